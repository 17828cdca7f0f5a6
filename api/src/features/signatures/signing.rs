//! Asking, answering, asking again, counting.

use super::model::{CosignAnswer, SignaturePart, SignatureStatus, SignedKind};
use super::store::{self, Signature};
use crate::features::congresses;
use crate::platform::auth::Acting;
use crate::platform::db::{AnyConnection, Id, Tx};
use crate::platform::http::{Problem, problem_codes};
use crate::platform::i18n::Params;
use std::collections::{HashMap, HashSet};

/// What is signed: a record put before a congress in a term.
#[derive(Debug, Clone, Copy)]
pub struct Subject {
    /// County.
    pub county_id: i64,
    /// The record.
    pub id: Id,
    /// What kind of record it is.
    pub kind: SignedKind,
    /// The term whose deputies may sign.
    pub term_id: Id,
    /// Who leads it.
    pub lead_id: Id,
}

impl Subject {
    fn signature(&self, acting: &Acting, deputy_id: Id) -> Signature {
        Signature {
            county_id: self.county_id,
            subject_id: self.id,
            deputy_id,
            subject_kind: self.kind,
            part: SignaturePart::Cosigner,
            status: SignatureStatus::Invited,
            on_paper_by: None,
            created_at: acting.now,
            responded_at: None,
        }
    }
}

/// How the signatures of a record stand.
#[derive(Debug, Clone, Default)]
pub struct Signed {
    /// All of them, the lead's first.
    pub all: Vec<Signature>,
    /// Names of those in office among them.
    pub in_office: HashMap<Id, String>,
}

impl Signed {
    /// Those whose signatures count: given, by deputies in office.
    pub fn counting(&self) -> impl Iterator<Item = &Signature> {
        self.all.iter().filter(|one| {
            one.status == SignatureStatus::Confirmed && self.in_office.contains_key(&one.deputy_id)
        })
    }

    /// How many signatures count, the lead's included.
    #[must_use]
    pub fn count(&self) -> u32 {
        u32::try_from(self.counting().count()).unwrap_or(u32::MAX)
    }

    /// Those who have not answered.
    #[must_use]
    pub fn unanswered(&self) -> Vec<Id> {
        let asked = |one: &&Signature| one.status == SignatureStatus::Invited;
        let ids = self.all.iter().filter(asked).map(|one| one.deputy_id);
        ids.collect()
    }

    /// Those who signed along, in office or not any more.
    #[must_use]
    pub fn cosigners(&self) -> Vec<Id> {
        let signed = self.all.iter().filter(|one| {
            one.part == SignaturePart::Cosigner && one.status == SignatureStatus::Confirmed
        });
        signed.map(|one| one.deputy_id).collect()
    }
}

/// The signatures of a record as they stand.
pub fn standing(
    conn: &mut AnyConnection,
    acting: &Acting,
    subject: &Subject,
) -> Result<Signed, Problem> {
    let all = store::list(conn, subject.county_id, subject.id)?;
    let ids: Vec<Id> = all.iter().map(|one| one.deputy_id).collect();
    let in_office = congresses::deputies_in_office(conn, &acting.scope, subject.term_id, &ids)?;
    Ok(Signed { all, in_office })
}

/// The first signatures: the lead's, given, and those of the deputies asked.
pub fn begin(
    tx: &mut Tx<'_>,
    acting: &Acting,
    subject: &Subject,
    invited: &[Id],
) -> Result<(), Problem> {
    let lead = Signature {
        part: SignaturePart::Lead,
        status: SignatureStatus::Confirmed,
        responded_at: Some(acting.now),
        ..subject.signature(acting, subject.lead_id)
    };
    let asked = invited.iter().map(|id| subject.signature(acting, *id));
    let all: Vec<Signature> = std::iter::once(lead).chain(asked).collect();
    store::insert(tx, &all)
}

