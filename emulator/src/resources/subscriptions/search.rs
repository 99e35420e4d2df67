//! Subscription search.

use std::cmp::Ordering;

use serde_json::Value;

use crate::call::Call;
use crate::doc::{Doc, Fields};
use crate::reply::{ApiError, Reply};
use crate::resources::orders::{resolve, search::same_email};
use crate::resources::{subscriptions, words};
use crate::search::dates;
use crate::search::paging::Page;
use crate::search::query::Range;
use crate::store::Kind;

const SORTS: [&str; 6] = [
    "DATE_CREATED_ASC",
    "DATE_CREATED_DESC",
    "ORDER_COUNT_ASC",
    "ORDER_COUNT_DESC",
    "NEXT_CHARGE_DATE_ASC",
    "NEXT_CHARGE_DATE_DESC",
];

/// `GET /subscriptions`: newest first unless sorted otherwise.
pub fn search(call: &mut Call<'_>) -> Result<Reply, ApiError> {
    let page = Page::of(&call.query)?;
    let sort = call.query.one_of("sortBy", &SORTS)?.unwrap_or("DATE_CREATED_DESC");
    let filter = Filter::of(call)?;
    let mut matches: Vec<(i64, &Doc)> = call
        .store()?
        .searchable(Kind::Subscription, call.now_ms())
        .filter(|(id, subscription)| filter.holds(*id, subscription))
        .collect();
    matches.sort_by(|a, b| compare(sort, *a, *b));
    let facts = &call.world.facts;
    Ok(Reply::ok(page.envelope(&matches, |(_, subscription)| subscriptions::body(facts, subscription))))
}

struct Filter {
    ids: Option<Vec<i64>>,
    dates: [(&'static str, Range<i64>); 4],
    customer: Option<i64>,
    status: Option<Vec<String>>,
    interval: Option<String>,
    interval_count: Option<i64>,
    product: Option<i64>,
    email: Option<String>,
    /// Internal ids; of an unknown order there are none.
    orders: Option<Vec<i64>>,
    order_total: Option<f64>,
    order_created: Range<i64>,
}

impl Filter {
    fn of(call: &Call<'_>) -> Result<Self, ApiError> {
        let (query, facts) = (&call.query, &call.world.facts);
        let store = call.store()?;
        let spelt = |kind: &str, name: &str, word: &str| words::spelt(facts, kind, name, word);
        let status = query.texts("status").map(|given| {
            given.iter().map(|one| spelt("SubscriptionStatus", "status", one)).collect::<Result<_, _>>()
        });
        let interval = query
            .text("recurringInterval")
            .map(|word| spelt("SubscriptionInterval", "recurringInterval", word))
            .transpose()?;
        let range = |from: &str, to: &str| query.date_range(from, to);
        Ok(Self {
            ids: query.ints("id")?,
            dates: [
                ("created", range("createdFrom", "createdTo")?),
                ("cancelled", range("cancelledFrom", "cancelledTo")?),
                ("updated", range("updatedFrom", "updatedTo")?),
                ("nextCharge", range("nextChargeFrom", "nextChargeTo")?),
            ],
            customer: query.int("customerId")?,
            status: status.transpose()?,
            interval,
            interval_count: query.int("recurringIntervalCount")?,
            product: query.int("productId")?,
            email: query.text("email").map(str::to_owned),
            orders: query.text("orderId").map(|id| resolve(store, id).into_iter().collect()),
            order_total: query.float("orderTotal")?,
            order_created: range("orderCreatedFrom", "orderCreatedTo")?,
        })
    }

    fn holds(&self, id: i64, subscription: &Doc) -> bool {
        let nothing = Doc::new();
        let settings = subscription.object("chargeSettings").unwrap_or(&nothing);
        let template = subscription.object("orderTemplate").unwrap_or(&nothing);
        let date = |field: &str| subscription.text(field).and_then(dates::parse);
        self.ids.as_ref().is_none_or(|ids| ids.contains(&id))
            && self.dates.iter().all(|(field, range)| range.holds(date(field)))
            && self.customer.is_none_or(|customer| subscription.int("customerId") == Some(customer))
            && self.status.as_ref().is_none_or(|wanted| {
                subscription.text("status").is_some_and(|status| wanted.iter().any(|one| one == status))
            })
            && self.interval.as_deref().is_none_or(|unit| settings.text("recurringInterval") == Some(unit))
            && self.interval_count.is_none_or(|n| settings.int("recurringIntervalCount") == Some(n))
            && self
                .product
                .is_none_or(|product| template.list("items").iter().any(|item| item["productId"] == product))
            && self.email.as_deref().is_none_or(|email| same_email(template, email))
            && self.orders_fit(subscription)
    }

    /// One order has to fit all that is asked of orders.
    fn orders_fit(&self, subscription: &Doc) -> bool {
        let open = self.order_created.from.is_none() && self.order_created.to.is_none();
        if self.orders.is_none() && self.order_total.is_none() && open {
            return true;
        }
        subscription.list("orders").iter().filter_map(Value::as_object).any(|order| {
            self.orders.as_ref().is_none_or(|wanted| order.int("id").is_some_and(|id| wanted.contains(&id)))
                && self
                    .order_total
                    .is_none_or(|total| order.num("total").is_some_and(|own| (own - total).abs() < 0.005))
                && self.order_created.holds(order.text("createDate").and_then(dates::parse))
        })
    }
}

fn compare(sort: &str, a: (i64, &Doc), b: (i64, &Doc)) -> Ordering {
    let date = |doc: &Doc, field: &str| doc.text(field).and_then(dates::parse);
    let order = match sort {
        "ORDER_COUNT_ASC" | "ORDER_COUNT_DESC" => a.1.list("orders").len().cmp(&b.1.list("orders").len()),
        "NEXT_CHARGE_DATE_ASC" | "NEXT_CHARGE_DATE_DESC" => {
            date(a.1, "nextCharge").cmp(&date(b.1, "nextCharge"))
        }
        _ => date(a.1, "created").cmp(&date(b.1, "created")),
    };
    let order = order.then(a.0.cmp(&b.0));
    if sort.ends_with("_DESC") { order.reverse() } else { order }
}
