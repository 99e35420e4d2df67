//! Bodies of media, catalogue, checkout and app endpoints against the field types of the reference.
#![allow(clippy::unwrap_used, reason = "a failed step of a test ends the test")]

mod common;

use common::Shop;
use common::files::png;
use common::reference::Reference;
use reqwest::Method;
use serde_json::{Value, json};

const MUG: &str = "/products/708114611";
const SWEATER: &str = "/products/708114502/combinations/61840377";

#[tokio::test]
async fn every_body_fits_the_reference() {
    let shop = Shop::default().await;
    let mut reference = Reference::load();
    let mut fit = |kind: &str, answer: common::Answer| {
        assert_eq!(answer.status, 200, "{kind}: {}", answer.body);
        reference.check(kind, &answer.body, kind);
        answer.body
    };
    let picture = || png([90, 20, 60]);
    let remote =
        json!({"url": "https://cdn.example.test/a.png", "width": 9, "height": 9, "alt": {"main": "A"}});
    fit("ProductImageUploadResult", shop.upload(&format!("{MUG}/image"), picture()).await);
    fit("ProductImageAsyncUploadResult", shop.post(&format!("{MUG}/image/async"), remote.clone()).await);
    fit("ProductGalleryImageUploadResult", shop.upload(&format!("{MUG}/gallery"), picture()).await);
    fit(
        "ProductGalleryImageAsyncUploadResult",
        shop.post(&format!("{MUG}/gallery/async"), remote.clone()).await,
    );
    let watch = json!({"url": "https://vimeo.com/77"});
    fit("IdResult", shop.post(&format!("{MUG}/video"), watch.clone()).await);
    let video = fit("IdResult", shop.post(&format!("{MUG}/gallery/video"), watch).await);
    let video = format!("{MUG}/gallery/video/{}", video["id"]);
    fit("IdResult", shop.send(Method::PUT, &video, picture()).await);
    fit("FetchedProduct.ProductVideo", shop.get(&video).await);
    let file = fit("ProductFileUploadResult", shop.upload(&format!("{MUG}/files?fileName=a"), vec![1]).await);
    let file = format!("{MUG}/files/{}", file["id"]);
    fit("ProductFileUpdateResult", shop.put(&file, json!({"description": "d"})).await);
    fit("ProductVariationImageUploadResult", shop.upload(&format!("{SWEATER}/image"), picture()).await);
    fit(
        "ProductVariationImageAsyncUploadResult",
        shop.post(&format!("{SWEATER}/image/async"), remote.clone()).await,
    );
    fit("FetchedVariation", shop.get(SWEATER).await);
    fit("FetchedProduct", shop.get(MUG).await);
    fit("ProductsSearchResult", shop.get("/products").await);
    let media = json!({"mainMedia": {"imageUrl": "htt://x"}, "galleryMedia": [{"imageUrl": "https://cdn.example.test/b.png"}]});
    fit("ProductMediaBulkUpdateResult", shop.put(&format!("{MUG}/media"), media).await);
    fit("CategoryImageUploadResult", shop.upload("/categories/164220031/image", picture()).await);
    fit("CategoryImageAsyncUploadResult", shop.post("/categories/164220031/image/async", remote).await);
    fit("FetchedCategory", shop.get("/categories/164220031").await);
    for (logo, kind) in [("logo", "Store"), ("invoicelogo", "Invoice"), ("emaillogo", "Email")] {
        fit(&format!("{kind}LogoUploadResult"), shop.upload(&format!("/profile/{logo}"), picture()).await);
    }
    let filters =
        "/products/filters?filterFields=price,inventory,onsale,categories,option_Size,attribute_Brand";
    let filters = fit("GetProductFiltersResult", shop.get(filters).await);
    fit("BrandsSearchResult", shop.get("/brands").await);
    fit("FetchedSwatchColorsResult", shop.get("/swatches").await);
    fit("SortedIds", shop.get("/products/sort?parentCategory=164220018").await);
    fit("SortedIds", shop.get("/categories/sort?parentCategory=0").await);
    let colours = json!({"imageUrls": ["https://cdn.example.test/a.png"], "colorsCount": 2});
    fit("FetchedImagesMainColorsResult", shop.post("/images/main-colors", colours).await);

    let field = json!({"key": "when", "type": "datetime", "datepickerOptions": {"showtime": true}});
    fit("ExtrafieldConfigCreateResult", shop.post("/profile/extrafields", field).await);
    fit("ExtrafieldConfigSearchResult", shop.get("/profile/extrafields").await);
    fit("FetchedExtrafieldConfig", shop.get("/profile/extrafields/when").await);
    fit("ExtrafieldConfigUpdateResult", shop.put("/profile/extrafields/when", json!({"tip": "t"})).await);
    fit("StringIdResult", shop.post("/profile/shippingOptions", json!({"title": "P"})).await);
    fit("array<FetchedShippingOption>", shop.get("/profile/shippingOptions").await);
    let payment = fit(
        "PaymentOptionCreateResult",
        shop.post("/profile/paymentOptions", json!({"checkoutTitle": "P"})).await,
    );
    let payment = format!("/profile/paymentOptions/{}", payment["id"].as_str().unwrap());
    fit("FetchedStoreProfile.PaymentOptionInfo", shop.get(&payment).await);
    fit("array<FetchedStoreProfile.PaymentOptionInfo>", shop.get("/profile/paymentOptions").await);
    fit("PaymentOptionUpdateResult", shop.put(&payment, json!({"enabled": false})).await);
    fit("FetchedStoreProfile", shop.get("/profile").await);
    fit("StorageDataUpdateResult", shop.put("/storage/k", json!({"value": "v"})).await);
    fit("FetchedStorageData", shop.get("/storage/k").await);
    fit("array<FetchedStorageData>", shop.get("/storage").await);
    let key = "0b3f2c1e-6a55-4a8e-9d59-7f0f5a1b2c3d";
    let charge = format!("/billing/transactions?amount=1&currency=USD&description=x&idempotencyKey={key}");
    fit("BillingTransactionResult", shop.post(&charge, json!({})).await);
    fit("FetchedSizeChart", shop.get("/sizecharts/3301").await);
    let draft = json!({"email": "f@example.test", "items": [{"productId": 708_114_502, "quantity": 1}]});
    fit("CalculateOrderDetailsResult", shop.post("/order/calculate", draft).await);

    for (path, kind) in [
        (format!("{MUG}/image"), "ProductImageDeleteResult"),
        (format!("{MUG}/gallery"), "ProductGalleryImagesDeleteResult"),
        (file, "ProductFileDeleteResult"),
        (format!("{MUG}/files"), "ProductFilesDeleteResult"),
        (format!("{SWEATER}/image"), "ProductVariationImageDeleteResult"),
        ("/categories/164220031/image".to_owned(), "CategoryImageDeleteResult"),
        ("/profile/logo".to_owned(), "StoreLogoRemoveResult"),
        ("/profile/extrafields/when".to_owned(), "ExtrafieldConfigDeleteResult"),
        (payment, "PaymentOptionDeleteResult"),
        ("/storage/k".to_owned(), "StorageDataDeleteResult"),
    ] {
        fit(kind, shop.delete(&path).await);
    }
    let option = &filters["filters"]["option_Size"];
    reference.check("GetProductFiltersResult.OptionFilterValues", option, "option_Size");
    let brand: &Value = &filters["filters"]["attribute_Brand"];
    reference.check("GetProductFiltersResult.AttributeFilterValues", brand, "attribute_Brand");
    reference.settle(2_000);
}
