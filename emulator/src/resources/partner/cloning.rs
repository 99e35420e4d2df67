//! Copying one store onto an empty one.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::app_scopes;
use crate::call::Call;
use crate::doc::{Doc, Fields};
use crate::reply::{ApiError, Reply};
use crate::store::{Kind, Store};
use crate::world::World;

/// The scope of cloning, which only the partner docs name.
const CLONE_SCOPE: &str = "clone_stores";

/// What a clone copies.
struct Extent {
    settings: bool,
    catalogue: bool,
}

/// `POST /stores/clone`.
pub fn clone(call: &mut Call<'_>) -> Result<Reply, ApiError> {
    needs_scope(call)?;
    let id =
        |name: &str| call.query.int(name)?.ok_or_else(|| ApiError::wrong(name, "the parameter is required"));
    let (source, target) = (id("sourceStoreId")?, id("targetStoreId")?);
    let scope = call.query.one_of("scope", &["STORE_SETTINGS", "CATALOG"])?;
    let extent = Extent { settings: scope != Some("CATALOG"), catalogue: scope != Some("STORE_SETTINGS") };
    let demo = call.query.flag("cloneDemoCatalog")?.unwrap_or(false);
    if let Err((code, text)) = check_stores(call.world, source, target, &extent) {
        let status = if code.ends_with("NOT_FOUND") { 404 } else { 409 };
        let body = json!({ "success": false, "errorCode": code, "errorMessage": text });
        return Ok(Reply { status, body, file: None });
    }
    let mapping = copy(call.world, source, target, &extent, demo)?;
    let ticket = uuid::Uuid::new_v4().to_string();
    let now_ms = call.now_ms();
    let row = json!({ "ticket": ticket, "source": source, "polls": 0, "clonedEntitiesMapping": mapping });
    if let Some(store) = call.world.stores.get_mut(&target) {
        let number = store.next_id(Kind::Cloning, now_ms);
        store.put(Kind::Cloning, number, row.as_object().cloned().unwrap_or_default(), now_ms);
    }
    Ok(Reply::ok(json!({ "success": true, "ticket": ticket })))
}

fn needs_scope(call: &Call<'_>) -> Result<(), ApiError> {
    if app_scopes(call.world).iter().any(|scope| scope.eq_ignore_ascii_case(CLONE_SCOPE)) {
        return Ok(());
    }
    let text = format!("The app lacks the scope {CLONE_SCOPE}");
    Err(ApiError::new(403, "INSUFFICIENT_APP_SCOPE", text).arg("scope", CLONE_SCOPE))
}

fn check_stores(
    world: &World,
    source: i64,
    target: i64,
    extent: &Extent,
) -> Result<(), (&'static str, String)> {
    if !world.stores.contains_key(&source) {
        return Err(("SOURCE_NOT_FOUND", format!("Store #{source} not found")));
    }
    let Some(store) = world.stores.get(&target) else {
        return Err(("TARGET_NOT_FOUND", format!("Store #{target} not found")));
    };
    if source == target {
        return Err(("TARGET_NOT_ALLOWED_TO_CLONE", "A store cannot be cloned onto itself".to_owned()));
    }
    let running = store.all(Kind::Cloning).find(|(_, row)| row.int("polls") == Some(0));
    if let Some((_, row)) = running {
        let ticket = row.text("ticket").unwrap_or_default();
        let text = format!("#{target} is being filled by the clone with the ticket {ticket}");
        return Err(("TARGET_ALREADY_USED_IN_ANOTHER_CLONE_TICKET", text));
    }
    let own =
        |kind: Kind, sample: &str| store.all(kind).any(|(id, row)| id != 0 && row.flag(sample) != Some(true));
    let full = [
        (Kind::Product, "isSampleProduct", "TARGET_PRODUCTS_NOT_EMPTY", "products"),
        (Kind::Category, "isSampleCategory", "TARGET_CATEGORIES_NOT_EMPTY", "categories"),
        (Kind::ProductClass, "isSample", "TARGET_PRODUCT_TYPES_NOT_EMPTY", "product types"),
    ];
    for (kind, sample, code, words) in full {
        if extent.catalogue && own(kind, sample) {
            return Err((code, format!("The target store has {words}; it must have none")));
        }
    }
    Ok(())
}

fn rows(store: &Store, kind: Kind) -> Vec<(i64, Doc)> {
    store.all(kind).map(|(id, doc)| (id, doc.clone())).collect()
}

