//! Accounts: signing in, sessions, passwords, the second factor, administration.

mod administration;
mod refusals;
mod second_factor;
mod sign_in;
