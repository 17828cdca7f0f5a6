//! The files of this repository, for the tests that read them.

use std::path::{Path, PathBuf};

/// A file: its path from the root of the repository, and its text.
pub struct Source {
    pub path: String,
    pub text: String,
}

pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// The files below a folder with one of these endings, in order of path; what is installed or built
/// is left out.
pub fn files(folder: &str, endings: &[&str]) -> Vec<Source> {
    let mut found = Vec::new();
    collect(&root(), folder, endings, &mut found);
    found.sort_by(|a, b| a.path.cmp(&b.path));
    found
}

fn collect(root: &Path, folder: &str, endings: &[&str], found: &mut Vec<Source>) {
    let Ok(entries) = std::fs::read_dir(root.join(folder)) else {
        return;
    };
    for entry in entries.flatten() {
        let name = entry.file_name().to_string_lossy().into_owned();
        let path = format!("{folder}/{name}");
        if entry.path().is_dir() {
            if !["node_modules", "dist", "target", "coverage"].contains(&name.as_str())
                && !name.starts_with('.')
            {
                collect(root, &path, endings, found);
            }
        } else if endings.iter().any(|ending| name.ends_with(ending)) {
            let text = std::fs::read_to_string(entry.path()).unwrap();
            found.push(Source { path, text });
        }
    }
}

impl Source {
    /// The text without comments and without the tests at its end.
    pub fn code(&self) -> String {
        let text = self
            .text
            .split("#[cfg(test)]\nmod tests {")
            .next()
            .unwrap_or_default();
        let lines = text
            .lines()
            .filter(|line| !line.trim_start().starts_with("//"));
        lines.collect::<Vec<_>>().join("\n")
    }

    pub fn is_test(&self) -> bool {
        self.path.ends_with("tests.rs")
            || self.path.contains("/tests/")
            || self.path.ends_with("test_catalog.rs")
    }

    pub fn name(&self) -> &str {
        self.path.rsplit('/').next().unwrap_or_default()
    }
}

/// Compares what breaks a rule with the list of what may still do so: the list can only shrink.
#[track_caller]
pub fn only_these(found: &[String], allowed: &[&str], rule: &str) {
    let new: Vec<_> = found
        .iter()
        .filter(|f| !allowed.contains(&f.as_str()))
        .collect();
    assert!(new.is_empty(), "{rule}: {new:#?}");
    let gone: Vec<_> = allowed
        .iter()
        .filter(|a| !found.iter().any(|f| f == *a))
        .collect();
    assert!(
        gone.is_empty(),
        "{rule}: take these off the list of exceptions: {gone:#?}"
    );
}
