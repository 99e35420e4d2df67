//! Pages written as code from the catalogue.

use std::fmt::Write as _;

use serde_json::{Value, json};

use super::page::{Look, Page};
use super::slug::canonical;
use crate::doc::{Doc, Fields};
use crate::resources::products::render::{in_stock, money};
use crate::store::{Kind, Store};

/// What a page is made of.
struct Content {
    title: String,
    about: String,
    image: String,
    html: String,
    url: String,
    data: Value,
}

/// The page as the storefront sends it.
pub fn code(store: &Store, page: Page, look: &Look, now: i64) -> Value {
    let content = match (page, page.entity(store)) {
        (Page::Product(id), Some(product)) => product_page(store, id, product, look),
        (Page::Category(id), Some(category)) => category_page(store, id, category, look),
        _ => front_page(store, page, look),
    };
    let design: String = look.design.iter().fold(String::new(), |mut text, (name, value)| {
        let _ = write!(text, " data-{}=\"{}\"", escape(&name.replace('.', "-")), escape(value));
        text
    });
    let store_id = store.id();
    let html = format!(
        "<div id=\"static-ec-store\" class=\"ec-store ec-static\" lang=\"{}\"{design}>{}</div>",
        escape(&look.lang),
        content.html
    );
    json!({
        "cssFiles": [format!("{}/ec-static-{store_id}.css", look.base)],
        "htmlCode": html,
        "jsCode": format!("window.ec = window.ec || {{}}; window.ec.storeId = {store_id};"),
        "metaDescriptionHtml": meta(&content),
        "canonicalUrl": content.url,
        "ogTagsHtml": open_graph(&content, page),
        "jsonLDHtml": json_ld(&content.data),
        "hrefLangHtml": alternates(look),
        "lastUpdated": last_change(store, now),
    })
}

fn front_page(store: &Store, page: Page, look: &Look) -> Content {
    let profile = store.get(Kind::Profile, 0).cloned().unwrap_or_default();
    let settings = translated(profile.object("settings").cloned().unwrap_or_default(), look);
    let text = |field: &str| settings.text(field).unwrap_or_default().to_owned();
    let mut shown = products(store, |product| product.int("showOnFrontpage").is_some());
    if shown.is_empty() {
        shown = products(store, |_| true);
    }
    shown.sort_by_key(|(id, product)| (product.int("showOnFrontpage").unwrap_or(i64::MAX), *id));
    let title = Some(text("rootCategorySeoTitle"))
        .filter(|title| !title.is_empty())
        .unwrap_or_else(|| text("storeName"));
    let mut html = format!("<h1>{}</h1>", escape(&text("storeName")));
    html.push_str(&categories(store, 0, look));
    html.push_str(&grid(store, &shown, look));
    let tail = canonical(store, page);
    let url = if tail.is_empty() { format!("{}/", look.base) } else { format!("{}/{tail}", look.base) };
    let data =
        json!({ "@context": "https://schema.org", "@type": "Store", "name": text("storeName"), "url": url });
    Content { title, about: text("rootCategorySeoDescription"), image: String::new(), html, url, data }
}

fn category_page(store: &Store, id: i64, category: &Doc, look: &Look) -> Content {
    let shown = translated(category.clone(), look);
    let text = |field: &str| shown.text(field).unwrap_or_default().to_owned();
    let inside = products(store, |product| product.ints("categoryIds").contains(&id));
    let mut html = format!("<h1>{}</h1>{}", escape(&text("name")), text("description"));
    html.push_str(&categories(store, id, look));
    html.push_str(&grid(store, &inside, look));
    let url = look.links.url(store, 'c', id, category);
    let data = json!({
        "@context": "https://schema.org", "@type": "CollectionPage", "name": text("name"), "url": url,
        "numberOfItems": inside.len(),
    });
    let title = text("seoTitle");
    let title = if title.is_empty() { text("name") } else { title };
    let about = text("seoDescription");
    let about = if about.is_empty() { plain(&text("description")) } else { about };
    Content { title, about, image: text("imageUrl"), html, url, data }
}

fn product_page(store: &Store, id: i64, product: &Doc, look: &Look) -> Content {
    let shown = translated(product.clone(), look);
    let text = |field: &str| shown.text(field).unwrap_or_default().to_owned();
    let price = product.num("price").unwrap_or(0.0);
    let available = in_stock(product);
    let mut html = format!("<h1>{}</h1>", escape(&text("name")));
    if !text("imageUrl").is_empty() {
        let _ = write!(html, "<img src=\"{}\" alt=\"{}\">", escape(&text("imageUrl")), escape(&text("name")));
    }
    let _ = write!(
        html,
        "<div class=\"ec-sku\">{}</div><div class=\"ec-price\">{}</div><div class=\"ec-stock\">{}</div>{}",
        escape(&text("sku")),
        escape(&money(price)),
        if available { "In stock" } else { "Sold out" },
        text("description")
    );
    for option in product.list("options").iter().filter_map(Value::as_object) {
        let choices = option.list("choices").iter().filter_map(|choice| choice["text"].as_str());
        let choices: String = choices.map(|choice| format!("<option>{}</option>", escape(choice))).collect();
        let name = escape(option.text("name").unwrap_or_default());
        let _ = write!(html, "<label>{name}<select>{choices}</select></label>");
    }
    let url = look.links.url(store, 'p', id, product);
    let currency =
        store.get(Kind::Profile, 0).and_then(|profile| profile.object("formatsAndUnits")?.text("currency"));
    let stock = if available { "InStock" } else { "OutOfStock" };
    let data = json!({
        "@context": "https://schema.org", "@type": "Product", "name": text("name"), "sku": text("sku"), "url": url,
        "image": text("imageUrl"), "description": plain(&text("description")),
        "offers": {
            "@type": "Offer", "price": price, "priceCurrency": currency.unwrap_or("USD"),
            "availability": format!("https://schema.org/{stock}"),
        },
    });
    let title = text("seoTitle");
    let title = if title.is_empty() { text("name") } else { title };
    let about = text("seoDescription");
    let about = if about.is_empty() { plain(&text("description")) } else { about };
    Content { title, about, image: text("imageUrl"), html, url, data }
}

