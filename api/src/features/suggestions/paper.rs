//! The journey without a database: rows and events of a suggestion made in memory by the same rules,
//! texts and deadlines as the acts of people, to be stored with many others at once. For data sets
//! of a county or a nation, which would take hours act by act.

use chrono::Datelike;
use rand::RngExt;
use rand::rngs::StdRng;

use super::act::Act;
use super::assigning;
use super::create::searchable;
use super::desk::{Desk, Place};
use super::dto::CreateSuggestionRequest;
use super::entries;
use super::error::Names;
use super::model::{
    Action, CosignAnswer, Decision, PartRole, Party, SignaturePart, SignatureStatus, Status,
};
use super::paper_store::Rows;
use super::periods;
use super::rows::{AssignmentRow, ContactRow, RatingRow, ReplyRow, Review, Signature, Suggestion};
use super::rules::{DeadlineEffect, Mandate, Move, Next, Part, UnitPart, transition};
use super::standing::Standing;
use super::store_parts::{self, PartRow};
use super::store_promises::{PromiseEntryRow, PromiseRow};
use super::told::Around;
use crate::features::clocks::{self, Deadline};
use crate::platform::auth::Acting;
use crate::platform::db::Id;
use crate::platform::events::NewEvent;
use crate::platform::http::Problem;
use crate::platform::ids::id_at;

/// A suggestion in memory with everything around it.
pub(in crate::features) struct Paper {
    place: Place,
    pub(super) names: Names,
    ids: StdRng,
    row: Option<Suggestion>,
    signatures: Vec<Signature>,
    reviews: Vec<Review>,
    assignment: Option<AssignmentRow>,
    parts: Vec<PartRow>,
    contacts: Vec<ContactRow>,
    replies: Vec<ReplyRow>,
    ratings: Vec<RatingRow>,
    pub(super) promises: Vec<PromiseRow>,
    pub(super) promise_entries: Vec<PromiseEntryRow>,
    deadlines: Vec<Deadline>,
}

impl Paper {
    /// A blank sheet; `ids` decides the identifiers.
    pub(in crate::features) fn new(place: Place, ids: StdRng) -> Self {
        Self {
            names: Names {
                lead: place.lead_name.clone(),
                office: place.office_name.clone(),
                unit: None,
            },
            place,
            ids,
            row: None,
            signatures: Vec::new(),
            reviews: Vec::new(),
            assignment: None,
            parts: Vec::new(),
            contacts: Vec::new(),
            replies: Vec::new(),
            ratings: Vec::new(),
            promises: Vec::new(),
            promise_entries: Vec::new(),
            deadlines: Vec::new(),
        }
    }

    /// Does one act and says what to log.
    pub(in crate::features) fn act(
        &mut self,
        desk: &mut Desk,
        acting: &Acting,
        act: &Act,
    ) -> Result<Vec<NewEvent>, Problem> {
        if let Act::Create(request) = act {
            return self.create(acting, request);
        }
        let mut row = self.row.take().ok_or_else(Problem::not_found)?;
        let event = self.change(desk, acting, &mut row, act);
        self.row = Some(row);
        Ok(vec![event?])
    }

    /// Puts the rows to the others.
    pub(in crate::features) fn file(self, into: &mut Rows) {
        into.suggestions.extend(self.row);
        into.signatures.extend(self.signatures);
        into.reviews.extend(self.reviews);
        into.assignments.extend(self.assignment);
        into.parts.extend(self.parts);
        into.contacts.extend(self.contacts);
        into.replies.extend(self.replies);
        into.ratings.extend(self.ratings);
        into.promises.extend(self.promises);
        into.promise_entries.extend(self.promise_entries);
        into.deadlines.extend(self.deadlines);
    }

    pub(super) fn id(&mut self, acting: &Acting) -> Id {
        id_at(acting.now, self.ids.random())
    }

