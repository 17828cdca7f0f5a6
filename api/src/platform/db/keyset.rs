//! Keyset pages in Diesel: filter after the cursor, order, limit.

/// Continues a boxed query after the cursor of `$page` and orders it by `($column, $id)`, both
/// descending when `$descending`. The cursor holds `[value, id]`; `$value` is the Rust type of the
/// column. The column must not be null.
///
/// ```text
/// let rows = keyset!(query, page, false, deputies::sort_key: String, deputies::id).load(conn)?;
/// Ok(page.page(rows, |row| vec![json!(row.sort_key), json!(row.id)]))
/// ```
macro_rules! keyset {
    ($query:expr, $page:expr, $descending:expr, $column:path : $value:ty, $id:path) => {{
        let ascending = $descending == $page.is_backward();
        let mut query = $query;
        if let Some((value, id)) = $page.after::<($value, $crate::platform::db::Id)>()? {
            // The first condition repeats the second, so that the index range is found.
            query = if ascending {
                query
                    .filter($column.ge(value.clone()))
                    .filter($column.gt(value).or($id.gt(id)))
            } else {
                query
                    .filter($column.le(value.clone()))
                    .filter($column.lt(value).or($id.lt(id)))
            };
        }
        query = if ascending {
            query.order(($column.asc(), $id.asc()))
        } else {
            query.order(($column.desc(), $id.desc()))
        };
        query.limit($page.fetch())
    }};
}
pub(crate) use keyset;
