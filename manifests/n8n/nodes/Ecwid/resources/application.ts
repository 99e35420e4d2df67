import type { INodeProperties } from 'n8n-workflow';
import { confirmed, sendFlat } from '../send';

export const application: INodeProperties[] = [
	{
		"displayName": "Operation",
		"name": "operation",
		"type": "options",
		"noDataExpression": true,
		"displayOptions": {
			"show": {
				"resource": [
					"application"
				]
			}
		},
		"default": "charge",
		"options": [
			{
				"name": "Charge",
				"value": "charge",
				"description": "Charge the merchant through the vendor's billing. The key keeps a repetition from charging twice.",
				"action": "Charge the merchant",
				"routing": {
					"request": {
						"method": "POST",
						"url": "/billing/transactions"
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
				"description": "Read whether the store's subscription to the app is active",
				"action": "Get the state of the app",
				"routing": {
					"request": {
						"method": "GET",
						"url": "/application"
					}
				}
			},
			{
				"name": "Get Token",
				"value": "getToken",
				"description": "Read the scopes of the access token",
				"action": "Get what the token may do",
				"routing": {
					"request": {
						"method": "GET",
						"url": "/application/token"
					}
				}
			},
			{
				"name": "Uninstall",
				"value": "uninstall",
				"description": "Take the app out of the store: its subscription ends and all its tokens stop working, this one too",
				"action": "Uninstall the app",
				"routing": {
					"request": {
						"method": "DELETE",
						"url": "/application"
					},
					"send": {
						"preSend": [
							confirmed
						]
					}
				}
			}
		]
	},
	{
		"displayName": "Amount",
		"name": "amount",
		"type": "number",
		"default": 0,
		"description": "Amount to charge, at most 500 US dollars",
		"required": true,
		"routing": {
			"send": {
				"type": "query",
				"property": "amount",
				"propertyInDotNotation": false
			}
		},
		"displayOptions": {
			"show": {
				"resource": [
					"application"
				],
				"operation": [
					"charge"
				]
			}
		}
	},
	{
		"displayName": "Currency",
		"name": "currency",
		"type": "options",
		"options": [
			{
				"name": "Aud",
				"value": "AUD"
			},
			{
				"name": "Eur",
				"value": "EUR"
			},
			{
				"name": "Gbp",
				"value": "GBP"
			},
			{
				"name": "Inr",
				"value": "INR"
			},
			{
				"name": "Mxn",
				"value": "MXN"
			},
			{
				"name": "Usd",
				"value": "USD"
			}
		],
		"default": "AUD",
		"description": "Currency of the amount",
		"required": true,
		"routing": {
			"send": {
				"type": "query",
				"property": "currency",
				"propertyInDotNotation": false
			}
		},
		"displayOptions": {
			"show": {
				"resource": [
					"application"
				],
				"operation": [
					"charge"
				]
			}
		}
	},
	{
		"displayName": "Description",
		"name": "description",
		"type": "string",
		"default": "",
		"description": "What the charge is for; the merchant sees it",
		"required": true,
		"routing": {
			"send": {
				"type": "query",
				"property": "description",
				"propertyInDotNotation": false
			}
		},
		"displayOptions": {
			"show": {
				"resource": [
					"application"
				],
				"operation": [
					"charge"
				]
			}
		}
	},
	{
		"displayName": "Idempotency Key",
		"name": "idempotencyKey",
		"type": "string",
		"default": "",
		"description": "Key of yours: the same one is charged only once",
		"required": true,
		"routing": {
			"send": {
				"type": "query",
				"property": "idempotencyKey",
				"propertyInDotNotation": false
			}
		},
		"displayOptions": {
			"show": {
				"resource": [
					"application"
				],
				"operation": [
					"charge"
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
					"application"
				],
				"operation": [
					"charge"
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
				"displayName": "Metadata",
				"name": "metadata",
				"type": "json",
				"default": "{}",
				"description": "Facts of yours about the charge",
				"routing": {
					"send": {
						"preSend": [
							sendFlat
						]
					}
				}
			}
		],
		"displayOptions": {
			"show": {
				"resource": [
					"application"
				],
				"operation": [
					"charge"
				]
			}
		}
	},
	{
		"displayName": "Namespace",
		"name": "namespace",
		"type": "string",
		"default": "",
		"description": "Client ID of the app",
		"required": true,
		"routing": {
			"send": {
				"type": "query",
				"property": "namespace",
				"propertyInDotNotation": false
			}
		},
		"displayOptions": {
			"show": {
				"resource": [
					"application"
				],
				"operation": [
					"uninstall"
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
					"application"
				],
				"operation": [
					"uninstall"
				]
			}
		}
	}
];
