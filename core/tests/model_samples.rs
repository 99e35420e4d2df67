#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
//! The models against recorded bodies: nothing is lost, nothing is invented, both vendor spellings are read.

use std::fs;
use std::path::PathBuf;

use ecwid_nodes::model::{
    BatchProgress, Category, CategoryWrite, Customer, CustomerWrite, CustomersPage, DateTime, DeletedOrder,
    ErrorResponse, FulfillmentType, Id, ImageAlt, LatestStats, Number, Order, OrderCreateResult,
    OrderDiscountInfo, OrderItemDiscount, OrderPaymentStatus, OrderShipment, OrderShippingOption, OrderWrite,
    Page, Patch, Product, ProductFiltersOptionFilterValues, ProductOption, ProductWrite, ProfileTipsSettings,
    RecurringSubscriptionInterval, ShippingOption, StoreProfile, Variation, VariationRecurringChargeSettings,
    VariationWrite, Webhook, WebhookEventType,
};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

fn samples() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../facts/samples")
}

fn sample(file: &str) -> Value {
    let text = fs::read_to_string(samples().join(file)).unwrap();
    serde_json::from_str(&text).unwrap()
}

/// Decodes into the model and back; `Value` equality tells 10 from 10.0 and null from missing.
fn round_trip<T: DeserializeOwned + Serialize>(body: &Value) -> T {
    let model: T = serde_json::from_value(body.clone()).unwrap();
    assert_eq!(&serde_json::to_value(&model).unwrap(), body);
    model
}

/// The `other` maps that are not empty, at any depth, as the model prints them.
fn unlisted<T: DeserializeOwned + std::fmt::Debug>(file: &str) -> Vec<String> {
    unlisted_in(&serde_json::from_value::<T>(sample(file)).unwrap())
}

fn unlisted_in(model: &impl std::fmt::Debug) -> Vec<String> {
    let text = format!("{model:?}");
    let maps = text.split(", other: {").skip(1).filter(|rest| !rest.starts_with('}'));
    maps.map(|rest| rest.chars().take(60).collect()).collect()
}

/// One line per type of `samples/index.json`; a new sample without a line fails the test below.
fn check(file: &str, ty: &str) {
    let body = sample(file);
    match ty {
        "FetchedOrder" => drop(round_trip::<Order>(&body)),
        "OrdersSearchResult" => assert!(!round_trip::<Page<Order>>(&body).items().is_empty()),
        "FetchedProduct" => drop(round_trip::<Product>(&body)),
        "ProductsSearchResult" => assert!(!round_trip::<Page<Product>>(&body).items().is_empty()),
        "FetchedVariation" => drop(round_trip::<Variation>(&body)),
        "array<FetchedVariation>" => assert!(!round_trip::<Vec<Variation>>(&body).is_empty()),
        "FetchedCategory" => drop(round_trip::<Category>(&body)),
        "CategoriesSearchResult" => assert!(!round_trip::<Page<Category>>(&body).items().is_empty()),
        "FetchedCustomer" => drop(round_trip::<Customer>(&body)),
        "CustomersSearchResult" => {
            assert!(round_trip::<CustomersPage>(&body).all_customer_count.get().is_some());
        }
        "FetchedStoreProfile" => drop(round_trip::<StoreProfile>(&body)),
        "GetEscapedBatchResult" => drop(round_trip::<BatchProgress>(&body)),
        "Webhook" => drop(round_trip::<Webhook>(&body)),
        "OrderCreateResult" => drop(round_trip::<OrderCreateResult>(&body)),
        "DeletedOrdersSearchResult" => assert!(!round_trip::<Page<DeletedOrder>>(&body).items().is_empty()),
        "array<ErrorResponse>" => assert!(!round_trip::<Vec<ErrorResponse>>(&body).is_empty()),
        unknown => panic!("{file}: no model is named for {unknown}"),
    }
}

#[test]
fn every_sample_survives_decoding_and_encoding() {
    let index = sample("index.json");
    let index = index.as_object().unwrap();
    assert!(index.len() >= 16);
    for (file, ty) in index {
        check(file, ty.as_str().unwrap());
    }
}

#[test]
fn samples_hold_no_field_that_the_models_do_not_list() {
    assert_eq!(unlisted::<Order>("order.json"), [""; 0]);
    assert_eq!(unlisted::<Product>("product.json"), [""; 0]);
    assert_eq!(unlisted::<Variation>("variation.json"), [""; 0]);
    assert_eq!(unlisted::<Customer>("customer.json"), [""; 0]);
    assert_eq!(unlisted::<Category>("category.json"), [""; 0]);
    assert_eq!(unlisted::<StoreProfile>("profile.json"), [""; 0]);
    assert_eq!(unlisted::<CustomersPage>("customers_page.json"), [""; 0]);
    assert_eq!(unlisted::<OrderCreateResult>("order_create_result.json"), [""; 0]);
    assert_eq!(unlisted::<Webhook>("webhook_order_updated.json"), [""; 0]);
}

