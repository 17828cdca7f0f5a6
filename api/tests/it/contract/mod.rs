//! What must hold for every operation, code, text and file.

mod authorisation;
mod kept_views;
mod texts;
