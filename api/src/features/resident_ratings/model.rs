//! The words a project is rated with by residents. No actix, no queries.

use crate::platform::db::text_enum;

text_enum! {
    /// What a resident says of a project.
    pub enum ResidentGrade {
        /// 满意.
        Satisfied = "satisfied",
        /// 基本满意.
        BasicallySatisfied = "basically_satisfied",
        /// 不满意.
        Dissatisfied = "dissatisfied",
        /// 不了解.
        Unknown = "unknown",
    }
}
