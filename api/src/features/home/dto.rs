//! What the first page holds.

use crate::features::deputies::presidium::Severity;
use crate::features::inbox::{InboxItem, InboxKind};
use crate::features::presidium::Presidium;
use crate::features::suggestions::log::SUBJECT;
use crate::features::suggestions::overview::{Asked, AskedState};
use crate::features::suggestions::response::{SuggestionItem, TimelineEntry};
use crate::platform::i18n::{Locale, Params, text};
use serde::Serialize;
use serde_json::json;
use utoipa::ToSchema;

/// How many there are, and the first ones.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct HomeBucket {
    /// How many.
    pub count: i64,
    /// At most five.
    pub items: Vec<InboxItem>,
}

/// Something the law or the plan asks of the reader.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct HomeAsked {
    /// Stable key.
    pub key: String,
    /// In words, with the rule behind it.
    pub text: String,
    /// How it stands.
    pub state: AskedState,
    /// Where it is done.
    #[schema(required)]
    pub link: Option<String>,
}

/// The first page.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct Home {
    /// Whom to greet.
    pub greeting_name: String,
    /// The town or county one works in; for a unit its name.
    pub place_name: String,
    /// What is late in the reader's scope.
    pub late: HomeBucket,
    /// What waits for the reader.
    pub waiting: HomeBucket,
    /// What is asked of the reader.
    pub asked: Vec<HomeAsked>,
    /// What happened, newest first, at most ten.
    pub recent: Vec<TimelineEntry>,
}

/// A late suggestion as an item.
pub(super) fn late(row: SuggestionItem, locale: Locale) -> InboxItem {
    let mut params = Params::new();
    let days = row.days_left.unwrap_or_default().abs();
    params.insert("days".into(), json!(days));
    params.insert("unit".into(), json!(row.unit_name.unwrap_or_default()));
    InboxItem {
        id: row.id,
        kind: InboxKind::Notice,
        subject_kind: SUBJECT.to_owned(),
        subject_id: row.id,
        title: row.title,
        text: text(locale, "home.late", &params),
        due_on: row.due_on,
        created_at: row.created_at,
        done_at: None,
        link: format!("{SUBJECT}s/{}", row.id),
    }
}

/// What is asked, in words.
pub(super) fn asked(found: Asked, locale: Locale) -> HomeAsked {
    let mut params = Params::new();
    params.insert("days".into(), json!(found.days));
    params.insert("count".into(), json!(found.count));
    params.insert("basis".into(), json!(found.basis));
    params.insert("rule".into(), json!(found.rule));
    HomeAsked {
        key: found.key.to_owned(),
        text: text(
            locale,
            &format!("home.asked.{}.{}", found.key, found.state),
            &params,
        ),
        state: found.state,
        link: (found.state != AskedState::Green).then(|| "suggestions?view=to_do".to_owned()),
    }
}

/// How many records that deputies alone said wait for the office (A9), in words; nothing when none does.
pub(super) fn duty_records(count: i64, locale: Locale) -> Option<HomeAsked> {
    let params = Params::from([("count".to_owned(), json!(count))]);
    (count > 0).then(|| HomeAsked {
        key: "duty_records".to_owned(),
        text: text(locale, "home.asked.duty_records.yellow", &params),
        state: AskedState::Yellow,
        link: Some("duty-records?view=pending".to_owned()),
    })
}

/// Whether the presidium is entered and as it should be (P1, P5, P6), in words.
pub(super) fn presidium(found: &Presidium, locale: Locale) -> HomeAsked {
    let is_serious = found
        .warnings
        .iter()
        .any(|warning| warning.severity == Severity::Serious);
    let (state, key) = match found.warnings.first() {
        _ if found.size == 0 => (AskedState::Yellow, "missing"),
        Some(_) if is_serious => (AskedState::Red, "open"),
        Some(_) => (AskedState::Yellow, "open"),
        None => (AskedState::Green, "green"),
    };
    let first = found.warnings.first().map(|warning| warning.text.clone());
    let mut params = Params::new();
    params.insert("count".into(), json!(found.warnings.len()));
    params.insert("first".into(), json!(first.unwrap_or_default()));
    HomeAsked {
        key: "presidium".to_owned(),
        text: text(locale, &format!("home.asked.presidium.{key}"), &params),
        state,
        link: Some("organs/presidium".to_owned()),
    }
}
