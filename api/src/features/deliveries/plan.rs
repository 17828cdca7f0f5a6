//! What an event has to be delivered of, to whom, and when. Pure: accounts, webhooks and parameters
//! come from the caller.

use super::rules::{MailMode, Quiet, not_before};
use super::store::{Channel, NewDelivery};
use super::store_channels::MailAccount;
use super::store_webhooks::Webhook;
use crate::features::inbox;
use crate::platform::db::{Id, Json, Timestamp};
use crate::platform::events::{self, EventRow, Notice, Recipient, RecipientKind, ToDoChange};
use crate::platform::i18n::{Locale, Params, text};
use crate::platform::ids::new_id;
use serde::Deserialize;
use serde_json::json;

/// What holds in a county on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Hours {
    /// When the daily mail comes.
    pub daily: u32,
    /// Quiet hours of those who chose none.
    pub quiet: Quiet,
}

/// One thing told to somebody.
struct Item {
    id: Id,
    recipient: Recipient,
    title: String,
    line: String,
    link: Option<String>,
    is_to_do: bool,
}

/// What an event opens for somebody or tells them.
fn items(event: &EventRow) -> Vec<Item> {
    let mut items = Vec::new();
    let link = events::link(&event.subject_kind, event.subject_id);
    if let Some(Ok(change)) = event.data.0.get("to_do").map(ToDoChange::deserialize) {
        for open in &change.open {
            let kind = match open.audience.kind {
                crate::platform::events::AudienceKind::Organ => RecipientKind::Organ,
                crate::platform::events::AudienceKind::Deputy => RecipientKind::Deputy,
            };
            let key = format!("inbox.{}.{}", event.subject_kind, open.step);
            items.push(Item {
                id: inbox::item_id(event, &open.audience, &open.step),
                recipient: Recipient {
                    kind,
                    id: open.audience.id,
                },
                title: change.title.clone(),
                line: text(Locale::ZhCn, &key, &Params::new()),
                link: Some(link.clone()),
                is_to_do: true,
            });
        }
    }
    if let Some(Ok(notice)) = event.data.0.get("notice").map(Notice::deserialize) {
        for told in &notice.to {
            items.push(Item {
                id: crate::features::notices::notice_id(event, &told.recipient, &told.about),
                recipient: told.recipient,
                title: notice.title.clone(),
                line: crate::features::notices::plain_words(event, &told.about, Locale::ZhCn),
                link: (!told.is_out).then(|| link.clone()),
                is_to_do: false,
            });
        }
    }
    items
}

/// The mails an event gives rise to: none for who acted, or asked for mail only later.
pub(super) fn mails(event: &EventRow, accounts: &[MailAccount], hours: Hours) -> Vec<NewDelivery> {
    let mut planned = Vec::new();
    for item in items(event) {
        for account in accounts {
            let is_meant = account.recipients.contains(&item.recipient)
                && account.since <= event.at
                && account.mode != MailMode::Nothing
                // Of a change to their account they hear in any case: it may be somebody else who has their session.
                && (event.actor_id != Some(account.account_id) || event.subject_kind == "account");
            if !is_meant {
                continue;
            }
            let quiet = account.quiet.unwrap_or(hours.quiet);
            planned.push(NewDelivery {
                county_id: event.county_id,
                id: new_id(),
                channel: Channel::Mail,
                account_id: Some(account.account_id),
                webhook_id: None,
                item_id: item.id,
                is_to_do: item.is_to_do,
                event_id: event.id,
                kind: event.kind.clone(),
                title: item.title.clone(),
                line: item.line.clone(),
                link: item.link.clone(),
                payload: None,
                next_attempt_at: not_before(account.mode, event.at, hours.daily, quiet),
                created_at: event.at,
            });
        }
    }
    planned
}

/// The calls of webhooks an event gives rise to.
pub(super) fn calls(event: &EventRow, webhooks: &[Webhook]) -> Vec<NewDelivery> {
    let wanting = webhooks.iter().filter(|webhook| {
        webhook.is_active && webhook.since <= event.at && webhook.wants(&event.kind)
    });
    wanting
        .map(|webhook| NewDelivery {
            county_id: event.county_id,
            id: new_id(),
            channel: Channel::Webhook,
            account_id: None,
            webhook_id: Some(webhook.id),
            item_id: event_item(event),
            is_to_do: false,
            event_id: event.id,
            kind: event.kind.clone(),
            title: title(event),
            line: String::new(),
            link: None,
            payload: Some(Json(payload(event))),
            next_attempt_at: event.at,
            created_at: event.at,
        })
        .collect()
}

/// What a receiver gets: what happened to which record and when, and its title; not by whom, and
/// nothing of its content. It asks the API for the rest, with its own permissions.
fn payload(event: &EventRow) -> serde_json::Value {
    json!({
        "type": event.kind,
        "timestamp": event.at,
        "data": {
            "event_id": event.id,
            "subject_kind": event.subject_kind,
            "subject_id": event.subject_id,
            "organ_id": event.organ_id,
            "title": event.data.0.get("title"),
            "number": event.data.0.get("number"),
            "status": event.data.0.get("status"),
            "due_on": event.data.0.get("due_on"),
        },
    })
}

fn title(event: &EventRow) -> String {
    let title = event.data.0.get("title").and_then(|title| title.as_str());
    title.unwrap_or(&event.kind).to_owned()
}

/// The identifier of an event as an item: the same whenever it is planned.
fn event_item(event: &EventRow) -> Id {
    let nobody = Recipient::organ(event.subject_id);
    crate::features::notices::notice_id(event, &nobody, "webhook")
}

/// When quiet hours of an account end, if they hold now.
pub(super) fn after_quiet(quiet: Option<Quiet>, hours: Hours, now: Timestamp) -> Timestamp {
    quiet.unwrap_or(hours.quiet).after(now)
}
