//! What deputies said and asked beside suggestions: oral opinions (J21), questions (Q2), inquiries (Q3). None of them is a
//! suggestion (议案建议), so they are 其他; who signed an inquiry along has 附议.

use super::facts::Fact;
use super::model::{DutyKind, DutySource};
use super::store_facts::{HandedIn, PlaceColumns, handed_in, place};
use crate::features::inquiries::model::InquiryStatus;
use crate::features::oral_opinions::model::OralOpinionStatus;
use crate::features::questions::model::QuestionStatus;
use crate::platform::db::{AnyConnection, Id, one_of};
use crate::platform::http::Problem;
use crate::schema::{
    accounts, inquiries as i, oral_opinion_routings as routings, oral_opinions as o, questions as q,
};
use chrono::NaiveDate;
use diesel::prelude::*;

/// An oral opinion.
#[derive(Queryable)]
struct Opinion {
    id: Id,
    deputy_id: Id,
    raised_on: NaiveDate,
    occasion: String,
    content: String,
    status: OralOpinionStatus,
    by_office: bool,
    on_the_spot: bool,
    recorded_by_name: String,
    answer_recorded_by: Option<String>,
    at: PlaceColumns,
}

impl Opinion {
    /// The office recorded it, or somebody else than the deputy recorded an answer.
    fn is_witnessed(&self) -> bool {
        let is_own_answer = self.on_the_spot
            && self.answer_recorded_by.as_deref() == Some(self.recorded_by_name.as_str());
        self.by_office || (self.status == OralOpinionStatus::Answered && !is_own_answer)
    }
}

/// Who said something, until it is a suggestion, which counts as that. What a deputy recorded waits until the office has
/// a unit answer it, or an answer is known (J21).
pub(super) fn opinions(
    conn: &mut AnyConnection,
    county_id: i64,
    ids: &[Id],
) -> Result<Vec<Fact>, Problem> {
    let said: Vec<Opinion> = o::table
        .filter(o::county_id.eq(county_id))
        .filter(one_of(o::id, ids.to_vec()))
        .filter(o::status.ne(OralOpinionStatus::TakenOver))
        .select((
            o::id,
            o::deputy_id,
            o::raised_on,
            o::occasion,
            o::content,
            o::status,
            o::by_office,
            o::on_the_spot,
            o::recorded_by_name,
            o::answer_recorded_by,
            (
                o::level,
                o::organ_id,
                o::town_id,
                o::office_id,
                o::term_id,
                o::is_demo,
            ),
        ))
        .load(conn)?;
    let routed: Vec<Id> = routings::table
        .filter(routings::county_id.eq(county_id))
        .filter(one_of(routings::opinion_id, ids.to_vec()))
        .select(routings::opinion_id)
        .distinct()
        .load(conn)?;
    let fact = |one: Opinion| Fact {
        place: place(one.at),
        source: DutySource::OralOpinion,
        source_id: one.id,
        deputy_id: one.deputy_id,
        kind: DutyKind::Other,
        held_on: one.raised_on,
        is_by_office: one.is_witnessed() || routed.contains(&one.id),
        title: title(&one.occasion, &one.content),
        hours: None,
    };
    Ok(said.into_iter().map(fact).collect())
}

/// A question.
#[derive(Queryable)]
struct Asked {
    id: Id,
    deputy_id: Id,
    asked_on: NaiveDate,
    item: String,
    content: String,
    status: QuestionStatus,
    /// The deputy whose account recorded it, if it is that of one.
    recorded_by: Option<Id>,
    at: PlaceColumns,
}

/// Who asked what was not withdrawn. What a deputy recorded waits until it is answered: that is recorded by others.
pub(super) fn questions(
    conn: &mut AnyConnection,
    county_id: i64,
    ids: &[Id],
) -> Result<Vec<Fact>, Problem> {
    let asked: Vec<Asked> = q::table
        .inner_join(
            accounts::table.on(accounts::county_id
                .eq(q::county_id)
                .and(accounts::id.eq(q::recorded_by))),
        )
        .filter(q::county_id.eq(county_id))
        .filter(one_of(q::id, ids.to_vec()))
        .filter(q::status.ne(QuestionStatus::Withdrawn))
        .select((
            q::id,
            q::deputy_id,
            q::asked_on,
            q::item,
            q::content,
            q::status,
            accounts::deputy_id,
            (
                q::level,
                q::organ_id,
                q::town_id,
                q::office_id,
                q::term_id,
                q::is_demo,
            ),
        ))
        .load(conn)?;
    let fact = |one: Asked| Fact {
        place: place(one.at),
        source: DutySource::Question,
        source_id: one.id,
        deputy_id: one.deputy_id,
        kind: DutyKind::Other,
        held_on: one.asked_on,
        is_by_office: one.status == QuestionStatus::Answered
            || one.recorded_by != Some(one.deputy_id),
        title: title(&one.item, &one.content),
        hours: None,
    };
    Ok(asked.into_iter().map(fact).collect())
}

/// Who leads and who signed inquiries that were handed in, neither sent back nor withdrawn.
pub(super) fn inquiries(
    conn: &mut AnyConnection,
    county_id: i64,
    ids: &[Id],
) -> Result<Vec<Fact>, Problem> {
    const HANDED_IN: [InquiryStatus; 5] = [
        InquiryStatus::Submitted,
        InquiryStatus::Answering,
        InquiryStatus::Answered,
        InquiryStatus::Demanded,
        InquiryStatus::Closed,
    ];
    let made: Vec<HandedIn> = i::table
        .filter(i::county_id.eq(county_id))
        .filter(one_of(i::id, ids.to_vec()))
        .filter(one_of(i::status, HANDED_IN))
        .select((
            i::id,
            i::title,
            i::submitted_on,
            i::lead_deputy_id.nullable(),
            (
                i::level,
                i::organ_id,
                i::town_id,
                i::office_id,
                i::term_id,
                i::is_demo,
            ),
        ))
        .load(conn)?;
    let what = (DutySource::Inquiry, DutyKind::Other);
    handed_in(conn, county_id, made, what)
}

/// On what occasion, and the beginning of what was said.
fn title(occasion: &str, content: &str) -> String {
    let whole = format!("{occasion}：{content}");
    whole.chars().take(60).collect()
}
