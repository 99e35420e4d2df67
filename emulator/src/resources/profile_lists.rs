//! Lists that live inside the profile: shipping and payment options.

use serde_json::{Value, json};

use crate::call::Call;
use crate::doc::{Doc, Fields};
use crate::reply::ApiError;
use crate::store::{Kind, Store};
use crate::webhooks::Event;

/// A list in a section of the profile.
#[derive(Debug, Clone, Copy)]
pub struct ProfileList {
    pub section: &'static str,
    pub name: &'static str,
    /// What one entry is called.
    pub word: &'static str,
    /// The counter of its ids.
    pub counter: &'static str,
    pub missing: &'static str,
}

impl ProfileList {
    /// The entries by their place at the checkout.
    pub fn rows(&self, store: &Store) -> Vec<Doc> {
        let section = store.get(Kind::Profile, 0).and_then(|profile| profile.object(self.section));
        let rows = section.map_or(&[][..], |section| section.list(self.name));
        let mut rows: Vec<Doc> = rows.iter().filter_map(|row| row.as_object().cloned()).collect();
        rows.sort_by_key(place);
        rows
    }

    /// The entry of the path and its place.
    pub fn found(&self, call: &Call<'_>) -> Result<(Vec<Doc>, usize), ApiError> {
        let wanted = call.path.first().map_or("", String::as_str);
        let rows = self.rows(call.store()?);
        let at = rows.iter().position(|row| row.text("id") == Some(wanted));
        let at = at.ok_or_else(|| {
            ApiError::new(404, self.missing, format!("There is no {} '{wanted}'", self.word))
        })?;
        Ok((rows, at))
    }

    /// Adds an entry with a new id after all others. The answer is the id.
    pub fn add(&self, call: &mut Call<'_>, row: Doc) -> Result<String, ApiError> {
        let now_ms = call.now_ms();
        let mut rows = self.rows(call.store()?);
        let number = call.store_mut()?.next_number(self.counter, 4_001, now_ms);
        let id = format!("{number}-{now_ms}");
        let last = rows.iter().map(place).max().unwrap_or(0);
        let mut entry = Doc::new();
        entry.insert("id".to_owned(), Value::from(id.as_str()));
        entry.extend(row);
        entry.entry("orderBy").or_insert(json!(last + 10));
        rows.push(entry);
        self.save(call, rows)?;
        Ok(id)
    }

    /// Stores the entries and announces the profile.
    pub fn save(&self, call: &mut Call<'_>, rows: Vec<Doc>) -> Result<(), ApiError> {
        let mut profile = call.store()?.get(Kind::Profile, 0).cloned().unwrap_or_default();
        let section = profile.entry(self.section).or_insert_with(|| json!({}));
        section[self.name] = rows.into_iter().map(Value::Object).collect();
        call.put(Kind::Profile, 0, profile)?;
        let event = Event::new("profile.updated", call.store_id);
        call.emit(&event);
        Ok(())
    }
}

/// Where an entry stands; the sources spell the field in two ways.
fn place(row: &Doc) -> i64 {
    row.int("orderBy").or_else(|| row.int("orderby")).unwrap_or(0)
}

/// Replaces texts by their translation into the language of the query.
pub fn translate(row: &mut Doc, lang: Option<&str>, names: &[&str]) {
    let Some(lang) = lang else { return };
    for name in names {
        let text = row.object(&format!("{name}Translated")).and_then(|texts| texts.get(lang)).cloned();
        if let Some(text) = text {
            row.insert((*name).to_owned(), text);
        }
    }
}
