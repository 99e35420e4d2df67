//! An order as it is sent to the store.

use indexmap::IndexMap;

use crate::model::{
    CommercialRelationshipScheme, CustomerGroupId, CustomerId, DateTime, ExtraFieldKey, ExtraFieldValues,
    LanguageCode, Number, OrderDiscountCouponInfoWrite, OrderDiscountInfoWrite, OrderExtraFieldInput,
    OrderExtraFieldSection, OrderFulfillmentStatus, OrderHandlingFeeWrite, OrderItemWrite, OrderLoyaltyWrite,
    OrderPaymentStatus, OrderPersonInfoWrite, OrderShippingOptionWrite, OrderShippingTaxWrite,
    OrderStoreCreditWrite, OrderSurchargeWrite, PaymentMethodName,
};

entity! {
    /// An order with its lines, addresses, payment and delivery. This is the form to send.
    write struct OrderWrite {
        /// Buyer's e-mail address. Required on create.
        email: String,
        /// IP address that the order was placed from.
        ip_address: String,
        /// True when the order is hidden from the order list.
        hidden: bool,
        /// When the order was placed, in UTC (`yyyy-MM-dd HH:mm:ss +0000`).
        create_date: DateTime,
        /// Latest moment to hand the order to the carrier (`yyyy-MM-dd HH:mm:ss +0000`).
        latest_ship_date: DateTime,
        /// Latest moment for the order to arrive (`yyyy-MM-dd HH:mm:ss +0000`).
        latest_delivery_date: DateTime,
        /// Page of the store that the order was placed on.
        referer_url: String,
        /// Page that led the buyer to the store.
        global_referer: String,
        /// Code of the affiliate who brought the buyer.
        affiliate_id: String,
        /// Internal data about the order as key and text.
        additional_info: IndexMap<String, String>,
        /// Comment that the buyer left at checkout.
        order_comments: String,
        /// Notes of the staff; the buyer never sees them.
        private_admin_notes: String,
        /// How far packing and delivery have come. Required on create.
        fulfillment_status: OrderFulfillmentStatus,
        /// Tracking number of the parcel.
        tracking_number: String,
        /// Page on which the parcel can be followed.
        tracking_url: String,
        /// Moment that the buyer chose for collecting or receiving the order (`yyyy-MM-dd HH:mm:ss +0000`).
        pickup_time: DateTime,
        /// Whether the order is paid, awaiting payment, refunded or cancelled. Required on create.
        payment_status: OrderPaymentStatus,
        /// Name of the payment method as the buyer saw it.
        payment_method: PaymentMethodName,
        /// Technical name of the payment provider.
        payment_module: String,
        /// Details that the payment provider saved, as key and text.
        payment_params: IndexMap<String, String>,
        /// Message of the payment provider, mostly the reason for a declined payment.
        payment_message: String,
        /// Results of the card checks.
        credit_card_status: OrderCreditCardStatusWrite,
        /// Transaction identifier at the payment provider.
        external_transaction_id: String,
        /// Identifier of the buyer's customer record.
        customer_id: CustomerId,
        /// Name of the customer group that the buyer belongs to.
        customer_group: String,
        /// True when the person agreed to receive marketing e-mails.
        accept_marketing: bool,
        /// What the buyer pays in all, with taxes, shipping and discounts, in store currency. Required on
        /// create.
        total: Number,
        /// Price of all items before shipping, discounts and taxes on top, in store currency. Required on
        /// create.
        subtotal: Number,
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
        discount_info: Vec<OrderDiscountInfoWrite>,
        /// The discount coupon that was used.
        discount_coupon: OrderDiscountCouponInfoWrite,
        /// Extra amounts that were taken off by hand or by an app, in store currency.
        custom_discount: Vec<Number>,
        /// The products that were bought, one line each.
        items: Vec<OrderItemWrite>,
        /// Name and address for the invoice.
        billing_person: OrderPersonInfoWrite,
        /// Name and address for the delivery.
        shipping_person: OrderPersonInfoWrite,
        /// How the order is delivered and what that costs.
        shipping_option: OrderShippingOptionWrite,
        /// Taxes on the delivery cost.
        taxes_on_shipping: Vec<OrderShippingTaxWrite>,
        /// Fee for handling the order.
        handling_fee: OrderHandlingFeeWrite,
        /// True when somebody outside the store fulfils the order. Without it a new one gets `false`.
        external_fulfillment: bool,
        /// Order number in the outside system that created the order.
        external_order_id: String,
        /// Page of the transaction at the payment provider.
        external_transaction_url: String,
        /// Identifier that a payment app uses for this payment, `transaction_` and a number.
        reference_transaction_id: String,
        /// Order number at eBay, for orders that came from there.
        ebay_id: String,
        /// Extra amounts added to the total, such as tips or payment fees.
        custom_surcharges: Vec<OrderSurchargeWrite>,
        /// Where the order came from, such as the name of a marketplace or sales channel.
        referer_id: String,
        /// Marketing campaign that led to the order.
        utm_data: OrderUtmDataWrite,
        /// True when item prices already contain the taxes (gross prices).
        prices_include_tax: bool,
        /// When true, this change sends the buyer no e-mails.
        disable_all_customer_notifications: bool,
        /// Data from the marketplace or system that the order came from.
        external_order_data: OrderExternalOrderDataWrite,
        /// Extra fields of the checkout with their titles and where they are shown.
        order_extra_fields: Vec<OrderExtraFieldInfoWrite>,
        /// Reference that the buyer states when paying, for example by bank transfer.
        payment_reference: String,
        /// Loyalty points earned and used with the order.
        loyalty: OrderLoyaltyWrite,
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
        lang: LanguageCode,
        /// Store credit used for or returned by the order.
        store_credit: OrderStoreCreditWrite,
        /// True when the buyer asked for an invoice.
        customer_requested_invoice: bool,
        /// Identifier of the customer group; 0 is the general group.
        customer_group_id: CustomerGroupId,
        /// Values of the checkout's extra fields by field key.
        extra_fields: ExtraFieldValues,
        /// Marketing campaigns that the buyer came from, with the moment of each.
        utm_data_sets: Vec<OrderUtmDataSetWrite>,
    }

    /// One extra field of the checkout with what the buyer entered. This is the form to send.
    write struct OrderExtraFieldInfoWrite {
        /// Kind of field that the buyer filled in.
        customer_input_type: OrderExtraFieldInput,
        /// Name of the field as the buyer saw it.
        title: String,
        /// Key of the extra field.
        id: ExtraFieldKey,
        /// What the buyer entered or chose. At most 255 characters.
        #[cfg_attr(feature = "schema", schemars(extend("maxLength" = 255)))]
        value: String,
        /// Block of the order page in which the value is shown; when missing, it is not shown.
        order_details_display_section: OrderExtraFieldSection,
        /// Position among its kind; smaller numbers come first.
        order_by: String,
    }

    /// What the card checks found. This is the form to send.
    write struct OrderCreditCardStatusWrite {
        /// Result of the address check (AVS) as text.
        avs_message: String,
        /// Result of the security code check (CVV) as text.
        cvv_message: String,
    }

    /// Where an order that was made outside the store came from. This is the form to send.
    write struct OrderExternalOrderDataWrite {
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

    /// The marketing campaign that led to an order. This is the form to send.
    write struct OrderUtmDataWrite {
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

    /// One marketing campaign that the buyer came from, with its moment. This is the form to send.
    write struct OrderUtmDataSetWrite {
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
