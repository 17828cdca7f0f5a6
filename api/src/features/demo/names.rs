//! Names of places as people write them.

/// The village as people write it: `鲁家坝村委会` is 鲁家坝村, `老城社区居委会` is 老城社区.
#[must_use]
pub fn short_village_name(name: &str) -> String {
    let village = ["村民委员会", "村委会"]
        .iter()
        .find_map(|ending| name.strip_suffix(ending));
    if let Some(bare) = village {
        let bare = bare.trim_end_matches('村');
        return if bare.ends_with("社区") {
            bare.to_owned()
        } else {
            format!("{bare}村")
        };
    }
    let community = ["居民委员会", "居委会"]
        .iter()
        .find_map(|ending| name.strip_suffix(ending));
    community.map_or_else(
        || name.to_owned(),
        |bare| format!("{}社区", bare.trim_end_matches("社区")),
    )
}