#[test]
fn typed_values_are_reachable() {
    let order: Order = round_trip(&sample("order.json"));
    assert_eq!(order.id.get().map(String::as_str), Some("HL-7QK2M"));
    assert_eq!(order.payment_status.get(), Some(&OrderPaymentStatus::PartiallyRefunded));
    assert_eq!(order.total.get().map(Number::as_f64), Some(105.15));
    assert_eq!(order.create_date.get().and_then(DateTime::timestamp), order.create_timestamp.get().copied());
    let items = order.items.get().unwrap();
    assert_eq!(items[0].product_id.get(), Some(&708_114_502));
}

#[test]
fn unknown_fields_survive_at_every_depth() {
    let body = json!({
        "id": "X", "futureField": { "a": [1, 2.0, null] },
        "items": [{ "sku": "A", "futureItemField": null }],
        "shippingOption": { "futureOptionField": "kept" }
    });
    let order: Order = round_trip(&body);
    assert_eq!(order.other["futureField"], json!({ "a": [1, 2.0, null] }));
    assert_eq!(order.items.get().unwrap()[0].other["futureItemField"], Value::Null);
    assert_eq!(unlisted_in(&order).len(), 3);
    let page: Page<Order> = round_trip(&json!({ "items": [body], "total": 1, "futurePageField": true }));
    assert_eq!(page.other["futurePageField"], json!(true));
}

#[test]
fn write_structs_refuse_unknown_fields() {
    fn refused<T: DeserializeOwned>() -> String {
        serde_json::from_value::<T>(json!({ "misspelt": 1 })).err().unwrap().to_string()
    }
    for message in [
        refused::<OrderWrite>(),
        refused::<ProductWrite>(),
        refused::<VariationWrite>(),
        refused::<CustomerWrite>(),
        refused::<CategoryWrite>(),
    ] {
        assert!(message.contains("unknown field `misspelt`"), "{message}");
    }
    let nested = serde_json::from_value::<OrderWrite>(json!({ "items": [{ "prise": 1 }] }));
    assert!(nested.unwrap_err().to_string().contains("unknown field `prise`"));
}

#[test]
fn read_only_fields_cannot_be_sent() {
    assert!(serde_json::from_value::<OrderWrite>(json!({ "internalId": 1 })).is_err());
    assert!(serde_json::from_value::<ProductWrite>(json!({ "rating": 5 })).is_err());
}

#[test]
fn a_patch_has_three_states() {
    let absent: ProductWrite = round_trip(&json!({}));
    assert!(absent.google_product_category.is_absent());
    let null: ProductWrite = round_trip(&json!({ "googleProductCategory": null }));
    assert!(null.google_product_category.is_null() && null.google_product_category.get().is_none());
    let value: ProductWrite = round_trip(&json!({ "googleProductCategory": 0 }));
    assert_eq!(value.google_product_category.get(), Some(&0));

    assert_eq!(Patch::<i64>::from(None), Patch::Absent);
    assert_eq!(Patch::<i64>::from(Some(3)), Patch::Value(3));
    assert_eq!(Patch::<i64>::clear(), Patch::Null);
    assert_eq!(Patch::<String>::from("a"), Patch::Value("a".to_owned()));
}

#[test]
fn a_built_write_struct_sends_only_what_was_set() {
    let change = OrderWrite {
        payment_status: OrderPaymentStatus::Paid.into(),
        tracking_number: "3S1".into(),
        private_admin_notes: Patch::clear(),
        ..OrderWrite::default()
    };
    let expected = json!({ "paymentStatus": "PAID", "trackingNumber": "3S1", "privateAdminNotes": null });
    assert_eq!(serde_json::to_value(change).unwrap(), expected);
}

#[test]
fn numbers_keep_their_wire_form() {
    for text in ["10", "10.5", "10.0", "-3", "9007199254740993", "18446744073709551615", "1e300"] {
        let number: Number = serde_json::from_str(text).unwrap();
        let value: Value = serde_json::from_str(text).unwrap();
        assert_eq!(serde_json::to_value(&number).unwrap(), value, "{text}");
    }
    assert_ne!(Number::from(10), Number::try_from(10.0).unwrap());
    assert!(Number::try_from(f64::NAN).is_err());
    assert!(Number::try_from(f64::INFINITY).is_err());
}

