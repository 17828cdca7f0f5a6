//! One file per operation.

pub mod change_leadership;
pub mod change_password;
pub mod change_role;
pub mod create;
pub mod get;
pub mod list;
pub mod me;
pub mod my_sessions;
pub mod refresh;
pub mod reset_password;
pub mod reset_second_factor;
pub mod revoke_sessions;
pub mod second_factor;
pub mod sign_in;
pub mod sign_out;
pub mod unlock;
pub mod update;

mod token_answer;
