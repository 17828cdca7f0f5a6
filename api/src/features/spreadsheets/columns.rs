//! The columns of an import template or an export, and the values of their cells.

use chrono::NaiveDate;

/// What a column holds; decides its format and what the spreadsheet program lets people type.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ColumnKind {
    /// Text; also phone numbers and codes, which must not turn into numbers.
    Text,
    /// A whole number.
    Integer,
    /// A day.
    Date,
    /// One of a list of words.
    Choice(Vec<String>),
}

/// One column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// Its title.
    pub title: String,
    /// Its width in characters of the default font; a Chinese character takes two.
    pub width: u16,
    /// What it holds.
    pub kind: ColumnKind,
    /// Whether an import needs it; the title is marked.
    pub is_required: bool,
    /// What to write into it, shown when a cell of the column is selected and on the notes sheet.
    pub hint: Option<String>,
}

impl Column {
    /// An optional text column.
    #[must_use]
    pub fn text(title: impl Into<String>, width: u16) -> Self {
        Self {
            title: title.into(),
            width,
            kind: ColumnKind::Text,
            is_required: false,
            hint: None,
        }
    }

    /// The same column of another kind.
    #[must_use]
    pub fn of(mut self, kind: ColumnKind) -> Self {
        self.kind = kind;
        self
    }

    /// The same column, needed on import.
    #[must_use]
    pub fn required(mut self) -> Self {
        self.is_required = true;
        self
    }

    /// The same column with a hint.
    #[must_use]
    pub fn with_hint(mut self, hint: impl Into<String>) -> Self {
        self.hint = Some(hint.into());
        self
    }
}

/// The value of a cell.
#[derive(Debug, Clone, PartialEq)]
pub enum CellValue {
    /// Nothing.
    Empty,
    /// Text, always written as text whatever it looks like.
    Text(String),
    /// A whole number.
    Integer(i64),
    /// A number.
    Decimal(f64),
    /// A day.
    Date(NaiveDate),
}

impl From<&str> for CellValue {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for CellValue {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<i64> for CellValue {
    fn from(number: i64) -> Self {
        Self::Integer(number)
    }
}

impl From<NaiveDate> for CellValue {
    fn from(date: NaiveDate) -> Self {
        Self::Date(date)
    }
}

impl<T: Into<Self>> From<Option<T>> for CellValue {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Empty, Into::into)
    }
}
