//! Accounts: signing in, sessions, passwords, the second factor, administration.

mod administration;
mod sign_in;
