//! The nodes: one file per resource, and the table that makes them known.
//!
//! To add a node, write its struct with `impl Action` or `impl Trigger` in the resource's file and add one line here.

pub mod application;
pub mod batches;
pub mod brands;
pub mod bulk;
pub mod carts;
pub mod categories;
pub mod checkout_fields;
pub mod connections;
pub mod coupons;
pub mod customer_contacts;
pub mod customer_fields;
pub mod customer_groups;
pub mod customers;
pub mod deliveries;
pub mod dictionaries;
pub mod domains;
pub mod entities;
pub mod input;
pub mod instant_site;
pub mod invoices;
pub mod lifecycles;
pub mod matching;
pub mod natural_keys;
pub mod order_fields;
pub mod order_files;
pub mod order_statuses;
pub mod orders;
pub mod partner;
pub mod payment_options;
pub mod preview;
pub mod product_files;
pub mod product_media;
pub mod product_types;
pub mod products;
pub mod profile;
pub mod promotions;
pub mod reports;
pub mod requests;
pub mod retired;
pub mod reviews;
pub mod sales_channels;
pub mod shipping_options;
pub mod snapshot;
pub mod staff;
mod stock_levels;
pub mod storage;
pub mod storefront;
pub mod subscriptions;
pub mod upserts;
pub mod variations;
mod waiting;

use crate::action::ActionNode;
use crate::error::{Error, Kind, Result};
use crate::steps::decode::nearest;
use crate::trigger::TriggerNode;

