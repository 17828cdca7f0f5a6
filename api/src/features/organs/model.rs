//! Kinds of organs and what holds for each.

use crate::platform::db::{Id, text_enum};

text_enum! {
    /// What an organ is.
    pub enum OrganKind {
        /// 县（市、区）人大常委会.
        CountyStandingCommittee = "county_standing_committee",
        /// 人大常委会工作机构: an office or committee of the standing committee.
        StandingCommitteeOffice = "standing_committee_office",
        /// 乡镇人民代表大会: a town.
        TownshipCongress = "township_congress",
        /// 乡镇人大主席团.
        TownshipPresidium = "township_presidium",
        /// 人大街道工作委员会: a subdistrict, which has no congress of its own.
        SubdistrictCommittee = "subdistrict_committee",
        /// 政府部门、承办单位.
        GovernmentUnit = "government_unit",
        /// 村（居）民委员会.
        VillageCommittee = "village_committee",
        /// 代表小组 (组织法 43).
        DeputyGroup = "deputy_group",
        /// 代表联络站.
        LiaisonStation = "liaison_station",
    }
}

impl OrganKind {
    /// Whether an organ of this kind is itself a town.
    #[must_use]
    pub const fn is_town(self) -> bool {
        matches!(self, Self::TownshipCongress | Self::SubdistrictCommittee)
    }

    /// Whether an organ of this kind always belongs to a town.
    #[must_use]
    pub const fn needs_town(self) -> bool {
        matches!(self, Self::TownshipPresidium | Self::VillageCommittee)
    }

    /// Whether an organ of this kind is always one of the county.
    #[must_use]
    pub const fn is_of_county(self) -> bool {
        matches!(
            self,
            Self::CountyStandingCommittee | Self::StandingCommitteeOffice
        )
    }
}

/// An organ to be created.
#[derive(Debug, Clone)]
pub struct NewOrgan {
    /// Its identifier.
    pub id: Id,
    /// What it is.
    pub kind: OrganKind,
    /// Full official name.
    pub name: String,
    /// Name for narrow columns.
    pub short_name: String,
    /// The organ above.
    pub parent_id: Option<Id>,
    /// The town it belongs to; ignored for a town, which belongs to itself.
    pub town_id: Option<Id>,
    /// 12-digit division code.
    pub region_code: String,
    /// Made up for a demonstration.
    pub is_demo: bool,
}
