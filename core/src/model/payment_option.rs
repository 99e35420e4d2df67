//! Payment options as they are sent to the store.

use indexmap::IndexMap;

use crate::model::{Number, ShippingOptionId, SurchargeType};

entity! {
    /// A payment option. This is the form to send.
    write struct PaymentOptionWrite {
        /// Client identifier of the app that provides it; empty when it is built in.
        app_client_id: String,
        /// Name of the app that provides the payment method.
        app_namespace: String,
        /// Explanation of the payment method at checkout.
        checkout_description: String,
        /// Name of the payment method at checkout.
        checkout_title: String,
        /// True when the payment provider's settings are complete.
        configured: bool,
        /// True when buyers can choose the payment option.
        enabled: bool,
        /// What the buyer reads after choosing the payment method.
        instructions_for_customer: PaymentOptionInstructionsForCustomerInfoWrite,
        /// Ways to pay that the payment option offers.
        methods: Vec<PaymentOptionPaymentMethodWrite>,
        /// Position among its kind; smaller numbers come first.
        order_by: i64,
        /// Technical name of the payment provider.
        payment_processor_id: String,
        /// Shipping options that the payment option is offered for.
        shipping_settings: PaymentOptionShippingSettingsWrite,
        /// True when the payment method has variants that buyers choose from.
        supports_subtypes: bool,
        /// Name of the payment method at checkout by language code.
        checkout_title_translated: IndexMap<String, String>,
        /// Name of the payment provider.
        payment_processor_title: String,
        /// Extra cost of the payment method.
        payment_surcharges: PaymentOptionPaymentSurchargesWrite,
    }

    /// Instructions that buyers see after they placed the order. This is the form to send.
    write struct PaymentOptionInstructionsForCustomerInfoWrite {
        /// Heading of the instructions.
        instructions_title: String,
        /// The instructions; HTML is allowed.
        instructions: String,
        /// Text of the instructions by language code.
        instructions_translated: IndexMap<String, String>,
    }

    /// A way to pay. This is the form to send.
    write struct PaymentOptionPaymentMethodWrite {
        /// Accepted cards.
        cards: Vec<String>,
        /// Technical name of the variant.
        subtype: String,
        /// Name of the variant.
        subtype_method_name: String,
    }

    /// Shipping options that a payment option is offered for. This is the form to send.
    write struct PaymentOptionShippingSettingsWrite {
        /// Identifiers of the shipping methods with which the payment method is offered.
        enabled_shipping_methods: Vec<ShippingOptionId>,
    }

    /// Surcharge for using a payment option. This is the form to send.
    write struct PaymentOptionPaymentSurchargesWrite {
        /// How `value` is read: an amount or a percentage.
        r#type: SurchargeType,
        /// The surcharge, in store currency or percent; negative for a reduction.
        value: Number,
    }

    /// Answer to a change of a payment option.
    read struct PaymentOptionUpdateResult {
        /// How many objects changed: 1, or 0 when nothing did.
        update_count: i64,
        /// True when the change was made.
        success: bool,
    }
}
