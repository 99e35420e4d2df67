//! Abandoned carts: orders whose checkout was not completed.

use indexmap::IndexMap;
use serde_json::{Map, Value};

use crate::model::{
    CommercialRelationshipScheme, DateTime, Number, OrderCreditCardStatus, OrderDiscountCouponInfo,
    OrderDiscountInfo, OrderExtraFieldInfo, OrderFulfillmentStatus, OrderHandlingFee, OrderItem,
    OrderItemTax, OrderParcel, OrderPaymentStatus, OrderPersonInfo, OrderPredictedPackage, OrderRefund,
    OrderShippingServiceInfo, OrderShippingTax, OrderShippingTaxWrite, OrderTaxInvoice, OrderUtmData,
    OrderUtmDataSet, SurchargeType,
};

entity! {
    /// An unfinished order: a cart whose checkout was begun and not completed.
    read struct Cart {
        /// Identifier of the cart. Read-only.
        cart_id: String,
        /// Buyer's e-mail address. Read-only.
        email: String,
        /// IP address that the cart came from. Read-only.
        ip_address: String,
        /// True when the cart is hidden from the list of abandoned carts.
        hidden: bool,
        /// When the cart was first saved, in UTC (`yyyy-MM-dd HH:mm:ss +0000`). Read-only.
        create_date: DateTime,
        /// When the cart was first saved, in Unix seconds (UTC). Read-only.
        create_timestamp: i64,
        /// When the cart last changed, in UTC (`yyyy-MM-dd HH:mm:ss +0000`). Read-only.
        update_date: DateTime,
        /// When the cart last changed, in Unix seconds (UTC). Read-only.
        update_timestamp: i64,
        /// Page of the store that the checkout was begun on. Read-only.
        referer_url: String,
        /// Page that led the buyer to the store. Read-only.
        global_referer: String,
        /// Code of the affiliate who brought the buyer. Read-only.
        affiliate_id: String,
        /// Internal data about the order as key and text. Read-only.
        additional_info: IndexMap<String, String>,
        /// Comment that the buyer left at checkout. Read-only.
        order_comments: String,
        /// Tracking number of the parcel. Read-only.
        tracking_number: String,
        /// Page on which the parcel can be followed. Read-only.
        tracking_url: String,
        /// Name of the payment method as the buyer saw it. Read-only.
        payment_method: String,
        /// Technical name of the payment provider. Read-only.
        payment_module: String,
        /// Details that the payment provider saved, as key and text. Read-only.
        payment_params: IndexMap<String, String>,
        /// Message of the payment provider, mostly the reason for a declined payment. Read-only.
        payment_message: String,
        /// Results of the card checks. Read-only.
        credit_card_status: OrderCreditCardStatus,
        /// Transaction identifier at the payment provider. Read-only.
        external_transaction_id: String,
        /// Internal number of the order that the cart became after all. Read-only.
        recovered_order_id: i64,
        /// Number, as the buyer sees it, of the order that the cart became after all. Read-only.
        recovered_public_uid: String,
        /// When the buyer was reminded of the cart by e-mail (`yyyy-MM-dd HH:mm:ss +0000`). Read-only.
        recovery_email_sent_timestamp: DateTime,
        /// Identifier of the buyer's customer record. Read-only.
        customer_id: i64,
        /// Identifier of the customer group; 0 is the general group. Read-only.
        customer_group_id: i64,
        /// Name of the customer group that the buyer belongs to. Read-only.
        customer_group: String,
        /// What the buyer pays in all, with taxes, shipping and discounts, in store currency. Read-only.
        total: Number,
        /// Price of all items before shipping, discounts and taxes on top, in store currency. Read-only.
        subtotal: Number,
        /// Order total converted to US dollars. Read-only.
        usd_total: Number,
        /// Code of the gift card that was used. Read-only.
        gift_card_code: String,
        /// Identifier of the gift card that was used. Read-only.
        gift_card_id: i64,
        /// Globally unique identifier of the gift card that was used. Read-only.
        gift_card_uuid: String,
        /// Part of the total that a gift card paid, in store currency. Read-only.
        gift_card_redemption: Number,
        /// Order total before the gift card was deducted, in store currency. Read-only.
        total_before_gift_card_redemption: Number,
        /// True when the gift card was used for more than it was worth. Read-only.
        gift_card_double_spending: bool,
        /// All taxes of the order together, in store currency. Read-only.
        tax: Number,
        /// True when the buyer pays no tax. Read-only.
        customer_tax_exempt: bool,
        /// Buyer's tax number. Read-only.
        customer_tax_id: String,
        /// True when the buyer's tax number was checked and found valid. Read-only.
        customer_tax_id_valid: bool,
        /// True when the tax was set to zero because the buyer accounts for it (reverse charge). Read-only.
        reversed_tax_applied: bool,
        /// Taxes on the delivery cost.
        taxes_on_shipping: Vec<OrderShippingTax>,
        /// What the discount coupon took off, in store currency. Read-only.
        coupon_discount: Number,
        /// What discounts on the order's subtotal took off, in store currency. Read-only.
        volume_discount: Number,
        /// What discounts for the customer group took off, in store currency. Read-only.
        membership_based_discount: Number,
        /// What discounts on subtotal and customer group together took off, in store currency. Read-only.
        total_and_membership_based_discount: Number,
        /// What promotions and other discounts took off, without the coupon, in store currency. Read-only.
        discount: Number,
        /// The discounts that were applied, one by one. Read-only.
        discount_info: Vec<OrderDiscountInfo>,
        /// The discount coupon that was used. Read-only.
        discount_coupon: OrderDiscountCouponInfo,
        /// The products in the cart, one line each. Read-only.
        items: Vec<OrderItem>,
        /// Name and address for the invoice. Read-only.
        billing_person: OrderPersonInfo,
        /// Name and address for the delivery. Read-only.
        shipping_person: OrderPersonInfo,
        /// How the order is delivered and what that costs. Read-only.
        shipping_option: CartShippingOptionInfo,
        /// Fee for handling the order. Read-only.
        handling_fee: OrderHandlingFee,
        /// Marketing campaign that led to the order. Read-only.
        utm_data: OrderUtmData,
        /// True when the person agreed to receive marketing e-mails. Read-only.
        accept_marketing: bool,
        /// Price of all items without taxes, in store currency. Read-only.
        subtotal_without_tax: Number,
        /// Order total without taxes, in store currency. Read-only.
        total_without_tax: Number,
        /// What was paid back to the buyer so far, in store currency. Read-only.
        refunded_amount: Number,
        /// Whether the buyer is a business (`b2b`) or a consumer (`b2c`).
        #[serde(rename = "b2b_b2c")]
        b2b_b2c: CommercialRelationshipScheme,
        /// True when the buyer asked for an invoice.
        customer_requested_invoice: bool,
        /// Buyer's Italian fiscal code (codice fiscale).
        customer_fiscal_code: String,
        /// Certified e-mail address (PEC) for Italian electronic invoices.
        electronic_invoice_pec_email: String,
        /// Recipient code (SDI) for Italian electronic invoices.
        electronic_invoice_sdi_code: String,
        /// Whether the order is paid, awaiting payment, refunded or cancelled. Read-only.
        payment_status: OrderPaymentStatus,
        /// How far packing and delivery have come. Read-only.
        fulfillment_status: OrderFulfillmentStatus,
        /// Extra amounts added to the total, such as tips or payment fees. Read-only.
        custom_surcharges: Vec<CartCustomSurcharges>,
        /// Payments back to the buyer, one by one. Read-only.
        refunds: Vec<OrderRefund>,
        /// The same as `predictedPackage`, in the vendor's other spelling. Read-only.
        predicted_packages: OrderPredictedPackage,
        /// True when a shipping label can be bought for the order. Read-only.
        shipping_label_available_for_shipment: bool,
        /// Parcels that were sent, with labels and tracking. Read-only.
        shipments: Vec<CartShipments>,
        /// Values of the checkout's extra fields by field key. Read-only.
        extra_fields: IndexMap<String, String>,
        /// Extra fields of the checkout with their titles and where they are shown. Read-only.
        order_extra_fields: Vec<OrderExtraFieldInfo>,
        /// Notes of the staff; the buyer never sees them. Read-only.
        private_admin_notes: String,
        /// Moment that the buyer chose for collecting or receiving the order (`yyyy-MM-dd HH:mm:ss +0000`).
        /// Read-only.
        pickup_time: DateTime,
        /// Where the order came from, such as the name of a marketplace or sales channel. Read-only.
        referer_id: String,
        /// When true, this change sends the buyer no e-mails. Read-only.
        disable_all_customer_notifications: bool,
        /// True when somebody outside the store fulfils the order. Read-only.
        external_fulfillment: bool,
        /// Order number in the outside system that created the order. Read-only.
        external_order_id: String,
        /// Tax invoices issued for the order. Read-only.
        invoices: Vec<OrderTaxInvoice>,
        /// True when item prices already contain the taxes (gross prices). Read-only.
        prices_include_tax: bool,
        /// Marketing campaigns that the buyer came from, with the moment of each. Read-only.
        utm_data_sets: Vec<OrderUtmDataSet>,
        /// Two-letter code of the person's language; e-mails are sent in it. Read-only.
        lang: String,
        /// Name that the buyer's browser gave itself. Read-only.
        customer_user_agent: String,
    }

    /// Shipping method chosen for the cart.
    read struct CartShippingOptionInfo {
        /// Identifier of the shipping method in the store's settings.
        shipping_method_id: String,
        /// Name of the carrier.
        shipping_carrier_name: String,
        /// Name of the shipping method as the buyer sees it.
        shipping_method_name: String,
        /// Delivery cost with everything, in store currency.
        shipping_rate: Number,
        /// Expected time on the way, such as `3-5` days.
        estimated_transit_time: String,
        /// True when the buyer collects the order.
        is_pickup: bool,
        /// How and where to collect the order, as HTML.
        pickup_instruction: String,
        /// Delivery cost without taxes, in store currency.
        shipping_rate_without_tax: Number,
        /// Delivery cost after discounts, in store currency.
        discounted_shipping_rate: Number,
        /// Whether the order is shipped, collected or brought by local delivery.
        fulfillment_type: CartFulfillmentType,
        /// Length of a time slot in minutes.
        time_slot_length_in_minutes: i64,
        /// Reduction of the shipping rate.
        discount: Map<String, Value>,
    }

    /// A surcharge or tip on the cart.
    read struct CartCustomSurcharges {
        /// Identifier of the surcharge.
        id: String,
        /// Size of the surcharge: an amount in store currency, or percent.
        value: Number,
        /// Whether the value is an amount or percent.
        r#type: SurchargeType,
        /// What the surcharge adds to the order, in store currency.
        total: Number,
        /// What the surcharge adds without taxes, in store currency.
        total_without_tax: Number,
        /// Name of the surcharge as the buyer sees it.
        description: String,
        /// Name of the surcharge in the buyer's language.
        description_translated: String,
        /// True when taxes apply to the surcharge.
        taxable: bool,
        /// Taxes on the surcharge.
        taxes: Vec<OrderItemTax>,
    }

    /// A shipment of the cart's order.
    read struct CartShipments {
        /// Identifier of the shipment.
        id: String,
        /// When the shipment was made (`yyyy-MM-dd HH:mm:ss +0000`).
        created: DateTime,
        /// Receiver's name and address.
        ship_to: OrderPersonInfo,
        /// Sender's name and address.
        ship_from: OrderPersonInfo,
        /// Size and weight of the parcel.
        parcel: OrderParcel,
        /// Carrier and service that were booked.
        shipping_service: OrderShippingServiceInfo,
        /// Where the parcel can be followed.
        tracking: CartTracking,
        /// The same as `label`, in the vendor's other spelling.
        shipping_label: CartShippingLabel,
    }

    /// Tracking of a shipment.
    read struct CartTracking {
        /// Tracking number of the parcel.
        #[serde(rename = "tracking_number")]
        tracking_number: String,
        /// Page on which the parcel can be followed.
        #[serde(rename = "tracking_url")]
        tracking_url: String,
        /// Days that the delivery is expected to take.
        estimated_days: i64,
    }

    /// Shipping label of a shipment.
    read struct CartShippingLabel {
        /// Address of the shipping label.
        #[serde(rename = "label_url")]
        label_url: String,
    }

    /// The cart to change. This is the form to send.
    write struct CartWrite {
        /// True when the cart is hidden from the list of abandoned carts.
        hidden: bool,
        /// Taxes on the delivery cost.
        taxes_on_shipping: Vec<OrderShippingTaxWrite>,
        /// Whether the buyer is a business (`b2b`) or a consumer (`b2c`).
        #[serde(rename = "b2b_b2c")]
        b2b_b2c: CommercialRelationshipScheme,
        /// True when the buyer asked for an invoice.
        customer_requested_invoice: bool,
        /// Buyer's Italian fiscal code (codice fiscale).
        customer_fiscal_code: String,
        /// Certified e-mail address (PEC) for Italian electronic invoices.
        electronic_invoice_pec_email: String,
        /// Recipient code (SDI) for Italian electronic invoices.
        electronic_invoice_sdi_code: String,
    }

    /// Answer to the conversion of a cart into an order.
    read struct ConvertCartToOrderResult {
        /// Number of the new order as the buyer sees it; use it in calls.
        id: String,
        /// Internal number of the new order.
        order_number: i64,
        /// Older copy of the order number that the buyer sees.
        vendor_order_number: String,
        /// Identifier of the cart.
        cart_id: String,
    }
}

open_enum! {
    /// How the order reaches the buyer.
    pub enum CartFulfillmentType {
        /// By a carrier.
        Shipping = "shipping",
        /// Collected by the buyer.
        Pickup = "pickup",
        /// By the store's local delivery.
        Delivery = "delivery",
        /// Local delivery.
        Deliver = "deliver",
    }
}