/// Every action.
pub static ACTIONS: &[ActionNode] = &[
    ActionNode::of::<orders::GetOrder>(),
    ActionNode::of::<orders::SearchOrders>(),
    ActionNode::of::<orders::CreateOrder>(),
    ActionNode::of::<orders::UpdateOrder>(),
    ActionNode::of::<orders::FulfillOrder>(),
    ActionNode::of::<orders::CancelOrder>(),
    ActionNode::of::<orders::AddNote>(),
    ActionNode::of::<upserts::UpsertOrder>(),
    ActionNode::of::<upserts::FindOrCreateOrder>(),
    ActionNode::of::<products::GetProduct>(),
    ActionNode::of::<products::SearchProducts>(),
    ActionNode::of::<products::CreateProduct>(),
    ActionNode::of::<products::UpdateProduct>(),
    ActionNode::of::<products::AdjustStock>(),
    ActionNode::of::<products::SetStock>(),
    ActionNode::of::<products::SetPrice>(),
    ActionNode::of::<upserts::UpsertProduct>(),
    ActionNode::of::<upserts::FindOrCreateProduct>(),
    ActionNode::of::<variations::SearchVariations>(),
    ActionNode::of::<variations::AdjustVariationStock>(),
    ActionNode::of::<variations::SetVariationStock>(),
    ActionNode::of::<variations::SetVariationPrice>(),
    ActionNode::of::<customers::GetCustomer>(),
    ActionNode::of::<customers::SearchCustomers>(),
    ActionNode::of::<customers::CreateCustomer>(),
    ActionNode::of::<customers::UpdateCustomer>(),
    ActionNode::of::<upserts::UpsertCustomer>(),
    ActionNode::of::<upserts::FindOrCreateCustomer>(),
    ActionNode::of::<profile::GetProfile>(),
    ActionNode::of::<categories::GetCategory>(),
    ActionNode::of::<categories::SearchCategories>(),
    ActionNode::of::<categories::SearchCategoriesByPath>(),
    ActionNode::of::<categories::CreateCategory>(),
    ActionNode::of::<categories::UpdateCategory>(),
    ActionNode::of::<upserts::UpsertCategory>(),
    ActionNode::of::<upserts::FindOrCreateCategory>(),
    ActionNode::of::<categories::DeleteCategory>(),
    ActionNode::of::<categories::AssignProducts>(),
    ActionNode::of::<categories::UnassignProducts>(),
    ActionNode::of::<categories::GetCategorySort>(),
    ActionNode::of::<categories::UpdateCategorySort>(),
    ActionNode::of::<categories::UploadCategoryImage>(),
    ActionNode::of::<categories::UploadCategoryImageLater>(),
    ActionNode::of::<categories::DeleteCategoryImage>(),
    ActionNode::of::<brands::SearchBrands>(),
    ActionNode::of::<brands::ListSwatches>(),
    ActionNode::of::<brands::ListRecentSwatches>(),
    ActionNode::of::<brands::GetSizeChart>(),
    ActionNode::of::<brands::GetMainColors>(),
    ActionNode::of::<product_types::ListProductTypes>(),
    ActionNode::of::<product_types::GetProductType>(),
    ActionNode::of::<product_types::CreateProductType>(),
    ActionNode::of::<product_types::UpdateProductType>(),
    ActionNode::of::<product_types::DeleteProductType>(),
    ActionNode::of::<products::SearchDeletedProducts>(),
    ActionNode::of::<products::GetProductFilters>(),
    ActionNode::of::<products::QueryProductFilters>(),
    ActionNode::of::<products::GetProductSort>(),
    ActionNode::of::<products::UpdateProductSort>(),
    ActionNode::of::<products::DeleteProduct>(),
    ActionNode::of::<products::DeleteAllProducts>(),
    ActionNode::of::<variations::GetVariation>(),
    ActionNode::of::<variations::CreateVariation>(),
    ActionNode::of::<variations::UpdateVariation>(),
    ActionNode::of::<variations::DeleteVariation>(),
    ActionNode::of::<variations::DeleteAllVariations>(),
    ActionNode::of::<variations::UploadVariationImage>(),
    ActionNode::of::<variations::UploadVariationImageLater>(),
    ActionNode::of::<variations::DeleteVariationImage>(),
    ActionNode::of::<product_media::UploadProductImage>(),
    ActionNode::of::<product_media::UploadProductImageLater>(),
    ActionNode::of::<product_media::DeleteProductImage>(),
    ActionNode::of::<product_media::UpdateProductMedia>(),
    ActionNode::of::<product_media::UploadGalleryImage>(),
    ActionNode::of::<product_media::UploadGalleryImageLater>(),
    ActionNode::of::<product_media::DeleteGalleryItem>(),
    ActionNode::of::<product_media::DeleteGallery>(),
    ActionNode::of::<product_media::UploadVideo>(),
    ActionNode::of::<product_media::DeleteVideo>(),
    ActionNode::of::<product_media::UploadGalleryVideo>(),
    ActionNode::of::<product_media::GetGalleryVideo>(),
    ActionNode::of::<product_media::UploadVideoCover>(),
    ActionNode::of::<product_files::UploadProductFile>(),
    ActionNode::of::<product_files::DownloadProductFile>(),
    ActionNode::of::<product_files::UpdateProductFile>(),
    ActionNode::of::<product_files::DeleteProductFile>(),
    ActionNode::of::<product_files::DeleteProductFiles>(),
    ActionNode::of::<reviews::GetReview>(),
    ActionNode::of::<reviews::SearchReviews>(),
    ActionNode::of::<reviews::SearchDeletedReviews>(),
    ActionNode::of::<reviews::GetReviewStats>(),
    ActionNode::of::<reviews::UpdateReviewStatus>(),
    ActionNode::of::<reviews::MassUpdateReviews>(),
    ActionNode::of::<reviews::DeleteReview>(),
    ActionNode::of::<coupons::GetCoupon>(),
    ActionNode::of::<coupons::SearchCoupons>(),
    ActionNode::of::<coupons::SearchDeletedCoupons>(),
    ActionNode::of::<coupons::CreateCoupon>(),
    ActionNode::of::<coupons::UpdateCoupon>(),
    ActionNode::of::<upserts::UpsertCoupon>(),
    ActionNode::of::<upserts::FindOrCreateCoupon>(),
    ActionNode::of::<coupons::DeleteCoupon>(),
    ActionNode::of::<promotions::ListPromotions>(),
    ActionNode::of::<promotions::CreatePromotion>(),
    ActionNode::of::<promotions::UpdatePromotion>(),
    ActionNode::of::<promotions::DeletePromotion>(),
    ActionNode::of::<orders::GetLastOrder>(),
    ActionNode::of::<orders::SearchDeletedOrders>(),
    ActionNode::of::<orders::GetRepeatOrderUrl>(),
    ActionNode::of::<orders::DeleteOrder>(),
    ActionNode::of::<orders::CalculateOrder>(),
    ActionNode::of::<order_fields::ListOrderFields>(),
    ActionNode::of::<order_fields::CreateOrderField>(),
    ActionNode::of::<order_fields::UpdateOrderField>(),
    ActionNode::of::<order_fields::DeleteOrderField>(),
    ActionNode::of::<invoices::ListInvoices>(),
    ActionNode::of::<invoices::CreateInvoice>(),
    ActionNode::of::<invoices::PreviewInvoice>(),
    ActionNode::of::<invoices::GetInvoiceHtml>(),
    ActionNode::of::<invoices::DownloadReceipt>(),
    ActionNode::of::<order_files::UploadOrderFile>(),
    ActionNode::of::<order_files::DeleteOrderFile>(),
    ActionNode::of::<order_files::DeleteOrderFiles>(),
    ActionNode::of::<order_statuses::ListOrderStatuses>(),
    ActionNode::of::<order_statuses::GetOrderStatus>(),
    ActionNode::of::<order_statuses::UpdateOrderStatus>(),
    ActionNode::of::<carts::GetCart>(),
    ActionNode::of::<carts::SearchCarts>(),
    ActionNode::of::<carts::UpdateCart>(),
    ActionNode::of::<carts::PlaceCart>(),
    ActionNode::of::<subscriptions::GetSubscription>(),
    ActionNode::of::<subscriptions::SearchSubscriptions>(),
    ActionNode::of::<subscriptions::UpdateSubscription>(),
    ActionNode::of::<customers::SearchDeletedCustomers>(),
    ActionNode::of::<customers::ListCustomerIds>(),
    ActionNode::of::<customers::GetCustomerFilters>(),
    ActionNode::of::<customers::SearchCustomerLocations>(),
    ActionNode::of::<customers::SearchCustomerProducts>(),
    ActionNode::of::<customers::DeleteCustomer>(),
    ActionNode::of::<customers::MassUpdateCustomers>(),
    ActionNode::of::<customer_contacts::ListCustomerContacts>(),
    ActionNode::of::<customer_contacts::GetCustomerContact>(),
    ActionNode::of::<customer_contacts::CreateCustomerContact>(),
    ActionNode::of::<customer_contacts::UpdateCustomerContact>(),
    ActionNode::of::<customer_contacts::DeleteCustomerContact>(),
    ActionNode::of::<customer_groups::GetCustomerGroup>(),
    ActionNode::of::<customer_groups::SearchCustomerGroups>(),
    ActionNode::of::<customer_groups::CreateCustomerGroup>(),
    ActionNode::of::<customer_groups::UpdateCustomerGroup>(),
    ActionNode::of::<customer_groups::DeleteCustomerGroup>(),
    ActionNode::of::<customer_fields::ListCustomerFields>(),
    ActionNode::of::<customer_fields::GetCustomerField>(),
    ActionNode::of::<customer_fields::CreateCustomerField>(),
    ActionNode::of::<customer_fields::UpdateCustomerField>(),
    ActionNode::of::<customer_fields::DeleteCustomerField>(),
    ActionNode::of::<checkout_fields::ListCheckoutFields>(),
    ActionNode::of::<checkout_fields::GetCheckoutField>(),
    ActionNode::of::<checkout_fields::CreateCheckoutField>(),
    ActionNode::of::<checkout_fields::UpdateCheckoutField>(),
    ActionNode::of::<checkout_fields::DeleteCheckoutField>(),
    ActionNode::of::<profile::UpdateProfile>(),
    ActionNode::of::<profile::GetLatestStats>(),
    ActionNode::of::<profile::UploadStoreLogo>(),
    ActionNode::of::<profile::DeleteStoreLogo>(),
    ActionNode::of::<profile::UploadInvoiceLogo>(),
    ActionNode::of::<profile::DeleteInvoiceLogo>(),
    ActionNode::of::<profile::UploadEmailLogo>(),
    ActionNode::of::<profile::DeleteEmailLogo>(),
    ActionNode::of::<payment_options::ListPaymentOptions>(),
    ActionNode::of::<payment_options::GetPaymentOption>(),
    ActionNode::of::<payment_options::CreatePaymentOption>(),
    ActionNode::of::<payment_options::UpdatePaymentOption>(),
    ActionNode::of::<payment_options::DeletePaymentOption>(),
    ActionNode::of::<shipping_options::ListShippingOptions>(),
    ActionNode::of::<shipping_options::CreateShippingOption>(),
    ActionNode::of::<shipping_options::UpdateShippingOption>(),
    ActionNode::of::<shipping_options::DeleteShippingOption>(),
    ActionNode::of::<storage::ListStorage>(),
    ActionNode::of::<storage::GetStorage>(),
    ActionNode::of::<storage::CreateStorage>(),
    ActionNode::of::<storage::UpdateStorage>(),
    ActionNode::of::<storage::DeleteStorage>(),
    ActionNode::of::<application::GetApplication>(),
    ActionNode::of::<application::GetApplicationToken>(),
    ActionNode::of::<application::Charge>(),
    ActionNode::of::<application::UninstallApplication>(),
    ActionNode::of::<batches::CreateBatch>(),
    ActionNode::of::<batches::GetBatch>(),
    ActionNode::of::<batches::ListBatches>(),
    ActionNode::of::<batches::CancelBatchGroup>(),
    ActionNode::of::<batches::DeleteBatch>(),
    ActionNode::of::<reports::GetReport>(),
    ActionNode::of::<reports::GetReportTip>(),
    ActionNode::of::<dictionaries::ListCountries>(),
    ActionNode::of::<dictionaries::ListCurrencies>(),
    ActionNode::of::<dictionaries::ListCountryCurrencies>(),
    ActionNode::of::<dictionaries::ListStates>(),
    ActionNode::of::<dictionaries::ListTaxClasses>(),
    ActionNode::of::<staff::ListStaff>(),
    ActionNode::of::<staff::GetStaff>(),
    ActionNode::of::<staff::ListStaffScopes>(),
    ActionNode::of::<staff::CreateStaff>(),
    ActionNode::of::<staff::UpdateStaff>(),
    ActionNode::of::<staff::DeleteStaff>(),
    ActionNode::of::<staff::ResendInvite>(),
    ActionNode::of::<staff::CancelInvite>(),
    ActionNode::of::<sales_channels::GetGoogleShoppingFeed>(),
    ActionNode::of::<sales_channels::GetShopzillaFeed>(),
    ActionNode::of::<sales_channels::GetYahooShoppingFeed>(),
    ActionNode::of::<sales_channels::GetYandexMarketFeed>(),
    ActionNode::of::<sales_channels::GetYandexMarketDbsFeed>(),
    ActionNode::of::<domains::GetDomains>(),
    ActionNode::of::<domains::SearchDomainOffers>(),
    ActionNode::of::<domains::UpdateDomains>(),
    ActionNode::of::<domains::PurchaseDomain>(),
    ActionNode::of::<domains::ResetDomainPassword>(),
    ActionNode::of::<domains::SendDomainVerification>(),
    ActionNode::of::<storefront::GetStorefrontPage>(),
    ActionNode::of::<storefront::GetHomeCode>(),
    ActionNode::of::<storefront::GetCategoryCode>(),
    ActionNode::of::<storefront::GetProductCode>(),
    ActionNode::of::<partner::CheckStore>(),
    ActionNode::of::<partner::CreateStore>(),
    ActionNode::of::<partner::CloneStore>(),
    ActionNode::of::<partner::GetCloneStatus>(),
    ActionNode::of::<instant_site::GetInstantSite>(),
    ActionNode::of::<instant_site::CreateInstantSite>(),
    ActionNode::of::<instant_site::UpdateInstantSite>(),
    ActionNode::of::<instant_site::CloneInstantSite>(),
    ActionNode::of::<instant_site::PublishInstantSite>(),
    ActionNode::of::<instant_site::DiscardInstantSite>(),
    ActionNode::of::<instant_site::GetTextLabels>(),
    ActionNode::of::<instant_site::ListSitePages>(),
    ActionNode::of::<instant_site::CreateSitePage>(),
    ActionNode::of::<instant_site::UpdateSitePage>(),
    ActionNode::of::<instant_site::DeleteSitePage>(),
    ActionNode::of::<instant_site::ListSiteThemes>(),
    ActionNode::of::<instant_site::GetCurrentTheme>(),
    ActionNode::of::<instant_site::UpdateCurrentTheme>(),
    ActionNode::of::<instant_site::CreateSiteTheme>(),
    ActionNode::of::<instant_site::UpdateSiteTheme>(),
    ActionNode::of::<instant_site::DeleteSiteTheme>(),
    ActionNode::of::<instant_site::ListTiles>(),
    ActionNode::of::<instant_site::GetTile>(),
    ActionNode::of::<instant_site::CreateTile>(),
    ActionNode::of::<instant_site::UpdateTile>(),
    ActionNode::of::<instant_site::UpdateTiles>(),
    ActionNode::of::<instant_site::DeleteTile>(),
    ActionNode::of::<instant_site::ListShowcases>(),
    ActionNode::of::<instant_site::GetTileConfig>(),
    ActionNode::of::<instant_site::ListBuckets>(),
    ActionNode::of::<instant_site::GetTileImage>(),
    ActionNode::of::<instant_site::RequestTileUpload>(),
    ActionNode::of::<instant_site::SearchRedirects>(),
    ActionNode::of::<instant_site::GetRedirect>(),
    ActionNode::of::<instant_site::GetRedirectsForPath>(),
    ActionNode::of::<instant_site::CreateRedirects>(),
    ActionNode::of::<instant_site::UpdateRedirect>(),
    ActionNode::of::<instant_site::DeleteRedirect>(),
    ActionNode::of::<batches::RunBatch>(),
    ActionNode::of::<bulk::BulkUpdateStock>(),
    ActionNode::of::<bulk::BulkUpdatePrices>(),
    ActionNode::of::<snapshot::StoreSnapshot>(),
    ActionNode::of::<entities::SearchEntities>(),
    ActionNode::of::<entities::GetEntity>(),
    ActionNode::of::<entities::PublishEntity>(),
    ActionNode::of::<requests::RawRequest>(),
];

