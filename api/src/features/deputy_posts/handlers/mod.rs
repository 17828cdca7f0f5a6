//! One operation per file.

mod close;
mod create;
mod decide;
mod end;
mod get;
mod get_holding;
mod list;
mod list_holdings;
mod publish;
mod record;
mod take;
mod templates;
mod update;

pub use close::*;
pub use create::*;
pub use decide::*;
pub use end::*;
pub use get::*;
pub use get_holding::*;
pub use list::*;
pub use list_holdings::*;
pub use publish::*;
pub use record::*;
pub use take::*;
pub use templates::*;
pub use update::*;
