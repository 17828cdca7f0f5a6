//! Whose a change is by its kind alone, without having been told: records that everybody of a place may read, drafts
//! and what is not published included. What is not named here concerns those who are told or asked.

use crate::platform::auth::Role;
use crate::platform::db::Id;
use crate::platform::events::EventHeading;

/// Read by the county, the town, and every deputy of the congress, whatever their state.
const OF_CONGRESS: &[&str] = &[
    "deputy_group",
    "deputy_post",
    "group_activity",
    "group_quarter",
    "project",
    "project_selection",
    "reception",
    "station",
    "training",
    "voter_report",
];

/// Read by the county and the town, whatever their state.
const OF_STAFF: &[&str] = &[
    "announcement",
    "meeting",
    "project_round",
    "project_work",
    "work_plan",
];

/// What a deputy of the congress may read from this event on, or until it (true).
const SHOWN: &[(&str, bool)] = &[
    ("announcement.published", false),
    ("announcement.withdrawn", true),
    ("project_work.published", false),
    ("work_plan.adopted", false),
    ("work_plan.published", false),
];

/// No records that a phone shows: accounts, files, machinery.
const NO_RECORD: &[&str] = &[
    "account",
    "attachment",
    "audit",
    "channel",
    "delivery",
    "export",
    "import",
    "verification",
    "webhook",
];

/// Records of secret votes: what happens to them is nobody's but of those who are told or asked by it.
const SECRET: &[&str] = &["ballot", "deputy_appraisal", "resident_rating"];

/// Who looks, and at which offices' records.
pub(super) struct Sight {
    /// The caller's role.
    pub role: Role,
    /// Of a town: its offices; of a deputy: those of the congresses they sit in.
    pub offices: Vec<Id>,
}

impl Sight {
    /// Whether everybody of the caller's place sees an event, and if so whether the record is gone with it.
    pub(super) fn sees(&self, event: &EventHeading) -> Option<bool> {
        let kind = event.subject_kind.as_str();
        let is_of_congress = OF_CONGRESS.contains(&kind);
        match self.role {
            Role::County => (is_of_congress || OF_STAFF.contains(&kind)).then_some(is_end(event)),
            Role::Township => ((is_of_congress || OF_STAFF.contains(&kind)) && self.is_near(event))
                .then_some(is_end(event)),
            Role::Deputy if !self.is_near(event) => None,
            Role::Deputy if is_of_congress => Some(is_end(event)),
            Role::Deputy => {
                let mut shown = SHOWN.iter();
                shown.find_map(|(name, is_gone)| (*name == event.kind).then_some(*is_gone))
            }
            Role::Undertaker | Role::Village | Role::Admin | Role::Security | Role::Auditor => None,
        }
    }

    /// Whether somebody else did it for themselves: another deputy who answers, signs or reads; anybody at a secret
    /// vote.
    pub(super) fn is_of_others(&self, event: &EventHeading) -> bool {
        let is_beside = self.role == Role::Deputy && event.actor_role == Role::Deputy.as_str();
        is_beside || SECRET.contains(&event.subject_kind.as_str())
    }

    fn is_near(&self, event: &EventHeading) -> bool {
        event
            .organ_id
            .is_some_and(|organ| self.offices.contains(&organ))
    }
}

/// Whether an event is about something that a phone shows.
pub(super) fn is_record(event: &EventHeading) -> bool {
    !NO_RECORD.contains(&event.subject_kind.as_str())
}

/// Whether nobody has the record after this event.
pub(super) fn is_end(event: &EventHeading) -> bool {
    event.kind.ends_with(".deleted")
}
