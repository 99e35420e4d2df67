//! The colours of swatch options, those of the product changed last first.

use serde_json::{Value, json};

use crate::call::Call;
use crate::doc::{Doc, Fields};
use crate::reply::{ApiError, Reply};
use crate::store::Kind;

pub fn recent(call: &mut Call<'_>) -> Result<Reply, ApiError> {
    let store = call.store()?;
    let mut products: Vec<(i64, i64, &Doc)> = store
        .all(Kind::Product)
        .map(|(id, product)| (product.int("updateTimestamp").unwrap_or(0), id, product))
        .collect();
    products.sort_by_key(|(updated, id, _)| std::cmp::Reverse((*updated, *id)));
    let mut colours: Vec<Value> = Vec::new();
    for colour in products.into_iter().flat_map(|(_, _, product)| swatches(product)) {
        let known = |other: &Value| other["name"] == colour["name"] && other["hexCode"] == colour["hexCode"];
        if !colours.iter().any(known) {
            colours.push(colour);
        }
    }
    Ok(Reply::ok(json!({ "colors": colours })))
}

fn swatches(product: &Doc) -> Vec<Value> {
    let options = product.list("options").iter().filter_map(Value::as_object);
    options
        .filter(|option| option.text("type") == Some("SWATCHES"))
        .flat_map(|option| option.list("choices").iter().filter_map(Value::as_object))
        .filter_map(|choice| {
            let code = choice.list("hexCodes").first()?.as_str()?;
            let mut colour = json!({ "name": choice.text("text")?, "hexCode": code });
            if let Some(texts) = choice.get("textTranslated").filter(|texts| texts.is_object()) {
                colour["translations"] = texts.clone();
            }
            Some(colour)
        })
        .collect()
}
