//! Around a ballot: who stands, who counts, who may vote, what was counted.

use super::model::{BallotChannel, BallotChoice};
use super::outcome::RollCount;
use super::rows::{Ballot, NominatorRow, OptionRow, RollRow, SheetRow, TellerRow, VoteRow};
use crate::platform::db::{AnyConnection, Id, Timestamp, insert_all, one_of};
use crate::platform::http::Problem;
use crate::schema::{
    ballot_nominators, ballot_options, ballot_roll, ballot_sheets, ballot_tellers, ballot_votes,
};
use diesel::prelude::*;
use std::collections::HashMap;

/// The persons who are voted on, in the order of the paper.
pub(super) fn options(conn: &mut AnyConnection, row: &Ballot) -> Result<Vec<OptionRow>, Problem> {
    Ok(ballot_options::table
        .filter(ballot_options::county_id.eq(row.county_id))
        .filter(ballot_options::ballot_id.eq(row.id))
        .order((ballot_options::position.asc(), ballot_options::id.asc()))
        .select(OptionRow::as_select())
        .load(conn)?)
}

/// Who signed each nomination.
pub(super) fn nominators(
    conn: &mut AnyConnection,
    county_id: i64,
    options: &[OptionRow],
) -> Result<HashMap<Id, Vec<Id>>, Problem> {
    let ids: Vec<Id> = options.iter().map(|one| one.id).collect();
    let rows: Vec<NominatorRow> = ballot_nominators::table
        .filter(ballot_nominators::county_id.eq(county_id))
        .filter(one_of(ballot_nominators::option_id, ids))
        .order((
            ballot_nominators::option_id.asc(),
            ballot_nominators::deputy_id.asc(),
        ))
        .select(NominatorRow::as_select())
        .load(conn)?;
    let mut found: HashMap<Id, Vec<Id>> = HashMap::new();
    for row in rows {
        found.entry(row.option_id).or_default().push(row.deputy_id);
    }
    Ok(found)
}

/// Enters the persons who are voted on instead of those before.
pub(super) fn set_options(
    conn: &mut AnyConnection,
    row: &Ballot,
    options: &[OptionRow],
    nominators: &[NominatorRow],
) -> Result<(), Problem> {
    diesel::delete(
        ballot_options::table
            .filter(ballot_options::county_id.eq(row.county_id))
            .filter(ballot_options::ballot_id.eq(row.id)),
    )
    .execute(conn)?;
    insert_all!(conn, ballot_options::table, options)?;
    Ok(insert_all!(conn, ballot_nominators::table, nominators)?)
}

/// Those who oversee and count, in their order.
pub(super) fn tellers(conn: &mut AnyConnection, row: &Ballot) -> Result<Vec<TellerRow>, Problem> {
    Ok(ballot_tellers::table
        .filter(ballot_tellers::county_id.eq(row.county_id))
        .filter(ballot_tellers::ballot_id.eq(row.id))
        .order((
            ballot_tellers::position.asc(),
            ballot_tellers::person_id.asc(),
        ))
        .select(TellerRow::as_select())
        .load(conn)?)
}

/// Enters those who oversee and count instead of those before.
pub(super) fn set_tellers(
    conn: &mut AnyConnection,
    row: &Ballot,
    tellers: &[TellerRow],
) -> Result<(), Problem> {
    diesel::delete(
        ballot_tellers::table
            .filter(ballot_tellers::county_id.eq(row.county_id))
            .filter(ballot_tellers::ballot_id.eq(row.id)),
    )
    .execute(conn)?;
    Ok(insert_all!(conn, ballot_tellers::table, tellers)?)
}

/// Freezes who may vote.
pub(super) fn insert_roll(conn: &mut AnyConnection, rows: &[RollRow]) -> Result<(), Problem> {
    Ok(insert_all!(conn, ballot_roll::table, rows)?)
}

/// Who may vote, in the order of the meeting's roll.
pub(super) fn roll(conn: &mut AnyConnection, row: &Ballot) -> Result<Vec<RollRow>, Problem> {
    Ok(ballot_roll::table
        .filter(ballot_roll::county_id.eq(row.county_id))
        .filter(ballot_roll::ballot_id.eq(row.id))
        .order((ballot_roll::position.asc(), ballot_roll::person_id.asc()))
        .select(RollRow::as_select())
        .load(conn)?)
}

/// A person's place on the roll.
pub(super) fn on_roll(
    conn: &mut AnyConnection,
    row: &Ballot,
    person_id: Id,
) -> Result<Option<RollRow>, Problem> {
    Ok(ballot_roll::table
        .find((row.county_id, row.id, person_id))
        .select(RollRow::as_select())
        .first(conn)
        .optional()?)
}

