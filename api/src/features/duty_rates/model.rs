//! The words rates are described with. No actix, no queries.

use crate::platform::db::text_enum;

text_enum! {
    /// Whether a deputy was at a sitting they were called to.
    pub enum DutyAttendanceState {
        /// 到会.
        Came = "came",
        /// 请假: away with leave.
        Leave = "leave",
        /// 缺席: away without leave.
        Absent = "absent",
    }
}
