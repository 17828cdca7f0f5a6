use super::model::{
    VoterReportAction as Act, VoterReportForm as Form, VoterReportResult as Outcome,
    VoterReportStatus as Status,
};
use super::rules::*;
use crate::features::congresses::Mandate;
use chrono::{Days, NaiveDate};

const OFFICE: Part = Part {
    is_office: true,
    is_own: false,
    mandate: None,
};
const DEPUTY: Part = Part {
    is_office: false,
    is_own: true,
    mandate: Some(Mandate::Active),
};
const OTHER: Part = Part {
    is_own: false,
    ..DEPUTY
};

fn day() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 3, 2).unwrap()
}

fn at(status: Status) -> Snapshot {
    Snapshot {
        status,
        form: Form::Oral,
        held_on: day(),
        today: day(),
        is_written: false,
        has_slips: false,
        is_announced: false,
    }
}

#[test]
fn a6_each_step_has_its_people_and_its_time() {
    for act in Act::ALL {
        for status in Status::ALL {
            assert_eq!(
                check(*act, &at(*status), OTHER),
                Err(Refusal::NotYourTurn),
                "{act} {status}"
            );
        }
    }
    let open = |part: Part, status: Status| {
        let is_open = |act: &&Act| check(**act, &at(status), part).is_ok();
        let acts: Vec<&str> = Act::ALL
            .iter()
            .filter(is_open)
            .map(|act| act.as_str())
            .collect();
        acts.join(" ")
    };
    for (status, office, deputy) in [
        (Status::Planned, "move cancel write hold note", "write note"),
        (Status::Held, "write hold note open rate", "write note"),
        (Status::Rating, "note rate", "note"),
        (Status::Rated, "note rate announce feed_back", "note"),
        (Status::FedBack, "announce feed_back", "confirm"),
        (Status::Closed, "announce", ""),
        (Status::Cancelled, "", ""),
    ] {
        assert_eq!(open(OFFICE, status), office, "{status}");
        assert_eq!(open(DEPUTY, status), deputy, "{status}");
    }
}

#[test]
fn a6_not_before_its_day_and_not_unwritten() {
    let mut early = at(Status::Planned);
    early.held_on = day().checked_add_days(Days::new(1)).unwrap();
    for act in [Act::Hold, Act::Note] {
        assert_eq!(check(act, &early, OFFICE), Err(Refusal::NotYet));
    }
    let mut paper = at(Status::Planned);
    paper.form = Form::Written;
    assert_eq!(check(Act::Hold, &paper, OFFICE), Err(Refusal::NotWritten));
    paper.is_written = true;
    assert_eq!(check(Act::Hold, &paper, OFFICE), Ok(()));
    let stopped = Part {
        mandate: Some(Mandate::Suspended),
        ..DEPUTY
    };
    assert_eq!(
        check(Act::Write, &at(Status::Planned), stopped),
        Err(Refusal::MandateSuspended)
    );
    let gone = Part {
        mandate: Some(Mandate::Ended),
        ..DEPUTY
    };
    assert_eq!(
        check(Act::Write, &at(Status::Planned), gone),
        Err(Refusal::MandateEnded)
    );
}

#[test]
fn a6_what_was_told_or_said_by_slips_is_not_put_right() {
    let mut told = at(Status::Rated);
    told.is_announced = true;
    assert_eq!(check(Act::Rate, &told, OFFICE), Err(Refusal::NotInState));
    let mut sealed = at(Status::Rated);
    sealed.has_slips = true;
    assert_eq!(check(Act::Rate, &sealed, OFFICE), Err(Refusal::NotInState));
}

#[test]
fn a6_eighty_per_cent_is_competent_and_half_is_basic() {
    let measures = Measures {
        competent_percent: 80,
        basic_percent: 50,
    };
    let of = |favourable: i64, total: i64| {
        let counts = Counts {
            competent: favourable,
            abstained: total - favourable,
            ..Counts::default()
        };
        outcome(counts, measures)
    };
    assert_eq!(of(0, 0), None);
    for (favourable, total, wanted) in [
        (40, 50, Outcome::Competent),
        (39, 50, Outcome::Basic),
        (25, 50, Outcome::Basic),
        (24, 50, Outcome::Incompetent),
        (0, 1, Outcome::Incompetent),
    ] {
        assert_eq!(
            of(favourable, total),
            Some(wanted),
            "{favourable} of {total}"
        );
    }
    // 汉阴: 22 of 23.
    assert_eq!(share(22, 23), "95.6");
    assert_eq!((share(4, 5), share(0, 0)), ("80".into(), "0".into()));
}

#[test]
fn a6_a_share_of_deputies_is_rounded_up_and_a_period_has_its_last_day() {
    assert_eq!((needed(50, 30), needed(51, 30), needed(3, 30)), (15, 16, 1));
    let from = NaiveDate::from_ymd_opt(2021, 10, 15).unwrap();
    assert_eq!(
        all_by(from, 36),
        NaiveDate::from_ymd_opt(2024, 10, 14).unwrap()
    );
    assert_eq!(wrong_day(day(), day()), None);
    let far = day().checked_add_days(Days::new(366)).unwrap();
    assert_eq!(wrong_day(far, day()), Some("voter_report_day_out_of_range"));
}

#[test]
fn a6_everybody_has_reported_in_the_last_year_of_the_term() {
    assert_eq!(super::rules::term_needed(22, false, false), None);
    assert_eq!(super::rules::term_needed(22, true, false), Some(22));
    assert_eq!(super::rules::term_needed(22, false, true), Some(22));
}
