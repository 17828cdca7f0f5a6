//! Accounts: recognised by their user name. Roles of existing accounts are the security
//! administrator's business and are only compared; administrators are made on the command line.

use super::plan::Outcome;
use super::row::Row;
use super::sheet::Table;
use crate::features::accounts::{self, Account, is_phone_number, is_user_name};
use crate::features::deputies::{self, Deputy, DeputyFilter};
use crate::features::organs::{self, Organ, OrganFilter};
use crate::platform::auth::{Acting, Role};
use crate::platform::db::{AnyConnection, Id};
use crate::platform::http::Problem;
use std::collections::{HashMap, HashSet};
use std::str::FromStr;

/// An account to be made; its password comes later, outside the transaction.
#[derive(Debug, Clone)]
pub(super) struct NewAccountRow {
    pub username: String,
    pub display_name: String,
    pub role: Role,
    pub organ_id: Id,
    pub deputy_id: Option<Id>,
    pub phone: Option<String>,
}

/// Accounts to write.
#[derive(Default)]
pub(super) struct AccountWork {
    pub new: Vec<NewAccountRow>,
    pub changed: Vec<Account>,
}

struct Known {
    accounts: HashMap<String, Account>,
    /// Organs by full and short name; a name of several organs is left out.
    organs: HashMap<String, Option<Organ>>,
    deputies: HashMap<String, Vec<Deputy>>,
    /// User names of the file that are taken, in any county.
    elsewhere: HashSet<String>,
    /// Deputies who have an account.
    taken: HashSet<Id>,
}

pub(super) fn plan<'a>(
    conn: &mut AnyConnection,
    acting: &Acting,
    table: &'a Table,
    unreadable: &HashSet<u32>,
    note: &mut impl FnMut(Row<'a>, Outcome),
) -> Result<AccountWork, Problem> {
    let mut known = known(conn, acting, table)?;
    let mut seen: HashMap<String, u32> = HashMap::new();
    let mut work = AccountWork::default();
    for record in &table.records {
        let mut row = Row::new(table, record);
        let mut outcome = Outcome::Failed;
        if !unreadable.contains(&record.row)
            && let Some(account) = read(&mut row, &mut known)
        {
            if let Some(earlier) = seen.insert(account.username.clone(), record.row) {
                row.fail_with_value("username", "duplicate_in_file", "row", earlier);
            } else {
                outcome = decide(&mut row, account, &mut known, &mut work);
            }
        }
        note(row, outcome);
    }
    Ok(work)
}

fn known(conn: &mut AnyConnection, acting: &Acting, table: &Table) -> Result<Known, Problem> {
    let mut organs = HashMap::new();
    for organ in organs::all(conn, &acting.scope, &OrganFilter::default())? {
        let names = HashSet::from([organ.name.clone(), organ.short_name.clone()]);
        for name in names {
            organs
                .entry(name)
                .and_modify(|known| *known = None)
                .or_insert_with(|| Some(organ.clone()));
        }
    }
    let mut deputies: HashMap<String, Vec<Deputy>> = HashMap::new();
    for deputy in deputies::all(conn, &acting.scope, &DeputyFilter::default())? {
        deputies
            .entry(deputy.name.clone())
            .or_default()
            .push(deputy);
    }
    let accounts = accounts::all(conn, &acting.scope)?;
    // The user name is the first column.
    let names = table
        .records
        .iter()
        .filter_map(|record| record.cells.first());
    let names: Vec<String> = names.cloned().collect();
    Ok(Known {
        elsewhere: accounts::taken_usernames(conn, &names)?,
        taken: accounts.iter().filter_map(|one| one.deputy_id).collect(),
        accounts: accounts
            .into_iter()
            .map(|one| (one.username.clone(), one))
            .collect(),
        organs,
        deputies,
    })
}

