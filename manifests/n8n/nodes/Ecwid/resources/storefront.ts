import type { INodeProperties } from 'n8n-workflow';
import { sendFlat } from '../send';

export const storefront: INodeProperties[] = [
	{
		"displayName": "Operation",
		"name": "operation",
		"type": "options",
		"noDataExpression": true,
		"displayOptions": {
			"show": {
				"resource": [
					"storefront"
				]
			}
		},
		"default": "getPage",
		"options": [
			{
				"name": "Get Page",
				"value": "getPage",
				"description": "Find which product, category or other page a storefront address leads to, with its ready-made code if wanted",
				"action": "Find what an address leads to",
				"routing": {
					"request": {
						"method": "GET",
						"url": "/storefront-widget-pages"
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
				"displayName": "Base URL",
				"name": "baseUrl",
				"type": "string",
				"default": "",
				"description": "Site address used in the links of the answer",
				"routing": {
					"send": {
						"type": "query",
						"property": "baseUrl",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Clean URLs",
				"name": "cleanUrls",
				"type": "boolean",
				"default": false,
				"description": "Whether this is on. Links without the hash-bang part.",
				"routing": {
					"send": {
						"type": "query",
						"property": "cleanUrls",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Get Static Content",
				"name": "getStaticContent",
				"type": "boolean",
				"default": false,
				"description": "Whether this is on. Add the ready-made code of the page.",
				"routing": {
					"send": {
						"type": "query",
						"property": "getStaticContent",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "International Pages",
				"name": "international_pages",
				"type": "json",
				"default": "{}",
				"description": "Address of the page by language code, for links between languages",
				"routing": {
					"send": {
						"preSend": [
							sendFlat
						]
					}
				}
			},
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
				"displayName": "Limit",
				"name": "limit",
				"type": "number",
				"default": 0,
				"description": "Products in the ready-made code",
				"routing": {
					"send": {
						"type": "query",
						"property": "limit",
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
			},
			{
				"displayName": "Slug",
				"name": "slug",
				"type": "string",
				"default": "",
				"description": "Last part of the page's address, for example `stoneware-mug`",
				"routing": {
					"send": {
						"type": "query",
						"property": "slug",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Slugs Without IDs",
				"name": "slugsWithoutIds",
				"type": "boolean",
				"default": false,
				"description": "Whether this is on. Links without numbers.",
				"routing": {
					"send": {
						"type": "query",
						"property": "slugsWithoutIds",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Store Root Page",
				"name": "storeRootPage",
				"type": "boolean",
				"default": false,
				"description": "Whether this is on. Answer for the front page instead of `slug`.",
				"routing": {
					"send": {
						"type": "query",
						"property": "storeRootPage",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Tplvar",
				"name": "tplvar",
				"type": "json",
				"default": "{}",
				"description": "Design settings of the storefront that the code is made for, by name",
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
					"storefront"
				],
				"operation": [
					"getPage"
				]
			}
		}
	}
];
