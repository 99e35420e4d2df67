//! Short answers that many calls share.

entity! {
    /// Answer that only counts new objects.
    read struct CreateCountResult {
        /// How many objects were created: 1, or 0 when none was.
        create_count: i64,
    }

    /// Answer that only counts deletions.
    read struct DeleteCountResult {
        /// How many objects were deleted: 0 when there was nothing to delete.
        delete_count: i64,
    }

    /// Answer that names what was created.
    read struct IdResult {
        /// Identifier of the new object.
        id: i64,
    }

    /// Answer that names what was created, by text.
    read struct StringIdResult {
        /// Identifier of the new object.
        id: String,
    }

    /// Answer that only says whether it worked.
    read struct SuccessResult {
        /// True when it worked.
        success: bool,
    }

    /// Answer to the removal of a logo.
    read struct EmailLogoRemoveResult {
        /// How many objects were deleted: 1, or 0 when there was nothing to delete.
        delete_count: i64,
        /// True when the change was made.
        success: bool,
    }

    /// Answer to the removal of a logo.
    read struct InvoiceLogoRemoveResult {
        /// How many objects were deleted: 1, or 0 when there was nothing to delete.
        delete_count: i64,
        /// True when the change was made.
        success: bool,
    }

    /// Answer to the removal of a logo.
    read struct StoreLogoRemoveResult {
        /// How many objects were deleted: 1, or 0 when there was nothing to delete.
        delete_count: i64,
        /// True when the change was made.
        success: bool,
    }

    /// Answer to the saving of a value.
    read struct StorageDataCreateResult {
        /// How many objects changed: 1, or 0 when nothing did.
        update_count: i64,
        /// True when the change was made.
        success: bool,
    }

    /// Answer to the change of a value.
    read struct StorageDataUpdateResult {
        /// How many objects changed: 1, or 0 when nothing did.
        update_count: i64,
        /// True when the change was made.
        success: bool,
    }

    /// Answer to the deletion of a value.
    read struct StorageDataDeleteResult {
        /// How many objects were deleted: 1, or 0 when there was nothing to delete.
        delete_count: i64,
        /// True when the change was made.
        success: bool,
    }
}
