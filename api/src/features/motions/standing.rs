//! Everything the rules and the page of a motion need, read once.

use super::model::Mover;
use super::rows::{DeadlineRow, Motion, ReportRow, TaskRow, WithdrawalRow};
use super::rules::{MissingParts, Part, Snapshot};
use super::{store, store_acts};
use crate::features::congresses::{self, Mandate};
use crate::features::signatures::{self, SignaturePart, Signed, SignedKind, Subject};
use crate::platform::auth::{Acting, Role};
use crate::platform::db::{AnyConnection, Id};
use crate::platform::http::Problem;
use chrono::NaiveDate;

/// A motion's surroundings.
pub(super) struct Standing {
    pub(super) signed: Signed,
    pub(super) report: Option<ReportRow>,
    pub(super) withdrawals: Vec<WithdrawalRow>,
    pub(super) tasks: Vec<TaskRow>,
    pub(super) deadline: Option<DeadlineRow>,
    pub(super) part: Part,
}

/// What its deputies sign; none when an organ moves it.
pub(super) fn subject(row: &Motion) -> Option<Subject> {
    Some(Subject {
        county_id: row.county_id,
        id: row.id,
        kind: SignedKind::Motion,
        term_id: row.term_id,
        lead_id: row.lead_deputy_id?,
    })
}

impl Standing {
    /// Reads it.
    pub(super) fn read(
        conn: &mut AnyConnection,
        acting: &Acting,
        row: &Motion,
    ) -> Result<Self, Problem> {
        let signed = match subject(row) {
            Some(subject) => signatures::standing(conn, acting, &subject)?,
            None => Signed::default(),
        };
        let tasks = store_acts::tasks(conn, row)?;
        let part = part(conn, acting, row, &signed, &tasks)?;
        Ok(Self {
            report: store_acts::report(conn, row)?,
            withdrawals: store_acts::withdrawals(conn, row)?,
            deadline: store_acts::deadline(conn, row.county_id, row.term_id)?,
            signed,
            tasks,
            part,
        })
    }

    /// The lead and everybody who signed along; nobody when an organ moves it.
    pub(super) fn proposers(&self) -> Vec<Id> {
        self.signed.counting().map(|one| one.deputy_id).collect()
    }

    /// As the rules want it.
    pub(super) fn snapshot(&self, row: &Motion) -> Snapshot {
        Snapshot {
            level: row.level,
            mover: row.mover,
            status: row.status,
            is_on_paper: row.paper_asked_at.is_some(),
            signed: self.signed.count(),
            required: u32::try_from(row.required_count).unwrap_or_default(),
            missing: MissingParts::of(&row.cause, &row.grounds, &row.plan),
            is_late: is_late(row.submitted_on, self.deadline.as_ref()),
            is_withdrawal_asked: self.withdrawals.iter().any(|one| one.answer.is_none()),
            is_reported: self.report.is_some(),
        }
    }
}

/// Handed in after the day the presidium fixed last; in time while none is fixed.
pub(super) fn is_late(submitted_on: Option<NaiveDate>, deadline: Option<&DeadlineRow>) -> bool {
    submitted_on
        .zip(deadline)
        .is_some_and(|(day, deadline)| day > deadline.closes_on)
}

fn part(
    conn: &mut AnyConnection,
    acting: &Acting,
    row: &Motion,
    signed: &Signed,
    tasks: &[TaskRow],
) -> Result<Part, Problem> {
    let scope = &acting.scope;
    let own: Option<Id> = scope.deputy_id().filter(|_| scope.role() == Role::Deputy);
    let is_staff = matches!(scope.role(), Role::County | Role::Township);
    let is_filer = is_staff && row.created_by == scope.account_id();
    let along = signed.all.iter().find(|one| Some(one.deputy_id) == own);
    let acts_for = own.or(row.lead_deputy_id.filter(|_| is_filer));
    let mandate = match acts_for {
        Some(deputy) if row.mover == Mover::Deputies => {
            congresses::mandate_in(conn, row.county_id, row.term_id, deputy)?
        }
        _ => None,
    };
    Ok(Part {
        is_lead: own.is_some() && own == row.lead_deputy_id,
        is_filer,
        is_office: store::is_office(scope, row),
        signature: along
            .filter(|one| one.part == SignaturePart::Cosigner)
            .map(|one| one.status),
        has_task: scope.role() == Role::Undertaker
            && tasks
                .iter()
                .any(|task| task.unit_id == scope.organ_id() && task.reported_at.is_none()),
        mandate: mandate.unwrap_or(Mandate::Ended),
    })
}
