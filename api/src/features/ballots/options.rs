//! Who stands, and who counts: as asked for, checked against the people there are.

use super::case::Case;
use super::dto::{SaveBallotOptionsRequest, SaveBallotTellersRequest};
use super::model::{BallotNominator, BallotRound, BallotSubject};
use super::rows::{NominatorRow, OptionRow, TellerRow};
use super::store_meeting;
use crate::features::congresses;
use crate::platform::auth::Acting;
use crate::platform::db::{Id, Tx};
use crate::platform::http::{Problem, problem_codes};
use crate::platform::i18n::Params;
use crate::platform::ids::new_id;
use crate::platform::strokes;
use std::collections::{HashMap, HashSet};

fn wrong(pointer: String, code: &str) -> Problem {
    problem_codes::VALIDATION_FAILED
        .problem()
        .at(pointer, code, Params::new())
}

/// The persons who are voted on, and who signed for them.
pub(super) fn of(
    tx: &mut Tx<'_>,
    acting: &Acting,
    case: &Case,
    request: &SaveBallotOptionsRequest,
) -> Result<(Vec<OptionRow>, Vec<NominatorRow>), Problem> {
    let is_decided = match case.row.round {
        BallotRound::Runoff => true,
        BallotRound::First => case.row.previous_id.is_some(),
        BallotRound::Preliminary | BallotRound::Remaining | BallotRound::Again => false,
    };
    if is_decided {
        return Err(Problem::field(
            "/candidates",
            "candidates_of_the_vote_before",
        ));
    }
    if case.row.subject == BallotSubject::Dismissal && request.candidates.len() > 1 {
        return Err(wrong("/candidates/1".to_owned(), "one_dismissal_a_ballot"));
    }
    let asked = request.candidates.iter();
    let ids: Vec<Id> = asked
        .flat_map(|one| one.nominator_ids.iter().copied().chain(one.deputy_id))
        .collect();
    let in_office = congresses::deputies_in_office(tx, &acting.scope, case.row.term_id, &ids)?;
    let (mut rows, mut signers) = (Vec::new(), Vec::new());
    let mut seen = HashSet::new();
    for (position, one) in request.candidates.iter().enumerate() {
        let at = |field: &str| format!("/candidates/{position}/{field}");
        let label = match (one.deputy_id, &one.name) {
            (Some(deputy), _) => in_office
                .get(&deputy)
                .cloned()
                .ok_or_else(|| wrong(at("deputy_id"), "not_a_deputy"))?,
            (None, _) if case.rule.only_deputies => {
                return Err(wrong(at("deputy_id"), "only_deputies_may_be_elected"));
            }
            (None, Some(name)) => name.clone(),
            (None, None) => return Err(wrong(at("name"), "required")),
        };
        if !seen.insert((one.deputy_id, label.clone())) {
            return Err(wrong(at("name"), "duplicate"));
        }
        let id = new_id();
        signers.extend(signed(case, id, one, &in_office, position)?);
        rows.push(OptionRow {
            county_id: case.row.county_id,
            id,
            ballot_id: case.row.id,
            position: i32::try_from(position).map_err(Problem::internal)?,
            label,
            deputy_id: one.deputy_id,
            nominated_by: Some(one.nominated_by),
        });
    }
    if request.by_strokes {
        rows.sort_by_cached_key(|row| strokes::key(&row.label));
        for (row, position) in rows.iter_mut().zip(0..) {
            row.position = position;
        }
    }
    Ok((rows, signers))
}

fn signed(
    case: &Case,
    option_id: Id,
    one: &super::dto::BallotCandidate,
    in_office: &HashMap<Id, String>,
    position: usize,
) -> Result<Vec<NominatorRow>, Problem> {
    let at = |index: usize| format!("/candidates/{position}/nominator_ids/{index}");
    if one.nominated_by == BallotNominator::Presidium && !one.nominator_ids.is_empty() {
        return Err(wrong(at(0), "signers_of_joint_nominations_only"));
    }
    let mut seen = HashSet::new();
    let mut rows = Vec::new();
    for (index, deputy) in one.nominator_ids.iter().enumerate() {
        if !in_office.contains_key(deputy) {
            return Err(wrong(at(index), "not_a_deputy"));
        }
        if !seen.insert(*deputy) {
            return Err(wrong(at(index), "duplicate"));
        }
        rows.push(NominatorRow {
            county_id: case.row.county_id,
            option_id,
            deputy_id: *deputy,
        });
    }
    Ok(rows)
}

/// Those who oversee and count (rule E10): people of the meeting, no candidates, no close relatives of one.
pub(super) fn tellers(
    tx: &mut Tx<'_>,
    case: &Case,
    request: &SaveBallotTellersRequest,
) -> Result<Vec<TellerRow>, Problem> {
    let people = store_meeting::people(tx, case.row.county_id, case.row.meeting_id)?;
    let mut seen = HashSet::new();
    let mut rows = Vec::new();
    for (position, one) in request.tellers.iter().enumerate() {
        let at = |field: &str| format!("/tellers/{position}/{field}");
        let person = people
            .iter()
            .find(|person| person.id == one.person_id)
            .ok_or_else(|| wrong(at("person_id"), "not_of_this_meeting"))?;
        if !seen.insert(one.person_id) {
            return Err(wrong(at("person_id"), "duplicate"));
        }
        let is_candidate = case
            .options
            .iter()
            .any(|option| option.deputy_id.is_some() && option.deputy_id == person.deputy_id);
        if is_candidate {
            return Err(wrong(at("person_id"), "teller_is_candidate"));
        }
        if !one.has_no_kin {
            return Err(wrong(at("has_no_kin"), "teller_is_kin"));
        }
        rows.push(TellerRow {
            county_id: case.row.county_id,
            ballot_id: case.row.id,
            person_id: person.id,
            position: i32::try_from(position).map_err(Problem::internal)?,
            role: one.role,
            name: person.name.clone(),
            public_key: None,
            sealed_share: None,
        });
    }
    Ok(rows)
}
