//! The congresses of a reader: where they may move something, what it takes, until when.

use super::create::joint_min;
use super::detail::deadline_of;
use super::error::ARTICLE;
use super::response::{MotionCongress, MotionCongresses};
use super::rules::movers;
use super::store_acts;
use crate::features::congresses::{self, Congress, Mandate};
use crate::platform::auth::{Acting, Role};
use crate::platform::db::AnyConnection;
use crate::platform::http::Problem;

/// The congresses a deputy sits in, or the one the staff works for.
pub(super) fn of_reader(
    conn: &mut AnyConnection,
    acting: &Acting,
) -> Result<MotionCongresses, Problem> {
    let scope = &acting.scope;
    let found = match (scope.role(), scope.deputy_id()) {
        (Role::Deputy, Some(deputy)) => congresses::of_deputy(conn, acting, deputy)?,
        _ => {
            let own = congresses::of_staff(conn, acting)?;
            own.into_iter().map(|own| (own, Mandate::Active)).collect()
        }
    };
    let mut items = Vec::new();
    for (congress, mandate) in found {
        items.push(one(conn, acting, congress, mandate)?);
    }
    Ok(MotionCongresses { items })
}

fn one(
    conn: &mut AnyConnection,
    acting: &Acting,
    congress: Congress,
    mandate: Mandate,
) -> Result<MotionCongress, Problem> {
    let place = (congress.town_id, congress.term_id);
    let membership = congresses::membership(conn, acting, place, acting.today)?;
    let deadline = store_acts::deadline(conn, acting.scope.county_id(), congress.term_id)?;
    Ok(MotionCongress {
        required: joint_min(conn, acting, &congress)?,
        level: congress.level,
        organ_id: congress.organ_id,
        name: congress.name,
        term_id: congress.term_id,
        ordinal: congress.ordinal,
        town_id: congress.town_id,
        movers: movers(congress.level).to_vec(),
        article: ARTICLE.to_owned(),
        deputies: membership.quota,
        deadline: deadline.as_ref().map(deadline_of),
        may_move: mandate == Mandate::Active,
    })
}
