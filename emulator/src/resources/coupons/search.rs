//! Coupon search.

use crate::call::Call;
use crate::doc::{Doc, Fields};
use crate::reply::{ApiError, Reply};
use crate::resources::{coupons, words};
use crate::search::dates;
use crate::search::paging::Page;
use crate::store::Kind;

/// `GET /discount_coupons`: newest first.
pub fn search(call: &mut Call<'_>) -> Result<Reply, ApiError> {
    let (query, facts, now) = (&call.query, &call.world.facts, call.now());
    let page = Page::of(query)?;
    let code = query.text("code");
    let spelt = |kind: &str, name: &str, word: &str| words::spelt(facts, kind, name, word);
    let kinds: Option<Vec<String>> = query
        .texts("discount_type")
        .map(|kinds| kinds.iter().map(|kind| spelt("DiscountCouponType", "discount_type", kind)).collect())
        .transpose()?;
    let status = query
        .text("availability")
        .map(|word| spelt("DiscountCouponStatus", "availability", word))
        .transpose()?;
    let created = query.date_range("createdFrom", "createdTo")?;
    let updated = query.date_range("updatedFrom", "updatedTo")?;
    let date = |coupon: &Doc, field: &str| coupon.text(field).and_then(dates::parse);
    let fits = |coupon: &Doc| {
        let own = coupon.text("code").unwrap_or_default();
        code.is_none_or(|code| own.eq_ignore_ascii_case(code))
            && kinds.as_ref().is_none_or(|kinds| {
                coupon.text("discountType").is_some_and(|kind| kinds.iter().any(|one| one == kind))
            })
            && status.as_deref().is_none_or(|wanted| coupons::status(coupon, now) == wanted)
            && created.holds(date(coupon, "creationDate"))
            && updated.holds(date(coupon, "updateDate"))
    };
    let mut matches: Vec<(i64, &Doc)> =
        call.store()?.searchable(Kind::Coupon, call.now_ms()).filter(|(_, coupon)| fits(coupon)).collect();
    matches.sort_by_key(|(id, coupon)| std::cmp::Reverse((date(coupon, "creationDate"), *id)));
    Ok(Reply::ok(page.envelope(&matches, |(_, coupon)| coupons::body(coupon, now))))
}
