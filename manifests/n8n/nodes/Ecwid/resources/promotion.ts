import type { INodeProperties } from 'n8n-workflow';
import { confirmed } from '../send';

export const promotion: INodeProperties[] = [
	{
		"displayName": "Operation",
		"name": "operation",
		"type": "options",
		"noDataExpression": true,
		"displayOptions": {
			"show": {
				"resource": [
					"promotion"
				]
			}
		},
		"default": "create",
		"options": [
			{
				"name": "Create",
				"value": "create",
				"description": "Create a promotion: when it applies (`triggers`) and what it reduces (`targets`)",
				"action": "Create a promotion",
				"routing": {
					"request": {
						"method": "POST",
						"url": "/promotions"
					}
				}
			},
			{
				"name": "Delete",
				"value": "delete",
				"description": "Delete a promotion. Orders that used it keep their discount.",
				"action": "Delete a promotion",
				"routing": {
					"request": {
						"method": "DELETE",
						"url": "=/promotions/{{ encodeURIComponent($parameter[\"promotionId\"]) }}"
					},
					"send": {
						"preSend": [
							confirmed
						]
					}
				}
			},
			{
				"name": "List",
				"value": "list",
				"description": "Read all promotions, at most 100",
				"action": "List promotions",
				"routing": {
					"request": {
						"method": "GET",
						"url": "/promotions"
					}
				}
			},
			{
				"name": "Update",
				"value": "update",
				"description": "Change a promotion. Fields left out stay as they are; `triggers` and `targets` are replaced whole.",
				"action": "Update a promotion",
				"routing": {
					"request": {
						"method": "PUT",
						"url": "=/promotions/{{ encodeURIComponent($parameter[\"promotionId\"]) }}"
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
					"promotion"
				],
				"operation": [
					"list"
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
				"displayName": "Amount",
				"name": "amount",
				"type": "number",
				"default": 0,
				"description": "The reduction: a percentage, or store currency",
				"routing": {
					"send": {
						"type": "body",
						"property": "amount",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Discount Base",
				"name": "discountBase",
				"type": "options",
				"options": [
					{
						"name": "Item",
						"value": "ITEM"
					},
					{
						"name": "Shipping",
						"value": "SHIPPING"
					},
					{
						"name": "Subtotal",
						"value": "SUBTOTAL"
					}
				],
				"default": "ITEM",
				"description": "What is reduced: the items, the subtotal or the shipping",
				"routing": {
					"send": {
						"type": "body",
						"property": "discountBase",
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
						"name": "Absolute",
						"value": "ABSOLUTE"
					},
					{
						"name": "Fixed Price",
						"value": "FIXED_PRICE"
					},
					{
						"name": "Percent",
						"value": "PERCENT"
					}
				],
				"default": "ABSOLUTE",
				"description": "How `amount` is read: a percentage, an amount or a fixed price",
				"routing": {
					"send": {
						"type": "body",
						"property": "discountType",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Enabled",
				"name": "enabled",
				"type": "boolean",
				"default": false,
				"description": "Whether the promotion is in use",
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
				"displayName": "Name",
				"name": "name",
				"type": "string",
				"default": "",
				"description": "Name of the promotion. At most 1024 characters.",
				"routing": {
					"send": {
						"type": "body",
						"property": "name",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Targets",
				"name": "targets",
				"type": "json",
				"default": "{}",
				"description": "What is reduced",
				"routing": {
					"send": {
						"type": "body",
						"property": "targets",
						"propertyInDotNotation": false,
						"value": "={{ typeof $value === 'string' ? JSON.parse($value) : $value }}"
					}
				}
			},
			{
				"displayName": "Triggers",
				"name": "triggers",
				"type": "json",
				"default": "{}",
				"description": "Conditions that an order must meet",
				"routing": {
					"send": {
						"type": "body",
						"property": "triggers",
						"propertyInDotNotation": false,
						"value": "={{ typeof $value === 'string' ? JSON.parse($value) : $value }}"
					}
				}
			}
		],
		"displayOptions": {
			"show": {
				"resource": [
					"promotion"
				],
				"operation": [
					"create"
				]
			}
		}
	},
	{
		"displayName": "Promotion ID",
		"name": "promotionId",
		"type": "number",
		"default": 0,
		"description": "Number of the promotion",
		"required": true,
		"displayOptions": {
			"show": {
				"resource": [
					"promotion"
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
				"displayName": "Amount",
				"name": "amount",
				"type": "number",
				"default": 0,
				"description": "The reduction: a percentage, or store currency",
				"routing": {
					"send": {
						"type": "body",
						"property": "amount",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Discount Base",
				"name": "discountBase",
				"type": "options",
				"options": [
					{
						"name": "Item",
						"value": "ITEM"
					},
					{
						"name": "Shipping",
						"value": "SHIPPING"
					},
					{
						"name": "Subtotal",
						"value": "SUBTOTAL"
					}
				],
				"default": "ITEM",
				"description": "What is reduced: the items, the subtotal or the shipping",
				"routing": {
					"send": {
						"type": "body",
						"property": "discountBase",
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
						"name": "Absolute",
						"value": "ABSOLUTE"
					},
					{
						"name": "Fixed Price",
						"value": "FIXED_PRICE"
					},
					{
						"name": "Percent",
						"value": "PERCENT"
					}
				],
				"default": "ABSOLUTE",
				"description": "How `amount` is read: a percentage, an amount or a fixed price",
				"routing": {
					"send": {
						"type": "body",
						"property": "discountType",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Enabled",
				"name": "enabled",
				"type": "boolean",
				"default": false,
				"description": "Whether the promotion is in use",
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
				"displayName": "Name",
				"name": "name",
				"type": "string",
				"default": "",
				"description": "Name of the promotion. At most 1024 characters.",
				"routing": {
					"send": {
						"type": "body",
						"property": "name",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Targets",
				"name": "targets",
				"type": "json",
				"default": "{}",
				"description": "What is reduced",
				"routing": {
					"send": {
						"type": "body",
						"property": "targets",
						"propertyInDotNotation": false,
						"value": "={{ typeof $value === 'string' ? JSON.parse($value) : $value }}"
					}
				}
			},
			{
				"displayName": "Triggers",
				"name": "triggers",
				"type": "json",
				"default": "{}",
				"description": "Conditions that an order must meet",
				"routing": {
					"send": {
						"type": "body",
						"property": "triggers",
						"propertyInDotNotation": false,
						"value": "={{ typeof $value === 'string' ? JSON.parse($value) : $value }}"
					}
				}
			}
		],
		"displayOptions": {
			"show": {
				"resource": [
					"promotion"
				],
				"operation": [
					"update"
				]
			}
		}
	},
	{
		"displayName": "Promotion ID",
		"name": "promotionId",
		"type": "number",
		"default": 0,
		"description": "Number of the promotion",
		"required": true,
		"displayOptions": {
			"show": {
				"resource": [
					"promotion"
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
					"promotion"
				],
				"operation": [
					"delete"
				]
			}
		}
	}
];
