//! Order search.

use serde_json::Value;

use crate::call::Call;
use crate::doc::{Doc, Fields};
use crate::reply::{ApiError, Reply};
use crate::resources::orders::{body, is_unfinished};
use crate::search::dates;
use crate::search::paging::Page;
use crate::search::query::{Query, Range};
use crate::search::text::{contains, matches_words};
use crate::store::Kind;

const PAYMENT: [&str; 9] = [
    "AWAITING_PAYMENT",
    "PAID",
    "CANCELLED",
    "REFUNDED",
    "PARTIALLY_REFUNDED",
    "INCOMPLETE",
    "CUSTOM_PAYMENT_STATUS_1",
    "CUSTOM_PAYMENT_STATUS_2",
    "CUSTOM_PAYMENT_STATUS_3",
];
const FULFILMENT: [&str; 11] = [
    "AWAITING_PROCESSING",
    "PROCESSING",
    "SHIPPED",
    "DELIVERED",
    "WILL_NOT_DELIVER",
    "RETURNED",
    "READY_FOR_PICKUP",
    "OUT_FOR_DELIVERY",
    "CUSTOM_FULFILLMENT_STATUS_1",
    "CUSTOM_FULFILLMENT_STATUS_2",
    "CUSTOM_FULFILLMENT_STATUS_3",
];

/// `GET /orders`: newest first, carts only when INCOMPLETE is asked for.
pub fn search(call: &mut Call<'_>) -> Result<Reply, ApiError> {
    let page = Page::of(&call.query)?;
    let filter = Filter::of(&call.query)?;
    let now_ms = call.now_ms();
    let store = call.store()?;
    let mut matches: Vec<(i64, &Doc)> =
        store.searchable(Kind::Order, now_ms).filter(|(id, order)| filter.holds(*id, order)).collect();
    matches.sort_by_key(|(id, order)| std::cmp::Reverse((order.int("createTimestamp"), *id)));
    Ok(Reply::ok(page.envelope(&matches, |(_, order)| body(order))))
}

/// Whether an order was placed with this e-mail, in any case.
pub fn same_email(order: &Doc, email: &str) -> bool {
    order.text("email").is_some_and(|known| known.eq_ignore_ascii_case(email))
}

struct Filter {
    ids: Option<Vec<String>>,
    keywords: Option<String>,
    total: Range<f64>,
    created: Range<i64>,
    updated: Range<i64>,
    pickup: Range<i64>,
    payment: Option<Vec<String>>,
    fulfilment: Option<Vec<String>>,
    customer: Customer,
    products: Option<Vec<i64>>,
    subscriptions: Option<Vec<i64>>,
    order_number: Option<i64>,
    accept_marketing: Option<bool>,
    preorder: Option<bool>,
    coupon: Option<String>,
    exact: Vec<(&'static str, String)>,
    partial: Vec<(&'static [&'static str], String)>,
}

struct Customer {
    id: Option<i64>,
    email: Option<String>,
    either: bool,
    text: Option<String>,
}

impl Filter {
    fn of(query: &Query) -> Result<Self, ApiError> {
        let owned = |name: &str| query.text(name).map(str::to_owned);
        let exact = ["vendorOrderNumber", "paymentModule", "paymentReference", "refererId"];
        let partial: [(&str, &[&str]); 2] = [
            ("paymentMethod", &["paymentMethod"]),
            ("shippingMethod", &["shippingOption", "shippingMethodName"]),
        ];
        Ok(Self {
            ids: query.texts("ids"),
            keywords: owned("keywords"),
            total: query.float_range("totalFrom", "totalTo")?,
            created: query.date_range("createdFrom", "createdTo")?,
            updated: query.date_range("updatedFrom", "updatedTo")?,
            pickup: query.date_range("pickupTimeFrom", "pickupTimeTo")?,
            payment: statuses(query, "paymentStatus", &PAYMENT)?,
            fulfilment: statuses(query, "fulfillmentStatus", &FULFILMENT)?,
            customer: Customer {
                id: query.int("customerId")?,
                email: owned("email"),
                either: query.flag("customerIdOrEmail")?.unwrap_or(false),
                text: owned("customer"),
            },
            products: query.ints("productId")?,
            subscriptions: query.ints("subscriptionId")?,
            order_number: query.int("orderNumber")?,
            accept_marketing: query.flag("acceptMarketing")?,
            preorder: query.flag("containsPreorderItems")?,
            coupon: owned("couponCode"),
            exact: exact.into_iter().filter_map(|name| Some((name, owned(name)?))).collect(),
            partial: partial.into_iter().filter_map(|(name, path)| Some((path, owned(name)?))).collect(),
        })
    }

