//! The post somebody was elected to, as an announcement names it in full. Pure.

/// The post of an election by its title and that of the meeting: `选举镇人民代表大会主席` of
/// `城关镇第十九届人民代表大会第一次会议` is `城关镇人民代表大会主席`; none when the title names no post.
pub(super) fn of(title: &str, meeting: &str) -> Option<String> {
    let title = title.trim();
    let post = ["补选", "另行选举", "选举"].iter().find_map(|word| {
        title
            .strip_prefix(word)
            .or_else(|| title.strip_suffix(word))
    })?;
    let post = post.trim_end_matches('的').trim();
    let post = without_number(post);
    if post.is_empty() {
        return None;
    }
    let place = meeting.split_once('第').map_or("", |(place, _)| place);
    let Some(level) = place.chars().last().filter(|_| !post.starts_with(place)) else {
        return Some(post.to_owned());
    };
    // The title says 镇, the announcement which one.
    if let Some(rest) = post.strip_prefix(level)
        && rest.starts_with("人")
    {
        return Some(format!("{place}{rest}"));
    }
    let bare = post.strip_prefix('副').unwrap_or(post);
    if bare == format!("{level}长") {
        return Some(format!("{place}人民政府{post}"));
    }
    if bare == "主席" {
        return Some(format!("{place}人民代表大会{post}"));
    }
    Some(post.to_owned())
}

/// Without how many are elected: `副镇长3名`, `副镇长（三名）`.
fn without_number(post: &str) -> &str {
    let bare = post.split_once('（').map_or(post, |(bare, _)| bare);
    let Some(counted) = bare.strip_suffix(['名', '人']) else {
        return bare;
    };
    let is_number = |c: char| c.is_ascii_digit() || "一二两三四五六七八九十".contains(c);
    match counted.trim_end_matches(is_number) {
        shorter if shorter.len() < counted.len() => shorter.trim(),
        _ => bare,
    }
}

#[cfg(test)]
mod tests {
    use super::of;

    #[test]
    fn a_post_is_named_in_full() {
        let meeting = "城关镇第十九届人民代表大会第一次会议";
        for (title, post) in [
            ("选举镇人民代表大会主席", "城关镇人民代表大会主席"),
            ("选举城关镇人民代表大会副主席", "城关镇人民代表大会副主席"),
            ("选举镇长", "城关镇人民政府镇长"),
            ("补选副镇长", "城关镇人民政府副镇长"),
            ("选举副镇长3名", "城关镇人民政府副镇长"),
            ("选举镇人民政府副镇长（三名）", "城关镇人民政府副镇长"),
            ("主席选举", "城关镇人民代表大会主席"),
            ("选举出席县人民代表大会的代表", "出席县人民代表大会的代表"),
        ] {
            assert_eq!(of(title, meeting).as_deref(), Some(post), "{title}");
        }
        let county = "旬阳市第十八届人民代表大会第六次会议";
        let post = of("选举市人民政府副市长", county);
        assert_eq!(post.as_deref(), Some("旬阳市人民政府副市长"));
    }

    #[test]
    fn what_names_no_post_has_none() {
        for title in ["选举", "主席候选人", "关于人选的表决"] {
            assert_eq!(of(title, "某会议"), None, "{title}");
        }
    }
}
