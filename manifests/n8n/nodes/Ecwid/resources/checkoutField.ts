import type { INodeProperties } from 'n8n-workflow';
import { confirmed } from '../send';

export const checkoutField: INodeProperties[] = [
	{
		"displayName": "Operation",
		"name": "operation",
		"type": "options",
		"noDataExpression": true,
		"displayOptions": {
			"show": {
				"resource": [
					"checkoutField"
				]
			}
		},
		"default": "create",
		"options": [
			{
				"name": "Create",
				"value": "create",
				"description": "Create an extra field that buyers fill at checkout",
				"action": "Create a checkout extra field",
				"routing": {
					"request": {
						"method": "POST",
						"url": "/profile/extrafields"
					}
				}
			},
			{
				"name": "Delete",
				"value": "delete",
				"description": "Delete an extra field of the checkout. Orders keep its values.",
				"action": "Delete a checkout extra field",
				"routing": {
					"request": {
						"method": "DELETE",
						"url": "=/profile/extrafields/{{ encodeURIComponent($parameter[\"key\"]) }}"
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
				"description": "Read one extra field of the checkout",
				"action": "Get a checkout extra field",
				"routing": {
					"request": {
						"method": "GET",
						"url": "=/profile/extrafields/{{ encodeURIComponent($parameter[\"key\"]) }}"
					}
				}
			},
			{
				"name": "List",
				"value": "list",
				"description": "Read all extra fields of the checkout",
				"action": "List checkout extra fields",
				"routing": {
					"request": {
						"method": "GET",
						"url": "/profile/extrafields"
					}
				}
			},
			{
				"name": "Update",
				"value": "update",
				"description": "Change an extra field of the checkout. Its key stays.",
				"action": "Update a checkout extra field",
				"routing": {
					"request": {
						"method": "PUT",
						"url": "=/profile/extrafields/{{ encodeURIComponent($parameter[\"key\"]) }}"
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
					"checkoutField"
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
		"description": "Key of the extra field",
		"required": true,
		"displayOptions": {
			"show": {
				"resource": [
					"checkoutField"
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
					"checkoutField"
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
		"description": "Key of the extra field. Required on create.",
		"required": true,
		"routing": {
			"send": {
				"type": "body",
				"property": "key",
				"propertyInDotNotation": false
			}
		},
		"displayOptions": {
			"show": {
				"resource": [
					"checkoutField"
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
				"displayName": "Available",
				"name": "available",
				"type": "boolean",
				"default": false,
				"description": "Whether buyers see the field",
				"routing": {
					"send": {
						"type": "body",
						"property": "available",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Checkout Display Section",
				"name": "checkoutDisplaySection",
				"type": "options",
				"options": [
					{
						"name": "Billing Address",
						"value": "BILLING_ADDRESS"
					},
					{
						"name": "Email",
						"value": "EMAIL"
					},
					{
						"name": "Order Comments",
						"value": "ORDER_COMMENTS"
					},
					{
						"name": "Payment Details",
						"value": "PAYMENT_DETAILS"
					},
					{
						"name": "Pickup Details",
						"value": "PICKUP_DETAILS"
					},
					{
						"name": "Pickup Methods",
						"value": "PICKUP_METHODS"
					},
					{
						"name": "Shipping Address",
						"value": "SHIPPING_ADDRESS"
					},
					{
						"name": "Shipping Methods",
						"value": "SHIPPING_METHODS"
					}
				],
				"default": "BILLING_ADDRESS",
				"description": "Part of the checkout that shows the field",
				"routing": {
					"send": {
						"type": "body",
						"property": "checkoutDisplaySection",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Datepicker Options",
				"name": "datepickerOptions",
				"type": "json",
				"default": "{}",
				"description": "Dates and times that can be chosen",
				"routing": {
					"send": {
						"type": "body",
						"property": "datepickerOptions",
						"propertyInDotNotation": false,
						"value": "={{ typeof $value === 'string' ? JSON.parse($value) : $value }}"
					}
				}
			},
			{
				"displayName": "Options",
				"name": "options",
				"type": "json",
				"default": "{}",
				"description": "Values to choose from",
				"routing": {
					"send": {
						"type": "body",
						"property": "options",
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
				"displayName": "Order Details Display Section",
				"name": "orderDetailsDisplaySection",
				"type": "options",
				"options": [
					{
						"name": "Billing Info",
						"value": "BILLING_INFO"
					},
					{
						"name": "Customer Info",
						"value": "CUSTOMER_INFO"
					},
					{
						"name": "Order Comments",
						"value": "ORDER_COMMENTS"
					},
					{
						"name": "Payment Details",
						"value": "PAYMENT_DETAILS"
					},
					{
						"name": "Pickup Details",
						"value": "PICKUP_DETAILS"
					},
					{
						"name": "Pickup Methods",
						"value": "PICKUP_METHODS"
					},
					{
						"name": "Shipping Address",
						"value": "SHIPPING_ADDRESS"
					},
					{
						"name": "Shipping Info",
						"value": "SHIPPING_INFO"
					},
					{
						"name": "Shipping Methods",
						"value": "SHIPPING_METHODS"
					}
				],
				"default": "BILLING_INFO",
				"description": "Part of an order's page that shows the value",
				"routing": {
					"send": {
						"type": "body",
						"property": "orderDetailsDisplaySection",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Overrides",
				"name": "overrides",
				"type": "json",
				"default": "{}",
				"description": "Other dates and times for certain shipping options",
				"routing": {
					"send": {
						"type": "body",
						"property": "overrides",
						"propertyInDotNotation": false,
						"value": "={{ typeof $value === 'string' ? JSON.parse($value) : $value }}"
					}
				}
			},
			{
				"displayName": "Required",
				"name": "required",
				"type": "boolean",
				"default": false,
				"description": "Whether buyers must fill the field",
				"routing": {
					"send": {
						"type": "body",
						"property": "required",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Save to Customer Profile",
				"name": "saveToCustomerProfile",
				"type": "boolean",
				"default": false,
				"description": "Whether this is on. True to keep the value with the customer.",
				"routing": {
					"send": {
						"type": "body",
						"property": "saveToCustomerProfile",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Show for Country",
				"name": "showForCountry",
				"type": "string",
				"default": "",
				"description": "Two-letter codes of the delivery countries that the field is shown for; empty for all",
				"routing": {
					"send": {
						"type": "body",
						"property": "showForCountry",
						"propertyInDotNotation": false,
						"value": "={{ Array.isArray($value) ? $value : String($value).split(',').map((one) => one.trim()).filter((one) => one !== '') }}"
					}
				}
			},
			{
				"displayName": "Show for Payment Method IDs",
				"name": "showForPaymentMethodIds",
				"type": "string",
				"default": "",
				"description": "Identifiers of the payment options that the field is shown for; empty for all",
				"routing": {
					"send": {
						"type": "body",
						"property": "showForPaymentMethodIds",
						"propertyInDotNotation": false,
						"value": "={{ Array.isArray($value) ? $value : String($value).split(',').map((one) => one.trim()).filter((one) => one !== '') }}"
					}
				}
			},
			{
				"displayName": "Show for Shipping Method IDs",
				"name": "showForShippingMethodIds",
				"type": "string",
				"default": "",
				"description": "Identifiers of the shipping options that the field is shown for; empty for all",
				"routing": {
					"send": {
						"type": "body",
						"property": "showForShippingMethodIds",
						"propertyInDotNotation": false,
						"value": "={{ Array.isArray($value) ? $value : String($value).split(',').map((one) => one.trim()).filter((one) => one !== '') }}"
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
				"displayName": "Show Zero Surcharge in Total",
				"name": "showZeroSurchargeInTotal",
				"type": "boolean",
				"default": false,
				"description": "Whether this is on. True to list a surcharge of 0 among the totals.",
				"routing": {
					"send": {
						"type": "body",
						"property": "showZeroSurchargeInTotal",
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
				"displayName": "Subtitle",
				"name": "subtitle",
				"type": "string",
				"default": "",
				"description": "Line below the title",
				"routing": {
					"send": {
						"type": "body",
						"property": "subtitle",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Subtitle Translated",
				"name": "subtitleTranslated",
				"type": "json",
				"default": "{}",
				"description": "Line below the title, by language code",
				"routing": {
					"send": {
						"type": "body",
						"property": "subtitleTranslated",
						"propertyInDotNotation": false,
						"value": "={{ typeof $value === 'string' ? JSON.parse($value) : $value }}"
					}
				}
			},
			{
				"displayName": "Surcharge Short Name",
				"name": "surchargeShortName",
				"type": "json",
				"default": "{}",
				"description": "Name of the surcharge among the totals",
				"routing": {
					"send": {
						"type": "body",
						"property": "surchargeShortName",
						"propertyInDotNotation": false,
						"value": "={{ typeof $value === 'string' ? JSON.parse($value) : $value }}"
					}
				}
			},
			{
				"displayName": "Surcharge Taxable",
				"name": "surchargeTaxable",
				"type": "boolean",
				"default": false,
				"description": "Whether taxes apply to the surcharge",
				"routing": {
					"send": {
						"type": "body",
						"property": "surchargeTaxable",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Surcharge Type",
				"name": "surchargeType",
				"type": "options",
				"options": [
					{
						"name": "Absolute",
						"value": "ABSOLUTE"
					},
					{
						"name": "Percent",
						"value": "PERCENT"
					}
				],
				"default": "ABSOLUTE",
				"description": "How surcharges are reckoned: an amount or a percentage",
				"routing": {
					"send": {
						"type": "body",
						"property": "surchargeType",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Text Placeholder",
				"name": "textPlaceholder",
				"type": "string",
				"default": "",
				"description": "Text in the empty field",
				"routing": {
					"send": {
						"type": "body",
						"property": "textPlaceholder",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Text Placeholder Translated",
				"name": "textPlaceholderTranslated",
				"type": "json",
				"default": "{}",
				"description": "Text in the empty field, by language code",
				"routing": {
					"send": {
						"type": "body",
						"property": "textPlaceholderTranslated",
						"propertyInDotNotation": false,
						"value": "={{ typeof $value === 'string' ? JSON.parse($value) : $value }}"
					}
				}
			},
			{
				"displayName": "Tip",
				"name": "tip",
				"type": "string",
				"default": "",
				"description": "Hint below the field",
				"routing": {
					"send": {
						"type": "body",
						"property": "tip",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Tip Translated",
				"name": "tipTranslated",
				"type": "json",
				"default": "{}",
				"description": "Hint below the field, by language code",
				"routing": {
					"send": {
						"type": "body",
						"property": "tipTranslated",
						"propertyInDotNotation": false,
						"value": "={{ typeof $value === 'string' ? JSON.parse($value) : $value }}"
					}
				}
			},
			{
				"displayName": "Title",
				"name": "title",
				"type": "string",
				"default": "",
				"description": "Title that buyers see",
				"routing": {
					"send": {
						"type": "body",
						"property": "title",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Title Translated",
				"name": "titleTranslated",
				"type": "json",
				"default": "{}",
				"description": "Name by language code",
				"routing": {
					"send": {
						"type": "body",
						"property": "titleTranslated",
						"propertyInDotNotation": false,
						"value": "={{ typeof $value === 'string' ? JSON.parse($value) : $value }}"
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
				"description": "Kind of the extra field. Without it a new one gets `\"TEXT\"`.",
				"routing": {
					"send": {
						"type": "body",
						"property": "type",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Value",
				"name": "value",
				"type": "string",
				"default": "",
				"description": "Value that the field starts with",
				"routing": {
					"send": {
						"type": "body",
						"property": "value",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Value Translated",
				"name": "valueTranslated",
				"type": "json",
				"default": "{}",
				"description": "Value by language code",
				"routing": {
					"send": {
						"type": "body",
						"property": "valueTranslated",
						"propertyInDotNotation": false,
						"value": "={{ typeof $value === 'string' ? JSON.parse($value) : $value }}"
					}
				}
			}
		],
		"displayOptions": {
			"show": {
				"resource": [
					"checkoutField"
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
		"description": "Key of the extra field. Required on create.",
		"required": true,
		"displayOptions": {
			"show": {
				"resource": [
					"checkoutField"
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
				"displayName": "Available",
				"name": "available",
				"type": "boolean",
				"default": false,
				"description": "Whether buyers see the field",
				"routing": {
					"send": {
						"type": "body",
						"property": "available",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Checkout Display Section",
				"name": "checkoutDisplaySection",
				"type": "options",
				"options": [
					{
						"name": "Billing Address",
						"value": "BILLING_ADDRESS"
					},
					{
						"name": "Email",
						"value": "EMAIL"
					},
					{
						"name": "Order Comments",
						"value": "ORDER_COMMENTS"
					},
					{
						"name": "Payment Details",
						"value": "PAYMENT_DETAILS"
					},
					{
						"name": "Pickup Details",
						"value": "PICKUP_DETAILS"
					},
					{
						"name": "Pickup Methods",
						"value": "PICKUP_METHODS"
					},
					{
						"name": "Shipping Address",
						"value": "SHIPPING_ADDRESS"
					},
					{
						"name": "Shipping Methods",
						"value": "SHIPPING_METHODS"
					}
				],
				"default": "BILLING_ADDRESS",
				"description": "Part of the checkout that shows the field",
				"routing": {
					"send": {
						"type": "body",
						"property": "checkoutDisplaySection",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Datepicker Options",
				"name": "datepickerOptions",
				"type": "json",
				"default": "{}",
				"description": "Dates and times that can be chosen",
				"routing": {
					"send": {
						"type": "body",
						"property": "datepickerOptions",
						"propertyInDotNotation": false,
						"value": "={{ typeof $value === 'string' ? JSON.parse($value) : $value }}"
					}
				}
			},
			{
				"displayName": "Options",
				"name": "options",
				"type": "json",
				"default": "{}",
				"description": "Values to choose from",
				"routing": {
					"send": {
						"type": "body",
						"property": "options",
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
				"displayName": "Order Details Display Section",
				"name": "orderDetailsDisplaySection",
				"type": "options",
				"options": [
					{
						"name": "Billing Info",
						"value": "BILLING_INFO"
					},
					{
						"name": "Customer Info",
						"value": "CUSTOMER_INFO"
					},
					{
						"name": "Order Comments",
						"value": "ORDER_COMMENTS"
					},
					{
						"name": "Payment Details",
						"value": "PAYMENT_DETAILS"
					},
					{
						"name": "Pickup Details",
						"value": "PICKUP_DETAILS"
					},
					{
						"name": "Pickup Methods",
						"value": "PICKUP_METHODS"
					},
					{
						"name": "Shipping Address",
						"value": "SHIPPING_ADDRESS"
					},
					{
						"name": "Shipping Info",
						"value": "SHIPPING_INFO"
					},
					{
						"name": "Shipping Methods",
						"value": "SHIPPING_METHODS"
					}
				],
				"default": "BILLING_INFO",
				"description": "Part of an order's page that shows the value",
				"routing": {
					"send": {
						"type": "body",
						"property": "orderDetailsDisplaySection",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Overrides",
				"name": "overrides",
				"type": "json",
				"default": "{}",
				"description": "Other dates and times for certain shipping options",
				"routing": {
					"send": {
						"type": "body",
						"property": "overrides",
						"propertyInDotNotation": false,
						"value": "={{ typeof $value === 'string' ? JSON.parse($value) : $value }}"
					}
				}
			},
			{
				"displayName": "Required",
				"name": "required",
				"type": "boolean",
				"default": false,
				"description": "Whether buyers must fill the field",
				"routing": {
					"send": {
						"type": "body",
						"property": "required",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Save to Customer Profile",
				"name": "saveToCustomerProfile",
				"type": "boolean",
				"default": false,
				"description": "Whether this is on. True to keep the value with the customer.",
				"routing": {
					"send": {
						"type": "body",
						"property": "saveToCustomerProfile",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Show for Country",
				"name": "showForCountry",
				"type": "string",
				"default": "",
				"description": "Two-letter codes of the delivery countries that the field is shown for; empty for all",
				"routing": {
					"send": {
						"type": "body",
						"property": "showForCountry",
						"propertyInDotNotation": false,
						"value": "={{ Array.isArray($value) ? $value : String($value).split(',').map((one) => one.trim()).filter((one) => one !== '') }}"
					}
				}
			},
			{
				"displayName": "Show for Payment Method IDs",
				"name": "showForPaymentMethodIds",
				"type": "string",
				"default": "",
				"description": "Identifiers of the payment options that the field is shown for; empty for all",
				"routing": {
					"send": {
						"type": "body",
						"property": "showForPaymentMethodIds",
						"propertyInDotNotation": false,
						"value": "={{ Array.isArray($value) ? $value : String($value).split(',').map((one) => one.trim()).filter((one) => one !== '') }}"
					}
				}
			},
			{
				"displayName": "Show for Shipping Method IDs",
				"name": "showForShippingMethodIds",
				"type": "string",
				"default": "",
				"description": "Identifiers of the shipping options that the field is shown for; empty for all",
				"routing": {
					"send": {
						"type": "body",
						"property": "showForShippingMethodIds",
						"propertyInDotNotation": false,
						"value": "={{ Array.isArray($value) ? $value : String($value).split(',').map((one) => one.trim()).filter((one) => one !== '') }}"
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
				"displayName": "Show Zero Surcharge in Total",
				"name": "showZeroSurchargeInTotal",
				"type": "boolean",
				"default": false,
				"description": "Whether this is on. True to list a surcharge of 0 among the totals.",
				"routing": {
					"send": {
						"type": "body",
						"property": "showZeroSurchargeInTotal",
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
				"displayName": "Subtitle",
				"name": "subtitle",
				"type": "string",
				"default": "",
				"description": "Line below the title",
				"routing": {
					"send": {
						"type": "body",
						"property": "subtitle",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Subtitle Translated",
				"name": "subtitleTranslated",
				"type": "json",
				"default": "{}",
				"description": "Line below the title, by language code",
				"routing": {
					"send": {
						"type": "body",
						"property": "subtitleTranslated",
						"propertyInDotNotation": false,
						"value": "={{ typeof $value === 'string' ? JSON.parse($value) : $value }}"
					}
				}
			},
			{
				"displayName": "Surcharge Short Name",
				"name": "surchargeShortName",
				"type": "json",
				"default": "{}",
				"description": "Name of the surcharge among the totals",
				"routing": {
					"send": {
						"type": "body",
						"property": "surchargeShortName",
						"propertyInDotNotation": false,
						"value": "={{ typeof $value === 'string' ? JSON.parse($value) : $value }}"
					}
				}
			},
			{
				"displayName": "Surcharge Taxable",
				"name": "surchargeTaxable",
				"type": "boolean",
				"default": false,
				"description": "Whether taxes apply to the surcharge",
				"routing": {
					"send": {
						"type": "body",
						"property": "surchargeTaxable",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Surcharge Type",
				"name": "surchargeType",
				"type": "options",
				"options": [
					{
						"name": "Absolute",
						"value": "ABSOLUTE"
					},
					{
						"name": "Percent",
						"value": "PERCENT"
					}
				],
				"default": "ABSOLUTE",
				"description": "How surcharges are reckoned: an amount or a percentage",
				"routing": {
					"send": {
						"type": "body",
						"property": "surchargeType",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Text Placeholder",
				"name": "textPlaceholder",
				"type": "string",
				"default": "",
				"description": "Text in the empty field",
				"routing": {
					"send": {
						"type": "body",
						"property": "textPlaceholder",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Text Placeholder Translated",
				"name": "textPlaceholderTranslated",
				"type": "json",
				"default": "{}",
				"description": "Text in the empty field, by language code",
				"routing": {
					"send": {
						"type": "body",
						"property": "textPlaceholderTranslated",
						"propertyInDotNotation": false,
						"value": "={{ typeof $value === 'string' ? JSON.parse($value) : $value }}"
					}
				}
			},
			{
				"displayName": "Tip",
				"name": "tip",
				"type": "string",
				"default": "",
				"description": "Hint below the field",
				"routing": {
					"send": {
						"type": "body",
						"property": "tip",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Tip Translated",
				"name": "tipTranslated",
				"type": "json",
				"default": "{}",
				"description": "Hint below the field, by language code",
				"routing": {
					"send": {
						"type": "body",
						"property": "tipTranslated",
						"propertyInDotNotation": false,
						"value": "={{ typeof $value === 'string' ? JSON.parse($value) : $value }}"
					}
				}
			},
			{
				"displayName": "Title",
				"name": "title",
				"type": "string",
				"default": "",
				"description": "Title that buyers see",
				"routing": {
					"send": {
						"type": "body",
						"property": "title",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Title Translated",
				"name": "titleTranslated",
				"type": "json",
				"default": "{}",
				"description": "Name by language code",
				"routing": {
					"send": {
						"type": "body",
						"property": "titleTranslated",
						"propertyInDotNotation": false,
						"value": "={{ typeof $value === 'string' ? JSON.parse($value) : $value }}"
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
				"description": "Kind of the extra field. Without it a new one gets `\"TEXT\"`.",
				"routing": {
					"send": {
						"type": "body",
						"property": "type",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Value",
				"name": "value",
				"type": "string",
				"default": "",
				"description": "Value that the field starts with",
				"routing": {
					"send": {
						"type": "body",
						"property": "value",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Value Translated",
				"name": "valueTranslated",
				"type": "json",
				"default": "{}",
				"description": "Value by language code",
				"routing": {
					"send": {
						"type": "body",
						"property": "valueTranslated",
						"propertyInDotNotation": false,
						"value": "={{ typeof $value === 'string' ? JSON.parse($value) : $value }}"
					}
				}
			}
		],
		"displayOptions": {
			"show": {
				"resource": [
					"checkoutField"
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
		"description": "Key of the extra field",
		"required": true,
		"displayOptions": {
			"show": {
				"resource": [
					"checkoutField"
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
					"checkoutField"
				],
				"operation": [
					"delete"
				]
			}
		}
	}
];
