//! `product.set_price`, and what a price is: shared by variations and by price tables.

use crate::action::{Action, Example, Meta, Object, Progress, Step};
use crate::error::{Error, Kind, Problem, Result};
use crate::model::{Number, ProductId, UpdateCountResult};
use crate::steps::build;
use crate::transport::{Method, Payload, Request};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

/// Fields that the decision rests on.
const READ: &str = "id,price,compareToPrice";

/// A lower price for a larger quantity.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct WholesaleStep {
    /// Quantity from which the price applies; 2 or more.
    pub quantity: i64,
    /// Price of one piece, store currency.
    pub price: Number,
}

/// What is wanted of the prices of a product or variation.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Prices {
    pub regular: Option<Number>,
    pub sale: Option<Number>,
    pub end_sale: bool,
    pub wholesale: Option<Vec<WholesaleStep>>,
}

/// The prices as they are.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Current {
    pub price: Option<Number>,
    pub compare_to_price: Option<Number>,
}

impl Current {
    /// The price without a sale.
    fn regular(&self) -> Option<&Number> {
        self.before_sale().or(self.price.as_ref())
    }

    /// The crossed-out price, where one is shown.
    fn before_sale(&self) -> Option<&Number> {
        let price = self.price.as_ref()?;
        self.compare_to_price.as_ref().filter(|before| is_less(price, before))
    }
}

fn is_less(one: &Number, other: &Number) -> bool {
    one.as_f64() < other.as_f64()
}

impl Prices {
    /// What is wrong with the wish itself.
    pub fn problems(&self) -> Vec<Problem> {
        let mut problems = Vec::new();
        let mut fault = |path: &str, message: &str| {
            problems.push(Problem { path: path.to_owned(), message: message.to_owned() });
        };
        if self.regular.is_none() && self.sale.is_none() && !self.end_sale && self.wholesale.is_none() {
            fault(
                "regularPrice",
                "give at least one of `regularPrice`, `salePrice`, `endSale` and `wholesalePrices`",
            );
        }
        for (path, price) in [("regularPrice", &self.regular), ("salePrice", &self.sale)] {
            if price.as_ref().is_some_and(|price| price.as_f64() < 0.0) {
                fault(path, "must be 0 or more");
            }
        }
        match (&self.regular, &self.sale) {
            (_, Some(_)) if self.end_sale => fault("salePrice", "a sale cannot get a price and end"),
            (Some(regular), Some(sale)) if !is_less(sale, regular) => {
                fault("salePrice", "must be below `regularPrice`");
            }
            _ => {}
        }
        let mut quantities = std::collections::HashSet::new();
        for (index, step) in self.wholesale.iter().flatten().enumerate() {
            if step.quantity < 2 {
                fault(&format!("wholesalePrices[{index}].quantity"), "must be 2 or more");
            }
            if !quantities.insert(step.quantity) {
                fault(&format!("wholesalePrices[{index}].quantity"), "stands twice");
            }
            if step.price.as_f64() < 0.0 {
                fault(&format!("wholesalePrices[{index}].price"), "must be 0 or more");
            }
        }
        problems
    }

    /// Does the result depend on the prices as they are?
    pub fn needs_current(&self) -> bool {
        match (&self.regular, &self.sale) {
            (Some(_), Some(_)) | (None, None) => self.regular.is_none() && self.end_sale,
            (Some(_), None) => !self.end_sale,
            (None, Some(_)) => true,
        }
    }

    /// The fields to write, given the prices as they are; empty where there is nothing to change.
    pub fn fields(&self, current: &Current) -> Result<Object> {
        let mut fields = Object::new();
        let mut set = |price: Option<&Number>, before: Option<Option<&Number>>| {
            fields.extend(price.map(|price| ("price".to_owned(), json!(price))));
            fields.extend(before.map(|before| ("compareToPrice".to_owned(), json!(before))));
        };
        match (&self.regular, &self.sale, self.end_sale) {
            (Some(regular), Some(sale), _) => set(Some(sale), Some(Some(regular))),
            (Some(regular), None, true) => set(Some(regular), Some(None)),
            (Some(regular), None, false) => match (&current.price, current.before_sale()) {
                // The sale goes on: the regular price is the crossed-out one.
                (Some(sale), Some(_)) if is_less(sale, regular) => set(None, Some(Some(regular))),
                (Some(sale), Some(_)) => return Err(below_sale(regular, sale)),
                _ => set(Some(regular), None),
            },
            (None, Some(sale), _) => {
                let regular = current.regular().ok_or_else(no_price)?;
                if !is_less(sale, regular) {
                    let message = format!("must be below the regular price, which is {regular}");
                    return Err(Error::field("salePrice", message));
                }
                set(Some(sale), Some(Some(regular)));
            }
            (None, None, true) => {
                if let Some(before) = current.before_sale() {
                    set(Some(before), Some(None));
                }
            }
            (None, None, false) => {}
        }
        fields.extend(self.wholesale.as_ref().map(|steps| ("wholesalePrices".to_owned(), json!(steps))));
        Ok(fields)
    }

