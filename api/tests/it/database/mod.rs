//! The schema on both engines.

mod migrations;
