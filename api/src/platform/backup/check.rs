//! Checking an archive before anything is touched.

use super::Progress;
use super::manifest::Manifest;
use super::sink::Digesting;
use super::source::{Expected, Source};
use anyhow::{Context, Result, ensure};
use std::io;

/// Every part of an archive in order: the tables, the list of files, the files.
pub(super) fn parts(
    source: &Source,
    manifest: &Manifest,
) -> Result<impl Iterator<Item = Result<Expected>> + use<>> {
    let mut parts: Vec<Expected> = manifest
        .tables
        .iter()
        .map(|part| Expected {
            name: part.path.clone(),
            bytes: part.bytes,
            sha256: part.sha256.clone(),
            key: None,
        })
        .collect();
    parts.push(Expected {
        name: manifest.files.path.clone(),
        bytes: manifest.files.bytes,
        sha256: manifest.files.sha256.clone(),
        key: None,
    });
    Ok(parts.into_iter().map(Ok).chain(source.files(manifest)?))
}

/// Reads every byte and compares the digests.
pub(super) fn archive(source: &Source, manifest: &Manifest, progress: Progress<'_>) -> Result<()> {
    let mut files = 0;
    source.walk(parts(source, manifest)?, |want, content| {
        progress(format!("checking {}", want.name));
        let mut content = Digesting::new(content);
        io::copy(&mut content, &mut io::sink()).with_context(|| want.name.clone())?;
        let (_, found) = content.finish();
        ensure!(
            found.bytes == want.bytes && found.sha256 == want.sha256,
            "{} is not what was written",
            want.name
        );
        files += u64::from(want.key.is_some());
        Ok(())
    })?;
    ensure!(
        files == manifest.files.count,
        "{files} files instead of {}",
        manifest.files.count
    );
    Ok(())
}
