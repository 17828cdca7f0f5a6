//! The report of a check, as it is kept and shown.

use super::columns::{fields, title};
use super::dto::{ImportError, ImportResponse, SampleRow};
use super::plan::{Outcome, Plan};
use super::sheet::{Finding, Table};
use super::store::Import;
use crate::features::spreadsheets::text::cell_ref;
use crate::platform::http::Problem;
use crate::platform::i18n::{self, Locale, Params};
use serde::{Deserialize, Serialize};

/// No report lists more errors; the rest is found after these are corrected.
const MAX_ERRORS: usize = 500;
/// Rows shown as they were read.
const SAMPLE_ROWS: usize = 20;

/// What a check found.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(super) struct Report {
    pub total: usize,
    pub new: usize,
    pub changed: usize,
    pub unchanged: usize,
    pub failed: usize,
    pub findings: Vec<Finding>,
    /// Row number, outcome, cells by column of the kind.
    pub sample: Vec<(u32, Outcome, Vec<String>)>,
}

impl Report {
    pub(super) fn of(table: &Table, plan: &Plan) -> Self {
        let sample = table.records.iter().zip(&plan.outcomes).take(SAMPLE_ROWS);
        Self {
            total: table.records.len(),
            new: plan.count(Outcome::New),
            changed: plan.count(Outcome::Changed),
            unchanged: plan.count(Outcome::Unchanged),
            failed: plan.count(Outcome::Failed),
            findings: plan.findings.iter().take(MAX_ERRORS).cloned().collect(),
            sample: sample
                .map(|(record, outcome)| (record.row, *outcome, record.cells.clone()))
                .collect(),
        }
    }
}

/// The answer for an import in a language.
pub(super) fn response(import: &Import, locale: Locale) -> Result<ImportResponse, Problem> {
    let report: Report =
        serde_json::from_value(import.report.0.clone()).map_err(Problem::internal)?;
    let words = |key: &str| i18n::text(locale, key, &Params::new());
    let kind = import.kind;
    let sample = report.sample.into_iter().map(|(row, outcome, cells)| {
        let mut shown = vec![
            (words("exchange.sample.row"), row.to_string()),
            (
                words("exchange.sample.outcome"),
                words(&format!("exchange.outcome.{outcome}")),
            ),
        ];
        let named = fields(kind).iter().zip(cells);
        shown.extend(named.map(|(field, cell)| (title(kind, field.key, locale), cell)));
        SampleRow(shown)
    });
    Ok(ImportResponse {
        id: import.id,
        kind,
        file_name: import.file_name.clone(),
        status: import.status,
        rows_total: report.total,
        rows_new: report.new,
        rows_changed: report.changed,
        rows_unchanged: report.unchanged,
        rows_failed: report.failed,
        errors: report
            .findings
            .into_iter()
            .map(|finding| error(finding, locale))
            .collect(),
        sample: sample.collect(),
        initial_passwords: None,
        created_at: import.created_at,
        applied_at: import.applied_at,
        version: import.version,
    })
}

fn error(finding: Finding, locale: Locale) -> ImportError {
    ImportError {
        row: finding.row,
        column: finding.title,
        cell: cell_ref(
            finding.row.saturating_sub(1),
            finding.column.saturating_sub(1),
        ),
        detail: i18n::find(locale, &format!("fields.{}", finding.code), &finding.params)
            .unwrap_or_else(|| finding.code.to_owned()),
        code: finding.code,
    }
}
