//! Reading an archive.

use super::files::Listed;
use super::manifest::{DIGEST_NAME, Manifest, NAME};
use super::sink::is_tar;
use anyhow::{Context, Result, ensure};
use flate2::bufread::GzDecoder;
use std::fs::File;
use std::io::{BufRead, BufReader, Read, Seek, SeekFrom};
use std::path::{Path, PathBuf};

/// An archive.
pub(super) enum Source {
    Tar(PathBuf),
    Folder(PathBuf),
}

/// A part that must come next.
pub(super) struct Expected {
    pub name: String,
    pub bytes: u64,
    pub sha256: String,
    /// Storage key, if it is an attachment.
    pub key: Option<String>,
}

impl Source {
    pub(super) fn open(path: &Path) -> Result<Self> {
        if path.is_dir() {
            return Ok(Self::Folder(path.to_owned()));
        }
        ensure!(path.exists(), "{} does not exist", path.display());
        ensure!(
            is_tar(path),
            "{} is neither a folder nor a .tar file",
            path.display()
        );
        Ok(Self::Tar(path.to_owned()))
    }

    /// One part by name.
    pub(super) fn part(&self, name: &str) -> Result<Box<dyn Read>> {
        match self {
            Self::Folder(folder) => {
                let file = File::open(folder.join(name)).with_context(|| name.to_owned())?;
                Ok(Box::new(BufReader::new(file)))
            }
            Self::Tar(path) => {
                let (from, bytes) = position(path, name)?;
                let mut file = File::open(path)?;
                file.seek(SeekFrom::Start(from))?;
                Ok(Box::new(BufReader::new(file).take(bytes)))
            }
        }
    }

    /// The lines of a compressed part.
    pub(super) fn lines(&self, name: &str) -> Result<impl BufRead + use<>> {
        let part = BufReader::new(self.part(name)?);
        Ok(BufReader::new(GzDecoder::new(part)))
    }

    /// The manifest, whose own digest is checked.
    pub(super) fn manifest(&self) -> Result<Manifest> {
        let read = |name: &str| -> Result<Vec<u8>> {
            let mut bytes = Vec::new();
            self.part(name)?.read_to_end(&mut bytes)?;
            Ok(bytes)
        };
        Manifest::read(&read(NAME)?, &read(DIGEST_NAME)?)
    }

    /// The attachments in the order of the archive.
    pub(super) fn files(
        &self,
        manifest: &Manifest,
    ) -> Result<impl Iterator<Item = Result<Expected>> + use<>> {
        let lines = self.lines(&manifest.files.path)?.lines();
        Ok(lines.map(|line| {
            let listed: Listed = serde_json::from_str(&line?)?;
            Ok(Expected {
                name: listed.name(),
                bytes: listed.bytes,
                sha256: listed.sha256,
                key: Some(listed.key),
            })
        }))
    }

    /// Goes through the expected parts in order; one that is missing, longer, shorter or one too
    /// many is an error.
    pub(super) fn walk(
        &self,
        mut expected: impl Iterator<Item = Result<Expected>>,
        mut visit: impl FnMut(&Expected, &mut dyn Read) -> Result<()>,
    ) -> Result<()> {
        match self {
            Self::Folder(folder) => {
                for want in expected {
                    let want = want?;
                    let file =
                        File::open(folder.join(&want.name)).with_context(|| want.name.clone())?;
                    let bytes = file.metadata()?.len();
                    ensure!(bytes == want.bytes, "{} has {bytes} bytes", want.name);
                    visit(&want, &mut BufReader::new(file))?;
                }
            }
            Self::Tar(path) => {
                let mut archive = tar::Archive::new(BufReader::new(File::open(path)?));
                let mut skipped = 0;
                for entry in archive.entries_with_seek()? {
                    let mut entry = entry?;
                    let name = entry.path()?.to_string_lossy().into_owned();
                    if skipped < 2 && (name == NAME || name == DIGEST_NAME) {
                        skipped += 1;
                        continue;
                    }
                    let want = expected.next();
                    let want = want.with_context(|| format!("{name} does not belong here"))??;
                    ensure!(
                        name == want.name && entry.size() == want.bytes,
                        "{name} of {} bytes stands where {} of {} bytes should",
                        entry.size(),
                        want.name,
                        want.bytes
                    );
                    visit(&want, &mut entry)?;
                }
                if let Some(want) = expected.next() {
                    anyhow::bail!("{} is missing", want?.name);
                }
            }
        }
        Ok(())
    }
}

/// Where a part of a tar file begins, and its length.
fn position(path: &Path, name: &str) -> Result<(u64, u64)> {
    let mut archive = tar::Archive::new(BufReader::new(File::open(path)?));
    for entry in archive.entries_with_seek()? {
        let entry = entry?;
        if entry.path()?.as_os_str() == name {
            return Ok((entry.raw_file_position(), entry.size()));
        }
    }
    anyhow::bail!("{name} is missing")
}
