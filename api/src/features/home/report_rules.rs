//! How the report to voters of a deputy stands (A6). Pure.

use chrono::{Datelike, NaiveDate};

/// How it stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Report {
    /// Held this year.
    Done,
    /// On the plan for a day.
    Planned(NaiveDate),
    /// Held in this term, in another year.
    InTerm,
    /// Not yet in this term; everybody has by a day.
    Open(NaiveDate),
    /// Not yet in this term, and the day by which everybody has is over.
    Late(NaiveDate),
}

/// By the reports of a term by day, each with whether it was held; everybody has reported by a day.
pub(super) fn report(
    reports: &[(NaiveDate, bool)],
    (today, all_by): (NaiveDate, NaiveDate),
) -> Report {
    let held = || reports.iter().filter(|(_, is_held)| *is_held);
    if held().any(|(day, _)| day.year() == today.year()) {
        return Report::Done;
    }
    if let Some((day, _)) = reports.iter().find(|(_, is_held)| !is_held) {
        return Report::Planned(*day);
    }
    match held().next() {
        Some(_) => Report::InTerm,
        None if all_by < today => Report::Late(all_by),
        None => Report::Open(all_by),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a6_a_deputy_reports_once_in_a_term_and_as_planned() {
        let day = |text: &str| -> NaiveDate { text.parse().unwrap() };
        let all_by = day("2024-10-15");
        let early = (day("2024-03-02"), all_by);
        let late = (day("2026-03-02"), all_by);
        assert_eq!(report(&[], early), Report::Open(all_by));
        assert_eq!(report(&[], late), Report::Late(all_by));
        let held = (day("2025-06-01"), true);
        assert_eq!(report(&[held], late), Report::InTerm);
        let now = (day("2026-01-20"), true);
        assert_eq!(report(&[held, now], late), Report::Done);
        let ahead = (day("2026-04-10"), false);
        assert_eq!(report(&[held, ahead], late), Report::Planned(ahead.0));
        assert_eq!(report(&[ahead], late), Report::Planned(ahead.0));
    }
}
