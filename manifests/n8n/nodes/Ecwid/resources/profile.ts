import type { INodeProperties } from 'n8n-workflow';

export const profile: INodeProperties[] = [
	{
		"displayName": "Operation",
		"name": "operation",
		"type": "options",
		"noDataExpression": true,
		"displayOptions": {
			"show": {
				"resource": [
					"profile"
				]
			}
		},
		"default": "get",
		"options": [
			{
				"name": "Get",
				"value": "get",
				"description": "Read the store's settings: company, formats, taxes, zones, payment and shipping",
				"action": "Get the store's profile",
				"routing": {
					"request": {
						"method": "GET",
						"url": "/profile"
					}
				}
			},
			{
				"name": "Latest Stats",
				"value": "latestStats",
				"description": "Read when products, orders, customers and others last changed: the cheapest way to see whether there is anything new",
				"action": "Get when things last changed",
				"routing": {
					"request": {
						"method": "GET",
						"url": "/latest-stats"
					}
				}
			},
			{
				"name": "Update",
				"value": "update",
				"description": "Change settings of the store. Fields left out stay as they are; lists such as taxes and zones are replaced whole.",
				"action": "Update the store's profile",
				"routing": {
					"request": {
						"method": "PUT",
						"url": "/profile"
					}
				}
			}
		]
	},
	{
		"displayName": "Filters",
		"name": "filters",
		"type": "collection",
		"placeholder": "Add Filter",
		"default": {},
		"options": [
			{
				"displayName": "Get Features by Plans",
				"name": "getFeaturesByPlans",
				"type": "boolean",
				"default": false,
				"description": "Whether this is on. Add the features of every plan.",
				"routing": {
					"send": {
						"type": "query",
						"property": "getFeaturesByPlans",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Get Report Availability Status",
				"name": "getReportAvailabilityStatus",
				"type": "boolean",
				"default": false,
				"description": "Whether this is on. Add which reports are available.",
				"routing": {
					"send": {
						"type": "query",
						"property": "getReportAvailabilityStatus",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Get Store Vertical",
				"name": "getStoreVertical",
				"type": "boolean",
				"default": false,
				"description": "Whether this is on. Add the trade of the store (`account.storeVertical`).",
				"routing": {
					"send": {
						"type": "query",
						"property": "getStoreVertical",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Lang",
				"name": "lang",
				"type": "string",
				"default": "",
				"description": "Language of translated texts, two letters",
				"routing": {
					"send": {
						"type": "query",
						"property": "lang",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Response Fields",
				"name": "responseFields",
				"type": "string",
				"default": "",
				"description": "Fields wanted in the answer, for example `generalInfo,formatsAndUnits(currency)`; all if left out",
				"routing": {
					"send": {
						"type": "query",
						"property": "responseFields",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Show Extended Info",
				"name": "showExtendedInfo",
				"type": "boolean",
				"default": false,
				"description": "Whether this is on. Add billing data; needs scope `read_store_profile_extended`.",
				"routing": {
					"send": {
						"type": "query",
						"property": "showExtendedInfo",
						"propertyInDotNotation": false
					}
				}
			}
		],
		"displayOptions": {
			"show": {
				"resource": [
					"profile"
				],
				"operation": [
					"get"
				]
			}
		}
	},
	{
		"displayName": "Update Fields",
		"name": "updateFields",
		"type": "collection",
		"placeholder": "Add Field",
		"default": {},
		"options": [
			{
				"displayName": "Account",
				"name": "account",
				"type": "json",
				"default": "{}",
				"description": "The store owner's account and plan features",
				"routing": {
					"send": {
						"type": "body",
						"property": "account",
						"propertyInDotNotation": false,
						"value": "={{ typeof $value === 'string' ? JSON.parse($value) : $value }}"
					}
				}
			},
			{
				"displayName": "Business Registration ID",
				"name": "businessRegistrationID",
				"type": "json",
				"default": "{}",
				"description": "Registration number of the business",
				"routing": {
					"send": {
						"type": "body",
						"property": "businessRegistrationID",
						"propertyInDotNotation": false,
						"value": "={{ typeof $value === 'string' ? JSON.parse($value) : $value }}"
					}
				}
			},
			{
				"displayName": "Company",
				"name": "company",
				"type": "json",
				"default": "{}",
				"description": "Name and address of the business",
				"routing": {
					"send": {
						"type": "body",
						"property": "company",
						"propertyInDotNotation": false,
						"value": "={{ typeof $value === 'string' ? JSON.parse($value) : $value }}"
					}
				}
			},
			{
				"displayName": "Design Settings",
				"name": "designSettings",
				"type": "json",
				"default": "{}",
				"description": "Look of the storefront",
				"routing": {
					"send": {
						"type": "body",
						"property": "designSettings",
						"propertyInDotNotation": false,
						"value": "={{ typeof $value === 'string' ? JSON.parse($value) : $value }}"
					}
				}
			},
			{
				"displayName": "Formats and Units",
				"name": "formatsAndUnits",
				"type": "json",
				"default": "{}",
				"description": "Currency, units, date formats and order numbers",
				"routing": {
					"send": {
						"type": "body",
						"property": "formatsAndUnits",
						"propertyInDotNotation": false,
						"value": "={{ typeof $value === 'string' ? JSON.parse($value) : $value }}"
					}
				}
			},
			{
				"displayName": "General Info",
				"name": "generalInfo",
				"type": "json",
				"default": "{}",
				"description": "Identifier, address and site of the store",
				"routing": {
					"send": {
						"type": "body",
						"property": "generalInfo",
						"propertyInDotNotation": false,
						"value": "={{ typeof $value === 'string' ? JSON.parse($value) : $value }}"
					}
				}
			},
			{
				"displayName": "Languages",
				"name": "languages",
				"type": "json",
				"default": "{}",
				"description": "Languages of the storefront",
				"routing": {
					"send": {
						"type": "body",
						"property": "languages",
						"propertyInDotNotation": false,
						"value": "={{ typeof $value === 'string' ? JSON.parse($value) : $value }}"
					}
				}
			},
			{
				"displayName": "Legal Pages Settings",
				"name": "legalPagesSettings",
				"type": "json",
				"default": "{}",
				"description": "Terms, privacy statement and other legal pages",
				"routing": {
					"send": {
						"type": "body",
						"property": "legalPagesSettings",
						"propertyInDotNotation": false,
						"value": "={{ typeof $value === 'string' ? JSON.parse($value) : $value }}"
					}
				}
			},
			{
				"displayName": "Mail Notifications",
				"name": "mailNotifications",
				"type": "json",
				"default": "{}",
				"description": "E-mails that the store sends",
				"routing": {
					"send": {
						"type": "body",
						"property": "mailNotifications",
						"propertyInDotNotation": false,
						"value": "={{ typeof $value === 'string' ? JSON.parse($value) : $value }}"
					}
				}
			},
			{
				"displayName": "Order Invoice Settings",
				"name": "orderInvoiceSettings",
				"type": "json",
				"default": "{}",
				"description": "Invoices attached to order emails",
				"routing": {
					"send": {
						"type": "body",
						"property": "orderInvoiceSettings",
						"propertyInDotNotation": false,
						"value": "={{ typeof $value === 'string' ? JSON.parse($value) : $value }}"
					}
				}
			},
			{
				"displayName": "Phone Notifications",
				"name": "phoneNotifications",
				"type": "json",
				"default": "{}",
				"description": "Phone numbers for messages to the staff",
				"routing": {
					"send": {
						"type": "body",
						"property": "phoneNotifications",
						"propertyInDotNotation": false,
						"value": "={{ typeof $value === 'string' ? JSON.parse($value) : $value }}"
					}
				}
			},
			{
				"displayName": "Product Filters Settings",
				"name": "productFiltersSettings",
				"type": "json",
				"default": "{}",
				"description": "Filters that buyers can narrow product lists with",
				"routing": {
					"send": {
						"type": "body",
						"property": "productFiltersSettings",
						"propertyInDotNotation": false,
						"value": "={{ typeof $value === 'string' ? JSON.parse($value) : $value }}"
					}
				}
			},
			{
				"displayName": "Registration Answers",
				"name": "registrationAnswers",
				"type": "json",
				"default": "{}",
				"description": "What the owner answered when opening the store",
				"routing": {
					"send": {
						"type": "body",
						"property": "registrationAnswers",
						"propertyInDotNotation": false,
						"value": "={{ typeof $value === 'string' ? JSON.parse($value) : $value }}"
					}
				}
			},
			{
				"displayName": "Settings",
				"name": "settings",
				"type": "json",
				"default": "{}",
				"description": "General settings of the storefront",
				"routing": {
					"send": {
						"type": "body",
						"property": "settings",
						"propertyInDotNotation": false,
						"value": "={{ typeof $value === 'string' ? JSON.parse($value) : $value }}"
					}
				}
			},
			{
				"displayName": "Shipping",
				"name": "shipping",
				"type": "json",
				"default": "{}",
				"description": "Shipping methods, origin and handling fee",
				"routing": {
					"send": {
						"type": "body",
						"property": "shipping",
						"propertyInDotNotation": false,
						"value": "={{ typeof $value === 'string' ? JSON.parse($value) : $value }}"
					}
				}
			},
			{
				"displayName": "Social Links Settings",
				"name": "socialLinksSettings",
				"type": "json",
				"default": "{}",
				"description": "Links to the store's social media pages",
				"routing": {
					"send": {
						"type": "body",
						"property": "socialLinksSettings",
						"propertyInDotNotation": false,
						"value": "={{ typeof $value === 'string' ? JSON.parse($value) : $value }}"
					}
				}
			},
			{
				"displayName": "Tax Settings",
				"name": "taxSettings",
				"type": "json",
				"default": "{}",
				"description": "How taxes are found and shown",
				"routing": {
					"send": {
						"type": "body",
						"property": "taxSettings",
						"propertyInDotNotation": false,
						"value": "={{ typeof $value === 'string' ? JSON.parse($value) : $value }}"
					}
				}
			},
			{
				"displayName": "Taxes",
				"name": "taxes",
				"type": "json",
				"default": "{}",
				"description": "The store's taxes with their rates",
				"routing": {
					"send": {
						"type": "body",
						"property": "taxes",
						"propertyInDotNotation": false,
						"value": "={{ typeof $value === 'string' ? JSON.parse($value) : $value }}"
					}
				}
			},
			{
				"displayName": "Tips Settings",
				"name": "tipsSettings",
				"type": "json",
				"default": "{}",
				"description": "Tips at checkout",
				"routing": {
					"send": {
						"type": "body",
						"property": "tipsSettings",
						"propertyInDotNotation": false,
						"value": "={{ typeof $value === 'string' ? JSON.parse($value) : $value }}"
					}
				}
			},
			{
				"displayName": "Zones",
				"name": "zones",
				"type": "json",
				"default": "{}",
				"description": "Regions that shipping and taxes refer to",
				"routing": {
					"send": {
						"type": "body",
						"property": "zones",
						"propertyInDotNotation": false,
						"value": "={{ typeof $value === 'string' ? JSON.parse($value) : $value }}"
					}
				}
			}
		],
		"displayOptions": {
			"show": {
				"resource": [
					"profile"
				],
				"operation": [
					"update"
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
				"displayName": "Category Count Required",
				"name": "categoryCountRequired",
				"type": "boolean",
				"default": false,
				"description": "Whether this is on. Add the number of categories.",
				"routing": {
					"send": {
						"type": "query",
						"property": "categoryCountRequired",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Domains Required",
				"name": "domainsRequired",
				"type": "boolean",
				"default": false,
				"description": "Whether this is on. Add when domains last changed.",
				"routing": {
					"send": {
						"type": "query",
						"property": "domainsRequired",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Product Count Required",
				"name": "productCountRequired",
				"type": "boolean",
				"default": false,
				"description": "Whether this is on. Add the number of products.",
				"routing": {
					"send": {
						"type": "query",
						"property": "productCountRequired",
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
				"displayName": "Reviews Updates Required",
				"name": "reviewsUpdatesRequired",
				"type": "boolean",
				"default": false,
				"description": "Whether this is on. Add when reviews last changed.",
				"routing": {
					"send": {
						"type": "query",
						"property": "reviewsUpdatesRequired",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Subscription Required",
				"name": "subscriptionRequired",
				"type": "boolean",
				"default": false,
				"description": "Whether this is on. Add when subscriptions last changed.",
				"routing": {
					"send": {
						"type": "query",
						"property": "subscriptionRequired",
						"propertyInDotNotation": false
					}
				}
			}
		],
		"displayOptions": {
			"show": {
				"resource": [
					"profile"
				],
				"operation": [
					"latestStats"
				]
			}
		}
	}
];
