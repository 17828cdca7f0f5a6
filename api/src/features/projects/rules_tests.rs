use super::model::{
    ProjectAction as Act, ProjectCheckKind, ProjectCheckResult, ProjectGap, ProjectStatus as Status,
};
use super::rules::{Part, Refusal, Sheet, SourcesDiffer, adds_up, check, gaps};
use chrono::NaiveDate;

const OFFICE: Part = Part {
    is_office: true,
    is_deputy: false,
};
const DEPUTY: Part = Part {
    is_office: false,
    is_deputy: true,
};

fn complete() -> Sheet {
    let passed = |kind: &ProjectCheckKind| (*kind, ProjectCheckResult::Passed);
    Sheet {
        has_argument: true,
        investment_yuan: Some(300_000),
        sources_yuan: vec![200_000, 100_000],
        unit: Some(true),
        finish_on: NaiveDate::from_ymd_opt(2027, 10, 31),
        is_multi_year: false,
        has_yearly_goal: false,
        checks: ProjectCheckKind::ALL.iter().map(passed).collect(),
    }
}

#[test]
fn v5_a_complete_sheet_has_no_gap() {
    assert_eq!(gaps(&complete(), 2027), Vec::new());
}

#[test]
fn v5_every_gap_of_an_empty_sheet_is_named_once() {
    let found = gaps(&Sheet::default(), 2027);
    let keys: Vec<ProjectGap> = found.iter().map(|(key, _)| *key).collect();
    use ProjectGap::{Argument, FinishOn, Investment, Sources, Unchecked, Unit};
    let mut wanted = vec![Argument, Investment, Sources, Unit, FinishOn];
    wanted.extend([Unchecked; 5]);
    assert_eq!(keys, wanted);
}

#[test]
fn v3_a_project_is_finished_within_its_year_or_names_the_goal_of_the_year() {
    let mut sheet = complete();
    sheet.finish_on = NaiveDate::from_ymd_opt(2028, 6, 30);
    assert_eq!(gaps(&sheet, 2027), [(ProjectGap::NotWithinYear, None)]);
    sheet.is_multi_year = true;
    assert_eq!(gaps(&sheet, 2027), [(ProjectGap::YearlyGoal, None)]);
    sheet.has_yearly_goal = true;
    assert_eq!(gaps(&sheet, 2027), Vec::new());
}

#[test]
fn v3_a_failed_examination_and_an_abolished_unit_keep_it_off_the_list() {
    let mut sheet = complete();
    sheet.unit = Some(false);
    sheet.checks[1].1 = ProjectCheckResult::Failed;
    sheet.checks[2].1 = ProjectCheckResult::NotNeeded;
    let fiscal = (ProjectGap::CheckFailed, Some(ProjectCheckKind::Fiscal));
    assert_eq!(
        gaps(&sheet, 2027),
        [(ProjectGap::UnitAbolished, None), fiscal]
    );
}

#[test]
fn v5_money_adds_up_or_is_not_said_yet() {
    assert_eq!(adds_up(Some(300), &[]), Ok(()));
    assert_eq!(adds_up(Some(300), &[100, 200]), Ok(()));
    let differ = |sum, investment| Err(SourcesDiffer { sum, investment });
    assert_eq!(adds_up(Some(300), &[100, 100]), differ(200, 300));
    assert_eq!(adds_up(None, &[1]), differ(1, 0));
    assert_eq!(adds_up(Some(1), &[i64::MAX, i64::MAX]), differ(i64::MAX, 1));
}

#[test]
fn v13_deputies_rate_and_speak_and_do_nothing_else() {
    for act in Act::ALL {
        let is_theirs = matches!(act, Act::Appraise | Act::Remark);
        let found = check(*act, Status::Candidate, DEPUTY);
        assert_eq!(found.is_ok(), is_theirs, "{act}");
        if !is_theirs {
            assert_eq!(found, Err(Refusal::NotYourTurn));
        }
    }
    assert!(check(Act::Remark, Status::OnBallot, DEPUTY).is_ok());
    assert!(check(Act::Appraise, Status::OnBallot, DEPUTY).is_err());
}

#[test]
fn v6_nothing_changes_on_a_ballot() {
    for act in Act::ALL {
        let is_open = check(*act, Status::OnBallot, OFFICE).is_ok();
        assert_eq!(is_open, *act == Act::Remark, "{act}");
        assert!(check(*act, Status::Selected, OFFICE).is_err());
    }
}
