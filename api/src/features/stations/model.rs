//! The words a station is described with. No actix, no queries.

use crate::platform::db::text_enum;

text_enum! {
    /// What kind of station it is (A3).
    pub enum StationKind {
        /// 代表之家: that of a town.
        Home = "home",
        /// 代表联络站: that of an area or a village.
        Station = "station",
        /// 代表联络点.
        Point = "point",
    }
}

text_enum! {
    /// An act on a station.
    pub enum StationAction {
        /// Change what it says and who belongs to it.
        Edit = "edit",
        /// Say what it has of the ten haves.
        Check = "check",
        /// Close it.
        Close = "close",
    }
}

text_enum! {
    /// A sheet of a station to be printed.
    pub enum StationPaper {
        /// For the notice board: where it is, when deputies receive there, who belongs to it.
        Poster = "poster",
        /// Cards with the contacts of its deputies who have consented, to be cut out.
        Cards = "cards",
    }
}

text_enum! {
    /// How often residents are received (A4; the parameter `reception_days`).
    pub enum StationRhythm {
        /// Every week.
        Weekly = "weekly",
        /// Every month.
        Monthly = "monthly",
        /// Every quarter.
        Quarterly = "quarterly",
    }
}
