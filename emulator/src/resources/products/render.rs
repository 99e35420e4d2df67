//! A product as the API shows it.

use serde_json::{Value, json};

use crate::doc::{Doc, Fields, cents, default_fields};
use crate::reply::ApiError;
use crate::resources::{media, product_files, reviews};
use crate::search::dates;
use crate::search::query::Query;
use crate::store::{Kind, Store};

/// How links and texts of an answer are written.
#[derive(Debug, Default)]
pub struct Links {
    base_url: Option<String>,
    clean: bool,
    slugs_without_ids: bool,
    lang: Option<String>,
}

impl Links {
    pub fn of(query: &Query) -> Result<Self, ApiError> {
        let clean = query.flag("cleanUrls")?.or(query.flag("cleanURLs")?);
        Ok(Self {
            base_url: query.text("baseUrl").map(str::to_owned),
            // The site of the store has clean addresses; of another one nothing is known.
            clean: clean.unwrap_or(!query.has("baseUrl")),
            slugs_without_ids: query.flag("slugsWithoutIds")?.unwrap_or(false),
            lang: query.text("lang").map(str::to_owned),
        })
    }

    /// With or without the number at the end of addresses.
    pub fn shortened(mut self, short: bool) -> Self {
        self.slugs_without_ids = short;
        self
    }

    /// The site that links lead to: the one asked for, the store's own, or the generated one.
    pub fn site(&self, store: &Store) -> String {
        let info = store.get(Kind::Profile, 0).and_then(|profile| profile.object("generalInfo"));
        let own = info.and_then(|info| info.text("storeUrl")).filter(|own| !own.is_empty());
        let generated = || info?.object("starterSite")?.text("generatedUrl");
        let base = self.base_url.as_deref().or(own).or_else(generated);
        base.unwrap_or("https://shop.example.test").trim_end_matches('/').to_owned()
    }

    /// The address of a product (`p`) or category (`c`) page.
    pub fn url(&self, store: &Store, kind: char, id: i64, doc: &Doc) -> String {
        let base = self.site(store);
        let slug = slug(doc.text("name").unwrap_or_default());
        if !self.clean {
            return format!("{base}/#!/{slug}/{kind}/{id}");
        }
        match doc.text("customSlug").filter(|custom| !custom.is_empty()) {
            Some(custom) => format!("{base}/{custom}"),
            None if self.slugs_without_ids => format!("{base}/{slug}"),
            None => format!("{base}/{slug}-{kind}{id}"),
        }
    }

    /// Replaces texts by their translation into the wanted language.
    pub fn translate(&self, body: &mut Doc) {
        let Some(lang) = &self.lang else { return };
        for field in ["name", "description", "seoTitle", "seoDescription", "subtitle"] {
            let translated =
                body.object(&format!("{field}Translated")).and_then(|texts| texts.get(lang)).cloned();
            if let Some(text) = translated {
                body.insert(field.to_owned(), text);
            }
        }
    }
}

/// Words of a name joined by dashes, as in generated addresses.
pub fn slug(name: &str) -> String {
    let letters = name.chars().map(|letter| if letter.is_alphanumeric() { letter } else { '-' });
    let joined: String = letters.collect();
    joined.split('-').filter(|word| !word.is_empty()).collect::<Vec<_>>().join("-")
}

/// An amount as the storefront prints it.
pub fn money(amount: f64) -> String {
    format!("€{amount:.2}").replace('.', ",")
}

/// Whether a product or variation can be bought.
pub fn in_stock(doc: &Doc) -> bool {
    doc.flag("unlimited") != Some(false) || doc.int("quantity").is_some_and(|quantity| quantity > 0)
}

/// The whole body.
pub fn product(store: &Store, stored: &Doc, links: &Links) -> Value {
    let mut body = stored.clone();
    let id = body.int("id").unwrap_or_default();
    let (name, price) = (body.text("name").unwrap_or_default().to_owned(), body.num("price").unwrap_or(0.0));
    dates_of(&mut body);
    body.insert("inStock".to_owned(), Value::from(in_stock(stored) || any_variation_in_stock(stored)));
    body.insert("url".to_owned(), Value::from(links.url(store, 'p', id, stored)));
    body.insert("categories".to_owned(), categories(store, &stored.ints("categoryIds")));
    prices_of(&mut body, price);
    let combinations: Vec<Value> = stored
        .list("combinations")
        .iter()
        .filter_map(Value::as_object)
        .map(|combination| variation(stored, combination))
        .collect();
    let first = combinations.first().and_then(|c| c.get("id").cloned()).unwrap_or(Value::from(0));
    body.insert("combinations".to_owned(), Value::Array(combinations));
    media::show::add(store, stored, &mut body);
    body.insert("files".to_owned(), product_files::shown(store.id(), stored));
    body.extend(reviews::product_fields(store, id));
    defaults(&mut body, id, &name, &first);
    links.translate(&mut body);
    Value::Object(body)
}

fn dates_of(body: &mut Doc) {
    for (stamp, text) in [("createTimestamp", "created"), ("updateTimestamp", "updated")] {
        let at = body.int(stamp).unwrap_or_default();
        body.insert(text.to_owned(), Value::from(dates::format(at)));
    }
}

fn any_variation_in_stock(product: &Doc) -> bool {
    product
        .list("combinations")
        .iter()
        .filter_map(Value::as_object)
        .any(|one| owns_stock(one) && in_stock(one))
}

