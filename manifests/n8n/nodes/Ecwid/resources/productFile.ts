import type { INodeProperties } from 'n8n-workflow';
import { confirmed, sendBinary } from '../send';

export const productFile: INodeProperties[] = [
	{
		"displayName": "Operation",
		"name": "operation",
		"type": "options",
		"noDataExpression": true,
		"displayOptions": {
			"show": {
				"resource": [
					"productFile"
				]
			}
		},
		"default": "delete",
		"options": [
			{
				"name": "Delete",
				"value": "delete",
				"description": "Remove one file of a product",
				"action": "Delete a file of a product",
				"routing": {
					"request": {
						"method": "DELETE",
						"url": "=/products/{{ encodeURIComponent($parameter[\"productId\"]) }}/files/{{ encodeURIComponent($parameter[\"fileId\"]) }}"
					},
					"send": {
						"preSend": [
							confirmed
						]
					}
				}
			},
			{
				"name": "Delete All",
				"value": "deleteAll",
				"description": "Remove every file of a product",
				"action": "Delete all files of a product",
				"routing": {
					"request": {
						"method": "DELETE",
						"url": "=/products/{{ encodeURIComponent($parameter[\"productId\"]) }}/files"
					},
					"send": {
						"preSend": [
							confirmed
						]
					}
				}
			},
			{
				"name": "Download",
				"value": "download",
				"description": "Download a file of a product",
				"action": "Download a file of a product",
				"routing": {
					"request": {
						"method": "GET",
						"url": "=/products/{{ encodeURIComponent($parameter[\"productId\"]) }}/files/{{ encodeURIComponent($parameter[\"fileId\"]) }}",
						"encoding": "arraybuffer"
					},
					"output": {
						"postReceive": [
							{
								"type": "binaryData",
								"properties": {
									"destinationProperty": "data"
								}
							}
						]
					}
				}
			},
			{
				"name": "Update",
				"value": "update",
				"description": "Change the description of a file",
				"action": "Update a file of a product",
				"routing": {
					"request": {
						"method": "PUT",
						"url": "=/products/{{ encodeURIComponent($parameter[\"productId\"]) }}/files/{{ encodeURIComponent($parameter[\"fileId\"]) }}"
					}
				}
			},
			{
				"name": "Upload",
				"value": "upload",
				"description": "Add a file that buyers of the product can download",
				"action": "Upload a file of a product",
				"routing": {
					"request": {
						"method": "POST",
						"url": "=/products/{{ encodeURIComponent($parameter[\"productId\"]) }}/files"
					},
					"send": {
						"preSend": [
							sendBinary
						]
					}
				}
			}
		]
	},
	{
		"displayName": "Product ID",
		"name": "productId",
		"type": "number",
		"default": 0,
		"description": "Number of the product",
		"required": true,
		"displayOptions": {
			"show": {
				"resource": [
					"productFile"
				],
				"operation": [
					"upload"
				]
			}
		}
	},
	{
		"displayName": "File Name",
		"name": "fileName",
		"type": "string",
		"default": "",
		"description": "Name that the file gets",
		"required": true,
		"routing": {
			"send": {
				"type": "query",
				"property": "fileName",
				"propertyInDotNotation": false
			}
		},
		"displayOptions": {
			"show": {
				"resource": [
					"productFile"
				],
				"operation": [
					"upload"
				]
			}
		}
	},
	{
		"displayName": "Input Binary Field",
		"name": "binaryProperty",
		"type": "string",
		"default": "data",
		"hint": "Leave empty to let the store fetch the file from the address below",
		"description": "Name of the field that holds the file",
		"displayOptions": {
			"show": {
				"resource": [
					"productFile"
				],
				"operation": [
					"upload"
				]
			}
		}
	},
	{
		"displayName": "File URL",
		"name": "externalUrl",
		"type": "string",
		"default": "",
		"description": "Address that the store fetches the file from when there is no binary field",
		"displayOptions": {
			"show": {
				"resource": [
					"productFile"
				],
				"operation": [
					"upload"
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
				"displayName": "Description",
				"name": "description",
				"type": "string",
				"default": "",
				"description": "Description that buyers see",
				"routing": {
					"send": {
						"type": "query",
						"property": "description",
						"propertyInDotNotation": false
					}
				}
			}
		],
		"displayOptions": {
			"show": {
				"resource": [
					"productFile"
				],
				"operation": [
					"upload"
				]
			}
		}
	},
	{
		"displayName": "Product ID",
		"name": "productId",
		"type": "number",
		"default": 0,
		"description": "Number of the product",
		"required": true,
		"displayOptions": {
			"show": {
				"resource": [
					"productFile"
				],
				"operation": [
					"download"
				]
			}
		}
	},
	{
		"displayName": "File ID",
		"name": "fileId",
		"type": "number",
		"default": 0,
		"description": "Number of the file",
		"required": true,
		"displayOptions": {
			"show": {
				"resource": [
					"productFile"
				],
				"operation": [
					"download"
				]
			}
		}
	},
	{
		"displayName": "Product ID",
		"name": "productId",
		"type": "number",
		"default": 0,
		"description": "Number of the product",
		"required": true,
		"displayOptions": {
			"show": {
				"resource": [
					"productFile"
				],
				"operation": [
					"update"
				]
			}
		}
	},
	{
		"displayName": "File ID",
		"name": "fileId",
		"type": "number",
		"default": 0,
		"description": "Number of the file",
		"required": true,
		"displayOptions": {
			"show": {
				"resource": [
					"productFile"
				],
				"operation": [
					"update"
				]
			}
		}
	},
	{
		"displayName": "Description",
		"name": "description",
		"type": "string",
		"default": "",
		"description": "Description that buyers see",
		"required": true,
		"routing": {
			"send": {
				"type": "body",
				"property": "description",
				"propertyInDotNotation": false
			}
		},
		"displayOptions": {
			"show": {
				"resource": [
					"productFile"
				],
				"operation": [
					"update"
				]
			}
		}
	},
	{
		"displayName": "Product ID",
		"name": "productId",
		"type": "number",
		"default": 0,
		"description": "Number of the product",
		"required": true,
		"displayOptions": {
			"show": {
				"resource": [
					"productFile"
				],
				"operation": [
					"delete"
				]
			}
		}
	},
	{
		"displayName": "File ID",
		"name": "fileId",
		"type": "number",
		"default": 0,
		"description": "Number of the file",
		"required": true,
		"displayOptions": {
			"show": {
				"resource": [
					"productFile"
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
					"productFile"
				],
				"operation": [
					"delete"
				]
			}
		}
	},
	{
		"displayName": "Product ID",
		"name": "productId",
		"type": "number",
		"default": 0,
		"description": "Number of the product",
		"required": true,
		"displayOptions": {
			"show": {
				"resource": [
					"productFile"
				],
				"operation": [
					"deleteAll"
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
					"productFile"
				],
				"operation": [
					"deleteAll"
				]
			}
		}
	}
];
