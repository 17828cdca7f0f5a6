//! How a derived record follows its fact. What the office or the county said of it stands as long as the fact is the same:
//! of that day, and said by whom it was said. Pure.

use super::facts::Fact;
use super::model::{DutySample, DutyStatus};
use super::quarter::Quarter;
use super::rows::RecordRow;

/// The record as the fact now says; none when it says so already, or may no longer change.
pub(super) fn agreeing(
    mut row: RecordRow,
    fact: Fact,
    frozen: Option<Quarter>,
) -> Option<RecordRow> {
    let is_frozen = frozen.is_some_and(|last| row.counts_in() <= last);
    if row.status == DutyStatus::Verified && is_frozen {
        return None;
    }
    let is_same = row.held_on == fact.held_on && row.is_by_office == fact.is_by_office;
    // What the county found wrong only the county puts right.
    let is_wrong = row.sample_result == Some(DutySample::Wrong);
    let stands = is_wrong || (is_same && row.is_judged());
    let status = match stands {
        true => row.status,
        false => fact.status(),
    };
    let says_so = row.title == fact.title && row.hours == fact.hours && row.status == status;
    if is_same && says_so {
        return None;
    }
    if !stands {
        row.unjudge();
    }
    if !stands || row.held_on != fact.held_on {
        let counts = Quarter::counting(fact.held_on, frozen);
        (row.year, row.quarter) = (counts.year, counts.number);
    }
    (row.held_on, row.title, row.hours) = (fact.held_on, fact.title, fact.hours);
    (row.status, row.is_by_office) = (status, fact.is_by_office);
    Some(row)
}

/// The record of a fact that is no longer one; none when it does not count anyway.
pub(super) fn gone(mut row: RecordRow) -> Option<RecordRow> {
    if !matches!(row.status, DutyStatus::Pending | DutyStatus::Verified) {
        return None;
    }
    // Should it become one again, it is judged again.
    row.unjudge();
    row.status = DutyStatus::Withdrawn;
    Some(row)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::features::congresses::CongressLevel;
    use crate::features::duty_records::facts::Place;
    use crate::features::duty_records::model::{DutyKind, DutySource};
    use crate::platform::db::Timestamp;
    use crate::platform::ids::new_id;

    fn then() -> Timestamp {
        Timestamp::new(chrono::DateTime::UNIX_EPOCH)
    }

    fn fact(is_by_office: bool) -> Fact {
        Fact {
            place: Place {
                level: CongressLevel::Township,
                organ_id: new_id(),
                town_id: Some(new_id()),
                office_id: new_id(),
                term_id: new_id(),
                is_demo: false,
            },
            source: DutySource::GroupActivity,
            source_id: new_id(),
            deputy_id: new_id(),
            kind: DutyKind::GroupActivity,
            held_on: "2026-03-01".parse().unwrap(),
            title: "走访企业".to_owned(),
            hours: None,
            is_by_office,
        }
    }

    fn of(fact: &Fact) -> RecordRow {
        let counts = Quarter::of(fact.held_on);
        fact.clone().record(1, counts, then())
    }

    fn refused(mut row: RecordRow) -> RecordRow {
        row.status = DutyStatus::Refused;
        row.reason = Some("没有参加".to_owned());
        row.decided_at = Some(then());
        row
    }

    #[test]
    fn a9_what_a_deputy_said_waits_and_the_office_verifies_it_at_its_source() {
        let said = fact(false);
        let row = of(&said);
        assert_eq!(row.status, DutyStatus::Pending);
        assert!(agreeing(row.clone(), said.clone(), None).is_none());
        let confirmed = Fact {
            is_by_office: true,
            ..said
        };
        let row = agreeing(refused(row), confirmed, None).unwrap();
        assert_eq!((row.status, row.reason), (DutyStatus::Verified, None));
    }

    #[test]
    fn a9_a_refusal_stands_as_long_as_the_fact_is_the_same() {
        let said = fact(true);
        let row = refused(of(&said));
        assert!(agreeing(row.clone(), said.clone(), None).is_none());
        let reworded = Fact {
            title: "走访企业和农户".to_owned(),
            ..said.clone()
        };
        let after = agreeing(row.clone(), reworded, None).unwrap();
        assert_eq!(after.status, DutyStatus::Refused);
        let moved = Fact {
            held_on: "2026-03-02".parse().unwrap(),
            ..said.clone()
        };
        let after = agreeing(row.clone(), moved.clone(), None).unwrap();
        assert_eq!(after.status, DutyStatus::Verified);
        let mut wrong = row;
        wrong.sample_result = Some(DutySample::Wrong);
        let after = agreeing(wrong, moved, None).unwrap();
        assert_eq!(after.status, DutyStatus::Refused);
    }

    #[test]
    fn what_is_gone_and_comes_again_is_judged_again() {
        let said = fact(false);
        let mut row = of(&said);
        row.status = DutyStatus::Verified;
        row.decided_at = Some(then());
        let row = gone(row).unwrap();
        assert_eq!(row.status, DutyStatus::Withdrawn);
        assert!(gone(row.clone()).is_none());
        let row = agreeing(row, said, None).unwrap();
        assert_eq!(row.status, DutyStatus::Pending);
    }
}
