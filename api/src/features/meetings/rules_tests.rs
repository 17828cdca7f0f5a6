//! The rules of meetings by themselves.

use super::model::{MeetingAction as Act, MeetingKind as Kind, MeetingStatus as Status};
use super::rules::{Part, Party, Refusal, Snapshot, check};

const OFFICE: Part = Part {
    is_office: true,
    is_on_roll: false,
};
const DEPUTY: Part = Part {
    is_office: false,
    is_on_roll: true,
};

fn at(kind: Kind, status: Status) -> Snapshot {
    Snapshot {
        kind,
        status,
        is_published: false,
        is_call_missing: false,
        has_open_sitting: false,
    }
}

/// The acts open to the office in a state.
fn open(kind: Kind, status: Status) -> Vec<Act> {
    let at = at(kind, status);
    let acts = Act::ALL.iter().copied();
    acts.filter(|act| check(*act, &at, &OFFICE).is_ok())
        .collect()
}

#[test]
fn what_is_over_is_only_written_down_what_is_called_off_not_even_that() {
    for kind in Kind::ALL {
        // What follows a meeting goes on after it.
        let left = [Act::RecordRemark, Act::TickSteps];
        assert_eq!(open(*kind, Status::Closed), left);
        assert_eq!(open(*kind, Status::Cancelled), []);
    }
}

#[test]
fn a_session_is_opened_after_its_notice_a_small_meeting_without() {
    let opens = |kind, status| open(kind, status).contains(&Act::HoldSittings);
    assert!(!opens(Kind::CongressSession, Status::Planned));
    assert!(opens(Kind::CongressSession, Status::Notified));
    assert!(opens(Kind::PresidiumMeeting, Status::Planned));
}

#[test]
fn m1_only_the_date_of_a_session_is_published_and_once() {
    let mut session = at(Kind::CongressSession, Status::Planned);
    assert_eq!(check(Act::Publish, &session, &OFFICE), Ok(()));
    session.is_published = true;
    assert_eq!(
        check(Act::Publish, &session, &OFFICE),
        Err(Refusal::WrongState)
    );
    let small = at(Kind::Symposium, Status::Planned);
    assert_eq!(
        check(Act::Publish, &small, &OFFICE),
        Err(Refusal::WrongKind)
    );
}

#[test]
fn m11_who_is_on_the_roll_answers_between_notice_and_opening() {
    for status in Status::ALL {
        let at = at(Kind::CongressSession, *status);
        let may = check(Act::Answer, &at, &DEPUTY).is_ok();
        assert_eq!(may, *status == Status::Notified, "{status}");
        let refused = Err(Refusal::OthersPart(Party::Attendee));
        assert_eq!(check(Act::Answer, &at, &OFFICE), refused);
    }
}

#[test]
fn what_has_an_open_sitting_is_not_over() {
    let mut meeting = at(Kind::CongressSession, Status::Open);
    assert_eq!(check(Act::Close, &meeting, &OFFICE), Ok(()));
    meeting.has_open_sitting = true;
    assert_eq!(
        check(Act::Close, &meeting, &OFFICE),
        Err(Refusal::WrongState)
    );
}

#[test]
fn the_office_alone_prepares_and_holds() {
    for act in Act::ALL.iter().filter(|act| **act != Act::Answer) {
        let at = at(Kind::CongressSession, Status::Open);
        let refused = Err(Refusal::OthersPart(Party::Office));
        assert_eq!(check(*act, &at, &DEPUTY), refused, "{act}");
    }
}

#[test]
fn m2_nobody_is_told_of_an_extraordinary_session_nobody_called() {
    let planned = Snapshot {
        is_call_missing: true,
        ..at(Kind::CongressSession, Status::Planned)
    };
    for act in [Act::Publish, Act::Notify] {
        assert_eq!(check(act, &planned, &OFFICE), Err(Refusal::CallMissing));
    }
    assert_eq!(check(Act::RecordCall, &planned, &OFFICE), Ok(()));
    let talk = at(Kind::Symposium, Status::Planned);
    assert_eq!(
        check(Act::RecordCall, &talk, &OFFICE),
        Err(Refusal::WrongKind)
    );
}
