//! The facts table: types, enums and endpoints of the platform, as data.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

/// The whole table.
pub struct Facts {
    /// Types by vendor name (`FetchedOrder.OrderItem`).
    pub types: BTreeMap<String, Type>,
    /// Enumerations by vendor name.
    pub enums: BTreeMap<String, Enum>,
    /// Endpoints in table order.
    pub endpoints: Vec<Endpoint>,
}

/// One vendor object.
#[derive(Deserialize)]
pub struct Type {
    /// Its fields in the order of the table.
    pub fields: Vec<Field>,
    /// `request` or `response`.
    pub role: String,
    /// The type of the opposite direction.
    #[serde(default)]
    pub pair: Option<String>,
    /// Variants by tag value, for tagged unions.
    #[serde(default)]
    pub union: Option<Union>,
    /// A remark.
    #[serde(default)]
    pub note: Option<String>,
}

/// A tagged union.
#[derive(Deserialize)]
pub struct Union {
    /// Type names by tag value.
    pub variants: BTreeMap<String, String>,
}

/// One field of a type.
#[derive(Deserialize, Clone)]
pub struct Field {
    /// Name on the wire.
    pub name: String,
    /// Built-in, `array<T>`, `map<string,T>` or the name of a type or enum.
    #[serde(rename = "type")]
    pub ty: String,
    /// A second legal type.
    #[serde(default)]
    pub alt_type: Option<String>,
    /// `rw`, `ro` or `wo`.
    #[serde(default)]
    pub access: String,
    /// The enum that lists the values of a plain string field.
    #[serde(default)]
    pub enum_ref: Option<String>,
    /// A remark.
    #[serde(default)]
    pub note: Option<String>,
    /// The vendor keeps it only for old integrations.
    #[serde(default)]
    pub deprecated: bool,
    /// The docs say "number"; int or float was chosen for the table.
    #[serde(default)]
    pub num_guess: bool,
    /// The name is a pattern.
    #[serde(default)]
    pub dynamic_key: bool,
    /// Longest text.
    #[serde(default)]
    pub max_length: Option<u64>,
    /// Most items.
    #[serde(default)]
    pub max_items: Option<u64>,
    /// Advice for the length of a text.
    #[serde(default)]
    pub recommended_length: Option<u64>,
    /// The store cuts the text to this length.
    #[serde(default)]
    pub truncated_to: Option<u64>,
    /// What the store assumes when the field is missing on create.
    #[serde(default)]
    pub default: Option<Value>,
    /// A query parameter that is an old spelling of another one.
    #[serde(default)]
    pub legacy: Option<Value>,
    /// Needed on create.
    #[serde(default)]
    pub required: bool,
    /// A scope that the field needs beyond the endpoint's.
    #[serde(default)]
    pub scope: Option<String>,
}

/// One enumeration.
#[derive(Deserialize)]
pub struct Enum {
    /// Values in the vendor's spelling.
    pub values: Vec<Value>,
}

/// One endpoint.
#[derive(Deserialize)]
pub struct Endpoint {
    /// Name of the row.
    pub id: String,
    /// Group of rows.
    pub resource: String,
    /// HTTP method.
    pub method: String,
    /// Host name.
    pub host: String,
    /// Path template.
    pub path: String,
    /// Query parameters.
    #[serde(default)]
    pub query_params: Vec<Field>,
    /// Type of the body that is sent.
    pub request_body: Option<String>,
    /// Type of the answer.
    pub response: Option<String>,
}

impl Facts {
    /// Reads the three files of the table.
    pub fn load() -> Result<Self, String> {
        let folder = workspace_root().join("facts");
        Ok(Self {
            types: read(&folder.join("types.json"))?,
            enums: read(&folder.join("enums.json"))?,
            endpoints: read(&folder.join("endpoints.json"))?,
        })
    }

    /// The fields of a type; for a tagged union, of all its variants together.
    pub fn fields(&self, name: &str) -> Vec<Field> {
        let Some(ty) = self.types.get(name) else {
            return Vec::new();
        };
        let mut fields = ty.fields.clone();
        let variants = ty.union.iter().flat_map(|union| union.variants.values());
        for field in variants.filter_map(|variant| self.types.get(variant)).flat_map(|ty| &ty.fields) {
            if !fields.iter().any(|known| known.name == field.name) {
                fields.push(field.clone());
            }
        }
        fields
    }

    /// The named types and enums inside a type expression such as `array<FetchedOrder>`.
    pub fn named<'a>(&'a self, expression: &'a str) -> impl Iterator<Item = &'a str> {
        expression
            .split(['<', '>', ','])
            .filter(|word| self.types.contains_key(*word) || self.enums.contains_key(*word))
    }
}

/// The folder that holds the workspace. Asked when the task runs, not when it was built: checkouts that share a
/// target folder also share this binary.
pub fn workspace_root() -> PathBuf {
    let here = std::env::var_os("CARGO_MANIFEST_DIR").unwrap_or_else(|| env!("CARGO_MANIFEST_DIR").into());
    Path::new(&here).parent().map_or_else(PathBuf::new, Path::to_path_buf)
}

fn read<T: DeserializeOwned>(path: &Path) -> Result<T, String> {
    let text =
        fs::read_to_string(path).map_err(|error| format!("cannot read {}: {error}", path.display()))?;
    serde_json::from_str(&text).map_err(|error| format!("{} is not a facts table: {error}", path.display()))
}
