//! An order as the store answers it.

use indexmap::IndexMap;

use crate::model::{
    CommercialRelationshipScheme, DateTime, Number, OrderAvailableTax, OrderDiscountCouponInfo,
    OrderDiscountInfo, OrderExtraFieldInput, OrderExtraFieldSection, OrderFulfillmentStatus,
    OrderHandlingFee, OrderItem, OrderLoyalty, OrderPaymentStatus, OrderPersonInfo, OrderPredictedPackage,
    OrderPredictedPackages, OrderRefund, OrderShipment, OrderShippingOption, OrderShippingTax,
    OrderStoreCredit, OrderSurcharge, OrderTaxInvoice,
};

entity! {
    /// An order with its lines, addresses, payment and delivery.
    read struct Order {
        /// Order number as the buyer sees it, with the store's prefix and suffix; the one to use in calls.
        /// Read-only.
        id: String,
        /// Numeric identifier inside the platform; webhooks carry it. Read-only.
        internal_id: i64,
        /// Older name of the internal numeric identifier. Read-only.
        order_number: i64,
        /// Older copy of the order number that the buyer sees. Read-only.
        vendor_order_number: String,
        /// Older copy of the order number that the buyer sees. Read-only.
        public_uid: String,
        /// Buyer's e-mail address.
        email: String,
        /// IP address that the order was placed from.
        ip_address: String,
        /// True when the order is hidden from the order list.
        hidden: bool,
        /// When the order was placed, in UTC (`yyyy-MM-dd HH:mm:ss +0000`).
        create_date: DateTime,
        /// When the order was placed, in Unix seconds (UTC). Read-only.
        create_timestamp: i64,
        /// When the order last changed, in UTC (`yyyy-MM-dd HH:mm:ss +0000`). Read-only.
        update_date: DateTime,
        /// When the order last changed, in Unix seconds (UTC). Read-only.
        update_timestamp: i64,
        /// Page of the store that the order was placed on.
        referer_url: String,
        /// Where the order came from, such as the name of a marketplace or sales channel.
        referer_id: String,
        /// Page that led the buyer to the store.
        global_referer: String,
        /// Code of the affiliate who brought the buyer.
        affiliate_id: String,
        /// Internal data about the order as key and text.
        additional_info: IndexMap<String, String>,
        /// Values of the checkout's extra fields by field key.
        extra_fields: IndexMap<String, String>,
        /// Extra fields of the checkout with their titles and where they are shown.
        order_extra_fields: Vec<OrderExtraFieldInfo>,
        /// Comment that the buyer left at checkout.
        order_comments: String,
        /// Notes of the staff; the buyer never sees them.
        private_admin_notes: String,
        /// How far packing and delivery have come.
        fulfillment_status: OrderFulfillmentStatus,
        /// True when somebody outside the store fulfils the order.
        external_fulfillment: bool,
        /// Order number in the outside system that created the order.
        external_order_id: String,
        /// Latest moment to hand the order to the carrier (`yyyy-MM-dd HH:mm:ss +0000`).
        latest_ship_date: DateTime,
        /// Latest moment for the order to arrive (`yyyy-MM-dd HH:mm:ss +0000`).
        latest_delivery_date: DateTime,
        /// Tracking number of the parcel.
        tracking_number: String,
        /// Page on which the parcel can be followed.
        tracking_url: String,
        /// Moment that the buyer chose for collecting or receiving the order (`yyyy-MM-dd HH:mm:ss +0000`).
        pickup_time: DateTime,
        /// Whether the order is paid, awaiting payment, refunded or cancelled.
        payment_status: OrderPaymentStatus,
        /// Name of the payment method as the buyer saw it.
        payment_method: String,
        /// Technical name of the payment provider.
        payment_module: String,
        /// Details that the payment provider saved, as key and text.
        payment_params: IndexMap<String, String>,
        /// Message of the payment provider, mostly the reason for a declined payment.
        payment_message: String,
        /// Variant of the payment method, such as a wallet or a bank scheme. Read-only.
        payment_subtype: String,
        /// Results of the card checks.
        credit_card_status: OrderCreditCardStatus,
        /// Transaction identifier at the payment provider.
        external_transaction_id: String,
        /// Page of the transaction at the payment provider.
        external_transaction_url: String,
        /// Identifier that a payment app uses for this payment, `transaction_` and a number.
        reference_transaction_id: String,
        /// Number of the order inside the control panel. Read-only.
        ticket: i64,
        /// Order number at eBay, for orders that came from there.
        ebay_id: String,
        /// Identifier of the buyer's customer record.
        customer_id: i64,
        /// Name of the customer group that the buyer belongs to.
        customer_group: String,
        /// Identifier of the customer group; 0 is the general group.
        customer_group_id: i64,
        /// True when the person agreed to receive marketing e-mails.
        accept_marketing: bool,
        /// Part of the total that a gift card paid, in store currency.
        gift_card_redemption: Number,
        /// Order total before the gift card was deducted, in store currency.
        total_before_gift_card_redemption: Number,
        /// True when the gift card was used for more than it was worth.
        gift_card_double_spending: bool,
        /// Code of the gift card that was used.
        gift_card_code: String,
        /// Identifier of the gift card that was used.
        gift_card_id: i64,
        /// Globally unique identifier of the gift card that was used.
        gift_card_uuid: String,
        /// What the buyer pays in all, with taxes, shipping and discounts, in store currency.
        total: Number,
        /// Order total without taxes, in store currency. Read-only.
        total_without_tax: Number,
        /// Price of all items before shipping, discounts and taxes on top, in store currency.
        subtotal: Number,
        /// Price of all items without taxes, in store currency. Read-only.
        subtotal_without_tax: Number,
        /// Order total converted to US dollars. Read-only.
        usd_total: Number,
        /// All taxes of the order together, in store currency.
        tax: Number,
        /// Taxes that the store could apply to this order. Read-only.
        available_taxes: Vec<OrderAvailableTax>,
        /// True when the buyer pays no tax.
        customer_tax_exempt: bool,
        /// Buyer's tax number.
        customer_tax_id: String,
        /// True when the buyer's tax number was checked and found valid.
        customer_tax_id_valid: bool,
        /// True when the tax was set to zero because the buyer accounts for it (reverse charge).
        reversed_tax_applied: bool,
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
        /// Extra amounts that were taken off by hand or by an app, in store currency.
        custom_discount: Vec<Number>,
        /// The products that were bought, one line each.
        items: Vec<OrderItem>,
        /// Name and address for the invoice.
        billing_person: OrderPersonInfo,
        /// Name and address for the delivery.
        shipping_person: OrderPersonInfo,
        /// How the order is delivered and what that costs.
        shipping_option: OrderShippingOption,
        /// Delivery choices that the buyer was offered. Read-only.
        available_shipping_options: Vec<OrderShippingOption>,
        /// Taxes on the delivery cost.
        taxes_on_shipping: Vec<OrderShippingTax>,
        /// Fee for handling the order.
        handling_fee: OrderHandlingFee,
        /// Parcels that were sent, with labels and tracking. Read-only.
        shipments: Vec<OrderShipment>,
        /// Extra amounts added to the total, such as tips or payment fees.
        custom_surcharges: Vec<OrderSurcharge>,
        /// What was paid back to the buyer so far, in store currency. Read-only.
        refunded_amount: Number,
        /// Payments back to the buyer, one by one. Read-only.
        refunds: Vec<OrderRefund>,
        /// Marketing campaign that led to the order.
        utm_data: OrderUtmData,
        /// Tax invoices issued for the order. Read-only.
        invoices: Vec<OrderTaxInvoice>,
        /// Parcels that the store expects to be needed; some answers spell it `predictedPackages`. Read-only.
        predicted_package: Vec<OrderPredictedPackage>,
        /// True when item prices already contain the taxes (gross prices).
        prices_include_tax: bool,
        /// When true, this change sends the buyer no e-mails.
        disable_all_customer_notifications: bool,
        /// Data from the marketplace or system that the order came from.
        external_order_data: OrderExternalOrderData,
        /// Reference that the buyer states when paying, for example by bank transfer.
        payment_reference: String,
        /// True when a shipping label can be bought for the order. Read-only.
        shipping_label_available_for_shipment: bool,
        /// Loyalty points earned and used with the order.
        loyalty: OrderLoyalty,
        /// Buyer's Italian fiscal code (codice fiscale).
        customer_fiscal_code: String,
        /// Certified e-mail address (PEC) for Italian electronic invoices.
        electronic_invoice_pec_email: String,
        /// Recipient code (SDI) for Italian electronic invoices.
        electronic_invoice_sdi_code: String,
        /// Whether the buyer is a business (`b2b`) or a consumer (`b2c`).
        #[serde(rename = "b2b_b2c")]
        b2b_b2c: CommercialRelationshipScheme,
        /// Two-letter code of the person's language; e-mails are sent in it.
        lang: String,
        /// Store credit used for or returned by the order.
        store_credit: OrderStoreCredit,
        /// True when the buyer asked to withdraw from the purchase. Read-only.
        withdrawal_requested: bool,
        /// True when the buyer asked for an invoice.
        customer_requested_invoice: bool,
        /// The same as `predictedPackage`, in the vendor's other spelling. Read-only.
        predicted_packages: OrderPredictedPackages,
        /// Marketing campaigns that the buyer came from, with the moment of each.
        utm_data_sets: Vec<OrderUtmDataSet>,
        /// Name that the buyer's browser gave itself. Read-only.
        customer_user_agent: String,
    }

    /// One extra field of the checkout with what the buyer entered.
    read struct OrderExtraFieldInfo {
        /// Kind of field that the buyer filled in.
        customer_input_type: OrderExtraFieldInput,
        /// Name of the field as the buyer saw it.
        title: String,
        /// Key of the extra field.
        id: String,
        /// What the buyer entered or chose. At most 255 characters.
        #[cfg_attr(feature = "schema", schemars(extend("maxLength" = 255)))]
        value: String,
        /// Block of the order page in which the value is shown; when missing, it is not shown.
        order_details_display_section: OrderExtraFieldSection,
        /// Position among its kind; smaller numbers come first.
        order_by: String,
    }

    /// What the card checks found.
    read struct OrderCreditCardStatus {
        /// Result of the address check (AVS) as text.
        avs_message: String,
        /// Result of the security code check (CVV) as text.
        cvv_message: String,
    }

    /// Where an order that was made outside the store came from.
    read struct OrderExternalOrderData {
        /// True when the outside platform fulfils the order.
        external_fulfillment: bool,
        /// Order number at the outside platform.
        external_order_id: String,
        /// Name of the outside platform.
        referer_id: String,
        /// Further data of the outside platform as key and text.
        platform_specific_fields: IndexMap<String, String>,
        /// Sales channel at the outside platform.
        referer_channel: String,
    }

    /// The marketing campaign that led to an order.
    read struct OrderUtmData {
        /// Where the buyer came from (utm_source).
        source: String,
        /// Campaign (utm_campaign).
        campaign: String,
        /// Kind of advertisement (utm_medium).
        medium: String,
        /// Mailchimp's identifier of the reader.
        mc_eid: String,
        /// Mailchimp's identifier of the campaign.
        mc_cid: String,
    }

    /// One marketing campaign that the buyer came from, with its moment.
    read struct OrderUtmDataSet {
        /// When the buyer came from this campaign (`yyyy-MM-dd HH:mm:ss +0000`).
        timestamp: DateTime,
        /// Where the buyer came from (utm_source).
        source: String,
        /// Campaign (utm_campaign).
        campaign: String,
        /// Kind of advertisement (utm_medium).
        medium: String,
    }
}
