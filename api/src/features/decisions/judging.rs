//! What the body thinks of a report, and what the count of a satisfaction rating makes of it (S7).

use super::dto::{DecisionRatingCount, JudgeDecisionReportRequest};
use super::model::{DecisionGrade, DecisionVerdict};
use super::response::DecisionRating;
use super::rows::ReportRow;
use crate::features::counting::satisfaction::{Grade, Rating, SatisfactionTally, rate};
use crate::features::counting::{Base, Threshold, VotingRule};
use crate::platform::auth::Acting;
use crate::platform::db::Json;
use crate::platform::http::Problem;
use crate::platform::i18n::Locale;
use std::borrow::Cow;

/// Takes the judgement over: words where it is to be improved, nobody content with whom the members are not.
pub(super) fn take(
    acting: &Acting,
    report: &mut ReportRow,
    said: &JudgeDecisionReportRequest,
) -> Result<(), Problem> {
    let improve = said.verdict == DecisionVerdict::Improve;
    if improve && said.remarks.is_none() {
        return Err(Problem::field("/remarks", "required"));
    }
    if improve != said.due_on.is_some() {
        let code = if improve {
            "required"
        } else {
            "decision_no_day"
        };
        return Err(Problem::field("/due_on", code));
    }
    if let Some(count) = said.rating {
        let rating = rated(count)?;
        let grade = grade(rating.grade);
        if grade == DecisionGrade::Dissatisfied && !improve {
            return Err(Problem::field("/verdict", "decision_rated_dissatisfied"));
        }
        let kept = serde_json::to_value(&rating).map_err(Problem::internal)?;
        report.grade = Some(grade);
        report.rating = Some(Json(kept));
    }
    report.verdict = Some(said.verdict);
    report.judged_on = Some(said.judged_on);
    report.judged_by = Some(said.judged_by.clone());
    report.judged_recorded_by_name = Some(acting.actor_name().to_owned());
    report.remarks.clone_from(&said.remarks);
    Ok(())
}

fn rated(count: DecisionRatingCount) -> Result<Rating, Problem> {
    let rule = VotingRule {
        threshold: Threshold::AtLeastHalf,
        base: Base::AllMembers,
        article: Cow::Borrowed("法律未规定；四川省人大常委会满意度测评办法（2025）第二十六条"),
    };
    let tally = SatisfactionTally {
        satisfied: count.satisfied,
        basically_satisfied: count.basically_satisfied,
        dissatisfied: count.dissatisfied,
        abstained: count.abstained,
        invalid: count.invalid,
    };
    rate(rule, count.members, tally)
        .map_err(|_| Problem::field("/rating/members", "decision_more_votes_than_members"))
}

const fn grade(of: Grade) -> DecisionGrade {
    match of {
        Grade::Satisfied => DecisionGrade::Satisfied,
        Grade::BasicallySatisfied => DecisionGrade::BasicallySatisfied,
        Grade::Dissatisfied => DecisionGrade::Dissatisfied,
    }
}

/// The rating of a report as it is sent.
pub(super) fn told(report: &ReportRow, locale: Locale) -> Option<DecisionRating> {
    let kept = report.rating.as_ref()?;
    let rating: Rating = serde_json::from_value(kept.0.clone()).ok()?;
    let tally = rating.tally;
    Some(DecisionRating {
        grade: grade(rating.grade),
        count: DecisionRatingCount {
            members: rating.base,
            satisfied: tally.satisfied,
            basically_satisfied: tally.basically_satisfied,
            dissatisfied: tally.dissatisfied,
            abstained: tally.abstained,
            invalid: tally.invalid,
        },
        explanation: rating.explain().render(&locale),
    })
}
