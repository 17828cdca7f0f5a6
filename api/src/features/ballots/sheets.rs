//! A sheet as it is handed in.

use super::case::{Case, written};
use super::dto::RecordBallotSheetRequest;
use super::rows::SheetRow;
use super::sheet::{Form, PersonVotes, Sheet, SheetProblem};
use crate::platform::auth::Acting;
use crate::platform::db::Id;
use crate::platform::http::Problem;
use std::collections::BTreeMap;

/// Checks the numbers against each other, and brings them into the one form in which two sheets compare.
pub(super) fn of(
    acting: &Acting,
    case: &Case,
    request: &RecordBallotSheetRequest,
) -> Result<SheetRow, Problem> {
    let mut choices = BTreeMap::new();
    for (index, one) in request.choices.iter().enumerate() {
        if choices.insert(one.choice, one.count).is_some() {
            let pointer = format!("/choices/{index}/choice");
            return Err(Problem::field(&pointer, "duplicate"));
        }
    }
    let sheet = Sheet {
        issued: request.issued,
        returned: request.returned,
        spoiled: request.spoiled,
        choices,
        persons: persons(case, request)?,
    };
    let candidates: Vec<Id> = case.options.iter().map(|one| one.id).collect();
    let is_election = case.row.subject.choices().is_empty();
    let form = Form {
        subject: case.row.subject,
        method: case.row.method,
        seats: case.rule.seats,
        roll: u32::try_from(case.row.roll_count.unwrap_or_default()).map_err(Problem::internal)?,
        candidates: if is_election { &candidates } else { &[] },
    };
    sheet.check(&form).map_err(problem)?;
    Ok(SheetRow {
        county_id: case.row.county_id,
        ballot_id: case.row.id,
        entered_by: acting.scope.account_id(),
        entered_by_name: acting.actor_name().to_owned(),
        at: acting.now,
        sheet: written(&sheet.in_order(case.row.subject))?,
    })
}

fn persons(case: &Case, request: &RecordBallotSheetRequest) -> Result<Vec<PersonVotes>, Problem> {
    let mut found = Vec::new();
    for (index, one) in request.persons.iter().enumerate() {
        let name = match one.option_id {
            Some(id) => {
                let option = case.options.iter().find(|option| option.id == id);
                option.map(|option| option.label.clone()).ok_or_else(|| {
                    Problem::field(&format!("/persons/{index}/option_id"), "not_on_this_ballot")
                })?
            }
            None => one
                .name
                .clone()
                .ok_or_else(|| Problem::field(&format!("/persons/{index}/name"), "required"))?,
        };
        found.push(PersonVotes {
            option_id: one.option_id,
            name,
            in_favour: one.in_favour,
            against: one.against,
            abstained: one.abstained,
        });
    }
    Ok(found)
}

fn problem(wrong: SheetProblem) -> Problem {
    let (pointer, code) = match wrong {
        SheetProblem::IssuedOverRoll => ("/issued".to_owned(), "sheet_issued_over_roll"),
        SheetProblem::SpoiledOverReturned => ("/spoiled".to_owned(), "sheet_spoiled_over_returned"),
        SheetProblem::ChoicesNotValid => ("/choices".to_owned(), "sheet_choices_not_valid"),
        SheetProblem::HandsOverRoll => ("/choices".to_owned(), "sheet_hands_over_roll"),
        SheetProblem::NotOnForm => ("/choices".to_owned(), "not_on_this_ballot"),
        SheetProblem::Persons => ("/persons".to_owned(), "sheet_persons"),
        SheetProblem::PersonOverValid(at) => (
            format!("/persons/{at}/in_favour"),
            "sheet_person_over_valid",
        ),
        SheetProblem::VotesOverSeats => ("/persons".to_owned(), "sheet_votes_over_seats"),
    };
    Problem::field(&pointer, code)
}
