//! Which endpoints of the reference are served, and by what.

use std::sync::Arc;

use crate::call::Call;
use crate::error::StartError;
use crate::facts::{Endpoint, Facts};
use crate::reply::{ApiError, Reply};
use crate::resources::{
    app_storage, application, batches, billing, brands, calculation, carts, categories, category_images,
    checkout_fields, classes, coupons, customers, dictionaries, domains, filters, groups, invoices, logos,
    main_colors, media, orders, payment_options, product_files, products, profile, promotions, redirects,
    reports, reviews, sales_channels, shipping_options, size_charts, sorting, staff, statuses, stock,
    storefront, subscriptions, swatches, variation_images, variations,
};

/// Carries out one call.
pub type Operation = fn(&mut Call<'_>) -> Result<Reply, ApiError>;

/// Endpoint id in the reference and the operation behind it. Method, path, scopes and body type come
/// from the reference.
const TABLE: &[(&str, Operation)] = &[
    ("search_orders", orders::search::search),
    ("create_order", orders::create::create),
    ("get_order", orders::get),
    ("update_order", orders::update::update),
    ("delete_order", orders::delete),
    ("get_last_order", orders::last),
    ("search_deleted_orders", orders::deleted),
    ("calculate_order_details", calculation::calculate),
    ("get_repeat_order_url", orders::repeat::url),
    ("list_order_extra_fields", orders::fields::list),
    ("create_order_extra_field", orders::fields::create),
    ("update_order_extra_field", orders::fields::update),
    ("delete_order_extra_field", orders::fields::delete),
    ("upload_order_item_option_file", orders::files::upload),
    ("delete_order_item_option_file", orders::files::delete),
    ("delete_order_item_option_files", orders::files::delete_all),
    ("get_order_receipt_pdf", invoices::receipt_pdf),
    ("get_order_invoice_html", invoices::receipt_html),
    ("preview_tax_invoice", invoices::preview),
    ("list_order_tax_invoices", invoices::list),
    ("create_order_tax_invoice", invoices::create),
    ("search_subscriptions", subscriptions::search::search),
    ("get_subscription", subscriptions::get),
    ("update_subscription", subscriptions::update),
    ("search_discount_coupons", coupons::search::search),
    ("create_discount_coupon", coupons::create),
    ("get_discount_coupon", coupons::get),
    ("update_discount_coupon", coupons::update),
    ("delete_discount_coupon", coupons::delete),
    ("search_deleted_coupons", coupons::deleted),
    ("search_promotions", promotions::search),
    ("create_promotion", promotions::create),
    ("update_promotion", promotions::update),
    ("delete_promotion", promotions::delete),
    ("search_product_reviews", reviews::search::search),
    ("get_product_reviews_stats", reviews::stats),
    ("mass_update_product_reviews", reviews::mass::update),
    ("get_product_review", reviews::get),
    ("update_product_review_status", reviews::update_status),
    ("delete_product_review", reviews::delete),
    ("search_deleted_reviews", reviews::deleted),
    ("search_customer_contacts", customers::contacts::list),
    ("create_customer_contact", customers::contacts::create),
    ("get_customer_contact", customers::contacts::get),
    ("update_customer_contact", customers::contacts::update),
    ("delete_customer_contact", customers::contacts::delete),
    ("search_customer_extrafields", customers::fields::list),
    ("create_customer_extrafield", customers::fields::create),
    ("get_customer_extrafield", customers::fields::get),
    ("update_customer_extrafield", customers::fields::update),
    ("delete_customer_extrafield", customers::fields::delete),
    ("list_customer_ids", customers::bulk::list_ids),
    ("mass_update_customers", customers::bulk::mass_update),
    ("get_customer_filters", customers::bulk::filters),
    ("search_customer_locations", customers::names::locations),
    ("search_customer_products", customers::names::products),
    ("get_batch_status", batches::read),
    ("search_batches", batches::read),
    ("create_batch", batches::create::create),
    ("delete_batch", batches::delete),
    ("cancel_batch_group", batches::cancel_group),
    ("search_products", products::search::search),
    ("create_product", products::write::create),
    ("get_product", products::get),
    ("update_product", products::write::update),
    ("delete_product", products::delete),
    ("delete_all_products", products::delete_all),
    ("search_deleted_products", products::deleted),
    ("adjust_product_inventory", stock::adjust_product),
    ("list_product_variations", variations::list),
    ("create_product_variation", variations::create),
    ("get_product_variation", variations::get),
    ("update_product_variation", variations::update),
    ("delete_product_variation", variations::delete),
    ("delete_all_product_variations", variations::delete_all),
    ("adjust_variation_inventory", stock::adjust_variation),
    ("search_categories", categories::search),
    ("search_categories_by_path", categories::search_by_path),
    ("create_category", categories::create),
    ("get_category", categories::get),
    ("update_category", categories::update),
    ("delete_category", categories::delete),
    ("assign_products_to_category", categories::assign),
    ("unassign_products_from_category", categories::unassign),
    ("search_customers", customers::search::search),
    ("create_customer", customers::create),
    ("get_customer", customers::get),
    ("update_customer", customers::update),
    ("delete_customer", customers::delete),
    ("search_deleted_customers", customers::deleted),
    ("search_customer_groups", groups::search),
    ("create_customer_group", groups::create),
    ("get_customer_group", groups::get),
    ("update_customer_group", groups::update),
    ("delete_customer_group", groups::delete),
    ("list_product_types", classes::list),
    ("create_product_type", classes::create),
    ("get_product_type", classes::get),
    ("update_product_type", classes::update),
    ("delete_product_type", classes::delete),
    ("get_store_profile", profile::get),
    ("update_store_profile", profile::update),
    ("get_latest_stats", profile::latest_stats),
    ("search_order_statuses", statuses::list),
    ("get_order_status", statuses::get),
    ("update_order_status", statuses::update),
    ("get_application_status", application::status),
    ("delete_application", application::uninstall),
    ("get_application_token", application::token),
    ("search_carts", carts::search),
    ("get_cart", carts::get),
    ("update_cart", carts::update),
    ("convert_cart_to_order", carts::place),
    ("search_staff_accounts", staff::list),
    ("create_staff_account", staff::create),
    ("list_staff_scopes", staff::list_scopes),
    ("resend_staff_invite", staff::resend_invite),
    ("cancel_staff_invite", staff::cancel_invite),
    ("get_staff_account", staff::get),
    ("update_staff_account", staff::update),
    ("delete_staff_account", staff::delete),
    ("get_report", reports::get),
    ("get_report_tip", reports::tip),
    ("list_countries", dictionaries::countries),
    ("list_currencies", dictionaries::currencies),
    ("get_currency_by_country", dictionaries::currency_by_country),
    ("list_states", dictionaries::states),
    ("list_tax_classes", dictionaries::tax_classes),
    ("get_store_domains", domains::get),
    ("update_store_domains", domains::update),
    ("purchase_domain", domains::purchase),
    ("reset_domain_password", domains::reset_password),
    ("search_domains_for_purchase", domains::search),
    ("send_domain_verification_email", domains::send_verification),
    ("get_google_shopping_feed_config", sales_channels::google_shopping),
    ("get_shopzilla_feed_config", sales_channels::shopzilla),
    ("get_yahoo_shopping_feed_config", sales_channels::yahoo_shopping),
    ("get_yandex_market_feed_config", sales_channels::yandex_market),
    ("get_yandex_market_dbs_feed_config", sales_channels::yandex_market_dbs),
    ("search_instant_site_redirects", redirects::search),
    ("create_instant_site_redirects", redirects::create),
    ("get_instant_site_redirects_for_path", redirects::for_path),
    ("get_instant_site_redirect", redirects::get),
    ("update_instant_site_redirect", redirects::update),
    ("delete_instant_site_redirect", redirects::delete),
    ("get_storefront_page_by_slug", storefront::by_slug),
    ("upload_variation_image", variation_images::upload),
    ("upload_variation_image_async", variation_images::announce),
    ("delete_variation_image", variation_images::delete),
    ("upload_product_file", product_files::upload),
    ("download_product_file", product_files::download),
    ("update_product_file", product_files::update),
    ("delete_product_file", product_files::delete),
    ("delete_product_files", product_files::delete_all),
    ("upload_product_image", media::images::upload_main),
    ("upload_product_image_async", media::images::announce_main),
    ("delete_product_image", media::images::delete_main),
    ("upload_product_gallery_image", media::images::upload_to_gallery),
    ("upload_product_gallery_image_async", media::images::announce_to_gallery),
    ("delete_product_gallery_images", media::images::delete_gallery),
    ("delete_product_gallery_image", media::images::delete_from_gallery),
    ("delete_product_gallery_video", media::images::delete_from_gallery),
    ("update_product_media", media::bulk::replace),
    ("upload_product_main_video", media::videos::upload_main),
    ("delete_product_main_video", media::videos::delete_main),
    ("upload_product_gallery_video", media::videos::upload_to_gallery),
    ("get_product_gallery_video", media::videos::get),
    ("upload_product_gallery_video_cover", media::videos::upload_cover),
    ("upload_category_image", category_images::upload),
    ("upload_category_image_async", category_images::announce),
    ("delete_category_image", category_images::delete),
    ("upload_store_logo", logos::upload_store),
    ("remove_store_logo", logos::remove_store),
    ("upload_invoice_logo", logos::upload_invoice),
    ("remove_invoice_logo", logos::remove_invoice),
    ("upload_email_logo", logos::upload_email),
    ("remove_email_logo", logos::remove_email),
    ("get_category_sort", sorting::categories),
    ("update_category_sort", sorting::sort_categories),
    ("get_product_sort", sorting::products),
    ("update_product_sort", sorting::sort_products),
    ("get_product_filters", filters::get),
    ("get_product_filters_post", filters::post),
    ("search_brands", brands::search),
    ("get_swatches", swatches::recent),
    ("get_recent_swatch_colors", swatches::recent),
    ("get_size_chart", size_charts::get),
    ("get_images_main_colors", main_colors::find),
    ("search_checkout_extrafields", checkout_fields::search),
    ("create_checkout_extrafield", checkout_fields::create),
    ("get_checkout_extrafield", checkout_fields::get),
    ("update_checkout_extrafield", checkout_fields::update),
    ("delete_checkout_extrafield", checkout_fields::delete),
    ("list_shipping_options", shipping_options::list),
    ("create_shipping_option", shipping_options::create),
    ("update_shipping_option", shipping_options::update),
    ("delete_shipping_option", shipping_options::delete),
    ("list_payment_options", payment_options::list),
    ("create_payment_option", payment_options::create),
    ("get_payment_option", payment_options::get),
    ("update_payment_option", payment_options::update),
    ("delete_payment_option", payment_options::delete),
    ("list_app_storage", app_storage::list),
    ("get_app_storage_key", app_storage::get),
    ("create_app_storage_key", app_storage::set),
    ("update_app_storage_key", app_storage::set),
    ("delete_app_storage_key", app_storage::delete),
    ("create_billing_transaction", billing::charge),
];

/// Further ways to endpoints on which the sources disagree: id, method, path below the store.
const ALSO: &[(&str, &str, &str)] = &[
    ("upload_store_logo", "PUT", "profile/logo"),
    ("upload_invoice_logo", "PUT", "profile/invoicelogo"),
    ("upload_email_logo", "PUT", "profile/emaillogo"),
    ("delete_product_gallery_video", "DELETE", "products/{productId}/gallery/video/{galleryVideoId}"),
];

/// Endpoints whose body is read as it comes, because the sources disagree on its form.
const AS_SENT: [&str; 2] = ["create_app_storage_key", "update_app_storage_key"];

const PREFIX: &str = "/api/v3/{storeId}/";

/// One served endpoint.
#[derive(Debug)]
pub struct Route {
    pub method: String,
    pub pattern: Vec<String>,
    pub scopes: Vec<String>,
    pub public: bool,
    pub body_type: Option<String>,
    pub takes_json: bool,
    /// Whether it answers without a token too.
    pub open: bool,
    pub operation: Operation,
}

/// The outcome of a look-up.
pub enum Found {
    Route(Arc<Route>, Vec<String>),
    /// The path exists; these are the methods it takes.
    OtherMethods(Vec<String>),
    /// Nothing is served there; the flags say whether the reference knows the path, and as a thing of
    /// the past.
    Nothing {
        documented: bool,
        legacy: bool,
    },
}

/// All served endpoints.
#[derive(Debug)]
pub struct Routes {
    served: Vec<Arc<Route>>,
    /// Every path of the reference, and whether it is a thing of the past.
    documented: Vec<(Vec<String>, bool)>,
}

impl Routes {
    pub fn new(facts: &Facts) -> Result<Self, StartError> {
        let mut routes = Self::below(facts, PREFIX, TABLE)?;
        for (id, method, path) in ALSO {
            let same = TABLE.iter().find(|(known, _)| known == id);
            let endpoint = facts.endpoints.get(*id).zip(same);
            let known = endpoint.and_then(|(endpoint, (_, operation))| route(endpoint, PREFIX, *operation));
            routes.served.extend(known.map(|route| {
                let pattern = path.split('/').map(str::to_owned).collect();
                Arc::new(Route { method: (*method).to_owned(), pattern, ..route })
            }));
        }
        Ok(routes)
    }

    /// The endpoints of a table whose paths start with a prefix.
    pub fn below(facts: &Facts, prefix: &str, table: &[(&str, Operation)]) -> Result<Self, StartError> {
        let resolve = |(id, operation): &(&str, Operation)| {
            let endpoint = facts.endpoints.get(*id);
            endpoint
                .and_then(|endpoint| route(endpoint, prefix, *operation))
                .map(Arc::new)
                .ok_or_else(|| StartError::Facts(format!("endpoint {id} is missing")))
        };
        let known =
            |endpoint: &Endpoint| Some((pattern(prefix, &endpoint.path)?, endpoint.status == "legacy"));
        let paths = facts.endpoints.values().filter_map(known);
        Ok(Self { served: table.iter().map(resolve).collect::<Result<_, _>>()?, documented: paths.collect() })
    }

    /// Whether an endpoint answers without a token.
    pub fn is_open(&self, method: &str, path: &[String]) -> bool {
        matches!(self.find(method, path), Found::Route(route, _) if route.open)
    }

    /// Finds the endpoint of a decoded path below the store; fixed words win over placeholders.
    pub fn find(&self, method: &str, path: &[String]) -> Found {
        let fits = self.served.iter().filter(|route| matches(&route.pattern, path));
        let best = fits.clone().filter(|route| route.method == method).max_by_key(|r| literals(&r.pattern));
        if let Some(route) = best {
            return Found::Route(Arc::clone(route), values(&route.pattern, path));
        }
        let methods: Vec<String> = fits.map(|route| route.method.clone()).collect();
        if methods.is_empty() {
            let known = self.documented.iter().find(|(pattern, _)| matches(pattern, path));
            Found::Nothing { documented: known.is_some(), legacy: known.is_some_and(|(_, legacy)| *legacy) }
        } else {
            Found::OtherMethods(methods)
        }
    }
}

fn route(endpoint: &Endpoint, prefix: &str, operation: Operation) -> Option<Route> {
    // The profile lists three scopes, of which two only unlock further fields.
    let scopes = match endpoint.id.as_str() {
        "get_store_profile" => vec!["read_store_profile".to_owned()],
        _ => endpoint.scope.clone(),
    };
    Some(Route {
        method: endpoint.method.clone(),
        pattern: pattern(prefix, &endpoint.path)?,
        scopes,
        public: endpoint.public_token.is_some(),
        body_type: endpoint.request_body.clone(),
        takes_json: endpoint.body_kind == "json" && !AS_SENT.contains(&endpoint.id.as_str()),
        open: endpoint.auth.as_deref() == Some("optional"),
        operation,
    })
}

fn pattern(prefix: &str, path: &str) -> Option<Vec<String>> {
    Some(path.strip_prefix(prefix)?.split('/').map(str::to_owned).collect())
}

fn is_placeholder(part: &str) -> bool {
    part.starts_with('{')
}

fn matches(pattern: &[String], path: &[String]) -> bool {
    pattern.len() == path.len()
        && pattern.iter().zip(path).all(|(wanted, given)| is_placeholder(wanted) || wanted == given)
}

fn literals(pattern: &[String]) -> usize {
    pattern.iter().filter(|part| !is_placeholder(part)).count()
}

fn values(pattern: &[String], path: &[String]) -> Vec<String> {
    pattern
        .iter()
        .zip(path)
        .filter(|(part, _)| is_placeholder(part) && *part != "{storeId}")
        .map(|(_, given)| given.clone())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn path(text: &str) -> Vec<String> {
        text.split('/').map(str::to_owned).collect()
    }

    #[test]
    fn fixed_words_win_over_placeholders() {
        let routes = Routes::new(&Facts::load().unwrap()).unwrap();
        let Found::Route(_, values) = routes.find("GET", &path("orders/last")) else { panic!() };
        assert!(values.is_empty());
        let Found::Route(_, values) = routes.find("GET", &path("orders/A B")) else { panic!() };
        assert_eq!(values, ["A B"]);
        assert!(matches!(routes.find("PATCH", &path("orders/A")), Found::OtherMethods(_)));
        assert!(matches!(routes.find("GET", &path("nonsense")), Found::Nothing { documented: false, .. }));
        let old = routes.find("GET", &path("startersite"));
        assert!(matches!(old, Found::Nothing { documented: true, legacy: true }));
    }
}