    /// The steps of a node that writes these prices at the path of a product or variation.
    pub fn next(&self, meta: &'static Meta, progress: Progress<'_>) -> Result<Step> {
        let path = build::fill(meta.path, progress.input)?;
        let (current, later) = match progress.answers {
            [] if self.needs_current() => {
                let query = vec![("responseFields".to_owned(), READ.to_owned())];
                return Ok(Step::Call(Request { query, ..Request::new(meta.id, Method::Get, path) }));
            }
            [read, later @ ..] if self.needs_current() => {
                let current = serde_json::from_slice(&read.body).map_err(|error| {
                    Error::new(Kind::Decode, format!("the current price is not understood: {error}"))
                })?;
                (current, later)
            }
            answers => (Current::default(), answers),
        };
        if let [written, ..] = later {
            return Ok(Step::Done(build::result(meta, written)));
        }
        let fields = self.fields(&current)?;
        if fields.is_empty() {
            return Ok(Step::Done(json!({"updateCount": 0}).to_string().into()));
        }
        let payload = Payload::Json(Value::Object(fields));
        Ok(Step::Call(Request { payload, ..Request::new(meta.id, Method::Put, path) }))
    }
}

fn no_price() -> Error {
    Error::new(Kind::Conflict, "there is no price of its own to take a sale from")
        .with_code("no_price")
        .with_hint("give `regularPrice` too: a variation without a price has that of its product")
}

fn below_sale(regular: &Number, sale: &Number) -> Error {
    Error::new(
        Kind::Conflict,
        format!("the running sale asks {sale}, which is not below the new regular price {regular}"),
    )
    .with_code("below_sale_price")
    .with_hint("give `salePrice` too, or end the sale with `endSale`")
}

/// Set the regular price of a product, start, change or end a sale, and set wholesale prices. Ecwid keeps what buyers pay
/// as `price` and the crossed-out regular price as `compareToPrice`; this node reads both first where it has to. A new
/// regular price leaves a running sale as it is. Variations with prices of their own are not touched.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SetPrice {
    /// Number of the product.
    pub product_id: ProductId,
    /// Price without a sale, store currency.
    pub regular_price: Option<Number>,
    /// Price of the sale, below the regular one, store currency.
    pub sale_price: Option<Number>,
    /// End the sale: buyers pay the regular price again.
    pub end_sale: Option<bool>,
    /// Lower prices for larger quantities; replaces all of them, an empty list removes them.
    pub wholesale_prices: Option<Vec<WholesaleStep>>,
}

impl SetPrice {
    fn prices(&self) -> Prices {
        Prices {
            regular: self.regular_price.clone(),
            sale: self.sale_price.clone(),
            end_sale: self.end_sale == Some(true),
            wholesale: self.wholesale_prices.clone(),
        }
    }
}

impl Action for SetPrice {
    const META: Meta = Meta {
        id: "product.set_price",
        title: "Set the price of a product",
        path: "/products/{productId}",
        scopes: &["read_catalog", "update_catalog"],
        docs: "https://docs.ecwid.com/api-reference/rest-api/products/update-product",
        composite: true,
        ..Meta::UPDATE
    };
    type Output = UpdateCountResult;

    fn example() -> Example {
        Example {
            input: json!({"productId": 708_114_611, "salePrice": 12.5}),
            request: "GET /products/708114611?responseFields=id%2Cprice%2CcompareToPrice",
            body: None,
            response: json!({"updateCount": 1}),
        }
    }

