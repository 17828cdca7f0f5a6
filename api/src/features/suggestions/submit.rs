//! Handing a suggestion in, at once or later.

use super::case::Case;
use super::rules::Move;
use super::{entries, store_people};
use crate::platform::auth::Acting;
use crate::platform::db::Tx;
use crate::platform::http::Problem;

/// Hands it in: the office reviews it next.
pub(super) fn submit(tx: &mut Tx<'_>, acting: &Acting, case: &mut Case) -> Result<(), Problem> {
    case.step(tx, acting, Move::Submit)?;
    case.row.submitted_at = case.row.submitted_at.or(Some(acting.now));
    case.save(tx, acting)?;
    let names = store_people::names(tx, &case.row)?;
    entries::submitted(&case.row, &names.office).write(tx, acting)
}
