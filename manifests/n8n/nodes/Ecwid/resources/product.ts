import type { INodeProperties } from 'n8n-workflow';
import { confirmed, sendBinary, sendFlat } from '../send';

export const product: INodeProperties[] = [
	{
		"displayName": "Operation",
		"name": "operation",
		"type": "options",
		"noDataExpression": true,
		"displayOptions": {
			"show": {
				"resource": [
					"product"
				]
			}
		},
		"default": "adjustStock",
		"options": [
			{
				"name": "Adjust Stock",
				"value": "adjustStock",
				"description": "Add to or take from the stock of a product. Never repeated after an unclear failure, because a delta counts twice; the answer warns when the stock fell below zero. With `locationId` the store has no such call: the stock of all locations is read and written back with the change, which races with sales in between.",
				"action": "Adjust stock of a product",
				"routing": {
					"request": {
						"method": "PUT",
						"url": "=/products/{{ encodeURIComponent($parameter[\"productId\"]) }}/inventory"
					}
				}
			},
			{
				"name": "Create",
				"value": "create",
				"description": "Create a product. Ecwid has no idempotency key: look the SKU up first if the call may be repeated.",
				"action": "Create a product",
				"routing": {
					"request": {
						"method": "POST",
						"url": "/products"
					}
				}
			},
			{
				"name": "Delete",
				"value": "delete",
				"description": "Delete a product with its variations, pictures and files",
				"action": "Delete a product",
				"routing": {
					"request": {
						"method": "DELETE",
						"url": "=/products/{{ encodeURIComponent($parameter[\"productId\"]) }}"
					},
					"send": {
						"preSend": [
							confirmed
						]
					}
				}
			},
			{
				"name": "Delete All",
				"value": "deleteAll",
				"description": "Delete every product of the store. The store accepts the order at once and works on it afterwards; there is no way back.",
				"action": "Delete all products",
				"routing": {
					"request": {
						"method": "DELETE",
						"url": "/products"
					},
					"send": {
						"preSend": [
							confirmed
						]
					}
				}
			},
			{
				"name": "Delete Gallery",
				"value": "deleteGallery",
				"description": "Remove all further pictures of a product; the main one stays",
				"action": "Delete all gallery pictures",
				"routing": {
					"request": {
						"method": "DELETE",
						"url": "=/products/{{ encodeURIComponent($parameter[\"productId\"]) }}/gallery"
					},
					"send": {
						"preSend": [
							confirmed
						]
					}
				}
			},
			{
				"name": "Delete Gallery Item",
				"value": "deleteGalleryItem",
				"description": "Remove one further picture or video of a product; the ID says which it is",
				"action": "Delete a gallery picture or video",
				"routing": {
					"request": {
						"method": "DELETE",
						"url": "=/products/{{ encodeURIComponent($parameter[\"productId\"]) }}/gallery/{{ encodeURIComponent($parameter[\"galleryItemId\"]) }}"
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
				"description": "Remove the main picture of a product",
				"action": "Delete the main picture of a product",
				"routing": {
					"request": {
						"method": "DELETE",
						"url": "=/products/{{ encodeURIComponent($parameter[\"productId\"]) }}/image"
					},
					"send": {
						"preSend": [
							confirmed
						]
					}
				}
			},
			{
				"name": "Delete Video",
				"value": "deleteVideo",
				"description": "Remove the main video of a product",
				"action": "Delete the main video of a product",
				"routing": {
					"request": {
						"method": "DELETE",
						"url": "=/products/{{ encodeURIComponent($parameter[\"productId\"]) }}/video"
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
				"description": "Read one product with its options, variations, categories and pictures",
				"action": "Get a product",
				"routing": {
					"request": {
						"method": "GET",
						"url": "=/products/{{ encodeURIComponent($parameter[\"productId\"]) }}"
					}
				}
			},
			{
				"name": "Get Filters",
				"value": "getFilters",
				"description": "Read which filters fit the products of a search, with the number of products for each value",
				"action": "Get product filters",
				"routing": {
					"request": {
						"method": "GET",
						"url": "/products/filters"
					}
				}
			},
			{
				"name": "Get Gallery Video",
				"value": "getGalleryVideo",
				"description": "Read one further video of a product",
				"action": "Get a gallery video",
				"routing": {
					"request": {
						"method": "GET",
						"url": "=/products/{{ encodeURIComponent($parameter[\"productId\"]) }}/gallery/video/{{ encodeURIComponent($parameter[\"galleryVideoId\"]) }}"
					}
				}
			},
			{
				"name": "Get Many",
				"value": "getAll",
				"description": "Find products by text, SKU, price, category, stock, dates or attributes",
				"action": "Search products",
				"routing": {
					"request": {
						"method": "GET",
						"url": "/products"
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
				"description": "Read in which order the storefront shows the products of a category",
				"action": "Get the order of products",
				"routing": {
					"request": {
						"method": "GET",
						"url": "/products/sort"
					}
				}
			},
			{
				"name": "Query Filters",
				"value": "queryFilters",
				"description": "As `product.get_filters`, with the search in the body: the form that the vendor documents today",
				"action": "Get product filters by a body",
				"routing": {
					"request": {
						"method": "POST",
						"url": "/products/filters"
					}
				}
			},
			{
				"name": "Search Deleted",
				"value": "searchDeleted",
				"description": "Read which products were deleted, and when",
				"action": "Search deleted products",
				"routing": {
					"request": {
						"method": "GET",
						"url": "/products/deleted"
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
				"name": "Set Stock",
				"value": "setStock",
				"description": "Set the stock of a product to a number, or to unlimited. Races with sales: prefer `product.adjust_stock` for changes that you know as a difference.",
				"action": "Set stock of a product",
				"routing": {
					"request": {
						"method": "PUT",
						"url": "=/products/{{ encodeURIComponent($parameter[\"productId\"]) }}",
						"body": {
							"unlimited": false
						}
					}
				}
			},
			{
				"name": "Update",
				"value": "update",
				"description": "Change a product. Fields left out stay as they are, `null` clears, and lists (options, attributes, category numbers, wholesale prices) are replaced whole.",
				"action": "Update a product",
				"routing": {
					"request": {
						"method": "PUT",
						"url": "=/products/{{ encodeURIComponent($parameter[\"productId\"]) }}"
					}
				}
			},
			{
				"name": "Update Media",
				"value": "updateMedia",
				"description": "Replace all pictures and videos of a product by those at the given addresses, and say what became of each",
				"action": "Replace the pictures and videos of a product",
				"routing": {
					"request": {
						"method": "PUT",
						"url": "=/products/{{ encodeURIComponent($parameter[\"productId\"]) }}/media"
					}
				}
			},
			{
				"name": "Update Sort",
				"value": "updateSort",
				"description": "Set in which order the storefront shows the products of a category",
				"action": "Set the order of products",
				"routing": {
					"request": {
						"method": "PUT",
						"url": "/products/sort"
					}
				}
			},
			{
				"name": "Upload Gallery Image",
				"value": "uploadGalleryImage",
				"description": "Add a further picture to a product",
				"action": "Add a gallery picture",
				"routing": {
					"request": {
						"method": "POST",
						"url": "=/products/{{ encodeURIComponent($parameter[\"productId\"]) }}/gallery"
					},
					"send": {
						"preSend": [
							sendBinary
						]
					}
				}
			},
			{
				"name": "Upload Gallery Image Later",
				"value": "uploadGalleryImageLater",
				"description": "Let the store fetch a further picture of a product by itself; the answer does not wait for it",
				"action": "Let the store fetch a gallery picture",
				"routing": {
					"request": {
						"method": "POST",
						"url": "=/products/{{ encodeURIComponent($parameter[\"productId\"]) }}/gallery/async"
					}
				}
			},
			{
				"name": "Upload Gallery Video",
				"value": "uploadGalleryVideo",
				"description": "Add a further video to a product by its address at a video site",
				"action": "Add a gallery video",
				"routing": {
					"request": {
						"method": "POST",
						"url": "=/products/{{ encodeURIComponent($parameter[\"productId\"]) }}/gallery/video"
					}
				}
			},
			{
				"name": "Upload Image",
				"value": "uploadImage",
				"description": "Set the main picture of a product",
				"action": "Upload the main picture of a product",
				"routing": {
					"request": {
						"method": "POST",
						"url": "=/products/{{ encodeURIComponent($parameter[\"productId\"]) }}/image"
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
				"description": "Let the store fetch the main picture of a product by itself; the answer does not wait for it",
				"action": "Let the store fetch the main picture",
				"routing": {
					"request": {
						"method": "POST",
						"url": "=/products/{{ encodeURIComponent($parameter[\"productId\"]) }}/image/async"
					}
				}
			},
			{
				"name": "Upload Video",
				"value": "uploadVideo",
				"description": "Set the main video of a product by its address at a video site",
				"action": "Set the main video of a product",
				"routing": {
					"request": {
						"method": "POST",
						"url": "=/products/{{ encodeURIComponent($parameter[\"productId\"]) }}/video"
					}
				}
			},
			{
				"name": "Upload Video Cover",
				"value": "uploadVideoCover",
				"description": "Set the picture that stands for a video until it is played",
				"action": "Set the cover of a gallery video",
				"routing": {
					"request": {
						"method": "PUT",
						"url": "=/products/{{ encodeURIComponent($parameter[\"productId\"]) }}/gallery/video/{{ encodeURIComponent($parameter[\"galleryVideoId\"]) }}"
					},
					"send": {
						"preSend": [
							sendBinary
						]
					}
				}
			}
		]
	},
	{
		"displayName": "Product ID",
		"name": "productId",
		"type": "number",
		"default": 0,
		"description": "Number of the product",
		"required": true,
		"displayOptions": {
			"show": {
				"resource": [
					"product"
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
				"description": "Fields wanted in the answer, for example `id,name,quantity`; all if left out",
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
					"product"
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
					"product"
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
					"product"
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
				"displayName": "Attribute",
				"name": "attribute",
				"type": "json",
				"default": "{}",
				"description": "Attribute names with the values wanted",
				"routing": {
					"send": {
						"preSend": [
							sendFlat
						]
					}
				}
			},
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
				"displayName": "Categories",
				"name": "categories",
				"type": "string",
				"default": "",
				"description": "Category numbers",
				"routing": {
					"send": {
						"type": "query",
						"property": "categories",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Category",
				"name": "category",
				"type": "string",
				"default": "",
				"description": "Number of one category (older name)",
				"routing": {
					"send": {
						"type": "query",
						"property": "category",
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
				"displayName": "Discounts Allowed",
				"name": "discountsAllowed",
				"type": "boolean",
				"default": false,
				"description": "Whether this is on. May discounts apply?.",
				"routing": {
					"send": {
						"type": "query",
						"property": "discountsAllowed",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Enabled",
				"name": "enabled",
				"type": "boolean",
				"default": false,
				"description": "Whether this is on. Enabled or disabled products only.",
				"routing": {
					"send": {
						"type": "query",
						"property": "enabled",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Enabled Manual Taxes",
				"name": "enabledManualTaxes",
				"type": "string",
				"default": "",
				"description": "Numbers of manual taxes that apply",
				"routing": {
					"send": {
						"type": "query",
						"property": "enabledManualTaxes",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "External Reference ID",
				"name": "externalReferenceId",
				"type": "string",
				"default": "",
				"description": "ID of the product in another system",
				"routing": {
					"send": {
						"type": "query",
						"property": "externalReferenceId",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "In Stock",
				"name": "inStock",
				"type": "boolean",
				"default": false,
				"description": "Whether this is on. In stock or out of stock.",
				"routing": {
					"send": {
						"type": "query",
						"property": "inStock",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Include Products from Subcategories",
				"name": "includeProductsFromSubcategories",
				"type": "boolean",
				"default": false,
				"description": "Whether this is on. Also find products of nested categories.",
				"routing": {
					"send": {
						"type": "query",
						"property": "includeProductsFromSubcategories",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Inventory",
				"name": "inventory",
				"type": "options",
				"options": [
					{
						"name": "Instock",
						"value": "instock"
					},
					{
						"name": "Outofstock",
						"value": "outofstock"
					}
				],
				"default": "instock",
				"description": "Stock filter",
				"routing": {
					"send": {
						"type": "query",
						"property": "inventory",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Is Customer Set Price",
				"name": "isCustomerSetPrice",
				"type": "boolean",
				"default": false,
				"description": "Whether this is on. May customers name their price?.",
				"routing": {
					"send": {
						"type": "query",
						"property": "isCustomerSetPrice",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Is Gift Card",
				"name": "isGiftCard",
				"type": "boolean",
				"default": false,
				"description": "Whether this is on. Is it a gift card?.",
				"routing": {
					"send": {
						"type": "query",
						"property": "isGiftCard",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Keyword",
				"name": "keyword",
				"type": "string",
				"default": "",
				"description": "Text looked for in names, SKUs and descriptions",
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
				"displayName": "Onsale",
				"name": "onsale",
				"type": "options",
				"options": [
					{
						"name": "Notonsale",
						"value": "notonsale"
					},
					{
						"name": "Onsale",
						"value": "onsale"
					}
				],
				"default": "notonsale",
				"description": "Sale filter",
				"routing": {
					"send": {
						"type": "query",
						"property": "onsale",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Option",
				"name": "option",
				"type": "json",
				"default": "{}",
				"description": "Option names with the values wanted",
				"routing": {
					"send": {
						"preSend": [
							sendFlat
						]
					}
				}
			},
			{
				"displayName": "Price from",
				"name": "priceFrom",
				"type": "number",
				"default": 0,
				"description": "Lowest price, store currency",
				"routing": {
					"send": {
						"type": "query",
						"property": "priceFrom",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Price to",
				"name": "priceTo",
				"type": "number",
				"default": 0,
				"description": "Highest price, store currency",
				"routing": {
					"send": {
						"type": "query",
						"property": "priceTo",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Product ID",
				"name": "productId",
				"type": "string",
				"default": "",
				"description": "Product numbers; with them every other filter is void",
				"routing": {
					"send": {
						"type": "query",
						"property": "productId",
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
				"displayName": "Search Method",
				"name": "searchMethod",
				"type": "options",
				"options": [
					{
						"name": "Cp",
						"value": "CP"
					},
					{
						"name": "Storefront",
						"value": "STOREFRONT"
					}
				],
				"default": "CP",
				"description": "Search as the storefront (`STOREFRONT`) or as the control panel (`CP`) does",
				"routing": {
					"send": {
						"type": "query",
						"property": "searchMethod",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "SKU",
				"name": "sku",
				"type": "string",
				"default": "",
				"description": "SKU of a product or variation, exactly; with it every other filter is void",
				"routing": {
					"send": {
						"type": "query",
						"property": "sku",
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
				"displayName": "Sort by",
				"name": "sortBy",
				"type": "options",
				"options": [
					{
						"name": "Added Time Asc",
						"value": "ADDED_TIME_ASC"
					},
					{
						"name": "Added Time Desc",
						"value": "ADDED_TIME_DESC"
					},
					{
						"name": "Defined By Store Owner",
						"value": "DEFINED_BY_STORE_OWNER"
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
						"name": "Price Asc",
						"value": "PRICE_ASC"
					},
					{
						"name": "Price Desc",
						"value": "PRICE_DESC"
					},
					{
						"name": "Relevance",
						"value": "RELEVANCE"
					},
					{
						"name": "Updated Time Asc",
						"value": "UPDATED_TIME_ASC"
					},
					{
						"name": "Updated Time Desc",
						"value": "UPDATED_TIME_DESC"
					}
				],
				"default": "ADDED_TIME_ASC",
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
				"displayName": "Tax Class Codes",
				"name": "taxClassCodes",
				"type": "string",
				"default": "",
				"description": "Tax class codes",
				"routing": {
					"send": {
						"type": "query",
						"property": "taxClassCodes",
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
				"displayName": "Visible in Storefront",
				"name": "visibleInStorefront",
				"type": "boolean",
				"default": false,
				"description": "Whether this is on. Visible in the storefront or not.",
				"routing": {
					"send": {
						"type": "query",
						"property": "visibleInStorefront",
						"propertyInDotNotation": false
					}
				}
			}
		],
		"displayOptions": {
			"show": {
				"resource": [
					"product"
				],
				"operation": [
					"getAll"
				]
			}
		}
	},
	{
		"displayName": "Name",
		"name": "name",
		"type": "string",
		"default": "",
		"description": "Name of the product. Required on create.",
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
					"product"
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
				"displayName": "Attributes",
				"name": "attributes",
				"type": "json",
				"default": "{}",
				"description": "Attributes of the product, such as UPC, brand or those of its type",
				"routing": {
					"send": {
						"type": "body",
						"property": "attributes",
						"propertyInDotNotation": false,
						"value": "={{ typeof $value === 'string' ? JSON.parse($value) : $value }}"
					}
				}
			},
			{
				"displayName": "Battery Included",
				"name": "batteryIncluded",
				"type": "boolean",
				"default": false,
				"description": "Whether the product contains a battery, which some carriers ask for",
				"routing": {
					"send": {
						"type": "body",
						"property": "batteryIncluded",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Category IDs",
				"name": "categoryIds",
				"type": "string",
				"default": "",
				"description": "Identifiers of the categories that hold the product",
				"routing": {
					"send": {
						"type": "body",
						"property": "categoryIds",
						"propertyInDotNotation": false,
						"value": "={{ Array.isArray($value) ? $value : String($value).split(',').filter((one) => one.trim() !== '').map((one) => Number(one)) }}"
					}
				}
			},
			{
				"displayName": "Combinations",
				"name": "combinations",
				"type": "json",
				"default": "{}",
				"description": "Variations of the product",
				"routing": {
					"send": {
						"type": "body",
						"property": "combinations",
						"propertyInDotNotation": false,
						"value": "={{ typeof $value === 'string' ? JSON.parse($value) : $value }}"
					}
				}
			},
			{
				"displayName": "Compare to Price",
				"name": "compareToPrice",
				"type": "number",
				"default": 0,
				"description": "Former or list price shown crossed out, in store currency",
				"routing": {
					"send": {
						"type": "body",
						"property": "compareToPrice",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Composite Components",
				"name": "compositeComponents",
				"type": "json",
				"default": "{}",
				"description": "Products that this product is made of, with their quantities",
				"routing": {
					"send": {
						"type": "body",
						"property": "compositeComponents",
						"propertyInDotNotation": false,
						"value": "={{ typeof $value === 'string' ? JSON.parse($value) : $value }}"
					}
				}
			},
			{
				"displayName": "Composite Parents",
				"name": "compositeParents",
				"type": "string",
				"default": "",
				"description": "Identifiers of the composite products that contain this product",
				"routing": {
					"send": {
						"type": "body",
						"property": "compositeParents",
						"propertyInDotNotation": false,
						"value": "={{ Array.isArray($value) ? $value : String($value).split(',').filter((one) => one.trim() !== '').map((one) => Number(one)) }}"
					}
				}
			},
			{
				"displayName": "Cost Price",
				"name": "costPrice",
				"type": "number",
				"default": 0,
				"description": "What the product costs you, in store currency; buyers never see it",
				"routing": {
					"send": {
						"type": "body",
						"property": "costPrice",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Custom Price Tiers",
				"name": "customPriceTiers",
				"type": "json",
				"default": "{}",
				"description": "Prices suggested to buyers who may choose the price",
				"routing": {
					"send": {
						"type": "body",
						"property": "customPriceTiers",
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
				"displayName": "Customs Hs Tariff Code",
				"name": "customsHsTariffCode",
				"type": "string",
				"default": "",
				"description": "Customs tariff number (HS code) for deliveries abroad",
				"routing": {
					"send": {
						"type": "body",
						"property": "customsHsTariffCode",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Default Category ID",
				"name": "defaultCategoryId",
				"type": "number",
				"default": 0,
				"description": "Identifier of the main category, used for the path shown above the product",
				"routing": {
					"send": {
						"type": "body",
						"property": "defaultCategoryId",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Description",
				"name": "description",
				"type": "string",
				"default": "",
				"description": "Description of the product as HTML",
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
				"description": "Description of the product by language code, as HTML",
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
				"displayName": "Dimensions",
				"name": "dimensions",
				"type": "json",
				"default": "{}",
				"description": "Length, width and height, in the store's dimension unit",
				"routing": {
					"send": {
						"type": "body",
						"property": "dimensions",
						"propertyInDotNotation": false,
						"value": "={{ typeof $value === 'string' ? JSON.parse($value) : $value }}"
					}
				}
			},
			{
				"displayName": "Discounts Allowed",
				"name": "discountsAllowed",
				"type": "boolean",
				"default": false,
				"description": "Whether discounts may lower the price of the product",
				"routing": {
					"send": {
						"type": "body",
						"property": "discountsAllowed",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Enabled",
				"name": "enabled",
				"type": "boolean",
				"default": false,
				"description": "Whether buyers can see the product in the storefront",
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
				"displayName": "Files",
				"name": "files",
				"type": "json",
				"default": "{}",
				"description": "Files that buyers get with the product",
				"routing": {
					"send": {
						"type": "body",
						"property": "files",
						"propertyInDotNotation": false,
						"value": "={{ typeof $value === 'string' ? JSON.parse($value) : $value }}"
					}
				}
			},
			{
				"displayName": "Fixed Shipping Rate",
				"name": "fixedShippingRate",
				"type": "number",
				"default": 0,
				"description": "Delivery cost of the product, fixed per unit or added to other rates, in store currency. Outdated: kept for old integrations.",
				"routing": {
					"send": {
						"type": "body",
						"property": "fixedShippingRate",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Fixed Shipping Rate Only",
				"name": "fixedShippingRateOnly",
				"type": "boolean",
				"default": false,
				"description": "Whether only the fixed rate counts, false when it comes on top of other delivery costs. Outdated: kept for old integrations.",
				"routing": {
					"send": {
						"type": "body",
						"property": "fixedShippingRateOnly",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Google Product Category",
				"name": "googleProductCategory",
				"type": "number",
				"default": 0,
				"description": "Number of the category in Google's product taxonomy; send null to remove it",
				"routing": {
					"send": {
						"type": "body",
						"property": "googleProductCategory",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "In Stock",
				"name": "inStock",
				"type": "boolean",
				"default": false,
				"description": "Whether at least one unit can be sold",
				"routing": {
					"send": {
						"type": "body",
						"property": "inStock",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Is Gift Card",
				"name": "isGiftCard",
				"type": "boolean",
				"default": false,
				"description": "Whether the product is a gift card",
				"routing": {
					"send": {
						"type": "body",
						"property": "isGiftCard",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Is Sample Product",
				"name": "isSampleProduct",
				"type": "boolean",
				"default": false,
				"description": "Whether the product came with the store as an example",
				"routing": {
					"send": {
						"type": "body",
						"property": "isSampleProduct",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Is Shipping Required",
				"name": "isShippingRequired",
				"type": "boolean",
				"default": false,
				"description": "Whether the product has to be delivered, false for services and downloads",
				"routing": {
					"send": {
						"type": "body",
						"property": "isShippingRequired",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Location Inventory",
				"name": "locationInventory",
				"type": "json",
				"default": "{}",
				"description": "Units in stock by location identifier",
				"routing": {
					"send": {
						"type": "body",
						"property": "locationInventory",
						"propertyInDotNotation": false,
						"value": "={{ typeof $value === 'string' ? JSON.parse($value) : $value }}"
					}
				}
			},
			{
				"displayName": "Lowest Price",
				"name": "lowestPrice",
				"type": "number",
				"default": 0,
				"description": "Lowest price of the last 30 days, in store currency, as EU law asks to show",
				"routing": {
					"send": {
						"type": "body",
						"property": "lowestPrice",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Lowest Price Settings",
				"name": "lowestPriceSettings",
				"type": "json",
				"default": "{}",
				"description": "How the lowest recent price is found and shown",
				"routing": {
					"send": {
						"type": "body",
						"property": "lowestPriceSettings",
						"propertyInDotNotation": false,
						"value": "={{ typeof $value === 'string' ? JSON.parse($value) : $value }}"
					}
				}
			},
			{
				"displayName": "Max Purchase Quantity",
				"name": "maxPurchaseQuantity",
				"type": "number",
				"default": 0,
				"description": "Most units that one order may hold",
				"routing": {
					"send": {
						"type": "body",
						"property": "maxPurchaseQuantity",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Media",
				"name": "media",
				"type": "json",
				"default": "{}",
				"description": "Pictures and videos of the product",
				"routing": {
					"send": {
						"type": "body",
						"property": "media",
						"propertyInDotNotation": false,
						"value": "={{ typeof $value === 'string' ? JSON.parse($value) : $value }}"
					}
				}
			},
			{
				"displayName": "Min Purchase Quantity",
				"name": "minPurchaseQuantity",
				"type": "number",
				"default": 0,
				"description": "Least units that one order must hold",
				"routing": {
					"send": {
						"type": "body",
						"property": "minPurchaseQuantity",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Name Translated",
				"name": "nameTranslated",
				"type": "json",
				"default": "{}",
				"description": "Name of the product by language code",
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
				"displayName": "Name Your Price Enabled",
				"name": "nameYourPriceEnabled",
				"type": "boolean",
				"default": false,
				"description": "Whether buyers may choose the price",
				"routing": {
					"send": {
						"type": "body",
						"property": "nameYourPriceEnabled",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Options",
				"name": "options",
				"type": "json",
				"default": "{}",
				"description": "Options that a buyer chooses from, such as size or colour",
				"routing": {
					"send": {
						"type": "body",
						"property": "options",
						"propertyInDotNotation": false,
						"value": "={{ typeof $value === 'string' ? JSON.parse($value) : $value }}"
					}
				}
			},
			{
				"displayName": "Out of Stock Visibility Behaviour",
				"name": "outOfStockVisibilityBehaviour",
				"type": "options",
				"options": [
					{
						"name": "Allow Preorder",
						"value": "ALLOW_PREORDER"
					},
					{
						"name": "Hide",
						"value": "HIDE"
					},
					{
						"name": "Show",
						"value": "SHOW"
					}
				],
				"default": "ALLOW_PREORDER",
				"description": "What the storefront does with the product when the stock is used up",
				"routing": {
					"send": {
						"type": "body",
						"property": "outOfStockVisibilityBehaviour",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Price",
				"name": "price",
				"type": "number",
				"default": 0,
				"description": "Basic price in store currency, without options. Required on create.",
				"routing": {
					"send": {
						"type": "body",
						"property": "price",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Price Default Tier",
				"name": "priceDefaultTier",
				"type": "number",
				"default": 0,
				"description": "Position of the suggested price that is preselected",
				"routing": {
					"send": {
						"type": "body",
						"property": "priceDefaultTier",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Product Class ID",
				"name": "productClassId",
				"type": "number",
				"default": 0,
				"description": "Identifier of the product type, which decides on its attributes; 0 is the general type",
				"routing": {
					"send": {
						"type": "body",
						"property": "productClassId",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Product Condition",
				"name": "productCondition",
				"type": "options",
				"options": [
					{
						"name": "New",
						"value": "NEW"
					},
					{
						"name": "Refurbished",
						"value": "REFURBISHED"
					},
					{
						"name": "Used",
						"value": "USED"
					}
				],
				"default": "NEW",
				"description": "Whether the product is new, used or refurbished",
				"routing": {
					"send": {
						"type": "body",
						"property": "productCondition",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Quantity",
				"name": "quantity",
				"type": "number",
				"default": 0,
				"description": "Units in stock of the product itself; missing when the stock is unlimited. Prefer the stock adjustment for changes, it is safe against sales in between.",
				"routing": {
					"send": {
						"type": "body",
						"property": "quantity",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Related Products",
				"name": "relatedProducts",
				"type": "json",
				"default": "{}",
				"description": "Products offered together with this one",
				"routing": {
					"send": {
						"type": "body",
						"property": "relatedProducts",
						"propertyInDotNotation": false,
						"value": "={{ typeof $value === 'string' ? JSON.parse($value) : $value }}"
					}
				}
			},
			{
				"displayName": "Reviews Collecting Allowed",
				"name": "reviewsCollectingAllowed",
				"type": "boolean",
				"default": false,
				"description": "Whether buyers may review the product",
				"routing": {
					"send": {
						"type": "body",
						"property": "reviewsCollectingAllowed",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Ribbon",
				"name": "ribbon",
				"type": "json",
				"default": "{}",
				"description": "Coloured label on the picture, such as \"New\"",
				"routing": {
					"send": {
						"type": "body",
						"property": "ribbon",
						"propertyInDotNotation": false,
						"value": "={{ typeof $value === 'string' ? JSON.parse($value) : $value }}"
					}
				}
			},
			{
				"displayName": "Ribbon Translated",
				"name": "ribbonTranslated",
				"type": "json",
				"default": "{}",
				"description": "Text of the label by language code",
				"routing": {
					"send": {
						"type": "body",
						"property": "ribbonTranslated",
						"propertyInDotNotation": false,
						"value": "={{ typeof $value === 'string' ? JSON.parse($value) : $value }}"
					}
				}
			},
			{
				"displayName": "Save Combinations",
				"name": "saveCombinations",
				"type": "boolean",
				"default": false,
				"description": "Whether this is on. Also save the variations in `combinations`; without it they are ignored.",
				"routing": {
					"send": {
						"type": "query",
						"property": "saveCombinations",
						"propertyInDotNotation": false
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
			},
			{
				"displayName": "Shipping",
				"name": "shipping",
				"type": "json",
				"default": "{}",
				"description": "Rules for the delivery cost of this product",
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
				"displayName": "Shipping Preparation Time",
				"name": "shippingPreparationTime",
				"type": "json",
				"default": "{}",
				"description": "How long the store needs before it can hand the product over",
				"routing": {
					"send": {
						"type": "body",
						"property": "shippingPreparationTime",
						"propertyInDotNotation": false,
						"value": "={{ typeof $value === 'string' ? JSON.parse($value) : $value }}"
					}
				}
			},
			{
				"displayName": "Show Delivery Time in Storefront",
				"name": "showDeliveryTimeInStorefront",
				"type": "boolean",
				"default": false,
				"description": "Whether the storefront shows the expected delivery time",
				"routing": {
					"send": {
						"type": "body",
						"property": "showDeliveryTimeInStorefront",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Show on Frontpage",
				"name": "showOnFrontpage",
				"type": "number",
				"default": 0,
				"description": "Position on the storefront's front page; missing when the product is not shown there",
				"routing": {
					"send": {
						"type": "body",
						"property": "showOnFrontpage",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "SKU",
				"name": "sku",
				"type": "string",
				"default": "",
				"description": "Stock keeping unit (article number); unique in the store. Required on create.",
				"routing": {
					"send": {
						"type": "body",
						"property": "sku",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Subscription Settings",
				"name": "subscriptionSettings",
				"type": "json",
				"default": "{}",
				"description": "Whether and how the product is sold as a subscription",
				"routing": {
					"send": {
						"type": "body",
						"property": "subscriptionSettings",
						"propertyInDotNotation": false,
						"value": "={{ typeof $value === 'string' ? JSON.parse($value) : $value }}"
					}
				}
			},
			{
				"displayName": "Subtitle",
				"name": "subtitle",
				"type": "string",
				"default": "",
				"description": "Short line below the name",
				"routing": {
					"send": {
						"type": "body",
						"property": "subtitle",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Subtitle Translated",
				"name": "subtitleTranslated",
				"type": "json",
				"default": "{}",
				"description": "Short line below the name, by language code",
				"routing": {
					"send": {
						"type": "body",
						"property": "subtitleTranslated",
						"propertyInDotNotation": false,
						"value": "={{ typeof $value === 'string' ? JSON.parse($value) : $value }}"
					}
				}
			},
			{
				"displayName": "Tax",
				"name": "tax",
				"type": "json",
				"default": "{}",
				"description": "Which taxes apply to the product",
				"routing": {
					"send": {
						"type": "body",
						"property": "tax",
						"propertyInDotNotation": false,
						"value": "={{ typeof $value === 'string' ? JSON.parse($value) : $value }}"
					}
				}
			},
			{
				"displayName": "Unlimited",
				"name": "unlimited",
				"type": "boolean",
				"default": false,
				"description": "Whether the store does not count the stock",
				"routing": {
					"send": {
						"type": "body",
						"property": "unlimited",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Volume",
				"name": "volume",
				"type": "number",
				"default": 0,
				"description": "Volume of one unit, in the store's volume unit. Without it a new one gets `0`.",
				"routing": {
					"send": {
						"type": "body",
						"property": "volume",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Volume Unit",
				"name": "volumeUnit",
				"type": "string",
				"default": "",
				"description": "Unit of the volume",
				"routing": {
					"send": {
						"type": "body",
						"property": "volumeUnit",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Warning Limit",
				"name": "warningLimit",
				"type": "number",
				"default": 0,
				"description": "Stock at which the store owner gets a warning email",
				"routing": {
					"send": {
						"type": "body",
						"property": "warningLimit",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Weight",
				"name": "weight",
				"type": "number",
				"default": 0,
				"description": "Weight of one unit, in the store's weight unit",
				"routing": {
					"send": {
						"type": "body",
						"property": "weight",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Wholesale Prices",
				"name": "wholesalePrices",
				"type": "json",
				"default": "{}",
				"description": "Lower prices for larger quantities",
				"routing": {
					"send": {
						"type": "body",
						"property": "wholesalePrices",
						"propertyInDotNotation": false,
						"value": "={{ typeof $value === 'string' ? JSON.parse($value) : $value }}"
					}
				}
			}
		],
		"displayOptions": {
			"show": {
				"resource": [
					"product"
				],
				"operation": [
					"create"
				]
			}
		}
	},
	{
		"displayName": "Product ID",
		"name": "productId",
		"type": "number",
		"default": 0,
		"description": "Number of the product",
		"required": true,
		"displayOptions": {
			"show": {
				"resource": [
					"product"
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
				"displayName": "Attributes",
				"name": "attributes",
				"type": "json",
				"default": "{}",
				"description": "Attributes of the product, such as UPC, brand or those of its type",
				"routing": {
					"send": {
						"type": "body",
						"property": "attributes",
						"propertyInDotNotation": false,
						"value": "={{ typeof $value === 'string' ? JSON.parse($value) : $value }}"
					}
				}
			},
			{
				"displayName": "Battery Included",
				"name": "batteryIncluded",
				"type": "boolean",
				"default": false,
				"description": "Whether the product contains a battery, which some carriers ask for",
				"routing": {
					"send": {
						"type": "body",
						"property": "batteryIncluded",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Category IDs",
				"name": "categoryIds",
				"type": "string",
				"default": "",
				"description": "Identifiers of the categories that hold the product",
				"routing": {
					"send": {
						"type": "body",
						"property": "categoryIds",
						"propertyInDotNotation": false,
						"value": "={{ Array.isArray($value) ? $value : String($value).split(',').filter((one) => one.trim() !== '').map((one) => Number(one)) }}"
					}
				}
			},
			{
				"displayName": "Check Low Stock Notification",
				"name": "checkLowStockNotification",
				"type": "boolean",
				"default": false,
				"description": "Whether this is on. Send the store's low-stock email when the quantity falls to the limit.",
				"routing": {
					"send": {
						"type": "query",
						"property": "checkLowStockNotification",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Combinations",
				"name": "combinations",
				"type": "json",
				"default": "{}",
				"description": "Variations of the product",
				"routing": {
					"send": {
						"type": "body",
						"property": "combinations",
						"propertyInDotNotation": false,
						"value": "={{ typeof $value === 'string' ? JSON.parse($value) : $value }}"
					}
				}
			},
			{
				"displayName": "Compare to Price",
				"name": "compareToPrice",
				"type": "number",
				"default": 0,
				"description": "Former or list price shown crossed out, in store currency",
				"routing": {
					"send": {
						"type": "body",
						"property": "compareToPrice",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Composite Components",
				"name": "compositeComponents",
				"type": "json",
				"default": "{}",
				"description": "Products that this product is made of, with their quantities",
				"routing": {
					"send": {
						"type": "body",
						"property": "compositeComponents",
						"propertyInDotNotation": false,
						"value": "={{ typeof $value === 'string' ? JSON.parse($value) : $value }}"
					}
				}
			},
			{
				"displayName": "Composite Parents",
				"name": "compositeParents",
				"type": "string",
				"default": "",
				"description": "Identifiers of the composite products that contain this product",
				"routing": {
					"send": {
						"type": "body",
						"property": "compositeParents",
						"propertyInDotNotation": false,
						"value": "={{ Array.isArray($value) ? $value : String($value).split(',').filter((one) => one.trim() !== '').map((one) => Number(one)) }}"
					}
				}
			},
			{
				"displayName": "Cost Price",
				"name": "costPrice",
				"type": "number",
				"default": 0,
				"description": "What the product costs you, in store currency; buyers never see it",
				"routing": {
					"send": {
						"type": "body",
						"property": "costPrice",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Custom Price Tiers",
				"name": "customPriceTiers",
				"type": "json",
				"default": "{}",
				"description": "Prices suggested to buyers who may choose the price",
				"routing": {
					"send": {
						"type": "body",
						"property": "customPriceTiers",
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
				"displayName": "Customs Hs Tariff Code",
				"name": "customsHsTariffCode",
				"type": "string",
				"default": "",
				"description": "Customs tariff number (HS code) for deliveries abroad",
				"routing": {
					"send": {
						"type": "body",
						"property": "customsHsTariffCode",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Default Category ID",
				"name": "defaultCategoryId",
				"type": "number",
				"default": 0,
				"description": "Identifier of the main category, used for the path shown above the product",
				"routing": {
					"send": {
						"type": "body",
						"property": "defaultCategoryId",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Description",
				"name": "description",
				"type": "string",
				"default": "",
				"description": "Description of the product as HTML",
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
				"description": "Description of the product by language code, as HTML",
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
				"displayName": "Dimensions",
				"name": "dimensions",
				"type": "json",
				"default": "{}",
				"description": "Length, width and height, in the store's dimension unit",
				"routing": {
					"send": {
						"type": "body",
						"property": "dimensions",
						"propertyInDotNotation": false,
						"value": "={{ typeof $value === 'string' ? JSON.parse($value) : $value }}"
					}
				}
			},
			{
				"displayName": "Discounts Allowed",
				"name": "discountsAllowed",
				"type": "boolean",
				"default": false,
				"description": "Whether discounts may lower the price of the product",
				"routing": {
					"send": {
						"type": "body",
						"property": "discountsAllowed",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Enabled",
				"name": "enabled",
				"type": "boolean",
				"default": false,
				"description": "Whether buyers can see the product in the storefront",
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
				"displayName": "Files",
				"name": "files",
				"type": "json",
				"default": "{}",
				"description": "Files that buyers get with the product",
				"routing": {
					"send": {
						"type": "body",
						"property": "files",
						"propertyInDotNotation": false,
						"value": "={{ typeof $value === 'string' ? JSON.parse($value) : $value }}"
					}
				}
			},
			{
				"displayName": "Fixed Shipping Rate",
				"name": "fixedShippingRate",
				"type": "number",
				"default": 0,
				"description": "Delivery cost of the product, fixed per unit or added to other rates, in store currency. Outdated: kept for old integrations.",
				"routing": {
					"send": {
						"type": "body",
						"property": "fixedShippingRate",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Fixed Shipping Rate Only",
				"name": "fixedShippingRateOnly",
				"type": "boolean",
				"default": false,
				"description": "Whether only the fixed rate counts, false when it comes on top of other delivery costs. Outdated: kept for old integrations.",
				"routing": {
					"send": {
						"type": "body",
						"property": "fixedShippingRateOnly",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Google Product Category",
				"name": "googleProductCategory",
				"type": "number",
				"default": 0,
				"description": "Number of the category in Google's product taxonomy; send null to remove it",
				"routing": {
					"send": {
						"type": "body",
						"property": "googleProductCategory",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "In Stock",
				"name": "inStock",
				"type": "boolean",
				"default": false,
				"description": "Whether at least one unit can be sold",
				"routing": {
					"send": {
						"type": "body",
						"property": "inStock",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Is Gift Card",
				"name": "isGiftCard",
				"type": "boolean",
				"default": false,
				"description": "Whether the product is a gift card",
				"routing": {
					"send": {
						"type": "body",
						"property": "isGiftCard",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Is Sample Product",
				"name": "isSampleProduct",
				"type": "boolean",
				"default": false,
				"description": "Whether the product came with the store as an example",
				"routing": {
					"send": {
						"type": "body",
						"property": "isSampleProduct",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Is Shipping Required",
				"name": "isShippingRequired",
				"type": "boolean",
				"default": false,
				"description": "Whether the product has to be delivered, false for services and downloads",
				"routing": {
					"send": {
						"type": "body",
						"property": "isShippingRequired",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Keep Option Display Settings",
				"name": "keepOptionDisplaySettings",
				"type": "boolean",
				"default": false,
				"description": "Whether this is on. Keep how options are displayed.",
				"routing": {
					"send": {
						"type": "query",
						"property": "keepOptionDisplaySettings",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Location Inventory",
				"name": "locationInventory",
				"type": "json",
				"default": "{}",
				"description": "Units in stock by location identifier",
				"routing": {
					"send": {
						"type": "body",
						"property": "locationInventory",
						"propertyInDotNotation": false,
						"value": "={{ typeof $value === 'string' ? JSON.parse($value) : $value }}"
					}
				}
			},
			{
				"displayName": "Lowest Price",
				"name": "lowestPrice",
				"type": "number",
				"default": 0,
				"description": "Lowest price of the last 30 days, in store currency, as EU law asks to show",
				"routing": {
					"send": {
						"type": "body",
						"property": "lowestPrice",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Lowest Price Settings",
				"name": "lowestPriceSettings",
				"type": "json",
				"default": "{}",
				"description": "How the lowest recent price is found and shown",
				"routing": {
					"send": {
						"type": "body",
						"property": "lowestPriceSettings",
						"propertyInDotNotation": false,
						"value": "={{ typeof $value === 'string' ? JSON.parse($value) : $value }}"
					}
				}
			},
			{
				"displayName": "Max Purchase Quantity",
				"name": "maxPurchaseQuantity",
				"type": "number",
				"default": 0,
				"description": "Most units that one order may hold",
				"routing": {
					"send": {
						"type": "body",
						"property": "maxPurchaseQuantity",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Media",
				"name": "media",
				"type": "json",
				"default": "{}",
				"description": "Pictures and videos of the product",
				"routing": {
					"send": {
						"type": "body",
						"property": "media",
						"propertyInDotNotation": false,
						"value": "={{ typeof $value === 'string' ? JSON.parse($value) : $value }}"
					}
				}
			},
			{
				"displayName": "Min Purchase Quantity",
				"name": "minPurchaseQuantity",
				"type": "number",
				"default": 0,
				"description": "Least units that one order must hold",
				"routing": {
					"send": {
						"type": "body",
						"property": "minPurchaseQuantity",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Name",
				"name": "name",
				"type": "string",
				"default": "",
				"description": "Name of the product. Required on create.",
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
				"description": "Name of the product by language code",
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
				"displayName": "Name Your Price Enabled",
				"name": "nameYourPriceEnabled",
				"type": "boolean",
				"default": false,
				"description": "Whether buyers may choose the price",
				"routing": {
					"send": {
						"type": "body",
						"property": "nameYourPriceEnabled",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Options",
				"name": "options",
				"type": "json",
				"default": "{}",
				"description": "Options that a buyer chooses from, such as size or colour",
				"routing": {
					"send": {
						"type": "body",
						"property": "options",
						"propertyInDotNotation": false,
						"value": "={{ typeof $value === 'string' ? JSON.parse($value) : $value }}"
					}
				}
			},
			{
				"displayName": "Out of Stock Visibility Behaviour",
				"name": "outOfStockVisibilityBehaviour",
				"type": "options",
				"options": [
					{
						"name": "Allow Preorder",
						"value": "ALLOW_PREORDER"
					},
					{
						"name": "Hide",
						"value": "HIDE"
					},
					{
						"name": "Show",
						"value": "SHOW"
					}
				],
				"default": "ALLOW_PREORDER",
				"description": "What the storefront does with the product when the stock is used up",
				"routing": {
					"send": {
						"type": "body",
						"property": "outOfStockVisibilityBehaviour",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Price",
				"name": "price",
				"type": "number",
				"default": 0,
				"description": "Basic price in store currency, without options. Required on create.",
				"routing": {
					"send": {
						"type": "body",
						"property": "price",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Price Default Tier",
				"name": "priceDefaultTier",
				"type": "number",
				"default": 0,
				"description": "Position of the suggested price that is preselected",
				"routing": {
					"send": {
						"type": "body",
						"property": "priceDefaultTier",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Product Class ID",
				"name": "productClassId",
				"type": "number",
				"default": 0,
				"description": "Identifier of the product type, which decides on its attributes; 0 is the general type",
				"routing": {
					"send": {
						"type": "body",
						"property": "productClassId",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Product Condition",
				"name": "productCondition",
				"type": "options",
				"options": [
					{
						"name": "New",
						"value": "NEW"
					},
					{
						"name": "Refurbished",
						"value": "REFURBISHED"
					},
					{
						"name": "Used",
						"value": "USED"
					}
				],
				"default": "NEW",
				"description": "Whether the product is new, used or refurbished",
				"routing": {
					"send": {
						"type": "body",
						"property": "productCondition",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Quantity",
				"name": "quantity",
				"type": "number",
				"default": 0,
				"description": "Units in stock of the product itself; missing when the stock is unlimited. Prefer the stock adjustment for changes, it is safe against sales in between.",
				"routing": {
					"send": {
						"type": "body",
						"property": "quantity",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Rebuild Variations on Options Update",
				"name": "rebuildVariationsOnOptionsUpdate",
				"type": "boolean",
				"default": false,
				"description": "Whether this is on. Rebuild the variations when the options change.",
				"routing": {
					"send": {
						"type": "query",
						"property": "rebuildVariationsOnOptionsUpdate",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Related Products",
				"name": "relatedProducts",
				"type": "json",
				"default": "{}",
				"description": "Products offered together with this one",
				"routing": {
					"send": {
						"type": "body",
						"property": "relatedProducts",
						"propertyInDotNotation": false,
						"value": "={{ typeof $value === 'string' ? JSON.parse($value) : $value }}"
					}
				}
			},
			{
				"displayName": "Response Fields",
				"name": "responseFields",
				"type": "string",
				"default": "",
				"description": "Fields wanted in the answer",
				"routing": {
					"send": {
						"type": "query",
						"property": "responseFields",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Return Item",
				"name": "returnItem",
				"type": "boolean",
				"default": false,
				"description": "Whether this is on. Also return the saved product.",
				"routing": {
					"send": {
						"type": "query",
						"property": "returnItem",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Reviews Collecting Allowed",
				"name": "reviewsCollectingAllowed",
				"type": "boolean",
				"default": false,
				"description": "Whether buyers may review the product",
				"routing": {
					"send": {
						"type": "body",
						"property": "reviewsCollectingAllowed",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Ribbon",
				"name": "ribbon",
				"type": "json",
				"default": "{}",
				"description": "Coloured label on the picture, such as \"New\"",
				"routing": {
					"send": {
						"type": "body",
						"property": "ribbon",
						"propertyInDotNotation": false,
						"value": "={{ typeof $value === 'string' ? JSON.parse($value) : $value }}"
					}
				}
			},
			{
				"displayName": "Ribbon Translated",
				"name": "ribbonTranslated",
				"type": "json",
				"default": "{}",
				"description": "Text of the label by language code",
				"routing": {
					"send": {
						"type": "body",
						"property": "ribbonTranslated",
						"propertyInDotNotation": false,
						"value": "={{ typeof $value === 'string' ? JSON.parse($value) : $value }}"
					}
				}
			},
			{
				"displayName": "Save Combinations",
				"name": "saveCombinations",
				"type": "boolean",
				"default": false,
				"description": "Whether this is on. Also save the variations in `combinations`; without it they are ignored.",
				"routing": {
					"send": {
						"type": "query",
						"property": "saveCombinations",
						"propertyInDotNotation": false
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
			},
			{
				"displayName": "Shipping",
				"name": "shipping",
				"type": "json",
				"default": "{}",
				"description": "Rules for the delivery cost of this product",
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
				"displayName": "Shipping Preparation Time",
				"name": "shippingPreparationTime",
				"type": "json",
				"default": "{}",
				"description": "How long the store needs before it can hand the product over",
				"routing": {
					"send": {
						"type": "body",
						"property": "shippingPreparationTime",
						"propertyInDotNotation": false,
						"value": "={{ typeof $value === 'string' ? JSON.parse($value) : $value }}"
					}
				}
			},
			{
				"displayName": "Show Delivery Time in Storefront",
				"name": "showDeliveryTimeInStorefront",
				"type": "boolean",
				"default": false,
				"description": "Whether the storefront shows the expected delivery time",
				"routing": {
					"send": {
						"type": "body",
						"property": "showDeliveryTimeInStorefront",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Show on Frontpage",
				"name": "showOnFrontpage",
				"type": "number",
				"default": 0,
				"description": "Position on the storefront's front page; missing when the product is not shown there",
				"routing": {
					"send": {
						"type": "body",
						"property": "showOnFrontpage",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "SKU",
				"name": "sku",
				"type": "string",
				"default": "",
				"description": "Stock keeping unit (article number); unique in the store. Required on create.",
				"routing": {
					"send": {
						"type": "body",
						"property": "sku",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Subscription Settings",
				"name": "subscriptionSettings",
				"type": "json",
				"default": "{}",
				"description": "Whether and how the product is sold as a subscription",
				"routing": {
					"send": {
						"type": "body",
						"property": "subscriptionSettings",
						"propertyInDotNotation": false,
						"value": "={{ typeof $value === 'string' ? JSON.parse($value) : $value }}"
					}
				}
			},
			{
				"displayName": "Subtitle",
				"name": "subtitle",
				"type": "string",
				"default": "",
				"description": "Short line below the name",
				"routing": {
					"send": {
						"type": "body",
						"property": "subtitle",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Subtitle Translated",
				"name": "subtitleTranslated",
				"type": "json",
				"default": "{}",
				"description": "Short line below the name, by language code",
				"routing": {
					"send": {
						"type": "body",
						"property": "subtitleTranslated",
						"propertyInDotNotation": false,
						"value": "={{ typeof $value === 'string' ? JSON.parse($value) : $value }}"
					}
				}
			},
			{
				"displayName": "Tax",
				"name": "tax",
				"type": "json",
				"default": "{}",
				"description": "Which taxes apply to the product",
				"routing": {
					"send": {
						"type": "body",
						"property": "tax",
						"propertyInDotNotation": false,
						"value": "={{ typeof $value === 'string' ? JSON.parse($value) : $value }}"
					}
				}
			},
			{
				"displayName": "Unlimited",
				"name": "unlimited",
				"type": "boolean",
				"default": false,
				"description": "Whether the store does not count the stock",
				"routing": {
					"send": {
						"type": "body",
						"property": "unlimited",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Volume",
				"name": "volume",
				"type": "number",
				"default": 0,
				"description": "Volume of one unit, in the store's volume unit. Without it a new one gets `0`.",
				"routing": {
					"send": {
						"type": "body",
						"property": "volume",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Volume Unit",
				"name": "volumeUnit",
				"type": "string",
				"default": "",
				"description": "Unit of the volume",
				"routing": {
					"send": {
						"type": "body",
						"property": "volumeUnit",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Warning Limit",
				"name": "warningLimit",
				"type": "number",
				"default": 0,
				"description": "Stock at which the store owner gets a warning email",
				"routing": {
					"send": {
						"type": "body",
						"property": "warningLimit",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Weight",
				"name": "weight",
				"type": "number",
				"default": 0,
				"description": "Weight of one unit, in the store's weight unit",
				"routing": {
					"send": {
						"type": "body",
						"property": "weight",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Wholesale Prices",
				"name": "wholesalePrices",
				"type": "json",
				"default": "{}",
				"description": "Lower prices for larger quantities",
				"routing": {
					"send": {
						"type": "body",
						"property": "wholesalePrices",
						"propertyInDotNotation": false,
						"value": "={{ typeof $value === 'string' ? JSON.parse($value) : $value }}"
					}
				}
			}
		],
		"displayOptions": {
			"show": {
				"resource": [
					"product"
				],
				"operation": [
					"update"
				]
			}
		}
	},
	{
		"displayName": "Product ID",
		"name": "productId",
		"type": "number",
		"default": 0,
		"description": "Number of the product",
		"required": true,
		"displayOptions": {
			"show": {
				"resource": [
					"product"
				],
				"operation": [
					"adjustStock"
				]
			}
		}
	},
	{
		"displayName": "Quantity Delta",
		"name": "quantityDelta",
		"type": "number",
		"default": 0,
		"description": "Pieces to add; negative to take away",
		"required": true,
		"routing": {
			"send": {
				"type": "body",
				"property": "quantityDelta",
				"propertyInDotNotation": false
			}
		},
		"displayOptions": {
			"show": {
				"resource": [
					"product"
				],
				"operation": [
					"adjustStock"
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
				"displayName": "Check Low Stock Notification",
				"name": "checkLowStockNotification",
				"type": "boolean",
				"default": false,
				"description": "Whether this is on. Send the store's low-stock email when the quantity falls to the limit.",
				"routing": {
					"send": {
						"type": "query",
						"property": "checkLowStockNotification",
						"propertyInDotNotation": false
					}
				}
			}
		],
		"displayOptions": {
			"show": {
				"resource": [
					"product"
				],
				"operation": [
					"adjustStock"
				]
			}
		}
	},
	{
		"displayName": "Product ID",
		"name": "productId",
		"type": "number",
		"default": 0,
		"description": "Number of the product",
		"required": true,
		"displayOptions": {
			"show": {
				"resource": [
					"product"
				],
				"operation": [
					"setStock"
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
				"displayName": "Check Low Stock Notification",
				"name": "checkLowStockNotification",
				"type": "boolean",
				"default": false,
				"description": "Whether this is on. Send the store's low-stock email when the quantity falls to the limit.",
				"routing": {
					"send": {
						"type": "query",
						"property": "checkLowStockNotification",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Quantity",
				"name": "quantity",
				"type": "number",
				"default": 0,
				"description": "Pieces in stock from now on",
				"routing": {
					"send": {
						"type": "body",
						"property": "quantity",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Unlimited",
				"name": "unlimited",
				"type": "boolean",
				"default": false,
				"description": "Whether this is on. Stock is not counted: always available.",
				"routing": {
					"send": {
						"type": "body",
						"property": "unlimited",
						"propertyInDotNotation": false
					}
				}
			}
		],
		"displayOptions": {
			"show": {
				"resource": [
					"product"
				],
				"operation": [
					"setStock"
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
					"product"
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
					"product"
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
					"product"
				],
				"operation": [
					"searchDeleted"
				]
			}
		}
	},
	{
		"displayName": "Filter Fields",
		"name": "filterFields",
		"type": "string",
		"default": "",
		"description": "Wanted filters: `price`, `inventory`, `onsale`, `categories`, `option_{name}`, `attribute_{name}`",
		"required": true,
		"routing": {
			"send": {
				"type": "query",
				"property": "filterFields",
				"propertyInDotNotation": false
			}
		},
		"displayOptions": {
			"show": {
				"resource": [
					"product"
				],
				"operation": [
					"getFilters"
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
				"displayName": "Attribute",
				"name": "attribute",
				"type": "json",
				"default": "{}",
				"description": "Attribute names with the values wanted",
				"routing": {
					"send": {
						"preSend": [
							sendFlat
						]
					}
				}
			},
			{
				"displayName": "Categories",
				"name": "categories",
				"type": "string",
				"default": "",
				"description": "Category numbers; `home` for the front page",
				"routing": {
					"send": {
						"type": "query",
						"property": "categories",
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
				"displayName": "Enabled",
				"name": "enabled",
				"type": "boolean",
				"default": false,
				"description": "Whether this is on. Enabled or disabled only.",
				"routing": {
					"send": {
						"type": "query",
						"property": "enabled",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Filter Facet Limit",
				"name": "filterFacetLimit",
				"type": "string",
				"default": "",
				"description": "Most values per filter, as `filter:number` pairs separated by commas; `all` for no limit",
				"routing": {
					"send": {
						"type": "query",
						"property": "filterFacetLimit",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Filter Parent Category ID",
				"name": "filterParentCategoryId",
				"type": "string",
				"default": "",
				"description": "Category whose nested categories are counted: its number, or `home`",
				"routing": {
					"send": {
						"type": "query",
						"property": "filterParentCategoryId",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Include Products from Subcategories",
				"name": "includeProductsFromSubcategories",
				"type": "boolean",
				"default": false,
				"description": "Whether this is on. Also find products of nested categories.",
				"routing": {
					"send": {
						"type": "query",
						"property": "includeProductsFromSubcategories",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Inventory",
				"name": "inventory",
				"type": "options",
				"options": [
					{
						"name": "Instock",
						"value": "instock"
					},
					{
						"name": "Outofstock",
						"value": "outofstock"
					}
				],
				"default": "instock",
				"description": "`instock` or `outofstock`",
				"routing": {
					"send": {
						"type": "query",
						"property": "inventory",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Keyword",
				"name": "keyword",
				"type": "string",
				"default": "",
				"description": "Text looked for in names, SKUs and descriptions",
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
				"displayName": "Onsale",
				"name": "onsale",
				"type": "options",
				"options": [
					{
						"name": "Notonsale",
						"value": "notonsale"
					},
					{
						"name": "Onsale",
						"value": "onsale"
					}
				],
				"default": "notonsale",
				"description": "`onsale` or `notonsale`",
				"routing": {
					"send": {
						"type": "query",
						"property": "onsale",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Option",
				"name": "option",
				"type": "json",
				"default": "{}",
				"description": "Option names with the values wanted",
				"routing": {
					"send": {
						"preSend": [
							sendFlat
						]
					}
				}
			},
			{
				"displayName": "Price from",
				"name": "priceFrom",
				"type": "number",
				"default": 0,
				"description": "Lowest price, store currency",
				"routing": {
					"send": {
						"type": "query",
						"property": "priceFrom",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Price to",
				"name": "priceTo",
				"type": "number",
				"default": 0,
				"description": "Highest price, store currency",
				"routing": {
					"send": {
						"type": "query",
						"property": "priceTo",
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
					"product"
				],
				"operation": [
					"getFilters"
				]
			}
		}
	},
	{
		"displayName": "Filter Fields",
		"name": "filterFields",
		"type": "string",
		"default": "",
		"description": "Wanted filters: `price`, `inventory`, `onsale`, `categories`, `option_{name}`, `attribute_{name}`",
		"required": true,
		"routing": {
			"send": {
				"type": "query",
				"property": "filterFields",
				"propertyInDotNotation": false
			}
		},
		"displayOptions": {
			"show": {
				"resource": [
					"product"
				],
				"operation": [
					"queryFilters"
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
				"displayName": "Params",
				"name": "params",
				"type": "json",
				"default": "{}",
				"description": "The same names and values as in a product search",
				"routing": {
					"send": {
						"type": "body",
						"property": "params",
						"propertyInDotNotation": false,
						"value": "={{ typeof $value === 'string' ? JSON.parse($value) : $value }}"
					}
				}
			}
		],
		"displayOptions": {
			"show": {
				"resource": [
					"product"
				],
				"operation": [
					"queryFilters"
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
					"product"
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
					"product"
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
		"description": "Numbers of all products of the category, first shown first",
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
					"product"
				],
				"operation": [
					"updateSort"
				]
			}
		}
	},
	{
		"displayName": "Product ID",
		"name": "productId",
		"type": "number",
		"default": 0,
		"description": "Number of the product",
		"required": true,
		"displayOptions": {
			"show": {
				"resource": [
					"product"
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
					"product"
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
					"product"
				],
				"operation": [
					"deleteAll"
				]
			}
		}
	},
	{
		"displayName": "Product ID",
		"name": "productId",
		"type": "number",
		"default": 0,
		"description": "Number of the product",
		"required": true,
		"displayOptions": {
			"show": {
				"resource": [
					"product"
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
					"product"
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
					"product"
				],
				"operation": [
					"uploadImage"
				]
			}
		}
	},
	{
		"displayName": "Product ID",
		"name": "productId",
		"type": "number",
		"default": 0,
		"description": "Number of the product",
		"required": true,
		"displayOptions": {
			"show": {
				"resource": [
					"product"
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
					"product"
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
					"product"
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
					"product"
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
					"product"
				],
				"operation": [
					"uploadImageLater"
				]
			}
		}
	},
	{
		"displayName": "Product ID",
		"name": "productId",
		"type": "number",
		"default": 0,
		"description": "Number of the product",
		"required": true,
		"displayOptions": {
			"show": {
				"resource": [
					"product"
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
					"product"
				],
				"operation": [
					"deleteImage"
				]
			}
		}
	},
	{
		"displayName": "Product ID",
		"name": "productId",
		"type": "number",
		"default": 0,
		"description": "Number of the product",
		"required": true,
		"displayOptions": {
			"show": {
				"resource": [
					"product"
				],
				"operation": [
					"updateMedia"
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
				"displayName": "Gallery Media",
				"name": "galleryMedia",
				"type": "json",
				"default": "{}",
				"description": "The further pictures and videos, in the order to show them",
				"routing": {
					"send": {
						"type": "body",
						"property": "galleryMedia",
						"propertyInDotNotation": false,
						"value": "={{ typeof $value === 'string' ? JSON.parse($value) : $value }}"
					}
				}
			},
			{
				"displayName": "Main Media",
				"name": "mainMedia",
				"type": "json",
				"default": "{}",
				"description": "The main picture or video",
				"routing": {
					"send": {
						"type": "body",
						"property": "mainMedia",
						"propertyInDotNotation": false,
						"value": "={{ typeof $value === 'string' ? JSON.parse($value) : $value }}"
					}
				}
			}
		],
		"displayOptions": {
			"show": {
				"resource": [
					"product"
				],
				"operation": [
					"updateMedia"
				]
			}
		}
	},
	{
		"displayName": "Product ID",
		"name": "productId",
		"type": "number",
		"default": 0,
		"description": "Number of the product",
		"required": true,
		"displayOptions": {
			"show": {
				"resource": [
					"product"
				],
				"operation": [
					"uploadGalleryImage"
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
					"product"
				],
				"operation": [
					"uploadGalleryImage"
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
					"product"
				],
				"operation": [
					"uploadGalleryImage"
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
				"displayName": "File Name",
				"name": "fileName",
				"type": "string",
				"default": "",
				"description": "Name that the file gets",
				"routing": {
					"send": {
						"type": "query",
						"property": "fileName",
						"propertyInDotNotation": false
					}
				}
			}
		],
		"displayOptions": {
			"show": {
				"resource": [
					"product"
				],
				"operation": [
					"uploadGalleryImage"
				]
			}
		}
	},
	{
		"displayName": "Product ID",
		"name": "productId",
		"type": "number",
		"default": 0,
		"description": "Number of the product",
		"required": true,
		"displayOptions": {
			"show": {
				"resource": [
					"product"
				],
				"operation": [
					"uploadGalleryImageLater"
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
					"product"
				],
				"operation": [
					"uploadGalleryImageLater"
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
					"product"
				],
				"operation": [
					"uploadGalleryImageLater"
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
					"product"
				],
				"operation": [
					"uploadGalleryImageLater"
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
					"product"
				],
				"operation": [
					"uploadGalleryImageLater"
				]
			}
		}
	},
	{
		"displayName": "Product ID",
		"name": "productId",
		"type": "number",
		"default": 0,
		"description": "Number of the product",
		"required": true,
		"displayOptions": {
			"show": {
				"resource": [
					"product"
				],
				"operation": [
					"deleteGalleryItem"
				]
			}
		}
	},
	{
		"displayName": "Gallery Item ID",
		"name": "galleryItemId",
		"type": "number",
		"default": 0,
		"description": "Number of the gallery picture or video",
		"required": true,
		"displayOptions": {
			"show": {
				"resource": [
					"product"
				],
				"operation": [
					"deleteGalleryItem"
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
					"product"
				],
				"operation": [
					"deleteGalleryItem"
				]
			}
		}
	},
	{
		"displayName": "Product ID",
		"name": "productId",
		"type": "number",
		"default": 0,
		"description": "Number of the product",
		"required": true,
		"displayOptions": {
			"show": {
				"resource": [
					"product"
				],
				"operation": [
					"deleteGallery"
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
					"product"
				],
				"operation": [
					"deleteGallery"
				]
			}
		}
	},
	{
		"displayName": "Product ID",
		"name": "productId",
		"type": "number",
		"default": 0,
		"description": "Number of the product",
		"required": true,
		"displayOptions": {
			"show": {
				"resource": [
					"product"
				],
				"operation": [
					"uploadVideo"
				]
			}
		}
	},
	{
		"displayName": "URL",
		"name": "url",
		"type": "string",
		"default": "",
		"description": "Address of the video at YouTube, Vimeo or another video site",
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
					"product"
				],
				"operation": [
					"uploadVideo"
				]
			}
		}
	},
	{
		"displayName": "Product ID",
		"name": "productId",
		"type": "number",
		"default": 0,
		"description": "Number of the product",
		"required": true,
		"displayOptions": {
			"show": {
				"resource": [
					"product"
				],
				"operation": [
					"deleteVideo"
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
					"product"
				],
				"operation": [
					"deleteVideo"
				]
			}
		}
	},
	{
		"displayName": "Product ID",
		"name": "productId",
		"type": "number",
		"default": 0,
		"description": "Number of the product",
		"required": true,
		"displayOptions": {
			"show": {
				"resource": [
					"product"
				],
				"operation": [
					"uploadGalleryVideo"
				]
			}
		}
	},
	{
		"displayName": "URL",
		"name": "url",
		"type": "string",
		"default": "",
		"description": "Address of the video at YouTube, Vimeo or another video site",
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
					"product"
				],
				"operation": [
					"uploadGalleryVideo"
				]
			}
		}
	},
	{
		"displayName": "Product ID",
		"name": "productId",
		"type": "number",
		"default": 0,
		"description": "Number of the product",
		"required": true,
		"displayOptions": {
			"show": {
				"resource": [
					"product"
				],
				"operation": [
					"getGalleryVideo"
				]
			}
		}
	},
	{
		"displayName": "Gallery Video ID",
		"name": "galleryVideoId",
		"type": "number",
		"default": 0,
		"description": "Number of the gallery video",
		"required": true,
		"displayOptions": {
			"show": {
				"resource": [
					"product"
				],
				"operation": [
					"getGalleryVideo"
				]
			}
		}
	},
	{
		"displayName": "Product ID",
		"name": "productId",
		"type": "number",
		"default": 0,
		"description": "Number of the product",
		"required": true,
		"displayOptions": {
			"show": {
				"resource": [
					"product"
				],
				"operation": [
					"uploadVideoCover"
				]
			}
		}
	},
	{
		"displayName": "Gallery Video ID",
		"name": "galleryVideoId",
		"type": "number",
		"default": 0,
		"description": "Number of the gallery video",
		"required": true,
		"displayOptions": {
			"show": {
				"resource": [
					"product"
				],
				"operation": [
					"uploadVideoCover"
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
					"product"
				],
				"operation": [
					"uploadVideoCover"
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
					"product"
				],
				"operation": [
					"uploadVideoCover"
				]
			}
		}
	}
];
