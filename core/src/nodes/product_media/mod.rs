//! Pictures and videos of products.

mod gallery;
mod images;
mod videos;

pub use gallery::{DeleteGallery, DeleteGalleryItem, UploadGalleryImage, UploadGalleryImageLater};
pub use images::{DeleteProductImage, UpdateProductMedia, UploadProductImage, UploadProductImageLater};
pub use videos::{DeleteVideo, GetGalleryVideo, UploadGalleryVideo, UploadVideo, UploadVideoCover};
