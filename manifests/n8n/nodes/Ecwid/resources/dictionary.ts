import type { INodeProperties } from 'n8n-workflow';

export const dictionary: INodeProperties[] = [
	{
		"displayName": "Operation",
		"name": "operation",
		"type": "options",
		"noDataExpression": true,
		"displayOptions": {
			"show": {
				"resource": [
					"dictionary"
				]
			}
		},
		"default": "countries",
		"options": [
			{
				"name": "Countries",
				"value": "countries",
				"description": "Read the countries that the vendor knows, with their states if wanted",
				"action": "List countries",
				"routing": {
					"request": {
						"method": "GET",
						"url": "/countries"
					}
				}
			},
			{
				"name": "Country Currencies",
				"value": "countryCurrencies",
				"description": "Read which currency a country has and how amounts are written there",
				"action": "List currencies of a country",
				"routing": {
					"request": {
						"method": "GET",
						"url": "/currencyByCountry"
					}
				}
			},
			{
				"name": "Currencies",
				"value": "currencies",
				"description": "Read the currencies that the vendor knows",
				"action": "List currencies",
				"routing": {
					"request": {
						"method": "GET",
						"url": "/currencies"
					}
				}
			},
			{
				"name": "States",
				"value": "states",
				"description": "Read the states and provinces of a country",
				"action": "List states of a country",
				"routing": {
					"request": {
						"method": "GET",
						"url": "/states"
					}
				}
			},
			{
				"name": "Tax Classes",
				"value": "taxClasses",
				"description": "Read the tax classes of a country with their rates",
				"action": "List tax classes of a country",
				"routing": {
					"request": {
						"method": "GET",
						"url": "/taxClasses"
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
				"displayName": "With States",
				"name": "withStates",
				"type": "boolean",
				"default": false,
				"description": "Whether this is on. Add the states of every country.",
				"routing": {
					"send": {
						"type": "query",
						"property": "withStates",
						"propertyInDotNotation": false
					}
				}
			}
		],
		"displayOptions": {
			"show": {
				"resource": [
					"dictionary"
				],
				"operation": [
					"countries"
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
					"dictionary"
				],
				"operation": [
					"currencies"
				]
			}
		}
	},
	{
		"displayName": "Country Code",
		"name": "countryCode",
		"type": "string",
		"default": "",
		"description": "Two-letter country code (ISO 3166-1), for example `NL`",
		"required": true,
		"routing": {
			"send": {
				"type": "query",
				"property": "countryCode",
				"propertyInDotNotation": false
			}
		},
		"displayOptions": {
			"show": {
				"resource": [
					"dictionary"
				],
				"operation": [
					"countryCurrencies"
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
					"dictionary"
				],
				"operation": [
					"countryCurrencies"
				]
			}
		}
	},
	{
		"displayName": "Country Code",
		"name": "countryCode",
		"type": "string",
		"default": "",
		"description": "Two-letter country code (ISO 3166-1), for example `NL`",
		"required": true,
		"routing": {
			"send": {
				"type": "query",
				"property": "countryCode",
				"propertyInDotNotation": false
			}
		},
		"displayOptions": {
			"show": {
				"resource": [
					"dictionary"
				],
				"operation": [
					"states"
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
					"dictionary"
				],
				"operation": [
					"states"
				]
			}
		}
	},
	{
		"displayName": "Country Code",
		"name": "countryCode",
		"type": "string",
		"default": "",
		"description": "Two-letter country code (ISO 3166-1), for example `NL`",
		"required": true,
		"routing": {
			"send": {
				"type": "query",
				"property": "countryCode",
				"propertyInDotNotation": false
			}
		},
		"displayOptions": {
			"show": {
				"resource": [
					"dictionary"
				],
				"operation": [
					"taxClasses"
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
					"dictionary"
				],
				"operation": [
					"taxClasses"
				]
			}
		}
	}
];
