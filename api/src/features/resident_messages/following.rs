//! What became of a message, for who knows its code: in plain sentences with dates.

use super::codes::{kept, typed};
use super::dto_public::FollowedPublicMessage;
use super::error;
use super::masking::masked;
use super::model::{ResidentMessageKind, ResidentMessageStatus as Status};
use super::rows::MessageRow;
use super::{store, store_keys, store_public};
use crate::features::explanations::Translate;
use crate::features::projects::{self, model::ProjectStatus};
use crate::features::{congresses, organs, project_ideas};
use crate::platform::auth::Public;
use crate::platform::clock::local_date;
use crate::platform::db::AnyConnection;
use crate::platform::http::Problem;
use crate::platform::i18n::{Locale, Params, text};

/// Finds a message by its code.
///
/// # Errors
/// `rate_limited`; `resident_message_code_unknown`.
pub(in crate::features) async fn follow(
    public: &Public,
    county: String,
    code: &str,
) -> Result<FollowedPublicMessage, Problem> {
    let platform = public.platform();
    platform
        .public_limits
        .guess(&public.context.ip, platform.clock.now())?;
    let code = typed(code).ok_or_else(|| error::CODE_UNKNOWN.problem())?;
    let hash = kept("code", code.as_bytes(), &platform.config().auth.secret)?;
    let locale = public.context.locale;
    public
        .read(move |conn| {
            let unknown = || error::CODE_UNKNOWN.problem();
            let (county_id, _) = store_public::county_of(conn, &county)?.ok_or_else(unknown)?;
            let id = store_keys::of_code(conn, county_id, &hash)?.ok_or_else(unknown)?;
            let row = store::find(conn, county_id, id)?.ok_or_else(unknown)?;
            told(conn, &row, &county, locale)
        })
        .await
}

fn told(
    conn: &mut AnyConnection,
    row: &MessageRow,
    county: &str,
    locale: Locale,
) -> Result<FollowedPublicMessage, Problem> {
    let to = match row.deputy_id {
        Some(id) => congresses::deputy_names(conn, row.county_id, vec![id])?.remove(&id),
        None => organs::names(conn, row.county_id, &[row.organ_id])?.remove(&row.organ_id),
    };
    let outcome = match row.idea_id {
        Some(id) => project_ideas::fate(conn, row.county_id, id)?,
        None => None,
    };
    let project = match &outcome {
        Some(fate) => projects::made_of(conn, row.county_id, fate.id)?,
        None => None,
    };
    let public = match row.suggestion_id {
        Some(id) => store_public::publication(conn, row.county_id, id)?,
        None => None,
    };
    let mut found = FollowedPublicMessage {
        kind: row.kind,
        to: to.unwrap_or_default(),
        title: masked(&row.title),
        received_on: local_date(row.created_at),
        status: row.status,
        decided_on: row.decided_at.map(local_date),
        refusal_reason: row.refusal_reason,
        refusal_note: row.refusal_note.clone(),
        outcome: outcome.map(|fate| fate_text(&fate, locale)),
        project: project.as_ref().map(|one| project_text(one, locale)),
        project_link: project
            .filter(|one| one.status == ProjectStatus::Selected)
            .map(|one| format!("/p/{county}/projects/{}", one.id)),
        answer: row.answer.clone(),
        answered_by: row.answered_by_name.clone(),
        answered_on: row.answered_at.map(local_date),
        forwarded_on: row.forwarded_at.map(local_date),
        has_suggestion: row.suggestion_id.is_some(),
        suggestion_link: public.map(|id| format!("/p/{county}/{id}")),
        steps: Vec::new(),
    };
    found.steps = steps(&found, locale);
    Ok(found)
}

fn fate_text(fate: &project_ideas::Fate, locale: Locale) -> String {
    let params = Params::from([
        (
            "number".to_owned(),
            fate.head_number.clone().unwrap_or_default().into(),
        ),
        (
            "note".to_owned(),
            masked(fate.note.as_deref().unwrap_or_default()).into(),
        ),
    ]);
    let of_head = if fate.head_number.is_some() {
        "merged_"
    } else {
        ""
    };
    let key = format!("resident_messages.outcome.{of_head}{}", fate.status);
    let told = text(locale, &key, &params);
    if told == key {
        // A state of the projects themselves that has no sentence of its own.
        return text(locale, "resident_messages.outcome.taken", &params);
    }
    told
}

/// How far the project is that was made of an idea; why one is not carried out is for the office alone.
fn project_text(project: &projects::Project, locale: Locale) -> String {
    let params = Params::from([("title".to_owned(), masked(&project.title).into())]);
    let key = format!("resident_messages.project.{}", project.status);
    text(locale, &key, &params)
}

/// Everything in sentences, oldest first.
fn steps(found: &FollowedPublicMessage, locale: Locale) -> Vec<String> {
    let say = |key: &str, pairs: &[(&str, &str)]| {
        let params: Params = pairs
            .iter()
            .map(|(name, value)| ((*name).to_owned(), (*value).into()))
            .collect();
        text(locale, &format!("resident_messages.follow.{key}"), &params)
    };
    let received = locale.date(found.received_on);
    let mut steps = vec![say("received", &[("date", &received), ("to", &found.to)])];
    let decided = found
        .decided_on
        .map(|day| locale.date(day))
        .unwrap_or_default();
    match (found.status, found.kind) {
        (Status::Waiting, _) => steps.push(say("waiting", &[])),
        (Status::Refused, _) => {
            let reason = found.refusal_reason.map(|reason| {
                let key = format!("resident_messages.refusal.{reason}");
                text(locale, &key, &Params::new())
            });
            let note = found.refusal_note.as_deref().unwrap_or_default();
            let reason = reason.unwrap_or_default();
            let words = [
                ("date", decided.as_str()),
                ("reason", &reason),
                ("note", note),
            ];
            steps.push(say("refused", &words));
        }
        (Status::Accepted, ResidentMessageKind::Idea) => {
            steps.push(say("accepted_idea", &[("date", &decided)]));
        }
        (Status::Accepted, ResidentMessageKind::Message) => {
            steps.push(say(
                "accepted_message",
                &[("date", &decided), ("to", &found.to)],
            ));
        }
    }
    steps.extend(found.outcome.clone());
    steps.extend(found.project.clone());
    if let Some(day) = found.forwarded_on {
        steps.push(say("forwarded", &[("date", &locale.date(day))]));
    }
    if found.has_suggestion {
        let key = match found.suggestion_link {
            Some(_) => "suggestion_public",
            None => "suggestion",
        };
        steps.push(say(key, &[("to", &found.to)]));
    }
    if let (Some(day), Some(by)) = (found.answered_on, &found.answered_by) {
        steps.push(say("answered", &[("date", &locale.date(day)), ("by", by)]));
    }
    steps
}
