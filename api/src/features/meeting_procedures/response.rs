//! What the operations on the steps of meetings give back.

use crate::features::procedures::model::TemplateSource;
use crate::features::procedures::{ChecklistStep, Kind};
use serde::Serialize;
use utoipa::ToSchema;

/// The steps of a meeting, as far as they are.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct MeetingProcedure {
    /// Which template: of a session, of the presidium, of another meeting.
    pub kind: Kind,
    /// Whose template holds.
    pub source: TemplateSource,
    /// Its version; 0 for that of the product.
    pub version: i32,
    /// Whether the reader ticks steps.
    pub may_tick: bool,
    /// How many are done.
    pub done: i32,
    /// The steps in their order.
    pub steps: Vec<ChecklistStep>,
}
