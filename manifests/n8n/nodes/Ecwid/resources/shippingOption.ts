import type { INodeProperties } from 'n8n-workflow';
import { confirmed } from '../send';

export const shippingOption: INodeProperties[] = [
	{
		"displayName": "Operation",
		"name": "operation",
		"type": "options",
		"noDataExpression": true,
		"displayOptions": {
			"show": {
				"resource": [
					"shippingOption"
				]
			}
		},
		"default": "create",
		"options": [
			{
				"name": "Create",
				"value": "create",
				"description": "Create a shipping option",
				"action": "Create a shipping option",
				"routing": {
					"request": {
						"method": "POST",
						"url": "/profile/shippingOptions"
					}
				}
			},
			{
				"name": "Delete",
				"value": "delete",
				"description": "Delete a shipping option. Orders that were sent with it stay.",
				"action": "Delete a shipping option",
				"routing": {
					"request": {
						"method": "DELETE",
						"url": "=/profile/shippingOptions/{{ encodeURIComponent($parameter[\"shippingOptionId\"]) }}"
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
				"description": "Read all shipping options: delivery, local delivery and pick-up. The answer is a plain list: there are no pages.",
				"action": "List shipping options",
				"routing": {
					"request": {
						"method": "GET",
						"url": "/profile/shippingOptions"
					}
				}
			},
			{
				"name": "Update",
				"value": "update",
				"description": "Change a shipping option. Fields left out stay as they are.",
				"action": "Update a shipping option",
				"routing": {
					"request": {
						"method": "PUT",
						"url": "=/profile/shippingOptions/{{ encodeURIComponent($parameter[\"shippingOptionId\"]) }}"
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
					"shippingOption"
				],
				"operation": [
					"list"
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
				"displayName": "Allow Same Day Delivery",
				"name": "allowSameDayDelivery",
				"type": "boolean",
				"default": false,
				"description": "Whether orders can be delivered on the day they are placed",
				"routing": {
					"send": {
						"type": "body",
						"property": "allowSameDayDelivery",
						"propertyInDotNotation": false
					}
				}
			},
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
				"displayName": "Availability Period",
				"name": "availabilityPeriod",
				"type": "options",
				"options": [
					{
						"name": "One Month",
						"value": "ONE_MONTH"
					},
					{
						"name": "Seven Days",
						"value": "SEVEN_DAYS"
					},
					{
						"name": "Unlimited",
						"value": "UNLIMITED"
					}
				],
				"default": "ONE_MONTH",
				"description": "How far ahead buyers can choose a time. Without it a new one gets `\"UNLIMITED\"`.",
				"routing": {
					"send": {
						"type": "body",
						"property": "availabilityPeriod",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Blackout Dates",
				"name": "blackoutDates",
				"type": "json",
				"default": "{}",
				"description": "Days without pickup or delivery",
				"routing": {
					"send": {
						"type": "body",
						"property": "blackoutDates",
						"propertyInDotNotation": false,
						"value": "={{ typeof $value === 'string' ? JSON.parse($value) : $value }}"
					}
				}
			},
			{
				"displayName": "Business Hours",
				"name": "businessHours",
				"type": "string",
				"default": "",
				"description": "Hours of local delivery, as JSON inside text",
				"routing": {
					"send": {
						"type": "body",
						"property": "businessHours",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Business Hours Limitation Type",
				"name": "businessHoursLimitationType",
				"type": "options",
				"options": [
					{
						"name": "Allow Orders And Dont Inform Customers",
						"value": "ALLOW_ORDERS_AND_DONT_INFORM_CUSTOMERS"
					},
					{
						"name": "Allow Orders And Inform Customers",
						"value": "ALLOW_ORDERS_AND_INFORM_CUSTOMERS"
					},
					{
						"name": "Disallow Orders And Inform Customers",
						"value": "DISALLOW_ORDERS_AND_INFORM_CUSTOMERS"
					}
				],
				"default": "ALLOW_ORDERS_AND_DONT_INFORM_CUSTOMERS",
				"description": "Whether orders outside business hours are taken, and whether buyers are told",
				"routing": {
					"send": {
						"type": "body",
						"property": "businessHoursLimitationType",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Carrier",
				"name": "carrier",
				"type": "string",
				"default": "",
				"description": "Carrier whose rates are used",
				"routing": {
					"send": {
						"type": "body",
						"property": "carrier",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Carrier Methods",
				"name": "carrierMethods",
				"type": "json",
				"default": "{}",
				"description": "Services of the carrier and whether they are offered",
				"routing": {
					"send": {
						"type": "body",
						"property": "carrierMethods",
						"propertyInDotNotation": false,
						"value": "={{ typeof $value === 'string' ? JSON.parse($value) : $value }}"
					}
				}
			},
			{
				"displayName": "Carrier Settings",
				"name": "carrierSettings",
				"type": "json",
				"default": "{}",
				"description": "Settings of the carrier account",
				"routing": {
					"send": {
						"type": "body",
						"property": "carrierSettings",
						"propertyInDotNotation": false,
						"value": "={{ typeof $value === 'string' ? JSON.parse($value) : $value }}"
					}
				}
			},
			{
				"displayName": "Custom Availability Period in Days",
				"name": "customAvailabilityPeriodInDays",
				"type": "number",
				"default": 0,
				"description": "Days ahead that buyers can choose from, when the period is a custom one",
				"routing": {
					"send": {
						"type": "body",
						"property": "customAvailabilityPeriodInDays",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Cutoff Time for Same Day Delivery",
				"name": "cutoffTimeForSameDayDelivery",
				"type": "string",
				"default": "",
				"description": "Time of day until which same-day orders are taken, such as `14:00`",
				"routing": {
					"send": {
						"type": "body",
						"property": "cutoffTimeForSameDayDelivery",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Delivery Time Days",
				"name": "deliveryTimeDays",
				"type": "string",
				"default": "",
				"description": "Expected delivery time in days, as a number or range",
				"routing": {
					"send": {
						"type": "body",
						"property": "deliveryTimeDays",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Description",
				"name": "description",
				"type": "string",
				"default": "",
				"description": "Explanation of the method for buyers, as HTML",
				"routing": {
					"send": {
						"type": "body",
						"property": "description",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Description Translated",
				"name": "descriptionTranslated",
				"type": "json",
				"default": "{}",
				"description": "Explanation of the method by language code",
				"routing": {
					"send": {
						"type": "body",
						"property": "descriptionTranslated",
						"propertyInDotNotation": false,
						"value": "={{ typeof $value === 'string' ? JSON.parse($value) : $value }}"
					}
				}
			},
			{
				"displayName": "Destination Zone",
				"name": "destinationZone",
				"type": "json",
				"default": "{}",
				"description": "Region that the method delivers to",
				"routing": {
					"send": {
						"type": "body",
						"property": "destinationZone",
						"propertyInDotNotation": false,
						"value": "={{ typeof $value === 'string' ? JSON.parse($value) : $value }}"
					}
				}
			},
			{
				"displayName": "Enabled",
				"name": "enabled",
				"type": "boolean",
				"default": false,
				"description": "Whether buyers can choose the shipping method",
				"routing": {
					"send": {
						"type": "body",
						"property": "enabled",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Estimated Shipping Time at Checkout Settings",
				"name": "estimatedShippingTimeAtCheckoutSettings",
				"type": "json",
				"default": "{}",
				"description": "Delivery date shown at checkout",
				"routing": {
					"send": {
						"type": "body",
						"property": "estimatedShippingTimeAtCheckoutSettings",
						"propertyInDotNotation": false,
						"value": "={{ typeof $value === 'string' ? JSON.parse($value) : $value }}"
					}
				}
			},
			{
				"displayName": "Flat Rate",
				"name": "flatRate",
				"type": "json",
				"default": "{}",
				"description": "Fixed delivery cost",
				"routing": {
					"send": {
						"type": "body",
						"property": "flatRate",
						"propertyInDotNotation": false,
						"value": "={{ typeof $value === 'string' ? JSON.parse($value) : $value }}"
					}
				}
			},
			{
				"displayName": "Fulfillment Time in Minutes",
				"name": "fulfillmentTimeInMinutes",
				"type": "number",
				"default": 0,
				"description": "Minutes until an order is ready",
				"routing": {
					"send": {
						"type": "body",
						"property": "fulfillmentTimeInMinutes",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Fulfilment Type",
				"name": "fulfilmentType",
				"type": "options",
				"options": [
					{
						"name": "Delivery",
						"value": "delivery"
					},
					{
						"name": "Pickup",
						"value": "pickup"
					},
					{
						"name": "Shipping",
						"value": "shipping"
					}
				],
				"default": "delivery",
				"description": "Whether it is shipping, pickup or local delivery",
				"routing": {
					"send": {
						"type": "body",
						"property": "fulfilmentType",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "ID",
				"name": "id",
				"type": "string",
				"default": "",
				"description": "Identifier of the shipping method",
				"routing": {
					"send": {
						"type": "body",
						"property": "id",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Location ID",
				"name": "locationId",
				"type": "string",
				"default": "",
				"description": "Identifier of the location that the order is collected from",
				"routing": {
					"send": {
						"type": "body",
						"property": "locationId",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Minimum Order Subtotal",
				"name": "minimumOrderSubtotal",
				"type": "number",
				"default": 0,
				"description": "Subtotal from which the method is offered, in store currency",
				"routing": {
					"send": {
						"type": "body",
						"property": "minimumOrderSubtotal",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Order by",
				"name": "orderBy",
				"type": "number",
				"default": 0,
				"description": "Position at checkout; smaller numbers come first",
				"routing": {
					"send": {
						"type": "body",
						"property": "orderBy",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Orderby",
				"name": "orderby",
				"type": "number",
				"default": 0,
				"description": "The same as `orderBy`, in the vendor's other spelling",
				"routing": {
					"send": {
						"type": "body",
						"property": "orderby",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Pickup Business Hours",
				"name": "pickupBusinessHours",
				"type": "string",
				"default": "",
				"description": "Opening hours for pickup, as JSON inside text",
				"routing": {
					"send": {
						"type": "body",
						"property": "pickupBusinessHours",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Pickup Instruction",
				"name": "pickupInstruction",
				"type": "string",
				"default": "",
				"description": "How and where to collect the order, as HTML",
				"routing": {
					"send": {
						"type": "body",
						"property": "pickupInstruction",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Pickup Instruction Translated",
				"name": "pickupInstructionTranslated",
				"type": "json",
				"default": "{}",
				"description": "How and where to collect the order, by language code",
				"routing": {
					"send": {
						"type": "body",
						"property": "pickupInstructionTranslated",
						"propertyInDotNotation": false,
						"value": "={{ typeof $value === 'string' ? JSON.parse($value) : $value }}"
					}
				}
			},
			{
				"displayName": "Pickup Precision Type",
				"name": "pickupPrecisionType",
				"type": "options",
				"options": [
					{
						"name": "Date And Time",
						"value": "DATE_AND_TIME"
					},
					{
						"name": "Date Only",
						"value": "DATE_ONLY"
					}
				],
				"default": "DATE_AND_TIME",
				"description": "Whether the buyer chooses only a day or also a time",
				"routing": {
					"send": {
						"type": "body",
						"property": "pickupPrecisionType",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Pickup Preparation Time Hours",
				"name": "pickupPreparationTimeHours",
				"type": "number",
				"default": 0,
				"description": "Hours until an order can be collected",
				"routing": {
					"send": {
						"type": "body",
						"property": "pickupPreparationTimeHours",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Rates Calculation Type",
				"name": "ratesCalculationType",
				"type": "options",
				"options": [
					{
						"name": "App",
						"value": "app"
					},
					{
						"name": "Carrier Calculated",
						"value": "carrier-calculated"
					},
					{
						"name": "Flat",
						"value": "flat"
					},
					{
						"name": "Table",
						"value": "table"
					}
				],
				"default": "app",
				"description": "How the delivery cost is found",
				"routing": {
					"send": {
						"type": "body",
						"property": "ratesCalculationType",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Rates Table",
				"name": "ratesTable",
				"type": "json",
				"default": "{}",
				"description": "Delivery cost by weight or subtotal",
				"routing": {
					"send": {
						"type": "body",
						"property": "ratesTable",
						"propertyInDotNotation": false,
						"value": "={{ typeof $value === 'string' ? JSON.parse($value) : $value }}"
					}
				}
			},
			{
				"displayName": "Scheduled",
				"name": "scheduled",
				"type": "boolean",
				"default": false,
				"description": "Whether buyers choose a delivery time",
				"routing": {
					"send": {
						"type": "body",
						"property": "scheduled",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Scheduled Pickup",
				"name": "scheduledPickup",
				"type": "boolean",
				"default": false,
				"description": "Whether buyers choose a pickup time",
				"routing": {
					"send": {
						"type": "body",
						"property": "scheduledPickup",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Scheduled Time Precision Type",
				"name": "scheduledTimePrecisionType",
				"type": "options",
				"options": [
					{
						"name": "Date",
						"value": "DATE"
					},
					{
						"name": "Date And Time Slot",
						"value": "DATE_AND_TIME_SLOT"
					}
				],
				"default": "DATE",
				"description": "Whether the buyer chooses a day or a time slot",
				"routing": {
					"send": {
						"type": "body",
						"property": "scheduledTimePrecisionType",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Shipping Cost Markup",
				"name": "shippingCostMarkup",
				"type": "number",
				"default": 0,
				"description": "Percentage added to the carrier's rate",
				"routing": {
					"send": {
						"type": "body",
						"property": "shippingCostMarkup",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Time Slot Length in Minutes",
				"name": "timeSlotLengthInMinutes",
				"type": "number",
				"default": 0,
				"description": "Length of a time slot in minutes",
				"routing": {
					"send": {
						"type": "body",
						"property": "timeSlotLengthInMinutes",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Title",
				"name": "title",
				"type": "string",
				"default": "",
				"description": "Name of the shipping method as buyers see it",
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
				"description": "Name of the shipping method by language code",
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
				"type": "string",
				"default": "",
				"description": "Kind of the shipping method",
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
					"shippingOption"
				],
				"operation": [
					"create"
				]
			}
		}
	},
	{
		"displayName": "Shipping Option ID",
		"name": "shippingOptionId",
		"type": "string",
		"default": "",
		"description": "ID of the shipping option",
		"required": true,
		"displayOptions": {
			"show": {
				"resource": [
					"shippingOption"
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
				"displayName": "Allow Same Day Delivery",
				"name": "allowSameDayDelivery",
				"type": "boolean",
				"default": false,
				"description": "Whether orders can be delivered on the day they are placed",
				"routing": {
					"send": {
						"type": "body",
						"property": "allowSameDayDelivery",
						"propertyInDotNotation": false
					}
				}
			},
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
				"displayName": "Availability Period",
				"name": "availabilityPeriod",
				"type": "options",
				"options": [
					{
						"name": "One Month",
						"value": "ONE_MONTH"
					},
					{
						"name": "Seven Days",
						"value": "SEVEN_DAYS"
					},
					{
						"name": "Unlimited",
						"value": "UNLIMITED"
					}
				],
				"default": "ONE_MONTH",
				"description": "How far ahead buyers can choose a time. Without it a new one gets `\"UNLIMITED\"`.",
				"routing": {
					"send": {
						"type": "body",
						"property": "availabilityPeriod",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Blackout Dates",
				"name": "blackoutDates",
				"type": "json",
				"default": "{}",
				"description": "Days without pickup or delivery",
				"routing": {
					"send": {
						"type": "body",
						"property": "blackoutDates",
						"propertyInDotNotation": false,
						"value": "={{ typeof $value === 'string' ? JSON.parse($value) : $value }}"
					}
				}
			},
			{
				"displayName": "Business Hours",
				"name": "businessHours",
				"type": "string",
				"default": "",
				"description": "Hours of local delivery, as JSON inside text",
				"routing": {
					"send": {
						"type": "body",
						"property": "businessHours",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Business Hours Limitation Type",
				"name": "businessHoursLimitationType",
				"type": "options",
				"options": [
					{
						"name": "Allow Orders And Dont Inform Customers",
						"value": "ALLOW_ORDERS_AND_DONT_INFORM_CUSTOMERS"
					},
					{
						"name": "Allow Orders And Inform Customers",
						"value": "ALLOW_ORDERS_AND_INFORM_CUSTOMERS"
					},
					{
						"name": "Disallow Orders And Inform Customers",
						"value": "DISALLOW_ORDERS_AND_INFORM_CUSTOMERS"
					}
				],
				"default": "ALLOW_ORDERS_AND_DONT_INFORM_CUSTOMERS",
				"description": "Whether orders outside business hours are taken, and whether buyers are told",
				"routing": {
					"send": {
						"type": "body",
						"property": "businessHoursLimitationType",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Carrier",
				"name": "carrier",
				"type": "string",
				"default": "",
				"description": "Carrier whose rates are used",
				"routing": {
					"send": {
						"type": "body",
						"property": "carrier",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Carrier Methods",
				"name": "carrierMethods",
				"type": "json",
				"default": "{}",
				"description": "Services of the carrier and whether they are offered",
				"routing": {
					"send": {
						"type": "body",
						"property": "carrierMethods",
						"propertyInDotNotation": false,
						"value": "={{ typeof $value === 'string' ? JSON.parse($value) : $value }}"
					}
				}
			},
			{
				"displayName": "Carrier Settings",
				"name": "carrierSettings",
				"type": "json",
				"default": "{}",
				"description": "Settings of the carrier account",
				"routing": {
					"send": {
						"type": "body",
						"property": "carrierSettings",
						"propertyInDotNotation": false,
						"value": "={{ typeof $value === 'string' ? JSON.parse($value) : $value }}"
					}
				}
			},
			{
				"displayName": "Custom Availability Period in Days",
				"name": "customAvailabilityPeriodInDays",
				"type": "number",
				"default": 0,
				"description": "Days ahead that buyers can choose from, when the period is a custom one",
				"routing": {
					"send": {
						"type": "body",
						"property": "customAvailabilityPeriodInDays",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Cutoff Time for Same Day Delivery",
				"name": "cutoffTimeForSameDayDelivery",
				"type": "string",
				"default": "",
				"description": "Time of day until which same-day orders are taken, such as `14:00`",
				"routing": {
					"send": {
						"type": "body",
						"property": "cutoffTimeForSameDayDelivery",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Delivery Time Days",
				"name": "deliveryTimeDays",
				"type": "string",
				"default": "",
				"description": "Expected delivery time in days, as a number or range",
				"routing": {
					"send": {
						"type": "body",
						"property": "deliveryTimeDays",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Description",
				"name": "description",
				"type": "string",
				"default": "",
				"description": "Explanation of the method for buyers, as HTML",
				"routing": {
					"send": {
						"type": "body",
						"property": "description",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Description Translated",
				"name": "descriptionTranslated",
				"type": "json",
				"default": "{}",
				"description": "Explanation of the method by language code",
				"routing": {
					"send": {
						"type": "body",
						"property": "descriptionTranslated",
						"propertyInDotNotation": false,
						"value": "={{ typeof $value === 'string' ? JSON.parse($value) : $value }}"
					}
				}
			},
			{
				"displayName": "Destination Zone",
				"name": "destinationZone",
				"type": "json",
				"default": "{}",
				"description": "Region that the method delivers to",
				"routing": {
					"send": {
						"type": "body",
						"property": "destinationZone",
						"propertyInDotNotation": false,
						"value": "={{ typeof $value === 'string' ? JSON.parse($value) : $value }}"
					}
				}
			},
			{
				"displayName": "Enabled",
				"name": "enabled",
				"type": "boolean",
				"default": false,
				"description": "Whether buyers can choose the shipping method",
				"routing": {
					"send": {
						"type": "body",
						"property": "enabled",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Estimated Shipping Time at Checkout Settings",
				"name": "estimatedShippingTimeAtCheckoutSettings",
				"type": "json",
				"default": "{}",
				"description": "Delivery date shown at checkout",
				"routing": {
					"send": {
						"type": "body",
						"property": "estimatedShippingTimeAtCheckoutSettings",
						"propertyInDotNotation": false,
						"value": "={{ typeof $value === 'string' ? JSON.parse($value) : $value }}"
					}
				}
			},
			{
				"displayName": "Flat Rate",
				"name": "flatRate",
				"type": "json",
				"default": "{}",
				"description": "Fixed delivery cost",
				"routing": {
					"send": {
						"type": "body",
						"property": "flatRate",
						"propertyInDotNotation": false,
						"value": "={{ typeof $value === 'string' ? JSON.parse($value) : $value }}"
					}
				}
			},
			{
				"displayName": "Fulfillment Time in Minutes",
				"name": "fulfillmentTimeInMinutes",
				"type": "number",
				"default": 0,
				"description": "Minutes until an order is ready",
				"routing": {
					"send": {
						"type": "body",
						"property": "fulfillmentTimeInMinutes",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Fulfilment Type",
				"name": "fulfilmentType",
				"type": "options",
				"options": [
					{
						"name": "Delivery",
						"value": "delivery"
					},
					{
						"name": "Pickup",
						"value": "pickup"
					},
					{
						"name": "Shipping",
						"value": "shipping"
					}
				],
				"default": "delivery",
				"description": "Whether it is shipping, pickup or local delivery",
				"routing": {
					"send": {
						"type": "body",
						"property": "fulfilmentType",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "ID",
				"name": "id",
				"type": "string",
				"default": "",
				"description": "Identifier of the shipping method",
				"routing": {
					"send": {
						"type": "body",
						"property": "id",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Location ID",
				"name": "locationId",
				"type": "string",
				"default": "",
				"description": "Identifier of the location that the order is collected from",
				"routing": {
					"send": {
						"type": "body",
						"property": "locationId",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Minimum Order Subtotal",
				"name": "minimumOrderSubtotal",
				"type": "number",
				"default": 0,
				"description": "Subtotal from which the method is offered, in store currency",
				"routing": {
					"send": {
						"type": "body",
						"property": "minimumOrderSubtotal",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Order by",
				"name": "orderBy",
				"type": "number",
				"default": 0,
				"description": "Position at checkout; smaller numbers come first",
				"routing": {
					"send": {
						"type": "body",
						"property": "orderBy",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Orderby",
				"name": "orderby",
				"type": "number",
				"default": 0,
				"description": "The same as `orderBy`, in the vendor's other spelling",
				"routing": {
					"send": {
						"type": "body",
						"property": "orderby",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Pickup Business Hours",
				"name": "pickupBusinessHours",
				"type": "string",
				"default": "",
				"description": "Opening hours for pickup, as JSON inside text",
				"routing": {
					"send": {
						"type": "body",
						"property": "pickupBusinessHours",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Pickup Instruction",
				"name": "pickupInstruction",
				"type": "string",
				"default": "",
				"description": "How and where to collect the order, as HTML",
				"routing": {
					"send": {
						"type": "body",
						"property": "pickupInstruction",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Pickup Instruction Translated",
				"name": "pickupInstructionTranslated",
				"type": "json",
				"default": "{}",
				"description": "How and where to collect the order, by language code",
				"routing": {
					"send": {
						"type": "body",
						"property": "pickupInstructionTranslated",
						"propertyInDotNotation": false,
						"value": "={{ typeof $value === 'string' ? JSON.parse($value) : $value }}"
					}
				}
			},
			{
				"displayName": "Pickup Precision Type",
				"name": "pickupPrecisionType",
				"type": "options",
				"options": [
					{
						"name": "Date And Time",
						"value": "DATE_AND_TIME"
					},
					{
						"name": "Date Only",
						"value": "DATE_ONLY"
					}
				],
				"default": "DATE_AND_TIME",
				"description": "Whether the buyer chooses only a day or also a time",
				"routing": {
					"send": {
						"type": "body",
						"property": "pickupPrecisionType",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Pickup Preparation Time Hours",
				"name": "pickupPreparationTimeHours",
				"type": "number",
				"default": 0,
				"description": "Hours until an order can be collected",
				"routing": {
					"send": {
						"type": "body",
						"property": "pickupPreparationTimeHours",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Rates Calculation Type",
				"name": "ratesCalculationType",
				"type": "options",
				"options": [
					{
						"name": "App",
						"value": "app"
					},
					{
						"name": "Carrier Calculated",
						"value": "carrier-calculated"
					},
					{
						"name": "Flat",
						"value": "flat"
					},
					{
						"name": "Table",
						"value": "table"
					}
				],
				"default": "app",
				"description": "How the delivery cost is found",
				"routing": {
					"send": {
						"type": "body",
						"property": "ratesCalculationType",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Rates Table",
				"name": "ratesTable",
				"type": "json",
				"default": "{}",
				"description": "Delivery cost by weight or subtotal",
				"routing": {
					"send": {
						"type": "body",
						"property": "ratesTable",
						"propertyInDotNotation": false,
						"value": "={{ typeof $value === 'string' ? JSON.parse($value) : $value }}"
					}
				}
			},
			{
				"displayName": "Scheduled",
				"name": "scheduled",
				"type": "boolean",
				"default": false,
				"description": "Whether buyers choose a delivery time",
				"routing": {
					"send": {
						"type": "body",
						"property": "scheduled",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Scheduled Pickup",
				"name": "scheduledPickup",
				"type": "boolean",
				"default": false,
				"description": "Whether buyers choose a pickup time",
				"routing": {
					"send": {
						"type": "body",
						"property": "scheduledPickup",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Scheduled Time Precision Type",
				"name": "scheduledTimePrecisionType",
				"type": "options",
				"options": [
					{
						"name": "Date",
						"value": "DATE"
					},
					{
						"name": "Date And Time Slot",
						"value": "DATE_AND_TIME_SLOT"
					}
				],
				"default": "DATE",
				"description": "Whether the buyer chooses a day or a time slot",
				"routing": {
					"send": {
						"type": "body",
						"property": "scheduledTimePrecisionType",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Shipping Cost Markup",
				"name": "shippingCostMarkup",
				"type": "number",
				"default": 0,
				"description": "Percentage added to the carrier's rate",
				"routing": {
					"send": {
						"type": "body",
						"property": "shippingCostMarkup",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Time Slot Length in Minutes",
				"name": "timeSlotLengthInMinutes",
				"type": "number",
				"default": 0,
				"description": "Length of a time slot in minutes",
				"routing": {
					"send": {
						"type": "body",
						"property": "timeSlotLengthInMinutes",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Title",
				"name": "title",
				"type": "string",
				"default": "",
				"description": "Name of the shipping method as buyers see it",
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
				"description": "Name of the shipping method by language code",
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
				"type": "string",
				"default": "",
				"description": "Kind of the shipping method",
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
					"shippingOption"
				],
				"operation": [
					"update"
				]
			}
		}
	},
	{
		"displayName": "Shipping Option ID",
		"name": "shippingOptionId",
		"type": "string",
		"default": "",
		"description": "ID of the shipping option",
		"required": true,
		"displayOptions": {
			"show": {
				"resource": [
					"shippingOption"
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
					"shippingOption"
				],
				"operation": [
					"delete"
				]
			}
		}
	}
];
