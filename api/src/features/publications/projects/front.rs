//! The projects of the running year on the front page, in three lines.

use super::board::Board;
use super::picture;
use super::standing::Tally;
use super::words::{say, word};
use crate::features::publications::html::Place;
use maud::{Markup, html};

/// Nothing before the first announcement.
pub(in crate::features::publications) fn front(at: &Place<'_>, board: &Board) -> Markup {
    let tally = Tally::of(board.standings());
    let year = board.groups.iter().map(|group| group.year).max();
    let heading = say(
        at.locale,
        "front.title",
        &[("year", year.unwrap_or_default().to_string())],
    );
    let line = |key: &str, count: usize, of: usize| {
        let values = [("count", count.to_string()), ("of", of.to_string())];
        say(at.locale, &format!("front.{key}"), &values)
    };
    let waiting = tally.unplanned + tally.interrupted;
    html! {
        @if tally.total > 0 {
            section aria-labelledby="projects" {
                h2 #projects { (heading) }
                (picture::tally(&tally))
                ul.tally {
                    li.is-done { (line("finished", tally.finished(), tally.total)) }
                    li.is-going {
                        (line("on_time", tally.on_time, tally.total))
                        @if waiting > 0 { (line("waiting", waiting, tally.total)) }
                    }
                    li.is-behind { (line("behind", tally.behind, tally.total)) }
                }
                p { a href=(format!("/p/{}/projects/", at.code)) { (word(at.locale, "front.all")) } }
            }
        }
    }
}
