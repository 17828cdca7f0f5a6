//! SQLite numbers the parameters of raw SQL by their first appearance: `$2 … $1` would swap the values
//! without an error.

use std::path::Path;

fn sources(folder: &Path, found: &mut Vec<(String, String)>) {
    for entry in std::fs::read_dir(folder).unwrap().flatten() {
        let path = entry.path();
        if path.is_dir() {
            sources(&path, found);
        } else if path.extension().is_some_and(|e| e == "rs") {
            found.push((
                path.display().to_string(),
                std::fs::read_to_string(&path).unwrap(),
            ));
        }
    }
}

/// The string literals of a source.
fn literals(source: &str) -> Vec<String> {
    let (mut found, mut chars) = (Vec::new(), source.chars());
    while let Some(c) = chars.next() {
        if c != '"' {
            continue;
        }
        let mut literal = String::new();
        while let Some(c) = chars.next() {
            match c {
                '"' => break,
                '\\' => {
                    chars.next();
                }
                other => literal.push(other),
            }
        }
        found.push(literal);
    }
    found
}

/// The numbers of `$1`, `$2` … in order of first appearance.
fn numbers(literal: &str) -> Vec<usize> {
    let mut found = Vec::new();
    for (at, _) in literal.match_indices('$') {
        // `$A$1` is a cell of a spreadsheet.
        if literal[..at].ends_with(char::is_alphanumeric) {
            continue;
        }
        let digits: String = literal[at + 1..]
            .chars()
            .take_while(char::is_ascii_digit)
            .collect();
        if let Ok(number) = digits.parse()
            && !found.contains(&number)
        {
            found.push(number);
        }
    }
    found
}

#[test]
fn binds_are_numbered_by_first_appearance() {
    let mut files = Vec::new();
    sources(
        Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/src")),
        &mut files,
    );
    let mut seen = 0;
    for (path, source) in files {
        for literal in literals(&source) {
            let numbers = numbers(&literal);
            seen += numbers.len();
            let expected: Vec<usize> = (1..=numbers.len()).collect();
            assert_eq!(numbers, expected, "{path}: {literal}");
        }
    }
    assert!(seen > 0, "no raw SQL with binds was found");
}

#[test]
fn swapped_binds_are_found() {
    assert_eq!(numbers("SELECT $2, $1"), [2, 1]);
    assert_eq!(numbers("SELECT $1, $2, $1"), [1, 2]);
    assert_eq!(numbers("'选项'!$A$1:$A$200"), [] as [usize; 0]);
    assert_eq!(literals(r#"a("x \" $1", "y")"#).len(), 2);
}
