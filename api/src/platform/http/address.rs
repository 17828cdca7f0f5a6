//! How people reach a page of the service.

use actix_web::HttpRequest;

/// The address of a path: as configured (`http.public_url`), else as this request came; and whether it is configured.
#[must_use]
pub fn address(public_url: &str, req: &HttpRequest, path: &str) -> (String, bool) {
    let configured = public_url.trim_end_matches('/');
    if configured.is_empty() {
        let connection = req.connection_info();
        let here = format!("{}://{}{path}", connection.scheme(), connection.host());
        return (here, false);
    }
    (format!("{configured}{path}"), true)
}