/// The names of deputies who can be asked to sign, in the order given; 422 for those who are not in
/// office of the congress, who lead it, or who are listed twice (J1).
pub fn invitable(
    tx: &mut Tx<'_>,
    acting: &Acting,
    subject: &Subject,
    ids: &[Id],
    pointer: &str,
) -> Result<Vec<String>, Problem> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let in_office = congresses::deputies_in_office(tx, &acting.scope, subject.term_id, ids)?;
    let known = congresses::deputy_names(tx, subject.county_id, ids.to_vec())?;
    let (mut seen, mut names, mut problem) = (HashSet::new(), Vec::new(), None);
    for (index, id) in ids.iter().enumerate() {
        let code = match in_office.get(id) {
            _ if !seen.insert(*id) => "duplicate",
            Some(name) if *id != subject.lead_id => {
                names.push(name.clone());
                continue;
            }
            _ => "not_a_cosigner",
        };
        let name = known
            .get(id)
            .map(|name| ("name".into(), name.clone().into()));
        let params: Params = name.into_iter().collect();
        let base: Problem = problem
            .take()
            .unwrap_or_else(|| problem_codes::VALIDATION_FAILED.problem());
        problem = Some(base.at(format!("{pointer}/{index}"), code, params));
    }
    problem.map_or(Ok(names), Err)
}

/// Asks deputies; gives back those who have to answer now. Who has signed already stays signed.
pub fn invite(
    tx: &mut Tx<'_>,
    acting: &Acting,
    subject: &Subject,
    ids: &[Id],
) -> Result<Vec<Id>, Problem> {
    let known = store::list(tx, subject.county_id, subject.id)?;
    let (mut new, mut asked) = (Vec::new(), Vec::new());
    for id in ids {
        match known.iter().find(|one| one.deputy_id == *id) {
            Some(found) if found.status == SignatureStatus::Declined => {
                store::update(tx, &again(found))?;
                asked.push(*id);
            }
            Some(_) => {}
            None => {
                new.push(subject.signature(acting, *id));
                asked.push(*id);
            }
        }
    }
    store::insert(tx, &new)?;
    Ok(asked)
}

/// Writes what the caller said to the invitation; gives back the caller's deputy.
pub fn answer(
    tx: &mut Tx<'_>,
    acting: &Acting,
    subject: &Subject,
    answer: CosignAnswer,
) -> Result<Id, Problem> {
    let deputy_id = acting.scope.deputy_id().ok_or_else(Problem::not_found)?;
    let own = store::find(tx, subject.county_id, subject.id, deputy_id)?;
    let mut own = own.ok_or_else(Problem::not_found)?;
    own.status = answer.into();
    own.on_paper_by = None;
    own.responded_at = Some(acting.now);
    store::update(tx, &own)?;
    Ok(deputy_id)
}

/// Notes that deputies signed on paper, which the caller has before them; asks nobody. Gives back those
/// whose signature is new: they are told, and may object.
pub fn sign_on_paper(
    tx: &mut Tx<'_>,
    acting: &Acting,
    subject: &Subject,
    ids: &[Id],
) -> Result<Vec<Id>, Problem> {
    let known = store::list(tx, subject.county_id, subject.id)?;
    let (mut new, mut noted) = (Vec::new(), Vec::new());
    for id in ids {
        let found = known.iter().find(|one| one.deputy_id == *id).cloned();
        let is_new = found.is_none();
        let mut row = found.unwrap_or_else(|| subject.signature(acting, *id));
        if row.status == SignatureStatus::Confirmed {
            continue;
        }
        noted.push(*id);
        row.status = SignatureStatus::Confirmed;
        row.on_paper_by = Some(acting.actor_name().to_owned());
        row.responded_at = Some(acting.now);
        if is_new {
            new.push(row);
        } else {
            store::update(tx, &row)?;
        }
    }
    store::insert(tx, &new)?;
    Ok(noted)
}

/// The text has changed: who signed the old one is asked again. Gives back who.
pub fn ask_again(tx: &mut Tx<'_>, subject: &Subject) -> Result<Vec<Id>, Problem> {
    let mut asked = Vec::new();
    for one in store::list(tx, subject.county_id, subject.id)? {
        let has_signed =
            one.part == SignaturePart::Cosigner && one.status == SignatureStatus::Confirmed;
        if has_signed {
            store::update(tx, &again(&one))?;
            asked.push(one.deputy_id);
        }
    }
    Ok(asked)
}

fn again(one: &Signature) -> Signature {
    Signature {
        status: SignatureStatus::Invited,
        on_paper_by: None,
        responded_at: None,
        ..one.clone()
    }
}
