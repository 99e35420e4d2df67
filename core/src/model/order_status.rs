//! Payment and fulfilment statuses as the store shows them.

use indexmap::IndexMap;

entity! {
    /// The order statuses of the store.
    read struct OrderStatuses {
        /// The statuses.
        items: Vec<OrderStatusSettings>,
        /// How many statuses the answer may hold.
        limit: i64,
    }

    /// A payment or fulfilment status as the store shows it.
    read struct OrderStatusSettings {
        /// Code of the status. Read-only.
        status_id: OrderStatusId,
        /// Whether it is a payment or a fulfilment status. Read-only.
        order_status_type: OrderStatusType,
        /// True when the status belongs to the platform and is not one of the store's own. Read-only.
        default_status: bool,
        /// True when the status can be chosen.
        enabled: bool,
        /// Name of the status.
        name: String,
        /// Name by language code.
        name_translations: IndexMap<String, String>,
        /// True when the buyer gets an e-mail as an order receives the status.
        send_notification_when_status_is_assigned: bool,
        /// When the name of the status was last changed. Read-only.
        last_name_change_date: String,
        /// Name by language code, in the vendor's other spelling. Read-only.
        name_translated: IndexMap<String, String>,
    }

    /// A payment or fulfilment status as the store shows it. This is the form to send.
    write struct OrderStatusSettingsWrite {
        /// True when the status can be chosen.
        enabled: bool,
        /// Name of the status.
        name: String,
        /// Name by language code.
        name_translations: IndexMap<String, String>,
        /// True when the buyer gets an e-mail as an order receives the status.
        send_notification_when_status_is_assigned: bool,
    }
}

open_enum! {
    /// Code of a payment or fulfilment status.
    pub enum OrderStatusId {
        /// Not paid yet.
        AwaitingPayment = "AWAITING_PAYMENT",
        /// Paid.
        Paid = "PAID",
        /// Cancelled.
        Cancelled = "CANCELLED",
        /// Paid back in full.
        Refunded = "REFUNDED",
        /// Paid back in part.
        PartiallyRefunded = "PARTIALLY_REFUNDED",
        /// The buyer has not finished the checkout (abandoned cart).
        Incomplete = "INCOMPLETE",
        /// First status of the store's own; its name is in the store's settings.
        CustomPaymentStatus1 = "CUSTOM_PAYMENT_STATUS_1",
        /// Second status of the store's own.
        CustomPaymentStatus2 = "CUSTOM_PAYMENT_STATUS_2",
        /// Third status of the store's own.
        CustomPaymentStatus3 = "CUSTOM_PAYMENT_STATUS_3",
        /// Nothing done yet.
        AwaitingProcessing = "AWAITING_PROCESSING",
        /// Being packed.
        Processing = "PROCESSING",
        /// Handed to the carrier.
        Shipped = "SHIPPED",
        /// Arrived.
        Delivered = "DELIVERED",
        /// Will not be delivered.
        WillNotDeliver = "WILL_NOT_DELIVER",
        /// Sent back by the buyer.
        Returned = "RETURNED",
        /// Can be collected.
        ReadyForPickup = "READY_FOR_PICKUP",
        /// On the last stretch to the buyer.
        OutForDelivery = "OUT_FOR_DELIVERY",
        /// First status of the store's own; its name is in the store's settings.
        CustomFulfillmentStatus1 = "CUSTOM_FULFILLMENT_STATUS_1",
        /// Second status of the store's own.
        CustomFulfillmentStatus2 = "CUSTOM_FULFILLMENT_STATUS_2",
        /// Third status of the store's own.
        CustomFulfillmentStatus3 = "CUSTOM_FULFILLMENT_STATUS_3",
    }

    /// Whether a status is about payment or fulfilment.
    pub enum OrderStatusType {
        /// Payment.
        PaymentStatus = "PAYMENT_STATUS",
        /// Fulfilment.
        FulfillmentStatus = "FULFILLMENT_STATUS",
    }
}
