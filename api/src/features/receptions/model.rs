//! The words a reception is described with. No actix, no queries.

use crate::platform::db::text_enum;

text_enum! {
    /// Where a reception stands.
    pub enum ReceptionStatus {
        /// On the roster.
        Planned = "planned",
        /// Residents were told.
        Announced = "announced",
        /// Held: who of those on duty came is known.
        Held = "held",
        /// Its day went by without it.
        Missed = "missed",
        /// Called off.
        Cancelled = "cancelled",
    }
}

text_enum! {
    /// An act on a reception.
    pub enum ReceptionAction {
        /// Change the notice, the time before residents are told, and who is on duty.
        Edit = "edit",
        /// Tell residents.
        Announce = "announce",
        /// Hold it at another time.
        Move = "move",
        /// Call it off.
        Cancel = "cancel",
        /// Say who of those on duty came.
        Attend = "attend",
        /// Say that it was not held.
        Miss = "miss",
        /// Write down what a visitor brings forward.
        Receive = "receive",
    }
}
