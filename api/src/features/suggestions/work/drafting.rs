//! Whether what a unit says must be signed off by its leader, and how far its draft is (J11, J20).

use chrono::{Days, NaiveDate};

use super::model::{DraftKind, DraftState, PreReplyMode, Shown};
use super::store_drafts::{self, DraftRow};
use super::store_pre_replies::{self, PreReplyRow};
use crate::features::accounts;
use crate::features::clocks::is_overdue;
use crate::features::suggestions::dto::ReplyRequest;
use crate::features::suggestions::model::PartRole;
use crate::features::suggestions::periods;
use crate::features::suggestions::rows::Suggestion;
use crate::features::suggestions::store_parts::PartRow;
use crate::platform::auth::Acting;
use crate::platform::db::{AnyConnection, Id};
use crate::platform::http::Problem;

/// How the draft of a unit stands.
#[derive(Debug, Clone)]
pub(in crate::features::suggestions) struct Drafting {
    /// What the unit writes.
    pub kind: DraftKind,
    /// Whether the leader signs it off before it goes out.
    pub is_signed_off_here: bool,
    /// Who leads the unit: account and name.
    pub leaders: Vec<(Id, String)>,
    /// The draft of this round.
    pub draft: Option<DraftRow>,
    /// Whether the lead deputy sees it before it goes out (预答复).
    pub pre_reply: PreReplyMode,
    /// How the deputy's word on it stands.
    pub shown: Shown,
}

impl Drafting {
    /// Reads it for a unit that has a part in it.
    pub(in crate::features::suggestions) fn read(
        conn: &mut AnyConnection,
        acting: &Acting,
        row: &Suggestion,
        part: &PartRow,
    ) -> Result<Self, Problem> {
        let (kind, key) = match part.role {
            PartRole::Assisting => (DraftKind::Opinion, "opinion_sign_off"),
            PartRole::Lead | PartRole::Separate => (DraftKind::Reply, "reply_sign_off"),
        };
        let leaders = accounts::leaders(conn, row.county_id, part.unit_id)?;
        let is_signed_off_here = if leaders.is_empty() {
            false
        } else {
            let asked = periods::value(conn, acting, row, key)?;
            asked.flag().map_err(Problem::internal)?
        };
        let pre_reply = match kind {
            DraftKind::Reply => pre_reply_mode(conn, acting, row)?,
            DraftKind::Opinion => PreReplyMode::Off,
        };
        let shown = match pre_reply {
            PreReplyMode::Off => Shown::No,
            _ => shown(acting, part.unit_id, &store_pre_replies::list(conn, row)?),
        };
        Ok(Self {
            kind,
            is_signed_off_here,
            leaders,
            draft: store_drafts::find(conn, row, part.unit_id, kind)?,
            pre_reply,
            shown,
        })
    }

    /// Whether the actor leads the unit.
    pub(in crate::features::suggestions) fn is_led_by(&self, acting: &Acting) -> bool {
        let account = acting.scope.account_id();
        self.leaders.iter().any(|(id, _)| *id == account)
    }

    /// Where the draft stands; `None` before anybody has begun one.
    pub(in crate::features::suggestions) fn state(&self) -> Option<DraftState> {
        self.draft.as_ref().map(|draft| draft.state)
    }

    /// Whether an answer is the text the leader signed off, or needs no signing off.
    pub(in crate::features::suggestions) fn covers(
        &self,
        acting: &Acting,
        request: &ReplyRequest,
    ) -> bool {
        if !self.is_signed_off_here || self.is_led_by(acting) {
            return true;
        }
        self.draft.as_ref().is_some_and(|draft| {
            let promise = request.promise.as_ref();
            draft.state == DraftState::SignedOff
                && draft.content == request.content
                && draft.result_class == Some(request.result_class)
                && draft.promise.as_deref() == promise.map(|p| p.content.as_str())
                && draft.promise_due_on == promise.map(|p| p.due_on)
        })
    }

    /// The same of the view of an assisting unit.
    pub(in crate::features::suggestions) fn covers_opinion(
        &self,
        acting: &Acting,
        content: &str,
    ) -> bool {
        if !self.is_signed_off_here || self.is_led_by(acting) {
            return true;
        }
        self.draft
            .as_ref()
            .is_some_and(|draft| draft.state == DraftState::SignedOff && draft.content == content)
    }

    /// Who signs an answer: the leader who signed the draft off, or who answers; otherwise whom the
    /// request names.
    pub(in crate::features::suggestions) fn signer(&self, acting: &Acting, named: &str) -> String {
        let signed = self.draft.as_ref().and_then(|draft| {
            let is_off = draft.state == DraftState::SignedOff;
            draft.signed_by.clone().filter(|_| is_off)
        });
        match signed {
            Some(name) if self.is_signed_off_here && !self.is_led_by(acting) => name,
            _ => named.to_owned(),
        }
    }

    /// Notes that the draft has gone out.
    pub(in crate::features::suggestions) fn send(
        self,
        conn: &mut AnyConnection,
        acting: &Acting,
    ) -> Result<(), Problem> {
        if let Some(mut draft) = self.draft {
            draft.state = DraftState::Sent;
            store_drafts::save(conn, acting, &mut draft)?;
        }
        Ok(())
    }
}

/// The day by which the draft of the answer should be with the leader (J20); `None` when nobody signs
/// it off, or no period runs.
pub(in crate::features::suggestions) fn due_on(
    conn: &mut AnyConnection,
    acting: &Acting,
    row: &Suggestion,
    part: &PartRow,
) -> Result<Option<NaiveDate>, Problem> {
    let Some(due_on) = row.due_on.filter(|_| part.role != PartRole::Assisting) else {
        return Ok(None);
    };
    if !Drafting::read(conn, acting, row, part)?.is_signed_off_here {
        return Ok(None);
    }
    let days = periods::value(conn, acting, row, "reply_draft_days_before")?;
    let days: u64 = days.count().map_err(Problem::internal)?;
    Ok(due_on.checked_sub_days(Days::new(days)))
}

/// Whether drafts are shown to the lead deputy where the suggestion is handled.
fn pre_reply_mode(
    conn: &mut AnyConnection,
    acting: &Acting,
    row: &Suggestion,
) -> Result<PreReplyMode, Problem> {
    let found = periods::value(conn, acting, row, "pre_reply")?;
    Ok(match found.text().map_err(Problem::internal)? {
        "optional" => PreReplyMode::Optional,
        "required" => PreReplyMode::Required,
        _ => PreReplyMode::Off,
    })
}

/// The last day for the deputy's word on a draft that is shown today.
pub(super) fn pre_reply_due(
    conn: &mut AnyConnection,
    acting: &Acting,
    row: &Suggestion,
) -> Result<NaiveDate, Problem> {
    let days = periods::value(conn, acting, row, "pre_reply_days")?;
    let days: u64 = days.count().map_err(Problem::internal)?;
    let due_on = acting.today.checked_add_days(Days::new(days));
    Ok(due_on.unwrap_or(acting.today))
}

/// How the deputy's word on what a unit showed last stands: nobody waits longer than the days given.
fn shown(acting: &Acting, unit_id: Id, rows: &[PreReplyRow]) -> Shown {
    match rows.iter().rfind(|row| row.unit_id == unit_id) {
        None => Shown::No,
        Some(row) if row.answer.is_none() && !is_overdue(row.due_on, acting.today) => Shown::Waits,
        Some(_) => Shown::Over,
    }
}
