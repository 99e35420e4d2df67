//! Promotions: discounts that apply by themselves.

use crate::model::{CategoryId, DateTime, Number, ProductId, ShippingOptionId, VariationCode};

entity! {
    /// A discount that applies by itself when its conditions are met.
    read struct Promotion {
        /// Name of the promotion. At most 1024 characters.
        #[cfg_attr(feature = "schema", schemars(extend("maxLength" = 1024)))]
        name: String,
        /// What is reduced: the items, the subtotal or the shipping.
        discount_base: PromotionDiscountBase,
        /// True when the promotion is in use.
        enabled: bool,
        /// How `amount` is read: a percentage, an amount or a fixed price.
        discount_type: PromotionDiscountType,
        /// The reduction: a percentage, or store currency.
        amount: Number,
        /// Conditions that an order must meet.
        triggers: PromotionTriggers,
        /// What is reduced.
        targets: PromotionTargets,
        /// Identifier in your own system.
        external_reference_id: String,
        /// Identifier of the promotion. Read-only.
        id: i64,
    }

    /// Conditions of a promotion.
    read struct PromotionTriggers {
        /// When the promotion starts (`yyyy-MM-dd HH:mm:ss +0000`).
        start_date: DateTime,
        /// When the promotion ends (`yyyy-MM-dd HH:mm:ss +0000`).
        end_date: DateTime,
        /// Identifiers of the customer groups whose members get the promotion. At most 200 items.
        #[cfg_attr(feature = "schema", schemars(extend("maxItems" = 200)))]
        customer_groups: Vec<i64>,
        /// Smallest subtotal of the order, in store currency.
        subtotal: Number,
        /// Fewest pieces of the chosen products in the cart.
        min_product_quantity_in_cart: i64,
        /// Most pieces of the chosen products in the cart.
        max_product_quantity_in_cart: i64,
        /// Identifiers of categories whose products count.
        categories: Vec<i64>,
        /// Identifiers of categories whose products do not count.
        excluded_categories: Vec<i64>,
        /// Identifiers of products that count.
        products: Vec<i64>,
        /// Identifiers of products that do not count.
        excluded_products: Vec<i64>,
        /// Identifiers of variations that count.
        combinations: Vec<i64>,
        /// Identifiers of variations that do not count.
        excluded_combinations: Vec<i64>,
        /// True when the promotion comes back on certain days.
        recurring: bool,
        /// Days and hours on which the promotion comes back.
        recurrence_settings: PromotionRecurrenceSettings,
        /// True when every product counts.
        all: bool,
    }

    /// Days and hours on which a promotion comes back.
    read struct PromotionRecurrenceSettings {
        /// Days of the week.
        active_days: Vec<PromotionDay>,
        /// Time of day at which the promotion starts, `HH:mm`.
        active_day_start_time: String,
        /// Time of day at which the promotion ends, `HH:mm`.
        active_day_end_time: String,
    }

    /// What a promotion reduces.
    read struct PromotionTargets {
        /// Identifiers of categories whose products are reduced.
        categories: Vec<i64>,
        /// Identifiers of categories whose products are not reduced.
        excluded_categories: Vec<i64>,
        /// Identifiers of reduced products.
        products: Vec<i64>,
        /// Identifiers of products that are not reduced.
        excluded_products: Vec<i64>,
        /// Reduced variations by product.
        combinations: Vec<PromotionCombinations>,
        /// Variations that are not reduced, by product.
        excluded_combinations: Vec<PromotionExcludedCombinations>,
        /// Attributes that reduced products have.
        attributes: Vec<PromotionAttributes>,
        /// Fewest pieces that are reduced.
        min_discounted_product_quantity: i64,
        /// Most pieces that are reduced.
        max_discounted_product_quantity: i64,
        /// Identifiers of the shipping methods that are reduced. At most 100 items.
        #[cfg_attr(feature = "schema", schemars(extend("maxItems" = 100)))]
        shipping_methods: Vec<String>,
        /// True when everything is reduced.
        all: bool,
    }

    /// Variations of one product.
    read struct PromotionCombinations {
        /// Identifier of the product.
        product_id: i64,
        /// Identifiers of the variations. At most 100 items.
        #[cfg_attr(feature = "schema", schemars(extend("maxItems" = 100)))]
        combination_ids: Vec<String>,
    }

    /// Variations of one product that are left out.
    read struct PromotionExcludedCombinations {
        /// Identifier of the product.
        product_id: i64,
        /// Identifiers of the variations. At most 100 items.
        #[cfg_attr(feature = "schema", schemars(extend("maxItems" = 100)))]
        combination_ids: Vec<String>,
    }

    /// An attribute with its values.
    read struct PromotionAttributes {
        /// Name of the attribute, such as `BRAND`.
        attribute_alias: String,
        /// Values of the attribute that count. At most 30 items.
        #[cfg_attr(feature = "schema", schemars(extend("maxItems" = 30)))]
        attribute_values: Vec<String>,
    }

    /// A discount that applies by itself when its conditions are met. This is the form to send.
    write struct PromotionWrite {
        /// Name of the promotion. At most 1024 characters.
        #[cfg_attr(feature = "schema", schemars(extend("maxLength" = 1024)))]
        name: String,
        /// What is reduced: the items, the subtotal or the shipping.
        discount_base: PromotionDiscountBase,
        /// True when the promotion is in use.
        enabled: bool,
        /// How `amount` is read: a percentage, an amount or a fixed price.
        discount_type: PromotionDiscountType,
        /// The reduction: a percentage, or store currency.
        amount: Number,
        /// Conditions that an order must meet.
        triggers: PromotionTriggersWrite,
        /// What is reduced.
        targets: PromotionTargetsWrite,
        /// Identifier in your own system.
        external_reference_id: String,
    }

    /// Conditions of a promotion. This is the form to send.
    write struct PromotionTriggersWrite {
        /// When the promotion starts (`yyyy-MM-dd HH:mm:ss +0000`).
        start_date: DateTime,
        /// When the promotion ends (`yyyy-MM-dd HH:mm:ss +0000`).
        end_date: DateTime,
        /// Identifiers of the customer groups whose members get the promotion. At most 200 items.
        #[cfg_attr(feature = "schema", schemars(extend("maxItems" = 200)))]
        customer_groups: Vec<i64>,
        /// Smallest subtotal of the order, in store currency.
        subtotal: Number,
        /// Fewest pieces of the chosen products in the cart.
        min_product_quantity_in_cart: i64,
        /// Most pieces of the chosen products in the cart.
        max_product_quantity_in_cart: i64,
        /// Identifiers of categories whose products count.
        categories: Vec<i64>,
        /// Identifiers of categories whose products do not count.
        excluded_categories: Vec<i64>,
        /// Identifiers of products that count.
        products: Vec<i64>,
        /// Identifiers of products that do not count.
        excluded_products: Vec<i64>,
        /// Identifiers of variations that count.
        combinations: Vec<i64>,
        /// Identifiers of variations that do not count.
        excluded_combinations: Vec<i64>,
        /// True when the promotion comes back on certain days.
        recurring: bool,
        /// Days and hours on which the promotion comes back.
        recurrence_settings: PromotionRecurrenceSettingsWrite,
        /// True when every product counts.
        all: bool,
    }

    /// Days and hours on which a promotion comes back. This is the form to send.
    write struct PromotionRecurrenceSettingsWrite {
        /// Days of the week.
        active_days: Vec<PromotionDay>,
        /// Time of day at which the promotion starts, `HH:mm`.
        active_day_start_time: String,
        /// Time of day at which the promotion ends, `HH:mm`.
        active_day_end_time: String,
    }

    /// What a promotion reduces. This is the form to send.
    write struct PromotionTargetsWrite {
        /// Identifiers of categories whose products are reduced.
        categories: Vec<CategoryId>,
        /// Identifiers of categories whose products are not reduced.
        excluded_categories: Vec<CategoryId>,
        /// Identifiers of reduced products.
        products: Vec<ProductId>,
        /// Identifiers of products that are not reduced.
        excluded_products: Vec<ProductId>,
        /// Reduced variations by product.
        combinations: Vec<PromotionCombinationsWrite>,
        /// Variations that are not reduced, by product.
        excluded_combinations: Vec<PromotionExcludedCombinationsWrite>,
        /// Attributes that reduced products have.
        attributes: Vec<PromotionAttributesWrite>,
        /// Fewest pieces that are reduced.
        min_discounted_product_quantity: i64,
        /// Most pieces that are reduced.
        max_discounted_product_quantity: i64,
        /// Identifiers of the shipping methods that are reduced. At most 100 items.
        #[cfg_attr(feature = "schema", schemars(extend("maxItems" = 100)))]
        shipping_methods: Vec<ShippingOptionId>,
        /// True when everything is reduced.
        all: bool,
    }

    /// Variations of one product. This is the form to send.
    write struct PromotionCombinationsWrite {
        /// Identifier of the product.
        product_id: ProductId,
        /// Identifiers of the variations. At most 100 items.
        #[cfg_attr(feature = "schema", schemars(extend("maxItems" = 100)))]
        combination_ids: Vec<VariationCode>,
    }

    /// Variations of one product that are left out. This is the form to send.
    write struct PromotionExcludedCombinationsWrite {
        /// Identifier of the product.
        product_id: ProductId,
        /// Identifiers of the variations. At most 100 items.
        #[cfg_attr(feature = "schema", schemars(extend("maxItems" = 100)))]
        combination_ids: Vec<VariationCode>,
    }

    /// An attribute with its values. This is the form to send.
    write struct PromotionAttributesWrite {
        /// Name of the attribute, such as `BRAND`.
        attribute_alias: String,
        /// Values of the attribute that count. At most 30 items.
        #[cfg_attr(feature = "schema", schemars(extend("maxItems" = 30)))]
        attribute_values: Vec<String>,
    }
}

open_enum! {
    /// What a promotion reduces.
    pub enum PromotionDiscountBase {
        /// Single lines of the order.
        Item = "ITEM",
        /// The subtotal, through a promotion.
        Subtotal = "SUBTOTAL",
        /// By a carrier.
        Shipping = "SHIPPING",
    }

    /// How a promotion reduces.
    pub enum PromotionDiscountType {
        /// Percent.
        Percent = "PERCENT",
        /// An amount in store currency.
        Absolute = "ABSOLUTE",
        /// A new price instead of a deduction.
        FixedPrice = "FIXED_PRICE",
    }

    /// Day of the week.
    pub enum PromotionDay {
        /// Monday.
        Mon = "MON",
        /// Tuesday.
        Tue = "TUE",
        /// Wednesday.
        Wed = "WED",
        /// Thursday.
        Thu = "THU",
        /// Friday.
        Fri = "FRI",
        /// Saturday.
        Sat = "SAT",
        /// Sunday.
        Sun = "SUN",
    }
}
