//! What a download brought.

entity! {
    /// A file that was downloaded. It is either on disk or in `base64`.
    read struct Download {
        /// Media type that the store gave, such as `application/pdf`.
        content_type: String,
        /// Name that the store gave the file.
        file_name: String,
        /// Size in bytes.
        size: i64,
        /// Where the file was written to, if `saveTo` named a place.
        path: String,
        /// The bytes in standard base64, if `saveTo` was left out.
        base64: String,
    }

    /// An answer without fields: the call was accepted.
    read struct Accepted {
    }
}
