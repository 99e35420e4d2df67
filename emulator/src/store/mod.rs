//! The entities of one store, with enough history that searches can look at the past.

pub mod files;

use std::collections::BTreeMap;
use std::sync::Arc;

use serde_json::{Value, json};

use crate::config::StoreConfig;
use crate::doc::{Doc, Fields};
use crate::search::dates;
use crate::store::files::Shelf;

/// What an entity is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    Order,
    Product,
    Category,
    Customer,
    CustomerGroup,
    ProductClass,
    OrderStatus,
    Coupon,
    Promotion,
    Review,
    Subscription,
    /// What customers can be asked for besides the usual; its key is a field of the body.
    CustomerField,
    /// What the store keeps of an order besides its body, under the order's internal id.
    OrderRecord,
    Batch,
    SizeChart,
    /// An extra field of the checkout; its key is a field of the body.
    CheckoutField,
    /// A text that the app stores under a key.
    StorageKey,
    /// Money the app took from the merchant.
    Charge,
    /// What is known of an uploaded file; its bytes are on the shelf.
    File,
    /// The one store profile, under id 0.
    Profile,
    /// What Ecwid knows of the app in this store, under id 0.
    App,
    Staff,
    /// Domains bought for the store.
    Domain,
    /// Redirects of the Instant Site.
    Redirect,
    /// The Instant Site: the draft under id 0, the published site under id 1.
    Site,
    /// Pictures of the Instant Site's tiles.
    SitePicture,
    /// Cloning tasks that this store was the target of.
    Cloning,
    /// Rows of the deleted-items history.
    Deleted,
    /// Counters and change dates, under id 0.
    Meta,
}

impl Kind {
    pub const ALL: &[Self] = &[
        Self::Order,
        Self::Product,
        Self::Category,
        Self::Customer,
        Self::CustomerGroup,
        Self::ProductClass,
        Self::OrderStatus,
        Self::Coupon,
        Self::Promotion,
        Self::Review,
        Self::Subscription,
        Self::CustomerField,
        Self::OrderRecord,
        Self::Batch,
        Self::SizeChart,
        Self::CheckoutField,
        Self::StorageKey,
        Self::Charge,
        Self::File,
        Self::Profile,
        Self::App,
        Self::Staff,
        Self::Domain,
        Self::Redirect,
        Self::Site,
        Self::SitePicture,
        Self::Cloning,
        Self::Deleted,
        Self::Meta,
    ];

    /// The word used in the data file and in counters.
    pub fn word(self) -> &'static str {
        match self {
            Self::Order => "order",
            Self::Product => "product",
            Self::Category => "category",
            Self::Customer => "customer",
            Self::CustomerGroup => "customer_group",
            Self::ProductClass => "product_class",
            Self::OrderStatus => "order_status",
            Self::Coupon => "coupon",
            Self::Promotion => "promotion",
            Self::Review => "review",
            Self::Subscription => "subscription",
            Self::CustomerField => "customer_field",
            Self::OrderRecord => "order_record",
            Self::Batch => "batch",
            Self::SizeChart => "size_chart",
            Self::CheckoutField => "checkout_field",
            Self::StorageKey => "storage_key",
            Self::Charge => "charge",
            Self::File => "file",
            Self::Profile => "profile",
            Self::App => "app",
            Self::Staff => "staff_account",
            Self::Domain => "domain",
            Self::Redirect => "redirect",
            Self::Site => "site",
            Self::SitePicture => "site_picture",
            Self::Cloning => "cloning",
            Self::Deleted => "deleted",
            Self::Meta => "meta",
        }
    }

    /// The field of latest-stats that a change of this kind moves.
    fn stat(self) -> Option<&'static str> {
        match self {
            Self::Order => Some("ordersUpdated"),
            Self::Product => Some("productsUpdated"),
            Self::Category => Some("categoriesUpdated"),
            Self::Customer => Some("customersUpdated"),
            Self::Profile => Some("profileUpdated"),
            Self::Coupon => Some("discountCouponsUpdated"),
            Self::Review => Some("reviewsUpdated"),
            Self::Subscription => Some("subscriptionsUpdated"),
            Self::Domain => Some("domainsUpdated"),
            _ => None,
        }
    }

    /// First id handed out.
    fn first_id(self) -> i64 {
        match self {
            Self::Order => 512_300_001,
            Self::Product => 708_200_001,
            Self::Category => 164_300_001,
            Self::Customer => 240_200_001,
            Self::CustomerGroup => 9_101,
            Self::ProductClass => 5_120_101,
            Self::Coupon => 6_612_101,
            Self::Promotion => 9_900_501,
            Self::Review => 550_101,
            Self::Subscription => 81_200_401,
            Self::CustomerField => 101,
            Self::Staff => 27_632_001,
            Self::Domain => 410_001,
            Self::Redirect => 88_001,
            Self::File => 3_810_301,
            Self::SizeChart => 3_302,
            Self::Charge => 55_012,
            _ => 1,
        }
    }
}

