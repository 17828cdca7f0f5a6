//! An act as its record stands now, whichever kind it is of.

use super::copies::ActCopy;
use super::model::ActKind;
use super::{decision, meeting};
use crate::features::congresses::CongressLevel;
use crate::features::publications::error;
use crate::platform::auth::{Acting, Role};
use crate::platform::db::{AnyConnection, Id};
use crate::platform::http::Problem;
use chrono::NaiveDate;

/// An item of an agenda, and whether it is for everybody.
#[derive(Debug, Clone)]
pub(super) struct FreshItem {
    pub id: Id,
    pub number: Option<String>,
    pub title: String,
    pub is_closed: bool,
}

/// The record with the copy that would be made of it.
pub(super) struct Fresh {
    pub county_id: i64,
    pub id: Id,
    pub kind: ActKind,
    pub version: i64,
    pub office_id: Id,
    pub level: CongressLevel,
    pub town_id: Option<Id>,
    pub title: String,
    pub number: Option<String>,
    /// Where the record stands, as its events say it.
    pub status: &'static str,
    pub begins_on: NaiveDate,
    /// The meeting itself, or the one that decided.
    pub meeting_id: Option<Id>,
    pub is_demo: bool,
    pub closed_reason: Option<String>,
    pub items: Vec<FreshItem>,
    /// Why its state does not let it be public.
    pub hindrance: Option<Problem>,
    pub copy: ActCopy,
}

impl Fresh {
    /// The record in scope, or 404.
    pub(super) fn read(
        conn: &mut AnyConnection,
        acting: &Acting,
        (kind, id): (ActKind, Id),
    ) -> Result<Self, Problem> {
        match kind {
            ActKind::Meeting => meeting::fresh(conn, acting, id),
            ActKind::Decision => decision::fresh(conn, acting, id),
        }
    }

    /// The office of its congress publishes it, nobody else.
    pub(super) fn check_office(&self, acting: &Acting) -> Result<(), Problem> {
        let scope = &acting.scope;
        let is_office = match self.level {
            CongressLevel::County => scope.role() == Role::County,
            CongressLevel::Township => {
                scope.role() == Role::Township && scope.town_id() == self.town_id
            }
        };
        match is_office {
            true => Ok(()),
            false => Err(error::ACT_NOT_YOURS.problem()),
        }
    }

    /// Why the caller cannot publish it now.
    pub(super) fn refusal(&self, acting: &Acting) -> Option<Problem> {
        self.check_office(acting)
            .err()
            .or_else(|| self.hindrance.clone())
    }
}
