//! Brands, which are what products say in their brand attribute.

use serde_json::{Value, json};

use crate::call::Call;
use crate::doc::{Doc, Fields};
use crate::reply::{ApiError, Reply};
use crate::resources::attributes;
use crate::resources::products::render::Links;
use crate::search::paging::Page;
use crate::store::Kind;

const SORTS: [&str; 4] = ["PRODUCT_COUNT_DESC", "PRODUCT_COUNT_ASC", "NAME_ASC", "NAME_DESC"];

struct Brand<'a> {
    name: &'a str,
    translated: Option<&'a Value>,
    products: usize,
}

pub fn search(call: &mut Call<'_>) -> Result<Reply, ApiError> {
    let query = &call.query;
    let page = Page::of(query)?;
    let links = Links::of(query)?;
    let sort = query.one_of("sortBy", &SORTS)?.unwrap_or(SORTS[0]);
    let hidden = query.flag("hidden_brands")?.or(query.flag("hiddenBrands")?).unwrap_or(false);
    let lang = query.text("lang");
    let store = call.store()?;
    let products = store.searchable(Kind::Product, call.now_ms()).map(|(_, product)| product);
    let mut brands = brands(products.filter(|product| hidden || product.flag("enabled") != Some(false)));
    // Equal brands stay in the order in which their first products came.
    match sort {
        "NAME_ASC" => brands.sort_by(|a, b| a.name.cmp(b.name)),
        "NAME_DESC" => brands.sort_by(|a, b| b.name.cmp(a.name)),
        "PRODUCT_COUNT_ASC" => brands.sort_by_key(|brand| brand.products),
        _ => brands.sort_by_key(|brand| std::cmp::Reverse(brand.products)),
    }
    let site = links.site(store);
    let row = |brand: &Brand<'_>| {
        let text = lang.and_then(|lang| brand.translated?.get(lang)?.as_str());
        let name: String = url::form_urlencoded::byte_serialize(brand.name.as_bytes()).collect();
        let mut body = json!({
            "name": text.unwrap_or(brand.name),
            "productsFilteredByBrandUrl": format!("{site}/search?attribute_Brand={name}"),
        });
        if let Some(translated) = brand.translated {
            body["nameTranslated"] = translated.clone();
        }
        body
    };
    Ok(Reply::ok(page.envelope(&brands, row)))
}

fn brands<'a>(products: impl Iterator<Item = &'a Doc>) -> Vec<Brand<'a>> {
    let mut brands: Vec<Brand<'a>> = Vec::new();
    for product in products {
        for value in attributes::values(product, "BRAND") {
            let name = value.text("value").unwrap_or_default();
            let translated = value.get("valueTranslated").filter(|texts| texts.is_object());
            match brands.iter_mut().find(|brand| brand.name == name) {
                Some(brand) => {
                    brand.products += 1;
                    brand.translated = brand.translated.or(translated);
                }
                None => brands.push(Brand { name, translated, products: 1 }),
            }
        }
    }
    brands
}