/// Every trigger.
pub static TRIGGERS: &[TriggerNode] = &[
    TriggerNode::of::<orders::OrderCreated>(),
    TriggerNode::of::<orders::OrderPaid>(),
    TriggerNode::of::<orders::OrderStatusChanged>(),
    TriggerNode::of::<orders::OrderUpdated>(),
    TriggerNode::of::<products::ProductCreated>(),
    TriggerNode::of::<products::ProductUpdated>(),
    TriggerNode::of::<products::ProductLowStock>(),
    TriggerNode::of::<customers::CustomerCreated>(),
    TriggerNode::of::<customers::CustomerUpdated>(),
    TriggerNode::of::<orders::OrderCancelled>(),
    TriggerNode::of::<orders::OrderRefunded>(),
    TriggerNode::of::<orders::OrderShipped>(),
    TriggerNode::of::<orders::OrderDelivered>(),
    TriggerNode::of::<orders::OrderReadyForPickup>(),
    TriggerNode::of::<orders::OrderOutForDelivery>(),
    TriggerNode::of::<orders::OrderReturned>(),
    TriggerNode::of::<orders::OrderTrackingAdded>(),
    TriggerNode::of::<orders::OrderItem>(),
    TriggerNode::of::<orders::OrderExtraFieldChanged>(),
    TriggerNode::of::<orders::OrderNoteChanged>(),
    TriggerNode::of::<orders::OrderPaymentOverdue>(),
    TriggerNode::of::<orders::OrderShippingOverdue>(),
    TriggerNode::of::<carts::CartAbandoned>(),
    TriggerNode::of::<carts::CartRecovered>(),
    TriggerNode::of::<subscriptions::SubscriptionCreated>(),
    TriggerNode::of::<subscriptions::SubscriptionNextChargeDue>(),
    TriggerNode::of::<subscriptions::SubscriptionCharged>(),
    TriggerNode::of::<subscriptions::SubscriptionChargeFailed>(),
    TriggerNode::of::<subscriptions::SubscriptionConfirmationRequired>(),
    TriggerNode::of::<subscriptions::SubscriptionPaused>(),
    TriggerNode::of::<subscriptions::SubscriptionResumed>(),
    TriggerNode::of::<subscriptions::SubscriptionCancelled>(),
    TriggerNode::of::<products::ProductStockChanged>(),
    TriggerNode::of::<products::ProductOutOfStock>(),
    TriggerNode::of::<products::ProductBackInStock>(),
    TriggerNode::of::<products::ProductPriceChanged>(),
    TriggerNode::of::<products::ProductEnabled>(),
    TriggerNode::of::<products::ProductDisabled>(),
    TriggerNode::of::<products::ProductCategoriesChanged>(),
    TriggerNode::of::<variations::VariationStockChanged>(),
    TriggerNode::of::<variations::VariationLowStock>(),
    TriggerNode::of::<variations::VariationOutOfStock>(),
    TriggerNode::of::<variations::VariationBackInStock>(),
    TriggerNode::of::<variations::VariationPriceChanged>(),
    TriggerNode::of::<categories::CategoryMoved>(),
    TriggerNode::of::<customers::CustomerMarketingConsentChanged>(),
    TriggerNode::of::<customers::CustomerGroupChanged>(),
    TriggerNode::of::<lifecycles::OrderDeleted>(),
    TriggerNode::of::<lifecycles::UnfinishedOrderCreated>(),
    TriggerNode::of::<lifecycles::UnfinishedOrderUpdated>(),
    TriggerNode::of::<lifecycles::UnfinishedOrderDeleted>(),
    TriggerNode::of::<lifecycles::InvoiceCreated>(),
    TriggerNode::of::<lifecycles::InvoiceDeleted>(),
    TriggerNode::of::<lifecycles::ProductDeleted>(),
    TriggerNode::of::<lifecycles::CategoryCreated>(),
    TriggerNode::of::<lifecycles::CategoryUpdated>(),
    TriggerNode::of::<lifecycles::CategoryDeleted>(),
    TriggerNode::of::<lifecycles::ProductClassCreated>(),
    TriggerNode::of::<lifecycles::ProductClassUpdated>(),
    TriggerNode::of::<lifecycles::ProductClassDeleted>(),
    TriggerNode::of::<lifecycles::SizeChartCreated>(),
    TriggerNode::of::<lifecycles::SizeChartUpdated>(),
    TriggerNode::of::<lifecycles::SizeChartDeleted>(),
    TriggerNode::of::<lifecycles::ReviewCreated>(),
    TriggerNode::of::<lifecycles::ReviewUpdated>(),
    TriggerNode::of::<lifecycles::ReviewDeleted>(),
    TriggerNode::of::<lifecycles::CustomerDeleted>(),
    TriggerNode::of::<lifecycles::CustomerGroupCreated>(),
    TriggerNode::of::<lifecycles::CustomerGroupUpdated>(),
    TriggerNode::of::<lifecycles::CustomerGroupDeleted>(),
    TriggerNode::of::<lifecycles::DiscountCouponCreated>(),
    TriggerNode::of::<lifecycles::DiscountCouponUpdated>(),
    TriggerNode::of::<lifecycles::DiscountCouponDeleted>(),
    TriggerNode::of::<lifecycles::PromotionCreated>(),
    TriggerNode::of::<lifecycles::PromotionUpdated>(),
    TriggerNode::of::<lifecycles::PromotionDeleted>(),
    TriggerNode::of::<lifecycles::ProfileUpdated>(),
    TriggerNode::of::<lifecycles::ApplicationSubscriptionStatusChanged>(),
    TriggerNode::of::<deliveries::CustomerPersonalDataRemovalRequest>(),
    TriggerNode::of::<deliveries::CustomerPersonalDataExportRequest>(),
    TriggerNode::of::<deliveries::ProfilePersonalDataRemovalRequest>(),
    TriggerNode::of::<deliveries::ProfilePersonalDataExportRequest>(),
    TriggerNode::of::<deliveries::ProfileSubscriptionStatusChanged>(),
    TriggerNode::of::<deliveries::ApplicationInstalled>(),
    TriggerNode::of::<deliveries::ApplicationUninstalled>(),
    TriggerNode::of::<deliveries::ApplicationStorageChanged>(),
    TriggerNode::of::<deliveries::AnyEvent>(),
    TriggerNode::of::<matching::EntityMatching>(),
    TriggerNode::of::<connections::ConnectionFailing>(),
];

