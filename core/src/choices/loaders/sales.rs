//! Orders and customers.

use super::{ALL, Extent, Loader, NUMBERS, Parameter, SOURCE, Source, needs};

/// What parts of an order depend on.
const OF_ORDER: &[Parameter] = &[needs("orderId", "order")];

/// Payment and fulfilment statuses.
const STATUSES: Source = Source {
    node: "order_status.list",
    value: "statusId",
    label: "{name}",
    retired: Some(("enabled", "false")),
    ..SOURCE
};

/// Orders.
const ORDERS: Source = Source {
    node: "order.search",
    input: &[(
        "responseFields",
        "items(id,internalId,email,total,paymentStatus,createDate,billingPerson(name))",
    )],
    search: Some("keywords"),
    label: "{id} · {billingPerson.name|email}",
    hint: "{total} · {paymentStatus} · {createDate}",
    ..SOURCE
};

pub(super) static TABLE: &[Loader] = &[
    Loader {
        name: "order",
        title: "Orders",
        fills: &["OrderId"],
        extent: Extent::Pages,
        missing_codes: &["ORDER_NOT_FOUND"],
        sources: &[ORDERS],
        ..ALL
    },
    Loader {
        name: "order_number",
        title: "Orders by internal number",
        fills: &["OrderNumber"],
        extent: Extent::Pages,
        sources: &[Source { value: "internalId", ..ORDERS }],
        ..NUMBERS
    },
    Loader {
        name: "order_item",
        title: "Lines of an order",
        fills: &["OrderItemId"],
        parameters: OF_ORDER,
        sources: &[Source {
            node: "order.get",
            input: &[("responseFields", "items(id,name,sku,quantity)")],
            hint: "{quantity} × {sku}",
            ..SOURCE
        }],
        ..NUMBERS
    },
    Loader {
        name: "order_file",
        title: "Files of an order's lines",
        fills: &["OrderFileId"],
        parameters: OF_ORDER,
        sources: &[Source {
            node: "order.get",
            input: &[("responseFields", "items(name,selectedOptions(name,files(id,name)))")],
            items: "items[].selectedOptions[].files[]",
            hint: "{^name}",
            ..SOURCE
        }],
        ..NUMBERS
    },
    Loader {
        name: "order_field",
        title: "Extra fields of an order",
        fills: &["OrderFieldId"],
        parameters: OF_ORDER,
        sources: &[Source {
            node: "order_field.list",
            items: "[]",
            label: "{title}",
            hint: "{id}",
            ..SOURCE
        }],
        ..ALL
    },
    Loader {
        name: "payment_status",
        title: "Payment statuses",
        fills: &["OrderPaymentStatus"],
        also: &["AWAITING_PAYMENT", "PAID", "CANCELLED", "REFUNDED", "PARTIALLY_REFUNDED", "INCOMPLETE"],
        sources: &[Source { only: &[("orderStatusType", "PAYMENT_STATUS")], ..STATUSES }],
        ..ALL
    },
    Loader {
        name: "fulfillment_status",
        title: "Fulfilment statuses",
        fills: &["OrderFulfillmentStatus"],
        also: &[
            "AWAITING_PROCESSING",
            "PROCESSING",
            "SHIPPED",
            "DELIVERED",
            "WILL_NOT_DELIVER",
            "RETURNED",
            "READY_FOR_PICKUP",
            "OUT_FOR_DELIVERY",
        ],
        sources: &[Source { only: &[("orderStatusType", "FULFILLMENT_STATUS")], ..STATUSES }],
        ..ALL
    },
    Loader {
        name: "order_status",
        title: "Payment and fulfilment statuses",
        fills: &["OrderStatusCode"],
        sources: &[Source { retired: None, hint: "{orderStatusType}", ..STATUSES }],
        ..ALL
    },
    Loader {
        name: "cart",
        title: "Abandoned carts",
        fills: &["CartId"],
        extent: Extent::Pages,
        sources: &[Source {
            node: "cart.search",
            input: &[("showHidden", "true"), ("responseFields", "items(cartId,email,total,createDate)")],
            search: Some("customer"),
            value: "cartId",
            label: "{email|cartId}",
            hint: "{total} · {createDate}",
            ..SOURCE
        }],
        ..ALL
    },
    Loader {
        name: "subscription",
        title: "Subscriptions",
        fills: &["SubscriptionId"],
        extent: Extent::Pages,
        sources: &[Source {
            node: "subscription.search",
            search: Some("email"),
            value: "subscriptionId",
            label: "{subscriptionId}",
            hint: "{status} · {nextCharge}",
            ..SOURCE
        }],
        ..NUMBERS
    },
    Loader {
        name: "customer",
        title: "Customers",
        fills: &["CustomerId"],
        extent: Extent::Pages,
        sources: &[Source {
            node: "customer.search",
            input: &[("responseFields", "items(id,name,email,billingPerson(name))")],
            search: Some("keyword"),
            label: "{billingPerson.name|name|email}",
            hint: "{email}",
            ..SOURCE
        }],
        ..NUMBERS
    },
    Loader {
        name: "customer_group",
        title: "Customer groups",
        fills: &["CustomerGroupId", "CustomerGroupRef"],
        fixed: &[(0, "General")],
        sources: &[Source {
            node: "customer_group.search",
            input: &[("responseFields", "items(id,name)")],
            search: Some("keyword"),
            ..SOURCE
        }],
        ..NUMBERS
    },
    Loader {
        name: "customer_contact",
        title: "Contacts of a customer",
        fills: &["ContactId"],
        parameters: &[needs("customerId", "customer")],
        sources: &[Source { node: "customer_contact.list", label: "{contact}", hint: "{type}", ..SOURCE }],
        ..NUMBERS
    },
    Loader {
        name: "customer_field",
        title: "Extra fields of customers",
        fills: &["CustomerFieldKey"],
        named_value: Some("value"),
        sources: &[Source {
            node: "customer_field.list",
            value: "key",
            label: "{title}",
            hint: "{key}",
            ..SOURCE
        }],
        ..ALL
    },
    Loader {
        name: "checkout_field",
        title: "Extra fields of the checkout",
        fills: &["CheckoutFieldKey"],
        suggests: &["ExtraFieldKey", "ExtraFieldValues"],
        named_value: Some("value"),
        sources: &[Source {
            node: "checkout_field.list",
            value: "key",
            label: "{title}",
            hint: "{key}",
            ..SOURCE
        }],
        ..ALL
    },
];
