//! Many reviews at once.

use crate::call::Call;
use crate::doc::{Doc, Fields};
use crate::reply::{ApiError, Reply};
use crate::resources::reviews::search::Filter;
use crate::resources::{reviews, words};
use crate::search::dates;
use crate::search::query::Range;
use crate::store::Kind;

/// `PUT /reviews/mass_update`. The count is that of the reviews that changed or went.
pub fn update(call: &mut Call<'_>) -> Result<Reply, ApiError> {
    let mut input = call.input()?;
    reviews::feature(call.store()?)?;
    words::needed(&input, &["selectMode"])?;
    words::fix(&call.world.facts, "ProductReviewSelectMode", &mut input, "selectMode")?;
    words::fix(&call.world.facts, reviews::STATUS, &mut input, "newStatus")?;
    let gone = input.flag("delete").unwrap_or(false);
    let status = input.text("newStatus").map(str::to_owned);
    if !gone && status.is_none() {
        return Err(ApiError::wrong("newStatus", "the field is required unless delete is true"));
    }
    let filter = filter(call, &input)?;
    let matches = call.store()?.all(Kind::Review).filter(|(id, review)| filter.holds(*id, review));
    let ids: Vec<i64> = matches.map(|(id, _)| id).collect();
    let mut count = 0;
    for id in ids {
        count += match &status {
            _ if gone => {
                reviews::remove(call, id)?;
                1
            }
            Some(status) => u32::from(reviews::set_status(call, id, status)?),
            None => 0,
        };
    }
    Ok(Reply::updated(count))
}

fn filter(call: &Call<'_>, input: &Doc) -> Result<Filter, ApiError> {
    match input.text("selectMode") {
        Some("SELECTED") => {
            let ids = input.ints("reviewIds");
            if ids.is_empty() {
                return Err(ApiError::wrong("reviewIds", "name the reviews when selectMode is SELECTED"));
            }
            Ok(Filter { ids: Some(ids), ..Filter::default() })
        }
        Some("ALL_FILTERED") => {
            let given = input.object("currentFilters").or_else(|| input.object("filters"));
            let given = given.ok_or_else(|| {
                ApiError::wrong("currentFilters", "give filters when selectMode is ALL_FILTERED")
            })?;
            of_body(call, given)
        }
        _ => Ok(Filter::default()),
    }
}

fn of_body(call: &Call<'_>, given: &Doc) -> Result<Filter, ApiError> {
    let ids = |field: &str| given.get(field).map(|_| given.ints(field)).filter(|ids| !ids.is_empty());
    let date = |field: &str| given.text(field).and_then(dates::parse);
    let status = given.text("status");
    let name = "currentFilters.status";
    let spelt = |word: &str| words::spelt(&call.world.facts, reviews::STATUS, name, word);
    Ok(Filter {
        ids: ids("reviewId"),
        products: ids("productId"),
        orders: ids("orderId"),
        ratings: ids("rating"),
        status: status.map(spelt).transpose()?,
        words: given.text("searchKeyword").filter(|words| !words.is_empty()).map(str::to_owned),
        created: Some(Range { from: date("createdFrom"), to: date("createdTo") }),
        updated: None,
    })
}
