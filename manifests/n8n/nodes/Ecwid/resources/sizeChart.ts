import type { INodeProperties } from 'n8n-workflow';

export const sizeChart: INodeProperties[] = [
	{
		"displayName": "Operation",
		"name": "operation",
		"type": "options",
		"noDataExpression": true,
		"displayOptions": {
			"show": {
				"resource": [
					"sizeChart"
				]
			}
		},
		"default": "get",
		"options": [
			{
				"name": "Get",
				"value": "get",
				"description": "Read one size chart. Its fields are not documented; the answer is passed on whole.",
				"action": "Get a size chart",
				"routing": {
					"request": {
						"method": "GET",
						"url": "=/sizecharts/{{ encodeURIComponent($parameter[\"sizechartId\"]) }}"
					}
				}
			}
		]
	},
	{
		"displayName": "Sizechart ID",
		"name": "sizechartId",
		"type": "number",
		"default": 0,
		"description": "Number of the size chart",
		"required": true,
		"displayOptions": {
			"show": {
				"resource": [
					"sizeChart"
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
				"displayName": "Created from",
				"name": "createdFrom",
				"type": "dateTime",
				"default": "",
				"description": "Created at or after this date: Unix seconds, a date, or an expression such as `-7d`",
				"routing": {
					"send": {
						"type": "query",
						"property": "createdFrom",
						"propertyInDotNotation": false,
						"value": "={{ Math.floor(new Date($value).getTime() / 1000) }}"
					}
				}
			},
			{
				"displayName": "Created to",
				"name": "createdTo",
				"type": "dateTime",
				"default": "",
				"description": "Created at or before this date",
				"routing": {
					"send": {
						"type": "query",
						"property": "createdTo",
						"propertyInDotNotation": false,
						"value": "={{ Math.floor(new Date($value).getTime() / 1000) }}"
					}
				}
			},
			{
				"displayName": "Enabled",
				"name": "enabled",
				"type": "boolean",
				"default": false,
				"description": "Whether this is on. Enabled or disabled only.",
				"routing": {
					"send": {
						"type": "query",
						"property": "enabled",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Updated from",
				"name": "updatedFrom",
				"type": "dateTime",
				"default": "",
				"description": "Changed at or after this date: Unix seconds, a date, or an expression such as `-7d`",
				"routing": {
					"send": {
						"type": "query",
						"property": "updatedFrom",
						"propertyInDotNotation": false,
						"value": "={{ Math.floor(new Date($value).getTime() / 1000) }}"
					}
				}
			},
			{
				"displayName": "Updated to",
				"name": "updatedTo",
				"type": "dateTime",
				"default": "",
				"description": "Changed at or before this date",
				"routing": {
					"send": {
						"type": "query",
						"property": "updatedTo",
						"propertyInDotNotation": false,
						"value": "={{ Math.floor(new Date($value).getTime() / 1000) }}"
					}
				}
			}
		],
		"displayOptions": {
			"show": {
				"resource": [
					"sizeChart"
				],
				"operation": [
					"get"
				]
			}
		}
	}
];
