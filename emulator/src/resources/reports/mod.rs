//! Reports: orders, revenue, stock and customers counted from the store, visits played.

mod ground;
mod measures;
mod period;
mod rows;
mod site;
mod traffic;

use serde_json::{Value, json};

use crate::call::Call;
use crate::doc::{Doc, cents};
use crate::reply::{ApiError, Reply};
use ground::Ground;
use period::{Period, Wish};
use rows::Row;

/// A number with its name.
type Figure = (&'static str, f64);

/// How a report is laid out.
enum Shape {
    /// Numbers over time.
    Chart(fn(&Ground<'_>, Period) -> Vec<Figure>),
    /// Shares of a whole; the first number is what is shared.
    Pie(fn(&Ground<'_>, Period) -> Vec<Row>),
    /// Ranked rows.
    Table(fn(&Ground<'_>, Period) -> Vec<Row>),
}

fn shape(report: &str) -> Option<Shape> {
    Some(match report {
        "allTraffic" => Shape::Chart(traffic::visits),
        "allOrders" => Shape::Chart(measures::orders),
        "allRevenue" => Shape::Chart(measures::revenue),
        "allProfit" => Shape::Chart(measures::profit),
        "conversions" => Shape::Chart(traffic::conversions),
        "addToCartConversion" => Shape::Chart(traffic::added_to_cart),
        "siteContactWidgetActivity" => Shape::Chart(site::contact_widget),
        "sitePhoneActivity" => Shape::Chart(site::phone),
        "siteAddressActivity" => Shape::Chart(site::address),
        "siteLocationMapActivity" => Shape::Chart(site::map),
        "siteActivity" => Shape::Chart(site::all),
        "sitePotentialLeads" => Shape::Chart(site::leads),
        "newVsReturningVisitors" => Shape::Pie(traffic::new_and_returning),
        "visitorsByDevice" => Shape::Pie(traffic::by_device),
        "visitorsByCountry" => Shape::Pie(traffic::by_country),
        "visitorsByLanguage" => Shape::Pie(traffic::by_language),
        "newOrdersVsRepeatOrders" => Shape::Pie(rows::new_and_repeat_orders),
        "customersByMarketingEmailsConsent" | "acceptMarketing" => Shape::Pie(rows::consent),
        "topOfMarketingSources" => Shape::Pie(rows::sources),
        "giftCards" => Shape::Pie(rows::gift_cards),
        "siteEmailActivity" => Shape::Pie(site::email),
        "siteSocialActivity" => Shape::Pie(site::social),
        "siteAggregatedActivity" | "siteGroupActivity" => Shape::Pie(site::groups),
        "siteAggregatedActivityNewAndReturn" => Shape::Pie(site::new_and_return),
        "siteGroupActivityNew" => Shape::Pie(site::groups_new),
        "siteGroupActivityReturn" => Shape::Pie(site::groups_returning),
        "siteGroupEngagedActivity" => Shape::Pie(site::groups_engaged),
        "siteUniqueNewVisitorsByGroup" => Shape::Table(site::groups_new),
        "topOfLandingPagesByVisitors" => Shape::Table(traffic::landing_pages),
        "topOfCustomersByOrders" => Shape::Table(rows::customers),
        "topOfShippingMethodsByOrders" => Shape::Table(rows::shipping_methods),
        "topOfPaymentMethodsByOrders" => Shape::Table(rows::payment_methods),
        "topOfCouponsByOrders" => Shape::Table(rows::coupons),
        "topOfDiscountsByOrders" => Shape::Table(rows::discounts),
        "topOfCategoriesByOrders" => Shape::Table(rows::categories),
        "topOfProductsByOrders" => Shape::Table(rows::products),
        "topOfProductsByProfit" => Shape::Table(rows::products_by_profit),
        "topOfProductsByAddingToFavorites" => Shape::Table(rows::favorites),
        "inventory" | "topOfProductsByAvailability" => Shape::Table(rows::inventory),
        "allExpenses" => Shape::Table(measures::expenses),
        "tips" => Shape::Table(rows::tips),
        "abandonedCarts" => Shape::Table(rows::abandoned_carts),
        "checkoutSalesFunnel" | "salesFunnel" => Shape::Table(traffic::funnel),
        _ => return None,
    })
}

fn wanted(call: &Call<'_>) -> Result<(String, Shape), ApiError> {
    let report = call.path.first().cloned().unwrap_or_default();
    let shape = shape(&report)
        .ok_or_else(|| ApiError::wrong("reportType", format!("there is no report '{report}'")))?;
    Ok((report, shape))
}

/// `GET /reports/{reportType}`.
pub fn get(call: &mut Call<'_>) -> Result<Reply, ApiError> {
    let (report, shape) = wanted(call)?;
    let wish = Wish::of(call)?;
    let ground = Ground::of(call.store()?, wish.seen);
    let now = Part::of(&ground, &shape, &wish, wish.period)?;
    let mut body = json!({
        "reportType": report, "startedFrom": wish.period.from, "endedAt": wish.period.to,
        "firstDayOfWeek": if wish.sunday { "SUNDAY" } else { "MONDAY" },
        "aggregatedData": figures(&now.total), "dataset": now.dataset,
    });
    let fields = body.as_object_mut();
    if let Some(fields) = fields {
        wish.echo(fields);
        if let Some(count) = now.count {
            fields.insert("itemCount".to_owned(), json!(count));
        }
        if let Some((_, before)) = wish.compared {
            let then = Part::of(&ground, &shape, &wish, before)?;
            stamp(fields, &then);
            fields.insert("comparePeriodAggregatedData".to_owned(), figures(&then.total));
            fields.insert("comparePeriodDataset".to_owned(), Value::Array(then.dataset));
        }
    }
    Ok(Reply::ok(body))
}

/// The figures of one period.
struct Part {
    total: Vec<Figure>,
    dataset: Vec<Value>,
    count: Option<usize>,
}

impl Part {
    fn of(ground: &Ground<'_>, shape: &Shape, wish: &Wish, period: Period) -> Result<Self, ApiError> {
        match shape {
            Shape::Chart(measure) => {
                let slices = wish.slices(period)?;
                let row = |(place, slice): (usize, &Period)| {
                    json!({
                        "orderBy": place, "datapointId": wish.label(*slice), "startTimeStamp": slice.from,
                        "endTimeStamp": slice.to, "data": figures(&measure(ground, *slice)),
                    })
                };
                let dataset = slices.iter().enumerate().map(row).collect();
                Ok(Self { total: measure(ground, period), dataset, count: None })
            }
            Shape::Pie(rows) => Ok(Self::ranked(rows(ground, period), wish, true)),
            Shape::Table(rows) => Ok(Self::ranked(rows(ground, period), wish, false)),
        }
    }

    fn ranked(mut rows: Vec<Row>, wish: &Wish, shares: bool) -> Self {
        wish.sort(&mut rows);
        let total = rows::sum(&rows);
        let whole = total.first().map_or(0.0, |(_, value)| *value);
        let count = rows.len();
        let shown = rows.into_iter().enumerate().skip(wish.offset).take(wish.limit);
        let row = |(place, row): (usize, Row)| {
            let mut body = json!({ "orderBy": place, "datapointId": row.id, "data": figures(&row.data) });
            if shares {
                let own = row.data.first().map_or(0.0, |(_, value)| *value);
                let share = if whole > 0.0 { cents(own / whole * 100.0) } else { 0.0 };
                body["percentage"] = json!(share);
            }
            if let Some(more) = row.more {
                body["additionalData"] = more;
            }
            body
        };
        Self { total, dataset: shown.map(row).collect(), count: Some(count) }
    }
}

/// Writes the times of the compared slices beside those they are compared with.
fn stamp(fields: &mut Doc, then: &Part) {
    let Some(Value::Array(rows)) = fields.get_mut("dataset") else { return };
    for (row, before) in rows.iter_mut().zip(&then.dataset) {
        if let (Some(from), Some(to)) = (before.get("startTimeStamp"), before.get("endTimeStamp")) {
            row["comparePeriodStartTimeStamp"] = from.clone();
            row["comparePeriodEndTimeStamp"] = to.clone();
        }
    }
}

fn figures(figures: &[Figure]) -> Value {
    figures.iter().map(|(id, value)| json!({ "dataId": id, "dataValue": cents(*value) })).collect()
}

/// `GET /reports/{reportType}/tip`: how the first number moved against the period before.
pub fn tip(call: &mut Call<'_>) -> Result<Reply, ApiError> {
    let (_, shape) = wanted(call)?;
    let wish = Wish::of(call)?;
    let ground = Ground::of(call.store()?, wish.seen);
    let now = Part::of(&ground, &shape, &wish, wish.period)?;
    let before = Part::of(&ground, &shape, &wish, wish.period.before())?;
    let first = |part: &Part| part.total.first().copied();
    let (Some((name, now)), before) = (first(&now), first(&before).map_or(0.0, |(_, value)| value)) else {
        return Ok(Reply::ok(json!({ "tip": "There is nothing to count yet." })));
    };
    let (now, before) = (cents(now), cents(before));
    let moved = match now.total_cmp(&before) {
        std::cmp::Ordering::Greater => {
            format!("'{name}' rose from {before} to {now} against the period before.")
        }
        std::cmp::Ordering::Less => {
            format!("'{name}' fell from {before} to {now} against the period before.")
        }
        std::cmp::Ordering::Equal => format!("'{name}' is {now}, as in the period before."),
    };
    Ok(Reply::ok(json!({ "tip": moved })))
}
