//! `entity.search`, `entity.get` and `entity.publish`: the generic nodes that integration platforms offer.

mod get;
mod publish;
mod search;

pub use get::GetEntity;
pub use publish::PublishEntity;
pub use search::SearchEntities;

use crate::error::{Error, Problem, Result};
use crate::kinds::{self, Kind};
use crate::steps::decode::nearest;
use crate::transport::{Method, Payload, Request};

pub(crate) fn kind_problem(name: &str) -> Option<Problem> {
    if kinds::find(name).is_some() {
        return None;
    }
    let known = kinds::KINDS.iter().map(|kind| kind.plural);
    let message = match nearest(name, known.clone()) {
        Some(near) => format!("`{name}` is no entity, did you mean `{near}`?"),
        None => format!("`{name}` is no entity; known are {}", known.collect::<Vec<_>>().join(", ")),
    };
    Some(Problem { path: "entity".into(), message })
}

fn known(name: &str) -> Result<&'static Kind> {
    let problem = || kind_problem(name).map_or_else(String::new, |problem| problem.message);
    kinds::find(name).ok_or_else(|| Error::field("entity", problem()))
}

fn request(
    node: &'static str,
    method: Method,
    path: String,
    query: Vec<(String, String)>,
    payload: Payload,
) -> Request {
    Request {
        query,
        payload,
        idempotent: matches!(method, Method::Get | Method::Put),
        ..Request::new(node, method, path)
    }
}

#[cfg(test)]
mod tests {
    use crate::action::{Progress, Step};
    use crate::nodes;
    use crate::transport::{Request, Response};
    use serde_json::{Value, json};

    fn first(node: &str, input: Value) -> crate::Result<Request> {
        let input = input.as_object().unwrap();
        let decided = nodes::action(node)?.decode(input)?;
        match decided.next(Progress { input, answers: &[], now: 0 })? {
            Step::Call(request) | Step::Later(_, request) | Step::Attempt(request, _) => Ok(request),
            Step::Done(_) => panic!("no request"),
        }
    }

    fn line(node: &str, input: Value) -> String {
        first(node, input).unwrap().line()
    }

    fn refused(node: &str, input: Value) -> String {
        first(node, input).unwrap_err().problems()[0].path.clone()
    }

    #[test]
    fn every_kind_is_read_where_it_is() {
        let get = |input| line("entity.get", input);
        assert_eq!(get(json!({"entity": "coupons", "id": 5})), "GET /discount_coupons/5");
        assert_eq!(get(json!({"entity": "carts", "id": "A/1"})), "GET /carts/A%2F1");
        assert_eq!(get(json!({"entity": "profile"})), "GET /profile");
        assert_eq!(get(json!({"entity": "promotions", "id": 7})), "GET /promotions");
        assert_eq!(get(json!({"entity": "invoices", "id": "A/1/33"})), "GET /orders/A%2F1/invoices");
        assert_eq!(refused("entity.get", json!({"entity": "invoices", "id": 33})), "id");
        assert_eq!(refused("entity.get", json!({"entity": "orders"})), "id");
    }

    #[test]
    fn lists_stand_where_the_kind_says() {
        let search = |input| line("entity.search", input);
        assert_eq!(search(json!({"entity": "product_types"})), "GET /classes");
        assert_eq!(
            search(json!({"entity": "invoices", "query": {"orderId": "7QK2M"}})),
            "GET /orders/7QK2M/invoices"
        );
        assert_eq!(
            search(json!({"entity": "subscriptions", "query": {"nextChargeTo": "1970-01-02"}})),
            "GET /subscriptions?nextChargeTo=86400"
        );
        assert_eq!(refused("entity.search", json!({"entity": "invoices"})), "query.orderId");
        assert_eq!(refused("entity.search", json!({"entity": "size_charts"})), "entity");
    }

    #[test]
    fn one_without_a_path_is_picked_from_the_list() {
        let input = json!({"entity": "promotions", "id": 7});
        let input = input.as_object().unwrap();
        let decided = nodes::action("entity.get").unwrap().decode(input).unwrap();
        let picked = |body: Value| {
            let answers = [Response { status: 200, headers: Vec::new(), body: body.to_string().into() }];
            decided.next(Progress { input, answers: &answers, now: 0 })
        };
        let Step::Done(found) = picked(json!({"items": [{"id": 6}, {"id": 7, "name": "x"}]})).unwrap() else {
            panic!("one call is enough");
        };
        assert_eq!(serde_json::from_slice::<Value>(&found).unwrap(), json!({"id": 7, "name": "x"}));
        assert_eq!(picked(json!({"items": []})).unwrap_err().kind(), crate::Kind::NotFound);
    }

    #[test]
    fn what_can_only_be_read_is_not_written() {
        let input = json!({"entity": "invoices", "method": "POST", "payload": {"a": 1}});
        assert_eq!(refused("entity.publish", input), "method");
        let input = json!({"entity": "reviews", "method": "PUT", "query": {"id": 3}, "payload": {"status": "PUBLISHED"}});
        assert_eq!(line("entity.publish", input), "PUT /reviews/3");
    }
}
