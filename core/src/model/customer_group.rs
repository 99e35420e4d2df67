//! Customer groups.

entity! {
    /// A group of customers, for discounts and prices.
    read struct CustomerGroup {
        /// Identifier of the customer group; 0 is the general one. Read-only.
        id: i64,
        /// Name of the customer group.
        name: String,
        /// Identifier of the customer group in your own system.
        external_reference_id: String,
    }

    /// A group of customers, for discounts and prices. This is the form to send.
    write struct CustomerGroupWrite {
        /// Name of the customer group. Required on create.
        name: String,
        /// Identifier of the customer group in your own system.
        external_reference_id: String,
    }
}