/// The action with this id or alias.
pub fn action(id: &str) -> Result<&'static ActionNode> {
    ACTIONS.iter().find(|node| node.meta.id == id || node.meta.aliases.contains(&id)).ok_or_else(|| {
        unknown(id, ACTIONS.iter().map(|node| node.meta.id), TRIGGERS.iter().any(|node| node.meta.id == id))
    })
}

/// The trigger with this id or alias.
pub fn trigger(id: &str) -> Result<&'static TriggerNode> {
    TRIGGERS.iter().find(|node| node.meta.id == id || node.meta.aliases.contains(&id)).ok_or_else(|| {
        unknown(id, TRIGGERS.iter().map(|node| node.meta.id), ACTIONS.iter().any(|node| node.meta.id == id))
    })
}

/// JSON Schema of an action's input or a trigger's settings, with the definitions that it refers to.
#[cfg(feature = "schema")]
pub fn input_schema(id: &str) -> Result<serde_json::Value> {
    let mut generator = schemars::generate::SchemaSettings::draft2020_12().into_generator();
    let schema = match trigger(id) {
        Ok(node) => (node.config_schema)(&mut generator),
        Err(_) => (action(id)?.input_schema)(&mut generator),
    };
    let mut schema = schema.to_value();
    let definitions = generator.take_definitions(true);
    if let (Some(fields), false) = (schema.as_object_mut(), definitions.is_empty()) {
        fields.insert("$defs".to_owned(), definitions.into());
    }
    Ok(schema)
}

