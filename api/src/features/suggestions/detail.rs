//! A suggestion with everything around it, in a fixed number of queries.

use std::collections::{HashMap, HashSet};

use chrono::NaiveDate;

use super::error::{self, Names};
use super::log::SUBJECT;
use super::model::{SignaturePart, SuggestionLevel};
use super::response::{
    ActionState, Assignment, Contact, Cosigner, Extension, Rating, SuggestionItem, SuggestionReply,
    SuggestionResponse,
};
use super::rows::{AssignmentRow, Listed, RatingRow, ReplyRow, Signature, Suggestion};
use super::rules::{self, Part, Snapshot};
use super::store_extensions::ExtensionRow;
use super::{store, store_acts, store_extensions, store_people};
use crate::features::{attachments, clocks};
use crate::platform::auth::Acting;
use crate::platform::db::{AnyConnection, Id};
use crate::platform::http::{Page, Problem};
use crate::platform::i18n::{Locale, Params, text};

type OrganNames = HashMap<Id, (String, String)>;

/// The suggestion as the actor sees it.
pub(super) fn assemble(
    conn: &mut AnyConnection,
    acting: &Acting,
    row: &Suggestion,
) -> Result<SuggestionResponse, Problem> {
    let signatures = store::signatures(conn, row)?;
    let assignment = store_acts::assignment(conn, row)?;
    let deadline = clocks::store::list(conn, &acting.scope, row.id)?
        .into_iter()
        .next();
    let contacts = store_acts::contacts(conn, row)?;
    let replies = store_acts::replies(conn, row)?;
    let ratings = store_acts::ratings(conn, row)?;
    let attachments = attachments::list(conn, &acting.scope, SUBJECT, row.id)?;
    let extensions = store_extensions::list(conn, row)?;
    let extension = store_extensions::state(row, &extensions);
    let part = store_people::part(conn, acting, row)?;
    let deputies = signatures
        .iter()
        .map(|s| s.deputy_id)
        .chain([row.lead_deputy_id]);
    let deputies = store_people::deputy_names(conn, row.county_id, unique(deputies))?;
    let organs = [
        row.town_id,
        Some(row.office_id),
        row.unit_id,
        assignment.as_ref().map(|a| a.unit_id),
    ];
    let organs =
        store_people::organ_names(conn, row.county_id, unique(organs.into_iter().flatten()))?;
    let names = names(row, &deputies, &organs);
    let opened_at = ratings
        .iter()
        .find(|r| r.round == row.round - 1)
        .map(|r| r.rated_at);
    let is_contacted = contacts
        .iter()
        .any(|c| opened_at.is_none_or(|at| c.at > at));
    Ok(SuggestionResponse {
        item: item(listed(row, &names, &organs), acting.today),
        content: row.content.clone(),
        cosigners: cosigners(&signatures, &deputies),
        visibility: visibility(row, &signatures, &names, &organs, acting.locale),
        assignment: assignment.map(|a| assignment_of(a, &organs)),
        deadline: deadline.map(|d| clocks::DeadlineResponse::of(&d, acting.locale)),
        contacts: contacts
            .into_iter()
            .map(|c| Contact {
                id: c.id,
                mode: c.mode,
                contacted_on: c.contacted_on,
                content: c.content,
                recorded_by: c.recorded_by_name,
                at: c.at,
            })
            .collect(),
        replies: replies.into_iter().map(reply_of).collect(),
        ratings: ratings.into_iter().map(rating_of).collect(),
        attachments,
        extensions: extensions.into_iter().map(extension_of).collect(),
        actions: actions(
            &row.snapshot(is_contacted, extension),
            &part,
            &names,
            acting.locale,
        ),
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
        due_on: row.due_on,
        days_left: row.due_on.map(|due| clocks::days_left(due, today)),
        is_overdue: row.due_on.is_some_and(|due| clocks::is_overdue(due, today)),
        result_class: row.result_class,
        submitted_at: row.submitted_at,
        created_at: row.created_at,
        updated_at: row.updated_at,
        version: row.version,
    }
}

/// The row of one suggestion, with names that were read for all of it.
fn listed(row: &Suggestion, names: &Names, organs: &OrganNames) -> Listed {
    let short = |id: Id| organs.get(&id).map(|(_, short)| short.clone());
    Listed {
        row: row.into(),
        lead_name: names.lead.clone(),
        town_name: row.town_id.and_then(short),
        unit_name: row.unit_id.and_then(short),
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

fn reply_of(row: ReplyRow) -> SuggestionReply {
    SuggestionReply {
        id: row.id,
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

fn rating_of(row: RatingRow) -> Rating {
    Rating {
        id: row.id,
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
    locale: Locale,
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
        vec![("draft", true), ("draft_invited", is_invited)]
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
