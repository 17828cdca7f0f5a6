//! Lists of suggestions: saved views, filters, orders.
//!
//! Each view is a union of disjoint sources, and each source is one predicate that an index finds
//! ([`Source`]); so a page costs the same however many suggestions a county has gathered.

use chrono::{Days, NaiveDate};
use serde::Serialize;

use super::dto::ListSuggestionsQuery;
use super::model::{SignaturePart, Status};
use crate::features::search::Words;
use crate::platform::auth::{Acting, Role};
use crate::platform::db::{Id, text_enum};
use crate::platform::http::{Comma, Problem};
use crate::platform::i18n::Params;

text_enum! {
    /// A saved view.
    pub enum View {
        /// Waits for the reader.
        ToDo = "to_do",
        /// Led by the reader.
        Mine = "mine",
        /// The reader was asked to sign along.
        Joined = "joined",
        /// The admitted ones of the reader's town; for township staff all of their town.
        Town = "town",
        /// Due within the days of the parameter `suggestion_due_soon_days`.
        DueSoon = "due_soon",
        /// A unit asks that it be taken back (J7).
        Returned = "returned",
        /// Supervised by the chair (J16).
        Key = "key",
        /// A unit has promised something and not kept it yet (J15).
        Promises = "promises",
        /// Late.
        Overdue = "overdue",
        /// Everything in scope.
        All = "all",
    }
}

/// The views open to a role, in the order of the tabs.
#[must_use]
pub fn views(role: Role) -> &'static [View] {
    match role {
        Role::Deputy => &[
            View::ToDo,
            View::Mine,
            View::Joined,
            View::Town,
            View::Key,
            View::DueSoon,
            View::Overdue,
            View::All,
        ],
        Role::Township => &[
            View::ToDo,
            View::DueSoon,
            View::Overdue,
            View::Returned,
            View::Key,
            View::Promises,
            View::Town,
            View::All,
        ],
        Role::County => &[
            View::ToDo,
            View::DueSoon,
            View::Overdue,
            View::Returned,
            View::Key,
            View::Promises,
            View::All,
        ],
        Role::Undertaker => &[
            View::ToDo,
            View::DueSoon,
            View::Overdue,
            View::Key,
            View::Promises,
            View::All,
        ],
        Role::Village | Role::Admin | Role::Security | Role::Auditor => &[],
    }
}

/// Where the rows of a view come from: one indexable predicate each, no two overlapping.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Source {
    /// The whole county but drafts of others.
    County,
    /// A town but drafts of others.
    Town(Id),
    /// The admitted ones of a town.
    TownAdmitted(Id),
    /// Assigned to a unit.
    Unit(Id),
    /// Assigned to a unit, which must act.
    UnitTurn(Id),
    /// Assigned to others first, and to a unit with them (J6).
    UnitJoins(Id),
    /// A unit assists and has not given its view (J8).
    UnitAssists(Id),
    /// A unit answers separately, after the first one, and has not answered (J6).
    UnitSeparate(Id),
    /// An office must act.
    OfficeTurn(Id),
    /// More time is asked for, which an office decides.
    TimeAsked(Id),
    /// A unit asks that it be taken back, which an office decides.
    ReturnAsked(Id),
    /// The whole county in one state, but drafts of others.
    CountyIn(Status),
    /// Signed by the deputy, in this part or any, but for the admitted ones of a town.
    Signed(Option<SignaturePart>, Option<Id>),
    /// Signed by the deputy in this part, who must act: revise, rate, answer an invitation.
    DeputyTurn(SignaturePart),
}

/// A window of days on the deadline that runs, both ends included.
pub(super) type DueWindow = (Option<NaiveDate>, Option<NaiveDate>);

/// What the reader's place contributes to the views; found before the list is read.
#[derive(Debug, Clone, Default)]
pub(super) struct Place {
    /// The offices the reader works for.
    pub offices: Vec<Id>,
    /// How many days before the last day a suggestion counts as due soon.
    pub due_soon_days: u64,
}

/// The view asked for, if it is open to the reader.
pub(super) fn view_of(asked: Option<View>, role: Role) -> Result<View, Problem> {
    let default = if role == Role::Deputy {
        View::Mine
    } else {
        View::All
    };
    let view = asked.unwrap_or(default);
    let open = views(role);
    if open.is_empty() || open.contains(&view) {
        return Ok(view);
    }
    Err(Problem::parameter("view", "choice", Params::new()))
}