/// Notes the way by which somebody votes; false when they have one already. Of many at the same time one
/// comes through.
pub(super) fn mark(
    conn: &mut AnyConnection,
    row: &Ballot,
    person_id: Id,
    channel: BallotChannel,
) -> Result<bool, Problem> {
    let place = ballot_roll::table.find((row.county_id, row.id, person_id));
    let free = place.filter(ballot_roll::channel.eq(BallotChannel::None));
    let marked = diesel::update(free)
        .set(ballot_roll::channel.eq(channel))
        .execute(conn)?;
    Ok(marked == 1)
}

/// The roll, counted.
pub(super) fn roll_count(conn: &mut AnyConnection, row: &Ballot) -> Result<RollCount, Problem> {
    let ways: Vec<BallotChannel> = ballot_roll::table
        .filter(ballot_roll::county_id.eq(row.county_id))
        .filter(ballot_roll::ballot_id.eq(row.id))
        .select(ballot_roll::channel)
        .load(conn)?;
    let of = |way| ways.iter().filter(|one| **one == way).count();
    let number = |n: usize| u32::try_from(n).map_err(Problem::internal);
    Ok(RollCount {
        total: number(ways.len())?,
        electronic: number(of(BallotChannel::Electronic))?,
        paper: number(of(BallotChannel::Paper))?,
    })
}

/// Writes the roll anew, in the order given: where its rows lie then says nothing of when they changed.
pub(super) fn rewrite_roll(
    conn: &mut AnyConnection,
    row: &Ballot,
    rows: &[RollRow],
) -> Result<(), Problem> {
    diesel::delete(
        ballot_roll::table
            .filter(ballot_roll::county_id.eq(row.county_id))
            .filter(ballot_roll::ballot_id.eq(row.id)),
    )
    .execute(conn)?;
    insert_roll(conn, rows)
}

/// Enters a vote by name.
pub(super) fn insert_vote(conn: &mut AnyConnection, vote: &VoteRow) -> Result<(), Problem> {
    diesel::insert_into(ballot_votes::table)
        .values(vote)
        .execute(conn)?;
    Ok(())
}

/// The votes by name.
pub(super) fn votes(
    conn: &mut AnyConnection,
    row: &Ballot,
) -> Result<HashMap<Id, BallotChoice>, Problem> {
    let rows: Vec<(Id, BallotChoice)> = ballot_votes::table
        .filter(ballot_votes::county_id.eq(row.county_id))
        .filter(ballot_votes::ballot_id.eq(row.id))
        .select((ballot_votes::person_id, ballot_votes::choice))
        .load(conn)?;
    Ok(rows.into_iter().collect())
}

/// What one person said by name.
pub(super) fn vote_of(
    conn: &mut AnyConnection,
    row: &Ballot,
    person_id: Id,
) -> Result<Option<BallotChoice>, Problem> {
    Ok(ballot_votes::table
        .find((row.county_id, row.id, person_id))
        .select(ballot_votes::choice)
        .first(conn)
        .optional()?)
}

/// The sheets that were handed in, oldest first.
pub(super) fn sheets(conn: &mut AnyConnection, row: &Ballot) -> Result<Vec<SheetRow>, Problem> {
    Ok(ballot_sheets::table
        .filter(ballot_sheets::county_id.eq(row.county_id))
        .filter(ballot_sheets::ballot_id.eq(row.id))
        .order((ballot_sheets::at.asc(), ballot_sheets::entered_by.asc()))
        .select(SheetRow::as_select())
        .load(conn)?)
}

/// Enters somebody's sheet instead of their own before.
pub(super) fn set_sheet(conn: &mut AnyConnection, sheet: &SheetRow) -> Result<(), Problem> {
    let before = ballot_sheets::table.find((sheet.county_id, sheet.ballot_id, sheet.entered_by));
    diesel::delete(before).execute(conn)?;
    diesel::insert_into(ballot_sheets::table)
        .values(sheet)
        .execute(conn)?;
    Ok(())
}

/// Notes the public half of a teller's code.
pub(super) fn set_teller_key(
    conn: &mut AnyConnection,
    teller: &TellerRow,
    public_key: &str,
) -> Result<(), Problem> {
    diesel::update(ballot_tellers::table.find((
        teller.county_id,
        teller.ballot_id,
        teller.person_id,
    )))
    .set(ballot_tellers::public_key.eq(public_key))
    .execute(conn)?;
    Ok(())
}

/// Notes, or destroys, a teller's part of the key.
pub(super) fn set_share(
    conn: &mut AnyConnection,
    teller: &TellerRow,
    share: Option<&str>,
) -> Result<(), Problem> {
    diesel::update(ballot_tellers::table.find((
        teller.county_id,
        teller.ballot_id,
        teller.person_id,
    )))
    .set(ballot_tellers::sealed_share.eq(share))
    .execute(conn)?;
    Ok(())
}

/// A vote by name, as it is entered.
pub(super) fn vote_row(
    row: &Ballot,
    person_id: Id,
    choice: BallotChoice,
    at: Timestamp,
) -> VoteRow {
    VoteRow {
        county_id: row.county_id,
        ballot_id: row.id,
        person_id,
        choice,
        at,
    }
}
