//! The head of the front page of a county: what is asked for now, and the doors to everything else.

use super::html::{Place, word};
use super::projects::{self, Board};
use crate::features::explanations::Translate;
use crate::features::resident_messages::OpenRound;
use crate::platform::i18n::{Params, text};
use maud::{Markup, html};

/// Open solicitations with their last day, and where to go: to projects and points only where there are any.
pub(super) fn front(
    at: &Place<'_>,
    rounds: &[OpenRound],
    board: &Board,
    has_points: bool,
) -> Markup {
    let say = |key: &str| word(at.locale, &format!("front.{key}"));
    let home = format!("/p/{}/", at.code);
    let until = |round: &OpenRound| {
        let day = round
            .until
            .map(|day| at.locale.date(day))
            .unwrap_or_default();
        let params = Params::from([("date".to_owned(), day.into())]);
        text(at.locale, "publications.front.until", &params)
    };
    html! {
        ul.doors {
            @if !board.is_empty() { li { a href=(format!("{home}projects/")) { (say("projects")) } } }
            li { a href=(format!("{home}ideas/new")) { (say("idea")) } }
            li { a href=(format!("{home}deputies/")) { (say("deputies")) } }
            li { a href=(format!("{home}stations/")) { (say("stations")) } }
            li { a href=(format!("{home}follow")) { (say("follow")) } }
            li { a href=(format!("{home}suggestions/")) { (say("suggestions")) } }
            li { a href=(format!("{home}announcements/")) { (say("announcements")) } }
            li { a href=(format!("{home}decisions/")) { (say("decisions")) } }
            li { a href=(format!("{home}meetings/")) { (say("meetings")) } }
            li { a href=(format!("{home}reports/")) { (say("reports")) } }
            li { a href=(format!("{home}posts/")) { (say("posts")) } }
            li { a href=(format!("{home}pledges/")) { (say("pledges")) } }
            @if has_points { li { a href=(format!("{home}points/")) { (say("points")) } } }
            li { a href=(format!("{home}data/")) { (say("data")) } }
        }
        (projects::front(at, board))
        @if !rounds.is_empty() {
            section aria-labelledby="rounds" {
                h2 #rounds { (say("rounds")) }
                ul.list.rounds {
                    @for round in rounds {
                        li {
                            h3 lang="zh-CN" { (round.title) }
                            p.meta { (until(round)) }
                            a.more href=(format!("{home}ideas/new?round={}", round.id)) { (say("give")) }
                        }
                    }
                }
            }
        }
    }
}
