//! The livelihood projects of the first town: asked for, sorted, screened and settled before its session, each
//! through the acts of the product itself.

use super::jointly::Play;
use super::livelihood::{CANDIDATES, Candidate, IDEAS, SEATS};
use crate::features::congresses::CongressLevel;
use crate::features::project_ideas::dto::RecordProjectIdeaRequest;
use crate::features::project_ideas::dto_acts::{
    AcceptProjectIdeaRequest, ExcludeProjectIdeaRequest, MergeProjectIdeasRequest,
    ReserveProjectIdeaRequest,
};
use crate::features::project_ideas::model::{
    ProjectIdeaAction, ProjectIdeaChannel, ProjectIdeaExclusion,
};
use crate::features::project_rounds::dto::{
    BeginProjectSolicitationRequest, CreateProjectRoundRequest, EndProjectSolicitationRequest,
};
use crate::features::project_rounds::model::ProjectRoundAction;
use crate::features::project_selections::dto::CreateProjectSelectionRequest;
use crate::features::projects::dto::{CreateProjectRequest, ProjectSource};
use crate::features::projects::dto_acts::{
    RecordProjectAppraisalRequest, RecordProjectCheckRequest, RecordProjectRemarkRequest,
};
use crate::features::projects::model::{
    ProjectAction, ProjectCheckKind, ProjectCheckResult, ProjectSourceKind, ProjectStance,
};
use crate::features::{project_ideas, project_rounds, project_selections, projects};
use crate::platform::db::{Id, Tx};
use crate::platform::http::{IfMatch, Problem};
use chrono::{Datelike, NaiveDate, TimeDelta};

/// What waits for the session to choose.
pub(super) struct Settled {
    /// The voting method.
    pub(super) selection: Id,
    /// Its version.
    pub(super) seen: IfMatch,
    /// The candidates in the order of the list.
    pub(super) projects: Vec<Id>,
    /// The year of the projects.
    pub(super) year: i32,
}

/// Late sessions choose for the year that follows.
fn year_of(session: NaiveDate) -> i32 {
    session.year() + i32::from(session.month() > 9)
}

