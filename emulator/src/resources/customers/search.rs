//! Customer search.

use std::cmp::Ordering;
use std::collections::HashMap;

use crate::call::Call;
use crate::doc::{Doc, Fields};
use crate::reply::{ApiError, Reply};
use crate::resources::customers::render::{self, Stats};
use crate::search::dates;
use crate::search::paging::Page;
use crate::search::query::{Query, Range};
use crate::search::text::{contains, matches_words};
use crate::store::Kind;

const SORTS: [&str; 16] = [
    "NAME_ASC",
    "NAME_DESC",
    "EMAIL_ASC",
    "EMAIL_DESC",
    "ORDER_COUNT_ASC",
    "ORDER_COUNT_DESC",
    "REGISTERED_DATE_DESC",
    "REGISTERED_DATE_ASC",
    "UPDATED_DATE_DESC",
    "UPDATED_DATE_ASC",
    "SALES_VALUE_ASC",
    "SALES_VALUE_DESC",
    "FIRST_ORDER_DATE_ASC",
    "FIRST_ORDER_DATE_DESC",
    "LAST_ORDER_DATE_ASC",
    "LAST_ORDER_DATE_DESC",
];

/// `GET /customers`: newest first unless sorted otherwise.
pub fn search(call: &mut Call<'_>) -> Result<Reply, ApiError> {
    let page = Page::of(&call.query)?;
    let filter = Filter::of(&call.query)?;
    let sort = call.query.one_of("sortBy", &SORTS)?.unwrap_or("REGISTERED_DATE_DESC");
    let now_ms = call.now_ms();
    let store = call.store()?;
    let stats = render::all_stats(store);
    let none = Stats::default();
    let mut matches: Vec<(i64, &Doc)> = store
        .searchable(Kind::Customer, now_ms)
        .filter(|(id, customer)| filter.holds(customer, stats.get(id).unwrap_or(&none)))
        .collect();
    matches.sort_by(|a, b| compare(sort, *a, *b, &stats));
    Ok(Reply::ok(page.envelope(&matches, |(id, customer)| render::customer(store, *id, customer, &stats))))
}

/// The ids of the customers that the parameters of a call fit, oldest first.
pub fn matching_ids(call: &Call<'_>) -> Result<Vec<i64>, ApiError> {
    let filter = Filter::of(&call.query)?;
    let store = call.store()?;
    let (stats, none) = (render::all_stats(store), Stats::default());
    let matches = store
        .searchable(Kind::Customer, call.now_ms())
        .filter(|(id, customer)| filter.holds(customer, stats.get(id).unwrap_or(&none)));
    Ok(matches.map(|(id, _)| id).collect())
}

