import type { INodeProperties } from 'n8n-workflow';

export const report: INodeProperties[] = [
	{
		"displayName": "Operation",
		"name": "operation",
		"type": "options",
		"noDataExpression": true,
		"displayOptions": {
			"show": {
				"resource": [
					"report"
				]
			}
		},
		"default": "get",
		"options": [
			{
				"name": "Get",
				"value": "get",
				"description": "Read a report on visits, orders, revenue, stock or marketing",
				"action": "Get a report",
				"routing": {
					"request": {
						"method": "GET",
						"url": "=/reports/{{ encodeURIComponent($parameter[\"reportType\"]) }}"
					}
				}
			},
			{
				"name": "Get Tip",
				"value": "getTip",
				"description": "Read the advice that goes with a report",
				"action": "Get advice on a report",
				"routing": {
					"request": {
						"method": "GET",
						"url": "=/reports/{{ encodeURIComponent($parameter[\"reportType\"]) }}/tip"
					}
				}
			}
		]
	},
	{
		"displayName": "Report Type",
		"name": "reportType",
		"type": "options",
		"options": [
			{
				"name": "AbandonedCarts",
				"value": "abandonedCarts"
			},
			{
				"name": "AddToCartConversion",
				"value": "addToCartConversion"
			},
			{
				"name": "AllExpenses",
				"value": "allExpenses"
			},
			{
				"name": "AllOrders",
				"value": "allOrders"
			},
			{
				"name": "AllProfit",
				"value": "allProfit"
			},
			{
				"name": "AllRevenue",
				"value": "allRevenue"
			},
			{
				"name": "AllTraffic",
				"value": "allTraffic"
			},
			{
				"name": "CheckoutSalesFunnel",
				"value": "checkoutSalesFunnel"
			},
			{
				"name": "Conversions",
				"value": "conversions"
			},
			{
				"name": "CustomersByMarketingEmailsConsent",
				"value": "customersByMarketingEmailsConsent"
			},
			{
				"name": "Inventory",
				"value": "inventory"
			},
			{
				"name": "NewOrdersVsRepeatOrders",
				"value": "newOrdersVsRepeatOrders"
			},
			{
				"name": "NewVsReturningVisitors",
				"value": "newVsReturningVisitors"
			},
			{
				"name": "SiteActivity",
				"value": "siteActivity"
			},
			{
				"name": "SiteAggregatedActivity",
				"value": "siteAggregatedActivity"
			},
			{
				"name": "SiteAggregatedActivityNewAndReturn",
				"value": "siteAggregatedActivityNewAndReturn"
			},
			{
				"name": "SiteGroupActivity",
				"value": "siteGroupActivity"
			},
			{
				"name": "SiteGroupActivityNew",
				"value": "siteGroupActivityNew"
			},
			{
				"name": "SiteGroupActivityReturn",
				"value": "siteGroupActivityReturn"
			},
			{
				"name": "SiteGroupEngagedActivity",
				"value": "siteGroupEngagedActivity"
			},
			{
				"name": "SitePotentialLeads",
				"value": "sitePotentialLeads"
			},
			{
				"name": "SiteSocialActivity",
				"value": "siteSocialActivity"
			},
			{
				"name": "SiteUniqueNewVisitorsByGroup",
				"value": "siteUniqueNewVisitorsByGroup"
			},
			{
				"name": "TopOfCategoriesByOrders",
				"value": "topOfCategoriesByOrders"
			},
			{
				"name": "TopOfCouponsByOrders",
				"value": "topOfCouponsByOrders"
			},
			{
				"name": "TopOfCustomersByOrders",
				"value": "topOfCustomersByOrders"
			},
			{
				"name": "TopOfLandingPagesByVisitors",
				"value": "topOfLandingPagesByVisitors"
			},
			{
				"name": "TopOfMarketingSources",
				"value": "topOfMarketingSources"
			},
			{
				"name": "TopOfPaymentMethodsByOrders",
				"value": "topOfPaymentMethodsByOrders"
			},
			{
				"name": "TopOfProductsByAddingToFavorites",
				"value": "topOfProductsByAddingToFavorites"
			},
			{
				"name": "TopOfShippingMethodsByOrders",
				"value": "topOfShippingMethodsByOrders"
			},
			{
				"name": "VisitorsByCountry",
				"value": "visitorsByCountry"
			},
			{
				"name": "VisitorsByDevice",
				"value": "visitorsByDevice"
			},
			{
				"name": "VisitorsByLanguage",
				"value": "visitorsByLanguage"
			}
		],
		"default": "abandonedCarts",
		"description": "Which report, for example `allOrders`",
		"required": true,
		"displayOptions": {
			"show": {
				"resource": [
					"report"
				],
				"operation": [
					"get"
				]
			}
		}
	},
	{
		"displayName": "Filters",
		"name": "filters",
		"type": "collection",
		"placeholder": "Add Filter",
		"default": {},
		"options": [
			{
				"displayName": "Compare Period",
				"name": "comparePeriod",
				"type": "options",
				"options": [
					{
						"name": "NoComparePeriod",
						"value": "noComparePeriod"
					},
					{
						"name": "PreviousPeriod",
						"value": "previousPeriod"
					},
					{
						"name": "SimilarPeriodInPreviousMonth",
						"value": "similarPeriodInPreviousMonth"
					},
					{
						"name": "SimilarPeriodInPreviousWeek",
						"value": "similarPeriodInPreviousWeek"
					},
					{
						"name": "SimilarPeriodInPreviousYear",
						"value": "similarPeriodInPreviousYear"
					}
				],
				"default": "noComparePeriod",
				"description": "Period to compare with",
				"routing": {
					"send": {
						"type": "query",
						"property": "comparePeriod",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Ended at",
				"name": "endedAt",
				"type": "number",
				"default": 0,
				"description": "End of the period, Unix seconds",
				"routing": {
					"send": {
						"type": "query",
						"property": "endedAt",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "First Day of Week",
				"name": "firstDayOfWeek",
				"type": "options",
				"options": [
					{
						"name": "Monday",
						"value": "monday"
					},
					{
						"name": "Sunday",
						"value": "sunday"
					}
				],
				"default": "monday",
				"description": "Day on which weeks begin",
				"routing": {
					"send": {
						"type": "query",
						"property": "firstDayOfWeek",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Limit",
				"name": "limit",
				"type": "number",
				"default": 0,
				"description": "Rows of the report",
				"routing": {
					"send": {
						"type": "query",
						"property": "limit",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Offset",
				"name": "offset",
				"type": "number",
				"default": 0,
				"description": "Position of the first row, from 0",
				"routing": {
					"send": {
						"type": "query",
						"property": "offset",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Order by Metric",
				"name": "orderByMetric",
				"type": "string",
				"default": "",
				"description": "Number that the rows are sorted by, for example `revenue`",
				"routing": {
					"send": {
						"type": "query",
						"property": "orderByMetric",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Order Direction",
				"name": "orderDirection",
				"type": "string",
				"default": "",
				"description": "Whether the rows go up (`asc`) or down (`desc`)",
				"routing": {
					"send": {
						"type": "query",
						"property": "orderDirection",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Response Fields",
				"name": "responseFields",
				"type": "string",
				"default": "",
				"description": "Fields wanted in the answer, for example `id,name`; all if left out",
				"routing": {
					"send": {
						"type": "query",
						"property": "responseFields",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Started from",
				"name": "startedFrom",
				"type": "number",
				"default": 0,
				"description": "Start of the period, Unix seconds",
				"routing": {
					"send": {
						"type": "query",
						"property": "startedFrom",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Storefront Platform",
				"name": "storefrontPlatform",
				"type": "options",
				"options": [
					{
						"name": "Code",
						"value": "code"
					},
					{
						"name": "Duda",
						"value": "duda"
					},
					{
						"name": "EcwidServer",
						"value": "ecwidServer"
					},
					{
						"name": "Email",
						"value": "email"
					},
					{
						"name": "Facebook",
						"value": "facebook"
					},
					{
						"name": "InstantSite",
						"value": "instantSite"
					},
					{
						"name": "Joomla",
						"value": "joomla"
					},
					{
						"name": "LinkUp",
						"value": "linkUp"
					},
					{
						"name": "Other",
						"value": "other"
					},
					{
						"name": "SingleProduct",
						"value": "singleProduct"
					},
					{
						"name": "Squarespace",
						"value": "squarespace"
					},
					{
						"name": "Undefined",
						"value": "undefined"
					},
					{
						"name": "Weebly",
						"value": "weebly"
					},
					{
						"name": "Wix",
						"value": "wix"
					},
					{
						"name": "Wordpress",
						"value": "wordpress"
					}
				],
				"default": "code",
				"description": "Where the storefront runs",
				"routing": {
					"send": {
						"type": "query",
						"property": "storefrontPlatform",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Time Scale Value",
				"name": "timeScaleValue",
				"type": "options",
				"options": [
					{
						"name": "Day",
						"value": "day"
					},
					{
						"name": "Hour",
						"value": "hour"
					},
					{
						"name": "Month",
						"value": "month"
					},
					{
						"name": "Week",
						"value": "week"
					},
					{
						"name": "Year",
						"value": "year"
					}
				],
				"default": "day",
				"description": "Length of the steps that the period is divided into",
				"routing": {
					"send": {
						"type": "query",
						"property": "timeScaleValue",
						"propertyInDotNotation": false
					}
				}
			}
		],
		"displayOptions": {
			"show": {
				"resource": [
					"report"
				],
				"operation": [
					"get"
				]
			}
		}
	},
	{
		"displayName": "Report Type",
		"name": "reportType",
		"type": "options",
		"options": [
			{
				"name": "AbandonedCarts",
				"value": "abandonedCarts"
			},
			{
				"name": "AddToCartConversion",
				"value": "addToCartConversion"
			},
			{
				"name": "AllExpenses",
				"value": "allExpenses"
			},
			{
				"name": "AllOrders",
				"value": "allOrders"
			},
			{
				"name": "AllProfit",
				"value": "allProfit"
			},
			{
				"name": "AllRevenue",
				"value": "allRevenue"
			},
			{
				"name": "AllTraffic",
				"value": "allTraffic"
			},
			{
				"name": "CheckoutSalesFunnel",
				"value": "checkoutSalesFunnel"
			},
			{
				"name": "Conversions",
				"value": "conversions"
			},
			{
				"name": "CustomersByMarketingEmailsConsent",
				"value": "customersByMarketingEmailsConsent"
			},
			{
				"name": "Inventory",
				"value": "inventory"
			},
			{
				"name": "NewOrdersVsRepeatOrders",
				"value": "newOrdersVsRepeatOrders"
			},
			{
				"name": "NewVsReturningVisitors",
				"value": "newVsReturningVisitors"
			},
			{
				"name": "SiteActivity",
				"value": "siteActivity"
			},
			{
				"name": "SiteAggregatedActivity",
				"value": "siteAggregatedActivity"
			},
			{
				"name": "SiteAggregatedActivityNewAndReturn",
				"value": "siteAggregatedActivityNewAndReturn"
			},
			{
				"name": "SiteGroupActivity",
				"value": "siteGroupActivity"
			},
			{
				"name": "SiteGroupActivityNew",
				"value": "siteGroupActivityNew"
			},
			{
				"name": "SiteGroupActivityReturn",
				"value": "siteGroupActivityReturn"
			},
			{
				"name": "SiteGroupEngagedActivity",
				"value": "siteGroupEngagedActivity"
			},
			{
				"name": "SitePotentialLeads",
				"value": "sitePotentialLeads"
			},
			{
				"name": "SiteSocialActivity",
				"value": "siteSocialActivity"
			},
			{
				"name": "SiteUniqueNewVisitorsByGroup",
				"value": "siteUniqueNewVisitorsByGroup"
			},
			{
				"name": "TopOfCategoriesByOrders",
				"value": "topOfCategoriesByOrders"
			},
			{
				"name": "TopOfCouponsByOrders",
				"value": "topOfCouponsByOrders"
			},
			{
				"name": "TopOfCustomersByOrders",
				"value": "topOfCustomersByOrders"
			},
			{
				"name": "TopOfLandingPagesByVisitors",
				"value": "topOfLandingPagesByVisitors"
			},
			{
				"name": "TopOfMarketingSources",
				"value": "topOfMarketingSources"
			},
			{
				"name": "TopOfPaymentMethodsByOrders",
				"value": "topOfPaymentMethodsByOrders"
			},
			{
				"name": "TopOfProductsByAddingToFavorites",
				"value": "topOfProductsByAddingToFavorites"
			},
			{
				"name": "TopOfShippingMethodsByOrders",
				"value": "topOfShippingMethodsByOrders"
			},
			{
				"name": "VisitorsByCountry",
				"value": "visitorsByCountry"
			},
			{
				"name": "VisitorsByDevice",
				"value": "visitorsByDevice"
			},
			{
				"name": "VisitorsByLanguage",
				"value": "visitorsByLanguage"
			}
		],
		"default": "abandonedCarts",
		"description": "Which report, for example `allOrders`",
		"required": true,
		"displayOptions": {
			"show": {
				"resource": [
					"report"
				],
				"operation": [
					"getTip"
				]
			}
		}
	},
	{
		"displayName": "Filters",
		"name": "filters",
		"type": "collection",
		"placeholder": "Add Filter",
		"default": {},
		"options": [
			{
				"displayName": "Compare Period",
				"name": "comparePeriod",
				"type": "options",
				"options": [
					{
						"name": "NoComparePeriod",
						"value": "noComparePeriod"
					},
					{
						"name": "PreviousPeriod",
						"value": "previousPeriod"
					},
					{
						"name": "SimilarPeriodInPreviousMonth",
						"value": "similarPeriodInPreviousMonth"
					},
					{
						"name": "SimilarPeriodInPreviousWeek",
						"value": "similarPeriodInPreviousWeek"
					},
					{
						"name": "SimilarPeriodInPreviousYear",
						"value": "similarPeriodInPreviousYear"
					}
				],
				"default": "noComparePeriod",
				"description": "Period to compare with",
				"routing": {
					"send": {
						"type": "query",
						"property": "comparePeriod",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Ended at",
				"name": "endedAt",
				"type": "number",
				"default": 0,
				"description": "End of the period, Unix seconds",
				"routing": {
					"send": {
						"type": "query",
						"property": "endedAt",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "First Day of Week",
				"name": "firstDayOfWeek",
				"type": "options",
				"options": [
					{
						"name": "Monday",
						"value": "monday"
					},
					{
						"name": "Sunday",
						"value": "sunday"
					}
				],
				"default": "monday",
				"description": "Day on which weeks begin",
				"routing": {
					"send": {
						"type": "query",
						"property": "firstDayOfWeek",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Limit",
				"name": "limit",
				"type": "number",
				"default": 0,
				"description": "Rows of the report",
				"routing": {
					"send": {
						"type": "query",
						"property": "limit",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Offset",
				"name": "offset",
				"type": "number",
				"default": 0,
				"description": "Position of the first row, from 0",
				"routing": {
					"send": {
						"type": "query",
						"property": "offset",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Order by Metric",
				"name": "orderByMetric",
				"type": "string",
				"default": "",
				"description": "Number that the rows are sorted by, for example `revenue`",
				"routing": {
					"send": {
						"type": "query",
						"property": "orderByMetric",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Order Direction",
				"name": "orderDirection",
				"type": "string",
				"default": "",
				"description": "Whether the rows go up (`asc`) or down (`desc`)",
				"routing": {
					"send": {
						"type": "query",
						"property": "orderDirection",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Response Fields",
				"name": "responseFields",
				"type": "string",
				"default": "",
				"description": "Fields wanted in the answer, for example `id,name`; all if left out",
				"routing": {
					"send": {
						"type": "query",
						"property": "responseFields",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Started from",
				"name": "startedFrom",
				"type": "number",
				"default": 0,
				"description": "Start of the period, Unix seconds",
				"routing": {
					"send": {
						"type": "query",
						"property": "startedFrom",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Storefront Platform",
				"name": "storefrontPlatform",
				"type": "options",
				"options": [
					{
						"name": "Code",
						"value": "code"
					},
					{
						"name": "Duda",
						"value": "duda"
					},
					{
						"name": "EcwidServer",
						"value": "ecwidServer"
					},
					{
						"name": "Email",
						"value": "email"
					},
					{
						"name": "Facebook",
						"value": "facebook"
					},
					{
						"name": "InstantSite",
						"value": "instantSite"
					},
					{
						"name": "Joomla",
						"value": "joomla"
					},
					{
						"name": "LinkUp",
						"value": "linkUp"
					},
					{
						"name": "Other",
						"value": "other"
					},
					{
						"name": "SingleProduct",
						"value": "singleProduct"
					},
					{
						"name": "Squarespace",
						"value": "squarespace"
					},
					{
						"name": "Undefined",
						"value": "undefined"
					},
					{
						"name": "Weebly",
						"value": "weebly"
					},
					{
						"name": "Wix",
						"value": "wix"
					},
					{
						"name": "Wordpress",
						"value": "wordpress"
					}
				],
				"default": "code",
				"description": "Where the storefront runs",
				"routing": {
					"send": {
						"type": "query",
						"property": "storefrontPlatform",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Time Scale Value",
				"name": "timeScaleValue",
				"type": "options",
				"options": [
					{
						"name": "Day",
						"value": "day"
					},
					{
						"name": "Hour",
						"value": "hour"
					},
					{
						"name": "Month",
						"value": "month"
					},
					{
						"name": "Week",
						"value": "week"
					},
					{
						"name": "Year",
						"value": "year"
					}
				],
				"default": "day",
				"description": "Length of the steps that the period is divided into",
				"routing": {
					"send": {
						"type": "query",
						"property": "timeScaleValue",
						"propertyInDotNotation": false
					}
				}
			}
		],
		"displayOptions": {
			"show": {
				"resource": [
					"report"
				],
				"operation": [
					"getTip"
				]
			}
		}
	}
];