    fn holds(&self, id: i64, order: &Doc) -> bool {
        self.status_fits(order)
            && self.identity_fits(id, order)
            && self.customer.holds(order)
            && self.total.holds(order.num("total"))
            && self.created.holds(order.int("createTimestamp"))
            && self.updated.holds(order.int("updateTimestamp"))
            && self.pickup.holds(order.text("pickupTime").and_then(dates::parse))
            && self.items_fit(order)
            && self.texts_fit(order)
            && self.accept_marketing.is_none_or(|wanted| order.flag("acceptMarketing") == Some(wanted))
    }

    fn status_fits(&self, order: &Doc) -> bool {
        let fits = |wanted: &Option<Vec<String>>, field: &str| {
            wanted.as_ref().is_none_or(|wanted| wanted.iter().any(|one| order.text(field) == Some(one)))
        };
        let cart = self.payment.is_none() && is_unfinished(order);
        !cart && fits(&self.payment, "paymentStatus") && fits(&self.fulfilment, "fulfillmentStatus")
    }

    fn identity_fits(&self, id: i64, order: &Doc) -> bool {
        let internal = id.to_string();
        let listed = self.ids.as_ref().is_none_or(|ids| {
            ids.iter().any(|wanted| *wanted == internal || order.text("id") == Some(wanted))
        });
        listed && self.order_number.is_none_or(|number| number == id)
    }

    fn items_fit(&self, order: &Doc) -> bool {
        let items = || order.list("items").iter().filter_map(Value::as_object);
        let any = |wanted: &Option<Vec<i64>>, field: &str| {
            wanted.as_ref().is_none_or(|wanted| {
                items().any(|item| item.int(field).is_some_and(|value| wanted.contains(&value)))
            })
        };
        any(&self.products, "productId")
            && any(&self.subscriptions, "subscriptionId")
            && self
                .preorder
                .is_none_or(|wanted| items().any(|i| i.flag("isPreorder") == Some(true)) == wanted)
    }

    fn texts_fit(&self, order: &Doc) -> bool {
        let coupon = || order.object("discountCoupon").and_then(|coupon| coupon.text("code"));
        let found = |path: &[&str]| match path {
            [outer, inner] => order.object(outer).and_then(|outer| outer.text(inner)),
            [field] => order.text(field),
            _ => None,
        };
        self.exact.iter().all(|(field, wanted)| order.text(field) == Some(wanted))
            && self.partial.iter().all(|(path, wanted)| found(path).is_some_and(|t| contains(t, wanted)))
            && self.coupon.as_deref().is_none_or(|wanted| coupon() == Some(wanted))
            && self.keywords.as_deref().is_none_or(|words| keywords_fit(order, words))
    }
}

impl Customer {
    fn holds(&self, order: &Doc) -> bool {
        let id = self.id.map(|id| order.int("customerId") == Some(id));
        let email = self.email.as_deref().map(|email| same_email(order, email));
        let linked = match (id, email) {
            (Some(id), Some(email)) if self.either => id || email,
            (id, email) => id.unwrap_or(true) && email.unwrap_or(true),
        };
        linked && self.text.as_deref().is_none_or(|text| people(order).any(|known| contains(known, text)))
    }
}

fn people(order: &Doc) -> impl Iterator<Item = &str> + Clone {
    let names = ["billingPerson", "shippingPerson"]
        .into_iter()
        .filter_map(|person| order.object(person))
        .flat_map(|person| ["name", "firstName", "lastName", "phone", "companyName"].map(|f| person.text(f)))
        .flatten();
    order.text("email").into_iter().chain(names)
}

fn keywords_fit(order: &Doc, words: &str) -> bool {
    let items = order
        .list("items")
        .iter()
        .filter_map(Value::as_object)
        .flat_map(|item| ["name", "sku"].map(|field| item.text(field)))
        .flatten();
    let own = ["id", "trackingNumber", "externalTransactionId", "privateAdminNotes", "orderComments"]
        .into_iter()
        .filter_map(|field| order.text(field));
    matches_words(words, own.chain(people(order)).chain(items))
}

fn statuses(query: &Query, name: &str, known: &[&str]) -> Result<Option<Vec<String>>, ApiError> {
    let given = query.texts(name);
    if let Some(unknown) = given.iter().flatten().find(|status| !known.contains(&status.as_str())) {
        return Err(ApiError::wrong(name, format!("'{unknown}' is not a known status")));
    }
    Ok(given)
}
