//! Why a body or a query cannot be read: the decoder's English sentence becomes a code of ours, whose
//! text stands under `fields.<code>` in both languages.

/// What is wrong with one value.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Unreadable<'a> {
    /// Code of the field error.
    pub(super) code: &'static str,
    /// The field the sentence names, which the path to the error need not contain.
    pub(super) field: Option<&'a str>,
}

/// Beginnings of what dates say of text that is none.
const DATE: &[&str] = &[
    "premature end of input",
    "input contains invalid characters",
    "input is out of range",
    "input is not enough",
    "trailing input",
];

impl<'a> Unreadable<'a> {
    /// Reads the sentence of the decoder.
    pub(super) fn of(sentence: &'a str) -> Self {
        let named = |code| Self {
            code,
            field: sentence.split('`').nth(1),
        };
        let begins = |with: &str| sentence.starts_with(with);
        if begins("missing field") {
            return named("required");
        }
        if begins("unknown field") {
            return named("unknown");
        }
        if begins("duplicate field") {
            return named("twice");
        }
        let code = match sentence.split_once(", expected ") {
            _ if begins("unknown ") => "choice",
            _ if begins("UUID") => "identifier",
            _ if begins("invalid digit") || begins("number too") || begins("invalid float") => {
                "number_expected"
            }
            _ if begins("provided string was not `true`") => "flag_expected",
            _ if DATE.iter().any(|words| begins(words)) => "date_expected",
            Some((_, expected)) => code_of(expected),
            None => "wrong_value",
        };
        Self { code, field: None }
    }

    /// The pointer to the value, of a path that may end at the object it stands in.
    pub(super) fn pointer(&self, path: String) -> String {
        match self.field {
            Some(field) if !path.ends_with(&format!("/{field}")) => format!("{path}/{field}"),
            _ => path,
        }
    }
}

fn code_of(expected: &str) -> &'static str {
    let is = |word: &str| expected.starts_with(word);
    if is("a string") || is("string") || is("a borrowed string") {
        "text_expected"
    } else if is("a boolean") {
        "flag_expected"
    } else if is("a sequence") {
        "list_expected"
    } else if is("struct") || is("a map") {
        "object_expected"
    } else if is("a formatted date") || is("an RFC 3339") {
        "date_expected"
    } else if is("a UUID") || is("UUID") || is("a formatted UUID") {
        "identifier"
    } else if expected
        .split(' ')
        .next()
        .is_some_and(|word| word.len() <= 5 && word.starts_with(['i', 'u', 'f']))
    {
        "number_expected"
    } else {
        "wrong_value"
    }
}

#[cfg(test)]
mod tests {
    use super::Unreadable;

    #[test]
    fn sentences_of_the_decoder_become_codes() {
        for (sentence, code, field) in [
            ("missing field `title` at line 1", "required", Some("title")),
            ("unknown field `foo`, expected `a`", "unknown", Some("foo")),
            ("duplicate field `limit`", "twice", Some("limit")),
            ("unknown variant `x`, expected `a`", "choice", None),
            ("unknown Status: nope", "choice", None),
            ("invalid digit found in string", "number_expected", None),
            (
                "invalid type: integer `5`, expected a string",
                "text_expected",
                None,
            ),
            (
                "invalid type: string \"x\", expected i64",
                "number_expected",
                None,
            ),
            (
                "invalid type: null, expected usize",
                "number_expected",
                None,
            ),
            (
                "invalid type: map, expected a sequence",
                "list_expected",
                None,
            ),
            (
                "invalid type: sequence, expected struct Foo",
                "object_expected",
                None,
            ),
            ("premature end of input", "date_expected", None),
            ("UUID parsing failed: invalid length", "identifier", None),
            ("something new", "wrong_value", None),
        ] {
            assert_eq!(
                Unreadable::of(sentence),
                Unreadable { code, field },
                "{sentence}"
            );
        }
    }
}
