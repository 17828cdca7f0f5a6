//! A code for telephones, drawn: each stretch of dark modules is a line as thick as a module.

use super::flow::Mark;
use crate::platform::qr::Qr;

/// A count as a measure.
pub(super) fn number(count: usize) -> f32 {
    f32::from(u16::try_from(count).unwrap_or(u16::MAX))
}

/// The code with its upper left corner at a point of the sheet.
pub(super) fn code(code: &Qr, (left, top): (f32, f32), side: f32) -> Vec<Mark> {
    let module = side / number(code.size());
    let rows = 0..code.size();
    rows.flat_map(|row| {
        let y = top + (number(row) + 0.5) * module;
        let stretches = code.stretches(row).into_iter();
        stretches.map(move |(from, to)| Mark::Rule {
            from: (left + number(from) * module, y),
            to: (left + number(to) * module, y),
            // A little more, so that no hair shows between two rows.
            width: module * 1.02,
            is_red: false,
        })
    })
    .collect()
}
