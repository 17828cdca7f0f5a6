//! The figures behind contacts, as they are read.

use crate::features::congresses::CongressLevel;
use crate::platform::db::Id;
use chrono::NaiveDate;
use serde::Serialize;
use utoipa::ToSchema;

/// A deputy whom a member looks after.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct DeputyContactCell {
    /// The contact.
    pub contact_id: Id,
    /// The deputy.
    pub deputy_id: Id,
    /// Their name.
    pub name: String,
    /// The last meeting or call.
    #[schema(required)]
    pub last_on: Option<NaiveDate>,
}

/// A member of the presidium, and whom they look after.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct DeputyContactsOfMember {
    /// The member, by their deputy.
    pub member_id: Id,
    /// Their name.
    pub name: String,
    /// Whether they look after as many as the local rule asks.
    pub is_reached: bool,
    /// Whom, by name.
    pub deputies: Vec<DeputyContactCell>,
}

/// A deputy: who looks after them, and with how many residents they keep in touch.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct DeputyContactsOfDeputy {
    /// The deputy.
    pub deputy_id: Id,
    /// Their name.
    pub name: String,
    /// Names of the members who look after them.
    pub members: Vec<String>,
    /// With how many residents and households.
    pub residents: i64,
    /// Whether that is as many as the local rule asks.
    pub is_reached: bool,
    /// The last meeting or call with any of them.
    #[schema(required)]
    pub last_on: Option<NaiveDate>,
}

/// Who keeps in touch with whom in a congress.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct DeputyContactCoverage {
    /// The congress.
    pub level: CongressLevel,
    /// Its town.
    #[schema(required)]
    pub town_id: Option<Id>,
    /// Its name.
    pub congress_name: String,
    /// How many deputies each member should look after (`presidium_member_contacts`).
    pub member_minimum: i64,
    /// The document behind that number.
    pub member_basis: String,
    /// With how many residents each deputy should keep in touch (`deputy_contacts_min`).
    pub deputy_minimum: i64,
    /// The document behind that number.
    pub deputy_basis: String,
    /// How many members reach theirs.
    pub members_reached: i64,
    /// Of how many.
    pub members_total: i64,
    /// How many deputies reach theirs.
    pub deputies_reached: i64,
    /// Of how many in office.
    pub deputies_total: i64,
    /// How many deputies no member looks after.
    pub without_member: i64,
    /// Each member, by name; to a deputy only their own line. None in a county.
    pub members: Vec<DeputyContactsOfMember>,
    /// Each deputy, by name; to a deputy only their own line.
    pub deputies: Vec<DeputyContactsOfDeputy>,
}

/// The same figures of a town.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct DeputyContactTown {
    /// The town.
    pub town_id: Id,
    /// Its short name.
    pub town_name: String,
    /// How many deputies each member should look after there.
    pub member_minimum: i64,
    /// With how many residents each deputy should keep in touch there.
    pub deputy_minimum: i64,
    /// How many members reach theirs.
    pub members_reached: i64,
    /// Of how many.
    pub members_total: i64,
    /// How many deputies reach theirs.
    pub deputies_reached: i64,
    /// Of how many in office.
    pub deputies_total: i64,
    /// How many deputies no member looks after.
    pub without_member: i64,
    /// The last meeting or call of anybody there.
    #[schema(required)]
    pub last_on: Option<NaiveDate>,
}

/// The towns of a county.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct DeputyContactTowns {
    /// Each town whose congress has a term that runs, in their order.
    pub items: Vec<DeputyContactTown>,
}
