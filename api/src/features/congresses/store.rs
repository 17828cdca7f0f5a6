//! Congresses, seats and offices in the database.

use super::model::{Congress, CongressLevel, Mandate, Seat};
use crate::features::organs::{self, OrganKind};
use crate::features::terms::{self, Level, Term};
use crate::platform::auth::{Acting, Role, Scope};
use crate::platform::db::{AnyConnection, Id, one_of};
use crate::platform::http::Problem;
use crate::schema::{mandates, organs as organ_rows, terms as term_rows};
use chrono::NaiveDate;
use diesel::prelude::*;

/// The deputy's seat in the congress of a level on a day, the best one first: an active one before
/// a suspended one, a newer term before an older one.
pub fn seat(
    conn: &mut AnyConnection,
    scope: &Scope,
    deputy_id: Id,
    level: CongressLevel,
    on: NaiveDate,
) -> Result<Option<Seat>, Problem> {
    let rows: Vec<(Id, String, Option<Id>)> = mandates::table
        .inner_join(
            term_rows::table.on(term_rows::county_id
                .eq(mandates::county_id)
                .and(term_rows::id.eq(mandates::term_id))),
        )
        .filter(mandates::county_id.eq(scope.county_id()))
        .filter(mandates::deputy_id.eq(deputy_id))
        .filter(mandates::level.eq(level.as_str()))
        .filter(term_rows::starts_on.le(on))
        .filter(term_rows::ends_on.is_null().or(term_rows::ends_on.ge(on)))
        .order((term_rows::starts_on.desc(), mandates::id.asc()))
        .select((mandates::term_id, mandates::status, term_rows::organ_id))
        .load(conn)?;
    let seats = rows.into_iter().map(|(term_id, status, organ_id)| Seat {
        term_id,
        mandate: Mandate::of(&status),
        organ_id,
    });
    // `min_by_key` keeps the first of equals: the newest term.
    Ok(seats.min_by_key(|seat| match seat.mandate {
        Mandate::Active => 0,
        Mandate::Suspended => 1,
        Mandate::Ended => 2,
    }))
}

/// The congresses of this county a deputy has a seat in on a day, the town's first.
pub fn of_deputy(
    conn: &mut AnyConnection,
    acting: &Acting,
    deputy_id: Id,
) -> Result<Vec<(Congress, Mandate)>, Problem> {
    let mut found = Vec::new();
    for level in [CongressLevel::Township, CongressLevel::County] {
        let Some(seat) = seat(conn, &acting.scope, deputy_id, level, acting.today)? else {
            continue;
        };
        let terms = terms::by_ids(conn, acting.scope.county_id(), &[seat.term_id])?;
        if let Some(term) = terms.into_values().next()
            && let Some(congress) = congress(conn, acting, term)?
        {
            found.push((congress, seat.mandate));
        }
    }
    Ok(found)
}

/// The congress the staff of a town or of the county work for, in the term that runs today; none for
/// a subdistrict, which has no congress.
pub fn of_staff(conn: &mut AnyConnection, acting: &Acting) -> Result<Option<Congress>, Problem> {
    match (acting.scope.role(), acting.scope.town_id()) {
        (Role::Township, Some(town)) => of_place(conn, acting, Some(town)),
        (Role::County, _) => of_place(conn, acting, None),
        _ => Ok(None),
    }
}

/// The congress of a town, or of the county, in the term that runs today; none for a subdistrict.
pub fn of_place(
    conn: &mut AnyConnection,
    acting: &Acting,
    town_id: Option<Id>,
) -> Result<Option<Congress>, Problem> {
    let scope = &acting.scope;
    let organ_id = match town_id {
        Some(town) => town,
        None => {
            let committee = organ_rows::table
                .filter(organ_rows::county_id.eq(scope.county_id()))
                .filter(organ_rows::kind.eq(OrganKind::CountyStandingCommittee))
                .filter(organ_rows::is_active.eq(true))
                .order(organ_rows::id.asc())
                .select(organ_rows::id)
                .first(conn)
                .optional()?;
            match committee {
                Some(id) => id,
                None => return Ok(None),
            }
        }
    };
    let term = terms::current(conn, scope.county_id(), organ_id, acting.today)?;
    match term {
        Some(term) => congress(conn, acting, term),
        None => Ok(None),
    }
}

fn congress(
    conn: &mut AnyConnection,
    acting: &Acting,
    term: Term,
) -> Result<Option<Congress>, Problem> {
    let scope = &acting.scope;
    let (Some(organ_id), level) = (term.organ_id, term.level) else {
        return Ok(None);
    };
    let (level, town_id) = match level {
        Level::Township => match town_of(conn, scope, organ_id)? {
            Some(town) => (CongressLevel::Township, Some(town)),
            None => return Ok(None),
        },
        Level::County => (CongressLevel::County, None),
        Level::National | Level::Province | Level::City => return Ok(None),
    };
    let Some(office_id) = offices(conn, scope, town_id)?.into_iter().next() else {
        return Ok(None);
    };
    let number_body = match town_id {
        Some(town) => {
            let names = organs::short_names(conn, scope.county_id(), &[town])?;
            names.into_values().next().unwrap_or_default()
        }
        None => organs::county(conn, scope.county_id())?.name,
    };
    Ok(Some(Congress {
        level,
        organ_id,
        term_id: term.id,
        name: term.congress_name,
        ordinal: term.ordinal,
        town_id,
        office_id,
        number_body,
    }))
}

/// The organs that do the daily work of a congress: those of the town, or of the county; the one
/// whose task it is first (主席团 before 人大, 工作机构 before 常委会).
pub fn offices(
    conn: &mut AnyConnection,
    scope: &Scope,
    town_id: Option<Id>,
) -> Result<Vec<Id>, Problem> {
    offices_of(conn, scope.county_id(), town_id)
}

/// The same where nobody asks.
pub fn offices_of(
    conn: &mut AnyConnection,
    county_id: i64,
    town_id: Option<Id>,
) -> Result<Vec<Id>, Problem> {
    let kinds: &[OrganKind] = match town_id {
        Some(_) => &[
            OrganKind::TownshipPresidium,
            OrganKind::SubdistrictCommittee,
            OrganKind::TownshipCongress,
        ],
        None => &[
            OrganKind::StandingCommitteeOffice,
            OrganKind::CountyStandingCommittee,
        ],
    };
    let mut query = organ_rows::table
        .into_boxed()
        .filter(organ_rows::county_id.eq(county_id))
        .filter(one_of(organ_rows::kind, kinds.to_vec()))
        .filter(organ_rows::is_active.eq(true));
    query = match town_id {
        Some(town) => query.filter(organ_rows::town_id.eq(town)),
        None => query.filter(organ_rows::town_id.is_null()),
    };
    let mut rows: Vec<(OrganKind, Id)> = query
        .select((organ_rows::kind, organ_rows::id))
        .load(conn)?;
    rows.sort_by_key(|(kind, id)| (kinds.iter().position(|k| k == kind), *id));
    Ok(rows.into_iter().map(|(_, id)| id).collect())
}

/// The town an organ belongs to.
pub fn town_of(
    conn: &mut AnyConnection,
    scope: &Scope,
    organ_id: Id,
) -> Result<Option<Id>, Problem> {
    Ok(organ_rows::table
        .find((scope.county_id(), organ_id))
        .select(organ_rows::town_id)
        .first::<Option<Id>>(conn)
        .optional()?
        .flatten())
}
