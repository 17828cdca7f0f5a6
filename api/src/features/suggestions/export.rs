//! A whole list, page after page, for what is taken out of the program.

use super::dto::ListSuggestionsQuery;
use super::list::Wanted;
use super::rows::Listed;
use super::store_list;
use crate::platform::auth::{Acting, Role};
use crate::platform::db::AnyConnection;
use crate::platform::http::{PageRequest, Problem, filter_hash};

/// Rows read at a time.
const PORTION: i64 = 2_000;

/// Hands over the rows of a list in its order, in portions; what stands in `limit`, `cursor` and
/// `count` means nothing here.
pub(in crate::features) fn each(
    conn: &mut AnyConnection,
    acting: &Acting,
    query: ListSuggestionsQuery,
    mut take: impl FnMut(&mut AnyConnection, Vec<Listed>) -> Result<(), Problem>,
) -> Result<(), Problem> {
    let role = acting.principal.as_ref().map_or(Role::County, |p| p.role);
    let hash = filter_hash(&query);
    let wanted = Wanted::new(
        ListSuggestionsQuery {
            count: false,
            ..query
        },
        role,
    )?;
    let mut cursor: Option<String> = None;
    loop {
        let mut page = PageRequest::new(None, cursor.as_deref(), hash.clone())?;
        page.limit = PORTION;
        let rows = store_list::list(conn, acting, &wanted, &page)?;
        cursor = rows.next;
        take(conn, rows.items)?;
        if cursor.is_none() {
            return Ok(());
        }
    }
}
