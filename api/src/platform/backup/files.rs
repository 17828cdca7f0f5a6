//! The files that rows refer to, in and out of the object store, a piece at a time.

use super::sink::{Digesting, Written};
use anyhow::{Context, Result};
use futures_util::StreamExt;
use futures_util::stream::BoxStream;
use object_store::path::Path;
use object_store::{ObjectStore, ObjectStoreExt, WriteMultipart};
use serde::{Deserialize, Serialize};
use std::io::{self, Read};
use std::sync::Arc;
use tokio::runtime::{Builder, Runtime};

const PIECE: usize = 1 << 20;

/// A line of `files.jsonl.gz`.
#[derive(Serialize, Deserialize)]
pub(super) struct Listed {
    /// Key in the store.
    pub key: String,
    pub bytes: u64,
    pub sha256: String,
}

impl Listed {
    /// Name in the archive. Made by the store's own rules, so it cannot lead out of a folder.
    pub(super) fn name(&self) -> String {
        format!("files/{}", Path::from(self.key.as_str()))
    }
}

/// The store, for a program that waits.
pub(super) struct Files {
    store: Arc<dyn ObjectStore>,
    runtime: Runtime,
}

impl Files {
    pub(super) fn new(store: Arc<dyn ObjectStore>) -> Result<Self> {
        let runtime = Builder::new_current_thread().enable_all().build()?;
        Ok(Self { store, runtime })
    }

    /// Opens a file; `None` if it is not there.
    pub(super) fn open(&self, key: &str) -> Result<Option<Content<'_>>> {
        let path = Path::from(key);
        match self.runtime.block_on(self.store.get(&path)) {
            Ok(found) => Ok(Some(Content {
                files: self,
                stream: found.into_stream(),
                piece: bytes::Bytes::new(),
            })),
            Err(object_store::Error::NotFound { .. }) => Ok(None),
            Err(error) => Err(error).with_context(|| key.to_owned()),
        }
    }

    /// Length and digest of a file; `None` if it is not there.
    pub(super) fn digest(&self, key: &str) -> Result<Option<Written>> {
        let Some(content) = self.open(key)? else {
            return Ok(None);
        };
        let mut content = Digesting::new(content);
        io::copy(&mut content, &mut io::sink()).with_context(|| key.to_owned())?;
        Ok(Some(content.finish().1))
    }

    /// Writes a file, whole or not at all.
    pub(super) fn put(&self, key: &str, content: &mut dyn Read) -> Result<()> {
        let path = Path::from(key);
        self.runtime.block_on(async {
            let mut upload = WriteMultipart::new(self.store.put_multipart(&path).await?);
            let mut piece = vec![0; PIECE];
            loop {
                let read = match content.read(&mut piece) {
                    Ok(0) => break,
                    Ok(read) => read,
                    Err(error) => {
                        upload.abort().await?;
                        return Err(error.into());
                    }
                };
                upload.wait_for_capacity(4).await?;
                upload.write(&piece[..read]);
            }
            upload.finish().await?;
            Ok(())
        })
    }

    /// Removes files again.
    pub(super) fn remove(&self, keys: &[String]) {
        for key in keys {
            if let Err(error) = self
                .runtime
                .block_on(self.store.delete(&Path::from(key.as_str())))
            {
                tracing::warn!(%error, key, "file of a failed restore was not removed");
            }
        }
    }
}

/// A file being read.
pub(super) struct Content<'a> {
    files: &'a Files,
    stream: BoxStream<'static, object_store::Result<bytes::Bytes>>,
    piece: bytes::Bytes,
}

impl Read for Content<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        while self.piece.is_empty() {
            match self.files.runtime.block_on(self.stream.next()) {
                Some(piece) => self.piece = piece.map_err(io::Error::other)?,
                None => return Ok(0),
            }
        }
        let piece = self.piece.split_to(self.piece.len().min(buffer.len()));
        buffer[..piece.len()].copy_from_slice(&piece);
        Ok(piece.len())
    }
}
