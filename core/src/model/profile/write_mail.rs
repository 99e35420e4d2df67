//! E-mail settings as they are sent to the store.

use crate::model::CouponNumber;

entity! {
    /// E-mails that the store sends. This is the form to send.
    write struct ProfileMailNotificationsWrite {
        /// Addresses of the staff that get the store's e-mails.
        admin_notification_emails: Vec<String>,
        /// Sender address of e-mails to buyers.
        customer_notification_from_email: String,
        /// E-mails to buyers about their orders.
        customer_order_messages: ProfileCustomerOrderMessagesWrite,
        /// E-mails to the staff.
        admin_messages: ProfileAdminMessagesWrite,
        /// Marketing e-mails to buyers.
        customer_marketing_messages: ProfileCustomerMarketingMessagesWrite,
    }

    /// E-mails to buyers about their orders. This is the form to send.
    write struct ProfileCustomerOrderMessagesWrite {
        /// E-mail after an order was placed.
        order_confirmation: ProfileOrderConfirmationWrite,
        /// E-mail after the status of an order changed.
        order_status_changed: ProfileOrderStatusChangedWrite,
        /// E-mail when an order can be collected.
        order_is_ready_for_pickup: ProfileOrderIsReadyForPickupWrite,
        /// E-mail with the links to bought files.
        download_egoods: ProfileDownloadEgoodsWrite,
        /// E-mail when an order was handed to the carrier.
        order_shipped: ProfileOrderShippedWrite,
    }

    /// Settings of the e-mail that confirms an order. This is the form to send.
    write struct ProfileOrderConfirmationWrite {
        /// True when it is switched on.
        enabled: bool,
        /// True when the e-mail ends with suggested products or a coupon.
        marketing_block_enabled: bool,
        /// Identifier of the coupon in the e-mail.
        discount_coupon_id: CouponNumber,
    }

    /// Settings of the e-mail about a new order status. This is the form to send.
    write struct ProfileOrderStatusChangedWrite {
        /// True when it is switched on.
        enabled: bool,
        /// True when the e-mail ends with suggested products or a coupon.
        marketing_block_enabled: bool,
        /// Identifier of the coupon in the e-mail.
        discount_coupon_id: CouponNumber,
    }

    /// Settings of the e-mail about an order that can be collected. This is the form to send.
    write struct ProfileOrderIsReadyForPickupWrite {
        /// True when it is switched on.
        enabled: bool,
        /// True when the e-mail ends with suggested products or a coupon.
        marketing_block_enabled: bool,
        /// Identifier of the coupon in the e-mail.
        discount_coupon_id: CouponNumber,
    }

    /// Settings of the e-mail with links to bought files. This is the form to send.
    write struct ProfileDownloadEgoodsWrite {
        /// True when it is switched on.
        enabled: bool,
        /// True when the e-mail ends with suggested products or a coupon.
        marketing_block_enabled: bool,
        /// Identifier of the coupon in the e-mail.
        discount_coupon_id: CouponNumber,
    }

    /// Settings of the e-mail about an order on its way. This is the form to send.
    write struct ProfileOrderShippedWrite {
        /// True when it is switched on.
        enabled: bool,
        /// True when the e-mail ends with suggested products or a coupon.
        marketing_block_enabled: bool,
        /// Identifier of the coupon in the e-mail.
        discount_coupon_id: CouponNumber,
    }

    /// E-mails to the staff. This is the form to send.
    write struct ProfileAdminMessagesWrite {
        /// E-mail to the staff about a new order.
        new_order_placed: ProfileNewOrderPlacedWrite,
        /// E-mail to the staff about low stock.
        low_stock_notification: ProfileLowStockNotificationWrite,
        /// Weekly e-mail to the staff with sales figures.
        weekly_stats_report: ProfileWeeklyStatsReportWrite,
    }

    /// Settings of the e-mail to the staff about a new order. This is the form to send.
    write struct ProfileNewOrderPlacedWrite {
        /// True when it is switched on.
        enabled: bool,
        /// True when the e-mail ends with suggested products or a coupon.
        marketing_block_enabled: bool,
        /// Identifier of the coupon in the e-mail.
        discount_coupon_id: CouponNumber,
    }

    /// Settings of the e-mail to the staff about low stock. This is the form to send.
    write struct ProfileLowStockNotificationWrite {
        /// True when it is switched on.
        enabled: bool,
        /// True when the e-mail ends with suggested products or a coupon.
        marketing_block_enabled: bool,
        /// Identifier of the coupon in the e-mail.
        discount_coupon_id: CouponNumber,
    }

    /// Settings of the weekly e-mail with sales figures. This is the form to send.
    write struct ProfileWeeklyStatsReportWrite {
        /// True when it is switched on.
        enabled: bool,
        /// True when the e-mail ends with suggested products or a coupon.
        marketing_block_enabled: bool,
        /// Identifier of the coupon in the e-mail.
        discount_coupon_id: CouponNumber,
    }

    /// Marketing e-mails to buyers. This is the form to send.
    write struct ProfileCustomerMarketingMessagesWrite {
        /// Reminder about a cart that was left behind.
        abandoned_cart_recovery: ProfileAbandonedCartRecoveryWrite,
        /// Reminder about products marked as favourites.
        favorite_products_reminder: ProfileFavoriteProductsReminderWrite,
        /// Request for a review after the purchase.
        feedback_request: ProfileFeedbackRequestWrite,
        /// Thanks to buyers who come back.
        customer_loyalty_appreciation: ProfileCustomerLoyaltyAppreciationWrite,
        /// Message to buyers who have not ordered for long.
        inactive_customer_reminder: ProfileInactiveCustomerReminderWrite,
        /// Message one year after a purchase.
        purchase_anniversary: ProfilePurchaseAnniversaryWrite,
    }

    /// Settings of the e-mail about a cart that was left behind. This is the form to send.
    write struct ProfileAbandonedCartRecoveryWrite {
        /// True when it is switched on.
        enabled: bool,
        /// True when the e-mail ends with suggested products or a coupon.
        marketing_block_enabled: bool,
        /// Identifier of the coupon in the e-mail.
        discount_coupon_id: CouponNumber,
    }

    /// Settings of the e-mail about favourite products. This is the form to send.
    write struct ProfileFavoriteProductsReminderWrite {
        /// True when it is switched on.
        enabled: bool,
        /// True when the e-mail ends with suggested products or a coupon.
        marketing_block_enabled: bool,
        /// Identifier of the coupon in the e-mail.
        discount_coupon_id: CouponNumber,
    }

    /// Settings of the e-mail that asks for a review. This is the form to send.
    write struct ProfileFeedbackRequestWrite {
        /// True when it is switched on.
        enabled: bool,
        /// True when the e-mail ends with suggested products or a coupon.
        marketing_block_enabled: bool,
        /// Identifier of the coupon in the e-mail.
        discount_coupon_id: CouponNumber,
    }

    /// Settings of the thank-you e-mail to buyers who come back. This is the form to send.
    write struct ProfileCustomerLoyaltyAppreciationWrite {
        /// True when it is switched on.
        enabled: bool,
        /// True when the e-mail ends with suggested products or a coupon.
        marketing_block_enabled: bool,
        /// Identifier of the coupon in the e-mail.
        discount_coupon_id: CouponNumber,
    }

    /// Settings of the e-mail to buyers who have not ordered for long. This is the form to send.
    write struct ProfileInactiveCustomerReminderWrite {
        /// True when it is switched on.
        enabled: bool,
        /// True when the e-mail ends with suggested products or a coupon.
        marketing_block_enabled: bool,
        /// Identifier of the coupon in the e-mail.
        discount_coupon_id: CouponNumber,
    }

    /// Settings of the e-mail one year after a purchase. This is the form to send.
    write struct ProfilePurchaseAnniversaryWrite {
        /// True when it is switched on.
        enabled: bool,
        /// True when the e-mail ends with suggested products or a coupon.
        marketing_block_enabled: bool,
        /// Identifier of the coupon in the e-mail.
        discount_coupon_id: CouponNumber,
    }
}
