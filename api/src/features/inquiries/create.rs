//! Beginning an inquiry: whom it is put to, in which congress, who is asked to sign.

use super::case::Case;
use super::dto::CreateInquiryRequest;
use super::log::{Entry, SUBJECT};
use super::model::InquiryStatus;
use super::rows::Inquiry;
use super::rules::targets;
use super::standing::subject;
use super::store;
use crate::features::{attachments, congresses, organs, parameters, signatures};
use crate::platform::auth::Acting;
use crate::platform::db::{AnyConnection, Id, Tx};
use crate::platform::http::{Problem, problem_codes};
use crate::platform::ids::new_id;
use crate::platform::text::search_text;

/// Enters an inquiry as asked for.
pub(in crate::features) fn create(
    tx: &mut Tx<'_>,
    acting: &Acting,
    request: &CreateInquiryRequest,
) -> Result<Case, Problem> {
    let id = identifier(tx, acting, request.id)?;
    if !targets(request.level).contains(&request.target) {
        return Err(Problem::field("/target", "not_a_target"));
    }
    let asked = (request.lead_deputy_id, "/lead_deputy_id");
    let (congress, lead_id, lead_name) = congresses::led_by(tx, acting, request.level, asked)?;
    let required = joint_min(tx, acting, congress.town_id)?;
    let organ = organs::find(tx, &acting.scope, congress.organ_id)?;
    let mut row = Inquiry {
        county_id: acting.scope.county_id(),
        id,
        number: None,
        level: congress.level,
        organ_id: congress.organ_id,
        term_id: congress.term_id,
        town_id: congress.town_id,
        office_id: congress.office_id,
        lead_deputy_id: lead_id,
        lead_name,
        target: request.target,
        target_name: request.target_name.clone(),
        title: request.title.clone(),
        status: InquiryStatus::Draft,
        round: 1,
        signed_count: 1,
        required_count: i32::try_from(required).map_err(Problem::internal)?,
        form: None,
        unit_id: None,
        is_complex: false,
        due_on: None,
        is_demo: organ.is_some_and(|organ| organ.is_demo),
        created_by: acting.scope.account_id(),
        submitted_on: None,
        closed_at: None,
        paper_asked_at: None,
        version: 1,
        created_at: acting.now,
        updated_at: acting.now,
        search_text: String::new(),
        content: request.content.clone(),
    };
    row.search_text = searchable(&row);
    let (signed, invited) = (subject(&row), &request.invited_deputy_ids);
    let names = signatures::invitable(tx, acting, &signed, invited, "/invited_deputy_ids")?;
    let files = &request.attachment_ids;
    if !attachments::are_prepared(tx, &acting.scope, SUBJECT, id, files)? {
        return Err(Problem::field("/attachment_ids", "not_yours"));
    }
    store::insert(tx, &row)?;
    signatures::begin(tx, acting, &signed, invited)?;
    Entry::new(&row, "inquiry.created")
        .with("names", names.join("、"))
        .asking(invited)
        .write(tx, acting)?;
    Case::new(tx, acting, row)
}

/// The text an inquiry is found by.
pub(super) fn searchable(row: &Inquiry) -> String {
    let number = row.number.as_deref().unwrap_or_default();
    search_text(&[&row.lead_name, &row.title, &row.target_name, number])
}

/// How many deputies must sign (组织法24).
pub(super) fn joint_min(
    conn: &mut AnyConnection,
    acting: &Acting,
    town_id: Option<Id>,
) -> Result<u32, Problem> {
    let county = acting.scope.county_id();
    let found = parameters::resolve(conn, county, town_id, "inquiry_joint_min", acting.today)?;
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
