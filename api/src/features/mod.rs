//! The features of Luzhi, one folder each.

pub mod calendar;
pub mod clocks;
pub mod explanations;
pub mod regions;
