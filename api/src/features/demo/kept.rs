//! What the demonstration keeps beside its year of suggestions: common texts of the county, and a unit
//! whose leader signs its answers off.

use super::places::Places;
use super::users::{LED_UNIT, Shown, Users};
use crate::features::accounts::{self, NewAccount};
use crate::features::text_templates::TemplateKind::{Contact, Opinion, Reply};
use crate::features::text_templates::{self, TemplateKind};
use crate::platform::auth::Role;
use crate::platform::db::{AnyConnection, Timestamp};
use crate::platform::http::Problem;

/// Kind, title and body of the common texts.
const TEXTS: &[(TemplateKind, &str, &str)] = &[
    (
        Reply,
        "已经解决的答复",
        "{领衔代表}代表：\n您提出的{编号}“{标题}”收悉。经研究办理，现答复如下：\n一、办理情况。\n二、办理结果。{类别}。\n感谢您对我们工作的关心和支持。\n{单位}\n{日期}",
    ),
    (
        Reply,
        "列入计划逐步解决的答复",
        "{全体代表}代表：\n您提出的{编号}“{标题}”收悉。因资金、规划等条件限制，已列入计划分步实施，现答复如下：\n一、目前的进展。\n二、下一步打算和完成时间。\n{单位}\n{日期}",
    ),
    (
        Opinion,
        "会办意见",
        "关于{编号}“{标题}”，涉及我单位的部分，意见如下：\n一、可以办理的事项和时限。\n二、需要主办单位协调的事项。\n{单位}\n{日期}",
    ),
    (
        Contact,
        "当面听取意见",
        "到{领衔代表}代表处当面沟通“{标题}”的办理打算。代表表示：",
    ),
];

/// Enters the common texts.
pub(super) fn texts(
    conn: &mut AnyConnection,
    county_id: i64,
    by: &str,
    now: Timestamp,
) -> Result<(), Problem> {
    for (kind, title, body) in TEXTS {
        text_templates::insert_common(conn, county_id, (*kind, title, body), by, now)?;
    }
    Ok(())
}

/// Opens the account of a leader in one unit of the county; the other units answer at once.
pub(super) fn leader(
    conn: &mut AnyConnection,
    users: &Users,
    places: &Places,
    hash: &str,
    now: Timestamp,
) -> Result<Option<Shown>, Problem> {
    let Some(unit) = places.units.get(LED_UNIT) else {
        return Ok(None);
    };
    let mut new = NewAccount::new(
        users.county.county_id,
        "unithead",
        "水利局局长",
        Role::Undertaker,
        *unit,
        hash.to_owned(),
        now,
    );
    new.must_change_password = false;
    new.is_demo = true;
    new.is_leader = true;
    accounts::insert(conn, new)?;
    Ok(Some(Shown {
        username: "unithead".to_owned(),
        role: "承办单位负责人（县）",
        place: LED_UNIT.to_owned(),
    }))
}
