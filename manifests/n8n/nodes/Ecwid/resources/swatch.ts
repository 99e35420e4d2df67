import type { INodeProperties } from 'n8n-workflow';

export const swatch: INodeProperties[] = [
	{
		"displayName": "Operation",
		"name": "operation",
		"type": "options",
		"noDataExpression": true,
		"displayOptions": {
			"show": {
				"resource": [
					"swatch"
				]
			}
		},
		"default": "list",
		"options": [
			{
				"name": "List",
				"value": "list",
				"description": "Read the colours that were used last for product options",
				"action": "List recent swatch colours",
				"routing": {
					"request": {
						"method": "GET",
						"url": "/swatches"
					}
				}
			},
			{
				"name": "List Recent",
				"value": "listRecent",
				"description": "Read the colours that were used last, from the address that the vendor's own client uses",
				"action": "List recent swatch colours (other address)",
				"routing": {
					"request": {
						"method": "GET",
						"url": "/swatches/recent-colors"
					}
				}
			}
		]
	}
];
