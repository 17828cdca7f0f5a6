//! Whether the days off are known that deadlines need: this year's, and from autumn on next year's.

use super::dto::HomeAsked;
use crate::features::calendar::{self, Calendar};
use crate::features::parameters;
use crate::features::suggestions::overview::AskedState;
use crate::platform::auth::{Acting, Role};
use crate::platform::db::AnyConnection;
use crate::platform::http::Problem;
use crate::platform::i18n::{Params, text};
use chrono::{Datelike, NaiveDate};
use serde_json::json;

/// The years whose days off should be known by now and are not: this year, and from a month on the
/// next, because deadlines run into it.
fn missing(today: NaiveDate, from_month: u32, calendar: &Calendar) -> Vec<i32> {
    let mut years = vec![today.year()];
    if today.month() >= from_month {
        years.push(today.year() + 1);
    }
    years.retain(|year| !calendar.is_published(*year));
    years
}

/// A warning to those who have to do something about it: the system administrator imports the days,
/// the county office looks at the deadlines that run into the year.
pub(super) fn warning(
    conn: &mut AnyConnection,
    acting: &Acting,
) -> Result<Option<HomeAsked>, Problem> {
    let role = acting.scope.role();
    if !matches!(role, Role::County | Role::Admin) {
        return Ok(None);
    }
    let (county_id, key) = (acting.scope.county_id(), "calendar_warning_month");
    let month = parameters::resolve(conn, county_id, None, key, acting.today)?;
    let month = month.count().map_err(Problem::internal)?;
    let calendar = calendar::load(conn)?;
    let years = missing(acting.today, month, &calendar);
    if years.is_empty() {
        return Ok(None);
    }
    let state = if years.contains(&acting.today.year()) {
        AskedState::Red
    } else {
        AskedState::Yellow
    };
    let named: Vec<String> = years.iter().map(i32::to_string).collect();
    let params = Params::from([("years".to_owned(), json!(named.join("、")))]);
    Ok(Some(HomeAsked {
        key: "calendar".to_owned(),
        text: text(
            acting.locale,
            &format!("home.asked.calendar.{role}"),
            &params,
        ),
        state,
        link: None,
    }))
}

#[cfg(test)]
mod tests {
    use super::missing;
    use crate::features::calendar::Calendar;

    #[test]
    fn next_year_is_missed_from_the_month_on() {
        let calendar = Calendar::official().unwrap();
        let last = *calendar.years().last().unwrap();
        let on = |month, year| chrono::NaiveDate::from_ymd_opt(year, month, 1).unwrap();
        assert!(missing(on(9, last), 10, &calendar).is_empty());
        assert_eq!(missing(on(10, last), 10, &calendar), [last + 1]);
        assert_eq!(missing(on(1, last + 1), 10, &calendar), [last + 1]);
        assert_eq!(
            missing(on(10, last + 1), 10, &calendar),
            [last + 1, last + 2]
        );
        assert!(missing(on(10, last - 1), 10, &calendar).is_empty());
    }
}
