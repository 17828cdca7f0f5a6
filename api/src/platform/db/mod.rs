//! The database: one connection type over two engines, and the only ways to read and to write.
//!
//! Handlers never see a pool. They read through [`Db::read`] and write through [`Db::write`], which
//! run on the blocking thread pool, wrap the work in one transaction and refuse to commit a change
//! that recorded no event (architecture: every change is rows + one event).

mod bulk;
mod catalog;
mod columns;
mod connection;
mod constraints;
mod counts;
mod fragments;
mod instant;
mod keyset;
mod maintenance;
mod migrations;
mod one_of;
mod pool;
mod portable;
mod pulse;
mod replica;
mod schemas;
mod tables;
mod text_enum;
mod text_index;
mod text_index_sql;
mod text_rows;
mod text_spans;
mod together;
mod transaction;
mod turns;
mod types;

pub use bulk::ROWS_AT_ONCE;
pub(crate) use bulk::insert_all;
pub use catalog::{Reference, column_names, in_reference_order, references, table_names};
pub use columns::Columns;
pub(crate) use connection::with_backend;
pub use connection::{AnyConnection, Engine, MultiBackend, open};
pub use constraints::{Violation, violation};
pub use counts::{Countable, count_up_to, counts};
pub use fragments::{LockRowsExt, lock_rows};
pub(crate) use keyset::keyset;
pub use maintenance::{analyze, size_bytes};
pub use migrations::{
    Migrations, applied, check_collation, known, pending, revert_all, revert_last, run_pending,
    run_these,
};
pub use one_of::{OneOf, one_of};
pub use pool::{Db, PoolSettings};
pub use portable::{Portable, PortableExt};
pub use tables::{Column, ColumnKind, Table, tables};
pub(crate) use text_enum::text_enum;
pub use text_index::{
    IndexEntry, IndexQuery, IndexWindow, clear_entries, find_alike, find_entries, is_entered,
    is_index_empty, put_entries, remove_entries,
};
pub use text_rows::{TextRow, execute_with, for_each_text_row, text_column, text_rows};
pub use together::Together;
pub use transaction::{Tx, read_snapshot, write_transaction};
pub use types::{Id, Json, JsonDoc, Timestamp, Uid, UtcTimestamp};
