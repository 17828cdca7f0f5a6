//! The states of an announcement.

use super::model::{AnnouncementAction as Act, AnnouncementStatus as Status};
use super::rules::{Refusal, check};

#[test]
fn what_is_published_is_changed_only_after_it_was_withdrawn() {
    for (status, open) in [
        (Status::Draft, &[Act::Edit, Act::Publish, Act::Delete][..]),
        (Status::Published, &[Act::Withdraw]),
        (Status::Withdrawn, &[Act::Edit, Act::Publish]),
    ] {
        for act in Act::ALL {
            let told = check(*act, status, true);
            assert_eq!(told.is_ok(), open.contains(act), "{act} {status}");
        }
    }
}

#[test]
fn only_the_office_of_the_congress_acts() {
    for act in Act::ALL {
        let told = check(*act, Status::Draft, false);
        assert_eq!(told, Err(Refusal::NotYours));
    }
}
