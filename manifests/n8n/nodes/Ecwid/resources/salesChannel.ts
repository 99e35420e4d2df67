import type { INodeProperties } from 'n8n-workflow';

export const salesChannel: INodeProperties[] = [
	{
		"displayName": "Operation",
		"name": "operation",
		"type": "options",
		"noDataExpression": true,
		"displayOptions": {
			"show": {
				"resource": [
					"salesChannel"
				]
			}
		},
		"default": "googleShopping",
		"options": [
			{
				"name": "Google Shopping",
				"value": "googleShopping",
				"description": "Read how the product feed for Google Shopping is set up and when it was last made",
				"action": "Get the Google Shopping feed",
				"routing": {
					"request": {
						"method": "GET",
						"url": "/saleschannels/google_shopping"
					}
				}
			},
			{
				"name": "Shopzilla",
				"value": "shopzilla",
				"description": "Read how the product feed for Shopzilla is set up and when it was last made",
				"action": "Get the Shopzilla feed",
				"routing": {
					"request": {
						"method": "GET",
						"url": "/saleschannels/shopzilla"
					}
				}
			},
			{
				"name": "Yahoo Shopping",
				"value": "yahooShopping",
				"description": "Read how the product feed for Yahoo Shopping is set up and when it was last made",
				"action": "Get the Yahoo Shopping feed",
				"routing": {
					"request": {
						"method": "GET",
						"url": "/saleschannels/yahoo_shopping"
					}
				}
			},
			{
				"name": "Yandex Market",
				"value": "yandexMarket",
				"description": "Read how the product feed for Yandex Market is set up and when it was last made",
				"action": "Get the Yandex Market feed",
				"routing": {
					"request": {
						"method": "GET",
						"url": "/saleschannels/yandex_market"
					}
				}
			},
			{
				"name": "Yandex Market Dbs",
				"value": "yandexMarketDbs",
				"description": "Read how the product feed for Yandex Market with delivery by the store is set up and when it was last made",
				"action": "Get the Yandex Market with delivery by the store feed",
				"routing": {
					"request": {
						"method": "GET",
						"url": "/saleschannels/yandex_market_dbs"
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
					"salesChannel"
				],
				"operation": [
					"googleShopping"
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
					"salesChannel"
				],
				"operation": [
					"shopzilla"
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
					"salesChannel"
				],
				"operation": [
					"yahooShopping"
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
					"salesChannel"
				],
				"operation": [
					"yandexMarket"
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
					"salesChannel"
				],
				"operation": [
					"yandexMarketDbs"
				]
			}
		}
	}
];
