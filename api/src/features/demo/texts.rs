//! Invented suggestions of a mountain county, with the replies, contacts and ratings that follow.
//!
//! The texts lie in `texts/*.toml`: some sixty matters, each with several titles, facts, effects and
//! requests, which are combined with places and figures. Texts of the same number belong together;
//! effects fit all facts unless the matter is `aligned`. Placeholders: `{town}`, `{village}`,
//! `{group}`, and the figures of [`super::template::Slots`]; replies also have `{deputy}`,
//! `{title}`, `{matter}`, `{domain}`, `{past}`, `{promise}`, `{next_year}`.

use std::collections::BTreeSet;

use chrono::{Datelike, Days, Months, NaiveDate};
use rand::RngExt;
use rand::rngs::StdRng;
use serde::Deserialize;

use super::corpus::{Notes, Opening, Replies, TextsError, Topic, parse, topics};
use super::names::short_village_name;
use super::template::{Slots, pick};

/// The town and village a suggestion is about, with their names as in the division table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place<'a> {
    /// `城关镇`.
    pub town: &'a str,
    /// `鲁家坝村委会` or `老城社区居委会`.
    pub village: &'a str,
}

/// A suggestion.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SuggestionText {
    /// Key of the matter, such as `group_road`.
    pub topic: String,
    /// Its domain, such as `roads`.
    pub domain: &'static str,
    /// The county unit that would handle it.
    pub county_unit: String,
    /// The town unit that would handle it.
    pub town_unit: String,
    /// What it is about, as a noun phrase.
    pub matter: String,
    /// Title, 5 to 60 characters.
    pub title: String,
    /// Body, 80 to 250 characters.
    pub content: String,
    replies: String,
    slots: Slots,
}

/// Result class of a reply (rule J14).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Deserialize)]
pub enum ReplyClass {
    /// Solved or mostly solved.
    A,
    /// Being solved.
    B,
    /// Planned.
    C,
    /// Cannot be solved for now.
    D,
}

/// A reply.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReplyText {
    /// The text.
    pub content: String,
    /// Until when the unit promised to be done (classes B and C, rule J15).
    pub promised_on: Option<NaiveDate>,
}

/// How the unit met the deputy (rule J9).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ContactMode {
    /// Face to face.
    Face,
    /// By telephone.
    Phone,
    /// Visit at home.
    Visit,
    /// On the spot.
    Site,
    /// At a meeting.
    Meeting,
}

/// How the deputy rated the result (rule J12).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RatingResult {
    /// 满意.
    Satisfied,
    /// 基本满意.
    BasicallySatisfied,
    /// 不满意.
    Dissatisfied,
}

/// All texts, ready to be combined.
#[derive(Debug)]
pub struct Texts {
    topics: Vec<(&'static str, Topic)>,
    opening: Opening,
    replies: Replies,
    notes: Notes,
}

impl Texts {
    /// Reads the texts that are shipped with the program.
    ///
    /// # Errors
    /// [`TextsError`] if one of them is broken.
    pub fn load() -> Result<Self, TextsError> {
        Ok(Self {
            topics: topics()?,
            opening: parse("opening", include_str!("texts/opening.toml"))?,
            replies: parse("replies", include_str!("texts/replies.toml"))?,
            notes: parse("notes", include_str!("texts/notes.toml"))?,
        })
    }

    /// How many different matters there are.
    #[must_use]
    pub fn topic_count(&self) -> usize {
        self.topics.len()
    }

    /// The county units the matters go to, each once, sorted.
    #[must_use]
    pub fn county_units(&self) -> Vec<&str> {
        let units: BTreeSet<&str> = self
            .topics
            .iter()
            .map(|(_, topic)| topic.unit.as_str())
            .collect();
        units.into_iter().collect()
    }

    /// The units of each town the matters go to, each once, sorted.
    #[must_use]
    pub fn town_units(&self) -> Vec<&str> {
        let domains = self.topics.iter().map(|(domain, _)| *domain);
        let replies = domains.filter_map(|domain| self.replies.domains.get(domain));
        let units: BTreeSet<&str> = replies.map(|replies| replies.town_unit.as_str()).collect();
        units.into_iter().collect()
    }

    /// A suggestion about some matter in the place.
    #[must_use]
    pub fn suggestion(&self, rng: &mut StdRng, place: Place) -> SuggestionText {
        let index = rng.random_range(0..self.topics.len().max(1));
        self.suggestion_about(index, rng, place)
    }

