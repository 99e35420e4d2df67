//! E-mails that the store sends to buyers and to its staff.

entity! {
    /// E-mails that the store sends.
    read struct ProfileMailNotifications {
        /// Addresses of the staff that get the store's e-mails.
        admin_notification_emails: Vec<String>,
        /// Sender address of e-mails to buyers.
        customer_notification_from_email: String,
        /// E-mails to buyers about their orders.
        customer_order_messages: ProfileCustomerOrderMessages,
        /// E-mails to the staff.
        admin_messages: ProfileAdminMessages,
        /// Marketing e-mails to buyers.
        customer_marketing_messages: ProfileCustomerMarketingMessages,
    }

    /// E-mails to buyers about their orders.
    read struct ProfileCustomerOrderMessages {
        /// E-mail after an order was placed.
        order_confirmation: ProfileOrderConfirmation,
        /// E-mail after the status of an order changed.
        order_status_changed: ProfileOrderStatusChanged,
        /// E-mail when an order can be collected.
        order_is_ready_for_pickup: ProfileOrderIsReadyForPickup,
        /// E-mail with the links to bought files.
        download_egoods: ProfileDownloadEgoods,
        /// E-mail when an order was handed to the carrier.
        order_shipped: ProfileOrderShipped,
        /// E-mail when an order arrived. Read-only.
        order_delivered: ProfileOrderDelivered,
    }

    /// Settings of the e-mail that confirms an order.
    read struct ProfileOrderConfirmation {
        /// True when it is switched on.
        enabled: bool,
        /// True when the e-mail ends with suggested products or a coupon.
        marketing_block_enabled: bool,
        /// Identifier of the coupon in the e-mail.
        discount_coupon_id: i64,
    }

    /// Settings of the e-mail about a new order status.
    read struct ProfileOrderStatusChanged {
        /// True when it is switched on.
        enabled: bool,
        /// True when the e-mail ends with suggested products or a coupon.
        marketing_block_enabled: bool,
        /// Identifier of the coupon in the e-mail.
        discount_coupon_id: i64,
    }

    /// Settings of the e-mail about an order that can be collected.
    read struct ProfileOrderIsReadyForPickup {
        /// True when it is switched on.
        enabled: bool,
        /// True when the e-mail ends with suggested products or a coupon.
        marketing_block_enabled: bool,
        /// Identifier of the coupon in the e-mail.
        discount_coupon_id: i64,
    }

    /// Settings of the e-mail with links to bought files.
    read struct ProfileDownloadEgoods {
        /// True when it is switched on.
        enabled: bool,
        /// True when the e-mail ends with suggested products or a coupon.
        marketing_block_enabled: bool,
        /// Identifier of the coupon in the e-mail.
        discount_coupon_id: i64,
    }

    /// Settings of the e-mail about an order on its way.
    read struct ProfileOrderShipped {
        /// True when it is switched on.
        enabled: bool,
        /// True when the e-mail ends with suggested products or a coupon.
        marketing_block_enabled: bool,
        /// Identifier of the coupon in the e-mail.
        discount_coupon_id: i64,
    }

    /// Settings of the e-mail about an order that arrived.
    read struct ProfileOrderDelivered {
        /// True when it is switched on.
        enabled: bool,
    }

    /// E-mails to the staff.
    read struct ProfileAdminMessages {
        /// E-mail to the staff about a new order.
        new_order_placed: ProfileNewOrderPlaced,
        /// E-mail to the staff about low stock.
        low_stock_notification: ProfileLowStockNotification,
        /// Weekly e-mail to the staff with sales figures.
        weekly_stats_report: ProfileWeeklyStatsReport,
    }

    /// Settings of the e-mail to the staff about a new order.
    read struct ProfileNewOrderPlaced {
        /// True when it is switched on.
        enabled: bool,
        /// True when the e-mail ends with suggested products or a coupon.
        marketing_block_enabled: bool,
        /// Identifier of the coupon in the e-mail.
        discount_coupon_id: i64,
    }

    /// Settings of the e-mail to the staff about low stock.
    read struct ProfileLowStockNotification {
        /// True when it is switched on.
        enabled: bool,
        /// True when the e-mail ends with suggested products or a coupon.
        marketing_block_enabled: bool,
        /// Identifier of the coupon in the e-mail.
        discount_coupon_id: i64,
    }

    /// Settings of the weekly e-mail with sales figures.
    read struct ProfileWeeklyStatsReport {
        /// True when it is switched on.
        enabled: bool,
        /// True when the e-mail ends with suggested products or a coupon.
        marketing_block_enabled: bool,
        /// Identifier of the coupon in the e-mail.
        discount_coupon_id: i64,
    }

    /// Marketing e-mails to buyers.
    read struct ProfileCustomerMarketingMessages {
        /// Reminder about a cart that was left behind.
        abandoned_cart_recovery: ProfileAbandonedCartRecovery,
        /// Reminder about products marked as favourites.
        favorite_products_reminder: ProfileFavoriteProductsReminder,
        /// Request for a review after the purchase.
        feedback_request: ProfileFeedbackRequest,
        /// Thanks to buyers who come back.
        customer_loyalty_appreciation: ProfileCustomerLoyaltyAppreciation,
        /// Message to buyers who have not ordered for long.
        inactive_customer_reminder: ProfileInactiveCustomerReminder,
        /// Message one year after a purchase.
        purchase_anniversary: ProfilePurchaseAnniversary,
    }

    /// Settings of the e-mail about a cart that was left behind.
    read struct ProfileAbandonedCartRecovery {
        /// True when it is switched on.
        enabled: bool,
        /// True when the e-mail ends with suggested products or a coupon.
        marketing_block_enabled: bool,
        /// Identifier of the coupon in the e-mail.
        discount_coupon_id: i64,
    }

    /// Settings of the e-mail about favourite products.
    read struct ProfileFavoriteProductsReminder {
        /// True when it is switched on.
        enabled: bool,
        /// True when the e-mail ends with suggested products or a coupon.
        marketing_block_enabled: bool,
        /// Identifier of the coupon in the e-mail.
        discount_coupon_id: i64,
    }

    /// Settings of the e-mail that asks for a review.
    read struct ProfileFeedbackRequest {
        /// True when it is switched on.
        enabled: bool,
        /// True when the e-mail ends with suggested products or a coupon.
        marketing_block_enabled: bool,
        /// Identifier of the coupon in the e-mail.
        discount_coupon_id: i64,
    }

    /// Settings of the thank-you e-mail to buyers who come back.
    read struct ProfileCustomerLoyaltyAppreciation {
        /// True when it is switched on.
        enabled: bool,
        /// True when the e-mail ends with suggested products or a coupon.
        marketing_block_enabled: bool,
        /// Identifier of the coupon in the e-mail.
        discount_coupon_id: i64,
    }

    /// Settings of the e-mail to buyers who have not ordered for long.
    read struct ProfileInactiveCustomerReminder {
        /// True when it is switched on.
        enabled: bool,
        /// True when the e-mail ends with suggested products or a coupon.
        marketing_block_enabled: bool,
        /// Identifier of the coupon in the e-mail.
        discount_coupon_id: i64,
    }

    /// Settings of the e-mail one year after a purchase.
    read struct ProfilePurchaseAnniversary {
        /// True when it is switched on.
        enabled: bool,
        /// True when the e-mail ends with suggested products or a coupon.
        marketing_block_enabled: bool,
        /// Identifier of the coupon in the e-mail.
        discount_coupon_id: i64,
    }
}
