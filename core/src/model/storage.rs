//! Values that the app keeps with the store.

entity! {
    /// A value that the app keeps with the store.
    read struct StorageData {
        /// Key of the value.
        key: String,
        /// The value.
        value: String,
    }
}
