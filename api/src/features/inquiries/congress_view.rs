//! The congresses of a reader: whom they may inquire of there, and what it takes.

use super::create::joint_min;
use super::error::ARTICLE;
use super::response::{InquiryCongress, InquiryCongresses};
use super::rules::targets;
use crate::features::congresses::{self, Congress, Mandate};
use crate::platform::auth::{Acting, Role};
use crate::platform::db::AnyConnection;
use crate::platform::http::Problem;
use crate::platform::i18n::{Locale, Params, text};

/// The congresses a deputy sits in, or the one the staff works for.
pub(super) fn of_reader(
    conn: &mut AnyConnection,
    acting: &Acting,
) -> Result<InquiryCongresses, Problem> {
    let scope = &acting.scope;
    let found = match (scope.role(), scope.deputy_id()) {
        (Role::Deputy, Some(deputy)) => congresses::of_deputy(conn, acting, deputy)?,
        _ => {
            let own = congresses::of_staff(conn, acting)?;
            own.into_iter().map(|own| (own, Mandate::Active)).collect()
        }
    };
    let mut items = Vec::new();
    for (congress, mandate) in found {
        items.push(one(conn, acting, congress, mandate)?);
    }
    Ok(InquiryCongresses { items })
}

fn one(
    conn: &mut AnyConnection,
    acting: &Acting,
    congress: Congress,
    mandate: Mandate,
) -> Result<InquiryCongress, Problem> {
    // The name of an organ, which the inquiry keeps: in Chinese whoever reads it.
    let government = text(Locale::ZhCn, "inquiries.target.government", &Params::new());
    Ok(InquiryCongress {
        required: joint_min(conn, acting, congress.town_id)?,
        level: congress.level,
        organ_id: congress.organ_id,
        name: congress.name,
        government_name: format!("{}{government}", congress.number_body),
        targets: targets(congress.level).to_vec(),
        article: ARTICLE.to_owned(),
        may_inquire: mandate == Mandate::Active,
    })
}
