//! Files: workbooks, pictures, and the forms they come in.

use super::{container, refused};
use crate::features::attachments::{FileType, PublicPicture, clean_file_name, sniff, strip};
use crate::features::exchange;
use crate::features::spreadsheets::{self, Limits};
use crate::platform::db::Id;
use crate::platform::http::{Problem, form_of};
use bytes::Bytes;
use std::cell::RefCell;
use tokio::runtime::{Builder, Runtime};

/// As large as a file may be here; small, so that the limit is met.
const MAX_BYTES: usize = 4096;

thread_local! {
    static RUNTIME: RefCell<Option<Runtime>> = const { RefCell::new(None) };
}

/// A workbook as it is uploaded for an import, down to its cells.
pub fn workbook(bytes: &[u8]) {
    match spreadsheets::read(bytes, &Limits::default()) {
        Ok(sheet) => exchange::read_all(&sheet),
        Err(error) => refused(&Problem::from(error)),
    }
}

/// The parts of a workbook in a container that is sound, so that its XML is reached: sheet, shared strings, styles,
/// workbook, its relations, separated by `1e`; one that is left out is an ordinary one.
pub fn sheet(bytes: &[u8]) {
    if let Some(file) = container::pack(bytes) {
        workbook(&file);
    }
}

/// A picture or a document as it is attached, and as somebody without an account sends it.
pub fn pictures(bytes: &[u8]) {
    for kind in FileType::ALL {
        let name = format!("file.{}", kind.extensions()[0]);
        let Ok(found) = sniff(&name, bytes) else {
            continue;
        };
        let Ok(kept) = strip(found, Bytes::copy_from_slice(bytes)) else {
            continue;
        };
        // An orientation is all that is ever put in.
        assert!(
            kept.len() <= bytes.len() + 256,
            "{} of {}",
            kept.len(),
            bytes.len()
        );
    }
    if let Ok(picture) = PublicPicture::check(Bytes::copy_from_slice(bytes)) {
        assert!(picture.size() > 0);
    }
}

/// A form: a byte for the size of the pieces in which it arrives, a line with its `Content-Type`, then its body.
pub fn multipart(bytes: &[u8]) {
    let Some((piece, rest)) = bytes.split_first() else {
        return;
    };
    let line = rest.iter().position(|byte| *byte == b'\n');
    let (content_type, body) = rest.split_at(line.unwrap_or(rest.len()));
    let content_type = content_type.trim_ascii();
    let body = body.get(1..).unwrap_or_default();
    // A header that is none does not reach the service.
    if content_type
        .iter()
        .any(|byte| !(b' '..=b'~').contains(byte))
    {
        return;
    }
    RUNTIME.with_borrow_mut(|runtime| {
        if runtime.is_none() {
            *runtime = Builder::new_current_thread().build().ok();
        }
        let Some(runtime) = runtime else { return };
        let size = (usize::from(*piece), MAX_BYTES);
        match runtime.block_on(form_of(content_type, body, size)) {
            Ok(mut form) => {
                if let Err(problem) = form.parse::<Id>("subject_id") {
                    refused(&problem);
                }
                if let Ok(file) = form.take_file()
                    && let Some(name) = clean_file_name(&file.name)
                {
                    assert!(
                        name.chars().count() <= 120 && !name.contains(['/', '\\']),
                        "{name}"
                    );
                    pictures(&file.bytes);
                }
            }
            Err(problem) => refused(&problem),
        }
    });
}
