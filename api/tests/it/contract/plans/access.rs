//! How a statement reads a table, said alike for both engines.

use std::collections::BTreeMap;
use std::fmt;

/// The accesses of each statement, or why the engine would not say.
pub type Plans = BTreeMap<String, Result<Vec<Access>, String>>;

/// Columns that leave a county about as large as it is.
const WIDE: &[&str] = &["county_id", "level"];

/// How many rows one access may touch.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reach {
    /// Those that the condition asks for.
    Bounded,
    /// Those of a county in the order of the list, until the page is full.
    Page,
    /// All of a county.
    County,
    /// All there are.
    Whole,
}

/// One access to one table.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Access {
    pub table: String,
    /// `-` is the table itself.
    pub index: String,
    /// The leading columns of the index that the statement names.
    pub bound: Vec<String>,
    pub reach: Reach,
}

impl Access {
    /// By an index; `stops` when the statement is done as soon as it has a page of rows.
    pub fn by_index(table: &str, index: &str, bound: Vec<String>, stops: bool) -> Self {
        let is_wide = bound.iter().all(|column| WIDE.contains(&column.as_str()));
        let reach = match (bound.is_empty(), is_wide, stops) {
            (true, _, _) => Reach::Whole,
            (_, true, true) => Reach::Page,
            (_, true, false) => Reach::County,
            _ => Reach::Bounded,
        };
        Self {
            table: table.to_owned(),
            index: index.to_owned(),
            bound,
            reach,
        }
    }

    /// From end to end.
    pub fn whole(table: &str, index: &str) -> Self {
        Self::by_index(table, index, Vec::new(), false)
    }
}

impl fmt::Display for Access {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} by {}", self.table, self.index)?;
        if !self.bound.is_empty() {
            write!(f, " ({})", self.bound.join(", "))?;
        }
        f.write_str(match self.reach {
            Reach::Bounded => "",
            Reach::Page => " ~page",
            Reach::County => " ~county",
            Reach::Whole => " ~whole",
        })
    }
}

#[test]
fn what_narrows_a_county_bounds_an_access() {
    let reach = |bound: &[&str], stops| {
        let bound = bound.iter().map(|column| (*column).to_owned()).collect();
        Access::by_index("t", "i", bound, stops).reach
    };
    assert_eq!(reach(&[], true), Reach::Whole);
    assert_eq!(reach(&["county_id"], false), Reach::County);
    assert_eq!(reach(&["county_id", "level"], true), Reach::Page);
    assert_eq!(reach(&["county_id", "town_id"], false), Reach::Bounded);
    assert_eq!(reach(&["id"], false), Reach::Bounded);
}
