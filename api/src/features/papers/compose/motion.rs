//! A motion (议案): a form with the facts, cause, grounds and plan, and everybody who signed.

use super::body;
use crate::features::motions::model::Mover;
use crate::features::motions::response::MotionResponse;
use crate::features::papers::document::{Block, Document, Table};
use crate::features::papers::wording::{day, say};
use crate::features::signatures::{JointSignature, SignatureStatus};
use crate::platform::clock::local_date;
use crate::platform::http::Problem;

/// Sets it.
pub(in crate::features::papers) fn motion(motion: &MotionResponse) -> Result<Document, Problem> {
    let word = |key: &str| say(&format!("motion_paper.{key}"), &[]);
    let item = &motion.item;
    let by_deputies = item.mover == Mover::Deputies;
    let signed: Vec<&JointSignature> = motion
        .signatures
        .iter()
        .filter(|one| one.status == SignatureStatus::Confirmed && one.is_in_office)
        .collect();
    let submitted_on = match item.submitted_on {
        Some(on) => day(on),
        None => word("not_submitted")?,
    };
    let number = match &item.number {
        Some(number) => number.clone(),
        None => word("no_number")?,
    };
    let count = signed.len().to_string();
    let mover = match by_deputies {
        true => say(
            "motion_paper.jointly",
            &[("lead", &item.mover_name), ("count", &count)],
        )?,
        false => item.mover_name.clone(),
    };
    let rows = [
        ("number", number),
        ("matter", item.title.clone()),
        ("congress", motion.congress_name.clone()),
        ("mover", mover),
        ("submitted_on", submitted_on.clone()),
    ];
    let rows: Result<Vec<Vec<String>>, Problem> = rows
        .into_iter()
        .map(|(key, value)| Ok(vec![word(key)?, value]))
        .collect();
    let congress = [("congress", motion.congress_name.as_str())];
    let mut blocks = vec![
        Block::Title(say("motion_paper.title", &congress)?),
        Block::Gap,
        Block::Table(Table {
            widths: vec![2, 8],
            header: Vec::new(),
            rows: rows?,
            is_labelled: true,
        }),
        Block::Gap,
    ];
    let parts = [
        ("cause", &motion.cause),
        ("grounds", &motion.grounds),
        ("plan", &motion.plan),
    ];
    for (key, text) in parts {
        blocks.push(Block::Heading(word(key)?));
        blocks.extend(body(text));
    }
    blocks.extend([
        Block::Gap,
        Block::Signature {
            by: item.mover_name.clone(),
            on: submitted_on,
        },
    ]);
    if by_deputies {
        blocks.push(Block::NewPage);
        blocks.push(Block::Heading(say(
            "motion_paper.signers",
            &[("count", &count)],
        )?));
        blocks.push(Block::Table(signers(&signed)?));
    }
    Ok(Document {
        name: format!("{} {}", word("name")?, item.title),
        author: item.mover_name.clone(),
        blocks,
    })
}

/// Number, name, part, day.
pub(super) fn signers(signed: &[&JointSignature]) -> Result<Table, Problem> {
    let word = |key: &str| say(&format!("motion_paper.{key}"), &[]);
    let header = ["no", "deputy", "part", "signed_on"];
    let header: Result<Vec<String>, Problem> = header.into_iter().map(word).collect();
    let mut rows = Vec::new();
    for (index, one) in signed.iter().enumerate() {
        let part = say(&format!("motion_paper.{}", one.part), &[])?;
        let on = one.responded_at.map(|at| day(local_date(at)));
        rows.push(vec![
            (index + 1).to_string(),
            one.name.clone(),
            part,
            on.unwrap_or_default(),
        ]);
    }
    Ok(Table {
        widths: vec![1, 3, 2, 3],
        header: header?,
        rows,
        is_labelled: false,
    })
}