    fn create(
        &mut self,
        acting: &Acting,
        request: &CreateSuggestionRequest,
    ) -> Result<Vec<NewEvent>, Problem> {
        let id = self.id(acting);
        let mut row = Suggestion {
            county_id: acting.scope.county_id(),
            id,
            number: None,
            level: request.level,
            town_id: Some(self.place.town_id),
            term_id: self.place.term_id,
            office_id: self.place.office_id,
            lead_deputy_id: self.place.lead_id,
            title: request.title.clone(),
            content: request.content.clone(),
            status: Status::Draft,
            turn: Status::Draft.turn(),
            round: 1,
            cosigner_count: 0,
            unit_id: None,
            unit_count: 0,
            occasion: request.occasion,
            is_confidential: request.is_confidential,
            is_key: false,
            merged_into_id: None,
            due_on: None,
            result_class: None,
            search_text: String::new(),
            is_demo: true,
            created_by: acting.scope.account_id(),
            submitted_at: None,
            closed_at: None,
            version: 1,
            created_at: acting.now,
            updated_at: acting.now,
        };
        row.search_text = searchable(&row, &self.place.lead_name);
        let signature = |deputy_id, part, status| Signature {
            county_id: row.county_id,
            suggestion_id: id,
            deputy_id,
            part,
            status,
            created_at: acting.now,
            responded_at: (status == SignatureStatus::Confirmed).then_some(acting.now),
        };
        let (lead, confirmed) = (SignaturePart::Lead, SignatureStatus::Confirmed);
        self.signatures = vec![signature(self.place.lead_id, lead, confirmed)];
        let invited = &request.invited_deputy_ids;
        let (part, status) = (SignaturePart::Cosigner, SignatureStatus::Invited);
        self.signatures
            .extend(invited.iter().map(|id| signature(*id, part, status)));
        let (lead, names) = (&self.place.lead_name, &self.place.invited_names);
        let mut events =
            vec![entries::created(&row, lead, invited, names).event(acting, &self.around())?];
        if request.submit {
            events.push(self.hand_in(acting, &mut row)?);
        }
        self.row = Some(row);
        Ok(events)
    }

