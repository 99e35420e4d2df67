//! One page of a list.

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use crate::model::{Customer, Patch};

/// One page of a search: the found objects and where the page stands in the whole result.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename = "{T}Page"))]
#[serde(rename_all = "camelCase", bound(deserialize = "T: Deserialize<'de>"))]
pub struct Page<T> {
    /// The objects of this page.
    #[serde(default, skip_serializing_if = "Patch::is_absent")]
    pub items: Patch<Vec<T>>,
    /// How many objects the search found in all.
    #[serde(default, skip_serializing_if = "Patch::is_absent")]
    pub total: Patch<i64>,
    /// How many objects this page holds.
    #[serde(default, skip_serializing_if = "Patch::is_absent")]
    pub count: Patch<i64>,
    /// How many objects come before this page.
    #[serde(default, skip_serializing_if = "Patch::is_absent")]
    pub offset: Patch<i64>,
    /// How many objects a page may hold.
    #[serde(default, skip_serializing_if = "Patch::is_absent")]
    pub limit: Patch<i64>,
    /// Fields that the store sent and this version does not list, unchanged.
    #[serde(flatten)]
    pub other: Map<String, Value>,
}

impl<T> Page<T> {
    /// The objects of this page; empty when the answer had none.
    pub fn items(&self) -> &[T] {
        self.items.get().map_or(&[], Vec::as_slice)
    }
}

impl<T> Default for Page<T> {
    fn default() -> Self {
        Self {
            items: Patch::Absent,
            total: Patch::Absent,
            count: Patch::Absent,
            offset: Patch::Absent,
            limit: Patch::Absent,
            other: Map::new(),
        }
    }
}

entity! {
    /// One page of a customer search.
    read struct CustomersPage {
        /// The customers of this page.
        items: Vec<Customer>,
        /// How many customers the search found in all.
        total: i64,
        /// How many customers this page holds.
        count: i64,
        /// How many customers come before this page.
        offset: i64,
        /// How many customers a page may hold.
        limit: i64,
        /// How many customers the store has, whatever was searched for.
        all_customer_count: i64,
    }
}
