//! Review search.

use std::cmp::Ordering;

use crate::call::Call;
use crate::doc::{Doc, Fields};
use crate::reply::{ApiError, Reply};
use crate::resources::{orders, reviews, words};
use crate::search::dates;
use crate::search::paging::Page;
use crate::search::query::{Query, Range};
use crate::search::text::matches_words;
use crate::store::{Kind, Store};

const SORTS: [&str; 4] = ["DATE_CREATED_ASC", "DATE_CREATED_DESC", "RATING_ASC", "RATING_DESC"];

/// `GET /reviews`: newest first unless sorted otherwise.
pub fn search(call: &mut Call<'_>) -> Result<Reply, ApiError> {
    let page = Page::of(&call.query)?;
    let sort = call.query.one_of("sortBy", &SORTS)?.unwrap_or("DATE_CREATED_DESC");
    let now_ms = call.now_ms();
    let store = call.store()?;
    reviews::feature(store)?;
    let filter = Filter::of(call, store)?;
    let mut matches: Vec<(i64, &Doc)> =
        store.searchable(Kind::Review, now_ms).filter(|(id, review)| filter.holds(*id, review)).collect();
    matches.sort_by(|a, b| compare(sort, *a, *b));
    Ok(Reply::ok(page.envelope(&matches, |(_, review)| reviews::body(store, review))))
}

/// Which reviews are meant. An empty filter means all.
#[derive(Debug, Default)]
pub struct Filter {
    pub ids: Option<Vec<i64>>,
    pub products: Option<Vec<i64>>,
    /// Internal ids.
    pub orders: Option<Vec<i64>>,
    pub ratings: Option<Vec<i64>>,
    pub status: Option<String>,
    pub words: Option<String>,
    pub created: Option<Range<i64>>,
    pub updated: Option<Range<i64>>,
}

impl Filter {
    fn of(call: &Call<'_>, store: &Store) -> Result<Self, ApiError> {
        let query = &call.query;
        let status = query.text("status");
        let status = status
            .map(|word| words::spelt(&call.world.facts, reviews::STATUS, "status", word))
            .transpose()?;
        Ok(Self {
            ids: query.ints("reviewId")?,
            products: query.ints("productId")?,
            orders: query.texts("orderId").map(|ids| internal(store, &ids)),
            ratings: ratings(query)?,
            status,
            words: query.text("keyword").or_else(|| query.text("searchKeyword")).map(str::to_owned),
            created: Some(query.date_range("createdFrom", "createdTo")?),
            updated: Some(query.date_range("updatedFrom", "updatedTo")?),
        })
    }

    pub fn holds(&self, id: i64, review: &Doc) -> bool {
        let date = |field: &str| review.text(field).and_then(dates::parse);
        let among = |wanted: &Option<Vec<i64>>, value: Option<i64>| {
            wanted.as_ref().is_none_or(|wanted| value.is_some_and(|value| wanted.contains(&value)))
        };
        among(&self.ids, Some(id))
            && among(&self.products, review.int("productId"))
            && among(&self.orders, review.int("orderId"))
            && among(&self.ratings, review.int("rating"))
            && self.status.as_deref().is_none_or(|status| review.text("status") == Some(status))
            && self.created.is_none_or(|range| range.holds(date("createDate")))
            && self.updated.is_none_or(|range| range.holds(date("updateDate")))
            && self
                .words
                .as_deref()
                .is_none_or(|words| matches_words(words, review.text("review").into_iter()))
    }
}

/// Orders by their public or internal ids; unknown ones match nothing.
fn internal(store: &Store, ids: &[String]) -> Vec<i64> {
    ids.iter().filter_map(|id| orders::resolve(store, id).or_else(|| id.parse().ok())).collect()
}

fn ratings(query: &Query) -> Result<Option<Vec<i64>>, ApiError> {
    let ratings = query.ints("rating")?;
    match ratings.iter().flatten().find(|stars| !(1..=5).contains(*stars)) {
        Some(stars) => Err(ApiError::wrong("rating", format!("{stars} given, 1 to 5 is expected"))),
        None => Ok(ratings),
    }
}

fn compare(sort: &str, a: (i64, &Doc), b: (i64, &Doc)) -> Ordering {
    let created = |doc: &Doc| doc.text("createDate").and_then(dates::parse);
    let order = if sort.starts_with("RATING") {
        a.1.int("rating").cmp(&b.1.int("rating"))
    } else {
        created(a.1).cmp(&created(b.1))
    };
    let order = order.then(a.0.cmp(&b.0));
    if sort.ends_with("_DESC") { order.reverse() } else { order }
}
