//! What the first page says that changes seldom: names, the presidium, what is asked between sessions, which rules are
//! asked about.
//! Worked out once, and kept until something of that kind changes in the county.

use super::dto::HomeAsked;
use super::{calendar, duties, store};
use crate::features::inbox;
use crate::features::presidium::Presidium;
use crate::features::suggestions::overview::{self, Footing};
use crate::platform::auth::Acting;
use crate::platform::db::{AnyConnection, Id};
use crate::platform::derived::Derived;
use crate::platform::events::county_version;
use crate::platform::http::Problem;
use std::sync::Arc;

/// About how many bytes a frame takes.
const SIZE: usize = 8_000;

/// What changes seldom.
pub(super) struct Frame {
    /// The town or county one works in; for a unit its name.
    pub place_name: String,
    /// The presidium of the reader's town.
    pub presidium: Option<Presidium>,
    /// A warning about missing days off.
    pub calendar: Option<HomeAsked>,
    /// What is asked of a deputy this year, or of the office of a town.
    pub duties: Vec<HomeAsked>,
    /// What is asked of the reader, and by which rule.
    pub footing: Footing,
    /// Whose inbox the reader's is.
    pub audiences: Vec<Id>,
}

/// The frame of the reader's first page today.
pub(super) fn frame(
    conn: &mut AnyConnection,
    acting: &Acting,
    kept: &Derived,
) -> Result<Arc<Frame>, Problem> {
    let scope = &acting.scope;
    let key = format!(
        "home {} {} {} {:?} {:?} {} {:?}",
        scope.county_id(),
        scope.role().as_str(),
        scope.organ_id(),
        scope.town_id(),
        scope.deputy_id(),
        acting.today,
        acting.locale,
    );
    let version = county_version(conn, scope.county_id())?;
    if let Some(frame) = kept.find::<Frame>(&key, version) {
        return Ok(frame);
    }
    let frame = Arc::new(Frame {
        place_name: store::place_name(conn, acting)?,
        presidium: store::presidium(conn, acting)?,
        calendar: calendar::warning(conn, acting)?,
        duties: duties::asked(conn, acting)?,
        footing: overview::footing(conn, acting)?,
        audiences: inbox::audiences(conn, scope)?,
    });
    kept.keep(key, version, Arc::clone(&frame), SIZE);
    Ok(frame)
}
