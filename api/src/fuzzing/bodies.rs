//! Bodies and queries: the first letter says of which operation, the rest is what is sent to it.

use super::refused;
use crate::features::accounts::dto::{CreateAccountRequest, SignInRequest};
use crate::features::ballots::dto::{CountBallotRequest, RecordBallotSheetRequest};
use crate::features::diary_entries::dto::{ListDiaryEntriesQuery, RecordDiaryEntryRequest};
use crate::features::duty_records::dto::{EnterDutyRecordRequest, ListDutyRecordsQuery};
use crate::features::meetings::dto::{CreateMeetingRequest, ListMeetingsQuery};
use crate::features::motions::dto::ListMotionsQuery;
use crate::features::project_ideas::dto::{CreateProjectIdeaBatchRequest, ListProjectIdeasQuery};
use crate::features::receptions::dto::AttendReceptionRequest;
use crate::features::resident_messages::dto_public::SubmitPublicMessageRequest;
use crate::features::suggestions::dto::{
    CreateSuggestionRequest, ListSuggestionsQuery, ReplyRequest, UpdateSuggestionRequest,
};
use crate::platform::clock::{local_date, local_hour};
use crate::platform::db::Timestamp;
use crate::platform::http::{PageRequest, body_of, filter_hash, query_of};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use validator::Validate;

/// A moment, as many bodies hold one.
#[derive(Deserialize, Validate)]
#[serde(deny_unknown_fields)]
struct Moment {
    at: Timestamp,
}

/// From `a` on.
const BODIES: [fn(&[u8]); 13] = [
    body::<CreateSuggestionRequest>,
    body::<UpdateSuggestionRequest>,
    body::<ReplyRequest>,
    body::<SignInRequest>,
    body::<CreateAccountRequest>,
    body::<CreateMeetingRequest>,
    body::<RecordBallotSheetRequest>,
    body::<CountBallotRequest>,
    body::<EnterDutyRecordRequest>,
    body::<RecordDiaryEntryRequest>,
    body::<CreateProjectIdeaBatchRequest>,
    body::<AttendReceptionRequest>,
    body::<SubmitPublicMessageRequest>,
];

/// From `a` on.
const QUERIES: [fn(&str); 6] = [
    list::<ListSuggestionsQuery>,
    list::<ListMeetingsQuery>,
    list::<ListMotionsQuery>,
    list::<ListDutyRecordsQuery>,
    list::<ListDiaryEntriesQuery>,
    list::<ListProjectIdeasQuery>,
];

/// A letter, and the JSON body of an operation; `z` is a moment.
pub fn json(bytes: &[u8]) {
    let Some((letter, raw)) = bytes.split_first() else {
        return;
    };
    if *letter != b'z' {
        return BODIES[usize::from(letter.wrapping_sub(b'a')) % BODIES.len()](raw);
    }
    match body_of::<Moment>(raw) {
        Ok(found) => {
            assert!(local_hour(found.at) < 24);
            assert!(local_date(found.at).to_string().len() >= 10);
        }
        Err(problem) => refused(&problem),
    }
}

/// A letter, and the query string of a list.
pub fn query(bytes: &[u8]) {
    let Some((letter, raw)) = bytes.split_first() else {
        return;
    };
    let text = String::from_utf8_lossy(raw);
    QUERIES[usize::from(letter.wrapping_sub(b'a')) % QUERIES.len()](&text);
}

fn body<T: DeserializeOwned + Validate>(raw: &[u8]) {
    if let Err(problem) = body_of::<T>(raw) {
        refused(&problem);
    }
}

fn list<T: DeserializeOwned + Serialize>(text: &str) {
    match query_of::<T>(text) {
        // What decides which rows there are, as it goes into a cursor.
        Ok(asked) => assert!(PageRequest::new(None, None, filter_hash(&asked)).is_ok()),
        Err(problem) => refused(&problem),
    }
}
