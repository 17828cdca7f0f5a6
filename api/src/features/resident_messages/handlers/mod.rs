//! One operation per file.

mod accept;
mod answer;
mod challenge;
mod contact;
mod convert;
mod forward;
mod get;
mod list;
mod lookup;
mod picture;
mod refuse;
mod submit;
mod timeline;

pub use accept::*;
pub use answer::*;
pub use challenge::*;
pub use contact::*;
pub use convert::*;
pub use forward::*;
pub use get::*;
pub use list::*;
pub use lookup::*;
pub use picture::*;
pub use refuse::*;
pub use submit::*;
pub use timeline::*;
