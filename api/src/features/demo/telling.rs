//! What the first town tells everybody about its livelihood projects: that ideas are asked for, and what was chosen.

use super::jointly::Play;
use crate::features::announcements;
use crate::features::announcements::dto::{CreateAnnouncementRequest, PublishAnnouncementRequest};
use crate::features::announcements::model::AnnouncementAction;
use crate::features::congresses::CongressLevel;
use crate::platform::db::{Id, Tx};
use crate::platform::http::{IfMatch, Problem};
use chrono::NaiveDate;

impl Play<'_> {
    /// That ideas for the projects of a year are asked for, until a day.
    pub(super) fn tell_call(
        &mut self,
        tx: &mut Tx<'_>,
        (year, until): (i32, NaiveDate),
        day: NaiveDate,
    ) -> Result<(), Problem> {
        let until = crate::platform::wording::day(until);
        let content = format!(
            "为了办好群众身边的事，现在公开征集{year}年民生实事项目的意见，{until}截止。\n征集的范围：出行、饮水、教育、医疗、养老、环境整治等可以在一年内办成的公益事项。加重企业和群众负担、增加政府债务的，不列入。\n提出意见的办法：在本网站填写，向所在选区的人大代表反映，或者到镇人大代表联络站登记。\n每一件意见的采纳情况，凭查询码可以在本网站查看。"
        );
        let request = CreateAnnouncementRequest {
            title: Some(format!("关于征集{year}年民生实事项目意见的公告")),
            content: Some(content),
            number: Some("第1号".to_owned()),
            ..about(None)
        };
        self.tell(tx, &request, day)
    }

    /// Which projects the session chose, in the words of the paper (V9).
    pub(super) fn tell_chosen(
        &mut self,
        tx: &mut Tx<'_>,
        selection: Id,
        day: NaiveDate,
    ) -> Result<(), Problem> {
        self.tell(tx, &about(Some(selection)), day)
    }

    fn tell(
        &mut self,
        tx: &mut Tx<'_>,
        request: &CreateAnnouncementRequest,
        day: NaiveDate,
    ) -> Result<(), Problem> {
        let acting = self.office(day);
        let row = announcements::create(tx, &acting, request)?.row;
        let acting = self.office(day);
        let (seen, act) = (IfMatch(row.version), AnnouncementAction::Publish);
        let mut case = announcements::Case::open(tx, &acting, row.id, seen, act)?;
        let request = PublishAnnouncementRequest::default();
        announcements::publish(tx, &acting, &mut case, &request)
    }
}

/// Of the town; about a choice among projects, or free.
fn about(selection: Option<Id>) -> CreateAnnouncementRequest {
    CreateAnnouncementRequest {
        id: None,
        level: CongressLevel::Township,
        ballot_id: None,
        project_selection_id: selection,
        decision_id: None,
        number: None,
        title: None,
        content: None,
        issued_by: None,
        issued_on: None,
    }
}
