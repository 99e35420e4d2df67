//! What the store should hold in the end, and what it holds: read back through the API.

use super::{RESTOCK, Shop, VISITS, Visit, finish};
use crate::output;
use ecwid_nodes::{Error, Kind, Object, Result};
use futures::TryStreamExt;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::time::Duration;

/// Webhooks that go out twice.
pub const DUPLICATES: u32 = 2;

/// What happened on our side.
#[derive(Debug, Default)]
pub struct Found {
    events: BTreeMap<String, u64>,
    /// Deliveries that came again and gave no event.
    pub duplicates: u64,
    /// Parked failures.
    pub dead_letters: u64,
}

impl Found {
    /// Counts an event.
    pub fn event(&mut self, trigger: &str) {
        *self.events.entry(trigger.to_owned()).or_default() += 1;
    }
}

/// Numbers of the store.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
struct Numbers {
    orders: u64,
    paid: u64,
    shipped: u64,
    stock: BTreeMap<String, i64>,
}

/// What must come out.
#[derive(Debug)]
pub struct Plan {
    numbers: Numbers,
    events: BTreeMap<String, u64>,
}

/// One number.
#[derive(Debug)]
pub struct Check {
    what: String,
    expected: i64,
    found: i64,
}

impl Plan {
    /// Starts from what the store holds now.
    pub async fn new(shop: &Shop) -> Result<Self> {
        Ok(Self { numbers: Numbers::read(shop).await?, events: BTreeMap::new() })
    }

    /// Adds what a visit must bring.
    pub fn visit(&mut self, visit: &Visit) {
        self.numbers.orders += 1;
        for trigger in visit.events {
            *self.events.entry((*trigger).to_owned()).or_default() += 1;
        }
        let restocked = if visit.events.contains(&"product.low_stock") { RESTOCK } else { 0 };
        *self.numbers.stock.entry(visit.sku.to_owned()).or_default() += restocked - visit.pieces;
        if visit.paid {
            self.numbers.paid += 1;
            self.numbers.shipped += 1;
        }
    }

    /// The last order is paid after all.
    pub fn paid_later(&mut self) {
        self.numbers.paid += 1;
        self.numbers.shipped += 1;
        *self.events.entry("order.paid".to_owned()).or_default() += 1;
    }
}

impl Numbers {
    async fn read(shop: &Shop) -> Result<Self> {
        let mut numbers = Self::default();
        let mut pages = std::pin::pin!(shop.connection.pages("order.search", Object::new()));
        while let Some(page) = pages.try_next().await? {
            for row in &page.items {
                let order: Value = serde_json::from_str(row.get()).unwrap_or_default();
                let tracked = order["trackingNumber"].as_str().is_some_and(|number| !number.is_empty());
                numbers.orders += 1;
                numbers.paid += u64::from(order["paymentStatus"] == "PAID");
                numbers.shipped += u64::from(order["fulfillmentStatus"] == "SHIPPED" && tracked);
            }
        }
        for visit in &VISITS {
            let found = shop.call("product.search", json!({"sku": visit.sku})).await?;
            let quantity = found.pointer("/items/0/quantity").and_then(Value::as_i64);
            let quantity = quantity.ok_or_else(|| {
                Error::new(Kind::NotFound, format!("product {} is not in the store", visit.sku))
            })?;
            numbers.stock.insert(visit.sku.to_owned(), quantity);
        }
        Ok(numbers)
    }
}

/// Every number beside the one it should be.
pub async fn checks(shop: &Shop, plan: &Plan, found: &Found) -> Result<Vec<Check>> {
    let (wanted, is) = (&plan.numbers, Numbers::read(shop).await?);
    let check = |what: &str, expected: u64, found: u64| Check {
        what: what.to_owned(),
        expected: expected as i64,
        found: found as i64,
    };
    let mut all = vec![
        check("orders in the store", wanted.orders, is.orders),
        check("of them paid", wanted.paid, is.paid),
        check("shipped with tracking", wanted.shipped, is.shipped),
    ];
    for (sku, quantity) in &wanted.stock {
        all.push(Check {
            what: format!("stock of {sku}"),
            expected: *quantity,
            found: is.stock.get(sku).copied().unwrap_or_default(),
        });
    }
    let mut triggers: Vec<&String> = plan.events.keys().chain(found.events.keys()).collect();
    triggers.sort();
    triggers.dedup();
    for trigger in triggers {
        let of = |events: &BTreeMap<String, u64>| events.get(trigger).copied().unwrap_or_default();
        all.push(check(&format!("events {trigger}"), of(&plan.events), of(&found.events)));
    }
    let webhooks = shop.emulator.totals(shop.store_id).map_err(super::refused)?["webhooks"].clone();
    let lost = ["pending", "givenUp", "dropped"].iter().filter_map(|state| webhooks[*state].as_u64()).sum();
    all.push(check("webhooks received twice, dropped once", u64::from(DUPLICATES), found.duplicates));
    all.push(check("webhooks not delivered", 0, lost));
    all.push(check("dead letters", 0, found.dead_letters));
    Ok(all)
}

/// Prints the table; an error if a number is off.
pub fn show(checks: &[Check], took: Duration) -> Result<()> {
    let off: Vec<String> = checks
        .iter()
        .filter(|check| check.expected != check.found)
        .map(|check| format!("{}: expected {}, found {}", check.what, check.expected, check.found))
        .collect();
    let rows: Vec<Value> = checks
        .iter()
        .map(|check| json!({"what": check.what, "expected": check.expected, "found": check.found}))
        .collect();
    finish(&json!({"step": "summary", "ok": off.is_empty(), "seconds": took.as_secs_f64(), "checks": rows}))?;
    if !output::is_json() {
        output::line("\nRead back from the store and the engine\n")?;
        output::table(
            &["what", "expected", "found", ""],
            checks.iter().map(|check| {
                let verdict = if check.expected == check.found { "ok" } else { "WRONG" };
                vec![
                    check.what.clone(),
                    check.expected.to_string(),
                    check.found.to_string(),
                    verdict.to_owned(),
                ]
            }),
        )?;
    }
    if !off.is_empty() {
        return Err(Error::new(Kind::Unexpected, off.join("; "))
            .with_code("demo_failed")
            .with_hint("run it again with ECWID_LOG=info to see why"));
    }
    if output::is_json() {
        Ok(())
    } else {
        output::line(format!("\nAll {} numbers are right ({:.1} s).", checks.len(), took.as_secs_f64()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_wrong_number_fails_and_is_named() {
        let check = |found| Check { what: "orders in the store".to_owned(), expected: 7, found };
        assert!(show(&[check(7)], Duration::ZERO).is_ok());
        let error = show(&[check(7), check(6)], Duration::ZERO).unwrap_err();
        assert_eq!(error.code(), "demo_failed");
        assert_eq!(error.message(), "orders in the store: expected 7, found 6");
    }
}
