//! Every field that holds an identifier has a loader, or a reason why it has none.
#![cfg(feature = "schema")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use ecwid_nodes::choices::{self, FieldLoader};
use ecwid_nodes::nodes;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

/// Fields without a loader, by the end of their path.
const REASONS: &[(&str, &str)] = &[
    ("entity.get.id", "its kind is another field"),
    ("product.categories_changed.categoryId", "a trigger compares the plain number"),
    ("customer.group_changed.groupId", "a trigger compares the plain number"),
    ("product.stock_changed.locationId", "a trigger compares the plain text"),
    ("variation.stock_changed.locationId", "a trigger compares the plain text"),
    ("order.item.productId", "a trigger compares the plain number"),
    ("externalReferenceId", "identifies the entity in the user's own system"),
    ("externalOrderId", "identifies the order in an outside system"),
    ("externalTransactionId", "identifies the payment at its provider"),
    ("referenceTransactionId", "identifies the payment in the payment app"),
    ("externalId", "identifies the picture in the user's own system"),
    ("ebayId", "identifies the order at eBay"),
    ("affiliateId", "code of an affiliate programme outside the store"),
    ("campaignId", "code of a referral programme outside the store"),
    ("refererId", "name of a marketplace or channel, any text"),
    ("fbPixelId", "identifies a pixel at Facebook"),
    ("snapPixelId", "identifies a pixel at Snapchat"),
    ("pinterestTagId", "identifies a tag at Pinterest"),
    ("googleAnalyticsId", "identifies a property at Google"),
    ("googleEventId", "identifies a conversion at Google"),
    ("googleTagId", "identifies a tag at Google"),
    ("appClientId", "identifies an app; the store lists none"),
    ("paymentProcessorId", "technical name of a payment provider; the store lists none"),
    ("carrierMethods", "records of a carrier's services"),
    ("carrierMethods[].id", "identifies a carrier's service; no call lists them"),
    ("taxId", "a tax number, not an identifier in the store"),
    ("customerTaxId", "a tax number, not an identifier in the store"),
    ("postalCode", "a postal code"),
    ("postCodes", "patterns of postal codes"),
    ("zones[].stateOrProvinceCodes", "states of several countries; the loader takes one country"),
    ("destinationZone.stateOrProvinceCodes", "states of several countries; the loader takes one country"),
    ("hexCodes", "colours"),
    (
        "taxClassCode",
        "depends on the store's country, which the form does not hold; see `dictionary.tax_classes`",
    ),
    (
        "taxClassCodes",
        "depends on the store's country, which the form does not hold; see `dictionary.tax_classes`",
    ),
    ("customsHsTariffCode", "a customs tariff number"),
    ("customerFiscalCode", "an Italian tax code"),
    ("electronicInvoiceSdiCode", "an Italian recipient code"),
    ("couponCode", "looks for orders and carts, also by codes of coupons that are gone"),
    ("giftCardCode", "gift cards cannot be listed"),
    ("giftCardId", "gift cards cannot be listed"),
    ("customSurcharges[].id", "chosen by the user"),
    ("loyalty.redemption.id", "identifies a transaction of a loyalty app"),
    ("storeCredit.redemption.id", "identifies a transaction of a credit app"),
    ("order.create.items[].id", "lines get their numbers when the order exists"),
    ("order.calculate.items[].id", "the lines are no order yet"),
    ("invoice.preview.items[].id", "the lines are no order yet"),
    ("selectedOptions[].files[].id", "the lines are no order yet"),
    ("items[].attributes[].id", "the attribute as the line remembers it"),
    ("discountInfo.id", "the discount as the line remembers it"),
    ("product.create.files[].id", "files get their numbers when the product exists"),
    ("product.create.combinations[].id", "variations get their numbers when the product exists"),
    ("media.images[].id", "pictures of the very product that is written"),
    ("choices[].imageId", "pictures of the very product that is written"),
    ("customer.create.contacts[].id", "contacts get their numbers when the customer exists"),
    ("shippingAddresses[].id", "addresses of the very customer that is written"),
    ("order_field.create.id", "chosen by the user"),
    ("customer_field.create.key", "chosen by the user"),
    ("customer_field.update.key", "the new key"),
    ("batch.create.groupId", "a label of the user's own"),
    ("batch.run.groupId", "a label of the user's own"),
    ("batch.cancel_group.groupId", "a label of the user's own"),
    ("calls[].id", "a label of the user's own"),
    ("upsert.items[].id", "the order is not known before it was looked up"),
    ("find_or_create.items[].id", "the order is not known before it was looked up"),
    ("upsert.files[].id", "the product is not known before it was looked up"),
    ("find_or_create.files[].id", "the product is not known before it was looked up"),
    ("upsert.combinations[].id", "the product is not known before it was looked up"),
    ("find_or_create.combinations[].id", "the product is not known before it was looked up"),
    ("upsert.contacts[].id", "the customer is not known before it was looked up"),
    ("find_or_create.contacts[].id", "the customer is not known before it was looked up"),
    ("onCreate.items[].id", "lines get their numbers when the order exists"),
    ("onCreate.files[].id", "files get their numbers when the product exists"),
    ("onCreate.combinations[].id", "variations get their numbers when the product exists"),
    ("onCreate.contacts[].id", "contacts get their numbers when the customer exists"),
    ("runKey", "a name of the user's own"),
    ("idempotencyKey", "a key of the user's own"),
    ("deduplicationKey", "a key of the user's own"),
    ("store.get_clone_status.ticket", "comes from the cloning call; no call lists them"),
    ("sourceStoreId", "stores of a partner cannot be listed"),
    ("targetStoreId", "stores of a partner cannot be listed"),
    ("sizechartId", "size charts cannot be listed"),
    ("creditCardStatus", "a record"),
    ("subscription.search.status", "words of the platform, the same in every store"),
    ("instant_site_tile.get_image.imageId", "pictures of a site cannot be listed"),
];

