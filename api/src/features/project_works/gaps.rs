//! What keeps a plan from being published, asked of the database and told in words.

use super::planning::unit_exists;
use super::response::ProjectWorkGapFound;
use super::rows::WorkRow;
use super::rules::{self, Plan};
use super::store_parts;
use crate::features::explanations::Translate;
use crate::features::projects;
use crate::platform::auth::Acting;
use crate::platform::db::AnyConnection;
use crate::platform::http::Problem;
use crate::platform::i18n::{Params, text};

/// All of it.
pub(super) fn of(
    conn: &mut AnyConnection,
    acting: &Acting,
    row: &WorkRow,
) -> Result<Vec<ProjectWorkGapFound>, Problem> {
    let texts = store_parts::text(conn, row)?;
    let milestones = store_parts::milestones(conn, row.county_id, &[row.id])?;
    let project = projects::named(conn, row.county_id, &[row.project_id])?.remove(&row.project_id);
    let voted_yuan = project.as_ref().and_then(|project| project.investment_yuan);
    let plan = Plan {
        has_leader: row.leader.is_some() && row.leader_post.is_some(),
        has_safeguards: texts.safeguards.is_some(),
        finish_on: row.finish_on,
        voted_finish_on: project.as_ref().and_then(|project| project.finish_on),
        milestones: milestones.iter().map(|one| one.due_on).collect(),
        money_yuan: row.money_planned_yuan,
        voted_yuan,
        has_unit: unit_exists(conn, row, row.unit_id)?,
    };
    let locale = acting.locale;
    let date = |day: Option<chrono::NaiveDate>| day.map(|day| locale.date(day)).unwrap_or_default();
    let params = Params::from([
        ("voted_on".to_owned(), date(plan.voted_finish_on).into()),
        ("finish_on".to_owned(), date(plan.finish_on).into()),
        (
            "planned".to_owned(),
            plan.money_yuan.unwrap_or_default().into(),
        ),
        ("voted".to_owned(), voted_yuan.unwrap_or_default().into()),
    ]);
    let found = rules::gaps(&plan)
        .into_iter()
        .map(|key| ProjectWorkGapFound {
            key,
            text: text(locale, &format!("project_works.gap.{key}"), &params),
        });
    Ok(found.collect())
}
