//! The statistics put together: numbers, shares, names, and the lists behind them.

use super::dto::{
    StatisticsCount, StatisticsGroup, StatisticsIndicator, StatisticsRow, StatisticsShare,
    SuggestionStatistics, SuggestionStatisticsQuery,
};
use super::links;
use super::model::GroupBy;
use super::rules::{Condition, Counted, Indicator, TOTALS, rate};
use super::store::{self, Cell, Counts, Key};
use super::store_outcomes;
use crate::features::organs;
use crate::features::suggestions::dto::ListSuggestionsQuery;
use crate::platform::auth::Acting;
use crate::platform::db::{AnyConnection, Id};
use crate::platform::derived::Derived;
use crate::platform::events::county_version;
use crate::platform::http::{Problem, Reply, filter_hash};
use crate::platform::i18n::{Locale, Params, text};
use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

/// The rule that names the shares.
const RULE: &str = "J19";
/// The key of what is late.
const OVERDUE: &str = "overdue";
/// The key of what a unit was criticised about (J18).
const CRITICISED: &str = "criticised";

/// What is counted by statements of its own.
#[derive(Debug, Clone, Copy, Default)]
struct Few {
    late: i64,
    criticised: i64,
}

impl Few {
    /// All of them.
    fn of(counts: &Counts) -> Self {
        let size = |keys: &[Key]| i64::try_from(keys.len()).unwrap_or(i64::MAX);
        Self {
            late: size(&counts.late),
            criticised: size(&counts.criticised),
        }
    }
}

/// Counts what is in the caller's scope.
pub(in crate::features) fn count(
    conn: &mut AnyConnection,
    acting: &Acting,
    query: &SuggestionStatisticsQuery,
) -> Result<SuggestionStatistics, Problem> {
    let group_by = query.group_by.unwrap_or(GroupBy::None);
    let counts = store::count(conn, acting, &query.listed(), group_by)?;
    written(conn, acting, query, &counts)
}

/// The same as it is sent; nothing is counted or written again until an outcome of the county changes, or a name.
pub(super) fn count_kept(
    conn: &mut AnyConnection,
    acting: &Acting,
    query: &SuggestionStatisticsQuery,
    kept: &Derived,
) -> Result<Reply, Problem> {
    let group_by = query.group_by.unwrap_or(GroupBy::None);
    let filter = query.listed();
    let scope = &acting.scope;
    // Both read first: what is counted is at least as new, and so are the names.
    let named = county_version(conn, scope.county_id())?;
    let version = store_outcomes::version(conn, scope.county_id())?;
    let key = format!(
        "statistics {} {} {} {:?} {:?} {} {:?} {named} {group_by} {}",
        scope.county_id(),
        scope.role().as_str(),
        scope.organ_id(),
        scope.town_id(),
        scope.deputy_id(),
        acting.today,
        acting.locale,
        filter_hash(&filter),
    );
    if let Some(reply) = kept.find::<Reply>(&key, version) {
        return Ok(Reply::clone(&reply));
    }
    let counts = store::count(conn, acting, &filter, group_by)?;
    let reply = Reply::tagged(&written(conn, acting, query, &counts)?)?;
    kept.keep(key, version, Arc::new(reply.clone()), reply.body.len());
    Ok(reply)
}

fn written(
    conn: &mut AnyConnection,
    acting: &Acting,
    query: &SuggestionStatisticsQuery,
    counts: &Counts,
) -> Result<SuggestionStatistics, Problem> {
    let group_by = query.group_by.unwrap_or(GroupBy::None);
    let filter = query.listed();
    let mut groups: BTreeMap<Key, (Vec<&Cell>, Few)> = BTreeMap::new();
    for cell in &counts.cells {
        groups.entry(cell.key).or_default().0.push(cell);
    }
    for key in &counts.late {
        groups.entry(*key).or_default().1.late += 1;
    }
    for key in &counts.criticised {
        groups.entry(*key).or_default().1.criticised += 1;
    }
    let ids: Vec<Id> = groups
        .keys()
        .filter_map(|key| match key {
            Key::Town(id) | Key::Unit(id) => *id,
            _ => None,
        })
        .collect();
    let names = if ids.is_empty() {
        HashMap::new()
    } else {
        organs::short_names(conn, acting.scope.county_id(), &ids)?
    };
    let writer = Writer {
        acting,
        filter: &filter,
        names: &names,
        conditions: Conditions::new(),
    };
    let all: Vec<&Cell> = counts.cells.iter().collect();
    let total = writer.total(&all, Few::of(counts));
    let mut found: Vec<(i64, Key, StatisticsRow)> = groups
        .into_iter()
        .filter(|(key, _)| *key != Key::All)
        .map(|(key, (cells, few))| {
            let size = cells.iter().map(|cell| cell.count).sum();
            (size, key, writer.row(key, &cells, few))
        })
        .collect();
    match group_by {
        // The largest first.
        GroupBy::Town | GroupBy::Unit => found.sort_by(|a, b| {
            let of = |one: &(i64, Key, StatisticsRow)| (one.2.key.is_none(), -one.0, one.1);
            of(a).cmp(&of(b))
        }),
        // The newest first.
        GroupBy::Year => found.reverse(),
        // A, B, C, D, and then what is not answered.
        GroupBy::ResultClass => found.sort_by_key(|one| (one.2.key.is_none(), one.1)),
        GroupBy::None | GroupBy::Level => {}
    }
    Ok(SuggestionStatistics {
        group_by,
        on: acting.today,
        total,
        groups: found.into_iter().map(|(_, _, row)| row).collect(),
    })
}

