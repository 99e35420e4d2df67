//! What can be seen in a picture: its size, the colour of its border, its main colours.

use std::io::Cursor;

use image::imageops::FilterType;
use image::{DynamicImage, ImageFormat, ImageReader, Limits, RgbaImage};

/// The largest picture an upload may have, in bytes.
pub const MAX_BYTES: usize = 20 * 1024 * 1024;

/// What one decoded picture may take in memory.
const MAX_DECODED: u64 = 256 * 1024 * 1024;

/// Pictures are looked at this small; what is seen does not change, the work does.
const GLANCE: u32 = 96;

/// The most main colours that are kept.
const MAX_COLOURS: usize = 20;

/// A colour with its opacity.
pub type Rgba = [u8; 4];

/// A picture that could be read.
#[derive(Debug, Clone, PartialEq)]
pub struct Picture {
    pub format: Format,
    pub width: u32,
    pub height: u32,
    /// The commonest colour along the border.
    pub border: Rgba,
    /// Whether nearly the whole border has that colour.
    pub even_border: bool,
    /// The colours that fill most of it, the commonest first, without near repeats.
    pub colours: Vec<[u8; 3]>,
}

/// The formats that shops use.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    Png,
    Jpeg,
    Gif,
    Webp,
}

impl Format {
    fn of(format: ImageFormat) -> Option<Self> {
        Some(match format {
            ImageFormat::Png => Self::Png,
            ImageFormat::Jpeg => Self::Jpeg,
            ImageFormat::Gif => Self::Gif,
            ImageFormat::WebP => Self::Webp,
            _ => return None,
        })
    }

    pub fn of_extension(extension: &str) -> Option<Self> {
        [Self::Png, Self::Jpeg, Self::Gif, Self::Webp].into_iter().find(|one| one.extension() == extension)
    }

    pub fn extension(self) -> &'static str {
        match self {
            Self::Png => "png",
            Self::Jpeg => "jpg",
            Self::Gif => "gif",
            Self::Webp => "webp",
        }
    }

    pub fn content_type(self) -> &'static str {
        match self {
            Self::Png => "image/png",
            Self::Jpeg => "image/jpeg",
            Self::Gif => "image/gif",
            Self::Webp => "image/webp",
        }
    }
}

/// Looks at a picture; the error says why it cannot be one.
pub fn look(bytes: &[u8]) -> Result<Picture, String> {
    let (format, image) = decode(bytes)?;
    let small = shrink(&image, GLANCE).to_rgba8();
    let (border, even_border) = border(&small);
    let (width, height) = (image.width(), image.height());
    Ok(Picture { format, width, height, border, even_border, colours: colours(&small) })
}

/// The picture fitted into a square, as PNG or JPEG; none if it already is what is wanted.
pub fn scaled(bytes: &[u8], side: Option<u32>, wanted: Format) -> Option<Vec<u8>> {
    let (format, image) = decode(bytes).ok()?;
    let fits = side.is_none_or(|side| image.width() <= side && image.height() <= side);
    if fits && format == wanted {
        return None;
    }
    let small = side.map_or_else(|| image.clone(), |side| shrink(&image, side));
    let mut out = Cursor::new(Vec::new());
    let written = match wanted {
        Format::Jpeg => DynamicImage::ImageRgb8(small.to_rgb8()).write_to(&mut out, ImageFormat::Jpeg),
        Format::Png => small.write_to(&mut out, ImageFormat::Png),
        Format::Gif | Format::Webp => return None,
    };
    written.ok().map(|()| out.into_inner())
}

fn decode(bytes: &[u8]) -> Result<(Format, DynamicImage), String> {
    let mut reader =
        ImageReader::new(Cursor::new(bytes)).with_guessed_format().map_err(|error| error.to_string())?;
    let format = reader.format().and_then(Format::of).ok_or("it is no PNG, JPEG, GIF or WebP picture")?;
    let mut limits = Limits::default();
    limits.max_alloc = Some(MAX_DECODED);
    reader.limits(limits);
    let image = reader.decode().map_err(|error| error.to_string())?;
    Ok((format, image))
}

fn shrink(image: &DynamicImage, side: u32) -> DynamicImage {
    if image.width() <= side && image.height() <= side {
        return image.clone();
    }
    image.resize(side, side, FilterType::Triangle)
}

