//! How big a demonstration county is, and when it happens.

use chrono::NaiveDate;

/// The demonstration county to build.
#[derive(Debug, Clone, Copy)]
pub struct Plan {
    /// Decides everything that is drawn by lot: the same seed gives the same county.
    pub seed: u64,
    /// The day the county is seen on; its suggestions end here.
    pub today: NaiveDate,
    /// Deputies whose highest congress is: township, county, city, province, nation. Together the
    /// 1,659 deputies of all levels that live in the real county.
    pub deputies: [usize; 5],
    /// County deputies who are township deputies as well (选举法48 allows it).
    pub double_mandates: usize,
    /// Suggestions made in all its days.
    pub suggestions: usize,
    /// How many days before today the suggestions begin.
    pub days: u16,
    /// Every so many suggestions, one is of the first town.
    pub first_town_every: usize,
    /// Every so many suggestions, one is of the deputy whose account is shown.
    pub first_deputy_every: usize,
    /// Every so many deputies, one has an account and makes suggestions.
    pub account_every: usize,
    /// Its accounts have plain user names and are shown.
    pub is_shown: bool,
}

impl Plan {
    /// The county of `luzhi demo`: one year.
    #[must_use]
    pub const fn county(seed: u64, today: NaiveDate) -> Self {
        Self {
            seed,
            today,
            deputies: [1_386, 240, 27, 5, 1],
            double_mandates: 40,
            suggestions: 420,
            days: 360,
            first_town_every: 6,
            first_deputy_every: 30,
            account_every: 1,
            is_shown: true,
        }
    }

    /// The county of `luzhi demo --scale county`: ten years, of which a term and a half of
    /// suggestions; every number divided by `divisor`, which is 1 but for tests.
    #[must_use]
    pub fn decade(seed: u64, today: NaiveDate, divisor: usize) -> Self {
        let divisor = divisor.max(1);
        let year = Self::county(seed, today);
        Self {
            deputies: year.deputies.map(|count| count.div_ceil(divisor)),
            double_mandates: year.double_mandates / divisor,
            suggestions: 30_000 / divisor,
            days: 3_580,
            first_town_every: 20,
            first_deputy_every: 600,
            ..year
        }
    }

    /// One of the other counties of `luzhi demo --scale nation`: `township` and `county` deputies,
    /// and two years of suggestions.
    #[must_use]
    pub fn elsewhere(
        seed: u64,
        today: NaiveDate,
        [township, county]: [usize; 2],
        suggestions: usize,
    ) -> Self {
        Self {
            seed,
            deputies: [township, county, 0, 0, 0],
            double_mandates: 0,
            suggestions,
            days: 700,
            first_town_every: usize::MAX,
            first_deputy_every: usize::MAX,
            account_every: 16,
            is_shown: false,
            ..Self::county(seed, today)
        }
    }

    /// Whether its suggestions reach back before the term that runs.
    #[must_use]
    pub const fn has_earlier_term(&self) -> bool {
        self.days > 1_800
    }
}

/// The password of every demonstration account, shown at the first start. Never used elsewhere:
/// `luzhi demo` refuses a production profile.
pub const PASSWORD: &str = "Xunyang-Demo-26";
