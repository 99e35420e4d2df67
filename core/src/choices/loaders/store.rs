//! The store's settings, its staff and its site.

use super::{ALL, Extent, Loader, NUMBERS, SOURCE, Source, needs};

/// The parts of the profile that loaders need: one call serves them all.
const PROFILE: &[(&str, &str)] = &[(
    "responseFields",
    "languages(enabledLanguages),taxes(id,name),zones(id,name,countryCodes),\
     shipping(shippingOptions(id,title,fulfilmentType,locationId)),\
     payment(paymentOptions(id,checkoutTitle,paymentProcessorTitle))",
)];

/// Shipping options.
pub(super) const SHIPPING: Source = Source {
    node: "profile.get",
    input: PROFILE,
    items: "shipping.shippingOptions[]",
    label: "{title}",
    hint: "{fulfilmentType}",
    ..SOURCE
};

/// Payment options.
const PAYMENT: Source = Source {
    node: "profile.get",
    input: PROFILE,
    items: "payment.paymentOptions[]",
    label: "{checkoutTitle}",
    hint: "{paymentProcessorTitle}",
    ..SOURCE
};

pub(super) static TABLE: &[Loader] = &[
    Loader {
        name: "payment_option",
        title: "Payment options",
        fills: &["PaymentOptionId"],
        sources: &[PAYMENT],
        ..ALL
    },
    Loader {
        name: "payment_method",
        title: "Names of payment methods",
        suggests: &["PaymentMethodName"],
        extent: Extent::Some,
        sources: &[Source { value: "checkoutTitle", ..PAYMENT }],
        ..ALL
    },
    Loader {
        name: "shipping_option",
        title: "Shipping options",
        fills: &["ShippingOptionId"],
        missing_codes: &["SHIPPING_NOT_FOUND"],
        sources: &[SHIPPING],
        ..ALL
    },
    Loader {
        name: "shipping_method",
        title: "Names of shipping methods",
        suggests: &["ShippingMethodName"],
        extent: Extent::Some,
        sources: &[Source { value: "title", ..SHIPPING }],
        ..ALL
    },
    Loader {
        name: "tax",
        title: "Taxes",
        fills: &["TaxId", "TaxRef"],
        sources: &[Source { node: "profile.get", input: PROFILE, items: "taxes[]", ..SOURCE }],
        ..NUMBERS
    },
    Loader {
        name: "state",
        title: "States and provinces of a country",
        suggests: &["StateCode"],
        extent: Extent::Some,
        parameters: &[needs("countryCode", "country")],
        sources: &[Source {
            node: "dictionary.states",
            items: "[]",
            value: "code",
            hint: "{code}",
            ..SOURCE
        }],
        ..ALL
    },
    Loader {
        name: "zone",
        title: "Zones",
        fills: &["ZoneId"],
        sources: &[Source {
            node: "profile.get",
            input: PROFILE,
            items: "zones[]",
            hint: "{countryCodes[]}",
            ..SOURCE
        }],
        ..ALL
    },
    Loader {
        name: "language",
        title: "Languages of the storefront",
        suggests: &["LanguageCode"],
        extent: Extent::Some,
        sources: &[Source {
            node: "profile.get",
            input: PROFILE,
            items: "languages.enabledLanguages[]",
            value: "",
            label: "{}",
            ..SOURCE
        }],
        ..ALL
    },
    Loader {
        name: "country",
        title: "Countries",
        suggests: &["CountryCode"],
        extent: Extent::Some,
        sources: &[Source {
            node: "dictionary.countries",
            items: "[]",
            value: "code",
            hint: "{code}",
            ..SOURCE
        }],
        ..ALL
    },
    Loader {
        name: "currency",
        title: "Currencies",
        suggests: &["CurrencyCode"],
        extent: Extent::Some,
        sources: &[Source {
            node: "dictionary.currencies",
            items: "[]",
            value: "code",
            hint: "{code}",
            ..SOURCE
        }],
        ..ALL
    },
    Loader {
        name: "staff",
        title: "Staff accounts",
        fills: &["StaffId"],
        sources: &[Source {
            node: "staff.list",
            items: "staffList[]",
            label: "{name|email}",
            hint: "{email}",
            ..SOURCE
        }],
        ..ALL
    },
    Loader {
        name: "storage_key",
        title: "Keys of an app's storage",
        suggests: &["StorageKey"],
        extent: Extent::Some,
        sources: &[Source { node: "storage.list", items: "[]", value: "key", label: "{key}", ..SOURCE }],
        ..ALL
    },
    Loader {
        name: "batch",
        title: "Batches",
        suggests: &["BatchTicket"],
        extent: Extent::Some,
        sources: &[Source {
            node: "batch.list",
            value: "ticket",
            label: "{ticket}",
            hint: "{status}",
            ..SOURCE
        }],
        ..ALL
    },
    Loader {
        name: "site_page",
        title: "Pages of the instant site",
        fills: &["SitePageId"],
        sources: &[Source {
            node: "instant_site_page.list",
            items: "pages[]",
            value: "pageId",
            label: "{title|urlPath}",
            hint: "{urlPath}",
            ..SOURCE
        }],
        ..ALL
    },
    Loader {
        name: "site_tile",
        title: "Tiles of the instant site",
        fills: &["SiteTileId"],
        sources: &[Source {
            node: "instant_site_tile.list",
            items: "tiles[]",
            label: "{tileName|type}",
            hint: "{type}",
            ..SOURCE
        }],
        ..ALL
    },
    Loader {
        name: "site_showcase",
        title: "Ready-made tiles",
        fills: &["SiteShowcaseId"],
        sources: &[Source {
            node: "instant_site_tile.list_showcases",
            items: "categories[].items[]",
            retired: Some(("isDeprecated", "true")),
            label: "{id}",
            hint: "{^type}",
            ..SOURCE
        }],
        ..ALL
    },
    Loader {
        name: "site_theme",
        title: "Themes of the instant site",
        fills: &["SiteThemeId"],
        sources: &[Source {
            node: "instant_site_theme.list",
            items: "themes[]",
            value: "themeId",
            label: "{name|themeId}",
            ..SOURCE
        }],
        ..ALL
    },
    Loader {
        name: "site_redirect",
        title: "Redirects of the instant site",
        fills: &["SiteRedirectId"],
        extent: Extent::Pages,
        sources: &[Source {
            node: "instant_site_redirect.search",
            search: Some("keyword"),
            label: "{fromUrl}",
            hint: "{toUrl}",
            ..SOURCE
        }],
        ..ALL
    },
];
