//! Which filters a set of products offers, counted from the products themselves.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use crate::call::Call;
use crate::doc::{Doc, Fields};
use crate::reply::{ApiError, Reply};
use crate::resources::attributes;
use crate::resources::categories::with_descendants;
use crate::resources::products::search::{Filter, available, on_sale};
use crate::search::query::Query;
use crate::store::{Kind, Store};

/// `GET /products/filters`.
pub fn get(call: &mut Call<'_>) -> Result<Reply, ApiError> {
    let query = call.query.clone();
    answer(call, &query)
}

/// `POST /products/filters`: the parameters of the GET form in the body, `filterFields` also in the query.
pub fn post(call: &mut Call<'_>) -> Result<Reply, ApiError> {
    call.input()?;
    let text = |value: &Value| value.as_str().map_or_else(|| value.to_string(), str::to_owned);
    let params = call.body["params"].as_object().cloned().unwrap_or_default();
    let params = params.iter().filter(|(_, value)| !value.is_null());
    let mut pairs: Vec<(String, String)> = params.map(|(name, value)| (name.clone(), text(value))).collect();
    pairs.extend(call.query.pairs().cloned());
    answer(call, &Query::from_pairs(pairs))
}

fn answer(call: &Call<'_>, query: &Query) -> Result<Reply, ApiError> {
    let fields = query.text("filterFields");
    let fields = fields.ok_or_else(|| ApiError::wrong("filterFields", "the parameter is required"))?;
    let limits = Limits::of(query.text("filterFacetLimit").unwrap_or_default())?;
    let store = call.store()?;
    let filter = Filter::of(query, store)?;
    let products: Vec<&Doc> = store
        .searchable(Kind::Product, call.now_ms())
        .filter(|(_, product)| !call.public || product.flag("enabled") != Some(false))
        .filter(|(id, product)| filter.holds(*id, product))
        .map(|(_, product)| product)
        .collect();
    let mut filters = Doc::new();
    for field in split(fields, ',') {
        let limit = limits.of_field(&field);
        let facet = facet(store, query, &products, &field, limit)?;
        filters.insert(field, facet);
    }
    Ok(Reply::ok(json!({ "productCount": products.len(), "filters": filters })))
}

fn facet(
    store: &Store,
    query: &Query,
    products: &[&Doc],
    field: &str,
    limit: usize,
) -> Result<Value, ApiError> {
    if let Some(name) = field.strip_prefix("option_") {
        return Ok(named(name, count(products, |product| option_values(product, name)), limit));
    }
    if let Some(name) = field.strip_prefix("attribute_") {
        let values = |product: &Doc| {
            attributes::values(product, name).filter_map(|one| one.text("value").map(str::to_owned)).collect()
        };
        return Ok(named(name, count(products, values), limit));
    }
    match field {
        "price" => Ok(price(products)),
        "inventory" => {
            Ok(two(products, available, [("instock", "In stock"), ("outofstock", "Out of stock")]))
        }
        "onsale" => Ok(two(products, on_sale, [("onsale", "On sale"), ("notonsale", "Regular price")])),
        "enabled" => {
            let enabled = |product: &Doc| product.flag("enabled") != Some(false);
            Ok(two(products, enabled, [("enabled", "Enabled"), ("disabled", "Disabled")]))
        }
        "categories" => categories(store, query, products, limit),
        _ => Err(ApiError::wrong(
            "filterFields",
            format!(
                "'{field}' given; price, inventory, onsale, enabled, categories, option_NAME and attribute_NAME are known"
            ),
        )),
    }
}

fn price(products: &[&Doc]) -> Value {
    let prices = || products.iter().map(|product| product.num("price").unwrap_or(0.0));
    let lowest = prices().min_by(f64::total_cmp).unwrap_or(0.0);
    let highest = prices().max_by(f64::total_cmp).unwrap_or(0.0);
    json!({ "minValue": lowest, "maxValue": highest, "status": "SUCCESS" })
}

/// A facet with the products that have something and those that have not; empty sides are left out.
fn two(products: &[&Doc], holds: impl Fn(&Doc) -> bool, names: [(&str, &str); 2]) -> Value {
    let yes = products.iter().filter(|product| holds(product)).count();
    let sides = names.into_iter().zip([yes, products.len() - yes]);
    let values: Vec<Value> = sides
        .filter(|(_, count)| *count > 0)
        .map(|((id, title), count)| json!({ "id": id, "title": title, "productCount": count }))
        .collect();
    json!({ "values": values, "status": "SUCCESS" })
}

fn option_values(product: &Doc, name: &str) -> Vec<String> {
    let options = product.list("options").iter().filter_map(Value::as_object);
    options
        .filter(|option| option.text("name").is_some_and(|own| own.eq_ignore_ascii_case(name)))
        .flat_map(|option| option.list("choices").iter().filter_map(|choice| choice["text"].as_str()))
        .map(str::to_owned)
        .collect()
}

