//! A suggestion with everything around it, in a fixed number of queries.

use std::collections::{HashMap, HashSet};

use chrono::NaiveDate;

use super::detail_handling::{full, part_of, return_of, urge_of};
use super::detail_links::supervision_of;
use super::error::{self, Names};
use super::log::SUBJECT;
use super::model::{SignaturePart, Status, SuggestionLevel};
use super::response::{
    ActionState, Assignment, Contact, Cosigner, Extension, Rating, SuggestionItem, SuggestionReply,
    SuggestionResponse,
};
use super::rows::{AssignmentRow, Listed, RatingRow, ReplyRow, Signature, Suggestion};
use super::rules::RatingWait;
use super::rules::{self, Part, Snapshot};
use super::standing::{Standing, is_shown};
use super::store_extensions::ExtensionRow;
use super::store_present::{present, where_any};
use super::{
    detail_links, periods, store, store_acts, store_extensions, store_parts, store_people,
    store_promises, store_returns, store_supervision, store_urges,
};
use crate::features::{attachments, clocks};
use crate::platform::auth::Acting;
use crate::platform::db::{AnyConnection, Id};
use crate::platform::http::{Page, Problem};
use crate::platform::i18n::{Locale, Params, text};

pub(super) type OrganNames = HashMap<Id, (String, String)>;

/// The suggestion as the actor sees it.
pub(in crate::features) fn assemble(
    conn: &mut AnyConnection,
    acting: &Acting,
    row: &Suggestion,
) -> Result<SuggestionResponse, Problem> {
    let signatures = store::signatures(conn, row)?;
    let assignment = store_acts::assignment(conn, row)?;
    let parts = store_parts::running(conn, row)?;
    // Newest first; those of the suggestion itself, and those of the units that assist.
    let subjects: Vec<Id> = parts.iter().map(|part| part.id).chain([row.id]).collect();
    let mut late_since = None;
    let mut deadline = None;
    let mut of_parts = HashMap::new();
    for found in clocks::store::list_of(conn, &acting.scope, &subjects)? {
        if found.subject_id == row.id {
            if late_since.is_none() && periods::is_missed(&found, acting.today) {
                late_since = Some(found.due_on);
            }
            deadline.get_or_insert(found);
        } else {
            of_parts.entry(found.subject_id).or_insert(found);
        }
    }
    let contacts = store_acts::contacts(conn, row)?;
    let replies = store_acts::replies(conn, row)?;
    let ratings = store_acts::ratings(conn, row)?;
    let attachments = attachments::list(conn, &acting.scope, SUBJECT, row.id)?;
    let has = present(conn, row)?;
    let extensions = where_any(has.extensions, || store_extensions::list(conn, row))?;
    let returns = where_any(has.returns, || store_returns::list(conn, row))?;
    let urges = where_any(has.urges, || store_urges::list(conn, row))?;
    let supervisions = where_any(has.supervisions, || store_supervision::list(conn, row))?;
    let part = store_people::part(conn, acting, row)?;
    let last_rated = ratings.iter().filter(|r| r.round == row.round - 1);
    let mut standing = Standing {
        parts,
        extensions,
        returns,
        contacts: contacts.iter().map(|c| (c.unit_id, c.at, c.mode)).collect(),
        promises: store_promises::list(conn, row)?,
        supervisions,
        key_needs_meeting: periods::key_needs_meeting(conn, acting, row)?,
        opened_at: last_rated.map(|r| r.rated_at).max(),
        is_return_late: false,
        rating: RatingWait::InTime,
        drafting: None,
        late_since,
        is_shown: false,
    };
    if row.status == Status::Handling && (part.is_lead || part.is_filer) {
        standing.is_shown = is_shown(conn, row)?;
    }
    if row.status == Status::Replied && part.is_office {
        standing.rating = periods::rating_wait(conn, acting, row)?;
    }
    if matches!(row.status, Status::Assigned | Status::Handling) {
        standing.check_return(conn, acting, row)?;
        standing.read_drafting(conn, acting, row)?;
    }
    // Staff that writes for a deputy goes on seeing the draft.
    let is_written_for_lead =
        part.is_filer || (part.is_lead && row.created_by != acting.scope.account_id());
    let (at, part) = (standing.snapshot(acting, row), standing.part(acting, part));
    let deputies = signatures
        .iter()
        .map(|s| s.deputy_id)
        .chain([row.lead_deputy_id]);
    let deputies = store_people::deputy_names(conn, row.county_id, unique(deputies))?;
    let units = [row.town_id, Some(row.office_id), row.unit_id];
    let units = units
        .into_iter()
        .flatten()
        .chain(assignment.iter().map(|a| a.unit_id))
        .chain(standing.parts.iter().map(|p| p.unit_id))
        .chain(standing.returns.iter().map(|r| r.unit_id))
        .chain(contacts.iter().map(|c| c.unit_id))
        .chain(replies.iter().map(|r| r.unit_id))
        .chain(standing.promises.iter().map(|p| p.unit_id));
    let organs = store_people::organ_names(conn, row.county_id, unique(units))?;
    let names = names(row, &deputies, &organs);
    let reported = store_promises::entries(conn, row.county_id, &standing.promises)?;
    let promises =
        detail_links::promises(conn, acting, row, standing.promises, &reported, &organs)?;
    let links = detail_links::links(conn, row, has)?;
    let units: Vec<String> = standing
        .parts
        .iter()
        .map(|part| full(&organs, part.unit_id))
        .collect();
    let seen_by = Names {
        unit: if units.is_empty() {
            names.unit.clone()
        } else {
            Some(units.join("、"))
        },
        ..names.clone()
    };
    Ok(SuggestionResponse {
        item: item(listed(row, &names, &organs), acting.today),
        content: row.content.clone(),
        cosigners: cosigners(&signatures, &deputies),
        visibility: visibility(
            row,
            &signatures,
            &seen_by,
            &organs,
            (acting.locale, is_written_for_lead),
        ),
        assignment: assignment.map(|a| assignment_of(a, &organs)),
        deadline: deadline.map(|d| clocks::DeadlineResponse::of(&d, acting.locale)),
        contacts: contacts
            .into_iter()
            .map(|c| Contact {
                id: c.id,
                unit_id: c.unit_id,
                unit_name: full(&organs, c.unit_id),
                mode: c.mode,
                contacted_on: c.contacted_on,
                content: c.content,
                recorded_by: c.recorded_by_name,
                at: c.at,
            })
            .collect(),
        replies: replies.into_iter().map(|r| reply_of(r, &organs)).collect(),
        ratings: ratings
            .into_iter()
            .map(|rating| rating_of(rating, &deputies))
            .collect(),
        attachments,
        actions: actions(&at, &part, &names, acting.locale),
        parts: standing
            .parts
            .into_iter()
            .map(|part| part_of(part, row, &of_parts, &organs, acting))
            .collect(),
        returns: standing
            .returns
            .into_iter()
            .map(|asked| return_of(asked, &organs))
            .collect(),
        links,
        promises,
        supervisions: standing
            .supervisions
            .into_iter()
            .map(supervision_of)
            .collect(),
        urges: urges.into_iter().map(urge_of).collect(),
        extensions: standing.extensions.into_iter().map(extension_of).collect(),
        is_demo: row.is_demo,
    })
}

