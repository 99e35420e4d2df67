//! Pictures and videos of a product as they are sent, and what became of them.

use indexmap::IndexMap;

entity! {
    /// Alternative texts and videos of a product's pictures.
    write struct ProductMediaBulkUpdate {
        /// The main picture or video.
        main_media: ProductMediaBulkUpdateMainMedia,
        /// The further pictures and videos, in the order to show them.
        gallery_media: Vec<ProductMediaBulkUpdateGalleryMedia>,
    }

    /// The main picture or video of a product.
    write struct ProductMediaBulkUpdateMainMedia {
        /// Address of the video at YouTube, Vimeo or another video site.
        video_url: String,
        /// Address from which the store fetches the picture.
        image_url: String,
    }

    /// A further picture or video of a product.
    write struct ProductMediaBulkUpdateGalleryMedia {
        /// Address of the video at YouTube, Vimeo or another video site.
        video_url: String,
        /// Address from which the store fetches the picture.
        image_url: String,
    }

    /// What became of each picture and video.
    read struct ProductMediaBulkUpdateResult {
        /// What became of the main picture or video.
        main_media: ProductMediaUpdated,
        /// What became of the further pictures and videos, in the order they were sent.
        gallery_media: Vec<ProductMediaUpdated>,
    }

    /// What became of one picture or video.
    read struct ProductMediaUpdated {
        /// True when the change was made.
        success: bool,
        /// Identifier.
        id: String,
        /// Code of the error, when there was one.
        error_code: ProductMediaErrorCode,
        /// Text of the error, when there was one.
        error_message: String,
    }

    /// A video of a product.
    write struct ProductVideoUpload {
        /// Address of the video at YouTube, Vimeo or another video site.
        url: String,
    }

    /// Pictures whose main colours are wanted.
    write struct ImagesMainColorsRequestBody {
        /// Addresses of the pictures.
        image_urls: Vec<String>,
        /// How many colours are wanted for each picture.
        colors_count: i64,
    }

    /// Main colours of pictures.
    read struct ImagesMainColorsResult {
        /// Colours by address of the picture.
        result: IndexMap<String, ImageMainColors>,
    }

    /// Main colours of a picture.
    read struct ImageMainColors {
        /// The colours as `#RRGGBB`, the most used one first.
        colors: Vec<String>,
    }
}

open_enum! {
    /// Why a picture or video was not saved.
    pub enum ProductMediaErrorCode {
        /// The picture could not be fetched.
        DownloadImageFailed = "DOWNLOAD_IMAGE_FAILED",
        /// The video could not be fetched.
        DownloadVideoFailed = "DOWNLOAD_VIDEO_FAILED",
    }
}
