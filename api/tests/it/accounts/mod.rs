//! Accounts: signing in, sessions, passwords, the second factor, administration.

mod sign_in;
