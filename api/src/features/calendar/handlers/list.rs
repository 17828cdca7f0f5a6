//! `GET /calendar/days`

use crate::features::calendar::dto::{CalendarDay, CalendarDayList, ListCalendarDaysQuery};
use crate::features::calendar::permissions::Read;
use crate::features::calendar::store;
use crate::platform::auth::Permit;
use crate::platform::http::{IfNoneMatch, Problem, Query, Reply};
use actix_web::get;
use chrono::{Datelike, NaiveDate};

/// Longest period of one answer.
const MAX_YEARS: i32 = 10;

/// Lists days off and make-up working days. A period may span ten years.
#[utoipa::path(
    tag = "calendar",
    params(ListCalendarDaysQuery),
    security(("bearer" = ["calendar.read"])),
    extensions(("x-permission" = json!("calendar.read"))),
    responses((status = 200, description = "The special days.", body = CalendarDayList)),
)]
#[get("/calendar/days")]
pub async fn list_calendar_days(
    permit: Permit<Read>,
    Query(query): Query<ListCalendarDaysQuery>,
    known: IfNoneMatch,
) -> Result<Reply, Problem> {
    let today = permit.acting().today;
    let from = query
        .from
        .or_else(|| NaiveDate::from_ymd_opt(today.year(), 1, 1));
    let from = from.unwrap_or(today);
    let to = query
        .to
        .or_else(|| NaiveDate::from_ymd_opt(from.year(), 12, 31));
    let to = to.unwrap_or(from);
    if to < from || to.year() - from.year() > MAX_YEARS {
        let years = [("years".to_owned(), MAX_YEARS.into())];
        return Err(Problem::parameter("to", "date_order", years.into()));
    }
    let calendar = permit.read(|conn, _| store::load(conn)).await?;
    let items = calendar
        .special_days(from, to)
        .map(|day| CalendarDay {
            date: day.date,
            kind: day.kind,
            name: day.name.clone(),
        })
        .collect();
    let list = CalendarDayList {
        items,
        years_published: calendar.years(),
    };
    Ok(Reply::tagged(&list)?.unless_known(&known))
}
