//! Every operation on a record, by somebody of another town with just the right permission: not found.

use super::{bodies, bodies_duty};
use crate::attachments::{png, upload as attach};
use crate::exchange::{rows, upload, workbook};
use crate::motions::steps::submitted as moved;
use crate::suggestions::steps::submitted;
use crate::support::world::id;
use crate::support::{Context, World};
use crate::{
    announcements, ballots, decisions, deputy_groups, diary_entries, duty_points, duty_records,
    group_activities, group_quarters, inquiries, inspections, meetings, oral_opinions,
    project_ideas, project_rounds, project_selections, project_works, projects, questions,
    reception_visits, receptions, resident_messages, stations, work_plans,
};
use actix_web::http::Method;
use luzhi::app;
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// Records that belong to the county or to everybody: a town is no border for them.
pub(super) const WITHOUT_TOWN: &[&str] = &[
    "accounts",
    "deliveries",
    "me",
    "parameters",
    "procedures",
    "regions",
    "text-templates",
    "webhooks",
];
/// Not a record.
pub(super) const NO_RECORD: &[&str] = &[
    "/imports/templates/{file}",
    "/meeting-years/{year}",
    "/statistics/suggestions/{file}",
];

/// One record of town A for each resource.
pub(super) async fn records(ctx: &Context) -> BTreeMap<&'static str, String> {
    let text = |value: &Value| value["id"].as_str().unwrap().to_owned();
    let suggestion = submitted(ctx).await;
    let lead = ctx.as_account("deputy.a1");
    let attachment = attach(&lead, &text(&suggestion), "现场.png", &png())
        .await
        .expect(201);
    let list = workbook(&["姓名", "性别", "民族"], &rows(&["李新民|男|汉族"]));
    let town = ctx.as_account("town.a");
    let import = upload(&town, "deputies", &list).await.expect(201);
    let seat = json!({"deputy_id": World::DEPUTY_A2, "post": "member", "since": "2021-10-16"});
    let path = format!("/organs/{}/presidium/members", World::TOWN_A);
    let member = town.post(&path, seat).await.expect(201);
    let lead = json!({"lead_deputy_id": World::DEPUTY_A1});
    let inquiry = inquiries::steps::request_with(lead);
    let inquiry = town.post("/inquiries", inquiry).await.expect(201);
    let mut question = questions::request(ctx);
    question["level"] = json!("township");
    question["unit_id"] = Value::Null;
    let deputy = ctx.as_account("deputy.a1");
    let question = deputy.post("/questions", question).await.expect(201);
    let round = project_rounds::steps::opened(ctx).await;
    let idea = project_ideas::steps::given(ctx, "deputy.a1", &round).await;
    let project = projects::steps::created(ctx, &round, "修一座便民桥").await;
    let selection = project_selections::steps::begun(ctx, &round, 1).await;
    resident_messages::steps::letter_sent(ctx, json!({})).await;
    let message = resident_messages::steps::newest(ctx).await;
    let group = deputy_groups::steps::formed(ctx, "第一代表小组").await;
    let activity = group_activities::steps::planned(ctx, &group).await;
    let station = stations::steps::opened(ctx, "老城联络站").await;
    let reception = receptions::steps::today(ctx, &station).await;
    let visit = reception_visits::steps::received(ctx, &reception, json!({})).await;
    let shared = json!({"is_shared": true});
    let entry = diary_entries::steps::written(ctx, "deputy.a1", shared).await;
    let record = duty_records::steps::entered(ctx, json!({})).await;
    let rules = duty_points::steps::drafted(ctx, "ruzhou").await;
    let appeal = duty_points::steps::appealed(ctx, 2025, 4).await;
    let project_work = project_works::steps::published_in(ctx, &round).await;
    let quarter = group_quarters::steps::red(ctx, "第二代表小组").await;
    BTreeMap::from([
        ("group-quarters", text(&quarter)),
        ("projects", text(&project)),
        ("project-selections", text(&selection)),
        ("resident-messages", text(&message)),
        ("deputy-groups", text(&group)),
        ("group-activities", text(&activity)),
        ("stations", text(&station)),
        ("receptions", text(&reception)),
        ("reception-visits", text(&visit)),
        ("diary-entries", text(&entry)),
        ("duty-records", text(&record)),
        ("duty-rule-sets", text(&rules)),
        ("duty-appeals", text(&appeal)),
        (
            "duty-quarters",
            appeal["quarter_id"].as_str().unwrap().to_owned(),
        ),
        ("project-rounds", text(&round)),
        ("project-ideas", text(&idea)),
        ("project-works", text(&project_work)),
        ("suggestions", text(&suggestion)),
        ("motions", text(&moved(ctx).await)),
        ("inquiries", text(&inquiry)),
        ("questions", text(&question)),
        ("decisions", text(&decisions::steps::recorded(ctx).await)),
        (
            "announcements",
            text(&announcements::steps::free(ctx).await),
        ),
        (
            "inspections",
            text(&inspections::steps::recorded(ctx).await),
        ),
        (
            "oral-opinions",
            text(&oral_opinions::steps::recorded(ctx).await),
        ),
        ("ballots", text(&ballots::steps::drafted(ctx).await)),
        ("meetings", text(&meetings::steps::planned(ctx).await)),
        ("work-plans", text(&work_plans::steps::adopted(ctx).await)),
        ("attachments", text(&attachment)),
        ("imports", text(&import)),
        ("presidium-members", text(&member)),
        ("deputies", World::DEPUTY_A2.to_string()),
        ("mandates", id(41).to_string()),
        ("organs", World::TOWN_A.to_string()),
        ("terms", World::TERM_A.to_string()),
    ])
}

