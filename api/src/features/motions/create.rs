//! Beginning a motion: who moves it, in which congress, who is asked to sign.

use super::case::Case;
use super::dto::CreateMotionRequest;
use super::error;
use super::log::{Entry, SUBJECT};
use super::model::{MotionStatus, Mover};
use super::rows::Motion;
use super::rules::movers;
use super::standing::subject;
use super::store;
use crate::features::congresses::{self, Congress};
use crate::features::{attachments, organs, parameters, signatures};
use crate::platform::auth::{Acting, Role};
use crate::platform::db::{AnyConnection, Id, Tx};
use crate::platform::http::{Problem, problem_codes};
use crate::platform::i18n::{Params, text};
use crate::platform::ids::new_id;
use crate::platform::text::search_text;

/// Enters a motion as asked for.
pub(in crate::features) fn create(
    tx: &mut Tx<'_>,
    acting: &Acting,
    request: &CreateMotionRequest,
) -> Result<Case, Problem> {
    let id = identifier(tx, acting, request.id)?;
    let mover = request.mover.unwrap_or(Mover::Deputies);
    let (congress, lead) = congress(tx, acting, request, mover)?;
    let required = match mover {
        Mover::Deputies => joint_min(tx, acting, &congress)?,
        _ => 0,
    };
    let mut row = Motion {
        county_id: acting.scope.county_id(),
        id,
        number: None,
        level: congress.level,
        organ_id: congress.organ_id,
        term_id: congress.term_id,
        session_id: None,
        town_id: congress.town_id,
        office_id: congress.office_id,
        mover,
        mover_name: mover_name(tx, acting, request, mover, lead.as_ref())?,
        lead_deputy_id: lead.map(|(id, _)| id),
        title: request.title.clone(),
        status: MotionStatus::Draft,
        signed_count: i32::from(mover == Mover::Deputies),
        required_count: i32::try_from(required).map_err(Problem::internal)?,
        suggestion_id: None,
        is_demo: false,
        created_by: acting.scope.account_id(),
        submitted_on: None,
        closed_at: None,
        paper_asked_at: None,
        version: 1,
        created_at: acting.now,
        updated_at: acting.now,
        search_text: String::new(),
        cause: request.cause.clone(),
        grounds: request.grounds.clone(),
        plan: request.plan.clone(),
    };
    row.is_demo = organs::find(tx, &acting.scope, congress.organ_id)?.is_some_and(|o| o.is_demo);
    row.search_text = searchable(&row);
    let invited = &request.invited_deputy_ids;
    let (names, signed) = match subject(&row) {
        Some(signed) => {
            let pointer = "/invited_deputy_ids";
            let names = signatures::invitable(tx, acting, &signed, invited, pointer)?;
            (names, Some(signed))
        }
        None if invited.is_empty() => (Vec::new(), None),
        None => return Err(error::NOT_BY_DEPUTIES.problem()),
    };
    let files = &request.attachment_ids;
    if !attachments::are_prepared(tx, &acting.scope, SUBJECT, id, files)? {
        return Err(Problem::field("/attachment_ids", "not_yours"));
    }
    store::insert(tx, &row)?;
    if let Some(signed) = signed {
        signatures::begin(tx, acting, &signed, invited)?;
    }
    Entry::new(&row, "motion.created")
        .with("names", names.join("、"))
        .asking(invited)
        .write(tx, acting)?;
    Case::new(tx, acting, row)
}

/// The text a motion is found by.
pub(super) fn searchable(row: &Motion) -> String {
    let number = row.number.as_deref().unwrap_or_default();
    search_text(&[&row.mover_name, &row.title, number])
}

/// How many deputies of a congress must sign (组织法22).
pub(super) fn joint_min(
    conn: &mut AnyConnection,
    acting: &Acting,
    congress: &Congress,
) -> Result<u32, Problem> {
    let county = acting.scope.county_id();
    let key = error::joint_min_key(congress.level);
    let found = parameters::resolve(conn, county, congress.town_id, key, acting.today)?;
    found.count().map_err(Problem::internal)
}

/// The identifier the phone minted, or a new one.
fn identifier(tx: &mut Tx<'_>, acting: &Acting, asked: Option<Id>) -> Result<Id, Problem> {
    let Some(id) = asked else { return Ok(new_id()) };
    if id.0.get_version_num() != 7 {
        return Err(Problem::field("/id", "uuid_v7"));
    }
    if store::exists(tx, acting.scope.county_id(), id)? {
        return Err(problem_codes::ALREADY_EXISTS.problem());
    }
    Ok(id)
}

/// The congress, and the lead deputy with their name when deputies move it.
fn congress(
    tx: &mut Tx<'_>,
    acting: &Acting,
    request: &CreateMotionRequest,
    mover: Mover,
) -> Result<(Congress, Option<(Id, String)>), Problem> {
    let level = request.level;
    if !movers(level).contains(&mover) {
        return Err(Problem::field("/mover", "not_a_mover"));
    }
    if mover == Mover::Deputies {
        let asked = (request.lead_deputy_id, "/lead_deputy_id");
        let (congress, lead, name) = congresses::led_by(tx, acting, level, asked)?;
        return Ok((congress, Some((lead, name))));
    }
    if acting.scope.role() == Role::Deputy {
        return Err(Problem::field("/mover", "not_a_mover"));
    }
    Ok((congresses::own_congress(tx, acting, level)?, None))
}

fn mover_name(
    tx: &mut Tx<'_>,
    acting: &Acting,
    request: &CreateMotionRequest,
    mover: Mover,
    lead: Option<&(Id, String)>,
) -> Result<String, Problem> {
    let plain = |mover: Mover| {
        let key = format!("motions.mover.{mover}");
        text(acting.locale, &key, &Params::new())
    };
    match (mover, lead) {
        (_, Some((_, name))) => Ok(name.clone()),
        (Mover::Presidium, _) => Ok(plain(mover)),
        (Mover::SpecialCommittee, _) => request
            .mover_name
            .clone()
            .ok_or_else(|| Problem::field("/mover_name", "required")),
        _ => {
            let organ = acting.scope.town_id();
            let name = match organ {
                Some(town) => {
                    organs::short_names(tx, acting.scope.county_id(), &[town])?.remove(&town)
                }
                None => Some(organs::county(tx, acting.scope.county_id())?.name),
            };
            Ok(format!("{}{}", name.unwrap_or_default(), plain(mover)))
        }
    }
}
