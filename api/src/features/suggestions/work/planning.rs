//! Whether a unit is asked for a plan, and by when.

use chrono::{Days, NaiveDate};

use crate::features::suggestions::model::PartRole;
use crate::features::suggestions::periods;
use crate::features::suggestions::rows::Suggestion;
use crate::features::suggestions::store_parts::PartRow;
use crate::platform::auth::Acting;
use crate::platform::clock::local_date;
use crate::platform::db::AnyConnection;
use crate::platform::http::Problem;

/// The day by which a unit that answers should have written its plan; `None` where none is asked for.
pub(in crate::features::suggestions) fn due_on(
    conn: &mut AnyConnection,
    acting: &Acting,
    row: &Suggestion,
    part: &PartRow,
) -> Result<Option<NaiveDate>, Problem> {
    let days = periods::value(conn, acting, row, "plan_days")?;
    let days: u64 = days.count().map_err(Problem::internal)?;
    if days == 0 || part.role == PartRole::Assisting {
        return Ok(None);
    }
    Ok(local_date(part.created_at).checked_add_days(Days::new(days)))
}
