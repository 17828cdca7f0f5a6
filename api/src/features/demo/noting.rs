//! What deputies of the first town wrote into their diaries; all invented.

use super::jointly::Play;
use crate::features::congresses::CongressLevel;
use crate::features::diary_entries::{
    self, dto::RecordDiaryEntryRequest, model::DiaryHandling as Handling,
};
use crate::features::project_ideas::model::ProjectIdeaCategory as Category;
use crate::platform::clock::local_date;
use crate::platform::db::Tx;
use crate::platform::http::Problem;
use chrono::TimeDelta;

/// Whose, how many days ago, what, where, whom, about what, what they did, when they look again.
struct Note {
    deputy: usize,
    ago: i64,
    content: &'static str,
    village: &'static str,
    people: Option<&'static str>,
    category: Category,
    handling: Handling,
    handled: Option<&'static str>,
    again_in: Option<i64>,
    is_shared: bool,
}

const NOTES: [Note; 4] = [
    Note {
        deputy: 0,
        ago: 3,
        content: "走访时听几户老人说，药店只有集镇上有，买降压药要走一个多钟头，希望村卫生室备常用药。",
        village: "安岭村",
        people: Some("四户老人"),
        category: Category::Health,
        handling: Handling::Forwarded,
        handled: Some("已经把情况告诉镇卫生院，院长说下月起每周送药一次。"),
        again_in: Some(27),
        is_shared: true,
    },
    Note {
        deputy: 0,
        ago: 11,
        content: "有村民问低保怎么申请，家里两口人都有慢性病，不知道要交哪些材料。",
        village: "安岭村",
        people: None,
        category: Category::Other,
        handling: Handling::Explained,
        handled: Some("按民政所的告知单一项一项讲清楚，约好周五一起去窗口。"),
        again_in: None,
        is_shared: false,
    },
    Note {
        deputy: 1,
        ago: 6,
        content: "雨后入村道路塌了半幅，面包车过不去，学生绕着走，需要尽快清方和护坡。",
        village: "大岭社区",
        people: Some("村民小组长"),
        category: Category::Road,
        handling: Handling::Noted,
        handled: None,
        again_in: Some(8),
        is_shared: true,
    },
    Note {
        deputy: 2,
        ago: 9,
        content: "帮邻居把三千斤黄桃联系到县城的超市，价格比地头收购高四角。",
        village: "河坪村",
        people: Some("种植户一户"),
        category: Category::Farming,
        handling: Handling::Helped,
        handled: None,
        again_in: None,
        is_shared: false,
    },
];

/// Writes them, each by its deputy.
pub(super) fn note(tx: &mut Tx<'_>, play: &mut Play<'_>) -> Result<(), Problem> {
    let today = local_date(play.now);
    for one in &NOTES {
        let day = today - TimeDelta::days(one.ago);
        let acting = play.deputy(one.deputy, day)?;
        let request = RecordDiaryEntryRequest {
            id: None,
            level: CongressLevel::Township,
            met_on: None,
            content: one.content.to_owned(),
            village: Some(one.village.to_owned()),
            place: None,
            people: one.people.map(str::to_owned),
            category: Some(one.category),
            handling: Some(one.handling),
            handled_note: one.handled.map(str::to_owned),
            follow_up_on: one.again_in.map(|days| day + TimeDelta::days(days)),
            is_shared: Some(one.is_shared),
            is_shared_with_leader: Some(one.is_shared),
        };
        diary_entries::record(tx, &acting, &request)?;
    }
    Ok(())
}