struct Filter {
    keyword: Option<String>,
    email: Option<String>,
    exact_email: bool,
    groups: Option<Vec<i64>>,
    orders: Range<i64>,
    sales: Range<i64>,
    created: Range<i64>,
    updated: Range<i64>,
    flags: Vec<(&'static str, bool)>,
    products: Option<Vec<i64>>,
    countries: Option<Vec<String>>,
    trade: Option<&'static str>,
    person: Vec<(&'static str, String)>,
}

impl Filter {
    fn of(query: &Query) -> Result<Self, ApiError> {
        let owned = |name: &str| query.text(name).map(str::to_owned);
        let mut flags = Vec::new();
        for name in ["taxExempt", "acceptMarketing"] {
            flags.extend(query.flag(name)?.map(|wanted| (name, wanted)));
        }
        let groups = query.ints("customerGroupIds")?.or(query.ints("customerGroup")?);
        let person = ["name", "companyName", "city", "postalCode", "stateOrProvinceCode", "phone"];
        Ok(Self {
            keyword: owned("keyword"),
            email: owned("email"),
            exact_email: query.flag("useExactEmailMatch")?.unwrap_or(false),
            groups,
            orders: query.int_range("minOrderCount", "maxOrderCount")?,
            sales: query.int_range("minSalesValue", "maxSalesValue")?,
            created: query.date_range("createdFrom", "createdTo")?,
            updated: query.date_range("updatedFrom", "updatedTo")?,
            flags,
            products: query.ints("purchasedProductIds")?,
            countries: query.texts("countryCodes"),
            trade: query.one_of("b2b_b2c", &["b2c", "b2b"])?,
            person: person.into_iter().filter_map(|name| Some((name, owned(name)?))).collect(),
        })
    }

    fn holds(&self, customer: &Doc, stats: &Stats) -> bool {
        let date = |field: &str| customer.text(field).and_then(dates::parse);
        self.email_fits(customer)
            && self.person_fits(customer)
            && self.keyword.as_deref().is_none_or(|words| keyword_fits(customer, words))
            && self.groups.as_ref().is_none_or(|g| g.contains(&customer.int("customerGroupId").unwrap_or(0)))
            && self.orders.holds(Some(stats.orders))
            && self.sales.from.is_none_or(|from| stats.sales >= from as f64)
            && self.sales.to.is_none_or(|to| stats.sales <= to as f64)
            && self.created.holds(date("registered"))
            && self.updated.holds(date("updated"))
            && self.flags.iter().all(|(name, wanted)| customer.flag(name).unwrap_or(false) == *wanted)
            && self.products.as_ref().is_none_or(|ids| ids.iter().any(|id| stats.products.contains(id)))
            && self.trade.is_none_or(|trade| customer.text("b2b_b2c").unwrap_or("b2c") == trade)
    }

    fn email_fits(&self, customer: &Doc) -> bool {
        let known = customer.text("email").unwrap_or_default();
        self.email.as_deref().is_none_or(|email| {
            if self.exact_email { known.eq_ignore_ascii_case(email) } else { contains(known, email) }
        })
    }

    fn person_fits(&self, customer: &Doc) -> bool {
        let country = self.countries.as_ref().is_none_or(|codes| {
            addresses(customer).any(|a| a.text("countryCode").is_some_and(|c| codes.iter().any(|w| w == c)))
        });
        country
            && self.person.iter().all(|(field, wanted)| {
                let own = if *field == "name" { customer.text("name") } else { None };
                let mut known = own.into_iter().chain(addresses(customer).filter_map(|a| a.text(field)));
                known.any(|text| contains(text, wanted))
            })
    }
}

fn addresses(customer: &Doc) -> impl Iterator<Item = &Doc> + Clone {
    let shipping = customer.list("shippingAddresses").iter().filter_map(|address| address.as_object());
    customer.object("billingPerson").into_iter().chain(shipping)
}

fn keyword_fits(customer: &Doc, words: &str) -> bool {
    let id = customer.int("id").unwrap_or_default().to_string();
    let people = addresses(customer)
        .flat_map(|a| ["name", "companyName", "phone", "city", "postalCode"].map(|field| a.text(field)))
        .flatten();
    let own = ["email", "name", "taxId", "privateAdminNotes"].into_iter().filter_map(|f| customer.text(f));
    matches_words(words, own.chain(people).chain([id.as_str()]))
}

fn compare(sort: &str, a: (i64, &Doc), b: (i64, &Doc), stats: &HashMap<i64, Stats>) -> Ordering {
    let none = Stats::default();
    let (of_a, of_b) = (stats.get(&a.0).unwrap_or(&none), stats.get(&b.0).unwrap_or(&none));
    let name = |doc: &Doc| {
        let person = doc.object("billingPerson").and_then(|person| person.text("name"));
        doc.text("name").or(person).unwrap_or_default().to_lowercase()
    };
    let text = |doc: &Doc, field: &str| doc.text(field).unwrap_or_default().to_lowercase();
    let (key, descending) = match sort.strip_suffix("_DESC") {
        Some(key) => (key, true),
        None => (sort.strip_suffix("_ASC").unwrap_or(sort), false),
    };
    let order = match key {
        "NAME" => name(a.1).cmp(&name(b.1)),
        "EMAIL" => text(a.1, "email").cmp(&text(b.1, "email")),
        "ORDER_COUNT" => of_a.orders.cmp(&of_b.orders),
        "SALES_VALUE" => of_a.sales.total_cmp(&of_b.sales),
        "FIRST_ORDER_DATE" => of_a.first.cmp(&of_b.first),
        "LAST_ORDER_DATE" => of_a.last.cmp(&of_b.last),
        "UPDATED_DATE" => text(a.1, "updated").cmp(&text(b.1, "updated")),
        _ => text(a.1, "registered").cmp(&text(b.1, "registered")),
    };
    let order = order.then(a.0.cmp(&b.0));
    if descending { order.reverse() } else { order }
}
