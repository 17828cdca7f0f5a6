//! The forms by which residents write: usable without script, by keyboard and by ear.

use super::forms::{Fields, field_of};
use super::html::{Place, page, site, word};
use super::html_mixed::mixed;
use crate::features::explanations::Translate;
use crate::features::resident_messages::dto_public::PublicMessageReceipt;
use crate::features::resident_messages::model::ProjectIdeaCategory;
use crate::features::resident_messages::{Challenge, OpenRound, Town};
use crate::platform::http::Problem;
use crate::platform::i18n::{Params, find, text};
use maud::{Markup, html};

/// What a form is for.
pub(super) enum To<'a> {
    /// An idea: to one of these.
    Idea {
        rounds: &'a [OpenRound],
        towns: &'a [Town],
    },
    /// A letter to a deputy of this name.
    Deputy(&'a str),
}

/// A form with what was typed in it and what is wrong with that.
pub(super) struct Form<'a> {
    pub(super) at: &'a Place<'a>,
    pub(super) to: To<'a>,
    pub(super) villages: &'a [String],
    pub(super) fields: &'a Fields,
    pub(super) challenge: &'a Challenge,
    pub(super) problem: Option<&'a Problem>,
    pub(super) action: &'a str,
}

/// A kind of field.
enum Kind {
    Line(u16),
    Text(u16),
    Phone,
}

