//! HTTP: problems, bodies, queries, pages, conditional requests, idempotency, limits, headers, files.

mod body;
mod comma;
mod context;
mod etag;
mod idempotency;
mod middleware;
mod multipart;
mod page;
mod patch;
mod path;
mod problem;
mod query;
mod rate_limit;
mod reply;
mod security_headers;
mod static_files;
mod trimmed;
mod view_cache;

pub use body::Body;
pub use comma::Comma;
pub use context::RequestContext;
pub use etag::{IfMatch, IfNoneMatch, etag};
pub use idempotency::{Idempotency, Idempotent};
pub use middleware::outer;
pub use multipart::{Form, FormFile};
pub use page::{Cursor, Page, PageRequest, filter_hash, is_paging};
pub use patch::present;
pub use path::IdPath;
pub(crate) use problem::codes;
pub use problem::{Code, FieldError, Problem, ProblemBody, common as problem_codes};
pub use query::Query;
pub use rate_limit::{Policy, RateLimits, limit};
pub use reply::Reply;
pub use static_files::StaticFiles;
pub use trimmed::{trimmed, trimmed_option, trimmed_present};
pub use view_cache::{ViewCache, ViewKey};
