//! The built SPA, held in memory with its precompressed twins.

use actix_web::http::header::{
    ACCEPT_ENCODING, CACHE_CONTROL, CONTENT_ENCODING, ETAG, IF_NONE_MATCH, VARY,
};
use actix_web::{HttpRequest, HttpResponse};
use bytes::Bytes;
use sha2::{Digest, Sha256};
use std::collections::HashMap;
use std::path::Path;
use std::sync::Arc;

/// One file in the encodings it was built in.
struct File {
    plain: Bytes,
    brotli: Option<Bytes>,
    gzip: Option<Bytes>,
    etag: String,
    content_type: &'static str,
    immutable: bool,
}

/// All files of the SPA by address.
#[derive(Clone, Default)]
pub struct StaticFiles {
    files: Arc<HashMap<String, File>>,
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
    pub fn answer(&self, req: &HttpRequest) -> Option<HttpResponse> {
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
        Some(respond(req, file))
    }
}

fn respond(req: &HttpRequest, file: &File) -> HttpResponse {
    let known = req
        .headers()
        .get(IF_NONE_MATCH)
        .and_then(|v| v.to_str().ok())
        .is_some_and(|v| v.contains(&file.etag));
    if known {
        return HttpResponse::NotModified()
            .insert_header((ETAG, file.etag.clone()))
            .finish();
    }
    let accepts = req
        .headers()
        .get(ACCEPT_ENCODING)
        .and_then(|v| v.to_str().ok())
        .unwrap_or_default();
    let (encoding, body) = match (&file.brotli, &file.gzip) {
        (Some(body), _) if accepts.contains("br") => (Some("br"), body),
        (_, Some(body)) if accepts.contains("gzip") => (Some("gzip"), body),
        _ => (None, &file.plain),
    };
    let mut response = HttpResponse::Ok();
    response
        .content_type(file.content_type)
        .insert_header((ETAG, file.etag.clone()))
        .insert_header((VARY, "Accept-Encoding"))
        .insert_header((
            CACHE_CONTROL,
            if file.immutable {
                "public, max-age=31536000, immutable"
            } else {
                "no-cache"
            },
        ));
    if let Some(encoding) = encoding {
        response.insert_header((CONTENT_ENCODING, encoding));
    } else {
        response.insert_header((CONTENT_ENCODING, "identity"));
    }
    response.body(body.clone())
}

fn collect(root: &Path, folder: &Path, into: &mut HashMap<String, File>) {
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
        let twin = |suffix: &str| {
            std::fs::read(format!("{}.{suffix}", path.display()))
                .ok()
                .map(Bytes::from)
        };
        let address = format!("/{}", relative.to_string_lossy().replace('\\', "/"));
        let file = File {
            etag: format!("\"{}\"", hex::encode(&Sha256::digest(&plain)[..12])),
            brotli: twin("br"),
            gzip: twin("gz"),
            plain: plain.into(),
            content_type: content_type(extension),
            immutable: address.starts_with("/assets/"),
        };
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
