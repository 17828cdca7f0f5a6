//! Explanations in the languages of the platform's catalogue.

use chrono::{Datelike, NaiveDate};
use serde_json::Value;

use super::Translate;
use crate::platform::i18n::{self, Locale, Params};

impl Translate for Locale {
    fn text(&self, key: &str, params: &[(&str, String)]) -> String {
        let owned =
            |(name, value): &(&str, String)| ((*name).to_owned(), Value::from(value.as_str()));
        i18n::text(*self, key, &params.iter().map(owned).collect::<Params>())
    }

    fn date(&self, date: NaiveDate) -> String {
        match self {
            Self::ZhCn => format!("{}年{}月{}日", date.year(), date.month(), date.day()),
            Self::En => date.format("%-d %B %Y").to_string(),
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::features::explanations::Step;
    use crate::platform::i18n::Locale;

    #[test]
    fn a_step_is_rendered_from_the_real_catalogue() {
        let day: chrono::NaiveDate = "2026-03-05".parse().unwrap();
        let step = Step::new("clocks.due").with("due", day);
        assert_eq!(
            step.render(&Locale::ZhCn),
            "应于2026年3月5日前（含当日）完成。"
        );
        assert_eq!(step.render(&Locale::En), "Due by the end of 5 March 2026.");
        assert_eq!(Step::new("no.such.key").render(&Locale::En), "no.such.key");
    }
}
