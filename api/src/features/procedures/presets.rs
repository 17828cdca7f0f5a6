//! What holds while nobody has made a template: data, in the words of those who work so.

use super::model::{Kind, ProcedurePhase, Step};

/// The steps of a kind.
pub(super) fn preset(kind: Kind) -> Vec<Step> {
    match kind {
        Kind::UnitHandling => UNIT_HANDLING
            .iter()
            .map(|(name, proof, who, fact)| Step {
                name: (*name).to_owned(),
                proof: Some((*proof).to_owned()),
                who: Some((*who).to_owned()),
                phase: None,
                part: None,
                days: None,
                fact: fact.map(str::to_owned),
            })
            .collect(),
        Kind::CongressSession => of_meeting(SESSION),
        Kind::PresidiumMeeting => of_meeting(PRESIDIUM),
        Kind::OtherMeeting => of_meeting(OTHER),
        Kind::StationTenHaves => items(TEN_HAVES),
        Kind::GroupFiveOnes => items(FIVE_ONES),
    }
}

/// Items that are judged one by one, each with what proves it.
fn items(of: &[(&str, &str)]) -> Vec<Step> {
    of.iter()
        .map(|(name, proof)| Step {
            name: (*name).to_owned(),
            proof: Some((*proof).to_owned()),
            who: None,
            phase: None,
            part: None,
            days: None,
            fact: None,
        })
        .collect()
}

/// 五个一 of a deputy group (domain 12, row 29): its names are those of the source, what proves each is a proposal.
const FIVE_ONES: &[(&str, &str)] = &[
    ("一个好组长", "组长由代表推选，牵头组织活动"),
    ("一个好计划", "年度活动计划已经制定"),
    ("一个好主题", "每次活动有明确的主题"),
    ("一个好形式", "视察、调研、走访等形式有效"),
    ("一条好建议", "活动以后形成一件代表建议"),
];

/// 十有 is known by its name only: ten items as a proposal, to be edited.
const TEN_HAVES: &[(&str, &str)] = &[
    ("有牌子", "门口挂牌，名称规范"),
    ("有场所", "固定的接待和活动场所"),
    ("有设施", "桌椅、书报、办公设备"),
    ("有制度", "接待、活动、学习制度上墙"),
    ("有人员", "明确站长和联络员"),
    ("有计划", "年度工作计划和接待安排"),
    ("有活动", "按计划接待和开展活动的记录"),
    ("有台账", "群众意见登记、交办、反馈台账"),
    ("有档案", "代表名册和履职档案"),
    ("有经费", "经费保障的依据"),
];

/// J20: the seven steps of a unit that handles a proposal.
const UNIT_HANDLING: &[(&str, &str, &str, Option<&str>)] = &[
    ("登记", "签收并登记", "办公室", Some("signed_for")),
    ("交办", "办理方案写明负责人", "单位负责人", Some("planned")),
    ("承办", "与代表联系的记录", "承办科室", Some("contacted")),
    ("审核", "单位负责人签发", "单位负责人", Some("signed_off")),
    ("答复", "答复（会办意见）已发出", "办公室", Some("replied")),
    ("反馈", "代表的评价", "领衔代表", Some("rated")),
    ("总结归档", "办理材料归档", "办公室", None),
];

/// Part, name, proof, who, days, fact; the phase is that of the part.
type OfMeeting = (
    &'static str,
    &'static str,
    &'static str,
    &'static str,
    Option<i32>,
    Option<&'static str>,
);

