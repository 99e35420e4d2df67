//! Extra fields of the checkout as they are sent to the store.

use indexmap::IndexMap;

use crate::model::{
    CheckoutDisplaySection, CheckoutFieldSurchargeType, CountryCode, DateTime, ExtraFieldKey, ExtrafieldType,
    Number, OrderDetailsDisplaySection, PaymentOptionId, ShippingOptionId, SurchargeType,
};

entity! {
    /// An extra field that buyers fill at checkout. This is the form to send.
    write struct CheckoutFieldWrite {
        /// Key of the extra field. Required on create.
        key: ExtraFieldKey,
        /// Title that buyers see.
        title: String,
        /// Kind of the extra field. Without it a new one gets `"TEXT"`.
        r#type: ExtrafieldType,
        /// Text in the empty field.
        text_placeholder: String,
        /// Hint below the field.
        tip: String,
        /// Values to choose from.
        options: Vec<CheckoutFieldOptionWrite>,
        /// Value that the field starts with.
        value: String,
        /// True when buyers see the field.
        available: bool,
        /// True when buyers must fill the field.
        required: bool,
        /// Part of the checkout that shows the field.
        checkout_display_section: CheckoutDisplaySection,
        /// Part of an order's page that shows the value.
        order_details_display_section: OrderDetailsDisplaySection,
        /// Two-letter codes of the delivery countries that the field is shown for; empty for all.
        show_for_country: Vec<CountryCode>,
        /// Identifiers of the payment options that the field is shown for; empty for all.
        show_for_payment_method_ids: Vec<PaymentOptionId>,
        /// Identifiers of the shipping options that the field is shown for; empty for all.
        show_for_shipping_method_ids: Vec<ShippingOptionId>,
        /// True to show the value on invoices.
        show_in_invoice: bool,
        /// True to show the value in e-mails about the order.
        show_in_notifications: bool,
        /// Position among its kind; smaller numbers come first.
        order_by: i64,
        /// How surcharges are reckoned: an amount or a percentage.
        surcharge_type: SurchargeType,
        /// True when taxes apply to the surcharge.
        surcharge_taxable: bool,
        /// True to list a surcharge of 0 among the totals.
        show_zero_surcharge_in_total: bool,
        /// Name of the surcharge among the totals.
        surcharge_short_name: CheckoutFieldSurchargeWrite,
        /// Name by language code.
        title_translated: IndexMap<String, String>,
        /// Text in the empty field, by language code.
        text_placeholder_translated: IndexMap<String, String>,
        /// Hint below the field, by language code.
        tip_translated: IndexMap<String, String>,
        /// Value by language code.
        value_translated: IndexMap<String, String>,
        /// True to keep the value with the customer.
        save_to_customer_profile: bool,
        /// Line below the title.
        subtitle: String,
        /// Line below the title, by language code.
        subtitle_translated: IndexMap<String, String>,
        /// Dates and times that can be chosen.
        datepicker_options: CheckoutFieldDatesWrite,
        /// Other dates and times for certain shipping options.
        overrides: Vec<CheckoutFieldOverrideWrite>,
        /// True when the value is shown on the page of an order in the control panel.
        shown_on_order_details: bool,
    }

    /// A value that buyers can choose. This is the form to send.
    write struct CheckoutFieldOptionWrite {
        /// The value as buyers see it.
        title: String,
        /// Line below the value.
        subtitle: String,
        /// Surcharge for the value: an amount in store currency or a percentage.
        surcharge: Number,
        /// Name by language code.
        title_translated: IndexMap<String, String>,
        /// Line below the value, by language code.
        subtitle_translated: IndexMap<String, String>,
        /// How the surcharge is reckoned: an amount or a percentage.
        surcharge_type: CheckoutFieldSurchargeType,
        /// True when taxes apply to the surcharge.
        surcharge_taxable: bool,
        /// True to list a surcharge of 0 among the totals.
        show_zero_surcharge_in_total: bool,
        /// Name of the surcharge among the totals.
        surcharge_short_name: CheckoutFieldSurchargeNameWrite,
    }

    /// Name of a surcharge among the totals. This is the form to send.
    write struct CheckoutFieldSurchargeNameWrite {
        /// The name.
        name: String,
        /// The name by language code.
        name_translated: IndexMap<String, String>,
        /// True to show the percentage beside the name. Without it a new one gets `true`.
        show_surcharge_percent_value: bool,
    }

    /// Name of a surcharge among the totals. This is the form to send.
    write struct CheckoutFieldSurchargeWrite {
        /// The name.
        name: String,
        /// True to show the percentage beside the name.
        show_surcharge_percent_value: bool,
        /// The name by language code.
        name_translated: IndexMap<String, String>,
    }

    /// Dates and times that can be chosen. This is the form to send.
    write struct CheckoutFieldDatesWrite {
        /// Earliest date (`yyyy-MM-dd HH:mm:ss +0000`).
        min_date: DateTime,
        /// Latest date (`yyyy-MM-dd HH:mm:ss +0000`).
        max_date: DateTime,
        /// True to ask for a time of day too.
        showtime: bool,
        /// Minutes between two times of day.
        increment_minute_by: i64,
        /// Hours by day of the week (`MON` to `SUN`), as pairs of start and end, `HH:mm`.
        limit_available_hours_weekly: IndexMap<String, Vec<Vec<String>>>,
        /// Periods that cannot be chosen, as pairs of start and end.
        disallow_dates: Vec<Vec<String>>,
    }

    /// Other dates and times for certain shipping options. This is the form to send.
    write struct CheckoutFieldOverrideWrite {
        /// When they apply.
        conditions: CheckoutFieldConditionWrite,
        /// The other dates and times.
        fields_to_override: CheckoutFieldDatesWrite,
    }

    /// When other dates and times apply. This is the form to send.
    write struct CheckoutFieldConditionWrite {
        /// Identifier of the shipping option.
        shipping_method: ShippingOptionId,
    }
}
