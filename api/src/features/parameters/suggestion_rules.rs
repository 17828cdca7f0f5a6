//! Register, second part: handling of suggestions (rules J1 to J22).

use super::model::Confidence::{Asm, Prac, Prov, Seed, Stat};
use super::model::{Allowed, Definition, Preset, Unit};
use super::register::{choice, flag, number};

const DAY_UNITS: &[&str] = &["days", "working_days"];
const WORKING_DAY_UNITS: &[&str] = &["working_days", "days"];

/// Rule J14, the four classes of reply.
const CLASSES: &[(&str, &str)] = &[
    ("A", "已解决或基本解决"),
    ("B", "正在解决或已启动有关工作"),
    ("C", "已列入规划计划逐步解决"),
    ("D", "因条件限制暂难解决或留作参考"),
];

/// Rule J2, what is not a suggestion.
const REASONS: &[(&str, &str)] = &[
    ("A", "涉及本人或者亲属的个人事项"),
    ("B", "转交的群众来信、控告申诉材料"),
    ("C", "具体的审判、检察、监察案件"),
    ("D", "学术研讨或者产品推介"),
    ("E", "没有实际内容，或者一件多事"),
    ("F", "指定工程中标单位等具体意见"),
];

/// Handling of suggestions.
pub(super) const RULES: &[Definition] = &[
    number(
        "suggestion_due_months",
        3,
        (1, 3),
        Unit::Months,
        ("J10", Stat),
        "代表法第五十一条",
        "河北 1 个月；重庆、山东 2 个月（乡镇）",
    ),
    number(
        "suggestion_ext_months",
        6,
        (1, 6),
        Unit::Months,
        ("J10", Stat),
        "代表法第五十一条",
        "河北 2 个月；重庆、山东 4 个月（乡镇）",
    ),
    number(
        "suggestion_due_soon_days",
        7,
        (1, 30),
        Unit::Days,
        ("N6", Asm),
        "法律未规定，本系统默认提前七日提示",
        "",
    ),
    Definition {
        key: "suggestion_inadmissible_reasons",
        preset: Preset::Classes(REASONS),
        unit: Unit::None,
        allowed: Allowed::Classes,
        town_may_change: true,
        basis: "浙江代表建议办理规定第六条等地方规定",
        variants: "",
        confidence: Prov,
        rule: "J2",
    },
    number(
        "assign_days_between_sessions",
        10,
        (1, 30),
        Unit::Days,
        ("J6", Prov),
        "海口代表建议办理规定：十日内交办；法律未规定",
        "天津 5 日（会后 7 日）；青岛 5 个工作日；山东 5 日；浙江 7 日内告知；重庆 10 个工作日；海口 10 日",
    ),
    choice(
        "assign_days_unit",
        DAY_UNITS,
        ("J6", Prov),
        "天津、山东、浙江、海口代表建议办理规定按日计算",
        "青岛、重庆按工作日",
    ),
    number(
        "return_days",
        10,
        (1, 20),
        Unit::WorkingDays,
        ("J7", Prov),
        "重庆、河南代表建议办理规定：十个工作日",
        "天津、青岛、山东 5；海口 7 日；浙江 10 日；重庆、河南 10 个工作日",
    ),
    choice(
        "return_days_unit",
        WORKING_DAY_UNITS,
        ("J7", Prov),
        "重庆、河南、青岛代表建议办理规定按工作日计算",
        "天津、山东、海口、浙江按日",
    ),
    number(
        "contact_days",
        20,
        (1, 60),
        Unit::WorkingDays,
        ("J9", Prov),
        "代表法第五十一条要求联系代表，未规定期限；重庆代表建议办理规定为二十个工作日",
        "重庆 20 个工作日",
    ),
    number(
        "coorganiser_days",
        30,
        (1, 90),
        Unit::Days,
        ("J8", Prov),
        "海口代表建议办理规定：三十日",
        "重庆 30 个工作日；青岛、山东 1 个月；海口 30 日；浙江、河南 2 个月",
    ),
    choice(
        "coorganiser_days_unit",
        DAY_UNITS,
        ("J8", Prov),
        "海口代表建议办理规定按日计算",
        "重庆按工作日",
    ),
    number(
        "opinion_redo_days",
        5,
        (1, 30),
        Unit::WorkingDays,
        ("J8", Prov),
        "重庆代表建议办理规定第二十条：五个工作日",
        "重庆 5 个工作日",
    ),
    choice(
        "opinion_redo_days_unit",
        WORKING_DAY_UNITS,
        ("J8", Prov),
        "重庆代表建议办理规定第二十条按工作日计算",
        "",
    ),
    number(
        "feedback_days",
        30,
        (1, 60),
        Unit::Days,
        ("J12", Prov),
        "海口代表建议办理规定：三十日",
        "重庆 20 个工作日；河南 10 个工作日；天津 1 个月；海口 30 日",
    ),
    choice(
        "feedback_days_unit",
        DAY_UNITS,
        ("J12", Prov),
        "天津、海口代表建议办理规定按日、月计算",
        "重庆、河南按工作日",
    ),
    number(
        "rehandle_months",
        1,
        (1, 3),
        Unit::Months,
        ("J13", Prov),
        "河南、浙江、天津、海口代表建议办理规定",
        "河南、浙江、天津、海口 1 个月；重庆 2 个月",
    ),
    choice(
        "dissatisfied_by",
        &["result", "any"],
        ("J12", Asm),
        "代表法第五十一条未规定评价方式；本系统默认只按办理结果确定是否重新办理",
        "设为 any 时，对办理态度不满意的也重新办理",
    ),
    choice(
        "suggestion_reply_signature",
        &["unit_head", "responsible_leader"],
        ("J11", Prov),
        "重庆、浙江、天津、河南代表建议办理规定：由承办单位负责人签发",
        "",
    ),
    choice(
        "lead_or_all_rate",
        &["lead", "all"],
        ("J11", Prov),
        "青岛代表建议办理规定第二十八条：答复领衔代表；各地办法不一",
        "重庆第二十三条、浙江第二十二条、天津第二十五条、河南第二十一条答复每名代表",
    ),
    choice(
        "suggestion_promise_classes",
        &["B_C", "C", "B_C_D", "nothing"],
        ("J15", Prov),
        "重庆代表建议办理规定第二十四条、青岛第二十七条、浙江第二十条、山东第十八条：未办结的承诺事项建立台账并再次答复",
        "",
    ),
    flag(
        "key_reply_in_person",
        true,
        ("J16", Seed),
        "法律未规定，采用镇级做法：重点建议由负责人当面答复代表",
        "",
    ),
    Definition {
        key: "suggestion_result_classes",
        preset: Preset::Classes(CLASSES),
        unit: Unit::None,
        allowed: Allowed::Classes,
        town_may_change: true,
        basis: "无全国规定，采用两地公布的四类答复",
        variants: "沁阳三类：甲（A）已解决或基本解决；乙（B）正在解决或列入计划逐步解决；丙（C）受条件限制暂不能解决",
        confidence: Prac,
        rule: "J14",
    },
];
