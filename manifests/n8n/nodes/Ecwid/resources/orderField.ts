import type { INodeProperties } from 'n8n-workflow';
import { confirmed } from '../send';

export const orderField: INodeProperties[] = [
	{
		"displayName": "Operation",
		"name": "operation",
		"type": "options",
		"noDataExpression": true,
		"displayOptions": {
			"show": {
				"resource": [
					"orderField"
				]
			}
		},
		"default": "create",
		"options": [
			{
				"name": "Create",
				"value": "create",
				"description": "Add an extra field to an order",
				"action": "Add an extra field to an order",
				"routing": {
					"request": {
						"method": "POST",
						"url": "=/orders/{{ encodeURIComponent($parameter[\"orderId\"]) }}/extraFields"
					}
				}
			},
			{
				"name": "Delete",
				"value": "delete",
				"description": "Remove an extra field from an order",
				"action": "Delete an extra field of an order",
				"routing": {
					"request": {
						"method": "DELETE",
						"url": "=/orders/{{ encodeURIComponent($parameter[\"orderId\"]) }}/extraFields/{{ encodeURIComponent($parameter[\"extraFieldId\"]) }}"
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
				"description": "Read the extra fields of an order. The answer is a plain list: there are no pages.",
				"action": "List extra fields of an order",
				"routing": {
					"request": {
						"method": "GET",
						"url": "=/orders/{{ encodeURIComponent($parameter[\"orderId\"]) }}/extraFields"
					}
				}
			},
			{
				"name": "Update",
				"value": "update",
				"description": "Change an extra field of an order",
				"action": "Update an extra field of an order",
				"routing": {
					"request": {
						"method": "PUT",
						"url": "=/orders/{{ encodeURIComponent($parameter[\"orderId\"]) }}/extraFields/{{ encodeURIComponent($parameter[\"extraFieldId\"]) }}"
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
					"orderField"
				],
				"operation": [
					"list"
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
					"orderField"
				],
				"operation": [
					"create"
				]
			}
		}
	},
	{
		"displayName": "ID",
		"name": "id",
		"type": "string",
		"default": "",
		"description": "Identifier of the extra field, of your choice. Required on create.",
		"required": true,
		"routing": {
			"send": {
				"type": "body",
				"property": "id",
				"propertyInDotNotation": false
			}
		},
		"displayOptions": {
			"show": {
				"resource": [
					"orderField"
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
		"description": "Value of the extra field. Required on create.",
		"required": true,
		"routing": {
			"send": {
				"type": "body",
				"property": "value",
				"propertyInDotNotation": false
			}
		},
		"displayOptions": {
			"show": {
				"resource": [
					"orderField"
				],
				"operation": [
					"create"
				]
			}
		}
	},
	{
		"displayName": "Title",
		"name": "title",
		"type": "string",
		"default": "",
		"description": "Title of the extra field. Required on create.",
		"required": true,
		"routing": {
			"send": {
				"type": "body",
				"property": "title",
				"propertyInDotNotation": false
			}
		},
		"displayOptions": {
			"show": {
				"resource": [
					"orderField"
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
				"displayName": "Customer Input Type",
				"name": "customerInputType",
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
						"name": "Label",
						"value": "LABEL"
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
				"description": "How the buyer enters the value. Without it a new one gets `\"TEXT\"`.",
				"routing": {
					"send": {
						"type": "body",
						"property": "customerInputType",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Order by",
				"name": "orderBy",
				"type": "string",
				"default": "",
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
				"displayName": "Order Details Display Section",
				"name": "orderDetailsDisplaySection",
				"type": "options",
				"options": [
					{
						"name": "Billing Info",
						"value": "billing_info"
					},
					{
						"name": "Customer Info",
						"value": "customer_info"
					},
					{
						"name": "Order Comments",
						"value": "order_comments"
					},
					{
						"name": "Shipping Info",
						"value": "shipping_info"
					}
				],
				"default": "billing_info",
				"description": "Block of the order page in which the value is shown; when missing, it is not shown",
				"routing": {
					"send": {
						"type": "body",
						"property": "orderDetailsDisplaySection",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Show in Invoice",
				"name": "showInInvoice",
				"type": "boolean",
				"default": false,
				"description": "Whether this is on. True to show the value on invoices.",
				"routing": {
					"send": {
						"type": "body",
						"property": "showInInvoice",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Show in Notifications",
				"name": "showInNotifications",
				"type": "boolean",
				"default": false,
				"description": "Whether this is on. True to show the value in emails about the order.",
				"routing": {
					"send": {
						"type": "body",
						"property": "showInNotifications",
						"propertyInDotNotation": false
					}
				}
			}
		],
		"displayOptions": {
			"show": {
				"resource": [
					"orderField"
				],
				"operation": [
					"create"
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
					"orderField"
				],
				"operation": [
					"update"
				]
			}
		}
	},
	{
		"displayName": "Extra Field ID",
		"name": "extraFieldId",
		"type": "string",
		"default": "",
		"description": "ID of the extra field",
		"required": true,
		"displayOptions": {
			"show": {
				"resource": [
					"orderField"
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
				"displayName": "Order by",
				"name": "orderBy",
				"type": "string",
				"default": "",
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
				"displayName": "Order Details Display Section",
				"name": "orderDetailsDisplaySection",
				"type": "options",
				"options": [
					{
						"name": "Billing Info",
						"value": "billing_info"
					},
					{
						"name": "Customer Info",
						"value": "customer_info"
					},
					{
						"name": "Order Comments",
						"value": "order_comments"
					},
					{
						"name": "Shipping Info",
						"value": "shipping_info"
					}
				],
				"default": "billing_info",
				"description": "Block of the order page in which the value is shown; when missing, it is not shown",
				"routing": {
					"send": {
						"type": "body",
						"property": "orderDetailsDisplaySection",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Show in Invoice",
				"name": "showInInvoice",
				"type": "boolean",
				"default": false,
				"description": "Whether this is on. True to show the value on invoices.",
				"routing": {
					"send": {
						"type": "body",
						"property": "showInInvoice",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Show in Notifications",
				"name": "showInNotifications",
				"type": "boolean",
				"default": false,
				"description": "Whether this is on. True to show the value in emails about the order.",
				"routing": {
					"send": {
						"type": "body",
						"property": "showInNotifications",
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
				"displayName": "Value",
				"name": "value",
				"type": "string",
				"default": "",
				"description": "Value of the extra field",
				"routing": {
					"send": {
						"type": "body",
						"property": "value",
						"propertyInDotNotation": false
					}
				}
			}
		],
		"displayOptions": {
			"show": {
				"resource": [
					"orderField"
				],
				"operation": [
					"update"
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
					"orderField"
				],
				"operation": [
					"delete"
				]
			}
		}
	},
	{
		"displayName": "Extra Field ID",
		"name": "extraFieldId",
		"type": "string",
		"default": "",
		"description": "ID of the extra field",
		"required": true,
		"displayOptions": {
			"show": {
				"resource": [
					"orderField"
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
					"orderField"
				],
				"operation": [
					"delete"
				]
			}
		}
	}
];
