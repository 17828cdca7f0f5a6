//! What can be imported and exported, and who may.

use crate::features::accounts::permissions::CreateAccount;
use crate::features::deputies::permissions::Manage as ManageDeputies;
use crate::features::organs::permissions::Manage as ManageOrgans;
use crate::platform::auth::{Permission, Principal};
use crate::platform::db::text_enum;
use crate::platform::http::{Problem, problem_codes};

text_enum! {
    /// What a file holds.
    pub enum ImportKind {
        /// Deputies with their mandates, one row per mandate.
        Deputies = "deputies",
        /// Government units that answer suggestions.
        Units = "units",
        /// Accounts.
        Accounts = "accounts",
    }
}

text_enum! {
    /// Where an import stands.
    pub enum ImportStatus {
        /// Checked; nothing has been changed.
        Previewed = "previewed",
        /// Confirmed and written.
        Applied = "applied",
        /// Given up.
        Discarded = "discarded",
    }
}

impl ImportKind {
    /// Whoever brings in a kind must be allowed to enter it one by one.
    pub(super) fn check(self, principal: &Principal) -> Result<(), Problem> {
        let (may, key) = match self {
            Self::Deputies => (principal.may::<ManageDeputies>(), ManageDeputies::KEY),
            Self::Units => (principal.may::<ManageOrgans>(), ManageOrgans::KEY),
            Self::Accounts => (principal.may::<CreateAccount>(), CreateAccount::KEY),
        };
        if may {
            Ok(())
        } else {
            Err(problem_codes::FORBIDDEN.with("permission", key))
        }
    }
}
