//! Small pictures beside the words that say the same: hidden from who listens, without any style of their own.

use super::standing::{Course, Standing, Tally};
use crate::features::project_works::model::ProjectLight;
use maud::{Markup, html};

/// How far something is.
pub(super) fn bar(percent: i32) -> Markup {
    html! {
        svg.bar viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true" focusable="false" {
            rect.track width="100" height="6" {}
            rect.done width=(percent.clamp(0, 100)) height="6" {}
        }
    }
}

/// Parts of a whole, each with its class; nothing while there is none.
pub(super) fn parts(parts: &[(&str, usize)]) -> Markup {
    let whole: usize = parts.iter().map(|part| part.1).sum();
    let mut at = 0;
    let mut placed = Vec::new();
    for (class, count) in parts {
        placed.push((*class, at, *count));
        at += count;
    }
    html! {
        @if whole > 0 {
            svg.bar.parts viewBox=(format!("0 0 {whole} 6")) preserveAspectRatio="none" aria-hidden="true" focusable="false" {
                @for (class, from, count) in placed {
                    @if count > 0 { rect class=(class) x=(from) width=(count) height="6" {} }
                }
            }
        }
    }
}

/// How all of them stand.
pub(super) fn tally(tally: &Tally) -> Markup {
    parts(&[
        ("done", tally.finished()),
        ("going", tally.on_time),
        ("behind", tally.behind),
        ("track", tally.unplanned + tally.interrupted),
    ])
}

/// The light by shape as much as by colour: a circle, a triangle, a diamond; a tick at the end.
pub(super) fn light(at: &Standing) -> Markup {
    let is_finished = matches!(at.course, Course::InTime | Course::Late);
    html! {
        @if is_finished {
            svg.light viewBox="0 0 16 16" aria-hidden="true" focusable="false" {
                circle.green cx="8" cy="8" r="8" {}
                path.tick d="M4 8.5l2.8 2.8L12 5.5" {}
            }
        } @else if let Some(light) = at.light {
            svg.light viewBox="0 0 16 16" aria-hidden="true" focusable="false" {
                @match light {
                    ProjectLight::Green => circle.green cx="8" cy="8" r="7" {},
                    ProjectLight::Yellow => path.yellow d="M8 1l7.5 14H.5z" {},
                    ProjectLight::Red => path.red d="M8 0l8 8-8 8-8-8z" {},
                }
            }
        }
    }
}

/// Columns of percent, one for each month: a short label and a number.
pub(super) fn columns(months: &[(String, i32)]) -> Markup {
    let width = 26 * months.len();
    html! {
        svg.chart viewBox=(format!("0 0 {width} 88")) preserveAspectRatio="xMinYMid meet" aria-hidden="true" focusable="false" {
            line.axis x1="0" y1="70.5" x2=(width) y2="70.5" {}
            @for (index, (label, percent)) in months.iter().enumerate() {
                @let height = percent.clamp(&0, &100) * 56 / 100;
                @let middle = index * 26 + 13;
                rect.done x=(middle - 9) y=(70 - height) width="18" height=(height) {}
                text x=(middle) y=(66 - height) text-anchor="middle" { (percent) "%" }
                text x=(middle) y="83" text-anchor="middle" { (label) }
            }
        }
    }
}
