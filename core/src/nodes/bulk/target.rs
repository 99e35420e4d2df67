//! Which product or variation a row is about, and how it is found.

use super::cells::Cells;
use super::columns::Column;
use super::report::RowError;
use crate::action::Object;
use crate::model::BatchResponseStatus;
use crate::nodes::batches::BatchAnswer;
use serde_json::{Value, json};
use std::collections::HashMap;

/// The columns that name it.
pub(super) const SKU: Column = Column {
    field: "sku",
    aliases: &[
        "article",
        "article no",
        "article number",
        "item number",
        "item sku",
        "product sku",
        "variant sku",
        "code",
    ],
    group: 1,
};
pub(super) const PRODUCT: Column =
    Column { field: "productId", aliases: &["product", "product number", "id"], group: 1 };
pub(super) const VARIATION: Column = Column {
    field: "combinationId",
    aliases: &["variation", "variation id", "variant id", "combination"],
    group: 0,
};

/// What a row is about.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(super) enum Target {
    Sku(String),
    Product(i64),
    Variation(i64, i64),
}

/// A product or variation with its current values.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Found {
    pub product: i64,
    pub variation: Option<i64>,
    /// The fields that were asked for; none where nothing was.
    pub fields: Option<Value>,
}

impl Found {
    /// Path below the store.
    pub fn path(&self) -> String {
        match self.variation {
            Some(variation) => format!("/products/{}/combinations/{variation}", self.product),
            None => format!("/products/{}", self.product),
        }
    }
}

impl Target {
    pub fn of(cells: &mut Cells<'_>) -> Option<Self> {
        let before = cells.problems.len();
        let (sku, product, variation) = (cells.text("sku"), cells.id("productId"), cells.id("combinationId"));
        match (sku, product, variation) {
            _ if cells.problems.len() > before => None,
            (_, Some(product), Some(variation)) => Some(Self::Variation(product, variation)),
            (_, Some(product), None) => Some(Self::Product(product)),
            (Some(sku), None, None) => Some(Self::Sku(sku)),
            (_, None, Some(_)) => {
                cells.fault("combinationId", "a variation is only known with its `productId`");
                None
            }
            (None, None, None) => {
                cells.fault("sku", "`sku` or `productId` is needed");
                None
            }
        }
    }

    /// Known without asking the store.
    pub fn known(&self) -> Option<Found> {
        let found = |product, variation| Some(Found { product, variation, fields: None });
        match self {
            Self::Sku(_) => None,
            Self::Product(product) => found(*product, None),
            Self::Variation(product, variation) => found(*product, Some(*variation)),
        }
    }

    /// The call that looks it up; variations are found with their product. `fields`: those of a product or variation that
    /// are wanted.
    pub fn question(&self, fields: &str) -> String {
        let row = format!("id,sku,{fields},combinations(id,sku,{fields})");
        let encoded = |text: &str| url::form_urlencoded::byte_serialize(text.as_bytes()).collect::<String>();
        match self {
            Self::Sku(sku) => {
                let mask = format!("total,count,offset,limit,items({row})");
                format!("/products?sku={}&limit=100&responseFields={}", encoded(sku), encoded(&mask))
            }
            Self::Product(product) | Self::Variation(product, _) => {
                format!("/products/{product}?responseFields={}", encoded(&row))
            }
        }
    }

    /// Reads the answer to the question.
    pub fn answer(&self, answer: &Value) -> Result<Found, RowError> {
        match self {
            Self::Sku(sku) => by_sku(sku, answer["items"].as_array().map_or(&[], Vec::as_slice)),
            Self::Product(product) => {
                Ok(Found { product: *product, variation: None, fields: Some(answer.clone()) })
            }
            Self::Variation(product, variation) => {
                let of_id = |row: &&Value| row["id"].as_i64() == Some(*variation);
                let row = answer["combinations"].as_array().into_iter().flatten().find(of_id);
                let message = || format!("product {product} has no variation {variation}");
                let fields = row.cloned().ok_or_else(|| RowError::new("not_found", message()))?;
                Ok(Found { product: *product, variation: Some(*variation), fields: Some(fields) })
            }
        }
    }

