//! An announcement with everything around it, in a fixed number of queries.

use super::case::Case;
use super::model::{AnnouncementAction, AnnouncementStatus};
use super::response::{AnnouncementActionState, AnnouncementItem, AnnouncementResponse};
use super::rows::AnnouncementRow;
use super::{error, occasion, redacting, store};
use crate::features::organs;
use crate::platform::auth::Acting;
use crate::platform::db::{AnyConnection, Id};
use crate::platform::http::{Page, Problem};
use crate::platform::i18n::Locale;
use std::collections::HashMap;

/// As the actor sees it.
pub(super) fn assemble(
    conn: &mut AnyConnection,
    acting: &Acting,
    case: &Case,
) -> Result<AnnouncementResponse, Problem> {
    let row = &case.row;
    let towns: Vec<Id> = row.town_id.into_iter().collect();
    let towns = organs::short_names(conn, row.county_id, &towns)?;
    let content = store::content(conn, row)?;
    let link = match row.status {
        AnnouncementStatus::Published => {
            let county = organs::county(conn, row.county_id)?.region_code;
            // The six digits people know.
            let code = county.get(..6).unwrap_or(&county);
            Some(format!("/p/{code}/announcements/{}", row.id))
        }
        AnnouncementStatus::Draft | AnnouncementStatus::Withdrawn => None,
    };
    Ok(AnnouncementResponse {
        item: item(row, &towns),
        occasion: occasion::named(conn, row)?,
        findings: match case.is_office {
            true => redacting::findings(row, &content),
            false => Vec::new(),
        },
        content,
        link,
        first_published_at: row.first_published_at,
        published_by: row.published_by_name.clone(),
        withdrawn_reason: row.withdrawn_reason.clone(),
        withdrawn_by: row.withdrawn_by_name.clone(),
        actions: actions(case, acting.locale),
        created_by: row.created_by_name.clone(),
        is_demo: row.is_demo,
    })
}

/// One page of a list.
pub(super) fn page(
    conn: &mut AnyConnection,
    acting: &Acting,
    rows: Page<AnnouncementRow>,
) -> Result<Page<AnnouncementItem>, Problem> {
    let towns: Vec<Id> = rows.items.iter().filter_map(|row| row.town_id).collect();
    let towns = organs::short_names(conn, acting.scope.county_id(), &towns)?;
    Ok(rows.map(|row| item(&row, &towns)))
}

fn item(row: &AnnouncementRow, towns: &HashMap<Id, String>) -> AnnouncementItem {
    AnnouncementItem {
        id: row.id,
        level: row.level,
        town_id: row.town_id,
        town_name: row.town_id.and_then(|id| towns.get(&id).cloned()),
        number: row.number.clone(),
        title: row.title.clone(),
        issued_by: row.issued_by.clone(),
        issued_on: row.issued_on,
        status: row.status,
        ballot_id: row.ballot_id,
        project_selection_id: row.project_selection_id,
        decision_id: row.decision_id,
        published_at: row.published_at,
        withdrawn_at: row.withdrawn_at,
        created_at: row.created_at,
        updated_at: row.updated_at,
        version: row.version,
    }
}

fn actions(case: &Case, locale: Locale) -> Vec<AnnouncementActionState> {
    let state = |key: &AnnouncementAction| {
        let refusal = case.check(*key).err();
        let problem = refusal.map(|why| error::problem(why, case.row.status, locale));
        AnnouncementActionState {
            key: *key,
            allowed: problem.is_none(),
            code: problem.as_ref().map(|problem| problem.code().to_owned()),
            reason: problem.map(|problem| problem.detail(locale)),
        }
    };
    AnnouncementAction::ALL.iter().map(state).collect()
}
