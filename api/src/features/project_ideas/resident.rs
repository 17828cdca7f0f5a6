//! Ideas that residents sent without an account, and what became of them.

use super::contact::Contact;
use super::model::{ProjectIdeaCategory, ProjectIdeaChannel, ProjectIdeaStatus};
use super::recording::{NewIdea, Place, record};
use super::store_merged;
use crate::features::congresses::Congress;
use crate::features::project_rounds::{self, model::ProjectRoundStatus};
use crate::platform::auth::Acting;
use crate::platform::db::{AnyConnection, Id, Tx};
use crate::platform::http::Problem;
use crate::platform::ids::new_id;
use chrono::NaiveDate;

/// An idea of a resident that the office has accepted.
pub(in crate::features) struct FromResident {
    pub(in crate::features) congress: Congress,
    /// The round it was sent to.
    pub(in crate::features) round_id: Option<Id>,
    pub(in crate::features) is_demo: bool,
    pub(in crate::features) title: String,
    pub(in crate::features) content: String,
    pub(in crate::features) place: Option<String>,
    pub(in crate::features) village: Option<String>,
    pub(in crate::features) category: Option<ProjectIdeaCategory>,
    pub(in crate::features) received_on: NaiveDate,
    pub(in crate::features) name: Option<String>,
    /// Only digits.
    pub(in crate::features) phone: Option<String>,
}

/// Enters it in its round, as long as that sorts ideas, else in the reserve pool.
pub(in crate::features) fn record_of_resident(
    tx: &mut Tx<'_>,
    acting: &Acting,
    from: FromResident,
) -> Result<Id, Problem> {
    let round = match from.round_id {
        Some(id) => project_rounds::find(tx, &acting.scope, id)?,
        None => None,
    };
    let takes = [ProjectRoundStatus::Soliciting, ProjectRoundStatus::Sorting];
    let round = round.filter(|round| takes.contains(&round.status));
    let to = Place {
        congress: from.congress,
        round_id: round.map(|round| round.id),
        is_demo: from.is_demo,
        is_own: false,
    };
    let is_known = from.name.is_some() || from.phone.is_some();
    let idea = NewIdea {
        id: new_id(),
        channel: ProjectIdeaChannel::Resident,
        title: from.title,
        content: from.content,
        place: from.place,
        village: from.village,
        category: from.category,
        received_on: from.received_on,
        deputy_id: None,
        unit_id: None,
        contact: is_known.then_some(Contact {
            name: from.name,
            phone: from.phone,
        }),
    };
    let id = idea.id;
    record(tx, acting, &to, vec![idea])?;
    Ok(id)
}

/// What became of an idea.
pub(in crate::features) struct Fate {
    /// It, or the one it is part of.
    pub(in crate::features) id: Id,
    /// Where it stands, or the one it is part of.
    pub(in crate::features) status: ProjectIdeaStatus,
    /// The number of the one it is part of.
    pub(in crate::features) head_number: Option<String>,
    /// Why it was excluded.
    pub(in crate::features) note: Option<String>,
}

/// What became of an idea of the county.
pub(in crate::features) fn fate(
    conn: &mut AnyConnection,
    county_id: i64,
    id: Id,
) -> Result<Option<Fate>, Problem> {
    let Some(row) = store_merged::head(conn, county_id, id)? else {
        return Ok(None);
    };
    let head = match row.merged_into {
        Some(head) => store_merged::head(conn, county_id, head)?,
        None => None,
    };
    let head_number = head.as_ref().map(|head| head.number.clone());
    let now = head.unwrap_or(row);
    Ok(Some(Fate {
        id: now.id,
        status: now.status,
        head_number,
        note: now.exclusion_note,
    }))
}
