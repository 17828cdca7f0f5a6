//! Posts of the first town with who holds them, and what its deputies pledge for the year; all invented.

use super::jointly::Play;
use crate::features::congresses::CongressLevel;
use crate::features::deputy_pledges::dto::{
    CreateDeputyPledgeRequest, DeputyPledgeItemRequest, NoteDeputyPledgeRequest,
    PublishDeputyPledgesRequest,
};
use crate::features::deputy_pledges::model::{DeputyPledgeAction, DeputyPledgeState};
use crate::features::deputy_posts::dto::{
    CreateDeputyPostRequest, DecideDeputyPostHoldingRequest, PublishDeputyPostRequest,
    RecordDeputyPostEntryRequest, TakeDeputyPostRequest,
};
use crate::features::deputy_posts::model::{
    DeputyPostAction, DeputyPostDecision, DeputyPostHoldingAction,
};
use crate::features::deputy_posts::templates;
use crate::features::{deputy_pledges, deputy_posts};
use crate::platform::clock::local_date;
use crate::platform::db::{Id, Tx};
use crate::platform::http::{IfMatch, Problem};
use chrono::{Datelike, NaiveDate, TimeDelta};

/// Whose pledge: two things, and how far the first is.
struct Promise {
    deputy: usize,
    items: [&'static str; 2],
    state: DeputyPledgeState,
    note: &'static str,
}

const PROMISES: [Promise; 3] = [
    Promise {
        deputy: 0,
        items: [
            "全年走访联系选民不少于二十户，每次都记民情日记。",
            "跟踪集镇供水管网改造，每季度到现场察看一次。",
        ],
        state: DeputyPledgeState::UnderWay,
        note: "已经走访九户，主要反映饮水和路灯的问题。",
    },
    Promise {
        deputy: 2,
        items: [
            "帮助两户低收入户发展香菇种植。",
            "到联络站接待选民不少于四次。",
        ],
        state: DeputyPledgeState::Done,
        note: "两户各种了两千袋，已经和收购商签了协议。",
    },
    Promise {
        deputy: 4,
        items: [
            "领衔提出一件关于道路安全的建议并跟踪到底。",
            "参加小组活动不少于四次。",
        ],
        state: DeputyPledgeState::UnderWay,
        note: "建议初稿已经写好，正在征求村民意见。",
    },
];

/// Sets up the posts, fills some, hands in the pledges.
pub(super) fn post(tx: &mut Tx<'_>, play: &mut Play<'_>) -> Result<(), Problem> {
    let today = local_date(play.now);
    let year = NaiveDate::from_ymd_opt(today.year(), 1, 1).unwrap_or(today);
    let begun = (today - TimeDelta::days(60)).max(year);
    let mut posts = Vec::new();
    for template in templates::all().templates.iter().take(6) {
        let acting = play.office(begun);
        let request = CreateDeputyPostRequest {
            id: None,
            level: CongressLevel::Township,
            name: template.name.clone(),
            duties: template.duties.clone(),
            seats: template.seats,
            starts_on: None,
        };
        posts.push(deputy_posts::create(tx, &acting, &request)?.row.id);
    }
    if let [teaching, hearing, watching, ..] = posts.as_slice() {
        let day = (begun + TimeDelta::days(3)).min(today);
        let told = play.take_up(tx, (*teaching, 0), day)?;
        play.confirm(tx, told, day)?;
        play.do_post(tx, told, (0, today), "到河坪村宣讲医保政策，到会四十余人。")?;
        let heard = play.take_up(tx, (*hearing, 1), day)?;
        play.confirm(tx, heard, day)?;
        play.do_post(
            tx,
            heard,
            (1, today),
            "收集三条意见：路灯、饮水、公厕，已转镇人大。",
        )?;
        play.take_up(tx, (*watching, 5), today)?;
        play.show_post(tx, *teaching, today)?;
        play.show_post(tx, *hearing, today)?;
    }
    for promise in &PROMISES {
        play.pledge(tx, promise, (begun, today))?;
    }
    let acting = play.office(today);
    let request = PublishDeputyPledgesRequest {
        level: CongressLevel::Township,
        year: today.year(),
        is_published: true,
        decided_on: today,
        decided_by: "镇人大主席团会议".to_owned(),
    };
    deputy_pledges::publish(tx, &acting, &request)?;
    Ok(())
}

impl Play<'_> {
    fn take_up(
        &mut self,
        tx: &mut Tx<'_>,
        (post, deputy): (Id, usize),
        day: NaiveDate,
    ) -> Result<Id, Problem> {
        let acting = self.deputy(deputy, day)?;
        let request = TakeDeputyPostRequest {
            id: None,
            deputy_id: None,
            wish: Some("熟悉村里的情况，愿意多跑一跑。".to_owned()),
            starts_on: None,
            ends_on: None,
        };
        Ok(deputy_posts::take(tx, &acting, post, &request)?.row.id)
    }

