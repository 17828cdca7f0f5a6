//! Signing along: asking, answering, asking again after the text has changed (J1).

use super::model::{CosignAnswer, SignaturePart, SignatureStatus};
use super::rows::{Signature, Suggestion};
use super::store;
use crate::platform::auth::Acting;
use crate::platform::db::{Id, Tx};
use crate::platform::http::Problem;

/// Asks deputies; gives back those who have to answer now. Who has signed already stays signed.
pub(super) fn invite(
    tx: &mut Tx<'_>,
    acting: &Acting,
    row: &Suggestion,
    ids: &[Id],
) -> Result<Vec<Id>, Problem> {
    let known = store::signatures(tx, row)?;
    let mut new = Vec::new();
    let mut asked = Vec::new();
    for id in ids {
        match known.iter().find(|s| s.deputy_id == *id) {
            Some(found) if found.status == SignatureStatus::Declined => {
                store::update_signature(tx, found, SignatureStatus::Invited, None)?;
                asked.push(*id);
            }
            Some(_) => {}
            None => {
                new.push(Signature {
                    county_id: row.county_id,
                    suggestion_id: row.id,
                    deputy_id: *id,
                    part: SignaturePart::Cosigner,
                    status: SignatureStatus::Invited,
                    created_at: acting.now,
                    responded_at: None,
                });
                asked.push(*id);
            }
        }
    }
    store::insert_signatures(tx, &new)?;
    Ok(asked)
}

/// Signs along uninvited (J1); counts the signatures.
pub(super) fn join(tx: &mut Tx<'_>, acting: &Acting, row: &mut Suggestion) -> Result<(), Problem> {
    let deputy_id = acting.scope.deputy_id().ok_or_else(Problem::not_found)?;
    let signature = Signature {
        county_id: row.county_id,
        suggestion_id: row.id,
        deputy_id,
        part: SignaturePart::Cosigner,
        status: SignatureStatus::Confirmed,
        created_at: acting.now,
        responded_at: Some(acting.now),
    };
    store::insert_signatures(tx, &[signature])?;
    row.cosigner_count += 1;
    Ok(())
}

/// Writes the caller's answer and counts the signatures; gives back the caller's deputy.
pub(super) fn answer(
    tx: &mut Tx<'_>,
    acting: &Acting,
    row: &mut Suggestion,
    answer: CosignAnswer,
) -> Result<Id, Problem> {
    let deputy_id = acting.scope.deputy_id().ok_or_else(Problem::not_found)?;
    let mut all = store::signatures(tx, row)?;
    let own = all
        .iter_mut()
        .find(|s| s.deputy_id == deputy_id)
        .ok_or_else(Problem::not_found)?;
    own.status = match answer {
        CosignAnswer::Confirmed => SignatureStatus::Confirmed,
        CosignAnswer::Declined => SignatureStatus::Declined,
    };
    store::update_signature(tx, own, own.status, Some(acting.now))?;
    row.cosigner_count = confirmed(&all).try_into().map_err(Problem::internal)?;
    Ok(deputy_id)
}

/// The text has changed: who signed the old one is asked again. Gives back who.
pub(super) fn ask_again(tx: &mut Tx<'_>, row: &mut Suggestion) -> Result<Vec<Id>, Problem> {
    let mut asked = Vec::new();
    for signature in store::signatures(tx, row)? {
        let has_signed = signature.part == SignaturePart::Cosigner
            && signature.status == SignatureStatus::Confirmed;
        if has_signed {
            store::update_signature(tx, &signature, SignatureStatus::Invited, None)?;
            asked.push(signature.deputy_id);
        }
    }
    row.cosigner_count = 0;
    Ok(asked)
}

fn confirmed(all: &[Signature]) -> usize {
    all.iter()
        .filter(|s| s.part == SignaturePart::Cosigner && s.status == SignatureStatus::Confirmed)
        .count()
}
