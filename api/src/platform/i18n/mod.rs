//! Texts: the API speaks codes, and adds words in the reader's language as a courtesy.
//!
//! Each module keeps its own `locales/{zh-CN,en}.toml`; `crate::locales` lists them. Chinese is the
//! default and the fallback. Placeholders are `{name}`.

use serde_json::Value;
use std::collections::{BTreeMap, HashMap};
use std::sync::OnceLock;

/// A language of the interface.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Locale {
    /// 简体中文, the default.
    #[default]
    ZhCn,
    /// English.
    En,
}

/// Values for the placeholders of a text.
pub type Params = BTreeMap<String, Value>;

/// One module's texts: `(zh-CN, en)` as TOML.
pub type Source = (&'static str, &'static str);

impl Locale {
    /// The best match of an `Accept-Language` header.
    #[must_use]
    pub fn of_header(header: Option<&str>) -> Self {
        let first = header
            .unwrap_or_default()
            .split(',')
            .next()
            .unwrap_or_default()
            .trim()
            .to_ascii_lowercase();
        if first.starts_with("en") {
            Self::En
        } else {
            Self::ZhCn
        }
    }

    /// The language tag.
    #[must_use]
    pub const fn tag(self) -> &'static str {
        match self {
            Self::ZhCn => "zh-CN",
            Self::En => "en",
        }
    }
}

/// All texts of one language, by dotted key.
pub type Texts = HashMap<String, String>;

/// Both languages.
pub struct Catalog {
    /// Chinese texts.
    pub zh_cn: Texts,
    /// English texts.
    pub en: Texts,
}

/// The catalog of this binary; built on first use.
pub fn catalog() -> &'static Catalog {
    static CATALOG: OnceLock<Catalog> = OnceLock::new();
    CATALOG.get_or_init(|| {
        let mut catalog = Catalog {
            zh_cn: Texts::new(),
            en: Texts::new(),
        };
        for (zh_cn, en) in crate::locales::SOURCES {
            read(zh_cn, &mut catalog.zh_cn);
            read(en, &mut catalog.en);
        }
        catalog
    })
}

/// The text of a key with its placeholders filled; the key itself when there is no such text.
#[must_use]
pub fn text(locale: Locale, key: &str, params: &Params) -> String {
    let catalog = catalog();
    let texts = match locale {
        Locale::ZhCn => &catalog.zh_cn,
        Locale::En => &catalog.en,
    };
    let Some(template) = texts.get(key).or_else(|| catalog.zh_cn.get(key)) else {
        return key.to_owned();
    };
    fill(template, params)
}

/// The text of a key, if there is one. Instead of one text a key may have one for each set of values:
/// `length.max`, `length.max_min` (names in alphabetical order), and `length.other` for all others.
#[must_use]
pub fn find(locale: Locale, key: &str, params: &Params) -> Option<String> {
    let texts = &catalog().zh_cn;
    if texts.contains_key(key) {
        return Some(text(locale, key, params));
    }
    let names: Vec<&str> = params.keys().map(String::as_str).collect();
    let variants = [names.join("_"), "other".to_owned()];
    let mut keys = variants.iter().map(|variant| format!("{key}.{variant}"));
    keys.find(|key| texts.contains_key(key))
        .map(|key| text(locale, &key, params))
}

fn fill(template: &str, params: &Params) -> String {
    let mut out = template.to_owned();
    for (name, value) in params {
        let placeholder = format!("{{{name}}}");
        if out.contains(&placeholder) {
            let shown = match value {
                Value::String(s) => s.clone(),
                other => other.to_string(),
            };
            out = out.replace(&placeholder, &shown);
        }
    }
    out
}

fn read(source: &str, into: &mut Texts) {
    match source.parse::<toml::Table>() {
        Ok(table) => flatten(String::new(), &toml::Value::Table(table), into),
        // A broken locale file is caught by the catalog test before it can be released.
        Err(error) => tracing::error!(%error, "locale file does not parse"),
    }
}

fn flatten(prefix: String, value: &toml::Value, into: &mut Texts) {
    match value {
        toml::Value::Table(table) => {
            for (key, value) in table {
                let key = if prefix.is_empty() {
                    key.clone()
                } else {
                    format!("{prefix}.{key}")
                };
                flatten(key, value, into);
            }
        }
        toml::Value::String(text) => {
            into.insert(prefix, text.clone());
        }
        other => {
            into.insert(prefix, other.to_string());
        }
    }
}
