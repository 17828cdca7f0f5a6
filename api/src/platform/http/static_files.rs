//! The built SPA, held in memory with its precompressed twins.

use super::{KeptFile, Problem};
use actix_web::{HttpRequest, HttpResponse};
use std::collections::HashMap;
use std::path::Path;
use std::sync::Arc;

/// All files of the SPA by address.
#[derive(Clone, Default)]
pub struct StaticFiles {
    files: Arc<HashMap<String, KeptFile>>,
}

impl StaticFiles {
    /// Reads a build folder; a missing folder gives an empty set (the API alone is a valid service).
    #[must_use]
    pub fn load(root: &Path) -> Self {
        let mut files = HashMap::new();
        collect(root, root, &mut files);
        Self {
            files: Arc::new(files),
        }
    }

    /// Whether there is anything to serve.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.files.is_empty()
    }

    /// Answers a page request: the file, or the entry page of its part of the site. `None`: not ours.
    #[must_use]
    pub fn answer(&self, req: &HttpRequest) -> Option<Result<HttpResponse, Problem>> {
        let path = req.path();
        let is_asset = path
            .rsplit('/')
            .next()
            .is_some_and(|last| last.contains('.'));
        let entry = if path == "/m" || path.starts_with("/m/") {
            "/m/index.html"
        } else {
            "/index.html"
        };
        let file = match self.files.get(path) {
            Some(file) => file,
            None if !is_asset => self.files.get(entry)?,
            None => return None,
        };
        Some(file.respond(req))
    }
}

fn collect(root: &Path, folder: &Path, into: &mut HashMap<String, KeptFile>) {
    let Ok(entries) = std::fs::read_dir(folder) else {
        return;
    };
    for path in entries.flatten().map(|entry| entry.path()) {
        if path.is_dir() {
            collect(root, &path, into);
            continue;
        }
        let extension = path
            .extension()
            .and_then(|e| e.to_str())
            .unwrap_or_default();
        if matches!(extension, "br" | "gz" | "map") {
            continue;
        }
        let (Ok(plain), Ok(relative)) = (std::fs::read(&path), path.strip_prefix(root)) else {
            continue;
        };
        let twin = |suffix: &str| std::fs::read(format!("{}.{suffix}", path.display())).ok();
        let address = format!("/{}", relative.to_string_lossy().replace('\\', "/"));
        let caching = if address.starts_with("/assets/") {
            "public, max-age=31536000, immutable"
        } else {
            "no-cache"
        };
        let file = KeptFile::new(
            plain,
            twin("gz"),
            twin("br"),
            content_type(extension),
            caching,
        );
        into.insert(address, file);
    }
}

fn content_type(extension: &str) -> &'static str {
    match extension {
        "html" => "text/html; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "json" => "application/json",
        "webmanifest" => "application/manifest+json",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "ico" => "image/x-icon",
        "woff2" => "font/woff2",
        "txt" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}
