//! The public pages as HTML: no script, landmarks and headings for screen readers, large text by the
//! browser's own means.

use maud::{DOCTYPE, Markup, PreEscaped, html};

use super::dto::KeptReply;
use super::html_mixed::mixed;
use super::projects;
use super::store::PublicationRow;
use crate::features::explanations::Translate;
use crate::platform::clock::local_date;
use crate::platform::i18n::{Locale, Params, text};

/// Where a page is in its county.
pub(super) struct Place<'a> {
    pub code: &'a str,
    pub county: &'a str,
    pub locale: Locale,
}

/// The look of the pages; the colours have a contrast of 7 to 1.
pub(super) const STYLE: &[&str] = &[include_str!("style.css"), projects::STYLE];

/// Does the work of a challenge, so that nobody has to answer its question.
pub(super) const SCRIPT: &str = include_str!("send.js");

pub(super) fn word(locale: Locale, key: &str) -> String {
    text(locale, &format!("publications.{key}"), &Params::new())
}

/// The name of the site of a county.
pub(super) fn site(at: &Place<'_>) -> Markup {
    let name = format!("{}{}", at.county, word(at.locale, "site"));
    mixed(at.locale, &name)
}

fn lang(locale: Locale) -> &'static str {
    match locale {
        Locale::ZhCn => "zh-CN",
        Locale::En => "en",
    }
}

pub(super) fn page(
    locale: Locale,
    title: &str,
    home: &str,
    site: &Markup,
    main: &Markup,
) -> Markup {
    html! {
        (DOCTYPE)
        html lang=(lang(locale)) {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                title { (title) }
                link rel="stylesheet" href="/p/style.css";
                link rel="icon" href="/icon-192.png";
            }
            body {
                a.skip href="#main" { (word(locale, "skip")) }
                header { div.inner { a.site href=(home) { (site) } } }
                main #main tabindex="-1" { (main) }
                footer { div.inner { p { (word(locale, "footer")) } } }
            }
        }
    }
}

/// The counties that have published something.
pub(super) fn counties(locale: Locale, counties: &[(String, String)]) -> Markup {
    let title = word(locale, "all_sites");
    let main = html! {
        h1 { (title) }
        @if counties.is_empty() { p.empty { (word(locale, "nothing_public")) } }
        ul.counties lang="zh-CN" {
            @for (code, name) in counties {
                li { a href=(format!("/p/{code}/")) { (name) } }
            }
        }
    };
    page(locale, &title, "/p/", &html! { (title) }, &main)
}

/// What is public in a county: a page of suggestions, on the front page below what else a resident may want.
pub(super) fn list(
    at: &Place<'_>,
    rows: &[PublicationRow],
    asked: &str,
    next: Option<&str>,
    front: Option<&Markup>,
) -> Markup {
    let home = format!("/p/{}/", at.code);
    let key = match front {
        Some(_) => "front.title",
        None => "of_county",
    };
    let title = format!("{}{}", at.county, word(at.locale, key));
    let action = match front {
        Some(_) => home.clone(),
        None => format!("{home}suggestions/"),
    };
    let main = html! {
        @match front {
            Some(front) => {
                h1 { (mixed(at.locale, &title)) }
                (front)
                h2 #suggestions { (word(at.locale, "title")) }
            }
            None => {
                nav aria-label=(word(at.locale, "way")) { a href=(home) { (word(at.locale, "back_home")) } }
                h1 { (mixed(at.locale, &title)) }
            }
        }
        p.lead { (word(at.locale, "lead")) }
        form role="search" method="get" action=(action) {
            label for="q" { (word(at.locale, "search")) }
            div.row {
                input #q type="search" name="q" value=(asked) maxlength="50";
                button type="submit" { (word(at.locale, "go")) }
            }
        }
        @if rows.is_empty() {
            p.empty role="status" {
                (word(at.locale, if asked.is_empty() { "empty" } else { "nothing_found" }))
            }
        }
        ul.list {
            @for row in rows {
                li {
                    @let link = format!("{home}{}", row.id);
                    @if front.is_some() { h3 lang="zh-CN" { a href=(link) { (row.title) } } }
                    @else { h2 lang="zh-CN" { a href=(link) { (row.title) } } }
                    p.meta { (mixed(at.locale, &meta(row, at.locale))) }
                }
            }
        }
        @if !rows.is_empty() { p.meta.basis { (word(at.locale, "basis")) } }
        @if let Some(next) = next {
            nav aria-label=(word(at.locale, "pages")) {
                a.more href=(format!("{home}suggestions/{next}")) rel="next" { (word(at.locale, "more")) }
            }
        }
    };
    page(at.locale, &title, &home, &site(at), &main)
}

