//! Ideas are entered: numbered, with their contacts and events. Whoever enters them has settled to whom they go
//! and who gave them; the core itself asks for no account.

use super::contact::Contact;
use super::log::Entry;
use super::model::{ProjectIdeaCategory, ProjectIdeaChannel};
use super::rows::IdeaRow;
use super::rules::to_be_sorted;
use super::{store, store_contacts};
use crate::features::congresses::Congress;
use crate::features::numbering;
use crate::platform::auth::Acting;
use crate::platform::db::{Id, Tx};
use crate::platform::events::{prepare, record_all};
use crate::platform::http::Problem;
use chrono::{Datelike, NaiveDate};

/// To whom ideas are given.
pub(in crate::features) struct Place {
    /// The congress.
    pub(super) congress: Congress,
    /// Its round; none for the reserve pool.
    pub(super) round_id: Option<Id>,
    /// Whether the congress is made up for a demonstration.
    pub(super) is_demo: bool,
    /// Given by those who tell of it themselves, a deputy or a unit; the office is told.
    pub(super) is_own: bool,
}

/// An idea to be entered.
pub(in crate::features) struct NewIdea {
    pub(super) id: Id,
    pub(super) channel: ProjectIdeaChannel,
    pub(super) title: String,
    pub(super) content: String,
    pub(super) place: Option<String>,
    pub(super) village: Option<String>,
    pub(super) category: Option<ProjectIdeaCategory>,
    pub(super) received_on: NaiveDate,
    pub(super) deputy_id: Option<Id>,
    pub(super) unit_id: Option<Id>,
    pub(super) contact: Option<Contact>,
}

/// Enters ideas of one place in the order given: so many or one, the statements are as many.
pub(in crate::features) fn record(
    tx: &mut Tx<'_>,
    acting: &Acting,
    to: &Place,
    ideas: Vec<NewIdea>,
) -> Result<Vec<IdeaRow>, Problem> {
    let county_id = acting.scope.county_id();
    // A series of its own beside suggestions and motions.
    let body = format!("{}民意", to.congress.number_body);
    let series = numbering::series(acting.today.year(), &body);
    let count = i64::try_from(ideas.len()).map_err(Problem::internal)?;
    let last = numbering::store::next_of(tx, &acting.scope, &series, count)?;
    let mut rows = Vec::with_capacity(ideas.len());
    let mut contacts = Vec::new();
    for (idea, number) in ideas.into_iter().zip(last - count + 1..) {
        if let Some(contact) = idea.contact {
            contacts.push(contact.row(county_id, idea.id));
        }
        rows.push(IdeaRow {
            county_id,
            id: idea.id,
            number: numbering::label(&series, number),
            level: to.congress.level,
            organ_id: to.congress.organ_id,
            town_id: to.congress.town_id,
            office_id: to.congress.office_id,
            round_id: to.round_id,
            channel: idea.channel,
            title: idea.title,
            content: idea.content,
            place: idea.place,
            village: idea.village,
            category: idea.category,
            received_on: idea.received_on,
            deputy_id: idea.deputy_id,
            unit_id: idea.unit_id,
            status: to_be_sorted(to.round_id.is_some()),
            merged_into: None,
            exclusion_reason: None,
            exclusion_note: None,
            is_demo: to.is_demo,
            recorded_by: acting.principal.as_ref().map(|who| who.account_id),
            recorded_by_name: acting.actor_name().to_owned(),
            version: 1,
            created_at: acting.now,
            updated_at: acting.now,
        });
    }
    store::insert(tx, &rows)?;
    store_contacts::insert(tx, contacts)?;
    let mut events = Vec::with_capacity(rows.len());
    for row in &rows {
        let entry = Entry::new(row, "project_idea.created");
        let entry = if to.is_own {
            entry.telling_office_that("given")
        } else {
            entry.telling_giver_that("recorded")
        };
        events.push(prepare(acting, entry.event(acting)?));
    }
    record_all(tx, &events)?;
    Ok(rows)
}