/// A row of a list.
pub(super) fn item(listed: Listed, today: NaiveDate) -> SuggestionItem {
    let row = listed.row;
    SuggestionItem {
        id: row.id,
        number: row.number,
        title: row.title,
        status: row.status,
        turn: row.turn,
        level: row.level,
        round: row.round,
        town_id: row.town_id,
        town_name: listed.town_name,
        lead_deputy_id: row.lead_deputy_id,
        lead_deputy_name: listed.lead_name,
        cosigner_count: row.cosigner_count,
        unit_id: row.unit_id,
        unit_name: listed.unit_name,
        unit_count: row.unit_count,
        occasion: row.occasion,
        is_confidential: row.is_confidential,
        is_key: row.is_key,
        merged_into_id: row.merged_into_id,
        due_on: row.due_on,
        days_left: row.due_on.map(|due| clocks::days_left(due, today)),
        is_overdue: row.due_on.is_some_and(|due| clocks::is_overdue(due, today)),
        result_class: row.result_class,
        submitted_at: row.submitted_at,
        created_at: row.created_at,
        updated_at: row.updated_at,
        version: row.version,
        found: listed.found,
    }
}

/// One suggestion as a row of a list.
pub(super) fn one(
    conn: &mut AnyConnection,
    acting: &Acting,
    row: &Suggestion,
) -> Result<SuggestionItem, Problem> {
    let deputies = store_people::deputy_names(conn, row.county_id, vec![row.lead_deputy_id])?;
    let organs = [row.town_id, Some(row.office_id), row.unit_id];
    let organs = unique(organs.into_iter().flatten());
    let organs = store_people::organ_names(conn, row.county_id, organs)?;
    let names = names(row, &deputies, &organs);
    Ok(item(listed(row, &names, &organs), acting.today))
}

/// The row of one suggestion, with names that were read for all of it.
fn listed(row: &Suggestion, names: &Names, organs: &OrganNames) -> Listed {
    let short = |id: Id| organs.get(&id).map(|(_, short)| short.clone());
    Listed {
        row: row.into(),
        lead_name: names.lead.clone(),
        town_name: row.town_id.and_then(short),
        unit_name: row.unit_id.and_then(short),
        content: None,
        found: None,
    }
}

/// Rows of a list.
pub(super) fn items(acting: &Acting, page: Page<Listed>) -> Page<SuggestionItem> {
    page.map(|listed| item(listed, acting.today))
}