    /// What a report says of it.
    pub fn describe(&self, row: &mut Object) {
        let mut put = |name: &str, value: Value| row.insert(name.to_owned(), value);
        match self {
            Self::Sku(sku) => drop(put("sku", json!(sku))),
            Self::Product(product) => drop(put("productId", json!(product))),
            Self::Variation(product, variation) => {
                put("productId", json!(product));
                put("combinationId", json!(variation));
            }
        }
    }
}

/// A product whose own SKU it is counts before its variations, which may share it.
fn by_sku(sku: &str, products: &[Value]) -> Result<Found, RowError> {
    let id = |row: &Value| row["id"].as_i64().unwrap_or_default();
    let mut found: Vec<Found> = products
        .iter()
        .filter(|product| product["sku"] == sku)
        .map(|product| Found { product: id(product), variation: None, fields: Some(product.clone()) })
        .collect();
    if found.is_empty() {
        for product in products {
            let variations = product["combinations"].as_array().into_iter().flatten();
            found.extend(variations.filter(|row| row["sku"] == sku).map(|row| Found {
                product: id(product),
                variation: Some(id(row)),
                fields: Some(row.clone()),
            }));
        }
    }
    match found.len() {
        0 => {
            Err(RowError::new("not_found", format!("the store has no product or variation with SKU `{sku}`")))
        }
        1 => Ok(found.remove(0)),
        count => {
            let paths: Vec<String> = found.iter().map(Found::path).collect();
            let message = format!(
                "{count} have SKU `{sku}`: {}; name the one that is meant by `productId` and `combinationId`",
                paths.join(", ")
            );
            Err(RowError::new("several_found", message))
        }
    }
}

/// The answers of a batch of questions, by target.
pub(super) fn answers(
    targets: Vec<Target>,
    answers: &[BatchAnswer],
) -> HashMap<Target, Result<Found, RowError>> {
    let read = |(target, answer): (Target, &BatchAnswer)| {
        let found = match (&answer.status, &answer.body) {
            (BatchResponseStatus::Completed, Some(body)) => target.answer(body),
            _ => Err(RowError::of_answer(answer)),
        };
        (target, found)
    };
    targets.into_iter().zip(answers).map(read).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sku_belongs_to_one_product_or_variation() {
        let find = |rows: Value| Target::Sku("A".into()).answer(&json!({"items": rows}));
        let code = |rows: Value| find(rows).unwrap_err().code;
        assert_eq!(
            find(json!([{"id": 1, "sku": "A", "combinations": [{"id": 10, "sku": "A"}]}])).unwrap().path(),
            "/products/1"
        );
        let variation = find(
            json!([{"id": 1, "sku": "B", "combinations": [{"id": 10, "sku": "A"}, {"id": 11, "sku": "C"}]}]),
        );
        assert_eq!(variation.unwrap().path(), "/products/1/combinations/10");
        assert_eq!(code(json!([{"id": 1, "sku": "B"}])), "not_found");
        assert_eq!(code(json!([{"id": 1, "sku": "A"}, {"id": 2, "sku": "A"}])), "several_found");
    }

    #[test]
    fn a_row_names_its_target() {
        let of = |cells: Value| {
            let mut cells = Cells::new(cells.as_object().unwrap(), false);
            let target = Target::of(&mut cells);
            (target, cells.problems.into_iter().map(|problem| problem.path).collect::<Vec<_>>())
        };
        assert_eq!(of(json!({"sku": "A", "productId": "5"})).0, Some(Target::Product(5)));
        assert_eq!(of(json!({"productId": 5, "combinationId": 7})).0, Some(Target::Variation(5, 7)));
        assert_eq!(of(json!({"sku": 17})).0, Some(Target::Sku("17".into())));
        assert_eq!(of(json!({"combinationId": 7})), (None, vec!["combinationId".to_owned()]));
        assert_eq!(of(json!({})), (None, vec!["sku".to_owned()]));
        assert_eq!(of(json!({"productId": "x"})), (None, vec!["productId".to_owned()]));
    }

    #[test]
    fn questions_are_encoded() {
        let question = Target::Sku("A&B 1".into()).question("price");
        assert!(question.starts_with("/products?sku=A%26B+1&limit=100&responseFields="), "{question}");
        assert!(
            Target::Variation(5, 7)
                .question("price")
                .starts_with("/products/5?responseFields=id%2Csku%2Cprice")
        );
    }
}
