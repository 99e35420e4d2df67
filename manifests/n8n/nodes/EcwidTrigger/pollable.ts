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
		"name": "cart",
		"collection": "/carts",
		"id": "cartId",
		"created": "createTimestamp",
		"updated": "updateTimestamp"
	},
	{
		"name": "subscription",
		"collection": "/subscriptions",
		"id": "subscriptionId",
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
		"name": "review",
		"collection": "/reviews",
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
	},
	{
		"name": "coupon",
		"collection": "/discount_coupons",
		"id": "id",
		"created": "creationDate",
		"updated": "updateDate"
	}
];

export const polledEvents: INodePropertyOptions[] = [
	{
		"name": "Cart Updated",
		"value": "unfinished_order.updated",
		"description": "Fires on a change of a known cart: items, buyer, or the merchant hides it in the control panel"
	},
	{
		"name": "Checkout Begun",
		"value": "unfinished_order.created",
		"description": "Fires once for every cart whose buyer went to the payment. A buyer may be about to pay: `cart.abandoned` waits."
	},
	{
		"name": "Customer Updated",
		"value": "customer.updated",
		"description": "Fires on a change of a known customer: address, group, consent, tax or notes"
	},
	{
		"name": "Discount Coupon Updated",
		"value": "discount_coupon.updated",
		"description": "Fires on a change of a known discount coupon: terms, status, or an order that used it"
	},
	{
		"name": "New Customer",
		"value": "customer.created",
		"description": "Fires once for every new customer, registered by themselves, by an order or by the merchant"
	},
	{
		"name": "New Discount Coupon",
		"value": "discount_coupon.created",
		"description": "Fires once for every new discount coupon"
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
		"name": "New Review",
		"value": "review.created",
		"description": "Fires once for every new product review, also before the merchant publishes it"
	},
	{
		"name": "New Subscription",
		"value": "subscription.created",
		"description": "Fires once for every new subscription"
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
	},
	{
		"name": "Review Updated",
		"value": "review.updated",
		"description": "Fires on a change of a known review: published, taken back, or its text"
	}
];
