//! The bytes of uploaded files, beside the entities that show them.

use std::collections::BTreeMap;

use axum::body::Bytes;

use crate::doc::Doc;
use crate::store::{Kind, Store};

/// A file to write to or remove from the data file.
#[derive(Debug)]
pub struct FileChange {
    pub store: i64,
    pub id: i64,
    pub bytes: Option<Bytes>,
}

/// The bytes of one store's files.
#[derive(Debug, Default)]
pub struct Shelf {
    files: BTreeMap<i64, Bytes>,
    size: usize,
    changes: Vec<FileChange>,
}

impl Shelf {
    fn put(&mut self, store: i64, id: i64, bytes: Option<Bytes>) {
        self.size -= self.files.remove(&id).map_or(0, |old| old.len());
        self.changes.push(FileChange { store, id, bytes: bytes.clone() });
        if let Some(bytes) = bytes {
            self.size += bytes.len();
            self.files.insert(id, bytes);
        }
    }
}

impl Store {
    /// Puts back the bytes of a file read from the data file.
    pub fn load_file(&mut self, id: i64, bytes: Bytes) {
        self.shelf.size += bytes.len();
        self.shelf.files.insert(id, bytes);
    }

    /// Whether so many more bytes would go over a limit.
    pub fn files_exceed(&self, more: usize, limit: usize) -> bool {
        self.shelf.size.saturating_add(more) > limit
    }

    /// Keeps a file: what is known of it and, unless it can be made again, its bytes.
    pub fn add_file(&mut self, about: Doc, bytes: Option<Bytes>, now_ms: i64) -> i64 {
        let id = self.next_id(Kind::File, now_ms);
        self.put(Kind::File, id, about, now_ms);
        if bytes.is_some() {
            self.shelf.put(self.config.id, id, bytes);
        }
        id
    }

    /// The bytes of a file; a stand-in has none.
    pub fn file_bytes(&self, id: i64) -> Option<Bytes> {
        self.shelf.files.get(&id).cloned()
    }

    /// Forgets a file for good.
    pub fn remove_file(&mut self, id: i64, now_ms: i64) {
        self.erase(Kind::File, id, now_ms);
        if self.shelf.files.contains_key(&id) {
            self.shelf.put(self.config.id, id, None);
        }
    }

    /// The files since the last call, for the data file.
    pub fn take_file_changes(&mut self) -> Vec<FileChange> {
        std::mem::take(&mut self.shelf.changes)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::StoreConfig;

    #[test]
    fn the_size_follows_the_files() {
        let mut store = Store::new(StoreConfig::new(1), 0);
        let one = store.add_file(Doc::new(), Some(Bytes::from_static(b"12345")), 0);
        store.add_file(Doc::new(), None, 0);
        assert!(!store.files_exceed(5, 10) && store.files_exceed(6, 10));
        assert_eq!(store.file_bytes(one).unwrap().len(), 5);
        store.remove_file(one, 0);
        assert!(store.file_bytes(one).is_none() && !store.files_exceed(10, 10));
        assert_eq!(store.take_file_changes().len(), 2);
    }
}
