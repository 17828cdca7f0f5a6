//! An inquiry (质询案): a form with the facts, the question, each answer with what the deputies say of it,
//! and everybody who signed.

use super::body;
use super::motion::signers;
use crate::features::inquiries::model::AnswerForm;
use crate::features::inquiries::response::{InquiryAnswer, InquiryResponse};
use crate::features::papers::document::{Block, Document, Table};
use crate::features::papers::wording::{day, say};
use crate::features::signatures::{JointSignature, SignatureStatus};
use crate::platform::http::Problem;

/// Sets it.
pub(in crate::features::papers) fn inquiry(inquiry: &InquiryResponse) -> Result<Document, Problem> {
    let item = &inquiry.item;
    // Whoever signed stays a proposer, in office or not any more (代表法20).
    let signed: Vec<&JointSignature> = inquiry
        .signatures
        .iter()
        .filter(|one| one.status == SignatureStatus::Confirmed)
        .collect();
    let count = signed.len().to_string();
    let submitted_on = match item.submitted_on {
        Some(on) => day(on),
        None => word("not_submitted")?,
    };
    let congress = [("congress", inquiry.congress_name.as_str())];
    let mut blocks = vec![
        Block::Title(say("inquiry_paper.title", &congress)?),
        Block::Gap,
        Block::Table(facts(inquiry, &count, submitted_on.clone())?),
        Block::Gap,
        Block::Heading(word("content")?),
    ];
    blocks.extend(body(&inquiry.content));
    blocks.extend([
        Block::Gap,
        Block::Signature {
            by: item.lead_name.clone(),
            on: submitted_on,
        },
    ]);
    for one in &inquiry.answers {
        blocks.push(Block::NewPage);
        blocks.extend(answer(inquiry, one)?);
    }
    blocks.push(Block::NewPage);
    let signers_head = say("inquiry_paper.signers", &[("count", &count)])?;
    blocks.push(Block::Heading(signers_head));
    blocks.push(Block::Table(signers(&signed)?));
    Ok(Document {
        name: format!("{} {}", word("name")?, item.title),
        author: item.lead_name.clone(),
        blocks,
    })
}

fn word(key: &str) -> Result<String, Problem> {
    say(&format!("inquiry_paper.{key}"), &[])
}

fn form_name(form: AnswerForm) -> Result<String, Problem> {
    word(form.as_str())
}

/// The form at the top.
fn facts(inquiry: &InquiryResponse, count: &str, submitted_on: String) -> Result<Table, Problem> {
    let item = &inquiry.item;
    let number = match &item.number {
        Some(number) => number.clone(),
        None => word("no_number")?,
    };
    let jointly = [("lead", item.lead_name.as_str()), ("count", count)];
    let mut rows = vec![
        ("number", number),
        ("matter", item.title.clone()),
        ("target", item.target_name.clone()),
        ("congress", inquiry.congress_name.clone()),
        ("proposers", say("inquiry_paper.jointly", &jointly)?),
        ("submitted_on", submitted_on),
    ];
    if let Some(form) = inquiry.form {
        rows.push(("form", form_name(form)?));
    }
    if let Some(due) = item.due_on {
        rows.push(("due_on", day(due)));
    }
    let rows: Result<Vec<Vec<String>>, Problem> = rows
        .into_iter()
        .map(|(key, value)| Ok(vec![word(key)?, value]))
        .collect();
    Ok(Table {
        widths: vec![2, 8],
        header: Vec::new(),
        rows: rows?,
        is_labelled: true,
    })
}

/// An answer, who gave it, and what those who signed say of it.
fn answer(inquiry: &InquiryResponse, one: &InquiryAnswer) -> Result<Vec<Block>, Problem> {
    let round = one.round.to_string();
    let head = match inquiry.answers.len() {
        1 => word("answer")?,
        _ => say("inquiry_paper.nth_answer", &[("round", &round)])?,
    };
    let form = form_name(one.form)?;
    let mut blocks = vec![
        Block::Heading(head),
        Block::Body(say(
            "inquiry_paper.answered",
            &[
                ("target", &inquiry.item.target_name),
                ("day", &day(one.answered_on)),
                ("form", &form),
            ],
        )?),
    ];
    blocks.extend(body(&one.content));
    blocks.extend([
        Block::Gap,
        Block::Signature {
            by: format!("{} {}", one.head_post, one.head_name),
            on: day(one.answered_on),
        },
    ]);
    if one.ratings.is_empty() {
        return Ok(blocks);
    }
    let satisfied = one.ratings.iter().filter(|it| it.is_satisfied).count();
    let counts = [
        ("said", one.ratings.len().to_string()),
        ("satisfied", satisfied.to_string()),
        ("dissatisfied", (one.ratings.len() - satisfied).to_string()),
    ];
    let counts: Vec<(&str, &str)> = counts.iter().map(|(n, v)| (*n, v.as_str())).collect();
    let header = ["deputy", "stands", "comment"];
    let header: Result<Vec<String>, Problem> = header.into_iter().map(word).collect();
    let mut rows = Vec::new();
    for it in &one.ratings {
        let stands = match it.is_satisfied {
            true => "is_satisfied",
            false => "is_dissatisfied",
        };
        rows.push(vec![
            it.deputy_name.clone(),
            word(stands)?,
            it.comment.clone().unwrap_or_default(),
        ]);
    }
    blocks.extend([
        Block::Gap,
        Block::Body(say("inquiry_paper.ratings", &counts)?),
        Block::Table(Table {
            widths: vec![2, 2, 6],
            header: header?,
            rows,
            is_labelled: false,
        }),
    ]);
    Ok(blocks)
}
