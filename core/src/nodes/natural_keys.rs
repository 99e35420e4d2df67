//! Natural keys: how an entity is found by something else than its number.
//!
//! The vendor's searches lag behind writes, so what they do not show may still be there.

use crate::action::Object;
use crate::error::{Error, Kind, Result};
use crate::transport::{Method, Request, Response};
use serde_json::{Map, Value};

/// Rows per page.
const ROWS: usize = 100;

/// How entities of one kind are found by one of their fields.
#[derive(Debug, Clone, Copy)]
pub struct NaturalKey {
    /// The field, in the input and in the entity.
    pub field: &'static str,
    /// Path of the list.
    pub collection: &'static str,
    /// Parameter of the search that finds the value; none: the list is read row by row.
    pub parameter: Option<&'static str>,
    /// Further parameters.
    pub with: &'static [(&'static str, &'static str)],
    /// Field of the input whose value narrows the list, with the parameter for it and its value where it is left out.
    pub within: Option<(&'static str, &'static str, &'static str)>,
    /// Does the list take `updatedFrom`?
    pub dated: bool,
    /// Fields of a row that are asked for.
    pub row: &'static str,
    /// Do capitals matter?
    pub exact: bool,
    /// List inside a row whose entries may have the value instead of the row itself, with what they are called.
    pub inside: Option<(&'static str, &'static str)>,
    /// The answer to a creation, of a row's fields: `(field of the answer, field of the row)`.
    pub answer: &'static [(&'static str, &'static str)],
}

const BY_NUMBER: NaturalKey = NaturalKey {
    field: "",
    collection: "",
    parameter: None,
    with: &[],
    within: None,
    dated: false,
    row: "",
    exact: true,
    inside: None,
    answer: &[("id", "id")],
};

/// Products by SKU; the search also finds the products of variations with it.
pub static PRODUCT_SKU: NaturalKey = NaturalKey {
    field: "sku",
    collection: "/products",
    parameter: Some("sku"),
    row: "id,sku,combinations(id,sku)",
    inside: Some(("combinations", "variation")),
    ..BY_NUMBER
};

/// Products by the identifier of another system.
pub static PRODUCT_EXTERNAL: NaturalKey = NaturalKey {
    field: "externalReferenceId",
    collection: "/products",
    parameter: Some("externalReferenceId"),
    row: "id,externalReferenceId",
    ..BY_NUMBER
};

/// Customers by e-mail address.
pub static CUSTOMER_EMAIL: NaturalKey = NaturalKey {
    field: "email",
    collection: "/customers",
    parameter: Some("email"),
    with: &[("useExactEmailMatch", "true")],
    row: "id,email",
    exact: false,
    ..BY_NUMBER
};

/// Categories by the identifier of another system. No search knows it: all categories are read.
pub static CATEGORY_EXTERNAL: NaturalKey = NaturalKey {
    field: "externalReferenceId",
    collection: "/categories",
    with: &[("hidden_categories", "true")],
    row: "id,externalReferenceId",
    ..BY_NUMBER
};

/// Categories by name, among those of one level.
pub static CATEGORY_NAME: NaturalKey = NaturalKey {
    field: "name",
    collection: "/categories",
    with: &[("hidden_categories", "true")],
    within: Some(("parentId", "parent", "0")),
    row: "id,name,parentId",
    ..BY_NUMBER
};

/// Discount coupons by code.
pub static COUPON_CODE: NaturalKey = NaturalKey {
    field: "code",
    collection: "/discount_coupons",
    parameter: Some("code"),
    row: "id,code",
    exact: false,
    answer: &[("id", "id"), ("code", "code")],
    ..BY_NUMBER
};

/// Orders by their number in another system. No search knows it: orders changed since a date are read.
pub static ORDER_EXTERNAL: NaturalKey = NaturalKey {
    field: "externalOrderId",
    collection: "/orders",
    dated: true,
    row: "id,internalId,externalOrderId",
    answer: &[("id", "internalId"), ("orderId", "id")],
    ..BY_NUMBER
};

/// What a look brought.
#[derive(Debug, Clone)]
pub enum Looked {
    /// This page has to be read first.
    More(Request),
    /// The rows that have the value, lowest number first.
    Found(Vec<Object>),
}

impl NaturalKey {
    /// The value that an input has for the key.
    pub fn value_in(&self, input: &Object) -> Option<String> {
        match input.get(self.field)? {
            Value::String(text) if !text.trim().is_empty() => Some(text.clone()),
            Value::Number(number) => Some(number.to_string()),
            _ => None,
        }
    }