fn read(row: &mut Row<'_>, known: &mut Known) -> Option<NewAccountRow> {
    row.require(&["username", "display_name", "role", "organ"]);
    let username = row.text("username", 3, 40);
    if username.as_deref().is_some_and(|name| !is_user_name(name)) {
        row.fail("username", "username");
    }
    let display_name = row.text("display_name", 1, 60);
    let role = row
        .choice("role")
        .and_then(|word| Role::from_str(word).ok());
    let name = row.text("organ", 1, 80);
    let organ = name.as_ref().and_then(|name| known.organs.get(name));
    match organ {
        None if name.is_some() => row.fail("organ", "unknown_organ"),
        Some(None) => row.fail("organ", "ambiguous_organ"),
        _ => {}
    }
    let organ = organ.cloned().flatten();
    let phone = row.phone("phone");
    if phone
        .as_deref()
        .is_some_and(|phone| !is_phone_number(phone))
    {
        row.fail("phone", "mobile");
    }
    let (username, display_name, role, organ) = (username?, display_name?, role?, organ?);
    // Another role than the account has is refused as such, below.
    let keeps_role = known
        .accounts
        .get(&username)
        .is_none_or(|account| account.role == role);
    if keeps_role && !accounts::fits(role, organ.kind) {
        row.fail("organ", "organ_does_not_fit_role");
    }
    let deputy_id = deputy(row, role, &organ, phone.as_deref(), known);
    row.findings.is_empty().then_some(NewAccountRow {
        username,
        display_name,
        role,
        organ_id: organ.id,
        deputy_id,
        phone,
    })
}

/// The deputy a deputy's account belongs to: by name in the organ's town, and by phone when several
/// have the name.
fn deputy(
    row: &mut Row<'_>,
    role: Role,
    organ: &Organ,
    phone: Option<&str>,
    known: &Known,
) -> Option<Id> {
    let name = row.text("deputy", 2, 30);
    match (role, name) {
        (Role::Deputy, None) => row.fail("deputy", "required"),
        (Role::Deputy, Some(name)) => {
            let of_name = known.deputies.get(&name).map_or(&[][..], Vec::as_slice);
            let near: Vec<&Deputy> = of_name
                .iter()
                .filter(|d| organ.town_id.is_none() || d.town_id == organ.town_id)
                .collect();
            let by_phone = near
                .iter()
                .find(|d| phone.is_some() && d.phone.as_deref() == phone);
            match (by_phone, near.as_slice()) {
                (Some(found), _) => return Some(found.id),
                (None, [only]) => return Some(only.id),
                (None, []) => row.fail("deputy", "unknown_deputy"),
                (None, _) => row.fail("deputy", "ambiguous_name"),
            }
        }
        (_, Some(_)) => row.fail("deputy", "not_applicable"),
        (_, None) => {}
    }
    None
}

fn decide(
    row: &mut Row<'_>,
    given: NewAccountRow,
    known: &mut Known,
    work: &mut AccountWork,
) -> Outcome {
    let Some(before) = known.accounts.get(&given.username) else {
        // User names are unique in the installation, not only in the county.
        if known.elsewhere.contains(&given.username) {
            row.fail("username", "taken");
        }
        if given.deputy_id.is_some_and(|id| !known.taken.insert(id)) {
            row.fail("deputy", "deputy_has_account");
        }
        if row.findings.is_empty() {
            work.new.push(given);
        }
        return Outcome::New;
    };
    if before.role != given.role {
        row.fail("role", "role_by_security");
    }
    if before.deputy_id != given.deputy_id {
        row.fail("deputy", "deputy_fixed");
    }
    let mut after = before.clone();
    after.display_name = given.display_name;
    after.organ_id = given.organ_id;
    // Whoever leads one organ does not by that lead another.
    after.is_leader &= after.organ_id == before.organ_id;
    after.phone = given.phone.or(after.phone);
    if after.display_name == before.display_name
        && after.organ_id == before.organ_id
        && after.phone == before.phone
    {
        return Outcome::Unchanged;
    }
    if row.findings.is_empty() {
        work.changed.push(after);
    }
    Outcome::Changed
}
