//! Requests about personal data, which the law gives a deadline to.

use super::delivered;

delivered! {
    /// Fires when a customer asks for the removal of their personal data. `objectId` is the customer's number.
    CustomerPersonalDataRemovalRequest {
        id: "customer.personal_data_removal_request",
        title: "Customer asks for data removal",
        webhook: "customer.personalDataRemovalRequest",
        entity: "240118854",
    }

    /// Fires when a customer asks for a copy of their personal data. `objectId` is the customer's number.
    CustomerPersonalDataExportRequest {
        id: "customer.personal_data_export_request",
        title: "Customer asks for their data",
        webhook: "customer.personalDataExportRequest",
        entity: "240118854",
    }

    /// Fires when the merchant asks for the removal of their personal data. `objectId` is the store's number.
    ProfilePersonalDataRemovalRequest {
        id: "profile.personal_data_removal_request",
        title: "Merchant asks for data removal",
        webhook: "profile.personalDataRemovalRequest",
        entity: "1003",
    }

    /// Fires when the merchant asks for a copy of their personal data. `objectId` is the store's number.
    ProfilePersonalDataExportRequest {
        id: "profile.personal_data_export_request",
        title: "Merchant asks for their data",
        webhook: "profile.personalDataExportRequest",
        entity: "1003",
    }
}