fn border(image: &RgbaImage) -> (Rgba, bool) {
    let (width, height) = image.dimensions();
    let edge = image
        .enumerate_pixels()
        .filter(|(x, y, _)| *x == 0 || *y == 0 || *x + 1 == width || *y + 1 == height)
        .map(|(_, _, pixel)| pixel.0);
    let pixels: Vec<Rgba> = edge.collect();
    let groups = grouped(pixels.iter().copied());
    let Some((colour, _)) = groups.first() else {
        return ([255, 255, 255, 255], true);
    };
    let near = pixels.iter().filter(|pixel| alike(**pixel, *colour, 24)).count();
    (*colour, near * 100 >= pixels.len() * 95)
}

fn colours(image: &RgbaImage) -> Vec<[u8; 3]> {
    let seen = image.pixels().map(|pixel| pixel.0).filter(|pixel| pixel[3] >= 128);
    let mut chosen: Vec<Rgba> = Vec::new();
    for (colour, _) in grouped(seen) {
        if chosen.len() == MAX_COLOURS {
            break;
        }
        if !chosen.iter().any(|other| alike(*other, colour, 48)) {
            chosen.push(colour);
        }
    }
    chosen.into_iter().map(|[red, green, blue, _]| [red, green, blue]).collect()
}

/// The mean colours of groups of similar pixels with their sizes, the largest group first.
fn grouped(pixels: impl Iterator<Item = Rgba>) -> Vec<(Rgba, usize)> {
    let mut groups: std::collections::BTreeMap<[u8; 4], ([u64; 4], usize)> =
        std::collections::BTreeMap::new();
    for pixel in pixels {
        let (sums, count) = groups.entry(pixel.map(|part| part >> 5)).or_default();
        for (sum, part) in sums.iter_mut().zip(pixel) {
            *sum += u64::from(part);
        }
        *count += 1;
    }
    let mean = |sums: [u64; 4], count: usize| sums.map(|sum| (sum / count as u64) as u8);
    let mut groups: Vec<(Rgba, usize)> =
        groups.into_values().map(|(sums, count)| (mean(sums, count), count)).collect();
    groups.sort_by_key(|(colour, count)| (std::cmp::Reverse(*count), *colour));
    groups
}

/// Whether two colours differ by at most so much, added up over their parts.
fn alike(one: Rgba, other: Rgba, by: u32) -> bool {
    one.iter().zip(other).map(|(a, b)| u32::from(a.abs_diff(b))).sum::<u32>() <= by
}

#[cfg(test)]
mod tests {
    use super::*;
    use image::{Rgb, RgbImage};

    fn flag(format: ImageFormat) -> Vec<u8> {
        let image =
            RgbImage::from_fn(300, 200, |x, _| Rgb(if x < 200 { [200, 20, 30] } else { [10, 60, 220] }));
        let mut bytes = Cursor::new(Vec::new());
        image.write_to(&mut bytes, format).unwrap();
        bytes.into_inner()
    }

    #[test]
    fn size_border_and_colours_are_seen() {
        let seen = look(&flag(ImageFormat::Png)).unwrap();
        assert_eq!((seen.format, seen.width, seen.height), (Format::Png, 300, 200));
        assert_eq!(seen.border, [200, 20, 30, 255]);
        assert!(!seen.even_border);
        assert_eq!(seen.colours[..2], [[200, 20, 30], [10, 60, 220]]);
        assert_eq!(look(&flag(ImageFormat::Jpeg)).unwrap().format, Format::Jpeg);
    }

    #[test]
    fn large_pictures_shrink_and_small_ones_stay() {
        let bytes = scaled(&flag(ImageFormat::Png), Some(160), Format::Jpeg).unwrap();
        let small = look(&bytes).unwrap();
        assert_eq!((small.format, small.width, small.height), (Format::Jpeg, 160, 107));
        assert_eq!(scaled(&flag(ImageFormat::Jpeg), Some(400), Format::Jpeg), None);
        assert_eq!(scaled(&flag(ImageFormat::Png), None, Format::Png), None);
        assert!(scaled(&flag(ImageFormat::Png), None, Format::Jpeg).is_some());
    }

    #[test]
    fn text_is_no_picture() {
        assert!(look(b"not a picture").unwrap_err().contains("PNG"));
        assert!(look(&flag(ImageFormat::Png)[..60]).is_err());
    }
}