/// A row to write to or remove from the data file.
#[derive(Debug)]
pub struct Change {
    pub store: i64,
    pub kind: &'static str,
    pub id: i64,
    pub body: Option<Arc<Doc>>,
}

/// One state of an entity; `doc` is none once it was deleted.
#[derive(Debug)]
struct Version {
    at_ms: i64,
    doc: Option<Arc<Doc>>,
}

/// One store.
#[derive(Debug)]
pub struct Store {
    pub config: StoreConfig,
    entities: BTreeMap<Kind, BTreeMap<i64, Vec<Version>>>,
    changes: Vec<Change>,
    lag_ms: i64,
    shelf: Shelf,
}

impl Store {
    pub fn new(config: StoreConfig, lag_ms: i64) -> Self {
        Self { config, entities: BTreeMap::new(), changes: Vec::new(), lag_ms, shelf: Shelf::default() }
    }

    pub fn id(&self) -> i64 {
        self.config.id
    }

    /// Puts back an entity read from the data file.
    pub fn load(&mut self, kind: Kind, id: i64, doc: Doc) {
        let version = Version { at_ms: 0, doc: Some(Arc::new(doc)) };
        self.entities.entry(kind).or_default().insert(id, vec![version]);
    }

    pub fn is_empty(&self) -> bool {
        self.entities.values().all(BTreeMap::is_empty)
    }

    /// The newest state of an entity.
    pub fn get(&self, kind: Kind, id: i64) -> Option<&Doc> {
        self.entities.get(&kind)?.get(&id)?.last()?.doc.as_deref()
    }

    /// The newest states of all entities of a kind, by id.
    pub fn all(&self, kind: Kind) -> impl Iterator<Item = (i64, &Doc)> {
        self.entities
            .get(&kind)
            .into_iter()
            .flatten()
            .filter_map(|(id, versions)| Some((*id, versions.last()?.doc.as_deref()?)))
    }

    /// What a search sees: the states that are at least as old as the search lag.
    pub fn searchable(&self, kind: Kind, now_ms: i64) -> impl Iterator<Item = (i64, &Doc)> {
        let horizon = now_ms - self.lag_ms;
        let whole = self.lag_ms == 0;
        self.entities.get(&kind).into_iter().flatten().filter_map(move |(id, versions)| {
            let version = versions.iter().rev().find(|version| whole || version.at_ms <= horizon)?;
            Some((*id, version.doc.as_deref()?))
        })
    }

    pub fn count(&self, kind: Kind) -> usize {
        self.all(kind).count()
    }

    /// Stores a state and moves the change date of its kind.
    pub fn put(&mut self, kind: Kind, id: i64, doc: Doc, now_ms: i64) {
        let doc = Arc::new(doc);
        self.write(kind, id, Some(doc), now_ms);
        self.touch(kind, now_ms);
    }

    /// Removes an entity; its id stays in the deleted-items history.
    pub fn remove(&mut self, kind: Kind, id: i64, now_ms: i64) -> bool {
        let Some(doc) = self.get(kind, id) else {
            return false;
        };
        let mut row = json!({ "kind": kind.word(), "id": id, "at": now_ms.div_euclid(1000) });
        if kind == Kind::Order {
            row["orderId"] = doc.get("id").cloned().unwrap_or(Value::Null);
        }
        self.write(kind, id, None, now_ms);
        if let Value::Object(row) = row {
            let number = self.next_id(Kind::Deleted, now_ms);
            self.write(Kind::Deleted, number, Some(Arc::new(row)), now_ms);
        }
        self.touch(kind, now_ms);
        true
    }

    /// Removes a row that has no place in the deleted-items history.
    pub fn erase(&mut self, kind: Kind, id: i64, now_ms: i64) {
        self.write(kind, id, None, now_ms);
    }

