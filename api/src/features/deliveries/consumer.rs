//! Planning deliveries by following the event log.

use super::plan::{self, Hours};
use super::rules::Quiet;
use super::{store, store_channels, store_webhooks};
use crate::features::parameters;
use crate::platform::clock::local_date;
use crate::platform::db::{AnyConnection, Timestamp};
use crate::platform::events::{Consumer, EventRow};
use crate::platform::http::Problem;
use chrono::NaiveDate;
use std::collections::BTreeMap;

/// The consumer.
pub struct Deliveries;

impl Consumer for Deliveries {
    fn name(&self) -> &'static str {
        "deliveries"
    }

    fn apply(&self, conn: &mut AnyConnection, events: &[EventRow]) -> Result<(), Problem> {
        let mut by_county: BTreeMap<i64, Vec<&EventRow>> = BTreeMap::new();
        for event in events {
            by_county.entry(event.county_id).or_default().push(event);
        }
        for (county_id, events) in by_county {
            let accounts = store_channels::wanting(conn, county_id)?;
            let mut webhooks = store_webhooks::list(conn, county_id)?;
            webhooks.retain(|webhook| webhook.is_active);
            if accounts.is_empty() && webhooks.is_empty() {
                continue;
            }
            let mut planned = Vec::new();
            let mut known: BTreeMap<NaiveDate, Hours> = BTreeMap::new();
            for event in events {
                planned.extend(plan::calls(event, &webhooks));
                if accounts.is_empty() {
                    continue;
                }
                let on = local_date(event.at);
                let hours = match known.get(&on) {
                    Some(hours) => *hours,
                    None => *known.entry(on).or_insert(hours(conn, county_id, on)?),
                };
                planned.extend(plan::mails(event, &accounts, hours));
            }
            store::enter(conn, &planned)?;
        }
        Ok(())
    }

    /// What was planned or sent is a fact, not derived: planning again plans nothing twice.
    fn clear(&self, _: &mut AnyConnection) -> Result<(), Problem> {
        Ok(())
    }
}

/// What holds in a county on a day.
pub(super) fn hours(
    conn: &mut AnyConnection,
    county_id: i64,
    on: NaiveDate,
) -> Result<Hours, Problem> {
    let keys = ["mail_daily_hour", "quiet_from_hour", "quiet_until_hour"];
    let found = parameters::resolve_these(conn, county_id, None, &keys, on)?;
    let [daily, from, until] = found.as_slice() else {
        return Err(Problem::internal(anyhow::anyhow!("no hours of mail")));
    };
    Ok(Hours {
        daily: daily.count().map_err(Problem::internal)?,
        quiet: Quiet {
            from: from.count().map_err(Problem::internal)?,
            until: until.count().map_err(Problem::internal)?,
        },
    })
}

/// The same now.
pub(super) fn hours_now(
    conn: &mut AnyConnection,
    county_id: i64,
    now: Timestamp,
) -> Result<Hours, Problem> {
    hours(conn, county_id, local_date(now))
}