fn loaders(schema: &Value) -> Vec<FieldLoader> {
    choices::fields(schema, &|name| schema.get("$defs")?.get(name))
}

/// Does the name of a field say that it holds an identifier?
fn is_identifier(name: &str) -> bool {
    let ends = ["Id", "Ids", "Key", "Code", "Codes", "Methods", "Status", "Statuses", "Ticket", "Lang"];
    let whole = ["id", "ids", "key", "ticket", "status", "lang", "currency"];
    whole.contains(&name) || ends.iter().any(|end| name.ends_with(end))
}

/// Does the field lead to an enumeration that the schema lists?
fn is_enumeration(root: &Value, field: &Value) -> bool {
    let forms = field.get("anyOf").and_then(Value::as_array).into_iter().flatten().chain([field]);
    forms.flat_map(|form| [Some(form), form.get("items")]).flatten().any(|form| {
        let name = form.get("$ref").and_then(Value::as_str).and_then(|name| name.rsplit('/').next());
        name.is_some_and(|name| root["$defs"][name].to_string().contains("\"enum\""))
    })
}

/// Paths of all fields with such names that take texts or numbers.
fn identifiers(root: &Value, schema: &Value, path: &str, open: &[&str], found: &mut BTreeSet<String>) {
    if let Some(name) = schema.get("$ref").and_then(Value::as_str).and_then(|name| name.rsplit('/').next())
        && !open.contains(&name)
    {
        let open: Vec<&str> = open.iter().copied().chain([name]).collect();
        identifiers(root, &root["$defs"][name], path, &open, found);
    }
    for keyword in ["anyOf", "oneOf", "allOf"] {
        for one in schema.get(keyword).and_then(Value::as_array).into_iter().flatten() {
            identifiers(root, one, path, open, found);
        }
    }
    if let Some(items) = schema.get("items") {
        identifiers(root, items, &format!("{path}[]"), open, found);
    }
    for (name, field) in schema.get("properties").and_then(Value::as_object).into_iter().flatten() {
        let path = if path.is_empty() { name.clone() } else { format!("{path}.{name}") };
        let text = field.to_string();
        // A flag such as `askTaxId`, or an enumeration that the schema itself lists.
        let told = text.contains("\"boolean\"") || text.contains("\"enum\"") || is_enumeration(root, field);
        if is_identifier(name) && !told {
            found.insert(path.clone());
        }
        identifiers(root, field, &path, open, found);
    }
}

