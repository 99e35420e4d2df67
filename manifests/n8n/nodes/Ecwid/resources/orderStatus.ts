import type { INodeProperties } from 'n8n-workflow';

export const orderStatus: INodeProperties[] = [
	{
		"displayName": "Operation",
		"name": "operation",
		"type": "options",
		"noDataExpression": true,
		"displayOptions": {
			"show": {
				"resource": [
					"orderStatus"
				]
			}
		},
		"default": "get",
		"options": [
			{
				"name": "Get",
				"value": "get",
				"description": "Read one payment or fulfilment status",
				"action": "Get an order status",
				"routing": {
					"request": {
						"method": "GET",
						"url": "=/profile/order_status/{{ encodeURIComponent($parameter[\"statusId\"]) }}"
					}
				}
			},
			{
				"name": "List",
				"value": "list",
				"description": "Read all payment and fulfilment statuses, with their names and whether a mail goes out with them",
				"action": "List order statuses",
				"routing": {
					"request": {
						"method": "GET",
						"url": "/profile/order_statuses"
					}
				}
			},
			{
				"name": "Update",
				"value": "update",
				"description": "Rename one of the store's own statuses, switch it on or off, or choose whether a mail goes out with it",
				"action": "Update an order status",
				"routing": {
					"request": {
						"method": "PUT",
						"url": "=/profile/order_status/{{ encodeURIComponent($parameter[\"statusId\"]) }}"
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
					"orderStatus"
				],
				"operation": [
					"list"
				]
			}
		}
	},
	{
		"displayName": "Status ID",
		"name": "statusId",
		"type": "string",
		"default": "",
		"description": "Code of the status, for example `CUSTOM_PAYMENT_STATUS_1`",
		"required": true,
		"displayOptions": {
			"show": {
				"resource": [
					"orderStatus"
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
					"orderStatus"
				],
				"operation": [
					"get"
				]
			}
		}
	},
	{
		"displayName": "Status ID",
		"name": "statusId",
		"type": "string",
		"default": "",
		"description": "Code of the status, for example `CUSTOM_PAYMENT_STATUS_1`",
		"required": true,
		"displayOptions": {
			"show": {
				"resource": [
					"orderStatus"
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
				"displayName": "Enabled",
				"name": "enabled",
				"type": "boolean",
				"default": false,
				"description": "Whether the status can be chosen",
				"routing": {
					"send": {
						"type": "body",
						"property": "enabled",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Name",
				"name": "name",
				"type": "string",
				"default": "",
				"description": "Name of the status",
				"routing": {
					"send": {
						"type": "body",
						"property": "name",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Name Translations",
				"name": "nameTranslations",
				"type": "json",
				"default": "{}",
				"description": "Name by language code",
				"routing": {
					"send": {
						"type": "body",
						"property": "nameTranslations",
						"propertyInDotNotation": false,
						"value": "={{ typeof $value === 'string' ? JSON.parse($value) : $value }}"
					}
				}
			},
			{
				"displayName": "Send Notification When Status Is Assigned",
				"name": "sendNotificationWhenStatusIsAssigned",
				"type": "boolean",
				"default": false,
				"description": "Whether the buyer gets an email as an order receives the status",
				"routing": {
					"send": {
						"type": "body",
						"property": "sendNotificationWhenStatusIsAssigned",
						"propertyInDotNotation": false
					}
				}
			}
		],
		"displayOptions": {
			"show": {
				"resource": [
					"orderStatus"
				],
				"operation": [
					"update"
				]
			}
		}
	}
];
