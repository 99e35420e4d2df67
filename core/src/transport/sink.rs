//! Where the bytes of an answer go as they arrive, so that a download never has to fit in memory.

use crate::error::{Error, Kind, Result};
use async_trait::async_trait;
use bytes::{Bytes, BytesMut};
use std::path::{Path, PathBuf};
use tokio::io::AsyncWriteExt as _;
use tokio::sync::Mutex;

/// Most bytes that are kept in memory: larger downloads need a file.
const LARGEST_IN_MEMORY: usize = 64 << 20;

/// Takes the bytes of an answer.
#[async_trait]
pub trait Sink: std::fmt::Debug + Send + Sync {
    /// An attempt begins: what an earlier one wrote is void.
    async fn begin(&self) -> Result<()>;
    /// The next bytes.
    async fn write(&self, bytes: Bytes) -> Result<()>;
    /// All bytes were written.
    async fn end(&self) -> Result<()>;
}

/// Writes to a file. The file appears under its name only when it is complete.
#[derive(Debug)]
pub struct FileSink {
    path: PathBuf,
    open: Mutex<Option<tokio::fs::File>>,
}

impl FileSink {
    /// A file at `path`; one that is there already is replaced at the end.
    pub fn new(path: impl Into<PathBuf>) -> Self {
        Self { path: path.into(), open: Mutex::default() }
    }

    /// Where the file will be.
    pub fn path(&self) -> &Path {
        &self.path
    }

    fn unfinished(&self) -> PathBuf {
        let mut name = self.path.clone().into_os_string();
        name.push(".part");
        name.into()
    }

    fn failed(&self, error: &std::io::Error) -> Error {
        Error::new(Kind::Storage, format!("cannot write {}: {error}", self.path.display()))
            .with_hint("check that the folder exists, may be written to and has free space")
    }
}

#[async_trait]
impl Sink for FileSink {
    async fn begin(&self) -> Result<()> {
        let file = tokio::fs::File::create(self.unfinished()).await;
        *self.open.lock().await = Some(file.map_err(|error| self.failed(&error))?);
        Ok(())
    }

    async fn write(&self, bytes: Bytes) -> Result<()> {
        let mut open = self.open.lock().await;
        let Some(file) = open.as_mut() else { return Ok(()) };
        file.write_all(&bytes).await.map_err(|error| self.failed(&error))
    }

    async fn end(&self) -> Result<()> {
        if let Some(mut file) = self.open.lock().await.take() {
            file.flush().await.map_err(|error| self.failed(&error))?;
        }
        let renamed = tokio::fs::rename(self.unfinished(), &self.path).await;
        renamed.map_err(|error| self.failed(&error))
    }
}

/// Keeps the bytes in memory, 64 MB at most.
#[derive(Debug, Default)]
pub struct MemorySink(Mutex<BytesMut>);

impl MemorySink {
    /// The bytes so far; they are taken out.
    pub async fn take(&self) -> Bytes {
        std::mem::take(&mut *self.0.lock().await).freeze()
    }
}

#[async_trait]
impl Sink for MemorySink {
    async fn begin(&self) -> Result<()> {
        self.0.lock().await.clear();
        Ok(())
    }

    async fn write(&self, bytes: Bytes) -> Result<()> {
        let mut kept = self.0.lock().await;
        if kept.len() + bytes.len() > LARGEST_IN_MEMORY {
            let message = format!("the file has more than {LARGEST_IN_MEMORY} bytes");
            return Err(
                Error::new(Kind::InvalidInput, message).with_hint("name a file to write it to in `saveTo`")
            );
        }
        kept.extend_from_slice(&bytes);
        Ok(())
    }

    async fn end(&self) -> Result<()> {
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_file_appears_when_it_is_complete_and_an_attempt_begins_anew() {
        let folder = tempfile::tempdir().unwrap();
        let sink = FileSink::new(folder.path().join("a.pdf"));
        sink.begin().await.unwrap();
        sink.write("lost".into()).await.unwrap();
        sink.begin().await.unwrap();
        sink.write("one ".into()).await.unwrap();
        sink.write("two".into()).await.unwrap();
        assert!(!sink.path().exists());
        sink.end().await.unwrap();
        assert_eq!(std::fs::read_to_string(sink.path()).unwrap(), "one two");
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1);
    }

    #[tokio::test]
    async fn memory_has_a_limit() {
        let sink = MemorySink::default();
        sink.begin().await.unwrap();
        sink.write(Bytes::from(vec![0; LARGEST_IN_MEMORY])).await.unwrap();
        assert!(sink.write("x".into()).await.is_err());
        assert_eq!(sink.take().await.len(), LARGEST_IN_MEMORY);
    }
}
