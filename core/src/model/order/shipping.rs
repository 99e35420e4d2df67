//! How an order reaches the buyer: delivery, shipments, parcels and labels.

use crate::model::{
    DimensionUnit, FulfillmentType, Number, OrderHandlingFeeTax, OrderLabelCarrier, OrderLabelFileType,
    OrderParcelTemplate, OrderPersonInfo, OrderShippingDiscountType, PickupPrecisionType,
    ScheduledTimePrecisionType, WeightUnit,
};

entity! {
    /// How an order is delivered and what that costs.
    read struct OrderShippingOption {
        /// Identifier of the shipping method in the store's settings.
        shipping_method_id: String,
        /// Name of the carrier.
        shipping_carrier_name: String,
        /// Name of the shipping method as the buyer sees it.
        shipping_method_name: String,
        /// Delivery cost with everything, in store currency.
        shipping_rate: Number,
        /// Delivery cost without taxes, in store currency.
        shipping_rate_without_tax: Number,
        /// Expected time on the way, such as `3-5` days.
        estimated_transit_time: String,
        /// True when the buyer collects the order.
        is_pickup: bool,
        /// How and where to collect the order, as HTML.
        pickup_instruction: String,
        /// Whether the buyer chooses only a day or also a time. Read-only.
        pickup_precision_type: PickupPrecisionType,
        /// Whether the order is shipped, collected or brought by local delivery.
        fulfillment_type: FulfillmentType,
        /// Identifier of the location that the order is collected from.
        location_id: String,
        /// Name of the shipping method in the buyer's language. Read-only.
        localized_label: String,
        /// True when the coupon is limited to this shipping method. Read-only.
        is_shipping_limit: bool,
        /// True when the buyer chooses a time for delivery or pickup. Read-only.
        scheduled: bool,
        /// Whether the buyer chooses a day or a time slot. Read-only.
        scheduled_time_precision_type: ScheduledTimePrecisionType,
        /// Length of a time slot in minutes. Read-only.
        time_slot_length_in_minutes: i64,
        /// Delivery cost after discounts, in store currency. Read-only.
        discounted_shipping_rate: Number,
        /// Discount on the delivery cost. Read-only.
        discount: OrderShippingDiscount,
    }

    /// A discount on the delivery cost.
    read struct OrderShippingDiscount {
        /// Identifier.
        id: String,
        /// Size of the discount: an amount in store currency, or percent.
        value: Number,
        /// Whether the value is an amount or percent.
        r#type: OrderShippingDiscountType,
        /// What the discount depends on.
        base: String,
        /// Subtotal from which the discount applies, in store currency.
        order_total: Number,
        /// Name of the discount.
        description: String,
        /// Positions of the order lines that the discount applies to.
        applies_to_items: Vec<i64>,
        /// Identifiers of the order lines that the discount applies to.
        applies_to_order_items: Vec<i64>,
        /// Identifiers of the order lines that brought the discount.
        triggered_by_order_items: Vec<i64>,
        /// Identifier of the shipping method that the discount is for.
        applies_to_shipping_method_id: String,
    }

    /// The handling fee of an order.
    read struct OrderHandlingFee {
        /// Name of the fee as the buyer sees it.
        name: String,
        /// Amount of the fee in store currency.
        value: Number,
        /// Amount of the fee without taxes, in store currency. Read-only.
        value_without_tax: Number,
        /// Explanation of the fee for the buyer.
        description: String,
        /// Taxes on the fee.
        taxes: Vec<OrderHandlingFeeTax>,
    }

    /// One parcel that was sent.
    read struct OrderShipment {
        /// Identifier of the shipment.
        id: String,
        /// When the shipment was made.
        created: String,
        /// Sender's name and address.
        ship_from: OrderPersonInfo,
        /// Receiver's name and address.
        ship_to: OrderPersonInfo,
        /// Size and weight of the parcel.
        parcel: OrderParcel,
        /// Carrier and service that were booked.
        shipping_service: OrderShippingServiceInfo,
        /// Where the parcel can be followed.
        tracking: OrderTrackingInfo,
        /// Shipping label to print; some answers call it `shippingLabel`.
        label: OrderShippingLabelInfo,
        /// The same as `label`, in the vendor's other spelling.
        shipping_label: OrderShippingLabel,
    }

    /// Size and weight of a parcel.
    read struct OrderParcel {
        /// Length of the parcel, in `dimensionUnit`.
        length: Number,
        /// Width of the parcel, in `dimensionUnit`.
        width: Number,
        /// Height of the parcel, in `dimensionUnit`.
        height: Number,
        /// Weight of the parcel, in `weightUnit`.
        weight: Number,
        /// Unit of length, width and height.
        dimension_unit: DimensionUnit,
        /// Unit of the weight.
        weight_unit: WeightUnit,
        /// Carrier's standard packaging, if one was chosen.
        template: OrderParcelTemplate,
    }

    /// Carrier and service of a parcel.
    read struct OrderShippingServiceInfo {
        /// Code of the carrier.
        carrier: OrderLabelCarrier,
        /// Name of the carrier.
        carrier_name: String,
        /// Code of the carrier's service.
        carrier_service_code: String,
        /// Name of the carrier's service.
        carrier_service_name: String,
    }

    /// Where a parcel can be followed.
    read struct OrderTrackingInfo {
        /// Tracking number of the parcel.
        tracking_number: String,
        /// Page on which the parcel can be followed.
        tracking_url: String,
        /// Days that the delivery is expected to take.
        estimated_days: i64,
    }

    /// A shipping label to print.
    read struct OrderShippingLabelInfo {
        /// Address of the shipping label.
        label_url: String,
        /// File type of the shipping label.
        label_file_type: OrderLabelFileType,
        /// Address of the customs invoice, for deliveries abroad.
        commercial_invoice_url: String,
        /// Identifier of the payment for the label.
        billing_transaction_id: String,
    }

    /// Address of a shipping label, in the vendor's other form.
    read struct OrderShippingLabel {
        /// Address of the shipping label.
        #[serde(rename = "label_url")]
        label_url: String,
    }

    /// One parcel that the store expects to be needed.
    read struct OrderPredictedPackage {
        /// Height of the parcel, in the store's dimension unit.
        height: Number,
        /// Width of the parcel, in the store's dimension unit.
        width: Number,
        /// Length of the parcel, in the store's dimension unit.
        length: Number,
        /// Weight of the parcel, in the store's weight unit.
        weight: Number,
        /// Value stated to the carrier, in store currency.
        declared_value: Number,
    }

    /// The parcel that the store expects to be needed, in the vendor's other form.
    read struct OrderPredictedPackages {
        /// Height of the parcel, in the store's dimension unit.
        height: Number,
        /// Width of the parcel, in the store's dimension unit.
        width: Number,
        /// Length of the parcel, in the store's dimension unit.
        length: Number,
        /// Weight of the parcel, in the store's weight unit.
        weight: Number,
        /// Value stated to the carrier, in store currency.
        declared_value: Number,
    }
}
