//! What everybody may know of the review of projects: acceptances, the total of the sheet, ratings once announced.

use super::detail::acceptance;
use super::response::{ProjectAcceptance, ProjectRating};
use super::{ratings, store};
use crate::platform::db::{AnyConnection, Id};
use crate::platform::http::Problem;
use std::collections::HashMap;

/// The review of a project.
#[derive(Debug, Clone, Default)]
pub struct PublicReview {
    /// Acceptances, from the first on.
    pub acceptances: Vec<ProjectAcceptance>,
    /// The total of the sheet in hundredths of a point.
    pub total_hundredths: Option<i32>,
    /// Ratings of the congress that were announced, from the first on.
    pub ratings: Vec<ProjectRating>,
}

/// Those of these works of the county: four queries.
pub(in crate::features) fn public_reviews(
    conn: &mut AnyConnection,
    county_id: i64,
    works: &[Id],
) -> Result<HashMap<Id, PublicReview>, Problem> {
    let mut found: HashMap<Id, PublicReview> = HashMap::new();
    for row in store::acceptances(conn, county_id, works)? {
        let of = found.entry(row.work_id).or_default();
        of.acceptances.push(acceptance(row));
    }
    for row in store::sheets(conn, county_id, works)? {
        found.entry(row.work_id).or_default().total_hundredths = Some(row.total_hundredths);
    }
    let linked = store::satisfactions(conn, county_id, works)?;
    for (work_id, rating) in ratings::told(conn, county_id, &linked)? {
        if rating.announced_on.is_some() && rating.satisfied.is_some() {
            found.entry(work_id).or_default().ratings.push(rating);
        }
    }
    Ok(found)
}
