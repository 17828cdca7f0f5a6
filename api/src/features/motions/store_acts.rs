//! What was done to a motion: decisions, reports, withdrawals, the vote, who carries it out.

use super::model::WithdrawalAnswer;
use super::rows::{DeadlineRow, DecisionRow, Motion, ReportRow, TaskRow, VoteRow, WithdrawalRow};
use crate::features::organs::OrganKind;
use crate::platform::auth::Acting;
use crate::platform::db::{AnyConnection, Id};
use crate::platform::http::Problem;
use crate::schema::{
    motion_deadlines, motion_decisions, motion_reports, motion_tasks, motion_votes,
    motion_withdrawals, organs,
};
use diesel::prelude::*;

/// Enters the day until which motions may be handed in.
pub(super) fn insert_deadline(conn: &mut AnyConnection, row: &DeadlineRow) -> Result<(), Problem> {
    diesel::insert_into(motion_deadlines::table)
        .values(row)
        .execute(conn)?;
    Ok(())
}

/// The day that holds in a term: the one fixed last.
pub(super) fn deadline(
    conn: &mut AnyConnection,
    county_id: i64,
    term_id: Id,
) -> Result<Option<DeadlineRow>, Problem> {
    Ok(motion_deadlines::table
        .filter(motion_deadlines::county_id.eq(county_id))
        .filter(motion_deadlines::term_id.eq(term_id))
        .order((motion_deadlines::at.desc(), motion_deadlines::id.desc()))
        .select(DeadlineRow::as_select())
        .first(conn)
        .optional()?)
}

/// Enters a decision.
pub(super) fn insert_decision(conn: &mut AnyConnection, row: &DecisionRow) -> Result<(), Problem> {
    diesel::insert_into(motion_decisions::table)
        .values(row)
        .execute(conn)?;
    Ok(())
}

/// The decisions, oldest first.
pub(super) fn decisions(
    conn: &mut AnyConnection,
    row: &Motion,
) -> Result<Vec<DecisionRow>, Problem> {
    Ok(motion_decisions::table
        .filter(motion_decisions::county_id.eq(row.county_id))
        .filter(motion_decisions::motion_id.eq(row.id))
        .order((motion_decisions::at.asc(), motion_decisions::id.asc()))
        .select(DecisionRow::as_select())
        .load(conn)?)
}

/// Enters what the special committee says.
pub(super) fn insert_report(conn: &mut AnyConnection, row: &ReportRow) -> Result<(), Problem> {
    diesel::insert_into(motion_reports::table)
        .values(row)
        .execute(conn)?;
    Ok(())
}

/// What the special committee says.
pub(super) fn report(conn: &mut AnyConnection, row: &Motion) -> Result<Option<ReportRow>, Problem> {
    Ok(motion_reports::table
        .filter(motion_reports::county_id.eq(row.county_id))
        .filter(motion_reports::motion_id.eq(row.id))
        .select(ReportRow::as_select())
        .first(conn)
        .optional()?)
}

/// Enters a withdrawal.
pub(super) fn insert_withdrawal(
    conn: &mut AnyConnection,
    row: &WithdrawalRow,
) -> Result<(), Problem> {
    diesel::insert_into(motion_withdrawals::table)
        .values(row)
        .execute(conn)?;
    Ok(())
}

/// The withdrawals, oldest first.
pub(super) fn withdrawals(
    conn: &mut AnyConnection,
    row: &Motion,
) -> Result<Vec<WithdrawalRow>, Problem> {
    Ok(motion_withdrawals::table
        .filter(motion_withdrawals::county_id.eq(row.county_id))
        .filter(motion_withdrawals::motion_id.eq(row.id))
        .order((
            motion_withdrawals::asked_at.asc(),
            motion_withdrawals::id.asc(),
        ))
        .select(WithdrawalRow::as_select())
        .load(conn)?)
}

/// Writes what the presidium says to the withdrawal that is asked for.
pub(super) fn answer_withdrawal(
    conn: &mut AnyConnection,
    acting: &Acting,
    row: &Motion,
    answer: WithdrawalAnswer,
    note: Option<&str>,
) -> Result<(), Problem> {
    let open = motion_withdrawals::table
        .filter(motion_withdrawals::county_id.eq(row.county_id))
        .filter(motion_withdrawals::motion_id.eq(row.id))
        .filter(motion_withdrawals::answer.is_null());
    diesel::update(open)
        .set((
            motion_withdrawals::answer.eq(answer),
            motion_withdrawals::note.eq(note),
            motion_withdrawals::answered_by_name.eq(acting.actor_name()),
            motion_withdrawals::answered_at.eq(acting.now),
        ))
        .execute(conn)?;
    Ok(())
}

/// Enters the vote.
pub(super) fn insert_vote(conn: &mut AnyConnection, row: &VoteRow) -> Result<(), Problem> {
    diesel::insert_into(motion_votes::table)
        .values(row)
        .execute(conn)?;
    Ok(())
}

/// The vote.
pub(super) fn vote(conn: &mut AnyConnection, row: &Motion) -> Result<Option<VoteRow>, Problem> {
    Ok(motion_votes::table
        .filter(motion_votes::county_id.eq(row.county_id))
        .filter(motion_votes::motion_id.eq(row.id))
        .select(VoteRow::as_select())
        .first(conn)
        .optional()?)
}

/// Enters who carries out what.
pub(super) fn insert_task(conn: &mut AnyConnection, row: &TaskRow) -> Result<(), Problem> {
    diesel::insert_into(motion_tasks::table)
        .values(row)
        .execute(conn)?;
    Ok(())
}

/// Who carries out what, in the order it was given.
pub(super) fn tasks(conn: &mut AnyConnection, row: &Motion) -> Result<Vec<TaskRow>, Problem> {
    Ok(motion_tasks::table
        .filter(motion_tasks::county_id.eq(row.county_id))
        .filter(motion_tasks::motion_id.eq(row.id))
        .order((motion_tasks::given_at.asc(), motion_tasks::id.asc()))
        .select(TaskRow::as_select())
        .load(conn)?)
}

/// Writes what a unit reported.
pub(super) fn save_report(conn: &mut AnyConnection, task: &TaskRow) -> Result<(), Problem> {
    diesel::update(motion_tasks::table.find((task.county_id, task.id)))
        .set((
            motion_tasks::report.eq(&task.report),
            motion_tasks::signed_by.eq(&task.signed_by),
            motion_tasks::reported_by_name.eq(&task.reported_by_name),
            motion_tasks::reported_at.eq(task.reported_at),
        ))
        .execute(conn)?;
    Ok(())
}

/// A working unit of the county, or of the motion's town.
pub(super) fn unit_name(
    conn: &mut AnyConnection,
    row: &Motion,
    unit_id: Id,
) -> Result<Option<String>, Problem> {
    Ok(organs::table
        .filter(organs::county_id.eq(row.county_id))
        .filter(organs::id.eq(unit_id))
        .filter(organs::kind.eq(OrganKind::GovernmentUnit))
        .filter(organs::is_active.eq(true))
        .filter(
            organs::town_id
                .is_null()
                .or(organs::town_id.eq(row.town_id)),
        )
        .select(organs::name)
        .first(conn)
        .optional()?)
}
