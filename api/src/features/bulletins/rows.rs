//! Rows of the tables of bulletins.

use super::model::{BulletinKind, BulletinStatus};
use crate::features::congresses::CongressLevel;
use crate::platform::db::{Id, Timestamp};
use crate::schema::{bulletin_corrections, bulletin_readers, bulletins};
use chrono::NaiveDate;
use diesel::prelude::*;

/// A bulletin.
#[derive(Debug, Clone, Queryable, Selectable, Insertable)]
#[diesel(table_name = bulletins, treat_none_as_default_value = false)]
pub struct BulletinRow {
    pub county_id: i64,
    pub id: Id,
    pub level: CongressLevel,
    /// The congress.
    pub organ_id: Id,
    pub town_id: Option<Id>,
    pub office_id: Id,
    pub term_id: Id,
    pub kind: BulletinKind,
    pub title: String,
    pub body: String,
    pub status: BulletinStatus,
    /// The day it was sent; before, the day it was begun.
    pub dated_on: NaiveDate,
    pub sent_at: Option<Timestamp>,
    /// By when it is to be read.
    pub read_by: Option<NaiveDate>,
    /// When it was corrected last.
    pub corrected_at: Option<Timestamp>,
    /// When those who had not read it were reminded last.
    pub reminded_on: Option<NaiveDate>,
    pub withdraw_reason: Option<String>,
    pub created_by_name: String,
    pub is_demo: bool,
    pub version: i64,
    pub created_at: Timestamp,
    pub updated_at: Timestamp,
}

/// A deputy to whom it was sent.
#[derive(Debug, Clone, Queryable, Selectable, Insertable)]
#[diesel(table_name = bulletin_readers, treat_none_as_default_value = false)]
pub struct ReaderRow {
    pub county_id: i64,
    pub bulletin_id: Id,
    pub deputy_id: Id,
    pub read_at: Option<Timestamp>,
}

/// What it said before it was corrected.
#[derive(Debug, Clone, Queryable, Selectable, Insertable)]
#[diesel(table_name = bulletin_corrections, treat_none_as_default_value = false)]
pub struct CorrectionRow {
    pub county_id: i64,
    pub bulletin_id: Id,
    /// From 1.
    pub number: i64,
    pub title: String,
    pub body: String,
    pub note: String,
    pub corrected_by_name: String,
    pub at: Timestamp,
}