    fn answers() -> Vec<Value> {
        vec![json!({"id": 708_114_611, "price": 16}), json!({"updateCount": 1})]
    }

    fn check(&self) -> Vec<Problem> {
        self.prices().problems()
    }

    fn next(&self, progress: Progress<'_>) -> Result<Step> {
        self.prices().next(&Self::META, progress)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn number(value: f64) -> Number {
        Number::try_from(value).unwrap()
    }

    fn wish(regular: Option<f64>, sale: Option<f64>, end_sale: bool) -> Prices {
        Prices { regular: regular.map(number), sale: sale.map(number), end_sale, wholesale: None }
    }

    fn current(price: Option<f64>, before: Option<f64>) -> Current {
        Current { price: price.map(number), compare_to_price: before.map(number) }
    }

    #[test]
    fn regular_and_sale_prices_become_the_two_fields() {
        let plain = current(Some(16.0), None);
        let on_sale = current(Some(12.0), Some(16.0));
        let cases = [
            (wish(Some(20.0), None, false), &plain, json!({"price": 20.0})),
            (wish(Some(20.0), None, false), &on_sale, json!({"compareToPrice": 20.0})),
            (wish(Some(20.0), None, true), &on_sale, json!({"price": 20.0, "compareToPrice": null})),
            (wish(Some(20.0), Some(9.0), false), &plain, json!({"price": 9.0, "compareToPrice": 20.0})),
            (wish(None, Some(9.0), false), &plain, json!({"price": 9.0, "compareToPrice": 16.0})),
            (wish(None, Some(9.0), false), &on_sale, json!({"price": 9.0, "compareToPrice": 16.0})),
            (wish(None, None, true), &on_sale, json!({"price": 16.0, "compareToPrice": null})),
            (wish(None, None, true), &plain, json!({})),
            // A crossed-out price that is not above the price is no sale.
            (
                wish(None, Some(9.0), false),
                &current(Some(16.0), Some(10.0)),
                json!({"price": 9.0, "compareToPrice": 16.0}),
            ),
        ];
        for (wish, current, fields) in cases {
            assert_eq!(json!(wish.fields(current).unwrap()), fields, "{wish:?} on {current:?}");
        }
    }

    #[test]
    fn what_makes_no_sense_is_refused() {
        let on_sale = current(Some(12.0), Some(16.0));
        let code = |wish: Prices, current: &Current| wish.fields(current).unwrap_err().code().to_owned();
        assert_eq!(code(wish(Some(11.0), None, false), &on_sale), "below_sale_price");
        assert_eq!(code(wish(None, Some(16.0), false), &on_sale), "invalid_input");
        assert_eq!(code(wish(None, Some(1.0), false), &Current::default()), "no_price");
        let paths = |wish: Prices| -> Vec<String> {
            wish.problems().into_iter().map(|problem| problem.path).collect()
        };
        assert_eq!(paths(wish(None, None, false)), ["regularPrice"]);
        assert_eq!(paths(wish(Some(-1.0), None, false)), ["regularPrice"]);
        assert_eq!(paths(wish(Some(5.0), Some(5.0), false)), ["salePrice"]);
        assert_eq!(paths(wish(None, Some(5.0), true)), ["salePrice"]);
        let steps = |quantities: &[i64]| {
            let steps =
                quantities.iter().map(|quantity| WholesaleStep { quantity: *quantity, price: number(1.0) });
            Prices { wholesale: Some(steps.collect()), ..Prices::default() }
        };
        assert_eq!(paths(steps(&[1])), ["wholesalePrices[0].quantity"]);
        assert_eq!(paths(steps(&[2, 2])), ["wholesalePrices[1].quantity"]);
        assert!(paths(steps(&[2, 5])).is_empty());
    }

    #[test]
    fn the_current_price_is_read_only_where_it_matters() {
        let reads = [wish(Some(1.0), None, false), wish(None, Some(1.0), false), wish(None, None, true)];
        assert!(reads.iter().all(Prices::needs_current));
        let blind = [
            wish(Some(2.0), Some(1.0), false),
            wish(Some(2.0), None, true),
            Prices { wholesale: Some(Vec::new()), ..Prices::default() },
        ];
        assert!(!blind.iter().any(Prices::needs_current));
    }
}
