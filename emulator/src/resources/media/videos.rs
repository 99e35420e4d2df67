//! Videos of a product. They stay where they are; only their addresses are kept.

use serde_json::{Value, json};
use url::{Host, Url};

use crate::call::Call;
use crate::doc::{Doc, Fields};
use crate::files::fetch;
use crate::files::picture::Format;
use crate::reply::{ApiError, Reply};
use crate::resources::media::{self, FILE, images, show};
use crate::resources::pictures;
use crate::resources::products::{self, write};

/// What is known of a video from its address alone.
struct Video {
    url: String,
    provider: &'static str,
    title: String,
    embed: String,
}

/// Reads the address of a video page. No page is called: one with a host name is taken for a video.
fn read(address: &str) -> Result<Video, ApiError> {
    let refuse = |code, text: &str| Err(ApiError::new(422, code, format!("'{address}': {text}")));
    let Ok(url) = fetch::parse(address) else {
        return refuse("NOT_VIDEO_URL", "this is no address of a video");
    };
    let Some(Host::Domain(host)) = url.host() else {
        return refuse("VIDEO_NOT_SUPPORTED", "videos come from hosts with a name");
    };
    let host = host.trim_start_matches("www.").trim_start_matches("m.").to_owned();
    let path = url.path().trim_matches('/');
    let last = path.rsplit('/').next().unwrap_or_default();
    let is_picture = last
        .rsplit_once('.')
        .is_some_and(|(_, end)| Format::of_extension(&end.to_ascii_lowercase()).is_some());
    if is_picture || (path.is_empty() && url.query().is_none()) {
        return refuse("NOT_VIDEO_URL", "this is no address of a video");
    }
    let (provider, id, player) = match host.as_str() {
        "localhost" => return refuse("VIDEO_NOT_SUPPORTED", "videos come from public hosts"),
        "youtube.com" | "youtu.be" => ("YouTube", youtube_id(&url, last), "https://www.youtube.com/embed/"),
        "vimeo.com" | "player.vimeo.com" => {
            let id = Some(last.to_owned()).filter(|id| id.bytes().all(|byte| byte.is_ascii_digit()));
            ("Vimeo", id, "https://player.vimeo.com/video/")
        }
        _ => ("", Some(String::new()), ""),
    };
    let Some(id) = id.filter(|id| provider.is_empty() || !id.is_empty()) else {
        return refuse("VIDEO_UNAVAILABLE", "the host has no such video");
    };
    let (player, title) = if provider.is_empty() {
        (url.to_string(), format!("Video of {host}"))
    } else {
        (format!("{player}{id}"), format!("{provider} video {id}"))
    };
    let embed = format!("<iframe src=\"{}\" allowfullscreen></iframe>", player.replace('"', "%22"));
    Ok(Video { url: address.trim().to_owned(), provider, title, embed })
}

fn youtube_id(url: &Url, last: &str) -> Option<String> {
    let named = url.query_pairs().find(|(name, _)| name == "v").map(|(_, id)| id.into_owned());
    named.or_else(|| (last != "watch").then(|| last.to_owned()))
}

/// Adds a video to a product. The answer is its id.
pub fn add(call: &mut Call<'_>, product: &mut Doc, address: &str, main: bool) -> Result<i64, ApiError> {
    let video = read(address)?;
    let owner = images::owner(product.int("id").unwrap_or_default());
    let cover = pictures::keep(call, &owner, pictures::stand_in(&video.url, Some((1280, 720))))?;
    let now_ms = call.now_ms();
    let id = call.store_mut()?.next_number("video", 90_413, now_ms);
    let mut videos = media::videos(product);
    if main {
        videos.retain(|other| other.flag("main") != Some(true));
    }
    let row = json!({
        "id": id, "main": main, "url": video.url, "embedHtml": video.embed, FILE: cover,
        "providerName": video.provider, "title": video.title,
    });
    let place = if main { 0 } else { videos.len() };
    videos.insert(place, row.as_object().cloned().unwrap_or_default());
    media::set(product, "videos", videos);
    Ok(id)
}

pub fn upload_main(call: &mut Call<'_>) -> Result<Reply, ApiError> {
    upload(call, true)
}

pub fn upload_to_gallery(call: &mut Call<'_>) -> Result<Reply, ApiError> {
    upload(call, false)
}

fn upload(call: &mut Call<'_>, main: bool) -> Result<Reply, ApiError> {
    let input = call.input()?;
    let address = input.text("url").ok_or_else(|| ApiError::wrong("url", "the field is required"))?;
    let (id, product) = products::found(call)?;
    let mut product = product.clone();
    let video = add(call, &mut product, address, main)?;
    write::save(call, id, product)?;
    Ok(Reply::created(video))
}

pub fn delete_main(call: &mut Call<'_>) -> Result<Reply, ApiError> {
    let (id, product) = products::found(call)?;
    let mut product = product.clone();
    let removed = media::keep_videos(&mut product, |video| video.flag("main") != Some(true));
    if removed > 0 {
        write::save(call, id, product)?;
    }
    Ok(Reply::deleted(removed))
}

fn found(call: &Call<'_>) -> Result<(i64, Doc, usize), ApiError> {
    let (id, product) = products::found(call)?;
    let wanted = call.id(1, "NOT_FOUND")?;
    let place = media::videos(product).iter().position(|video| video.int("id") == Some(wanted));
    let place = place
        .ok_or_else(|| ApiError::new(404, "NOT_FOUND", format!("Product {id} has no video {wanted}")))?;
    Ok((id, product.clone(), place))
}

pub fn get(call: &mut Call<'_>) -> Result<Reply, ApiError> {
    let (_, product, place) = found(call)?;
    let videos = media::videos(&product);
    let video = videos.get(place).cloned().unwrap_or_default();
    Ok(Reply::ok(show::video(call.store()?, &video)))
}

pub fn upload_cover(call: &mut Call<'_>) -> Result<Reply, ApiError> {
    let (id, mut product, place) = found(call)?;
    let sent = pictures::uploaded(call)?;
    let cover = pictures::keep(call, &images::owner(id), sent)?;
    let mut videos = media::videos(&product);
    if let Some(video) = videos.get_mut(place) {
        video.insert(FILE.to_owned(), Value::from(cover));
    }
    media::set(&mut product, "videos", videos);
    write::save(call, id, product)?;
    Ok(Reply::created(cover))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_tell_what_can_be_told() {
        let video = read("https://www.youtube.com/watch?v=abc123").unwrap();
        assert_eq!((video.provider, video.title.as_str()), ("YouTube", "YouTube video abc123"));
        assert!(video.embed.contains("https://www.youtube.com/embed/abc123"));
        assert!(read("https://youtu.be/abc123").unwrap().embed.contains("/embed/abc123"));
        assert!(read("https://video.example.test/watch?v=mug").is_ok());
        for (address, code) in [
            ("mug", "NOT_VIDEO_URL"),
            ("https://cdn.example.test/mug.JPG", "NOT_VIDEO_URL"),
            ("https://example.test/", "NOT_VIDEO_URL"),
            ("http://127.0.0.1/watch", "VIDEO_NOT_SUPPORTED"),
            ("https://www.youtube.com/watch", "VIDEO_UNAVAILABLE"),
            ("https://vimeo.com/about", "VIDEO_UNAVAILABLE"),
        ] {
            assert_eq!(read(address).err().map(|error| error.code), Some(code), "{address}");
        }
    }
}
