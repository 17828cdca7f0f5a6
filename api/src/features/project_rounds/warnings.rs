//! What is usual for a round and not so here; nothing here stops anybody.

use super::response::ProjectRoundWarning;
use super::rows::RoundRow;
use crate::features::explanations::Step;
use crate::platform::auth::Acting;

/// V2: ideas are asked for in the third quarter of the year before.
pub(super) fn look(acting: &Acting, row: &RoundRow) -> Vec<ProjectRoundWarning> {
    let Some(period) = row.period() else {
        return Vec::new();
    };
    if period.is_in_third_quarter(row.year) {
        return Vec::new();
    }
    let step = Step::new("project_rounds.warning.third_quarter").with("year", row.year - 1);
    vec![ProjectRoundWarning {
        code: "third_quarter".to_owned(),
        rule: "V2".to_owned(),
        basis: "陕西省民生实事项目人大代表票决制规定、重庆市有关决定：每年第三季度征集".to_owned(),
        text: step.render(&acting.locale),
    }]
}
