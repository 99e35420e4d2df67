import type { INodeProperties } from 'n8n-workflow';
import { confirmed } from '../send';

export const customerField: INodeProperties[] = [
	{
		"displayName": "Operation",
		"name": "operation",
		"type": "options",
		"noDataExpression": true,
		"displayOptions": {
			"show": {
				"resource": [
					"customerField"
				]
			}
		},
		"default": "create",
		"options": [
			{
				"name": "Create",
				"value": "create",
				"description": "Create an extra field for customers",
				"action": "Create a customer extra field",
				"routing": {
					"request": {
						"method": "POST",
						"url": "/store_extrafields/customers"
					}
				}
			},
			{
				"name": "Delete",
				"value": "delete",
				"description": "Delete an extra field of customers, with all its values",
				"action": "Delete a customer extra field",
				"routing": {
					"request": {
						"method": "DELETE",
						"url": "=/store_extrafields/customers/{{ encodeURIComponent($parameter[\"extrafieldKey\"]) }}"
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
				"description": "Read one extra field of customers",
				"action": "Get a customer extra field",
				"routing": {
					"request": {
						"method": "GET",
						"url": "=/store_extrafields/customers/{{ encodeURIComponent($parameter[\"extrafieldKey\"]) }}"
					}
				}
			},
			{
				"name": "List",
				"value": "list",
				"description": "Read all extra fields of customers",
				"action": "List customer extra fields",
				"routing": {
					"request": {
						"method": "GET",
						"url": "/store_extrafields/customers"
					}
				}
			},
			{
				"name": "Update",
				"value": "update",
				"description": "Change an extra field of customers",
				"action": "Update a customer extra field",
				"routing": {
					"request": {
						"method": "PUT",
						"url": "=/store_extrafields/customers/{{ encodeURIComponent($parameter[\"extrafieldKey\"]) }}"
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
					"customerField"
				],
				"operation": [
					"list"
				]
			}
		}
	},
	{
		"displayName": "Extrafield Key",
		"name": "extrafieldKey",
		"type": "string",
		"default": "",
		"description": "Key of the extra field",
		"required": true,
		"displayOptions": {
			"show": {
				"resource": [
					"customerField"
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
					"customerField"
				],
				"operation": [
					"get"
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
				"displayName": "Key",
				"name": "key",
				"type": "string",
				"default": "",
				"description": "Key of the extra field",
				"routing": {
					"send": {
						"type": "body",
						"property": "key",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Shown on Order Details",
				"name": "shownOnOrderDetails",
				"type": "boolean",
				"default": false,
				"description": "Whether the value is shown on the page of an order in the control panel",
				"routing": {
					"send": {
						"type": "body",
						"property": "shownOnOrderDetails",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Title",
				"name": "title",
				"type": "string",
				"default": "",
				"description": "Title of the extra field",
				"routing": {
					"send": {
						"type": "body",
						"property": "title",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Type",
				"name": "type",
				"type": "options",
				"options": [
					{
						"name": "Checkbox",
						"value": "CHECKBOX"
					},
					{
						"name": "Datetime",
						"value": "DATETIME"
					},
					{
						"name": "Radio Buttons",
						"value": "RADIO_BUTTONS"
					},
					{
						"name": "Select",
						"value": "SELECT"
					},
					{
						"name": "Text",
						"value": "TEXT"
					},
					{
						"name": "Textarea",
						"value": "TEXTAREA"
					},
					{
						"name": "Toggle Button Group",
						"value": "TOGGLE_BUTTON_GROUP"
					}
				],
				"default": "CHECKBOX",
				"description": "Kind of the extra field. Without it a new one gets `\"text\"`.",
				"routing": {
					"send": {
						"type": "body",
						"property": "type",
						"propertyInDotNotation": false
					}
				}
			}
		],
		"displayOptions": {
			"show": {
				"resource": [
					"customerField"
				],
				"operation": [
					"create"
				]
			}
		}
	},
	{
		"displayName": "Extrafield Key",
		"name": "extrafieldKey",
		"type": "string",
		"default": "",
		"description": "Key of the extra field",
		"required": true,
		"displayOptions": {
			"show": {
				"resource": [
					"customerField"
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
				"displayName": "Key",
				"name": "key",
				"type": "string",
				"default": "",
				"description": "Key of the extra field",
				"routing": {
					"send": {
						"type": "body",
						"property": "key",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Shown on Order Details",
				"name": "shownOnOrderDetails",
				"type": "boolean",
				"default": false,
				"description": "Whether the value is shown on the page of an order in the control panel",
				"routing": {
					"send": {
						"type": "body",
						"property": "shownOnOrderDetails",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Title",
				"name": "title",
				"type": "string",
				"default": "",
				"description": "Title of the extra field",
				"routing": {
					"send": {
						"type": "body",
						"property": "title",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Type",
				"name": "type",
				"type": "options",
				"options": [
					{
						"name": "Checkbox",
						"value": "CHECKBOX"
					},
					{
						"name": "Datetime",
						"value": "DATETIME"
					},
					{
						"name": "Radio Buttons",
						"value": "RADIO_BUTTONS"
					},
					{
						"name": "Select",
						"value": "SELECT"
					},
					{
						"name": "Text",
						"value": "TEXT"
					},
					{
						"name": "Textarea",
						"value": "TEXTAREA"
					},
					{
						"name": "Toggle Button Group",
						"value": "TOGGLE_BUTTON_GROUP"
					}
				],
				"default": "CHECKBOX",
				"description": "Kind of the extra field. Without it a new one gets `\"text\"`.",
				"routing": {
					"send": {
						"type": "body",
						"property": "type",
						"propertyInDotNotation": false
					}
				}
			}
		],
		"displayOptions": {
			"show": {
				"resource": [
					"customerField"
				],
				"operation": [
					"update"
				]
			}
		}
	},
	{
		"displayName": "Extrafield Key",
		"name": "extrafieldKey",
		"type": "string",
		"default": "",
		"description": "Key of the extra field",
		"required": true,
		"displayOptions": {
			"show": {
				"resource": [
					"customerField"
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
					"customerField"
				],
				"operation": [
					"delete"
				]
			}
		}
	}
];
