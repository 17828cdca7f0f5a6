//! Deputies: who they are, the mandates they hold, and the presidium they may sit on.

pub mod invented;
pub mod presidium;
pub mod rules;

#[cfg(test)]
mod tests;
