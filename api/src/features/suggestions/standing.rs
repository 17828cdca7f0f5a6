//! What the rules need to know around a suggestion: its units, what they ask for, whom they spoke to.

use chrono::NaiveDate;

use super::model::{
    Action, ContactMode, ExtensionState, PartRole, Party, PromiseState, Status, SupervisionKind,
};
use super::rows::Suggestion;
use super::rules::{Opinions, Part, RatingWait, Rest, SignOff, Snapshot, UnitPart};
use super::store_extensions::ExtensionRow;
use super::store_parts::PartRow;
use super::store_promises::PromiseRow;
use super::store_returns::ReturnRow;
use super::store_supervision::SupervisionRow;
use super::work::drafting::Drafting;
use super::work::store_pre_replies;
use super::{
    periods, store, store_extensions, store_parts, store_promises, store_returns, store_supervision,
};
use crate::features::clocks::is_overdue;
use crate::platform::auth::{Acting, Role};
use crate::platform::clock::local_date;
use crate::platform::db::{AnyConnection, Id, Timestamp};
use crate::platform::http::Problem;

/// What was read around a suggestion. Nothing of it, for acts of deputies.
#[derive(Debug, Clone, Default)]
pub(super) struct Standing {
    /// The units that work on it, the first one first.
    pub parts: Vec<PartRow>,
    pub extensions: Vec<ExtensionRow>,
    pub returns: Vec<ReturnRow>,
    /// The units that contacted the deputy, and when.
    pub contacts: Vec<(Id, Timestamp, ContactMode)>,
    pub promises: Vec<PromiseRow>,
    pub supervisions: Vec<SupervisionRow>,
    /// When this round of handling began, when it is not the first.
    pub opened_at: Option<Timestamp>,
    /// Whether the days for giving it back are over for the reader's unit.
    pub is_return_late: bool,
    /// Whether a key item needs a meeting in person before the answer.
    pub key_needs_meeting: bool,
    /// How long the rating has been waited for.
    pub rating: RatingWait,
    /// How what the reader's unit says gets out, where that matters.
    pub drafting: Option<Drafting>,
    /// The last day of a period that was missed, the last one (J18).
    pub late_since: Option<NaiveDate>,
    /// Whether a draft that is shown waits for the deputy's word.
    pub is_shown: bool,
}

impl Standing {
    /// Reads what an act asks for.
    pub(super) fn read(
        conn: &mut AnyConnection,
        acting: &Acting,
        row: &Suggestion,
        action: Action,
    ) -> Result<Self, Problem> {
        let is_handled = matches!(row.status, Status::Assigned | Status::Handling);
        let is_needed = match action.party() {
            Party::Lead | Party::Cosigner | Party::Deputy => false,
            Party::Office => is_handled,
            Party::Unit | Party::Assisting => true,
        };
        match action {
            Action::RemindRating | Action::CloseUnrated => {
                return Ok(Self {
                    rating: periods::rating_wait(conn, acting, row)?,
                    ..Self::default()
                });
            }
            Action::Criticise => {
                return Ok(Self {
                    late_since: periods::missed(conn, acting, row)?,
                    ..Self::default()
                });
            }
            Action::AnswerPreReply => {
                return Ok(Self {
                    is_shown: is_shown(conn, row)?,
                    ..Self::default()
                });
            }
            Action::RecordOutcome => {
                return Ok(Self {
                    supervisions: store_supervision::list(conn, row)?,
                    ..Self::default()
                });
            }
            _ if !is_needed => return Ok(Self::default()),
            _ => {}
        }
        let mut standing = Self {
            parts: store_parts::running(conn, row)?,
            ..Self::default()
        };
        match action {
            Action::AskExtension | Action::AnswerExtension => {
                standing.extensions = store_extensions::list(conn, row)?;
            }
            Action::AskReturn | Action::AnswerReturn => {
                standing.returns = store_returns::list(conn, row)?;
                standing.check_return(conn, acting, row)?;
            }
            Action::Reply => {
                standing.opened_at = store::opened_at(conn, row)?;
                standing.contacts = store::contacts_of(conn, row)?;
                standing.key_needs_meeting = periods::key_needs_meeting(conn, acting, row)?;
            }
            Action::ReportPromise => standing.promises = store_promises::list(conn, row)?,
            _ => {}
        }
        if matches!(
            action,
            Action::Reply
                | Action::GiveOpinion
                | Action::DraftReply
                | Action::ShowDraft
                | Action::SignOff
        ) {
            standing.read_drafting(conn, acting, row)?;
        }
        Ok(standing)
    }

    /// Finds out how what the reader's unit says gets out (J11).
    pub(super) fn read_drafting(
        &mut self,
        conn: &mut AnyConnection,
        acting: &Acting,
        row: &Suggestion,
    ) -> Result<(), Problem> {
        if let Some(part) = self.own(acting) {
            self.drafting = Some(Drafting::read(conn, acting, row, part)?);
        }
        Ok(())
    }

