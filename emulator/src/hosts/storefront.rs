//! `storefront.ecwid.com`: pages as ready-made code, open to everybody.

use axum::body::Bytes;
use http::request::Parts;

use crate::api::{self, Caller, segments};
use crate::gate::Front;
use crate::reply::{ApiError, Reply};
use crate::resources::storefront::{category_code, home_code, product_code};
use crate::routes::Operation;

pub const TABLE: &[(&str, Operation)] = &[
    ("get_home_page_static_code", home_code),
    ("get_category_page_static_code", category_code),
    ("get_product_page_static_code", product_code),
];

pub async fn answer(front: &Front, head: &Parts, body: &Bytes) -> Result<Reply, ApiError> {
    let path = segments(head.uri.path());
    let admitted = front.shared.run(|world| {
        let store = api::store_id(world, path.get(1).map_or("", String::as_str))?;
        api::prepare(&front.tables.storefront, head, body, Caller::nobody(store), &path)
    })?;
    api::finish(front, admitted).await
}
