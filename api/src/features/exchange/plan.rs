//! What an import would do: an outcome per row, and the work behind it.

use super::accounts::AccountWork;
use super::deputies::DeputyWork;
use super::kind::ImportKind;
use super::row::Row;
use super::sheet::{Finding, Table};
use super::units::UnitWork;
use super::{accounts, deputies, units};
use crate::platform::auth::Acting;
use crate::platform::db::{AnyConnection, text_enum};
use crate::platform::http::Problem;
use std::collections::HashSet;

text_enum! {
    /// What happens to a row.
    pub enum Outcome {
        /// It is entered.
        New = "new",
        /// What is there is changed.
        Changed = "changed",
        /// It is there already.
        Unchanged = "unchanged",
        /// It cannot be used.
        Failed = "failed",
    }
}

/// The records to write.
pub(super) enum Work {
    Deputies(DeputyWork),
    Units(UnitWork),
    Accounts(AccountWork),
}

/// A checked table.
pub(super) struct Plan {
    /// Per record, in order.
    pub outcomes: Vec<Outcome>,
    /// By row and column.
    pub findings: Vec<Finding>,
    pub work: Work,
}

impl Plan {
    /// How many rows have this outcome.
    pub(super) fn count(&self, outcome: Outcome) -> usize {
        self.outcomes.iter().filter(|one| **one == outcome).count()
    }
}

/// Checks a table against what is there now.
pub(super) fn plan(
    conn: &mut AnyConnection,
    acting: &Acting,
    table: &Table,
) -> Result<Plan, Problem> {
    let unreadable: HashSet<u32> = table
        .findings
        .iter()
        .filter(|finding| finding.code != "column_ignored")
        .map(|finding| finding.row)
        .collect();
    let mut outcomes = Vec::with_capacity(table.records.len());
    let mut findings = table.findings.clone();
    let mut note = |row: Row<'_>, outcome: Outcome| {
        outcomes.push(if row.findings.is_empty() {
            outcome
        } else {
            Outcome::Failed
        });
        findings.extend(row.findings);
    };
    let work = match table.kind {
        ImportKind::Deputies => {
            Work::Deputies(deputies::plan(conn, acting, table, &unreadable, &mut note)?)
        }
        ImportKind::Units => Work::Units(units::plan(conn, acting, table, &unreadable, &mut note)?),
        ImportKind::Accounts => {
            Work::Accounts(accounts::plan(conn, acting, table, &unreadable, &mut note)?)
        }
    };
    // A row that could not be read is passed on without complaints of its own.
    for (record, outcome) in table.records.iter().zip(&mut outcomes) {
        if unreadable.contains(&record.row) {
            *outcome = Outcome::Failed;
        }
    }
    findings.sort_by_key(|finding| (finding.row, finding.column));
    Ok(Plan {
        outcomes,
        findings,
        work,
    })
}