fn meta(row: &PublicationRow, locale: Locale) -> String {
    let published = locale.date(local_date(row.published_at));
    let params = Params::from([("date".to_owned(), published.into())]);
    let parts = [
        row.number.clone(),
        row.town_name.clone(),
        row.deputy_name.clone(),
        Some(text(locale, "publications.published_on", &params)),
        row.is_demo.then(|| word(locale, "demo")),
    ];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    parts.join(" · ")
}

/// One suggestion with its answers.
pub(super) fn one(at: &Place<'_>, row: &PublicationRow, replies: &[KeptReply]) -> Markup {
    let home = format!("/p/{}/", at.code);
    let main = html! {
        nav aria-label=(word(at.locale, "way")) { a href=(home) { (word(at.locale, "back")) } }
        article {
            h1 lang="zh-CN" { (row.title) }
            p.meta { (mixed(at.locale, &meta(row, at.locale))) }
            section aria-labelledby="asked" {
                h2 #asked { (word(at.locale, "asked")) }
                div lang="zh-CN" { (paragraphs(&row.content)) }
            }
            @for (index, reply) in replies.iter().enumerate() {
                section aria-labelledby=(format!("reply-{index}")) {
                    h2 id=(format!("reply-{index}")) {
                        (mixed(at.locale, &heading(reply, (index, replies.len()), at.locale)))
                    }
                    div lang="zh-CN" { (paragraphs(&reply.reply.content)) }
                }
            }
        }
        p.meta.basis { (word(at.locale, "basis")) }
    };
    page(at.locale, &row.title, &home, &site(at), &main)
}

/// Who answered, when and to which result; of several answers also which, as two may be of one unit and day.
fn heading(kept: &KeptReply, (index, of): (usize, usize), locale: Locale) -> String {
    let KeptReply { reply, class_name } = kept;
    let key = match (of, class_name) {
        (1, Some(_)) => "publications.reply",
        (_, Some(_)) => "publications.nth_reply",
        (1, None) => "publications.reply_of_class",
        (_, None) => "publications.nth_reply_of_class",
    };
    let name = class_name.clone().unwrap_or_default();
    let params = Params::from([
        ("nth".to_owned(), (index + 1).into()),
        ("unit".to_owned(), reply.unit_name.clone().into()),
        ("date".to_owned(), locale.date(reply.replied_on).into()),
        ("class".to_owned(), reply.result_class.clone().into()),
        ("name".to_owned(), name.into()),
    ]);
    text(locale, key, &params)
}

/// Lines as paragraphs.
pub(super) fn paragraphs(content: &str) -> Markup {
    html! {
        @for line in content.lines().map(str::trim).filter(|line| !line.is_empty()) {
            p { (line) }
        }
    }
}

/// A page that is not there, or never was.
pub(super) fn missing(locale: Locale) -> Markup {
    let title = word(locale, "missing");
    let main = html! {
        h1 { (title) }
        p { (word(locale, "missing_text")) }
        p { a href="/p/" { (word(locale, "back_home")) } }
    };
    let sites = html! { (word(locale, "all_sites")) };
    page(locale, &title, "/p/", &sites, &main)
}

/// What was refused, in words.
pub(super) fn refused(locale: Locale, why: &str) -> Markup {
    let title = word(locale, "refused");
    let main = html! {
        h1 { (title) }
        p role="alert" { (why) }
    };
    let sites = html! { (word(locale, "all_sites")) };
    page(locale, &title, "/p/", &sites, &main)
}

/// The whole document as text.
pub(super) fn render(markup: Markup) -> String {
    let PreEscaped(text) = markup;
    text
}
