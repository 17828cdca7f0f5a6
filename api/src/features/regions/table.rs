//! One division table: opening (plain or xz), columns, and the rows as they stand in the file.

use std::fs::File;
use std::io::{BufReader, Read};
use std::path::Path;

use liblzma::read::XzDecoder;

use super::code::{RegionCode, RegionLevel};
use super::source_error::{MAX_NAME_CHARS, RowProblem, SourceError};

/// One division.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RegionRow {
    /// Its code.
    pub code: RegionCode,
    /// Its name as in the table.
    pub name: String,
    /// Its level.
    pub level: RegionLevel,
    /// The urban-rural class code of the National Bureau of Statistics, where the table has it.
    pub urban_rural: Option<String>,
}

/// One open table.
pub(super) struct Table {
    /// The level of every row in it.
    pub(super) level: RegionLevel,
    file: String,
    reader: csv::Reader<Box<dyn Read>>,
    record: csv::ByteRecord,
    code: usize,
    name: usize,
    urban_rural: Option<usize>,
}

impl Table {
    /// Opens a table, plain or compressed, and finds its columns.
    pub(super) fn open(level: RegionLevel, path: &Path) -> Result<Self, SourceError> {
        let file = path
            .file_name()
            .unwrap_or(path.as_os_str())
            .to_string_lossy()
            .into_owned();
        let unreadable = |reason: String| SourceError::Unreadable {
            file: file.clone(),
            line: 0,
            reason,
        };
        let input = File::open(path).map_err(|error| unreadable(error.to_string()))?;
        let input: Box<dyn Read> = if path.extension().is_some_and(|ending| ending == "xz") {
            Box::new(XzDecoder::new(BufReader::new(input)))
        } else {
            Box::new(input)
        };
        Self::read(level, file, input)
    }

    /// Finds the columns of a table.
    fn read(level: RegionLevel, file: String, input: Box<dyn Read>) -> Result<Self, SourceError> {
        let unreadable = |reason: String| SourceError::Unreadable {
            file: file.clone(),
            line: 0,
            reason,
        };
        let mut reader = csv::ReaderBuilder::new()
            .buffer_capacity(1 << 16)
            .from_reader(input);
        let header = reader
            .byte_headers()
            .map_err(|error| unreadable(error.to_string()))?
            .clone();
        let find = |wanted: &[u8]| {
            let bare = |title: &[u8]| title.trim_ascii() == wanted;
            header
                .iter()
                .position(|title| bare(title.strip_prefix(b"\xef\xbb\xbf").unwrap_or(title)))
        };
        let need = |column: &'static str| {
            find(column.as_bytes()).ok_or_else(|| SourceError::Column {
                file: file.clone(),
                column,
            })
        };
        let (code, name, urban_rural) = (need("code")?, need("name")?, find(b"urban_rural"));
        Ok(Self {
            level,
            file,
            reader,
            record: csv::ByteRecord::new(),
            code,
            name,
            urban_rural,
        })
    }

    /// The error for the row read last.
    pub(super) fn bad_row(&self, problem: RowProblem) -> SourceError {
        SourceError::Row {
            file: self.file.clone(),
            line: self.record.position().map_or(0, csv::Position::line),
            problem,
        }
    }

    /// The next row as it stands in the file, or `None` at the end.
    pub(super) fn next_row(&mut self) -> Option<Result<RegionRow, SourceError>> {
        match self.reader.read_byte_record(&mut self.record) {
            Ok(true) => Some(self.parse().map_err(|problem| self.bad_row(problem))),
            Ok(false) => None,
            Err(error) => Some(Err(SourceError::Unreadable {
                file: self.file.clone(),
                line: error
                    .position()
                    .map_or(self.reader.position().line(), csv::Position::line),
                reason: error.to_string(),
            })),
        }
    }

    fn parse(&self) -> Result<RegionRow, RowProblem> {
        let field = |index: usize| self.record.get(index).unwrap_or_default().trim_ascii();
        let code =
            RegionCode::from_digits(field(self.code)).map_err(|error| RowProblem::Code(error.0))?;
        let name = std::str::from_utf8(field(self.name))
            .map_err(|_| RowProblem::Name)?
            .trim();
        if name.is_empty() || name.len() > MAX_NAME_CHARS && name.chars().count() > MAX_NAME_CHARS {
            return Err(RowProblem::Name);
        }
        let urban_rural = self.urban_rural.map(field).filter(|text| !text.is_empty());
        Ok(RegionRow {
            code,
            name: name.to_owned(),
            level: self.level,
            urban_rural: urban_rural.map(|text| String::from_utf8_lossy(text).into_owned()),
        })
    }
}

/// How many rows of a table can be used, and how many cannot.
#[cfg(any(test, feature = "fuzzing"))]
pub(crate) fn count(level: RegionLevel, bytes: &[u8]) -> Result<(usize, usize), SourceError> {
    let input: Box<dyn Read> = Box::new(std::io::Cursor::new(bytes.to_vec()));
    let mut table = Table::read(level, String::new(), input)?;
    let mut counted = (0, 0);
    while let Some(row) = table.next_row() {
        match row {
            Ok(_) => counted.0 += 1,
            Err(SourceError::Row { .. }) => counted.1 += 1,
            Err(error) => return Err(error),
        }
    }
    Ok(counted)
}