    /// Hands out an id that was never used.
    pub fn next_id(&mut self, kind: Kind, now_ms: i64) -> i64 {
        self.next_number(kind.word(), kind.first_id(), now_ms)
    }

    /// Hands out the next number of a named counter.
    pub fn next_number(&mut self, counter: &str, first: i64, now_ms: i64) -> i64 {
        let mut meta = self.meta();
        let name = format!("next_{counter}");
        let next = meta.int(&name).unwrap_or(first);
        meta.insert(name, Value::from(next + 1));
        self.write(Kind::Meta, 0, Some(Arc::new(meta)), now_ms);
        next
    }

    /// When a field of latest-stats last moved, in unix seconds.
    pub fn changed(&self, stat: &str) -> Option<i64> {
        self.get(Kind::Meta, 0)?.int(stat)
    }

    /// Moves a field of latest-stats to now.
    pub fn mark_changed(&mut self, stat: &str, now_ms: i64) {
        let mut meta = self.meta();
        meta.insert(stat.to_owned(), Value::from(now_ms.div_euclid(1000)));
        self.write(Kind::Meta, 0, Some(Arc::new(meta)), now_ms);
    }

    pub fn set_lag(&mut self, lag_ms: i64) {
        self.lag_ms = lag_ms;
    }

    /// Lets searches see everything there is at once.
    pub fn settle(&mut self) {
        for versions in self.entities.values_mut().flat_map(BTreeMap::values_mut) {
            versions.drain(..versions.len().saturating_sub(1));
            if let Some(version) = versions.last_mut() {
                version.at_ms = 0;
            }
        }
    }

    /// The writes since the last call, for the data file.
    pub fn take_changes(&mut self) -> Vec<Change> {
        std::mem::take(&mut self.changes)
    }

    fn meta(&self) -> Doc {
        self.get(Kind::Meta, 0).cloned().unwrap_or_default()
    }

    fn touch(&mut self, kind: Kind, now_ms: i64) {
        if let Some(stat) = kind.stat() {
            self.mark_changed(stat, now_ms);
        }
    }

    fn write(&mut self, kind: Kind, id: i64, doc: Option<Arc<Doc>>, now_ms: i64) {
        let horizon = now_ms - self.lag_ms;
        let versions = self.entities.entry(kind).or_default().entry(id).or_default();
        // One state at or before the horizon is what searches still see; older ones are never read.
        let visible = versions.iter().rposition(|version| version.at_ms <= horizon);
        versions.drain(..visible.unwrap_or(0));
        if self.lag_ms == 0 {
            versions.clear();
        }
        versions.push(Version { at_ms: now_ms, doc: doc.clone() });
        self.changes.push(Change { store: self.config.id, kind: kind.word(), id, body: doc });
    }
}

/// The `{id, date}` rows of deleted entities of a kind, in order of deletion.
pub fn deleted_rows(store: &Store, kind: Kind) -> Vec<(i64, Value)> {
    store
        .all(Kind::Deleted)
        .filter(|(_, row)| row.text("kind") == Some(kind.word()))
        .map(|(_, row)| {
            let at = row.int("at").unwrap_or_default();
            let mut body = json!({ "id": row["id"], "date": dates::format(at) });
            if let Some(order_id) = row.text("orderId") {
                body["orderId"] = Value::from(order_id);
            }
            (at, body)
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn doc(name: &str) -> Doc {
        Doc::from_iter([("name".to_owned(), Value::from(name))])
    }

    #[test]
    fn searches_lag_and_reads_do_not() {
        let mut store = Store::new(StoreConfig::new(1), 1000);
        store.put(Kind::Product, 7, doc("old"), 10_000);
        store.put(Kind::Product, 7, doc("new"), 20_000);
        let seen = |store: &Store, now| {
            store.searchable(Kind::Product, now).find_map(|(_, d)| d.text("name").map(str::to_owned))
        };
        assert_eq!(store.get(Kind::Product, 7).unwrap().text("name"), Some("new"));
        assert_eq!(seen(&store, 10_500), None);
        assert_eq!(seen(&store, 20_500), Some("old".to_owned()));
        assert_eq!(seen(&store, 21_000), Some("new".to_owned()));
        assert!(store.remove(Kind::Product, 7, 30_000));
        assert_eq!(seen(&store, 30_500), Some("new".to_owned()));
        assert_eq!(seen(&store, 31_000), None);
        assert_eq!(deleted_rows(&store, Kind::Product).len(), 1);
    }
}
