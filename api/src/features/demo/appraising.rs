//! The appraisal of last year of the first town, decided, and that of this year, in which deputies rate now; an honour from
//! the county. All invented.

use super::jointly::Play;
use crate::features::awards::dto::CreateAwardRequest;
use crate::features::awards::model::{AwardGrade, AwardKind};
use crate::features::congresses::CongressLevel;
use crate::features::deputy_appraisals::dto::{
    BeginDeputyAppraisalRequest, CreateDeputyAppraisalRequest, DecideDeputyAppraisalRequest,
    DeputyAppraisalPaper, ProposeDeputyAppraisalRequest, RecordDeputyAppraisalPapersRequest,
};
use crate::features::deputy_appraisals::model::DeputyAppraisalAction as Action;
use crate::features::{awards, deputy_appraisals};
use crate::platform::clock::local_date;
use crate::platform::db::{Id, Tx};
use crate::platform::http::{IfMatch, Problem};
use chrono::{Datelike, NaiveDate, TimeDelta};

/// Who handed in a paper.
const PAPERS: [usize; 14] = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13];

/// How many of thirteen found each deputy good, in the order of the items.
const GOOD: [[i64; 5]; 10] = [
    [13, 13, 13, 12, 13],
    [13, 13, 12, 13, 12],
    [13, 12, 11, 11, 12],
    [13, 13, 9, 10, 11],
    [12, 13, 12, 11, 11],
    [13, 13, 11, 12, 11],
    [12, 12, 8, 9, 9],
    [13, 13, 12, 12, 11],
    [13, 12, 11, 11, 11],
    [12, 13, 10, 12, 11],
];

/// Holds both.
pub(super) fn appraise(tx: &mut Tx<'_>, play: &mut Play<'_>) -> Result<(), Problem> {
    let today = local_date(play.now);
    let begun = today - TimeDelta::days(52);
    let year = i64::from(begun.year()) - 1;
    let people: Vec<usize> = (0..GOOD.len()).collect();
    let open = play.begin_appraisal(tx, (year, &people), begun, begun + TimeDelta::days(7))?;
    let closed = play.count_papers(tx, open, begun + TimeDelta::days(6))?;
    play.decide_appraisal(tx, closed, begun + TimeDelta::days(14))?;
    let begun = today - TimeDelta::days(2);
    let this = (year + 1, &people[..8]);
    play.begin_appraisal(tx, this, begun, today + TimeDelta::days(6))?;
    let day = today - TimeDelta::days(70);
    let acting = play.office(day);
    let request = CreateAwardRequest {
        id: None,
        level: CongressLevel::Township,
        kind: AwardKind::Deputy,
        subject_id: play.ids(&[1])[0],
        title: "优秀人大代表".to_owned(),
        grade: AwardGrade::County,
        giver: "县人大常委会".to_owned(),
        awarded_on: day,
        document_number: Some("演示人发〔2026〕1号".to_owned()),
        note: None,
    };
    awards::create(tx, &acting, &request)?;
    Ok(())
}

type Seen = (Id, i64);

impl Play<'_> {
    fn begin_appraisal(
        &mut self,
        tx: &mut Tx<'_>,
        (year, people): (i64, &[usize]),
        day: NaiveDate,
        due_on: NaiveDate,
    ) -> Result<Seen, Problem> {
        let acting = self.office(day);
        let request = CreateDeputyAppraisalRequest {
            id: None,
            level: CongressLevel::Township,
            year,
            title: None,
            due_on,
            items: None,
            deputy_ids: Some(self.ids(people)),
        };
        let row = deputy_appraisals::create(tx, &acting, &request)?.row;
        let acting = self.office(day);
        let seen = Some(IfMatch(row.version));
        let case = deputy_appraisals::Case::open(tx, &acting, row.id, seen, Action::Begin)?;
        let request = BeginDeputyAppraisalRequest { due_on: None };
        let row = deputy_appraisals::begin(tx, &acting, case, &request)?.row;
        Ok((row.id, row.version))
    }

    /// Everything was rated on paper; the day after it is closed.
    fn count_papers(
        &mut self,
        tx: &mut Tx<'_>,
        (id, version): Seen,
        day: NaiveDate,
    ) -> Result<Seen, Problem> {
        let acting = self.office(day);
        let seen = Some(IfMatch(version));
        let case = deputy_appraisals::Case::open(tx, &acting, id, seen, Action::Papers)?;
        let people: Vec<usize> = (0..GOOD.len()).collect();
        let ids = self.ids(&people);
        let totals = ids.into_iter().zip(GOOD);
        let totals = totals.map(|(deputy_id, good)| DeputyAppraisalPaper {
            deputy_id,
            sheets: 13,
            good: good.to_vec(),
        });
        let request = RecordDeputyAppraisalPapersRequest {
            rater_ids: self.ids(&PAPERS),
            totals: totals.collect(),
        };
        let row = deputy_appraisals::record(tx, &acting, case, &request)?.row;
        let acting = self.office(day + TimeDelta::days(2));
        let seen = Some(IfMatch(row.version));
        let case = deputy_appraisals::Case::open(tx, &acting, id, seen, Action::Close)?;
        let row = deputy_appraisals::close(tx, &acting, case)?.row;
        Ok((id, row.version))
    }

    fn decide_appraisal(
        &mut self,
        tx: &mut Tx<'_>,
        (id, version): Seen,
        day: NaiveDate,
    ) -> Result<(), Problem> {
        let acting = self.office(day - TimeDelta::days(2));
        let seen = Some(IfMatch(version));
        let case = deputy_appraisals::Case::open(tx, &acting, id, seen, Action::Propose)?;
        let request = ProposeDeputyAppraisalRequest {
            deputy_ids: self.ids(&[0, 1, 7]),
            note: Some("建议多、联系群众勤，各项认可比例高。".to_owned()),
        };
        let row = deputy_appraisals::propose(tx, &acting, case, &request)?.row;
        let acting = self.office(day);
        let seen = Some(IfMatch(row.version));
        let case = deputy_appraisals::Case::open(tx, &acting, id, seen, Action::Decide)?;
        let request = DecideDeputyAppraisalRequest {
            deputy_ids: self.ids(&[0, 1]),
            decided_on: day,
            decided_by: "镇人大主席团会议".to_owned(),
            award_title: None,
            document_number: None,
            note: None,
        };
        deputy_appraisals::decide(tx, &acting, case, &request)?;
        Ok(())
    }
}
