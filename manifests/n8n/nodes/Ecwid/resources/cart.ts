import type { INodeProperties } from 'n8n-workflow';

export const cart: INodeProperties[] = [
	{
		"displayName": "Operation",
		"name": "operation",
		"type": "options",
		"noDataExpression": true,
		"displayOptions": {
			"show": {
				"resource": [
					"cart"
				]
			}
		},
		"default": "get",
		"options": [
			{
				"name": "Get",
				"value": "get",
				"description": "Read one abandoned cart",
				"action": "Get a cart",
				"routing": {
					"request": {
						"method": "GET",
						"url": "=/carts/{{ encodeURIComponent($parameter[\"cartId\"]) }}"
					}
				}
			},
			{
				"name": "Get Many",
				"value": "getAll",
				"description": "Find abandoned carts by customer, total, coupon or dates",
				"action": "Search carts",
				"routing": {
					"request": {
						"method": "GET",
						"url": "/carts"
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
				"name": "Place",
				"value": "place",
				"description": "Turn an abandoned cart into an order, for example after a payment by phone",
				"action": "Turn a cart into an order",
				"routing": {
					"request": {
						"method": "POST",
						"url": "=/carts/{{ encodeURIComponent($parameter[\"cartId\"]) }}/place"
					}
				}
			},
			{
				"name": "Update",
				"value": "update",
				"description": "Hide an abandoned cart or change its taxes on shipping",
				"action": "Update a cart",
				"routing": {
					"request": {
						"method": "PUT",
						"url": "=/carts/{{ encodeURIComponent($parameter[\"cartId\"]) }}"
					}
				}
			}
		]
	},
	{
		"displayName": "Cart ID",
		"name": "cartId",
		"type": "string",
		"default": "",
		"description": "ID of the cart, a UUID",
		"required": true,
		"displayOptions": {
			"show": {
				"resource": [
					"cart"
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
				"description": "Fields wanted in the answer, for example `id,name`; all if left out",
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
					"cart"
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
					"cart"
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
					"cart"
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
				"displayName": "Show Hidden",
				"name": "showHidden",
				"type": "boolean",
				"default": false,
				"description": "Whether this is on. Also find hidden carts.",
				"routing": {
					"send": {
						"type": "query",
						"property": "showHidden",
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
			}
		],
		"displayOptions": {
			"show": {
				"resource": [
					"cart"
				],
				"operation": [
					"getAll"
				]
			}
		}
	},
	{
		"displayName": "Cart ID",
		"name": "cartId",
		"type": "string",
		"default": "",
		"description": "ID of the cart, a UUID",
		"required": true,
		"displayOptions": {
			"show": {
				"resource": [
					"cart"
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
				"displayName": "Hidden",
				"name": "hidden",
				"type": "boolean",
				"default": false,
				"description": "Whether the cart is hidden from the list of abandoned carts",
				"routing": {
					"send": {
						"type": "body",
						"property": "hidden",
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
			}
		],
		"displayOptions": {
			"show": {
				"resource": [
					"cart"
				],
				"operation": [
					"update"
				]
			}
		}
	},
	{
		"displayName": "Cart ID",
		"name": "cartId",
		"type": "string",
		"default": "",
		"description": "ID of the cart, a UUID",
		"required": true,
		"displayOptions": {
			"show": {
				"resource": [
					"cart"
				],
				"operation": [
					"place"
				]
			}
		}
	}
];
