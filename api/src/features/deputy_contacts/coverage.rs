//! Who keeps in touch with whom in a congress: the matrix, and who is below the local rule (domain 12, row 37).

use super::dto::DeputyContactCoverageQuery;
use super::model::DeputyContactKind;
use super::response_coverage::{
    DeputyContactCell, DeputyContactCoverage, DeputyContactsOfDeputy, DeputyContactsOfMember,
};
use super::rules::is_reached;
use super::store_coverage::{self, Open};
use crate::features::congresses::{self, Congress};
use crate::features::parameters::Book;
use crate::platform::auth::{Acting, Role};
use crate::platform::db::{AnyConnection, Id};
use crate::platform::http::Problem;
use chrono::NaiveDate;
use std::collections::HashMap;

/// How many deputies a member looks after, with how many residents a deputy keeps in touch; local rules.
pub(in crate::features) const LEAST: [&str; 2] =
    ["presidium_member_contacts", "deputy_contacts_min"];

/// What the local rules ask.
pub(super) struct Least {
    pub(super) member: i64,
    member_basis: String,
    pub(super) deputy: i64,
    deputy_basis: String,
}

/// What the local rules of a town ask, or of the county.
pub(super) fn least(book: &Book, town_id: Option<Id>) -> Result<Least, Problem> {
    let of = |key: &str| -> Result<(i64, String), Problem> {
        let one = book.of(town_id, key)?;
        Ok((one.int().map_err(Problem::internal)?, one.basis))
    };
    let [member, deputy] = LEAST;
    let (member, member_basis) = of(member)?;
    let (deputy, deputy_basis) = of(deputy)?;
    Ok(Least {
        member,
        member_basis,
        deputy,
        deputy_basis,
    })
}

/// The figures of a congress. A deputy sees those of the whole and their own, not those of the others.
pub(super) fn assemble(
    conn: &mut AnyConnection,
    acting: &Acting,
    query: &DeputyContactCoverageQuery,
) -> Result<DeputyContactCoverage, Problem> {
    let congress = congresses::kept_asked_for(conn, acting, (query.level, query.town_id))?;
    let book = Book::load(conn, acting.scope.county_id(), &LEAST, acting.today)?;
    let least = least(&book, congress.town_id)?;
    let mut matrix = Matrix::load(conn, acting, &[congress.term_id])?;
    matrix.narrow(conn, acting)?;
    let mut members = matrix.members(congress.term_id, least.member);
    let mut deputies = matrix.deputies(congress.term_id, least.deputy);
    let figures = Figures::of(&members, &deputies);
    if acting.scope.role() == Role::Deputy {
        members.retain(|one| Some(one.member_id) == acting.scope.deputy_id());
        deputies.retain(|one| Some(one.deputy_id) == acting.scope.deputy_id());
    }
    Ok(shown(congress, least, &figures, (members, deputies)))
}

fn shown(
    congress: Congress,
    least: Least,
    figures: &Figures,
    (members, deputies): (Vec<DeputyContactsOfMember>, Vec<DeputyContactsOfDeputy>),
) -> DeputyContactCoverage {
    DeputyContactCoverage {
        level: congress.level,
        town_id: congress.town_id,
        congress_name: congress.name,
        member_minimum: least.member,
        member_basis: least.member_basis,
        deputy_minimum: least.deputy,
        deputy_basis: least.deputy_basis,
        members_reached: figures.members_reached,
        members_total: figures.members_total,
        deputies_reached: figures.deputies_reached,
        deputies_total: figures.deputies_total,
        without_member: figures.without_member,
        members,
        deputies,
    }
}

/// The figures of a congress in numbers.
pub(in crate::features) struct Figures {
    pub(in crate::features) members_reached: i64,
    pub(in crate::features) members_total: i64,
    pub(in crate::features) deputies_reached: i64,
    pub(in crate::features) deputies_total: i64,
    pub(in crate::features) without_member: i64,
    pub(in crate::features) last_on: Option<NaiveDate>,
}

impl Figures {
    pub(super) fn of(
        members: &[DeputyContactsOfMember],
        deputies: &[DeputyContactsOfDeputy],
    ) -> Self {
        let cells = members.iter().flat_map(|one| &one.deputies);
        let with_deputies = cells.filter_map(|cell| cell.last_on).max();
        let with_residents = deputies.iter().filter_map(|one| one.last_on).max();
        Self {
            members_reached: number(members.iter().filter(|one| one.is_reached).count()),
            members_total: number(members.len()),
            deputies_reached: number(deputies.iter().filter(|one| one.is_reached).count()),
            deputies_total: number(deputies.len()),
            without_member: number(deputies.iter().filter(|one| one.members.is_empty()).count()),
            last_on: with_deputies.max(with_residents),
        }
    }
}

