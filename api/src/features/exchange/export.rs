//! Rows of an export, in the columns of the import.

use super::columns::{choice_name, fields};
use super::kind::ImportKind;
use crate::features::accounts::Account;
use crate::features::deputies::{Deputy, Mandate};
use crate::features::organs::Organ;
use crate::features::spreadsheets::{CellValue, SheetWriter, WorkbookTexts};
use crate::features::terms::Term;
use crate::platform::db::Id;
use crate::platform::http::Problem;
use crate::platform::i18n::{self, Locale, Params};
use chrono::NaiveDate;
use std::collections::HashMap;

/// A workbook with the columns of a kind and its notes.
pub(super) fn writer(
    kind: ImportKind,
    locale: Locale,
    watermark: String,
    made_on: NaiveDate,
) -> Result<SheetWriter, Problem> {
    let words = |key: String| i18n::text(locale, &key, &Params::new());
    let name = words(format!("exchange.{kind}.sheet_name"));
    let texts = WorkbookTexts {
        sheet: name.clone(),
        notes_sheet: words("exchange.sheet.notes".to_owned()),
        lists_sheet: words("exchange.sheet.lists".to_owned()),
        title: name,
        watermark,
        made_on,
    };
    let columns = fields(kind).iter().map(|field| field.column(kind, locale));
    let mut writer = SheetWriter::new(texts, columns.collect())?;
    for number in 1.. {
        let key = format!("exchange.{kind}.note_{number}");
        match i18n::find(locale, &key, &Params::new()) {
            Some(note) => writer.note(note),
            None => break,
        }
    }
    Ok(writer)
}

/// What the rows of deputies refer to.
pub(super) struct DeputyContext {
    pub mandates: HashMap<Id, Vec<Mandate>>,
    pub terms: HashMap<Id, Term>,
    /// Short names of towns and groups.
    pub names: HashMap<Id, String>,
}

/// One row per mandate, one without for a deputy that has none.
pub(super) fn deputy_rows(
    writer: &mut SheetWriter,
    deputy: Deputy,
    context: &DeputyContext,
    locale: Locale,
) -> Result<(), Problem> {
    let town = deputy
        .town_id
        .and_then(|id| context.names.get(&id).cloned());
    let own: Vec<CellValue> = vec![
        deputy.name.into(),
        choice_name("deputies.gender", deputy.gender.as_str(), locale).into(),
        deputy.born_on.into(),
        deputy.ethnicity.into(),
        deputy.party.into(),
        deputy.education.into(),
        deputy.occupation.into(),
        deputy.government_post.into(),
        deputy.phone.into(),
        town.into(),
    ];
    let held = context
        .mandates
        .get(&deputy.id)
        .map_or(&[][..], Vec::as_slice);
    if held.is_empty() {
        writer.row(&own)?;
    }
    for mandate in held {
        let term = context.terms.get(&mandate.term_id);
        let group = mandate
            .group_id
            .and_then(|id| context.names.get(&id).cloned());
        let mut cells = own.clone();
        cells.extend([
            term.map(|term| term.congress_name.clone()).into(),
            term.map(|term| i64::from(term.ordinal)).into(),
            mandate.constituency.clone().into(),
            group.into(),
            mandate.post.clone().into(),
            mandate.elected_on.into(),
            choice_name("deputies.status", mandate.status.as_str(), locale).into(),
        ]);
        writer.row(&cells)?;
    }
    Ok(())
}

/// One row per unit.
pub(super) fn unit_row(
    writer: &mut SheetWriter,
    unit: Organ,
    towns: &HashMap<Id, String>,
    locale: Locale,
) -> Result<(), Problem> {
    let word = if unit.is_active { "yes" } else { "no" };
    writer.row(&[
        unit.name.into(),
        unit.short_name.into(),
        unit.town_id.and_then(|id| towns.get(&id).cloned()).into(),
        choice_name("exchange.units.yes_no", word, locale).into(),
    ])?;
    Ok(())
}

/// One row per account.
pub(super) fn account_row(
    writer: &mut SheetWriter,
    account: Account,
    organs: &HashMap<Id, String>,
    deputies: &HashMap<Id, Deputy>,
    locale: Locale,
) -> Result<(), Problem> {
    let role = choice_name("exchange.accounts.role_name", account.role.as_str(), locale);
    let deputy = account.deputy_id.and_then(|id| deputies.get(&id));
    writer.row(&[
        account.username.into(),
        account.display_name.into(),
        role.into(),
        organs.get(&account.organ_id).cloned().into(),
        deputy.map(|deputy| deputy.name.clone()).into(),
        account.phone.into(),
    ])?;
    Ok(())
}
