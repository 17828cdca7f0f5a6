//! Texts with `{placeholders}` and the invented figures that fill them.

use std::collections::BTreeMap;

use rand::RngExt;
use rand::rngs::StdRng;

/// Values by placeholder name.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Slots(BTreeMap<&'static str, String>);

const GROUPS: [&str; 8] = ["一", "二", "三", "四", "五", "六", "七", "八"];

impl Slots {
    /// Figures as one finds them in a mountain village: households, lengths, years.
    #[must_use]
    pub fn figures(rng: &mut StdRng) -> Self {
        let mut slots = Self::default();
        let households = rng.random_range(24..210u32);
        let tenths = rng.random_range(8..56u32);
        let length = if tenths % 10 == 0 {
            (tenths / 10).to_string()
        } else {
            format!("{}.{}", tenths / 10, tenths % 10)
        };
        let people = households * rng.random_range(29..38u32) / 10;
        slots.set("households", households);
        slots.set("some", rng.random_range(2..18u32) * 10);
        slots.set("residents", rng.random_range(18..61u32) * 100);
        slots.set("people", people / 10 * 10 + 10);
        slots.set("km", length);
        slots.set("meters", rng.random_range(3..19u32) * 10);
        slots.set("mu", rng.random_range(8..150u32) * 10);
        slots.set("years", rng.random_range(5..21u32));
        slots.set("minutes", rng.random_range(4..13u32) * 5);
        slots.set("count", rng.random_range(2..10u32));
        slots.set("money", rng.random_range(6..121u32));
        slots.set("group", GROUPS[rng.random_range(0..GROUPS.len())]);
        slots
    }

    /// Sets one value.
    pub fn set(&mut self, name: &'static str, value: impl ToString) {
        self.0.insert(name, value.to_string());
    }

    /// Fills a template. A placeholder without a value stays, which a test excludes for every text.
    #[must_use]
    pub fn fill(&self, template: &str) -> String {
        let mut out = String::with_capacity(template.len() * 2);
        let mut rest = template;
        while let Some((before, behind)) = rest.split_once('{') {
            out.push_str(before);
            match behind.split_once('}') {
                Some((name, after)) => {
                    match self.0.get(name) {
                        Some(value) => out.push_str(value),
                        None => out.extend(["{", name, "}"]),
                    }
                    rest = after;
                }
                None => {
                    out.push('{');
                    rest = behind;
                }
            }
        }
        out.push_str(rest);
        out
    }
}

/// One of several texts; empty if there are none.
#[must_use]
pub fn pick<'a>(rng: &mut StdRng, texts: &'a [String]) -> &'a str {
    if texts.is_empty() {
        return "";
    }
    &texts[rng.random_range(0..texts.len())]
}
