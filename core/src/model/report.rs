//! Reports on the store.

use crate::model::{FulfillmentType, Number};

entity! {
    /// A report on the store.
    read struct Report {
        /// Which report it is.
        report_type: ReportType,
        /// Start of the period, in Unix seconds (UTC).
        started_from: i64,
        /// End of the period, in Unix seconds (UTC).
        ended_at: i64,
        /// Length of the steps that the period is divided into.
        time_scale_value: TimeScaleValue,
        /// Period that the numbers are compared with.
        compare_period: ComparePeriod,
        /// Day on which weeks begin.
        first_day_of_week: ReportFirstDayOfWeek,
        /// Number that the rows are sorted by.
        order_by_metric: String,
        /// Whether the rows go up or down.
        order_direction: String,
        /// How many rows the report may hold.
        limit: i64,
        /// How many rows come before the first one.
        offset: i64,
        /// How many rows there are in all.
        item_count: i64,
        /// Numbers for the whole period.
        aggregated_data: Vec<ReportDataItem>,
        /// Numbers for each step or row.
        dataset: Vec<ReportDataset>,
        /// Numbers for the whole other period.
        compare_period_aggregated_data: Vec<ReportDataItem>,
        /// Numbers for each step or row of the other period.
        compare_period_dataset: Vec<ReportDataset>,
        /// Facts about what the report is on.
        additional_data: ReportAdditionalData,
    }

    /// A number of a report.
    read struct ReportDataItem {
        /// Name of the number.
        data_id: String,
        /// The number.
        data_value: Number,
    }

    /// A step or row of a report.
    read struct ReportDataset {
        /// Position of the row.
        order_by: i64,
        /// Identifier of the row.
        datapoint_id: String,
        /// The numbers.
        data: Vec<ReportDataItem>,
        /// Start of the step, in Unix seconds (UTC).
        start_time_stamp: i64,
        /// End of the step, in Unix seconds (UTC).
        end_time_stamp: i64,
        /// Share of the row in the whole, in percent.
        percentage: Number,
        /// Start of the step of the other period, in Unix seconds (UTC).
        compare_period_start_time_stamp: i64,
        /// End of the step of the other period, in Unix seconds (UTC).
        compare_period_end_time_stamp: i64,
        /// Facts about what the row is on.
        additional_data: ReportAdditionalData,
    }

    /// Facts about what a row is on; which ones depends on `type`.
    read struct ReportAdditionalData {
        /// What the row is on.
        r#type: ReportDataType,
        /// Campaigns with their parameters.
        utm_list: Vec<ReportUtmDataItem>,
        /// How many orders there were.
        orders_count: i64,
        /// The customer.
        customer_data: ReportCustomerData,
        /// Identifier of the product.
        product_id: i64,
        /// Stock keeping unit (article number); unique in the store.
        sku: String,
        /// Address of the picture in the storefront's large size.
        image_url: String,
        /// Address of the picture in the size used in lists (400 pixels).
        thumbnail_url: String,
        /// An order that holds the product.
        example_order: String,
        /// Name of the product.
        product_name: String,
        /// Page of the product in the storefront.
        product_url: String,
        /// Page of the product in the control panel.
        product_edit_url: String,
        /// SKU of the product.
        product_sku: String,
        /// Address of the product's picture.
        product_image_url: String,
        /// Address of the product's small picture.
        product_thumbnail_url: String,
        /// Name of the coupon.
        coupon_name: String,
        /// True when buyers are reminded of the cart by themselves.
        auto_abandoned_sales_recovery: bool,
        /// Name of the shipping method as the buyer sees it.
        shipping_method_name: String,
        /// The same as `fulfillmentType`, in the vendor's other spelling.
        fulfilment_type: FulfillmentType,
        /// Page that visitors came to first.
        landing_url: String,
        /// Name of the category.
        category_name: String,
    }

    /// A campaign with its parameters.
    read struct ReportUtmDataItem {
        /// Value of `utm_source`.
        utm_source: String,
        /// Value of `utm_medium`.
        utm_medium: String,
        /// Value of `utm_campaign`.
        utm_campaign: String,
        /// Where the cart came from.
        cart_origin: String,
    }

    /// A customer.
    read struct ReportCustomerData {
        /// Identifier of the customer.
        customer_id: i64,
        /// E-mail address of the customer.
        customer_email: String,
        /// Phone number of the customer.
        customer_phone: String,
        /// Name of the customer.
        customer_name: String,
    }

    /// Advice that goes with a report.
    read struct ReportAdvice {
        /// The advice.
        tip: String,
    }
}