/// 三会五步 is known by its name only: the five steps (numbered) and the three meetings (parts) are a proposal,
/// to be edited; what a meeting has to be prepared with stands between them.
const PRESIDIUM: &[(ProcedurePhase, &[OfMeeting])] = &[
    (
        ProcedurePhase::Before,
        &[
            (
                "会前议题（调研）会",
                "一、定议题",
                "议程已列入系统",
                "主席团",
                Some(15),
                Some("agenda_set"),
            ),
            (
                "会前议题（调研）会",
                "二、搞调研（视察）",
                "调研、视察或检查的记录",
                "主席团成员、代表",
                Some(7),
                None,
            ),
            (
                "会前议题（调研）会",
                "发会议通知",
                "通知已发出",
                "人大办",
                Some(3),
                Some("notified"),
            ),
            (
                "会前议题（调研）会",
                "送会议材料",
                "每项议程附有材料",
                "人大办、报告单位",
                Some(3),
                Some("materials_ready"),
            ),
        ],
    ),
    (
        ProcedurePhase::At,
        &[(
            "会中审议决定会",
            "三、开会审议",
            "会议已召开并有审议发言",
            "主席团",
            None,
            Some("deliberated"),
        )],
    ),
    (
        ProcedurePhase::After,
        &[
            (
                "会后督办反馈会",
                "四、作决定交办",
                "决定、决议或审议意见已交办",
                "主席团、人大办",
                Some(10),
                Some("handed_over"),
            ),
            (
                "会后督办反馈会",
                "单位报告落实情况",
                "各单位已报告",
                "承办单位",
                Some(100),
                Some("reported"),
            ),
            (
                "会后督办反馈会",
                "五、督落实测评",
                "对落实情况的评价",
                "主席团",
                Some(120),
                Some("judged"),
            ),
            (
                "会后督办反馈会",
                "整理归档",
                "会议记录、纪要和材料归档",
                "人大办",
                Some(30),
                None,
            ),
        ],
    ),
];

const SESSION: &[(ProcedurePhase, &[OfMeeting])] = &[
    (
        ProcedurePhase::Before,
        &[
            (
                "会前准备",
                "公布会期",
                "主席团决定会期并公布",
                "主席团",
                Some(30),
                Some("date_published"),
            ),
            (
                "会前准备",
                "成立筹备机构、分工到人",
                "分工表",
                "人大办",
                Some(30),
                None,
            ),
            (
                "会前准备",
                "组织代表视察调研",
                "视察调研记录",
                "主席团、代表小组",
                Some(15),
                None,
            ),
            (
                "会前准备",
                "拟订议程和日程",
                "议程已列入系统",
                "主席团",
                Some(15),
                Some("agenda_set"),
            ),
            (
                "会前准备",
                "确定列席人员",
                "列席人员已列入名册",
                "主席团",
                Some(10),
                Some("guests_named"),
            ),
            (
                "会前准备",
                "发会议通知",
                "通知已发出",
                "人大办",
                Some(7),
                Some("notified"),
            ),
            (
                "会前准备",
                "备齐会议材料",
                "每项议程附有材料",
                "人大办、报告单位",
                Some(3),
                Some("materials_ready"),
            ),
            (
                "会前准备",
                "收齐代表答复和请假",
                "每位代表已答复",
                "人大办",
                Some(2),
                Some("answered"),
            ),
            (
                "会前准备",
                "划分代表团、编排座次",
                "座次已编入系统",
                "会务组",
                Some(2),
                Some("seated"),
            ),
            (
                "会前准备",
                "布置会场",
                "会场检查记录",
                "会务组",
                Some(1),
                None,
            ),
            (
                "会前准备",
                "安排宣传报道",
                "宣传方案",
                "宣传组",
                Some(3),
                None,
            ),
        ],
    ),
    (
        ProcedurePhase::At,
        &[
            (
                "会议期间",
                "开好预备会议",
                "预备会议已结束",
                "主席团",
                None,
                Some("preparatory_held"),
            ),
            (
                "会议期间",
                "审议各项报告",
                "有审议发言",
                "代表团",
                None,
                Some("deliberated"),
            ),
            (
                "会议期间",
                "表决和选举",
                "表决结果已宣布",
                "主席团",
                None,
                Some("voted"),
            ),
            (
                "会议期间",
                "闭会",
                "会议已结束",
                "主席团",
                None,
                Some("closed"),
            ),
        ],
    ),
    (
        ProcedurePhase::After,
        &[
            (
                "会后落实",
                "形成决议、决定",
                "已登记通过",
                "人大办",
                Some(5),
                Some("decided"),
            ),
            (
                "会后落实",
                "公布决议和公告",
                "已公布",
                "人大办",
                Some(20),
                Some("published"),
            ),
            (
                "会后落实",
                "报县人大常委会备案",
                "已备案",
                "人大办",
                Some(30),
                Some("filed"),
            ),
            (
                "会后落实",
                "交有关单位落实",
                "已交办",
                "主席团、人大办",
                Some(10),
                Some("handed_over"),
            ),
            (
                "会后落实",
                "整理归档",
                "会议文件汇编、归档",
                "人大办",
                Some(60),
                None,
            ),
        ],
    ),
];

