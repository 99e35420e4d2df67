import type { INodeProperties } from 'n8n-workflow';
import { confirmed } from '../send';

export const domain: INodeProperties[] = [
	{
		"displayName": "Operation",
		"name": "operation",
		"type": "options",
		"noDataExpression": true,
		"displayOptions": {
			"show": {
				"resource": [
					"domain"
				]
			}
		},
		"default": "get",
		"options": [
			{
				"name": "Get",
				"value": "get",
				"description": "Read the domains that were bought through the vendor and the one of the instant site",
				"action": "Get the domains of the store",
				"routing": {
					"request": {
						"method": "GET",
						"url": "/domains"
					}
				}
			},
			{
				"name": "Purchase",
				"value": "purchase",
				"description": "Buy a domain for the store; the merchant is charged",
				"action": "Buy a domain",
				"routing": {
					"request": {
						"method": "POST",
						"url": "/domains/purchase"
					},
					"send": {
						"preSend": [
							confirmed
						]
					}
				}
			},
			{
				"name": "Reset Password",
				"value": "resetPassword",
				"description": "Send a new password for the registrar's pages of a bought domain",
				"action": "Reset the password of a domain",
				"routing": {
					"request": {
						"method": "POST",
						"url": "/domains/reset_domain_password"
					}
				}
			},
			{
				"name": "Search Offers",
				"value": "searchOffers",
				"description": "Find domains that can be bought, with their prices",
				"action": "Search domains to buy",
				"routing": {
					"request": {
						"method": "GET",
						"url": "/domains/search"
					}
				}
			},
			{
				"name": "Send Verification",
				"value": "sendVerification",
				"description": "Send the email with which the owner of a bought domain confirms the address",
				"action": "Send the verification of a domain again",
				"routing": {
					"request": {
						"method": "POST",
						"url": "/domains/send_domain_verification_email"
					}
				}
			},
			{
				"name": "Update",
				"value": "update",
				"description": "Choose the main domain, the renewal of bought domains or the instant site's subdomain",
				"action": "Update the domains of the store",
				"routing": {
					"request": {
						"method": "PUT",
						"url": "/domains"
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
					"domain"
				],
				"operation": [
					"get"
				]
			}
		}
	},
	{
		"displayName": "Keyword",
		"name": "keyword",
		"type": "string",
		"default": "",
		"description": "Name to look for, with or without an ending",
		"required": true,
		"routing": {
			"send": {
				"type": "query",
				"property": "keyword",
				"propertyInDotNotation": false
			}
		},
		"displayOptions": {
			"show": {
				"resource": [
					"domain"
				],
				"operation": [
					"searchOffers"
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
				"displayName": "Instant Site Domain",
				"name": "instantSiteDomain",
				"type": "json",
				"default": "{}",
				"description": "Domain of the instant site",
				"routing": {
					"send": {
						"type": "body",
						"property": "instantSiteDomain",
						"propertyInDotNotation": false,
						"value": "={{ typeof $value === 'string' ? JSON.parse($value) : $value }}"
					}
				}
			},
			{
				"displayName": "Purchased Domains",
				"name": "purchasedDomains",
				"type": "json",
				"default": "{}",
				"description": "Domains bought through the platform",
				"routing": {
					"send": {
						"type": "body",
						"property": "purchasedDomains",
						"propertyInDotNotation": false,
						"value": "={{ typeof $value === 'string' ? JSON.parse($value) : $value }}"
					}
				}
			}
		],
		"displayOptions": {
			"show": {
				"resource": [
					"domain"
				],
				"operation": [
					"update"
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
					"domain"
				],
				"operation": [
					"purchase"
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
				"displayName": "City",
				"name": "city",
				"type": "string",
				"default": "",
				"description": "Town or city",
				"routing": {
					"send": {
						"type": "body",
						"property": "city",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Company Name",
				"name": "companyName",
				"type": "string",
				"default": "",
				"description": "Name of the company",
				"routing": {
					"send": {
						"type": "body",
						"property": "companyName",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Country Code",
				"name": "countryCode",
				"type": "string",
				"default": "",
				"description": "Two-letter country code (ISO 3166-1), such as `NL`",
				"routing": {
					"send": {
						"type": "body",
						"property": "countryCode",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Domain Name",
				"name": "domainName",
				"type": "string",
				"default": "",
				"description": "Name of the domain",
				"routing": {
					"send": {
						"type": "body",
						"property": "domainName",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Email",
				"name": "email",
				"type": "string",
				"default": "",
				"description": "Email address of the person",
				"routing": {
					"send": {
						"type": "body",
						"property": "email",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "First Name",
				"name": "firstName",
				"type": "string",
				"default": "",
				"description": "First name",
				"routing": {
					"send": {
						"type": "body",
						"property": "firstName",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Last Name",
				"name": "lastName",
				"type": "string",
				"default": "",
				"description": "Last name",
				"routing": {
					"send": {
						"type": "body",
						"property": "lastName",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Phone",
				"name": "phone",
				"type": "string",
				"default": "",
				"description": "Phone number",
				"routing": {
					"send": {
						"type": "body",
						"property": "phone",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Postal Code",
				"name": "postalCode",
				"type": "string",
				"default": "",
				"description": "Postal code",
				"routing": {
					"send": {
						"type": "body",
						"property": "postalCode",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "State or Province Code",
				"name": "stateOrProvinceCode",
				"type": "string",
				"default": "",
				"description": "Code of the state, province or region, such as `NY`",
				"routing": {
					"send": {
						"type": "body",
						"property": "stateOrProvinceCode",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Street",
				"name": "street",
				"type": "string",
				"default": "",
				"description": "Street and number; a second address line follows after a line break",
				"routing": {
					"send": {
						"type": "body",
						"property": "street",
						"propertyInDotNotation": false
					}
				}
			}
		],
		"displayOptions": {
			"show": {
				"resource": [
					"domain"
				],
				"operation": [
					"purchase"
				]
			}
		}
	},
	{
		"displayName": "Domain Name",
		"name": "domain_name",
		"type": "string",
		"default": "",
		"description": "Name of the domain",
		"required": true,
		"routing": {
			"send": {
				"type": "query",
				"property": "domain_name",
				"propertyInDotNotation": false
			}
		},
		"displayOptions": {
			"show": {
				"resource": [
					"domain"
				],
				"operation": [
					"resetPassword"
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
				"displayName": "Send to",
				"name": "send_to",
				"type": "options",
				"options": [
					{
						"name": "Admin",
						"value": "admin"
					},
					{
						"name": "Owner",
						"value": "owner"
					}
				],
				"default": "admin",
				"description": "Who gets the new password by email",
				"routing": {
					"send": {
						"type": "query",
						"property": "send_to",
						"propertyInDotNotation": false
					}
				}
			},
			{
				"displayName": "Sub User",
				"name": "sub_user",
				"type": "string",
				"default": "",
				"description": "Name of the domain's further user",
				"routing": {
					"send": {
						"type": "query",
						"property": "sub_user",
						"propertyInDotNotation": false
					}
				}
			}
		],
		"displayOptions": {
			"show": {
				"resource": [
					"domain"
				],
				"operation": [
					"resetPassword"
				]
			}
		}
	},
	{
		"displayName": "Domain Name",
		"name": "domain_name",
		"type": "string",
		"default": "",
		"description": "Name of the domain",
		"required": true,
		"routing": {
			"send": {
				"type": "query",
				"property": "domain_name",
				"propertyInDotNotation": false
			}
		},
		"displayOptions": {
			"show": {
				"resource": [
					"domain"
				],
				"operation": [
					"sendVerification"
				]
			}
		}
	}
];
