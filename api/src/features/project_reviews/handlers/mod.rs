//! One operation per file.

mod accept;
mod get;
mod rate;
mod report;
mod score;
mod weigh;
mod weights;

pub use accept::*;
pub use get::*;
pub use rate::*;
pub use report::*;
pub use score::*;
pub use weigh::*;
pub use weights::*;
