//! A motion that is not put on the agenda goes on as a suggestion (J3): with its deputies, its words
//! and its files, admitted and waiting to be assigned.

use super::case::Case;
use super::rows::Motion;
use crate::features::suggestions::model::{Occasion, OriginKind};
use crate::features::suggestions::{TakenOver, take_over};
use crate::platform::auth::Acting;
use crate::platform::db::{Id, Tx};
use crate::platform::http::Problem;

/// Makes it one; gives back which.
pub(super) fn convert(tx: &mut Tx<'_>, acting: &Acting, case: &Case) -> Result<Id, Problem> {
    let row = &case.row;
    let lead_id = row.lead_deputy_id.ok_or_else(Problem::not_found)?;
    let from = TakenOver {
        kind: OriginKind::Motion,
        subject_id: row.id,
        subject_title: row.title.clone(),
        subject_number: row.number.clone(),
        level: row.level,
        lead_id,
        cosigners: case.standing.signed.cosigners(),
        occasion: Occasion::InSession,
        title: title(&row.title),
        content: content(row),
    };
    take_over(tx, acting, &from)
}

/// `关于……的议案` is a suggestion now.
fn title(of_motion: &str) -> String {
    match of_motion.strip_suffix("议案") {
        Some(matter) => format!("{matter}建议"),
        None => of_motion.to_owned(),
    }
}

/// Cause, grounds and plan under their names; together within the length of a suggestion.
fn content(row: &Motion) -> String {
    let parts = [
        ("案由", &row.cause),
        ("案据", &row.grounds),
        ("方案", &row.plan),
    ];
    let lines = parts.map(|(name, text)| format!("{name}：{text}"));
    lines.join("\n")
}

#[cfg(test)]
mod tests {
    use super::title;

    #[test]
    fn j3_a_motion_is_called_a_suggestion_afterwards() {
        assert_eq!(title("关于修建便桥的议案"), "关于修建便桥的建议");
        assert_eq!(title("修建便桥"), "修建便桥");
    }
}
