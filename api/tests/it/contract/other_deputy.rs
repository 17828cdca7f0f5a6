//! Every operation on what one deputy does, by a colleague of the same congress: what no rule shares is not found, and
//! what is shared nobody changes in another's place.

use super::other_town::{NO_RECORD, WITHOUT_TOWN, query, records};
use super::reads::{Reads, text};
use super::{bodies, bodies_duty};
use crate::support::Context;
use crate::support::world::account_id;
use crate::{inquiries, motions, suggestions};
use actix_web::http::Method;
use diesel::prelude::*;
use luzhi::app;
use luzhi::platform::auth::Role;
use luzhi::schema::events;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

/// Who looks: asked to sign nothing, on no visit, reception or inspection, a member of groups and the leader of none.
const COLLEAGUE: &str = "deputy.a3";

/// Of one deputy, or of the office: not for a colleague.
const PRIVATE: &[&str] = &[
    "attachments",
    "awards",
    "custody-reports",
    "deputy-certificates",
    "deputy-contacts",
    "deputy-pledges",
    "deputy-post-holdings",
    "deputy-resignations",
    "deputy-talks",
    "deputy-visits",
    "diary-entries",
    "duty-appeals",
    "duty-file-words",
    "duty-files",
    "duty-records",
    "duty-rule-sets",
    "imports",
    "inquiries",
    "inspections",
    "mandates",
    "motions",
    "oral-opinions",
    "presidium-members",
    "reception-visits",
    "resident-messages",
    "suggestions",
];
/// Read at a colleague who may otherwise be read.
const PRIVATE_PARTS: &[&str] = &[
    "/deputies/{id}/card",
    "/deputies/{id}/card-withdrawals",
    "/deputies/{id}/duty-files",
    "/deputies/{id}/duty-rates",
    "/deputies/{id}/points",
];
/// Shared, and why.
const SHARED: &[(&str, &str)] = &[
    ("announcements", "the congress announces to its deputies"),
    ("ballots", "whoever is on the roll votes"),
    ("bulletins", "sent to all deputies"),
    ("decisions", "of the whole congress"),
    ("deputies", "colleagues know each other, without numbers"),
    ("deputy-appraisals", "all rate each other"),
    ("deputy-groups", "of the congress, members and others"),
    ("deputy-posts", "offered to all deputies"),
    ("duty-quarters", "each appeals against their own points"),
    ("group-activities", "of the congress's groups"),
    ("group-inspections", "a look at one's own group"),
    ("group-quarters", "of the congress's groups"),
    ("meetings", "called to it"),
    ("organs", "everybody knows the organs"),
    ("project-ideas", "gathered in the whole congress"),
    ("project-rounds", "of the whole congress"),
    ("project-selections", "of the whole congress"),
    ("project-works", "followed by the whole congress"),
    ("projects", "weighed by the whole congress"),
    ("questions", "asked before all"),
    ("receptions", "the roster of the congress"),
    ("stations", "of the congress"),
    ("terms", "everybody knows the terms"),
    ("trainings", "all are invited"),
    (
        "voter-reports",
        "the plan of the congress; the text once it is announced",
    ),
    ("work-plans", "of the whole congress"),
];
/// What each deputy does with a shared record for themselves, in nobody's place.
const FOR_THEMSELVES: &[&str] = &[
    "answer_meeting_notice",
    "answer_training",
    "answer_training_quiz",
    "ask_project_question",
    "assign_deputy_post",
    "confirm_bulletin",
    "confirm_meeting_notice",
    "rate_deputy_appraisal",
    "record_project_appraisal",
    "record_project_remark",
    "submit_duty_appeal",
];
/// Named by records that are shared.
const NAMED_ELSEWHERE: &[&str] = &[
    "deputy-post-holdings",
    "duty-files",
    "imports",
    "mandates",
    "presidium-members",
];

/// As for another town, and before it is handed in what the first deputy writes.
async fn of_one_deputy(ctx: &Context) -> BTreeMap<&'static str, String> {
    let mut all = records(ctx).await;
    all.extend(bodies_duty::records(ctx).await);
    let deputy = ctx.as_account("deputy.a1");
    let motion = deputy.post("/motions", motions::steps::request()).await;
    let inquiry = deputy.post("/inquiries", inquiries::steps::request()).await;
    let drafts = [
        ("suggestions", suggestions::steps::draft(ctx).await),
        ("motions", motion.expect(201)),
        ("inquiries", inquiry.expect(201)),
    ];
    let id = |one: &Value| one["id"].as_str().unwrap().to_owned();
    all.extend(drafts.iter().map(|(resource, one)| (*resource, id(one))));
    all
}

