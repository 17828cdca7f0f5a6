//! One operation per file.

mod appeal;
mod appeal_answer;
mod appeal_list;
mod appeal_make;
mod deputy_points;
mod points;
mod quarter_close;
mod quarter_publish;
mod quarters;
mod rule_set;
mod rule_set_decide;
mod rule_set_draft;
mod rule_set_list;
mod rule_set_update;
mod rule_templates;

pub use appeal::*;
pub use appeal_answer::*;
pub use appeal_list::*;
pub use appeal_make::*;
pub use deputy_points::*;
pub use points::*;
pub use quarter_close::*;
pub use quarter_publish::*;
pub use quarters::*;
pub use rule_set::*;
pub use rule_set_decide::*;
pub use rule_set_draft::*;
pub use rule_set_list::*;
pub use rule_set_update::*;
pub use rule_templates::*;