impl Form<'_> {
    /// The page.
    pub(super) fn page(&self) -> Markup {
        let title = match &self.to {
            To::Idea { .. } => self.say("idea_title"),
            To::Deputy(name) => {
                let params = Params::from([("name".to_owned(), (*name).into())]);
                text(self.at.locale, "publications.form.letter_title", &params)
            }
        };
        let home = format!("/p/{}/", self.at.code);
        let main = html! {
            nav aria-label=(word(self.at.locale, "way")) {
                a href=(home) { (word(self.at.locale, "back_home")) }
            }
            h1 { (mixed(self.at.locale, &title)) }
            p.lead { (self.say("lead")) }
            (self.summary())
            form.long method="post" action=(self.action) novalidate enctype=[self.enctype()]
                data-token=(self.challenge.token) data-difficulty=(self.challenge.difficulty) {
                input type="hidden" name="client_id" value=(self.fields.client_id());
                input type="hidden" name="token" value=(self.challenge.token);
                input #proof type="hidden" name="proof" value="";
                @if let To::Idea { rounds, towns } = &self.to { (self.recipients(rounds, towns)) }
                (self.field("title", true, &Kind::Line(60)))
                (self.field("content", true, &Kind::Text(2000)))
                (self.field("village", false, &Kind::Line(60)))
                datalist #villages { @for name in self.villages { option value=(name) {} } }
                (self.field("place", false, &Kind::Line(100)))
                @if let To::Idea { .. } = &self.to {
                    (self.categories())
                    (self.picture())
                }
                fieldset {
                    legend { (self.say("contact")) }
                    p.hint { (self.say("contact_hint")) }
                    (self.field("name", false, &Kind::Line(60)))
                    (self.field("phone", false, &Kind::Phone))
                }
                div #question { (self.answer()) }
                p.hint { (self.say("privacy")) }
                button type="submit" { (self.say("send")) }
            }
            script src="/p/send.js" defer {}
        };
        let site = site(self.at);
        page(self.at.locale, &title, &home, &site, &main)
    }

    fn say(&self, key: &str) -> String {
        word(self.at.locale, &format!("form.{key}"))
    }

    /// What is wrong with a field, in words.
    fn wrong(&self, name: &str) -> Option<String> {
        let errors = self.problem?.field_errors().iter();
        let mut of_field = errors.filter(|error| field_of(&error.pointer) == name);
        let error = of_field.next()?;
        let key = format!("fields.{}", error.code);
        find(self.at.locale, &key, &error.params).or_else(|| Some(error.code.clone()))
    }

    /// Everything that is wrong, with the way to each field.
    fn summary(&self) -> Markup {
        let names = [
            "to", "title", "content", "village", "place", "category", "picture", "name", "phone",
            "answer",
        ];
        let wrong: Vec<(&str, String)> = names
            .into_iter()
            .filter_map(|name| Some((name, self.wrong(name)?)))
            .collect();
        let colon = word(self.at.locale, "colon");
        html! {
            @if !wrong.is_empty() {
                div.summary role="alert" {
                    h2 { (self.say("wrong")) }
                    ul {
                        @for (name, why) in &wrong {
                            li { a href=(format!("#{name}")) { (self.say(name)) (colon) (why) } }
                        }
                    }
                }
            } @else if let Some(problem) = self.problem {
                div.summary role="alert" {
                    h2 { (word(self.at.locale, "refused")) }
                    p { (problem.detail(self.at.locale)) }
                }
            }
        }
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

    fn field(&self, name: &str, required: bool, kind: &Kind) -> Markup {
        let described = self.described(name);
        let invalid = described.as_ref().map(|_| "true");
        let value = self.fields.get(name);
        let list = (name == "village").then_some("villages");
        let complete = match name {
            "name" => Some("name"),
            "phone" => Some("tel"),
            _ => None,
        };
        html! {
            div.field {
                label for=(name) {
                    (self.say(name))
                    @if !required { span.optional { (self.say("optional")) } }
                }
                (self.error(name))
                @match kind {
                    Kind::Line(most) => input id=(name) name=(name) type="text" value=(value) maxlength=(most)
                        required[required] list=[list] autocomplete=[complete] aria-invalid=[invalid]
                        aria-describedby=[described];,
                    Kind::Phone => input id=(name) name=(name) type="tel" value=(value) maxlength="30"
                        autocomplete=[complete] aria-invalid=[invalid] aria-describedby=[described];,
                    Kind::Text(most) => textarea id=(name) name=(name) rows="8" maxlength=(most) required[required]
                        aria-invalid=[invalid] aria-describedby=[described] { "\n" (value) },
                }
            }
        }
    }

    fn recipients(&self, rounds: &[OpenRound], towns: &[Town]) -> Markup {
        let chosen = self.fields.get("to");
        let described = self.described("to");
        let option = |value: String, name: &str| {
            let is_chosen = value == chosen;
            html! { option value=(value) selected[is_chosen] { (name) } }
        };
        html! {
            div.field {
                label for="to" { (self.say("to")) }
                (self.error("to"))
                select #to name="to" required aria-describedby=[described] {
                    option value="" { (self.say("choose")) }
                    @if !rounds.is_empty() {
                        optgroup label=(self.say("rounds")) {
                            @for round in rounds {
                                (option(format!("round:{}", round.id), &self.until(round)))
                            }
                        }
                    }
                    optgroup label=(self.say("always")) {
                        (option("county".to_owned(), self.at.county))
                        @for town in towns { (option(format!("town:{}", town.id), &town.name)) }
                    }
                }
            }
        }
    }

    fn until(&self, round: &OpenRound) -> String {
        let locale = self.at.locale;
        let day = round.until.map(|day| locale.date(day)).unwrap_or_default();
        let params = Params::from([
            ("title".to_owned(), round.title.clone().into()),
            ("date".to_owned(), day.into()),
        ]);
        text(locale, "publications.form.round", &params)
    }

    fn categories(&self) -> Markup {
        let chosen = self.fields.get("category");
        html! {
            div.field {
                label for="category" {
                    (self.say("category"))
                    span.optional { (self.say("optional")) }
                }
                select #category name="category" {
                    option value="" { (self.say("choose")) }
                    @for one in ProjectIdeaCategory::ALL {
                        option value=(one.as_str()) selected[one.as_str() == chosen] {
                            (word(self.at.locale, &format!("category.{one}")))
                        }
                    }
                }
            }
        }
    }

    /// Forms with a picture are sent in parts.
    fn enctype(&self) -> Option<&'static str> {
        matches!(self.to, To::Idea { .. }).then_some("multipart/form-data")
    }

    fn picture(&self) -> Markup {
        let is_gone = !self.fields.get("had_picture").is_empty();
        let described = match self.wrong("picture") {
            Some(_) => "picture-hint picture-error",
            None => "picture-hint",
        };
        let invalid = self.wrong("picture").map(|_| "true");
        html! {
            div.field {
                label for="picture" {
                    (self.say("picture"))
                    span.optional { (self.say("optional")) }
                }
                p.hint #picture-hint {
                    (self.say("picture_hint"))
                    @if is_gone { " " strong { (self.say("picture_again")) } }
                }
                (self.error("picture"))
                input #picture name="picture" type="file" accept="image/jpeg,image/png,image/webp"
                    aria-invalid=[invalid] aria-describedby=(described);
            }
        }
    }

    fn answer(&self) -> Markup {
        let described = self.described("answer");
        html! {
            div.field {
                label for="answer" { (self.challenge.question) }
                p.hint { (self.say("question_hint")) }
                (self.error("answer"))
                input #answer name="answer" type="text" inputmode="numeric" autocomplete="off" maxlength="10"
                    required aria-describedby=[described];
            }
        }
    }
}

/// That it was received, with the code large.
pub(super) fn received(at: &Place<'_>, receipt: &PublicMessageReceipt) -> Markup {
    let say = |key: &str| word(at.locale, &format!("form.{key}"));
    let title = say("received");
    let follow = format!("/p/{}/follow", at.code);
    let main = html! {
        h1 { (title) }
        @match &receipt.code {
            Some(code) => {
                p { (say("received_text")) }
                p.code { span.label { (say("code")) } strong { (code) } }
                p { (say("keep")) }
                p { a href=(follow) { (say("follow")) } }
            }
            None => p role="status" { (say("already")) },
        }
        p { a href=(format!("/p/{}/", at.code)) { (word(at.locale, "back_home")) } }
    };
    let home = format!("/p/{}/", at.code);
    let site = site(at);
    page(at.locale, &title, &home, &site, &main)
}
