//! What an order does to the rest of the store: stock, coupon uses, subscriptions, invoices.

use serde_json::Value;

use crate::call::Call;
use crate::doc::{Doc, Fields};
use crate::reply::ApiError;
use crate::resources::coupons::count;
use crate::resources::orders::{is_live, is_unfinished, record};
use crate::resources::products::write;
use crate::resources::{invoices, stock, subscriptions};
use crate::store::Kind;

/// Follows a change of an order: none before means it is new, none after means it is gone.
pub fn follow(
    call: &mut Call<'_>,
    id: i64,
    before: Option<&Doc>,
    after: Option<&Doc>,
) -> Result<(), ApiError> {
    if [before, after].into_iter().flatten().any(is_unfinished) {
        let now_ms = call.now_ms();
        call.store_mut()?.mark_changed("abandonedSalesUpdated", now_ms);
    }
    coupon_uses(call, before, after)?;
    if let Some(after) = after {
        move_stock(call, id, is_live(after))?;
        if after.text("paymentStatus") == Some("PAID") {
            subscriptions::start(call, id)?;
        }
        return Ok(());
    }
    record::forget(call, id)?;
    if let Some(before) = before {
        forget_files(call, before)?;
        invoices::announce_removal(call, before);
    }
    Ok(())
}

fn coupon_uses(call: &mut Call<'_>, before: Option<&Doc>, after: Option<&Doc>) -> Result<(), ApiError> {
    let store = call.store()?;
    let used =
        |order: Option<&Doc>| order.filter(|order| is_live(order)).and_then(|o| count::used_by(store, o));
    let (was, is) = (used(before), used(after));
    if was != is {
        if let Some(coupon) = was {
            count::change(call, coupon, -1)?;
        }
        if let Some(coupon) = is {
            count::change(call, coupon, 1)?;
        }
    }
    Ok(())
}

/// Takes the goods of an order from the stock when it comes to life, and puts them back when it is
/// cancelled or refunded. Orders that did not come through the checkout leave the stock alone.
fn move_stock(call: &mut Call<'_>, id: i64, live: bool) -> Result<(), ApiError> {
    let mut record = record::read(call.store()?, id);
    if !record::by_checkout(&record) || record.flag("taken") == Some(live) {
        return Ok(());
    }
    take(call, &record::lines(&record), if live { -1 } else { 1 })?;
    record.insert("taken".to_owned(), Value::from(live));
    call.put(Kind::OrderRecord, id, record)
}

/// Moves the stock of each line up or down by its quantity.
pub fn take(call: &mut Call<'_>, lines: &[(i64, i64, i64)], sign: i64) -> Result<(), ApiError> {
    for (product, combination, quantity) in lines {
        let Some(before) = call.store()?.get(Kind::Product, *product).cloned() else {
            continue;
        };
        let place = before.list("combinations").iter().position(|one| one["id"] == *combination);
        // Nothing is left to count once the variation that was sold is gone.
        if *combination != 0 && place.is_none() {
            continue;
        }
        let mut after = before.clone();
        // Unlimited stock does not move, so there is nothing to announce.
        if stock::shift(&mut after, place, sign * quantity).is_some() {
            write::save(call, *product, after)?;
            stock::mail_if_low(call, *product, &before)?;
        }
    }
    Ok(())
}

/// The files of a removed order go with it.
fn forget_files(call: &mut Call<'_>, order: &Doc) -> Result<(), ApiError> {
    let now_ms = call.now_ms();
    for id in crate::resources::orders::files::ids(order) {
        call.store_mut()?.remove_file(id, now_ms);
    }
    Ok(())
}
