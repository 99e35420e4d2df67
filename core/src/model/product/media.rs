//! Images, videos and files of a product.

use indexmap::IndexMap;

entity! {
    /// A picture as it was uploaded.
    read struct PictureInfo {
        /// Address of the picture.
        url: String,
        /// Width in pixels.
        width: i64,
        /// Height in pixels.
        height: i64,
    }

    /// A further picture of a product, in the older form.
    read struct ProductGalleryImage {
        /// Identifier of the picture.
        id: i64,
        /// Position among its kind; smaller numbers come first.
        order_by: i64,
        /// Text that stands in for the picture.
        alt: String,
        /// Width in pixels.
        width: i64,
        /// Height in pixels.
        height: i64,
        /// Address of the picture.
        url: String,
        /// Address of a small form of the picture.
        thumbnail: String,
        /// Address of the picture as it was uploaded.
        original_image_url: String,
        /// Address of the picture in the storefront's large size.
        image_url: String,
        /// Address of the picture in a medium size (800 pixels).
        hd_thumbnail_url: String,
        /// Address of the picture in the size used in lists (400 pixels).
        thumbnail_url: String,
        /// Address of the picture in a small size (160 pixels).
        small_thumbnail_url: String,
        /// Colours found at the border of the picture.
        border_info: ProductBorderInfo,
    }

    /// Colours found at the border of a picture.
    read struct ProductBorderInfo {
        /// Colour that covers most of the border.
        dominating_color: ProductColor,
        /// True when the border has one colour all around.
        homogeneity: bool,
    }

    /// A colour.
    read struct ProductColor {
        /// Share of red, 0 to 255.
        red: i64,
        /// Share of green, 0 to 255.
        green: i64,
        /// Share of blue, 0 to 255.
        blue: i64,
        /// Opacity, 0 (clear) to 255.
        alpha: i64,
    }

    /// Pictures and videos of a product.
    read struct ProductMedia {
        /// Pictures in the order shown.
        images: Vec<ProductImage>,
        /// Videos in the order shown. Read-only.
        videos: Vec<ProductVideo>,
    }

    /// One picture of a product in all its sizes.
    read struct ProductImage {
        /// Identifier of the picture; "0" is the main one.
        id: String,
        /// Position among its kind; smaller numbers come first.
        order_by: i64,
        /// True for the picture that lists show. Read-only.
        is_main: bool,
        /// Address of the picture, at most 160 pixels wide and high. Read-only.
        image160px_url: String,
        /// Address of the picture, at most 400 pixels wide and high. Read-only.
        image400px_url: String,
        /// Address of the picture, at most 800 pixels wide and high. Read-only.
        image800px_url: String,
        /// Address of the picture, at most 1500 pixels wide and high. Read-only.
        image1500px_url: String,
        /// Address of the picture as it was uploaded. Read-only.
        image_original_url: String,
        /// Text that stands in for the picture, for search engines and screen readers.
        alt: ImageAlt,
        /// Identifier of the picture in your own system. Read-only.
        external_id: String,
    }

    /// Text that stands in for a picture.
    read struct ImageAlt {
        /// The text in the store's main language.
        main: String,
        /// The text by language code.
        translated: IndexMap<String, String>,
        /// The same as `translated`, in the vendor's other spelling.
        translations: IndexMap<String, String>,
    }

    /// One video of a product.
    read struct ProductVideo {
        /// Identifier of the video.
        id: String,
        /// Address of the video.
        url: String,
        /// HTML that shows the video on a page.
        embed_html: String,
        /// Identifier of the picture shown before the video starts.
        video_cover_id: String,
        /// Address of the picture, at most 160 pixels wide and high.
        image160px_url: String,
        /// Address of the picture, at most 400 pixels wide and high.
        image400px_url: String,
        /// Address of the picture, at most 800 pixels wide and high.
        image800px_url: String,
        /// Address of the picture, at most 1500 pixels wide and high.
        image1500px_url: String,
        /// Address of the picture as it was uploaded.
        image_original_url: String,
        /// Where the video is hosted, such as YouTube.
        provider_name: String,
        /// Title of the video.
        title: String,
    }

    /// A file that buyers get with a product.
    read struct ProductFile {
        /// Identifier of the file.
        id: i64,
        /// File name.
        name: String,
        /// Description of the file for buyers.
        description: String,
        /// Size of the file in bytes.
        size: i64,
        /// Address of the file for the staff; it needs the store's token.
        admin_url: String,
    }
}
