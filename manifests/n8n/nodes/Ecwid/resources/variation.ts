import type { INodeProperties } from 'n8n-workflow';
import { confirmed, sendBinary } from '../send';

export const variation: INodeProperties[] = [
	{
		"displayName": "Operation",
		"name": "operation",
		"type": "options",
		"noDataExpression": true,
		"displayOptions": {
			"show": {
				"resource": [
					"variation"
				]
			}
		},
		"default": "adjustStock",
		"options": [
			{
				"name": "Adjust Stock",
				"value": "adjustStock",
				"description": "Add to or take from the stock of one variation. Never repeated after an unclear failure, because a delta counts twice. With `locationId` the store has no such call: the stock of all locations is read and written back with the change, which races with sales in between.",
				"action": "Adjust stock of a variation",
				"routing": {
					"request": {
						"method": "PUT",
						"url": "=/products/{{ encodeURIComponent($parameter[\"productId\"]) }}/combinations/{{ encodeURIComponent($parameter[\"combinationId\"]) }}/inventory"
					}
				}
			},
			{
				"name": "Create",
				"value": "create",
				"description": "Create a variation for a combination of option values that the product has",
				"action": "Create a variation",
				"routing": {
					"request": {
						"method": "POST",
						"url": "=/products/{{ encodeURIComponent($parameter[\"productId\"]) }}/combinations"
					}
				}
			},
			{
				"name": "Delete",
				"value": "delete",
				"description": "Delete one variation of a product",
				"action": "Delete a variation",
				"routing": {
					"request": {
						"method": "DELETE",
						"url": "=/products/{{ encodeURIComponent($parameter[\"productId\"]) }}/combinations/{{ encodeURIComponent($parameter[\"combinationId\"]) }}"
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
				"description": "Delete every variation of a product. Its options stay.",
				"action": "Delete all variations of a product",
				"routing": {
					"request": {
						"method": "DELETE",
						"url": "=/products/{{ encodeURIComponent($parameter[\"productId\"]) }}/combinations"
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
				"description": "Remove the picture of a variation",
				"action": "Delete the picture of a variation",
				"routing": {
					"request": {
						"method": "DELETE",
						"url": "=/products/{{ encodeURIComponent($parameter[\"productId\"]) }}/combinations/{{ encodeURIComponent($parameter[\"combinationId\"]) }}/image"
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
				"description": "Read one variation of a product",
				"action": "Get a variation",
				"routing": {
					"request": {
						"method": "GET",
						"url": "=/products/{{ encodeURIComponent($parameter[\"productId\"]) }}/combinations/{{ encodeURIComponent($parameter[\"combinationId\"]) }}"
					}
				}
			},
			{
				"name": "Get Many",
				"value": "getAll",
				"description": "Read all variations of a product. The answer is a plain list: there are no pages.",
				"action": "List variations of a product",
				"routing": {
					"request": {
						"method": "GET",
						"url": "=/products/{{ encodeURIComponent($parameter[\"productId\"]) }}/combinations"
					}
				}
			},
			{
				"name": "Set Stock",
				"value": "setStock",
				"description": "Set the stock of one variation to a number, or to unlimited; the other variations are not touched. Races with sales: prefer `variation.adjust_stock` for changes that you know as a difference.",
				"action": "Set stock of a variation",
				"routing": {
					"request": {
						"method": "PUT",
						"url": "=/products/{{ encodeURIComponent($parameter[\"productId\"]) }}/combinations/{{ encodeURIComponent($parameter[\"combinationId\"]) }}",
						"body": {
							"unlimited": false
						}
					}
				}
			},
			{
				"name": "Update",
				"value": "update",
				"description": "Change one variation; the others are not touched. Fields left out stay as they are, `null` clears.",
				"action": "Update a variation",
				"routing": {
					"request": {
						"method": "PUT",
						"url": "=/products/{{ encodeURIComponent($parameter[\"productId\"]) }}/combinations/{{ encodeURIComponent($parameter[\"combinationId\"]) }}"
					}
				}
			},
			{
				"name": "Upload Image",
				"value": "uploadImage",
				"description": "Set the picture of a variation",
				"action": "Upload the picture of a variation",
				"routing": {
					"request": {
						"method": "POST",
						"url": "=/products/{{ encodeURIComponent($parameter[\"productId\"]) }}/combinations/{{ encodeURIComponent($parameter[\"combinationId\"]) }}/image"
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
				"description": "Let the store fetch the picture of a variation by itself; the answer does not wait for it",
				"action": "Let the store fetch the picture of a variation",
				"routing": {
					"request": {
						"method": "POST",
						"url": "=/products/{{ encodeURIComponent($parameter[\"productId\"]) }}/combinations/{{ encodeURIComponent($parameter[\"combinationId\"]) }}/image/async"
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
					"variation"
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
				"description": "Fields wanted in the answer, for example `id,sku,quantity`; all if left out",
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
					"variation"
				],
				"operation": [
					"getAll"
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
					"variation"
				],
				"operation": [
					"adjustStock"
				]
			}
		}
	},
	{
		"displayName": "Combination ID",
		"name": "combinationId",
		"type": "number",
		"default": 0,
		"description": "Number of the variation",
		"required": true,
		"displayOptions": {
			"show": {
				"resource": [
					"variation"
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
					"variation"
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
					"variation"
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
					"variation"
				],
				"operation": [
					"setStock"
				]
			}
		}
	},
	{
		"displayName": "Combination ID",
		"name": "combinationId",
		"type": "number",
		"default": 0,
		"description": "Number of the variation",
		"required": true,
		"displayOptions": {
			"show": {
				"resource": [
					"variation"
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
					"variation"
				],
				"operation": [
					"setStock"
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
					"variation"
				],
				"operation": [
					"get"
				]
			}
		}
	},
	{
		"displayName": "Combination ID",
		"name": "combinationId",
		"type": "number",
		"default": 0,
		"description": "Number of the variation",
		"required": true,
		"displayOptions": {
			"show": {
				"resource": [
					"variation"
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
			}
		],
		"displayOptions": {
			"show": {
				"resource": [
					"variation"
				],
				"operation": [
					"get"
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
					"variation"
				],
				"operation": [
					"create"
				]
			}
		}
	},
	{
		"displayName": "Options",
		"name": "options",
		"type": "json",
		"default": "{}",
		"description": "The option values that make up this variation. Required on create.",
		"required": true,
		"routing": {
			"send": {
				"type": "body",
				"property": "options",
				"propertyInDotNotation": false,
				"value": "={{ typeof $value === 'string' ? JSON.parse($value) : $value }}"
			}
		},
		"displayOptions": {
			"show": {
				"resource": [
					"variation"
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
				"displayName": "Attributes",
				"name": "attributes",
				"type": "json",
				"default": "{}",
				"description": "Attributes of the variation, such as its UPC",
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
				"displayName": "Combination Number",
				"name": "combinationNumber",
				"type": "number",
				"default": 0,
				"description": "Number of the variation within its product",
				"routing": {
					"send": {
						"type": "body",
						"property": "combinationNumber",
						"propertyInDotNotation": false
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
				"displayName": "Default Displayed Lowest Price",
				"name": "defaultDisplayedLowestPrice",
				"type": "number",
				"default": 0,
				"description": "Lowest recent price as shown to a buyer, in store currency",
				"routing": {
					"send": {
						"type": "body",
						"property": "defaultDisplayedLowestPrice",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Default Displayed Lowest Price Formatted",
				"name": "defaultDisplayedLowestPriceFormatted",
				"type": "string",
				"default": "",
				"description": "Lowest recent price as text with the currency sign",
				"routing": {
					"send": {
						"type": "body",
						"property": "defaultDisplayedLowestPriceFormatted",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Default Displayed Price",
				"name": "defaultDisplayedPrice",
				"type": "number",
				"default": 0,
				"description": "Price as first shown to a buyer, with default options and taxes, in store currency",
				"routing": {
					"send": {
						"type": "body",
						"property": "defaultDisplayedPrice",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Default Displayed Price Formatted",
				"name": "defaultDisplayedPriceFormatted",
				"type": "string",
				"default": "",
				"description": "The first shown price as text with the currency sign",
				"routing": {
					"send": {
						"type": "body",
						"property": "defaultDisplayedPriceFormatted",
						"propertyInDotNotation": false
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
				"displayName": "Hd Thumbnail URL",
				"name": "hdThumbnailUrl",
				"type": "string",
				"default": "",
				"description": "Address of the picture in a medium size (800 pixels)",
				"routing": {
					"send": {
						"type": "body",
						"property": "hdThumbnailUrl",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "ID",
				"name": "id",
				"type": "number",
				"default": 0,
				"description": "Identifier of the variation",
				"routing": {
					"send": {
						"type": "body",
						"property": "id",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Image URL",
				"name": "imageUrl",
				"type": "string",
				"default": "",
				"description": "Address of the picture in the storefront's large size",
				"routing": {
					"send": {
						"type": "body",
						"property": "imageUrl",
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
				"displayName": "Instock",
				"name": "instock",
				"type": "boolean",
				"default": false,
				"description": "Whether this is on. The same as `inStock`, in the vendor's other spelling.",
				"routing": {
					"send": {
						"type": "body",
						"property": "instock",
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
				"displayName": "Original Image URL",
				"name": "originalImageUrl",
				"type": "string",
				"default": "",
				"description": "Address of the picture as it was uploaded",
				"routing": {
					"send": {
						"type": "body",
						"property": "originalImageUrl",
						"propertyInDotNotation": false
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
				"description": "Price of the variation in store currency; missing when the product's price applies",
				"routing": {
					"send": {
						"type": "body",
						"property": "price",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Quantity",
				"name": "quantity",
				"type": "number",
				"default": 0,
				"description": "Units in stock; missing when the stock is unlimited",
				"routing": {
					"send": {
						"type": "body",
						"property": "quantity",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "SKU",
				"name": "sku",
				"type": "string",
				"default": "",
				"description": "Article number of the variation; missing when the product's applies",
				"routing": {
					"send": {
						"type": "body",
						"property": "sku",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Small Thumbnail URL",
				"name": "smallThumbnailUrl",
				"type": "string",
				"default": "",
				"description": "Address of the picture in a small size (160 pixels)",
				"routing": {
					"send": {
						"type": "body",
						"property": "smallThumbnailUrl",
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
				"displayName": "Thumbnail URL",
				"name": "thumbnailUrl",
				"type": "string",
				"default": "",
				"description": "Address of the picture in the size used in lists (400 pixels)",
				"routing": {
					"send": {
						"type": "body",
						"property": "thumbnailUrl",
						"propertyInDotNotation": false
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
					"variation"
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
					"variation"
				],
				"operation": [
					"update"
				]
			}
		}
	},
	{
		"displayName": "Combination ID",
		"name": "combinationId",
		"type": "number",
		"default": 0,
		"description": "Number of the variation",
		"required": true,
		"displayOptions": {
			"show": {
				"resource": [
					"variation"
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
				"displayName": "Attributes",
				"name": "attributes",
				"type": "json",
				"default": "{}",
				"description": "Attributes of the variation, such as its UPC",
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
				"displayName": "Combination Number",
				"name": "combinationNumber",
				"type": "number",
				"default": 0,
				"description": "Number of the variation within its product",
				"routing": {
					"send": {
						"type": "body",
						"property": "combinationNumber",
						"propertyInDotNotation": false
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
				"displayName": "Default Displayed Lowest Price",
				"name": "defaultDisplayedLowestPrice",
				"type": "number",
				"default": 0,
				"description": "Lowest recent price as shown to a buyer, in store currency",
				"routing": {
					"send": {
						"type": "body",
						"property": "defaultDisplayedLowestPrice",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Default Displayed Lowest Price Formatted",
				"name": "defaultDisplayedLowestPriceFormatted",
				"type": "string",
				"default": "",
				"description": "Lowest recent price as text with the currency sign",
				"routing": {
					"send": {
						"type": "body",
						"property": "defaultDisplayedLowestPriceFormatted",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Default Displayed Price",
				"name": "defaultDisplayedPrice",
				"type": "number",
				"default": 0,
				"description": "Price as first shown to a buyer, with default options and taxes, in store currency",
				"routing": {
					"send": {
						"type": "body",
						"property": "defaultDisplayedPrice",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Default Displayed Price Formatted",
				"name": "defaultDisplayedPriceFormatted",
				"type": "string",
				"default": "",
				"description": "The first shown price as text with the currency sign",
				"routing": {
					"send": {
						"type": "body",
						"property": "defaultDisplayedPriceFormatted",
						"propertyInDotNotation": false
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
				"displayName": "Hd Thumbnail URL",
				"name": "hdThumbnailUrl",
				"type": "string",
				"default": "",
				"description": "Address of the picture in a medium size (800 pixels)",
				"routing": {
					"send": {
						"type": "body",
						"property": "hdThumbnailUrl",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "ID",
				"name": "id",
				"type": "number",
				"default": 0,
				"description": "Identifier of the variation",
				"routing": {
					"send": {
						"type": "body",
						"property": "id",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Image URL",
				"name": "imageUrl",
				"type": "string",
				"default": "",
				"description": "Address of the picture in the storefront's large size",
				"routing": {
					"send": {
						"type": "body",
						"property": "imageUrl",
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
				"displayName": "Instock",
				"name": "instock",
				"type": "boolean",
				"default": false,
				"description": "Whether this is on. The same as `inStock`, in the vendor's other spelling.",
				"routing": {
					"send": {
						"type": "body",
						"property": "instock",
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
				"displayName": "Options",
				"name": "options",
				"type": "json",
				"default": "{}",
				"description": "The option values that make up this variation. Required on create.",
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
				"displayName": "Original Image URL",
				"name": "originalImageUrl",
				"type": "string",
				"default": "",
				"description": "Address of the picture as it was uploaded",
				"routing": {
					"send": {
						"type": "body",
						"property": "originalImageUrl",
						"propertyInDotNotation": false
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
				"description": "Price of the variation in store currency; missing when the product's price applies",
				"routing": {
					"send": {
						"type": "body",
						"property": "price",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Quantity",
				"name": "quantity",
				"type": "number",
				"default": 0,
				"description": "Units in stock; missing when the stock is unlimited",
				"routing": {
					"send": {
						"type": "body",
						"property": "quantity",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "SKU",
				"name": "sku",
				"type": "string",
				"default": "",
				"description": "Article number of the variation; missing when the product's applies",
				"routing": {
					"send": {
						"type": "body",
						"property": "sku",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Small Thumbnail URL",
				"name": "smallThumbnailUrl",
				"type": "string",
				"default": "",
				"description": "Address of the picture in a small size (160 pixels)",
				"routing": {
					"send": {
						"type": "body",
						"property": "smallThumbnailUrl",
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
				"displayName": "Thumbnail URL",
				"name": "thumbnailUrl",
				"type": "string",
				"default": "",
				"description": "Address of the picture in the size used in lists (400 pixels)",
				"routing": {
					"send": {
						"type": "body",
						"property": "thumbnailUrl",
						"propertyInDotNotation": false
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
					"variation"
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
					"variation"
				],
				"operation": [
					"delete"
				]
			}
		}
	},
	{
		"displayName": "Combination ID",
		"name": "combinationId",
		"type": "number",
		"default": 0,
		"description": "Number of the variation",
		"required": true,
		"displayOptions": {
			"show": {
				"resource": [
					"variation"
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
					"variation"
				],
				"operation": [
					"delete"
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
					"variation"
				],
				"operation": [
					"deleteAll"
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
					"variation"
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
					"variation"
				],
				"operation": [
					"uploadImage"
				]
			}
		}
	},
	{
		"displayName": "Combination ID",
		"name": "combinationId",
		"type": "number",
		"default": 0,
		"description": "Number of the variation",
		"required": true,
		"displayOptions": {
			"show": {
				"resource": [
					"variation"
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
					"variation"
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
					"variation"
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
					"variation"
				],
				"operation": [
					"uploadImageLater"
				]
			}
		}
	},
	{
		"displayName": "Combination ID",
		"name": "combinationId",
		"type": "number",
		"default": 0,
		"description": "Number of the variation",
		"required": true,
		"displayOptions": {
			"show": {
				"resource": [
					"variation"
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
					"variation"
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
					"variation"
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
					"variation"
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
					"variation"
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
					"variation"
				],
				"operation": [
					"deleteImage"
				]
			}
		}
	},
	{
		"displayName": "Combination ID",
		"name": "combinationId",
		"type": "number",
		"default": 0,
		"description": "Number of the variation",
		"required": true,
		"displayOptions": {
			"show": {
				"resource": [
					"variation"
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
					"variation"
				],
				"operation": [
					"deleteImage"
				]
			}
		}
	}
];