#[test]
fn dates_keep_their_text_and_give_a_timestamp() {
    assert_eq!(DateTime::from("2015-04-22 18:48:38 -0500").timestamp(), Some(1_429_746_518));
    assert_eq!(DateTime::from("2026-03-14 09:21:07 +0000").timestamp(), Some(1_773_480_067));
    assert_eq!(DateTime::from("2026-03-14").timestamp(), None);
    assert_eq!(DateTime::from_timestamp(1_773_480_067), Some("2026-03-14 09:21:07 +0000".into()));
    assert_eq!(DateTime::from_timestamp(i64::MAX), None);
    round_trip::<LatestStats>(
        &json!({ "productsUpdated": "2026-03-14 13:21:07 +0400", "ordersUpdated": "" }),
    );
}

#[test]
fn secrets_are_not_printed() {
    let customer: CustomerWrite = round_trip(&json!({ "email": "a@example.test", "password": "hunter2" }));
    assert!(!format!("{customer:?}").contains("hunter2"));
}

#[test]
fn enums_are_open_and_keep_case() {
    let status: OrderPaymentStatus = round_trip(&json!("SOMETHING_NEW"));
    assert_eq!(status, OrderPaymentStatus::Other("SOMETHING_NEW".into()));
    let lower: OrderPaymentStatus = round_trip(&json!("paid"));
    assert_ne!(lower, OrderPaymentStatus::Paid);
    assert!(lower.is(&OrderPaymentStatus::Paid));
}

// The vendor's conflicts (facts/README.md): both forms are read and written back as they came.

#[test]
fn conflict_in_stock_spelling() {
    let both: Variation = round_trip(&json!({ "inStock": true, "instock": false }));
    assert_eq!((both.in_stock.get(), both.instock.get()), (Some(&true), Some(&false)));
}

#[test]
fn conflict_order_by_spelling() {
    let both: ShippingOption = round_trip(&json!({ "orderBy": 1, "orderby": 2 }));
    assert_eq!((both.order_by.get(), both.orderby.get()), (Some(&1), Some(&2)));
}

#[test]
fn conflict_predicted_package_list_or_object() {
    let list: Order = round_trip(&json!({ "predictedPackage": [{ "weight": 1.5 }] }));
    assert_eq!(list.predicted_package.get().unwrap().len(), 1);
    let object: Order = round_trip(&json!({ "predictedPackages": { "weight": 1.5 } }));
    assert!(object.predicted_packages.get().is_some());
}

#[test]
fn conflict_shipping_label_spelling() {
    let url = "https://label.example.test/1.pdf";
    let both: OrderShipment =
        round_trip(&json!({ "label": { "labelUrl": url }, "shippingLabel": { "label_url": url } }));
    assert_eq!(both.label.get().unwrap().label_url.get().unwrap(), url);
    assert_eq!(both.shipping_label.get().unwrap().label_url.get().unwrap(), url);
}

#[test]
fn conflict_fulfilment_type_spelling() {
    let both: ShippingOption = round_trip(&json!({ "fulfilmentType": "pickup" }));
    assert!(both.fulfilment_type.get().is_some() && both.other.is_empty());
    let order: OrderWrite = round_trip(&json!({ "shippingOption": { "fulfilmentType": "PICKUP" } }));
    assert!(order.shipping_option.get().unwrap().fulfilment_type.get().is_some());
    let order: OrderWrite = round_trip(&json!({ "shippingOption": { "fulfillmentType": "PICKUP" } }));
    assert!(order.shipping_option.get().unwrap().fulfillment_type.get().is_some());
}

#[test]
fn conflict_fulfillment_type_case() {
    for text in ["DELIVERY", "delivery", "deliver"] {
        let option: OrderShippingOption = round_trip(&json!({ "fulfillmentType": text }));
        let read = option.fulfillment_type.get().unwrap();
        assert_eq!(read.is(&FulfillmentType::Delivery), text.eq_ignore_ascii_case("DELIVERY"));
    }
}

#[test]
fn conflict_recurring_interval_case() {
    for text in ["MONTH", "month"] {
        let settings: VariationRecurringChargeSettings = round_trip(&json!({ "recurringInterval": text }));
        assert!(settings.recurring_interval.get().unwrap().is(&RecurringSubscriptionInterval::Month));
    }
}

