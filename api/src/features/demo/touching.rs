//! Who keeps in touch with whom in the first town: members of the presidium with deputies, deputies with residents; all
//! invented.

use super::jointly::Play;
use crate::features::congresses::{self, CongressLevel};
use crate::features::deputy_contacts::dto::{
    AssignDeputyContactsRequest, CreateDeputyContactRequest, DeputyContactAssignment,
    NoteDeputyContactRequest,
};
use crate::features::deputy_contacts::model::{DeputyContactAction, DeputyContactWay};
use crate::features::deputy_contacts::{self, Case};
use crate::platform::clock::local_date;
use crate::platform::db::{Id, Tx};
use crate::platform::http::Problem;
use chrono::{NaiveDate, TimeDelta};

/// A resident: whose, what they are called, where, and what was noted some days ago.
struct Resident {
    deputy: usize,
    label: &'static str,
    is_household: bool,
    village: &'static str,
    notes: &'static [(i64, DeputyContactWay, &'static str)],
}

const RESIDENTS: [Resident; 5] = [
    Resident {
        deputy: 0,
        label: "安岭村三组王家",
        is_household: true,
        village: "安岭村",
        notes: &[
            (
                34,
                DeputyContactWay::Met,
                "上门认识，说了联系方式和接待日。",
            ),
            (3, DeputyContactWay::Met, "谈村卫生室买药的事，已记入日记。"),
        ],
    },
    Resident {
        deputy: 0,
        label: "集镇粮油店店主",
        is_household: false,
        village: "集镇社区",
        notes: &[(
            12,
            DeputyContactWay::Called,
            "问赶集日占道，商定逢集见面再谈。",
        )],
    },
    Resident {
        deputy: 0,
        label: "河边养殖户",
        is_household: true,
        village: "安岭村",
        notes: &[],
    },
    Resident {
        deputy: 1,
        label: "大岭社区低保户",
        is_household: true,
        village: "大岭社区",
        notes: &[(
            20,
            DeputyContactWay::Met,
            "送去申请材料清单，约好陪同办理。",
        )],
    },
    Resident {
        deputy: 2,
        label: "河坪村黄桃种植户",
        is_household: true,
        village: "河坪村",
        notes: &[(9, DeputyContactWay::Met, "帮助联系县城超市收购黄桃。")],
    },
];

/// Assigns the deputies to the members in turn, lists residents, notes meetings.
pub(super) fn touch(tx: &mut Tx<'_>, play: &mut Play<'_>) -> Result<(), Problem> {
    let today = local_date(play.now);
    let begun = today - TimeDelta::days(40);
    let acting = play.office(begun);
    let congress = congresses::own_congress(tx, &acting, CongressLevel::Township)?;
    let members = deputy_contacts::members(tx, &acting, congress.term_id)?;
    let people: Vec<Id> = play.ids(&(0..14).collect::<Vec<usize>>());
    let scope = &acting.scope;
    let serving = congresses::deputies_in_office(tx, scope, congress.term_id, &people)?;
    let people: Vec<Id> = people
        .into_iter()
        .filter(|id| serving.contains_key(id))
        .collect();
    if members.len() > 1 {
        let of_member = |(n, member): (usize, &Id)| DeputyContactAssignment {
            member_id: *member,
            deputy_ids: people
                .iter()
                .enumerate()
                .filter(|(at, id)| (at + 1) % members.len() == n && *id != member)
                .map(|(_, id)| *id)
                .collect(),
        };
        let lists = members.iter().enumerate().map(of_member);
        let request = AssignDeputyContactsRequest {
            members: lists.filter(|one| !one.deputy_ids.is_empty()).collect(),
            since: None,
            reason: None,
        };
        deputy_contacts::assign(tx, &acting, &request)?;
    }
    for one in &RESIDENTS {
        play.keep_in_touch(tx, one, begun + TimeDelta::days(1))?;
    }
    Ok(())
}

impl Play<'_> {
    fn keep_in_touch(
        &mut self,
        tx: &mut Tx<'_>,
        one: &Resident,
        day: NaiveDate,
    ) -> Result<(), Problem> {
        let acting = self.deputy(one.deputy, day)?;
        let request = CreateDeputyContactRequest {
            id: None,
            level: CongressLevel::Township,
            deputy_id: None,
            label: one.label.to_owned(),
            is_household: one.is_household,
            village: Some(one.village.to_owned()),
            phone: None,
            since: None,
        };
        let id = deputy_contacts::add(tx, &acting, &request)?.row.id;
        for (ago, way, note) in one.notes {
            let met_on = local_date(self.now) - TimeDelta::days(*ago);
            let acting = self.deputy(one.deputy, met_on)?;
            let of = (None, DeputyContactAction::Note);
            let mut case = Case::open(tx, &acting, id, of)?;
            let request = NoteDeputyContactRequest {
                met_on: None,
                way: *way,
                note: (*note).to_owned(),
                diary_entry_id: None,
            };
            deputy_contacts::note(tx, &acting, &mut case, &request)?;
        }
        Ok(())
    }
}
