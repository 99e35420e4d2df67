import type { INodeProperties } from 'n8n-workflow';
import { confirmed } from '../send';

export const staff: INodeProperties[] = [
	{
		"displayName": "Operation",
		"name": "operation",
		"type": "options",
		"noDataExpression": true,
		"displayOptions": {
			"show": {
				"resource": [
					"staff"
				]
			}
		},
		"default": "cancelInvite",
		"options": [
			{
				"name": "Cancel Invite",
				"value": "cancelInvite",
				"description": "Withdraw the invitation of a staff account that was not accepted yet",
				"action": "Cancel an invitation",
				"routing": {
					"request": {
						"method": "DELETE",
						"url": "/staff/invite"
					},
					"send": {
						"preSend": [
							confirmed
						]
					}
				}
			},
			{
				"name": "Create",
				"value": "create",
				"description": "Create a staff account; the person is invited by email",
				"action": "Create a staff account",
				"routing": {
					"request": {
						"method": "POST",
						"url": "/staff"
					}
				}
			},
			{
				"name": "Delete",
				"value": "delete",
				"description": "Delete a staff account: the person cannot sign in any more",
				"action": "Delete a staff account",
				"routing": {
					"request": {
						"method": "DELETE",
						"url": "=/staff/{{ encodeURIComponent($parameter[\"staffAccountId\"]) }}"
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
				"description": "Read one staff account",
				"action": "Get a staff account",
				"routing": {
					"request": {
						"method": "GET",
						"url": "=/staff/{{ encodeURIComponent($parameter[\"staffAccountId\"]) }}"
					}
				}
			},
			{
				"name": "List",
				"value": "list",
				"description": "Read all staff accounts of the store",
				"action": "List staff accounts",
				"routing": {
					"request": {
						"method": "GET",
						"url": "/staff"
					}
				}
			},
			{
				"name": "List Scopes",
				"value": "listScopes",
				"description": "Read what staff can be allowed to do",
				"action": "List permissions of staff",
				"routing": {
					"request": {
						"method": "GET",
						"url": "/profile/staffScopes"
					}
				}
			},
			{
				"name": "Resend Invite",
				"value": "resendInvite",
				"description": "Send the invitation of a staff account once more",
				"action": "Send an invitation again",
				"routing": {
					"request": {
						"method": "POST",
						"url": "/staff/invite"
					}
				}
			},
			{
				"name": "Update",
				"value": "update",
				"description": "Change what a member of the staff may do. The list of permissions is replaced whole.",
				"action": "Update a staff account",
				"routing": {
					"request": {
						"method": "PUT",
						"url": "=/staff/{{ encodeURIComponent($parameter[\"staffAccountId\"]) }}"
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
					"staff"
				],
				"operation": [
					"list"
				]
			}
		}
	},
	{
		"displayName": "Staff Account ID",
		"name": "staffAccountId",
		"type": "string",
		"default": "",
		"description": "ID of the staff account",
		"required": true,
		"displayOptions": {
			"show": {
				"resource": [
					"staff"
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
					"staff"
				],
				"operation": [
					"get"
				]
			}
		}
	},
	{
		"displayName": "Email",
		"name": "email",
		"type": "string",
		"default": "",
		"description": "Email address that the person signs in with. Required on create.",
		"required": true,
		"routing": {
			"send": {
				"type": "body",
				"property": "email",
				"propertyInDotNotation": false
			}
		},
		"displayOptions": {
			"show": {
				"resource": [
					"staff"
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
				"displayName": "Staff Scopes",
				"name": "staffScopes",
				"type": "string",
				"default": "",
				"description": "What the person may do",
				"routing": {
					"send": {
						"type": "body",
						"property": "staffScopes",
						"propertyInDotNotation": false,
						"value": "={{ Array.isArray($value) ? $value : String($value).split(',').map((one) => one.trim()).filter((one) => one !== '') }}"
					}
				}
			}
		],
		"displayOptions": {
			"show": {
				"resource": [
					"staff"
				],
				"operation": [
					"create"
				]
			}
		}
	},
	{
		"displayName": "Staff Account ID",
		"name": "staffAccountId",
		"type": "string",
		"default": "",
		"description": "ID of the staff account",
		"required": true,
		"displayOptions": {
			"show": {
				"resource": [
					"staff"
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
				"displayName": "Email",
				"name": "email",
				"type": "string",
				"default": "",
				"description": "Email address that the person signs in with. Required on create.",
				"routing": {
					"send": {
						"type": "body",
						"property": "email",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Staff Scopes",
				"name": "staffScopes",
				"type": "string",
				"default": "",
				"description": "What the person may do",
				"routing": {
					"send": {
						"type": "body",
						"property": "staffScopes",
						"propertyInDotNotation": false,
						"value": "={{ Array.isArray($value) ? $value : String($value).split(',').map((one) => one.trim()).filter((one) => one !== '') }}"
					}
				}
			}
		],
		"displayOptions": {
			"show": {
				"resource": [
					"staff"
				],
				"operation": [
					"update"
				]
			}
		}
	},
	{
		"displayName": "Staff Account ID",
		"name": "staffAccountId",
		"type": "string",
		"default": "",
		"description": "ID of the staff account",
		"required": true,
		"displayOptions": {
			"show": {
				"resource": [
					"staff"
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
					"staff"
				],
				"operation": [
					"delete"
				]
			}
		}
	},
	{
		"displayName": "Email",
		"name": "email",
		"type": "string",
		"default": "",
		"description": "Email address that the invitation went to",
		"required": true,
		"routing": {
			"send": {
				"type": "body",
				"property": "email",
				"propertyInDotNotation": false
			}
		},
		"displayOptions": {
			"show": {
				"resource": [
					"staff"
				],
				"operation": [
					"resendInvite"
				]
			}
		}
	},
	{
		"displayName": "Email",
		"name": "email",
		"type": "string",
		"default": "",
		"description": "Email address that the invitation went to",
		"required": true,
		"routing": {
			"send": {
				"type": "body",
				"property": "email",
				"propertyInDotNotation": false
			}
		},
		"displayOptions": {
			"show": {
				"resource": [
					"staff"
				],
				"operation": [
					"cancelInvite"
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
					"staff"
				],
				"operation": [
					"cancelInvite"
				]
			}
		}
	}
];
