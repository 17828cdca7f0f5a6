//! Where a project comes from: ideas (群众提), examinations (代表审), the vote (人大决).

use super::dossier::Dossier;
use super::words::{notice, say, shown, word};
use crate::features::explanations::Translate;
use crate::features::project_ideas::GivenIdea;
use crate::features::project_ideas::model::ProjectIdeaChannel;
use crate::features::projects::model::{ProjectCheckKind, ProjectCheckResult};
use crate::features::publications::html::Place;
use crate::features::publications::html_mixed::mixed;
use chrono::NaiveDate;
use maud::{Markup, html};

/// Titles that are shown; the others are counted.
const MOST: usize = 30;

/// The ideas: how many by which way, and their titles; never who gave them.
pub(super) fn given(at: &Place<'_>, ideas: &[GivenIdea]) -> Markup {
    let by_channel = ProjectIdeaChannel::ALL.iter().filter_map(|channel| {
        let own = ideas.iter().filter(|one| one.channel == *channel);
        let days: Vec<NaiveDate> = own.map(|one| one.received_on).collect();
        let (first, last) = (days.first()?, days.last()?);
        let key = match first == last {
            true => "channel_on",
            false => "channel_between",
        };
        let values = [
            ("channel", word(at.locale, &format!("channel.{channel}"))),
            ("count", days.len().to_string()),
            ("first", at.locale.date(*first)),
            ("last", at.locale.date(*last)),
        ];
        Some(say(at.locale, key, &values))
    });
    let count = [("count", ideas.len().to_string())];
    html! {
        @if ideas.is_empty() {
            p { (word(at.locale, "no_ideas")) }
        } @else {
            p { (say(at.locale, "made_of", &count)) }
            ul.bulleted { @for line in by_channel { li { (line) } } }
            h3 { (word(at.locale, "idea_titles")) }
            ul.bulleted lang="zh-CN" {
                @for idea in ideas.iter().take(MOST) { li { (shown(&idea.title)) } }
            }
            @if ideas.len() > MOST {
                p.meta { (say(at.locale, "more_ideas", &[("count", (ideas.len() - MOST).to_string())])) }
            }
        }
    }
}

/// What was examined before it became a candidate (V3), as far as it was passed.
pub(super) fn examined(
    at: &Place<'_>,
    checks: &[(ProjectCheckKind, ProjectCheckResult, NaiveDate)],
) -> Markup {
    let passed: Vec<_> = checks
        .iter()
        .filter(|one| one.1 != ProjectCheckResult::Failed)
        .collect();
    html! {
        @if passed.is_empty() { p { (word(at.locale, "no_checks")) } }
        @else {
            ul.bulleted {
                @for (kind, result, day) in passed {
                    @let values = [
                        ("kind", word(at.locale, &format!("check.{kind}"))),
                        ("result", word(at.locale, &format!("check_result.{result}"))),
                        ("date", at.locale.date(*day)),
                    ];
                    li { (say(at.locale, "check_line", &values)) }
                }
            }
        }
    }
}

/// The session, the votes and the rule (V6 to V9).
pub(super) fn decided(at: &Place<'_>, of: &Dossier) -> Markup {
    let announced = [("date", at.locale.date(of.selection.announced_on))];
    html! {
        @if let Some(vote) = &of.vote {
            @let values = [
                ("date", vote.held_on.map(|day| at.locale.date(day)).unwrap_or_default()),
                ("session", vote.meeting_title.clone().unwrap_or_else(|| of.congress.clone())),
                ("base", vote.base.to_string()),
                ("in_favour", vote.in_favour.to_string()),
            ];
            p { (mixed(at.locale, &say(at.locale, "voted", &values))) }
            @if let Some(required) = vote.required {
                @let values = [("required", required.to_string()), ("base", vote.base.to_string())];
                p { (say(at.locale, "rule", &values)) }
            }
        }
        p {
            (say(at.locale, "announced_on", &announced))
            @if let Some(number) = &of.selection.notice_number {
                (notice(at.locale, number))
            }
            @if let Some(id) = of.announcement {
                " " a href=(format!("/p/{}/announcements/{id}", at.code)) { (word(at.locale, "announcement")) }
            }
        }
    }
}
