//! Reports on the store.

use crate::action::{Action, Example, Meta};
use crate::model::{ComparePeriod, Report, ReportAdvice, ReportType, TimeScaleValue};
use serde::{Deserialize, Serialize};
use serde_json::json;

open_enum! {
    /// Where a storefront runs.
    pub enum StorefrontPlatform {
        /// Not known.
        Undefined = "undefined",
        /// A website with the store's code.
        Code = "code",
        /// The instant site.
        InstantSite = "instantSite",
        /// Facebook.
        Facebook = "facebook",
        /// A page for a single product.
        SingleProduct = "singleProduct",
        /// Wix.
        Wix = "wix",
        /// A page of links.
        LinkUp = "linkUp",
        /// E-mails.
        Email = "email",
        /// The vendor's own server.
        EcwidServer = "ecwidServer",
        /// WordPress.
        Wordpress = "wordpress",
        /// Squarespace.
        Squarespace = "squarespace",
        /// Joomla.
        Joomla = "joomla",
        /// Weebly.
        Weebly = "weebly",
        /// Duda.
        Duda = "duda",
        /// Anything else.
        SomethingElse = "other",
    }

    /// Day on which weeks begin.
    pub enum WeekStart {
        /// Monday.
        Monday = "monday",
        /// Sunday.
        Sunday = "sunday",
    }
}

/// Read a report on visits, orders, revenue, stock or marketing.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct GetReport {
    /// Which report, for example `allOrders`.
    pub report_type: ReportType,
    /// Start of the period, Unix seconds.
    pub started_from: Option<i64>,
    /// End of the period, Unix seconds.
    pub ended_at: Option<i64>,
    /// Length of the steps that the period is divided into.
    pub time_scale_value: Option<TimeScaleValue>,
    /// Period to compare with.
    pub compare_period: Option<ComparePeriod>,
    /// Day on which weeks begin.
    pub first_day_of_week: Option<WeekStart>,
    /// Number that the rows are sorted by, for example `revenue`.
    pub order_by_metric: Option<String>,
    /// Whether the rows go up (`asc`) or down (`desc`).
    pub order_direction: Option<String>,
    /// Rows of the report.
    pub limit: Option<i64>,
    /// Position of the first row, from 0.
    pub offset: Option<i64>,
    /// Where the storefront runs.
    pub storefront_platform: Option<StorefrontPlatform>,
    /// Fields wanted in the answer, for example `id,name`; all if left out.
    pub response_fields: Option<String>,
}

impl Action for GetReport {
    const META: Meta = Meta {
        id: "report.get",
        common: true,
        title: "Get a report",
        path: "/reports/{reportType}",
        scopes: &["read_store_stats"],
        docs: "https://docs.ecwid.com/api-reference/rest-api/store-profile/store-reports/get-store-reports",
        ..Meta::READ
    };
    type Output = Report;

    fn example() -> Example {
        Example {
            input: json!({"reportType": "allOrders", "startedFrom": 1_772_323_200, "endedAt": 1_774_915_200, "timeScaleValue": "week"}),
            request: "GET /reports/allOrders?startedFrom=1772323200&endedAt=1774915200&timeScaleValue=week",
            body: None,
            response: json!({"reportType": "allOrders", "startedFrom": 1_772_323_200, "endedAt": 1_774_915_200, "timeScaleValue": "week", "aggregatedData": [{"dataId": "orders", "dataValue": 42}]}),
        }
    }
}

/// Read the advice that goes with a report.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct GetReportTip {
    /// Which report, for example `allOrders`.
    pub report_type: ReportType,
    /// Start of the period, Unix seconds.
    pub started_from: Option<i64>,
    /// End of the period, Unix seconds.
    pub ended_at: Option<i64>,
    /// Length of the steps that the period is divided into.
    pub time_scale_value: Option<TimeScaleValue>,
    /// Period to compare with.
    pub compare_period: Option<ComparePeriod>,
    /// Day on which weeks begin.
    pub first_day_of_week: Option<WeekStart>,
    /// Number that the rows are sorted by, for example `revenue`.
    pub order_by_metric: Option<String>,
    /// Whether the rows go up (`asc`) or down (`desc`).
    pub order_direction: Option<String>,
    /// Rows of the report.
    pub limit: Option<i64>,
    /// Position of the first row, from 0.
    pub offset: Option<i64>,
    /// Where the storefront runs.
    pub storefront_platform: Option<StorefrontPlatform>,
    /// Fields wanted in the answer, for example `id,name`; all if left out.
    pub response_fields: Option<String>,
}

impl Action for GetReportTip {
    const META: Meta = Meta {
        id: "report.get_tip",
        title: "Get advice on a report",
        path: "/reports/{reportType}/tip",
        scopes: &["read_store_stats"],
        docs: "https://github.com/Ecwid/ecwid-java-api-client/blob/master/src/main/kotlin/com/ecwid/apiclient/v3/dto/report/request/ReportAdviceRequest.kt",
        ..Meta::READ
    };
    type Output = ReportAdvice;

    fn example() -> Example {
        Example {
            input: json!({"reportType": "allOrders"}),
            request: "GET /reports/allOrders/tip",
            body: None,
            response: json!({"tip": "Orders rose after the newsletter."}),
        }
    }
}
