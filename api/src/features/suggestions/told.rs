//! Who should know of an act although it asks nothing of them: one line per event. Pure.

use super::model::SuggestionLevel;
use super::rows::Suggestion;
use crate::platform::auth::{Acting, Role};
use crate::platform::db::Id;
use crate::platform::events::{Notice, Recipient, ToDoChange, Told};

/// Whom an event tells by its kind.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Tells {
    /// The lead deputy.
    pub lead: bool,
    /// Those who signed along.
    pub cosigners: bool,
    /// The units that work on it.
    pub units: bool,
    /// The office that assigned it.
    pub office: bool,
}

const NOBODY: Tells = Tells {
    lead: false,
    cosigners: false,
    units: false,
    office: false,
};
const LEAD: Tells = Tells {
    lead: true,
    ..NOBODY
};
/// An act on a joint suggestion concerns all who signed it (J5, J11).
const DEPUTIES: Tells = Tells {
    cosigners: true,
    ..LEAD
};
const UNITS: Tells = Tells {
    units: true,
    ..NOBODY
};
const OFFICE: Tells = Tells {
    office: true,
    ..NOBODY
};
const DEPUTIES_AND_UNITS: Tells = Tells {
    units: true,
    ..DEPUTIES
};
const DEPUTIES_AND_OFFICE: Tells = Tells {
    office: true,
    ..DEPUTIES
};
const ALL: Tells = Tells {
    office: true,
    ..DEPUTIES_AND_UNITS
};

/// Whom an event tells; who has to act on it instead has it among what waits, and is left out.
pub(super) fn tells(kind: &str) -> Tells {
    match kind {
        "suggestion.cosign_confirmed" | "suggestion.cosign_declined" => LEAD,
        "suggestion.joined" => Tells {
            office: true,
            ..LEAD
        },
        "suggestion.returned"
        | "suggestion.transferred"
        | "suggestion.assigned"
        // More time is granted only if the deputy is told (J10).
        | "suggestion.extension_granted"
        | "suggestion.taken_back"
        | "suggestion.part_replied"
        | "suggestion.merged"
        | "suggestion.followed"
        | "suggestion.followed_back"
        | "suggestion.followed_in_time"
        | "suggestion.followed_to_reply"
        | "suggestion.let_go"
        | "suggestion.split" => DEPUTIES,
        // The answer is copied to the office (J11); a second answer closes a promise (J15).
        "suggestion.plan_written"
        | "suggestion.plan_changed"
        | "suggestion.replied"
        | "suggestion.promise_kept" | "suggestion.promise_explained" => {
            DEPUTIES_AND_OFFICE
        }
        "suggestion.pre_reply_agreed"
        | "suggestion.extension_refused"
        | "suggestion.took_in" | "suggestion.rated_along" => UNITS,
        "suggestion.return_asked" | "suggestion.extension_asked" => OFFICE,
        "suggestion.criticised" | "suggestion.separated" => DEPUTIES_AND_UNITS,
        "suggestion.rated"
        | "suggestion.closed_unrated"
        | "suggestion.made_key"
        | "suggestion.outcome_recorded" => DEPUTIES_AND_UNITS,
        "suggestion.rated_dissatisfied" | "suggestion.withdrawn" => ALL,
        _ => NOBODY,
    }
}

/// Those around a suggestion who may have to be told.
#[derive(Debug, Clone, Default)]
pub(super) struct Around {
    /// Deputies who signed along.
    pub cosigners: Vec<Id>,
    /// Units that work on it.
    pub units: Vec<Id>,
}

/// Who should know beside those the kind of event tells anyway.
#[derive(Debug, Clone, Default)]
pub(super) struct Others {
    /// Those who still have a part in it.
    pub staying: Vec<Recipient>,
    /// Those who had one until now and no longer see it.
    pub leaving: Vec<Recipient>,
}

/// The notice of an event, or none when nobody is left to be told: not who did it, and not who has
/// to act because of it.
pub(super) fn notice(
    acting: &Acting,
    row: &Suggestion,
    kind: &str,
    around: &Around,
    others: &Others,
    to_do: &ToDoChange,
) -> Option<Notice> {
    let tells = tells(kind);
    let mut recipients: Vec<Recipient> = others
        .staying
        .iter()
        .chain(&others.leaving)
        .copied()
        .collect();
    if tells.lead {
        recipients.push(Recipient::deputy(row.lead_deputy_id));
    }
    if tells.cosigners {
        recipients.extend(around.cosigners.iter().copied().map(Recipient::deputy));
    }
    if tells.units {
        recipients.extend(around.units.iter().copied().map(Recipient::organ));
    }
    if tells.office {
        recipients.push(Recipient::organ(row.office_id));
    }
    recipients.sort_unstable();
    recipients.dedup();
    recipients.retain(|recipient| {
        let must_act = to_do.open.iter().any(|open| recipient.is(open.audience));
        !must_act && !is_actor(acting, row, *recipient)
    });
    if recipients.is_empty() {
        return None;
    }
    let about = kind.strip_prefix("suggestion.").unwrap_or(kind);
    let told = |recipient| Told {
        recipient,
        about: about.to_owned(),
        is_out: others.leaving.contains(&recipient),
    };
    Some(Notice {
        title: row.title.clone(),
        to: recipients.into_iter().map(told).collect(),
    })
}

/// Whether somebody did it: the deputy, the unit, or the office by any of its staff.
fn is_actor(acting: &Acting, row: &Suggestion, recipient: Recipient) -> bool {
    let scope = &acting.scope;
    let is_staff = match row.level {
        SuggestionLevel::County => scope.role() == Role::County,
        SuggestionLevel::Township => {
            scope.role() == Role::Township && scope.town_id() == row.town_id
        }
    };
    match scope.deputy_id() {
        Some(deputy) => recipient == Recipient::deputy(deputy),
        None if is_staff => recipient == Recipient::organ(row.office_id),
        None => recipient == Recipient::organ(scope.organ_id()),
    }
}
