//! A commendation with everything around it, in a fixed number of queries.

use super::case::Case;
use super::log::SUBJECT;
use super::model::AwardAction;
use super::response::{AwardActionState, AwardItem, AwardResponse};
use super::rows::AwardRow;
use crate::features::{attachments, organs};
use crate::platform::auth::Acting;
use crate::platform::db::{AnyConnection, Id};
use crate::platform::http::{Page, Problem};
use crate::platform::i18n::Locale;
use std::collections::HashMap;

/// The commendation as the actor sees it.
pub(super) fn assemble(
    conn: &mut AnyConnection,
    acting: &Acting,
    case: &Case,
) -> Result<AwardResponse, Problem> {
    let row = &case.row;
    let towns = towns(conn, row.county_id, std::slice::from_ref(row))?;
    Ok(AwardResponse {
        item: item(row, &towns),
        note: row.note.clone(),
        attachments: attachments::list(conn, &acting.scope, SUBJECT, row.id)?,
        actions: actions(case, acting.locale),
        created_by: row.created_by_name.clone(),
        is_demo: row.is_demo,
    })
}

/// One page of a list.
pub(super) fn page(
    conn: &mut AnyConnection,
    acting: &Acting,
    rows: Page<AwardRow>,
) -> Result<Page<AwardItem>, Problem> {
    let towns = towns(conn, acting.scope.county_id(), &rows.items)?;
    Ok(rows.map(|row| item(&row, &towns)))
}

fn towns(
    conn: &mut AnyConnection,
    county_id: i64,
    rows: &[AwardRow],
) -> Result<HashMap<Id, String>, Problem> {
    let ids: Vec<Id> = rows.iter().filter_map(|row| row.town_id).collect();
    organs::short_names(conn, county_id, &ids)
}

fn item(row: &AwardRow, towns: &HashMap<Id, String>) -> AwardItem {
    AwardItem {
        id: row.id,
        level: row.level,
        town_id: row.town_id,
        town_name: row.town_id.and_then(|id| towns.get(&id).cloned()),
        kind: row.kind,
        subject_id: row.subject_id(),
        subject_name: row.subject_name.clone(),
        title: row.title.clone(),
        grade: row.grade,
        giver: row.giver.clone(),
        awarded_on: row.awarded_on,
        document_number: row.document_number.clone(),
        appraisal_id: row.appraisal_id,
        withdrawn_on: row.withdrawn_on,
        withdraw_reason: row.withdraw_reason.clone(),
        created_at: row.created_at,
        version: row.version,
    }
}

fn actions(case: &Case, locale: Locale) -> Vec<AwardActionState> {
    let state = |key: &AwardAction| {
        let problem = case.check(*key).err().map(Problem::from);
        AwardActionState {
            key: *key,
            allowed: problem.is_none(),
            code: problem.as_ref().map(|problem| problem.code().to_owned()),
            reason: problem.map(|problem| problem.detail(locale)),
        }
    };
    AwardAction::ALL.iter().map(state).collect()
}
