import type { INodeProperties } from 'n8n-workflow';

export const brand: INodeProperties[] = [
	{
		"displayName": "Operation",
		"name": "operation",
		"type": "options",
		"noDataExpression": true,
		"displayOptions": {
			"show": {
				"resource": [
					"brand"
				]
			}
		},
		"default": "getAll",
		"options": [
			{
				"name": "Get Many",
				"value": "getAll",
				"description": "List the brands of the store's products",
				"action": "Search brands",
				"routing": {
					"request": {
						"method": "GET",
						"url": "/brands"
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
			}
		]
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
					"brand"
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
					"brand"
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
				"displayName": "Base URL",
				"name": "baseUrl",
				"type": "string",
				"default": "",
				"description": "Site address used in the links of the answer",
				"routing": {
					"send": {
						"type": "query",
						"property": "baseUrl",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Clean URLs",
				"name": "cleanUrls",
				"type": "boolean",
				"default": false,
				"description": "Whether this is on. Links without the hash-bang part.",
				"routing": {
					"send": {
						"type": "query",
						"property": "cleanUrls",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Hidden Brands",
				"name": "hiddenBrands",
				"type": "boolean",
				"default": false,
				"description": "Whether this is on. Also find brands that the storefront hides.",
				"routing": {
					"send": {
						"type": "query",
						"property": "hiddenBrands",
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
						"name": "Name Asc",
						"value": "NAME_ASC"
					},
					{
						"name": "Name Desc",
						"value": "NAME_DESC"
					},
					{
						"name": "Product Count Asc",
						"value": "PRODUCT_COUNT_ASC"
					},
					{
						"name": "Product Count Desc",
						"value": "PRODUCT_COUNT_DESC"
					}
				],
				"default": "NAME_ASC",
				"description": "Order of the rows",
				"routing": {
					"send": {
						"type": "query",
						"property": "sortBy",
						"propertyInDotNotation": false
					}
				}
			}
		],
		"displayOptions": {
			"show": {
				"resource": [
					"brand"
				],
				"operation": [
					"getAll"
				]
			}
		}
	}
];
