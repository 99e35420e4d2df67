//! The neutral manifest as data.

use indexmap::IndexMap;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

/// Every node of the library, described for any host.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Manifest {
    /// Version of this layout; grows when a reader has to change.
    pub manifest_version: u32,
    /// Version of the library, shared by core and packages.
    pub version: String,
    /// Dialect of every schema inside.
    #[serde(rename = "$schema")]
    pub schema: String,
    /// Identity of the document, base of the references.
    #[serde(rename = "$id")]
    pub id: String,
    /// Families of nodes, in the order of the table.
    pub groups: Vec<Group>,
    /// Kinds of entities that triggers observe.
    #[serde(default)]
    pub kinds: Vec<KindOfEntity>,
    /// Actions, then triggers, in the order of the table.
    pub nodes: Vec<Node>,
    /// Schema of the events that triggers give.
    pub event: Value,
    /// Classes of errors and the vendor's error codes.
    pub errors: Errors,
    /// Schemas that the others refer to.
    #[serde(rename = "$defs")]
    pub defs: IndexMap<String, Value>,
}

/// A family of nodes around one kind of entity.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Group {
    /// First part of the nodes' ids: `order`.
    pub id: String,
    /// Name of the typed methods' holder: `orders`.
    pub plural: String,
    /// Heading: `Orders`.
    pub title: String,
}

/// A kind of entity, for hosts that read the store themselves.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct KindOfEntity {
    /// Singular name, `objectType` of events.
    pub name: String,
    /// First part of the vendor's event types.
    pub family: String,
    /// Path of the collection below the store.
    pub collection: String,
    /// Path of one entity, with `{id}`.
    pub item: String,
    /// Field with the public id.
    pub id: String,
    /// Field with the number that webhooks call `entityId`.
    pub webhook_id: String,
    /// Field with the time of creation.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub created: Option<String>,
    /// Field with the time of the last change.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub updated: Option<String>,
    /// Does the collection take `updatedFrom` and `updatedTo`?
    pub updated_from: bool,
}

/// Action or trigger.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum NodeKind {
    /// A call.
    Action,
    /// A stream of events.
    Trigger,
}

/// One node.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Node {
    /// `resource.verb`.
    pub id: String,
    /// Other names that people use for it.
    pub aliases: Vec<String>,
    /// Action or trigger.
    pub kind: NodeKind,
    /// Id of its [`Group`].
    pub group: String,
    /// A few words for menus.
    pub title: String,
    /// What it does, a sentence or two.
    pub description: String,
    /// Is it one of the few that most people start with?
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub common: bool,
    /// `read`, `write` or `destructive`.
    pub effect: String,
    /// May it be repeated without changing more than once?
    pub idempotent: bool,
    /// Refused until the caller confirms it: what it does cannot be undone.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub confirm: bool,
    /// Scopes that the token needs, all of them.
    pub scopes: Vec<String>,
    /// The vendor's page that the node rests on.
    pub docs: String,
    /// Page of the node in this repository.
    pub reference: String,
    /// HTTP method of an action; nodes that let the caller choose say so in their input.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub method: Option<String>,
    /// Host of an action: `api`, `oauth`, `instant_site` or `storefront`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub host: Option<String>,
    /// Path of an action below the store, with `{field}` placeholders.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub path: Option<String>,
    /// What an action is sent with: `token`, `app`, `instant_site` or `none`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub credential: Option<String>,
    /// What an action sends: `nothing`, `json`, `text` or `bytes`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sends: Option<String>,
    /// What an action gets: `json`, `text` or `bytes`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub answer: Option<String>,
    /// How the input of an action becomes its one request; absent where the action makes its calls itself.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub wire: Option<Wire>,
    /// How the result of an action is continued: `none` or `offset`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub paging: Option<String>,
    /// Fields that also take relative dates such as `-7d`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub dates: Vec<String>,
    /// `objectType` of a trigger's events; none where it depends on settings or delivery.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub object_type: Option<String>,
    /// Webhook events that wake a trigger.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub webhooks: Option<Vec<String>>,
    /// How a trigger finds out: `webhook`, `poll`, `scan`, `schedule`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub found: Vec<String>,
    /// What a trigger cannot see.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub limits: Option<String>,
    /// Schema of the input, or of a trigger's settings.
    pub input: Value,
    /// Schema of the result, or of a trigger's events.
    pub output: Value,
    /// Names of the input fields in the order of a form.
    pub field_order: Vec<String>,
    /// Labels of the input fields.
    pub labels: IndexMap<String, String>,
    /// A worked example: `{input, request, body, response}`, or `{config, before, after, changed, occurrences}`
    /// of a trigger.
    pub example: Value,
}

