import type { INodeProperties } from 'n8n-workflow';

export const image: INodeProperties[] = [
	{
		"displayName": "Operation",
		"name": "operation",
		"type": "options",
		"noDataExpression": true,
		"displayOptions": {
			"show": {
				"resource": [
					"image"
				]
			}
		},
		"default": "mainColors",
		"options": [
			{
				"name": "Main Colors",
				"value": "mainColors",
				"description": "Read the main colours of pictures, for swatches or backgrounds",
				"action": "Get the main colours of pictures",
				"routing": {
					"request": {
						"method": "POST",
						"url": "/images/main-colors"
					}
				}
			}
		]
	},
	{
		"displayName": "Additional Fields",
		"name": "additionalFields",
		"type": "collection",
		"placeholder": "Add Field",
		"default": {},
		"options": [
			{
				"displayName": "Colors Count",
				"name": "colorsCount",
				"type": "number",
				"default": 0,
				"description": "How many colours are wanted for each picture",
				"routing": {
					"send": {
						"type": "body",
						"property": "colorsCount",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Image URLs",
				"name": "imageUrls",
				"type": "string",
				"default": "",
				"description": "Addresses of the pictures",
				"routing": {
					"send": {
						"type": "body",
						"property": "imageUrls",
						"propertyInDotNotation": false,
						"value": "={{ Array.isArray($value) ? $value : String($value).split(',').map((one) => one.trim()).filter((one) => one !== '') }}"
					}
				}
			}
		],
		"displayOptions": {
			"show": {
				"resource": [
					"image"
				],
				"operation": [
					"mainColors"
				]
			}
		}
	}
];
