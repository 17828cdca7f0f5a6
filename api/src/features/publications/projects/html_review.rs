//! What became of a project (评): acceptance, the sheet of eight dimensions, the satisfaction vote of the congress.

use super::dossier::Dossier;
use super::picture;
use super::words::{say, shown, word};
use crate::features::explanations::Translate;
use crate::features::project_reviews::response::{ProjectAcceptance, ProjectRating};
use crate::features::publications::html::{Place, paragraphs};
use crate::features::publications::html_mixed::mixed;
use maud::{Markup, html};

/// All of it; a word instead while there is nothing.
pub(super) fn reviewed(at: &Place<'_>, of: &Dossier) -> Markup {
    let review = &of.review;
    html! {
        h3 { (word(at.locale, "acceptance")) }
        @if review.acceptances.is_empty() { p { (word(at.locale, "not_accepted")) } }
        @for one in &review.acceptances { (acceptance(at, one)) }
        @if let Some(total) = review.total_hundredths {
            @let total = format!("{}.{:02}", total / 100, total % 100);
            h3 { (word(at.locale, "total")) }
            p { (say(at.locale, "total_line", &[("total", total)])) }
        }
        @for one in &review.ratings { (rating(at, one)) }
    }
}

fn acceptance(at: &Place<'_>, one: &ProjectAcceptance) -> Markup {
    let values = [
        ("date", at.locale.date(one.held_on)),
        ("by", shown(&one.held_by)),
        ("result", word(at.locale, &format!("result.{}", one.result))),
    ];
    html! {
        p { (mixed(at.locale, &say(at.locale, "acceptance_line", &values))) }
        @for text in [&one.early_reason, &one.remarks].into_iter().flatten() {
            div lang="zh-CN" { (paragraphs(&shown(text))) }
        }
        @if let Some(day) = one.rectify_by {
            p.meta { (say(at.locale, "rectify_by", &[("date", at.locale.date(day))])) }
        }
    }
}

/// The vote of the congress as a bar with its words.
fn rating(at: &Place<'_>, one: &ProjectRating) -> Markup {
    let counts = [
        ("satisfied", one.satisfied),
        ("basically_satisfied", one.basically_satisfied),
        ("dissatisfied", one.dissatisfied),
        ("abstained", one.abstained),
    ];
    let parts: Vec<(&str, usize)> = counts
        .iter()
        .zip(["done", "going", "behind", "track"])
        .map(|((_, count), class)| {
            (
                class,
                count
                    .and_then(|n| usize::try_from(n).ok())
                    .unwrap_or_default(),
            )
        })
        .collect();
    let day = one.announced_on.map(|day| at.locale.date(day));
    let values = [
        ("date", day.unwrap_or_default()),
        ("base", one.base.unwrap_or_default().to_string()),
    ];
    html! {
        h3 { (word(at.locale, "congress_rating")) }
        p { (say(at.locale, "rating_line", &values)) }
        (picture::parts(&parts))
        ul.tally {
            @for ((key, count), class) in counts.iter().zip(["is-done", "is-going", "is-behind", "is-open"]) {
                @let values = [("count", count.unwrap_or_default().to_string())];
                li class=(class) { (say(at.locale, &format!("rated.{key}"), &values)) }
            }
        }
        @if one.needs_rectification == Some(true) { p { (word(at.locale, "rated_again")) } }
    }
}
