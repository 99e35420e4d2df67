//! What the editor offers: ready-made tiles, what can be edited in each, texts. Ecwid's own catalogue of
//! them is not published; here it follows from the kinds of tiles that the reference lists.

use serde_json::{Value, json};

use crate::call::Call;
use crate::doc::{Doc, Fields};
use crate::reply::{ApiError, Reply};
use crate::store::Kind;

const KINDS: &str = "NewInstantSiteTile.Tile.type";
const CATEGORIES: &str = "InstantSiteTileShowcases.Categories.type";
/// Ready-made tiles in each category.
const VARIANTS: usize = 3;

/// What a kind of tile is made of.
const PARTS: [(&str, &[&str]); 12] = [
    ("TEXT", &["title", "text"]),
    ("CALL_TO_ACTION", &["title", "text", "button"]),
    ("COVER", &["title", "subtitle", "image", "button"]),
    ("IMAGE_TEXT", &["title", "text", "image"]),
    ("SLIDER", &["slides"]),
    ("VIDEO", &["title", "video"]),
    ("VIDEO_LIST", &["title", "videos"]),
    ("LOCATION", &["title", "address", "map"]),
    ("CONTACT_US", &["title", "email", "phone"]),
    ("CUSTOMER_REVIEW", &["title", "reviews"]),
    ("FEATURED_PRODUCT", &["title", "productId"]),
    ("CATEGORY_PRODUCTS", &["title", "categoryId"]),
];

fn listed(call: &Call<'_>, name: &str) -> Vec<String> {
    let values = call.world.facts.enums.get(name).map_or(&[][..], |known| known.values.as_slice());
    values.iter().filter_map(|value| value.as_str().map(str::to_owned)).collect()
}

/// Every kind of tile.
pub fn kinds(call: &Call<'_>) -> Vec<String> {
    listed(call, KINDS)
}

fn fields(kind: &str) -> &'static [&'static str] {
    PARTS.iter().find(|(known, _)| *known == kind).map_or(&["title"], |(_, fields)| *fields)
}

/// The content and design a tile of a kind starts with.
pub fn defaults(kind: &str) -> Value {
    let content: Doc = fields(kind).iter().map(|field| ((*field).to_owned(), json!(""))).collect();
    json!({
        "content": content,
        "design": { "layout": format!("{kind}_1"), "background": { "type": "solid", "color": "#FFFFFF" }, "padding": "M" },
    })
}

fn item(category: &str, variant: usize) -> String {
    format!("{}-{}", category.to_lowercase().replace('_', "-"), variant + 1)
}

/// `GET /tile/showcase`.
#[allow(clippy::unnecessary_wraps, reason = "every operation has this form")]
pub fn showcases(call: &mut Call<'_>) -> Result<Reply, ApiError> {
    let row = |category: &String| {
        let items: Vec<Value> = (0..VARIANTS)
            .map(|variant| {
                let id = item(category, variant);
                json!({
                    "id": id, "previewImageUrl": format!("https://img.example-cdn.test/showcases/{id}.png"),
                    "previewHeight": 180, "previewWidth": 320, "featureProperty": "", "isDeprecated": false,
                })
            })
            .collect();
        json!({ "type": category, "items": items })
    };
    let rows: Vec<Value> = listed(call, CATEGORIES).iter().map(row).collect();
    Ok(Reply::ok(json!({ "categories": rows })))
}

/// The kind of tile that a ready-made one is.
pub fn kind_of_item(call: &Call<'_>, wanted: &str) -> Result<String, ApiError> {
    let categories = listed(call, CATEGORIES);
    let holds = |category: &&String| (0..VARIANTS).any(|variant| item(category, variant) == wanted);
    let category = categories.iter().find(holds).ok_or_else(|| {
        ApiError::wrong("tileShowcaseItemId", format!("there is no ready-made tile '{wanted}'"))
    })?;
    let kind = match category.as_str() {
        "SPECIAL_OFFER" => "CALL_TO_ACTION",
        "COMPANY_INFO" => "IMAGE_TEXT",
        "SHIPPING_PAYMENT" | "TEMPLATE" => "TEXT",
        "ANNOUNCEMENT" => "ANNOUNCEMENT_BAR",
        same => same,
    };
    Ok(kind.to_owned())
}

/// `GET /tile/config/{configType}`.
pub fn config(call: &mut Call<'_>) -> Result<Reply, ApiError> {
    let kind = call.path.first().cloned().unwrap_or_default();
    if !kinds(call).contains(&kind) {
        return Err(ApiError::wrong("configType", format!("'{kind}' is not a kind of tile")));
    }
    let editor = |field: &&str| {
        let widget = match *field {
            "image" | "video" => "MEDIA",
            "slides" | "videos" | "reviews" => "LIST",
            "productId" | "categoryId" => "PICKER",
            _ => "TEXT",
        };
        ((*field).to_owned(), json!({ "type": widget, "label": field }))
    };
    let content: Doc = fields(&kind).iter().map(editor).collect();
    let layout = json!({
        "name": format!("{kind}_1"), "contentEditorConfig": content,
        "designEditorConfig": { "background": { "type": "BACKGROUND" }, "padding": { "type": "SELECT" } },
        "defaults": defaults(&kind), "deprecated": false, "svgIcon": "", "svgIconText": kind.to_lowercase(),
    });
    Ok(Reply::ok(json!({ "type": kind, "config": { "layoutConfigList": [layout] } })))
}

/// Texts of the site with their Dutch and German forms.
const TEXTS: [(&str, &str, &str, &str); 4] = [
    ("cart.title", "Cart", "Winkelwagen", "Warenkorb"),
    ("cart.checkout", "Go to checkout", "Naar de kassa", "Zur Kasse"),
    ("product.sold_out", "Sold out", "Uitverkocht", "Ausverkauft"),
    ("footer.legal", "Legal pages", "Juridische pagina's", "Rechtliches"),
];

const LANGUAGES: [(&str, &str); 8] = [
    ("en", "English"),
    ("nl", "Nederlands"),
    ("de", "Deutsch"),
    ("fr", "Français"),
    ("es", "Español"),
    ("it", "Italiano"),
    ("pt", "Português"),
    ("ru", "Русский"),
];

/// `GET /translation`: texts in the store's main language, and the names of its languages.
pub fn labels(call: &mut Call<'_>) -> Result<Reply, ApiError> {
    let profile = call.store()?.get(Kind::Profile, 0).cloned().unwrap_or_default();
    let languages = profile.object("languages").cloned().unwrap_or_default();
    let main = languages.text("defaultLanguage").unwrap_or("en");
    let text = |(key, english, dutch, german): &(&str, &str, &str, &str)| {
        let own = match main {
            "nl" => *dutch,
            "de" => *german,
            _ => *english,
        };
        ((*key).to_owned(), json!(own))
    };
    let name = |code: &str| {
        LANGUAGES.iter().find(|(known, _)| *known == code).map_or(code, |(_, name)| *name).to_owned()
    };
    let enabled = languages.list("enabledLanguages").iter().filter_map(Value::as_str);
    let names: Doc = enabled.map(|code| (code.to_owned(), json!(name(code)))).collect();
    let editor: Doc = kinds(call)
        .into_iter()
        .map(|kind| (format!("tile.{}", kind.to_lowercase()), json!(kind.to_lowercase().replace('_', " "))))
        .collect();
    let site: Doc = TEXTS.iter().map(text).collect();
    Ok(Reply::ok(json!({
        "editorTranslations": editor, "websiteTranslations": site, "languageTranslations": names,
    })))
}
