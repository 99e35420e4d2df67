//! Product types and their attributes.

use indexmap::IndexMap;

use crate::model::{AttributeId, AttributeType};

entity! {
    /// A product type: products of one type share their attributes.
    read struct ProductType {
        /// Identifier of the product type; 0 is the general one. Read-only.
        id: i64,
        /// Name of the product type.
        name: String,
        /// Category of the products in Google's taxonomy. Read-only.
        google_taxonomy: String,
        /// Attributes of products of this type.
        attributes: Vec<ProductTypeAttribute>,
    }

    /// An attribute of a product type.
    read struct ProductTypeAttribute {
        /// Identifier of the attribute.
        id: i64,
        /// Name of the attribute.
        name: String,
        /// Kind of the attribute; kinds other than `CUSTOM` have a meaning to the platform.
        r#type: AttributeType,
        /// Where buyers see the attribute.
        show: AttributeDisplayType,
        /// Name by language code.
        name_translated: IndexMap<String, String>,
    }

    /// A product type: products of one type share their attributes. This is the form to send.
    write struct ProductTypeWrite {
        /// Name of the product type. Required on create.
        name: String,
        /// Attributes of products of this type.
        attributes: Vec<ProductTypeAttributeWrite>,
    }

    /// An attribute of a product type. This is the form to send.
    write struct ProductTypeAttributeWrite {
        /// Identifier of the attribute.
        id: AttributeId,
        /// Name of the attribute.
        name: String,
        /// Kind of the attribute; kinds other than `CUSTOM` have a meaning to the platform.
        r#type: AttributeType,
        /// Where buyers see the attribute.
        show: AttributeDisplayType,
        /// Name by language code.
        name_translated: IndexMap<String, String>,
    }
}

open_enum! {
    /// Where buyers see an attribute.
    pub enum AttributeDisplayType {
        /// Nowhere.
        Notshow = "NOTSHOW",
        /// Below the description.
        Descr = "DESCR",
        /// Price.
        Price = "PRICE",
    }
}