    fn change(
        &mut self,
        desk: &mut Desk,
        acting: &Acting,
        row: &mut Suggestion,
        act: &Act,
    ) -> Result<NewEvent, Problem> {
        let id = self.id(acting);
        let (by, by_name) = (acting.scope.account_id(), acting.actor_name().to_owned());
        let (county_id, suggestion_id) = (row.county_id, row.id);
        match act {
            Act::Create(_) => Err(Problem::internal(anyhow::anyhow!("begun twice"))),
            Act::HandIn => self.hand_in(acting, row),
            Act::AnswerInvitation(request) => {
                self.step(acting, row, Move::AnswerCosign)?;
                let deputy_id = acting.scope.deputy_id().ok_or_else(Problem::not_found)?;
                self.sign(acting, deputy_id, request.answer)?;
                let signed = self.signatures.iter().filter(|s| {
                    s.part == SignaturePart::Cosigner && s.status == SignatureStatus::Confirmed
                });
                row.cosigner_count = signed.count().try_into().map_err(Problem::internal)?;
                saved(row, acting);
                entries::cosign_answered(row, deputy_id, request.answer)
                    .event(acting, &self.around())
            }
            Act::Review(request) => {
                let (decision, has_reason) = (request.decision, request.reason.is_some());
                self.step(
                    acting,
                    row,
                    Move::Review {
                        decision,
                        has_reason,
                    },
                )?;
                self.reviews.push(Review {
                    county_id,
                    id,
                    suggestion_id,
                    decision,
                    reason: request.reason.clone(),
                    transferred_to: request.transferred_to,
                    reviewed_by: by,
                    reviewed_by_name: by_name,
                    at: acting.now,
                });
                if decision == Decision::Accepted {
                    row.number = Some(desk.number(acting.today.year(), &self.place.number_body));
                    row.search_text = searchable(row, &self.place.lead_name);
                }
                saved(row, acting);
                match decision {
                    Decision::Accepted => entries::accepted(row).event(acting, &self.around()),
                    Decision::Returned => entries::returned(row, request.reason.as_deref())
                        .event(acting, &self.around()),
                    Decision::Transferred => {
                        let (to, reason) = (request.transferred_to, request.reason.as_deref());
                        entries::transferred(row, to, reason).event(acting, &self.around())
                    }
                }
            }
            Act::Assign(request) => {
                let next = self.step(acting, row, Move::Assign)?;
                row.unit_id = Some(request.unit_id);
                row.unit_count = 1;
                self.names.unit = Some(self.place.unit_name.clone());
                self.deadline(desk, acting, row, next)?;
                let made = assigning::assignment(acting, id, row, request);
                let (part_id, role) = (self.id(acting), PartRole::Lead);
                self.parts = vec![assigning::part(
                    acting,
                    part_id,
                    &made,
                    request.unit_id,
                    role,
                )];
                self.assignment = Some(made);
                saved(row, acting);
                let (units, note) = ([self.place.unit_name.clone()], request.note.as_deref());
                entries::assigned(row, &self.parts, &units, note).event(acting, &self.around())
            }
            Act::SignFor => {
                self.step(acting, row, Move::SignFor)?;
                let assignment = self.assignment.as_mut().ok_or_else(Problem::not_found)?;
                let part = self.parts.first_mut().ok_or_else(Problem::not_found)?;
                part.signed_for_by_name = Some(by_name.clone());
                part.signed_for_at = Some(acting.now);
                assignment.signed_for_by_name = Some(by_name);
                assignment.signed_for_at = Some(acting.now);
                saved(row, acting);
                entries::signed_for(
                    row,
                    part,
                    self.names.unit.as_deref(),
                    entries::Asked::default(),
                )
                .event(acting, &self.around())
            }
            Act::RecordContact(request) => {
                self.step(acting, row, Move::RecordContact)?;
                self.contacts.push(ContactRow {
                    county_id,
                    id,
                    suggestion_id,
                    unit_id: row.unit_id.ok_or_else(Problem::not_found)?,
                    mode: request.mode,
                    contacted_on: request.contacted_on,
                    content: request.content.clone(),
                    recorded_by: by,
                    recorded_by_name: by_name,
                    at: acting.now,
                });
                saved(row, acting);
                let unit = self.names.unit.as_deref();
                entries::contacted(row, unit, request.mode, request.contacted_on)
                    .event(acting, &self.around())
            }
            Act::Reply(request) => {
                let next = self.step(acting, row, Move::Reply)?;
                self.deadline(desk, acting, row, next)?;
                let unit_id = row.unit_id.ok_or_else(Problem::not_found)?;
                let part = self.parts.first_mut().ok_or_else(Problem::not_found)?;
                part.replied_at = Some(acting.now);
                row.result_class = Some(request.result_class);
                self.replies.push(ReplyRow {
                    county_id,
                    id,
                    suggestion_id,
                    round: row.round,
                    unit_id,
                    result_class: request.result_class,
                    content: request.content.clone(),
                    signed_by: request.signed_by.clone(),
                    replied_by: by,
                    replied_by_name: by_name,
                    replied_at: acting.now,
                });
                saved(row, acting);
                let class = desk.classes.get(request.result_class.as_str());
                let class = class.map(String::as_str).unwrap_or_default();
                if let Some(promise) = &request.promise {
                    self.promise(acting, row, (id, unit_id), promise);
                }
                let promises = self.open_promises();
                let unit = (unit_id, self.names.unit.as_deref());
                entries::replied(row, unit, request, class)
                    .waiting_for(row, &[row.lead_deputy_id], &promises)
                    .event(acting, &self.around())
            }
            Act::KeepPromise(answer) => self.keep(acting, row, id, answer),
            Act::Rate(request) => {
                let round = row.round;
                let by = Move::Rate {
                    attitude: request.attitude,
                    result: request.result,
                    // A county just built has the value the register begins with.
                    attitude_counts: false,
                    has_comment: request.comment.is_some(),
                    others_rate: false,
                };
                let next = self.step(acting, row, by)?;
                self.deadline(desk, acting, row, next)?;
                if next.round > round {
                    self.parts
                        .iter_mut()
                        .for_each(|part| part.replied_at = None);
                }
                self.ratings.push(RatingRow {
                    county_id,
                    id,
                    suggestion_id,
                    round,
                    deputy_id: row.lead_deputy_id,
                    attitude: request.attitude,
                    result: request.result,
                    comment: request.comment.clone(),
                    rated_at: acting.now,
                });
                saved(row, acting);
                let answering = store_parts::answering(&self.parts);
                let unit = self.names.unit.as_deref();
                entries::rated(row, &answering, unit, request)
                    .after_rating(row, row.lead_deputy_id, &[], false)
                    .event(acting, &self.around())
            }
            Act::Withdraw(request) => {
                let next = self.step(acting, row, Move::Withdraw)?;
                self.deadline(desk, acting, row, next)?;
                saved(row, acting);
                entries::withdrawn(row, request).event(acting, &self.around())
            }
        }
    }