/// Whether only deputies hold a permission.
pub(super) fn is_of_deputies(permission: &str) -> bool {
    let beside = [
        "suggestions.edit",
        "suggestions.rate",
        "suggestions.cosign",
        "motions.edit",
        "motions.sign",
        "inquiries.edit",
        "inquiries.sign",
        "resident_messages.handle",
        "diary_entries.keep",
        "duty_points.appeal",
    ];
    beside.contains(&permission) || bodies_duty::OF_DEPUTIES.contains(&permission)
}

/// What a question must ask.
pub(super) fn query(name: &str) -> &'static str {
    match name {
        "preview_meeting_seats" => "?rows=5&seats_per_row=8",
        _ => "",
    }
}

db_test!(another_town_finds_no_record, async |ctx| {
    let mut records = records(&ctx).await;
    records.extend(bodies_duty::records(&ctx).await);
    let document: Value = serde_json::from_str(&app::document_json().unwrap()).unwrap();
    let headers = [("If-Match", "\"v1\""), ("Idempotency-Key", "other-town-1")];
    let mut wrong = Vec::new();
    let mut checked = 0;
    for (path, item) in document["paths"].as_object().unwrap() {
        let resource = path.split('/').nth(1).unwrap();
        if !path.contains('{')
            || WITHOUT_TOWN.contains(&resource)
            || NO_RECORD.contains(&path.as_str())
        {
            continue;
        }
        let record = records
            .get(resource)
            .unwrap_or_else(|| panic!("{path}: name a record of town A"));
        for (method, operation) in item.as_object().unwrap() {
            let Some(permission) = operation["x-permission"].as_str() else {
                continue;
            };
            let method = Method::from_bytes(method.to_uppercase().as_bytes()).unwrap();
            let name = operation["operationId"].as_str().unwrap();
            // A deputy of the other town, where only deputies may.
            let who = if is_of_deputies(permission) {
                "deputy.b1"
            } else {
                "town.b"
            };
            // Imports also ask for the permission to enter such records by hand.
            let client = ctx.with_only(who, &[permission, "deputies.manage"]);
            let body = (method != Method::GET).then(|| bodies::body(&ctx, name));
            let answer = client
                .send(
                    method.clone(),
                    &format!("{}{}", path.replace("{id}", record), query(name)),
                    body,
                    &headers,
                )
                .await;
            checked += 1;
            if answer.status != 404 {
                wrong.push(format!(
                    "{method} {path}: {} {}",
                    answer.status, answer.body["code"]
                ));
            }
        }
    }
    assert!(checked > 30, "{checked}");
    assert!(wrong.is_empty(), "{wrong:#?}");
});
