//! The papers of the choice among livelihood projects: the voting method (票决办法, V6), the booklet of the candidates
//! (候选项目手册, V5), the announcement (公告, V9).

use super::body;
use crate::features::announcements;
use crate::features::papers::document::{Block, Document, Table};
use crate::features::papers::wording::{day, say};
use crate::features::project_selections::model::{ProjectAnnouncement, ProjectFewerRule};
use crate::features::project_selections::response::ProjectSelectionResponse;
use crate::features::projects::Sheet;
use crate::features::projects::model::ProjectStance;
use crate::platform::http::Problem;
use crate::platform::text::ten_thousands;

fn tell(key: &str, values: &[(&str, &str)]) -> Result<String, Problem> {
    say(&format!("project_paper.{key}"), values)
}

fn word(key: &str) -> Result<String, Problem> {
    tell(key, &[])
}

/// Who issues it: a congress through its presidium.
fn by(found: &ProjectSelectionResponse) -> Result<String, Problem> {
    announcements::presidium(&found.congress_name)
}

/// Yuan as 万元 without rounding: `30万元`, `12.5万元`, `0.0001万元`.
pub(super) fn money(yuan: i64) -> String {
    format!("{}万元", ten_thousands(yuan))
}

/// The voting method, article by article.
pub(in crate::features::papers) fn method(
    found: &ProjectSelectionResponse,
) -> Result<Document, Problem> {
    let (seats, percent) = (found.seats.to_string(), found.surplus_percent.to_string());
    let fewest = found.fewest_candidates.to_string();
    let fewer = match found.fewer_rule {
        ProjectFewerRule::Fewer => "fewer",
        ProjectFewerRule::SecondRound => "second_round",
    };
    let announced = match found.announcement {
        ProjectAnnouncement::OnTheSpot => "on_the_spot",
        ProjectAnnouncement::ByNotice => "by_notice",
    };
    let year = found.year.to_string();
    let values = [
        ("congress", found.congress_name.as_str()),
        ("year", year.as_str()),
        ("seats", seats.as_str()),
        ("percent", percent.as_str()),
        ("fewest", fewest.as_str()),
    ];
    let articles = [
        "purpose",
        "seats",
        "ballot",
        "validity",
        "threshold",
        fewer,
        announced,
    ];
    let mark = match (found.adopted_on, &found.meeting_title) {
        (Some(on), Some(meeting)) => tell("adopted", &[("day", &day(on)), ("meeting", meeting)])?,
        _ => word("draft")?,
    };
    let mut blocks = vec![
        Block::Title(found.title.clone()),
        Block::Mark(mark),
        Block::Gap,
    ];
    let mut count = 0;
    for article in articles {
        count += 1;
        let text = tell(&format!("article_{article}"), &values)?;
        blocks.push(Block::Body(format!("第{}条　{text}", numeral(count))));
    }
    if let Some(details) = &found.details {
        blocks.extend(body(details));
    }
    Ok(Document {
        name: found.title.clone(),
        author: by(found)?,
        blocks,
    })
}

fn numeral(of: usize) -> &'static str {
    const WORDS: [&str; 10] = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十"];
    WORDS.get(of - 1).copied().unwrap_or_default()
}

/// The booklet: a list of all, then each on a page of its own, with what is said for and against side by side.
pub(in crate::features::papers) fn booklet(
    found: &ProjectSelectionResponse,
    sheets: &[Sheet],
) -> Result<Document, Problem> {
    let year = found.year.to_string();
    let values = [
        ("congress", found.congress_name.as_str()),
        ("year", year.as_str()),
    ];
    let title = tell("booklet_title", &values)?;
    let seats = found.seats.to_string();
    let count = sheets.len().to_string();
    let counted = [("count", count.as_str()), ("seats", seats.as_str())];
    let mut blocks = vec![
        Block::Title(title.clone()),
        Block::Gap,
        Block::Body(tell("booklet_lead", &counted)?),
        Block::Table(overview(sheets)?),
    ];
    for sheet in sheets {
        blocks.push(Block::NewPage);
        blocks.push(Block::Title(format!(
            "{}．{}",
            sheet.item.position.unwrap_or_default(),
            sheet.item.title
        )));
        blocks.push(Block::Gap);
        blocks.push(Block::Table(facts(sheet)?));
        for (key, text) in [
            ("content", Some(&sheet.content)),
            ("argument", sheet.argument.as_ref()),
            ("yearly_goal", sheet.yearly_goal.as_ref()),
        ] {
            if let Some(text) = text {
                blocks.push(Block::Heading(word(key)?));
                blocks.extend(body(text));
            }
        }
        if !sheet.remarks.is_empty() {
            blocks.push(Block::Heading(word("remarks")?));
            blocks.push(Block::Table(remarks(sheet)?));
        }
    }
    Ok(Document {
        name: title,
        author: by(found)?,
        blocks,
    })
}

