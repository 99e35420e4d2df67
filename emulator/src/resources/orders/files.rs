//! Files that a buyer attached to an option of an ordered item.

use axum::body::Bytes;
use serde_json::{Value, json};

use crate::call::Call;
use crate::doc::{Doc, Fields, whole};
use crate::files::serve::ORIGIN;
use crate::reply::{ApiError, Reply};
use crate::resources::orders::{found, update};
use crate::resources::{pictures, product_files};

/// Where the files are, below the root of the emulator.
pub const FOLDER: &str = "/orderfile/";

/// The ids of all files of an order.
pub fn ids(order: &Doc) -> Vec<i64> {
    let items = order.list("items").iter().filter_map(Value::as_object);
    let options = items.flat_map(|item| item.list("selectedOptions")).filter_map(Value::as_object);
    options.flat_map(|option| option.list("files")).filter_map(|file| whole(&file["id"])).collect()
}

/// The address of a file.
pub fn address(store: i64, file: i64, name: &str) -> String {
    let name = percent_encoding::utf8_percent_encode(name, percent_encoding::NON_ALPHANUMERIC);
    format!("{ORIGIN}{FOLDER}{store}/{file}/{name}")
}

/// An option of an item of the order in the path.
struct Place {
    id: i64,
    order: Doc,
    item: usize,
    option: usize,
}

impl Place {
    fn of(call: &Call<'_>) -> Result<Self, ApiError> {
        let (id, order) = found(call)?;
        let item_id = call.id(1, "NOT_FOUND")?;
        let name = call.path.get(2).map_or("", String::as_str);
        let missing = |what: String| ApiError::new(404, "NOT_FOUND", what);
        let item = order.list("items").iter().position(|item| item["id"] == item_id);
        let item = item.ok_or_else(|| missing(format!("The order has no item {item_id}")))?;
        let row = order.list("items").get(item).and_then(Value::as_object);
        let options = row.map(|row| row.list("selectedOptions")).unwrap_or_default();
        let option = options.iter().position(|option| option["name"] == name);
        let option = option.ok_or_else(|| missing(format!("Item {item_id} has no option '{name}'")))?;
        if options.get(option).is_none_or(|option| option["type"] != "FILES") {
            let text = format!("The option '{name}' does not take files");
            return Err(ApiError::new(400, "OPTIONS_IS_NOT_FILES_TYPE", text));
        }
        Ok(Self { id, order: order.clone(), item, option })
    }

    fn files(&self) -> Vec<Value> {
        let option = &self.order["items"][self.item]["selectedOptions"][self.option];
        option["files"].as_array().cloned().unwrap_or_default()
    }

    /// Puts the files into the option, which shows their names as its value.
    fn save(self, call: &mut Call<'_>, files: Vec<Value>) -> Result<(), ApiError> {
        let mut items = self.order.list("items").to_vec();
        let option = items.get_mut(self.item).map(|item| &mut item["selectedOptions"][self.option]);
        if let Some(Value::Object(option)) = option {
            let names: Vec<&str> = files.iter().filter_map(|file| file["name"].as_str()).collect();
            option.insert("value".to_owned(), Value::from(names.join(", ")));
            option.insert("valuesArray".to_owned(), json!(names));
            if files.is_empty() {
                option.shift_remove("files");
            } else {
                option.insert("files".to_owned(), Value::Array(files));
            }
        }
        let mut patch = Doc::new();
        patch.insert("items".to_owned(), Value::Array(items));
        update::change(call, self.id, self.order, patch, false)?;
        Ok(())
    }
}

/// `POST /orders/{id}/items/{item}/options/{name}`.
pub fn upload(call: &mut Call<'_>) -> Result<Reply, ApiError> {
    let place = Place::of(call)?;
    let sent = product_files::sent(call)?;
    let limit = call.world.config.file_storage;
    pictures::room(call.store()?, sent.bytes.as_ref().map_or(0, Bytes::len), limit)?;
    let name = call.query.text("fileName").map(str::to_owned);
    let name = name.or_else(|| last_part(sent.source.as_deref()?)).unwrap_or_else(|| "file".to_owned());
    let about = json!({
        "owner": format!("order/{}", place.id), "name": name, "contentType": sent.content_type,
        "size": sent.size, "standIn": sent.bytes.is_none(), "sourceUrl": sent.source.unwrap_or_default(),
    });
    let (now_ms, store) = (call.now_ms(), call.store_id);
    let about = about.as_object().cloned().unwrap_or_default();
    let file = call.store_mut()?.add_file(about, sent.bytes, now_ms);
    let mut files = place.files();
    files.push(json!({
        "id": file, "name": name, "size": sent.size, "url": address(store, file, &name),
    }));
    place.save(call, files)?;
    Ok(Reply::created(file))
}

/// `DELETE /orders/{id}/items/{item}/options/{name}/files/{file}`.
pub fn delete(call: &mut Call<'_>) -> Result<Reply, ApiError> {
    let wanted = call.id(3, "NOT_FOUND")?;
    let place = Place::of(call)?;
    let mut files = place.files();
    let at = files.iter().position(|file| file["id"] == wanted);
    let at = at.ok_or_else(|| ApiError::new(404, "NOT_FOUND", format!("The option has no file {wanted}")))?;
    files.remove(at);
    place.save(call, files)?;
    pictures::forget(call, [wanted])?;
    Ok(Reply::deleted(1))
}

/// `DELETE /orders/{id}/items/{item}/options/{name}/files`.
pub fn delete_all(call: &mut Call<'_>) -> Result<Reply, ApiError> {
    let place = Place::of(call)?;
    let gone: Vec<i64> = place.files().iter().filter_map(|file| whole(&file["id"])).collect();
    if !gone.is_empty() {
        place.save(call, Vec::new())?;
        pictures::forget(call, gone.iter().copied())?;
    }
    Ok(Reply::deleted(gone.len()))
}

fn last_part(address: &str) -> Option<String> {
    let url = url::Url::parse(address).ok()?;
    let part = url.path_segments()?.next_back().filter(|part| !part.is_empty())?;
    Some(percent_encoding::percent_decode_str(part).decode_utf8_lossy().into_owned())
}
