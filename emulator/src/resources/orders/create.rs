//! Placing orders, by REST and by checkout.

use rand::Rng;
use serde_json::{Value, json};

use crate::call::Call;
use crate::doc::{Doc, Fields, cents, default_fields};
use crate::reply::{ApiError, Reply};
use crate::resources::orders::{self, effects, events, link};
use crate::resources::pictures::show::Shown;
use crate::resources::{checkout_fields, media, unique};
use crate::search::dates;
use crate::store::{Kind, Store};

/// Letters and digits of order ids; those that look alike are left out.
const ALPHABET: &[u8] = b"ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

/// `POST /orders`: an order from elsewhere. It leaves stock alone.
pub fn create(call: &mut Call<'_>) -> Result<Reply, ApiError> {
    let order = call.new_input()?;
    if call.public && order.text("paymentStatus") == Some("PAID") {
        let text = "A public token may not create orders that are PAID";
        return Err(ApiError::new(403, "INSUFFICIENT_APP_SCOPE", text));
    }
    unique::external_id(call.store()?, Kind::Order, None, "externalOrderId", &order)?;
    let (id, public_id) = place(call, order)?;
    Ok(Reply::ok(json!({ "id": id, "orderId": public_id, "orderid": public_id })))
}

/// Completes and stores an order, links its customer and announces both.
pub fn place(call: &mut Call<'_>, mut order: Doc) -> Result<(i64, String), ApiError> {
    let now = call.now();
    let id = call.next_id(Kind::Order)?;
    let public_id = new_public_id(call.store()?);
    let link = link::customer_of(call, &mut order)?;
    let mut items = order.list("items").to_vec();
    let mut next_item = || {
        let now_ms = now * 1000;
        call.store_mut().map(|store| store.next_number("order_item", 1_884_500_001, now_ms))
    };
    for item in items.iter_mut().filter_map(Value::as_object_mut) {
        item.insert("id".to_owned(), Value::from(next_item()?));
    }
    for item in items.iter_mut().filter_map(Value::as_object_mut) {
        complete_item(call.store()?, item);
    }
    order.insert("items".to_owned(), Value::Array(items));
    default_fields(
        &mut order,
        json!({ "paymentStatus": "AWAITING_PAYMENT", "fulfillmentStatus": "AWAITING_PROCESSING" }),
    );
    checkout_fields::describe(call.store()?, &mut order);
    checkout_fields::save_to_customer(call, &order)?;
    complete(&mut order, id, &public_id, now);
    number_cart(&mut order);
    let event = events::created(id, &order);
    call.put(Kind::Order, id, order.clone())?;
    call.emit(&event);
    effects::follow(call, id, None, Some(&order))?;
    link::announce(call, &link)?;
    Ok((id, public_id))
}

/// Gives a cart the id it is known by, unless it has one.
pub fn number_cart(order: &mut Doc) {
    if orders::is_unfinished(order) {
        let cart = uuid::Uuid::new_v4().to_string().to_uppercase();
        order.entry("cartId").or_insert(Value::from(cart));
    }
}

fn new_public_id(store: &Store) -> String {
    let mut random = rand::rng();
    loop {
        let code: String =
            (0..5).map(|_| char::from(ALPHABET[random.random_range(0..ALPHABET.len())])).collect();
        let id = format!("{}{code}{}", store.config.order_id_prefix, store.config.order_id_suffix);
        if orders::resolve(store, &id).is_none() {
            return id;
        }
    }
}

