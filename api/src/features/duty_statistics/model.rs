//! The numbers of the table. No actix, no queries.

use crate::features::{
    deputy_contacts, deputy_groups, receptions, stations, trainings, voter_reports,
};
use crate::platform::db::text_enum;

/// Activities a quarter asks of a group.
pub(super) const PER_QUARTER: &str = "group_quarter_activities";
const GREEN: &str = "group_quarter_green_percent";
const YELLOW: &str = "group_quarter_yellow_percent";
const CREATION: &str = "appraisal_creation_target_percent";
const COMMENDATION: &str = "appraisal_commendation_target_percent";

text_enum! {
    /// A number of the table.
    pub enum DeputyWorkKey {
        /// Activities groups held, of how many that are asked (A2).
        GroupActivities = "group_activities",
        /// Groups with as many activities as are due by now.
        GroupsOnPace = "groups_on_pace",
        /// Groups that were green in the last quarter that was closed (6.4).
        GroupsGreen = "groups_green",
        /// Groups that were yellow.
        GroupsYellow = "groups_yellow",
        /// Groups that were red.
        GroupsRed = "groups_red",
        /// Receptions held, of those on the roster (A4).
        ReceptionsHeld = "receptions_held",
        /// Stations without a reception in the period asked for (A4).
        StationsOverdue = "stations_overdue",
        /// Deputies who received residents as often as is asked (A3).
        DeputiesReceived = "deputies_received",
        /// Ten haves that stations have.
        TenHaves = "ten_haves",
        /// Deputies in touch with as many residents as is asked.
        ContactsOfDeputies = "contacts_of_deputies",
        /// Members of the presidium who look after as many deputies as is asked.
        ContactsOfMembers = "contacts_of_members",
        /// Hours of training, of those asked of all deputies.
        TrainingHours = "training_hours",
        /// Deputies with the hours asked of each.
        DeputiesTrained = "deputies_trained",
        /// Bulletins read, of those sent.
        BulletinsRead = "bulletins_read",
        /// Deputies who reported to voters in the year (A6).
        ReportsOfYear = "reports_of_year",
        /// Deputies who reported in the term; everybody in its last year.
        ReportsOfTerm = "reports_of_term",
        /// Deputies found five-good (创建率).
        FiveGood = "five_good",
        /// Deputies commended (表彰率).
        Commended = "commended",
        /// Deputies who pledged.
        Pledged = "pledged",
        /// Items of pledges that are done.
        PledgesDone = "pledges_done",
        /// Duty records that are verified (A9).
        RecordsVerified = "records_verified",
        /// Duty records that wait for the office.
        RecordsPending = "records_pending",
    }
}

text_enum! {
    /// What time a number covers.
    pub enum DeputyWorkPeriod {
        /// As it is today.
        Day = "day",
        /// The quarter that is asked for; without one the year.
        Quarter = "quarter",
        /// The year.
        Year = "year",
        /// The term so far.
        Term = "term",
    }
}

impl DeputyWorkKey {
    /// What time it covers.
    #[must_use]
    pub const fn period(self) -> DeputyWorkPeriod {
        match self {
            Self::TenHaves | Self::ContactsOfDeputies | Self::ContactsOfMembers => {
                DeputyWorkPeriod::Day
            }
            Self::GroupActivities
            | Self::GroupsOnPace
            | Self::GroupsGreen
            | Self::GroupsYellow
            | Self::GroupsRed
            | Self::ReceptionsHeld
            | Self::StationsOverdue
            | Self::BulletinsRead
            | Self::RecordsVerified
            | Self::RecordsPending => DeputyWorkPeriod::Quarter,
            Self::DeputiesReceived
            | Self::TrainingHours
            | Self::DeputiesTrained
            | Self::ReportsOfYear
            | Self::FiveGood
            | Self::Commended
            | Self::Pledged
            | Self::PledgesDone => DeputyWorkPeriod::Year,
            Self::ReportsOfTerm => DeputyWorkPeriod::Term,
        }
    }

    /// The parameter that says how much is asked; of a quarter another one than of the year.
    #[must_use]
    pub const fn parameter(self, is_quarter: bool) -> Option<&'static str> {
        let [members, residents] = deputy_contacts::LEAST;
        Some(match self {
            Self::GroupActivities | Self::GroupsOnPace if is_quarter => PER_QUARTER,
            Self::GroupActivities | Self::GroupsOnPace => deputy_groups::PER_YEAR,
            Self::GroupsGreen => GREEN,
            Self::GroupsYellow | Self::GroupsRed => YELLOW,
            Self::ReceptionsHeld | Self::StationsOverdue => stations::HOW_OFTEN,
            Self::DeputiesReceived => receptions::LEAST,
            Self::ContactsOfDeputies => residents,
            Self::ContactsOfMembers => members,
            Self::TrainingHours | Self::DeputiesTrained => trainings::TARGET,
            Self::ReportsOfYear => voter_reports::RATE,
            Self::ReportsOfTerm => voter_reports::WITHIN,
            Self::FiveGood => CREATION,
            Self::Commended => COMMENDATION,
            Self::TenHaves
            | Self::BulletinsRead
            | Self::Pledged
            | Self::PledgesDone
            | Self::RecordsVerified
            | Self::RecordsPending => return None,
        })
    }

    /// Every parameter the table rests on.
    #[must_use]
    pub fn parameters() -> Vec<&'static str> {
        let of = |is_quarter: bool| {
            Self::ALL
                .iter()
                .filter_map(move |key| key.parameter(is_quarter))
        };
        let mut keys: Vec<&'static str> = of(false).chain(of(true)).collect();
        keys.sort_unstable();
        keys.dedup();
        keys
    }
}
