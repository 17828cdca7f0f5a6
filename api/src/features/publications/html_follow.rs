//! The page on which who has written reads what became of it.

use super::html::{Place, page, paragraphs, site, word};
use crate::features::resident_messages::dto_public::FollowedPublicMessage;
use maud::{Markup, html};

/// The form for the code, what was found, or why nothing was with what was typed.
pub(super) fn follow(
    at: &Place<'_>,
    found: Option<&FollowedPublicMessage>,
    refusal: Option<(&str, &str)>,
) -> Markup {
    let say = |key: &str| word(at.locale, &format!("follow.{key}"));
    let title = say("title");
    let action = format!("/p/{}/follow", at.code);
    let typed = refusal.map(|(_, typed)| typed);
    let invalid = refusal.map(|_| "true");
    let described = match refusal {
        Some(_) => "code-hint code-error",
        None => "code-hint",
    };
    let home = format!("/p/{}/", at.code);
    let main = html! {
        nav aria-label=(word(at.locale, "way")) { a href=(home) { (word(at.locale, "back_home")) } }
        h1 { (title) }
        @if let Some(found) = found {
            section aria-labelledby="found" {
                h2 #found lang="zh-CN" { (found.title) }
                ol.steps { @for step in &found.steps { li { (step) } } }
                @if let Some(answer) = &found.answer {
                    h3 { (say("answer")) }
                    (paragraphs(answer))
                }
                @if let Some(link) = &found.project_link {
                    p { a href=(link) { (say("project")) } }
                }
                @if let Some(link) = &found.suggestion_link {
                    p { a href=(link) { (say("suggestion")) } }
                }
            }
            h2 { (say("another")) }
        }
        form.long method="post" action=(action) {
            div.field {
                label for="code" { (say("code")) }
                p.hint #code-hint { (say("hint")) }
                @if let Some((why, _)) = refusal { p.error #code-error role="alert" { (why) } }
                input #code name="code" type="text" autocomplete="off" autocapitalize="characters" spellcheck="false"
                    maxlength="20" required value=[typed] aria-invalid=[invalid] aria-describedby=(described);
            }
            button type="submit" { (say("go")) }
        }
    };
    let site = site(at);
    page(at.locale, &title, &home, &site, &main)
}
