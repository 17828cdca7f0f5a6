//! What the operations of the deliveries take and give.

use super::rules::{MailMode, Quiet};
use super::store::{Channel, Delivery, DeliveryState};
use super::store_channels::ChannelRow;
use super::store_webhooks::Webhook;
use crate::platform::db::{Id, Timestamp};
use crate::platform::http::{is_paging, trimmed, trimmed_present};
use crate::platform::text::mask_mail;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use validator::{Validate, ValidationError};

/// Where and when the caller gets mail.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct ChannelResponse {
    /// Mail address.
    #[schema(required)]
    pub mail: Option<String>,
    /// At once, one mail a day, or nothing.
    pub mail_mode: MailMode,
    /// Quiet from this hour on (0 to 23), if chosen.
    #[schema(required)]
    pub quiet_from: Option<i32>,
    /// Quiet until this hour, if chosen.
    #[schema(required)]
    pub quiet_until: Option<i32>,
    /// Quiet from this hour on when nothing is chosen.
    pub usual_quiet_from: u32,
    /// Quiet until this hour when nothing is chosen.
    pub usual_quiet_until: u32,
    /// The hour of the daily mail.
    pub daily_hour: u32,
    /// Whether this installation sends mail at all.
    pub can_mail: bool,
    /// Version; 0 before the first choice.
    pub version: i64,
}

impl ChannelResponse {
    pub(super) fn of(
        row: Option<ChannelRow>,
        (usual, daily_hour): (Quiet, u32),
        can_mail: bool,
    ) -> Self {
        let (mail, mail_mode, version) = match &row {
            Some(row) => (row.mail.clone(), row.mail_mode, row.version),
            None => (None, MailMode::Nothing, 0),
        };
        Self {
            mail,
            mail_mode,
            quiet_from: row.as_ref().and_then(|row| row.quiet_from),
            quiet_until: row.as_ref().and_then(|row| row.quiet_until),
            usual_quiet_from: usual.from,
            usual_quiet_until: usual.until,
            daily_hour,
            can_mail,
            version,
        }
    }
}

/// Where and when to get mail.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ChangeChannelRequest {
    /// Mail address; needed unless the mode is nothing.
    #[validate(custom(function = "mail_address"))]
    #[schema(max_length = 200)]
    pub mail: Option<String>,
    /// At once, one mail a day, or nothing.
    pub mail_mode: MailMode,
    /// Quiet from this hour on; both hours or none.
    #[validate(range(min = 0, max = 23))]
    #[schema(minimum = 0, maximum = 23)]
    pub quiet_from: Option<i32>,
    /// Quiet until this hour.
    #[validate(range(min = 0, max = 23))]
    #[schema(minimum = 0, maximum = 23)]
    pub quiet_until: Option<i32>,
}

fn mail_address(mail: &str) -> Result<(), ValidationError> {
    let is_address = mail.parse::<lettre::Address>().is_ok();
    if is_address && mail.len() <= 200 {
        return Ok(());
    }
    Err(ValidationError::new("mail_format"))
}

/// A webhook as administrators see it; its secret is shown once, when it is made.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct WebhookResponse {
    /// Identifier.
    pub id: Id,
    /// What it is called.
    pub name: String,
    /// Where it is called.
    pub url: String,
    /// Kinds of events it asks for; `suggestion.*` for all of a kind of record.
    pub kinds: Vec<String>,
    /// Whether it is called.
    pub is_active: bool,
    /// Who entered it.
    pub created_by_name: String,
    /// When.
    pub created_at: Timestamp,
    /// Version.
    pub version: i64,
}

impl WebhookResponse {
    pub(super) fn of(webhook: &Webhook) -> Self {
        Self {
            id: webhook.id,
            name: webhook.name.clone(),
            url: webhook.url.clone(),
            kinds: webhook.asked(),
            is_active: webhook.is_active,
            created_by_name: webhook.created_by_name.clone(),
            created_at: webhook.created_at,
            version: webhook.version,
        }
    }
}

/// All webhooks of the county.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct WebhookList {
    /// By name.
    pub items: Vec<WebhookResponse>,
}

/// A webhook and its secret.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct WebhookSecretResponse {
    /// The webhook.
    pub webhook: WebhookResponse,
    /// `whsec_…`: shown once, for the receiver to check signatures with.
    pub secret: String,
}

