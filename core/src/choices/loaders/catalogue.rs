//! Products and what they are made of.

use super::store::SHIPPING;
use super::{ALL, Extent, Loader, NUMBERS, Parameter, SOURCE, Source, needs};

/// What parts of a product depend on.
const OF_PRODUCT: &[Parameter] = &[needs("productId", "product")];
/// Coupons.
const COUPONS: Source = Source {
    node: "coupon.search",
    input: &[("responseFields", "items(id,name,code,status)")],
    search: Some("code"),
    value: "code",
    label: "{name|code}",
    hint: "{code} · {status}",
    ..SOURCE
};

/// Videos of a product's gallery.
const VIDEOS: Source = Source {
    node: "product.get",
    input: &[("responseFields", "media(videos(id,title,url))")],
    items: "media.videos[]",
    label: "{title|url}",
    hint: "{url}",
    ..SOURCE
};

pub(super) static TABLE: &[Loader] = &[
    Loader {
        name: "product",
        title: "Products",
        fills: &["ProductId", "ProductRef"],
        extent: Extent::Pages,
        missing_codes: &["PRODUCT_NOT_FOUND"],
        sources: &[Source {
            node: "product.search",
            input: &[("responseFields", "items(id,name,sku)")],
            search: Some("keyword"),
            hint: "{sku}",
            ..SOURCE
        }],
        ..NUMBERS
    },
    Loader {
        name: "variation",
        title: "Variations",
        fills: &["VariationId", "VariationCode"],
        parameters: OF_PRODUCT,
        missing_codes: &["COMBINATION_NOT_FOUND"],
        sources: &[Source {
            node: "variation.search",
            items: "[]",
            label: "{options[].value|sku}",
            hint: "{sku}",
            ..SOURCE
        }],
        ..NUMBERS
    },
    Loader {
        name: "category",
        title: "Categories",
        fills: &["CategoryId", "CategoryRef"],
        also: &["0", "home"],
        missing_codes: &["CATEGORIES_NOT_FOUND", "CATEGORY_NOT_FOUND"],
        sources: &[Source {
            node: "category.search",
            input: &[
                ("hidden_categories", "true"),
                ("withSubcategories", "true"),
                ("responseFields", "items(id,parentId,name)"),
            ],
            search: Some("keyword"),
            hint: "{@parentId}",
            ..SOURCE
        }],
        ..NUMBERS
    },
    Loader {
        name: "product_type",
        title: "Product types",
        fills: &["ProductTypeId"],
        fixed: &[(0, "General")],
        sources: &[Source { node: "product_type.list", items: "[]", hint: "{googleTaxonomy}", ..SOURCE }],
        ..NUMBERS
    },
    Loader {
        name: "attribute",
        title: "Attributes of product types",
        fills: &["AttributeId"],
        parameters: &[Parameter { name: "productTypeId", loader: "product_type", narrows: Some("^id") }],
        named_value: Some("value"),
        sources: &[Source { node: "product_type.list", items: "[].attributes[]", hint: "{^name}", ..SOURCE }],
        ..NUMBERS
    },
    Loader {
        name: "attribute_name",
        title: "Names of attributes",
        suggests: &["AttributeFilters"],
        sources: &[Source {
            node: "product_type.list",
            items: "[].attributes[]",
            value: "name",
            hint: "{^name}",
            ..SOURCE
        }],
        ..ALL
    },
    Loader {
        name: "product_option",
        title: "Options of a product",
        suggests: &["OptionName"],
        parameters: OF_PRODUCT,
        named_value: Some("value"),
        sources: &[Source {
            node: "product.get",
            input: &[("responseFields", "options(name,type,required,choices(text))")],
            items: "options[]",
            value: "name",
            hint: "{choices[].text}",
            ..SOURCE
        }],
        ..ALL
    },
    Loader {
        name: "product_file",
        title: "Files of a product",
        fills: &["ProductFileId"],
        parameters: OF_PRODUCT,
        sources: &[Source {
            node: "product.get",
            input: &[("responseFields", "files(id,name,description)")],
            items: "files[]",
            hint: "{description}",
            ..SOURCE
        }],
        ..NUMBERS
    },
    Loader {
        name: "gallery_item",
        title: "Pictures and videos of a product's gallery",
        fills: &["GalleryItemId"],
        parameters: OF_PRODUCT,
        sources: &[
            Source {
                node: "product.get",
                input: &[("responseFields", "media(images(id,isMain,alt,imageOriginalUrl))")],
                items: "media.images[]",
                only: &[("isMain", "false")],
                label: "{alt.main|id}",
                hint: "{imageOriginalUrl}",
                ..SOURCE
            },
            VIDEOS,
        ],
        ..NUMBERS
    },
    Loader {
        name: "gallery_video",
        title: "Videos of a product's gallery",
        fills: &["GalleryVideoId"],
        parameters: OF_PRODUCT,
        sources: &[VIDEOS],
        ..NUMBERS
    },
    Loader {
        name: "location",
        title: "Locations",
        suggests: &["LocationId", "LocationStock"],
        extent: Extent::Some,
        // No call lists them: pick-up options and the stock of the first hundred products name them.
        sources: &[
            Source { value: "locationId", label: "{locationId}", hint: "{title}", ..SHIPPING },
            Source {
                node: "product.search",
                input: &[("responseFields", "items(id,locationInventory)")],
                items: "items[].locationInventory{}",
                value: "key",
                label: "{key}",
                ..SOURCE
            },
        ],
        ..ALL
    },
    Loader {
        name: "review",
        title: "Reviews",
        fills: &["ReviewId", "ReviewRef"],
        extent: Extent::Pages,
        missing_codes: &["PRODUCT_REVIEW_NOT_FOUND"],
        sources: &[Source {
            node: "review.search",
            input: &[("responseFields", "items(id,review,rating,reviewerInfo(name))")],
            search: Some("searchKeyword"),
            label: "{review}",
            hint: "{rating} · {reviewerInfo.name}",
            ..SOURCE
        }],
        ..NUMBERS
    },
    Loader {
        name: "promotion",
        title: "Promotions",
        fills: &["PromotionId"],
        missing_codes: &["PROMOTION_NOT_FOUND"],
        sources: &[Source { node: "promotion.list", ..SOURCE }],
        ..NUMBERS
    },
    Loader {
        name: "coupon",
        title: "Coupons",
        fills: &["CouponId"],
        extent: Extent::Pages,
        missing_codes: &["DISCOUNT_COUPON_NOT_FOUND"],
        sources: &[COUPONS],
        ..ALL
    },
    Loader {
        name: "coupon_number",
        title: "Coupons by number",
        fills: &["CouponNumber"],
        extent: Extent::Pages,
        sources: &[Source { value: "id", ..COUPONS }],
        ..NUMBERS
    },
];
