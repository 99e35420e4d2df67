//! Shipping settings and shipping options as they are sent to the store.

use indexmap::IndexMap;
use serde_json::Value;

use crate::model::{
    AvailabilityPeriodType, BusinessHoursLimitationType, CountryCode, DateTime, LocationId, Number,
    PickupPrecisionType, RateType, RatesCalculationType, ScheduledTimePrecisionType,
    ShippingOptionFulfilment, ShippingOptionId, ShippingTableBase, StateCode, ZoneId,
};

entity! {
    /// Shipping settings of a store. This is the form to send.
    write struct ProfileShippingWrite {
        /// Fee added to every order.
        handling_fee: ProfileHandlingFeeWrite,
        /// Address that parcels are sent from.
        shipping_origin: ProfileShippingOriginWrite,
        /// The store's shipping methods.
        shipping_options: Vec<ShippingOptionWrite>,
    }

    /// A fee added to every order. This is the form to send.
    write struct ProfileHandlingFeeWrite {
        /// Name of the fee as buyers see it.
        name: String,
        /// Amount of the fee in store currency.
        value: Number,
        /// Explanation of the fee for buyers.
        description: String,
    }

    /// Address that parcels are sent from. This is the form to send.
    write struct ProfileShippingOriginWrite {
        /// Name of the company.
        company_name: String,
        /// E-mail address.
        email: String,
        /// Street and number; a second address line follows after a line break.
        street: String,
        /// Town or city.
        city: String,
        /// Two-letter country code (ISO 3166-1), such as `NL`.
        country_code: CountryCode,
        /// Postal code.
        postal_code: String,
        /// Code of the state, province or region, such as `NY`.
        state_or_province_code: StateCode,
        /// Phone number.
        phone: String,
    }

    /// One shipping method, pickup or local delivery. This is the form to send.
    write struct ShippingOptionWrite {
        /// Identifier of the shipping method.
        id: ShippingOptionId,
        /// Client identifier of the app that provides it; empty when it is built in.
        app_client_id: String,
        /// Name of the shipping method as buyers see it.
        title: String,
        /// Name of the shipping method by language code.
        title_translated: IndexMap<String, String>,
        /// Explanation of the method for buyers, as HTML.
        description: String,
        /// Explanation of the method by language code.
        description_translated: IndexMap<String, String>,
        /// True when buyers can choose the shipping method.
        enabled: bool,
        /// Position at checkout; smaller numbers come first.
        order_by: i64,
        /// Whether it is shipping, pickup or local delivery.
        fulfilment_type: ShippingOptionFulfilment,
        /// Subtotal from which the method is offered, in store currency.
        minimum_order_subtotal: Number,
        /// Region that the method delivers to.
        destination_zone: ShippingOptionZoneWrite,
        /// How the delivery cost is found.
        rates_calculation_type: RatesCalculationType,
        /// Identifier of the location that the order is collected from.
        location_id: LocationId,
        /// Fixed delivery cost.
        flat_rate: ShippingOptionFlatRateWrite,
        /// Percentage added to the carrier's rate.
        shipping_cost_markup: Number,
        /// Delivery cost by weight or subtotal.
        rates_table: ShippingOptionTableRatesWrite,
        /// How and where to collect the order, as HTML.
        pickup_instruction: String,
        /// How and where to collect the order, by language code.
        pickup_instruction_translated: IndexMap<String, String>,
        /// Hours until an order can be collected.
        pickup_preparation_time_hours: i64,
        /// Opening hours for pickup, as JSON inside text.
        pickup_business_hours: String,
        /// True when buyers choose a pickup time.
        scheduled_pickup: bool,
        /// Whether the buyer chooses only a day or also a time.
        pickup_precision_type: PickupPrecisionType,
        /// Kind of the shipping method.
        r#type: String,
        /// Carrier whose rates are used.
        carrier: String,
        /// Services of the carrier and whether they are offered.
        carrier_methods: Vec<ShippingOptionCarrierMethodWrite>,
        /// Settings of the carrier account.
        carrier_settings: ShippingOptionCarrierSettingsWrite,
        /// Hours of local delivery, as JSON inside text.
        business_hours: String,
        /// Whether orders outside business hours are taken, and whether buyers are told.
        business_hours_limitation_type: BusinessHoursLimitationType,
        /// True when orders can be delivered on the day they are placed.
        allow_same_day_delivery: bool,
        /// Expected delivery time in days, as a number or range.
        delivery_time_days: String,
        /// How far ahead buyers can choose a time. Without it a new one gets `"UNLIMITED"`.
        availability_period: AvailabilityPeriodType,
        /// Days ahead that buyers can choose from, when the period is a custom one.
        custom_availability_period_in_days: i64,
        /// True when buyers choose a delivery time.
        scheduled: bool,
        /// Whether the buyer chooses a day or a time slot.
        scheduled_time_precision_type: ScheduledTimePrecisionType,
        /// Length of a time slot in minutes.
        time_slot_length_in_minutes: i64,
        /// Time of day until which same-day orders are taken, such as `14:00`.
        cutoff_time_for_same_day_delivery: String,
        /// Minutes until an order is ready.
        fulfillment_time_in_minutes: i64,
        /// Days without pickup or delivery.
        blackout_dates: Vec<ShippingOptionBlackoutPeriodItemWrite>,
        /// Delivery date shown at checkout.
        estimated_shipping_time_at_checkout_settings: ShippingOptionEstimatedShippingTimeAtCheckoutSettingsWrite,
        /// The same as `orderBy`, in the vendor's other spelling.
        orderby: i64,
    }

    /// Region that a shipping method delivers to. This is the form to send.
    write struct ShippingOptionZoneWrite {
        /// Identifier of the region.
        id: ZoneId,
        /// Name of the region.
        name: String,
        /// Two-letter codes of the countries in the region.
        country_codes: Vec<CountryCode>,
        /// Codes of the states or provinces in the region, such as `US-NY`.
        state_or_province_codes: Vec<String>,
        /// Postal codes in the region; `*` stands for any characters.
        post_codes: Vec<String>,
        /// Areas drawn on a map, as lists of coordinates. The vendor does not describe the form.
        geo_polygons: Value,
    }

    /// A fixed delivery cost. This is the form to send.
    write struct ShippingOptionFlatRateWrite {
        /// Whether the rate is an amount or percent.
        rate_type: RateType,
        /// Delivery cost: an amount in store currency, or percent of the subtotal.
        rate: Number,
    }

    /// Delivery cost by weight or subtotal. This is the form to send.
    write struct ShippingOptionTableRatesWrite {
        /// What the table goes by: weight, subtotal or subtotal after discounts.
        table_based_on: ShippingTableBase,
        /// Rows of the table.
        rates: Vec<ShippingOptionRatesWrite>,
    }

    /// One row of a rate table. This is the form to send.
    write struct ShippingOptionRatesWrite {
        /// When the row applies.
        conditions: ShippingOptionConditionsWrite,
        /// What the row costs.
        rate: ShippingOptionRateWrite,
    }

    /// When a row of a rate table applies. This is the form to send.
    write struct ShippingOptionConditionsWrite {
        /// Least subtotal, in store currency.
        subtotal_from: Number,
        /// Highest subtotal, in store currency.
        subtotal_to: Number,
        /// Least subtotal after discounts, in store currency.
        discounted_subtotal_from: Number,
        /// Highest subtotal after discounts, in store currency.
        discounted_subtotal_to: Number,
        /// Least weight, in the store's weight unit.
        weight_from: Number,
        /// Highest weight, in the store's weight unit.
        weight_to: Number,
    }

    /// What a row of a rate table costs. This is the form to send.
    write struct ShippingOptionRateWrite {
        /// Amount per order, in store currency.
        per_order: Number,
        /// Percentage of the subtotal.
        percent: Number,
        /// Amount per item, in store currency.
        per_item: Number,
        /// Amount per unit of weight, in store currency.
        per_weight: Number,
    }

    /// One service of a carrier. This is the form to send.
    write struct ShippingOptionCarrierMethodWrite {
        /// Identifier of the service.
        id: String,
        /// Name of the service.
        name: String,
        /// True when the service is offered.
        enabled: bool,
        /// Position of the service; smaller numbers come first.
        order_by: i64,
    }

    /// Settings of a carrier account. This is the form to send.
    write struct ShippingOptionCarrierSettingsWrite {
        /// True when the platform's own account at the carrier is used.
        default_carrier_account_enabled: bool,
        /// Parcel size assumed for the rates.
        default_postage_dimensions: ShippingOptionDefaultPostageDimensionsWrite,
    }

    /// Parcel size assumed for a carrier's rates. This is the form to send.
    write struct ShippingOptionDefaultPostageDimensionsWrite {
        /// Length, in the store's dimension unit.
        length: Number,
        /// Width, in the store's dimension unit.
        width: Number,
        /// Height, in the store's dimension unit.
        height: Number,
    }

    /// Days without pickup or delivery. This is the form to send.
    write struct ShippingOptionBlackoutPeriodItemWrite {
        /// First day (`yyyy-MM-dd HH:mm:ss +0000`).
        from_date: DateTime,
        /// Last day (`yyyy-MM-dd HH:mm:ss +0000`).
        to_date: DateTime,
        /// True when the days come back every year.
        repeated_annually: bool,
    }

    /// Delivery date shown at checkout. This is the form to send.
    write struct ShippingOptionEstimatedShippingTimeAtCheckoutSettingsWrite {
        /// True when the checkout shows the expected delivery date.
        estimated_delivery_date_at_checkout_enabled: bool,
        /// Days on the way, as a list.
        estimated_transit_time_in_days: Vec<i64>,
        /// Days for packing, as a list.
        fulfillment_time_in_days: Vec<i64>,
        /// Weekdays on which orders are handed to the carrier.
        shipping_business_days: Vec<String>,
        /// Weekdays on which the carrier delivers.
        delivery_days: Vec<String>,
        /// Time of day until which orders are packed on the same day.
        cutoff_time_for_same_day_packing: String,
    }
}
