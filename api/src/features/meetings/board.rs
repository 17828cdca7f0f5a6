//! What the screen of the hall and every phone show while a sitting goes on. The whole of it is read once; what
//! changes from second to second is read in one statement for all who watch.

use super::board_report::{self, Moment};
use super::case::Case;
use super::holding;
use super::model::{ItemKind, ItemStatus, SittingStatus};
use super::response_board::{BoardDelegation, BoardItem, BoardNumbers, BoardSpeaker, SittingBoard};
use super::rows::Sitting;
use crate::platform::auth::Acting;
use crate::platform::db::AnyConnection;
use crate::platform::http::Problem;

/// The whole board.
pub(super) fn whole(
    conn: &mut AnyConnection,
    acting: &Acting,
    case: &Case,
    sitting: &Sitting,
) -> Result<SittingBoard, Problem> {
    let moment = board_report::moment(conn, sitting.county_id, sitting.id)?;
    // Before the opening it is what it would be now, afterwards what it was.
    let (total, required, article) = match (sitting.status, sitting.voters_total) {
        (SittingStatus::Planned, _) | (_, None) => {
            let now = holding::standing(conn, acting, &case.row, sitting)?;
            let quorum = now.quorum.map(|(quorum, _)| quorum);
            (
                i64::from(now.total),
                quorum.as_ref().map(|quorum| i64::from(quorum.required)),
                quorum.map(|quorum| quorum.rule.article.to_string()),
            )
        }
        (_, Some(total)) => (
            total.into(),
            sitting.required.map(i64::from),
            sitting.quorum_article.clone(),
        ),
    };
    let items = super::store::items(conn, &case.row)?;
    let ahead = super::agenda::tree(items)
        .into_iter()
        .filter(|one| one.sitting_id == Some(sitting.id) && one.status == ItemStatus::Pending)
        .map(|one| BoardItem {
            id: one.id,
            title: one.title,
            kind: one.kind,
        });
    let delegations = board_report::delegations(conn, sitting)?;
    Ok(SittingBoard {
        meeting_id: case.row.id,
        meeting_title: case.row.title.clone(),
        meeting_status: case.row.status,
        sitting_id: sitting.id,
        sitting_title: sitting.title.clone(),
        presided_by: sitting
            .presided_by
            .clone()
            .or_else(|| case.row.host.clone()),
        total,
        required,
        missing: required.map_or(0, |required| (required - moment.voters_present).max(0)),
        article,
        numbers: numbers(moment),
        next_items: ahead.take(5).collect(),
        delegations: delegations
            .into_iter()
            .map(|(name, total, present)| BoardDelegation {
                name,
                total,
                present,
            })
            .collect(),
        at: acting.now,
    })
}

/// What changes from second to second, as the stream sends it.
pub(super) fn numbers(moment: Moment) -> BoardNumbers {
    let item = moment.item_id.zip(moment.item_title);
    let kind: Option<ItemKind> = moment.item_kind.and_then(|kind| kind.parse().ok());
    let speaker = moment.speaker.zip(moment.spoken_at);
    BoardNumbers {
        status: moment.status,
        voters_present: moment.voters_present,
        present: moment.present,
        item: item.map(|(id, title)| BoardItem {
            id,
            title,
            kind: kind.unwrap_or(ItemKind::Other),
        }),
        speaker: speaker.map(|(name, at)| BoardSpeaker { name, at }),
    }
}
