//! Statuses and other enumerations of orders.

open_enum! {
    /// How far packing and delivery have come.
    pub enum OrderFulfillmentStatus {
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

    /// Whether an order is paid.
    pub enum OrderPaymentStatus {
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
    }

    /// Whether a buyer is a business or a consumer.
    pub enum CommercialRelationshipScheme {
        /// Business.
        B2b = "b2b",
        /// Consumer.
        B2c = "b2c",
    }

    /// Kind of an extra field in an order.
    pub enum OrderExtraFieldInput {
        /// One line of text.
        Text = "TEXT",
        /// A list to choose one value from.
        Select = "SELECT",
        /// A date, with or without a time.
        Datetime = "DATETIME",
    }

    /// Block of the order page that shows an extra field.
    pub enum OrderExtraFieldSection {
        /// With the delivery.
        ShippingInfo = "shipping_info",
        /// With the invoice address.
        BillingInfo = "billing_info",
        /// With the buyer.
        CustomerInfo = "customer_info",
        /// With the comments.
        OrderComments = "order_comments",
    }

    /// Unit of the time between two charges.
    pub enum RecurringSubscriptionInterval {
        /// Days.
        Day = "DAY",
        /// Weeks.
        Week = "WEEK",
        /// Months.
        Month = "MONTH",
        /// Years.
        Year = "YEAR",
    }

    /// Kind of an option in an order; a product's options have other kinds.
    pub enum OrderItemOptionType {
        /// One choice from a list.
        Choice = "CHOICE",
        /// One choice from colour or picture swatches.
        SwatchChoice = "SWATCH_CHOICE",
        /// Several choices.
        Choices = "CHOICES",
        /// One line of text.
        Text = "TEXT",
        /// A date.
        Date = "DATE",
        /// Attached files.
        Files = "FILES",
    }

    /// Whether an addition to the price is an amount or percent.
    pub enum PriceModifierType {
        /// Percent.
        Percent = "PERCENT",
        /// An amount in store currency.
        Absolute = "ABSOLUTE",
    }

    /// Where a tax rate came from.
    pub enum TaxRateType {
        /// Found by the platform.
        Auto = "AUTO",
        /// Entered by hand.
        Manual = "MANUAL",
        /// Set for this product.
        Custom = "CUSTOM",
        /// From an older way of setting taxes.
        Legacy = "LEGACY",
    }

    /// Authority that levies a tax.
    pub enum OrderItemTaxType {
        /// The state.
        State = "STATE",
        /// The county.
        County = "COUNTY",
        /// The city.
        City = "CITY",
        /// A special district.
        SpecialDistrict = "SPECIAL_DISTRICT",
    }

    /// How exactly a pickup time is chosen.
    pub enum PickupPrecisionType {
        /// Only the day.
        DateOnly = "DATE_ONLY",
        /// Day and time.
        DateAndTime = "DATE_AND_TIME",
    }

    /// How an order reaches the buyer.
    pub enum FulfillmentType {
        /// By a carrier.
        Shipping = "SHIPPING",
        /// Collected by the buyer.
        Pickup = "PICKUP",
        /// By the store's local delivery.
        Delivery = "DELIVERY",
    }

    /// How exactly a delivery time is chosen.
    pub enum ScheduledTimePrecisionType {
        /// Only the day.
        Date = "DATE",
        /// Day and time slot.
        DateAndTimeSlot = "DATE_AND_TIME_SLOT",
    }

    /// Whether a shipping discount is an amount or percent.
    pub enum OrderShippingDiscountType {
        /// Percent.
        Percent = "PERCENT",
        /// An amount in store currency.
        Absolute = "ABSOLUTE",
    }

    /// Unit of length.
    pub enum DimensionUnit {
        /// Millimetres.
        Mm = "MM",
        /// Centimetres.
        Cm = "CM",
        /// Inches.
        In = "IN",
        /// Yards.
        Yd = "YD",
    }

    /// Unit of weight.
    pub enum WeightUnit {
        /// Carats (0.2 g).
        Carat = "CARAT",
        /// Grams.
        Gram = "GRAM",
        /// Ounces.
        Ounce = "OUNCE",
        /// Pounds.
        Pound = "POUND",
        /// Kilograms.
        Kilogram = "KILOGRAM",
    }

    /// Standard packaging of USPS.
    pub enum OrderParcelTemplate {
        /// USPS flat rate envelope.
        USPSFlatRateEnvelope = "USPS_FlatRateEnvelope",
        /// USPS flat rate padded envelope.
        USPSFlatRatePaddedEnvelope = "USPS_FlatRatePaddedEnvelope",
        /// USPS flat rate legal envelope.
        USPSFlatRateLegalEnvelope = "USPS_FlatRateLegalEnvelope",
        /// USPS flat rate window envelope.
        USPSFlatRateWindowEnvelope = "USPS_FlatRateWindowEnvelope",
        /// USPS flat rate gift card envelope.
        USPSFlatRateGiftCardEnvelope = "USPS_FlatRateGiftCardEnvelope",
        /// USPS flat rate cardboard envelope.
        USPSFlatRateCardboardEnvelope = "USPS_FlatRateCardboardEnvelope",
        /// USPS small flat rate box.
        USPSSmallFlatRateBox = "USPS_SmallFlatRateBox",
        /// USPS small flat rate envelope.
        USPSSmallFlatRateEnvelope = "USPS_SmallFlatRateEnvelope",
        /// USPS medium flat rate box, form 1.
        USPSMediumFlatRateBox1 = "USPS_MediumFlatRateBox1",
        /// USPS medium flat rate box, form 2.
        USPSMediumFlatRateBox2 = "USPS_MediumFlatRateBox2",
        /// USPS large flat rate box.
        USPSLargeFlatRateBox = "USPS_LargeFlatRateBox",
        /// USPS large flat rate board game box.
        USPSLargeFlatRateBoardGameBox = "USPS_LargeFlatRateBoardGameBox",
        /// USPS large flat rate video box.
        USPSLargeVideoFlatRateBox = "USPS_LargeVideoFlatRateBox",
        /// USPS flat rate box for military addresses.
        USPSAPOFlatRateBox = "USPS_APOFlatRateBox",
        /// USPS regional rate box A, form 1.
        USPSRegionalRateBoxA1 = "USPS_RegionalRateBoxA1",
        /// USPS regional rate box A, form 2.
        USPSRegionalRateBoxA2 = "USPS_RegionalRateBoxA2",
        /// USPS regional rate box B, form 1.
        USPSRegionalRateBoxB1 = "USPS_RegionalRateBoxB1",
        /// USPS regional rate box B, form 2.
        USPSRegionalRateBoxB2 = "USPS_RegionalRateBoxB2",
        /// USPS soft pack.
        USPSSoftPack = "USPS_SoftPack",
    }

    /// Carrier that labels can be bought from.
    pub enum OrderLabelCarrier {
        /// United States Postal Service.
        Usps = "USPS",
        /// UPS.
        Ups = "UPS",
        /// FedEx.
        Fedex = "FEDEX",
        /// Canada Post.
        CanadaPost = "CANADA_POST",
        /// Australia Post.
        AustraliaPost = "AUSTRALIA_POST",
    }

    /// File type of a shipping label.
    pub enum OrderLabelFileType {
        /// Picture.
        Png = "PNG",
        /// PDF page.
        Pdf = "PDF",
        /// PDF of 4 by 6 inches, for label printers.
        PDF4x6 = "PDF_4x6",
        /// Language of Zebra label printers.
        Zplii = "ZPLII",
    }

    /// Whether a discount is an amount or percent.
    pub enum DiscountType {
        /// An amount in store currency.
        Abs = "ABS",
        /// Percent.
        Percent = "PERCENT",
        /// A new price instead of a deduction.
        FixedPrice = "FIXED_PRICE",
    }

    /// What a discount depends on.
    pub enum DiscountBase {
        /// The subtotal.
        OnTotal = "ON_TOTAL",
        /// The customer group.
        OnMembership = "ON_MEMBERSHIP",
        /// The subtotal and the customer group together.
        OnTotalAndMembership = "ON_TOTAL_AND_MEMBERSHIP",
        /// The delivery cost.
        Shipping = "SHIPPING",
        /// Single lines of the order.
        Item = "ITEM",
        /// The subtotal, through a promotion.
        Subtotal = "SUBTOTAL",
        /// A discount given by hand or by an app.
        Custom = "CUSTOM",
    }

    /// What a coupon gives.
    pub enum DiscountCouponType {
        /// An amount in store currency.
        Abs = "ABS",
        /// Percent.
        Percent = "PERCENT",
        /// Free shipping.
        Shipping = "SHIPPING",
        /// An amount in store currency, and free shipping.
        AbsAndShipping = "ABS_AND_SHIPPING",
        /// Percent, and free shipping.
        PercentAndShipping = "PERCENT_AND_SHIPPING",
    }

    /// Whether a coupon can be used.
    pub enum DiscountCouponStatus {
        /// Active.
        Active = "ACTIVE",
        /// Switched off for now.
        Paused = "PAUSED",
        /// Out of date.
        Expired = "EXPIRED",
        /// Used as often as allowed.
        Usedup = "USEDUP",
    }

    /// How often a coupon can be used.
    pub enum DiscountCouponUsesLimit {
        /// Any number of times.
        Unlimited = "UNLIMITED",
        /// Once per buyer.
        Oncepercustomer = "ONCEPERCUSTOMER",
        /// Once in all.
        Single = "SINGLE",
    }

    /// Which buyers may use a coupon.
    pub enum DiscountCouponApplicationLimit {
        /// Everybody.
        Unlimited = "UNLIMITED",
        /// Buyers with an earlier order.
        RepeatCustomerOnly = "REPEAT_CUSTOMER_ONLY",
        /// Buyers without an earlier order.
        NewCustomerOnly = "NEW_CUSTOMER_ONLY",
    }

    /// Whether a surcharge is an amount or percent.
    pub enum SurchargeType {
        /// Percent.
        Percent = "PERCENT",
        /// An amount in store currency.
        Absolute = "ABSOLUTE",
    }

    /// Where a refund was made.
    pub enum OrderRefundSource {
        /// In the control panel.
        Cp = "CP",
        /// By an app.
        Api = "API",
        /// Outside, for example at the payment provider.
        External = "External",
    }

    /// Kind of a tax invoice.
    pub enum OrderTaxInvoiceType {
        /// Invoice for a sale.
        Sale = "SALE",
        /// Cancellation of an invoice.
        FullCancel = "FULL_CANCEL",
    }
}