    fn confirm(&mut self, tx: &mut Tx<'_>, id: Id, day: NaiveDate) -> Result<(), Problem> {
        let acting = self.office(day);
        let act = DeputyPostHoldingAction::Decide;
        let mut case = deputy_posts::HoldingCase::open(tx, &acting, (id, None), act)?;
        let request = DecideDeputyPostHoldingRequest {
            decision: DeputyPostDecision::Confirmed,
            reason: None,
            ends_on: None,
        };
        deputy_posts::decide(tx, &acting, &mut case, &request)
    }

    fn do_post(
        &mut self,
        tx: &mut Tx<'_>,
        id: Id,
        (deputy, day): (usize, NaiveDate),
        note: &str,
    ) -> Result<(), Problem> {
        let acting = self.deputy(deputy, day)?;
        let act = DeputyPostHoldingAction::Record;
        let mut case = deputy_posts::HoldingCase::open(tx, &acting, (id, None), act)?;
        let request = RecordDeputyPostEntryRequest {
            id: None,
            held_on: day,
            note: note.to_owned(),
            duty_kind: None,
            is_late: false,
        };
        deputy_posts::record(tx, &acting, &mut case, &request)
    }

    fn show_post(&mut self, tx: &mut Tx<'_>, id: Id, day: NaiveDate) -> Result<(), Problem> {
        let acting = self.office(day);
        let act = DeputyPostAction::Publish;
        let mut case = deputy_posts::Case::open(tx, &acting, (id, None), act)?;
        let request = PublishDeputyPostRequest {
            is_published: true,
            decided_on: day,
            decided_by: "镇人大主席团会议".to_owned(),
        };
        deputy_posts::publish(tx, &acting, &mut case, &request)
    }

    fn pledge(
        &mut self,
        tx: &mut Tx<'_>,
        promise: &Promise,
        (begun, today): (NaiveDate, NaiveDate),
    ) -> Result<(), Problem> {
        let acting = self.deputy(promise.deputy, begun)?;
        let items = promise.items.map(|content| DeputyPledgeItemRequest {
            id: None,
            content: content.to_owned(),
        });
        let request = CreateDeputyPledgeRequest {
            id: None,
            level: CongressLevel::Township,
            deputy_id: None,
            year: today.year(),
            items: items.to_vec(),
        };
        let made = deputy_pledges::create(tx, &acting, &request)?.row;
        let acting = self.deputy(promise.deputy, today)?;
        let act = DeputyPledgeAction::Note;
        let seen = Some(IfMatch(made.version));
        let mut case = deputy_pledges::Case::open(tx, &acting, (made.id, seen), act)?;
        let Some(item) = case.items.first() else {
            return Ok(());
        };
        let request = NoteDeputyPledgeRequest {
            id: None,
            item_id: item.id,
            state: promise.state,
            note: promise.note.to_owned(),
            noted_on: None,
        };
        deputy_pledges::note(tx, &acting, &mut case, &request)
    }
}