/// Where the fields of an input stand in the request. What is named nowhere stays on the caller's machine.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Wire {
    /// Fields in the path.
    pub path: Vec<String>,
    /// Fields in the query: lists joined by commas, objects as `field_key`.
    pub query: Vec<String>,
    /// Fields of the JSON body.
    pub body: Vec<String>,
    /// The field whose value is the whole body; `sends` says of which form.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub whole: Option<String>,
    /// Objects in the query whose keys are written as `field[key]`.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub bracketed: Vec<String>,
    /// Second names under which a query parameter is sent as well.
    #[serde(skip_serializing_if = "IndexMap::is_empty")]
    pub spellings: IndexMap<String, String>,
    /// Values that are sent where the input has none.
    #[serde(skip_serializing_if = "IndexMap::is_empty")]
    pub defaults: IndexMap<String, Value>,
    /// Booleans that are sent negated under another name.
    #[serde(skip_serializing_if = "IndexMap::is_empty")]
    pub inverted: IndexMap<String, String>,
}

/// Classes of errors and the vendor's codes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Errors {
    /// Every class.
    pub kinds: Vec<KindRow>,
    /// Every code that the vendor documents.
    pub vendor_codes: Vec<VendorRow>,
}

/// One class of errors.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct KindRow {
    /// Name in JSON and anchor in the guide.
    pub name: String,
    /// Name of the class in Python and JavaScript, without `Error`.
    pub class: String,
    /// What it means.
    pub meaning: String,
    /// General remedy.
    pub hint: String,
    /// An example message.
    pub example: String,
    /// `never` or `backoff`.
    pub retry: String,
    /// Exit code of the command line.
    pub exit_code: u8,
}

/// One error code of the vendor.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct VendorRow {
    /// `errorCode` as the vendor sends it.
    pub code: String,
    /// Name of our class.
    pub kind: String,
    /// What to do about it.
    pub hint: String,
}

impl Wire {
    /// Does the plain call send this field?
    pub fn sends(&self, field: &str) -> bool {
        let named = |names: &[String]| names.iter().any(|name| name == field);
        named(&self.path) || named(&self.query) || named(&self.body) || self.whole.as_deref() == Some(field)
    }
}

impl Manifest {
    /// The nodes of a group, in order.
    pub fn nodes_of<'a>(&'a self, group: &'a Group) -> impl Iterator<Item = &'a Node> {
        self.nodes.iter().filter(|node| node.group == group.id)
    }
}

impl Node {
    /// Is it an action?
    pub fn is_action(&self) -> bool {
        self.kind == NodeKind::Action
    }

    /// Is its result read page by page?
    pub fn pages(&self) -> bool {
        self.paging.as_deref() == Some("offset")
    }

    /// Name of the type of a trigger's events.
    pub fn event_name(&self) -> Option<&str> {
        self.output["$ref"].as_str().filter(|_| !self.is_action()).and_then(|path| path.rsplit('/').next())
    }

    /// The part of the id after the dot.
    pub fn verb(&self) -> &str {
        self.id.split_once('.').map_or(self.id.as_str(), |(_, verb)| verb)
    }

    /// `order.status_changed` → `OrderStatusChanged`, first part of the names of its types.
    pub fn type_name(&self) -> String {
        pascal(&self.id)
    }

    /// Names of the fields in the path, in the order of the path.
    pub fn path_fields(&self) -> Vec<&str> {
        let path = self.path.as_deref().unwrap_or_default();
        let names = path.split('{').skip(1).filter_map(|part| part.split_once('}')).map(|(name, _)| name);
        // The connection knows the store.
        names.filter(|name| *name != "storeId").collect()
    }

    /// The input fields with their schemas, in order.
    pub fn properties(&self) -> impl Iterator<Item = (&String, &Value)> {
        self.input.get("properties").and_then(Value::as_object).into_iter().flat_map(Map::iter)
    }

    /// Must this input field be given?
    pub fn requires(&self, field: &str) -> bool {
        self.input["required"].as_array().is_some_and(|names| names.iter().any(|name| name == field))
    }
}

/// `product.adjust_stock` → `ProductAdjustStock`.
pub(crate) fn pascal(text: &str) -> String {
    let words = text.split(['.', '_', '-']).filter(|word| !word.is_empty());
    words.map(capitalised).collect()
}

/// `orders` → `Orders`.
pub(crate) fn capitalised(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
