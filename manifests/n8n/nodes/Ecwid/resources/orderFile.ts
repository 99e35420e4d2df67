import type { INodeProperties } from 'n8n-workflow';
import { confirmed, sendBinary } from '../send';

export const orderFile: INodeProperties[] = [
	{
		"displayName": "Operation",
		"name": "operation",
		"type": "options",
		"noDataExpression": true,
		"displayOptions": {
			"show": {
				"resource": [
					"orderFile"
				]
			}
		},
		"default": "delete",
		"options": [
			{
				"name": "Delete",
				"value": "delete",
				"description": "Remove one file from an option of an order's line",
				"action": "Delete a file of an order",
				"routing": {
					"request": {
						"method": "DELETE",
						"url": "=/orders/{{ encodeURIComponent($parameter[\"orderId\"]) }}/items/{{ encodeURIComponent($parameter[\"orderItemId\"]) }}/options/{{ encodeURIComponent($parameter[\"optionName\"]) }}/files/{{ encodeURIComponent($parameter[\"fileId\"]) }}"
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
				"description": "Remove every file from an option of an order's line",
				"action": "Delete all files of an order's option",
				"routing": {
					"request": {
						"method": "DELETE",
						"url": "=/orders/{{ encodeURIComponent($parameter[\"orderId\"]) }}/items/{{ encodeURIComponent($parameter[\"orderItemId\"]) }}/options/{{ encodeURIComponent($parameter[\"optionName\"]) }}/files"
					},
					"send": {
						"preSend": [
							confirmed
						]
					}
				}
			},
			{
				"name": "Upload",
				"value": "upload",
				"description": "Attach a file to an option of an order's line; the option must be one for files",
				"action": "Attach a file to an order",
				"routing": {
					"request": {
						"method": "POST",
						"url": "=/orders/{{ encodeURIComponent($parameter[\"orderId\"]) }}/items/{{ encodeURIComponent($parameter[\"orderItemId\"]) }}/options/{{ encodeURIComponent($parameter[\"optionName\"]) }}"
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
		"displayName": "Order ID",
		"name": "orderId",
		"type": "string",
		"default": "",
		"description": "Order ID as the control panel shows it, for example `7QK2M`",
		"required": true,
		"displayOptions": {
			"show": {
				"resource": [
					"orderFile"
				],
				"operation": [
					"upload"
				]
			}
		}
	},
	{
		"displayName": "Order Item ID",
		"name": "orderItemId",
		"type": "number",
		"default": 0,
		"description": "Number of the order's line",
		"required": true,
		"displayOptions": {
			"show": {
				"resource": [
					"orderFile"
				],
				"operation": [
					"upload"
				]
			}
		}
	},
	{
		"displayName": "Option Name",
		"name": "optionName",
		"type": "string",
		"default": "",
		"description": "Name of the option of the line",
		"required": true,
		"displayOptions": {
			"show": {
				"resource": [
					"orderFile"
				],
				"operation": [
					"upload"
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
					"orderFile"
				],
				"operation": [
					"upload"
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
					"orderFile"
				],
				"operation": [
					"upload"
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
					"orderFile"
				],
				"operation": [
					"upload"
				]
			}
		}
	},
	{
		"displayName": "Order ID",
		"name": "orderId",
		"type": "string",
		"default": "",
		"description": "Order ID as the control panel shows it, for example `7QK2M`",
		"required": true,
		"displayOptions": {
			"show": {
				"resource": [
					"orderFile"
				],
				"operation": [
					"delete"
				]
			}
		}
	},
	{
		"displayName": "Order Item ID",
		"name": "orderItemId",
		"type": "number",
		"default": 0,
		"description": "Number of the order's line",
		"required": true,
		"displayOptions": {
			"show": {
				"resource": [
					"orderFile"
				],
				"operation": [
					"delete"
				]
			}
		}
	},
	{
		"displayName": "Option Name",
		"name": "optionName",
		"type": "string",
		"default": "",
		"description": "Name of the option of the line",
		"required": true,
		"displayOptions": {
			"show": {
				"resource": [
					"orderFile"
				],
				"operation": [
					"delete"
				]
			}
		}
	},
	{
		"displayName": "File ID",
		"name": "fileId",
		"type": "number",
		"default": 0,
		"description": "Number of the file",
		"required": true,
		"displayOptions": {
			"show": {
				"resource": [
					"orderFile"
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
					"orderFile"
				],
				"operation": [
					"delete"
				]
			}
		}
	},
	{
		"displayName": "Order ID",
		"name": "orderId",
		"type": "string",
		"default": "",
		"description": "Order ID as the control panel shows it, for example `7QK2M`",
		"required": true,
		"displayOptions": {
			"show": {
				"resource": [
					"orderFile"
				],
				"operation": [
					"deleteAll"
				]
			}
		}
	},
	{
		"displayName": "Order Item ID",
		"name": "orderItemId",
		"type": "number",
		"default": 0,
		"description": "Number of the order's line",
		"required": true,
		"displayOptions": {
			"show": {
				"resource": [
					"orderFile"
				],
				"operation": [
					"deleteAll"
				]
			}
		}
	},
	{
		"displayName": "Option Name",
		"name": "optionName",
		"type": "string",
		"default": "",
		"description": "Name of the option of the line",
		"required": true,
		"displayOptions": {
			"show": {
				"resource": [
					"orderFile"
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
					"orderFile"
				],
				"operation": [
					"deleteAll"
				]
			}
		}
	}
];
