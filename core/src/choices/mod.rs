//! Choices: what a field can be set to in this very store.
//!
//! A *loader* reads the choices of one kind of thing (categories, payment statuses, locations …) with our own actions,
//! so budget, retries, scopes and errors are those of any call. Which loader fills a field follows from the field's
//! type: `CategoryId` is filled by `category` wherever it stands (see [`all`]). From that one fact come the forms of
//! no-code hosts, the schema of a node for one store, and errors that name a value which the store does not have.

mod areas;
mod cache;
mod describe;
mod enrich;
mod fields;
mod load;
mod loaders;
mod read;
mod references;
mod stale;
mod template;

pub use describe::describe;
pub use enrich::{StoreFacts, enrich, loaders_in};
pub use fields::{FieldLoader, fields};
pub use load::{Choices, Wanted};
pub use loaders::{Extent, Loader, Parameter, Source, all, loader, of_type};
pub use read::Choice;
pub use references::Reference;

pub(crate) use areas::{area, areas_of};
pub(crate) use cache::{Cache, Told};
pub(crate) use load::{bad_position, input, one_page, pages, searchable, united};
pub(crate) use references::references;
pub(crate) use stale::{Checkable, checkable, problem, singular};

/// Keyword in JSON Schemas: the loader whose choices the value is one of.
pub const KEYWORD: &str = "x-options";
/// Keyword in JSON Schemas of objects: the loader whose choices the names of the object's fields are.
pub const NAMES_KEYWORD: &str = "x-options-names";

/// Keyword beside the others: other values than the loader's choices are legal too.
pub const OPEN_KEYWORD: &str = "x-options-open";

/// Marks every form of an identifier with the loader that fills its type.
#[cfg(feature = "schema")]
pub(crate) fn marked(type_name: &str, mut schema: schemars::Schema) -> schemars::Schema {
    // A union is marked form by form, so that a union of unions can be made flat.
    if let Some(serde_json::Value::Array(variants)) = schema.get_mut("anyOf") {
        variants.iter_mut().filter_map(serde_json::Value::as_object_mut).for_each(|one| mark(type_name, one));
        return schema;
    }
    marked_enumeration(type_name, schema)
}

/// Marks an open enumeration as a whole.
#[cfg(feature = "schema")]
pub(crate) fn marked_enumeration(type_name: &str, mut schema: schemars::Schema) -> schemars::Schema {
    if let Some(fields) = schema.as_object_mut() {
        mark(type_name, fields);
    }
    schema
}

#[cfg(feature = "schema")]
fn mark(type_name: &str, schema: &mut serde_json::Map<String, serde_json::Value>) {
    let Some((loader, strict)) = of_type(type_name) else { return };
    let names = schema.get("type").is_some_and(|kind| kind == "object");
    schema.insert(if names { NAMES_KEYWORD } else { KEYWORD }.to_owned(), loader.name.into());
    if !strict && !names {
        schema.insert(OPEN_KEYWORD.to_owned(), true.into());
    }
}
