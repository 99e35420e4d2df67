//! Colour themes of the Instant Site.

use serde_json::{Value, json};

use super::{draft, missing, new_id, rows, save, set_rows};
use crate::call::Call;
use crate::doc::{Doc, Fields};
use crate::reply::{ApiError, Reply};

/// Six colours.
pub struct Palette([&'static str; 6]);

/// The colours of a new site.
pub const DEFAULT: Palette = Palette(["#191919", "#FFFFFF", "#F4EFE6", "#3A4B5C", "#C8553D", "#E6D9BF"]);

const NAMES: [&str; 6] = ["colorA", "colorB", "colorC", "colorD", "colorE", "colorF"];

impl Palette {
    pub fn as_value(&self) -> Value {
        let colours: Doc =
            NAMES.iter().zip(self.0).map(|(name, colour)| ((*name).to_owned(), json!(colour))).collect();
        Value::Object(colours)
    }
}

/// The colours of a body, all of them `#RRGGBB`.
fn colours(call: &Call<'_>) -> Result<Doc, ApiError> {
    let input = call.input()?;
    let given = input.object("colors").cloned().unwrap_or_default();
    for (name, colour) in &given {
        let digits = colour.as_str().and_then(|text| text.strip_prefix('#')).unwrap_or_default();
        if !matches!(digits.len(), 6 | 8) || !digits.bytes().all(|digit| digit.is_ascii_hexdigit()) {
            return Err(ApiError::wrong(&format!("colors.{name}"), "a colour such as #3A4B5C is expected"));
        }
    }
    Ok(given)
}

pub fn list(call: &mut Call<'_>) -> Result<Reply, ApiError> {
    Ok(Reply::ok(json!({ "themes": draft(call.store()?).list("themes") })))
}

pub fn current(call: &mut Call<'_>) -> Result<Reply, ApiError> {
    Ok(Reply::ok(draft(call.store()?).get("theme").cloned().unwrap_or_default()))
}

/// Lays colours over those of a theme.
fn repaint(theme: &mut Doc, given: Doc) {
    let mut colours = theme.object("colors").cloned().unwrap_or_default();
    colours.extend(given);
    theme.insert("colors".to_owned(), Value::Object(colours));
}

pub fn update_current(call: &mut Call<'_>) -> Result<Reply, ApiError> {
    let given = colours(call)?;
    let mut site = draft(call.store()?);
    let mut theme = site.object("theme").cloned().unwrap_or_default();
    repaint(&mut theme, given);
    site.insert("theme".to_owned(), Value::Object(theme.clone()));
    save(call, site)?;
    Ok(Reply::ok(Value::Object(theme)))
}

/// Colours that the caller leaves out are those of a new site.
pub fn create(call: &mut Call<'_>) -> Result<Reply, ApiError> {
    let given = colours(call)?;
    let id = new_id(call, "theme")?;
    let mut site = draft(call.store()?);
    let mut theme = Doc::new();
    theme.insert("themeId".to_owned(), json!(id));
    theme.insert("colors".to_owned(), DEFAULT.as_value());
    repaint(&mut theme, given);
    let mut themes = rows(&site, "themes");
    themes.push(theme.clone());
    set_rows(&mut site, "themes", themes);
    save(call, site)?;
    Ok(Reply::ok(Value::Object(theme)))
}

fn place(call: &Call<'_>, themes: &[Doc]) -> Result<usize, ApiError> {
    let wanted = call.path.first().map_or("", String::as_str);
    themes
        .iter()
        .position(|theme| theme.text("themeId") == Some(wanted))
        .ok_or_else(|| missing("theme", wanted))
}

pub fn update(call: &mut Call<'_>) -> Result<Reply, ApiError> {
    let given = colours(call)?;
    let mut site = draft(call.store()?);
    let mut themes = rows(&site, "themes");
    let place = place(call, &themes)?;
    repaint(&mut themes[place], given);
    let theme = themes[place].clone();
    set_rows(&mut site, "themes", themes);
    save(call, site)?;
    Ok(Reply::ok(Value::Object(theme)))
}

pub fn delete(call: &mut Call<'_>) -> Result<Reply, ApiError> {
    let mut site = draft(call.store()?);
    let mut themes = rows(&site, "themes");
    let place = place(call, &themes)?;
    let theme = themes.remove(place);
    set_rows(&mut site, "themes", themes);
    save(call, site)?;
    Ok(Reply::ok(Value::Object(theme)))
}
