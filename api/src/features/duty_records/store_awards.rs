//! Suggestions that were commended (年度优秀建议): a record of who leads them, in the congress they were made to.

use super::facts::{Fact, Place};
use super::model::{DutyKind, DutySource};
use crate::features::awards::model::AwardKind;
use crate::features::congresses::CongressLevel;
use crate::features::suggestions::model::SuggestionLevel;
use crate::platform::db::{AnyConnection, Id, one_of};
use crate::platform::http::Problem;
use crate::schema::{awards as a, suggestions as s, terms};
use chrono::NaiveDate;
use diesel::prelude::*;

/// A commendation of a suggestion.
#[derive(Queryable)]
struct Commended {
    id: Id,
    awarded_on: NaiveDate,
    title: String,
    number: Option<String>,
    is_confidential: bool,
    level: SuggestionLevel,
    town_id: Option<Id>,
    office_id: Id,
    term_id: Id,
    lead_deputy_id: Id,
    is_demo: bool,
    organ_id: Option<Id>,
}

/// Those of some commendations that stand.
pub(super) fn facts(
    conn: &mut AnyConnection,
    county_id: i64,
    ids: &[Id],
) -> Result<Vec<Fact>, Problem> {
    let found: Vec<Commended> = a::table
        .inner_join(
            s::table.on(s::county_id
                .eq(a::county_id)
                .and(s::id.nullable().eq(a::suggestion_id))),
        )
        .inner_join(
            terms::table.on(terms::county_id
                .eq(s::county_id)
                .and(terms::id.eq(s::term_id))),
        )
        .filter(a::county_id.eq(county_id))
        .filter(one_of(a::id, ids.to_vec()))
        .filter(a::kind.eq(AwardKind::Suggestion))
        .filter(a::withdrawn_on.is_null())
        .select((
            a::id,
            a::awarded_on,
            s::title,
            s::number,
            s::is_confidential,
            s::level,
            s::town_id,
            s::office_id,
            s::term_id,
            s::lead_deputy_id,
            a::is_demo,
            terms::organ_id,
        ))
        .load(conn)?;
    Ok(found.into_iter().filter_map(fact).collect())
}

fn fact(of: Commended) -> Option<Fact> {
    let level = CongressLevel::from(of.level);
    Some(Fact {
        place: Place {
            level,
            organ_id: of.organ_id?,
            // A suggestion to the county's congress says of which town its deputies are.
            town_id: of.town_id.filter(|_| level == CongressLevel::Township),
            office_id: of.office_id,
            term_id: of.term_id,
            is_demo: of.is_demo,
        },
        source: DutySource::Award,
        source_id: of.id,
        deputy_id: of.lead_deputy_id,
        kind: DutyKind::ExcellentSuggestion,
        held_on: of.awarded_on,
        title: match of.is_confidential {
            true => of.number.unwrap_or_default(),
            false => of.title,
        },
        hours: None,
        is_by_office: true,
    })
}
