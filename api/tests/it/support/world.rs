//! A small county with fixed identifiers: two towns, two units, deputies, an account of each role.

use chrono::{DateTime, NaiveDate, Utc};
use diesel::RunQueryDsl;
use diesel::prelude::*;
use luzhi::features::accounts::{NewAccount, hash_password};
use luzhi::platform::auth::Role;
use luzhi::platform::db::{AnyConnection, Db, Id, Timestamp};
use luzhi::schema::{accounts, counties, deputies, mandates, organs, terms};
use sha2::{Digest, Sha256};
use uuid::Uuid;

/// The password of every account of the small county.
pub const PASSWORD: &str = "Demo-Pass-2026";

/// The identifiers of the small county.
pub struct World;

impl World {
    pub const COUNTY: i64 = 610_981;
    /// County office of the standing committee.
    pub const OFFICE: Id = id(1);
    /// 城关镇人民代表大会.
    pub const TOWN_A: Id = id(2);
    /// 棕溪镇人民代表大会.
    pub const TOWN_B: Id = id(3);
    /// 市交通运输局.
    pub const UNIT_X: Id = id(4);
    /// 市水利局.
    pub const UNIT_Y: Id = id(5);
    /// 县人大常委会.
    pub const COMMITTEE: Id = id(6);
    /// A village committee of town A.
    pub const VILLAGE_A: Id = id(7);
    /// Presidium of town A.
    pub const PRESIDIUM_A: Id = id(8);
    pub const TERM_COUNTY: Id = id(20);
    pub const TERM_A: Id = id(21);
    pub const TERM_B: Id = id(22);
    /// Deputies of town A (the first also of the county) and one of town B.
    pub const DEPUTY_A1: Id = id(30);
    pub const DEPUTY_A2: Id = id(31);
    pub const DEPUTY_A3: Id = id(32);
    pub const DEPUTY_B1: Id = id(33);

    /// When the fixed clock of the tests begins: Monday, 2 March 2026, 10:00 in China.
    pub fn begin() -> DateTime<Utc> {
        DateTime::parse_from_rfc3339("2026-03-02T02:00:00Z")
            .unwrap()
            .to_utc()
    }
}

/// A readable identifier, of version 7 as all are.
pub const fn id(n: u128) -> Id {
    Id(Uuid::from_u128(
        0x0195_0000_0000_7000_8000_0000_0000_0000 + n,
    ))
}

/// Changes when the schema or the small county do, so that an old template is never used.
pub fn fingerprint() -> String {
    let mut hasher = Sha256::new();
    hasher.update(include_str!("world.rs"));
    let root = concat!(env!("CARGO_MANIFEST_DIR"), "/../migrations");
    let mut files: Vec<_> = ["sqlite", "postgres"]
        .iter()
        .flat_map(|engine| {
            std::fs::read_dir(format!("{root}/{engine}"))
                .unwrap()
                .flatten()
        })
        .map(|entry| entry.path().join("up.sql"))
        .collect();
    files.sort();
    for file in files {
        hasher.update(std::fs::read(file).unwrap());
    }
    hex::encode(&hasher.finalize()[..6])
}

/// Puts the small county into a migrated database.
pub fn insert(db: &Db) {
    db.write_now(|tx| {
        tx.without_event("test data");
        places(tx);
        people(tx);
        users(tx);
        Ok(())
    })
    .unwrap();
}

fn now() -> Timestamp {
    Timestamp::new(World::begin())
}

fn organ(
    conn: &mut AnyConnection,
    id: Id,
    kind: &str,
    name: &str,
    town_id: Option<Id>,
    parent_id: Option<Id>,
) {
    diesel::insert_into(organs::table)
        .values((
            organs::county_id.eq(World::COUNTY),
            organs::id.eq(id),
            organs::kind.eq(kind),
            organs::name.eq(name),
            organs::short_name.eq(name.chars().take(4).collect::<String>()),
            organs::parent_id.eq(parent_id),
            organs::town_id.eq(town_id),
            organs::region_code.eq("610981000000"),
            organs::is_active.eq(true),
            organs::is_demo.eq(true),
            organs::version.eq(1_i64),
            organs::created_at.eq(now()),
            organs::updated_at.eq(now()),
        ))
        .execute(conn)
        .unwrap();
}

fn places(conn: &mut AnyConnection) {
    diesel::insert_into(counties::table)
        .values((
            counties::id.eq(World::COUNTY),
            counties::region_code.eq("610981000000"),
            counties::name.eq("旬阳市"),
            counties::created_at.eq(now()),
        ))
        .execute(conn)
        .unwrap();
    organ(
        conn,
        World::COMMITTEE,
        "county_standing_committee",
        "旬阳市人大常委会",
        None,
        None,
    );
    organ(
        conn,
        World::OFFICE,
        "standing_committee_office",
        "旬阳市人大常委会代表工作委员会",
        None,
        Some(World::COMMITTEE),
    );
    organ(
        conn,
        World::TOWN_A,
        "township_congress",
        "城关镇人民代表大会",
        Some(World::TOWN_A),
        None,
    );
    organ(
        conn,
        World::TOWN_B,
        "township_congress",
        "棕溪镇人民代表大会",
        Some(World::TOWN_B),
        None,
    );
    organ(
        conn,
        World::PRESIDIUM_A,
        "township_presidium",
        "城关镇人民代表大会主席团",
        Some(World::TOWN_A),
        Some(World::TOWN_A),
    );
    organ(
        conn,
        World::UNIT_X,
        "government_unit",
        "旬阳市交通运输局",
        None,
        None,
    );
    organ(
        conn,
        World::UNIT_Y,
        "government_unit",
        "旬阳市水利局",
        None,
        None,
    );
    organ(
        conn,
        World::VILLAGE_A,
        "village_committee",
        "老城社区居委会",
        Some(World::TOWN_A),
        None,
    );
}

