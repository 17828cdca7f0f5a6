//! Meetings, through HTTP.

mod agenda;
mod board;
mod calling;
mod calls;
mod check_in;
mod holding;
mod materials;
mod people;
mod planning;
mod procedure;
mod remarks;
mod seats;
pub mod steps;
mod year;
