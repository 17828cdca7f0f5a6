//! What becomes of one suggestion, act by act: who does what and says what, and what comes next.
//! Nothing is stored here; the year plays a script on the database, a data set in memory.

use super::corpus_modes::mode;
use super::people::Deputy;
use super::texts::{Place, RatingResult, ReplyClass, SuggestionText};
use super::users::SHOWN_UNIT;
use super::year::Stage;
use crate::features::suggestions::Act;
use crate::features::suggestions::dto::{
    AnswerCosignRequest, AssignSuggestionRequest, CreateSuggestionRequest, RateSuggestionRequest,
    RecordContactRequest, ReplyRequest, ReviewSuggestionRequest, WithdrawSuggestionRequest,
};
use crate::features::suggestions::dto_promises::PromiseRequest;
use crate::features::suggestions::model::SuggestionLevel as Level;
use crate::features::suggestions::model::{
    AssignmentMode, CosignAnswer, Decision, Occasion, ResultClass, Satisfaction,
};
use crate::platform::auth::Principal;
use crate::platform::clock::local_date;
use crate::platform::db::{Id, Timestamp};
use crate::platform::http::Problem;
use chrono::TimeDelta;
use rand::RngExt;
use rand::rngs::StdRng;

/// The next thing to happen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Turn {
    Write,
    Cosign(usize),
    Submit,
    Review,
    Assign,
    SignFor,
    Contact,
    Reply,
    Rate,
    Keep,
    Withdraw,
}

/// One suggestion on its way.
pub(super) struct Script<'a> {
    rng: StdRng,
    pub(super) lead: &'a Deputy,
    pub(super) cosigners: Vec<&'a Deputy>,
    pub(super) level: Level,
    pub(super) unit: Id,
    pub(super) unit_kind: String,
    text: SuggestionText,
    /// Is taken back once admitted.
    is_withdrawn: bool,
    /// The unit contacts the deputy and never answers.
    is_stuck: bool,
    returned: bool,
    round: u32,
}

/// What comes next, and in how many days.
pub(super) type Next = Vec<(i64, Turn)>;

/// What somebody does now.
pub(super) struct Doing<'s> {
    pub(super) user: &'s Principal,
    pub(super) act: Act,
    pub(super) next: Next,
}

/// One in so many is withdrawn.
const WITHDRAWN_EVERY: usize = 45;
/// One in so many, beginning at [`SHOWN_UNIT_AT`], is for the county unit whose account is shown; the
/// suggestions with these numbers are made to the county congress.
const SHOWN_UNIT_EVERY: usize = 14;
const SHOWN_UNIT_AT: usize = 3;
/// One in so many is never answered by that unit.
const STUCK_EVERY: usize = 70;
/// How often a subject is drawn until it is one of that unit.
const DRAWS: usize = 200;

/// What a unit promises, by when, and what it says in the end.
const PROMISED: &str = "按照答复中的计划完成，并再次答复代表。";
const PROMISE_TIME: TimeDelta = TimeDelta::days(180);
const KEPT: &str = "答复中承诺的事项已经办理完毕，特此再次答复。";

/// Who is older than this is settled: what was never answered was answered in the end.
const SETTLED_AFTER: TimeDelta = TimeDelta::days(400);

impl<'a> Script<'a> {
    /// Chooses who writes about what; the first stories are those of the accounts that are shown.
    pub(super) fn begin(stage: &Stage<'a>, n: usize, mut rng: StdRng) -> Option<Self> {
        let level = if n % 7 == 3 {
            Level::County
        } else {
            Level::Township
        };
        let able = |d: &&Deputy| {
            if level == Level::County {
                d.is_of_county
            } else {
                d.is_of_town
            }
        };
        // Some are of the first town, so that the accounts shown have something to see.
        let local = |d: &&Deputy| !n.is_multiple_of(stage.plan.first_town_every) || d.town == 0;
        let candidates: Vec<&Deputy> = stage.deputies.iter().filter(able).filter(local).collect();
        let pick = if n.is_multiple_of(stage.plan.first_deputy_every) {
            0
        } else {
            rng.random_range(0..candidates.len().max(1))
        };
        let lead = *candidates.get(pick)?;
        let town = &stage.places.towns[lead.town];
        let village = town.villages.get(lead.village)?;
        let place = Place {
            town: town.organ.name.trim_end_matches("人民代表大会"),
            village: &village.short_name,
        };
        let mut text = stage.texts.suggestion(&mut rng, place);
        for _ in 0..DRAWS {
            if n % SHOWN_UNIT_EVERY != SHOWN_UNIT_AT || text.county_unit == SHOWN_UNIT {
                break;
            }
            text = stage.texts.suggestion(&mut rng, place);
        }
        let (unit, unit_kind) = match level {
            Level::County => (
                *stage.places.units.get(&text.county_unit)?,
                text.county_unit.clone(),
            ),
            Level::Township => (*town.units.get(&text.town_unit)?, text.town_unit.clone()),
        };
        let mut cosigners: Vec<&Deputy> = candidates
            .iter()
            .filter(|d| d.town == lead.town && d.id != lead.id)
            .copied()
            .collect();
        while cosigners.len() > 2 {
            cosigners.swap_remove(rng.random_range(0..cosigners.len()));
        }
        if rng.random_range(0..3) == 0 {
            cosigners.clear();
        }
        Some(Self {
            rng,
            lead,
            cosigners,
            level,
            unit,
            unit_kind,
            text,
            is_withdrawn: n % WITHDRAWN_EVERY == WITHDRAWN_EVERY - 1,
            is_stuck: n % STUCK_EVERY == SHOWN_UNIT_AT,
            returned: false,
            round: 1,
        })
    }

