//! Levels of congresses.

use crate::features::organs::OrganKind;
use crate::platform::db::text_enum;

text_enum! {
    /// The level of a congress.
    pub enum Level {
        /// 全国人民代表大会.
        National = "national",
        /// 省、自治区、直辖市人民代表大会.
        Province = "province",
        /// 设区的市、自治州人民代表大会.
        City = "city",
        /// 县、自治县、不设区的市、市辖区人民代表大会.
        County = "county",
        /// 乡、民族乡、镇人民代表大会.
        Township = "township",
    }
}

impl Level {
    /// The kind of organ that holds a term of this level here; none above the county.
    #[must_use]
    pub const fn organ_kind(self) -> Option<OrganKind> {
        match self {
            Self::National | Self::Province | Self::City => None,
            Self::County => Some(OrganKind::CountyStandingCommittee),
            Self::Township => Some(OrganKind::TownshipCongress),
        }
    }
}
