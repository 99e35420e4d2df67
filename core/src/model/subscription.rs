//! Subscriptions: products that are charged again and again.

use indexmap::IndexMap;
use serde_json::Value;

use crate::model::{
    DateTime, Number, OrderHandlingFee, OrderItemSelectedOption, OrderItemTax, OrderPersonInfo,
    OrderProductDimensions, OrderShippingOption,
};

entity! {
    /// A subscription: a product that is charged and delivered again and again.
    read struct Subscription {
        /// Identifier of the subscription. Read-only.
        subscription_id: i64,
        /// Identifier of the customer. Read-only.
        customer_id: i64,
        /// Whether the subscription is active, failing or cancelled.
        status: SubscriptionStatus,
        /// When the status last changed (`yyyy-MM-dd HH:mm:ss +0000`). Read-only.
        status_updated: DateTime,
        /// When the subscription was created (`yyyy-MM-dd HH:mm:ss +0000`). Read-only.
        created: DateTime,
        /// When the subscription was cancelled (`yyyy-MM-dd HH:mm:ss +0000`). Read-only.
        cancelled: DateTime,
        /// When the customer is charged next (`yyyy-MM-dd HH:mm:ss +0000`).
        next_charge: DateTime,
        /// Date of the next charge as the store shows dates. Read-only.
        next_charge_formatted: String,
        /// When the subscription was created, in Unix seconds (UTC). Read-only.
        create_timestamp: i64,
        /// When the subscription last changed, in Unix seconds (UTC). Read-only.
        update_timestamp: i64,
        /// How often the customer is charged.
        charge_settings: SubscriptionChargeSettings,
        /// Card that is charged. Read-only.
        payment_method: SubscriptionPaymentMethod,
        /// What every new order of the subscription looks like. Read-only.
        order_template: SubscriptionOrderTemplate,
        /// Orders that the subscription has made so far. Read-only.
        orders: Vec<SubscriptionOrders>,
    }

    /// How often a subscription is charged.
    read struct SubscriptionChargeSettings {
        /// Unit of the interval.
        recurring_interval: SubscriptionInterval,
        /// How many units lie between two charges.
        recurring_interval_count: i64,
    }

    /// Card that a subscription is charged to.
    read struct SubscriptionPaymentMethod {
        /// Last digits of the card number, the others masked.
        credit_card_masked_number: String,
        /// Brand of the card.
        credit_card_brand: String,
    }

    /// What every new order of a subscription looks like.
    read struct SubscriptionOrderTemplate {
        /// Order number as the buyer sees it, with the store's prefix and suffix; the one to use in calls.
        id: String,
        /// Buyer's e-mail address.
        email: String,
        /// Internal data about the order as key and text.
        additional_info: SubscriptionAdditionalInfo,
        /// Comment that the buyer left at checkout.
        order_comments: String,
        /// Name of the payment method as the buyer saw it.
        payment_method: String,
        /// Technical name of the payment provider.
        payment_module: String,
        /// What the buyer pays in all, with taxes, shipping and discounts, in store currency.
        total: Number,
        /// Price of all items before shipping, discounts and taxes on top, in store currency.
        subtotal: Number,
        /// Order total converted to US dollars.
        usd_total: Number,
        /// All taxes of the order together, in store currency.
        tax: Number,
        /// True when the buyer pays no tax.
        customer_tax_exempt: bool,
        /// Buyer's tax number.
        customer_tax_id: String,
        /// True when the buyer's tax number was checked and found valid.
        customer_tax_id_valid: bool,
        /// True when the tax was set to zero because the buyer accounts for it (reverse charge).
        reversed_tax_applied: bool,
        /// The products that were bought, one line each.
        items: Vec<SubscriptionOrderItem>,
        /// Name and address for the invoice.
        billing_person: OrderPersonInfo,
        /// Name and address for the delivery.
        shipping_person: OrderPersonInfo,
        /// How the order is delivered and what that costs.
        shipping_option: OrderShippingOption,
        /// Fee for handling the order.
        handling_fee: OrderHandlingFee,
        /// True when item prices already contain the taxes (gross prices).
        prices_include_tax: bool,
    }

    /// Data that the payment provider keeps about the card.
    read struct SubscriptionAdditionalInfo {
        /// Masked card number.
        credit_card: String,
        /// Month in which the card expires, 1 to 12.
        credit_card_expiration_month: String,
        /// Year in which the card expires.
        credit_card_expiration_year: String,
        /// Identifier of the buyer's browser in Google Analytics.
        #[serde(rename = "google_customer_id")]
        google_customer_id: String,
        /// Identifier of the card at Stripe.
        stripe_card_id: String,
        /// Brand of the card at Stripe.
        stripe_credit_card_brand: String,
        /// Last four digits of the card.
        stripe_credit_card_last4_digit: String,
        /// Identifier of the customer at Stripe.
        stripe_customer_id: String,
        /// Identifier of the card number at Stripe, the same for every use of the card.
        stripe_fingerprint: String,
        /// False when Stripe ran in test mode; some answers hold it as text.
        stripe_live_mode: Value,
    }

    /// A line of the subscription's orders.
    read struct SubscriptionOrderItem {
        /// Identifier of the order line.
        id: i64,
        /// Identifier of the product.
        product_id: i64,
        /// Identifier of the category that the product was added to the cart from.
        category_id: i64,
        /// Price of one unit with chosen options and quantity discounts, in store currency.
        price: Number,
        /// Basic price of the product without options and quantity discounts, in store currency.
        product_price: Number,
        /// Part of the delivery cost that falls on this line, in store currency.
        shipping: Number,
        /// Part of the handling fee that falls on this line, in store currency.
        handling_fee: Number,
        /// Taxes of the line together, in store currency.
        tax: Number,
        /// Delivery cost of the product, fixed per unit or added to other rates, in store currency.
        fixed_shipping_rate: Number,
        /// Stock keeping unit (article number) of the product or variation.
        sku: String,
        /// Name of the product.
        name: String,
        /// Name of the product by language code.
        name_translated: IndexMap<String, String>,
        /// Short description of the product as plain text.
        short_description: String,
        /// How many units were bought.
        quantity: i64,
        /// How many units are in stock now.
        quantity_in_stock: i64,
        /// Weight of one unit, in the store's weight unit.
        weight: Number,
        /// True when the store counts the stock of this product.
        track_quantity: bool,
        /// True when only the fixed rate counts, false when it comes on top of other delivery costs.
        fixed_shipping_rate_only: bool,
        /// True when files for download belong to the line.
        digital: bool,
        /// True when the product still exists in the store.
        product_available: bool,
        /// Address of the picture in the storefront's large size.
        image_url: String,
        /// Address of the picture in a small size (160 pixels).
        small_thumbnail_url: String,
        /// Address of the picture in a medium size (800 pixels).
        hd_thumbnail_url: String,
        /// How often the subscription charges and what it costs.
        recurring_charge_settings: SubscriptionRecurringChargeSettings,
        /// Product options that the buyer chose.
        selected_options: Vec<OrderItemSelectedOption>,
        /// Taxes on the line, one by one.
        taxes: Vec<OrderItemTax>,
        /// Length, width and height, in the store's dimension unit.
        dimensions: OrderProductDimensions,
    }

    /// How often the product is charged.
    read struct SubscriptionRecurringChargeSettings {
        /// Unit of the time between two charges; the vendor writes it in upper and in lower case.
        recurring_interval: SubscriptionInterval,
        /// How many units lie between two charges.
        interval_count: i64,
    }

    /// An order of the subscription.
    read struct SubscriptionOrders {
        /// Identifier.
        id: i64,
        /// What the buyer paid, with taxes and shipping, in store currency.
        total: Number,
        /// When the order was placed, in UTC (`yyyy-MM-dd HH:mm:ss +0000`).
        create_date: DateTime,
    }

    /// A subscription: a product that is charged and delivered again and again. This is the form to send.
    write struct SubscriptionWrite {
        /// How often the customer is charged.
        charge_settings: SubscriptionChargeSettingsWrite,
        /// When the customer is charged next (`yyyy-MM-dd HH:mm:ss +0000`).
        next_charge: DateTime,
        /// Whether the subscription is active, failing or cancelled.
        status: SubscriptionStatus,
    }

    /// How often a subscription is charged. This is the form to send.
    write struct SubscriptionChargeSettingsWrite {
        /// Unit of the interval.
        recurring_interval: SubscriptionInterval,
        /// How many units lie between two charges.
        recurring_interval_count: i64,
    }
}

open_enum! {
    /// State of a subscription.
    pub enum SubscriptionStatus {
        /// Active.
        Active = "ACTIVE",
        /// Cancelled.
        Cancelled = "CANCELLED",
        /// The last charge failed.
        LastChargeFailed = "LAST_CHARGE_FAILED",
        /// The customer must confirm the payment.
        RequiresPaymentConfirmation = "REQUIRES_PAYMENT_CONFIRMATION",
        /// Switched off for now.
        Paused = "PAUSED",
    }

    /// Unit of the interval between two charges.
    pub enum SubscriptionInterval {
        /// Days.
        Day = "DAY",
        /// Weeks.
        Week = "WEEK",
        /// Months.
        Month = "MONTH",
        /// Years.
        Year = "YEAR",
    }
}
