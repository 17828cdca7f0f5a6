//! What the congress is told of the livelihood projects of a round: how they stand (V11), and at the end of the year how
//! they were accepted, reviewed and rated (V12).

use crate::features::papers::document::{Block, Document, Table};
use crate::features::papers::wording::{day, say};
use crate::features::project_reviews::response::{ProjectReportItem, ProjectRoundReport};
use crate::features::resident_ratings::response::ResidentRatingCounts;
use crate::platform::http::Problem;
use crate::platform::text::ten_thousands;

/// Which of the two papers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::features::papers) enum RoundPaper {
    /// 实施情况报告.
    Progress,
    /// 年末评价报告.
    Review,
}

fn tell(key: &str, values: &[(&str, &str)]) -> Result<String, Problem> {
    say(&format!("project_round_paper.{key}"), values)
}

fn word(key: &str) -> Result<String, Problem> {
    tell(key, &[])
}

/// Sets it.
pub(in crate::features::papers) fn project_round(
    found: &ProjectRoundReport,
    paper: RoundPaper,
) -> Result<Document, Problem> {
    let year = found.year.to_string();
    let of = match paper {
        RoundPaper::Progress => "progress",
        RoundPaper::Review => "review",
    };
    let title = tell(
        &format!("{of}_title"),
        &[("congress", &found.congress_name), ("year", &year)],
    )?;
    let sum = &found.summary;
    let numbers = [
        ("on", day(found.on)),
        ("projects", sum.projects.to_string()),
        ("published", sum.published.to_string()),
        ("accepted", sum.accepted.to_string()),
        ("interrupted", sum.interrupted.to_string()),
        ("green", sum.green.to_string()),
        ("yellow", sum.yellow.to_string()),
        ("red", sum.red.to_string()),
        ("planned", ten_thousands(sum.money_planned_yuan)),
        ("paid", ten_thousands(sum.paid_yuan)),
        ("problems", sum.problems_open.to_string()),
        ("poor", sum.needs_rectification.to_string()),
    ];
    let numbers: Vec<(&str, &str)> = numbers
        .iter()
        .map(|(name, value)| (*name, value.as_str()))
        .collect();
    let mut blocks = vec![
        Block::Title(title.clone()),
        Block::Gap,
        Block::Body(tell(&format!("{of}_summary"), &numbers)?),
    ];
    if !found.without_plan.is_empty() {
        let titles: Vec<&str> = found
            .without_plan
            .iter()
            .map(|one| one.title.as_str())
            .collect();
        blocks.push(Block::Body(tell(
            "without_plan",
            &[("titles", &titles.join("、"))],
        )?));
    }
    blocks.push(Block::Gap);
    blocks.push(Block::Table(match paper {
        RoundPaper::Progress => progress(&found.items)?,
        RoundPaper::Review => review(&found.items)?,
    }));
    if paper == RoundPaper::Progress {
        blocks.extend(reasons(&found.items)?);
    }
    blocks.push(Block::Gap);
    blocks.push(Block::Signature {
        by: found.congress_name.clone(),
        on: day(found.on),
    });
    Ok(Document {
        name: title,
        author: found.congress_name.clone(),
        blocks,
    })
}

fn header(keys: &[&str]) -> Result<Vec<String>, Problem> {
    keys.iter().map(|key| word(key)).collect()
}

fn progress(items: &[ProjectReportItem]) -> Result<Table, Problem> {
    let mut rows = Vec::with_capacity(items.len());
    for (item, no) in items.iter().zip(1..) {
        let work = &item.work;
        let leader = work.leader.clone().unwrap_or_default();
        let light = match &work.light {
            Some(state) => word(state.light.as_str())?,
            None => word(work.status.as_str())?,
        };
        let planned = ten_thousands(work.money_planned_yuan.unwrap_or_default());
        rows.push(vec![
            no.to_string(),
            work.title.clone(),
            format!("{}\n{leader}", work.unit_name),
            planned,
            ten_thousands(work.paid_yuan),
            format!("{}%", work.percent),
            format!("{}/{}", work.milestones_done, work.milestones_total),
            light,
        ]);
    }
    Ok(Table {
        widths: vec![6, 23, 22, 11, 11, 12, 9, 10],
        header: header(&[
            "no",
            "project",
            "unit",
            "planned",
            "paid",
            "percent",
            "milestones",
            "light",
        ])?,
        rows,
        is_labelled: false,
    })
}

/// Why a light is not green, and problems that are not rectified, each project in a paragraph.
fn reasons(items: &[ProjectReportItem]) -> Result<Vec<Block>, Problem> {
    let mut blocks = Vec::new();
    for item in items {
        let lights = item
            .work
            .light
            .iter()
            .flat_map(|state| state.reasons.iter());
        let open = item
            .problems
            .iter()
            .filter(|one| one.rectified_on.is_none());
        let told: Vec<&str> = lights
            .map(|one| one.text.as_str())
            .chain(open.map(|one| one.body.as_str()))
            .collect();
        if !told.is_empty() {
            let values = [
                ("title", item.work.title.as_str()),
                ("told", &told.join("；")),
            ];
            blocks.push(Block::Body(tell("reason", &values)?));
        }
    }
    Ok(blocks)
}

fn review(items: &[ProjectReportItem]) -> Result<Table, Problem> {
    let mut rows = Vec::with_capacity(items.len());
    for (item, no) in items.iter().zip(1..) {
        let acceptance = match &item.acceptance {
            Some(one) => format!("{}\n{}", word(one.result.as_str())?, day(one.held_on)),
            None => word("none")?,
        };
        let total = match item.total_hundredths {
            Some(total) => format!("{}.{:02}", total / 100, total % 100),
            None => word("none")?,
        };
        let rating = item.rating.as_ref();
        let said = rating.and_then(|one| {
            let all = [
                one.satisfied,
                one.basically_satisfied,
                one.dissatisfied,
                one.abstained,
            ];
            let all: Option<Vec<String>> = all
                .iter()
                .map(|count| count.map(|count| count.to_string()))
                .collect();
            all.map(|all| all.join("/"))
        });
        let verdict = match rating.and_then(|one| one.needs_rectification) {
            Some(true) => word("poor")?,
            Some(false) => word("good")?,
            None => word("none")?,
        };
        rows.push(vec![
            no.to_string(),
            item.work.title.clone(),
            item.work.unit_name.clone(),
            acceptance,
            total,
            said.map_or_else(|| word("none"), Ok)?,
            verdict,
            residents(&item.residents)?,
        ]);
    }
    Ok(Table {
        widths: vec![6, 19, 17, 18, 10, 13, 10, 16],
        header: header(&[
            "no",
            "project",
            "unit_only",
            "acceptance",
            "total",
            "said",
            "verdict",
            "residents",
        ])?,
        rows,
        is_labelled: false,
    })
}

/// What residents say, in the order of the deputies' grades, with those who do not know it last.
fn residents(counts: &ResidentRatingCounts) -> Result<String, Problem> {
    if counts.total == 0 {
        return word("none");
    }
    let all = [
        counts.satisfied,
        counts.basically_satisfied,
        counts.dissatisfied,
        counts.unknown,
    ];
    let all: Vec<String> = all.iter().map(i64::to_string).collect();
    Ok(all.join("/"))
}
