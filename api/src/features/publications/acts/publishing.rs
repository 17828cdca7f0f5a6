//! The preview, publishing and taking back, the same for meetings and decisions.

use super::copies::ActCopy;
use super::dto::{ActItem, ActPreview, ActPublication, ActText, PublishActRequest};
use super::fresh::Fresh;
use super::model::ActKind;
use super::store::{self, ActRow};
use crate::features::publications::dto::RedactionFinding;
use crate::features::publications::error;
use crate::features::publications::store::{county, town_name};
use crate::platform::auth::Acting;
use crate::platform::db::{AnyConnection, Id, Tx};
use crate::platform::events::{NewEvent, record};
use crate::platform::http::{IfMatch, Problem, problem_codes};
use crate::platform::i18n::Params;
use crate::platform::redaction::redact;
use chrono::Datelike;
use serde_json::json;

/// The record as it would be published.
pub(super) fn preview(
    conn: &mut AnyConnection,
    acting: &Acting,
    mut fresh: Fresh,
) -> Result<ActPreview, Problem> {
    let standing = store::standing(conn, fresh.county_id, fresh.id)?;
    let refusal = fresh.refusal(acting);
    let is_outdated = match &standing {
        Some(row) => row.source_hash != fresh.copy.hash()?,
        None => false,
    };
    let (mut texts, mut findings) = (Vec::new(), Vec::new());
    for (key, number, text) in fresh.copy.texts() {
        let (text, found) = redact(text);
        let found = found.into_iter();
        findings.extend(found.map(|(kind, text)| RedactionFinding { kind, text }));
        texts.push(ActText { key, number, text });
    }
    let items = fresh.items.into_iter().map(|one| ActItem {
        id: one.id,
        number: one.number,
        title: one.title,
        is_closed: one.is_closed,
    });
    let published = standing.map(|row| response(conn, row)).transpose()?;
    Ok(ActPreview {
        kind: fresh.kind,
        texts,
        findings,
        closed_reason: fresh.closed_reason,
        items: items.collect(),
        code: refusal.as_ref().map(|problem| problem.code().to_owned()),
        reason: refusal.map(|problem| problem.detail(acting.locale)),
        published,
        is_outdated,
    })
}

/// Makes it public, or public as it is now.
pub(super) fn publish(
    tx: &mut Tx<'_>,
    acting: &Acting,
    (kind, id): (ActKind, Id),
    seen: IfMatch,
    request: &PublishActRequest,
) -> Result<ActPublication, Problem> {
    let mut fresh = Fresh::read(tx, acting, (kind, id))?;
    seen.check(fresh.version)?;
    if let Some(refusal) = fresh.refusal(acting) {
        return Err(refusal);
    }
    let source_hash = fresh.copy.hash()?;
    put(&mut fresh.copy, &request.texts)?;
    let before = store::find(tx, fresh.county_id, fresh.id)?;
    let row = row_of(tx, acting, &mut fresh, (before.as_ref(), source_hash))?;
    store::save(tx, &row)?;
    let is_anew = before.is_some_and(|row| row.withdrawn_at.is_none());
    let event = NewEvent {
        organ_id: Some(fresh.office_id),
        kind: match kind {
            ActKind::Meeting => "meeting.made_public",
            ActKind::Decision => "decision.made_public",
        },
        subject_kind: kind.as_str(),
        subject_id: fresh.id,
        data: json!({"title": fresh.title, "status": fresh.status, "is_anew": is_anew}),
    };
    record(tx, acting, event)?;
    response(tx, row)
}

/// Writes the texts into the copy: as many as there are, each of its length.
fn put(copy: &mut ActCopy, texts: &[String]) -> Result<(), Problem> {
    let places = copy.texts();
    if places.len() != texts.len() {
        return Err(error::ACT_CHANGED.problem());
    }
    for (index, ((key, _, place), text)) in places.into_iter().zip(texts).enumerate() {
        let text = text.trim();
        let (min, max) = key.bounds();
        if !(min..=max).contains(&text.chars().count()) {
            let params = Params::from([
                ("min".to_owned(), min.into()),
                ("max".to_owned(), max.into()),
            ]);
            let problem = problem_codes::VALIDATION_FAILED.problem();
            return Err(problem.at(format!("/texts/{index}"), "length", params));
        }
        text.clone_into(place);
    }
    Ok(())
}

fn row_of(
    tx: &mut Tx<'_>,
    acting: &Acting,
    fresh: &mut Fresh,
    (before, source_hash): (Option<&ActRow>, String),
) -> Result<ActRow, Problem> {
    let town = match fresh.town_id {
        Some(town) => town_name(tx, fresh.county_id, town)?,
        None => None,
    };
    let title = match &fresh.copy {
        ActCopy::Meeting(it) => it.title.clone(),
        ActCopy::Decision(it) => it.title.clone(),
    };
    Ok(ActRow {
        county_id: fresh.county_id,
        id: fresh.id,
        kind: fresh.kind,
        meeting_id: fresh.meeting_id,
        decision_id: (fresh.kind == ActKind::Decision).then_some(fresh.id),
        level: fresh.level,
        town_id: fresh.town_id,
        town_name: town,
        year: fresh.begins_on.year(),
        begins_on: fresh.begins_on,
        title,
        number: fresh.number.clone(),
        is_demo: fresh.is_demo,
        source_hash,
        published_by_name: acting.actor_name().to_owned(),
        first_published_at: before.map_or(acting.now, |row| row.first_published_at),
        published_at: acting.now,
        withdrawn_at: None,
        withdrawn_reason: None,
        withdrawn_by_name: None,
        text: fresh.copy.written()?,
    })
}

/// Takes it back, with the reason.
pub(super) fn withdraw(
    tx: &mut Tx<'_>,
    acting: &Acting,
    (kind, id): (ActKind, Id),
    reason: &str,
) -> Result<ActPublication, Problem> {
    let fresh = Fresh::read(tx, acting, (kind, id))?;
    fresh.check_office(acting)?;
    let mut row = store::standing(tx, fresh.county_id, fresh.id)?
        .ok_or_else(|| error::ACT_NOT_PUBLIC.problem())?;
    row.withdrawn_at = Some(acting.now);
    row.withdrawn_reason = Some(reason.to_owned());
    row.withdrawn_by_name = Some(acting.actor_name().to_owned());
    store::save(tx, &row)?;
    let event = NewEvent {
        organ_id: Some(fresh.office_id),
        kind: match kind {
            ActKind::Meeting => "meeting.unpublished",
            ActKind::Decision => "decision.unpublished",
        },
        subject_kind: kind.as_str(),
        subject_id: fresh.id,
        data: json!({"title": fresh.title, "status": fresh.status, "reason": reason}),
    };
    record(tx, acting, event)?;
    response(tx, row)
}

/// A publication with its address.
fn response(conn: &mut AnyConnection, row: ActRow) -> Result<ActPublication, Problem> {
    let (code, _) = county(conn, row.county_id)?;
    Ok(ActPublication {
        id: row.id,
        kind: row.kind,
        published_at: row.published_at,
        published_by: row.published_by_name,
        link: format!("/p/{code}/{}s/{}", row.kind, row.id),
        withdrawn_at: row.withdrawn_at,
        withdrawn_reason: row.withdrawn_reason,
    })
}
