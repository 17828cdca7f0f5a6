//! The session of the first town chooses among the projects that were settled, through the acts of the product itself.

use super::jointly::Play;
use super::settling::Settled;
use crate::features::ballots::dto::{
    BallotPersonCount, BallotTellerSeat, CountBallotRequest, RecordBallotSheetRequest,
    SaveBallotTellersRequest,
};
use crate::features::ballots::model::{BallotAction, BallotTellerRole};
use crate::features::project_selections::dto::{
    AdoptProjectSelectionRequest, BeginProjectVoteRequest, PublishProjectSelectionRequest,
};
use crate::features::project_selections::model::ProjectSelectionAction;
use crate::features::{ballots, project_selections};
use crate::platform::db::{Id, Tx};
use crate::platform::http::{IfMatch, Problem};
use chrono::NaiveDate;

impl Play<'_> {
    /// The session adopts the method and chooses in secret on paper; the result is announced on the spot (V6 to V9).
    pub(super) fn choose(
        &mut self,
        tx: &mut Tx<'_>,
        settled: &Settled,
        (meeting_id, sitting_id, item_id): (Id, Id, Id),
        (day, present): (NaiveDate, u32),
    ) -> Result<(), Problem> {
        let acting = self.office(day);
        let id = settled.selection;
        let act = ProjectSelectionAction::Adopt;
        let mut case = project_selections::Case::open(tx, &acting, id, settled.seen, act)?;
        let request = AdoptProjectSelectionRequest {
            meeting_id,
            adopted_on: None,
        };
        project_selections::adopt(tx, &acting, &mut case, &request)?;
        let acting = self.office(day);
        let seen = IfMatch(case.row.version);
        let act = ProjectSelectionAction::Vote;
        let mut case = project_selections::Case::open(tx, &acting, id, seen, act)?;
        let request = BeginProjectVoteRequest {
            meeting_id,
            sitting_id,
            item_id: Some(item_id),
        };
        project_selections::begin(tx, &acting, &mut case, &request)?;
        let seen = IfMatch(case.row.version);
        if let Some(ballot) = case.row.ballot_id {
            self.count_sheets(tx, (ballot, meeting_id), (day, present))?;
        }
        let acting = self.office(day);
        let act = ProjectSelectionAction::Announce;
        let mut case = project_selections::Case::open(tx, &acting, id, seen, act)?;
        let request = PublishProjectSelectionRequest {
            announced_on: None,
            notice_number: Some("第3号".to_owned()),
        };
        project_selections::announce(tx, &acting, &mut case, &request)?;
        self.tell_chosen(tx, id, day)
    }

    /// Two deputies oversee and count; each candidate has a tenth less than the one before, the last hardly any; no
    /// paper names more than are chosen.
    fn count_sheets(
        &mut self,
        tx: &mut Tx<'_>,
        (ballot, meeting): (Id, Id),
        (day, present): (NaiveDate, u32),
    ) -> Result<(), Problem> {
        let mut tellers = Vec::new();
        for (deputy, role) in [(1, BallotTellerRole::Chief), (2, BallotTellerRole::Teller)] {
            let acting = self.deputy(deputy, day)?;
            let person = ballots::person_of(tx, &acting, meeting)?;
            tellers.extend(person.map(|person_id| BallotTellerSeat {
                person_id,
                role,
                has_no_kin: true,
            }));
        }
        let acting = self.office(day);
        let mut case = ballots::case(tx, &acting, ballot, BallotAction::AppointTellers)?;
        ballots::appoint(
            tx,
            &acting,
            &mut case,
            &SaveBallotTellersRequest { tellers },
        )?;
        let acting = self.office(day);
        let mut case = ballots::case(tx, &acting, ballot, BallotAction::Open)?;
        ballots::open(tx, &acting, &mut case)?;
        let acting = self.office(day);
        let mut case = ballots::case(tx, &acting, ballot, BallotAction::Close)?;
        ballots::close(tx, &acting, &mut case)?;
        let last = case.options.len().saturating_sub(1);
        let persons = case.options.iter().zip(0_u32..).map(|(option, n)| {
            let in_favour = match usize::try_from(n) {
                Ok(place) if place == last => present / 4,
                _ => present.saturating_sub(n * (present / 10)),
            };
            BallotPersonCount {
                option_id: Some(option.id),
                name: None,
                in_favour,
                against: (present - in_favour) / 2,
                abstained: present - in_favour - (present - in_favour) / 2,
            }
        });
        let sheet = RecordBallotSheetRequest {
            issued: present,
            returned: present,
            spoiled: 0,
            choices: Vec::new(),
            persons: persons.collect(),
        };
        for counting in [self.office(day), self.deputy(1, day)?] {
            let mut case = ballots::case(tx, &counting, ballot, BallotAction::HandInSheet)?;
            ballots::hand_in(tx, &counting, &mut case, &sheet)?;
        }
        let acting = self.office(day);
        let mut case = ballots::case(tx, &acting, ballot, BallotAction::Count)?;
        ballots::count(tx, &acting, &mut case, &CountBallotRequest::default())?;
        let acting = self.office(day);
        let mut case = ballots::case(tx, &acting, ballot, BallotAction::Announce)?;
        ballots::announce(tx, &acting, &mut case)
    }
}
