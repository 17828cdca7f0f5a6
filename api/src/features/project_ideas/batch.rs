//! Many ideas are entered at once: all of them, or none when one is wrong.

use super::contact::Contact;
use super::dto::{CreateProjectIdeaBatchRequest, ProjectIdeaBatchRow};
use super::giving::{place, wrong_day};
use super::model::ProjectIdeaChannel;
use super::recording::{NewIdea, record};
use super::response::{ProjectIdeaBatch, ProjectIdeaEntered};
use crate::platform::auth::Acting;
use crate::platform::db::Tx;
use crate::platform::http::{Problem, problem_codes};
use crate::platform::i18n::Params;
use crate::platform::ids::new_id;

/// Characters of a title that is taken from the content.
const TITLE: usize = 30;

/// Enters them; every row that is wrong is named in the refusal.
pub(super) fn create(
    tx: &mut Tx<'_>,
    acting: &Acting,
    request: &CreateProjectIdeaBatchRequest,
) -> Result<ProjectIdeaBatch, Problem> {
    let mut wrong: Vec<(String, &'static str)> = Vec::new();
    if matches!(
        request.channel,
        ProjectIdeaChannel::Deputy | ProjectIdeaChannel::Unit
    ) {
        wrong.push(("/channel".to_owned(), "project_idea_one_by_one"));
    }
    let whole = request.received_on.unwrap_or(acting.today);
    if let Some(code) = wrong_day(acting, whole) {
        wrong.push(("/received_on".to_owned(), code));
    }
    let to = place(tx, acting, request.level, request.round_id)?;
    let mut ideas = Vec::with_capacity(request.rows.len());
    for (at, row) in request.rows.iter().enumerate() {
        let received_on = row.received_on.unwrap_or(whole);
        if let Some(code) = row.received_on.and_then(|day| wrong_day(acting, day)) {
            wrong.push((format!("/rows/{at}/received_on"), code));
        }
        let contact = row.contact.as_ref().map(Contact::of).transpose();
        let contact = contact.unwrap_or_else(|(inner, code)| {
            wrong.push((format!("/rows/{at}/contact{inner}"), code));
            None
        });
        ideas.push(NewIdea {
            id: new_id(),
            channel: request.channel,
            title: title(row),
            content: row.content.clone(),
            place: row.place.clone(),
            village: row.village.clone(),
            category: row.category,
            received_on,
            deputy_id: None,
            unit_id: None,
            contact,
        });
    }
    if !wrong.is_empty() {
        let refusal = problem_codes::VALIDATION_FAILED.problem();
        let all = wrong.into_iter();
        return Err(all.fold(refusal, |refusal, (pointer, code)| {
            refusal.at(pointer, code, Params::new())
        }));
    }
    let rows = record(tx, acting, &to, ideas)?;
    let ideas = rows.into_iter().map(|row| ProjectIdeaEntered {
        id: row.id,
        number: row.number,
    });
    Ok(ProjectIdeaBatch {
        ideas: ideas.collect(),
    })
}

/// Its title, or the beginning of its content: its first sentence, as long as it is short.
fn title(row: &ProjectIdeaBatchRow) -> String {
    if let Some(title) = &row.title {
        return title.clone();
    }
    let ends = ['。', '，', '；', '！', '？', '\n', ',', ';'];
    let mut parts = row.content.split(ends).map(str::trim);
    let first = parts.find(|part| part.chars().count() >= 4);
    let beginning = first.unwrap_or(&row.content).chars().take(TITLE);
    beginning.collect()
}
