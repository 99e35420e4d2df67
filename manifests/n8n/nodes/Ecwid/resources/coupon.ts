import type { INodeProperties } from 'n8n-workflow';
import { confirmed } from '../send';

export const coupon: INodeProperties[] = [
	{
		"displayName": "Operation",
		"name": "operation",
		"type": "options",
		"noDataExpression": true,
		"displayOptions": {
			"show": {
				"resource": [
					"coupon"
				]
			}
		},
		"default": "create",
		"options": [
			{
				"name": "Create",
				"value": "create",
				"description": "Create a discount coupon. Without a code the store makes one up.",
				"action": "Create a coupon",
				"routing": {
					"request": {
						"method": "POST",
						"url": "/discount_coupons"
					}
				}
			},
			{
				"name": "Delete",
				"value": "delete",
				"description": "Delete a discount coupon. Orders that used it keep their discount.",
				"action": "Delete a coupon",
				"routing": {
					"request": {
						"method": "DELETE",
						"url": "=/discount_coupons/{{ encodeURIComponent($parameter[\"discountCouponId\"]) }}"
					},
					"send": {
						"preSend": [
							confirmed
						]
					}
				}
			},
			{
				"name": "Get",
				"value": "get",
				"description": "Read one discount coupon by its code or number",
				"action": "Get a coupon",
				"routing": {
					"request": {
						"method": "GET",
						"url": "=/discount_coupons/{{ encodeURIComponent($parameter[\"discountCouponId\"]) }}"
					}
				}
			},
			{
				"name": "Get Many",
				"value": "getAll",
				"description": "Find discount coupons by code, kind, state or dates",
				"action": "Search coupons",
				"routing": {
					"request": {
						"method": "GET",
						"url": "/discount_coupons"
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
				"name": "Search Deleted",
				"value": "searchDeleted",
				"description": "Read which coupons were deleted, and when",
				"action": "Search deleted coupons",
				"routing": {
					"request": {
						"method": "GET",
						"url": "/coupons/deleted"
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
				"description": "Change a discount coupon. Fields left out stay as they are.",
				"action": "Update a coupon",
				"routing": {
					"request": {
						"method": "PUT",
						"url": "=/discount_coupons/{{ encodeURIComponent($parameter[\"discountCouponId\"]) }}"
					}
				}
			}
		]
	},
	{
		"displayName": "Discount Coupon ID",
		"name": "discountCouponId",
		"type": "string",
		"default": "",
		"description": "Code or number of the coupon",
		"required": true,
		"displayOptions": {
			"show": {
				"resource": [
					"coupon"
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
					"coupon"
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
					"coupon"
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
					"coupon"
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
				"displayName": "Availability",
				"name": "availability",
				"type": "options",
				"options": [
					{
						"name": "Active",
						"value": "ACTIVE"
					},
					{
						"name": "Expired",
						"value": "EXPIRED"
					},
					{
						"name": "Paused",
						"value": "PAUSED"
					},
					{
						"name": "Usedup",
						"value": "USEDUP"
					}
				],
				"default": "ACTIVE",
				"description": "Can the coupon be used?",
				"routing": {
					"send": {
						"type": "query",
						"property": "availability",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Code",
				"name": "code",
				"type": "string",
				"default": "",
				"description": "Code of the coupon",
				"routing": {
					"send": {
						"type": "query",
						"property": "code",
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
				"displayName": "Discount Type",
				"name": "discount_type",
				"type": "multiOptions",
				"options": [
					{
						"name": "Abs",
						"value": "ABS"
					},
					{
						"name": "Abs And Shipping",
						"value": "ABS_AND_SHIPPING"
					},
					{
						"name": "Percent",
						"value": "PERCENT"
					},
					{
						"name": "Percent And Shipping",
						"value": "PERCENT_AND_SHIPPING"
					},
					{
						"name": "Shipping",
						"value": "SHIPPING"
					}
				],
				"default": [],
				"description": "What the coupon takes off",
				"routing": {
					"send": {
						"type": "query",
						"property": "discount_type",
						"propertyInDotNotation": false,
						"value": "={{ $value.join(',') }}"
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
					"coupon"
				],
				"operation": [
					"getAll"
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
					"coupon"
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
					"coupon"
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
					"coupon"
				],
				"operation": [
					"searchDeleted"
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
				"displayName": "Application Limit",
				"name": "applicationLimit",
				"type": "options",
				"options": [
					{
						"name": "New Customer Only",
						"value": "NEW_CUSTOMER_ONLY"
					},
					{
						"name": "Repeat Customer Only",
						"value": "REPEAT_CUSTOMER_ONLY"
					},
					{
						"name": "Unlimited",
						"value": "UNLIMITED"
					}
				],
				"default": "NEW_CUSTOMER_ONLY",
				"description": "Which customers can use the coupon",
				"routing": {
					"send": {
						"type": "body",
						"property": "applicationLimit",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Catalog Limit",
				"name": "catalogLimit",
				"type": "json",
				"default": "{}",
				"description": "Products and categories that the coupon is limited to",
				"routing": {
					"send": {
						"type": "body",
						"property": "catalogLimit",
						"propertyInDotNotation": false,
						"value": "={{ typeof $value === 'string' ? JSON.parse($value) : $value }}"
					}
				}
			},
			{
				"displayName": "Code",
				"name": "code",
				"type": "string",
				"default": "",
				"description": "Code that buyers enter",
				"routing": {
					"send": {
						"type": "body",
						"property": "code",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Creation Date",
				"name": "creationDate",
				"type": "string",
				"default": "",
				"description": "When the coupon was created (`yyyy-MM-dd HH:mm:ss +0000`)",
				"routing": {
					"send": {
						"type": "body",
						"property": "creationDate",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Discount",
				"name": "discount",
				"type": "number",
				"default": 0,
				"description": "Reduction: an amount in store currency or a percentage, as `discountType` says",
				"routing": {
					"send": {
						"type": "body",
						"property": "discount",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Discount Type",
				"name": "discountType",
				"type": "options",
				"options": [
					{
						"name": "Abs",
						"value": "ABS"
					},
					{
						"name": "Abs And Shipping",
						"value": "ABS_AND_SHIPPING"
					},
					{
						"name": "Percent",
						"value": "PERCENT"
					},
					{
						"name": "Percent And Shipping",
						"value": "PERCENT_AND_SHIPPING"
					},
					{
						"name": "Shipping",
						"value": "SHIPPING"
					}
				],
				"default": "ABS",
				"description": "Whether the coupon takes off an amount, a percentage, the shipping or several of them",
				"routing": {
					"send": {
						"type": "body",
						"property": "discountType",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Expiration Date",
				"name": "expirationDate",
				"type": "string",
				"default": "",
				"description": "When the coupon stops working (`yyyy-MM-dd HH:mm:ss +0000`)",
				"routing": {
					"send": {
						"type": "body",
						"property": "expirationDate",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Launch Date",
				"name": "launchDate",
				"type": "string",
				"default": "",
				"description": "When the coupon starts to work (`yyyy-MM-dd HH:mm:ss +0000`)",
				"routing": {
					"send": {
						"type": "body",
						"property": "launchDate",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Name",
				"name": "name",
				"type": "string",
				"default": "",
				"description": "Name of the coupon in the control panel",
				"routing": {
					"send": {
						"type": "body",
						"property": "name",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Order Count",
				"name": "orderCount",
				"type": "number",
				"default": 0,
				"description": "How many orders used the coupon",
				"routing": {
					"send": {
						"type": "body",
						"property": "orderCount",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Repeat Customer Only",
				"name": "repeatCustomerOnly",
				"type": "boolean",
				"default": false,
				"description": "Whether only customers with an earlier order can use the coupon",
				"routing": {
					"send": {
						"type": "body",
						"property": "repeatCustomerOnly",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Shipping Limit",
				"name": "shippingLimit",
				"type": "json",
				"default": "{}",
				"description": "Shipping methods that the coupon is limited to",
				"routing": {
					"send": {
						"type": "body",
						"property": "shippingLimit",
						"propertyInDotNotation": false,
						"value": "={{ typeof $value === 'string' ? JSON.parse($value) : $value }}"
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
						"name": "Expired",
						"value": "EXPIRED"
					},
					{
						"name": "Paused",
						"value": "PAUSED"
					},
					{
						"name": "Usedup",
						"value": "USEDUP"
					}
				],
				"default": "ACTIVE",
				"description": "Whether the coupon can be used",
				"routing": {
					"send": {
						"type": "body",
						"property": "status",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Total Limit",
				"name": "totalLimit",
				"type": "number",
				"default": 0,
				"description": "Smallest subtotal of an order, in store currency",
				"routing": {
					"send": {
						"type": "body",
						"property": "totalLimit",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Update Date",
				"name": "updateDate",
				"type": "string",
				"default": "",
				"description": "When the coupon last changed (`yyyy-MM-dd HH:mm:ss +0000`)",
				"routing": {
					"send": {
						"type": "body",
						"property": "updateDate",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Uses Limit",
				"name": "usesLimit",
				"type": "options",
				"options": [
					{
						"name": "Oncepercustomer",
						"value": "ONCEPERCUSTOMER"
					},
					{
						"name": "Single",
						"value": "SINGLE"
					},
					{
						"name": "Unlimited",
						"value": "UNLIMITED"
					}
				],
				"default": "ONCEPERCUSTOMER",
				"description": "How often the coupon can be used",
				"routing": {
					"send": {
						"type": "body",
						"property": "usesLimit",
						"propertyInDotNotation": false
					}
				}
			}
		],
		"displayOptions": {
			"show": {
				"resource": [
					"coupon"
				],
				"operation": [
					"create"
				]
			}
		}
	},
	{
		"displayName": "Discount Coupon ID",
		"name": "discountCouponId",
		"type": "string",
		"default": "",
		"description": "Code or number of the coupon",
		"required": true,
		"displayOptions": {
			"show": {
				"resource": [
					"coupon"
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
				"displayName": "Application Limit",
				"name": "applicationLimit",
				"type": "options",
				"options": [
					{
						"name": "New Customer Only",
						"value": "NEW_CUSTOMER_ONLY"
					},
					{
						"name": "Repeat Customer Only",
						"value": "REPEAT_CUSTOMER_ONLY"
					},
					{
						"name": "Unlimited",
						"value": "UNLIMITED"
					}
				],
				"default": "NEW_CUSTOMER_ONLY",
				"description": "Which customers can use the coupon",
				"routing": {
					"send": {
						"type": "body",
						"property": "applicationLimit",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Catalog Limit",
				"name": "catalogLimit",
				"type": "json",
				"default": "{}",
				"description": "Products and categories that the coupon is limited to",
				"routing": {
					"send": {
						"type": "body",
						"property": "catalogLimit",
						"propertyInDotNotation": false,
						"value": "={{ typeof $value === 'string' ? JSON.parse($value) : $value }}"
					}
				}
			},
			{
				"displayName": "Code",
				"name": "code",
				"type": "string",
				"default": "",
				"description": "Code that buyers enter",
				"routing": {
					"send": {
						"type": "body",
						"property": "code",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Creation Date",
				"name": "creationDate",
				"type": "string",
				"default": "",
				"description": "When the coupon was created (`yyyy-MM-dd HH:mm:ss +0000`)",
				"routing": {
					"send": {
						"type": "body",
						"property": "creationDate",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Discount",
				"name": "discount",
				"type": "number",
				"default": 0,
				"description": "Reduction: an amount in store currency or a percentage, as `discountType` says",
				"routing": {
					"send": {
						"type": "body",
						"property": "discount",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Discount Type",
				"name": "discountType",
				"type": "options",
				"options": [
					{
						"name": "Abs",
						"value": "ABS"
					},
					{
						"name": "Abs And Shipping",
						"value": "ABS_AND_SHIPPING"
					},
					{
						"name": "Percent",
						"value": "PERCENT"
					},
					{
						"name": "Percent And Shipping",
						"value": "PERCENT_AND_SHIPPING"
					},
					{
						"name": "Shipping",
						"value": "SHIPPING"
					}
				],
				"default": "ABS",
				"description": "Whether the coupon takes off an amount, a percentage, the shipping or several of them",
				"routing": {
					"send": {
						"type": "body",
						"property": "discountType",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Expiration Date",
				"name": "expirationDate",
				"type": "string",
				"default": "",
				"description": "When the coupon stops working (`yyyy-MM-dd HH:mm:ss +0000`)",
				"routing": {
					"send": {
						"type": "body",
						"property": "expirationDate",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Launch Date",
				"name": "launchDate",
				"type": "string",
				"default": "",
				"description": "When the coupon starts to work (`yyyy-MM-dd HH:mm:ss +0000`)",
				"routing": {
					"send": {
						"type": "body",
						"property": "launchDate",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Name",
				"name": "name",
				"type": "string",
				"default": "",
				"description": "Name of the coupon in the control panel",
				"routing": {
					"send": {
						"type": "body",
						"property": "name",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Order Count",
				"name": "orderCount",
				"type": "number",
				"default": 0,
				"description": "How many orders used the coupon",
				"routing": {
					"send": {
						"type": "body",
						"property": "orderCount",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Repeat Customer Only",
				"name": "repeatCustomerOnly",
				"type": "boolean",
				"default": false,
				"description": "Whether only customers with an earlier order can use the coupon",
				"routing": {
					"send": {
						"type": "body",
						"property": "repeatCustomerOnly",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Shipping Limit",
				"name": "shippingLimit",
				"type": "json",
				"default": "{}",
				"description": "Shipping methods that the coupon is limited to",
				"routing": {
					"send": {
						"type": "body",
						"property": "shippingLimit",
						"propertyInDotNotation": false,
						"value": "={{ typeof $value === 'string' ? JSON.parse($value) : $value }}"
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
						"name": "Expired",
						"value": "EXPIRED"
					},
					{
						"name": "Paused",
						"value": "PAUSED"
					},
					{
						"name": "Usedup",
						"value": "USEDUP"
					}
				],
				"default": "ACTIVE",
				"description": "Whether the coupon can be used",
				"routing": {
					"send": {
						"type": "body",
						"property": "status",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Total Limit",
				"name": "totalLimit",
				"type": "number",
				"default": 0,
				"description": "Smallest subtotal of an order, in store currency",
				"routing": {
					"send": {
						"type": "body",
						"property": "totalLimit",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Update Date",
				"name": "updateDate",
				"type": "string",
				"default": "",
				"description": "When the coupon last changed (`yyyy-MM-dd HH:mm:ss +0000`)",
				"routing": {
					"send": {
						"type": "body",
						"property": "updateDate",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Uses Limit",
				"name": "usesLimit",
				"type": "options",
				"options": [
					{
						"name": "Oncepercustomer",
						"value": "ONCEPERCUSTOMER"
					},
					{
						"name": "Single",
						"value": "SINGLE"
					},
					{
						"name": "Unlimited",
						"value": "UNLIMITED"
					}
				],
				"default": "ONCEPERCUSTOMER",
				"description": "How often the coupon can be used",
				"routing": {
					"send": {
						"type": "body",
						"property": "usesLimit",
						"propertyInDotNotation": false
					}
				}
			}
		],
		"displayOptions": {
			"show": {
				"resource": [
					"coupon"
				],
				"operation": [
					"update"
				]
			}
		}
	},
	{
		"displayName": "Discount Coupon ID",
		"name": "discountCouponId",
		"type": "string",
		"default": "",
		"description": "Code or number of the coupon",
		"required": true,
		"displayOptions": {
			"show": {
				"resource": [
					"coupon"
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
					"coupon"
				],
				"operation": [
					"delete"
				]
			}
		}
	}
];
