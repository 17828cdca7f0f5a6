//! Who is appraised, who rates, and the sums. A rating itself is never a row: the sums are written anew, all at once and
//! in the order of the deputies, so that neither their place nor their age says who came when.

use super::model::DeputyAppraisalChannel as Channel;
use super::rows::{AppraisalRow, DeputyRow, RaterRow, TallyRow};
use crate::platform::db::{AnyConnection, Id, insert_all, one_of};
use crate::platform::http::Problem;
use crate::schema::{
    deputies, deputy_appraisal_deputies as appraised, deputy_appraisal_raters as raters,
    deputy_appraisal_tallies as tallies, mandates,
};
use diesel::prelude::*;

/// Those in office in a term, by name.
pub(super) fn in_office(
    conn: &mut AnyConnection,
    county_id: i64,
    term_id: Id,
) -> Result<Vec<Id>, Problem> {
    Ok(mandates::table
        .inner_join(
            deputies::table.on(deputies::county_id
                .eq(mandates::county_id)
                .and(deputies::id.eq(mandates::deputy_id))),
        )
        .filter(mandates::county_id.eq(county_id))
        .filter(mandates::term_id.eq(term_id))
        .filter(mandates::status.eq("active"))
        .order((deputies::sort_key.asc(), deputies::id.asc()))
        .select(deputies::id)
        .load(conn)?)
}

/// Who is appraised, by name.
pub(super) fn deputies_of(
    conn: &mut AnyConnection,
    row: &AppraisalRow,
) -> Result<Vec<(DeputyRow, String)>, Problem> {
    Ok(appraised::table
        .inner_join(
            deputies::table.on(deputies::county_id
                .eq(appraised::county_id)
                .and(deputies::id.eq(appraised::deputy_id))),
        )
        .filter(appraised::county_id.eq(row.county_id))
        .filter(appraised::appraisal_id.eq(row.id))
        .order((deputies::sort_key.asc(), deputies::id.asc()))
        .select((DeputyRow::as_select(), deputies::name))
        .load(conn)?)
}

/// Who may rate, by name.
pub(super) fn raters_of(
    conn: &mut AnyConnection,
    row: &AppraisalRow,
) -> Result<Vec<(RaterRow, String)>, Problem> {
    Ok(raters::table
        .inner_join(
            deputies::table.on(deputies::county_id
                .eq(raters::county_id)
                .and(deputies::id.eq(raters::deputy_id))),
        )
        .filter(raters::county_id.eq(row.county_id))
        .filter(raters::appraisal_id.eq(row.id))
        .order((deputies::sort_key.asc(), deputies::id.asc()))
        .select((RaterRow::as_select(), deputies::name))
        .load(conn)?)
}

/// Who may rate in several: one query for a whole page.
pub(super) fn raters_among(
    conn: &mut AnyConnection,
    county_id: i64,
    appraisals: &[Id],
) -> Result<Vec<RaterRow>, Problem> {
    Ok(raters::table
        .filter(raters::county_id.eq(county_id))
        .filter(one_of(raters::appraisal_id, appraisals.to_vec()))
        .order((raters::appraisal_id.asc(), raters::deputy_id.asc()))
        .select(RaterRow::as_select())
        .load(conn)?)
}

/// The sums, by deputy and item.
pub(super) fn tallies_of(
    conn: &mut AnyConnection,
    row: &AppraisalRow,
) -> Result<Vec<TallyRow>, Problem> {
    Ok(tallies::table
        .filter(tallies::county_id.eq(row.county_id))
        .filter(tallies::appraisal_id.eq(row.id))
        .order((tallies::deputy_id.asc(), tallies::item.asc()))
        .select(TallyRow::as_select())
        .load(conn)?)
}

/// Writes who is appraised and the sums in place of those before.
pub(super) fn replace(
    conn: &mut AnyConnection,
    row: &AppraisalRow,
    people: impl IntoIterator<Item = DeputyRow>,
    mut sums: Vec<TallyRow>,
) -> Result<(), Problem> {
    let mut people: Vec<DeputyRow> = people.into_iter().collect();
    people.sort_by_key(|one| one.deputy_id);
    sums.sort_by_key(|one| (one.deputy_id, one.item));
    diesel::delete(
        tallies::table
            .filter(tallies::county_id.eq(row.county_id))
            .filter(tallies::appraisal_id.eq(row.id)),
    )
    .execute(conn)?;
    diesel::delete(
        appraised::table
            .filter(appraised::county_id.eq(row.county_id))
            .filter(appraised::appraisal_id.eq(row.id)),
    )
    .execute(conn)?;
    insert_all!(conn, appraised::table, people)?;
    Ok(insert_all!(conn, tallies::table, sums)?)
}

/// Puts deputies on the roll.
pub(super) fn enrol(conn: &mut AnyConnection, rows: Vec<RaterRow>) -> Result<(), Problem> {
    Ok(insert_all!(conn, raters::table, rows)?)
}

/// Notes that somebody has rated on their phone, if they have not rated: whether that was so.
pub(super) fn mark_phone(
    conn: &mut AnyConnection,
    row: &AppraisalRow,
    deputy_id: Id,
) -> Result<bool, Problem> {
    let free = raters::table
        .find((row.county_id, row.id, deputy_id))
        .filter(raters::channel.eq(Channel::None));
    let marked = diesel::update(free)
        .set(raters::channel.eq(Channel::Phone))
        .execute(conn)?;
    Ok(marked == 1)
}

/// Notes who has rated on paper, in place of who was noted before.
pub(super) fn mark_papers(
    conn: &mut AnyConnection,
    row: &AppraisalRow,
    ids: &[Id],
) -> Result<(), Problem> {
    let of = || {
        raters::table
            .filter(raters::county_id.eq(row.county_id))
            .filter(raters::appraisal_id.eq(row.id))
    };
    diesel::update(of().filter(raters::channel.eq(Channel::Paper)))
        .set(raters::channel.eq(Channel::None))
        .execute(conn)?;
    diesel::update(of().filter(one_of(raters::deputy_id, ids.to_vec())))
        .set(raters::channel.eq(Channel::Paper))
        .execute(conn)?;
    Ok(())
}
