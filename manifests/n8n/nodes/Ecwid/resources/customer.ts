import type { INodeProperties } from 'n8n-workflow';
import { confirmed } from '../send';

export const customer: INodeProperties[] = [
	{
		"displayName": "Operation",
		"name": "operation",
		"type": "options",
		"noDataExpression": true,
		"displayOptions": {
			"show": {
				"resource": [
					"customer"
				]
			}
		},
		"default": "create",
		"options": [
			{
				"name": "Create",
				"value": "create",
				"description": "Create a customer. Email addresses are unique in a store.",
				"action": "Create a customer",
				"routing": {
					"request": {
						"method": "POST",
						"url": "/customers"
					}
				}
			},
			{
				"name": "Delete",
				"value": "delete",
				"description": "Delete a customer. The customer's orders stay.",
				"action": "Delete a customer",
				"routing": {
					"request": {
						"method": "DELETE",
						"url": "=/customers/{{ encodeURIComponent($parameter[\"customerId\"]) }}"
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
				"description": "Read one customer with addresses, contacts and sums of orders",
				"action": "Get a customer",
				"routing": {
					"request": {
						"method": "GET",
						"url": "=/customers/{{ encodeURIComponent($parameter[\"customerId\"]) }}"
					}
				}
			},
			{
				"name": "Get Filters",
				"value": "getFilters",
				"description": "Read what the customers of the store can be filtered by",
				"action": "Get customer filters",
				"routing": {
					"request": {
						"method": "GET",
						"url": "/customers/filters"
					}
				}
			},
			{
				"name": "Get Many",
				"value": "getAll",
				"description": "Find customers by text, email address, group, orders or place",
				"action": "Search customers",
				"routing": {
					"request": {
						"method": "GET",
						"url": "/customers"
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
				"name": "List Ids",
				"value": "listIds",
				"description": "Read the numbers of all customers that filters find, in one answer",
				"action": "List numbers of customers",
				"routing": {
					"request": {
						"method": "GET",
						"url": "/customers_ids"
					}
				}
			},
			{
				"name": "Mass Update",
				"value": "massUpdate",
				"description": "Make the same change to many customers, or delete them: the listed ones, those that filters find, or all",
				"action": "Change or delete many customers",
				"routing": {
					"request": {
						"method": "POST",
						"url": "/customers_update"
					},
					"send": {
						"preSend": [
							confirmed
						]
					}
				}
			},
			{
				"name": "Search Deleted",
				"value": "searchDeleted",
				"description": "Read which customers were deleted, and when",
				"action": "Search deleted customers",
				"routing": {
					"request": {
						"method": "GET",
						"url": "/customers/deleted"
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
				"name": "Search Locations",
				"value": "searchLocations",
				"description": "Find countries that customers come from, by name",
				"action": "Search countries of customers",
				"routing": {
					"request": {
						"method": "GET",
						"url": "/customers/locations"
					}
				}
			},
			{
				"name": "Search Products",
				"value": "searchProducts",
				"description": "Find products that customers bought, by name",
				"action": "Search bought products",
				"routing": {
					"request": {
						"method": "GET",
						"url": "/customers/products"
					}
				}
			},
			{
				"name": "Update",
				"value": "update",
				"description": "Change a customer. Fields left out stay as they are, `null` clears, and lists (addresses, contacts) are replaced whole.",
				"action": "Update a customer",
				"routing": {
					"request": {
						"method": "PUT",
						"url": "=/customers/{{ encodeURIComponent($parameter[\"customerId\"]) }}"
					}
				}
			}
		]
	},
	{
		"displayName": "Customer ID",
		"name": "customerId",
		"type": "number",
		"default": 0,
		"description": "Number of the customer",
		"required": true,
		"displayOptions": {
			"show": {
				"resource": [
					"customer"
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
				"description": "Fields wanted in the answer, for example `id,email,stats`; all if left out",
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
					"customer"
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
					"customer"
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
					"customer"
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
				"description": "Private (`b2c`) or business (`b2b`) customers",
				"routing": {
					"send": {
						"type": "query",
						"property": "b2b_b2c",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Check Only Customer ID",
				"name": "checkOnlyCustomerId",
				"type": "boolean",
				"default": false,
				"description": "Whether this is on. Count only orders that carry the customer number.",
				"routing": {
					"send": {
						"type": "query",
						"property": "checkOnlyCustomerId",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "City",
				"name": "city",
				"type": "string",
				"default": "",
				"routing": {
					"send": {
						"type": "query",
						"property": "city",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Company Name",
				"name": "companyName",
				"type": "string",
				"default": "",
				"description": "Company of the customer",
				"routing": {
					"send": {
						"type": "query",
						"property": "companyName",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Country Codes",
				"name": "countryCodes",
				"type": "string",
				"default": "",
				"description": "Two-letter country codes, comma-separated",
				"routing": {
					"send": {
						"type": "query",
						"property": "countryCodes",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Created from",
				"name": "createdFrom",
				"type": "dateTime",
				"default": "",
				"description": "Registered at or after this date: Unix seconds, a date, or an expression such as `-7d`",
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
				"description": "Registered at or before this date",
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
				"displayName": "Customer Group",
				"name": "customerGroup",
				"type": "number",
				"default": 0,
				"description": "Number of the customer group (older name)",
				"routing": {
					"send": {
						"type": "query",
						"property": "customerGroup",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Customer Group IDs",
				"name": "customerGroupIds",
				"type": "string",
				"default": "",
				"description": "Numbers of customer groups; 0 is the general group",
				"routing": {
					"send": {
						"type": "query",
						"property": "customerGroupIds",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Email",
				"name": "email",
				"type": "string",
				"default": "",
				"description": "Email address, or a part of it",
				"routing": {
					"send": {
						"type": "query",
						"property": "email",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Keyword",
				"name": "keyword",
				"type": "string",
				"default": "",
				"description": "Text looked for in names and email addresses",
				"routing": {
					"send": {
						"type": "query",
						"property": "keyword",
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
				"displayName": "Max Order Count",
				"name": "maxOrderCount",
				"type": "number",
				"default": 0,
				"description": "Most orders",
				"routing": {
					"send": {
						"type": "query",
						"property": "maxOrderCount",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Max Sales Value",
				"name": "maxSalesValue",
				"type": "number",
				"default": 0,
				"description": "Highest sum of orders, store currency",
				"routing": {
					"send": {
						"type": "query",
						"property": "maxSalesValue",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Min Order Count",
				"name": "minOrderCount",
				"type": "number",
				"default": 0,
				"description": "Fewest orders",
				"routing": {
					"send": {
						"type": "query",
						"property": "minOrderCount",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Min Sales Value",
				"name": "minSalesValue",
				"type": "number",
				"default": 0,
				"description": "Lowest sum of orders, store currency",
				"routing": {
					"send": {
						"type": "query",
						"property": "minSalesValue",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Name",
				"name": "name",
				"type": "string",
				"default": "",
				"description": "Text looked for in the customer's name",
				"routing": {
					"send": {
						"type": "query",
						"property": "name",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Phone",
				"name": "phone",
				"type": "string",
				"default": "",
				"description": "Phone number",
				"routing": {
					"send": {
						"type": "query",
						"property": "phone",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Postal Code",
				"name": "postalCode",
				"type": "string",
				"default": "",
				"description": "Postal code",
				"routing": {
					"send": {
						"type": "query",
						"property": "postalCode",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Purchased Product IDs",
				"name": "purchasedProductIds",
				"type": "string",
				"default": "",
				"description": "Numbers of products that the customers bought, comma-separated",
				"routing": {
					"send": {
						"type": "query",
						"property": "purchasedProductIds",
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
				"displayName": "Sort by",
				"name": "sortBy",
				"type": "options",
				"options": [
					{
						"name": "Email Asc",
						"value": "EMAIL_ASC"
					},
					{
						"name": "Email Desc",
						"value": "EMAIL_DESC"
					},
					{
						"name": "First Order Date Asc",
						"value": "FIRST_ORDER_DATE_ASC"
					},
					{
						"name": "First Order Date Desc",
						"value": "FIRST_ORDER_DATE_DESC"
					},
					{
						"name": "Last Order Date Asc",
						"value": "LAST_ORDER_DATE_ASC"
					},
					{
						"name": "Last Order Date Desc",
						"value": "LAST_ORDER_DATE_DESC"
					},
					{
						"name": "Name Asc",
						"value": "NAME_ASC"
					},
					{
						"name": "Name Desc",
						"value": "NAME_DESC"
					},
					{
						"name": "Order Count Asc",
						"value": "ORDER_COUNT_ASC"
					},
					{
						"name": "Order Count Desc",
						"value": "ORDER_COUNT_DESC"
					},
					{
						"name": "Registered Date Asc",
						"value": "REGISTERED_DATE_ASC"
					},
					{
						"name": "Registered Date Desc",
						"value": "REGISTERED_DATE_DESC"
					},
					{
						"name": "Sales Value Asc",
						"value": "SALES_VALUE_ASC"
					},
					{
						"name": "Sales Value Desc",
						"value": "SALES_VALUE_DESC"
					},
					{
						"name": "Updated Date Asc",
						"value": "UPDATED_DATE_ASC"
					},
					{
						"name": "Updated Date Desc",
						"value": "UPDATED_DATE_DESC"
					}
				],
				"default": "EMAIL_ASC",
				"description": "Order of the rows. Reading every page asks for the order in which new rows come last, unless you name one.",
				"routing": {
					"send": {
						"type": "query",
						"property": "sortBy",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "State or Province Code",
				"name": "stateOrProvinceCode",
				"type": "string",
				"default": "",
				"description": "Code of the state or province",
				"routing": {
					"send": {
						"type": "query",
						"property": "stateOrProvinceCode",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Tax Exempt",
				"name": "taxExempt",
				"type": "boolean",
				"default": false,
				"description": "Whether this is on. Is the customer exempt from taxes?.",
				"routing": {
					"send": {
						"type": "query",
						"property": "taxExempt",
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
				"displayName": "Use Exact Email Match",
				"name": "useExactEmailMatch",
				"type": "boolean",
				"default": false,
				"description": "Whether this is on. Match `email` exactly instead of in part.",
				"routing": {
					"send": {
						"type": "query",
						"property": "useExactEmailMatch",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Use Precalculated Order Count",
				"name": "usePrecalculatedOrderCount",
				"type": "boolean",
				"default": false,
				"description": "Whether this is on. Use the stored order count; faster, may lag.",
				"routing": {
					"send": {
						"type": "query",
						"property": "usePrecalculatedOrderCount",
						"propertyInDotNotation": false
					}
				}
			}
		],
		"displayOptions": {
			"show": {
				"resource": [
					"customer"
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
		"description": "Email address; it identifies the customer and is unique in the store. Required on create.",
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
					"customer"
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
				"description": "Whether the customer is a business (`b2b`) or a consumer (`b2c`). Without it a new one gets `\"b2c\"`.",
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
				"description": "Name and address for invoices",
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
				"displayName": "Contacts",
				"name": "contacts",
				"type": "json",
				"default": "{}",
				"description": "Further ways to reach the customer",
				"routing": {
					"send": {
						"type": "body",
						"property": "contacts",
						"propertyInDotNotation": false,
						"value": "={{ typeof $value === 'string' ? JSON.parse($value) : $value }}"
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
				"displayName": "Customer Group Name",
				"name": "customerGroupName",
				"type": "string",
				"default": "",
				"description": "Name of the customer group",
				"routing": {
					"send": {
						"type": "body",
						"property": "customerGroupName",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Extrafields",
				"name": "extrafields",
				"type": "json",
				"default": "{}",
				"description": "Values of the customer extra fields",
				"routing": {
					"send": {
						"type": "body",
						"property": "extrafields",
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
				"displayName": "Name",
				"name": "name",
				"type": "string",
				"default": "",
				"description": "Full name",
				"routing": {
					"send": {
						"type": "body",
						"property": "name",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Password",
				"name": "password",
				"type": "string",
				"default": "",
				"description": "Password for signing in; it can be set but never read. Outdated: kept for old integrations.",
				"routing": {
					"send": {
						"type": "body",
						"property": "password",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Primary Phone",
				"name": "primaryPhone",
				"type": "string",
				"default": "",
				"description": "Main phone number",
				"routing": {
					"send": {
						"type": "body",
						"property": "primaryPhone",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Private Admin Notes",
				"name": "privateAdminNotes",
				"type": "string",
				"default": "",
				"description": "Notes of the staff; the customer never sees them",
				"routing": {
					"send": {
						"type": "body",
						"property": "privateAdminNotes",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Shipping Addresses",
				"name": "shippingAddresses",
				"type": "json",
				"default": "{}",
				"description": "Saved delivery addresses",
				"routing": {
					"send": {
						"type": "body",
						"property": "shippingAddresses",
						"propertyInDotNotation": false,
						"value": "={{ typeof $value === 'string' ? JSON.parse($value) : $value }}"
					}
				}
			},
			{
				"displayName": "Tax Exempt",
				"name": "taxExempt",
				"type": "boolean",
				"default": false,
				"description": "Whether the customer pays no tax",
				"routing": {
					"send": {
						"type": "body",
						"property": "taxExempt",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Tax ID",
				"name": "taxId",
				"type": "string",
				"default": "",
				"description": "Tax number",
				"routing": {
					"send": {
						"type": "body",
						"property": "taxId",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Tax ID Valid",
				"name": "taxIdValid",
				"type": "boolean",
				"default": false,
				"description": "Whether the tax number was checked and found valid",
				"routing": {
					"send": {
						"type": "body",
						"property": "taxIdValid",
						"propertyInDotNotation": false
					}
				}
			}
		],
		"displayOptions": {
			"show": {
				"resource": [
					"customer"
				],
				"operation": [
					"create"
				]
			}
		}
	},
	{
		"displayName": "Customer ID",
		"name": "customerId",
		"type": "number",
		"default": 0,
		"description": "Number of the customer",
		"required": true,
		"displayOptions": {
			"show": {
				"resource": [
					"customer"
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
				"description": "Whether the customer is a business (`b2b`) or a consumer (`b2c`). Without it a new one gets `\"b2c\"`.",
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
				"description": "Name and address for invoices",
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
				"displayName": "Contacts",
				"name": "contacts",
				"type": "json",
				"default": "{}",
				"description": "Further ways to reach the customer",
				"routing": {
					"send": {
						"type": "body",
						"property": "contacts",
						"propertyInDotNotation": false,
						"value": "={{ typeof $value === 'string' ? JSON.parse($value) : $value }}"
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
				"displayName": "Customer Group Name",
				"name": "customerGroupName",
				"type": "string",
				"default": "",
				"description": "Name of the customer group",
				"routing": {
					"send": {
						"type": "body",
						"property": "customerGroupName",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Email",
				"name": "email",
				"type": "string",
				"default": "",
				"description": "Email address; it identifies the customer and is unique in the store. Required on create.",
				"routing": {
					"send": {
						"type": "body",
						"property": "email",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Extrafields",
				"name": "extrafields",
				"type": "json",
				"default": "{}",
				"description": "Values of the customer extra fields",
				"routing": {
					"send": {
						"type": "body",
						"property": "extrafields",
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
				"displayName": "Name",
				"name": "name",
				"type": "string",
				"default": "",
				"description": "Full name",
				"routing": {
					"send": {
						"type": "body",
						"property": "name",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Password",
				"name": "password",
				"type": "string",
				"default": "",
				"description": "Password for signing in; it can be set but never read. Outdated: kept for old integrations.",
				"routing": {
					"send": {
						"type": "body",
						"property": "password",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Primary Phone",
				"name": "primaryPhone",
				"type": "string",
				"default": "",
				"description": "Main phone number",
				"routing": {
					"send": {
						"type": "body",
						"property": "primaryPhone",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Private Admin Notes",
				"name": "privateAdminNotes",
				"type": "string",
				"default": "",
				"description": "Notes of the staff; the customer never sees them",
				"routing": {
					"send": {
						"type": "body",
						"property": "privateAdminNotes",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Shipping Addresses",
				"name": "shippingAddresses",
				"type": "json",
				"default": "{}",
				"description": "Saved delivery addresses",
				"routing": {
					"send": {
						"type": "body",
						"property": "shippingAddresses",
						"propertyInDotNotation": false,
						"value": "={{ typeof $value === 'string' ? JSON.parse($value) : $value }}"
					}
				}
			},
			{
				"displayName": "Tax Exempt",
				"name": "taxExempt",
				"type": "boolean",
				"default": false,
				"description": "Whether the customer pays no tax",
				"routing": {
					"send": {
						"type": "body",
						"property": "taxExempt",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Tax ID",
				"name": "taxId",
				"type": "string",
				"default": "",
				"description": "Tax number",
				"routing": {
					"send": {
						"type": "body",
						"property": "taxId",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Tax ID Valid",
				"name": "taxIdValid",
				"type": "boolean",
				"default": false,
				"description": "Whether the tax number was checked and found valid",
				"routing": {
					"send": {
						"type": "body",
						"property": "taxIdValid",
						"propertyInDotNotation": false
					}
				}
			}
		],
		"displayOptions": {
			"show": {
				"resource": [
					"customer"
				],
				"operation": [
					"update"
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
					"customer"
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
					"customer"
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
					"customer"
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
				"displayName": "Check Only Customer ID",
				"name": "checkOnlyCustomerId",
				"type": "boolean",
				"default": false,
				"description": "Whether this is on. Count only orders that carry the customer number.",
				"routing": {
					"send": {
						"type": "query",
						"property": "checkOnlyCustomerId",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Country Codes",
				"name": "countryCodes",
				"type": "string",
				"default": "",
				"description": "Two-letter country codes, comma-separated",
				"routing": {
					"send": {
						"type": "query",
						"property": "countryCodes",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Customer Group IDs",
				"name": "customerGroupIds",
				"type": "string",
				"default": "",
				"description": "Numbers of customer groups; 0 is the general group",
				"routing": {
					"send": {
						"type": "query",
						"property": "customerGroupIds",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Keyword",
				"name": "keyword",
				"type": "string",
				"default": "",
				"description": "Text looked for in names and email addresses",
				"routing": {
					"send": {
						"type": "query",
						"property": "keyword",
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
				"displayName": "Max Order Count",
				"name": "maxOrderCount",
				"type": "number",
				"default": 0,
				"description": "Most orders",
				"routing": {
					"send": {
						"type": "query",
						"property": "maxOrderCount",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Max Sales Value",
				"name": "maxSalesValue",
				"type": "number",
				"default": 0,
				"description": "Highest sum of orders, store currency",
				"routing": {
					"send": {
						"type": "query",
						"property": "maxSalesValue",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Min Order Count",
				"name": "minOrderCount",
				"type": "number",
				"default": 0,
				"description": "Fewest orders",
				"routing": {
					"send": {
						"type": "query",
						"property": "minOrderCount",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Min Sales Value",
				"name": "minSalesValue",
				"type": "number",
				"default": 0,
				"description": "Lowest sum of orders, store currency",
				"routing": {
					"send": {
						"type": "query",
						"property": "minSalesValue",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Purchased Product IDs",
				"name": "purchasedProductIds",
				"type": "string",
				"default": "",
				"description": "Numbers of products that the customers bought, comma-separated",
				"routing": {
					"send": {
						"type": "query",
						"property": "purchasedProductIds",
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
				"displayName": "Tax Exempt",
				"name": "taxExempt",
				"type": "boolean",
				"default": false,
				"description": "Whether this is on. Is the customer exempt from taxes?.",
				"routing": {
					"send": {
						"type": "query",
						"property": "taxExempt",
						"propertyInDotNotation": false
					}
				}
			}
		],
		"displayOptions": {
			"show": {
				"resource": [
					"customer"
				],
				"operation": [
					"listIds"
				]
			}
		}
	},
	{
		"displayName": "Name",
		"name": "name",
		"type": "string",
		"default": "",
		"description": "Text looked for in the names of countries",
		"required": true,
		"routing": {
			"send": {
				"type": "query",
				"property": "name",
				"propertyInDotNotation": false
			}
		},
		"displayOptions": {
			"show": {
				"resource": [
					"customer"
				],
				"operation": [
					"searchLocations"
				]
			}
		}
	},
	{
		"displayName": "Name",
		"name": "name",
		"type": "string",
		"default": "",
		"description": "Text looked for in the names of products",
		"required": true,
		"routing": {
			"send": {
				"type": "query",
				"property": "name",
				"propertyInDotNotation": false
			}
		},
		"displayOptions": {
			"show": {
				"resource": [
					"customer"
				],
				"operation": [
					"searchProducts"
				]
			}
		}
	},
	{
		"displayName": "Customer ID",
		"name": "customerId",
		"type": "number",
		"default": 0,
		"description": "Number of the customer",
		"required": true,
		"displayOptions": {
			"show": {
				"resource": [
					"customer"
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
					"customer"
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
					"customer"
				],
				"operation": [
					"massUpdate"
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
				"displayName": "Check Only Customer ID",
				"name": "checkOnlyCustomerId",
				"type": "boolean",
				"default": false,
				"description": "Whether this is on. Count only orders that carry the customer number.",
				"routing": {
					"send": {
						"type": "query",
						"property": "checkOnlyCustomerId",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Country Codes",
				"name": "countryCodes",
				"type": "string",
				"default": "",
				"description": "Two-letter country codes, comma-separated",
				"routing": {
					"send": {
						"type": "query",
						"property": "countryCodes",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Customer",
				"name": "customer",
				"type": "json",
				"default": "{}",
				"description": "What to set at every chosen customer",
				"routing": {
					"send": {
						"type": "body",
						"property": "customer",
						"propertyInDotNotation": false,
						"value": "={{ typeof $value === 'string' ? JSON.parse($value) : $value }}"
					}
				}
			},
			{
				"displayName": "Customer Group IDs",
				"name": "customerGroupIds",
				"type": "string",
				"default": "",
				"description": "Numbers of customer groups; 0 is the general group",
				"routing": {
					"send": {
						"type": "query",
						"property": "customerGroupIds",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Delete",
				"name": "delete",
				"type": "boolean",
				"default": false,
				"description": "Whether this is on. When true, the customers are deleted instead of changed.",
				"routing": {
					"send": {
						"type": "body",
						"property": "delete",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "IDs",
				"name": "ids",
				"type": "string",
				"default": "",
				"description": "Identifiers of the customers to change, when `mode` is `SELECTED`",
				"routing": {
					"send": {
						"type": "body",
						"property": "ids",
						"propertyInDotNotation": false,
						"value": "={{ Array.isArray($value) ? $value : String($value).split(',').filter((one) => one.trim() !== '').map((one) => Number(one)) }}"
					}
				}
			},
			{
				"displayName": "Keyword",
				"name": "keyword",
				"type": "string",
				"default": "",
				"description": "Text looked for in names and email addresses",
				"routing": {
					"send": {
						"type": "query",
						"property": "keyword",
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
				"displayName": "Max Order Count",
				"name": "maxOrderCount",
				"type": "number",
				"default": 0,
				"description": "Most orders",
				"routing": {
					"send": {
						"type": "query",
						"property": "maxOrderCount",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Max Sales Value",
				"name": "maxSalesValue",
				"type": "number",
				"default": 0,
				"description": "Highest sum of orders, store currency",
				"routing": {
					"send": {
						"type": "query",
						"property": "maxSalesValue",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Min Order Count",
				"name": "minOrderCount",
				"type": "number",
				"default": 0,
				"description": "Fewest orders",
				"routing": {
					"send": {
						"type": "query",
						"property": "minOrderCount",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Min Sales Value",
				"name": "minSalesValue",
				"type": "number",
				"default": 0,
				"description": "Lowest sum of orders, store currency",
				"routing": {
					"send": {
						"type": "query",
						"property": "minSalesValue",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Mode",
				"name": "mode",
				"type": "options",
				"options": [
					{
						"name": "All",
						"value": "ALL"
					},
					{
						"name": "All Filtered",
						"value": "ALL_FILTERED"
					},
					{
						"name": "Selected",
						"value": "SELECTED"
					}
				],
				"default": "ALL",
				"description": "Which customers to change",
				"routing": {
					"send": {
						"type": "body",
						"property": "mode",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Purchased Product IDs",
				"name": "purchasedProductIds",
				"type": "string",
				"default": "",
				"description": "Numbers of products that the customers bought, comma-separated",
				"routing": {
					"send": {
						"type": "query",
						"property": "purchasedProductIds",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Tax Exempt",
				"name": "taxExempt",
				"type": "boolean",
				"default": false,
				"description": "Whether this is on. Is the customer exempt from taxes?.",
				"routing": {
					"send": {
						"type": "query",
						"property": "taxExempt",
						"propertyInDotNotation": false
					}
				}
			}
		],
		"displayOptions": {
			"show": {
				"resource": [
					"customer"
				],
				"operation": [
					"massUpdate"
				]
			}
		}
	}
];
