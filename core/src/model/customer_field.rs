//! Extra fields of customers, and short lists about customers.

use crate::model::{
    CustomerContact, CustomerLocation, CustomerProduct, DateTime, ExtrafieldEntityType, ExtrafieldType,
};

entity! {
    /// Products that customers bought.
    read struct CustomerProducts {
        /// The products.
        items: Vec<CustomerProduct>,
    }

    /// Contacts of a customer.
    read struct CustomerContacts {
        /// The contacts.
        items: Vec<CustomerContact>,
    }

    /// Extra fields of customers.
    read struct CustomerFields {
        /// The extra fields.
        items: Vec<CustomerField>,
    }

    /// An extra field that the store keeps for its customers.
    read struct CustomerField {
        /// Key of the extra field.
        key: String,
        /// Title of the extra field.
        title: String,
        /// Where the extra field is used. Read-only.
        entity_types: Vec<ExtrafieldEntityType>,
        /// Kind of the extra field.
        r#type: ExtrafieldType,
        /// True when the value is shown on the page of an order in the control panel.
        shown_on_order_details: bool,
        /// True when buyers fill the extra field at checkout. Read-only.
        linked_with_checkout_field: bool,
        /// When the extra field was created (`yyyy-MM-dd HH:mm:ss +0000`). Read-only.
        created_date: DateTime,
        /// When the extra field was last changed (`yyyy-MM-dd HH:mm:ss +0000`). Read-only.
        last_modified_date: DateTime,
    }

    /// An extra field that the store keeps for its customers. This is the form to send.
    write struct CustomerFieldWrite {
        /// Key of the extra field.
        key: String,
        /// Title of the extra field.
        title: String,
        /// Kind of the extra field. Without it a new one gets `"text"`.
        r#type: ExtrafieldType,
        /// True when the value is shown on the page of an order in the control panel.
        shown_on_order_details: bool,
    }

    /// Answer to the creation of a customer extra field.
    read struct CustomersConfigCreateResult {
        /// How many extra fields were created: 1, or 0 when none was.
        create_count: i64,
        /// Key of the new extra field.
        key: String,
    }

    /// Countries that customers come from.
    read struct CustomerLocations {
        /// The countries.
        items: Vec<CustomerLocation>,
    }
}
