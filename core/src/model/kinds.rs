//! Enumerations of the remaining entities.

open_enum! {
    /// Kind of a contact.
    pub enum CustomerContactType {
        /// E-mail.
        Email = "EMAIL",
        /// Phone.
        Phone = "PHONE",
        /// Facebook.
        Facebook = "FACEBOOK",
        /// Instagram.
        Instagram = "INSTAGRAM",
        /// Twitter (X).
        Twitter = "TWITTER",
        /// YouTube.
        Youtube = "YOUTUBE",
        /// TikTok.
        Tiktok = "TIKTOK",
        /// Pinterest.
        Pinterest = "PINTEREST",
        /// VK.
        Vk = "VK",
        /// Facebook Messenger.
        FbMessenger = "FB_MESSENGER",
        /// WhatsApp.
        Whatsapp = "WHATSAPP",
        /// Telegram.
        Telegram = "TELEGRAM",
        /// Viber.
        Viber = "VIBER",
        /// Web page.
        Url = "URL",
        /// Anything else.
        SomethingElse = "OTHER",
    }

    /// Kind of a customer extra field.
    pub enum ExtrafieldType {
        /// One line of text.
        Text = "TEXT",
        /// A list to choose one value from.
        Select = "SELECT",
        /// A date, with or without a time.
        Datetime = "DATETIME",
        /// A row of buttons of which one can be chosen.
        ToggleButtonGroup = "TOGGLE_BUTTON_GROUP",
        /// Several lines of text.
        Textarea = "TEXTAREA",
        /// Boxes to tick, several at a time.
        Checkbox = "CHECKBOX",
        /// Buttons of which one can be chosen.
        RadioButtons = "RADIO_BUTTONS",
    }

    /// Where an extra field is used.
    pub enum ExtrafieldEntityType {
        /// At checkout.
        Checkout = "CHECKOUT",
        /// At customers.
        Customers = "CUSTOMERS",
    }

    /// Which customers a mass change is for.
    pub enum SelectMode {
        /// The listed ones.
        Selected = "SELECTED",
        /// All that match the search.
        AllFiltered = "ALL_FILTERED",
        /// All.
        All = "ALL",
    }

    /// Product that a category was created in.
    pub enum CategoryOrigin {
        /// Lightspeed.
        Lightspeed = "LIGHTSPEED",
        /// Ecwid.
        Ecwid = "ECWID",
        /// Lightspeed X-Series.
        XSeries = "X-SERIES",
    }

    /// State of a store's subscription to the app.
    pub enum AppSubscriptionStatus {
        /// Active.
        Active = "ACTIVE",
        /// Suspended, mostly because a payment failed.
        Suspended = "SUSPENDED",
        /// Trial period.
        Trial = "TRIAL",
    }

    /// What a webhook delivery tells.
    pub enum WebhookEventType {
        /// The app was installed.
        ApplicationInstalled = "application.installed",
        /// The app was removed.
        ApplicationUninstalled = "application.uninstalled",
        /// The store's subscription to the app changed.
        ApplicationSubscriptionStatusChanged = "application.subscription_status_changed",
        /// The app's storage changed.
        ApplicationStorageChanged = "application.storage_changed",
        /// A category was created.
        CategoryCreated = "category.created",
        /// A category was deleted.
        CategoryDeleted = "category.deleted",
        /// A category changed.
        CategoryUpdated = "category.updated",
        /// A customer was created.
        CustomerCreated = "customer.created",
        /// A customer was deleted.
        CustomerDeleted = "customer.deleted",
        /// A customer changed.
        CustomerUpdated = "customer.updated",
        /// A customer group was created.
        CustomerGroupCreated = "customer_group.created",
        /// A customer group changed.
        CustomerGroupUpdated = "customer_group.updated",
        /// A customer group was deleted.
        CustomerGroupDeleted = "customer_group.deleted",
        /// A customer asked for the removal of their personal data.
        CustomerPersonalDataRemovalRequest = "customer.personal_data_removal_request",
        /// A customer asked for their personal data.
        CustomerPersonalDataExportRequest = "customer.personal_data_export_request",
        /// An order was created.
        OrderCreated = "order.created",
        /// An order was deleted.
        OrderDeleted = "order.deleted",
        /// An order changed.
        OrderUpdated = "order.updated",
        /// A product was created.
        ProductCreated = "product.created",
        /// A product was deleted.
        ProductDeleted = "product.deleted",
        /// A product changed.
        ProductUpdated = "product.updated",
        /// A product type was created.
        ProductClassCreated = "product_class.created",
        /// A product type was deleted.
        ProductClassDeleted = "product_class.deleted",
        /// A product type changed.
        ProductClassUpdated = "product_class.updated",
        /// A review was created.
        ReviewCreated = "review.created",
        /// A review was deleted.
        ReviewDeleted = "review.deleted",
        /// A review changed.
        ReviewUpdated = "review.updated",
        /// The store's settings changed.
        ProfileUpdated = "profile.updated",
        /// The store's plan changed.
        ProfileSubscriptionStatusChanged = "profile.subscription_status_changed",
        /// The owner asked for the removal of their personal data.
        ProfilePersonalDataRemovalRequest = "profile.personal_data_removal_request",
        /// The owner asked for their personal data.
        ProfilePersonalDataExportRequest = "profile.personal_data_export_request",
        /// An abandoned cart was created.
        UnfinishedOrderCreated = "unfinished_order.created",
        /// An abandoned cart was deleted.
        UnfinishedOrderDeleted = "unfinished_order.deleted",
        /// An abandoned cart changed.
        UnfinishedOrderUpdated = "unfinished_order.updated",
        /// A discount coupon was created.
        DiscountCouponCreated = "discount_coupon.created",
        /// A discount coupon was deleted.
        DiscountCouponDeleted = "discount_coupon.deleted",
        /// A discount coupon changed.
        DiscountCouponUpdated = "discount_coupon.updated",
        /// An invoice was created.
        InvoiceCreated = "invoice.created",
        /// An invoice was deleted.
        InvoiceDeleted = "invoice.deleted",
        /// A promotion was created.
        PromotionCreated = "promotion.created",
        /// A promotion was deleted.
        PromotionDeleted = "promotion.deleted",
        /// A promotion changed.
        PromotionUpdated = "promotion.updated",
        /// A size chart was created.
        SizeChartCreated = "size_chart.created",
        /// A size chart was deleted.
        SizeChartDeleted = "size_chart.deleted",
        /// A size chart changed.
        SizeChartUpdated = "size_chart.updated",
    }

    /// How far a batch has come.
    pub enum BatchStatus {
        /// Waiting.
        Queued = "QUEUED",
        /// Running.
        InProgress = "IN_PROGRESS",
        /// Done.
        Completed = "COMPLETED",
    }

    /// What became of one call of a batch.
    pub enum BatchResponseStatus {
        /// Done.
        Completed = "COMPLETED",
        /// Failed.
        Failed = "FAILED",
        /// Not made, mostly because an earlier one failed.
        NotExecuted = "NOT_EXECUTED",
    }
}