/// The conditions of all sets, made once.
struct Conditions(Vec<(Counted, Condition)>);

impl Conditions {
    fn new() -> Self {
        let all = Counted::ALL.iter();
        Self(all.map(|set| (*set, set.condition())).collect())
    }

    /// How many of some cells are in each set.
    fn count(&self, cells: &[&Cell]) -> BTreeMap<&'static str, i64> {
        let mut found: BTreeMap<&'static str, i64> = BTreeMap::new();
        for (set, condition) in &self.0 {
            let held = cells.iter().filter(|cell| condition.holds(&cell.alike));
            found.insert(set.as_str(), held.map(|cell| cell.count).sum());
        }
        found
    }
}

/// What every group needs to be written.
struct Writer<'a> {
    acting: &'a Acting,
    filter: &'a ListSuggestionsQuery,
    names: &'a HashMap<Id, String>,
    conditions: Conditions,
}

fn words(locale: Locale, key: &str) -> String {
    text(locale, key, &Params::new())
}

impl Writer<'_> {
    fn total(&self, cells: &[&Cell], few: Few) -> StatisticsGroup {
        let locale = self.acting.locale;
        let numbers = self.conditions.count(cells);
        let counted = |set: Counted| numbers.get(set.as_str()).copied().unwrap_or_default();
        let list = |set: Counted| links::of_condition(self.filter, &set.condition());
        let mut counts: Vec<StatisticsCount> = TOTALS
            .iter()
            .map(|set| StatisticsCount {
                key: set.as_str().to_owned(),
                name: words(locale, &format!("statistics.count.{set}")),
                count: counted(*set),
                list: list(*set),
            })
            .collect();
        counts.push(StatisticsCount {
            key: OVERDUE.to_owned(),
            name: words(locale, "statistics.count.overdue"),
            count: few.late,
            list: links::of_overdue(self.filter, self.acting.today),
        });
        counts.push(StatisticsCount {
            key: CRITICISED.to_owned(),
            name: words(locale, "statistics.count.criticised"),
            count: few.criticised,
            list: links::of_criticised(self.filter),
        });
        let indicators = Indicator::ALL.iter().map(|indicator| {
            let (of, by) = indicator.of();
            let (numerator, denominator) = (counted(of), counted(by));
            StatisticsIndicator {
                key: indicator.as_str().to_owned(),
                name: words(locale, &format!("statistics.indicator.{indicator}.name")),
                numerator,
                denominator,
                rate: rate(numerator, denominator),
                rule: RULE.to_owned(),
                basis: words(locale, &format!("statistics.indicator.{indicator}.basis")),
                numerator_list: list(of),
                denominator_list: list(by),
            }
        });
        StatisticsGroup {
            indicators: indicators.collect(),
            counts,
            name: self.name(Key::All),
        }
    }

    fn row(&self, key: Key, cells: &[&Cell], few: Few) -> StatisticsRow {
        let numbers = self.conditions.count(cells);
        let counted = |set: Counted| numbers.get(set.as_str()).copied().unwrap_or_default();
        let counts = TOTALS.iter().map(|set| (set.as_str(), counted(*set)));
        let shares = Indicator::ALL.iter().map(|indicator| {
            let (of, by) = indicator.of();
            let (numerator, denominator) = (counted(of), counted(by));
            let share = StatisticsShare {
                numerator,
                denominator,
                rate: rate(numerator, denominator),
            };
            (indicator.as_str(), share)
        });
        StatisticsRow {
            key: key_text(key),
            name: self.name(key),
            list: links::of_group(self.filter, key),
            counts: counts
                .chain([(OVERDUE, few.late), (CRITICISED, few.criticised)])
                .collect(),
            indicators: shares.collect(),
        }
    }

    fn name(&self, key: Key) -> String {
        let locale = self.acting.locale;
        let named = |id: Option<Id>, none: &str| match id {
            Some(id) => self.names.get(&id).cloned().unwrap_or_default(),
            None => words(locale, none),
        };
        match key {
            Key::All => words(locale, "statistics.group.all"),
            Key::Town(id) => named(id, "statistics.group.no_town"),
            Key::Unit(id) => named(id, "statistics.group.no_unit"),
            Key::Class(Some(class)) => {
                let name = words(locale, &format!("suggestions.result_class.{class}"));
                let params = [
                    ("class".to_owned(), class.as_str().into()),
                    ("name".to_owned(), name.into()),
                ];
                text(locale, "statistics.group.class", &params.into())
            }
            Key::Class(None) => words(locale, "statistics.group.no_class"),
            Key::Year(year) => {
                let params = [("year".to_owned(), year.to_string().into())];
                text(locale, "statistics.group.year", &params.into())
            }
            Key::Level(level) => words(locale, &format!("suggestions.level.{level}")),
        }
    }
}

fn key_text(key: Key) -> Option<String> {
    match key {
        Key::All => None,
        Key::Town(id) | Key::Unit(id) => id.map(|id| id.to_string()),
        Key::Class(class) => class.map(|class| class.as_str().to_owned()),
        Key::Year(year) => Some(year.to_string()),
        Key::Level(level) => Some(level.as_str().to_owned()),
    }
}
