//! Extra fields and invoices of single orders.

use crate::model::{OrderExtraFieldSection, OrderTaxInvoice};

entity! {
    /// An extra field of an order.
    read struct OrderExtraField {
        /// Identifier of the extra field. Read-only.
        id: String,
        /// Value of the extra field.
        value: String,
        /// How the buyer enters the value. Read-only.
        customer_input_type: OrderExtraFieldInputType,
        /// Title of the extra field.
        title: String,
        /// Block of the order page in which the value is shown; when missing, it is not shown.
        order_details_display_section: OrderExtraFieldSection,
        /// Position among its kind; smaller numbers come first.
        order_by: String,
        /// True to show the value in e-mails about the order.
        show_in_notifications: bool,
        /// True to show the value on invoices.
        show_in_invoice: bool,
    }

    /// An extra field to add to an order.
    write struct NewOrderExtraField {
        /// Identifier of the extra field, of your choice. Required on create.
        id: String,
        /// Value of the extra field. Required on create.
        value: String,
        /// How the buyer enters the value. Without it a new one gets `"TEXT"`.
        customer_input_type: OrderExtraFieldInputType,
        /// Title of the extra field. Required on create.
        title: String,
        /// Block of the order page in which the value is shown; when missing, it is not shown.
        order_details_display_section: OrderExtraFieldSection,
        /// Position among its kind; smaller numbers come first.
        order_by: String,
        /// True to show the value in e-mails about the order.
        show_in_notifications: bool,
        /// True to show the value on invoices.
        show_in_invoice: bool,
    }

    /// An extra field of an order. This is the form to send.
    write struct OrderExtraFieldWrite {
        /// Value of the extra field.
        value: String,
        /// Title of the extra field.
        title: String,
        /// Block of the order page in which the value is shown; when missing, it is not shown.
        order_details_display_section: OrderExtraFieldSection,
        /// Position among its kind; smaller numbers come first.
        order_by: String,
        /// True to show the value in e-mails about the order.
        show_in_notifications: bool,
        /// True to show the value on invoices.
        show_in_invoice: bool,
    }

    /// The tax invoices of an order.
    read struct OrderTaxInvoicesResult {
        /// The invoices, oldest first.
        invoices: Vec<OrderTaxInvoice>,
    }
}

open_enum! {
    /// How the value of an order's extra field is entered.
    pub enum OrderExtraFieldInputType {
        /// One line of text.
        Text = "TEXT",
        /// Several lines of text.
        Textarea = "TEXTAREA",
        /// A list to choose one value from.
        Select = "SELECT",
        /// Boxes to tick, several at a time.
        Checkbox = "CHECKBOX",
        /// A row of buttons of which one can be chosen.
        ToggleButtonGroup = "TOGGLE_BUTTON_GROUP",
        /// Buttons of which one can be chosen.
        RadioButtons = "RADIO_BUTTONS",
        /// A date, with or without a time.
        Datetime = "DATETIME",
        /// Shown, but not entered.
        Label = "LABEL",
    }
}
