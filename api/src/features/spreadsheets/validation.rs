//! Drop-down lists and hints of a column.

use rust_xlsxwriter::{DataValidation, Formula, XlsxError};

use super::columns::{Column, ColumnKind};
use super::text::cell_ref;

/// The longest list that fits into the validation itself; a longer one goes to its own sheet.
const MAX_INLINE_LIST: usize = 255;

/// Whether the words fit into the validation itself.
pub(super) fn fits_inline(words: &[String]) -> bool {
    let units: usize = words
        .iter()
        .map(|word| word.encode_utf16().count() + 1)
        .sum();
    units <= MAX_INLINE_LIST && !words.iter().any(|word| word.contains(','))
}

/// The drop-down list and the hint of a column, if it has either.
pub(super) fn validation(
    column: &Column,
    lists: &str,
    list_column: &mut u32,
) -> Result<Option<DataValidation>, XlsxError> {
    let mut validation = match &column.kind {
        ColumnKind::Choice(words) if words.is_empty() => DataValidation::new(),
        ColumnKind::Choice(words) if fits_inline(words) => {
            DataValidation::new().allow_list_strings(words)?
        }
        ColumnKind::Choice(words) => {
            let name = cell_ref(0, *list_column);
            let letters = name.trim_end_matches('1');
            *list_column += 1;
            let range = format!("='{lists}'!${letters}$1:${letters}${}", words.len());
            DataValidation::new().allow_list_formula(Formula::new(range))
        }
        _ if column.hint.is_none() => return Ok(None),
        _ => DataValidation::new().allow_any_value(),
    };
    if let Some(hint) = &column.hint {
        let title: String = column.title.chars().take(16).collect();
        let hint: String = hint.chars().take(120).collect();
        validation = validation.set_input_title(title)?.set_input_message(hint)?;
    }
    Ok(Some(validation))
}