fn all_nodes() -> impl Iterator<Item = &'static str> {
    nodes::scopes().map(|(id, _)| id)
}

#[test]
fn every_identifier_has_a_loader_or_a_reason() {
    let mut unexplained: BTreeMap<String, Vec<&str>> = BTreeMap::new();
    let mut used = BTreeSet::new();
    let mut filled = 0;
    for node in all_nodes() {
        let schema = nodes::input_schema(node).unwrap();
        let with_loader: BTreeSet<String> =
            loaders(&schema).into_iter().map(|field| field.path.trim_end_matches("[]").to_owned()).collect();
        filled += with_loader.len();
        let mut found = BTreeSet::new();
        identifiers(&schema, &schema, "", &[], &mut found);
        for path in found.difference(&with_loader) {
            let place = format!(".{node}.{path}");
            match REASONS.iter().find(|(end, _)| place.ends_with(&format!(".{end}"))) {
                Some((end, _)) => drop(used.insert(*end)),
                None => unexplained.entry(path.clone()).or_default().push(node),
            }
        }
    }
    assert!(unexplained.is_empty(), "give these a type of `model::ids` or a reason: {unexplained:#?}");
    let idle: Vec<_> = REASONS.iter().filter(|(end, _)| !used.contains(end)).collect();
    assert!(idle.is_empty(), "these reasons excuse nothing: {idle:?}");
    assert!(filled > 400, "{filled}");
}

#[test]
fn parameters_are_fields_of_the_same_form() {
    let of = |node: &str| loaders(&nodes::input_schema(node).unwrap());
    let find = |node: &str, path: &str| of(node).into_iter().find(|field| field.path == path).unwrap();
    assert_eq!(find("variation.update", "combinationId").parameters["productId"], "productId");
    assert_eq!(find("order.create", "items[].combinationId").parameters["productId"], "items[].productId");
    assert_eq!(find("product.update", "attributes[].id").parameters["productTypeId"], "productClassId");
    assert_eq!(find("order_file.delete", "fileId").parameters["orderId"], "orderId");
    assert!(find("order.update", "extraFields").names);
    assert!(find("order.search", "paymentMethod").open);
    for node in all_nodes() {
        let schema = nodes::input_schema(node).unwrap();
        let all = loaders(&schema);
        for field in &all {
            assert!(choices::loader(&field.loader).is_ok(), "{node}: {field:?}");
            for path in field.parameters.values() {
                assert!(all.iter().any(|other| other.path == *path), "{node}: {field:?}");
            }
        }
    }
}

#[test]
fn every_loader_fills_a_field_and_describes_its_calls() {
    let filled: BTreeSet<String> = all_nodes()
        .flat_map(|node| loaders(&nodes::input_schema(node).unwrap()))
        .map(|field| field.loader)
        .collect();
    for loader in choices::all() {
        assert!(filled.contains(loader.name), "`{}` fills nothing", loader.name);
        let described = choices::describe(loader);
        assert_eq!(described["sources"].as_array().unwrap().len(), loader.sources.len());
        for source in described["sources"].as_array().unwrap() {
            assert_eq!(source["method"], "GET");
            assert!(source["path"].as_str().unwrap().starts_with('/'), "{source}");
        }
    }
}
