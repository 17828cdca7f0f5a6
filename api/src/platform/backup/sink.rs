//! Writing an archive: parts are prepared in a folder beside it, which becomes the archive or is
//! packed into it. An archive that is there is whole.

use anyhow::{Context, Result, ensure};
use sha2::{Digest, Sha256};
use std::fs::{self, File};
use std::io::{self, BufWriter, Read, Write};
use std::path::{Path, PathBuf};

/// An archive being written.
pub(super) struct Sink {
    destination: PathBuf,
    folder: PathBuf,
    tar: Option<tar::Builder<BufWriter<File>>>,
}

/// A written part.
pub(super) struct Written {
    pub bytes: u64,
    pub sha256: String,
}

/// Counts and digests what passes.
pub(super) struct Digesting<T> {
    inner: T,
    hasher: Sha256,
    bytes: u64,
}

impl<T> Digesting<T> {
    pub(super) fn new(inner: T) -> Self {
        Self {
            inner,
            hasher: Sha256::new(),
            bytes: 0,
        }
    }

    pub(super) fn finish(self) -> (T, Written) {
        let written = Written {
            bytes: self.bytes,
            sha256: hex::encode(self.hasher.finalize()),
        };
        (self.inner, written)
    }

    fn saw(&mut self, bytes: &[u8]) {
        self.hasher.update(bytes);
        self.bytes += bytes.len() as u64;
    }
}

impl<T: Write> Write for Digesting<T> {
    fn write(&mut self, buffer: &[u8]) -> io::Result<usize> {
        let written = self.inner.write(buffer)?;
        self.saw(&buffer[..written]);
        Ok(written)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.inner.flush()
    }
}

impl<T: Read> Read for Digesting<T> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let read = self.inner.read(buffer)?;
        self.saw(&buffer[..read]);
        Ok(read)
    }
}

/// Whether a path names a tar file rather than a folder.
pub(super) fn is_tar(path: &Path) -> bool {
    path.extension().is_some_and(|extension| extension == "tar")
}

impl Sink {
    /// Begins an archive where nothing is yet.
    pub(super) fn create(destination: &Path) -> Result<Self> {
        ensure!(
            !destination.exists(),
            "{} exists already",
            destination.display()
        );
        let mut name = destination
            .file_name()
            .context("the destination has no name")?
            .to_owned();
        name.push(".partial");
        let folder = destination.with_file_name(name);
        if folder.exists() {
            // Left by a backup that was killed.
            fs::remove_dir_all(&folder)?;
        }
        fs::create_dir_all(&folder).with_context(|| folder.display().to_string())?;
        private(&folder, 0o700)?;
        Ok(Self {
            destination: destination.to_owned(),
            folder,
            tar: None,
        })
    }

    /// A new part in the folder.
    pub(super) fn prepare(&self, name: &str) -> Result<BufWriter<File>> {
        let path = self.folder.join(name);
        if let Some(parent) = path.parent() {
            fs::create_dir_all(parent)?;
        }
        Ok(BufWriter::new(File::create(path)?))
    }

    /// A prepared part, to be read.
    pub(super) fn prepared(&self, name: &str) -> Result<File> {
        Ok(File::open(self.folder.join(name))?)
    }

    /// Closes a prepared part.
    pub(super) fn close(out: BufWriter<File>) -> Result<()> {
        let file = out.into_inner().map_err(io::IntoInnerError::into_error)?;
        Ok(file.sync_all()?)
    }

    /// Packs the prepared parts in this order, if it is a tar file.
    pub(super) fn pack(&mut self, names: &[String]) -> Result<()> {
        if !is_tar(&self.destination) {
            return Ok(());
        }
        let path = self.folder.join("archive.tar");
        let out = BufWriter::new(File::create(&path)?);
        private(&path, 0o600)?;
        self.tar = Some(tar::Builder::new(out));
        for name in names {
            let mut file = self.prepared(name)?;
            let bytes = file.metadata()?.len();
            self.add(name, bytes, &mut file)?;
        }
        Ok(())
    }

    /// Adds a part of known length behind those.
    pub(super) fn add(&mut self, name: &str, bytes: u64, content: &mut dyn Read) -> Result<()> {
        if let Some(tar) = &mut self.tar {
            let mut header = tar::Header::new_gnu();
            header.set_size(bytes);
            header.set_mode(0o600);
            header.set_mtime(0);
            return Ok(tar.append_data(&mut header, name, content)?);
        }
        let mut out = self.prepare(name)?;
        io::copy(content, &mut out)?;
        Self::close(out)
    }

    /// Puts the whole archive in its place.
    pub(super) fn finish(mut self) -> Result<()> {
        match self.tar.take() {
            Some(tar) => {
                Self::close(tar.into_inner()?)?;
                fs::rename(self.folder.join("archive.tar"), &self.destination)?;
            }
            None => fs::rename(&self.folder, &self.destination)?,
        }
        Ok(())
    }
}

impl Drop for Sink {
    /// What was not finished is of no use.
    fn drop(&mut self) {
        if self.folder.exists()
            && let Err(error) = fs::remove_dir_all(&self.folder)
        {
            tracing::warn!(%error, folder = %self.folder.display(), "not removed");
        }
    }
}

/// Password hashes and telephone numbers: nobody else may look.
#[cfg(unix)]
fn private(path: &Path, mode: u32) -> Result<()> {
    use std::os::unix::fs::PermissionsExt;
    Ok(fs::set_permissions(path, fs::Permissions::from_mode(mode))?)
}

#[cfg(not(unix))]
fn private(_path: &Path, _mode: u32) -> Result<()> {
    Ok(())
}
