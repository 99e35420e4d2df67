import type { INodeProperties } from 'n8n-workflow';
import { confirmed } from '../send';

export const batch: INodeProperties[] = [
	{
		"displayName": "Operation",
		"name": "operation",
		"type": "options",
		"noDataExpression": true,
		"displayOptions": {
			"show": {
				"resource": [
					"batch"
				]
			}
		},
		"default": "cancelGroup",
		"options": [
			{
				"name": "Cancel Group",
				"value": "cancelGroup",
				"description": "Stop the batches with a group label. Calls that were not made are reported as done without being made.",
				"action": "Cancel batches of a group",
				"routing": {
					"request": {
						"method": "POST",
						"url": "/batch/cancel-group"
					}
				}
			},
			{
				"name": "Create",
				"value": "create",
				"description": "Hand in up to 500 calls that the store makes one after the other or side by side. `batch.get` tells what became of them. Give a `deduplicationKey`, so that a repetition does no harm.",
				"action": "Create a batch",
				"routing": {
					"request": {
						"method": "POST",
						"url": "/batch"
					}
				}
			},
			{
				"name": "Delete",
				"value": "delete",
				"description": "Stop a batch and delete its answers",
				"action": "Delete a batch",
				"routing": {
					"request": {
						"method": "DELETE",
						"url": "/batch"
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
				"description": "Read how far a batch has come and, with `escapedJson`, the answers so far",
				"action": "Get the progress of a batch",
				"routing": {
					"request": {
						"method": "GET",
						"url": "/batch"
					}
				}
			},
			{
				"name": "List",
				"value": "list",
				"description": "List the batches that are waiting, running or done",
				"action": "List batches",
				"routing": {
					"request": {
						"method": "GET",
						"url": "/batch"
					}
				}
			}
		]
	},
	{
		"displayName": "Calls",
		"name": "calls",
		"type": "json",
		"default": "{}",
		"description": "The calls, at most 500. The token needs the scopes of all of them.",
		"required": true,
		"routing": {
			"request": {
				"body": "={{ typeof $value === 'string' ? JSON.parse($value) : $value }}"
			}
		},
		"displayOptions": {
			"show": {
				"resource": [
					"batch"
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
				"displayName": "Allow Parallel Mode",
				"name": "allowParallelMode",
				"type": "boolean",
				"default": false,
				"description": "Whether this is on. Run up to 100 calls at once instead of one after the other.",
				"routing": {
					"send": {
						"type": "query",
						"property": "allowParallelMode",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Deduplication Key",
				"name": "deduplicationKey",
				"type": "string",
				"default": "",
				"description": "A UUID of yours: within an hour the same key gives the first ticket again, so that a repetition does no harm",
				"routing": {
					"send": {
						"type": "query",
						"property": "deduplicationKey",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Group ID",
				"name": "groupId",
				"type": "string",
				"default": "",
				"description": "Label of your choice, for cancelling",
				"routing": {
					"send": {
						"type": "query",
						"property": "groupId",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Stop on First Failure",
				"name": "stopOnFirstFailure",
				"type": "boolean",
				"default": false,
				"description": "Whether this is on. Stop at the first call that fails; on unless you say `false`. Off: calls that the store failed (5xx) are tried up to five times.",
				"routing": {
					"send": {
						"type": "query",
						"property": "stopOnFirstFailure",
						"propertyInDotNotation": false
					}
				}
			}
		],
		"displayOptions": {
			"show": {
				"resource": [
					"batch"
				],
				"operation": [
					"create"
				]
			}
		}
	},
	{
		"displayName": "Ticket",
		"name": "ticket",
		"type": "string",
		"default": "",
		"description": "Ticket of the batch",
		"required": true,
		"routing": {
			"send": {
				"type": "query",
				"property": "ticket",
				"propertyInDotNotation": false
			}
		},
		"displayOptions": {
			"show": {
				"resource": [
					"batch"
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
				"displayName": "Escaped Json",
				"name": "escapedJson",
				"type": "boolean",
				"default": false,
				"description": "Whether this is on. Answers of the calls as escaped text; without it they may be left out.",
				"routing": {
					"send": {
						"type": "query",
						"property": "escapedJson",
						"propertyInDotNotation": false
					}
				}
			}
		],
		"displayOptions": {
			"show": {
				"resource": [
					"batch"
				],
				"operation": [
					"get"
				]
			}
		}
	},
	{
		"displayName": "Status",
		"name": "status",
		"type": "options",
		"options": [
			{
				"name": "Completed",
				"value": "COMPLETED"
			},
			{
				"name": "In Progress",
				"value": "IN_PROGRESS"
			},
			{
				"name": "Queued",
				"value": "QUEUED"
			}
		],
		"default": "COMPLETED",
		"description": "State of the batches",
		"required": true,
		"routing": {
			"send": {
				"type": "query",
				"property": "status",
				"propertyInDotNotation": false
			}
		},
		"displayOptions": {
			"show": {
				"resource": [
					"batch"
				],
				"operation": [
					"list"
				]
			}
		}
	},
	{
		"displayName": "Limit",
		"name": "limit",
		"type": "number",
		"default": 0,
		"description": "Rows per page, 1 to 100",
		"required": true,
		"routing": {
			"send": {
				"type": "query",
				"property": "limit",
				"propertyInDotNotation": false
			}
		},
		"displayOptions": {
			"show": {
				"resource": [
					"batch"
				],
				"operation": [
					"list"
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
				"displayName": "Offset",
				"name": "offset",
				"type": "number",
				"default": 0,
				"description": "Position of the first row, from 0",
				"routing": {
					"send": {
						"type": "query",
						"property": "offset",
						"propertyInDotNotation": false
					}
				}
			}
		],
		"displayOptions": {
			"show": {
				"resource": [
					"batch"
				],
				"operation": [
					"list"
				]
			}
		}
	},
	{
		"displayName": "Group ID",
		"name": "groupId",
		"type": "string",
		"default": "",
		"description": "Label that the batches were created with",
		"required": true,
		"routing": {
			"send": {
				"type": "query",
				"property": "groupId",
				"propertyInDotNotation": false
			}
		},
		"displayOptions": {
			"show": {
				"resource": [
					"batch"
				],
				"operation": [
					"cancelGroup"
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
				"displayName": "Escaped Json",
				"name": "escapedJson",
				"type": "boolean",
				"default": false,
				"description": "Whether this is on. Answers of the calls as escaped text.",
				"routing": {
					"send": {
						"type": "query",
						"property": "escapedJson",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Ticket ID",
				"name": "ticketId",
				"type": "string",
				"default": "",
				"description": "Ticket of the batch",
				"routing": {
					"send": {
						"type": "query",
						"property": "ticketId",
						"propertyInDotNotation": false
					}
				}
			}
		],
		"displayOptions": {
			"show": {
				"resource": [
					"batch"
				],
				"operation": [
					"cancelGroup"
				]
			}
		}
	},
	{
		"displayName": "Ticket ID",
		"name": "ticketId",
		"type": "string",
		"default": "",
		"description": "Ticket of the batch",
		"required": true,
		"routing": {
			"send": {
				"type": "query",
				"property": "ticketId",
				"propertyInDotNotation": false
			}
		},
		"displayOptions": {
			"show": {
				"resource": [
					"batch"
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
					"batch"
				],
				"operation": [
					"delete"
				]
			}
		}
	}
];
