//! Which endpoints of the reference are served, and by what.

use std::sync::Arc;

use crate::call::Call;
use crate::error::StartError;
use crate::facts::{Endpoint, Facts};
use crate::reply::{ApiError, Reply};
use crate::resources::{
    application, calculation, carts, categories, classes, customers, groups, orders, products, profile,
    statuses, stock, variations,
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
    ("list_order_extra_fields", orders::extra_fields),
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
];

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
    pub operation: Operation,
}

/// The outcome of a look-up.
pub enum Found {
    Route(Arc<Route>, Vec<String>),
    /// The path exists; these are the methods it takes.
    OtherMethods(Vec<String>),
    /// Nothing is served there; the flag says whether the reference documents the path.
    Nothing {
        documented: bool,
    },
}

/// All served endpoints.
#[derive(Debug)]
pub struct Routes {
    served: Vec<Arc<Route>>,
    documented: Vec<Vec<String>>,
}

impl Routes {
    pub fn new(facts: &Facts) -> Result<Self, StartError> {
        let resolve = |(id, operation): &(&str, Operation)| {
            let endpoint = facts.endpoints.get(*id);
            endpoint
                .and_then(|endpoint| route(endpoint, *operation))
                .map(Arc::new)
                .ok_or_else(|| StartError::Facts(format!("endpoint {id} is missing")))
        };
        let paths = facts.endpoints.values().filter_map(|endpoint| pattern(&endpoint.path));
        Ok(Self { served: TABLE.iter().map(resolve).collect::<Result<_, _>>()?, documented: paths.collect() })
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
            Found::Nothing { documented: self.documented.iter().any(|pattern| matches(pattern, path)) }
        } else {
            Found::OtherMethods(methods)
        }
    }
}

fn route(endpoint: &Endpoint, operation: Operation) -> Option<Route> {
    // The profile lists three scopes, of which two only unlock further fields.
    let scopes = match endpoint.id.as_str() {
        "get_store_profile" => vec!["read_store_profile".to_owned()],
        _ => endpoint.scope.clone(),
    };
    Some(Route {
        method: endpoint.method.clone(),
        pattern: pattern(&endpoint.path)?,
        scopes,
        public: endpoint.public_token.is_some(),
        body_type: endpoint.request_body.clone(),
        takes_json: endpoint.body_kind == "json",
        operation,
    })
}

fn pattern(path: &str) -> Option<Vec<String>> {
    Some(path.strip_prefix(PREFIX)?.split('/').map(str::to_owned).collect())
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
        .filter(|(part, _)| is_placeholder(part))
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
        assert!(matches!(routes.find("GET", &path("promotions")), Found::Nothing { documented: true }));
        assert!(matches!(routes.find("GET", &path("nonsense")), Found::Nothing { documented: false }));
    }
}
