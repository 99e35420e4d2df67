//! Staff accounts.

entity! {
    /// Staff accounts of the store.
    read struct StaffAccounts {
        /// The accounts.
        staff_list: Vec<StaffAccount>,
    }

    /// Somebody who may work in the control panel.
    read struct StaffAccount {
        /// E-mail address that the person signs in with.
        email: String,
        /// What the person may do.
        staff_scopes: Vec<String>,
        /// Identifier of the account. Read-only.
        id: String,
        /// Name of the person. Read-only.
        name: String,
        /// True when the person has accepted the invitation. Read-only.
        invite_accepted: bool,
    }

    /// Somebody who may work in the control panel. This is the form to send.
    write struct StaffAccountWrite {
        /// E-mail address that the person signs in with. Required on create.
        email: String,
        /// What the person may do.
        staff_scopes: Vec<String>,
    }

    /// What staff can be allowed to do.
    read struct StaffScopes {
        /// The permissions.
        staff_scopes: Vec<StaffScope>,
    }
}

open_enum! {
    /// What staff can be allowed to do.
    pub enum StaffScope {
        /// Orders, customers and carts.
        SalesManagement = "SALES_MANAGEMENT",
        /// Products and categories.
        CatalogManagement = "CATALOG_MANAGEMENT",
        /// Discounts and marketing.
        MarketingManagement = "MARKETING_MANAGEMENT",
        /// Reports.
        ReportAccess = "REPORT_ACCESS",
        /// The website and its design.
        WebsiteManagement = "WEBSITE_MANAGEMENT",
        /// Sales channels.
        SalesChannelsManagement = "SALES_CHANNELS_MANAGEMENT",
        /// Settings of the store.
        StoreManagement = "STORE_MANAGEMENT",
    }
}
