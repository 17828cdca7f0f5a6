//! HTTP: problems, bodies, queries, pages, conditional requests, idempotency, limits, headers, files.

mod address;
mod aside;
mod body;
mod comma;
mod context;
mod etag;
mod far_dates;
mod idempotency;
mod kept_file;
mod live;
mod middleware;
mod minted;
mod multipart;
mod network;
mod page;
mod patch;
mod path;
mod problem;
mod public_limits;
mod query;
mod rate_limit;
mod reply;
mod security_headers;
mod service_config;
mod static_files;
mod trimmed;
mod unlogged;
mod unreadable;
mod view_cache;
mod windows;

pub use address::address;
pub use aside::{Aside, wants_fresh};
#[cfg(any(test, feature = "fuzzing"))]
pub(crate) use body::checked as body_of;
pub use body::{Body, validated};
pub use comma::Comma;
pub use context::RequestContext;
pub use etag::{IfMatch, IfNoneMatch, etag};
pub use idempotency::{Idempotency, Idempotent};
pub use kept_file::KeptFile;
pub(in crate::platform) use kept_file::takes;
pub use live::Live;
pub use middleware::outer;
pub use minted::minted;
#[cfg(any(test, feature = "fuzzing"))]
pub(crate) use multipart::read_bytes as form_of;
pub use multipart::{Form, FormFile, PageForm};
pub use network::Network;
pub use page::{Cursor, Page, PageRequest, TOTAL_MAX, filter_hash, is_paging};
pub use patch::{present, trimmed_or_null};
pub use path::{IdPath, SubPath};
pub(crate) use problem::codes;
pub use problem::{Code, FieldError, Problem, ProblemBody, common as problem_codes};
pub use public_limits::PublicLimits;
#[cfg(any(test, feature = "fuzzing"))]
pub(crate) use query::read as query_of;
pub use query::{Query, at_most, only_order};
pub use rate_limit::{Policy, RateLimits, limit};
pub use reply::Reply;
pub use service_config::ServiceConfig;
pub use static_files::StaticFiles;
pub use trimmed::{trimmed, trimmed_option, trimmed_present};
pub use unlogged::Unlogged;
pub use view_cache::{ViewCache, ViewKey};
