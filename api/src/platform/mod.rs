//! Floor 0: technique. Knows no business word; every feature stands on it.

pub mod auth;
pub mod backup;
pub mod clock;
pub mod config;
pub mod db;
pub mod derived;
pub mod events;
pub mod http;
pub mod i18n;
pub mod ids;
pub mod openapi;
pub mod qr;
pub mod redaction;
pub mod secrets;
pub mod state;
pub mod storage;
pub mod strokes;
pub mod telemetry;
pub mod text;
pub mod wording;