    /// What is done when a turn comes.
    pub(super) fn play<'s>(
        &mut self,
        stage: &'s Stage<'_>,
        turn: Turn,
        at: Timestamp,
    ) -> Result<Doing<'s>, Problem> {
        let (act, next) = match turn {
            Turn::Write => self.write(),
            Turn::Cosign(_) => self.cosign(),
            Turn::Submit => (Act::HandIn, vec![(self.days(1, 6), Turn::Review)]),
            Turn::Review => self.review(stage),
            Turn::Assign => self.assign(),
            Turn::SignFor => (Act::SignFor, vec![(self.days(8, 50), Turn::Contact)]),
            Turn::Contact => self.contact(stage, at),
            Turn::Reply => self.reply(stage, at),
            Turn::Rate => self.rate(stage),
            Turn::Keep => (Act::KeepPromise(KEPT.to_owned()), Vec::new()),
            Turn::Withdraw => self.withdraw(stage),
        };
        let users = stage.users;
        let user = match turn {
            Turn::Write | Turn::Submit | Turn::Rate | Turn::Withdraw => {
                users.deputies.get(&self.lead.id)
            }
            Turn::Cosign(n) => {
                let cosigner = self.cosigners.get(n);
                cosigner.and_then(|deputy| users.deputies.get(&deputy.id))
            }
            Turn::Review | Turn::Assign => match self.level {
                Level::County => Some(&users.county),
                Level::Township => users.towns.get(self.lead.town),
            },
            Turn::SignFor | Turn::Contact | Turn::Reply | Turn::Keep => users.units.get(&self.unit),
        };
        let user = user.ok_or_else(Problem::not_found)?;
        Ok(Doing { user, act, next })
    }

    fn days(&mut self, from: i64, to: i64) -> i64 {
        self.rng.random_range(from..=to)
    }

    fn chance(&mut self, percent: u32) -> bool {
        self.rng.random_range(0..100) < percent
    }

    fn write(&mut self) -> (Act, Next) {
        let submit = self.cosigners.is_empty();
        let act = Act::Create(CreateSuggestionRequest {
            id: None,
            title: self.text.title.clone(),
            content: self.text.content.clone(),
            level: self.level,
            invited_deputy_ids: self.cosigners.iter().map(|d| d.id).collect(),
            submit,
            attachment_ids: Vec::new(),
            lead_deputy_id: None,
            occasion: Occasion::BetweenSessions,
            is_confidential: false,
        });
        if submit {
            return (act, vec![(self.days(1, 6), Turn::Review)]);
        }
        let answers =
            (0..self.cosigners.len()).map(|n| (i64::try_from(n).unwrap_or(0), Turn::Cosign(n)));
        let mut next: Next = answers.collect();
        // One in twenty stays a draft.
        if !self.chance(5) {
            next.push((4, Turn::Submit));
        }
        (act, next)
    }

    fn cosign(&mut self) -> (Act, Next) {
        let answer = if self.chance(92) {
            CosignAnswer::Confirmed
        } else {
            CosignAnswer::Declined
        };
        (
            Act::AnswerInvitation(AnswerCosignRequest { answer }),
            Vec::new(),
        )
    }

    fn review(&mut self, stage: &Stage<'_>) -> (Act, Next) {
        let back = !self.returned && self.chance(8);
        let reason = back.then(|| stage.texts.return_reason(&mut self.rng));
        let decision = if back {
            Decision::Returned
        } else {
            Decision::Accepted
        };
        self.returned = back;
        let next = if back {
            vec![(self.days(2, 12), Turn::Submit)]
        } else if self.is_withdrawn {
            vec![(self.days(1, 8), Turn::Withdraw)]
        } else {
            vec![(self.days(1, 8), Turn::Assign)]
        };
        (
            Act::Review(ReviewSuggestionRequest {
                decision,
                reason,
                transferred_to: None,
            }),
            next,
        )
    }

    fn assign(&mut self) -> (Act, Next) {
        let act = Act::Assign(AssignSuggestionRequest {
            unit_id: self.unit,
            other_unit_ids: Vec::new(),
            how: AssignmentMode::Together,
            note: None,
        });
        (act, vec![(self.days(1, 5), Turn::SignFor)])
    }

    fn contact(&mut self, stage: &Stage<'_>, at: Timestamp) -> (Act, Next) {
        let (told, kept) = mode(self.rng.random_range(0..5));
        let name = &self.lead.name;
        let content = stage.texts.contact(&mut self.rng, &self.text, told, name);
        let act = Act::RecordContact(RecordContactRequest {
            mode: kept,
            contacted_on: local_date(at),
            content,
        });
        // Three in a hundred are never answered, one in ten late.
        let next = match self.rng.random_range(0..100) {
            _ if self.is_stuck && !is_settled(stage, at) => Vec::new(),
            0..3 if !is_settled(stage, at) => Vec::new(),
            0..13 => vec![(self.days(75, 110), Turn::Reply)],
            _ => vec![(self.days(5, 32), Turn::Reply)],
        };
        (act, next)
    }

    fn reply(&mut self, stage: &Stage<'_>, at: Timestamp) -> (Act, Next) {
        let (class, kept) = match self.rng.random_range(0..100) {
            0..52 => (ReplyClass::A, ResultClass::A),
            52..78 => (ReplyClass::B, ResultClass::B),
            78..93 => (ReplyClass::C, ResultClass::C),
            _ => (ReplyClass::D, ResultClass::D),
        };
        let (name, on) = (&self.lead.name, local_date(at));
        let is_promised = matches!(kept, ResultClass::B | ResultClass::C);
        let reply = stage
            .texts
            .reply(&mut self.rng, &self.text, class, name, on);
        let act = Act::Reply(ReplyRequest {
            result_class: kept,
            content: reply.content,
            signed_by: "单位负责人（演示）".to_owned(),
            promise: is_promised.then(|| PromiseRequest {
                content: PROMISED.to_owned(),
                due_on: on + PROMISE_TIME,
            }),
        });
        // Eight in a hundred are not rated.
        let is_unrated = self.chance(8) && !is_settled(stage, at);
        let mut next = if is_unrated {
            Vec::new()
        } else {
            vec![(self.days(2, 18), Turn::Rate)]
        };
        // One promise in ten is not kept yet.
        if is_promised && (self.chance(90) || is_settled(stage, at)) {
            next.push((self.days(60, 170), Turn::Keep));
        }
        (act, next)
    }

    fn withdraw(&mut self, stage: &Stage<'_>) -> (Act, Next) {
        let reason = stage.texts.withdrawal_reason(&mut self.rng);
        (
            Act::Withdraw(WithdrawSuggestionRequest { reason }),
            Vec::new(),
        )
    }

    fn rate(&mut self, stage: &Stage<'_>) -> (Act, Next) {
        let (told, result) = match self.rng.random_range(0..100) {
            0..68 => (RatingResult::Satisfied, Satisfaction::Satisfied),
            68..88 => (
                RatingResult::BasicallySatisfied,
                Satisfaction::BasicallySatisfied,
            ),
            _ if self.round == 1 => (RatingResult::Dissatisfied, Satisfaction::Dissatisfied),
            _ => (
                RatingResult::BasicallySatisfied,
                Satisfaction::BasicallySatisfied,
            ),
        };
        let attitude = if result == Satisfaction::Dissatisfied {
            Satisfaction::BasicallySatisfied
        } else {
            result
        };
        let comment = Some(stage.texts.rating(&mut self.rng, told)).filter(|text| !text.is_empty());
        let act = Act::Rate(RateSuggestionRequest {
            attitude,
            result,
            comment,
        });
        if result == Satisfaction::Dissatisfied {
            self.round += 1;
            return (act, vec![(self.days(5, 15), Turn::Contact)]);
        }
        (act, Vec::new())
    }
}

fn is_settled(stage: &Stage<'_>, at: Timestamp) -> bool {
    local_date(at) < stage.plan.today - SETTLED_AFTER
}
