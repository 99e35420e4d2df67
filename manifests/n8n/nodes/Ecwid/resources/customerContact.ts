import type { INodeProperties } from 'n8n-workflow';
import { confirmed } from '../send';

export const customerContact: INodeProperties[] = [
	{
		"displayName": "Operation",
		"name": "operation",
		"type": "options",
		"noDataExpression": true,
		"displayOptions": {
			"show": {
				"resource": [
					"customerContact"
				]
			}
		},
		"default": "create",
		"options": [
			{
				"name": "Create",
				"value": "create",
				"description": "Add a contact to a customer",
				"action": "Add a contact",
				"routing": {
					"request": {
						"method": "POST",
						"url": "=/customers/{{ encodeURIComponent($parameter[\"customerId\"]) }}/contacts"
					}
				}
			},
			{
				"name": "Delete",
				"value": "delete",
				"description": "Remove a contact from a customer",
				"action": "Delete a contact",
				"routing": {
					"request": {
						"method": "DELETE",
						"url": "=/customers/{{ encodeURIComponent($parameter[\"customerId\"]) }}/contacts/{{ encodeURIComponent($parameter[\"contactId\"]) }}"
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
				"description": "Read one contact of a customer",
				"action": "Get a contact",
				"routing": {
					"request": {
						"method": "GET",
						"url": "=/customers/{{ encodeURIComponent($parameter[\"customerId\"]) }}/contacts/{{ encodeURIComponent($parameter[\"contactId\"]) }}"
					}
				}
			},
			{
				"name": "List",
				"value": "list",
				"description": "Read all contacts of a customer",
				"action": "List contacts of a customer",
				"routing": {
					"request": {
						"method": "GET",
						"url": "=/customers/{{ encodeURIComponent($parameter[\"customerId\"]) }}/contacts"
					}
				}
			},
			{
				"name": "Update",
				"value": "update",
				"description": "Change a contact of a customer",
				"action": "Update a contact",
				"routing": {
					"request": {
						"method": "PUT",
						"url": "=/customers/{{ encodeURIComponent($parameter[\"customerId\"]) }}/contacts/{{ encodeURIComponent($parameter[\"contactId\"]) }}"
					}
				}
			}
		]
	},
	{
		"displayName": "Customer ID",
		"name": "customerId",
		"type": "number",
		"default": 0,
		"description": "Number of the customer",
		"required": true,
		"displayOptions": {
			"show": {
				"resource": [
					"customerContact"
				],
				"operation": [
					"list"
				]
			}
		}
	},
	{
		"displayName": "Customer ID",
		"name": "customerId",
		"type": "number",
		"default": 0,
		"description": "Number of the customer",
		"required": true,
		"displayOptions": {
			"show": {
				"resource": [
					"customerContact"
				],
				"operation": [
					"get"
				]
			}
		}
	},
	{
		"displayName": "Contact ID",
		"name": "contactId",
		"type": "number",
		"default": 0,
		"description": "Number of the contact",
		"required": true,
		"displayOptions": {
			"show": {
				"resource": [
					"customerContact"
				],
				"operation": [
					"get"
				]
			}
		}
	},
	{
		"displayName": "Customer ID",
		"name": "customerId",
		"type": "number",
		"default": 0,
		"description": "Number of the customer",
		"required": true,
		"displayOptions": {
			"show": {
				"resource": [
					"customerContact"
				],
				"operation": [
					"create"
				]
			}
		}
	},
	{
		"displayName": "Contact",
		"name": "contact",
		"type": "string",
		"default": "",
		"description": "The address, number or link itself. Required on create.",
		"required": true,
		"routing": {
			"send": {
				"type": "body",
				"property": "contact",
				"propertyInDotNotation": false
			}
		},
		"displayOptions": {
			"show": {
				"resource": [
					"customerContact"
				],
				"operation": [
					"create"
				]
			}
		}
	},
	{
		"displayName": "Type",
		"name": "type",
		"type": "options",
		"options": [
			{
				"name": "Email",
				"value": "EMAIL"
			},
			{
				"name": "Facebook",
				"value": "FACEBOOK"
			},
			{
				"name": "Fb Messenger",
				"value": "FB_MESSENGER"
			},
			{
				"name": "Instagram",
				"value": "INSTAGRAM"
			},
			{
				"name": "Other",
				"value": "OTHER"
			},
			{
				"name": "Phone",
				"value": "PHONE"
			},
			{
				"name": "Pinterest",
				"value": "PINTEREST"
			},
			{
				"name": "Telegram",
				"value": "TELEGRAM"
			},
			{
				"name": "Tiktok",
				"value": "TIKTOK"
			},
			{
				"name": "Twitter",
				"value": "TWITTER"
			},
			{
				"name": "Url",
				"value": "URL"
			},
			{
				"name": "Viber",
				"value": "VIBER"
			},
			{
				"name": "Vk",
				"value": "VK"
			},
			{
				"name": "Whatsapp",
				"value": "WHATSAPP"
			},
			{
				"name": "Youtube",
				"value": "YOUTUBE"
			}
		],
		"default": "EMAIL",
		"description": "Kind of the contact. Required on create.",
		"required": true,
		"routing": {
			"send": {
				"type": "body",
				"property": "type",
				"propertyInDotNotation": false
			}
		},
		"displayOptions": {
			"show": {
				"resource": [
					"customerContact"
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
				"displayName": "Default",
				"name": "default",
				"type": "boolean",
				"default": false,
				"description": "Whether it is the first choice among contacts of its kind",
				"routing": {
					"send": {
						"type": "body",
						"property": "default",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Handle",
				"name": "handle",
				"type": "string",
				"default": "",
				"description": "Name of the customer at the service, without the link",
				"routing": {
					"send": {
						"type": "body",
						"property": "handle",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "ID",
				"name": "id",
				"type": "number",
				"default": 0,
				"description": "Identifier of the contact",
				"routing": {
					"send": {
						"type": "body",
						"property": "id",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Note",
				"name": "note",
				"type": "string",
				"default": "",
				"description": "Note on the contact",
				"routing": {
					"send": {
						"type": "body",
						"property": "note",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Order by",
				"name": "orderBy",
				"type": "number",
				"default": 0,
				"description": "Position among its kind; smaller numbers come first",
				"routing": {
					"send": {
						"type": "body",
						"property": "orderBy",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Timestamp",
				"name": "timestamp",
				"type": "string",
				"default": "",
				"description": "When the contact was saved (`yyyy-MM-dd HH:mm:ss +0000`)",
				"routing": {
					"send": {
						"type": "body",
						"property": "timestamp",
						"propertyInDotNotation": false
					}
				}
			}
		],
		"displayOptions": {
			"show": {
				"resource": [
					"customerContact"
				],
				"operation": [
					"create"
				]
			}
		}
	},
	{
		"displayName": "Customer ID",
		"name": "customerId",
		"type": "number",
		"default": 0,
		"description": "Number of the customer",
		"required": true,
		"displayOptions": {
			"show": {
				"resource": [
					"customerContact"
				],
				"operation": [
					"update"
				]
			}
		}
	},
	{
		"displayName": "Contact ID",
		"name": "contactId",
		"type": "number",
		"default": 0,
		"description": "Number of the contact",
		"required": true,
		"displayOptions": {
			"show": {
				"resource": [
					"customerContact"
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
				"displayName": "Contact",
				"name": "contact",
				"type": "string",
				"default": "",
				"description": "The address, number or link itself. Required on create.",
				"routing": {
					"send": {
						"type": "body",
						"property": "contact",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Default",
				"name": "default",
				"type": "boolean",
				"default": false,
				"description": "Whether it is the first choice among contacts of its kind",
				"routing": {
					"send": {
						"type": "body",
						"property": "default",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Handle",
				"name": "handle",
				"type": "string",
				"default": "",
				"description": "Name of the customer at the service, without the link",
				"routing": {
					"send": {
						"type": "body",
						"property": "handle",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "ID",
				"name": "id",
				"type": "number",
				"default": 0,
				"description": "Identifier of the contact",
				"routing": {
					"send": {
						"type": "body",
						"property": "id",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Note",
				"name": "note",
				"type": "string",
				"default": "",
				"description": "Note on the contact",
				"routing": {
					"send": {
						"type": "body",
						"property": "note",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Order by",
				"name": "orderBy",
				"type": "number",
				"default": 0,
				"description": "Position among its kind; smaller numbers come first",
				"routing": {
					"send": {
						"type": "body",
						"property": "orderBy",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Timestamp",
				"name": "timestamp",
				"type": "string",
				"default": "",
				"description": "When the contact was saved (`yyyy-MM-dd HH:mm:ss +0000`)",
				"routing": {
					"send": {
						"type": "body",
						"property": "timestamp",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Type",
				"name": "type",
				"type": "options",
				"options": [
					{
						"name": "Email",
						"value": "EMAIL"
					},
					{
						"name": "Facebook",
						"value": "FACEBOOK"
					},
					{
						"name": "Fb Messenger",
						"value": "FB_MESSENGER"
					},
					{
						"name": "Instagram",
						"value": "INSTAGRAM"
					},
					{
						"name": "Other",
						"value": "OTHER"
					},
					{
						"name": "Phone",
						"value": "PHONE"
					},
					{
						"name": "Pinterest",
						"value": "PINTEREST"
					},
					{
						"name": "Telegram",
						"value": "TELEGRAM"
					},
					{
						"name": "Tiktok",
						"value": "TIKTOK"
					},
					{
						"name": "Twitter",
						"value": "TWITTER"
					},
					{
						"name": "Url",
						"value": "URL"
					},
					{
						"name": "Viber",
						"value": "VIBER"
					},
					{
						"name": "Vk",
						"value": "VK"
					},
					{
						"name": "Whatsapp",
						"value": "WHATSAPP"
					},
					{
						"name": "Youtube",
						"value": "YOUTUBE"
					}
				],
				"default": "EMAIL",
				"description": "Kind of the contact. Required on create.",
				"routing": {
					"send": {
						"type": "body",
						"property": "type",
						"propertyInDotNotation": false
					}
				}
			}
		],
		"displayOptions": {
			"show": {
				"resource": [
					"customerContact"
				],
				"operation": [
					"update"
				]
			}
		}
	},
	{
		"displayName": "Customer ID",
		"name": "customerId",
		"type": "number",
		"default": 0,
		"description": "Number of the customer",
		"required": true,
		"displayOptions": {
			"show": {
				"resource": [
					"customerContact"
				],
				"operation": [
					"delete"
				]
			}
		}
	},
	{
		"displayName": "Contact ID",
		"name": "contactId",
		"type": "number",
		"default": 0,
		"description": "Number of the contact",
		"required": true,
		"displayOptions": {
			"show": {
				"resource": [
					"customerContact"
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
					"customerContact"
				],
				"operation": [
					"delete"
				]
			}
		}
	}
];
