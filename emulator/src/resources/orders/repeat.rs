//! The address that fills a cart with an order once more.

use hmac::{Hmac, KeyInit, Mac};
use serde_json::json;
use sha2::Sha256;

use crate::call::Call;
use crate::doc::Fields;
use crate::reply::{ApiError, Reply};
use crate::resources::orders::found;
use crate::resources::products::render::Links;

/// `GET /orders/{id}/repeatURL`. The same order has the same address for good.
pub fn url(call: &mut Call<'_>) -> Result<Reply, ApiError> {
    let (id, order) = found(call)?;
    let public = order.text("id").unwrap_or_default();
    let base = Links::default().site(call.store()?);
    let key = access_key(&call.world.config.client_secret, &format!("repeat {} {id}", call.store_id));
    let query = url::form_urlencoded::Serializer::new(String::new())
        .append_pair("id", public)
        .append_pair("token", &key)
        .append_pair("type", "order")
        .append_pair("utm_source", "repeat_order_button")
        .append_pair("utm_medium", "api")
        .finish();
    Ok(Reply::ok(json!({ "repeatOrderUrl": format!("{base}/repeat-order?{query}") })))
}

/// A key that only the store can make, and always makes the same.
pub fn access_key(secret: &str, about: &str) -> String {
    // HMAC takes keys of any length, so there is no failure to tell of.
    let Ok(mut mac) = Hmac::<Sha256>::new_from_slice(secret.as_bytes()) else {
        return String::new();
    };
    mac.update(about.as_bytes());
    mac.finalize().into_bytes().iter().take(12).map(|byte| format!("{byte:02x}")).collect()
}