#[test]
fn conflict_discount_type_abs_or_absolute() {
    for text in ["ABS", "ABSOLUTE", "PERCENT"] {
        let discount: OrderDiscountInfo = round_trip(&json!({ "type": text, "value": 5 }));
        assert_eq!(discount.r#type.get().unwrap().as_str(), text);
    }
}

#[test]
fn conflict_item_discount_is_an_object() {
    let discount: OrderItemDiscount = round_trip(&json!({ "discountInfo": { "value": 5 }, "total": 5.0 }));
    assert!(discount.discount_info.get().is_some());
}

#[test]
fn conflict_order_extra_fields_are_a_list() {
    let order: Order = round_trip(&json!({ "orderExtraFields": [{ "id": "a", "orderBy": "0" }] }));
    assert_eq!(order.order_extra_fields.get().unwrap().len(), 1);
}

#[test]
fn conflict_created_order_id_spelling() {
    let both: OrderCreateResult = round_trip(&json!({ "id": 7, "orderId": "A1", "orderid": "A1" }));
    assert_eq!(both.order_id, both.orderid);
}

#[test]
fn conflict_translated_texts_of_pictures() {
    let both: ImageAlt = round_trip(&json!({ "translated": { "en": "a" }, "translations": { "en": "a" } }));
    assert_eq!(both.translated, both.translations);
}

#[test]
fn conflict_tips_subtitle_spelling() {
    let both: ProfileTipsSettings = round_trip(&json!({ "subtitle": "a", "subTitle": "b" }));
    assert!(both.subtitle.get().is_some() && both.sub_title.get().is_some());
}

#[test]
fn conflict_counts_named_like_their_request_parameters() {
    let both: LatestStats = round_trip(&json!({ "productCount": 3, "productCountRequired": 3 }));
    assert_eq!(both.product_count, both.product_count_required);
}

#[test]
fn conflict_filter_facet_state() {
    let both: ProductFiltersOptionFilterValues = round_trip(&json!({ "success": "OK", "status": "OK" }));
    assert_eq!(both.success, both.status);
}

#[test]
fn conflict_webhook_entity_id_and_data() {
    let number: Webhook = round_trip(&json!({ "entityId": 103_878_161, "data": { "orderId": "A1" } }));
    assert_eq!(number.entity_id.get(), Some(&Id::Number(103_878_161)));
    let text: Webhook = round_trip(&json!({ "entityId": "1003", "data": { "newUpgradeDate": 5 } }));
    assert_eq!(text.entity_id.get(), Some(&Id::Text("1003".into())));
    let kind: Webhook = round_trip(&json!({ "eventType": "order.updated" }));
    assert_eq!(kind.event_type.get(), Some(&WebhookEventType::OrderUpdated));
}

#[test]
fn a_product_option_is_one_struct_for_all_kinds() {
    for body in [
        json!({ "type": "TEXTFIELD", "name": "Engraving", "required": false }),
        json!({ "type": "SWATCHES", "useImageAsSwatchSelector": true, "choices": [{ "hexCodes": ["#fff"] }] }),
        json!({ "type": "NEW_KIND", "newSetting": 1 }),
    ] {
        round_trip::<ProductOption>(&body);
    }
}

#[cfg(feature = "schema")]
mod schemas {
    use super::*;

    fn properties(schema: &schemars::Schema) -> &serde_json::Map<String, Value> {
        schema.get("properties").and_then(Value::as_object).unwrap()
    }

    #[test]
    fn a_field_is_a_value_or_null_and_never_required() {
        let schema = schemars::schema_for!(OrderWrite);
        let expected = json!([{ "type": "string" }, { "type": "null" }]);
        assert_eq!(properties(&schema)["trackingNumber"]["anyOf"], expected);
        assert!(properties(&schema)["trackingNumber"]["description"].is_string());
        assert!(schema.get("required").is_none());
        assert_eq!(schema.get("additionalProperties"), Some(&json!(false)));
        assert_eq!(properties(&schema)["total"]["anyOf"][0], json!({ "type": "number" }));
    }

    #[test]
    fn an_open_enum_offers_its_values_and_allows_others() {
        let schema = schemars::schema_for!(OrderPaymentStatus);
        let choices = schema.get("anyOf").unwrap();
        assert!(choices[0]["enum"].as_array().unwrap().contains(&json!("PAID")));
        assert_eq!(choices[1], json!({ "type": "string" }));
    }

    #[test]
    fn limits_and_deprecation_are_visible() {
        let product = schemars::schema_for!(ProductWrite);
        assert_eq!(properties(&product)["fixedShippingRate"]["deprecated"], json!(true));
        let read = schemars::schema_for!(Product);
        assert_ne!(read.get("additionalProperties"), Some(&json!(false)));
    }

    #[test]
    fn every_field_of_the_written_models_is_described() {
        for schema in [
            schemars::schema_for!(OrderWrite),
            schemars::schema_for!(ProductWrite),
            schemars::schema_for!(CustomerWrite),
            schemars::schema_for!(StoreProfile),
        ] {
            let nested = schema.get("$defs").and_then(Value::as_object).unwrap().values();
            let nested = nested.filter_map(|schema| schema.get("properties")?.as_object());
            for (name, field) in nested.chain([properties(&schema)]).flatten() {
                assert!(field["description"].as_str().is_some_and(|text| text.len() > 5), "{name}");
            }
        }
    }
}
