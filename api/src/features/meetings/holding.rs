//! A sitting is opened when enough are there (N3, P4), and closed; what the quorum was computed from is kept.

use super::case::Case;
use super::error;
use super::log::Entry;
use super::model::{ItemStatus, MeetingKind, MeetingStatus, SittingKind, SittingStatus};
use super::rows::{Meeting, Sitting};
use super::sittings::{find, in_state};
use super::{roll, store, store_holds, store_people, store_presences, store_sittings};
use crate::features::counting::{Membership, Quorum, VotingRule, quorum};
use crate::features::{congresses, parameters};
use crate::platform::auth::Acting;
use crate::platform::db::{AnyConnection, Id, Json, Tx};
use crate::platform::http::Problem;

/// What a sitting needs, and what it has.
pub(super) struct Standing {
    /// Those who count.
    pub total: u32,
    /// Those with a vote who are there.
    pub present: u32,
    /// The quorum, where a rule asks for one, and what its number is made of.
    pub quorum: Option<(Quorum, Option<Membership>)>,
}

/// What a sitting needs now: two thirds of all deputies for a plenary or preparatory meeting of a session, more
/// than half of all members for the presidium and the standing committee, nothing for others.
pub(super) fn standing(
    conn: &mut AnyConnection,
    acting: &Acting,
    row: &Meeting,
    sitting: &Sitting,
) -> Result<Standing, Problem> {
    let present = store_presences::voters_present(conn, sitting)?;
    let members = |conn: &mut AnyConnection| -> Result<u32, Problem> {
        u32::try_from(store_people::members(conn, row)?).map_err(Problem::internal)
    };
    let is_of_all = matches!(
        sitting.kind,
        SittingKind::Plenary | SittingKind::Preparatory
    );
    let found = match row.kind {
        MeetingKind::CongressSession if is_of_all => {
            let place = (row.town_id, row.term_id);
            let membership = congresses::membership(conn, acting, place, acting.today)?;
            Some((
                VotingRule::CONGRESS_QUORUM,
                membership.total(),
                Some(membership),
            ))
        }
        MeetingKind::PresidiumMeeting => {
            let key = "presidium_quorum";
            let found = parameters::resolve(conn, row.county_id, row.town_id, key, acting.today)?;
            let is_asked = found.text().map_err(Problem::internal)? == "majority";
            match is_asked {
                true => Some((VotingRule::presidium(found.basis), members(conn)?, None)),
                false => None,
            }
        }
        MeetingKind::StandingCommitteeMeeting => {
            Some((VotingRule::COMMITTEE_QUORUM, members(conn)?, None))
        }
        _ => None,
    };
    let Some((rule, total, membership)) = found else {
        let counts = store_people::counts(conn, row.county_id, &[row.id])?;
        let voters = counts.get(&row.id).map_or(0, |counts| counts.voters);
        return Ok(Standing {
            total: u32::try_from(voters).map_err(Problem::internal)?,
            present,
            quorum: None,
        });
    };
    Ok(Standing {
        total,
        present,
        quorum: Some((quorum(rule, total, present), membership)),
    })
}

/// Opens a sitting; the first one opens the meeting. The roll is read anew before.
pub(in crate::features) fn open(
    tx: &mut Tx<'_>,
    acting: &Acting,
    case: &mut Case,
    id: Id,
    presided_by: Option<&str>,
) -> Result<(), Problem> {
    let mut row = find(case, id)?;
    if row.status != SittingStatus::Planned {
        return Err(in_state(&row));
    }
    let refreshed = roll::refresh(tx, acting, &case.row)?;
    let standing = standing(tx, acting, &case.row, &row)?;
    if let Some((quorum, _)) = &standing.quorum
        && !quorum.is_met()
    {
        return Err(error::NO_QUORUM
            .with("total", quorum.total)
            .with("required", quorum.required)
            .with("present", quorum.present)
            .with("missing", quorum.missing())
            .with("article", quorum.rule.article.as_ref()));
    }
    let number = |n: u32| i32::try_from(n).map_err(Problem::internal);
    row.status = SittingStatus::Open;
    row.opened_at = Some(acting.now);
    row.opened_by_name = Some(acting.actor_name().to_owned());
    row.voters_total = Some(number(standing.total)?);
    row.present_at_opening = Some(number(standing.present)?);
    if let Some((quorum, membership)) = &standing.quorum {
        row.required = Some(number(quorum.required)?);
        row.quorum_article = Some(quorum.rule.article.to_string());
        let steps = serde_json::to_value(quorum.explain(*membership));
        row.quorum_steps = Some(Json(steps.map_err(Problem::internal)?));
    }
    if let Some(name) = presided_by {
        row.presided_by = Some(name.to_owned());
    }
    row.updated_at = acting.now;
    store_sittings::save(tx, &row)?;
    let is_first = case.row.status != MeetingStatus::Open;
    case.row.status = MeetingStatus::Open;
    case.save(tx, acting)?;
    let mut entry = Entry::new(&case.row, "meeting.sitting_opened")
        .with("sitting", row.title)
        .with("sitting_id", row.id.to_string())
        .with("total", standing.total)
        .with("present", standing.present)
        .with("required", row.required);
    if !refreshed.is_nothing() {
        entry = entry
            .with("added", refreshed.added)
            .with("struck", refreshed.struck)
            .with("changed", refreshed.changed);
    }
    if is_first {
        // Answers to the notice are too late now.
        entry = entry.closing_all();
    }
    entry.write(tx, acting)
}

/// Closes a sitting; an item it was dealing with is finished.
pub(in crate::features) fn close(
    tx: &mut Tx<'_>,
    acting: &Acting,
    case: &mut Case,
    id: Id,
) -> Result<(), Problem> {
    let mut row = find(case, id)?;
    if row.status != SittingStatus::Open {
        return Err(in_state(&row));
    }
    store_holds::sitting_is_free(tx, row.county_id, row.id)?;
    for mut item in store::items(tx, &case.row)? {
        if item.sitting_id == Some(row.id) && item.status == ItemStatus::Current {
            item.status = ItemStatus::Done;
            item.finished_at = Some(acting.now);
            item.updated_at = acting.now;
            store_sittings::save_item(tx, &item)?;
        }
    }
    row.status = SittingStatus::Closed;
    row.closed_at = Some(acting.now);
    row.updated_at = acting.now;
    store_sittings::save(tx, &row)?;
    case.save(tx, acting)?;
    Entry::new(&case.row, "meeting.sitting_closed")
        .with("sitting", row.title)
        .with("sitting_id", row.id.to_string())
        .write(tx, acting)
}