fn overview(sheets: &[Sheet]) -> Result<Table, Problem> {
    let header: Result<Vec<String>, Problem> = ["no", "project", "unit", "investment", "finish"]
        .iter()
        .map(|key| word(key))
        .collect();
    let row = |sheet: &Sheet| {
        vec![
            sheet.item.position.unwrap_or_default().to_string(),
            sheet.item.title.clone(),
            sheet.item.unit_name.clone().unwrap_or_default(),
            sheet.item.investment_yuan.map(money).unwrap_or_default(),
            sheet.item.finish_on.map(day).unwrap_or_default(),
        ]
    };
    Ok(Table {
        widths: vec![7, 36, 23, 16, 18],
        header: header?,
        rows: sheets.iter().map(row).collect(),
        is_labelled: false,
    })
}

fn facts(sheet: &Sheet) -> Result<Table, Problem> {
    let sources: Result<Vec<String>, Problem> = sheet
        .sources
        .iter()
        .map(|one| {
            let from = word(&format!("source_{}", one.kind))?;
            let note = one.note.as_ref().map(|note| format!("（{note}）"));
            Ok(format!(
                "{from}{}{}",
                money(one.amount_yuan),
                note.unwrap_or_default()
            ))
        })
        .collect();
    let ideas = sheet.idea_count.to_string();
    let rows = [
        ("number", sheet.item.number.clone()),
        ("unit", sheet.item.unit_name.clone().unwrap_or_default()),
        (
            "investment",
            sheet.item.investment_yuan.map(money).unwrap_or_default(),
        ),
        ("sources", sources?.join("；")),
        ("finish", sheet.item.finish_on.map(day).unwrap_or_default()),
        ("origin", tell("origin_of", &[("count", &ideas)])?),
    ];
    let rows: Result<Vec<Vec<String>>, Problem> = rows
        .into_iter()
        .map(|(key, value)| Ok(vec![word(key)?, value]))
        .collect();
    Ok(Table {
        widths: vec![22, 78],
        header: Vec::new(),
        rows: rows?,
        is_labelled: true,
    })
}

/// What is said for it at the left, what against it at the right.
fn remarks(sheet: &Sheet) -> Result<Table, Problem> {
    let of = |stance: ProjectStance| -> Vec<String> {
        let said = sheet.remarks.iter().filter(|(_, of, _)| *of == stance);
        said.map(|(name, _, body)| format!("{name}：{body}"))
            .collect()
    };
    let (left, right) = (of(ProjectStance::For), of(ProjectStance::Against));
    let rows = 0..left.len().max(right.len());
    let at = |of: &[String], row: usize| of.get(row).cloned().unwrap_or_default();
    Ok(Table {
        widths: vec![50, 50],
        header: vec![word("for")?, word("against")?],
        rows: rows
            .map(|row| vec![at(&left, row), at(&right, row)])
            .collect(),
        is_labelled: false,
    })
}

/// The announcement: what was chosen, by the place on the list; 404 before it is announced.
pub(in crate::features::papers) fn announcement(
    found: &ProjectSelectionResponse,
) -> Result<Document, Problem> {
    let said = announcements::of_selection(found)?.ok_or_else(Problem::not_found)?;
    let mut blocks = vec![Block::Title(said.heading.clone())];
    blocks.extend(found.notice_number.clone().map(Block::Mark));
    blocks.push(Block::Gap);
    blocks.extend(said.paragraphs.into_iter().map(Block::Body));
    blocks.push(Block::Gap);
    blocks.push(Block::Signature {
        by: said.by.clone(),
        on: day(said.on),
    });
    Ok(Document {
        name: said.heading,
        author: said.by,
        blocks,
    })
}

#[cfg(test)]
mod tests {
    use super::money;

    #[test]
    fn v5_money_is_told_in_ten_thousands_without_rounding() {
        for (yuan, told) in [
            (300_000, "30万元"),
            (125_000, "12.5万元"),
            (1, "0.0001万元"),
            (10_050, "1.005万元"),
        ] {
            assert_eq!(money(yuan), told);
        }
    }
}
