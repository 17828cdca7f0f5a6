//! The congresses a deputy sits in, for the queries of the records of congresses.

/// A subselect of the organs of the congresses in which the deputy of a scope sits now; of nobody else.
macro_rules! seated_in {
    ($scope:expr) => {
        $crate::schema::terms::table
            .inner_join(
                $crate::schema::mandates::table.on($crate::schema::mandates::county_id
                    .eq($crate::schema::terms::county_id)
                    .and($crate::schema::mandates::term_id.eq($crate::schema::terms::id))),
            )
            .filter($crate::schema::mandates::county_id.eq($scope.county_id()))
            .filter(
                $crate::schema::mandates::deputy_id
                    .nullable()
                    .eq($scope.deputy_id()),
            )
            .filter($crate::schema::mandates::ended_on.is_null())
            .select($crate::schema::terms::organ_id)
    };
}
pub(in crate::features) use seated_in;
