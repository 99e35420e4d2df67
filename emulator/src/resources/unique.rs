//! Values that may occur only once in a store.

use crate::doc::{Doc, Fields};
use crate::reply::ApiError;
use crate::store::{Kind, Store};

/// Fails when another entity of the kind holds the same external id.
pub fn external_id(
    store: &Store,
    kind: Kind,
    own: Option<i64>,
    field: &str,
    doc: &Doc,
) -> Result<(), ApiError> {
    let Some(wanted) = doc.text(field).filter(|text| !text.is_empty()) else {
        return Ok(());
    };
    let taken = store.all(kind).any(|(id, other)| Some(id) != own && other.text(field) == Some(wanted));
    if taken {
        let text = format!("{field} '{wanted}' is already used by another {}", kind.word());
        return Err(ApiError::new(409, "EXTERNAL_ID_ALREADY_USED", text).arg("parameter", field));
    }
    Ok(())
}

/// Fails when the store forbids equal SKUs and another product or variation has this one.
/// `own` is the product and, for a variation, its id.
pub fn sku(store: &Store, own: Option<(i64, Option<i64>)>, sku: &str) -> Result<(), ApiError> {
    if !store.config.forbid_duplicate_skus || sku.is_empty() {
        return Ok(());
    }
    let taken = store.all(Kind::Product).any(|(id, product)| {
        let own_product = own.is_some_and(|(own, _)| own == id);
        let product_has = !own_product && product.text("sku") == Some(sku);
        let variation_has = product.list("combinations").iter().filter_map(|v| v.as_object()).any(|v| {
            v.text("sku") == Some(sku) && !(own_product && own.and_then(|(_, own)| own) == v.int("id"))
        });
        product_has || variation_has
    });
    if taken {
        return Err(ApiError::new(409, "SKU_ALREADY_EXISTS", format!("SKU {sku} is already taken")));
    }
    Ok(())
}
