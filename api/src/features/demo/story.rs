//! What becomes of one suggestion, act by act.

use super::corpus_modes::mode;
use super::people::Deputy;
use super::texts::{Place, RatingResult, ReplyClass, SuggestionText};
use super::year::Stage;
use crate::features::suggestions::acts;
use crate::features::suggestions::dto::{
    AnswerCosignRequest, AssignSuggestionRequest, CreateSuggestionRequest, RateSuggestionRequest,
    RecordContactRequest, ReplyRequest, ReviewSuggestionRequest,
};
use crate::features::suggestions::model::SuggestionLevel as Level;
use crate::features::suggestions::model::{CosignAnswer, Decision, ResultClass, Satisfaction};
use crate::platform::auth::{Acting, Principal};
use crate::platform::clock::local_date;
use crate::platform::db::{Id, Timestamp, Tx};
use crate::platform::http::{IfMatch, Problem, RequestContext};
use crate::platform::i18n::Locale;
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
}

/// One suggestion on its way.
pub(super) struct Story<'a> {
    rng: StdRng,
    lead: &'a Deputy,
    cosigners: Vec<Id>,
    level: Level,
    unit: Id,
    text: SuggestionText,
    id: Option<Id>,
    version: i64,
    returned: bool,
    round: u32,
}

type Next = Vec<(i64, Turn)>;

