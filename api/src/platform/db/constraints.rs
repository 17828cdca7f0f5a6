//! Turns a constraint violation of either engine into one name.

use diesel::result::{DatabaseErrorKind, Error};

/// What the database refused, named alike on both engines.
#[derive(Debug, PartialEq, Eq)]
pub enum Violation {
    /// Unique constraint, named `table_column_column_key`.
    Unique(String),
    /// A referenced row does not exist, or is still referred to.
    ForeignKey,
    /// A check constraint.
    Check(String),
}

/// Reads the violation out of an error; `None` when it is another kind of error.
///
/// PostgreSQL names the constraint; SQLite says `UNIQUE constraint failed: t.a, t.b`, from which
/// the same name is built (style.md 4.5: constraints are named `<table>_<columns>_key`).
#[must_use]
pub fn violation(error: &Error) -> Option<Violation> {
    let Error::DatabaseError(kind, info) = error else {
        return None;
    };
    match kind {
        DatabaseErrorKind::UniqueViolation => {
            let name = info
                .constraint_name()
                .map_or_else(|| sqlite_unique_name(info.message()), str::to_owned);
            Some(Violation::Unique(name))
        }
        DatabaseErrorKind::ForeignKeyViolation => Some(Violation::ForeignKey),
        DatabaseErrorKind::CheckViolation => {
            let name = info.constraint_name().map_or_else(
                || {
                    info.message()
                        .rsplit(": ")
                        .next()
                        .unwrap_or_default()
                        .to_owned()
                },
                str::to_owned,
            );
            Some(Violation::Check(name))
        }
        _ => None,
    }
}

fn sqlite_unique_name(message: &str) -> String {
    let list = message.rsplit(": ").next().unwrap_or_default();
    let mut name = String::new();
    for (index, column) in list.split(", ").enumerate() {
        let (table, column) = column.split_once('.').unwrap_or(("", column));
        if index == 0 {
            name.push_str(table);
        }
        name.push('_');
        name.push_str(column);
    }
    name.push_str("_key");
    name
}

#[cfg(test)]
mod tests {
    use super::sqlite_unique_name;

    #[test]
    fn the_name_is_built_like_postgresql_names_it() {
        let message = "UNIQUE constraint failed: accounts.county_id, accounts.username";
        assert_eq!(
            sqlite_unique_name(message),
            "accounts_county_id_username_key"
        );
    }
}