/// The figures of some terms, each with its town: three queries, whatever their number.
pub(in crate::features) fn figures(
    conn: &mut AnyConnection,
    acting: &Acting,
    terms: &[(Id, Option<Id>)],
    book: &Book,
) -> Result<HashMap<Id, Figures>, Problem> {
    let ids: Vec<Id> = terms.iter().map(|(term, _)| *term).collect();
    let matrix = Matrix::load(conn, acting, &ids)?;
    let mut found = HashMap::new();
    for (term, town_id) in terms {
        let least = least(book, *town_id)?;
        let members = matrix.members(*term, least.member);
        let deputies = matrix.deputies(*term, least.deputy);
        found.insert(*term, Figures::of(&members, &deputies));
    }
    Ok(found)
}

fn number(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}

/// People and open contacts of some terms. Contacts of those who are not in office any more count for nobody.
pub(super) struct Matrix {
    people: Vec<(Id, Id, String)>,
    members: Vec<(Id, Id)>,
    open: Vec<Open>,
}

impl Matrix {
    /// Three queries, for however many terms.
    pub(super) fn load(
        conn: &mut AnyConnection,
        acting: &Acting,
        terms: &[Id],
    ) -> Result<Self, Problem> {
        let county_id = acting.scope.county_id();
        Ok(Self {
            people: store_coverage::people(conn, county_id, terms)?,
            members: store_coverage::members(conn, county_id, terms, acting.today)?,
            open: store_coverage::open(conn, county_id, terms)?,
        })
    }

    /// Keeps those within the reach of the office that reads.
    fn narrow(&mut self, conn: &mut AnyConnection, acting: &Acting) -> Result<(), Problem> {
        let people: Vec<Id> = self.people.iter().map(|one| one.1).collect();
        let near = congresses::reach(conn, &acting.scope, &people)?;
        self.people.retain(|one| near.contains(&one.1));
        Ok(())
    }

    fn is_member(&self, term: Id, deputy: Id) -> bool {
        self.members.contains(&(term, deputy))
    }

    fn people(&self, term: Id) -> impl Iterator<Item = (Id, &String)> {
        let of_term = self.people.iter().filter(move |one| one.0 == term);
        of_term.map(|(_, deputy, name)| (*deputy, name))
    }

    fn open(&self, term: Id, kind: DeputyContactKind) -> impl Iterator<Item = &Open> {
        let of_kind = move |one: &&Open| one.term_id == term && one.kind == kind;
        self.open.iter().filter(of_kind)
    }

    /// Each member of the presidium who is in office, by name, with those they look after.
    pub(super) fn members(&self, term: Id, least: i64) -> Vec<DeputyContactsOfMember> {
        let all = self.people(term).filter(|one| self.is_member(term, one.0));
        let line = |(member, name): (Id, &String)| {
            let kept = |deputy: Id| {
                self.open(term, DeputyContactKind::Deputy)
                    .find(|one| one.keeper_id == member && one.deputy_id == Some(deputy))
            };
            let cells = self.people(term).filter_map(|(deputy, name)| {
                kept(deputy).map(|one| DeputyContactCell {
                    contact_id: one.id,
                    deputy_id: deputy,
                    name: name.clone(),
                    last_on: one.last_on,
                })
            });
            let deputies: Vec<_> = cells.collect();
            DeputyContactsOfMember {
                member_id: member,
                name: name.clone(),
                is_reached: is_reached(number(deputies.len()), least),
                deputies,
            }
        };
        all.map(line).collect()
    }

    /// Each deputy in office, by name.
    pub(super) fn deputies(&self, term: Id, least: i64) -> Vec<DeputyContactsOfDeputy> {
        let line = |(deputy, name): (Id, &String)| {
            let looks_after = |member: Id| {
                self.is_member(term, member)
                    && self
                        .open(term, DeputyContactKind::Deputy)
                        .any(|one| one.keeper_id == member && one.deputy_id == Some(deputy))
            };
            let members = self.people(term).filter(|one| looks_after(one.0));
            let residents = self.open(term, DeputyContactKind::Resident);
            let own: Vec<&Open> = residents.filter(|one| one.keeper_id == deputy).collect();
            DeputyContactsOfDeputy {
                deputy_id: deputy,
                name: name.clone(),
                members: members.map(|(_, name)| name.clone()).collect(),
                residents: number(own.len()),
                is_reached: is_reached(number(own.len()), least),
                last_on: own.iter().filter_map(|one| one.last_on).max(),
            }
        };
        self.people(term).map(line).collect()
    }
}
