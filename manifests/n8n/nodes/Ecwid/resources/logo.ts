import type { INodeProperties } from 'n8n-workflow';
import { confirmed, sendBinary } from '../send';

export const logo: INodeProperties[] = [
	{
		"displayName": "Operation",
		"name": "operation",
		"type": "options",
		"noDataExpression": true,
		"displayOptions": {
			"show": {
				"resource": [
					"logo"
				]
			}
		},
		"default": "deleteEmail",
		"options": [
			{
				"name": "Delete Email",
				"value": "deleteEmail",
				"description": "Remove the logo of emails",
				"action": "Delete the e-mail logo",
				"routing": {
					"request": {
						"method": "DELETE",
						"url": "/profile/emaillogo"
					},
					"send": {
						"preSend": [
							confirmed
						]
					}
				}
			},
			{
				"name": "Delete Invoice",
				"value": "deleteInvoice",
				"description": "Remove the logo of invoices",
				"action": "Delete the invoice logo",
				"routing": {
					"request": {
						"method": "DELETE",
						"url": "/profile/invoicelogo"
					},
					"send": {
						"preSend": [
							confirmed
						]
					}
				}
			},
			{
				"name": "Delete Store",
				"value": "deleteStore",
				"description": "Remove the logo of the store",
				"action": "Delete the store logo",
				"routing": {
					"request": {
						"method": "DELETE",
						"url": "/profile/logo"
					},
					"send": {
						"preSend": [
							confirmed
						]
					}
				}
			},
			{
				"name": "Upload Email",
				"value": "uploadEmail",
				"description": "Set the logo of emails",
				"action": "Upload the e-mail logo",
				"routing": {
					"request": {
						"method": "POST",
						"url": "/profile/emaillogo"
					},
					"send": {
						"preSend": [
							sendBinary
						]
					}
				}
			},
			{
				"name": "Upload Invoice",
				"value": "uploadInvoice",
				"description": "Set the logo of invoices",
				"action": "Upload the invoice logo",
				"routing": {
					"request": {
						"method": "POST",
						"url": "/profile/invoicelogo"
					},
					"send": {
						"preSend": [
							sendBinary
						]
					}
				}
			},
			{
				"name": "Upload Store",
				"value": "uploadStore",
				"description": "Set the logo of the store",
				"action": "Upload the store logo",
				"routing": {
					"request": {
						"method": "POST",
						"url": "/profile/logo"
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
		"displayName": "Input Binary Field",
		"name": "binaryProperty",
		"type": "string",
		"default": "data",
		"hint": "Leave empty to let the store fetch the file from the address below",
		"description": "Name of the field that holds the file",
		"displayOptions": {
			"show": {
				"resource": [
					"logo"
				],
				"operation": [
					"uploadStore"
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
					"logo"
				],
				"operation": [
					"uploadStore"
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
					"logo"
				],
				"operation": [
					"deleteStore"
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
					"logo"
				],
				"operation": [
					"uploadInvoice"
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
					"logo"
				],
				"operation": [
					"uploadInvoice"
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
					"logo"
				],
				"operation": [
					"deleteInvoice"
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
					"logo"
				],
				"operation": [
					"uploadEmail"
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
					"logo"
				],
				"operation": [
					"uploadEmail"
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
					"logo"
				],
				"operation": [
					"deleteEmail"
				]
			}
		}
	}
];
