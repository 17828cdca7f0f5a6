//! What residents say of a project (群众评议): counted in words, and the form that works without script.

use super::dossier::Dossier;
use super::html_one::crumbs;
use super::picture;
use super::words::{say, shown, word};
use crate::features::explanations::Translate;
use crate::features::publications::forms::{Fields, field_of};
use crate::features::publications::html::{self, Place, page, site};
use crate::features::publications::html_mixed::mixed;
use crate::features::resident_messages::Challenge;
use crate::features::resident_ratings::model::ResidentGrade;
use crate::features::resident_ratings::response::ResidentRatingCounts;
use crate::platform::http::Problem;
use crate::platform::i18n::find;
use chrono::NaiveDate;
use maud::{Markup, html};

/// What was said, and the four answers as buttons while it is open.
pub(super) fn section(at: &Place<'_>, of: &Dossier, today: NaiveDate) -> Markup {
    let action = format!("/p/{}/projects/{}/rating", at.code, of.sheet.project.id);
    html! {
        h3 #residents { (word(at.locale, "residents")) }
        @if of.residents.total > 0 { (counted(at, &of.residents)) }
        @match of.window {
            None => p { (word(at.locale, "rate_later")) },
            Some(window) if window.is_open(today) => {
                p { (say(at.locale, "rate_until", &[("date", at.locale.date(window.until))])) }
                form method="get" action=(action) {
                    div.grades role="group" aria-label=(word(at.locale, "rate")) {
                        @for grade in ResidentGrade::ALL {
                            button type="submit" name="grade" value=(grade.as_str()) {
                                (word(at.locale, &format!("grade.{grade}")))
                            }
                        }
                    }
                }
            }
            Some(window) => {
                p { (say(at.locale, "rate_closed", &[("date", at.locale.date(window.until))])) }
            }
        }
    }
}

/// How often each was said, and what that is worth.
fn counted(at: &Place<'_>, counts: &ResidentRatingCounts) -> Markup {
    let all = [
        ("satisfied", counts.satisfied, "done", "is-done"),
        (
            "basically_satisfied",
            counts.basically_satisfied,
            "going",
            "is-going",
        ),
        ("dissatisfied", counts.dissatisfied, "behind", "is-behind"),
        ("unknown", counts.unknown, "track", "is-open"),
    ];
    let parts: Vec<(&str, usize)> = all
        .iter()
        .map(|one| (one.2, usize::try_from(one.1).unwrap_or_default()))
        .collect();
    html! {
        (picture::parts(&parts))
        ul.tally {
            @for (key, count, _, class) in all {
                @let values = [
                    ("grade", word(at.locale, &format!("grade.{key}"))),
                    ("count", count.to_string()),
                ];
                li class=(class) { (say(at.locale, "said_by", &values)) }
            }
        }
        p.meta { (say(at.locale, "said_by_all", &[("count", counts.total.to_string())])) }
    }
}

/// The form with what was typed in it and what is wrong with that.
pub(super) struct Form<'a> {
    pub(super) at: &'a Place<'a>,
    pub(super) of: &'a Dossier,
    pub(super) fields: &'a Fields,
    pub(super) challenge: &'a Challenge,
    pub(super) problem: Option<&'a Problem>,
}

/// The fields, in their order.
const FIELDS: [&str; 3] = ["grade", "comment", "answer"];

