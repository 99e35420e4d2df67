import type { INodeProperties } from 'n8n-workflow';
import { confirmed } from '../send';

export const review: INodeProperties[] = [
	{
		"displayName": "Operation",
		"name": "operation",
		"type": "options",
		"noDataExpression": true,
		"displayOptions": {
			"show": {
				"resource": [
					"review"
				]
			}
		},
		"default": "delete",
		"options": [
			{
				"name": "Delete",
				"value": "delete",
				"description": "Delete one review",
				"action": "Delete a review",
				"routing": {
					"request": {
						"method": "DELETE",
						"url": "=/reviews/{{ encodeURIComponent($parameter[\"reviewId\"]) }}"
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
				"description": "Read one product review",
				"action": "Get a review",
				"routing": {
					"request": {
						"method": "GET",
						"url": "=/reviews/{{ encodeURIComponent($parameter[\"reviewId\"]) }}"
					}
				}
			},
			{
				"name": "Get Many",
				"value": "getAll",
				"description": "Find product reviews by product, order, status, stars, dates or text",
				"action": "Search reviews",
				"routing": {
					"request": {
						"method": "GET",
						"url": "/reviews"
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
				"name": "Mass Update",
				"value": "massUpdate",
				"description": "Publish, hide or delete many reviews at once: the listed ones, those that filters find, or all",
				"action": "Change or delete many reviews",
				"routing": {
					"request": {
						"method": "PUT",
						"url": "/reviews/mass_update"
					},
					"send": {
						"preSend": [
							confirmed
						]
					}
				}
			},
			{
				"name": "Search Deleted",
				"value": "searchDeleted",
				"description": "Read which reviews were deleted, and when",
				"action": "Search deleted reviews",
				"routing": {
					"request": {
						"method": "GET",
						"url": "/reviews/deleted"
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
				"name": "Stats",
				"value": "stats",
				"description": "Read how many reviews there are, wait for approval and are published",
				"action": "Count reviews",
				"routing": {
					"request": {
						"method": "GET",
						"url": "/reviews/filters_data"
					}
				}
			},
			{
				"name": "Update Status",
				"value": "updateStatus",
				"description": "Publish a review or take it back",
				"action": "Publish or hide a review",
				"routing": {
					"request": {
						"method": "PUT",
						"url": "=/reviews/{{ encodeURIComponent($parameter[\"reviewId\"]) }}"
					}
				}
			}
		]
	},
	{
		"displayName": "Review ID",
		"name": "reviewId",
		"type": "number",
		"default": 0,
		"description": "Number of the review",
		"required": true,
		"displayOptions": {
			"show": {
				"resource": [
					"review"
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
					"review"
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
					"review"
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
					"review"
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
				"displayName": "Order ID",
				"name": "orderId",
				"type": "string",
				"default": "",
				"description": "Ids of orders, comma-separated",
				"routing": {
					"send": {
						"type": "query",
						"property": "orderId",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Product ID",
				"name": "productId",
				"type": "string",
				"default": "",
				"description": "Numbers of products, comma-separated",
				"routing": {
					"send": {
						"type": "query",
						"property": "productId",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Rating",
				"name": "rating",
				"type": "string",
				"default": "",
				"description": "Numbers of stars, 1 to 5, comma-separated",
				"routing": {
					"send": {
						"type": "query",
						"property": "rating",
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
				"displayName": "Review ID",
				"name": "reviewId",
				"type": "string",
				"default": "",
				"description": "Numbers of reviews, comma-separated",
				"routing": {
					"send": {
						"type": "query",
						"property": "reviewId",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Search Keyword",
				"name": "searchKeyword",
				"type": "string",
				"default": "",
				"description": "Text looked for in reviews and the names of their writers",
				"routing": {
					"send": {
						"type": "query",
						"property": "searchKeyword",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Sort by",
				"name": "sortBy",
				"type": "options",
				"options": [
					{
						"name": "Date Created Asc",
						"value": "DATE_CREATED_ASC"
					},
					{
						"name": "Date Created Desc",
						"value": "DATE_CREATED_DESC"
					},
					{
						"name": "Rating Asc",
						"value": "RATING_ASC"
					},
					{
						"name": "Rating Desc",
						"value": "RATING_DESC"
					}
				],
				"default": "DATE_CREATED_ASC",
				"description": "Order of the rows",
				"routing": {
					"send": {
						"type": "query",
						"property": "sortBy",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Status",
				"name": "status",
				"type": "options",
				"options": [
					{
						"name": "Moderated",
						"value": "MODERATED"
					},
					{
						"name": "Published",
						"value": "PUBLISHED"
					}
				],
				"default": "MODERATED",
				"description": "State of the reviews",
				"routing": {
					"send": {
						"type": "query",
						"property": "status",
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
					"review"
				],
				"operation": [
					"getAll"
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
					"review"
				],
				"operation": [
					"searchDeleted"
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
					"review"
				],
				"operation": [
					"searchDeleted"
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
				"displayName": "From Date",
				"name": "from_date",
				"type": "dateTime",
				"default": "",
				"description": "Deleted at or after this date: Unix seconds, a date, or an expression such as `-7d`",
				"routing": {
					"send": {
						"type": "query",
						"property": "from_date",
						"propertyInDotNotation": false,
						"value": "={{ Math.floor(new Date($value).getTime() / 1000) }}"
					}
				}
			},
			{
				"displayName": "To Date",
				"name": "to_date",
				"type": "dateTime",
				"default": "",
				"description": "Deleted at or before this date",
				"routing": {
					"send": {
						"type": "query",
						"property": "to_date",
						"propertyInDotNotation": false,
						"value": "={{ Math.floor(new Date($value).getTime() / 1000) }}"
					}
				}
			}
		],
		"displayOptions": {
			"show": {
				"resource": [
					"review"
				],
				"operation": [
					"searchDeleted"
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
					"review"
				],
				"operation": [
					"stats"
				]
			}
		}
	},
	{
		"displayName": "Review ID",
		"name": "reviewId",
		"type": "number",
		"default": 0,
		"description": "Number of the review",
		"required": true,
		"displayOptions": {
			"show": {
				"resource": [
					"review"
				],
				"operation": [
					"updateStatus"
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
				"name": "Moderated",
				"value": "MODERATED"
			},
			{
				"name": "Published",
				"value": "PUBLISHED"
			}
		],
		"default": "MODERATED",
		"description": "New status of the review",
		"required": true,
		"routing": {
			"send": {
				"type": "body",
				"property": "status",
				"propertyInDotNotation": false
			}
		},
		"displayOptions": {
			"show": {
				"resource": [
					"review"
				],
				"operation": [
					"updateStatus"
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
					"review"
				],
				"operation": [
					"massUpdate"
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
				"displayName": "Current Filters",
				"name": "currentFilters",
				"type": "json",
				"default": "{}",
				"description": "Filters of the reviews, when `selectMode` is `ALL_FILTERED`",
				"routing": {
					"send": {
						"type": "body",
						"property": "currentFilters",
						"propertyInDotNotation": false,
						"value": "={{ typeof $value === 'string' ? JSON.parse($value) : $value }}"
					}
				}
			},
			{
				"displayName": "Delete",
				"name": "delete",
				"type": "boolean",
				"default": false,
				"description": "Whether this is on. True to delete the reviews instead of changing them. Without it a new one gets `false`.",
				"routing": {
					"send": {
						"type": "body",
						"property": "delete",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Filters",
				"name": "filters",
				"type": "json",
				"default": "{}",
				"description": "The same as `currentFilters`, in the vendor's other spelling",
				"routing": {
					"send": {
						"type": "body",
						"property": "filters",
						"propertyInDotNotation": false,
						"value": "={{ typeof $value === 'string' ? JSON.parse($value) : $value }}"
					}
				}
			},
			{
				"displayName": "New Status",
				"name": "newStatus",
				"type": "options",
				"options": [
					{
						"name": "Moderated",
						"value": "MODERATED"
					},
					{
						"name": "Published",
						"value": "PUBLISHED"
					}
				],
				"default": "MODERATED",
				"description": "Status that the reviews get",
				"routing": {
					"send": {
						"type": "body",
						"property": "newStatus",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Review IDs",
				"name": "reviewIds",
				"type": "string",
				"default": "",
				"description": "Identifiers of the reviews, when `selectMode` is `SELECTED`",
				"routing": {
					"send": {
						"type": "body",
						"property": "reviewIds",
						"propertyInDotNotation": false,
						"value": "={{ Array.isArray($value) ? $value : String($value).split(',').filter((one) => one.trim() !== '').map((one) => Number(one)) }}"
					}
				}
			},
			{
				"displayName": "Select Mode",
				"name": "selectMode",
				"type": "options",
				"options": [
					{
						"name": "All",
						"value": "ALL"
					},
					{
						"name": "All Filtered",
						"value": "ALL_FILTERED"
					},
					{
						"name": "Selected",
						"value": "SELECTED"
					}
				],
				"default": "ALL",
				"description": "Which reviews are meant: the listed ones, all that match the filters, or all. Required on create.",
				"routing": {
					"send": {
						"type": "body",
						"property": "selectMode",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Send Update to Reviews Service",
				"name": "sendUpdateToReviewsService",
				"type": "boolean",
				"default": false,
				"description": "Whether this is on. True to pass the change on to the connected review service.",
				"routing": {
					"send": {
						"type": "body",
						"property": "sendUpdateToReviewsService",
						"propertyInDotNotation": false
					}
				}
			}
		],
		"displayOptions": {
			"show": {
				"resource": [
					"review"
				],
				"operation": [
					"massUpdate"
				]
			}
		}
	},
	{
		"displayName": "Review ID",
		"name": "reviewId",
		"type": "number",
		"default": 0,
		"description": "Number of the review",
		"required": true,
		"displayOptions": {
			"show": {
				"resource": [
					"review"
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
					"review"
				],
				"operation": [
					"delete"
				]
			}
		}
	}
];