    /// A suggestion about the matter with this number, below [`Self::topic_count`].
    #[must_use]
    pub fn suggestion_about(&self, index: usize, rng: &mut StdRng, place: Place) -> SuggestionText {
        let (domain, topic) = &self.topics[index % self.topics.len().max(1)];
        let mut slots = Slots::figures(rng);
        slots.set("town", place.town);
        slots.set("village", short_village_name(place.village));
        // Title, fact and request of the same number belong together.
        let strand = rng.random_range(0..topic.facts.len().max(1));
        let matter = slots.fill(numbered(&topic.matters, strand));
        let title = slots.fill(numbered(&topic.titles, strand));
        let any_effect = pick(rng, &topic.effects);
        let effect = if topic.aligned {
            numbered(&topic.effects, strand)
        } else {
            any_effect
        };
        let parts = [
            pick(rng, &self.opening.openings),
            numbered(&topic.facts, strand),
            effect,
            pick(rng, &self.opening.turns),
            numbered(&topic.asks, strand),
            pick(rng, &self.opening.endings),
        ];
        let content = slots.fill(&parts.concat());
        let town_unit = self
            .replies
            .domains
            .get(*domain)
            .map(|replies| replies.town_unit.clone());
        slots.set("matter", &matter);
        slots.set("title", &title);
        SuggestionText {
            topic: topic.key.clone(),
            domain,
            replies: topic
                .replies
                .clone()
                .unwrap_or_else(|| (*domain).to_owned()),
            county_unit: topic.unit.clone(),
            town_unit: town_unit.unwrap_or_default(),
            matter,
            title,
            content,
            slots,
        }
    }

    /// The reply of the unit to `deputy`, written on a day.
    #[must_use]
    pub fn reply(
        &self,
        rng: &mut StdRng,
        to: &SuggestionText,
        class: ReplyClass,
        deputy: &str,
        on: NaiveDate,
    ) -> ReplyText {
        let promised_on = match class {
            ReplyClass::B => month_end(on, rng.random_range(3..9)),
            ReplyClass::C => NaiveDate::from_ymd_opt(on.year() + 1, 12, 31),
            ReplyClass::A | ReplyClass::D => None,
        };
        let past = on.checked_sub_months(Months::new(1)).unwrap_or(on);
        let mut slots = to.slots.clone();
        slots.set("deputy", deputy);
        slots.set("past", month(past));
        slots.set("promise", format!("{}底", month(promised_on.unwrap_or(on))));
        slots.set("next_year", on.year() + 1);
        let mut text = pick(rng, &self.replies.openings).to_owned();
        if let Some(domain) = self.replies.domains.get(to.domain) {
            slots.set("domain", &domain.name);
        }
        let replies = self.replies.domains.get(&to.replies);
        if let Some(texts) = replies.and_then(|replies| replies.by_class.get(&class)) {
            text.push_str(pick(rng, texts));
        }
        text.push_str(pick(rng, &self.replies.closings));
        ReplyText {
            content: slots.fill(&text),
            promised_on,
        }
    }

    /// What the unit noted about a contact with `deputy`.
    #[must_use]
    pub fn contact(
        &self,
        rng: &mut StdRng,
        about: &SuggestionText,
        mode: ContactMode,
        deputy: &str,
    ) -> String {
        let mut slots = about.slots.clone();
        slots.set("deputy", deputy);
        slots.fill(
            self.notes
                .contacts
                .get(&mode)
                .map_or("", |texts| pick(rng, texts)),
        )
    }

    /// What the deputy wrote with a rating.
    #[must_use]
    pub fn rating(&self, rng: &mut StdRng, result: RatingResult) -> String {
        self.notes
            .ratings
            .get(&result)
            .map_or("", |texts| pick(rng, texts))
            .to_owned()
    }

    /// Why a suggestion was returned for revision.
    #[must_use]
    pub fn return_reason(&self, rng: &mut StdRng) -> String {
        pick(rng, &self.notes.returns.reasons).to_owned()
    }

    /// Why a suggestion was withdrawn.
    #[must_use]
    pub fn withdrawal_reason(&self, rng: &mut StdRng) -> String {
        pick(rng, &self.notes.returns.withdrawals).to_owned()
    }
}

/// The text with this number, or the last one if there are fewer.
fn numbered(texts: &[String], number: usize) -> &str {
    texts
        .get(number)
        .or_else(|| texts.last())
        .map_or("", String::as_str)
}

/// The last day of the month so many months later.
fn month_end(on: NaiveDate, months: u32) -> Option<NaiveDate> {
    let next = on
        .with_day(1)?
        .checked_add_months(Months::new(months + 1))?;
    next.checked_sub_days(Days::new(1))
}

fn month(day: NaiveDate) -> String {
    format!("{}年{}月", day.year(), day.month())
}
