//! What must hold for every operation, code, text and file.

mod authorisation;
mod bodies;
mod bodies_duty;
mod budgets;
mod codes;
mod compatibility;
mod enumerated;
mod faults;
mod kept_views;
mod layering;
mod openapi;
mod other_county;
mod other_town;
mod phones;
mod plans;
mod rules;
mod secrets;
mod settings;
mod size;
mod sources;
mod texts;
mod trimmed;
