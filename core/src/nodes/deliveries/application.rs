//! `application.installed`, `application.uninstalled`, `application.storage_changed`.

use super::delivered;

delivered! {
    /// Fires when the app is installed in the store.
    ApplicationInstalled {
        id: "application.installed",
        title: "App installed",
        webhook: "application.installed",
        entity: "1003",
    }

    /// Fires when the app is removed from the store. Its token is dead by then; delete what you keep of the store.
    ApplicationUninstalled {
        id: "application.uninstalled",
        title: "App uninstalled",
        webhook: "application.uninstalled",
        entity: "1003",
    }

    /// Fires when a value that the app keeps with the store changes; `storage.list` reads the values.
    ApplicationStorageChanged {
        id: "application.storage_changed",
        title: "App storage changed",
        webhook: "application.storageChanged",
        entity: "1003",
    }
}
