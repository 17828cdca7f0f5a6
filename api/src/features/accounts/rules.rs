//! What an account may be: which role fits which organ, and whose accounts nobody administers here.

use super::error;
use crate::features::organs::{self, OrganKind};
use crate::platform::auth::{Role, Scope};
use crate::platform::db::{AnyConnection, Id};
use crate::platform::http::{Problem, problem_codes};

/// Whether an account of this role may work for an organ of this kind. The organ decides which rows
/// the account sees, so a wrong pair would open the county to a village.
#[must_use]
pub const fn fits(role: Role, kind: OrganKind) -> bool {
    match role {
        Role::County | Role::Admin | Role::Security | Role::Auditor => kind.is_of_county(),
        Role::Township => kind.is_town() || matches!(kind, OrganKind::TownshipPresidium),
        Role::Undertaker => matches!(kind, OrganKind::GovernmentUnit),
        Role::Village => matches!(kind, OrganKind::VillageCommittee),
        Role::Deputy => kind.is_town() || matches!(kind, OrganKind::CountyStandingCommittee),
    }
}

/// One of the three administrators (三员), whose accounts are made and repaired on the command line
/// only: an administrator who could reset another's password would hold two of the three.
#[must_use]
pub const fn is_administrator(role: Role) -> bool {
    matches!(role, Role::Admin | Role::Security | Role::Auditor)
}

/// Where and with which code an organ named in a request is refused.
pub(super) const ORGAN_DOES_NOT_FIT: (&str, &str) = ("/organ_id", "organ_does_not_fit_role");

/// Refuses an organ that does not fit the role.
///
/// # Errors
/// `validation_failed` with this pointer and code; `reference_broken` for an organ the county does not
/// have.
pub fn check_organ(
    conn: &mut AnyConnection,
    scope: &Scope,
    role: Role,
    organ_id: Id,
    (pointer, code): (&str, &str),
) -> Result<(), Problem> {
    let organ = organs::find(conn, scope, organ_id)?
        .ok_or_else(|| problem_codes::REFERENCE_BROKEN.problem())?;
    if fits(role, organ.kind) {
        Ok(())
    } else {
        Err(Problem::field(pointer, code))
    }
}

/// Refuses acts on the account of an administrator.
pub(super) fn check_not_administrator(role: Role) -> Result<(), Problem> {
    if is_administrator(role) {
        return Err(error::ADMINISTRATOR_ACCOUNT.problem());
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::fits;
    use crate::features::organs::OrganKind;
    use crate::platform::auth::Role;

    #[test]
    fn only_offices_of_the_county_see_the_county() {
        for role in [Role::County, Role::Admin, Role::Security, Role::Auditor] {
            assert!(fits(role, OrganKind::StandingCommitteeOffice));
            assert!(!fits(role, OrganKind::TownshipCongress));
            assert!(!fits(role, OrganKind::VillageCommittee));
        }
        assert!(fits(Role::Township, OrganKind::SubdistrictCommittee));
        assert!(!fits(Role::Township, OrganKind::GovernmentUnit));
        assert!(!fits(Role::Village, OrganKind::TownshipCongress));
    }
}