/// A new webhook.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct CreateWebhookRequest {
    /// What it is called.
    #[serde(deserialize_with = "trimmed")]
    #[validate(length(min = 1, max = 60))]
    #[schema(min_length = 1, max_length = 60)]
    pub name: String,
    /// Where it is called: `https`, in the public internet.
    #[serde(deserialize_with = "trimmed")]
    #[validate(length(min = 8, max = 500))]
    #[schema(min_length = 8, max_length = 500)]
    pub url: String,
    /// Kinds of events, such as `suggestion.assigned`; `suggestion.*` for all of a kind of record.
    #[validate(length(min = 1, max = 50), custom(function = "event_kinds"))]
    #[schema(min_items = 1, max_items = 50)]
    pub kinds: Vec<String>,
}

/// Changes to a webhook; what is absent stays.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct UpdateWebhookRequest {
    /// What it is called.
    #[serde(default, deserialize_with = "trimmed_present")]
    #[validate(length(min = 1, max = 60))]
    #[schema(min_length = 1, max_length = 60)]
    pub name: Option<String>,
    /// Where it is called.
    #[serde(default, deserialize_with = "trimmed_present")]
    #[validate(length(min = 8, max = 500))]
    #[schema(min_length = 8, max_length = 500)]
    pub url: Option<String>,
    /// Kinds of events.
    #[validate(length(min = 1, max = 50), custom(function = "event_kinds"))]
    #[schema(min_items = 1, max_items = 50)]
    pub kinds: Option<Vec<String>>,
    /// Whether it is called.
    pub is_active: Option<bool>,
}

/// `suggestion.assigned`, `suggestion.*`.
#[expect(
    clippy::ptr_arg,
    reason = "the validator hands over what the field holds"
)]
fn event_kinds(kinds: &Vec<String>) -> Result<(), ValidationError> {
    let is_word = |word: &str| {
        !word.is_empty()
            && word.len() <= 60
            && word.chars().all(|c| c.is_ascii_lowercase() || c == '_')
    };
    let is_kind = |kind: &String| {
        kind.split_once('.')
            .is_some_and(|(subject, verb)| is_word(subject) && (verb == "*" || is_word(verb)))
    };
    if kinds.iter().all(is_kind) {
        return Ok(());
    }
    Err(ValidationError::new("event_kinds"))
}

/// Something that was to be delivered.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct DeliveryResponse {
    /// Identifier.
    pub id: Id,
    /// By mail or to another system.
    pub channel: Channel,
    /// The masked address and whose it is, or the name of the webhook.
    pub receiver: String,
    /// Kind of event.
    pub kind: String,
    /// Title of what it is about.
    pub title: String,
    /// How far it is.
    pub state: DeliveryState,
    /// How often it was tried.
    pub attempts: i32,
    /// Why the last attempt failed.
    #[schema(required)]
    pub last_error: Option<String>,
    /// When it happened.
    pub created_at: Timestamp,
    /// When it was sent or discarded.
    #[schema(required)]
    pub done_at: Option<Timestamp>,
    /// Why it was discarded.
    #[schema(required)]
    pub discard_reason: Option<String>,
}

impl DeliveryResponse {
    /// `receiver` is the name of an account with its mail, or of a webhook.
    pub(super) fn of(row: Delivery, receiver: Option<(String, Option<String>)>) -> Self {
        let receiver = receiver.map(|(name, mail)| match mail {
            Some(mail) => format!("{name}（{}）", mask_mail(&mail)),
            None => name,
        });
        Self {
            id: row.id,
            channel: row.channel,
            receiver: receiver.unwrap_or_default(),
            kind: row.kind,
            title: row.title,
            state: row.state,
            attempts: row.attempts,
            last_error: row.last_error,
            created_at: row.created_at,
            done_at: row.done_at,
            discard_reason: row.discard_reason,
        }
    }
}

/// Which deliveries.
#[derive(Debug, Clone, Deserialize, Serialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct ListDeliveriesQuery {
    /// `dead` (default), `pending`, `sent` or `discarded`.
    #[param(inline)]
    pub state: Option<DeliveryState>,
    /// `-created_at`, the only order.
    pub sort: Option<String>,
    /// Rows per page, 1–200, default 50.
    #[serde(skip_serializing_if = "is_paging")]
    pub limit: Option<i64>,
    /// Where to continue.
    #[serde(skip_serializing_if = "is_paging")]
    pub cursor: Option<String>,
}

/// Why something is not delivered at all.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct DiscardDeliveryRequest {
    /// Why; kept with it and in the log.
    #[serde(deserialize_with = "trimmed")]
    #[validate(length(min = 2, max = 300))]
    #[schema(min_length = 2, max_length = 300)]
    pub reason: String,
}

/// No content is needed.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NoContent {}
