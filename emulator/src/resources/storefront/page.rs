//! A page of the storefront and how it is wanted.

use crate::call::Call;
use crate::doc::{Doc, Fields};
use crate::reply::ApiError;
use crate::resources::products::render::Links;
use crate::store::{Kind, Store};

/// Products of a page where no limit is given.
const PRODUCTS: usize = 60;

/// What an address can lead to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Page {
    Home,
    Category(i64),
    Product(i64),
    Search,
    Cart,
    Checkout,
    Account,
    Legal(usize),
}

impl Page {
    pub fn kind(self) -> &'static str {
        match self {
            Self::Home => "ROOT",
            Self::Category(_) => "CATEGORY",
            Self::Product(_) => "PRODUCT",
            Self::Search => "SEARCH",
            Self::Cart => "CART",
            Self::Checkout => "CHECKOUT",
            Self::Account => "CUSTOMER_ACCOUNT",
            Self::Legal(_) => "LEGAL_PAGE",
        }
    }

    pub fn id(self) -> Option<i64> {
        match self {
            Self::Category(id) | Self::Product(id) => Some(id),
            _ => None,
        }
    }

    /// The product or category behind the page.
    pub fn entity(self, store: &Store) -> Option<&Doc> {
        match self {
            Self::Category(id) => store.get(Kind::Category, id),
            Self::Product(id) => store.get(Kind::Product, id),
            _ => None,
        }
    }
}

/// How a page is wanted.
pub struct Look {
    pub links: Links,
    pub lang: String,
    /// Whether that is the main language, in which texts are without being translated.
    pub main: bool,
    /// Address of the site without a slash at the end.
    pub base: String,
    /// Design settings of this request.
    pub design: Vec<(String, String)>,
    /// The same page in other languages.
    pub translations: Vec<(String, String)>,
    pub limit: usize,
}

impl Look {
    /// `short` leaves the numbers out of links unless the query says otherwise.
    pub fn of(call: &Call<'_>, short: bool) -> Result<Self, ApiError> {
        let (query, store) = (&call.query, call.store()?);
        let profile = store.get(Kind::Profile, 0).cloned().unwrap_or_default();
        let default = profile.object("languages").and_then(|languages| languages.text("defaultLanguage"));
        let default = default.unwrap_or("en");
        let lang = query.text("lang").unwrap_or(default).to_owned();
        let own = profile.object("generalInfo").and_then(|info| info.text("storeUrl"));
        let base = query.text("baseUrl").or(own).unwrap_or("https://shop.example.test");
        let limit = query.int("limit")?.map_or(Ok(PRODUCTS), usize::try_from);
        let first =
            |(name, mut values): (String, Vec<String>)| (name, values.drain(..).next().unwrap_or_default());
        let pages = query.prefixed("international_pages[").into_iter().map(first);
        Ok(Self {
            links: Links::of(query)?.shortened(query.flag("slugsWithoutIds")?.unwrap_or(short)),
            base: base.trim_end_matches('/').to_owned(),
            main: lang == default,
            lang,
            design: query.prefixed("tplvar_").into_iter().map(first).collect(),
            translations: pages.map(|(name, url)| (name.trim_end_matches(']').to_owned(), url)).collect(),
            limit: limit.map_err(|_| ApiError::wrong("limit", "it cannot be negative"))?,
        })
    }
}
