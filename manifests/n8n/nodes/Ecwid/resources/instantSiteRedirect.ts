import type { INodeProperties } from 'n8n-workflow';
import { confirmed } from '../send';

export const instantSiteRedirect: INodeProperties[] = [
	{
		"displayName": "Operation",
		"name": "operation",
		"type": "options",
		"noDataExpression": true,
		"displayOptions": {
			"show": {
				"resource": [
					"instantSiteRedirect"
				]
			}
		},
		"default": "create",
		"options": [
			{
				"name": "Create",
				"value": "create",
				"description": "Create redirects. Paths that have one already are left out and counted.",
				"action": "Create redirects",
				"routing": {
					"request": {
						"method": "POST",
						"url": "/instant-site/redirects"
					}
				}
			},
			{
				"name": "Delete",
				"value": "delete",
				"description": "Delete a redirect",
				"action": "Delete a redirect",
				"routing": {
					"request": {
						"method": "DELETE",
						"url": "=/instant-site/redirects/{{ encodeURIComponent($parameter[\"redirectId\"]) }}"
					},
					"send": {
						"preSend": [
							confirmed
						]
					}
				}
			},
			{
				"name": "For Path",
				"value": "forPath",
				"description": "Read the redirects that apply to exactly one path",
				"action": "Get redirects for a path",
				"routing": {
					"request": {
						"method": "GET",
						"url": "/instant-site/redirects/get-for-path"
					}
				}
			},
			{
				"name": "Get",
				"value": "get",
				"description": "Read one redirect",
				"action": "Get a redirect",
				"routing": {
					"request": {
						"method": "GET",
						"url": "=/instant-site/redirects/{{ encodeURIComponent($parameter[\"redirectId\"]) }}"
					}
				}
			},
			{
				"name": "Get Many",
				"value": "getAll",
				"description": "Find redirects of the instant site",
				"action": "Search redirects",
				"routing": {
					"request": {
						"method": "GET",
						"url": "/instant-site/redirects"
					},
					"operations": {
						"pagination": {
							"type": "offset",
							"properties": {
								"limitParameter": "limit",
								"offsetParameter": "offset",
								"pageSize": 100,
								"rootProperty": "items",
								"type": "query"
							}
						}
					}
				}
			},
			{
				"name": "Update",
				"value": "update",
				"description": "Change a redirect",
				"action": "Update a redirect",
				"routing": {
					"request": {
						"method": "PUT",
						"url": "=/instant-site/redirects/{{ encodeURIComponent($parameter[\"redirectId\"]) }}"
					}
				}
			}
		]
	},
	{
		"displayName": "Return All",
		"name": "returnAll",
		"type": "boolean",
		"default": false,
		"description": "Whether to return all results or only up to a given limit",
		"routing": {
			"send": {
				"paginate": "={{ $value }}"
			},
			"output": {
				"postReceive": [
					{
						"type": "rootProperty",
						"enabled": "={{ !$value }}",
						"properties": {
							"property": "items"
						}
					}
				]
			}
		},
		"displayOptions": {
			"show": {
				"resource": [
					"instantSiteRedirect"
				],
				"operation": [
					"getAll"
				]
			}
		}
	},
	{
		"displayName": "Limit",
		"name": "limit",
		"type": "number",
		"default": 50,
		"typeOptions": {
			"minValue": 1,
			"maxValue": 100
		},
		"description": "Max number of results to return",
		"routing": {
			"send": {
				"type": "query",
				"property": "limit",
				"value": "={{ $parameter[\"returnAll\"] ? 100 : $value }}"
			}
		},
		"displayOptions": {
			"show": {
				"resource": [
					"instantSiteRedirect"
				],
				"operation": [
					"getAll"
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
				"displayName": "Keyword",
				"name": "keyword",
				"type": "string",
				"default": "",
				"description": "Text looked for in paths and targets",
				"routing": {
					"send": {
						"type": "query",
						"property": "keyword",
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
					"instantSiteRedirect"
				],
				"operation": [
					"getAll"
				]
			}
		}
	},
	{
		"displayName": "Redirect ID",
		"name": "redirectId",
		"type": "string",
		"default": "",
		"description": "ID of the redirect",
		"required": true,
		"displayOptions": {
			"show": {
				"resource": [
					"instantSiteRedirect"
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
					"instantSiteRedirect"
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
				"displayName": "Exact Path",
				"name": "exactPath",
				"type": "string",
				"default": "",
				"description": "Path that visitors ask for, for example `/old-page`",
				"routing": {
					"send": {
						"type": "query",
						"property": "exactPath",
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
					"instantSiteRedirect"
				],
				"operation": [
					"forPath"
				]
			}
		}
	},
	{
		"displayName": "Redirects",
		"name": "redirects",
		"type": "json",
		"default": "{}",
		"description": "The redirects",
		"required": true,
		"routing": {
			"request": {
				"body": "={{ typeof $value === 'string' ? JSON.parse($value) : $value }}"
			}
		},
		"displayOptions": {
			"show": {
				"resource": [
					"instantSiteRedirect"
				],
				"operation": [
					"create"
				]
			}
		}
	},
	{
		"displayName": "Redirect ID",
		"name": "redirectId",
		"type": "string",
		"default": "",
		"description": "ID of the redirect",
		"required": true,
		"displayOptions": {
			"show": {
				"resource": [
					"instantSiteRedirect"
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
				"displayName": "From URL",
				"name": "fromUrl",
				"type": "string",
				"default": "",
				"description": "Path that visitors ask for",
				"routing": {
					"send": {
						"type": "body",
						"property": "fromUrl",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "To URL",
				"name": "toUrl",
				"type": "string",
				"default": "",
				"description": "Path or address that they are sent to",
				"routing": {
					"send": {
						"type": "body",
						"property": "toUrl",
						"propertyInDotNotation": false
					}
				}
			}
		],
		"displayOptions": {
			"show": {
				"resource": [
					"instantSiteRedirect"
				],
				"operation": [
					"update"
				]
			}
		}
	},
	{
		"displayName": "Redirect ID",
		"name": "redirectId",
		"type": "string",
		"default": "",
		"description": "ID of the redirect",
		"required": true,
		"displayOptions": {
			"show": {
				"resource": [
					"instantSiteRedirect"
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
					"instantSiteRedirect"
				],
				"operation": [
					"delete"
				]
			}
		}
	}
];
