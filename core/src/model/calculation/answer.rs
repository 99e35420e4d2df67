//! The order with calculated totals.

use indexmap::IndexMap;

use crate::model::{
    CommercialRelationshipScheme, DateTime, Number, OrderCreditCardStatus, OrderDiscountCouponInfo,
    OrderDiscountInfo, OrderExtraFieldInfo, OrderFulfillmentStatus, OrderHandlingFee, OrderItem,
    OrderItemTax, OrderPaymentStatus, OrderPersonInfo, OrderPredictedPackage, OrderPredictedPackages,
    OrderRefund, OrderShipment, OrderShippingOption, OrderShippingTax, OrderTaxInvoice, OrderTaxRule,
    OrderUtmData, OrderUtmDataSet, SurchargeType,
};

entity! {
    /// An order with calculated totals, taxes and discounts.
    read struct CalculatedOrder {
        /// Buyer's e-mail address.
        email: String,
        /// IP address that the order was placed from.
        ip_address: String,
        /// True when the order is hidden from the order list.
        hidden: bool,
        /// When the order was placed, in UTC (`yyyy-MM-dd HH:mm:ss +0000`).
        create_date: DateTime,
        /// When the order was placed, in Unix seconds (UTC).
        create_timestamp: i64,
        /// Internal data about the order as key and text.
        additional_info: IndexMap<String, String>,
        /// Details that the payment provider saved, as key and text.
        payment_params: IndexMap<String, String>,
        /// Identifier of the buyer's customer record.
        customer_id: i64,
        /// True when the buyer pays no tax.
        customer_tax_exempt: bool,
        /// Buyer's tax number.
        customer_tax_id: String,
        /// True when the buyer's tax number was checked and found valid.
        customer_tax_id_valid: bool,
        /// True when item prices already contain the taxes (gross prices).
        prices_include_tax: bool,
        /// True when the tax was set to zero because the buyer accounts for it (reverse charge).
        reversed_tax_applied: bool,
        /// What the buyer pays in all, with taxes, shipping and discounts, in store currency.
        total: Number,
        /// Order total without taxes, in store currency.
        total_without_tax: Number,
        /// Price of all items before shipping, discounts and taxes on top, in store currency.
        subtotal: Number,
        /// Price of all items without taxes, in store currency.
        subtotal_without_tax: Number,
        /// Order total converted to US dollars.
        usd_total: Number,
        /// Order total before the gift card was deducted, in store currency.
        total_before_gift_card_redemption: Number,
        /// Part of the total that a gift card paid, in store currency.
        gift_card_redemption: Number,
        /// True when the gift card was used for more than it was worth.
        gift_card_double_spending: bool,
        /// Code of the gift card that was used.
        gift_card_code: String,
        /// Identifier of the gift card that was used.
        gift_card_id: i64,
        /// Globally unique identifier of the gift card that was used.
        gift_card_uuid: String,
        /// All taxes of the order together, in store currency.
        tax: Number,
        /// Taxes on the delivery cost.
        taxes_on_shipping: Vec<OrderShippingTax>,
        /// Taxes that the store could apply to this order.
        available_taxes: Vec<CalculatedTaxInfo>,
        /// Parcels that the store expects to be needed; some answers spell it `predictedPackages`.
        predicted_package: Vec<OrderPredictedPackage>,
        /// Whether the order is paid, awaiting payment, refunded or cancelled.
        payment_status: OrderPaymentStatus,
        /// How far packing and delivery have come.
        fulfillment_status: OrderFulfillmentStatus,
        /// What the discount coupon took off, in store currency.
        coupon_discount: Number,
        /// What discounts on the order's subtotal took off, in store currency.
        volume_discount: Number,
        /// What discounts for the customer group took off, in store currency.
        membership_based_discount: Number,
        /// What discounts on subtotal and customer group together took off, in store currency.
        total_and_membership_based_discount: Number,
        /// What promotions and other discounts took off, without the coupon, in store currency.
        discount: Number,
        /// The discounts that were applied, one by one.
        discount_info: Vec<OrderDiscountInfo>,
        /// The discount coupon that was used.
        discount_coupon: OrderDiscountCouponInfo,
        /// The products that were bought, one line each.
        items: Vec<OrderItem>,
        /// Name and address for the invoice.
        billing_person: OrderPersonInfo,
        /// Name and address for the delivery.
        shipping_person: OrderPersonInfo,
        /// How the order is delivered and what that costs.
        shipping_option: OrderShippingOption,
        /// Delivery choices that the buyer was offered.
        available_shipping_options: Vec<OrderShippingOption>,
        /// Fee for handling the order.
        handling_fee: OrderHandlingFee,
        /// Extra amounts added to the total, such as tips or payment fees.
        custom_surcharges: Vec<CalculatedSurcharge>,
        /// What was paid back to the buyer so far, in store currency.
        refunded_amount: Number,
        /// Technical name of the payment provider.
        payment_module: String,
        /// Name of the payment method as the buyer saw it.
        payment_method: String,
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
        /// Page of the store that the order was placed on.
        referer_url: String,
        /// Comment that the buyer left at checkout.
        order_comments: String,
        /// Page that led the buyer to the store.
        global_referer: String,
        /// When the order last changed, in UTC (`yyyy-MM-dd HH:mm:ss +0000`).
        update_date: DateTime,
        /// When the order last changed, in Unix seconds (UTC).
        update_timestamp: i64,
        /// Name of the customer group that the buyer belongs to.
        customer_group: String,
        /// Identifier of the customer group; 0 is the general group.
        customer_group_id: i64,
        /// Payments back to the buyer, one by one.
        refunds: Vec<OrderRefund>,
        /// The same as `predictedPackage`, in the vendor's other spelling.
        predicted_packages: OrderPredictedPackages,
        /// True when a shipping label can be bought for the order.
        shipping_label_available_for_shipment: bool,
        /// Parcels that were sent, with labels and tracking.
        shipments: Vec<OrderShipment>,
        /// Values of the checkout's extra fields by field key.
        extra_fields: IndexMap<String, String>,
        /// Extra fields of the checkout with their titles and where they are shown.
        order_extra_fields: Vec<OrderExtraFieldInfo>,
        /// Tracking number of the parcel.
        tracking_number: String,
        /// Message of the payment provider, mostly the reason for a declined payment.
        payment_message: String,
        /// Transaction identifier at the payment provider.
        external_transaction_id: String,
        /// Code of the affiliate who brought the buyer.
        affiliate_id: String,
        /// Results of the card checks.
        credit_card_status: OrderCreditCardStatus,
        /// Notes of the staff; the buyer never sees them.
        private_admin_notes: String,
        /// Moment that the buyer chose for collecting or receiving the order (`yyyy-MM-dd HH:mm:ss +0000`).
        pickup_time: DateTime,
        /// True when the person agreed to receive marketing e-mails.
        accept_marketing: bool,
        /// Where the order came from, such as the name of a marketplace or sales channel.
        referer_id: String,
        /// When true, this change sends the buyer no e-mails.
        disable_all_customer_notifications: bool,
        /// True when somebody outside the store fulfils the order.
        external_fulfillment: bool,
        /// Order number in the outside system that created the order.
        external_order_id: String,
        /// Tax invoices issued for the order.
        invoices: Vec<OrderTaxInvoice>,
        /// Marketing campaign that led to the order.
        utm_data: OrderUtmData,
        /// Marketing campaigns that the buyer came from, with the moment of each.
        utm_data_sets: Vec<OrderUtmDataSet>,
        /// Two-letter code of the person's language; e-mails are sent in it.
        lang: String,
        /// Name that the buyer's browser gave itself.
        customer_user_agent: String,
    }

    /// A tax that the store knows.
    read struct CalculatedTaxInfo {
        /// Identifier.
        id: i64,
        /// Name of the tax.
        name: String,
        /// True when the tax is used.
        enabled: bool,
        /// True when the prices already contain this tax.
        include_in_price: bool,
        /// True when the delivery address decides on the tax, false when the billing address does.
        use_shipping_address: bool,
        /// True when the tax also applies to the delivery cost.
        tax_shipping: bool,
        /// True when the tax applies to every product unless a product says otherwise.
        applied_by_default: bool,
        /// Rate in percent where no rule matches.
        default_tax: Number,
        /// Rates for single zones.
        rules: Vec<OrderTaxRule>,
    }

    /// A surcharge or tip on the order.
    read struct CalculatedSurcharge {
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
}
