//! Pictures that stand in for those on hosts that the emulator does not call.

use std::io::Cursor;

use axum::body::Bytes;
use image::{ImageFormat, Rgb, RgbImage};
use sha2::{Digest, Sha256};

/// The side of a picture of unknown size.
const SIDE: u32 = 200;

/// The widest and highest picture that is made.
const MAX_SIDE: u32 = 2_000;

/// The size that a stand-in gets.
pub fn size(wanted: Option<(u32, u32)>) -> (u32, u32) {
    let (width, height) = wanted.unwrap_or((SIDE, SIDE));
    (width.clamp(1, MAX_SIDE), height.clamp(1, MAX_SIDE))
}

/// The colour of a stand-in's frame.
pub fn frame(address: &str) -> [u8; 3] {
    colour(address).map(|part| part / 2)
}

/// The colours of a stand-in, the commonest first.
pub fn colours(address: &str) -> [[u8; 3]; 2] {
    [colour(address), frame(address)]
}

fn colour(address: &str) -> [u8; 3] {
    let hash = Sha256::digest(address.as_bytes());
    [hash[0], hash[1], hash[2]]
}

/// A PNG in one colour with a darker frame, the same for the same address and size.
pub fn picture(address: &str, wanted: Option<(u32, u32)>) -> Bytes {
    let (width, height) = size(wanted);
    let (fill, edge) = (colour(address), frame(address));
    let thick = (width.min(height) / 10).max(1);
    let inside = |at: u32, side: u32| at >= thick && at + thick < side;
    let image = RgbImage::from_fn(width, height, |x, y| {
        Rgb(if inside(x, width) && inside(y, height) { fill } else { edge })
    });
    let mut png = Cursor::new(Vec::new());
    // Writing to memory fails only for sizes that the clamp rules out.
    match image.write_to(&mut png, ImageFormat::Png) {
        Ok(()) => Bytes::from(png.into_inner()),
        Err(_) => Bytes::new(),
    }
}

/// The bytes that stand in for a file that is no picture.
pub fn file(address: &str) -> Bytes {
    Bytes::from(format!("This stands in for {address}, which the emulator did not call.\n"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_address_gives_the_same_picture() {
        let one = picture("https://cdn.example.test/a.png", Some((180, 120)));
        assert_eq!(one, picture("https://cdn.example.test/a.png", Some((180, 120))));
        assert_ne!(one, picture("https://cdn.example.test/b.png", Some((180, 120))));
        let read = image::load_from_memory(&one).unwrap();
        assert_eq!((read.width(), read.height()), (180, 120));
    }
}
