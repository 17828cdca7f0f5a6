//! Commendations (表彰; domain 12/63), through HTTP.

mod keeping;
pub mod steps;
