//! Register, third part: when people are reminded, and of what.

use super::model::Confidence::Asm;
use super::model::{Allowed, Definition, Preset, Unit};
use super::register::number;

/// Reminders and warnings.
pub(super) const RULES: &[Definition] = &[
    Definition {
        key: "reminder_days",
        preset: Preset::Days(&[-30, -7, 0, 1, 7]),
        unit: Unit::Days,
        allowed: Allowed::Days(-90, 90),
        town_may_change: true,
        basis: "法律未规定，本系统默认到期前三十日、七日，到期当日，逾期一日、七日提醒",
        variants: "",
        confidence: Asm,
        rule: "N6",
    },
    number(
        "reminder_leader_from_day",
        0,
        (-90, 90),
        Unit::Days,
        ("J18", Asm),
        "法律未规定，本系统默认自到期当日起同时提醒承办单位负责人",
        "",
    ),
    number(
        "reminder_office_from_day",
        1,
        (-90, 90),
        Unit::Days,
        ("J18", Asm),
        "法律未规定，本系统默认自逾期一日起同时提醒交办的人大机关",
        "",
    ),
    for_county(number(
        "reminder_hour",
        8,
        (0, 23),
        Unit::None,
        ("N6", Asm),
        "法律未规定，本系统默认工作日八时发出提醒",
        "",
    )),
    for_county(number(
        "mail_daily_hour",
        8,
        (0, 23),
        Unit::None,
        ("N6", Asm),
        "法律未规定，本系统默认每日八时发送汇总邮件",
        "",
    )),
    for_county(number(
        "quiet_from_hour",
        21,
        (0, 23),
        Unit::None,
        ("N6", Asm),
        "法律未规定，本系统默认二十一时至次日七时不发送邮件；个人可以另设",
        "",
    )),
    for_county(number(
        "quiet_until_hour",
        7,
        (0, 23),
        Unit::None,
        ("N6", Asm),
        "法律未规定，本系统默认二十一时至次日七时不发送邮件；个人可以另设",
        "",
    )),
    for_county(number(
        "calendar_warning_month",
        10,
        (1, 12),
        Unit::None,
        ("N5", Asm),
        "法律未规定提示时间；次年节假日安排通常在每年十月底至十一月由国务院办公厅公布，本系统默认自十月起提示",
        "",
    )),
];

/// One value for the whole county.
const fn for_county(definition: Definition) -> Definition {
    Definition {
        town_may_change: false,
        ..definition
    }
}
