//! Customers, their addresses, contacts and extra fields.

use crate::model::{
    CommercialRelationshipScheme, ContactId, CountryCode, CustomerContactType, CustomerFieldKey,
    CustomerGroupId, CustomerId, DateTime, ExtrafieldEntityType, ExtrafieldType, LanguageCode, Number,
    Secret, SelectMode, StateCode,
};

entity! {
    /// A customer of the store.
    read struct Customer {
        /// Identifier of the customer. Read-only.
        id: i64,
        /// Identifier in your own system. Read-only.
        external_reference_id: String,
        /// E-mail address; it identifies the customer and is unique in the store.
        email: String,
        /// When the customer was first recorded (`yyyy-MM-dd HH:mm:ss +0000`). Read-only.
        registered: DateTime,
        /// When the customer last changed (`yyyy-MM-dd HH:mm:ss +0000`). Read-only.
        updated: DateTime,
        /// Identifier of the customer group; 0 is the general group.
        customer_group_id: i64,
        /// Name of the customer group.
        customer_group_name: String,
        /// Name and address for invoices.
        billing_person: CustomerBillingPerson,
        /// Saved delivery addresses.
        shipping_addresses: Vec<CustomerShippingAddress>,
        /// Further ways to reach the customer.
        contacts: Vec<CustomerContact>,
        /// Tax number.
        tax_id: String,
        /// True when the tax number was checked and found valid.
        tax_id_valid: bool,
        /// True when the customer pays no tax.
        tax_exempt: bool,
        /// True when the person agreed to receive marketing e-mails.
        accept_marketing: bool,
        /// Two-letter code of the person's language; e-mails are sent in it.
        lang: String,
        /// How often and how much the customer bought. Read-only.
        stats: CustomerStats,
        /// Notes of the staff; the customer never sees them.
        private_admin_notes: String,
        /// Products that the customer marked as favourites. Read-only.
        favorites: Vec<CustomerFavorite>,
        /// Values of the customer extra fields.
        extrafields: Vec<CustomerExtrafield>,
        /// Whether the customer is a business (`b2b`) or a consumer (`b2c`).
        #[serde(rename = "b2b_b2c")]
        b2b_b2c: CommercialRelationshipScheme,
        /// Full name.
        name: String,
        /// Italian fiscal code (codice fiscale). Read-only.
        fiscal_code: String,
        /// Certified e-mail address (PEC) for Italian electronic invoices. Read-only.
        electronic_invoice_pec_email: String,
        /// Recipient code (SDI) for Italian electronic invoices. Read-only.
        electronic_invoice_sdi_code: String,
        /// How many orders the customer placed. Read-only.
        total_order_count: i64,
    }

    /// Name and address for invoices.
    read struct CustomerBillingPerson {
        /// Full name.
        name: String,
        /// First name. Read-only.
        first_name: String,
        /// Last name. Read-only.
        last_name: String,
        /// Name of the company.
        company_name: String,
        /// Street and number; a second address line follows after a line break.
        street: String,
        /// Town or city.
        city: String,
        /// Two-letter country code (ISO 3166-1), such as `NL`.
        country_code: String,
        /// Name of the country.
        country_name: String,
        /// Postal code.
        postal_code: String,
        /// Code of the state, province or region, such as `NY`.
        state_or_province_code: String,
        /// Name of the state, province or region. Read-only.
        state_or_province_name: String,
        /// Phone number.
        phone: String,
    }

    /// A saved delivery address.
    read struct CustomerShippingAddress {
        /// Identifier of the saved address.
        id: i64,
        /// Full name of the receiver.
        name: String,
        /// Name of the company.
        company_name: String,
        /// Street and number; a second address line follows after a line break.
        street: String,
        /// Town or city.
        city: String,
        /// Two-letter country code (ISO 3166-1), such as `NL`.
        country_code: String,
        /// Name of the country.
        country_name: String,
        /// Postal code.
        postal_code: String,
        /// Code of the state, province or region, such as `NY`.
        state_or_province_code: String,
        /// Name of the state, province or region. Read-only.
        state_or_province_name: String,
        /// Phone number.
        phone: String,
        /// Note on the address.
        note: String,
        /// When the address was saved (`yyyy-MM-dd HH:mm:ss +0000`). Read-only.
        created_date: DateTime,
        /// True for the address that the checkout suggests.
        default_address: bool,
        /// Position among its kind; smaller numbers come first.
        order_by: i64,
        /// The whole address as one line of text.
        address_formatted: String,
    }

    /// One way to reach a customer.
    read struct CustomerContact {
        /// Identifier of the contact.
        id: i64,
        /// The address, number or link itself.
        contact: String,
        /// Name of the customer at the service, without the link.
        handle: String,
        /// Note on the contact.
        note: String,
        /// Kind of the contact.
        r#type: CustomerContactType,
        /// True when it is the first choice among contacts of its kind.
        default: bool,
        /// Position among its kind; smaller numbers come first.
        order_by: i64,
        /// When the contact was saved (`yyyy-MM-dd HH:mm:ss +0000`).
        timestamp: DateTime,
    }

    /// How often and how much a customer bought.
    read struct CustomerStats {
        /// How many orders the customer placed.
        number_of_orders: i64,
        /// What the customer spent in all, in store currency.
        sales_value: Number,
        /// Average total of the customer's orders, in store currency.
        average_order_value: Number,
        /// When the customer first ordered (`yyyy-MM-dd HH:mm:ss +0000`).
        first_order_date: DateTime,
        /// When the customer last ordered (`yyyy-MM-dd HH:mm:ss +0000`).
        last_order_date: DateTime,
    }

    /// A product that the customer marked as a favourite.
    read struct CustomerFavorite {
        /// Identifier of the product.
        product_id: i64,
        /// When the product was marked (`yyyy-MM-dd HH:mm:ss +0000`).
        added_timestamp: DateTime,
    }

    /// The value of one customer extra field.
    read struct CustomerExtrafield {
        /// Key of the extra field.
        key: String,
        /// Name of the extra field.
        title: String,
        /// What was entered or chosen.
        value: String,
        /// Position among its kind; smaller numbers come first. Read-only.
        order_by: i64,
        /// Kind of the extra field.
        r#type: ExtrafieldType,
        /// Where the extra field is used: at checkout, at customers or both. Read-only.
        entity_types: Vec<ExtrafieldEntityType>,
    }

    /// A customer of the store. This is the form to send.
    write struct CustomerWrite {
        /// E-mail address; it identifies the customer and is unique in the store. Required on create.
        email: String,
        /// Password for signing in; it can be set but never read. Outdated: kept for old integrations.
        #[cfg_attr(feature = "schema", schemars(extend("deprecated" = true)))]
        password: Secret,
        /// Identifier of the customer group; 0 is the general group.
        customer_group_id: CustomerGroupId,
        /// Name and address for invoices.
        billing_person: CustomerBillingPersonWrite,
        /// Saved delivery addresses.
        shipping_addresses: Vec<CustomerShippingAddressWrite>,
        /// Further ways to reach the customer.
        contacts: Vec<CustomerContactWrite>,
        /// Tax number.
        tax_id: String,
        /// True when the tax number was checked and found valid.
        tax_id_valid: bool,
        /// True when the customer pays no tax.
        tax_exempt: bool,
        /// True when the person agreed to receive marketing e-mails.
        accept_marketing: bool,
        /// Two-letter code of the person's language; e-mails are sent in it.
        lang: LanguageCode,
        /// Notes of the staff; the customer never sees them.
        private_admin_notes: String,
        /// Values of the customer extra fields.
        extrafields: Vec<CustomerExtrafieldWrite>,
        /// Main phone number.
        primary_phone: String,
        /// Whether the customer is a business (`b2b`) or a consumer (`b2c`). Without it a new one gets
        /// `"b2c"`.
        #[serde(rename = "b2b_b2c")]
        b2b_b2c: CommercialRelationshipScheme,
        /// Full name.
        name: String,
        /// Name of the customer group.
        customer_group_name: String,
    }

    /// Name and address for invoices. This is the form to send.
    write struct CustomerBillingPersonWrite {
        /// Full name.
        name: String,
        /// Name of the company.
        company_name: String,
        /// Street and number; a second address line follows after a line break.
        street: String,
        /// Town or city.
        city: String,
        /// Two-letter country code (ISO 3166-1), such as `NL`.
        country_code: CountryCode,
        /// Postal code.
        postal_code: String,
        /// Code of the state, province or region, such as `NY`.
        state_or_province_code: StateCode,
        /// Phone number.
        phone: String,
        /// Name of the country.
        country_name: String,
    }

    /// A saved delivery address. This is the form to send.
    write struct CustomerShippingAddressWrite {
        /// Identifier of the saved address.
        id: i64,
        /// Full name of the receiver.
        name: String,
        /// Name of the company.
        company_name: String,
        /// Street and number; a second address line follows after a line break.
        street: String,
        /// Town or city.
        city: String,
        /// Two-letter country code (ISO 3166-1), such as `NL`.
        country_code: CountryCode,
        /// Postal code.
        postal_code: String,
        /// Code of the state, province or region, such as `NY`.
        state_or_province_code: StateCode,
        /// Phone number.
        phone: String,
        /// Note on the address.
        note: String,
        /// True for the address that the checkout suggests.
        default_address: bool,
        /// Position among its kind; smaller numbers come first.
        order_by: i64,
        /// Name of the country.
        country_name: String,
        /// The whole address as one line of text.
        address_formatted: String,
    }

    /// One way to reach a customer. This is the form to send.
    write struct CustomerContactWrite {
        /// Identifier of the contact.
        id: ContactId,
        /// The address, number or link itself. Required on create.
        contact: String,
        /// Name of the customer at the service, without the link.
        handle: String,
        /// Note on the contact.
        note: String,
        /// Kind of the contact. Required on create.
        r#type: CustomerContactType,
        /// True when it is the first choice among contacts of its kind.
        default: bool,
        /// Position among its kind; smaller numbers come first.
        order_by: i64,
        /// When the contact was saved (`yyyy-MM-dd HH:mm:ss +0000`).
        timestamp: DateTime,
    }

    /// The value of one customer extra field. This is the form to send.
    write struct CustomerExtrafieldWrite {
        /// Key of the extra field.
        key: CustomerFieldKey,
        /// Name of the extra field.
        title: String,
        /// What was entered or chosen.
        value: String,
        /// Kind of the extra field.
        r#type: ExtrafieldType,
    }

    /// A change to many customers at once.
    write struct CustomerMassUpdate {
        /// Identifiers of the customers to change, when `mode` is `SELECTED`.
        ids: Vec<CustomerId>,
        /// Which customers to change.
        mode: SelectMode,
        /// When true, the customers are deleted instead of changed.
        delete: bool,
        /// What to set at every chosen customer.
        customer: CustomerMassUpdateFields,
    }

    /// What a mass change sets at each customer.
    write struct CustomerMassUpdateFields {
        /// Identifier of the customer group; 0 is the general group.
        customer_group_id: CustomerGroupId,
        /// True when the customer pays no tax.
        tax_exempt: bool,
        /// True when the person agreed to receive marketing e-mails.
        accept_marketing: bool,
    }
}
