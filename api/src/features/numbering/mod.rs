//! Numbers of papers: one series per issuing body and year, without gaps.
//!
//! A number is taken inside the transaction that uses it: the row of the series stays locked until
//! the commit, and a rollback gives the number back. `〔2026〕城关镇第001号` is the first of the
//! series `〔2026〕城关镇`.
//!
//! Table: `number_series`.

pub mod store;

#[cfg(test)]
mod tests;

/// The series of a body in a year, in the manner of official papers: `〔2026〕城关镇`.
#[must_use]
pub fn series(year: i32, body: &str) -> String {
    format!("〔{year}〕{body}")
}

/// The number as printed; three digits, more when needed: `〔2026〕城关镇第001号`.
#[must_use]
pub fn label(series: &str, number: i64) -> String {
    format!("{series}第{number:03}号")
}
