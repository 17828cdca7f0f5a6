//! Projects as open data. Pure.

use super::board::{Board, Group, Line};
use super::words::shown;

/// The columns.
pub(in crate::features::publications) const COLUMNS: &[&str] = &[
    "id",
    "congress",
    "year",
    "title",
    "status",
    "unit_name",
    "announced_on",
    "investment_yuan",
    "plan_published_on",
    "money_planned_yuan",
    "paid_yuan",
    "finish_on",
    "percent",
    "milestones_done",
    "milestones_total",
    "light",
    "days_late",
    "accepted_on",
    "sheet_total",
    "satisfied",
    "basically_satisfied",
    "dissatisfied",
    "abstained",
];

fn cell<T: ToString>(value: Option<T>) -> String {
    value.map(|value| value.to_string()).unwrap_or_default()
}

/// A row for each project that was voted on; of those not chosen only the name.
pub(in crate::features::publications) fn rows(board: &Board) -> Vec<Vec<String>> {
    let mut rows = Vec::new();
    for group in &board.groups {
        rows.extend(group.chosen.iter().map(|line| row(group, line)));
        for project in &group.pooled {
            let mut cells = vec![String::new(); COLUMNS.len()];
            cells[0] = project.id.to_string();
            cells[1].clone_from(&group.congress);
            cells[2] = group.year.to_string();
            cells[3] = shown(&project.title);
            cells[4] = "not_selected".to_owned();
            cells[6] = group.selection.announced_on.to_string();
            rows.push(cells);
        }
    }
    rows
}

fn row(group: &Group, line: &Line) -> Vec<String> {
    let item = line.work.as_ref().map(|work| &work.told.item);
    let rating = line.review.ratings.last();
    let at = &line.standing;
    let total = line.review.total_hundredths;
    vec![
        line.project.id.to_string(),
        group.congress.clone(),
        group.year.to_string(),
        shown(&line.project.title),
        at.course.as_str().to_owned(),
        line.unit.clone().unwrap_or_default(),
        group.selection.announced_on.to_string(),
        cell(line.project.investment_yuan),
        cell(item.and_then(|item| item.published_on)),
        cell(item.and_then(|item| item.money_planned_yuan)),
        cell(item.map(|item| item.paid_yuan)),
        cell(
            item.and_then(|item| item.finish_on)
                .or(line.project.finish_on),
        ),
        cell(item.map(|item| item.percent)),
        cell(item.map(|_| at.done)),
        cell(item.map(|_| at.total)),
        cell(at.light),
        cell(item.map(|_| at.days)),
        cell(item.and(at.ended_on)),
        cell(total.map(|total| format!("{}.{:02}", total / 100, total % 100))),
        cell(rating.and_then(|one| one.satisfied)),
        cell(rating.and_then(|one| one.basically_satisfied)),
        cell(rating.and_then(|one| one.dissatisfied)),
        cell(rating.and_then(|one| one.abstained)),
    ]
}
