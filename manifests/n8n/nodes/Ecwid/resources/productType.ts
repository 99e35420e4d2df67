import type { INodeProperties } from 'n8n-workflow';
import { confirmed } from '../send';

export const productType: INodeProperties[] = [
	{
		"displayName": "Operation",
		"name": "operation",
		"type": "options",
		"noDataExpression": true,
		"displayOptions": {
			"show": {
				"resource": [
					"productType"
				]
			}
		},
		"default": "create",
		"options": [
			{
				"name": "Create",
				"value": "create",
				"description": "Create a product type with its attributes",
				"action": "Create a product type",
				"routing": {
					"request": {
						"method": "POST",
						"url": "/classes"
					}
				}
			},
			{
				"name": "Delete",
				"value": "delete",
				"description": "Delete a product type. Its products become of the general type and lose its attributes.",
				"action": "Delete a product type",
				"routing": {
					"request": {
						"method": "DELETE",
						"url": "=/classes/{{ encodeURIComponent($parameter[\"classId\"]) }}"
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
				"description": "Read one product type with its attributes",
				"action": "Get a product type",
				"routing": {
					"request": {
						"method": "GET",
						"url": "=/classes/{{ encodeURIComponent($parameter[\"classId\"]) }}"
					}
				}
			},
			{
				"name": "List",
				"value": "list",
				"description": "Read all product types with their attributes. The answer is a plain list: there are no pages.",
				"action": "List product types",
				"routing": {
					"request": {
						"method": "GET",
						"url": "/classes"
					}
				}
			},
			{
				"name": "Update",
				"value": "update",
				"description": "Change a product type. The list of attributes is replaced whole: attributes left out are removed from all its products.",
				"action": "Update a product type",
				"routing": {
					"request": {
						"method": "PUT",
						"url": "=/classes/{{ encodeURIComponent($parameter[\"classId\"]) }}"
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
					"productType"
				],
				"operation": [
					"list"
				]
			}
		}
	},
	{
		"displayName": "Class ID",
		"name": "classId",
		"type": "number",
		"default": 0,
		"description": "Number of the product type",
		"required": true,
		"displayOptions": {
			"show": {
				"resource": [
					"productType"
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
					"productType"
				],
				"operation": [
					"get"
				]
			}
		}
	},
	{
		"displayName": "Name",
		"name": "name",
		"type": "string",
		"default": "",
		"description": "Name of the product type. Required on create.",
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
					"productType"
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
				"description": "Attributes of products of this type",
				"routing": {
					"send": {
						"type": "body",
						"property": "attributes",
						"propertyInDotNotation": false,
						"value": "={{ typeof $value === 'string' ? JSON.parse($value) : $value }}"
					}
				}
			}
		],
		"displayOptions": {
			"show": {
				"resource": [
					"productType"
				],
				"operation": [
					"create"
				]
			}
		}
	},
	{
		"displayName": "Class ID",
		"name": "classId",
		"type": "number",
		"default": 0,
		"description": "Number of the product type",
		"required": true,
		"displayOptions": {
			"show": {
				"resource": [
					"productType"
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
				"description": "Attributes of products of this type",
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
				"displayName": "Name",
				"name": "name",
				"type": "string",
				"default": "",
				"description": "Name of the product type. Required on create.",
				"routing": {
					"send": {
						"type": "body",
						"property": "name",
						"propertyInDotNotation": false
					}
				}
			}
		],
		"displayOptions": {
			"show": {
				"resource": [
					"productType"
				],
				"operation": [
					"update"
				]
			}
		}
	},
	{
		"displayName": "Class ID",
		"name": "classId",
		"type": "number",
		"default": 0,
		"description": "Number of the product type",
		"required": true,
		"displayOptions": {
			"show": {
				"resource": [
					"productType"
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
					"productType"
				],
				"operation": [
					"delete"
				]
			}
		}
	}
];