/// How many products have each value; a product counts once per value.
fn count(products: &[&Doc], values: impl Fn(&Doc) -> Vec<String>) -> BTreeMap<String, usize> {
    let mut counts = BTreeMap::new();
    for product in products {
        let mut own = values(product);
        own.sort_unstable();
        own.dedup();
        for value in own {
            *counts.entry(value).or_default() += 1;
        }
    }
    counts
}

/// The commonest values, shown in the order of their names.
fn named(title: &str, counts: BTreeMap<String, usize>, limit: usize) -> Value {
    let mut rows: Vec<(String, usize)> = counts.into_iter().collect();
    rows.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
    rows.truncate(limit);
    rows.sort_by(|a, b| a.0.cmp(&b.0));
    let values: Vec<Value> =
        rows.iter().map(|(title, count)| json!({ "title": title, "productCount": count })).collect();
    json!({ "title": title, "values": values, "status": "SUCCESS", "sortingOrder": "FILTER_VALUE_ASC" })
}

/// The categories below a parent, or all, by the number of their products.
fn categories(store: &Store, query: &Query, products: &[&Doc], limit: usize) -> Result<Value, ApiError> {
    let parent = match query.text("filterParentCategoryId") {
        None => None,
        Some("home") => Some(0),
        Some(text) => Some(text.parse::<i64>().map_err(|_| {
            let cause = format!("'{text}' given, the id of a category or home is expected");
            ApiError::wrong("filterParentCategoryId", cause)
        })?),
    };
    let deep = query.flag("includeProductsFromSubcategories")?.unwrap_or(false);
    let lang = query.text("lang");
    let mut rows: Vec<(usize, Value)> = store
        .all(Kind::Category)
        .filter(|(_, row)| parent.is_none_or(|parent| row.int("parentId").unwrap_or(0) == parent))
        .filter_map(|(id, row)| {
            let ids = if deep { with_descendants(store, id) } else { vec![id] };
            let inside = |product: &&&Doc| product.ints("categoryIds").iter().any(|own| ids.contains(own));
            let count = products.iter().filter(inside).count();
            let title = row.text("name").unwrap_or_default();
            let mut value = json!({ "id": id, "title": title, "productCount": count });
            let translated = row.object("nameTranslated").and_then(|names| names.text(lang?));
            if let Some(translated) = translated {
                value["titleTranslated"] = Value::from(translated);
            }
            (count > 0).then_some((count, value))
        })
        .collect();
    rows.sort_by(|a, b| b.0.cmp(&a.0).then_with(|| a.1["title"].as_str().cmp(&b.1["title"].as_str())));
    let values: Vec<Value> = rows.into_iter().take(limit).map(|(_, value)| value).collect();
    Ok(json!({ "values": values, "status": "SUCCESS", "sortingOrder": "PRODUCTS_COUNT_DESC" }))
}

/// How many values a facet may have: for all of them, or by field.
#[derive(Debug)]
struct Limits {
    all: usize,
    fields: Vec<(String, usize)>,
}

impl Limits {
    fn of(text: &str) -> Result<Self, ApiError> {
        let mut limits = Self { all: usize::MAX, fields: Vec::new() };
        for part in split(text, ',') {
            let (field, limit) = part.rsplit_once(':').unwrap_or(("", part.as_str()));
            let limit = match limit.trim() {
                "all" => usize::MAX,
                number => number.parse().map_err(|_| {
                    let cause = format!("'{part}' given, FIELD:NUMBER or FIELD:all is expected");
                    ApiError::wrong("filterFacetLimit", cause)
                })?,
            };
            if field.is_empty() {
                limits.all = limit;
            } else {
                limits.fields.push((field.to_owned(), limit));
            }
        }
        Ok(limits)
    }

    fn of_field(&self, field: &str) -> usize {
        self.fields.iter().find(|(name, _)| name == field).map_or(self.all, |(_, limit)| *limit)
    }
}

/// Cuts a list; a backslash takes the next character as it is.
fn split(text: &str, at: char) -> Vec<String> {
    let mut parts = vec![String::new()];
    let mut letters = text.chars();
    while let Some(letter) = letters.next() {
        let taken = if letter == '\\' { letters.next() } else { None };
        match (taken, parts.last_mut()) {
            (None, _) if letter == at => parts.push(String::new()),
            (taken, Some(part)) => part.push(taken.unwrap_or(letter)),
            (_, None) => {}
        }
    }
    let parts = parts.into_iter().map(|part| part.trim().to_owned());
    parts.filter(|part| !part.is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_may_hold_commas() {
        assert_eq!(
            split(r"price, option_Color\, size,attribute_A\\B", ','),
            ["price", "option_Color, size", r"attribute_A\B"]
        );
        assert!(split("", ',').is_empty());
    }

    #[test]
    fn limits_are_for_all_or_for_one() {
        let limits = Limits::of("200").unwrap();
        assert_eq!(limits.of_field("option_Size"), 200);
        let limits = Limits::of("option_Size:2,attribute_Brand:all").unwrap();
        assert_eq!(limits.of_field("option_Size"), 2);
        assert_eq!(limits.of_field("price"), usize::MAX);
        assert!(Limits::of("option_Size:few").is_err());
    }
}