fn unique(ids: impl Iterator<Item = Id>) -> Vec<Id> {
    ids.collect::<HashSet<_>>().into_iter().collect()
}

fn names(row: &Suggestion, deputies: &HashMap<Id, String>, organs: &OrganNames) -> Names {
    let full = |id: Id| organs.get(&id).map(|(name, _)| name.clone());
    Names {
        lead: deputies
            .get(&row.lead_deputy_id)
            .cloned()
            .unwrap_or_default(),
        office: full(row.office_id).unwrap_or_default(),
        unit: row.unit_id.and_then(full),
    }
}

fn cosigners(signatures: &[Signature], deputies: &HashMap<Id, String>) -> Vec<Cosigner> {
    signatures
        .iter()
        .filter(|s| s.part == SignaturePart::Cosigner)
        .map(|s| Cosigner {
            deputy_id: s.deputy_id,
            name: deputies.get(&s.deputy_id).cloned().unwrap_or_default(),
            status: s.status,
            responded_at: s.responded_at,
        })
        .collect()
}

fn assignment_of(row: AssignmentRow, organs: &OrganNames) -> Assignment {
    let unit_name = organs.get(&row.unit_id).map(|(name, _)| name.clone());
    Assignment {
        id: row.id,
        unit_id: row.unit_id,
        unit_name: unit_name.unwrap_or_default(),
        note: row.note,
        assigned_at: row.assigned_at,
        assigned_by: row.assigned_by_name,
        signed_for_at: row.signed_for_at,
        signed_for_by: row.signed_for_by_name,
    }
}

fn reply_of(row: ReplyRow, organs: &OrganNames) -> SuggestionReply {
    SuggestionReply {
        id: row.id,
        unit_id: row.unit_id,
        unit_name: full(organs, row.unit_id),
        round: row.round,
        result_class: row.result_class,
        content: row.content,
        replied_at: row.replied_at,
        replied_by: row.replied_by_name,
        signed_by: row.signed_by,
    }
}

fn extension_of(row: ExtensionRow) -> Extension {
    Extension {
        id: row.id,
        round: row.round,
        reason: row.reason,
        asked_by: row.asked_by_name,
        asked_at: row.asked_at,
        due_before: row.due_before,
        decision: row.decision,
        note: row.note,
        decided_by: row.decided_by_name,
        decided_at: row.decided_at,
        due_after: row.due_after,
    }
}

fn rating_of(row: RatingRow, deputies: &HashMap<Id, String>) -> Rating {
    Rating {
        id: row.id,
        deputy_id: row.deputy_id,
        deputy_name: deputies.get(&row.deputy_id).cloned().unwrap_or_default(),
        round: row.round,
        attitude: row.attitude,
        result: row.result,
        comment: row.comment,
        rated_at: row.rated_at,
    }
}

fn actions(at: &Snapshot, part: &Part, names: &Names, locale: Locale) -> Vec<ActionState> {
    rules::actions(at, part)
        .into_iter()
        .map(|(key, open)| match open {
            Ok(()) => ActionState {
                key,
                allowed: true,
                code: None,
                reason: None,
            },
            Err(refusal) => {
                let problem = error::problem(refusal, at.status, names, locale);
                ActionState {
                    key,
                    allowed: false,
                    code: Some(problem.code().to_owned()),
                    reason: Some(problem.detail(locale)),
                }
            }
        })
        .collect()
}

/// Who can see it, in words; must say what `store::visible` does.
fn visibility(
    row: &Suggestion,
    signatures: &[Signature],
    names: &Names,
    organs: &OrganNames,
    (locale, is_written_for_lead): (Locale, bool),
) -> Vec<String> {
    let town = row
        .town_id
        .and_then(|id| organs.get(&id))
        .map(|(name, _)| name.clone());
    let mut params = Params::new();
    params.insert("lead".into(), names.lead.clone().into());
    params.insert("office".into(), names.office.clone().into());
    params.insert("unit".into(), names.unit.clone().unwrap_or_default().into());
    params.insert("town".into(), town.clone().unwrap_or_default().into());
    let is_invited = signatures.iter().any(|s| s.part == SignaturePart::Cosigner);
    let lines = if row.submitted_at.is_none() {
        vec![
            ("draft", !is_written_for_lead),
            ("draft_for_lead", is_written_for_lead),
            ("draft_invited", is_invited),
        ]
    } else {
        let admitted = row.status.is_admitted();
        vec![
            ("lead", true),
            ("office", true),
            ("county", row.level == SuggestionLevel::Township),
            (
                "town_staff",
                row.level == SuggestionLevel::County && town.is_some(),
            ),
            ("unit", row.unit_id.is_some()),
            ("town_deputies", admitted && town.is_some()),
        ]
    };
    lines
        .into_iter()
        .filter(|(_, applies)| *applies)
        .map(|(key, _)| text(locale, &format!("suggestions.visibility.{key}"), &params))
        .collect()
}
