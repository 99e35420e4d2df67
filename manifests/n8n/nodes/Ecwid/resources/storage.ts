import type { INodeProperties } from 'n8n-workflow';
import { confirmed, sendText } from '../send';

export const storage: INodeProperties[] = [
	{
		"displayName": "Operation",
		"name": "operation",
		"type": "options",
		"noDataExpression": true,
		"displayOptions": {
			"show": {
				"resource": [
					"storage"
				]
			}
		},
		"default": "create",
		"options": [
			{
				"name": "Create",
				"value": "create",
				"description": "Keep a value with the store; one that is there already is replaced",
				"action": "Store a value",
				"routing": {
					"request": {
						"method": "POST",
						"url": "=/storage/{{ encodeURIComponent($parameter[\"key\"]) }}"
					}
				}
			},
			{
				"name": "Delete",
				"value": "delete",
				"description": "Remove a value that the app keeps with the store",
				"action": "Delete a stored value",
				"routing": {
					"request": {
						"method": "DELETE",
						"url": "=/storage/{{ encodeURIComponent($parameter[\"key\"]) }}"
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
				"description": "Read one value that the app keeps with the store",
				"action": "Get a stored value",
				"routing": {
					"request": {
						"method": "GET",
						"url": "=/storage/{{ encodeURIComponent($parameter[\"key\"]) }}"
					}
				}
			},
			{
				"name": "List",
				"value": "list",
				"description": "Read all values that the app keeps with the store",
				"action": "List stored values",
				"routing": {
					"request": {
						"method": "GET",
						"url": "/storage"
					}
				}
			},
			{
				"name": "Update",
				"value": "update",
				"description": "Replace a value that the app keeps with the store",
				"action": "Update a stored value",
				"routing": {
					"request": {
						"method": "PUT",
						"url": "=/storage/{{ encodeURIComponent($parameter[\"key\"]) }}"
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
					"storage"
				],
				"operation": [
					"list"
				]
			}
		}
	},
	{
		"displayName": "Key",
		"name": "key",
		"type": "string",
		"default": "",
		"description": "Key of the value",
		"required": true,
		"displayOptions": {
			"show": {
				"resource": [
					"storage"
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
					"storage"
				],
				"operation": [
					"get"
				]
			}
		}
	},
	{
		"displayName": "Key",
		"name": "key",
		"type": "string",
		"default": "",
		"description": "Key of the value",
		"required": true,
		"displayOptions": {
			"show": {
				"resource": [
					"storage"
				],
				"operation": [
					"create"
				]
			}
		}
	},
	{
		"displayName": "Value",
		"name": "value",
		"type": "string",
		"default": "",
		"description": "The value: any text, 1 MB at most (256 KB under the key `public`). It is sent as it is.",
		"required": true,
		"routing": {
			"send": {
				"preSend": [
					sendText
				]
			}
		},
		"displayOptions": {
			"show": {
				"resource": [
					"storage"
				],
				"operation": [
					"create"
				]
			}
		}
	},
	{
		"displayName": "Key",
		"name": "key",
		"type": "string",
		"default": "",
		"description": "Key of the value",
		"required": true,
		"displayOptions": {
			"show": {
				"resource": [
					"storage"
				],
				"operation": [
					"update"
				]
			}
		}
	},
	{
		"displayName": "Value",
		"name": "value",
		"type": "string",
		"default": "",
		"description": "The value: any text, 1 MB at most (256 KB under the key `public`). It is sent as it is.",
		"required": true,
		"routing": {
			"send": {
				"preSend": [
					sendText
				]
			}
		},
		"displayOptions": {
			"show": {
				"resource": [
					"storage"
				],
				"operation": [
					"update"
				]
			}
		}
	},
	{
		"displayName": "Key",
		"name": "key",
		"type": "string",
		"default": "",
		"description": "Key of the value",
		"required": true,
		"displayOptions": {
			"show": {
				"resource": [
					"storage"
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
					"storage"
				],
				"operation": [
					"delete"
				]
			}
		}
	}
];
