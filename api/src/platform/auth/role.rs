//! The roles. `county`, `township`, `deputy` are the trunk; the others hang on it.

use crate::platform::db::text_enum;

text_enum! {
    /// What an account is for. One account has one role, so nobody can hold two of the three
    /// administrator roles (等保 2.0: 三员分立).
    pub enum Role {
        /// County People's Congress office: sees all towns of its county.
        County = "county",
        /// Township presidium or subdistrict working committee staff.
        Township = "township",
        /// A deputy.
        Deputy = "deputy",
        /// A government unit that answers suggestions.
        Undertaker = "undertaker",
        /// A village clerk.
        Village = "village",
        /// System administrator: accounts, organs, imports.
        Admin = "admin",
        /// Security administrator: locks, resets, roles, sessions.
        Security = "security",
        /// Audit administrator: reads and verifies the event log.
        Auditor = "auditor",
    }
}

impl Role {
    /// Whether this role works for an office and so must use a second factor.
    #[must_use]
    pub const fn is_staff(self) -> bool {
        !matches!(self, Self::Deputy | Self::Village)
    }
}
