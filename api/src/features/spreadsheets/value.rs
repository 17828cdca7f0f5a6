//! A typed cell as the text a person sees in it.

use calamine::{DataRef, ExcelDateTime};

use super::text::clean_text;

/// Code of a cell that shows `#N/A`, `#REF!` and the like.
const ERROR_VALUE: &str = "cell_error_value";

/// The text of a cell, trimmed; `Err` with a code if it has no usable text.
pub(super) fn cell_text(value: &DataRef) -> Result<String, &'static str> {
    Ok(match value {
        DataRef::Empty => String::new(),
        DataRef::String(text) => clean_text(text),
        DataRef::SharedString(text) => clean_text(text),
        DataRef::Int(number) => number.to_string(),
        DataRef::Float(number) => number_text(*number),
        DataRef::Bool(true) => "TRUE".to_owned(),
        DataRef::Bool(false) => "FALSE".to_owned(),
        DataRef::DateTime(serial) => date_text(serial),
        DataRef::DateTimeIso(text) => iso_text(text),
        DataRef::DurationIso(text) => text.clone(),
        DataRef::Error(_) => return Err(ERROR_VALUE),
    })
}

/// A number without the noise of its storage: phone numbers and codes that were typed as numbers
/// come back as their digits (`13912345678.0` is `13912345678`).
fn number_text(number: f64) -> String {
    // Excel keeps 15 significant digits; what it shows is the number rounded to them.
    let rounded: f64 = format!("{number:.14e}").parse().unwrap_or(number);
    if rounded == 0.0 {
        "0".to_owned()
    } else if rounded.fract() == 0.0 && rounded.abs() < 1e15 {
        format!("{rounded:.0}")
    } else {
        rounded.to_string()
    }
}

fn date_text(serial: &ExcelDateTime) -> String {
    if serial.is_duration() {
        let seconds = (serial.as_f64() * 86_400.0).round() as i64;
        return format!(
            "{}:{:02}:{:02}",
            seconds / 3600,
            seconds / 60 % 60,
            seconds % 60
        );
    }
    let (year, month, day, hour, minute, second, _) = serial.to_ymd_hms_milli();
    if serial.as_f64() < 1.0 {
        return format!("{hour:02}:{minute:02}:{second:02}");
    }
    let date = format!("{year:04}-{month:02}-{day:02}");
    if (hour, minute, second) == (0, 0, 0) {
        date
    } else {
        format!("{date} {hour:02}:{minute:02}:{second:02}")
    }
}

fn iso_text(text: &str) -> String {
    text.strip_suffix("T00:00:00")
        .unwrap_or(text)
        .replace('T', " ")
}