impl<'a> Story<'a> {
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
        // Every sixth is of the first town, so that the accounts shown have something to see.
        let local = |d: &&Deputy| !n.is_multiple_of(6) || d.town == 0;
        let candidates: Vec<&Deputy> = stage.deputies.iter().filter(able).filter(local).collect();
        let pick = if n.is_multiple_of(30) {
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
        let text = stage.texts.suggestion(&mut rng, place);
        let unit = match level {
            Level::County => *stage.places.units.get(&text.county_unit)?,
            Level::Township => *town.units.get(&text.town_unit)?,
        };
        let mut cosigners: Vec<Id> = candidates
            .iter()
            .filter(|d| d.town == lead.town && d.id != lead.id)
            .map(|d| d.id)
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
            text,
            id: None,
            version: 0,
            returned: false,
            round: 1,
        })
    }

    /// Lets it happen and says what comes next, and in how many days.
    pub(super) fn act(
        &mut self,
        tx: &mut Tx<'_>,
        stage: &Stage<'a>,
        turn: Turn,
        at: Timestamp,
    ) -> Result<Next, Problem> {
        match turn {
            Turn::Write => self.write(tx, stage, at),
            Turn::Cosign(n) => self.cosign(tx, stage, n, at),
            Turn::Submit => self.submit(tx, stage, at),
            Turn::Review => self.review(tx, stage, at),
            Turn::Assign => self.assign(tx, stage, at),
            Turn::SignFor => self.sign_for(tx, stage, at),
            Turn::Contact => self.contact(tx, stage, at),
            Turn::Reply => self.reply(tx, stage, at),
            Turn::Rate => self.rate(tx, stage, at),
        }
    }

    fn days(&mut self, from: i64, to: i64) -> i64 {
        self.rng.random_range(from..=to)
    }

    fn chance(&mut self, percent: u32) -> bool {
        self.rng.random_range(0..100) < percent
    }

    fn seen(&self) -> Result<(Id, IfMatch), Problem> {
        Ok((
            self.id.ok_or_else(Problem::not_found)?,
            IfMatch(self.version),
        ))
    }

    fn office<'s>(&self, stage: &'s Stage<'a>) -> &'s Principal {
        match self.level {
            Level::County => &stage.users.county,
            Level::Township => &stage.users.towns[self.lead.town],
        }
    }

    fn unit<'s>(&self, stage: &'s Stage<'a>) -> Result<&'s Principal, Problem> {
        stage
            .users
            .units
            .get(&self.unit)
            .ok_or_else(Problem::not_found)
    }

    fn lead_user<'s>(&self, stage: &'s Stage<'a>) -> Result<&'s Principal, Problem> {
        stage
            .users
            .deputies
            .get(&self.lead.id)
            .ok_or_else(Problem::not_found)
    }

    fn write(
        &mut self,
        tx: &mut Tx<'_>,
        stage: &Stage<'a>,
        at: Timestamp,
    ) -> Result<Next, Problem> {
        let submit = self.cosigners.is_empty();
        let request = CreateSuggestionRequest {
            id: None,
            title: self.text.title.clone(),
            content: self.text.content.clone(),
            level: self.level,
            invited_deputy_ids: self.cosigners.clone(),
            submit,
            attachment_ids: Vec::new(),
            lead_deputy_id: None,
        };
        let acting = acting(self.lead_user(stage)?, at);
        let case = acts::create(tx, &acting, &request)?;
        self.id = Some(case.row.id);
        self.version = case.row.version;
        if submit {
            return Ok(vec![(self.days(1, 6), Turn::Review)]);
        }
        let answers =
            (0..self.cosigners.len()).map(|n| (i64::try_from(n).unwrap_or(0), Turn::Cosign(n)));
        let mut next: Next = answers.collect();
        // One in twenty stays a draft.
        if !self.chance(5) {
            next.push((4, Turn::Submit));
        }
        Ok(next)
    }

    fn cosign(
        &mut self,
        tx: &mut Tx<'_>,
        stage: &Stage<'a>,
        n: usize,
        at: Timestamp,
    ) -> Result<Next, Problem> {
        let user = stage
            .users
            .deputies
            .get(&self.cosigners[n])
            .ok_or_else(Problem::not_found)?;
        let answer = if self.chance(92) {
            CosignAnswer::Confirmed
        } else {
            CosignAnswer::Declined
        };
        let (id, seen) = self.seen()?;
        let case = acts::answer_invitation(
            tx,
            &acting(user, at),
            id,
            seen,
            &AnswerCosignRequest { answer },
        )?;
        self.version = case.row.version;
        Ok(Vec::new())
    }

    fn submit(
        &mut self,
        tx: &mut Tx<'_>,
        stage: &Stage<'a>,
        at: Timestamp,
    ) -> Result<Next, Problem> {
        let (id, seen) = self.seen()?;
        let case = acts::hand_in(tx, &acting(self.lead_user(stage)?, at), id, seen)?;
        self.version = case.row.version;
        Ok(vec![(self.days(1, 6), Turn::Review)])
    }

    fn review(
        &mut self,
        tx: &mut Tx<'_>,
        stage: &Stage<'a>,
        at: Timestamp,
    ) -> Result<Next, Problem> {
        let back = !self.returned && self.chance(8);
        let reason = back.then(|| stage.texts.return_reason(&mut self.rng));
        let decision = if back {
            Decision::Returned
        } else {
            Decision::Accepted
        };
        let (id, seen) = self.seen()?;
        let request = ReviewSuggestionRequest { decision, reason };
        let case = acts::review(tx, &acting(self.office(stage), at), id, seen, &request)?;
        self.version = case.row.version;
        self.returned = back;
        Ok(if back {
            vec![(self.days(2, 12), Turn::Submit)]
        } else {
            vec![(self.days(1, 8), Turn::Assign)]
        })
    }

    fn assign(
        &mut self,
        tx: &mut Tx<'_>,
        stage: &Stage<'a>,
        at: Timestamp,
    ) -> Result<Next, Problem> {
        let (id, seen) = self.seen()?;
        let request = AssignSuggestionRequest {
            unit_id: self.unit,
            note: None,
        };
        let case = acts::assign(tx, &acting(self.office(stage), at), id, seen, &request)?;
        self.version = case.row.version;
        Ok(vec![(self.days(1, 5), Turn::SignFor)])
    }

    fn sign_for(
        &mut self,
        tx: &mut Tx<'_>,
        stage: &Stage<'a>,
        at: Timestamp,
    ) -> Result<Next, Problem> {
        let (id, seen) = self.seen()?;
        let case = acts::sign_for(tx, &acting(self.unit(stage)?, at), id, seen)?;
        self.version = case.row.version;
        Ok(vec![(self.days(8, 50), Turn::Contact)])
    }

    fn contact(
        &mut self,
        tx: &mut Tx<'_>,
        stage: &Stage<'a>,
        at: Timestamp,
    ) -> Result<Next, Problem> {
        let (told, kept) = mode(self.rng.random_range(0..5));
        let content = stage
            .texts
            .contact(&mut self.rng, &self.text, told, &self.lead.name);
        let (id, seen) = self.seen()?;
        let request = RecordContactRequest {
            mode: kept,
            contacted_on: local_date(at),
            content,
        };
        let case = acts::record_contact(tx, &acting(self.unit(stage)?, at), id, seen, &request)?;
        self.version = case.row.version;
        // Three in a hundred are never answered, one in ten late.
        Ok(match self.rng.random_range(0..100) {
            0..3 => Vec::new(),
            3..13 => vec![(self.days(75, 110), Turn::Reply)],
            _ => vec![(self.days(5, 32), Turn::Reply)],
        })
    }

    fn reply(
        &mut self,
        tx: &mut Tx<'_>,
        stage: &Stage<'a>,
        at: Timestamp,
    ) -> Result<Next, Problem> {
        let (class, kept) = match self.rng.random_range(0..100) {
            0..52 => (ReplyClass::A, ResultClass::A),
            52..78 => (ReplyClass::B, ResultClass::B),
            78..93 => (ReplyClass::C, ResultClass::C),
            _ => (ReplyClass::D, ResultClass::D),
        };
        let reply = stage.texts.reply(
            &mut self.rng,
            &self.text,
            class,
            &self.lead.name,
            local_date(at),
        );
        let (id, seen) = self.seen()?;
        let signed_by = "单位负责人（演示）".to_owned();
        let request = ReplyRequest {
            result_class: kept,
            content: reply.content,
            signed_by,
        };
        let case = acts::reply(tx, &acting(self.unit(stage)?, at), id, seen, &request)?;
        self.version = case.row.version;
        // Eight in a hundred are not rated.
        Ok(if self.chance(8) {
            Vec::new()
        } else {
            vec![(self.days(2, 18), Turn::Rate)]
        })
    }

    fn rate(&mut self, tx: &mut Tx<'_>, stage: &Stage<'a>, at: Timestamp) -> Result<Next, Problem> {
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
        let (id, seen) = self.seen()?;
        let request = RateSuggestionRequest {
            attitude,
            result,
            comment,
        };
        let case = acts::rate(tx, &acting(self.lead_user(stage)?, at), id, seen, &request)?;
        self.version = case.row.version;
        if result == Satisfaction::Dissatisfied {
            self.round += 1;
            return Ok(vec![(self.days(5, 15), Turn::Contact)]);
        }
        Ok(Vec::new())
    }
}

fn acting(user: &Principal, at: Timestamp) -> Acting {
    let context = RequestContext {
        request_id: crate::platform::ids::new_id(),
        locale: Locale::ZhCn,
        ip: String::new(),
        user_agent: "demonstration".to_owned(),
    };
    Acting::of_principal(user.clone(), &context, at)
}