fn products(store: &Store, fits: impl Fn(&Doc) -> bool) -> Vec<(i64, &Doc)> {
    let shown = store.all(Kind::Product).filter(|(_, product)| product.flag("enabled") != Some(false));
    shown.filter(|(_, product)| fits(product)).collect()
}

fn categories(store: &Store, parent: i64, look: &Look) -> String {
    let below = |category: &Doc| category.int("parentId").unwrap_or(0) == parent;
    let shown = store
        .all(Kind::Category)
        .filter(|(_, category)| category.flag("enabled") != Some(false) && below(category));
    let row = |(id, category): (i64, &Doc)| {
        let name = translated(category.clone(), look);
        let url = look.links.url(store, 'c', id, category);
        format!("<li><a href=\"{}\">{}</a></li>", escape(&url), escape(name.text("name").unwrap_or_default()))
    };
    let rows: String = shown.map(row).collect();
    if rows.is_empty() { rows } else { format!("<ul class=\"ec-categories\">{rows}</ul>") }
}

fn grid(store: &Store, products: &[(i64, &Doc)], look: &Look) -> String {
    let row = |(id, product): &(i64, &Doc)| {
        let name = translated((*product).clone(), look);
        format!(
            "<div class=\"ec-product\" data-product-id=\"{id}\"><a href=\"{}\">{}</a><span>{}</span></div>",
            escape(&look.links.url(store, 'p', *id, product)),
            escape(name.text("name").unwrap_or_default()),
            escape(&money(product.num("price").unwrap_or(0.0)))
        )
    };
    let rows: String = products.iter().take(look.limit).map(row).collect();
    format!("<div class=\"ec-grid\">{rows}</div>")
}

/// Texts in the wanted language where there is a translation.
fn translated(mut doc: Doc, look: &Look) -> Doc {
    if look.main {
        return doc;
    }
    let texts: Vec<(String, Value)> = doc
        .iter()
        .filter_map(|(name, texts)| {
            Some((name.strip_suffix("Translated")?.to_owned(), texts.get(&look.lang)?.clone()))
        })
        .collect();
    doc.extend(texts);
    doc
}

fn meta(content: &Content) -> String {
    format!(
        "<title>{}</title><meta name=\"description\" content=\"{}\">",
        escape(&content.title),
        escape(&content.about)
    )
}

fn open_graph(content: &Content, page: Page) -> String {
    let kind = if matches!(page, Page::Product(_)) { "product" } else { "website" };
    let tags = [
        ("type", kind),
        ("title", content.title.as_str()),
        ("description", content.about.as_str()),
        ("url", content.url.as_str()),
        ("image", content.image.as_str()),
    ];
    let tag =
        |(name, value): &(&str, &str)| format!("<meta property=\"og:{name}\" content=\"{}\">", escape(value));
    tags.iter().filter(|(_, value)| !value.is_empty()).map(tag).collect()
}

fn json_ld(data: &Value) -> String {
    // A closing tag inside a text would end the script.
    format!("<script type=\"application/ld+json\">{}</script>", data.to_string().replace('<', "\\u003c"))
}

fn alternates(look: &Look) -> String {
    let link = |(lang, url): &(String, String)| {
        format!("<link rel=\"alternate\" hreflang=\"{}\" href=\"{}\">", escape(lang), escape(url))
    };
    look.translations.iter().map(link).collect()
}

/// When the catalogue or the profile last changed.
fn last_change(store: &Store, now: i64) -> i64 {
    let stats = ["productsUpdated", "categoriesUpdated", "profileUpdated"];
    stats.iter().filter_map(|stat| store.changed(stat)).max().unwrap_or(now)
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

/// A text without its tags.
fn plain(html: &str) -> String {
    let mut text = String::new();
    let mut inside = false;
    for letter in html.chars() {
        match letter {
            '<' => inside = true,
            '>' => inside = false,
            _ if !inside => text.push(letter),
            _ => {}
        }
    }
    text.trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_lose_their_tags_and_their_power() {
        assert_eq!(plain("<p>Warm <b>wool</b></p>"), "Warm wool");
        assert_eq!(escape("<a href=\"x\">&"), "&lt;a href=&quot;x&quot;&gt;&amp;");
        assert!(!json_ld(&json!({"name": "</script>"})).contains("</script></"));
    }
}
