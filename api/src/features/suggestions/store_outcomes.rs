//! Narrowing a list by what became of the suggestions (table `suggestion_outcomes`, kept by the
//! statistics), so that a number of the statistics leads to exactly the rows it counts.

use diesel::dsl::{exists, not};
use diesel::prelude::*;

use super::dto::ListSuggestionsQuery;
use super::store::Boxed;
use crate::platform::db::one_of;
use crate::schema::{
    suggestion_criticisms as criticisms, suggestion_outcomes as outcomes, suggestions,
};

/// What the outcome of the suggestion of the row says in a column. Asked by key for each row until the page is full: of
/// `EXISTS` PostgreSQL makes a join that begins with all outcomes of the county and sorts what is left of them.
macro_rules! outcome {
    ($column:expr) => {
        outcomes::table
            .filter(outcomes::county_id.eq(suggestions::county_id))
            .filter(outcomes::suggestion_id.eq(suggestions::id))
            .select($column)
            .single_value()
    };
}

/// The rows whose outcome is the one asked for.
pub(super) fn by_outcome<'a>(mut query: Boxed<'a>, filter: &ListSuggestionsQuery) -> Boxed<'a> {
    if let Some(before) = filter.due_on_to {
        query = query.filter(suggestions::due_on.lt(before));
    }
    match filter.answered {
        Some(true) => query = query.filter(suggestions::result_class.is_not_null()),
        Some(false) => query = query.filter(suggestions::result_class.is_null()),
        None => {}
    }
    if let Some(in_time) = filter.in_time {
        query = query.filter(outcome!(outcomes::in_time).eq(in_time));
    }
    if let Some(criticised) = filter.criticised {
        let of_row = exists(
            criticisms::table
                .filter(criticisms::county_id.eq(suggestions::county_id))
                .filter(criticisms::suggestion_id.eq(suggestions::id)),
        );
        query = match criticised {
            true => query.filter(of_row),
            false => query.filter(not(of_row)),
        };
    }
    if let Some(reached) = &filter.contacted {
        query = query.filter(one_of(outcome!(outcomes::contact), reached.0.clone()));
    }
    if let Some(rated) = &filter.rated {
        query = query.filter(one_of(outcome!(outcomes::rating), rated.0.clone()));
    }
    query
}
