//! An answer that is the same for everybody, held in memory as it goes over the line.
//!
//! Who takes it compressed is nearly everybody, so what is compressed is not kept a second time
//! plain: it is unpacked for the few who ask for it so.

use super::Problem;
use actix_web::http::header::{
    ACCEPT_ENCODING, CACHE_CONTROL, CONTENT_ENCODING, ETAG, IF_NONE_MATCH, VARY,
};
use actix_web::{HttpRequest, HttpResponse};
use bytes::Bytes;
use flate2::Compression;
use flate2::read::{GzDecoder, GzEncoder};
use sha2::{Digest, Sha256};
use std::io::Read;

/// The bytes in one encoding at least.
enum Body {
    Plain(Bytes),
    Gzip(Bytes),
}

/// One file in the encodings it was built in.
pub struct KeptFile {
    body: Body,
    brotli: Option<Bytes>,
    etag: String,
    content_type: &'static str,
    caching: &'static str,
}

impl KeptFile {
    /// A file with its twins, if it has any; `caching` is its `Cache-Control`.
    pub fn new(
        plain: Vec<u8>,
        gzip: Option<Vec<u8>>,
        brotli: Option<Vec<u8>>,
        content_type: &'static str,
        caching: &'static str,
    ) -> Self {
        Self {
            etag: format!("\"{}\"", hex::encode(&Sha256::digest(&plain)[..12])),
            body: match gzip {
                Some(gzip) => Body::Gzip(gzip.into()),
                None => Body::Plain(plain.into()),
            },
            brotli: brotli.map(Bytes::from),
            content_type,
            caching,
        }
    }

    /// A text that has no twin yet; asked for anew each time, and answered with 304 while it is the same.
    ///
    /// # Errors
    /// When it cannot be compressed, which memory alone decides.
    pub fn compressed(text: String, content_type: &'static str) -> std::io::Result<Self> {
        let mut gzip = Vec::new();
        GzEncoder::new(text.as_bytes(), Compression::best()).read_to_end(&mut gzip)?;
        let plain = text.into_bytes();
        Ok(Self::new(plain, Some(gzip), None, content_type, "no-cache"))
    }

    /// The answer to a request for it, in an encoding it takes.
    ///
    /// # Errors
    /// 500 when a twin was built wrongly and cannot be unpacked.
    pub fn respond(&self, req: &HttpRequest) -> Result<HttpResponse, Problem> {
        let header = |name| req.headers().get(name).and_then(|v| v.to_str().ok());
        if header(IF_NONE_MATCH).is_some_and(|known| known.contains(&self.etag)) {
            return Ok(HttpResponse::NotModified()
                .insert_header((ETAG, self.etag.clone()))
                .finish());
        }
        let (encoding, body) = match (&self.brotli, &self.body) {
            (Some(brotli), _) if takes(req, "br") => ("br", brotli.clone()),
            (_, Body::Gzip(gzip)) if takes(req, "gzip") => ("gzip", gzip.clone()),
            (_, Body::Gzip(gzip)) => ("identity", unpacked(gzip).map_err(Problem::internal)?),
            (_, Body::Plain(plain)) => ("identity", plain.clone()),
        };
        Ok(HttpResponse::Ok()
            .content_type(self.content_type)
            .insert_header((ETAG, self.etag.clone()))
            .insert_header((VARY, "Accept-Encoding"))
            .insert_header((CACHE_CONTROL, self.caching))
            .insert_header((CONTENT_ENCODING, encoding))
            .body(body))
    }
}

/// Whether the caller takes an encoding; one of no worth (`gzip;q=0`) it does not.
pub(in crate::platform) fn takes(req: &HttpRequest, encoding: &str) -> bool {
    let header = req.headers().get(ACCEPT_ENCODING);
    let accepts = header.and_then(|v| v.to_str().ok()).unwrap_or_default();
    accepts.split(',').any(|one| {
        let (name, worth) = one.split_once(';').unwrap_or((one, ""));
        name.trim().eq_ignore_ascii_case(encoding)
            && !matches!(
                worth.replace(' ', "").as_str(),
                "q=0" | "q=0.0" | "q=0.00" | "q=0.000"
            )
    })
}

/// The bytes as gzip.
pub(super) fn packed(plain: &[u8], level: Compression) -> std::io::Result<Vec<u8>> {
    let mut gzip = Vec::new();
    GzEncoder::new(plain, level).read_to_end(&mut gzip)?;
    Ok(gzip)
}

fn unpacked(gzip: &[u8]) -> std::io::Result<Bytes> {
    let mut plain = Vec::new();
    GzDecoder::new(gzip).read_to_end(&mut plain)?;
    Ok(plain.into())
}

#[cfg(test)]
mod tests {
    use super::*;
    use actix_web::body::to_bytes;
    use actix_web::http::StatusCode;
    use actix_web::test::TestRequest;

    async fn answered(file: &KeptFile, accepts: &str) -> (String, Bytes) {
        let req = TestRequest::get()
            .insert_header((ACCEPT_ENCODING, accepts))
            .to_http_request();
        let response = file.respond(&req).unwrap();
        let encoding = response.headers().get(CONTENT_ENCODING).unwrap();
        let encoding = encoding.to_str().unwrap().to_owned();
        (encoding, to_bytes(response.into_body()).await.unwrap())
    }

    #[actix_web::test]
    async fn everybody_gets_the_same_text_in_an_encoding_of_theirs() {
        let text = "旬阳市人民代表大会".repeat(200);
        let file = KeptFile::compressed(text.clone(), "text/plain").unwrap();
        let (encoding, body) = answered(&file, "gzip, deflate, br").await;
        assert_eq!(encoding, "gzip");
        assert!(body.len() < text.len());
        assert_eq!(unpacked(&body).unwrap(), text.as_bytes());
        for accepts in ["deflate", "gzip;q=0"] {
            let (encoding, body) = answered(&file, accepts).await;
            assert_eq!(
                (encoding.as_str(), &body[..]),
                ("identity", text.as_bytes())
            );
        }
    }

    #[actix_web::test]
    async fn who_has_it_already_is_told_so() {
        let file = KeptFile::new(b"x".to_vec(), None, None, "text/plain", "no-cache");
        let first = file.respond(&TestRequest::get().to_http_request()).unwrap();
        let again = TestRequest::get()
            .insert_header((IF_NONE_MATCH, first.headers().get(ETAG).unwrap().clone()))
            .to_http_request();
        let second = file.respond(&again).unwrap();
        assert_eq!(second.status(), StatusCode::NOT_MODIFIED);
    }
}