impl Form<'_> {
    fn say(&self, key: &str) -> String {
        word(self.at.locale, &format!("form.{key}"))
    }

    /// What is wrong with a field, in words.
    fn wrong(&self, name: &str) -> Option<String> {
        let errors = self.problem?.field_errors().iter();
        let mut of_field = errors.filter(|error| {
            let field = field_of(&error.pointer);
            // What is wrong with nothing that is typed stands at the last field.
            field == name || (name == "answer" && !FIELDS.contains(&field))
        });
        let error = of_field.next()?;
        let key = format!("fields.{}", error.code);
        find(self.at.locale, &key, &error.params).or_else(|| Some(error.code.clone()))
    }

    fn error(&self, name: &str) -> Markup {
        html! {
            @if let Some(why) = self.wrong(name) {
                p.error id=(format!("{name}-error")) { (why) }
            }
        }
    }

    fn described(&self, name: &str) -> Option<String> {
        self.wrong(name).map(|_| format!("{name}-error"))
    }

    fn summary(&self) -> Markup {
        let wrong: Vec<(&str, String)> = FIELDS
            .into_iter()
            .filter_map(|name| Some((name, self.wrong(name)?)))
            .collect();
        let colon = html::word(self.at.locale, "colon");
        html! {
            @if !wrong.is_empty() {
                div.summary role="alert" {
                    h2 { (html::word(self.at.locale, "form.wrong")) }
                    ul {
                        @for (name, why) in &wrong {
                            li { a href=(format!("#{name}")) { (self.say(name)) (colon) (why) } }
                        }
                    }
                }
            } @else if let Some(problem) = self.problem {
                div.summary role="alert" {
                    h2 { (html::word(self.at.locale, "refused")) }
                    p { (problem.detail(self.at.locale)) }
                }
            }
        }
    }

    fn grades(&self) -> Markup {
        let chosen = self.fields.get("grade");
        let described = self.described("grade");
        html! {
            fieldset #grade tabindex="-1" aria-describedby=[described] {
                legend { (self.say("grade")) }
                (self.error("grade"))
                @for grade in ResidentGrade::ALL {
                    label.choice-line {
                        input type="radio" name="grade" value=(grade.as_str()) required
                            checked[grade.as_str() == chosen];
                        span { (word(self.at.locale, &format!("grade.{grade}"))) }
                    }
                }
            }
        }
    }

    /// The page.
    pub(super) fn page(&self) -> Markup {
        let at = self.at;
        let project = shown(&self.of.sheet.project.title);
        let title = say(at.locale, "form.title", &[("title", project)]);
        let action = format!(
            "/p/{}/projects/{}/rating",
            at.code, self.of.sheet.project.id
        );
        let (comment, answer) = (self.described("comment"), self.described("answer"));
        let main = html! {
            (crumbs(at, self.of))
            h1 { (mixed(at.locale, &title)) }
            p.lead { (self.say("lead")) }
            (self.summary())
            form.long method="post" action=(action) novalidate
                data-token=(self.challenge.token) data-difficulty=(self.challenge.difficulty) {
                input type="hidden" name="client_id" value=(self.fields.client_id());
                input type="hidden" name="token" value=(self.challenge.token);
                input #proof type="hidden" name="proof" value="";
                (self.grades())
                div.field {
                    label for="comment" {
                        (self.say("comment"))
                        span.optional { (html::word(at.locale, "form.optional")) }
                    }
                    p.hint { (self.say("comment_hint")) }
                    (self.error("comment"))
                    textarea #comment name="comment" rows="4" maxlength="500" aria-describedby=[comment] {
                        "\n" (self.fields.get("comment"))
                    }
                }
                div #question {
                    div.field {
                        label for="answer" { (self.challenge.question) }
                        p.hint { (html::word(at.locale, "form.question_hint")) }
                        (self.error("answer"))
                        input #answer name="answer" type="text" inputmode="numeric" autocomplete="off"
                            maxlength="10" required aria-describedby=[answer];
                    }
                }
                button type="submit" { (html::word(at.locale, "form.send")) }
            }
            script src="/p/send.js" defer {}
        };
        page(
            at.locale,
            &title,
            &format!("/p/{}/", at.code),
            &site(at),
            &main,
        )
    }
}

/// That it was received, with what all say.
pub(super) fn received(at: &Place<'_>, of: &Dossier) -> Markup {
    let title = word(at.locale, "form.received");
    let back = format!("/p/{}/projects/{}", at.code, of.sheet.project.id);
    let main = html! {
        (crumbs(at, of))
        h1 { (title) }
        p role="status" { (word(at.locale, "form.received_text")) }
        @if of.residents.total > 0 { (counted(at, &of.residents)) }
        p { a href=(back) { (word(at.locale, "form.back")) } }
    };
    page(
        at.locale,
        &title,
        &format!("/p/{}/", at.code),
        &site(at),
        &main,
    )
}