const OTHER: &[(ProcedurePhase, &[OfMeeting])] = &[
    (
        ProcedurePhase::Before,
        &[
            (
                "会前准备",
                "定议题",
                "议程已列入系统",
                "召集人",
                Some(7),
                Some("agenda_set"),
            ),
            (
                "会前准备",
                "发会议通知",
                "通知已发出",
                "办公室",
                Some(3),
                Some("notified"),
            ),
            (
                "会前准备",
                "备齐会议材料",
                "每项议程附有材料",
                "办公室",
                Some(2),
                Some("materials_ready"),
            ),
            (
                "会前准备",
                "准备会场和设备",
                "会场检查记录",
                "办公室",
                Some(1),
                None,
            ),
        ],
    ),
    (
        ProcedurePhase::At,
        &[(
            "会议期间",
            "开会",
            "会议已结束",
            "召集人",
            None,
            Some("closed"),
        )],
    ),
    (
        ProcedurePhase::After,
        &[(
            "会后落实",
            "整理会议记录、归档",
            "会议记录",
            "办公室",
            Some(15),
            None,
        )],
    ),
];

fn of_meeting(phases: &[(ProcedurePhase, &[OfMeeting])]) -> Vec<Step> {
    let all = phases
        .iter()
        .flat_map(|(phase, steps)| steps.iter().map(move |step| (*phase, step)));
    all.map(|(phase, (part, name, proof, who, days, fact))| Step {
        name: (*name).to_owned(),
        proof: Some((*proof).to_owned()),
        who: Some((*who).to_owned()),
        phase: Some(phase),
        part: Some((*part).to_owned()),
        days: *days,
        fact: fact.map(str::to_owned),
    })
    .collect()
}

#[cfg(test)]
mod tests {
    use super::super::rules;
    use super::*;

    #[test]
    fn what_is_proposed_keeps_to_the_rules_of_templates() {
        for kind in Kind::ALL {
            assert_eq!(rules::check(*kind, &preset(*kind)), Ok(()), "{kind:?}");
        }
    }

    #[test]
    fn j20_the_seven_steps_are_a_template() {
        let steps = preset(Kind::UnitHandling);
        let names: Vec<&str> = steps.iter().map(|step| step.name.as_str()).collect();
        assert_eq!(
            names,
            ["登记", "交办", "承办", "审核", "答复", "反馈", "总结归档"]
        );
    }

    #[test]
    fn a3_ten_haves_are_a_template() {
        let steps = preset(Kind::StationTenHaves);
        assert_eq!(steps.len(), 10);
        assert!(steps.iter().all(|one| one.name.starts_with('有')));
    }

    #[test]
    fn row_29_five_ones_are_a_template() {
        let steps = preset(Kind::GroupFiveOnes);
        assert_eq!(steps.len(), 5);
        assert!(steps.iter().all(|one| one.name.starts_with('一')));
    }

    #[test]
    fn three_meetings_and_five_steps() {
        let steps = preset(Kind::PresidiumMeeting);
        let mut parts: Vec<&str> = steps.iter().filter_map(|one| one.part.as_deref()).collect();
        parts.dedup();
        assert_eq!(parts.len(), 3, "{parts:?}");
        let numbered = steps.iter().filter(|one| one.name.contains('、'));
        let ordinals: String = numbered.filter_map(|one| one.name.chars().next()).collect();
        assert_eq!(ordinals, "一二三四五");
    }
}
