//! Names of models that are chosen, not derived.

/// Names that the rules of `names` would make misleading or needlessly long.
pub const CHOSEN: &[(&str, &str)] = &[
    ("ApiBusinessHoursLimitationType", "BusinessHoursLimitationType"),
    ("ApplicationStatus.Subscription.status", "AppSubscriptionStatus"),
    ("ApplicationStatus.subscriptionStatus", "AppSubscriptionStatus"),
    ("CustomersFiltersDataSearchResult", "CustomerFilters"),
    ("CustomersIdsResult", "CustomerIds"),
    ("CustomersLocations", "CustomerLocation"),
    ("CustomersProducts", "CustomerProduct"),
    ("FetchedCustomersProducts", "CustomerProduct"),
    ("FetchedCustomersLocations", "CustomerLocation"),
    ("EcwidApiError", "ApiError"),
    ("EscapedSingleBatchResponse", "BatchResponse"),
    ("FetchedAlt", "ImageAlt"),
    ("FetchedCart.CustomSurcharges.type", "SurchargeType"),
    ("FetchedCategory.origin", "CategoryOrigin"),
    ("FetchedOrder.BaseOrderItemTax", "OrderShippingTax"),
    ("FetchedOrder.DimensionUnit", "DimensionUnit"),
    ("FetchedOrder.ExtraFieldsInfo", "OrderExtraFieldInfo"),
    (
        "FetchedOrder.ExtraFieldsInfo.customerInputType",
        "OrderExtraFieldInput",
    ),
    (
        "FetchedOrder.ExtraFieldsInfo.orderDetailsDisplaySection",
        "OrderExtraFieldSection",
    ),
    ("FetchedOrder.OrderItem.TaxesOnShipping", "OrderItemShippingTax"),
    ("FetchedOrder.OrderItemDiscounts", "OrderItemDiscount"),
    ("FetchedOrder.RefundInfo", "OrderRefund"),
    ("FetchedOrder.RefundInfo.source", "OrderRefundSource"),
    ("FetchedOrder.ShippingOption.Discount", "OrderShippingDiscount"),
    (
        "FetchedOrder.ShippingOption.Discount.type",
        "OrderShippingDiscountType",
    ),
    ("FetchedOrder.ShippingServiceInfo.carrier", "OrderLabelCarrier"),
    ("FetchedOrder.TaxInvoice.Type", "OrderTaxInvoiceType"),
    ("FetchedOrder.Taxes", "OrderAvailableTax"),
    ("FetchedOrder.UtmDataSets", "OrderUtmDataSet"),
    ("FetchedOrder.WeightUnit", "WeightUnit"),
    ("FetchedStoreProfile.DimensionUnit", "DimensionUnit"),
    (
        "FetchedStoreProfile.GeneralInfo.storefrontUrlFormat",
        "StorefrontUrlFormat",
    ),
    (
        "FetchedStoreProfile.GeneralInfo.storefrontUrlSlugFormat",
        "StorefrontUrlSlugFormat",
    ),
    ("FetchedStoreProfile.GiftCardProducts", "ProfileGiftCardProduct"),
    (
        "FetchedStoreProfile.GiftCardSettings.displayLocation",
        "GiftCardDisplayLocation",
    ),
    ("FetchedStoreProfile.LegalPagesInfo", "ProfileLegalPage"),
    (
        "FetchedStoreProfile.LegalPagesInfo.Display",
        "ProfileLegalPageDisplay",
    ),
    ("FetchedStoreProfile.LegalPagesInfo.Type", "ProfileLegalPageType"),
    (
        "FetchedStoreProfile.OrderInvoiceSettings.AttachValue",
        "InvoiceAttachment",
    ),
    ("FetchedStoreProfile.PaymentOptionInfo", "ProfilePaymentOption"),
    (
        "FetchedStoreProfile.ProductFilterItem.displayComponent",
        "FilterDisplayComponent",
    ),
    ("FetchedStoreProfile.ProductSortOrder", "StorefrontProductSort"),
    (
        "FetchedStoreProfile.RegistrationAnswers.alreadySelling",
        "RegistrationExperience",
    ),
    ("FetchedStoreProfile.RegistrationAnswers.forSomeone", "YesNo"),
    (
        "FetchedStoreProfile.RegistrationAnswers.goods",
        "RegistrationGoods",
    ),
    (
        "FetchedStoreProfile.RegistrationAnswers.platform",
        "RegistrationPlatform",
    ),
    ("FetchedStoreProfile.RegistrationAnswers.website", "YesNo"),
    (
        "FetchedStoreProfile.SalePriceSettings.DisplayDiscount",
        "SaleDiscountDisplay",
    ),
    (
        "FetchedStoreProfile.Settings.defaultAllProductsViewSortOrder",
        "StorefrontProductSort",
    ),
    ("FetchedStoreProfile.TaxSettings.Taxes", "ProfileTaxSettingsTax"),
    (
        "FetchedStoreProfile.TaxSettings.taxOnShippingCalculationScheme",
        "TaxOnShippingScheme",
    ),
    ("FetchedStoreProfile.Taxes", "ProfileTax"),
    ("FetchedStoreProfile.Taxes.Rules", "ProfileTaxRate"),
    ("FetchedStoreProfile.VolumeUnit", "VolumeUnit"),
    ("FetchedStoreProfile.WebsitePlatform", "WebsitePlatform"),
    ("FetchedStoreProfile.WeightUnit", "WeightUnit"),
    ("FulfilmentType", "ShippingOptionFulfilment"),
    (
        "FetchedShippingOption.TableRates.tableBasedOn",
        "ShippingTableBase",
    ),
    ("GetEscapedBatchResult", "BatchProgress"),
    ("GetProductFiltersResult", "ProductFiltersResult"),
    ("MassUpdateCustomer", "CustomerMassUpdate"),
    ("MassUpdateCustomer.UpdatedCustomer", "CustomerMassUpdateFields"),
    ("SizeChart", "SizeChartRegion"),
    ("StaffScopes.staffScopes", "StaffScope"),
    ("UpdatedAlt", "ImageAltWrite"),
    ("UpdatedOrder.BaseOrderItemTax", "OrderShippingTaxWrite"),
    (
        "UpdatedOrder.DiscountCouponInfo.CatalogLimit",
        "OrderDiscountCouponCatalogLimitWrite",
    ),
    ("UpdatedOrder.OrderExtraFields", "OrderExtraFieldInfoWrite"),
    (
        "UpdatedOrder.OrderExtraFields.customerInputType",
        "OrderExtraFieldInput",
    ),
    (
        "UpdatedOrder.OrderItem.Attributes",
        "OrderItemAttributeValueWrite",
    ),
    (
        "UpdatedOrder.OrderItem.TaxesOnShipping",
        "OrderItemShippingTaxWrite",
    ),
    ("UpdatedOrder.OrderItemDiscounts", "OrderItemDiscountWrite"),
    ("UpdatedOrder.UtmDataSets", "OrderUtmDataSetWrite"),
    ("UpdatedProduct.AttributeValue.type", "WritableAttributeType"),
    ("UpdatedProduct.Files", "ProductFileWrite"),
];

/// First words for the types inside these roots.
pub const PREFIXES: &[(&str, &str)] = &[
    ("StoreProfile", "Profile"),
    ("GetProductFiltersResult", "ProductFilters"),
];
