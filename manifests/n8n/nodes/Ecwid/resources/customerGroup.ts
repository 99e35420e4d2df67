import type { INodeProperties } from 'n8n-workflow';
import { confirmed } from '../send';

export const customerGroup: INodeProperties[] = [
	{
		"displayName": "Operation",
		"name": "operation",
		"type": "options",
		"noDataExpression": true,
		"displayOptions": {
			"show": {
				"resource": [
					"customerGroup"
				]
			}
		},
		"default": "create",
		"options": [
			{
				"name": "Create",
				"value": "create",
				"description": "Create a customer group",
				"action": "Create a customer group",
				"routing": {
					"request": {
						"method": "POST",
						"url": "/customer_groups"
					}
				}
			},
			{
				"name": "Delete",
				"value": "delete",
				"description": "Delete a customer group. Its customers move to the general group, which cannot be deleted.",
				"action": "Delete a customer group",
				"routing": {
					"request": {
						"method": "DELETE",
						"url": "=/customer_groups/{{ encodeURIComponent($parameter[\"groupId\"]) }}"
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
				"description": "Read one customer group",
				"action": "Get a customer group",
				"routing": {
					"request": {
						"method": "GET",
						"url": "=/customer_groups/{{ encodeURIComponent($parameter[\"groupId\"]) }}"
					}
				}
			},
			{
				"name": "Get Many",
				"value": "getAll",
				"description": "Find customer groups by name or number",
				"action": "Search customer groups",
				"routing": {
					"request": {
						"method": "GET",
						"url": "/customer_groups"
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
				"description": "Rename a customer group",
				"action": "Rename a customer group",
				"routing": {
					"request": {
						"method": "PUT",
						"url": "=/customer_groups/{{ encodeURIComponent($parameter[\"groupId\"]) }}"
					}
				}
			}
		]
	},
	{
		"displayName": "Group ID",
		"name": "groupId",
		"type": "number",
		"default": 0,
		"description": "Number of the customer group",
		"required": true,
		"displayOptions": {
			"show": {
				"resource": [
					"customerGroup"
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
					"customerGroup"
				],
				"operation": [
					"get"
				]
			}
		}
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
					"customerGroup"
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
					"customerGroup"
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
				"displayName": "Customer Group ID",
				"name": "customerGroupId",
				"type": "string",
				"default": "",
				"description": "Numbers of customer groups (older name)",
				"routing": {
					"send": {
						"type": "query",
						"property": "customerGroupId",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Customer Group IDs",
				"name": "customerGroupIds",
				"type": "string",
				"default": "",
				"description": "Numbers of customer groups; 0 is the general group",
				"routing": {
					"send": {
						"type": "query",
						"property": "customerGroupIds",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Keyword",
				"name": "keyword",
				"type": "string",
				"default": "",
				"description": "Text looked for in names",
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
					"customerGroup"
				],
				"operation": [
					"getAll"
				]
			}
		}
	},
	{
		"displayName": "Name",
		"name": "name",
		"type": "string",
		"default": "",
		"description": "Name of the customer group. Required on create.",
		"required": true,
		"routing": {
			"send": {
				"type": "body",
				"property": "name",
				"propertyInDotNotation": false
			}
		},
		"displayOptions": {
			"show": {
				"resource": [
					"customerGroup"
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
				"displayName": "External Reference ID",
				"name": "externalReferenceId",
				"type": "string",
				"default": "",
				"description": "Identifier of the customer group in your own system",
				"routing": {
					"send": {
						"type": "body",
						"property": "externalReferenceId",
						"propertyInDotNotation": false
					}
				}
			}
		],
		"displayOptions": {
			"show": {
				"resource": [
					"customerGroup"
				],
				"operation": [
					"create"
				]
			}
		}
	},
	{
		"displayName": "Group ID",
		"name": "groupId",
		"type": "number",
		"default": 0,
		"description": "Number of the customer group",
		"required": true,
		"displayOptions": {
			"show": {
				"resource": [
					"customerGroup"
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
				"displayName": "External Reference ID",
				"name": "externalReferenceId",
				"type": "string",
				"default": "",
				"description": "Identifier of the customer group in your own system",
				"routing": {
					"send": {
						"type": "body",
						"property": "externalReferenceId",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Name",
				"name": "name",
				"type": "string",
				"default": "",
				"description": "Name of the customer group. Required on create.",
				"routing": {
					"send": {
						"type": "body",
						"property": "name",
						"propertyInDotNotation": false
					}
				}
			}
		],
		"displayOptions": {
			"show": {
				"resource": [
					"customerGroup"
				],
				"operation": [
					"update"
				]
			}
		}
	},
	{
		"displayName": "Group ID",
		"name": "groupId",
		"type": "number",
		"default": 0,
		"description": "Number of the customer group",
		"required": true,
		"displayOptions": {
			"show": {
				"resource": [
					"customerGroup"
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
					"customerGroup"
				],
				"operation": [
					"delete"
				]
			}
		}
	}
];
