import type { INodePropertyOptions } from 'n8n-workflow';

export const events: INodePropertyOptions[] = [
	{
		"name": "Any Webhook",
		"value": "any.event",
		"description": "Fires once for every genuine webhook delivery, event types that this version does not know included. Nothing is read from the store: `detail` has the event type, the entity's ID and the vendor's hints, `raw` the delivery as it came."
	},
	{
		"name": "App Installed",
		"value": "application.installed",
		"description": "Fires when the app is installed in the store"
	},
	{
		"name": "App Storage Changed",
		"value": "application.storage_changed",
		"description": "Fires when a value that the app keeps with the store changes; `storage.list` reads the values"
	},
	{
		"name": "App Subscription Changed",
		"value": "application.subscription_status_changed",
		"description": "Fires when the app's own subscription in the store changes: from trial to active, or suspended"
	},
	{
		"name": "App Uninstalled",
		"value": "application.uninstalled",
		"description": "Fires when the app is removed from the store. Its token is dead by then; delete what you keep of the store."
	},
	{
		"name": "Cart Abandoned",
		"value": "cart.abandoned",
		"description": "Fires when a customer began to pay, left, and did not come back for a while: an hour, if nothing else is said. It does not fire if the order arrives in the meantime, the cart is recovered, or the merchant hides or deletes it. A customer who changes the cart begins the wait anew, and one who leaves a changed cart again is told again."
	},
	{
		"name": "Cart Deleted",
		"value": "unfinished_order.deleted",
		"description": "Fires when a cart is removed through the API. The control panel only hides carts, which is a change."
	},
	{
		"name": "Cart Recovered",
		"value": "cart.recovered",
		"description": "Fires when an abandoned cart is recovered: its customer came back and ordered. `detail` says the `orderId` and the `internalId` of the order, as far as the store tells them."
	},
	{
		"name": "Cart Updated",
		"value": "unfinished_order.updated",
		"description": "Fires on a change of a known cart: items, buyer, or the merchant hides it in the control panel"
	},
	{
		"name": "Category Deleted",
		"value": "category.deleted",
		"description": "Fires when a category is gone"
	},
	{
		"name": "Category Moved",
		"value": "category.moved",
		"description": "Fires when a category is moved below another one, or to the top. `detail` says the number of the category above, `from` and `to` (null: the top)."
	},
	{
		"name": "Category Updated",
		"value": "category.updated",
		"description": "Fires on a change of a known category: name, place, description or visibility"
	},
	{
		"name": "Checkout Begun",
		"value": "unfinished_order.created",
		"description": "Fires once for every cart whose buyer went to the payment. A buyer may be about to pay: `cart.abandoned` waits."
	},
	{
		"name": "Connection Failing",
		"value": "connection.failing",
		"description": "Fires when the connection stops working: at once when the store refuses the token, the plan or a scope, after some failures in a row otherwise. Fires again when it works. `detail` says which: `state` is `failing` or `ok`, with the `reason`, the number of `failures` and the last `message`."
	},
	{
		"name": "Customer Asks for Data Removal",
		"value": "customer.personal_data_removal_request",
		"description": "Fires when a customer asks for the removal of their personal data. `objectId` is the customer's number."
	},
	{
		"name": "Customer Asks for Their Data",
		"value": "customer.personal_data_export_request",
		"description": "Fires when a customer asks for a copy of their personal data. `objectId` is the customer's number."
	},
	{
		"name": "Customer Deleted",
		"value": "customer.deleted",
		"description": "Fires when a customer is removed from the store. Keep it in mind for data that you copied elsewhere."
	},
	{
		"name": "Customer Group Deleted",
		"value": "customer_group.deleted",
		"description": "Fires when a customer group is gone"
	},
	{
		"name": "Customer Group Updated",
		"value": "customer_group.updated",
		"description": "Fires when a known customer group gets another name"
	},
	{
		"name": "Customer Updated",
		"value": "customer.updated",
		"description": "Fires on a change of a known customer: address, group, consent, tax or notes"
	},
	{
		"name": "Customer's Group Changed",
		"value": "customer.group_changed",
		"description": "Fires when a known customer is put into another group. `detail` says the number of the group, `from` and `to`; 0 is the general group."
	},
	{
		"name": "Customer's Marketing Consent Changed",
		"value": "customer.marketing_consent_changed",
		"description": "Fires when a customer gives or withdraws the consent to marketing. `detail.consent` is true or false: what holds now. A customer who was never asked counts as one without consent."
	},
	{
		"name": "Discount Coupon Deleted",
		"value": "discount_coupon.deleted",
		"description": "Fires when a discount coupon is gone"
	},
	{
		"name": "Discount Coupon Updated",
		"value": "discount_coupon.updated",
		"description": "Fires on a change of a known discount coupon: terms, status, or an order that used it"
	},
	{
		"name": "Entity Matches a Search",
		"value": "entity.matching",
		"description": "Fires when an entity begins to be found by a search: customers with more than ten orders, products without stock, orders of last month that are still not shipped. What is found at the first time is no event."
	},
	{
		"name": "Invoice Deleted",
		"value": "invoice.deleted",
		"description": "Fires when a tax invoice is gone. `objectId` is the order and the invoice: `7QK2M/330017`."
	},
	{
		"name": "Item Sold",
		"value": "order.item",
		"description": "Fires once for every line item of a new order. `part` is the item; `detail` says its `position`, from 1, and the `count` of items in the order."
	},
	{
		"name": "Merchant Asks for Data Removal",
		"value": "profile.personal_data_removal_request",
		"description": "Fires when the merchant asks for the removal of their personal data. `objectId` is the store's number."
	},
	{
		"name": "Merchant Asks for Their Data",
		"value": "profile.personal_data_export_request",
		"description": "Fires when the merchant asks for a copy of their personal data. `objectId` is the store's number."
	},
	{
		"name": "New Category",
		"value": "category.created",
		"description": "Fires once for every new category"
	},
	{
		"name": "New Customer",
		"value": "customer.created",
		"description": "Fires once for every new customer, registered by themselves, by an order or by the merchant"
	},
	{
		"name": "New Customer Group",
		"value": "customer_group.created",
		"description": "Fires once for every new customer group"
	},
	{
		"name": "New Discount Coupon",
		"value": "discount_coupon.created",
		"description": "Fires once for every new discount coupon"
	},
	{
		"name": "New Invoice",
		"value": "invoice.created",
		"description": "Fires once for every tax invoice that is issued. `objectId` is the order and the invoice: `7QK2M/330017`."
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
		"name": "New Product Type",
		"value": "product_class.created",
		"description": "Fires once for every new product type"
	},
	{
		"name": "New Promotion",
		"value": "promotion.created",
		"description": "Fires once for every new promotion"
	},
	{
		"name": "New Review",
		"value": "review.created",
		"description": "Fires once for every new product review, also before the merchant publishes it"
	},
	{
		"name": "New Size Chart",
		"value": "size_chart.created",
		"description": "Fires once for every new size chart"
	},
	{
		"name": "New Subscription",
		"value": "subscription.created",
		"description": "Fires once for every new subscription"
	},
	{
		"name": "Order Cancelled",
		"value": "order.cancelled",
		"description": "Fires when an order is cancelled, that is when its payment status becomes \"cancelled\". `detail.status` is the status that says so."
	},
	{
		"name": "Order Deleted",
		"value": "order.deleted",
		"description": "Fires when an order is removed from the store. A cancelled order stays: see `order.status_changed`."
	},
	{
		"name": "Order Delivered",
		"value": "order.delivered",
		"description": "Fires when an order is delivered: its fulfilment status becomes \"delivered\", which the merchant or an app sets.\n\n`detail` says `from` which status, and the `trackingNumber` and `trackingUrl` of the order where it has them"
	},
	{
		"name": "Order Out for Delivery",
		"value": "order.out_for_delivery",
		"description": "Fires when a local delivery sets out: the fulfilment status becomes \"out for delivery\".\n\n`detail` says `from` which status, and the `trackingNumber` and `trackingUrl` of the order where it has them"
	},
	{
		"name": "Order Paid",
		"value": "order.paid",
		"description": "Fires when an order becomes paid: at once for orders paid at checkout, later for the others"
	},
	{
		"name": "Order Ready for Pickup",
		"value": "order.ready_for_pickup",
		"description": "Fires when an order can be picked up: its fulfilment status becomes \"ready for pickup\".\n\n`detail` says `from` which status, and the `trackingNumber` and `trackingUrl` of the order where it has them"
	},
	{
		"name": "Order Refunded",
		"value": "order.refunded",
		"description": "Fires for every refund of an order, partial or full, also for the second and third one. `detail` says `extent` (`partial` or `full`), `amount` of this refund (null if only the status was set), `refundedAmount` so far, `total` of the order, and the new `refunds` with their reasons. Amounts are in the store's currency."
	},
	{
		"name": "Order Returned",
		"value": "order.returned",
		"description": "Fires when an order comes back: its fulfilment status becomes \"returned\".\n\n`detail` says `from` which status, and the `trackingNumber` and `trackingUrl` of the order where it has them"
	},
	{
		"name": "Order Shipped",
		"value": "order.shipped",
		"description": "Fires when an order is shipped: its fulfilment status becomes \"shipped\".\n\n`detail` says `from` which status, and the `trackingNumber` and `trackingUrl` of the order where it has them"
	},
	{
		"name": "Order Status Changed",
		"value": "order.status_changed",
		"description": "Fires when the payment or fulfilment status of a known order changes. Every filter left out matches any status."
	},
	{
		"name": "Order Unpaid for Too Long",
		"value": "order.payment_overdue",
		"description": "Fires when an order still awaits its payment some hours after it was placed, or after it was set to await it again: time for a reminder"
	},
	{
		"name": "Order Unshipped for Too Long",
		"value": "order.shipping_overdue",
		"description": "Fires when a paid order is still not on its way some hours after it was paid: its fulfilment status is still \"awaiting processing\" or \"processing\""
	},
	{
		"name": "Order Updated",
		"value": "order.updated",
		"description": "Fires on any change of a known order: statuses, tracking, notes, items, extra fields"
	},
	{
		"name": "Order's Extra Field Changed",
		"value": "order.extra_field_changed",
		"description": "Fires when extra fields of a known order change: set, changed or cleared. `detail.fields` lists them, each with its `ID`, and its value `from` and `to` (null: none)."
	},
	{
		"name": "Order's Staff Notes Changed",
		"value": "order.note_changed",
		"description": "Fires when the staff notes of a known order change. `detail` says the text `from` and `to` (null: none)."
	},
	{
		"name": "Product Back in Stock",
		"value": "product.back_in_stock",
		"description": "Fires when a product that was out of stock can be bought again. `detail.to` is what there is now (null: unlimited)."
	},
	{
		"name": "Product Deleted",
		"value": "product.deleted",
		"description": "Fires when a product is removed from the store. A product that is switched off stays: see `product.updated`."
	},
	{
		"name": "Product Disabled",
		"value": "product.disabled",
		"description": "Fires when a product is hidden from the store"
	},
	{
		"name": "Product Enabled",
		"value": "product.enabled",
		"description": "Fires when a hidden product is shown in the store"
	},
	{
		"name": "Product Low on Stock",
		"value": "product.low_stock",
		"description": "Fires when the stock of a product or one of its variations falls to the limit or below. Fires again only after the stock was above the limit in between. `detail` says `quantity` and `limit` of the product (null: it is not the product that fell), and the `variations` that fell, each with `ID`, `sku`, `quantity` and `limit`."
	},
	{
		"name": "Product Out of Stock",
		"value": "product.out_of_stock",
		"description": "Fires when nothing is left to sell of a product. A product whose variations have stock of their own is out of stock when all of them are; see `variation.out_of_stock` for each of them. `detail.from` is what was left before (null: unlimited)."
	},
	{
		"name": "Product Type Deleted",
		"value": "product_class.deleted",
		"description": "Fires when a product type is gone"
	},
	{
		"name": "Product Type Updated",
		"value": "product_class.updated",
		"description": "Fires on a change of a known product type: its name or its attributes"
	},
	{
		"name": "Product Updated",
		"value": "product.updated",
		"description": "Fires on a change of a known product: name, SKU, price, stock, visibility, categories or variations"
	},
	{
		"name": "Product's Categories Changed",
		"value": "product.categories_changed",
		"description": "Fires when a known product is put into categories or taken out of them. `detail` lists the numbers of the categories that were `added` and `removed`."
	},
	{
		"name": "Product's Price Changed",
		"value": "product.price_changed",
		"description": "Fires when a price of a product changes: its price, the price that it is compared with, or its wholesale prices; a sale that starts or ends is such a change. `detail.changed` names the prices that changed, `detail.sale` says whether a sale `started` or `ended` (null: neither), and under its own name each price has `from` and `to` (null: none). Prices are in the store's currency. Prices of variations are told by `variation.price_changed`."
	},
	{
		"name": "Product's Stock Changed",
		"value": "product.stock_changed",
		"description": "Fires when the stock of a product changes, by a sale, by hand or through the API. `detail` says how many pieces there were (`from`) and are (`to`; null: unlimited), the difference (`by`), and the `locations` whose stock changed, where the store has several. Stock of variations is told by `variation.stock_changed`."
	},
	{
		"name": "Promotion Deleted",
		"value": "promotion.deleted",
		"description": "Fires when a promotion is gone"
	},
	{
		"name": "Promotion Updated",
		"value": "promotion.updated",
		"description": "Fires on a change of a known promotion: its terms, or whether it is on. Its start and end by date are no change."
	},
	{
		"name": "Review Deleted",
		"value": "review.deleted",
		"description": "Fires when a review is gone"
	},
	{
		"name": "Review Updated",
		"value": "review.updated",
		"description": "Fires on a change of a known review: published, taken back, or its text"
	},
	{
		"name": "Size Chart Deleted",
		"value": "size_chart.deleted",
		"description": "Fires when a size chart is gone"
	},
	{
		"name": "Size Chart Updated",
		"value": "size_chart.updated",
		"description": "Fires on a change of a size chart"
	},
	{
		"name": "Store Plan Changed",
		"value": "profile.subscription_status_changed",
		"description": "Fires when the store's Ecwid plan changes. `detail` names the plans: `from` and `to`, for example `ECWID_BUSINESS`."
	},
	{
		"name": "Store Profile Updated",
		"value": "profile.updated",
		"description": "Fires on a change of the store's own data: general information, account, settings or company"
	},
	{
		"name": "Subscription Cancelled",
		"value": "subscription.cancelled",
		"description": "Fires when a subscription is cancelled, by the customer or the merchant.\n\n`detail.from` is the status before (null: a new subscription)"
	},
	{
		"name": "Subscription Charged",
		"value": "subscription.charged",
		"description": "Fires for every further order that a subscription makes: it was renewed. `part` is that order, in short; the order itself is told by `order.created` too."
	},
	{
		"name": "Subscription Paused",
		"value": "subscription.paused",
		"description": "Fires when a subscription is paused: no charges are made until it goes on.\n\n`detail.from` is the status before (null: a new subscription)"
	},
	{
		"name": "Subscription Resumed",
		"value": "subscription.resumed",
		"description": "Fires when a paused subscription goes on.\n\n`detail.from` is the status before (null: a new subscription)"
	},
	{
		"name": "Subscription's Charge Failed",
		"value": "subscription.charge_failed",
		"description": "Fires when a charge fails: the subscription's status becomes \"last charge failed\".\n\n`detail.from` is the status before (null: a new subscription)"
	},
	{
		"name": "Subscription's Charge Is Due Soon",
		"value": "subscription.next_charge_due",
		"description": "Fires some time before the next charge of an active subscription, once for each charge: time to remind the customer or to check the stock. A charge that is put off is told again for its new date. `detail` says when it is (`nextCharge`, RFC 3339 UTC) and how long before that the event was due (`hoursBefore`)."
	},
	{
		"name": "Subscription's Charge Needs Confirmation",
		"value": "subscription.confirmation_required",
		"description": "Fires when a charge waits for the customer to confirm it, as banks may ask.\n\n`detail.from` is the status before (null: a new subscription)"
	},
	{
		"name": "Tracking Number Added",
		"value": "order.tracking_added",
		"description": "Fires for every tracking number that an order gets, its own one and those of its parcels. A number that replaces another one counts. `detail` says the `trackingNumber`, its `trackingUrl`, the `shipmentId` of the parcel (null: of the order), and what it `replaces` (null: nothing)."
	},
	{
		"name": "Variation Back in Stock",
		"value": "variation.back_in_stock",
		"description": "Fires when a variation that was out of stock can be bought again, once for each variation. `part` is the variation; `detail.to` is what there is now (null: unlimited)."
	},
	{
		"name": "Variation Low on Stock",
		"value": "variation.low_stock",
		"description": "Fires when the stock of a variation falls to the limit or below, once for each variation. Fires again only after the stock was above the limit in between. `part` is the variation; `detail` says `quantity` and `limit`."
	},
	{
		"name": "Variation Out of Stock",
		"value": "variation.out_of_stock",
		"description": "Fires when nothing is left of a variation, once for each variation. `part` is the variation; `detail.from` is what was left before (null: unlimited)."
	},
	{
		"name": "Variation's Price Changed",
		"value": "variation.price_changed",
		"description": "Fires when a price of a variation changes, once for each variation: its price, the price that it is compared with, or its wholesale prices. `part` is the variation; `detail` is that of `product.price_changed`. Variations that take the price of their product are told by that one."
	},
	{
		"name": "Variation's Stock Changed",
		"value": "variation.stock_changed",
		"description": "Fires when the stock of a variation changes, once for each variation. `part` is the variation; `detail` says how many pieces there were (`from`) and are (`to`; null: unlimited), the difference (`by`), and the `locations` whose stock changed. Variations that share the stock of their product are told by `product.stock_changed`."
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
	],
	"order.cancelled": [
		"order.created",
		"order.updated"
	],
	"order.refunded": [
		"order.created",
		"order.updated"
	],
	"order.shipped": [
		"order.created",
		"order.updated"
	],
	"order.delivered": [
		"order.created",
		"order.updated"
	],
	"order.ready_for_pickup": [
		"order.created",
		"order.updated"
	],
	"order.out_for_delivery": [
		"order.created",
		"order.updated"
	],
	"order.returned": [
		"order.created",
		"order.updated"
	],
	"order.tracking_added": [
		"order.created",
		"order.updated"
	],
	"order.item": [
		"order.created",
		"order.updated"
	],
	"order.extra_field_changed": [
		"order.created",
		"order.updated"
	],
	"order.note_changed": [
		"order.created",
		"order.updated"
	],
	"order.payment_overdue": [
		"order.created",
		"order.updated"
	],
	"order.shipping_overdue": [
		"order.created",
		"order.updated"
	],
	"cart.abandoned": [
		"unfinished_order.created",
		"unfinished_order.updated"
	],
	"cart.recovered": [
		"unfinished_order.created",
		"unfinished_order.updated"
	],
	"subscription.created": [],
	"subscription.next_charge_due": [],
	"subscription.charged": [],
	"subscription.charge_failed": [],
	"subscription.confirmation_required": [],
	"subscription.paused": [],
	"subscription.resumed": [],
	"subscription.cancelled": [],
	"product.stock_changed": [
		"product.created",
		"product.updated"
	],
	"product.out_of_stock": [
		"product.created",
		"product.updated"
	],
	"product.back_in_stock": [
		"product.created",
		"product.updated"
	],
	"product.price_changed": [
		"product.created",
		"product.updated"
	],
	"product.enabled": [
		"product.created",
		"product.updated"
	],
	"product.disabled": [
		"product.created",
		"product.updated"
	],
	"product.categories_changed": [
		"product.created",
		"product.updated"
	],
	"variation.stock_changed": [
		"product.created",
		"product.updated"
	],
	"variation.low_stock": [
		"product.created",
		"product.updated"
	],
	"variation.out_of_stock": [
		"product.created",
		"product.updated"
	],
	"variation.back_in_stock": [
		"product.created",
		"product.updated"
	],
	"variation.price_changed": [
		"product.created",
		"product.updated"
	],
	"category.moved": [
		"category.created",
		"category.updated"
	],
	"customer.marketing_consent_changed": [
		"customer.created",
		"customer.updated"
	],
	"customer.group_changed": [
		"customer.created",
		"customer.updated"
	],
	"order.deleted": [
		"order.deleted"
	],
	"unfinished_order.created": [
		"unfinished_order.created",
		"unfinished_order.updated"
	],
	"unfinished_order.updated": [
		"unfinished_order.created",
		"unfinished_order.updated"
	],
	"unfinished_order.deleted": [
		"unfinished_order.deleted"
	],
	"invoice.created": [
		"invoice.created"
	],
	"invoice.deleted": [
		"invoice.deleted"
	],
	"product.deleted": [
		"product.deleted"
	],
	"category.created": [
		"category.created",
		"category.updated"
	],
	"category.updated": [
		"category.created",
		"category.updated"
	],
	"category.deleted": [
		"category.deleted"
	],
	"product_class.created": [
		"product_class.created",
		"product_class.updated"
	],
	"product_class.updated": [
		"product_class.created",
		"product_class.updated"
	],
	"product_class.deleted": [
		"product_class.deleted"
	],
	"size_chart.created": [
		"size_chart.created"
	],
	"size_chart.updated": [
		"size_chart.updated"
	],
	"size_chart.deleted": [
		"size_chart.deleted"
	],
	"review.created": [
		"review.created",
		"review.updated"
	],
	"review.updated": [
		"review.created",
		"review.updated"
	],
	"review.deleted": [
		"review.deleted"
	],
	"customer.deleted": [
		"customer.deleted"
	],
	"customer_group.created": [
		"customer_group.created",
		"customer_group.updated"
	],
	"customer_group.updated": [
		"customer_group.created",
		"customer_group.updated"
	],
	"customer_group.deleted": [
		"customer_group.deleted"
	],
	"discount_coupon.created": [
		"discount_coupon.created",
		"discount_coupon.updated"
	],
	"discount_coupon.updated": [
		"discount_coupon.created",
		"discount_coupon.updated"
	],
	"discount_coupon.deleted": [
		"discount_coupon.deleted"
	],
	"promotion.created": [
		"promotion.created",
		"promotion.updated"
	],
	"promotion.updated": [
		"promotion.created",
		"promotion.updated"
	],
	"promotion.deleted": [
		"promotion.deleted"
	],
	"profile.updated": [
		"profile.updated"
	],
	"application.subscription_status_changed": [
		"application.subscriptionStatusChanged"
	],
	"customer.personal_data_removal_request": [
		"customer.personalDataRemovalRequest"
	],
	"customer.personal_data_export_request": [
		"customer.personalDataExportRequest"
	],
	"profile.personal_data_removal_request": [
		"profile.personalDataRemovalRequest"
	],
	"profile.personal_data_export_request": [
		"profile.personalDataExportRequest"
	],
	"profile.subscription_status_changed": [
		"profile.subscriptionStatusChanged"
	],
	"application.installed": [
		"application.installed"
	],
	"application.uninstalled": [
		"application.uninstalled"
	],
	"application.storage_changed": [
		"application.storageChanged"
	],
	"any.event": [],
	"entity.matching": [],
	"connection.failing": []
};

