//! Rules that places have published, to begin with.

use super::rule_set::DutyRules;
use serde::{Deserialize, Serialize};
use std::sync::LazyLock;
use utoipa::ToSchema;

/// Rules of another place, to begin with.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct DutyRuleTemplate {
    /// What it is asked for by.
    pub key: String,
    /// What it is called.
    pub title: String,
    /// Where it was published.
    pub source: String,
    /// What to know before adopting it.
    pub note: String,
    /// What it says.
    pub rules: DutyRules,
}

/// All there are.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct DutyRuleTemplates {
    /// In the order in which they are shown.
    pub templates: Vec<DutyRuleTemplate>,
}

static TEMPLATES: LazyLock<DutyRuleTemplates> = LazyLock::new(|| {
    // A test reads the file; a broken one offers nothing.
    toml::from_str(include_str!("templates.toml")).unwrap_or(DutyRuleTemplates {
        templates: Vec::new(),
    })
});

/// All there are.
#[must_use]
pub fn all() -> &'static DutyRuleTemplates {
    &TEMPLATES
}

/// One of them.
#[must_use]
pub fn find(key: &str) -> Option<&'static DutyRuleTemplate> {
    all().templates.iter().find(|one| one.key == key)
}

#[cfg(test)]
mod tests {
    use super::*;
    use validator::Validate;

    type Numbers = (&'static str, i32, i32, Option<i32>, Option<&'static str>);

    /// Key, first, each further, cap, pool.
    type Line = (String, i32, i32, Option<i32>, Option<String>);

    fn lines(key: &str) -> Vec<Line> {
        let lines = find(key).unwrap().rules.lines.iter();
        let whole = |points: crate::features::duty_points::points::Points| points.tenths() / 10;
        lines
            .map(|one| {
                let cap = one.cap.map(whole);
                let (first, further) = (whole(one.first), whole(one.further));
                (one.key.clone(), first, further, cap, one.pool.clone())
            })
            .collect()
    }

    fn expect(key: &str, numbers: &[Numbers]) {
        let want = numbers.iter().map(|(line, first, further, cap, pool)| {
            let pool = pool.map(str::to_owned);
            ((*line).to_owned(), *first, *further, *cap, pool)
        });
        assert_eq!(lines(key), want.collect::<Vec<_>>(), "{key}");
    }

    #[test]
    fn rule_6_3_the_numbers_of_ruzhou() {
        let both = Some("suggestions");
        expect(
            "ruzhou",
            &[
                ("session", 15, 0, Some(15), None),
                ("meeting", 3, 1, Some(5), None),
                ("training", 3, 1, Some(5), None),
                ("suggestion", 6, 2, Some(10), both),
                ("cosigned", 1, 1, Some(4), both),
                ("research", 4, 1, Some(6), None),
                ("inspection", 6, 1, Some(10), None),
                ("reception", 4, 2, Some(12), None),
                ("mediation", 5, 1, Some(8), None),
                ("relief", 5, 1, Some(8), None),
                ("good_deed", 5, 1, Some(8), None),
                ("charity", 5, 1, Some(8), None),
                ("report", 5, 1, Some(8), None),
                ("other", 5, 0, Some(5), None),
            ],
        );
        let one = find("ruzhou").unwrap();
        let pools = one.rules.pools.iter();
        let pools: Vec<_> = pools
            .map(|pool| (pool.key.as_str(), pool.cap.tenths()))
            .collect();
        assert_eq!(pools, [("suggestions", 100)]);
        // The caps sum to 105–108: signatures share that of suggestions.
        let caps = lines("ruzhou")
            .into_iter()
            .filter(|line| line.0 != "cosigned");
        let sum: i32 = caps.filter_map(|line| line.3).sum();
        assert!((105..=108).contains(&sum), "{sum}");
        let stars: Vec<_> = one.rules.stars.iter().collect();
        let stars = stars.iter().map(|one| (one.stars, one.from.tenths() / 10));
        assert_eq!(
            stars.collect::<Vec<_>>(),
            [(5, 90), (4, 80), (3, 70), (2, 60), (1, 0)]
        );
        assert_eq!(one.rules.stars_when_absent, Some(2));
        assert!(one.note.contains("代表小组活动"), "where they are put");
    }

    #[test]
    fn rule_6_3_the_numbers_of_jiangbei() {
        expect(
            "jiangbei",
            &[
                ("suggestion", 3, 3, None, None),
                ("key_suggestion", 2, 2, None, None),
                ("excellent_suggestion", 2, 2, None, None),
                ("inspection", 3, 3, None, None),
                ("session_leave", -1, -1, None, None),
            ],
        );
        let one = find("jiangbei").unwrap();
        assert!(one.rules.stars.is_empty() && one.rules.pools.is_empty());
        let leave = one.rules.line("session_leave").unwrap();
        assert_eq!(leave.whole_day_hours, Some(5));
        assert!(one.note.contains("超过 5 小时"), "said to who adopts it");
    }

    #[test]
    fn rule_6_3_nothing_counts_signing_in_or_time_online() {
        // 国办函〔2026〕12号: what counts is a kind of duty record, each of which an office can verify.
        for one in &all().templates {
            for line in &one.rules.lines {
                assert!(!line.kinds.is_empty(), "{}", line.key);
            }
        }
        let online = r#"{"lines": [{"key": "a", "kinds": ["log_in"], "first": 1}]}"#;
        assert!(serde_json::from_str::<DutyRules>(online).is_err());
    }

    #[test]
    fn rule_6_3_every_template_can_be_counted_with() {
        let text = include_str!("templates.toml");
        let read: DutyRuleTemplates = toml::from_str(text).unwrap();
        assert_eq!(read.templates.len(), 2);
        for one in &read.templates {
            assert_eq!(one.rules.wrong(), None, "{}", one.key);
            one.rules.validate().unwrap();
        }
        assert!(find("ruzhou").is_some() && find("jiangbei").is_some());
    }
}