/// Fills an item from its product.
pub fn complete_item(store: &Store, item: &mut Doc) {
    let product = item.int("productId").and_then(|id| store.get(Kind::Product, id));
    if let Some(product) = product {
        let combination = item.int("combinationId").and_then(|wanted| {
            let mut known = product.list("combinations").iter().filter_map(Value::as_object);
            known.find(|one| one.int("id") == Some(wanted))
        });
        let first = |name: &str| combination.and_then(|c| c.get(name)).or_else(|| product.get(name)).cloned();
        let mut known = json!({
            "categoryId": product.ints("categoryIds").first().copied().unwrap_or(0),
            "productPrice": product["price"],
            "isShippingRequired": product.flag("isShippingRequired").unwrap_or(true),
            "trackQuantity": product.flag("unlimited") == Some(false),
            "productAvailable": product.flag("enabled").unwrap_or(true),
        });
        for name in ["price", "sku", "weight", "dimensions", "externalReferenceId"] {
            if let Some(value) = first(name) {
                known[name] = value;
            }
        }
        for name in ["name", "nameTranslated"] {
            if let Some(value) = product.get(name) {
                known[name] = value.clone();
            }
        }
        let picture = combination.and_then(|one| one.int(media::FILE)).or_else(|| media::main_file(product));
        if let Some(Value::Object(fields)) = picture.and_then(|file| Some(Shown::of(store, file)?.fields())) {
            for name in ["imageUrl", "smallThumbnailUrl", "hdThumbnailUrl"] {
                known[name] = fields.get(name).cloned().unwrap_or_default();
            }
        }
        if let Some(quantity) = first("quantity") {
            known["quantityInStock"] = quantity;
        }
        default_fields(item, known);
    }
    let price = item.num("price").unwrap_or(0.0);
    let (tax, quantity) = (item.num("tax").unwrap_or(0.0), item.num("quantity").unwrap_or(1.0).max(1.0));
    default_fields(
        item,
        json!({
            "productId": 0, "categoryId": 0, "price": price, "productPrice": price,
            "isCustomerSetPrice": false, "selectedPrice": { "value": 0 },
            "priceWithoutTax": cents(price - tax / quantity), "shipping": 0.0, "handlingFee": 0.0,
            "tax": 0.0, "fixedShippingRate": 0.0, "couponAmount": 0.0, "sku": "", "name": "",
            "shortDescription": "", "quantity": 1, "quantityInStock": 0, "weight": 0.0,
            "isShippingRequired": true, "trackQuantity": false, "fixedShippingRateOnly": false,
            "digital": false, "productAvailable": false, "couponApplied": false, "giftCard": false,
            "selectedOptions": [], "combinationId": 0, "files": [], "taxable": true, "taxes": [],
            "dimensions": { "length": 0.0, "width": 0.0, "height": 0.0 }, "discountsAllowed": true,
            "discounts": [], "isPreorder": false, "attributes": [], "taxClassCode": "default",
            "compositeComponents": [], "recurringTaxIds": [],
        }),
    );
}

fn complete(order: &mut Doc, id: i64, public_id: &str, now: i64) {
    let created = order.text("createDate").and_then(dates::parse).unwrap_or(now);
    let (total, subtotal) = (order.num("total").unwrap_or(0.0), order.num("subtotal").unwrap_or(0.0));
    let tax = order.num("tax").unwrap_or(0.0);
    let mut body = Doc::new();
    default_fields(
        &mut body,
        json!({
            "id": public_id, "internalId": id, "orderNumber": id, "vendorOrderNumber": public_id,
            "publicUid": public_id, "createDate": dates::format(created), "createTimestamp": created,
            "updateDate": dates::format(now), "updateTimestamp": now,
        }),
    );
    for (name, value) in std::mem::take(order) {
        body.entry(name).or_insert(value);
    }
    default_fields(
        &mut body,
        json!({
            "email": "", "ipAddress": "", "hidden": false, "refererUrl": "", "refererId": "", "globalReferer": "",
            "affiliateId": "", "additionalInfo": {}, "extraFields": {}, "orderExtraFields": [],
            "orderComments": "", "privateAdminNotes": "", "externalFulfillment": false,
            "paymentMethod": "", "paymentParams": {}, "ticket": id % 1_000_000_007, "acceptMarketing": false,
            "giftCardRedemption": 0.0, "totalBeforeGiftCardRedemption": total, "giftCardDoubleSpending": false,
            "total": total, "totalWithoutTax": cents(total - tax), "subtotal": subtotal,
            "subtotalWithoutTax": cents(subtotal - tax), "usdTotal": cents(total * 1.08), "tax": tax,
        }),
    );
    default_fields(
        &mut body,
        json!({
            "availableTaxes": [], "customerTaxExempt": false, "customerTaxId": "",
            "customerTaxIdValid": false, "reversedTaxApplied": false, "couponDiscount": 0.0,
            "volumeDiscount": 0.0, "membershipBasedDiscount": 0.0, "totalAndMembershipBasedDiscount": 0.0,
            "discount": 0.0, "discountInfo": [], "customDiscount": [], "items": [],
            "availableShippingOptions": [], "taxesOnShipping": [], "shipments": [], "customSurcharges": [],
            "refundedAmount": 0.0, "refunds": [], "utmDataSets": [], "invoices": [], "predictedPackage": [],
            "pricesIncludeTax": true, "disableAllCustomerNotifications": false,
            "shippingLabelAvailableForShipment": false, "customerFiscalCode": "",
            "electronicInvoicePecEmail": "", "electronicInvoiceSdiCode": "", "b2b_b2c": "b2c",
            "customerRequestedInvoice": false, "customerUserAgent": "", "lang": "en",
            "withdrawalRequested": false,
        }),
    );
    *order = body;
}