    /// Finds out whether the reader's unit may still give it back (J7).
    pub(super) fn check_return(
        &mut self,
        conn: &mut AnyConnection,
        acting: &Acting,
        row: &Suggestion,
    ) -> Result<(), Problem> {
        if let Some(part) = self.own(acting).filter(|_| row.round == 1) {
            let from = local_date(part.created_at);
            let last = periods::return_until(conn, acting, row, from)?;
            self.is_return_late = is_overdue(last, acting.today);
        }
        Ok(())
    }

    /// The part of the unit the actor works for.
    pub(super) fn own(&self, acting: &Acting) -> Option<&PartRow> {
        own_of(&self.parts, acting)
    }

    /// The actor's part with what their unit does.
    pub(super) fn part(&self, acting: &Acting, part: Part) -> Part {
        match self.own(acting) {
            Some(own) => Part {
                unit: match own.role {
                    PartRole::Lead => UnitPart::Lead,
                    PartRole::Assisting => UnitPart::Assisting,
                    PartRole::Separate => UnitPart::Separate,
                },
                has_signed: own.signed_for_at.is_some(),
                leads_unit: self
                    .drafting
                    .as_ref()
                    .is_some_and(|drafting| drafting.is_led_by(acting)),
                is_done: own.is_done(),
                ..part
            },
            None => part,
        }
    }

    /// What the rules need to know.
    pub(super) fn snapshot(&self, acting: &Acting, row: &Suggestion) -> Snapshot {
        let own = self.own(acting);
        let is_own = |unit: Id| own.is_some_and(|part| part.unit_id == unit);
        let is_waiting = |asked: &&ReturnRow| asked.decision.is_none();
        let mut waiting = self.returns.iter().filter(is_waiting);
        let own_contacts = || {
            self.contacts.iter().filter(|(unit, at, _)| {
                is_own(*unit) && self.opened_at.is_none_or(|from| *at > from)
            })
        };
        let assisting = || self.parts.iter().filter(|p| p.role == PartRole::Assisting);
        Snapshot {
            status: row.status,
            round: row.round,
            is_contacted: own_contacts().next().is_some(),
            extension: if self.extensions.is_empty() {
                ExtensionState::None
            } else {
                store_extensions::state(row, &self.extensions)
            },
            is_return_asked: match own {
                Some(part) => waiting.any(|asked| asked.unit_id == part.unit_id),
                None => waiting.next().is_some(),
            },
            is_return_late: self.is_return_late,
            opinions: Opinions {
                // Whoever is late with a view does not hold up the answer.
                is_missing: assisting().any(|part| {
                    let in_time = part.due_on.is_none_or(|due| !is_overdue(due, acting.today));
                    part.opinion_at.is_none() && in_time
                }),
                is_given: assisting().any(|part| part.opinion_at.is_some()),
            },
            others_answer: self.parts.iter().any(|part| {
                part.role == PartRole::Separate && !is_own(part.unit_id) && !part.is_done()
            }),
            is_following: row.is_following(),
            has_open_promise: self
                .promises
                .iter()
                .any(|promise| is_own(promise.unit_id) && promise.state == PromiseState::Open),
            is_key: row.is_key,
            needs_meeting: self.key_needs_meeting
                && !own_contacts().any(|(_, _, mode)| mode.is_in_person()),
            is_special_open: self.supervisions.iter().any(|supervision| {
                supervision.kind == SupervisionKind::Special && supervision.outcome.is_none()
            }),
            rating: self.rating,
            is_late: self.late_since.is_some(),
            is_shown: self.is_shown,
            sign_off: self
                .drafting
                .as_ref()
                .map_or_else(SignOff::default, |drafting| SignOff {
                    is_needed: drafting.is_signed_off_here,
                    draft: drafting.state(),
                    pre_reply: drafting.pre_reply,
                    shown: drafting.shown,
                }),
        }
    }

    /// What remains of the hand-over without a unit.
    pub(super) fn rest_without(&self, unit_id: Id) -> Rest {
        let leaving = self.parts.iter().find(|part| part.unit_id == unit_id);
        if leaving.is_none_or(|part| part.role == PartRole::Lead) {
            return Rest::Nothing;
        }
        let mut others = self.parts.iter().filter(|part| part.unit_id != unit_id);
        let answers = |part: &&PartRow| part.role != PartRole::Assisting;
        match others.clone().filter(answers).count() {
            0 => Rest::Nothing,
            _ if others.any(|part| answers(&part) && !part.is_done()) => Rest::Working,
            _ => Rest::Answered,
        }
    }
}

/// The part of the unit the actor works for.
pub(super) fn own_of<'a>(parts: &'a [PartRow], acting: &Acting) -> Option<&'a PartRow> {
    let scope = &acting.scope;
    let is_unit = scope.role() == Role::Undertaker;
    let mut parts = parts.iter();
    parts.find(|part| is_unit && part.unit_id == scope.organ_id())
}

/// Whether a draft that is shown waits for the deputy's word.
pub(super) fn is_shown(conn: &mut AnyConnection, row: &Suggestion) -> Result<bool, Problem> {
    let shown = store_pre_replies::list(conn, row)?;
    Ok(shown.iter().any(|one| one.answer.is_none()))
}