    /// Goes on looking for `value`, given the answers so far, and says how many of them the look has used. `since`:
    /// only rows changed at or after it, Unix seconds, where the list can tell.
    pub fn look(
        &self,
        node: &'static str,
        value: &str,
        input: &Object,
        since: Option<i64>,
        answers: &[Response],
    ) -> Result<(Looked, usize)> {
        let (mut found, mut inside) = (Vec::new(), None);
        for (page, answer) in answers.iter().enumerate() {
            let rows = rows(answer)?;
            let is_last = rows.len() < ROWS;
            for row in rows {
                if self.fits(&row, value, input) {
                    found.push(row);
                } else {
                    inside = inside.or_else(|| self.inside(&row, value));
                }
            }
            if is_last {
                if let (true, Some(error)) = (found.is_empty(), inside) {
                    return Err(error);
                }
                found.sort_by_key(number);
                found.dedup_by_key(|row| number(row));
                return Ok((Looked::Found(found), page + 1));
            }
        }
        Ok((Looked::More(self.page(node, value, input, since, answers.len())), answers.len()))
    }

    /// The answer that the creation of this row gave.
    pub fn answer(&self, row: &Object) -> Value {
        let field =
            |(name, of): &(&str, &str)| ((*name).to_owned(), row.get(*of).cloned().unwrap_or_default());
        Value::Object(self.answer.iter().map(field).collect::<Map<_, _>>())
    }

    fn page(
        &self,
        node: &'static str,
        value: &str,
        input: &Object,
        since: Option<i64>,
        page: usize,
    ) -> Request {
        let pair = |name: &str, value: String| (name.to_owned(), value);
        let mut query = Vec::new();
        query.extend(self.parameter.map(|name| pair(name, value.to_owned())));
        query.extend(self.with.iter().map(|(name, value)| pair(name, (*value).to_owned())));
        query.extend(self.within.map(|(field, name, usual)| pair(name, level(input, field, usual))));
        query.extend(since.filter(|_| self.dated).map(|since| pair("updatedFrom", since.to_string())));
        if page > 0 {
            query.push(pair("offset", (page * ROWS).to_string()));
        }
        query.push(pair("limit", ROWS.to_string()));
        query.push(pair("responseFields", format!("total,count,offset,limit,items({})", self.row)));
        Request { query, ..Request::new(node, Method::Get, self.collection) }
    }

    fn fits(&self, row: &Object, value: &str, input: &Object) -> bool {
        let same = match row.get(self.field) {
            Some(Value::String(text)) if self.exact => text == value,
            Some(Value::String(text)) => text.to_lowercase() == value.to_lowercase(),
            Some(Value::Number(number)) => number.to_string() == value,
            _ => false,
        };
        same && self
            .within
            .is_none_or(|(field, _, usual)| level(row, field, usual) == level(input, field, usual))
    }
}

impl NaturalKey {
    /// The value belongs to a part of this row.
    fn inside(&self, row: &Object, value: &str) -> Option<Error> {
        let (list, what) = self.inside?;
        let part = row.get(list)?.as_array()?.iter().find(|part| part[self.field] == value)?;
        let owner = row.get("id").cloned().unwrap_or_default();
        let message = format!("`{}` `{value}` belongs to {what} {} of {owner}", self.field, part["id"]);
        Some(
            Error::new(Kind::Conflict, message)
                .with_code("belongs_to_part")
                .with_hint(format!("use the nodes for a {what}, which take both numbers")),
        )
    }
}

fn level(object: &Object, field: &str, usual: &str) -> String {
    match object.get(field) {
        Some(Value::Number(number)) => number.to_string(),
        Some(Value::String(text)) => text.clone(),
        _ => usual.to_owned(),
    }
}

fn number(row: &Object) -> (i64, String) {
    let id = row.get("internalId").or_else(|| row.get("id")).cloned().unwrap_or_default();
    (id.as_i64().unwrap_or_default(), id.to_string())
}

fn rows(answer: &Response) -> Result<Vec<Object>> {
    #[derive(serde::Deserialize)]
    struct Found {
        #[serde(default)]
        items: Vec<Object>,
    }
    let found: Found = serde_json::from_slice(&answer.body).map_err(|error| {
        Error::new(Kind::Decode, format!("the look-up's answer is not understood: {error}"))
    })?;
    Ok(found.items)
}
