//! From the last part of an address to the page.

use super::page::Page;
use crate::doc::{Doc, Fields};
use crate::resources::products::render::slug as words;
use crate::store::{Kind, Store};

/// Pages that every shop has.
const FIXED: [(&str, Page); 4] = [
    ("search", Page::Search),
    ("cart", Page::Cart),
    ("checkout", Page::Checkout),
    ("account", Page::Account),
];

/// What a slug leads to.
pub struct Found {
    pub status: &'static str,
    pub page: Option<Page>,
}

pub fn resolve(store: &Store, slug: &str) -> Found {
    let slug = slug.trim_matches('/');
    let page = lookup(store, slug);
    let status = match page {
        None => "NOT_FOUND",
        Some(page) if canonical(store, page).eq_ignore_ascii_case(slug) => "OK",
        Some(_) => "NONCANONICAL",
    };
    Found { status, page }
}

fn lookup(store: &Store, slug: &str) -> Option<Page> {
    if slug.is_empty() {
        return Some(Page::Home);
    }
    if let Some((_, page)) = FIXED.iter().find(|(name, _)| name.eq_ignore_ascii_case(slug)) {
        return Some(*page);
    }
    let legal = legal(store).iter().position(|name| name.eq_ignore_ascii_case(slug));
    if let Some(place) = legal {
        return Some(Page::Legal(place));
    }
    numbered(store, slug).or_else(|| named(store, slug))
}

/// `…-p123` and `…-c123`, whatever stands before.
fn numbered(store: &Store, slug: &str) -> Option<Page> {
    let (_, last) = slug.rsplit_once('-').unwrap_or(("", slug));
    if let Some(id) = last.strip_prefix('p').and_then(|id| id.parse().ok()) {
        return open(store, Kind::Product, id).then_some(Page::Product(id));
    }
    let id = last.strip_prefix('c').and_then(|id| id.parse().ok())?;
    open(store, Kind::Category, id).then_some(Page::Category(id))
}

fn open(store: &Store, kind: Kind, id: i64) -> bool {
    store.get(kind, id).is_some_and(|doc| doc.flag("enabled") != Some(false))
}

fn named(store: &Store, slug: &str) -> Option<Page> {
    let find = |kind: Kind| {
        let mut shown = store.all(kind).filter(|(_, doc)| doc.flag("enabled") != Some(false));
        shown.find(|(_, doc)| own_slug(doc).eq_ignore_ascii_case(slug)).map(|(id, _)| id)
    };
    find(Kind::Product).map(Page::Product).or_else(|| find(Kind::Category).map(Page::Category))
}

/// The slug the merchant chose, or the words of the name.
fn own_slug(doc: &Doc) -> String {
    let chosen = doc.text("customSlug").filter(|slug| !slug.is_empty());
    chosen.map_or_else(|| words(doc.text("name").unwrap_or_default()), str::to_owned)
}

/// The slug that search engines should know.
pub fn canonical(store: &Store, page: Page) -> String {
    let (id, letter) = match page {
        Page::Home => return String::new(),
        Page::Product(id) => (id, 'p'),
        Page::Category(id) => (id, 'c'),
        Page::Legal(place) => return legal(store).get(place).cloned().unwrap_or_default(),
        fixed => {
            let name = FIXED.iter().find(|(_, page)| *page == fixed).map(|(name, _)| *name);
            return name.unwrap_or_default().to_owned();
        }
    };
    let Some(doc) = page.entity(store) else { return String::new() };
    let chosen = doc.text("customSlug").is_some_and(|slug| !slug.is_empty());
    if chosen || without_ids(store) { own_slug(doc) } else { format!("{}-{letter}{id}", own_slug(doc)) }
}

/// Whether the merchant chose addresses without numbers.
fn without_ids(store: &Store) -> bool {
    let info = store.get(Kind::Profile, 0).and_then(|profile| profile.object("generalInfo"));
    info.and_then(|info| info.object("starterSite")?.flag("slugsWithoutIdsEnabled")).unwrap_or(false)
}

/// The slugs of the legal pages in the profile.
fn legal(store: &Store) -> Vec<String> {
    let settings = store.get(Kind::Profile, 0).and_then(|profile| profile.object("legalPagesSettings"));
    let pages = settings.map(|settings| settings.list("legalPages")).unwrap_or_default();
    let name =
        |page: &serde_json::Value| page["type"].as_str().map(|kind| kind.to_lowercase().replace('_', "-"));
    pages.iter().filter(|page| page["enabled"] == true).filter_map(name).collect()
}
