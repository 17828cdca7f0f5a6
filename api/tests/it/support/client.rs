//! A caller: requests with a token, answers with what tests look at.

use super::context::Context;
use super::problems;
use actix_web::body::{BodySize, MessageBody, to_bytes};
use actix_web::http::{Method, StatusCode, header::HeaderMap};
use actix_web::test::TestRequest;
use serde_json::Value;

/// Somebody who calls the service.
pub struct Client<'a> {
    ctx: &'a Context,
    pub token: Option<String>,
}

/// What came back.
#[derive(Debug)]
pub struct Answer {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub raw: Vec<u8>,
    /// The length the body claims.
    pub length: Option<u64>,
    /// The JSON body; null when there is none.
    pub body: Value,
}

impl<'a> Client<'a> {
    pub fn new(ctx: &'a Context, token: Option<String>) -> Self {
        Self { ctx, token }
    }

    pub async fn get(&self, path: &str) -> Answer {
        self.send(Method::GET, path, None, &[]).await
    }

    /// A POST with an `Idempotency-Key` of its own.
    pub async fn post(&self, path: &str, body: Value) -> Answer {
        let key = uuid::Uuid::now_v7().to_string();
        self.send(Method::POST, path, Some(body), &[("Idempotency-Key", &key)])
            .await
    }

    /// A POST based on a version.
    pub async fn post_at(&self, path: &str, version: i64, body: Value) -> Answer {
        let (key, tag) = (uuid::Uuid::now_v7().to_string(), format!("\"v{version}\""));
        self.send(
            Method::POST,
            path,
            Some(body),
            &[("Idempotency-Key", &key), ("If-Match", &tag)],
        )
        .await
    }

    pub async fn patch(&self, path: &str, version: i64, body: Value) -> Answer {
        self.send(
            Method::PATCH,
            path,
            Some(body),
            &[("If-Match", &format!("\"v{version}\""))],
        )
        .await
    }

    pub async fn put(&self, path: &str, version: i64, body: Value) -> Answer {
        self.send(
            Method::PUT,
            path,
            Some(body),
            &[("If-Match", &format!("\"v{version}\""))],
        )
        .await
    }

    pub async fn delete(&self, path: &str, version: Option<i64>) -> Answer {
        let tag = version.map(|v| format!("\"v{v}\""));
        let headers: Vec<(&str, &str)> = tag
            .as_deref()
            .map(|t| ("If-Match", t))
            .into_iter()
            .collect();
        self.send(Method::DELETE, path, None, &headers).await
    }

    /// A stream of events, which does not end by itself.
    pub async fn stream(&self, path: &str) -> Events {
        let mut request = TestRequest::with_uri(&format!("/api/v1{path}"));
        if let Some(token) = &self.token {
            request = request.insert_header(("Authorization", format!("Bearer {token}")));
        }
        let response = self.ctx.call(request.to_request()).await;
        assert_eq!(response.status().as_u16(), 200);
        let headers = response.headers().clone();
        Events {
            headers,
            body: Box::pin(response.into_body()),
        }
    }

    /// Any request below `/api/v1`.
    pub async fn send(
        &self,
        method: Method,
        path: &str,
        body: Option<Value>,
        headers: &[(&str, &str)],
    ) -> Answer {
        let body = body.map(|b| ("application/json", serde_json::to_vec(&b).unwrap()));
        self.send_raw(method, &format!("/api/v1{path}"), body, headers)
            .await
    }

    /// Any request with any body.
    pub async fn send_raw(
        &self,
        method: Method,
        uri: &str,
        body: Option<(&str, Vec<u8>)>,
        headers: &[(&str, &str)],
    ) -> Answer {
        let is_chinese = !headers.iter().any(|(name, _)| *name == "Accept-Language");
        let mut request = TestRequest::with_uri(uri).method(method.clone());
        if let Some(token) = &self.token {
            request = request.insert_header(("Authorization", format!("Bearer {token}")));
        }
        for (name, value) in headers {
            request = request.insert_header((*name, *value));
        }
        if let Some((kind, bytes)) = body {
            request = request
                .insert_header(("Content-Type", kind))
                .set_payload(bytes);
        }
        let response = self.ctx.call(request.to_request()).await;
        let pattern = response.request().match_pattern();
        let (status, headers) = (response.status(), response.headers().clone());
        let length = match response.response().body().size() {
            BodySize::Sized(length) => Some(length),
            _ => None,
        };
        let raw = to_bytes(response.into_body()).await.unwrap().to_vec();
        let body = serde_json::from_slice(&raw).unwrap_or(Value::Null);
        problems::check(method.as_str(), pattern.as_deref(), is_chinese, &body);
        Answer {
            status,
            headers,
            raw,
            length,
            body,
        }
    }
}

/// A stream of events.
pub struct Events {
    headers: HeaderMap,
    body: std::pin::Pin<Box<actix_web::body::BoxBody>>,
}

impl Events {
    /// The next piece of it.
    pub async fn next(&mut self) -> Vec<u8> {
        let piece = std::future::poll_fn(|cx| self.body.as_mut().poll_next(cx)).await;
        piece.unwrap().unwrap().to_vec()
    }

    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.get(name).and_then(|v| v.to_str().ok())
    }
}

impl Answer {
    /// The body, after checking the status; a failure shows what came instead.
    #[track_caller]
    pub fn expect(self, status: u16) -> Value {
        assert_eq!(
            self.status.as_u16(),
            status,
            "{}",
            String::from_utf8_lossy(&self.raw)
        );
        self.body
    }

    /// Checks status and problem code.
    #[track_caller]
    pub fn expect_problem(self, status: u16, code: &str) -> Value {
        let body = self.expect(status);
        assert_eq!(body["code"], code, "{body}");
        body
    }

    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.get(name).and_then(|v| v.to_str().ok())
    }
}
