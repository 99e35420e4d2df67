//! The main colours of pictures.

use serde_json::{Value, json};

use crate::call::Call;
use crate::doc::{Doc, Fields};
use crate::files::fetch::{self, Source};
use crate::files::placeholder;
use crate::reply::{ApiError, Reply};
use crate::resources::pictures::wrong_url;

/// Pictures and colours that one call may ask for.
const MOST: usize = 20;

/// `POST /images/main-colors`. A stand-in has the colours that its address gives it.
pub fn find(call: &mut Call<'_>) -> Result<Reply, ApiError> {
    let input = call.input()?;
    let addresses: Vec<String> =
        input.list("imageUrls").iter().filter_map(|one| one.as_str().map(str::to_owned)).collect();
    if addresses.is_empty() || addresses.len() > MOST {
        return Err(ApiError::wrong("imageUrls", format!("1 to {MOST} addresses are expected")));
    }
    let count =
        input.int("colorsCount").ok_or_else(|| ApiError::wrong("colorsCount", "the field is required"))?;
    let count = usize::try_from(count).ok().filter(|count| (1..=MOST).contains(count));
    let count =
        count.ok_or_else(|| ApiError::wrong("colorsCount", format!("1 to {MOST} colours are expected")))?;
    let mut result = Doc::new();
    for address in addresses {
        let colours = colours(call, &address)?;
        let codes: Vec<String> = colours
            .iter()
            .take(count)
            .map(|[red, green, blue]| format!("#{red:02X}{green:02X}{blue:02X}"))
            .collect();
        result.insert(address, json!({ "colors": codes }));
    }
    Ok(Reply::ok(json!({ "result": Value::Object(result) })))
}

fn colours(call: &Call<'_>, address: &str) -> Result<Vec<[u8; 3]>, ApiError> {
    match call.downloads.named.get(address) {
        Some(Source::Read(upload)) => match &upload.picture {
            Ok(picture) => Ok(picture.colours.clone()),
            Err(cause) => Err(wrong_url(address, cause)),
        },
        Some(Source::TooLarge) => Err(wrong_url(address, "it is too large")),
        Some(Source::Failed(cause) | Source::NoAddress(cause)) => Err(wrong_url(address, cause)),
        Some(Source::Elsewhere) | None => match fetch::parse(address) {
            Ok(_) => Ok(placeholder::colours(address).to_vec()),
            Err(cause) => Err(wrong_url(address, &cause)),
        },
    }
}
