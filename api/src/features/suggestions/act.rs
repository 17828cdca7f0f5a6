//! An act of the journey as a value: for what drives it without HTTP, the demonstration county.

use super::case::Case;
use super::create::create;
use super::dto::{
    AnswerCosignRequest, AssignSuggestionRequest, CreateSuggestionRequest, RateSuggestionRequest,
    RecordContactRequest, ReplyRequest, ReviewSuggestionRequest, WithdrawSuggestionRequest,
};
use super::dto_promises::ReportPromiseRequest;
use super::handlers::answer_cosign::answer_invitation;
use super::handlers::assign::assign;
use super::handlers::contact::record_contact;
use super::handlers::rate::rate;
use super::handlers::reply::reply;
use super::handlers::report_promise::report_promise;
use super::handlers::review::review;
use super::handlers::sign_for::sign_for;
use super::handlers::submit::hand_in;
use super::handlers::withdraw::withdraw;
use super::model::PromiseEntryKind;
use super::store_promises;
use crate::platform::auth::Acting;
use crate::platform::db::{Id, Tx};
use crate::platform::http::{IfMatch, Problem};

/// What somebody does, with all they say.
#[derive(Debug, Clone)]
pub(in crate::features) enum Act {
    Create(CreateSuggestionRequest),
    AnswerInvitation(AnswerCosignRequest),
    HandIn,
    Review(ReviewSuggestionRequest),
    Assign(AssignSuggestionRequest),
    SignFor,
    RecordContact(RecordContactRequest),
    Reply(ReplyRequest),
    Rate(RateSuggestionRequest),
    /// The unit keeps its oldest open promise, with this second answer.
    KeepPromise(String),
    Withdraw(WithdrawSuggestionRequest),
}

/// Does it to the suggestion at the version last seen; to none when it is the first act.
pub(in crate::features) fn perform(
    tx: &mut Tx<'_>,
    acting: &Acting,
    at: Option<(Id, i64)>,
    act: &Act,
) -> Result<Case, Problem> {
    let (id, seen) = match (at, act) {
        (_, Act::Create(request)) => return create(tx, acting, request),
        (Some((id, version)), _) => (id, IfMatch(version)),
        (None, _) => return Err(Problem::not_found()),
    };
    match act {
        Act::Create(request) => create(tx, acting, request),
        Act::AnswerInvitation(request) => answer_invitation(tx, acting, id, seen, request),
        Act::HandIn => hand_in(tx, acting, id, seen),
        Act::Review(request) => review(tx, acting, id, seen, request),
        Act::Assign(request) => assign(tx, acting, id, seen, request),
        Act::SignFor => sign_for(tx, acting, id, seen),
        Act::RecordContact(request) => record_contact(tx, acting, id, seen, request),
        Act::Reply(request) => reply(tx, acting, id, seen, request),
        Act::Rate(request) => rate(tx, acting, id, seen, request),
        Act::KeepPromise(answer) => {
            let request = ReportPromiseRequest {
                promise_id: store_promises::first_open(tx, &acting.scope, id)?,
                kind: PromiseEntryKind::Kept,
                content: answer.clone(),
            };
            report_promise(tx, acting, id, seen, &request)
        }
        Act::Withdraw(request) => withdraw(tx, acting, id, seen, request),
    }
}