impl Play<'_> {
    /// The round of the year up to its list of candidates, before a session.
    pub(super) fn settle(
        &mut self,
        tx: &mut Tx<'_>,
        session: NaiveDate,
    ) -> Result<Option<Settled>, Problem> {
        let Some(unit) = self.town_unit() else {
            return Ok(None);
        };
        let before = |days| session - TimeDelta::days(days);
        let (from, until) = (before(110), before(75));
        let year = year_of(session);
        let acting = self.office(from);
        let request = CreateProjectRoundRequest {
            id: None,
            level: CongressLevel::Township,
            year,
            title: None,
            call: Some(
                "请围绕出行、饮水、教育、医疗、养老等身边事，提出希望镇上办的民生实事。".to_owned(),
            ),
            solicit_from: Some(from),
            solicit_until: Some(until),
        };
        let row = project_rounds::create(tx, &acting, &request)?.row;
        let (round, seen) = (row.id, IfMatch(row.version));
        let acting = self.office(from);
        let mut case =
            project_rounds::Case::open(tx, &acting, round, seen, ProjectRoundAction::Open)?;
        let request = BeginProjectSolicitationRequest {
            solicit_from: None,
            solicit_until: None,
        };
        project_rounds::open(tx, &acting, &mut case, &request)?;
        let seen = IfMatch(case.row.version);
        self.tell_call(tx, (year, until), from)?;
        let given = self.give(tx, round, from)?;
        let taken = self.sort(tx, &given, before(76))?;
        let acting = self.office(until + TimeDelta::days(1));
        let mut case =
            project_rounds::Case::open(tx, &acting, round, seen, ProjectRoundAction::End)?;
        let request = EndProjectSolicitationRequest { reason: None };
        project_rounds::end(tx, &acting, &mut case, &request)?;
        let mut listed = Vec::new();
        for (candidate, idea) in CANDIDATES.iter().zip(taken) {
            listed.push(self.screen(tx, round, (candidate, idea, unit), (before(60), year))?);
        }
        let acting = self.office(before(15));
        let request = CreateProjectSelectionRequest {
            id: None,
            round_id: round,
            title: None,
            seats: SEATS,
            surplus_percent: None,
            fewer_rule: None,
            announcement: None,
            details: None,
        };
        let row = project_selections::create(tx, &acting, &request)?.row;
        Ok(Some(Settled {
            selection: row.id,
            seen: IfMatch(row.version),
            projects: listed,
            year,
        }))
    }

    /// Everybody gives ideas: residents on paper, deputies themselves.
    fn give(
        &mut self,
        tx: &mut Tx<'_>,
        round: Id,
        from: NaiveDate,
    ) -> Result<Vec<(Id, i64)>, Problem> {
        let mut given = Vec::new();
        for (n, idea) in IDEAS.iter().enumerate() {
            let day = from + TimeDelta::days(1 + 3 * i64::try_from(n).unwrap_or(0));
            let acting = match idea.deputy {
                Some(deputy) => self.deputy(deputy, day)?,
                None => self.office(day),
            };
            let channel = idea
                .deputy
                .is_none()
                .then_some(ProjectIdeaChannel::Resident);
            let request = RecordProjectIdeaRequest {
                id: None,
                level: CongressLevel::Township,
                round_id: Some(round),
                channel,
                deputy_id: None,
                unit_id: None,
                title: idea.title.to_owned(),
                content: idea.content.to_owned(),
                place: None,
                village: None,
                category: Some(idea.category),
                received_on: None,
                contact: None,
            };
            let row = project_ideas::create(tx, &acting, &request)?.row;
            given.push((row.id, row.version));
        }
        Ok(given)
    }

    /// The second is what the first said already, the last but one is not eligible, the last waits in the pool; the
    /// others are taken up.
    fn sort(
        &mut self,
        tx: &mut Tx<'_>,
        given: &[(Id, i64)],
        day: NaiveDate,
    ) -> Result<Vec<Id>, Problem> {
        use ProjectIdeaAction::{Accept, Exclude, Merge, Reserve};
        let [first, same, others @ .., debt, later] = given else {
            return Ok(Vec::new());
        };
        let open = |play: &mut Self, tx: &mut Tx<'_>, idea: (Id, i64), act| {
            let acting = play.office(day);
            let seen = IfMatch(idea.1);
            let case = project_ideas::Case::open(tx, &acting, idea.0, seen, act)?;
            Ok::<_, Problem>((acting, case))
        };
        let (acting, mut case) = open(self, tx, *first, Merge)?;
        let request = MergeProjectIdeasRequest {
            idea_ids: vec![same.0],
        };
        project_ideas::merge(tx, &acting, &mut case, &request)?;
        let head = (case.row.id, case.row.version);
        let mut taken = Vec::new();
        for idea in std::iter::once(&head).chain(others) {
            let (acting, mut case) = open(self, tx, *idea, Accept)?;
            let request = AcceptProjectIdeaRequest { note: None };
            project_ideas::accept(tx, &acting, &mut case, &request)?;
            taken.push(idea.0);
        }
        let (acting, mut case) = open(self, tx, *debt, Exclude)?;
        let request = ExcludeProjectIdeaRequest {
            reason: ProjectIdeaExclusion::Debt,
            note: "需要举债建设，超出镇级财政承受能力。".to_owned(),
        };
        project_ideas::exclude(tx, &acting, &mut case, &request)?;
        let (acting, mut case) = open(self, tx, *later, Reserve)?;
        let request = ReserveProjectIdeaRequest {
            note: Some("选址还没有确定，明年再议。".to_owned()),
        };
        project_ideas::reserve(tx, &acting, &mut case, &request)?;
        Ok(taken)
    }

    /// A project with its sheet, five examinations, what deputies think of it; then on the list.
    fn screen(
        &mut self,
        tx: &mut Tx<'_>,
        round_id: Id,
        (candidate, idea, unit): (&Candidate, Id, Id),
        (day, year): (NaiveDate, i32),
    ) -> Result<Id, Problem> {
        let acting = self.office(day);
        let of_county = |name| self.stage.places.units.get(name).copied();
        let unit = candidate.unit.and_then(of_county).unwrap_or(unit);
        let part = candidate.yuan / 2;
        let source = |kind, amount_yuan| ProjectSource {
            kind,
            amount_yuan,
            note: None,
        };
        let request = CreateProjectRequest {
            id: None,
            round_id,
            title: candidate.title.to_owned(),
            category: candidate.category,
            content: candidate.content.to_owned(),
            idea_ids: vec![idea],
            argument: Some(candidate.argument.to_owned()),
            investment_yuan: Some(candidate.yuan),
            sources: vec![
                source(ProjectSourceKind::CountyBudget, candidate.yuan - part),
                source(ProjectSourceKind::TownBudget, part),
            ],
            unit_id: Some(unit),
            finish_on: NaiveDate::from_ymd_opt(year, 12, 20),
            is_multi_year: false,
            yearly_goal: None,
        };
        let id = projects::create(tx, &acting, &request)?.row.id;
        for (kind, by) in [
            (ProjectCheckKind::Legality, "镇司法所"),
            (ProjectCheckKind::Fiscal, "镇财政所"),
            (ProjectCheckKind::Land, "自然资源所"),
            (ProjectCheckKind::Environment, "镇生态环境办"),
            (ProjectCheckKind::Safety, "镇应急办"),
        ] {
            let acting = self.office(day + TimeDelta::days(6));
            let mut case = projects::Case::open(tx, &acting, id, None, ProjectAction::Check)?;
            let request = RecordProjectCheckRequest {
                kind,
                result: ProjectCheckResult::Passed,
                checked_by: by.to_owned(),
                checked_on: acting.today,
                note: None,
            };
            projects::check(tx, &acting, &mut case, &request)?;
        }
        for (deputy, need) in [(2, candidate.need), (5, 4)] {
            let acting = self.deputy(deputy, day + TimeDelta::days(10))?;
            let mut case = projects::Case::open(tx, &acting, id, None, ProjectAction::Appraise)?;
            let request = RecordProjectAppraisalRequest {
                deputy_id: None,
                group_name: None,
                people: None,
                held_on: None,
                need,
                feasibility: 4,
                opinion: None,
            };
            projects::appraise(tx, &acting, &mut case, &request)?;
        }
        for (deputy, stance, said) in [
            (3, ProjectStance::For, candidate.said_for),
            (6, ProjectStance::Against, candidate.said_against),
        ] {
            let Some(said) = said else { continue };
            let acting = self.deputy(deputy, day + TimeDelta::days(11))?;
            let mut case = projects::Case::open(tx, &acting, id, None, ProjectAction::Remark)?;
            let request = RecordProjectRemarkRequest {
                id: None,
                deputy_id: None,
                stance,
                body: said.to_owned(),
            };
            projects::remark(tx, &acting, &mut case, &request)?;
        }
        let acting = self.office(day + TimeDelta::days(20));
        let mut case = projects::Case::open(tx, &acting, id, None, ProjectAction::Shortlist)?;
        projects::shortlist(tx, &acting, &mut case)?;
        Ok(id)
    }
}
