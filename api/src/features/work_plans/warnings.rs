//! What the year should have that the plan does not; nothing here stops anybody.

use super::case::Case;
use super::model::WorkPlanItemKind as Kind;
use super::response::WorkPlanWarning;
use super::rules;
use crate::features::congresses::CongressLevel;
use crate::features::explanations::{Step, Translate};
use crate::features::meetings::model::MeetingKind;
use crate::features::meetings::{self, PlannedMeeting};
use crate::features::terms::Term;
use crate::platform::auth::Acting;
use crate::platform::db::AnyConnection;
use crate::platform::http::Problem;

/// The warnings of a plan: issues (P2), sessions (M1), meetings of the presidium (P3).
pub(super) fn look(
    conn: &mut AnyConnection,
    acting: &Acting,
    case: &Case,
    term: &Term,
) -> Result<Vec<WorkPlanWarning>, Problem> {
    let standing = || case.items.iter().filter(|item| item.dropped_on.is_none());
    let mut found: Vec<WorkPlanWarning> = issues(acting, case, standing().map(|item| item.kind));
    let planned = standing().filter_map(|item| {
        let kind = match item.kind {
            Kind::CongressSession => MeetingKind::CongressSession,
            Kind::PresidiumMeeting => MeetingKind::PresidiumMeeting,
            _ => return None,
        };
        Some(PlannedMeeting {
            kind,
            begins_on: item.begins_on,
            ends_on: item.ends_on,
        })
    });
    let planned: Vec<PlannedMeeting> = planned.collect();
    let row = &case.row;
    for one in meetings::not_planned(conn, acting, (row.town_id, term), row.year, &planned)? {
        let (code, fix) = match one.kind {
            MeetingKind::PresidiumMeeting => ("quarter", Kind::PresidiumMeeting),
            _ => ("sessions", Kind::CongressSession),
        };
        // A county has no presidium between sessions.
        if fix == Kind::PresidiumMeeting && row.level == CongressLevel::County {
            continue;
        }
        let step = Step::new(&format!("work_plans.warning.{code}"))
            .with("n", one.planned)
            .with("least", one.asked)
            .with("quarter", one.quarter.unwrap_or_default());
        found.push(WorkPlanWarning {
            code: step.code.clone(),
            rule: one.rule.to_owned(),
            quarter: one.quarter,
            basis: one.basis,
            text: step.render(&acting.locale),
            fix: Some(fix),
        });
    }
    Ok(found)
}

/// P2: each year several issues, in the ways the law names (组织法19; of a county 监督法11, 31).
fn issues(acting: &Acting, case: &Case, kinds: impl Iterator<Item = Kind>) -> Vec<WorkPlanWarning> {
    let issues = rules::issues(kinds);
    let (rule, basis) = match case.row.level {
        CongressLevel::Township => ("P2", "地方组织法第十九条"),
        CongressLevel::County => ("S1", "监督法第十一条、第三十一条、第六十三条"),
    };
    let number = u32::try_from(issues.count).unwrap_or(u32::MAX);
    let mut steps = Vec::new();
    if issues.count == 0 {
        steps.push(Step::new("work_plans.warning.no_issues"));
    } else if !issues.are_several() {
        steps.push(Step::new("work_plans.warning.few_issues").with("n", number));
    }
    if issues.count > 0 && !issues.missing.is_empty() {
        let name = |kind: &Kind| {
            let key = format!("work_plans.kind.{kind}");
            acting.locale.text(&key, &[])
        };
        let names: Vec<String> = issues.missing.iter().map(name).collect();
        let joint = acting.locale.text("work_plans.joint", &[]);
        let step = Step::new("work_plans.warning.ways_missing");
        steps.push(step.with("ways", names.join(&joint).as_str()));
    }
    let fix = issues.missing.first().copied();
    let warning = |step: Step| WorkPlanWarning {
        code: step.code.clone(),
        rule: rule.to_owned(),
        quarter: None,
        basis: basis.to_owned(),
        text: step.render(&acting.locale),
        fix,
    };
    steps.into_iter().map(warning).collect()
}
