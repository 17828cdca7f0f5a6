//! Suggestions, through HTTP.

mod bad_luck;
mod checklists;
mod concurrency;
mod cosigning;
mod counted;
mod create;
mod criticisms;
mod drafts;
mod extensions;
mod journey;
mod list;
mod merging;
mod on_paper;
mod plans;
mod pre_replies;
mod promises;
mod refusals;
mod returns;
pub mod search;
mod several_units;
pub mod steps;
mod story;
mod visibility;
mod year;
