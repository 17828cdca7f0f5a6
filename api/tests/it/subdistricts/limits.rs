//! What a subdistrict has no right to: the acts of a congress.

use super::steps::*;
use crate::{decisions, deputy_contacts, meetings, work_plans};
use serde_json::json;

db_test!(row_73_it_has_no_rights_of_a_congress, async |ctx| {
    let street = street(&ctx);
    let near = street.ids();
    let lists = deputy_contacts::steps::lists(&[(near[0], &near[1..])]);
    let at_county = json!({"level": "county", "body": "congress"});
    let acts = [
        ("/meetings", meetings::steps::request(&ctx)),
        (
            "/meetings",
            meetings::steps::request_with(&ctx, json!({"level": "county"})),
        ),
        ("/decisions", decisions::steps::request()),
        ("/decisions", decisions::steps::request_with(at_county)),
        ("/work-plans", work_plans::steps::request()),
        ("/deputy-contacts/assignments", lists),
    ];
    for (target, body) in acts {
        let refused = clerk(&ctx).post(target, body).await;
        refused.expect_problem(409, "congress_none");
    }
});
