//! Where some deputies took part: what is looked up again when their mandates change.

use super::model::DutySource;
use crate::platform::db::{AnyConnection, Id, one_of};
use crate::platform::http::Problem;
use crate::schema::{
    deputy_contacts, deputy_visit_deputies, group_activity_presences, inspection_deputies,
    meeting_people, oral_opinions, questions, reception_deputies, resident_messages,
    training_deputies, voter_reports,
};
use diesel::prelude::*;

/// By the kind of source.
pub(super) fn sources_of(
    conn: &mut AnyConnection,
    county_id: i64,
    deputies: &[Id],
) -> Result<Vec<(DutySource, Vec<Id>)>, Problem> {
    macro_rules! found {
        ($table:ident, $id:ident) => {
            found!($table, $id, deputy_id, deputies.to_vec())
        };
        ($table:ident, $id:ident, $deputy:ident, $of:expr) => {
            $table::table
                .filter($table::county_id.eq(county_id))
                .filter(one_of($table::$deputy, $of))
                .select($table::$id)
                .distinct()
                .load(conn)?
        };
    }
    let named = || deputies.iter().copied().map(Some);
    Ok(vec![
        (
            DutySource::GroupActivity,
            found!(group_activity_presences, activity_id),
        ),
        (
            DutySource::Reception,
            found!(reception_deputies, reception_id),
        ),
        (DutySource::Training, found!(training_deputies, training_id)),
        (
            DutySource::DeputyVisit,
            found!(deputy_visit_deputies, visit_id),
        ),
        (
            DutySource::Inspection,
            found!(inspection_deputies, inspection_id),
        ),
        (DutySource::VoterReport, found!(voter_reports, id)),
        (
            DutySource::Meeting,
            found!(meeting_people, meeting_id, deputy_id, named()),
        ),
        (
            DutySource::DeputyContact,
            found!(deputy_contacts, id, keeper_id, deputies.to_vec()),
        ),
        (
            DutySource::ResidentMessage,
            found!(resident_messages, id, deputy_id, named()),
        ),
        (DutySource::OralOpinion, found!(oral_opinions, id)),
        (DutySource::Question, found!(questions, id)),
    ])
}
