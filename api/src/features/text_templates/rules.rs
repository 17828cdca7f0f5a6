//! The places in a text that are filled in when it is used. Pure.

/// What may stand in braces: number, title, lead deputy, all who signed, today, result class, unit.
pub const PLACEHOLDERS: &[&str] = &[
    "编号",
    "标题",
    "领衔代表",
    "全体代表",
    "日期",
    "类别",
    "单位",
];

/// The first thing in braces that nothing fills; an open brace without its end counts, too.
#[must_use]
pub fn unknown_placeholder(body: &str) -> Option<&str> {
    body.split('{')
        .skip(1)
        .find_map(|rest| match rest.split_once('}') {
            Some((name, _)) if PLACEHOLDERS.contains(&name) => None,
            Some((name, _)) => Some(name),
            None => Some(rest),
        })
}

#[cfg(test)]
mod tests {
    use super::unknown_placeholder;

    #[test]
    fn only_what_can_be_filled_in_stands_in_braces() {
        assert_eq!(unknown_placeholder("{领衔代表}代表：{编号}收悉。"), None);
        assert_eq!(unknown_placeholder("没有空"), None);
        assert_eq!(unknown_placeholder("{代表}：收悉"), Some("代表"));
        assert_eq!(unknown_placeholder("{编号"), Some("编号"));
        assert_eq!(unknown_placeholder("{}"), Some(""));
    }
}
