//! Enumerations of products and variations.

open_enum! {
    /// What the storefront does with a product that is out of stock.
    pub enum OutOfStockVisibilityBehaviour {
        /// Shows it as sold out.
        Show = "SHOW",
        /// Hides it.
        Hide = "HIDE",
        /// Lets buyers order it ahead.
        AllowPreorder = "ALLOW_PREORDER",
    }

    /// Condition of a product.
    pub enum ProductCondition {
        /// New.
        New = "NEW",
        /// Refurbished.
        Refurbished = "REFURBISHED",
        /// Used.
        Used = "USED",
    }

    /// Which delivery costs apply to a product.
    pub enum ShippingSettingsType {
        /// Those of the store's shipping methods.
        GlobalMethods = "GLOBAL_METHODS",
        /// Those of chosen shipping methods.
        SelectedMethods = "SELECTED_METHODS",
        /// A fixed cost.
        FlatRate = "FLAT_RATE",
        /// None.
        FreeShipping = "FREE_SHIPPING",
    }

    /// Kind of an attribute.
    pub enum AttributeType {
        /// Made by the store.
        Custom = "CUSTOM",
        /// Product barcode (UPC).
        Upc = "UPC",
        /// Brand.
        Brand = "BRAND",
        /// Gender.
        Gender = "GENDER",
        /// Age group.
        AgeGroup = "AGE_GROUP",
        /// Colour.
        Color = "COLOR",
        /// Size.
        Size = "SIZE",
        /// Used for eBay.
        Ebay = "EBAY",
        /// Needed for eBay.
        EbayRequired = "EBAY_REQUIRED",
        /// Price per unit of measure.
        PricePerUnit = "PRICE_PER_UNIT",
        /// Units of measure in one product.
        UnitsInProduct = "UNITS_IN_PRODUCT",
        /// Barcode of an outside system (EAN).
        ExternalEan = "EXTERNAL_EAN",
        /// Book number of an outside system (ISBN).
        ExternalIsbn = "EXTERNAL_ISBN",
        /// Trade unit barcode of an outside system (ITF).
        ExternalItf = "EXTERNAL_ITF",
        /// Japanese barcode of an outside system (JAN).
        ExternalJan = "EXTERNAL_JAN",
        /// Own code of an outside system.
        ExternalCustom = "EXTERNAL_CUSTOM",
        /// Barcode of an outside system (UPC).
        ExternalUpc = "EXTERNAL_UPC",
        /// Tags.
        Tags = "TAGS",
        /// Supplier.
        Supplier = "SUPPLIER",
    }

    /// Where the storefront shows an attribute.
    pub enum AttributeValueLocation {
        /// Nowhere.
        Notshow = "NOTSHOW",
        /// Below the description.
        Descr = "DESCR",
        /// Below the price.
        Price = "PRICE",
    }

    /// Kind of a product option.
    pub enum ProductOptionType {
        /// A list to choose one value from.
        Select = "SELECT",
        /// Buttons of which one can be chosen.
        Radio = "RADIO",
        /// Boxes to tick, several at a time.
        Checkbox = "CHECKBOX",
        /// One line of text.
        Textfield = "TEXTFIELD",
        /// Several lines of text.
        Textarea = "TEXTAREA",
        /// A date.
        Date = "DATE",
        /// Attached files.
        Files = "FILES",
        /// Sizes shown as buttons.
        Size = "SIZE",
        /// Colours or pictures to choose from.
        Swatches = "SWATCHES",
    }

    /// Built-in attribute.
    pub enum AttributeValueAlias {
        /// Product barcode (UPC).
        Upc = "UPC",
        /// Brand.
        Brand = "BRAND",
        /// Price per unit of measure.
        PricePerUnit = "PRICE_PER_UNIT",
        /// Units of measure in one product.
        UnitsInProduct = "UNITS_IN_PRODUCT",
    }

    /// Kind of an attribute that can be sent.
    pub enum WritableAttributeType {
        /// Made by the store.
        Custom = "CUSTOM",
        /// Product barcode (UPC).
        Upc = "UPC",
        /// Brand.
        Brand = "BRAND",
        /// Gender.
        Gender = "GENDER",
        /// Age group.
        AgeGroup = "AGE_GROUP",
        /// Colour.
        Color = "COLOR",
        /// Size.
        Size = "SIZE",
        /// Price per unit of measure.
        PricePerUnit = "PRICE_PER_UNIT",
        /// Units of measure in one product.
        UnitsInProduct = "UNITS_IN_PRODUCT",
    }
}
