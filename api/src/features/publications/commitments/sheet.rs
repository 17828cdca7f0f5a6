//! Posts and pledges as open data. Pure.

use crate::features::deputy_pledges::PublicPledge;
use crate::features::deputy_posts::PublicPost;
use crate::features::publications::data_sets::Sheet;
use crate::features::resident_messages::Town;
use crate::platform::db::Id;

/// The columns of the posts.
pub(in crate::features::publications) const POSTS: &[&str] = &[
    "id",
    "title",
    "content",
    "town_name",
    "holders",
    "begins_on",
    "published_on",
];

/// The columns of the pledges: a row for each thing that is promised.
pub(in crate::features::publications) const PLEDGES: &[&str] =
    &["id", "year", "name", "town_name", "content", "progress"];

/// Empty for the congress of the county.
fn town(towns: &[Town], id: Option<Id>) -> String {
    let found = towns.iter().find(|one| Some(one.id) == id);
    found.map(|one| one.name.clone()).unwrap_or_default()
}

/// A row for each post.
pub(in crate::features::publications) fn posts(rows: Vec<PublicPost>, towns: &[Town]) -> Sheet {
    let row = |row: PublicPost| {
        vec![
            row.id.to_string(),
            row.name,
            row.duties,
            town(towns, row.town_id),
            row.holders.join("、"),
            row.starts_on.to_string(),
            row.published_on
                .map(|day| day.to_string())
                .unwrap_or_default(),
        ]
    };
    Sheet {
        columns: POSTS,
        rows: rows.into_iter().map(row).collect(),
    }
}

/// A row for each thing that is promised.
pub(in crate::features::publications) fn pledges(rows: Vec<PublicPledge>, towns: &[Town]) -> Sheet {
    let mut all = Vec::new();
    for row in rows {
        for (content, state) in row.items {
            all.push(vec![
                row.id.to_string(),
                row.year.to_string(),
                row.deputy_name.clone(),
                town(towns, row.town_id),
                content,
                state.as_str().to_owned(),
            ]);
        }
    }
    Sheet {
        columns: PLEDGES,
        rows: all,
    }
}
