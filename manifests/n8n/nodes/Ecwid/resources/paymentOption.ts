import type { INodeProperties } from 'n8n-workflow';
import { confirmed } from '../send';

export const paymentOption: INodeProperties[] = [
	{
		"displayName": "Operation",
		"name": "operation",
		"type": "options",
		"noDataExpression": true,
		"displayOptions": {
			"show": {
				"resource": [
					"paymentOption"
				]
			}
		},
		"default": "create",
		"options": [
			{
				"name": "Create",
				"value": "create",
				"description": "Create a payment option",
				"action": "Create a payment option",
				"routing": {
					"request": {
						"method": "POST",
						"url": "/profile/paymentOptions"
					}
				}
			},
			{
				"name": "Delete",
				"value": "delete",
				"description": "Delete a payment option. Orders that were paid with it stay.",
				"action": "Delete a payment option",
				"routing": {
					"request": {
						"method": "DELETE",
						"url": "=/profile/paymentOptions/{{ encodeURIComponent($parameter[\"paymentOptionId\"]) }}"
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
				"description": "Read one payment option",
				"action": "Get a payment option",
				"routing": {
					"request": {
						"method": "GET",
						"url": "=/profile/paymentOptions/{{ encodeURIComponent($parameter[\"paymentOptionId\"]) }}"
					}
				}
			},
			{
				"name": "List",
				"value": "list",
				"description": "Read all payment options. The answer is a plain list: there are no pages.",
				"action": "List payment options",
				"routing": {
					"request": {
						"method": "GET",
						"url": "/profile/paymentOptions"
					}
				}
			},
			{
				"name": "Update",
				"value": "update",
				"description": "Change a payment option. Fields left out stay as they are.",
				"action": "Update a payment option",
				"routing": {
					"request": {
						"method": "PUT",
						"url": "=/profile/paymentOptions/{{ encodeURIComponent($parameter[\"paymentOptionId\"]) }}"
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
					"paymentOption"
				],
				"operation": [
					"list"
				]
			}
		}
	},
	{
		"displayName": "Payment Option ID",
		"name": "paymentOptionId",
		"type": "string",
		"default": "",
		"description": "ID of the payment option",
		"required": true,
		"displayOptions": {
			"show": {
				"resource": [
					"paymentOption"
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
			}
		],
		"displayOptions": {
			"show": {
				"resource": [
					"paymentOption"
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
				"displayName": "App Client ID",
				"name": "appClientId",
				"type": "string",
				"default": "",
				"description": "Client identifier of the app that provides it; empty when it is built in",
				"routing": {
					"send": {
						"type": "body",
						"property": "appClientId",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "App Namespace",
				"name": "appNamespace",
				"type": "string",
				"default": "",
				"description": "Name of the app that provides the payment method",
				"routing": {
					"send": {
						"type": "body",
						"property": "appNamespace",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Checkout Description",
				"name": "checkoutDescription",
				"type": "string",
				"default": "",
				"description": "Explanation of the payment method at checkout",
				"routing": {
					"send": {
						"type": "body",
						"property": "checkoutDescription",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Checkout Title",
				"name": "checkoutTitle",
				"type": "string",
				"default": "",
				"description": "Name of the payment method at checkout",
				"routing": {
					"send": {
						"type": "body",
						"property": "checkoutTitle",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Checkout Title Translated",
				"name": "checkoutTitleTranslated",
				"type": "json",
				"default": "{}",
				"description": "Name of the payment method at checkout by language code",
				"routing": {
					"send": {
						"type": "body",
						"property": "checkoutTitleTranslated",
						"propertyInDotNotation": false,
						"value": "={{ typeof $value === 'string' ? JSON.parse($value) : $value }}"
					}
				}
			},
			{
				"displayName": "Configured",
				"name": "configured",
				"type": "boolean",
				"default": false,
				"description": "Whether the payment provider's settings are complete",
				"routing": {
					"send": {
						"type": "body",
						"property": "configured",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Enabled",
				"name": "enabled",
				"type": "boolean",
				"default": false,
				"description": "Whether buyers can choose the payment option",
				"routing": {
					"send": {
						"type": "body",
						"property": "enabled",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Instructions for Customer",
				"name": "instructionsForCustomer",
				"type": "json",
				"default": "{}",
				"description": "What the buyer reads after choosing the payment method",
				"routing": {
					"send": {
						"type": "body",
						"property": "instructionsForCustomer",
						"propertyInDotNotation": false,
						"value": "={{ typeof $value === 'string' ? JSON.parse($value) : $value }}"
					}
				}
			},
			{
				"displayName": "Methods",
				"name": "methods",
				"type": "json",
				"default": "{}",
				"description": "Ways to pay that the payment option offers",
				"routing": {
					"send": {
						"type": "body",
						"property": "methods",
						"propertyInDotNotation": false,
						"value": "={{ typeof $value === 'string' ? JSON.parse($value) : $value }}"
					}
				}
			},
			{
				"displayName": "Order by",
				"name": "orderBy",
				"type": "number",
				"default": 0,
				"description": "Position among its kind; smaller numbers come first",
				"routing": {
					"send": {
						"type": "body",
						"property": "orderBy",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Payment Processor ID",
				"name": "paymentProcessorId",
				"type": "string",
				"default": "",
				"description": "Technical name of the payment provider",
				"routing": {
					"send": {
						"type": "body",
						"property": "paymentProcessorId",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Payment Processor Title",
				"name": "paymentProcessorTitle",
				"type": "string",
				"default": "",
				"description": "Name of the payment provider",
				"routing": {
					"send": {
						"type": "body",
						"property": "paymentProcessorTitle",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Payment Surcharges",
				"name": "paymentSurcharges",
				"type": "json",
				"default": "{}",
				"description": "Extra cost of the payment method",
				"routing": {
					"send": {
						"type": "body",
						"property": "paymentSurcharges",
						"propertyInDotNotation": false,
						"value": "={{ typeof $value === 'string' ? JSON.parse($value) : $value }}"
					}
				}
			},
			{
				"displayName": "Shipping Settings",
				"name": "shippingSettings",
				"type": "json",
				"default": "{}",
				"description": "Shipping options that the payment option is offered for",
				"routing": {
					"send": {
						"type": "body",
						"property": "shippingSettings",
						"propertyInDotNotation": false,
						"value": "={{ typeof $value === 'string' ? JSON.parse($value) : $value }}"
					}
				}
			},
			{
				"displayName": "Supports Subtypes",
				"name": "supportsSubtypes",
				"type": "boolean",
				"default": false,
				"description": "Whether the payment method has variants that buyers choose from",
				"routing": {
					"send": {
						"type": "body",
						"property": "supportsSubtypes",
						"propertyInDotNotation": false
					}
				}
			}
		],
		"displayOptions": {
			"show": {
				"resource": [
					"paymentOption"
				],
				"operation": [
					"create"
				]
			}
		}
	},
	{
		"displayName": "Payment Option ID",
		"name": "paymentOptionId",
		"type": "string",
		"default": "",
		"description": "ID of the payment option",
		"required": true,
		"displayOptions": {
			"show": {
				"resource": [
					"paymentOption"
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
				"displayName": "App Client ID",
				"name": "appClientId",
				"type": "string",
				"default": "",
				"description": "Client identifier of the app that provides it; empty when it is built in",
				"routing": {
					"send": {
						"type": "body",
						"property": "appClientId",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "App Namespace",
				"name": "appNamespace",
				"type": "string",
				"default": "",
				"description": "Name of the app that provides the payment method",
				"routing": {
					"send": {
						"type": "body",
						"property": "appNamespace",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Checkout Description",
				"name": "checkoutDescription",
				"type": "string",
				"default": "",
				"description": "Explanation of the payment method at checkout",
				"routing": {
					"send": {
						"type": "body",
						"property": "checkoutDescription",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Checkout Title",
				"name": "checkoutTitle",
				"type": "string",
				"default": "",
				"description": "Name of the payment method at checkout",
				"routing": {
					"send": {
						"type": "body",
						"property": "checkoutTitle",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Checkout Title Translated",
				"name": "checkoutTitleTranslated",
				"type": "json",
				"default": "{}",
				"description": "Name of the payment method at checkout by language code",
				"routing": {
					"send": {
						"type": "body",
						"property": "checkoutTitleTranslated",
						"propertyInDotNotation": false,
						"value": "={{ typeof $value === 'string' ? JSON.parse($value) : $value }}"
					}
				}
			},
			{
				"displayName": "Configured",
				"name": "configured",
				"type": "boolean",
				"default": false,
				"description": "Whether the payment provider's settings are complete",
				"routing": {
					"send": {
						"type": "body",
						"property": "configured",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Enabled",
				"name": "enabled",
				"type": "boolean",
				"default": false,
				"description": "Whether buyers can choose the payment option",
				"routing": {
					"send": {
						"type": "body",
						"property": "enabled",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Instructions for Customer",
				"name": "instructionsForCustomer",
				"type": "json",
				"default": "{}",
				"description": "What the buyer reads after choosing the payment method",
				"routing": {
					"send": {
						"type": "body",
						"property": "instructionsForCustomer",
						"propertyInDotNotation": false,
						"value": "={{ typeof $value === 'string' ? JSON.parse($value) : $value }}"
					}
				}
			},
			{
				"displayName": "Methods",
				"name": "methods",
				"type": "json",
				"default": "{}",
				"description": "Ways to pay that the payment option offers",
				"routing": {
					"send": {
						"type": "body",
						"property": "methods",
						"propertyInDotNotation": false,
						"value": "={{ typeof $value === 'string' ? JSON.parse($value) : $value }}"
					}
				}
			},
			{
				"displayName": "Order by",
				"name": "orderBy",
				"type": "number",
				"default": 0,
				"description": "Position among its kind; smaller numbers come first",
				"routing": {
					"send": {
						"type": "body",
						"property": "orderBy",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Payment Processor ID",
				"name": "paymentProcessorId",
				"type": "string",
				"default": "",
				"description": "Technical name of the payment provider",
				"routing": {
					"send": {
						"type": "body",
						"property": "paymentProcessorId",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Payment Processor Title",
				"name": "paymentProcessorTitle",
				"type": "string",
				"default": "",
				"description": "Name of the payment provider",
				"routing": {
					"send": {
						"type": "body",
						"property": "paymentProcessorTitle",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Payment Surcharges",
				"name": "paymentSurcharges",
				"type": "json",
				"default": "{}",
				"description": "Extra cost of the payment method",
				"routing": {
					"send": {
						"type": "body",
						"property": "paymentSurcharges",
						"propertyInDotNotation": false,
						"value": "={{ typeof $value === 'string' ? JSON.parse($value) : $value }}"
					}
				}
			},
			{
				"displayName": "Shipping Settings",
				"name": "shippingSettings",
				"type": "json",
				"default": "{}",
				"description": "Shipping options that the payment option is offered for",
				"routing": {
					"send": {
						"type": "body",
						"property": "shippingSettings",
						"propertyInDotNotation": false,
						"value": "={{ typeof $value === 'string' ? JSON.parse($value) : $value }}"
					}
				}
			},
			{
				"displayName": "Supports Subtypes",
				"name": "supportsSubtypes",
				"type": "boolean",
				"default": false,
				"description": "Whether the payment method has variants that buyers choose from",
				"routing": {
					"send": {
						"type": "body",
						"property": "supportsSubtypes",
						"propertyInDotNotation": false
					}
				}
			}
		],
		"displayOptions": {
			"show": {
				"resource": [
					"paymentOption"
				],
				"operation": [
					"update"
				]
			}
		}
	},
	{
		"displayName": "Payment Option ID",
		"name": "paymentOptionId",
		"type": "string",
		"default": "",
		"description": "ID of the payment option",
		"required": true,
		"displayOptions": {
			"show": {
				"resource": [
					"paymentOption"
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
					"paymentOption"
				],
				"operation": [
					"delete"
				]
			}
		}
	}
];