open_enum! {
    /// Which report it is.
    pub enum ReportType {
        /// Visits.
        AllTraffic = "allTraffic",
        /// New and returning visitors.
        NewVsReturningVisitors = "newVsReturningVisitors",
        /// Visitors by device.
        VisitorsByDevice = "visitorsByDevice",
        /// Visitors by country.
        VisitorsByCountry = "visitorsByCountry",
        /// Visitors by language.
        VisitorsByLanguage = "visitorsByLanguage",
        /// First pages with the most visitors.
        TopOfLandingPagesByVisitors = "topOfLandingPagesByVisitors",
        /// Orders.
        AllOrders = "allOrders",
        /// First and repeated orders.
        NewOrdersVsRepeatOrders = "newOrdersVsRepeatOrders",
        /// Customers with the most orders.
        TopOfCustomersByOrders = "topOfCustomersByOrders",
        /// Stock.
        Inventory = "inventory",
        /// Shipping methods with the most orders.
        TopOfShippingMethodsByOrders = "topOfShippingMethodsByOrders",
        /// Payment methods with the most orders.
        TopOfPaymentMethodsByOrders = "topOfPaymentMethodsByOrders",
        /// Coupons with the most orders.
        TopOfCouponsByOrders = "topOfCouponsByOrders",
        /// Categories with the most orders.
        TopOfCategoriesByOrders = "topOfCategoriesByOrders",
        /// Revenue.
        AllRevenue = "allRevenue",
        /// Expenses.
        AllExpenses = "allExpenses",
        /// Profit.
        AllProfit = "allProfit",
        /// Customers by consent to marketing e-mails.
        CustomersByMarketingEmailsConsent = "customersByMarketingEmailsConsent",
        /// Best marketing sources.
        TopOfMarketingSources = "topOfMarketingSources",
        /// Visits that became orders.
        Conversions = "conversions",
        /// Visits in which something was put in the cart.
        AddToCartConversion = "addToCartConversion",
        /// Steps from visit to order.
        CheckoutSalesFunnel = "checkoutSalesFunnel",
        /// Abandoned carts.
        AbandonedCarts = "abandonedCarts",
        /// Products most often marked as favourites.
        TopOfProductsByAddingToFavorites = "topOfProductsByAddingToFavorites",
        /// What visitors do on the site.
        SiteActivity = "siteActivity",
        /// Visits to social networks.
        SiteSocialActivity = "siteSocialActivity",
        /// What visitors do on the site, in sum.
        SiteAggregatedActivity = "siteAggregatedActivity",
        /// What new and returning visitors do, in sum.
        SiteAggregatedActivityNewAndReturn = "siteAggregatedActivityNewAndReturn",
        /// What visitors do on the site, by group.
        SiteGroupActivity = "siteGroupActivity",
        /// What new visitors do, by group.
        SiteGroupActivityNew = "siteGroupActivityNew",
        /// What returning visitors do, by group.
        SiteGroupActivityReturn = "siteGroupActivityReturn",
        /// New visitors by group.
        SiteUniqueNewVisitorsByGroup = "siteUniqueNewVisitorsByGroup",
        /// Visitors who may become customers.
        SitePotentialLeads = "sitePotentialLeads",
        /// What interested visitors do, by group.
        SiteGroupEngagedActivity = "siteGroupEngagedActivity",
    }

    /// Length of the steps of a report.
    pub enum TimeScaleValue {
        /// Hour.
        Hour = "hour",
        /// Day.
        Day = "day",
        /// Week.
        Week = "week",
        /// Month.
        Month = "month",
        /// Year.
        Year = "year",
    }

    /// Period that a report is compared with.
    pub enum ComparePeriod {
        /// The period just before.
        PreviousPeriod = "previousPeriod",
        /// The same days a week before.
        SimilarPeriodInPreviousWeek = "similarPeriodInPreviousWeek",
        /// The same days a month before.
        SimilarPeriodInPreviousMonth = "similarPeriodInPreviousMonth",
        /// The same days a year before.
        SimilarPeriodInPreviousYear = "similarPeriodInPreviousYear",
        /// None.
        NoComparePeriod = "noComparePeriod",
    }

    /// Day on which weeks begin.
    pub enum ReportFirstDayOfWeek {
        /// Monday.
        Monday = "MONDAY",
        /// Sunday.
        Sunday = "SUNDAY",
    }

    /// What the row of a report is on.
    pub enum ReportDataType {
        /// Campaigns.
        Utm = "UTM",
        /// Orders.
        Orders = "ORDERS",
        /// At customers.
        Customers = "CUSTOMERS",
        /// A product.
        Product = "PRODUCT",
        /// A product in stock.
        InventoryProduct = "INVENTORY_PRODUCT",
        /// A coupon.
        Coupons = "COUPONS",
        /// Abandoned carts.
        AbandonedCarts = "ABANDONED_CARTS",
        /// By a carrier.
        Shipping = "SHIPPING",
        /// A first page.
        Landing = "LANDING",
        /// A category.
        Category = "CATEGORY",
    }
}
