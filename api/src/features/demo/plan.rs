//! How big the demonstration county is, and when it happens.

use chrono::NaiveDate;

/// The demonstration county to build.
#[derive(Debug, Clone, Copy)]
pub struct Plan {
    /// Decides everything that is drawn by lot: the same seed gives the same county.
    pub seed: u64,
    /// The day the county is seen on; its year of suggestions ends here.
    pub today: NaiveDate,
    /// Deputies whose highest congress is: township, county, city, province, nation. Together the
    /// 1,659 deputies of all levels that live in the real county.
    pub deputies: [usize; 5],
    /// County deputies who are township deputies as well (选举法48 allows it).
    pub double_mandates: usize,
    /// Suggestions made in the year.
    pub suggestions: usize,
}

impl Plan {
    /// The county of `luzhi demo`.
    #[must_use]
    pub const fn county(seed: u64, today: NaiveDate) -> Self {
        Self {
            seed,
            today,
            deputies: [1_386, 240, 27, 5, 1],
            double_mandates: 40,
            suggestions: 420,
        }
    }
}

/// The password of every demonstration account, shown at the first start. Never used elsewhere:
/// `luzhi demo` refuses a production profile.
pub const PASSWORD: &str = "Xunyang-Demo-26";