/** Where the entity of an Ecwid event is read, by the first part of its type. */
export const entities: Record<string, { item: string; collection: string; lookUp: boolean }> = {
	"order": {
		"item": "/orders/{id}",
		"collection": "/orders",
		"lookUp": true
	},
	"unfinished_order": {
		"item": "/carts/{id}",
		"collection": "/carts",
		"lookUp": true
	},
	"subscription": {
		"item": "/subscriptions/{id}",
		"collection": "/subscriptions",
		"lookUp": false
	},
	"product": {
		"item": "/products/{id}",
		"collection": "/products",
		"lookUp": false
	},
	"category": {
		"item": "/categories/{id}",
		"collection": "/categories",
		"lookUp": false
	},
	"product_class": {
		"item": "/classes/{id}",
		"collection": "/classes",
		"lookUp": false
	},
	"size_chart": {
		"item": "/sizecharts/{id}",
		"collection": "/sizecharts",
		"lookUp": false
	},
	"review": {
		"item": "/reviews/{id}",
		"collection": "/reviews",
		"lookUp": false
	},
	"customer": {
		"item": "/customers/{id}",
		"collection": "/customers",
		"lookUp": false
	},
	"customer_group": {
		"item": "/customer_groups/{id}",
		"collection": "/customer_groups",
		"lookUp": false
	},
	"discount_coupon": {
		"item": "/discount_coupons/{id}",
		"collection": "/discount_coupons",
		"lookUp": false
	},
	"promotion": {
		"item": "/promotions/{id}",
		"collection": "/promotions",
		"lookUp": false
	}
};
