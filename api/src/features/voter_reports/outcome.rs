//! How a result follows from the ratings, told line by line.

use super::model::VoterReportResult;
use super::rows::RatingRow;
use super::rules::{Counts, Measures, share};
use crate::features::explanations::{Explanation, Param, Step};

/// The counts, the numbers that decided, and the result; none before all is counted.
pub(super) fn of(row: &RatingRow) -> Option<(Counts, Measures, VoterReportResult)> {
    let measures = Measures {
        competent_percent: row.competent_percent?,
        basic_percent: row.basic_percent?,
    };
    Some((row.counts(), measures, row.result?))
}

/// The lines.
pub(super) fn told(
    (counts, measures, result): (Counts, Measures, VoterReportResult),
    present: i64,
) -> Explanation {
    let total = counts.total();
    let number = Param::Number;
    let mut told = Explanation::default();
    told.push(
        Step::new("voter_reports.why.returned")
            .with("present", number(present))
            .with("total", number(total)),
    );
    told.push(
        Step::new("voter_reports.why.counts")
            .with("excellent", number(counts.excellent))
            .with("competent", number(counts.competent))
            .with("basic", number(counts.basic))
            .with("incompetent", number(counts.incompetent))
            .with("abstained", number(counts.abstained)),
    );
    told.push(
        Step::new("voter_reports.why.rate")
            .with("favourable", number(counts.favourable()))
            .with("total", number(total))
            .with("percent", share(counts.favourable(), total).as_str()),
    );
    told.push(
        Step::new("voter_reports.why.excellent")
            .with("excellent", number(counts.excellent))
            .with("total", number(total))
            .with("percent", share(counts.excellent, total).as_str()),
    );
    let result = format!("voter_reports.result.{result}");
    told.push(
        Step::new("voter_reports.why.result")
            .with("competent", number(measures.competent_percent))
            .with("basic", number(measures.basic_percent))
            .with("result", Param::Label(result)),
    );
    told
}