/// Sources and due window of a view.
pub(super) fn sources(view: View, acting: &Acting, place: &Place) -> (Vec<Source>, DueWindow) {
    let scope = &acting.scope;
    let signed = |part| vec![Source::Signed(part, None)];
    let everything = match (scope.role(), scope.town_id()) {
        (Role::County, _) => vec![Source::County],
        (Role::Township, Some(town)) => vec![Source::Town(town)],
        (Role::Undertaker, _) => {
            let unit = scope.organ_id();
            vec![Source::Unit(unit), Source::UnitJoins(unit)]
        }
        (Role::Deputy, Some(town)) => {
            vec![Source::Signed(None, Some(town)), Source::TownAdmitted(town)]
        }
        (Role::Deputy, None) => signed(None),
        _ => Vec::new(),
    };
    let concerned = || match scope.role() {
        Role::Deputy => signed(None),
        // A period runs exactly while it is the unit's turn.
        Role::Undertaker => unit_turns(scope.organ_id()),
        _ => everything.clone(),
    };
    let yesterday = acting.today.pred_opt();
    let soon = acting
        .today
        .checked_add_days(Days::new(place.due_soon_days));
    match view {
        View::All => (everything, (None, None)),
        View::Mine => (signed(Some(SignaturePart::Lead)), (None, None)),
        View::Joined => (signed(Some(SignaturePart::Cosigner)), (None, None)),
        View::Town => (
            match (scope.role(), scope.town_id()) {
                (Role::Deputy, Some(town)) => vec![Source::TownAdmitted(town)],
                (Role::Deputy, None) => Vec::new(),
                _ => everything,
            },
            (None, None),
        ),
        View::ToDo => (
            match scope.role() {
                Role::Deputy => [SignaturePart::Lead, SignaturePart::Cosigner]
                    .map(Source::DeputyTurn)
                    .to_vec(),
                Role::Undertaker => unit_turns(scope.organ_id()),
                _ => {
                    let offices = place.offices.iter();
                    offices
                        .flat_map(|id| {
                            [
                                Source::OfficeTurn(*id),
                                Source::TimeAsked(*id),
                                Source::ReturnAsked(*id),
                            ]
                        })
                        .collect()
                }
            },
            (None, None),
        ),
        View::Returned => {
            let offices = place.offices.iter();
            let asked = offices.map(|id| Source::ReturnAsked(*id));
            (asked.collect(), (None, None))
        }
        View::Key | View::Promises => (everything, (None, None)),
        View::Overdue => (concerned(), (None, yesterday)),
        View::DueSoon => (concerned(), (Some(acting.today), soon)),
    }
}

/// Where a unit must act: first or alone, assisting, or answering separately.
fn unit_turns(unit: Id) -> Vec<Source> {
    vec![
        Source::UnitTurn(unit),
        Source::UnitAssists(unit),
        Source::UnitSeparate(unit),
    ]
}

/// What a list is ordered by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub(super) enum SortColumn {
    /// `created_at`: when it was begun.
    Created,
    /// `due_on`: the deadline; rows without one come last.
    Due,
    /// `number`; rows without one come last.
    Number,
}

/// An order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub(super) struct Sort {
    pub column: SortColumn,
    pub descending: bool,
}

/// Reads `-created_at`; what a view is ordered by when nothing is asked.
pub(super) fn sort_of(asked: Option<&str>, view: View) -> Result<Sort, Problem> {
    let default = match view {
        View::Overdue | View::DueSoon => "due_on",
        _ => "-created_at",
    };
    let text = asked.filter(|t| !t.is_empty()).unwrap_or(default);
    let (descending, name) = match text.strip_prefix('-') {
        Some(name) => (true, name),
        None => (false, text),
    };
    let column = match name {
        "created_at" => SortColumn::Created,
        "due_on" => SortColumn::Due,
        "number" => SortColumn::Number,
        _ => {
            return Err(Problem::parameter("sort", "sort", Params::new()));
        }
    };
    Ok(Sort { column, descending })
}

/// A list as asked for, checked.
#[derive(Debug, Clone)]
pub(super) struct Wanted {
    pub view: View,
    pub sort: Sort,
    pub filter: ListSuggestionsQuery,
    /// The words searched for.
    pub words: Option<Words>,
    /// Nothing but these: what the index has found.
    pub only: Option<Vec<Id>>,
}

impl Wanted {
    /// Checks view, order and search words.
    pub(super) fn new(filter: ListSuggestionsQuery, role: Role) -> Result<Self, Problem> {
        let view = view_of(filter.view, role)?;
        let sort = sort_of(filter.sort.as_deref(), view)?;
        let q = filter.q.as_deref().map(str::trim).filter(|q| !q.is_empty());
        if q.is_some_and(|q| q.chars().count() > 100) {
            let limits = [("max".to_owned(), 100.into())];
            return Err(Problem::parameter("q", "length", limits.into()));
        }
        let words = q.map(Words::new);
        Ok(Self {
            view,
            sort,
            filter,
            words,
            only: None,
        })
    }

    /// Whether the rows in the order of the index are the rows of the list: everything the reader
    /// may see, newest or oldest first, narrowed by nothing that the index does not know.
    pub(super) fn is_in_index_order(&self, role: Role) -> bool {
        let all = self.view == View::All || (self.view == View::Town && role != Role::Deputy);
        let one = |ids: &Option<Comma<Id>>| ids.as_ref().is_none_or(|ids| ids.0.len() == 1);
        let f = &self.filter;
        all && self.sort.column == SortColumn::Created
            && [&f.town_id, &f.unit_id, &f.deputy_id].into_iter().all(one)
            && ListSuggestionsQuery {
                view: None,
                town_id: None,
                unit_id: None,
                deputy_id: None,
                q: None,
                sort: None,
                limit: None,
                cursor: None,
                count: false,
                ..f.clone()
            } == ListSuggestionsQuery::default()
    }
}

/// The same rows from sources that an index finds with the states asked for: one per state.
pub(super) fn by_status(sources: Vec<Source>, wanted: &Wanted) -> Vec<Source> {
    let Some(statuses) = &wanted.filter.status else {
        return sources;
    };
    let mut asked = statuses.0.clone();
    asked.sort_unstable();
    asked.dedup();
    let split = |source| match source {
        Source::County => asked.iter().map(|s| Source::CountyIn(*s)).collect(),
        other => vec![other],
    };
    sources.into_iter().flat_map(split).collect()
}
