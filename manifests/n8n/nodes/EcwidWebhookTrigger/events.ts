import type { INodePropertyOptions } from 'n8n-workflow';

export const events: INodePropertyOptions[] = [
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
		"name": "Order Paid",
		"value": "order.paid",
		"description": "Fires when an order becomes paid: at once for orders paid at checkout, later for the others"
	},
	{
		"name": "Order Status Changed",
		"value": "order.status_changed",
		"description": "Fires when the payment or fulfilment status of a known order changes. Every filter left out matches any status."
	},
	{
		"name": "Order Updated",
		"value": "order.updated",
		"description": "Fires on any change of a known order: statuses, tracking, notes, items, extra fields"
	},
	{
		"name": "Product Low on Stock",
		"value": "product.low_stock",
		"description": "Fires when the stock of a product or one of its variations falls to the limit or below. Fires again only after the stock was above the limit in between."
	},
	{
		"name": "Product Updated",
		"value": "product.updated",
		"description": "Fires on a change of a known product: name, SKU, price, stock, visibility, categories or variations"
	}
];

/** Ecwid's own event types behind each event. */
export const deliveries: Record<string, string[]> = {
	"order.created": [
		"order.created",
		"order.updated"
	],
	"order.paid": [
		"order.created",
		"order.updated"
	],
	"order.status_changed": [
		"order.created",
		"order.updated"
	],
	"order.updated": [
		"order.created",
		"order.updated"
	],
	"product.created": [
		"product.created",
		"product.updated"
	],
	"product.updated": [
		"product.created",
		"product.updated"
	],
	"product.low_stock": [
		"product.created",
		"product.updated"
	],
	"customer.created": [
		"customer.created",
		"customer.updated"
	],
	"customer.updated": [
		"customer.created",
		"customer.updated"
	]
};

/** Where the entity of an Ecwid event is read, by the first part of its type. */
export const entities: Record<string, { item: string; collection: string; lookUp: boolean }> = {
	"order": {
		"item": "/orders/{id}",
		"collection": "/orders",
		"lookUp": true
	},
	"product": {
		"item": "/products/{id}",
		"collection": "/products",
		"lookUp": false
	},
	"customer": {
		"item": "/customers/{id}",
		"collection": "/customers",
		"lookUp": false
	},
	"category": {
		"item": "/categories/{id}",
		"collection": "/categories",
		"lookUp": false
	}
};
