import type { INodeProperties } from 'n8n-workflow';

export const subscription: INodeProperties[] = [
	{
		"displayName": "Operation",
		"name": "operation",
		"type": "options",
		"noDataExpression": true,
		"displayOptions": {
			"show": {
				"resource": [
					"subscription"
				]
			}
		},
		"default": "get",
		"options": [
			{
				"name": "Get",
				"value": "get",
				"description": "Read one subscription with its orders",
				"action": "Get a subscription",
				"routing": {
					"request": {
						"method": "GET",
						"url": "=/subscriptions/{{ encodeURIComponent($parameter[\"subscriptionId\"]) }}"
					}
				}
			},
			{
				"name": "Get Many",
				"value": "getAll",
				"description": "Find subscriptions by customer, state, product, interval or dates",
				"action": "Search subscriptions",
				"routing": {
					"request": {
						"method": "GET",
						"url": "/subscriptions"
					},
					"operations": {
						"pagination": {
							"type": "offset",
							"properties": {
								"limitParameter": "limit",
								"offsetParameter": "offset",
								"pageSize": 100,
								"rootProperty": "items",
								"type": "query"
							}
						}
					}
				}
			},
			{
				"name": "Update",
				"value": "update",
				"description": "Change the state, interval or next charge of a subscription",
				"action": "Update a subscription",
				"routing": {
					"request": {
						"method": "PUT",
						"url": "=/subscriptions/{{ encodeURIComponent($parameter[\"subscriptionId\"]) }}"
					}
				}
			}
		]
	},
	{
		"displayName": "Subscription ID",
		"name": "subscriptionId",
		"type": "number",
		"default": 0,
		"description": "Number of the subscription",
		"required": true,
		"displayOptions": {
			"show": {
				"resource": [
					"subscription"
				],
				"operation": [
					"get"
				]
			}
		}
	},
	{
		"displayName": "Return All",
		"name": "returnAll",
		"type": "boolean",
		"default": false,
		"description": "Whether to return all results or only up to a given limit",
		"routing": {
			"send": {
				"paginate": "={{ $value }}"
			},
			"output": {
				"postReceive": [
					{
						"type": "rootProperty",
						"enabled": "={{ !$value }}",
						"properties": {
							"property": "items"
						}
					}
				]
			}
		},
		"displayOptions": {
			"show": {
				"resource": [
					"subscription"
				],
				"operation": [
					"getAll"
				]
			}
		}
	},
	{
		"displayName": "Limit",
		"name": "limit",
		"type": "number",
		"default": 50,
		"typeOptions": {
			"minValue": 1,
			"maxValue": 100
		},
		"description": "Max number of results to return",
		"routing": {
			"send": {
				"type": "query",
				"property": "limit",
				"value": "={{ $parameter[\"returnAll\"] ? 100 : $value }}"
			}
		},
		"displayOptions": {
			"show": {
				"resource": [
					"subscription"
				],
				"operation": [
					"getAll"
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
				"displayName": "Cancelled from",
				"name": "cancelledFrom",
				"type": "dateTime",
				"default": "",
				"description": "Cancelled at or after this date: Unix seconds, a date, or an expression such as `-7d`",
				"routing": {
					"send": {
						"type": "query",
						"property": "cancelledFrom",
						"propertyInDotNotation": false,
						"value": "={{ Math.floor(new Date($value).getTime() / 1000) }}"
					}
				}
			},
			{
				"displayName": "Cancelled to",
				"name": "cancelledTo",
				"type": "dateTime",
				"default": "",
				"description": "Cancelled at or before this date",
				"routing": {
					"send": {
						"type": "query",
						"property": "cancelledTo",
						"propertyInDotNotation": false,
						"value": "={{ Math.floor(new Date($value).getTime() / 1000) }}"
					}
				}
			},
			{
				"displayName": "Created from",
				"name": "createdFrom",
				"type": "dateTime",
				"default": "",
				"description": "Created at or after this date: Unix seconds, a date, or an expression such as `-7d`",
				"routing": {
					"send": {
						"type": "query",
						"property": "createdFrom",
						"propertyInDotNotation": false,
						"value": "={{ Math.floor(new Date($value).getTime() / 1000) }}"
					}
				}
			},
			{
				"displayName": "Created to",
				"name": "createdTo",
				"type": "dateTime",
				"default": "",
				"description": "Created at or before this date",
				"routing": {
					"send": {
						"type": "query",
						"property": "createdTo",
						"propertyInDotNotation": false,
						"value": "={{ Math.floor(new Date($value).getTime() / 1000) }}"
					}
				}
			},
			{
				"displayName": "Customer ID",
				"name": "customerId",
				"type": "number",
				"default": 0,
				"description": "Number of the customer",
				"routing": {
					"send": {
						"type": "query",
						"property": "customerId",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Email",
				"name": "email",
				"type": "string",
				"default": "",
				"description": "Email address of the customer",
				"routing": {
					"send": {
						"type": "query",
						"property": "email",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "ID",
				"name": "id",
				"type": "number",
				"default": 0,
				"description": "Number of the subscription",
				"routing": {
					"send": {
						"type": "query",
						"property": "id",
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
				"displayName": "Next Charge from",
				"name": "nextChargeFrom",
				"type": "dateTime",
				"default": "",
				"description": "Next charge at or after this date: Unix seconds, a date, or an expression such as `+7d`",
				"routing": {
					"send": {
						"type": "query",
						"property": "nextChargeFrom",
						"propertyInDotNotation": false,
						"value": "={{ Math.floor(new Date($value).getTime() / 1000) }}"
					}
				}
			},
			{
				"displayName": "Next Charge to",
				"name": "nextChargeTo",
				"type": "dateTime",
				"default": "",
				"description": "Next charge at or before this date",
				"routing": {
					"send": {
						"type": "query",
						"property": "nextChargeTo",
						"propertyInDotNotation": false,
						"value": "={{ Math.floor(new Date($value).getTime() / 1000) }}"
					}
				}
			},
			{
				"displayName": "Order Created from",
				"name": "orderCreatedFrom",
				"type": "dateTime",
				"default": "",
				"description": "With an order placed at or after this date",
				"routing": {
					"send": {
						"type": "query",
						"property": "orderCreatedFrom",
						"propertyInDotNotation": false,
						"value": "={{ Math.floor(new Date($value).getTime() / 1000) }}"
					}
				}
			},
			{
				"displayName": "Order Created to",
				"name": "orderCreatedTo",
				"type": "dateTime",
				"default": "",
				"description": "With an order placed at or before this date",
				"routing": {
					"send": {
						"type": "query",
						"property": "orderCreatedTo",
						"propertyInDotNotation": false,
						"value": "={{ Math.floor(new Date($value).getTime() / 1000) }}"
					}
				}
			},
			{
				"displayName": "Order ID",
				"name": "orderId",
				"type": "string",
				"default": "",
				"description": "ID of an order of the subscription",
				"routing": {
					"send": {
						"type": "query",
						"property": "orderId",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Order Total",
				"name": "orderTotal",
				"type": "number",
				"default": 0,
				"description": "Total of the orders, store currency",
				"routing": {
					"send": {
						"type": "query",
						"property": "orderTotal",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Product ID",
				"name": "productId",
				"type": "number",
				"default": 0,
				"description": "Number of the product that is charged",
				"routing": {
					"send": {
						"type": "query",
						"property": "productId",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Recurring Interval",
				"name": "recurringInterval",
				"type": "options",
				"options": [
					{
						"name": "Day",
						"value": "DAY"
					},
					{
						"name": "Month",
						"value": "MONTH"
					},
					{
						"name": "Week",
						"value": "WEEK"
					},
					{
						"name": "Year",
						"value": "YEAR"
					}
				],
				"default": "DAY",
				"description": "Unit of the interval between two charges",
				"routing": {
					"send": {
						"type": "query",
						"property": "recurringInterval",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Recurring Interval Count",
				"name": "recurringIntervalCount",
				"type": "number",
				"default": 0,
				"description": "How many units lie between two charges",
				"routing": {
					"send": {
						"type": "query",
						"property": "recurringIntervalCount",
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
				"displayName": "Sort by",
				"name": "sortBy",
				"type": "options",
				"options": [
					{
						"name": "Date Created Asc",
						"value": "DATE_CREATED_ASC"
					},
					{
						"name": "Date Created Desc",
						"value": "DATE_CREATED_DESC"
					},
					{
						"name": "Next Charge Date Asc",
						"value": "NEXT_CHARGE_DATE_ASC"
					},
					{
						"name": "Next Charge Date Desc",
						"value": "NEXT_CHARGE_DATE_DESC"
					},
					{
						"name": "Order Count Asc",
						"value": "ORDER_COUNT_ASC"
					},
					{
						"name": "Order Count Desc",
						"value": "ORDER_COUNT_DESC"
					}
				],
				"default": "DATE_CREATED_ASC",
				"description": "Order of the rows",
				"routing": {
					"send": {
						"type": "query",
						"property": "sortBy",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Status",
				"name": "status",
				"type": "multiOptions",
				"options": [
					{
						"name": "Active",
						"value": "ACTIVE"
					},
					{
						"name": "Cancelled",
						"value": "CANCELLED"
					},
					{
						"name": "Last Charge Failed",
						"value": "LAST_CHARGE_FAILED"
					},
					{
						"name": "Paused",
						"value": "PAUSED"
					},
					{
						"name": "Requires Payment Confirmation",
						"value": "REQUIRES_PAYMENT_CONFIRMATION"
					}
				],
				"default": [],
				"description": "States of the subscriptions",
				"routing": {
					"send": {
						"type": "query",
						"property": "status",
						"propertyInDotNotation": false,
						"value": "={{ $value.join(',') }}"
					}
				}
			},
			{
				"displayName": "Updated from",
				"name": "updatedFrom",
				"type": "dateTime",
				"default": "",
				"description": "Changed at or after this date: Unix seconds, a date, or an expression such as `-7d`",
				"routing": {
					"send": {
						"type": "query",
						"property": "updatedFrom",
						"propertyInDotNotation": false,
						"value": "={{ Math.floor(new Date($value).getTime() / 1000) }}"
					}
				}
			},
			{
				"displayName": "Updated to",
				"name": "updatedTo",
				"type": "dateTime",
				"default": "",
				"description": "Changed at or before this date",
				"routing": {
					"send": {
						"type": "query",
						"property": "updatedTo",
						"propertyInDotNotation": false,
						"value": "={{ Math.floor(new Date($value).getTime() / 1000) }}"
					}
				}
			}
		],
		"displayOptions": {
			"show": {
				"resource": [
					"subscription"
				],
				"operation": [
					"getAll"
				]
			}
		}
	},
	{
		"displayName": "Subscription ID",
		"name": "subscriptionId",
		"type": "number",
		"default": 0,
		"description": "Number of the subscription",
		"required": true,
		"displayOptions": {
			"show": {
				"resource": [
					"subscription"
				],
				"operation": [
					"update"
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
				"displayName": "Charge Settings",
				"name": "chargeSettings",
				"type": "json",
				"default": "{}",
				"description": "How often the customer is charged",
				"routing": {
					"send": {
						"type": "body",
						"property": "chargeSettings",
						"propertyInDotNotation": false,
						"value": "={{ typeof $value === 'string' ? JSON.parse($value) : $value }}"
					}
				}
			},
			{
				"displayName": "Next Charge",
				"name": "nextCharge",
				"type": "string",
				"default": "",
				"description": "When the customer is charged next (`yyyy-MM-dd HH:mm:ss +0000`)",
				"routing": {
					"send": {
						"type": "body",
						"property": "nextCharge",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Status",
				"name": "status",
				"type": "options",
				"options": [
					{
						"name": "Active",
						"value": "ACTIVE"
					},
					{
						"name": "Cancelled",
						"value": "CANCELLED"
					},
					{
						"name": "Last Charge Failed",
						"value": "LAST_CHARGE_FAILED"
					},
					{
						"name": "Paused",
						"value": "PAUSED"
					},
					{
						"name": "Requires Payment Confirmation",
						"value": "REQUIRES_PAYMENT_CONFIRMATION"
					}
				],
				"default": "ACTIVE",
				"description": "Whether the subscription is active, failing or cancelled",
				"routing": {
					"send": {
						"type": "body",
						"property": "status",
						"propertyInDotNotation": false
					}
				}
			}
		],
		"displayOptions": {
			"show": {
				"resource": [
					"subscription"
				],
				"operation": [
					"update"
				]
			}
		}
	}
];
