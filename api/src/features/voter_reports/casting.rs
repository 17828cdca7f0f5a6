//! A voter rates with a slip: once, in secret, without an account. By whatever way it comes, this is the way in.

use super::model::{VoterReportGrade as Grade, VoterReportStatus};
use super::{error, slips, store, store_parts};
use crate::platform::auth::Public;
use crate::platform::db::Tx;
use crate::platform::http::Problem;

/// What a voter sends.
#[derive(Clone)]
pub(in crate::features) struct Cast {
    /// The code of the page.
    pub(in crate::features) code: String,
    /// The code of the slip, as it was typed.
    pub(in crate::features) slip: String,
    /// How the report is rated.
    pub(in crate::features) grade: Grade,
}

/// Adds it to the totals and spends the slip. Neither a time nor an event is kept.
///
/// # Errors
/// `voter_report_slip_unknown` also when the rating is not open; `voter_report_slip_used`; `rate_limited` for whoever
/// guesses too often.
pub(in crate::features) async fn cast(
    public: &Public,
    county_id: i64,
    cast: Cast,
) -> Result<(), Problem> {
    let platform = public.platform();
    let secret = platform.config().auth.secret.clone();
    let outcome = public
        .write(move |tx| enter(tx, county_id, &cast, &secret))
        .await;
    if let Err(problem) = &outcome
        && problem.code() == error::SLIP_UNKNOWN.name
    {
        // In one hall many share an address: only what is wrong counts as a guess.
        let (ip, now) = (public.context.ip.as_str(), platform.clock.now());
        platform.public_limits.guess(ip, now)?;
    }
    outcome
}

fn enter(tx: &mut Tx<'_>, county_id: i64, cast: &Cast, secret: &str) -> Result<(), Problem> {
    tx.without_event("a secret rating leaves no trace in the log");
    let unknown = || error::SLIP_UNKNOWN.problem();
    let found = store::by_code(tx, county_id, &cast.code)?.ok_or_else(unknown)?;
    // Locked, so that the totals are not read by two at once, nor closed in between.
    let row = store::lock_by_id(tx, county_id, found.id)?.ok_or_else(unknown)?;
    if row.status != VoterReportStatus::Rating {
        return Err(unknown());
    }
    let slip = slips::kept(row.id, &slips::typed(&cast.slip), secret)?;
    match store_parts::spend(tx, (county_id, row.id), &slip)? {
        store_parts::Spent::Now => {}
        store_parts::Spent::Before => return Err(error::SLIP_USED.problem()),
        store_parts::Spent::Unknown => return Err(unknown()),
    }
    let rating = store_parts::rating(tx, county_id, row.id)?;
    let mut rating = rating.ok_or_else(unknown)?;
    *match cast.grade {
        Grade::Excellent => &mut rating.excellent,
        Grade::Competent => &mut rating.competent,
        Grade::Basic => &mut rating.basic,
        Grade::Incompetent => &mut rating.incompetent,
        Grade::Abstained => &mut rating.abstained,
    } += 1;
    store_parts::save_rating(tx, &rating)
}
