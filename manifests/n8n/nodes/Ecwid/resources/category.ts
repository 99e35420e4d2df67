import type { INodeProperties } from 'n8n-workflow';
import { confirmed, sendBinary } from '../send';

export const category: INodeProperties[] = [
	{
		"displayName": "Operation",
		"name": "operation",
		"type": "options",
		"noDataExpression": true,
		"displayOptions": {
			"show": {
				"resource": [
					"category"
				]
			}
		},
		"default": "assignProducts",
		"options": [
			{
				"name": "Assign Products",
				"value": "assignProducts",
				"description": "Add products to a category, take them out, or replace all products of it. Products stay in the store in any case; those that are in the category already, or are not, do no harm. More than 100 are added or taken out in several calls.",
				"action": "Add products to a category",
				"routing": {
					"request": {
						"method": "POST",
						"url": "=/categories/{{ encodeURIComponent($parameter[\"categoryId\"]) }}/assignProducts"
					}
				}
			},
			{
				"name": "Create",
				"value": "create",
				"description": "Create a category. It comes last among the categories of its level unless `orderBy` says otherwise.",
				"action": "Create a category",
				"routing": {
					"request": {
						"method": "POST",
						"url": "/categories"
					}
				}
			},
			{
				"name": "Delete",
				"value": "delete",
				"description": "Delete a category. Its products stay in the store.",
				"action": "Delete a category",
				"routing": {
					"request": {
						"method": "DELETE",
						"url": "=/categories/{{ encodeURIComponent($parameter[\"categoryId\"]) }}"
					},
					"send": {
						"preSend": [
							confirmed
						]
					}
				}
			},
			{
				"name": "Delete Image",
				"value": "deleteImage",
				"description": "Remove the picture of a category",
				"action": "Delete the picture of a category",
				"routing": {
					"request": {
						"method": "DELETE",
						"url": "=/categories/{{ encodeURIComponent($parameter[\"categoryId\"]) }}/image"
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
				"description": "Read one category",
				"action": "Get a category",
				"routing": {
					"request": {
						"method": "GET",
						"url": "=/categories/{{ encodeURIComponent($parameter[\"categoryId\"]) }}"
					}
				}
			},
			{
				"name": "Get Many",
				"value": "getAll",
				"description": "Find categories by name, place in the tree or number",
				"action": "Search categories",
				"routing": {
					"request": {
						"method": "GET",
						"url": "/categories"
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
				"name": "Get Sort",
				"value": "getSort",
				"description": "Read in which order the storefront shows the categories of one level",
				"action": "Get the order of categories",
				"routing": {
					"request": {
						"method": "GET",
						"url": "/categories/sort"
					}
				}
			},
			{
				"name": "Search by Path",
				"value": "searchByPath",
				"description": "Find the category that a path of names leads to",
				"action": "Search categories by path",
				"routing": {
					"request": {
						"method": "GET",
						"url": "/categoriesByPath"
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
				"name": "Unassign Products",
				"value": "unassignProducts",
				"description": "Take products out of a category. The products stay in the store.",
				"action": "Take products out of a category",
				"routing": {
					"request": {
						"method": "POST",
						"url": "=/categories/{{ encodeURIComponent($parameter[\"categoryId\"]) }}/unassignProducts"
					}
				}
			},
			{
				"name": "Update",
				"value": "update",
				"description": "Change a category. Fields left out stay as they are; a list of product numbers is replaced whole.",
				"action": "Update a category",
				"routing": {
					"request": {
						"method": "PUT",
						"url": "=/categories/{{ encodeURIComponent($parameter[\"categoryId\"]) }}"
					}
				}
			},
			{
				"name": "Update Sort",
				"value": "updateSort",
				"description": "Set in which order the storefront shows the categories of one level",
				"action": "Set the order of categories",
				"routing": {
					"request": {
						"method": "PUT",
						"url": "/categories/sort"
					}
				}
			},
			{
				"name": "Upload Image",
				"value": "uploadImage",
				"description": "Set the picture of a category",
				"action": "Upload the picture of a category",
				"routing": {
					"request": {
						"method": "POST",
						"url": "=/categories/{{ encodeURIComponent($parameter[\"categoryId\"]) }}/image"
					},
					"send": {
						"preSend": [
							sendBinary
						]
					}
				}
			},
			{
				"name": "Upload Image Later",
				"value": "uploadImageLater",
				"description": "Let the store fetch the picture of a category by itself; the answer does not wait for it",
				"action": "Let the store fetch the picture of a category",
				"routing": {
					"request": {
						"method": "POST",
						"url": "=/categories/{{ encodeURIComponent($parameter[\"categoryId\"]) }}/image/async"
					}
				}
			}
		]
	},
	{
		"displayName": "Category ID",
		"name": "categoryId",
		"type": "number",
		"default": 0,
		"description": "Number of the category",
		"required": true,
		"displayOptions": {
			"show": {
				"resource": [
					"category"
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
				"displayName": "Slugs Without IDs",
				"name": "slugsWithoutIds",
				"type": "boolean",
				"default": false,
				"description": "Whether this is on. Links without numbers.",
				"routing": {
					"send": {
						"type": "query",
						"property": "slugsWithoutIds",
						"propertyInDotNotation": false
					}
				}
			}
		],
		"displayOptions": {
			"show": {
				"resource": [
					"category"
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
					"category"
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
					"category"
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
				"displayName": "Category IDs",
				"name": "categoryIds",
				"type": "string",
				"default": "",
				"description": "Category numbers",
				"routing": {
					"send": {
						"type": "query",
						"property": "categoryIds",
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
				"displayName": "Hidden Categories",
				"name": "hidden_categories",
				"type": "boolean",
				"default": false,
				"description": "Whether this is on. Also find disabled categories.",
				"routing": {
					"send": {
						"type": "query",
						"property": "hidden_categories",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Keyword",
				"name": "keyword",
				"type": "string",
				"default": "",
				"description": "Text looked for in names and descriptions",
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
				"displayName": "Parent",
				"name": "parent",
				"type": "number",
				"default": 0,
				"description": "Number of the category above; 0 for the top level",
				"routing": {
					"send": {
						"type": "query",
						"property": "parent",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Parent IDs",
				"name": "parentIds",
				"type": "string",
				"default": "",
				"description": "Numbers of categories above",
				"routing": {
					"send": {
						"type": "query",
						"property": "parentIds",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Product IDs",
				"name": "productIds",
				"type": "boolean",
				"default": false,
				"description": "Whether this is on. Add the numbers of the products to every category.",
				"routing": {
					"send": {
						"type": "query",
						"property": "productIds",
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
				"displayName": "Slugs Without IDs",
				"name": "slugsWithoutIds",
				"type": "boolean",
				"default": false,
				"description": "Whether this is on. Links without numbers.",
				"routing": {
					"send": {
						"type": "query",
						"property": "slugsWithoutIds",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "With Subcategories",
				"name": "withSubcategories",
				"type": "boolean",
				"default": false,
				"description": "Whether this is on. Also find nested categories.",
				"routing": {
					"send": {
						"type": "query",
						"property": "withSubcategories",
						"propertyInDotNotation": false
					}
				}
			}
		],
		"displayOptions": {
			"show": {
				"resource": [
					"category"
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
					"category"
				],
				"operation": [
					"searchByPath"
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
					"category"
				],
				"operation": [
					"searchByPath"
				]
			}
		}
	},
	{
		"displayName": "Path",
		"name": "path",
		"type": "string",
		"default": "",
		"description": "Names of the categories from the top level down, for example `Kitchen/Mugs`",
		"required": true,
		"routing": {
			"send": {
				"type": "query",
				"property": "path",
				"propertyInDotNotation": false
			}
		},
		"displayOptions": {
			"show": {
				"resource": [
					"category"
				],
				"operation": [
					"searchByPath"
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
				"displayName": "Delimiter",
				"name": "delimiter",
				"type": "string",
				"default": "",
				"description": "Sign between the names in `path`; `/` unless the names hold one",
				"routing": {
					"send": {
						"type": "query",
						"property": "delimiter",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Hidden Categories",
				"name": "hidden_categories",
				"type": "boolean",
				"default": false,
				"description": "Whether this is on. Also find disabled categories.",
				"routing": {
					"send": {
						"type": "query",
						"property": "hidden_categories",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Keyword",
				"name": "keyword",
				"type": "string",
				"default": "",
				"description": "Text looked for",
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
				"displayName": "Parent",
				"name": "parent",
				"type": "number",
				"default": 0,
				"description": "Number of the category above; 0 for the top level",
				"routing": {
					"send": {
						"type": "query",
						"property": "parent",
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
				"displayName": "Slugs Without IDs",
				"name": "slugsWithoutIds",
				"type": "boolean",
				"default": false,
				"description": "Whether this is on. Links without numbers.",
				"routing": {
					"send": {
						"type": "query",
						"property": "slugsWithoutIds",
						"propertyInDotNotation": false
					}
				}
			}
		],
		"displayOptions": {
			"show": {
				"resource": [
					"category"
				],
				"operation": [
					"searchByPath"
				]
			}
		}
	},
	{
		"displayName": "Name",
		"name": "name",
		"type": "string",
		"default": "",
		"description": "Name of the category. Required on create.",
		"required": true,
		"routing": {
			"send": {
				"type": "body",
				"property": "name",
				"propertyInDotNotation": false
			}
		},
		"displayOptions": {
			"show": {
				"resource": [
					"category"
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
				"displayName": "Alt",
				"name": "alt",
				"type": "json",
				"default": "{}",
				"description": "Text that stands in for the picture, for search engines and screen readers",
				"routing": {
					"send": {
						"type": "body",
						"property": "alt",
						"propertyInDotNotation": false,
						"value": "={{ typeof $value === 'string' ? JSON.parse($value) : $value }}"
					}
				}
			},
			{
				"displayName": "Custom Slug",
				"name": "customSlug",
				"type": "string",
				"default": "",
				"description": "Last part of the address in the storefront, chosen by the store",
				"routing": {
					"send": {
						"type": "body",
						"property": "customSlug",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Description",
				"name": "description",
				"type": "string",
				"default": "",
				"description": "Description of the category as HTML",
				"routing": {
					"send": {
						"type": "body",
						"property": "description",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Description Translated",
				"name": "descriptionTranslated",
				"type": "json",
				"default": "{}",
				"description": "Description of the category by language code, as HTML",
				"routing": {
					"send": {
						"type": "body",
						"property": "descriptionTranslated",
						"propertyInDotNotation": false,
						"value": "={{ typeof $value === 'string' ? JSON.parse($value) : $value }}"
					}
				}
			},
			{
				"displayName": "Enabled",
				"name": "enabled",
				"type": "boolean",
				"default": false,
				"description": "Whether buyers can see the category",
				"routing": {
					"send": {
						"type": "body",
						"property": "enabled",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "External Reference ID",
				"name": "externalReferenceId",
				"type": "string",
				"default": "",
				"description": "Identifier in your own system",
				"routing": {
					"send": {
						"type": "body",
						"property": "externalReferenceId",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Is Sample Category",
				"name": "isSampleCategory",
				"type": "boolean",
				"default": false,
				"description": "Whether the category came with the store as an example",
				"routing": {
					"send": {
						"type": "body",
						"property": "isSampleCategory",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Name Translated",
				"name": "nameTranslated",
				"type": "json",
				"default": "{}",
				"description": "Name of the category by language code",
				"routing": {
					"send": {
						"type": "body",
						"property": "nameTranslated",
						"propertyInDotNotation": false,
						"value": "={{ typeof $value === 'string' ? JSON.parse($value) : $value }}"
					}
				}
			},
			{
				"displayName": "Order by",
				"name": "orderBy",
				"type": "number",
				"default": 0,
				"description": "Position among the categories of the same level; smaller numbers come first",
				"routing": {
					"send": {
						"type": "body",
						"property": "orderBy",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Parent ID",
				"name": "parentId",
				"type": "number",
				"default": 0,
				"description": "Identifier of the category above; missing at the top level",
				"routing": {
					"send": {
						"type": "body",
						"property": "parentId",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Product IDs",
				"name": "productIds",
				"type": "string",
				"default": "",
				"description": "Identifiers of the products in the category; read only when asked for",
				"routing": {
					"send": {
						"type": "body",
						"property": "productIds",
						"propertyInDotNotation": false,
						"value": "={{ Array.isArray($value) ? $value : String($value).split(',').filter((one) => one.trim() !== '').map((one) => Number(one)) }}"
					}
				}
			},
			{
				"displayName": "SEO Description",
				"name": "seoDescription",
				"type": "string",
				"default": "",
				"description": "Page description for search engines. Best kept below 160 characters.",
				"routing": {
					"send": {
						"type": "body",
						"property": "seoDescription",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "SEO Description Translated",
				"name": "seoDescriptionTranslated",
				"type": "json",
				"default": "{}",
				"description": "Page description for search engines by language code",
				"routing": {
					"send": {
						"type": "body",
						"property": "seoDescriptionTranslated",
						"propertyInDotNotation": false,
						"value": "={{ typeof $value === 'string' ? JSON.parse($value) : $value }}"
					}
				}
			},
			{
				"displayName": "SEO Title",
				"name": "seoTitle",
				"type": "string",
				"default": "",
				"description": "Page title for search engines. Best kept below 55 characters.",
				"routing": {
					"send": {
						"type": "body",
						"property": "seoTitle",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "SEO Title Translated",
				"name": "seoTitleTranslated",
				"type": "json",
				"default": "{}",
				"description": "Page title for search engines by language code",
				"routing": {
					"send": {
						"type": "body",
						"property": "seoTitleTranslated",
						"propertyInDotNotation": false,
						"value": "={{ typeof $value === 'string' ? JSON.parse($value) : $value }}"
					}
				}
			}
		],
		"displayOptions": {
			"show": {
				"resource": [
					"category"
				],
				"operation": [
					"create"
				]
			}
		}
	},
	{
		"displayName": "Category ID",
		"name": "categoryId",
		"type": "number",
		"default": 0,
		"description": "Number of the category",
		"required": true,
		"displayOptions": {
			"show": {
				"resource": [
					"category"
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
				"displayName": "Alt",
				"name": "alt",
				"type": "json",
				"default": "{}",
				"description": "Text that stands in for the picture, for search engines and screen readers",
				"routing": {
					"send": {
						"type": "body",
						"property": "alt",
						"propertyInDotNotation": false,
						"value": "={{ typeof $value === 'string' ? JSON.parse($value) : $value }}"
					}
				}
			},
			{
				"displayName": "Custom Slug",
				"name": "customSlug",
				"type": "string",
				"default": "",
				"description": "Last part of the address in the storefront, chosen by the store",
				"routing": {
					"send": {
						"type": "body",
						"property": "customSlug",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Description",
				"name": "description",
				"type": "string",
				"default": "",
				"description": "Description of the category as HTML",
				"routing": {
					"send": {
						"type": "body",
						"property": "description",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Description Translated",
				"name": "descriptionTranslated",
				"type": "json",
				"default": "{}",
				"description": "Description of the category by language code, as HTML",
				"routing": {
					"send": {
						"type": "body",
						"property": "descriptionTranslated",
						"propertyInDotNotation": false,
						"value": "={{ typeof $value === 'string' ? JSON.parse($value) : $value }}"
					}
				}
			},
			{
				"displayName": "Enabled",
				"name": "enabled",
				"type": "boolean",
				"default": false,
				"description": "Whether buyers can see the category",
				"routing": {
					"send": {
						"type": "body",
						"property": "enabled",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "External Reference ID",
				"name": "externalReferenceId",
				"type": "string",
				"default": "",
				"description": "Identifier in your own system",
				"routing": {
					"send": {
						"type": "body",
						"property": "externalReferenceId",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Is Sample Category",
				"name": "isSampleCategory",
				"type": "boolean",
				"default": false,
				"description": "Whether the category came with the store as an example",
				"routing": {
					"send": {
						"type": "body",
						"property": "isSampleCategory",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Name",
				"name": "name",
				"type": "string",
				"default": "",
				"description": "Name of the category. Required on create.",
				"routing": {
					"send": {
						"type": "body",
						"property": "name",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Name Translated",
				"name": "nameTranslated",
				"type": "json",
				"default": "{}",
				"description": "Name of the category by language code",
				"routing": {
					"send": {
						"type": "body",
						"property": "nameTranslated",
						"propertyInDotNotation": false,
						"value": "={{ typeof $value === 'string' ? JSON.parse($value) : $value }}"
					}
				}
			},
			{
				"displayName": "Order by",
				"name": "orderBy",
				"type": "number",
				"default": 0,
				"description": "Position among the categories of the same level; smaller numbers come first",
				"routing": {
					"send": {
						"type": "body",
						"property": "orderBy",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Parent ID",
				"name": "parentId",
				"type": "number",
				"default": 0,
				"description": "Identifier of the category above; missing at the top level",
				"routing": {
					"send": {
						"type": "body",
						"property": "parentId",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Product IDs",
				"name": "productIds",
				"type": "string",
				"default": "",
				"description": "Identifiers of the products in the category; read only when asked for",
				"routing": {
					"send": {
						"type": "body",
						"property": "productIds",
						"propertyInDotNotation": false,
						"value": "={{ Array.isArray($value) ? $value : String($value).split(',').filter((one) => one.trim() !== '').map((one) => Number(one)) }}"
					}
				}
			},
			{
				"displayName": "SEO Description",
				"name": "seoDescription",
				"type": "string",
				"default": "",
				"description": "Page description for search engines. Best kept below 160 characters.",
				"routing": {
					"send": {
						"type": "body",
						"property": "seoDescription",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "SEO Description Translated",
				"name": "seoDescriptionTranslated",
				"type": "json",
				"default": "{}",
				"description": "Page description for search engines by language code",
				"routing": {
					"send": {
						"type": "body",
						"property": "seoDescriptionTranslated",
						"propertyInDotNotation": false,
						"value": "={{ typeof $value === 'string' ? JSON.parse($value) : $value }}"
					}
				}
			},
			{
				"displayName": "SEO Title",
				"name": "seoTitle",
				"type": "string",
				"default": "",
				"description": "Page title for search engines. Best kept below 55 characters.",
				"routing": {
					"send": {
						"type": "body",
						"property": "seoTitle",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "SEO Title Translated",
				"name": "seoTitleTranslated",
				"type": "json",
				"default": "{}",
				"description": "Page title for search engines by language code",
				"routing": {
					"send": {
						"type": "body",
						"property": "seoTitleTranslated",
						"propertyInDotNotation": false,
						"value": "={{ typeof $value === 'string' ? JSON.parse($value) : $value }}"
					}
				}
			}
		],
		"displayOptions": {
			"show": {
				"resource": [
					"category"
				],
				"operation": [
					"update"
				]
			}
		}
	},
	{
		"displayName": "Category ID",
		"name": "categoryId",
		"type": "number",
		"default": 0,
		"description": "Number of the category",
		"required": true,
		"displayOptions": {
			"show": {
				"resource": [
					"category"
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
					"category"
				],
				"operation": [
					"delete"
				]
			}
		}
	},
	{
		"displayName": "Category ID",
		"name": "categoryId",
		"type": "number",
		"default": 0,
		"description": "Number of the category",
		"required": true,
		"displayOptions": {
			"show": {
				"resource": [
					"category"
				],
				"operation": [
					"assignProducts"
				]
			}
		}
	},
	{
		"displayName": "Product IDs",
		"name": "productIds",
		"type": "string",
		"default": "",
		"description": "Numbers of the products",
		"required": true,
		"routing": {
			"send": {
				"type": "body",
				"property": "productIds",
				"propertyInDotNotation": false,
				"value": "={{ Array.isArray($value) ? $value : String($value).split(',').filter((one) => one.trim() !== '').map((one) => Number(one)) }}"
			}
		},
		"displayOptions": {
			"show": {
				"resource": [
					"category"
				],
				"operation": [
					"assignProducts"
				]
			}
		}
	},
	{
		"displayName": "Category ID",
		"name": "categoryId",
		"type": "number",
		"default": 0,
		"description": "Number of the category",
		"required": true,
		"displayOptions": {
			"show": {
				"resource": [
					"category"
				],
				"operation": [
					"unassignProducts"
				]
			}
		}
	},
	{
		"displayName": "Product IDs",
		"name": "productIds",
		"type": "string",
		"default": "",
		"description": "Numbers of the products",
		"required": true,
		"routing": {
			"send": {
				"type": "body",
				"property": "productIds",
				"propertyInDotNotation": false,
				"value": "={{ Array.isArray($value) ? $value : String($value).split(',').filter((one) => one.trim() !== '').map((one) => Number(one)) }}"
			}
		},
		"displayOptions": {
			"show": {
				"resource": [
					"category"
				],
				"operation": [
					"unassignProducts"
				]
			}
		}
	},
	{
		"displayName": "Parent Category",
		"name": "parentCategory",
		"type": "number",
		"default": 0,
		"description": "Number of the category; 0 for the front page",
		"required": true,
		"routing": {
			"send": {
				"type": "query",
				"property": "parentCategory",
				"propertyInDotNotation": false
			}
		},
		"displayOptions": {
			"show": {
				"resource": [
					"category"
				],
				"operation": [
					"getSort"
				]
			}
		}
	},
	{
		"displayName": "Parent Category",
		"name": "parentCategory",
		"type": "number",
		"default": 0,
		"description": "Number of the category; 0 for the front page",
		"required": true,
		"routing": {
			"send": {
				"type": "query",
				"property": "parentCategory",
				"propertyInDotNotation": false
			}
		},
		"displayOptions": {
			"show": {
				"resource": [
					"category"
				],
				"operation": [
					"updateSort"
				]
			}
		}
	},
	{
		"displayName": "Sorted IDs",
		"name": "sortedIds",
		"type": "string",
		"default": "",
		"description": "Numbers of all categories of the level, first shown first",
		"required": true,
		"routing": {
			"send": {
				"type": "body",
				"property": "sortedIds",
				"propertyInDotNotation": false,
				"value": "={{ Array.isArray($value) ? $value : String($value).split(',').filter((one) => one.trim() !== '').map((one) => Number(one)) }}"
			}
		},
		"displayOptions": {
			"show": {
				"resource": [
					"category"
				],
				"operation": [
					"updateSort"
				]
			}
		}
	},
	{
		"displayName": "Category ID",
		"name": "categoryId",
		"type": "number",
		"default": 0,
		"description": "Number of the category",
		"required": true,
		"displayOptions": {
			"show": {
				"resource": [
					"category"
				],
				"operation": [
					"uploadImage"
				]
			}
		}
	},
	{
		"displayName": "Input Binary Field",
		"name": "binaryProperty",
		"type": "string",
		"default": "data",
		"hint": "Leave empty to let the store fetch the file from the address below",
		"description": "Name of the field that holds the file",
		"displayOptions": {
			"show": {
				"resource": [
					"category"
				],
				"operation": [
					"uploadImage"
				]
			}
		}
	},
	{
		"displayName": "File URL",
		"name": "externalUrl",
		"type": "string",
		"default": "",
		"description": "Address that the store fetches the file from when there is no binary field",
		"displayOptions": {
			"show": {
				"resource": [
					"category"
				],
				"operation": [
					"uploadImage"
				]
			}
		}
	},
	{
		"displayName": "Category ID",
		"name": "categoryId",
		"type": "number",
		"default": 0,
		"description": "Number of the category",
		"required": true,
		"displayOptions": {
			"show": {
				"resource": [
					"category"
				],
				"operation": [
					"uploadImageLater"
				]
			}
		}
	},
	{
		"displayName": "URL",
		"name": "url",
		"type": "string",
		"default": "",
		"description": "Address from which the store fetches the picture; it must be reachable from the internet. Required on create.",
		"required": true,
		"routing": {
			"send": {
				"type": "body",
				"property": "url",
				"propertyInDotNotation": false
			}
		},
		"displayOptions": {
			"show": {
				"resource": [
					"category"
				],
				"operation": [
					"uploadImageLater"
				]
			}
		}
	},
	{
		"displayName": "Width",
		"name": "width",
		"type": "number",
		"default": 0,
		"description": "Width in pixels. Required on create.",
		"required": true,
		"routing": {
			"send": {
				"type": "body",
				"property": "width",
				"propertyInDotNotation": false
			}
		},
		"displayOptions": {
			"show": {
				"resource": [
					"category"
				],
				"operation": [
					"uploadImageLater"
				]
			}
		}
	},
	{
		"displayName": "Height",
		"name": "height",
		"type": "number",
		"default": 0,
		"description": "Height in pixels. Required on create.",
		"required": true,
		"routing": {
			"send": {
				"type": "body",
				"property": "height",
				"propertyInDotNotation": false
			}
		},
		"displayOptions": {
			"show": {
				"resource": [
					"category"
				],
				"operation": [
					"uploadImageLater"
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
				"displayName": "Alt",
				"name": "alt",
				"type": "json",
				"default": "{}",
				"description": "Text that stands in for the picture, for search engines and screen readers",
				"routing": {
					"send": {
						"type": "body",
						"property": "alt",
						"propertyInDotNotation": false,
						"value": "={{ typeof $value === 'string' ? JSON.parse($value) : $value }}"
					}
				}
			},
			{
				"displayName": "External ID",
				"name": "externalId",
				"type": "string",
				"default": "",
				"description": "Identifier of the picture in your own system",
				"routing": {
					"send": {
						"type": "body",
						"property": "externalId",
						"propertyInDotNotation": false
					}
				}
			}
		],
		"displayOptions": {
			"show": {
				"resource": [
					"category"
				],
				"operation": [
					"uploadImageLater"
				]
			}
		}
	},
	{
		"displayName": "Category ID",
		"name": "categoryId",
		"type": "number",
		"default": 0,
		"description": "Number of the category",
		"required": true,
		"displayOptions": {
			"show": {
				"resource": [
					"category"
				],
				"operation": [
					"deleteImage"
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
					"category"
				],
				"operation": [
					"deleteImage"
				]
			}
		}
	}
];
