//! Everything the rules and the page of an inquiry need, read once.

use super::rows::{AnswerRow, Inquiry, RatingRow};
use super::rules::{Part, Snapshot};
use super::{store, store_acts};
use crate::features::congresses::{self, Mandate};
use crate::features::signatures::{
    self, SignaturePart, SignatureStatus, Signed, SignedKind, Subject,
};
use crate::platform::auth::{Acting, Role};
use crate::platform::db::{AnyConnection, Id};
use crate::platform::http::Problem;

/// An inquiry's surroundings.
pub(super) struct Standing {
    pub(super) signed: Signed,
    pub(super) answers: Vec<AnswerRow>,
    pub(super) ratings: Vec<RatingRow>,
    pub(super) part: Part,
}

/// What its deputies sign.
pub(super) fn subject(row: &Inquiry) -> Subject {
    Subject {
        county_id: row.county_id,
        id: row.id,
        kind: SignedKind::Inquiry,
        term_id: row.term_id,
        lead_id: row.lead_deputy_id,
    }
}

impl Standing {
    /// Reads it.
    pub(super) fn read(
        conn: &mut AnyConnection,
        acting: &Acting,
        row: &Inquiry,
    ) -> Result<Self, Problem> {
        let signed = signatures::standing(conn, acting, &subject(row))?;
        let ratings = store_acts::ratings(conn, row)?;
        let part = part(conn, acting, row, &signed, &ratings)?;
        Ok(Self {
            answers: store_acts::answers(conn, row)?,
            signed,
            ratings,
            part,
        })
    }

    /// Everybody who signed, in office or not any more.
    pub(super) fn proposers(&self) -> Vec<Id> {
        let signed = self.signed.all.iter();
        signed
            .filter(|one| one.status == SignatureStatus::Confirmed)
            .map(|one| one.deputy_id)
            .collect()
    }

    /// How many are satisfied with the last answer, and how many are not.
    pub(super) fn rated(&self, row: &Inquiry) -> (u32, u32) {
        let mut counts = (0, 0);
        for one in self.ratings.iter().filter(|one| one.round == row.round) {
            if one.is_satisfied {
                counts.0 += 1;
            } else {
                counts.1 += 1;
            }
        }
        counts
    }

    /// As the rules want it.
    pub(super) fn snapshot(&self, row: &Inquiry) -> Snapshot {
        Snapshot {
            status: row.status,
            is_on_paper: row.paper_asked_at.is_some(),
            signed: self.signed.count(),
            required: u32::try_from(row.required_count).unwrap_or_default(),
            proposers: u32::try_from(self.proposers().len()).unwrap_or(u32::MAX),
            dissatisfied: self.rated(row).1,
        }
    }
}

fn part(
    conn: &mut AnyConnection,
    acting: &Acting,
    row: &Inquiry,
    signed: &Signed,
    ratings: &[RatingRow],
) -> Result<Part, Problem> {
    let scope = &acting.scope;
    let own: Option<Id> = scope.deputy_id().filter(|_| scope.role() == Role::Deputy);
    let is_staff = matches!(scope.role(), Role::County | Role::Township);
    let is_filer = is_staff && row.created_by == scope.account_id();
    let along = signed.all.iter().find(|one| Some(one.deputy_id) == own);
    let mandate = match own.or(is_filer.then_some(row.lead_deputy_id)) {
        Some(deputy) => congresses::mandate_in(conn, row.county_id, row.term_id, deputy)?,
        None => None,
    };
    Ok(Part {
        is_lead: own == Some(row.lead_deputy_id),
        is_filer,
        is_office: store::is_office(scope, row),
        signature: along
            .filter(|one| one.part == SignaturePart::Cosigner)
            .map(|one| one.status),
        is_unit: scope.role() == Role::Undertaker && row.unit_id == Some(scope.organ_id()),
        has_rated: ratings
            .iter()
            .any(|one| one.round == row.round && Some(one.deputy_id) == own),
        mandate: mandate.unwrap_or(Mandate::Ended),
    })
}
