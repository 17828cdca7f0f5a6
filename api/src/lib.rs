//! Luzhi (履职): the working platform of county and township People's Congresses.
//!
//! - [`app`]: the routes, put together.
//! - [`cli`], [`jobs`]: the command line and the background work of a serving process.
//! - [`platform`]: floor 0, technique: configuration, database, HTTP, authorisation, events.
//! - [`features`]: floors 1 to 5, one folder per feature.
//! - `fuzzing`, with the feature of that name and in tests: what reads the bytes of outsiders, to be fed with anything.
//! - [`schema`]: every table.

// The list of tables that may meet in a query is expanded one table at a time.
#![recursion_limit = "256"]

pub mod app;
pub mod cli;
pub mod features;
#[cfg(any(test, feature = "fuzzing"))]
pub mod fuzzing;
pub mod jobs;
pub mod locales;
pub mod platform;
pub mod schema;
