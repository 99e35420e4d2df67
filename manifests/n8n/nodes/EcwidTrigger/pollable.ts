import type { INodePropertyOptions } from 'n8n-workflow';

export interface Kind {
	name: string;
	collection: string;
	id: string;
	created: string;
	updated: string;
}

export const kinds: Kind[] = [
	{
		"name": "order",
		"collection": "/orders",
		"id": "id",
		"created": "createTimestamp",
		"updated": "updateTimestamp"
	},
	{
		"name": "product",
		"collection": "/products",
		"id": "id",
		"created": "createTimestamp",
		"updated": "updateTimestamp"
	},
	{
		"name": "customer",
		"collection": "/customers",
		"id": "id",
		"created": "registered",
		"updated": "updated"
	}
];

export const polledEvents: INodePropertyOptions[] = [
	{
		"name": "Customer Updated",
		"value": "customer.updated",
		"description": "Fires on a change of a known customer: address, group, consent, tax or notes"
	},
	{
		"name": "New Customer",
		"value": "customer.created",
		"description": "Fires once for every new customer, registered by themselves, by an order or by the merchant"
	},
	{
		"name": "New Order",
		"value": "order.created",
		"description": "Fires once for every new order, whatever its payment status"
	},
	{
		"name": "New Product",
		"value": "product.created",
		"description": "Fires once for every new product"
	},
	{
		"name": "Order Updated",
		"value": "order.updated",
		"description": "Fires on any change of a known order: statuses, tracking, notes, items, extra fields"
	},
	{
		"name": "Product Updated",
		"value": "product.updated",
		"description": "Fires on a change of a known product: name, SKU, price, stock, visibility, categories or variations"
	}
];
