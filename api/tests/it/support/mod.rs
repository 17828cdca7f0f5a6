//! What every test stands on: a database of its own per engine, a small county, callers.

mod backends;
mod between;
mod client;
pub mod colleagues;
mod context;
mod problems;
pub mod statements;
pub mod world;

pub use between::stand_between;
pub use client::{Answer, Client};
pub use context::Context;
pub use world::{PASSWORD, World};

pub use backends::{Backend, TestDatabase, another_database, empty_database, run};

/// `db_test!(name, async |ctx| { … })` makes `name::sqlite` and `name::postgres`.
macro_rules! db_test {
    ($name:ident, async |$ctx:ident| $body:block) => {
        async fn $name($ctx: $crate::support::Context) $body

        mod $name {
            #[actix_web::test]
            async fn sqlite() {
                $crate::support::run($crate::support::Backend::Sqlite, super::$name).await;
            }

            #[actix_web::test]
            async fn postgres() {
                $crate::support::run($crate::support::Backend::Postgres, super::$name).await;
            }
        }
    };
}
