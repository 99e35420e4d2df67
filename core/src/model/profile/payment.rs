//! Payment, tax and invoice settings.

use indexmap::IndexMap;

use crate::model::{InvoiceAttachment, Number, SurchargeType, TaxOnShippingScheme};

entity! {
    /// State of the payment methods that can charge repeatedly.
    read struct ProfileSupportedPaymentMethodsStatuses {
        /// True when such a payment method exists for the store's country.
        supported_payment_methods_are_available: bool,
        /// True when such a payment method is set up.
        supported_payment_methods_are_connected: bool,
    }

    /// How taxes are found and shown.
    read struct ProfileTaxSettings {
        /// True when the platform finds the tax rates.
        automatic_tax_enabled: bool,
        /// Taxes with their rates by zone.
        taxes: Vec<ProfileTaxSettingsTax>,
        /// True when product prices contain the taxes (gross prices).
        prices_include_tax: bool,
        /// True when the business charges no tax.
        tax_exempt_business: bool,
        /// True when the business is registered for VAT in the United Kingdom.
        uk_vat_registered: bool,
        /// True when the business uses the EU import scheme (IOSS).
        eu_ioss_enabled: bool,
        /// How the tax on the delivery cost is found.
        tax_on_shipping_calculation_scheme: TaxOnShippingScheme,
        /// Whether the store sells to businesses (`b2b`) or consumers (`b2c`). Read-only.
        #[serde(rename = "b2b_b2c")]
        b2b_b2c: String,
        /// True when the checkout asks for the data of Italian electronic invoices. Read-only.
        electronic_invoice_fields_at_checkout_enabled: bool,
    }

    /// One tax with its rates.
    read struct ProfileTaxSettingsTax {
        /// Identifier of the tax.
        id: i64,
        /// Name of the tax.
        name: String,
        /// True when the tax is charged.
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
        rules: Vec<ProfileTaxRule>,
    }

    /// The rate of a tax in one zone.
    read struct ProfileTaxRule {
        /// Identifier of the zone that the rate is for.
        zone_id: String,
        /// Rate in percent.
        tax: Number,
    }

    /// Payment methods of a store.
    read struct ProfilePaymentInfo {
        /// The store's payment methods.
        payment_options: Vec<ProfilePaymentOption>,
        /// Apple Pay.
        apple_pay: ProfileApplePay,
        /// Apple Pay by payment provider.
        apple_pay_options: Vec<ProfileApplePay>,
        /// Two-letter code of the country that decides on the offered providers.
        country_code: String,
    }

    /// One payment method.
    read struct ProfilePaymentOption {
        /// Client identifier of the app that provides it; empty when it is built in.
        app_client_id: String,
        /// Name of the app that provides the payment method.
        app_namespace: String,
        /// Explanation of the payment method at checkout.
        checkout_description: String,
        /// Name of the payment method at checkout.
        checkout_title: String,
        /// True when the payment method is set up completely.
        configured: bool,
        /// True when buyers can choose the payment method.
        enabled: bool,
        /// Identifier of the payment method. Read-only.
        id: String,
        /// What the buyer reads after choosing the payment method.
        instructions_for_customer: ProfileInstructionsForCustomerInfo,
        /// Cards and wallets that the payment method accepts.
        methods: Vec<ProfilePaymentMethod>,
        /// Position among its kind; smaller numbers come first.
        order_by: i64,
        /// Technical name of the payment provider.
        payment_processor_id: String,
        /// Name of the payment provider.
        payment_processor_title: String,
        /// Shipping methods with which the payment method is offered.
        shipping_settings: ProfileShippingSettings,
        /// True when the payment method has variants that buyers choose from.
        supports_subtypes: bool,
        /// Name of the payment method at checkout by language code.
        checkout_title_translated: IndexMap<String, String>,
        /// Extra cost of the payment method.
        payment_surcharges: ProfilePaymentSurcharges,
    }

    /// What a buyer reads after choosing a payment method.
    read struct ProfileInstructionsForCustomerInfo {
        /// Heading of the instructions.
        instructions_title: String,
        /// Text of the instructions as HTML.
        instructions: String,
        /// Text of the instructions by language code.
        instructions_translated: IndexMap<String, String>,
    }

    /// Cards and wallets that one payment method accepts.
    read struct ProfilePaymentMethod {
        /// Accepted cards.
        cards: Vec<String>,
        /// Technical name of the variant.
        subtype: String,
        /// Name of the variant.
        subtype_method_name: String,
    }

    /// Shipping methods that a payment method is tied to.
    read struct ProfileShippingSettings {
        /// Identifiers of the shipping methods with which the payment method is offered.
        enabled_shipping_methods: Vec<String>,
    }

    /// Extra cost of a payment method.
    read struct ProfilePaymentSurcharges {
        /// Whether the extra cost is an amount or percent.
        r#type: SurchargeType,
        /// Extra cost: an amount in store currency, or percent.
        value: Number,
    }

    /// Apple Pay settings.
    read struct ProfileApplePay {
        /// True when Apple Pay is offered.
        enabled: bool,
        /// True when Apple Pay can be used in the store.
        available: bool,
        /// Payment provider that processes it.
        gateway: String,
        /// Address of Apple's domain verification file.
        verification_file_url: String,
        /// Content of Apple's domain verification file.
        verification_file: String,
    }

    /// Settings of order invoices.
    read struct ProfileOrderInvoiceSettings {
        /// True when invoices are made for orders.
        display_order_invoices: bool,
        /// Which e-mails the invoice is attached to.
        attach_invoice_to_order_email_notifications: InvoiceAttachment,
        /// Address of the logo on invoices.
        invoice_logo_url: String,
    }

    /// One tax, in the older form.
    read struct ProfileTax {
        /// Identifier of the tax.
        id: i64,
        /// Name of the tax.
        name: String,
        /// True when the tax is charged.
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
        rules: Vec<ProfileTaxRate>,
    }

    /// The rate of a tax in one zone, in the older form.
    read struct ProfileTaxRate {
        /// Identifier of the zone that the rate is for.
        zone_id: String,
        /// Rate in percent.
        tax: Number,
    }

    /// Numbering and sending of tax invoices.
    read struct ProfileTaxInvoiceSettings {
        /// Address of the logo on tax invoices.
        tax_invoice_logo_url: String,
        /// Which e-mails the tax invoice is attached to.
        attach_tax_invoice_to_order_email_notifications: String,
        /// True when tax invoices are issued.
        enable_tax_invoices: bool,
        /// When tax invoices are issued by themselves.
        generate_invoices_automatically: String,
        /// Text before the invoice number.
        tax_invoice_id_prefix: String,
        /// Text after the invoice number.
        tax_invoice_id_suffix: String,
        /// Least digits of an invoice number; shorter ones get leading zeros.
        tax_invoice_id_min_digits_amount: i64,
        /// Number of the next invoice.
        tax_invoice_id_next_number: i64,
    }
}