    /// Those who may have to be told of an act.
    pub(super) fn around(&self) -> Around {
        let signed = self.signatures.iter().filter(|s| {
            s.part == SignaturePart::Cosigner && s.status == SignatureStatus::Confirmed
        });
        Around {
            cosigners: signed.map(|s| s.deputy_id).collect(),
            units: self.parts.iter().map(|part| part.unit_id).collect(),
        }
    }

    fn hand_in(&self, acting: &Acting, row: &mut Suggestion) -> Result<NewEvent, Problem> {
        self.step(acting, row, Move::Submit)?;
        row.submitted_at = row.submitted_at.or(Some(acting.now));
        saved(row, acting);
        entries::submitted(row, &self.place.office_name).event(acting, &self.around())
    }

    fn sign(&mut self, acting: &Acting, id: Id, answer: CosignAnswer) -> Result<(), Problem> {
        let mut all = self.signatures.iter_mut();
        let own = all
            .find(|s| s.deputy_id == id)
            .ok_or_else(Problem::not_found)?;
        own.status = match answer {
            CosignAnswer::Confirmed => SignatureStatus::Confirmed,
            CosignAnswer::Declined => SignatureStatus::Declined,
        };
        own.responded_at = Some(acting.now);
        Ok(())
    }

    /// Asks the rules, as somebody whose part it is; the row takes over the state after the act.
    pub(super) fn step(
        &self,
        acting: &Acting,
        row: &mut Suggestion,
        by: Move,
    ) -> Result<Next, Problem> {
        let opened = self.ratings.iter().find(|r| r.round == row.round - 1);
        let standing = Standing {
            parts: self.parts.clone(),
            contacts: self
                .contacts
                .iter()
                .map(|c| (c.unit_id, c.at, c.mode))
                .collect(),
            opened_at: opened.map(|rating| rating.rated_at),
            promises: self.promises.clone(),
            ..Standing::default()
        };
        let at = standing.snapshot(acting, row);
        let party = by.action().party();
        let own = self
            .signatures
            .iter()
            .find(|s| Some(s.deputy_id) == acting.scope.deputy_id());
        let part = standing.part(
            acting,
            Part {
                is_lead: party == Party::Lead,
                is_filer: false,
                signature: own
                    .filter(|_| by.action() == Action::AnswerCosign)
                    .map(|s| s.status),
                is_office: party == Party::Office,
                unit: UnitPart::None,
                has_signed: false,
                leads_unit: false,
                is_done: false,
                may_rate: party == Party::Lead,
                has_rated: false,
                may_join: false,
                mandate: Mandate::Active,
            },
        );
        let next = transition(&at, &part, by).map_err(|refusal| {
            Problem::internal(anyhow::anyhow!("the rules refuse {by:?}: {refusal:?}"))
        })?;
        row.enter(next, acting.now);
        Ok(next)
    }

    fn deadline(
        &mut self,
        desk: &Desk,
        acting: &Acting,
        row: &mut Suggestion,
        next: Next,
    ) -> Result<(), Problem> {
        let new = match next.deadline {
            DeadlineEffect::Keep => return Ok(()),
            DeadlineEffect::Close => {
                for running in self.deadlines.iter_mut().filter(|d| d.closed_on.is_none()) {
                    running.closed_on = Some(acting.today);
                }
                row.due_on = None;
                return Ok(());
            }
            DeadlineEffect::Extend => {
                return Err(Problem::internal(anyhow::anyhow!(
                    "no journey on paper asks for more time"
                )));
            }
            DeadlineEffect::OpenReply => {
                periods::reply_by(row.id, acting.today, desk.reply.clone())
            }
            DeadlineEffect::OpenRehandling => {
                periods::rehandling_by(row.id, acting.today, desk.rehandling.clone())
            }
        };
        let mut made = clocks::store::compute_by(&desk.calendar, acting, new)?;
        made.id = self.id(acting);
        row.due_on = Some(made.due_on);
        self.deadlines.push(made);
        Ok(())
    }
}

pub(super) fn saved(row: &mut Suggestion, acting: &Acting) {
    row.version += 1;
    row.updated_at = acting.now;
}