/// Copies and says which entity became which.
fn copy(world: &mut World, source: i64, target: i64, extent: &Extent, demo: bool) -> Result<Value, ApiError> {
    let from = world.stores.get(&source).ok_or_else(|| crate::call::store_not_found(source))?;
    let (categories, products) = (rows(from, Kind::Category), rows(from, Kind::Product));
    let (classes, statuses) = (rows(from, Kind::ProductClass), rows(from, Kind::OrderStatus));
    let profile = from.get(Kind::Profile, 0).cloned().unwrap_or_default();
    let now_ms = world.clock.now_ms();
    let to = world.stores.get_mut(&target).ok_or_else(|| crate::call::store_not_found(target))?;
    if extent.settings {
        copy_settings(to, profile, statuses, now_ms);
    }
    if !extent.catalogue {
        return Ok(json!({ "products": {}, "categories": {} }));
    }
    let mut ids = Ids::default();
    for (id, class) in classes {
        let new = if id == 0 { 0 } else { to.next_id(Kind::ProductClass, now_ms) };
        ids.classes.insert(id, new);
        to.put(Kind::ProductClass, new, with_id(class, new), now_ms);
    }
    for (id, _) in &categories {
        ids.categories.insert(*id, to.next_id(Kind::Category, now_ms));
    }
    for (id, mut category) in categories {
        let parent = category.int("parentId").unwrap_or(0);
        category.insert("parentId".to_owned(), json!(ids.categories.get(&parent).copied().unwrap_or(0)));
        let new = ids.categories.get(&id).copied().unwrap_or_default();
        to.put(Kind::Category, new, with_id(category, new), now_ms);
    }
    for (id, product) in products {
        if product.flag("isSampleProduct") == Some(true) && !demo {
            continue;
        }
        let new = to.next_id(Kind::Product, now_ms);
        ids.products.insert(id, new);
        to.put(Kind::Product, new, ids.product(with_id(product, new)), now_ms);
    }
    Ok(json!({ "products": text_map(&ids.products), "categories": text_map(&ids.categories) }))
}

/// Everything but the owner, the name of the site and what identifies the store.
fn copy_settings(to: &mut Store, mut profile: Doc, statuses: Vec<(i64, Doc)>, now_ms: i64) {
    let own = to.get(Kind::Profile, 0).cloned().unwrap_or_default();
    for section in ["generalInfo", "account"] {
        if let Some(kept) = own.get(section) {
            profile.insert(section.to_owned(), kept.clone());
        }
    }
    to.put(Kind::Profile, 0, profile, now_ms);
    for (id, status) in statuses {
        to.put(Kind::OrderStatus, id, status, now_ms);
    }
}

fn with_id(mut doc: Doc, id: i64) -> Doc {
    doc.insert("id".to_owned(), json!(id));
    doc
}

fn text_map(ids: &BTreeMap<i64, i64>) -> Value {
    ids.iter().map(|(old, new)| (old.to_string(), json!(new.to_string()))).collect::<Doc>().into()
}

/// Old ids with the new ones.
#[derive(Default)]
struct Ids {
    products: BTreeMap<i64, i64>,
    categories: BTreeMap<i64, i64>,
    classes: BTreeMap<i64, i64>,
}

impl Ids {
    /// A product whose references lead to the copies.
    fn product(&self, mut product: Doc) -> Doc {
        let categories: Vec<i64> =
            product.ints("categoryIds").iter().filter_map(|id| self.categories.get(id).copied()).collect();
        let default = product.int("defaultCategoryId").and_then(|id| self.categories.get(&id).copied());
        let class = product.int("productClassId").and_then(|id| self.classes.get(&id).copied());
        product.insert("categoryIds".to_owned(), json!(categories));
        product.insert("defaultCategoryId".to_owned(), json!(default.unwrap_or(0)));
        product.insert("productClassId".to_owned(), json!(class.unwrap_or(0)));
        product
    }
}

/// `GET /stores/clone`: in progress at the first look, done at the next.
pub fn clone_status(call: &mut Call<'_>) -> Result<Reply, ApiError> {
    needs_scope(call)?;
    let ticket = call.query.text("ticket");
    let ticket = ticket.ok_or_else(|| ApiError::wrong("ticket", "the parameter is required"))?.to_owned();
    let now_ms = call.now_ms();
    for store in call.world.stores.values_mut() {
        let row = store.all(Kind::Cloning).find(|(_, row)| row.text("ticket") == Some(ticket.as_str()));
        let Some((number, mut row)) = row.map(|(number, row)| (number, row.clone())) else { continue };
        let polls = row.int("polls").unwrap_or(0);
        row.insert("polls".to_owned(), json!(polls + 1));
        let mapping = row["clonedEntitiesMapping"].clone();
        store.put(Kind::Cloning, number, row, now_ms);
        return Ok(Reply::ok(match polls {
            0 => json!({ "status": "IN_PROGRESS" }),
            _ => json!({ "status": "COMPLETED", "clonedEntitiesMapping": mapping }),
        }));
    }
    Err(ApiError::new(404, "NOT_FOUND", format!("There is no clone with the ticket {ticket}")))
}
