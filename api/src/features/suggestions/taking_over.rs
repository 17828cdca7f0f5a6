//! A suggestion made of something else that deputies brought forward: a motion that was not put on
//! the agenda (J3), an opinion said aloud (J21). Nobody types again. A motion is admitted at once, because
//! the presidium has decided so, and waits to be assigned, with which its period begins (代表法51); an
//! opinion becomes a draft, which the deputy hands in.

use super::case::Case;
use super::create::create;
use super::dto::{CreateSuggestionRequest, ReviewSuggestionRequest};
use super::handlers::review::review;
use super::handlers::submit::hand_in;
use super::log::Entry;
use super::model::{Decision, Occasion, OriginKind, SignaturePart, SignatureStatus};
use super::rows::Signature;
use super::store;
use super::store_origins::{self, OriginRow};
use crate::features::congresses::CongressLevel;
use crate::platform::auth::Acting;
use crate::platform::db::{Id, Tx};
use crate::platform::http::{IfMatch, Problem};

/// What becomes a suggestion.
#[derive(Debug, Clone)]
pub(in crate::features) struct TakenOver {
    /// What it was.
    pub(in crate::features) kind: OriginKind,
    /// Which record that was.
    pub(in crate::features) subject_id: Id,
    /// That record's title.
    pub(in crate::features) subject_title: String,
    /// That record's number.
    pub(in crate::features) subject_number: Option<String>,
    /// The congress.
    pub(in crate::features) level: CongressLevel,
    /// Who leads it.
    pub(in crate::features) lead_id: Id,
    /// Who signed along.
    pub(in crate::features) cosigners: Vec<Id>,
    /// When it was put forward.
    pub(in crate::features) occasion: Occasion,
    /// Its title as a suggestion.
    pub(in crate::features) title: String,
    /// Its content.
    pub(in crate::features) content: String,
}

/// Makes it a suggestion that waits to be assigned; gives back which.
pub(in crate::features) fn take_over(
    tx: &mut Tx<'_>,
    acting: &Acting,
    from: &TakenOver,
) -> Result<Id, Problem> {
    let mut case = begin(tx, acting, from)?;
    let id = case.row.id;
    sign(tx, acting, &mut case, from)?;
    Entry::new(&case.row, "suggestion.taken_over")
        .with("origin", from.subject_title.clone())
        .write(tx, acting)?;
    let seen = IfMatch(case.row.version);
    let case = hand_in(tx, acting, id, seen)?;
    let admitted = ReviewSuggestionRequest {
        decision: Decision::Accepted,
        reason: None,
        transferred_to: None,
    };
    review(tx, acting, id, IfMatch(case.row.version), &admitted)?;
    Ok(id)
}

/// Makes it a draft of the deputy, who completes it and hands it in (J21); gives back which.
pub(in crate::features) fn draft(
    tx: &mut Tx<'_>,
    acting: &Acting,
    from: &TakenOver,
) -> Result<Id, Problem> {
    let case = begin(tx, acting, from)?;
    let kind = match from.kind {
        OriginKind::Message => "suggestion.drafted_from_message",
        OriginKind::Diary => "suggestion.drafted_from_diary",
        OriginKind::Reception => "suggestion.drafted_from_reception",
        OriginKind::Visit => "suggestion.drafted_from_visit",
        OriginKind::Motion | OriginKind::Opinion => "suggestion.drafted_from_opinion",
    };
    Entry::new(&case.row, kind)
        .with("origin", from.subject_title.clone())
        .write(tx, acting)?;
    Ok(case.row.id)
}

/// The draft, with where it came from.
fn begin(tx: &mut Tx<'_>, acting: &Acting, from: &TakenOver) -> Result<Case, Problem> {
    let request = CreateSuggestionRequest {
        id: None,
        title: from.title.clone(),
        content: from.content.clone(),
        level: from.level.into(),
        invited_deputy_ids: Vec::new(),
        submit: false,
        attachment_ids: Vec::new(),
        lead_deputy_id: Some(from.lead_id),
        occasion: from.occasion,
        is_confidential: false,
    };
    let case = create(tx, acting, &request)?;
    store_origins::insert(
        tx,
        &OriginRow {
            county_id: case.row.county_id,
            suggestion_id: case.row.id,
            kind: from.kind,
            subject_id: from.subject_id,
            title: from.subject_title.clone(),
            number: from.subject_number.clone(),
            at: acting.now,
        },
    )?;
    Ok(case)
}

/// Who signed the one has signed the other.
fn sign(
    tx: &mut Tx<'_>,
    acting: &Acting,
    case: &mut Case,
    from: &TakenOver,
) -> Result<(), Problem> {
    let signed = |deputy_id: &Id| Signature {
        county_id: case.row.county_id,
        suggestion_id: case.row.id,
        deputy_id: *deputy_id,
        part: SignaturePart::Cosigner,
        status: SignatureStatus::Confirmed,
        created_at: acting.now,
        responded_at: Some(acting.now),
    };
    let signatures: Vec<Signature> = from.cosigners.iter().map(signed).collect();
    store::insert_signatures(tx, &signatures)?;
    case.row.cosigner_count = signatures.len().try_into().map_err(Problem::internal)?;
    case.save(tx, acting)
}
