//! Short answers of calls that create, change or delete.

use indexmap::IndexMap;

use crate::model::{DateTime, Product};

entity! {
    /// Answer to the creation of an order.
    read struct OrderCreateResult {
        /// Internal numeric identifier of the new order.
        id: i64,
        /// Number of the new order as the buyer sees it; use it in calls.
        order_id: String,
        /// The same as `orderId`, in the vendor's other spelling.
        orderid: String,
    }

    /// Answer to a change of an order.
    read struct OrderUpdateResult {
        /// How many objects changed: 1, or 0 when nothing did.
        update_count: i64,
    }

    /// Answer to the deletion of an order.
    read struct OrderDeleteResult {
        /// How many objects were deleted: 1, or 0 when there was nothing to delete.
        delete_count: i64,
    }

    /// Address with which the buyer can order the same again.
    read struct RepeatOrderUrlResult {
        /// The address; it fills the cart with the products of the order.
        repeat_order_url: String,
    }

    /// Answer to the creation of a variation.
    read struct CreateProductVariationResult {
        /// Identifier of the new variation.
        id: i64,
    }

    /// Answer to the deletion of variations.
    read struct DeleteProductVariationsResult {
        /// How many variations were deleted.
        delete_count: i64,
    }

    /// Answer to a change of a variation.
    read struct UpdateProductVariationResult {
        /// How many objects changed: 1, or 0 when nothing did.
        update_count: i64,
    }

    /// Answer to the upload of a variation's picture.
    read struct ProductVariationImageUploadResult {
        /// Identifier of the picture.
        id: i64,
    }

    /// Answer to the deletion of a variation's picture.
    read struct ProductVariationImageDeleteResult {
        /// How many objects were deleted: 1, or 0 when there was nothing to delete.
        delete_count: i64,
    }

    /// Answer to a change of a variation's stock.
    read struct AdjustVariationInventoryResult {
        /// How many objects changed: 1, or 0 when nothing did.
        update_count: i64,
        /// Remark on the change, for example that the stock fell below zero.
        warning: String,
    }

    /// Answer to an order to fetch a variation's picture.
    read struct ProductVariationImageAsyncUploadResult {
        /// Identifier of the picture.
        id: i64,
    }

    /// Answer to the creation of a product.
    read struct ProductCreateResult {
        /// Identifier of the new product.
        id: i64,
    }

    /// Identifiers in the order in which the storefront shows them.
    read struct SortedIds {
        /// The identifiers, first shown first.
        sorted_ids: Vec<i64>,
    }

    /// Answer that only counts changes.
    read struct UpdateCountResult {
        /// How many objects changed: 1, or 0 when nothing did.
        update_count: i64,
    }

    /// Answer to a change of a product.
    read struct ProductUpdateResult {
        /// How many objects changed: 1, or 0 when nothing did.
        update_count: i64,
        /// The product after the change; only when asked for with `returnItem`.
        item: Product,
    }

    /// Answer to the deletion of a product.
    read struct ProductDeleteResult {
        /// How many objects were deleted: 1, or 0 when there was nothing to delete.
        delete_count: i64,
    }

    /// Answer to a change of a product's stock.
    read struct ProductInventoryUpdateResult {
        /// How many objects changed: 1, or 0 when nothing did.
        update_count: i64,
        /// Remark on the change, for example that the stock fell below zero.
        warning: String,
    }

    /// Answer to the creation of a category.
    read struct CategoryCreateResult {
        /// Identifier of the new category.
        id: i64,
    }

    /// Answer to a change of a category, or to adding products to it.
    read struct CategoryUpdateResult {
        /// How many objects changed: 1, or 0 when nothing did.
        update_count: i64,
    }

    /// Answer to the deletion of a category, or to taking products out of it.
    read struct CategoryDeleteResult {
        /// How many objects were deleted: 1, or 0 when there was nothing to delete.
        delete_count: i64,
    }

    /// Answer to the creation of a customer.
    read struct CustomerCreateResult {
        /// Identifier of the new customer.
        id: i64,
    }

    /// Identifiers of all customers that match a search.
    read struct CustomerIds {
        /// The identifiers.
        ids: Vec<i64>,
    }

    /// Answer to a change of customers.
    read struct CustomerUpdateResult {
        /// How many customers changed.
        update_count: i64,
    }

    /// Answer to the deletion of a customer.
    read struct CustomerDeleteResult {
        /// How many objects were deleted: 1, or 0 when there was nothing to delete.
        delete_count: i64,
    }

    /// Answer to a change of the store profile.
    read struct StoreProfileUpdateResult {
        /// How many objects changed: 1, or 0 when nothing did.
        update_count: i64,
        /// True when the change was made.
        success: bool,
    }

    /// Answer to the removal of the app from the store.
    read struct ApplicationDeleteResult {
        /// How many objects were deleted: 1, or 0 when there was nothing to delete.
        delete_count: i64,
    }

    /// Answer to a charge through the platform's billing.
    read struct BillingTransactionResult {
        /// Identifier of the charge.
        transaction_id: String,
        /// True when a charge with the same key is being processed.
        idempotency_key_in_use: bool,
    }

    /// An order that was deleted.
    read struct DeletedOrder {
        /// Internal numeric identifier of the order.
        id: i64,
        /// Order number as the buyer saw it.
        order_id: String,
        /// When it was deleted (`yyyy-MM-dd HH:mm:ss +0000`).
        date: DateTime,
    }

    /// A product that was deleted.
    read struct DeletedProduct {
        /// Identifier of the product.
        id: i64,
        /// When it was deleted (`yyyy-MM-dd HH:mm:ss +0000`).
        date: DateTime,
    }

    /// A customer that was deleted.
    read struct DeletedCustomer {
        /// Identifier of the customer.
        id: i64,
        /// When it was deleted (`yyyy-MM-dd HH:mm:ss +0000`).
        date: DateTime,
    }

    /// Something that was deleted.
    read struct DeletedItem {
        /// Identifier.
        id: i64,
        /// When it was deleted (`yyyy-MM-dd HH:mm:ss +0000`).
        date: DateTime,
    }

    /// A picture that the store fetches by itself from an address.
    write struct AsyncPictureData {
        /// Address from which the store fetches the picture; it must be reachable from the internet. Required
        /// on create.
        url: String,
        /// Width in pixels. Required on create.
        width: i64,
        /// Height in pixels. Required on create.
        height: i64,
        /// Text that stands in for the picture, for search engines and screen readers.
        alt: PictureAlt,
        /// Identifier of the picture in your own system.
        external_id: String,
    }

    /// Text that stands in for a picture.
    write struct PictureAlt {
        /// The text in the store's main language.
        main: String,
        /// The text by language code.
        translated: IndexMap<String, String>,
    }
}
