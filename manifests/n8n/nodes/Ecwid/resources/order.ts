import type { INodeProperties } from 'n8n-workflow';
import { confirmed } from '../send';

export const order: INodeProperties[] = [
	{
		"displayName": "Operation",
		"name": "operation",
		"type": "options",
		"noDataExpression": true,
		"displayOptions": {
			"show": {
				"resource": [
					"order"
				]
			}
		},
		"default": "calculate",
		"options": [
			{
				"name": "Calculate",
				"value": "calculate",
				"description": "Calculate totals, taxes, shipping and discounts of an order that is not placed; nothing is saved",
				"action": "Calculate an order",
				"routing": {
					"request": {
						"method": "POST",
						"url": "/order/calculate"
					}
				}
			},
			{
				"name": "Create",
				"value": "create",
				"description": "Place an order directly, without a checkout. Stock is not lowered by Ecwid's checkout rules; set `disableAllCustomerNotifications` on imported orders so that customers get no mail.",
				"action": "Create an order",
				"routing": {
					"request": {
						"method": "POST",
						"url": "/orders"
					}
				}
			},
			{
				"name": "Delete",
				"value": "delete",
				"description": "Delete an order. It is gone from the control panel and from reports; a cancelled status keeps it.",
				"action": "Delete an order",
				"routing": {
					"request": {
						"method": "DELETE",
						"url": "=/orders/{{ encodeURIComponent($parameter[\"orderId\"]) }}"
					},
					"send": {
						"preSend": [
							confirmed
						]
					}
				}
			},
			{
				"name": "Fulfill",
				"value": "fulfill",
				"description": "Mark an order as fulfilled and add its tracking number. Ecwid mails the customer when the store's settings say so for the status; `notifyCustomer: false` keeps this order's customer from getting mails, now and later.",
				"action": "Fulfil an order",
				"routing": {
					"request": {
						"method": "PUT",
						"url": "=/orders/{{ encodeURIComponent($parameter[\"orderId\"]) }}",
						"body": {
							"fulfillmentStatus": "SHIPPED"
						}
					}
				}
			},
			{
				"name": "Get",
				"value": "get",
				"description": "Read one order with its items, customer, shipping and totals",
				"action": "Get an order",
				"routing": {
					"request": {
						"method": "GET",
						"url": "=/orders/{{ encodeURIComponent($parameter[\"orderId\"]) }}"
					}
				}
			},
			{
				"name": "Get Last",
				"value": "getLast",
				"description": "Read the newest order of the store, or of one customer",
				"action": "Get the newest order",
				"routing": {
					"request": {
						"method": "GET",
						"url": "/orders/last"
					}
				}
			},
			{
				"name": "Get Many",
				"value": "getAll",
				"description": "Find orders by ID, status, customer, dates or text, newest first",
				"action": "Search orders",
				"routing": {
					"request": {
						"method": "GET",
						"url": "/orders"
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
				"name": "Get Repeat Url",
				"value": "getRepeatUrl",
				"description": "Read an address that fills the cart with the products of an order",
				"action": "Get the address for ordering again",
				"routing": {
					"request": {
						"method": "GET",
						"url": "=/orders/{{ encodeURIComponent($parameter[\"orderId\"]) }}/repeatURL"
					}
				}
			},
			{
				"name": "Search Deleted",
				"value": "searchDeleted",
				"description": "Read which orders were deleted, and when",
				"action": "Search deleted orders",
				"routing": {
					"request": {
						"method": "GET",
						"url": "/orders/deleted"
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
				"description": "Change an order. Fields left out stay as they are, `null` clears, and lists are replaced whole: items left out of `items` are removed. Totals and taxes are not recalculated.",
				"action": "Update an order",
				"routing": {
					"request": {
						"method": "PUT",
						"url": "=/orders/{{ encodeURIComponent($parameter[\"orderId\"]) }}"
					}
				}
			}
		]
	},
	{
		"displayName": "Order ID",
		"name": "orderId",
		"type": "string",
		"default": "",
		"description": "Order ID as the control panel shows it, for example `7QK2M`",
		"required": true,
		"displayOptions": {
			"show": {
				"resource": [
					"order"
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
				"displayName": "Response Fields",
				"name": "responseFields",
				"type": "string",
				"default": "",
				"description": "Fields wanted in the answer, for example `id,total,items(name)`; all if left out",
				"routing": {
					"send": {
						"type": "query",
						"property": "responseFields",
						"propertyInDotNotation": false
					}
				}
			}
		],
		"displayOptions": {
			"show": {
				"resource": [
					"order"
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
					"order"
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
					"order"
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
				"displayName": "Accept Marketing",
				"name": "acceptMarketing",
				"type": "boolean",
				"default": false,
				"description": "Whether this is on. Did the customer agree to marketing emails?.",
				"routing": {
					"send": {
						"type": "query",
						"property": "acceptMarketing",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Contains Preorder Items",
				"name": "containsPreorderItems",
				"type": "boolean",
				"default": false,
				"description": "Whether this is on. Does the order hold pre-ordered items?.",
				"routing": {
					"send": {
						"type": "query",
						"property": "containsPreorderItems",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Coupon Code",
				"name": "couponCode",
				"type": "string",
				"default": "",
				"description": "Code of the coupon used",
				"routing": {
					"send": {
						"type": "query",
						"property": "couponCode",
						"propertyInDotNotation": false
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
				"displayName": "Customer",
				"name": "customer",
				"type": "string",
				"default": "",
				"description": "Text looked for in the customer's name and email address",
				"routing": {
					"send": {
						"type": "query",
						"property": "customer",
						"propertyInDotNotation": false
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
				"displayName": "Customer ID or Email",
				"name": "customerIdOrEmail",
				"type": "boolean",
				"default": false,
				"description": "Whether this is on. Match the customer by number or by email address.",
				"routing": {
					"send": {
						"type": "query",
						"property": "customerIdOrEmail",
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
				"displayName": "Fulfillment Status",
				"name": "fulfillmentStatus",
				"type": "multiOptions",
				"options": [
					{
						"name": "Awaiting Processing",
						"value": "AWAITING_PROCESSING"
					},
					{
						"name": "Custom Fulfillment Status 1",
						"value": "CUSTOM_FULFILLMENT_STATUS_1"
					},
					{
						"name": "Custom Fulfillment Status 2",
						"value": "CUSTOM_FULFILLMENT_STATUS_2"
					},
					{
						"name": "Custom Fulfillment Status 3",
						"value": "CUSTOM_FULFILLMENT_STATUS_3"
					},
					{
						"name": "Delivered",
						"value": "DELIVERED"
					},
					{
						"name": "Out For Delivery",
						"value": "OUT_FOR_DELIVERY"
					},
					{
						"name": "Processing",
						"value": "PROCESSING"
					},
					{
						"name": "Ready For Pickup",
						"value": "READY_FOR_PICKUP"
					},
					{
						"name": "Returned",
						"value": "RETURNED"
					},
					{
						"name": "Shipped",
						"value": "SHIPPED"
					},
					{
						"name": "Will Not Deliver",
						"value": "WILL_NOT_DELIVER"
					}
				],
				"default": [],
				"description": "Fulfilment statuses",
				"routing": {
					"send": {
						"type": "query",
						"property": "fulfillmentStatus",
						"propertyInDotNotation": false,
						"value": "={{ $value.join(',') }}"
					}
				}
			},
			{
				"displayName": "IDs",
				"name": "ids",
				"type": "string",
				"default": "",
				"description": "Public or internal order IDs",
				"routing": {
					"send": {
						"type": "query",
						"property": "ids",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Keywords",
				"name": "keywords",
				"type": "string",
				"default": "",
				"description": "Text looked for in IDs, names, contacts and items",
				"routing": {
					"send": {
						"type": "query",
						"property": "keywords",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Order Number",
				"name": "orderNumber",
				"type": "number",
				"default": 0,
				"description": "Internal order number (older name)",
				"routing": {
					"send": {
						"type": "query",
						"property": "orderNumber",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Payment Method",
				"name": "paymentMethod",
				"type": "string",
				"default": "",
				"description": "Name of the payment method, as the order shows it",
				"routing": {
					"send": {
						"type": "query",
						"property": "paymentMethod",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Payment Module",
				"name": "paymentModule",
				"type": "string",
				"default": "",
				"description": "Payment module, for example `stripe`",
				"routing": {
					"send": {
						"type": "query",
						"property": "paymentModule",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Payment Reference",
				"name": "paymentReference",
				"type": "string",
				"default": "",
				"description": "The payment system's own reference",
				"routing": {
					"send": {
						"type": "query",
						"property": "paymentReference",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Payment Status",
				"name": "paymentStatus",
				"type": "multiOptions",
				"options": [
					{
						"name": "Awaiting Payment",
						"value": "AWAITING_PAYMENT"
					},
					{
						"name": "Cancelled",
						"value": "CANCELLED"
					},
					{
						"name": "Custom Payment Status 1",
						"value": "CUSTOM_PAYMENT_STATUS_1"
					},
					{
						"name": "Custom Payment Status 2",
						"value": "CUSTOM_PAYMENT_STATUS_2"
					},
					{
						"name": "Custom Payment Status 3",
						"value": "CUSTOM_PAYMENT_STATUS_3"
					},
					{
						"name": "Incomplete",
						"value": "INCOMPLETE"
					},
					{
						"name": "Paid",
						"value": "PAID"
					},
					{
						"name": "Partially Refunded",
						"value": "PARTIALLY_REFUNDED"
					},
					{
						"name": "Refunded",
						"value": "REFUNDED"
					}
				],
				"default": [],
				"description": "Payment statuses; unfinished orders are found only with `INCOMPLETE`",
				"routing": {
					"send": {
						"type": "query",
						"property": "paymentStatus",
						"propertyInDotNotation": false,
						"value": "={{ $value.join(',') }}"
					}
				}
			},
			{
				"displayName": "Pickup Time from",
				"name": "pickupTimeFrom",
				"type": "dateTime",
				"default": "",
				"description": "Pick-up at or after this date",
				"routing": {
					"send": {
						"type": "query",
						"property": "pickupTimeFrom",
						"propertyInDotNotation": false,
						"value": "={{ Math.floor(new Date($value).getTime() / 1000) }}"
					}
				}
			},
			{
				"displayName": "Pickup Time to",
				"name": "pickupTimeTo",
				"type": "dateTime",
				"default": "",
				"description": "Pick-up at or before this date",
				"routing": {
					"send": {
						"type": "query",
						"property": "pickupTimeTo",
						"propertyInDotNotation": false,
						"value": "={{ Math.floor(new Date($value).getTime() / 1000) }}"
					}
				}
			},
			{
				"displayName": "Product ID",
				"name": "productId",
				"type": "string",
				"default": "",
				"description": "Numbers of products that the orders hold",
				"routing": {
					"send": {
						"type": "query",
						"property": "productId",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Referer ID",
				"name": "refererId",
				"type": "string",
				"default": "",
				"description": "Source that the order came from",
				"routing": {
					"send": {
						"type": "query",
						"property": "refererId",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Response Fields",
				"name": "responseFields",
				"type": "string",
				"default": "",
				"description": "Fields wanted in the answer, for example `total,items(id,email)`; all if left out",
				"routing": {
					"send": {
						"type": "query",
						"property": "responseFields",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Shipping Method",
				"name": "shippingMethod",
				"type": "string",
				"default": "",
				"description": "Name of the shipping method, as the order shows it",
				"routing": {
					"send": {
						"type": "query",
						"property": "shippingMethod",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Subscription ID",
				"name": "subscriptionId",
				"type": "string",
				"default": "",
				"description": "Numbers of subscriptions that the orders belong to",
				"routing": {
					"send": {
						"type": "query",
						"property": "subscriptionId",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Total from",
				"name": "totalFrom",
				"type": "number",
				"default": 0,
				"description": "Lowest total, store currency",
				"routing": {
					"send": {
						"type": "query",
						"property": "totalFrom",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Total to",
				"name": "totalTo",
				"type": "number",
				"default": 0,
				"description": "Highest total, store currency",
				"routing": {
					"send": {
						"type": "query",
						"property": "totalTo",
						"propertyInDotNotation": false
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
			},
			{
				"displayName": "Vendor Order Number",
				"name": "vendorOrderNumber",
				"type": "string",
				"default": "",
				"description": "Public order ID (older name)",
				"routing": {
					"send": {
						"type": "query",
						"property": "vendorOrderNumber",
						"propertyInDotNotation": false
					}
				}
			}
		],
		"displayOptions": {
			"show": {
				"resource": [
					"order"
				],
				"operation": [
					"getAll"
				]
			}
		}
	},
	{
		"displayName": "Email",
		"name": "email",
		"type": "string",
		"default": "",
		"description": "Buyer's email address. Required on create.",
		"required": true,
		"routing": {
			"send": {
				"type": "body",
				"property": "email",
				"propertyInDotNotation": false
			}
		},
		"displayOptions": {
			"show": {
				"resource": [
					"order"
				],
				"operation": [
					"create"
				]
			}
		}
	},
	{
		"displayName": "Fulfillment Status",
		"name": "fulfillmentStatus",
		"type": "options",
		"options": [
			{
				"name": "Awaiting Processing",
				"value": "AWAITING_PROCESSING"
			},
			{
				"name": "Custom Fulfillment Status 1",
				"value": "CUSTOM_FULFILLMENT_STATUS_1"
			},
			{
				"name": "Custom Fulfillment Status 2",
				"value": "CUSTOM_FULFILLMENT_STATUS_2"
			},
			{
				"name": "Custom Fulfillment Status 3",
				"value": "CUSTOM_FULFILLMENT_STATUS_3"
			},
			{
				"name": "Delivered",
				"value": "DELIVERED"
			},
			{
				"name": "Out For Delivery",
				"value": "OUT_FOR_DELIVERY"
			},
			{
				"name": "Processing",
				"value": "PROCESSING"
			},
			{
				"name": "Ready For Pickup",
				"value": "READY_FOR_PICKUP"
			},
			{
				"name": "Returned",
				"value": "RETURNED"
			},
			{
				"name": "Shipped",
				"value": "SHIPPED"
			},
			{
				"name": "Will Not Deliver",
				"value": "WILL_NOT_DELIVER"
			}
		],
		"default": "AWAITING_PROCESSING",
		"description": "How far packing and delivery have come. Required on create.",
		"required": true,
		"routing": {
			"send": {
				"type": "body",
				"property": "fulfillmentStatus",
				"propertyInDotNotation": false
			}
		},
		"displayOptions": {
			"show": {
				"resource": [
					"order"
				],
				"operation": [
					"create"
				]
			}
		}
	},
	{
		"displayName": "Payment Status",
		"name": "paymentStatus",
		"type": "options",
		"options": [
			{
				"name": "Awaiting Payment",
				"value": "AWAITING_PAYMENT"
			},
			{
				"name": "Cancelled",
				"value": "CANCELLED"
			},
			{
				"name": "Custom Payment Status 1",
				"value": "CUSTOM_PAYMENT_STATUS_1"
			},
			{
				"name": "Custom Payment Status 2",
				"value": "CUSTOM_PAYMENT_STATUS_2"
			},
			{
				"name": "Custom Payment Status 3",
				"value": "CUSTOM_PAYMENT_STATUS_3"
			},
			{
				"name": "Incomplete",
				"value": "INCOMPLETE"
			},
			{
				"name": "Paid",
				"value": "PAID"
			},
			{
				"name": "Partially Refunded",
				"value": "PARTIALLY_REFUNDED"
			},
			{
				"name": "Refunded",
				"value": "REFUNDED"
			}
		],
		"default": "AWAITING_PAYMENT",
		"description": "Whether the order is paid, awaiting payment, refunded or cancelled. Required on create.",
		"required": true,
		"routing": {
			"send": {
				"type": "body",
				"property": "paymentStatus",
				"propertyInDotNotation": false
			}
		},
		"displayOptions": {
			"show": {
				"resource": [
					"order"
				],
				"operation": [
					"create"
				]
			}
		}
	},
	{
		"displayName": "Total",
		"name": "total",
		"type": "number",
		"default": 0,
		"description": "What the buyer pays in all, with taxes, shipping and discounts, in store currency. Required on create.",
		"required": true,
		"routing": {
			"send": {
				"type": "body",
				"property": "total",
				"propertyInDotNotation": false
			}
		},
		"displayOptions": {
			"show": {
				"resource": [
					"order"
				],
				"operation": [
					"create"
				]
			}
		}
	},
	{
		"displayName": "Subtotal",
		"name": "subtotal",
		"type": "number",
		"default": 0,
		"description": "Price of all items before shipping, discounts and taxes on top, in store currency. Required on create.",
		"required": true,
		"routing": {
			"send": {
				"type": "body",
				"property": "subtotal",
				"propertyInDotNotation": false
			}
		},
		"displayOptions": {
			"show": {
				"resource": [
					"order"
				],
				"operation": [
					"create"
				]
			}
		}
	},
	{
		"displayName": "Additional Fields",
		"name": "additionalFields",
		"type": "collection",
		"placeholder": "Add Field",
		"default": {},
		"options": [
			{
				"displayName": "Accept Marketing",
				"name": "acceptMarketing",
				"type": "boolean",
				"default": false,
				"description": "Whether the person agreed to receive marketing emails",
				"routing": {
					"send": {
						"type": "body",
						"property": "acceptMarketing",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Additional Info",
				"name": "additionalInfo",
				"type": "json",
				"default": "{}",
				"description": "Internal data about the order as key and text",
				"routing": {
					"send": {
						"type": "body",
						"property": "additionalInfo",
						"propertyInDotNotation": false,
						"value": "={{ typeof $value === 'string' ? JSON.parse($value) : $value }}"
					}
				}
			},
			{
				"displayName": "Affiliate ID",
				"name": "affiliateId",
				"type": "string",
				"default": "",
				"description": "Code of the affiliate who brought the buyer",
				"routing": {
					"send": {
						"type": "body",
						"property": "affiliateId",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "B2B B2C",
				"name": "b2b_b2c",
				"type": "options",
				"options": [
					{
						"name": "B2b",
						"value": "b2b"
					},
					{
						"name": "B2c",
						"value": "b2c"
					}
				],
				"default": "b2b",
				"description": "Whether the buyer is a business (`b2b`) or a consumer (`b2c`)",
				"routing": {
					"send": {
						"type": "body",
						"property": "b2b_b2c",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Billing Person",
				"name": "billingPerson",
				"type": "json",
				"default": "{}",
				"description": "Name and address for the invoice",
				"routing": {
					"send": {
						"type": "body",
						"property": "billingPerson",
						"propertyInDotNotation": false,
						"value": "={{ typeof $value === 'string' ? JSON.parse($value) : $value }}"
					}
				}
			},
			{
				"displayName": "Coupon Discount",
				"name": "couponDiscount",
				"type": "number",
				"default": 0,
				"description": "What the discount coupon took off, in store currency",
				"routing": {
					"send": {
						"type": "body",
						"property": "couponDiscount",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Create Date",
				"name": "createDate",
				"type": "string",
				"default": "",
				"description": "When the order was placed, in UTC (`yyyy-MM-dd HH:mm:ss +0000`)",
				"routing": {
					"send": {
						"type": "body",
						"property": "createDate",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Credit Card Status",
				"name": "creditCardStatus",
				"type": "json",
				"default": "{}",
				"description": "Results of the card checks",
				"routing": {
					"send": {
						"type": "body",
						"property": "creditCardStatus",
						"propertyInDotNotation": false,
						"value": "={{ typeof $value === 'string' ? JSON.parse($value) : $value }}"
					}
				}
			},
			{
				"displayName": "Custom Discount",
				"name": "customDiscount",
				"type": "string",
				"default": "",
				"description": "Extra amounts that were taken off by hand or by an app, in store currency",
				"routing": {
					"send": {
						"type": "body",
						"property": "customDiscount",
						"propertyInDotNotation": false,
						"value": "={{ Array.isArray($value) ? $value : String($value).split(',').filter((one) => one.trim() !== '').map((one) => Number(one)) }}"
					}
				}
			},
			{
				"displayName": "Custom Surcharges",
				"name": "customSurcharges",
				"type": "json",
				"default": "{}",
				"description": "Extra amounts added to the total, such as tips or payment fees",
				"routing": {
					"send": {
						"type": "body",
						"property": "customSurcharges",
						"propertyInDotNotation": false,
						"value": "={{ typeof $value === 'string' ? JSON.parse($value) : $value }}"
					}
				}
			},
			{
				"displayName": "Customer Fiscal Code",
				"name": "customerFiscalCode",
				"type": "string",
				"default": "",
				"description": "Buyer's Italian fiscal code (codice fiscale)",
				"routing": {
					"send": {
						"type": "body",
						"property": "customerFiscalCode",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Customer Group",
				"name": "customerGroup",
				"type": "string",
				"default": "",
				"description": "Name of the customer group that the buyer belongs to",
				"routing": {
					"send": {
						"type": "body",
						"property": "customerGroup",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Customer Group ID",
				"name": "customerGroupId",
				"type": "number",
				"default": 0,
				"description": "Identifier of the customer group; 0 is the general group",
				"routing": {
					"send": {
						"type": "body",
						"property": "customerGroupId",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Customer ID",
				"name": "customerId",
				"type": "number",
				"default": 0,
				"description": "Identifier of the buyer's customer record",
				"routing": {
					"send": {
						"type": "body",
						"property": "customerId",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Customer Requested Invoice",
				"name": "customerRequestedInvoice",
				"type": "boolean",
				"default": false,
				"description": "Whether the buyer asked for an invoice",
				"routing": {
					"send": {
						"type": "body",
						"property": "customerRequestedInvoice",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Customer Tax Exempt",
				"name": "customerTaxExempt",
				"type": "boolean",
				"default": false,
				"description": "Whether the buyer pays no tax",
				"routing": {
					"send": {
						"type": "body",
						"property": "customerTaxExempt",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Customer Tax ID",
				"name": "customerTaxId",
				"type": "string",
				"default": "",
				"description": "Buyer's tax number",
				"routing": {
					"send": {
						"type": "body",
						"property": "customerTaxId",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Customer Tax ID Valid",
				"name": "customerTaxIdValid",
				"type": "boolean",
				"default": false,
				"description": "Whether the buyer's tax number was checked and found valid",
				"routing": {
					"send": {
						"type": "body",
						"property": "customerTaxIdValid",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Disable All Customer Notifications",
				"name": "disableAllCustomerNotifications",
				"type": "boolean",
				"default": false,
				"description": "Whether this is on. When true, this change sends the buyer no emails.",
				"routing": {
					"send": {
						"type": "body",
						"property": "disableAllCustomerNotifications",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Discount",
				"name": "discount",
				"type": "number",
				"default": 0,
				"description": "What promotions and other discounts took off, without the coupon, in store currency",
				"routing": {
					"send": {
						"type": "body",
						"property": "discount",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Discount Coupon",
				"name": "discountCoupon",
				"type": "json",
				"default": "{}",
				"description": "The discount coupon that was used",
				"routing": {
					"send": {
						"type": "body",
						"property": "discountCoupon",
						"propertyInDotNotation": false,
						"value": "={{ typeof $value === 'string' ? JSON.parse($value) : $value }}"
					}
				}
			},
			{
				"displayName": "Discount Info",
				"name": "discountInfo",
				"type": "json",
				"default": "{}",
				"description": "The discounts that were applied, one by one",
				"routing": {
					"send": {
						"type": "body",
						"property": "discountInfo",
						"propertyInDotNotation": false,
						"value": "={{ typeof $value === 'string' ? JSON.parse($value) : $value }}"
					}
				}
			},
			{
				"displayName": "EBay ID",
				"name": "ebayId",
				"type": "string",
				"default": "",
				"description": "Order number at eBay, for orders that came from there",
				"routing": {
					"send": {
						"type": "body",
						"property": "ebayId",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Electronic Invoice Pec Email",
				"name": "electronicInvoicePecEmail",
				"type": "string",
				"default": "",
				"description": "Certified email address (PEC) for Italian electronic invoices",
				"routing": {
					"send": {
						"type": "body",
						"property": "electronicInvoicePecEmail",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Electronic Invoice Sdi Code",
				"name": "electronicInvoiceSdiCode",
				"type": "string",
				"default": "",
				"description": "Recipient code (SDI) for Italian electronic invoices",
				"routing": {
					"send": {
						"type": "body",
						"property": "electronicInvoiceSdiCode",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "External Fulfillment",
				"name": "externalFulfillment",
				"type": "boolean",
				"default": false,
				"description": "Whether somebody outside the store fulfils the order. Without it a new one gets `false`.",
				"routing": {
					"send": {
						"type": "body",
						"property": "externalFulfillment",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "External Order Data",
				"name": "externalOrderData",
				"type": "json",
				"default": "{}",
				"description": "Data from the marketplace or system that the order came from",
				"routing": {
					"send": {
						"type": "body",
						"property": "externalOrderData",
						"propertyInDotNotation": false,
						"value": "={{ typeof $value === 'string' ? JSON.parse($value) : $value }}"
					}
				}
			},
			{
				"displayName": "External Order ID",
				"name": "externalOrderId",
				"type": "string",
				"default": "",
				"description": "Order number in the outside system that created the order",
				"routing": {
					"send": {
						"type": "body",
						"property": "externalOrderId",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "External Transaction ID",
				"name": "externalTransactionId",
				"type": "string",
				"default": "",
				"description": "Transaction identifier at the payment provider",
				"routing": {
					"send": {
						"type": "body",
						"property": "externalTransactionId",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "External Transaction URL",
				"name": "externalTransactionUrl",
				"type": "string",
				"default": "",
				"description": "Page of the transaction at the payment provider",
				"routing": {
					"send": {
						"type": "body",
						"property": "externalTransactionUrl",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Extra Fields",
				"name": "extraFields",
				"type": "json",
				"default": "{}",
				"description": "Values of the checkout's extra fields by field key",
				"routing": {
					"send": {
						"type": "body",
						"property": "extraFields",
						"propertyInDotNotation": false,
						"value": "={{ typeof $value === 'string' ? JSON.parse($value) : $value }}"
					}
				}
			},
			{
				"displayName": "Gift Card Code",
				"name": "giftCardCode",
				"type": "string",
				"default": "",
				"description": "Code of the gift card that was used",
				"routing": {
					"send": {
						"type": "body",
						"property": "giftCardCode",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Gift Card Double Spending",
				"name": "giftCardDoubleSpending",
				"type": "boolean",
				"default": false,
				"description": "Whether the gift card was used for more than it was worth",
				"routing": {
					"send": {
						"type": "body",
						"property": "giftCardDoubleSpending",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Gift Card ID",
				"name": "giftCardId",
				"type": "number",
				"default": 0,
				"description": "Identifier of the gift card that was used",
				"routing": {
					"send": {
						"type": "body",
						"property": "giftCardId",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Gift Card Redemption",
				"name": "giftCardRedemption",
				"type": "number",
				"default": 0,
				"description": "Part of the total that a gift card paid, in store currency",
				"routing": {
					"send": {
						"type": "body",
						"property": "giftCardRedemption",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Gift Card UUID",
				"name": "giftCardUuid",
				"type": "string",
				"default": "",
				"description": "Globally unique identifier of the gift card that was used",
				"routing": {
					"send": {
						"type": "body",
						"property": "giftCardUuid",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Global Referer",
				"name": "globalReferer",
				"type": "string",
				"default": "",
				"description": "Page that led the buyer to the store",
				"routing": {
					"send": {
						"type": "body",
						"property": "globalReferer",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Handling Fee",
				"name": "handlingFee",
				"type": "json",
				"default": "{}",
				"description": "Fee for handling the order",
				"routing": {
					"send": {
						"type": "body",
						"property": "handlingFee",
						"propertyInDotNotation": false,
						"value": "={{ typeof $value === 'string' ? JSON.parse($value) : $value }}"
					}
				}
			},
			{
				"displayName": "Hidden",
				"name": "hidden",
				"type": "boolean",
				"default": false,
				"description": "Whether the order is hidden from the order list",
				"routing": {
					"send": {
						"type": "body",
						"property": "hidden",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "IP Address",
				"name": "ipAddress",
				"type": "string",
				"default": "",
				"description": "IP address that the order was placed from",
				"routing": {
					"send": {
						"type": "body",
						"property": "ipAddress",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Items",
				"name": "items",
				"type": "json",
				"default": "{}",
				"description": "The products that were bought, one line each",
				"routing": {
					"send": {
						"type": "body",
						"property": "items",
						"propertyInDotNotation": false,
						"value": "={{ typeof $value === 'string' ? JSON.parse($value) : $value }}"
					}
				}
			},
			{
				"displayName": "Lang",
				"name": "lang",
				"type": "string",
				"default": "",
				"description": "Two-letter code of the person's language; emails are sent in it",
				"routing": {
					"send": {
						"type": "body",
						"property": "lang",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Latest Delivery Date",
				"name": "latestDeliveryDate",
				"type": "string",
				"default": "",
				"description": "Latest moment for the order to arrive (`yyyy-MM-dd HH:mm:ss +0000`)",
				"routing": {
					"send": {
						"type": "body",
						"property": "latestDeliveryDate",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Latest Ship Date",
				"name": "latestShipDate",
				"type": "string",
				"default": "",
				"description": "Latest moment to hand the order to the carrier (`yyyy-MM-dd HH:mm:ss +0000`)",
				"routing": {
					"send": {
						"type": "body",
						"property": "latestShipDate",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Loyalty",
				"name": "loyalty",
				"type": "json",
				"default": "{}",
				"description": "Loyalty points earned and used with the order",
				"routing": {
					"send": {
						"type": "body",
						"property": "loyalty",
						"propertyInDotNotation": false,
						"value": "={{ typeof $value === 'string' ? JSON.parse($value) : $value }}"
					}
				}
			},
			{
				"displayName": "Membership Based Discount",
				"name": "membershipBasedDiscount",
				"type": "number",
				"default": 0,
				"description": "What discounts for the customer group took off, in store currency",
				"routing": {
					"send": {
						"type": "body",
						"property": "membershipBasedDiscount",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Order Comments",
				"name": "orderComments",
				"type": "string",
				"default": "",
				"description": "Comment that the buyer left at checkout",
				"routing": {
					"send": {
						"type": "body",
						"property": "orderComments",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Order Extra Fields",
				"name": "orderExtraFields",
				"type": "json",
				"default": "{}",
				"description": "Extra fields of the checkout with their titles and where they are shown",
				"routing": {
					"send": {
						"type": "body",
						"property": "orderExtraFields",
						"propertyInDotNotation": false,
						"value": "={{ typeof $value === 'string' ? JSON.parse($value) : $value }}"
					}
				}
			},
			{
				"displayName": "Payment Message",
				"name": "paymentMessage",
				"type": "string",
				"default": "",
				"description": "Message of the payment provider, mostly the reason for a declined payment",
				"routing": {
					"send": {
						"type": "body",
						"property": "paymentMessage",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Payment Method",
				"name": "paymentMethod",
				"type": "string",
				"default": "",
				"description": "Name of the payment method as the buyer saw it",
				"routing": {
					"send": {
						"type": "body",
						"property": "paymentMethod",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Payment Module",
				"name": "paymentModule",
				"type": "string",
				"default": "",
				"description": "Technical name of the payment provider",
				"routing": {
					"send": {
						"type": "body",
						"property": "paymentModule",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Payment Params",
				"name": "paymentParams",
				"type": "json",
				"default": "{}",
				"description": "Details that the payment provider saved, as key and text",
				"routing": {
					"send": {
						"type": "body",
						"property": "paymentParams",
						"propertyInDotNotation": false,
						"value": "={{ typeof $value === 'string' ? JSON.parse($value) : $value }}"
					}
				}
			},
			{
				"displayName": "Payment Reference",
				"name": "paymentReference",
				"type": "string",
				"default": "",
				"description": "Reference that the buyer states when paying, for example by bank transfer",
				"routing": {
					"send": {
						"type": "body",
						"property": "paymentReference",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Pickup Time",
				"name": "pickupTime",
				"type": "string",
				"default": "",
				"description": "Moment that the buyer chose for collecting or receiving the order (`yyyy-MM-dd HH:mm:ss +0000`)",
				"routing": {
					"send": {
						"type": "body",
						"property": "pickupTime",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Prices Include Tax",
				"name": "pricesIncludeTax",
				"type": "boolean",
				"default": false,
				"description": "Whether item prices already contain the taxes (gross prices)",
				"routing": {
					"send": {
						"type": "body",
						"property": "pricesIncludeTax",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Private Admin Notes",
				"name": "privateAdminNotes",
				"type": "string",
				"default": "",
				"description": "Notes of the staff; the buyer never sees them",
				"routing": {
					"send": {
						"type": "body",
						"property": "privateAdminNotes",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Reference Transaction ID",
				"name": "referenceTransactionId",
				"type": "string",
				"default": "",
				"description": "Identifier that a payment app uses for this payment, `transaction_` and a number",
				"routing": {
					"send": {
						"type": "body",
						"property": "referenceTransactionId",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Referer ID",
				"name": "refererId",
				"type": "string",
				"default": "",
				"description": "Where the order came from, such as the name of a marketplace or sales channel",
				"routing": {
					"send": {
						"type": "body",
						"property": "refererId",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Referer URL",
				"name": "refererUrl",
				"type": "string",
				"default": "",
				"description": "Page of the store that the order was placed on",
				"routing": {
					"send": {
						"type": "body",
						"property": "refererUrl",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Reversed Tax Applied",
				"name": "reversedTaxApplied",
				"type": "boolean",
				"default": false,
				"description": "Whether the tax was set to zero because the buyer accounts for it (reverse charge)",
				"routing": {
					"send": {
						"type": "body",
						"property": "reversedTaxApplied",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Shipping Option",
				"name": "shippingOption",
				"type": "json",
				"default": "{}",
				"description": "How the order is delivered and what that costs",
				"routing": {
					"send": {
						"type": "body",
						"property": "shippingOption",
						"propertyInDotNotation": false,
						"value": "={{ typeof $value === 'string' ? JSON.parse($value) : $value }}"
					}
				}
			},
			{
				"displayName": "Shipping Person",
				"name": "shippingPerson",
				"type": "json",
				"default": "{}",
				"description": "Name and address for the delivery",
				"routing": {
					"send": {
						"type": "body",
						"property": "shippingPerson",
						"propertyInDotNotation": false,
						"value": "={{ typeof $value === 'string' ? JSON.parse($value) : $value }}"
					}
				}
			},
			{
				"displayName": "Store Credit",
				"name": "storeCredit",
				"type": "json",
				"default": "{}",
				"description": "Store credit used for or returned by the order",
				"routing": {
					"send": {
						"type": "body",
						"property": "storeCredit",
						"propertyInDotNotation": false,
						"value": "={{ typeof $value === 'string' ? JSON.parse($value) : $value }}"
					}
				}
			},
			{
				"displayName": "Tax",
				"name": "tax",
				"type": "number",
				"default": 0,
				"description": "All taxes of the order together, in store currency",
				"routing": {
					"send": {
						"type": "body",
						"property": "tax",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Taxes on Shipping",
				"name": "taxesOnShipping",
				"type": "json",
				"default": "{}",
				"description": "Taxes on the delivery cost",
				"routing": {
					"send": {
						"type": "body",
						"property": "taxesOnShipping",
						"propertyInDotNotation": false,
						"value": "={{ typeof $value === 'string' ? JSON.parse($value) : $value }}"
					}
				}
			},
			{
				"displayName": "Total and Membership Based Discount",
				"name": "totalAndMembershipBasedDiscount",
				"type": "number",
				"default": 0,
				"description": "What discounts on subtotal and customer group together took off, in store currency",
				"routing": {
					"send": {
						"type": "body",
						"property": "totalAndMembershipBasedDiscount",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Total Before Gift Card Redemption",
				"name": "totalBeforeGiftCardRedemption",
				"type": "number",
				"default": 0,
				"description": "Order total before the gift card was deducted, in store currency",
				"routing": {
					"send": {
						"type": "body",
						"property": "totalBeforeGiftCardRedemption",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Tracking Number",
				"name": "trackingNumber",
				"type": "string",
				"default": "",
				"description": "Tracking number of the parcel",
				"routing": {
					"send": {
						"type": "body",
						"property": "trackingNumber",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Tracking URL",
				"name": "trackingUrl",
				"type": "string",
				"default": "",
				"description": "Page on which the parcel can be followed",
				"routing": {
					"send": {
						"type": "body",
						"property": "trackingUrl",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "UTM Data",
				"name": "utmData",
				"type": "json",
				"default": "{}",
				"description": "Marketing campaign that led to the order",
				"routing": {
					"send": {
						"type": "body",
						"property": "utmData",
						"propertyInDotNotation": false,
						"value": "={{ typeof $value === 'string' ? JSON.parse($value) : $value }}"
					}
				}
			},
			{
				"displayName": "UTM Data Sets",
				"name": "utmDataSets",
				"type": "json",
				"default": "{}",
				"description": "Marketing campaigns that the buyer came from, with the moment of each",
				"routing": {
					"send": {
						"type": "body",
						"property": "utmDataSets",
						"propertyInDotNotation": false,
						"value": "={{ typeof $value === 'string' ? JSON.parse($value) : $value }}"
					}
				}
			},
			{
				"displayName": "Volume Discount",
				"name": "volumeDiscount",
				"type": "number",
				"default": 0,
				"description": "What discounts on the order's subtotal took off, in store currency",
				"routing": {
					"send": {
						"type": "body",
						"property": "volumeDiscount",
						"propertyInDotNotation": false
					}
				}
			}
		],
		"displayOptions": {
			"show": {
				"resource": [
					"order"
				],
				"operation": [
					"create"
				]
			}
		}
	},
	{
		"displayName": "Order ID",
		"name": "orderId",
		"type": "string",
		"default": "",
		"description": "Order ID as the control panel shows it",
		"required": true,
		"displayOptions": {
			"show": {
				"resource": [
					"order"
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
				"displayName": "Accept Marketing",
				"name": "acceptMarketing",
				"type": "boolean",
				"default": false,
				"description": "Whether the person agreed to receive marketing emails",
				"routing": {
					"send": {
						"type": "body",
						"property": "acceptMarketing",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Additional Info",
				"name": "additionalInfo",
				"type": "json",
				"default": "{}",
				"description": "Internal data about the order as key and text",
				"routing": {
					"send": {
						"type": "body",
						"property": "additionalInfo",
						"propertyInDotNotation": false,
						"value": "={{ typeof $value === 'string' ? JSON.parse($value) : $value }}"
					}
				}
			},
			{
				"displayName": "Affiliate ID",
				"name": "affiliateId",
				"type": "string",
				"default": "",
				"description": "Code of the affiliate who brought the buyer",
				"routing": {
					"send": {
						"type": "body",
						"property": "affiliateId",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "B2B B2C",
				"name": "b2b_b2c",
				"type": "options",
				"options": [
					{
						"name": "B2b",
						"value": "b2b"
					},
					{
						"name": "B2c",
						"value": "b2c"
					}
				],
				"default": "b2b",
				"description": "Whether the buyer is a business (`b2b`) or a consumer (`b2c`)",
				"routing": {
					"send": {
						"type": "body",
						"property": "b2b_b2c",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Billing Person",
				"name": "billingPerson",
				"type": "json",
				"default": "{}",
				"description": "Name and address for the invoice",
				"routing": {
					"send": {
						"type": "body",
						"property": "billingPerson",
						"propertyInDotNotation": false,
						"value": "={{ typeof $value === 'string' ? JSON.parse($value) : $value }}"
					}
				}
			},
			{
				"displayName": "Coupon Discount",
				"name": "couponDiscount",
				"type": "number",
				"default": 0,
				"description": "What the discount coupon took off, in store currency",
				"routing": {
					"send": {
						"type": "body",
						"property": "couponDiscount",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Create Date",
				"name": "createDate",
				"type": "string",
				"default": "",
				"description": "When the order was placed, in UTC (`yyyy-MM-dd HH:mm:ss +0000`)",
				"routing": {
					"send": {
						"type": "body",
						"property": "createDate",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Credit Card Status",
				"name": "creditCardStatus",
				"type": "json",
				"default": "{}",
				"description": "Results of the card checks",
				"routing": {
					"send": {
						"type": "body",
						"property": "creditCardStatus",
						"propertyInDotNotation": false,
						"value": "={{ typeof $value === 'string' ? JSON.parse($value) : $value }}"
					}
				}
			},
			{
				"displayName": "Custom Discount",
				"name": "customDiscount",
				"type": "string",
				"default": "",
				"description": "Extra amounts that were taken off by hand or by an app, in store currency",
				"routing": {
					"send": {
						"type": "body",
						"property": "customDiscount",
						"propertyInDotNotation": false,
						"value": "={{ Array.isArray($value) ? $value : String($value).split(',').filter((one) => one.trim() !== '').map((one) => Number(one)) }}"
					}
				}
			},
			{
				"displayName": "Custom Surcharges",
				"name": "customSurcharges",
				"type": "json",
				"default": "{}",
				"description": "Extra amounts added to the total, such as tips or payment fees",
				"routing": {
					"send": {
						"type": "body",
						"property": "customSurcharges",
						"propertyInDotNotation": false,
						"value": "={{ typeof $value === 'string' ? JSON.parse($value) : $value }}"
					}
				}
			},
			{
				"displayName": "Customer Fiscal Code",
				"name": "customerFiscalCode",
				"type": "string",
				"default": "",
				"description": "Buyer's Italian fiscal code (codice fiscale)",
				"routing": {
					"send": {
						"type": "body",
						"property": "customerFiscalCode",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Customer Group",
				"name": "customerGroup",
				"type": "string",
				"default": "",
				"description": "Name of the customer group that the buyer belongs to",
				"routing": {
					"send": {
						"type": "body",
						"property": "customerGroup",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Customer Group ID",
				"name": "customerGroupId",
				"type": "number",
				"default": 0,
				"description": "Identifier of the customer group; 0 is the general group",
				"routing": {
					"send": {
						"type": "body",
						"property": "customerGroupId",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Customer ID",
				"name": "customerId",
				"type": "number",
				"default": 0,
				"description": "Identifier of the buyer's customer record",
				"routing": {
					"send": {
						"type": "body",
						"property": "customerId",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Customer Requested Invoice",
				"name": "customerRequestedInvoice",
				"type": "boolean",
				"default": false,
				"description": "Whether the buyer asked for an invoice",
				"routing": {
					"send": {
						"type": "body",
						"property": "customerRequestedInvoice",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Customer Tax Exempt",
				"name": "customerTaxExempt",
				"type": "boolean",
				"default": false,
				"description": "Whether the buyer pays no tax",
				"routing": {
					"send": {
						"type": "body",
						"property": "customerTaxExempt",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Customer Tax ID",
				"name": "customerTaxId",
				"type": "string",
				"default": "",
				"description": "Buyer's tax number",
				"routing": {
					"send": {
						"type": "body",
						"property": "customerTaxId",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Customer Tax ID Valid",
				"name": "customerTaxIdValid",
				"type": "boolean",
				"default": false,
				"description": "Whether the buyer's tax number was checked and found valid",
				"routing": {
					"send": {
						"type": "body",
						"property": "customerTaxIdValid",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Disable All Customer Notifications",
				"name": "disableAllCustomerNotifications",
				"type": "boolean",
				"default": false,
				"description": "Whether this is on. When true, this change sends the buyer no emails.",
				"routing": {
					"send": {
						"type": "body",
						"property": "disableAllCustomerNotifications",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Discount",
				"name": "discount",
				"type": "number",
				"default": 0,
				"description": "What promotions and other discounts took off, without the coupon, in store currency",
				"routing": {
					"send": {
						"type": "body",
						"property": "discount",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Discount Coupon",
				"name": "discountCoupon",
				"type": "json",
				"default": "{}",
				"description": "The discount coupon that was used",
				"routing": {
					"send": {
						"type": "body",
						"property": "discountCoupon",
						"propertyInDotNotation": false,
						"value": "={{ typeof $value === 'string' ? JSON.parse($value) : $value }}"
					}
				}
			},
			{
				"displayName": "Discount Info",
				"name": "discountInfo",
				"type": "json",
				"default": "{}",
				"description": "The discounts that were applied, one by one",
				"routing": {
					"send": {
						"type": "body",
						"property": "discountInfo",
						"propertyInDotNotation": false,
						"value": "={{ typeof $value === 'string' ? JSON.parse($value) : $value }}"
					}
				}
			},
			{
				"displayName": "EBay ID",
				"name": "ebayId",
				"type": "string",
				"default": "",
				"description": "Order number at eBay, for orders that came from there",
				"routing": {
					"send": {
						"type": "body",
						"property": "ebayId",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Electronic Invoice Pec Email",
				"name": "electronicInvoicePecEmail",
				"type": "string",
				"default": "",
				"description": "Certified email address (PEC) for Italian electronic invoices",
				"routing": {
					"send": {
						"type": "body",
						"property": "electronicInvoicePecEmail",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Electronic Invoice Sdi Code",
				"name": "electronicInvoiceSdiCode",
				"type": "string",
				"default": "",
				"description": "Recipient code (SDI) for Italian electronic invoices",
				"routing": {
					"send": {
						"type": "body",
						"property": "electronicInvoiceSdiCode",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Email",
				"name": "email",
				"type": "string",
				"default": "",
				"description": "Buyer's email address. Required on create.",
				"routing": {
					"send": {
						"type": "body",
						"property": "email",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "External Fulfillment",
				"name": "externalFulfillment",
				"type": "boolean",
				"default": false,
				"description": "Whether somebody outside the store fulfils the order. Without it a new one gets `false`.",
				"routing": {
					"send": {
						"type": "body",
						"property": "externalFulfillment",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "External Order Data",
				"name": "externalOrderData",
				"type": "json",
				"default": "{}",
				"description": "Data from the marketplace or system that the order came from",
				"routing": {
					"send": {
						"type": "body",
						"property": "externalOrderData",
						"propertyInDotNotation": false,
						"value": "={{ typeof $value === 'string' ? JSON.parse($value) : $value }}"
					}
				}
			},
			{
				"displayName": "External Order ID",
				"name": "externalOrderId",
				"type": "string",
				"default": "",
				"description": "Order number in the outside system that created the order",
				"routing": {
					"send": {
						"type": "body",
						"property": "externalOrderId",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "External Transaction ID",
				"name": "externalTransactionId",
				"type": "string",
				"default": "",
				"description": "Transaction identifier at the payment provider",
				"routing": {
					"send": {
						"type": "body",
						"property": "externalTransactionId",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "External Transaction URL",
				"name": "externalTransactionUrl",
				"type": "string",
				"default": "",
				"description": "Page of the transaction at the payment provider",
				"routing": {
					"send": {
						"type": "body",
						"property": "externalTransactionUrl",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Extra Fields",
				"name": "extraFields",
				"type": "json",
				"default": "{}",
				"description": "Values of the checkout's extra fields by field key",
				"routing": {
					"send": {
						"type": "body",
						"property": "extraFields",
						"propertyInDotNotation": false,
						"value": "={{ typeof $value === 'string' ? JSON.parse($value) : $value }}"
					}
				}
			},
			{
				"displayName": "Fulfillment Status",
				"name": "fulfillmentStatus",
				"type": "options",
				"options": [
					{
						"name": "Awaiting Processing",
						"value": "AWAITING_PROCESSING"
					},
					{
						"name": "Custom Fulfillment Status 1",
						"value": "CUSTOM_FULFILLMENT_STATUS_1"
					},
					{
						"name": "Custom Fulfillment Status 2",
						"value": "CUSTOM_FULFILLMENT_STATUS_2"
					},
					{
						"name": "Custom Fulfillment Status 3",
						"value": "CUSTOM_FULFILLMENT_STATUS_3"
					},
					{
						"name": "Delivered",
						"value": "DELIVERED"
					},
					{
						"name": "Out For Delivery",
						"value": "OUT_FOR_DELIVERY"
					},
					{
						"name": "Processing",
						"value": "PROCESSING"
					},
					{
						"name": "Ready For Pickup",
						"value": "READY_FOR_PICKUP"
					},
					{
						"name": "Returned",
						"value": "RETURNED"
					},
					{
						"name": "Shipped",
						"value": "SHIPPED"
					},
					{
						"name": "Will Not Deliver",
						"value": "WILL_NOT_DELIVER"
					}
				],
				"default": "AWAITING_PROCESSING",
				"description": "How far packing and delivery have come. Required on create.",
				"routing": {
					"send": {
						"type": "body",
						"property": "fulfillmentStatus",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Gift Card Code",
				"name": "giftCardCode",
				"type": "string",
				"default": "",
				"description": "Code of the gift card that was used",
				"routing": {
					"send": {
						"type": "body",
						"property": "giftCardCode",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Gift Card Double Spending",
				"name": "giftCardDoubleSpending",
				"type": "boolean",
				"default": false,
				"description": "Whether the gift card was used for more than it was worth",
				"routing": {
					"send": {
						"type": "body",
						"property": "giftCardDoubleSpending",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Gift Card ID",
				"name": "giftCardId",
				"type": "number",
				"default": 0,
				"description": "Identifier of the gift card that was used",
				"routing": {
					"send": {
						"type": "body",
						"property": "giftCardId",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Gift Card Redemption",
				"name": "giftCardRedemption",
				"type": "number",
				"default": 0,
				"description": "Part of the total that a gift card paid, in store currency",
				"routing": {
					"send": {
						"type": "body",
						"property": "giftCardRedemption",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Gift Card UUID",
				"name": "giftCardUuid",
				"type": "string",
				"default": "",
				"description": "Globally unique identifier of the gift card that was used",
				"routing": {
					"send": {
						"type": "body",
						"property": "giftCardUuid",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Global Referer",
				"name": "globalReferer",
				"type": "string",
				"default": "",
				"description": "Page that led the buyer to the store",
				"routing": {
					"send": {
						"type": "body",
						"property": "globalReferer",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Handling Fee",
				"name": "handlingFee",
				"type": "json",
				"default": "{}",
				"description": "Fee for handling the order",
				"routing": {
					"send": {
						"type": "body",
						"property": "handlingFee",
						"propertyInDotNotation": false,
						"value": "={{ typeof $value === 'string' ? JSON.parse($value) : $value }}"
					}
				}
			},
			{
				"displayName": "Hidden",
				"name": "hidden",
				"type": "boolean",
				"default": false,
				"description": "Whether the order is hidden from the order list",
				"routing": {
					"send": {
						"type": "body",
						"property": "hidden",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "IP Address",
				"name": "ipAddress",
				"type": "string",
				"default": "",
				"description": "IP address that the order was placed from",
				"routing": {
					"send": {
						"type": "body",
						"property": "ipAddress",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Items",
				"name": "items",
				"type": "json",
				"default": "{}",
				"description": "The products that were bought, one line each",
				"routing": {
					"send": {
						"type": "body",
						"property": "items",
						"propertyInDotNotation": false,
						"value": "={{ typeof $value === 'string' ? JSON.parse($value) : $value }}"
					}
				}
			},
			{
				"displayName": "Lang",
				"name": "lang",
				"type": "string",
				"default": "",
				"description": "Two-letter code of the person's language; emails are sent in it",
				"routing": {
					"send": {
						"type": "body",
						"property": "lang",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Latest Delivery Date",
				"name": "latestDeliveryDate",
				"type": "string",
				"default": "",
				"description": "Latest moment for the order to arrive (`yyyy-MM-dd HH:mm:ss +0000`)",
				"routing": {
					"send": {
						"type": "body",
						"property": "latestDeliveryDate",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Latest Ship Date",
				"name": "latestShipDate",
				"type": "string",
				"default": "",
				"description": "Latest moment to hand the order to the carrier (`yyyy-MM-dd HH:mm:ss +0000`)",
				"routing": {
					"send": {
						"type": "body",
						"property": "latestShipDate",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Loyalty",
				"name": "loyalty",
				"type": "json",
				"default": "{}",
				"description": "Loyalty points earned and used with the order",
				"routing": {
					"send": {
						"type": "body",
						"property": "loyalty",
						"propertyInDotNotation": false,
						"value": "={{ typeof $value === 'string' ? JSON.parse($value) : $value }}"
					}
				}
			},
			{
				"displayName": "Membership Based Discount",
				"name": "membershipBasedDiscount",
				"type": "number",
				"default": 0,
				"description": "What discounts for the customer group took off, in store currency",
				"routing": {
					"send": {
						"type": "body",
						"property": "membershipBasedDiscount",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Order Comments",
				"name": "orderComments",
				"type": "string",
				"default": "",
				"description": "Comment that the buyer left at checkout",
				"routing": {
					"send": {
						"type": "body",
						"property": "orderComments",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Order Extra Fields",
				"name": "orderExtraFields",
				"type": "json",
				"default": "{}",
				"description": "Extra fields of the checkout with their titles and where they are shown",
				"routing": {
					"send": {
						"type": "body",
						"property": "orderExtraFields",
						"propertyInDotNotation": false,
						"value": "={{ typeof $value === 'string' ? JSON.parse($value) : $value }}"
					}
				}
			},
			{
				"displayName": "Payment Message",
				"name": "paymentMessage",
				"type": "string",
				"default": "",
				"description": "Message of the payment provider, mostly the reason for a declined payment",
				"routing": {
					"send": {
						"type": "body",
						"property": "paymentMessage",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Payment Method",
				"name": "paymentMethod",
				"type": "string",
				"default": "",
				"description": "Name of the payment method as the buyer saw it",
				"routing": {
					"send": {
						"type": "body",
						"property": "paymentMethod",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Payment Module",
				"name": "paymentModule",
				"type": "string",
				"default": "",
				"description": "Technical name of the payment provider",
				"routing": {
					"send": {
						"type": "body",
						"property": "paymentModule",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Payment Params",
				"name": "paymentParams",
				"type": "json",
				"default": "{}",
				"description": "Details that the payment provider saved, as key and text",
				"routing": {
					"send": {
						"type": "body",
						"property": "paymentParams",
						"propertyInDotNotation": false,
						"value": "={{ typeof $value === 'string' ? JSON.parse($value) : $value }}"
					}
				}
			},
			{
				"displayName": "Payment Reference",
				"name": "paymentReference",
				"type": "string",
				"default": "",
				"description": "Reference that the buyer states when paying, for example by bank transfer",
				"routing": {
					"send": {
						"type": "body",
						"property": "paymentReference",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Payment Status",
				"name": "paymentStatus",
				"type": "options",
				"options": [
					{
						"name": "Awaiting Payment",
						"value": "AWAITING_PAYMENT"
					},
					{
						"name": "Cancelled",
						"value": "CANCELLED"
					},
					{
						"name": "Custom Payment Status 1",
						"value": "CUSTOM_PAYMENT_STATUS_1"
					},
					{
						"name": "Custom Payment Status 2",
						"value": "CUSTOM_PAYMENT_STATUS_2"
					},
					{
						"name": "Custom Payment Status 3",
						"value": "CUSTOM_PAYMENT_STATUS_3"
					},
					{
						"name": "Incomplete",
						"value": "INCOMPLETE"
					},
					{
						"name": "Paid",
						"value": "PAID"
					},
					{
						"name": "Partially Refunded",
						"value": "PARTIALLY_REFUNDED"
					},
					{
						"name": "Refunded",
						"value": "REFUNDED"
					}
				],
				"default": "AWAITING_PAYMENT",
				"description": "Whether the order is paid, awaiting payment, refunded or cancelled. Required on create.",
				"routing": {
					"send": {
						"type": "body",
						"property": "paymentStatus",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Pickup Time",
				"name": "pickupTime",
				"type": "string",
				"default": "",
				"description": "Moment that the buyer chose for collecting or receiving the order (`yyyy-MM-dd HH:mm:ss +0000`)",
				"routing": {
					"send": {
						"type": "body",
						"property": "pickupTime",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Prices Include Tax",
				"name": "pricesIncludeTax",
				"type": "boolean",
				"default": false,
				"description": "Whether item prices already contain the taxes (gross prices)",
				"routing": {
					"send": {
						"type": "body",
						"property": "pricesIncludeTax",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Private Admin Notes",
				"name": "privateAdminNotes",
				"type": "string",
				"default": "",
				"description": "Notes of the staff; the buyer never sees them",
				"routing": {
					"send": {
						"type": "body",
						"property": "privateAdminNotes",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Reference Transaction ID",
				"name": "referenceTransactionId",
				"type": "string",
				"default": "",
				"description": "Identifier that a payment app uses for this payment, `transaction_` and a number",
				"routing": {
					"send": {
						"type": "body",
						"property": "referenceTransactionId",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Referer ID",
				"name": "refererId",
				"type": "string",
				"default": "",
				"description": "Where the order came from, such as the name of a marketplace or sales channel",
				"routing": {
					"send": {
						"type": "body",
						"property": "refererId",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Referer URL",
				"name": "refererUrl",
				"type": "string",
				"default": "",
				"description": "Page of the store that the order was placed on",
				"routing": {
					"send": {
						"type": "body",
						"property": "refererUrl",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Reversed Tax Applied",
				"name": "reversedTaxApplied",
				"type": "boolean",
				"default": false,
				"description": "Whether the tax was set to zero because the buyer accounts for it (reverse charge)",
				"routing": {
					"send": {
						"type": "body",
						"property": "reversedTaxApplied",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Shipping Option",
				"name": "shippingOption",
				"type": "json",
				"default": "{}",
				"description": "How the order is delivered and what that costs",
				"routing": {
					"send": {
						"type": "body",
						"property": "shippingOption",
						"propertyInDotNotation": false,
						"value": "={{ typeof $value === 'string' ? JSON.parse($value) : $value }}"
					}
				}
			},
			{
				"displayName": "Shipping Person",
				"name": "shippingPerson",
				"type": "json",
				"default": "{}",
				"description": "Name and address for the delivery",
				"routing": {
					"send": {
						"type": "body",
						"property": "shippingPerson",
						"propertyInDotNotation": false,
						"value": "={{ typeof $value === 'string' ? JSON.parse($value) : $value }}"
					}
				}
			},
			{
				"displayName": "Store Credit",
				"name": "storeCredit",
				"type": "json",
				"default": "{}",
				"description": "Store credit used for or returned by the order",
				"routing": {
					"send": {
						"type": "body",
						"property": "storeCredit",
						"propertyInDotNotation": false,
						"value": "={{ typeof $value === 'string' ? JSON.parse($value) : $value }}"
					}
				}
			},
			{
				"displayName": "Subtotal",
				"name": "subtotal",
				"type": "number",
				"default": 0,
				"description": "Price of all items before shipping, discounts and taxes on top, in store currency. Required on create.",
				"routing": {
					"send": {
						"type": "body",
						"property": "subtotal",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Tax",
				"name": "tax",
				"type": "number",
				"default": 0,
				"description": "All taxes of the order together, in store currency",
				"routing": {
					"send": {
						"type": "body",
						"property": "tax",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Taxes on Shipping",
				"name": "taxesOnShipping",
				"type": "json",
				"default": "{}",
				"description": "Taxes on the delivery cost",
				"routing": {
					"send": {
						"type": "body",
						"property": "taxesOnShipping",
						"propertyInDotNotation": false,
						"value": "={{ typeof $value === 'string' ? JSON.parse($value) : $value }}"
					}
				}
			},
			{
				"displayName": "Total",
				"name": "total",
				"type": "number",
				"default": 0,
				"description": "What the buyer pays in all, with taxes, shipping and discounts, in store currency. Required on create.",
				"routing": {
					"send": {
						"type": "body",
						"property": "total",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Total and Membership Based Discount",
				"name": "totalAndMembershipBasedDiscount",
				"type": "number",
				"default": 0,
				"description": "What discounts on subtotal and customer group together took off, in store currency",
				"routing": {
					"send": {
						"type": "body",
						"property": "totalAndMembershipBasedDiscount",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Total Before Gift Card Redemption",
				"name": "totalBeforeGiftCardRedemption",
				"type": "number",
				"default": 0,
				"description": "Order total before the gift card was deducted, in store currency",
				"routing": {
					"send": {
						"type": "body",
						"property": "totalBeforeGiftCardRedemption",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Tracking Number",
				"name": "trackingNumber",
				"type": "string",
				"default": "",
				"description": "Tracking number of the parcel",
				"routing": {
					"send": {
						"type": "body",
						"property": "trackingNumber",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Tracking URL",
				"name": "trackingUrl",
				"type": "string",
				"default": "",
				"description": "Page on which the parcel can be followed",
				"routing": {
					"send": {
						"type": "body",
						"property": "trackingUrl",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "UTM Data",
				"name": "utmData",
				"type": "json",
				"default": "{}",
				"description": "Marketing campaign that led to the order",
				"routing": {
					"send": {
						"type": "body",
						"property": "utmData",
						"propertyInDotNotation": false,
						"value": "={{ typeof $value === 'string' ? JSON.parse($value) : $value }}"
					}
				}
			},
			{
				"displayName": "UTM Data Sets",
				"name": "utmDataSets",
				"type": "json",
				"default": "{}",
				"description": "Marketing campaigns that the buyer came from, with the moment of each",
				"routing": {
					"send": {
						"type": "body",
						"property": "utmDataSets",
						"propertyInDotNotation": false,
						"value": "={{ typeof $value === 'string' ? JSON.parse($value) : $value }}"
					}
				}
			},
			{
				"displayName": "Volume Discount",
				"name": "volumeDiscount",
				"type": "number",
				"default": 0,
				"description": "What discounts on the order's subtotal took off, in store currency",
				"routing": {
					"send": {
						"type": "body",
						"property": "volumeDiscount",
						"propertyInDotNotation": false
					}
				}
			}
		],
		"displayOptions": {
			"show": {
				"resource": [
					"order"
				],
				"operation": [
					"update"
				]
			}
		}
	},
	{
		"displayName": "Order ID",
		"name": "orderId",
		"type": "string",
		"default": "",
		"description": "Order ID as the control panel shows it",
		"required": true,
		"displayOptions": {
			"show": {
				"resource": [
					"order"
				],
				"operation": [
					"fulfill"
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
				"displayName": "Fulfillment Status",
				"name": "fulfillmentStatus",
				"type": "options",
				"options": [
					{
						"name": "Awaiting Processing",
						"value": "AWAITING_PROCESSING"
					},
					{
						"name": "Custom Fulfillment Status 1",
						"value": "CUSTOM_FULFILLMENT_STATUS_1"
					},
					{
						"name": "Custom Fulfillment Status 2",
						"value": "CUSTOM_FULFILLMENT_STATUS_2"
					},
					{
						"name": "Custom Fulfillment Status 3",
						"value": "CUSTOM_FULFILLMENT_STATUS_3"
					},
					{
						"name": "Delivered",
						"value": "DELIVERED"
					},
					{
						"name": "Out For Delivery",
						"value": "OUT_FOR_DELIVERY"
					},
					{
						"name": "Processing",
						"value": "PROCESSING"
					},
					{
						"name": "Ready For Pickup",
						"value": "READY_FOR_PICKUP"
					},
					{
						"name": "Returned",
						"value": "RETURNED"
					},
					{
						"name": "Shipped",
						"value": "SHIPPED"
					},
					{
						"name": "Will Not Deliver",
						"value": "WILL_NOT_DELIVER"
					}
				],
				"default": "AWAITING_PROCESSING",
				"description": "New fulfilment status; `SHIPPED` if left out",
				"routing": {
					"send": {
						"type": "body",
						"property": "fulfillmentStatus",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Notify Customer",
				"name": "notifyCustomer",
				"type": "boolean",
				"default": false,
				"description": "Whether this is on. May the customer get mails about this order? Left out: as the order and the store say.",
				"routing": {
					"send": {
						"type": "body",
						"property": "disableAllCustomerNotifications",
						"propertyInDotNotation": false,
						"value": "={{ !$value }}"
					}
				}
			},
			{
				"displayName": "Tracking Number",
				"name": "trackingNumber",
				"type": "string",
				"default": "",
				"description": "Tracking number of the parcel",
				"routing": {
					"send": {
						"type": "body",
						"property": "trackingNumber",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Tracking URL",
				"name": "trackingUrl",
				"type": "string",
				"default": "",
				"description": "Address of the carrier's tracking page",
				"routing": {
					"send": {
						"type": "body",
						"property": "trackingUrl",
						"propertyInDotNotation": false
					}
				}
			}
		],
		"displayOptions": {
			"show": {
				"resource": [
					"order"
				],
				"operation": [
					"fulfill"
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
				"displayName": "Customer Email",
				"name": "customerEmail",
				"type": "string",
				"default": "",
				"description": "Email address of the customer; the newest order of the store if left out",
				"routing": {
					"send": {
						"type": "query",
						"property": "customerEmail",
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
				"displayName": "With Address",
				"name": "withAddress",
				"type": "boolean",
				"default": false,
				"description": "Whether this is on. Only orders with a delivery address.",
				"routing": {
					"send": {
						"type": "query",
						"property": "withAddress",
						"propertyInDotNotation": false
					}
				}
			}
		],
		"displayOptions": {
			"show": {
				"resource": [
					"order"
				],
				"operation": [
					"getLast"
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
					"order"
				],
				"operation": [
					"searchDeleted"
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
					"order"
				],
				"operation": [
					"searchDeleted"
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
				"displayName": "From Date",
				"name": "from_date",
				"type": "dateTime",
				"default": "",
				"description": "Deleted at or after this date: Unix seconds, a date, or an expression such as `-7d`",
				"routing": {
					"send": {
						"type": "query",
						"property": "from_date",
						"propertyInDotNotation": false,
						"value": "={{ Math.floor(new Date($value).getTime() / 1000) }}"
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
				"displayName": "To Date",
				"name": "to_date",
				"type": "dateTime",
				"default": "",
				"description": "Deleted at or before this date",
				"routing": {
					"send": {
						"type": "query",
						"property": "to_date",
						"propertyInDotNotation": false,
						"value": "={{ Math.floor(new Date($value).getTime() / 1000) }}"
					}
				}
			}
		],
		"displayOptions": {
			"show": {
				"resource": [
					"order"
				],
				"operation": [
					"searchDeleted"
				]
			}
		}
	},
	{
		"displayName": "Order ID",
		"name": "orderId",
		"type": "string",
		"default": "",
		"description": "Order ID as the control panel shows it, for example `7QK2M`",
		"required": true,
		"displayOptions": {
			"show": {
				"resource": [
					"order"
				],
				"operation": [
					"getRepeatUrl"
				]
			}
		}
	},
	{
		"displayName": "Order ID",
		"name": "orderId",
		"type": "string",
		"default": "",
		"description": "Order ID as the control panel shows it, for example `7QK2M`",
		"required": true,
		"displayOptions": {
			"show": {
				"resource": [
					"order"
				],
				"operation": [
					"delete"
				]
			}
		}
	},
	{
		"displayName": "Confirm",
		"name": "confirm",
		"type": "boolean",
		"default": false,
		"description": "Whether you are sure: this cannot be undone",
		"displayOptions": {
			"show": {
				"resource": [
					"order"
				],
				"operation": [
					"delete"
				]
			}
		}
	},
	{
		"displayName": "Additional Fields",
		"name": "additionalFields",
		"type": "collection",
		"placeholder": "Add Field",
		"default": {},
		"options": [
			{
				"displayName": "Billing Person",
				"name": "billingPerson",
				"type": "json",
				"default": "{}",
				"description": "Name and address for the invoice",
				"routing": {
					"send": {
						"type": "body",
						"property": "billingPerson",
						"propertyInDotNotation": false,
						"value": "={{ typeof $value === 'string' ? JSON.parse($value) : $value }}"
					}
				}
			},
			{
				"displayName": "Custom Surcharges",
				"name": "customSurcharges",
				"type": "json",
				"default": "{}",
				"description": "Extra amounts added to the total, such as tips or payment fees",
				"routing": {
					"send": {
						"type": "body",
						"property": "customSurcharges",
						"propertyInDotNotation": false,
						"value": "={{ typeof $value === 'string' ? JSON.parse($value) : $value }}"
					}
				}
			},
			{
				"displayName": "Customer ID",
				"name": "customerId",
				"type": "number",
				"default": 0,
				"description": "Identifier of the buyer's customer record",
				"routing": {
					"send": {
						"type": "body",
						"property": "customerId",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Customer Tax Exempt",
				"name": "customerTaxExempt",
				"type": "boolean",
				"default": false,
				"description": "Whether the buyer pays no tax",
				"routing": {
					"send": {
						"type": "body",
						"property": "customerTaxExempt",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Customer Tax ID",
				"name": "customerTaxId",
				"type": "string",
				"default": "",
				"description": "Buyer's tax number",
				"routing": {
					"send": {
						"type": "body",
						"property": "customerTaxId",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Discount Coupon",
				"name": "discountCoupon",
				"type": "json",
				"default": "{}",
				"description": "The discount coupon that was used",
				"routing": {
					"send": {
						"type": "body",
						"property": "discountCoupon",
						"propertyInDotNotation": false,
						"value": "={{ typeof $value === 'string' ? JSON.parse($value) : $value }}"
					}
				}
			},
			{
				"displayName": "Discount Info",
				"name": "discountInfo",
				"type": "json",
				"default": "{}",
				"description": "The discounts that were applied, one by one",
				"routing": {
					"send": {
						"type": "body",
						"property": "discountInfo",
						"propertyInDotNotation": false,
						"value": "={{ typeof $value === 'string' ? JSON.parse($value) : $value }}"
					}
				}
			},
			{
				"displayName": "Email",
				"name": "email",
				"type": "string",
				"default": "",
				"description": "Buyer's email address",
				"routing": {
					"send": {
						"type": "body",
						"property": "email",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Gift Card Code",
				"name": "giftCardCode",
				"type": "string",
				"default": "",
				"description": "Code of the gift card that was used",
				"routing": {
					"send": {
						"type": "body",
						"property": "giftCardCode",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Gift Card Double Spending",
				"name": "giftCardDoubleSpending",
				"type": "boolean",
				"default": false,
				"description": "Whether the gift card was used for more than it was worth",
				"routing": {
					"send": {
						"type": "body",
						"property": "giftCardDoubleSpending",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Gift Card ID",
				"name": "giftCardId",
				"type": "number",
				"default": 0,
				"description": "Identifier of the gift card that was used",
				"routing": {
					"send": {
						"type": "body",
						"property": "giftCardId",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Gift Card Redemption",
				"name": "giftCardRedemption",
				"type": "number",
				"default": 0,
				"description": "Part of the total that a gift card paid, in store currency",
				"routing": {
					"send": {
						"type": "body",
						"property": "giftCardRedemption",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Gift Card Transaction Order ID",
				"name": "giftCardTransactionOrderId",
				"type": "number",
				"default": 0,
				"description": "Internal number of the order that bought the gift card",
				"routing": {
					"send": {
						"type": "body",
						"property": "giftCardTransactionOrderId",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Gift Card UUID",
				"name": "giftCardUuid",
				"type": "string",
				"default": "",
				"description": "Globally unique identifier of the gift card that was used",
				"routing": {
					"send": {
						"type": "body",
						"property": "giftCardUuid",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Handling Fee",
				"name": "handlingFee",
				"type": "json",
				"default": "{}",
				"description": "Fee for handling the order",
				"routing": {
					"send": {
						"type": "body",
						"property": "handlingFee",
						"propertyInDotNotation": false,
						"value": "={{ typeof $value === 'string' ? JSON.parse($value) : $value }}"
					}
				}
			},
			{
				"displayName": "IP Address",
				"name": "ipAddress",
				"type": "string",
				"default": "",
				"description": "IP address that the order was placed from",
				"routing": {
					"send": {
						"type": "body",
						"property": "ipAddress",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Items",
				"name": "items",
				"type": "json",
				"default": "{}",
				"description": "The products that were bought, one line each",
				"routing": {
					"send": {
						"type": "body",
						"property": "items",
						"propertyInDotNotation": false,
						"value": "={{ typeof $value === 'string' ? JSON.parse($value) : $value }}"
					}
				}
			},
			{
				"displayName": "Payment Options Details",
				"name": "paymentOptionsDetails",
				"type": "json",
				"default": "{}",
				"description": "Payment option whose surcharge counts",
				"routing": {
					"send": {
						"type": "body",
						"property": "paymentOptionsDetails",
						"propertyInDotNotation": false,
						"value": "={{ typeof $value === 'string' ? JSON.parse($value) : $value }}"
					}
				}
			},
			{
				"displayName": "Reversed Tax Applied",
				"name": "reversedTaxApplied",
				"type": "boolean",
				"default": false,
				"description": "Whether the tax was set to zero because the buyer accounts for it (reverse charge)",
				"routing": {
					"send": {
						"type": "body",
						"property": "reversedTaxApplied",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Shipping Option",
				"name": "shippingOption",
				"type": "json",
				"default": "{}",
				"description": "How the order is delivered and what that costs",
				"routing": {
					"send": {
						"type": "body",
						"property": "shippingOption",
						"propertyInDotNotation": false,
						"value": "={{ typeof $value === 'string' ? JSON.parse($value) : $value }}"
					}
				}
			},
			{
				"displayName": "Shipping Person",
				"name": "shippingPerson",
				"type": "json",
				"default": "{}",
				"description": "Name and address for the delivery",
				"routing": {
					"send": {
						"type": "body",
						"property": "shippingPerson",
						"propertyInDotNotation": false,
						"value": "={{ typeof $value === 'string' ? JSON.parse($value) : $value }}"
					}
				}
			},
			{
				"displayName": "Tax Already Deducted from Shipping",
				"name": "taxAlreadyDeductedFromShipping",
				"type": "boolean",
				"default": false,
				"description": "Whether the shipping rate is given without tax although the store's prices include it",
				"routing": {
					"send": {
						"type": "body",
						"property": "taxAlreadyDeductedFromShipping",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Total Before Gift Card Redemption",
				"name": "totalBeforeGiftCardRedemption",
				"type": "number",
				"default": 0,
				"description": "Order total before the gift card was deducted, in store currency",
				"routing": {
					"send": {
						"type": "body",
						"property": "totalBeforeGiftCardRedemption",
						"propertyInDotNotation": false
					}
				}
			}
		],
		"displayOptions": {
			"show": {
				"resource": [
					"order"
				],
				"operation": [
					"calculate"
				]
			}
		}
	}
];
