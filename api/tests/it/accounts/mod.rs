//! Accounts: signing in, sessions, passwords, the second factor, administration.

mod administration;
mod refusals;
mod roles;
mod second_factor;
mod sign_in;
