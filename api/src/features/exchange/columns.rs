//! The columns of each kind. Titles, hints and choices are texts (`exchange.<kind>.<key>`), so that
//! a file in either language can be read.

use super::kind::ImportKind;
use crate::features::spreadsheets::{Column, ColumnKind};
use crate::platform::i18n::{self, Locale, Params};

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum FieldKind {
    Text,
    Integer,
    Date,
    /// Stored words, and the prefix of their names among the texts.
    Choice(&'static [&'static str], &'static str),
}

/// A column.
#[derive(Debug, Clone, Copy)]
pub(super) struct Field {
    pub key: &'static str,
    pub width: u16,
    pub kind: FieldKind,
    /// The column must be there.
    pub is_required: bool,
}

const fn text(key: &'static str, width: u16) -> Field {
    Field {
        key,
        width,
        kind: FieldKind::Text,
        is_required: false,
    }
}

const fn of(field: Field, kind: FieldKind) -> Field {
    Field { kind, ..field }
}

const fn required(field: Field) -> Field {
    Field {
        is_required: true,
        ..field
    }
}

const DEPUTIES: &[Field] = &[
    required(text("name", 12)),
    required(of(
        text("gender", 6),
        FieldKind::Choice(&["male", "female"], "deputies.gender"),
    )),
    of(text("born_on", 12), FieldKind::Date),
    required(text("ethnicity", 8)),
    text("party", 12),
    text("education", 10),
    text("occupation", 30),
    text("government_post", 16),
    text("phone", 14),
    text("town", 14),
    text("congress", 28),
    of(text("ordinal", 6), FieldKind::Integer),
    text("constituency", 14),
    text("group", 18),
    text("post", 12),
    of(text("elected_on", 12), FieldKind::Date),
    of(
        text("status", 12),
        FieldKind::Choice(&["active", "suspended", "ended"], "deputies.status"),
    ),
];

const UNITS: &[Field] = &[
    required(text("name", 34)),
    text("short_name", 18),
    text("town", 14),
    of(
        text("is_active", 8),
        FieldKind::Choice(&["yes", "no"], "exchange.units.yes_no"),
    ),
];

const ACCOUNTS: &[Field] = &[
    required(text("username", 18)),
    required(text("display_name", 14)),
    required(of(
        text("role", 14),
        FieldKind::Choice(
            &["county", "township", "deputy", "undertaker", "village"],
            "exchange.accounts.role_name",
        ),
    )),
    required(text("organ", 34)),
    text("deputy", 12),
    text("phone", 14),
];

/// The columns of a kind, in the order of the template.
pub(super) const fn fields(kind: ImportKind) -> &'static [Field] {
    match kind {
        ImportKind::Deputies => DEPUTIES,
        ImportKind::Units => UNITS,
        ImportKind::Accounts => ACCOUNTS,
    }
}

fn words(locale: Locale, key: &str) -> String {
    i18n::text(locale, key, &Params::new())
}

/// The title of a column.
pub(super) fn title(kind: ImportKind, key: &str, locale: Locale) -> String {
    words(locale, &format!("exchange.{kind}.{key}.title"))
}

/// The name of a choice.
pub(super) fn choice_name(prefix: &str, value: &str, locale: Locale) -> String {
    words(locale, &format!("{prefix}.{value}"))
}

impl Field {
    /// Whether a title of a file names this column, in either language.
    pub(super) fn is_titled(&self, kind: ImportKind, text: &str) -> bool {
        [Locale::ZhCn, Locale::En]
            .iter()
            .any(|locale| title(kind, self.key, *locale).eq_ignore_ascii_case(text))
    }

    /// The column of a workbook.
    pub(super) fn column(&self, kind: ImportKind, locale: Locale) -> Column {
        let column = Column::text(title(kind, self.key, locale), self.width);
        let column = column.of(match self.kind {
            FieldKind::Text => ColumnKind::Text,
            FieldKind::Integer => ColumnKind::Integer,
            FieldKind::Date => ColumnKind::Date,
            FieldKind::Choice(values, prefix) => ColumnKind::Choice(
                values
                    .iter()
                    .map(|value| choice_name(prefix, value, locale))
                    .collect(),
            ),
        });
        let hint = i18n::find(
            locale,
            &format!("exchange.{kind}.{}.hint", self.key),
            &Params::new(),
        );
        let column = match hint {
            Some(hint) => column.with_hint(hint),
            None => column,
        };
        if self.is_required {
            column.required()
        } else {
            column
        }
    }
}
