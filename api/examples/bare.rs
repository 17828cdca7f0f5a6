//! A bare actix handler, for the benchmarks only: what this machine can do when an answer costs
//! nothing. `bare PORT FILE` answers every GET with the file's bytes and 200, and every POST, after
//! reading its body, with the same bytes and 201. `bench/README.md` says how it is used.

use std::io;

use actix_web::http::header::ContentType;
use actix_web::{App, HttpResponse, HttpServer, web};

/// Answers a read with the fixed bytes.
async fn read(bytes: web::Data<web::Bytes>) -> HttpResponse {
    HttpResponse::Ok()
        .content_type(ContentType::json())
        .body(bytes.get_ref().clone())
}

/// Answers a write with the fixed bytes; the extractor has read the whole request body.
async fn write(bytes: web::Data<web::Bytes>, _body: web::Bytes) -> HttpResponse {
    HttpResponse::Created()
        .content_type(ContentType::json())
        .body(bytes.get_ref().clone())
}

#[actix_web::main]
async fn main() -> io::Result<()> {
    let usage = || io::Error::new(io::ErrorKind::InvalidInput, "usage: bare PORT FILE");
    let mut arguments = std::env::args().skip(1);
    let port: u16 = arguments
        .next()
        .and_then(|port| port.parse().ok())
        .ok_or_else(usage)?;
    let file = arguments.next().ok_or_else(usage)?;
    let bytes = web::Data::new(web::Bytes::from(std::fs::read(file)?));
    HttpServer::new(move || {
        App::new()
            .app_data(bytes.clone())
            .service(web::resource("/{path:.*}").get(read).post(write))
    })
    .bind(("127.0.0.1", port))?
    .run()
    .await
}
