//! `order.tracking_added`.

use super::triggers::{META, is_finished, sample};
use crate::action::Object;
use crate::model::Order;
use crate::trigger::{Observation, Occurrence, Trigger, TriggerExample, TriggerMeta};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

/// Fires for every tracking number that an order gets, its own one and those of its parcels. A number that replaces
/// another one counts. `detail` says the `trackingNumber`, its `trackingUrl`, the `shipmentId` of the parcel (null: of the
/// order), and what it `replaces` (null: nothing).
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct OrderTrackingAdded {}

impl Trigger for OrderTrackingAdded {
    const META: TriggerMeta = TriggerMeta {
        id: "order.tracking_added",
        aliases: &["order.tracking_number_added"],
        title: "Tracking number added",
        limits: "A number that is replaced again between two looks is not seen. One number on the order and on its parcel is one event.",
        ..META
    };
    type Entity = Order;

    fn example() -> TriggerExample {
        let mut after = sample("PAID", "SHIPPED", 1_773_838_975);
        after["trackingNumber"] = json!("3SHLG0012345678");
        let detail = json!({"trackingNumber": "3SHLG0012345678", "trackingUrl": null, "shipmentId": null, "replaces": null});
        let found = Occurrence { key: "3SHLG0012345678".into(), ..Occurrence::whole() };
        TriggerExample {
            config: json!({}),
            before: Some(sample("PAID", "SHIPPED", 1_773_480_067)),
            after,
            changed: &["trackingNumber"],
            occurrences: vec![found.with_detail(detail).into()],
        }
    }

    fn occurrences(&self, seen: Observation<'_>) -> Vec<Occurrence> {
        if !is_finished(seen) {
            return Vec::new();
        }
        let known = seen.before.map(tracks).unwrap_or_default();
        let is_known = |number: &str| known.iter().any(|track| track.number == number);
        let replaced = |track: &Track<'_>| {
            let old = known.iter().find(|old| old.shipment == track.shipment)?;
            (!tracks(seen.after).iter().any(|now| now.number == old.number)).then_some(old.number)
        };
        let new = tracks(seen.after).into_iter().filter(|track| !is_known(track.number));
        new.map(|track| {
            let detail = json!({
                "trackingNumber": track.number, "trackingUrl": track.url, "shipmentId": track.shipment,
                "replaces": replaced(&track),
            });
            Occurrence { key: track.number.to_owned(), ..Occurrence::whole() }.with_detail(detail)
        })
        .collect()
    }
}

struct Track<'a> {
    number: &'a str,
    url: Option<&'a str>,
    /// None: it is the order's own.
    shipment: Option<&'a str>,
}

/// The tracking numbers of an order, each once: its parcels' first, for they say more.
fn tracks(order: &Object) -> Vec<Track<'_>> {
    let shipments = order.get("shipments").and_then(Value::as_array).into_iter().flatten();
    let of_shipments = shipments.filter_map(|shipment| {
        let tracking = &shipment["tracking"];
        // The vendor's documentation and its own client spell the fields differently.
        Some(Track {
            number: filled(&tracking["trackingNumber"]).or_else(|| filled(&tracking["tracking_number"]))?,
            url: filled(&tracking["trackingUrl"]).or_else(|| filled(&tracking["tracking_url"])),
            shipment: filled(&shipment["id"]),
        })
    });
    let own = order.get("trackingNumber").and_then(filled).map(|number| Track {
        number,
        url: order.get("trackingUrl").and_then(filled),
        shipment: None,
    });
    let mut found: Vec<Track<'_>> = Vec::new();
    for track in of_shipments.chain(own) {
        if found.iter().all(|known| known.number != track.number) {
            found.push(track);
        }
    }
    found
}

/// Text that says something.
fn filled(value: &Value) -> Option<&str> {
    value.as_str().map(str::trim).filter(|text| !text.is_empty())
}

#[cfg(test)]
mod tests {
    use crate::nodes::preview::tests::{details, keys, with};
    use serde_json::{Value, json};

    const ID: &str = "order.tracking_added";

    fn order(changes: Value) -> Value {
        with(json!({"id": "A", "internalId": 1, "paymentStatus": "PAID"}), changes)
    }

    #[test]
    fn null_absent_and_empty_are_no_number() {
        for nothing in [json!({}), json!({"trackingNumber": null}), json!({"trackingNumber": " "})] {
            let found = keys(ID, json!({}), order(nothing.clone()), order(json!({"trackingNumber": "3S1"})));
            assert_eq!(found, ["3S1"]);
            let gone = keys(ID, json!({}), order(json!({"trackingNumber": "3S1"})), order(nothing));
            assert!(gone.is_empty());
        }
    }

    #[test]
    fn every_parcel_has_its_event_in_both_spellings() {
        let parcel = |id: &str, tracking: Value| json!({"id": id, "tracking": tracking});
        let first = parcel("s1", json!({"trackingNumber": "3S1", "trackingUrl": "https://t.example/3S1"}));
        let second = parcel("s2", json!({"tracking_number": "3S2"}));
        let after = order(json!({"trackingNumber": "3S1", "shipments": [first, second]}));
        let found = details(ID, json!({}), order(json!({})), after);
        assert_eq!(
            found,
            [
                json!({"trackingNumber": "3S1", "trackingUrl": "https://t.example/3S1", "shipmentId": "s1", "replaces": null}),
                json!({"trackingNumber": "3S2", "trackingUrl": null, "shipmentId": "s2", "replaces": null}),
            ]
        );
    }

    #[test]
    fn a_new_number_says_what_it_replaces() {
        let (old, new) = (order(json!({"trackingNumber": "3S1"})), order(json!({"trackingNumber": "3S2"})));
        let found = details(ID, json!({}), old.clone(), new);
        assert_eq!(found[0]["replaces"], "3S1");
        let parcel = json!([{"id": "s1", "tracking": {"trackingNumber": "3S2"}}]);
        let beside =
            details(ID, json!({}), old, order(json!({"trackingNumber": "3S1", "shipments": parcel})));
        assert_eq!(beside[0]["replaces"], Value::Null, "the old one still counts");
    }
}