fn people(conn: &mut AnyConnection) {
    let day = |y, m, d| NaiveDate::from_ymd_opt(y, m, d).unwrap();
    for (id, level, organ_id, name, ordinal) in [
        (
            World::TERM_COUNTY,
            "county",
            World::COMMITTEE,
            "旬阳市人民代表大会",
            19_i16,
        ),
        (
            World::TERM_A,
            "township",
            World::TOWN_A,
            "城关镇人民代表大会",
            19,
        ),
        (
            World::TERM_B,
            "township",
            World::TOWN_B,
            "棕溪镇人民代表大会",
            19,
        ),
    ] {
        diesel::insert_into(terms::table)
            .values((
                terms::county_id.eq(World::COUNTY),
                terms::id.eq(id),
                terms::level.eq(level),
                terms::organ_id.eq(Some(organ_id)),
                terms::congress_name.eq(name),
                terms::ordinal.eq(ordinal),
                terms::starts_on.eq(day(2021, 10, 15)),
                terms::version.eq(1_i64),
                terms::created_at.eq(now()),
                terms::updated_at.eq(now()),
            ))
            .execute(conn)
            .unwrap();
    }
    for (n, (id, name, town)) in [
        (World::DEPUTY_A1, "甲一", World::TOWN_A),
        (World::DEPUTY_A2, "甲二", World::TOWN_A),
        (World::DEPUTY_A3, "甲三", World::TOWN_A),
        (World::DEPUTY_B1, "乙一", World::TOWN_B),
    ]
    .into_iter()
    .enumerate()
    {
        diesel::insert_into(deputies::table)
            .values((
                deputies::county_id.eq(World::COUNTY),
                deputies::id.eq(id),
                deputies::name.eq(name),
                deputies::sort_key.eq(name),
                deputies::gender.eq("male"),
                deputies::ethnicity.eq("汉族"),
                deputies::party.eq("中国共产党"),
                deputies::education.eq("高中"),
                deputies::occupation.eq("农民"),
                deputies::phone.eq(Some(format!("1990000000{n}"))),
                deputies::town_id.eq(Some(town)),
                deputies::is_demo.eq(true),
                deputies::search_text.eq(name),
                deputies::version.eq(1_i64),
                deputies::created_at.eq(now()),
                deputies::updated_at.eq(now()),
            ))
            .execute(conn)
            .unwrap();
    }
    for (n, (deputy, term, level)) in [
        (World::DEPUTY_A1, World::TERM_A, "township"),
        (World::DEPUTY_A2, World::TERM_A, "township"),
        (World::DEPUTY_A3, World::TERM_A, "township"),
        (World::DEPUTY_B1, World::TERM_B, "township"),
        (World::DEPUTY_A1, World::TERM_COUNTY, "county"),
    ]
    .into_iter()
    .enumerate()
    {
        diesel::insert_into(mandates::table)
            .values((
                mandates::county_id.eq(World::COUNTY),
                mandates::id.eq(id(40 + n as u128)),
                mandates::deputy_id.eq(deputy),
                mandates::term_id.eq(term),
                mandates::level.eq(level),
                mandates::constituency.eq("第一选区"),
                mandates::elected_on.eq(day(2021, 9, 20)),
                mandates::status.eq("active"),
                mandates::version.eq(1_i64),
                mandates::created_at.eq(now()),
                mandates::updated_at.eq(now()),
            ))
            .execute(conn)
            .unwrap();
    }
}

/// User name, role, organ, deputy of every account.
pub const ACCOUNTS: &[(&str, Role, Id, Option<Id>)] = &[
    ("county", Role::County, World::OFFICE, None),
    ("town.a", Role::Township, World::TOWN_A, None),
    ("town.b", Role::Township, World::TOWN_B, None),
    (
        "deputy.a1",
        Role::Deputy,
        World::TOWN_A,
        Some(World::DEPUTY_A1),
    ),
    (
        "deputy.a2",
        Role::Deputy,
        World::TOWN_A,
        Some(World::DEPUTY_A2),
    ),
    (
        "deputy.a3",
        Role::Deputy,
        World::TOWN_A,
        Some(World::DEPUTY_A3),
    ),
    (
        "deputy.b1",
        Role::Deputy,
        World::TOWN_B,
        Some(World::DEPUTY_B1),
    ),
    ("unit.x", Role::Undertaker, World::UNIT_X, None),
    ("unit.y", Role::Undertaker, World::UNIT_Y, None),
    ("village.a", Role::Village, World::VILLAGE_A, None),
    ("admin", Role::Admin, World::OFFICE, None),
    ("security", Role::Security, World::OFFICE, None),
    ("auditor", Role::Auditor, World::OFFICE, None),
    // Works for unit X, too; its leader once the security administrator says so.
    ("head.x", Role::Undertaker, World::UNIT_X, None),
];

/// The identifier of an account of the small county.
pub fn account_id(username: &str) -> Id {
    let index = ACCOUNTS.iter().position(|a| a.0 == username).unwrap();
    id(60 + index as u128)
}

fn users(conn: &mut AnyConnection) {
    let hash = hash_password(PASSWORD).unwrap();
    for (username, role, organ_id, deputy_id) in ACCOUNTS {
        let mut new = NewAccount::new(
            World::COUNTY,
            username,
            username,
            *role,
            *organ_id,
            hash.clone(),
            now(),
        );
        new.id = account_id(username);
        new.deputy_id = *deputy_id;
        new.must_change_password = false;
        diesel::insert_into(accounts::table)
            .values(new)
            .execute(conn)
            .unwrap();
    }
}
