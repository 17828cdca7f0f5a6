//! What journeys on paper look up, and where each suggestion belongs.

use std::borrow::Cow;
use std::collections::BTreeMap;

use super::periods::{self, Period};
use crate::features::calendar::{self, Calendar};
use crate::features::{numbering, parameters};
use crate::platform::auth::Acting;
use crate::platform::db::{AnyConnection, Id};
use crate::platform::http::Problem;

/// What the acts of a county look up: read once, before the first act.
pub(in crate::features) struct Desk {
    pub(super) calendar: Cow<'static, Calendar>,
    pub(super) reply: Period,
    pub(super) rehandling: Period,
    pub(super) classes: BTreeMap<String, String>,
    /// The last number of each series.
    series: BTreeMap<String, i64>,
}

impl Desk {
    /// Reads what holds in a county without parameters of its own.
    pub(in crate::features) fn new(
        conn: &mut AnyConnection,
        acting: &Acting,
    ) -> Result<Self, Problem> {
        let (county, on) = (acting.scope.county_id(), acting.today);
        let key = "suggestion_result_classes";
        let classes = parameters::resolve(conn, county, None, key, on)?;
        Ok(Self {
            calendar: calendar::load(conn)?,
            reply: periods::months(conn, county, None, periods::REPLY_MONTHS, on)?,
            rehandling: periods::months(conn, county, None, periods::REHANDLE_MONTHS, on)?,
            classes: classes
                .classes()
                .map_err(Problem::internal)?
                .into_iter()
                .collect(),
            series: BTreeMap::new(),
        })
    }

    /// The last numbers given, to be continued by the county.
    pub(in crate::features) fn series(&self) -> impl Iterator<Item = (&str, i64)> {
        self.series
            .iter()
            .map(|(series, last)| (series.as_str(), *last))
    }

    pub(super) fn number(&mut self, year: i32, body: &str) -> String {
        let series = numbering::series(year, body);
        let last = self.series.entry(series.clone()).or_default();
        *last += 1;
        numbering::label(&series, *last)
    }
}

/// Where a suggestion belongs, and the names of those who have a part in it.
#[derive(Debug, Clone)]
pub(in crate::features) struct Place {
    pub(in crate::features) town_id: Id,
    pub(in crate::features) term_id: Id,
    pub(in crate::features) office_id: Id,
    pub(in crate::features) lead_id: Id,
    pub(in crate::features) lead_name: String,
    pub(in crate::features) office_name: String,
    pub(in crate::features) unit_name: String,
    /// What stands for the issuing body in its number.
    pub(in crate::features) number_body: String,
    /// The names of those invited to sign, in the order of the invitation.
    pub(in crate::features) invited_names: Vec<String>,
}
