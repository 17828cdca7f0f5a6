//! The ways of contact, as the texts and as the records name them.

use super::texts::ContactMode as Told;
use crate::features::suggestions::model::ContactMode as Kept;

/// One of the five ways, by number.
pub(super) fn mode(number: u32) -> (Told, Kept) {
    match number {
        0 => (Told::Phone, Kept::Phone),
        1 => (Told::Visit, Kept::Visit),
        2 => (Told::Site, Kept::Site),
        3 => (Told::Meeting, Kept::Meeting),
        _ => (Told::Face, Kept::Face),
    }
}