/// How often the colleague did anything.
fn done(ctx: &Context) -> i64 {
    let actor = account_id(COLLEAGUE);
    ctx.db
        .read_now(|conn| {
            let own = events::table.filter(events::actor_id.eq(Some(actor)));
            Ok(own.count().get_result(conn)?)
        })
        .unwrap()
}

/// The version of a record, as the office sees it.
async fn tag(ctx: &Context, resource: &str, record: &str) -> String {
    let target = format!("/{resource}/{record}");
    let seen = ctx.as_account("town.a").get(&target).await;
    format!("\"v{}\"", seen.body["version"].as_i64().unwrap_or(1))
}

db_test!(a_colleague_finds_no_record_of_a_deputy, async |ctx| {
    let records = of_one_deputy(&ctx).await;
    let colleague = ctx.as_account(COLLEAGUE);
    let before = done(&ctx);
    let document: Value = serde_json::from_str(&app::document_json().unwrap()).unwrap();
    let (mut wrong, mut checked) = (Vec::new(), 0);
    let mut unused: BTreeSet<&str> = FOR_THEMSELVES.iter().copied().collect();
    for (path, item) in document["paths"].as_object().unwrap() {
        let resource = path.split('/').nth(1).unwrap();
        let is_record = path.contains('{') && !NO_RECORD.contains(&path.as_str());
        if !is_record || WITHOUT_TOWN.contains(&resource) {
            continue;
        }
        let is_private = PRIVATE.contains(&resource) || PRIVATE_PARTS.contains(&path.as_str());
        let is_shared = SHARED.iter().any(|(shared, _)| *shared == resource);
        assert!(is_private || is_shared, "{path}: say whether it is shared");
        let record = &records[resource];
        for (method, operation) in item.as_object().unwrap() {
            let Some(name) = operation["operationId"].as_str() else {
                continue;
            };
            let is_read = method == "get";
            if unused.remove(name) || (is_read && !is_private) {
                continue;
            }
            let mut parameters = operation["parameters"].as_array().into_iter().flatten();
            let file = parameters.find(|one| one["name"] == "file");
            let file = file.and_then(|one| one["example"].as_str());
            let target = path.replace("{id}", record);
            let target = target.replace("{file}", file.unwrap_or_default()) + query(name);
            let version = match is_read || is_private {
                true => "\"v1\"".to_owned(),
                false => tag(&ctx, resource, record).await,
            };
            let key = format!("other-deputy-{checked}");
            let headers = [
                ("If-Match", version.as_str()),
                ("Idempotency-Key", key.as_str()),
            ];
            let body = (!is_read).then(|| bodies::body(&ctx, name));
            let method = Method::from_bytes(method.to_uppercase().as_bytes()).unwrap();
            let answer = colleague.send(method, &target, body, &headers).await;
            checked += 1;
            let status = answer.status.as_u16();
            // What is shared may be judged by its state, or by its fields, before it is asked whose step it is.
            let is_refused = [403, 404].contains(&status);
            let is_judged = !is_private && [409, 422].contains(&status);
            if !(is_refused || is_judged) {
                wrong.push(format!("{name}: {status} {}", answer.body["code"]));
            }
        }
    }
    assert!(checked > 100, "{checked}");
    assert!(wrong.is_empty(), "{wrong:#?}");
    assert!(unused.is_empty(), "no operations any more: {unused:?}");
    assert_eq!(done(&ctx), before, "something was done");

    // Nor does a list, a page of one's own or a record that is shared name what is not.
    ctx.follow();
    let private: Vec<(&str, &String)> = PRIVATE
        .iter()
        .filter(|resource| !NAMED_ELSEWHERE.contains(resource))
        .map(|resource| (*resource, &records[resource]))
        .collect();
    let reads = Reads::of(records.clone());
    let mut read = 0;
    for target in reads.targets(Role::Deputy, "路灯") {
        let answer = colleague.get(&target).await;
        if answer.status != 200 {
            continue;
        }
        read += 1;
        let words = text(&answer);
        let told = private.iter().filter(|(_, id)| words.contains(id.as_str()));
        wrong.extend(told.map(|(resource, _)| format!("{target}: {resource}")));
    }
    assert!(read > 50, "{read}");
    assert!(wrong.is_empty(), "{wrong:#?}");
});