fn prices_of(body: &mut Doc, price: f64) {
    let shown = money(price);
    body.insert("priceInProductList".to_owned(), json!(price));
    body.insert("defaultDisplayedPrice".to_owned(), json!(price));
    body.insert("defaultDisplayedPriceFormatted".to_owned(), json!(shown));
    let Some(compare) = body.num("compareToPrice") else {
        return;
    };
    let discount = cents((compare - price).max(0.0));
    let percent = if compare > 0.0 { cents(discount / compare * 100.0) } else { 0.0 };
    let rows = json!({
        "compareToPriceFormatted": money(compare), "compareToPriceDiscount": discount,
        "compareToPriceDiscountFormatted": money(discount), "compareToPriceDiscountPercent": percent,
        "compareToPriceDiscountPercentFormatted": format!("{percent:.0}%"),
        "defaultDisplayedCompareToPrice": compare, "defaultDisplayedCompareToPriceFormatted": money(compare),
        "defaultDisplayedCompareToPriceDiscount": discount,
        "defaultDisplayedCompareToPriceDiscountFormatted": money(discount),
        "defaultDisplayedCompareToPriceDiscountPercent": percent,
        "defaultDisplayedCompareToPriceDiscountPercentFormatted": format!("{percent:.0}%"),
    });
    body.extend(rows.as_object().cloned().unwrap_or_default());
}

fn categories(store: &Store, ids: &[i64]) -> Value {
    let row = |id: &i64| {
        let category = store.get(Kind::Category, *id)?;
        Some(json!({
            "id": id, "enabled": category.flag("enabled").unwrap_or(true), "name": category["name"],
            "ancestorIds": crate::resources::categories::ancestors(store, *id),
        }))
    };
    ids.iter().filter_map(row).collect()
}

fn defaults(body: &mut Doc, id: i64, name: &str, first_combination: &Value) {
    default_fields(
        body,
        json!({
            "nameTranslated": { "en": name }, "description": "", "descriptionTranslated": { "en": "" },
            "isSampleProduct": false, "customSlug": "", "autogeneratedSlug": format!("{}-p{id}", slug(name)),
            "enabled": true, "outOfStockVisibilityBehaviour": "SHOW", "unlimited": true, "categoryIds": [],
            "defaultCategoryId": 0, "wholesalePrices": [], "weight": 0.0,
            "dimensions": { "length": 0.0, "width": 0.0, "height": 0.0 }, "volume": 0.0,
            "showDeliveryTimeInStorefront": true,
            "shipping": {
                "type": "GLOBAL_METHODS", "methodMarkup": 0.0, "flatRate": 0.0, "disabledMethods": [],
                "enabledMethods": [],
            },
            "isShippingRequired": true, "hasFreeShipping": false, "fixedShippingRateOnly": false,
            "fixedShippingRate": 0.0, "productClassId": 0, "attributes": [], "seoTitle": "",
            "seoTitleTranslated": {}, "seoDescription": "", "seoDescriptionTranslated": {}, "options": [],
            "tax": { "taxable": true, "defaultLocationIncludedTaxRate": 21.0, "enabledManualTaxes": [118_204],
                     "taxClassCode": "default" },
        }),
    );
    default_fields(
        body,
        json!({
            "relatedProducts": {
                "productIds": [], "relatedCategory": { "enabled": false, "categoryId": 0, "productCount": 1 },
            },
            "galleryImages": [], "media": { "images": [], "videos": [] }, "files": [],
            "favorites": { "count": 0, "displayedCount": "0" }, "defaultCombinationId": first_combination,
            "combinations": [], "isGiftCard": false, "discountsAllowed": true, "subtitle": "",
            "subtitleTranslated": {}, "ribbon": { "text": "", "color": "" }, "ribbonTranslated": {},
            "nameYourPriceEnabled": false, "customPriceTiers": [], "priceDefaultTier": 0,
            "subscriptionSettings": {
                "subscriptionAllowed": false, "oneTimePurchaseAllowed": true, "recurringChargeSettings": [],
            },
            "googleItemCondition": "NEW", "productCondition": "NEW", "reviewsCollectingAllowed": true,
            "batteryIncluded": false, "rating": 0.0, "reviewsModerated": 0, "reviewsPublished": 0,
            "compositeComponents": [],
        }),
    );
}

/// Whether a variation counts its own stock instead of its product's.
pub fn owns_stock(variation: &Doc) -> bool {
    variation.contains_key("quantity") || variation.flag("unlimited") == Some(true)
}

/// A variation with what it takes from its product.
pub fn variation(product: &Doc, stored: &Doc) -> Value {
    let mut body = stored.clone();
    body.shift_remove(media::FILE);
    let stock = if owns_stock(stored) { stored } else { product };
    let unlimited = stock.flag("unlimited").unwrap_or(!stock.contains_key("quantity"));
    body.insert("unlimited".to_owned(), Value::from(unlimited));
    if let Some(quantity) = stock.get("quantity").filter(|_| !unlimited) {
        body.insert("quantity".to_owned(), quantity.clone());
    }
    body.insert("inStock".to_owned(), Value::from(in_stock(&body)));
    let price = stored.num("price").or_else(|| product.num("price")).unwrap_or(0.0);
    let inherited = ["sku", "weight", "dimensions", "volume", "isShippingRequired"];
    for field in inherited {
        if let Some(value) = product.get(field) {
            body.entry(field).or_insert_with(|| value.clone());
        }
    }
    default_fields(
        &mut body,
        json!({
            "outOfStockVisibilityBehaviour": "SHOW", "price": price, "defaultDisplayedPrice": price,
            "defaultDisplayedPriceFormatted": money(price), "wholesalePrices": [], "attributes": [],
            "isShippingRequired": true,
        }),
    );
    Value::Object(body)
}