/// Every node's id with the scopes that it needs.
pub fn scopes() -> impl Iterator<Item = (&'static str, &'static [&'static str])> {
    let actions = ACTIONS.iter().map(|node| (node.meta.id, node.meta.scopes));
    actions.chain(TRIGGERS.iter().map(|node| (node.meta.id, node.meta.scopes)))
}

fn unknown(id: &str, known: impl Iterator<Item = &'static str>, other_kind: bool) -> Error {
    let hint = match nearest(id, known) {
        _ if retired::replacement(id).is_some() => retired::replacement(id).unwrap_or_default().to_owned(),
        _ if other_kind => {
            "this id belongs to the other kind of node: actions are invoked, triggers are listened to"
                .to_owned()
        }
        Some(near) => format!("did you mean `{near}`?"),
        None => "`ecwid-nodes nodes` lists all".to_owned(),
    };
    Error::new(Kind::InvalidInput, format!("there is no node `{id}` of this kind"))
        .with_code("unknown_node")
        .with_node(id)
        .with_hint(hint)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashSet;

    #[test]
    fn ids_and_aliases_are_unique_and_well_formed() {
        let actions = ACTIONS.iter().map(|node| (node.meta.id, node.meta.aliases));
        let triggers = TRIGGERS.iter().map(|node| (node.meta.id, node.meta.aliases));
        let mut seen = HashSet::new();
        for id in actions
            .chain(triggers)
            .flat_map(|(id, aliases)| std::iter::once(id).chain(aliases.iter().copied()))
        {
            assert!(seen.insert(id), "{id} stands twice");
            let (resource, verb) = id.split_once('.').unwrap();
            assert!(
                [resource, verb]
                    .iter()
                    .all(|part| !part.is_empty() && part.chars().all(|c| c.is_ascii_lowercase() || c == '_')),
                "{id}"
            );
        }
    }

    #[test]
    fn path_fields_never_meet_body_fields() {
        for node in ACTIONS {
            let example = (node.example)();
            node.decode(example.input.as_object().unwrap())
                .unwrap_or_else(|error| panic!("{}: {error:?}", node.meta.id));
        }
    }

    #[test]
    fn an_unknown_node_gets_a_suggestion() {
        let error = action("order.fullfill").unwrap_err();
        assert_eq!(error.code(), "unknown_node");
        assert!(error.hint().contains("order.fulfill"), "{}", error.hint());
        assert!(action("order.paid").unwrap_err().hint().contains("other kind"));
        assert!(action("starter_site.get").unwrap_err().hint().contains("instant_site"));
    }
}
