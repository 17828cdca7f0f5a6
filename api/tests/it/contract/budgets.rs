//! A list asks the database as often for thirty rows as for one.

use crate::motions::steps::request_with;
use crate::suggestions::steps::{assigned, closed, submitted};
use crate::support::{Client, Context, World, statements};
use crate::{
    announcements, awards, ballots, decisions, deputy_appraisals, deputy_contacts, deputy_groups,
    diary_entries, duty_points, duty_records, group_activities, group_quarters, inquiries,
    inspections, meetings, oral_opinions, project_ideas, project_rounds, project_works, projects,
    questions, reception_visits, receptions, resident_messages, resident_ratings, stations,
    work_plans,
};
use chrono::TimeDelta;
use luzhi::app;
use luzhi::features::regions::{self, import};
use luzhi::features::{organs, reminder_sources, reminders};
use luzhi::platform::auth::Acting;
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::path::Path;

/// Who reads each list, and where.
const LISTS: &[(&str, &str, &str)] = &[
    ("list_accounts", "admin", "/accounts?"),
    ("list_announcements", "town.a", "/announcements?"),
    ("list_ballots", "deputy.a1", "/ballots?"),
    ("list_deliveries", "admin", "/deliveries?state=pending&"),
    ("list_deputies", "county", "/deputies?"),
    ("list_events", "auditor", "/events?"),
    ("list_inbox", "town.a", "/inbox?"),
    ("list_decisions", "unit.x", "/decisions?"),
    ("list_inquiries", "town.a", "/inquiries?"),
    ("list_inspections", "unit.x", "/inspections?"),
    ("list_meetings", "town.a", "/meetings?"),
    (
        "list_meeting_people",
        "town.a",
        "/meetings/{meeting}/people?",
    ),
    (
        "list_meeting_presences",
        "town.a",
        "/meetings/{meeting}/sittings/{sitting}/presences?",
    ),
    (
        "list_meeting_remarks",
        "town.a",
        "/meetings/{meeting}/remarks?",
    ),
    ("list_motions", "town.a", "/motions?"),
    ("list_notices", "unit.x", "/notices?"),
    ("list_oral_opinions", "town.a", "/oral-opinions?"),
    ("list_organs", "county", "/organs?"),
    (
        "list_parameter_values",
        "county",
        "/parameters/presidium_size_min/values?",
    ),
    ("list_project_ideas", "town.a", "/project-ideas?"),
    ("list_projects", "town.a", "/projects?"),
    ("list_project_rounds", "town.a", "/project-rounds?"),
    ("list_project_works", "unit.x", "/project-works?"),
    ("list_projects", "unit.x", "/projects?"),
    ("list_questions", "county", "/questions?"),
    ("list_regions", "county", "/regions?parent=610981&"),
    ("list_reminders", "unit.x", "/reminders?"),
    (
        "list_project_resident_ratings",
        "town.a",
        "/projects/{project}/resident-ratings?",
    ),
    ("list_deputy_contacts", "town.a", "/deputy-contacts?"),
    (
        "list_deputy_certificates",
        "town.a",
        "/deputy-certificates?",
    ),
    ("list_deputy_groups", "county", "/deputy-groups?"),
    ("list_deputy_pledges", "county", "/deputy-pledges?"),
    (
        "list_deputy_post_holdings",
        "county",
        "/deputy-post-holdings?",
    ),
    ("list_deputy_posts", "county", "/deputy-posts?"),
    ("list_deputy_visits", "town.a", "/deputy-visits?"),
    ("list_deputy_talks", "county", "/deputy-talks?"),
    (
        "list_deputy_resignations",
        "county",
        "/deputy-resignations?",
    ),
    ("list_custody_reports", "county", "/custody-reports?"),
    ("list_group_activities", "county", "/group-activities?"),
    ("list_group_inspections", "county", "/group-inspections?"),
    ("list_group_quarters", "county", "/group-quarters?"),
    ("list_stations", "county", "/stations?"),
    ("list_deputy_appraisals", "town.a", "/deputy-appraisals?"),
    ("list_awards", "town.a", "/awards?"),
    ("list_receptions", "deputy.a1", "/receptions?"),
    ("list_reception_visits", "town.a", "/reception-visits?"),
    ("list_trainings", "deputy.a1", "/trainings?"),
    ("list_bulletins", "deputy.a1", "/bulletins?"),
    ("list_voter_reports", "deputy.a1", "/voter-reports?"),
    ("list_diary_entries", "deputy.a1", "/diary-entries?"),
    ("list_duty_appeals", "county", "/duty-appeals?"),
    ("list_duty_files", "county", "/duty-files?"),
    ("list_duty_records", "county", "/duty-records?"),
    ("list_duty_rule_sets", "county", "/duty-rule-sets?"),
    ("list_resident_messages", "town.a", "/resident-messages?"),
    ("list_suggestions", "county", "/suggestions?"),
    ("list_terms", "county", "/terms?"),
    ("list_text_templates", "county", "/text-templates?"),
    ("list_work_plans", "town.a", "/work-plans?"),
];

/// Enough rows of everything that is listed.
async fn fill(ctx: &Context) -> (String, String, String) {
    // First of all: it counts the votes of seven deputies.
    let (chosen, _) = resident_ratings::steps::accepted(ctx).await;
    let project = &chosen.projects[0];
    for n in 0..8 {
        let comment = format!("第{n}条意见");
        resident_ratings::steps::rated(ctx, project, "satisfied", Some(&comment)).await;
    }
    for n in 0..26 {
        // Anew each time: the clock moves on.
        let county = ctx.as_account("county");
        let deputy = json!({"name": format!("代表{n}"), "gender": "female", "ethnicity": "汉族",
            "town_id": World::TOWN_A});
        let made = county.post("/deputies", deputy).await.expect(201);
        let path = format!("/deputies/{}/mandates", made["id"].as_str().unwrap());
        let mandate = json!({"term_id": World::TERM_A, "constituency": "第二选区", "elected_on": "2024-05-01"});
        county.post(&path, mandate).await.expect(201);
        let number = json!({"deputy_id": made["id"], "number": format!("城人代{n}")});
        crate::deputy_certificates::steps::issued(ctx, number).await;
        let value = json!({"value": 3, "valid_from": format!("2026-01-{:02}", n + 1), "basis": "本县议事规则"});
        county
            .post("/parameters/presidium_size_min/values", value)
            .await
            .expect(201);
        let term = json!({"level": "city", "congress_name": "安康市人民代表大会", "ordinal": n + 1,
            "starts_on": format!("{}-01-01", 1960 + n), "ends_on": format!("{}-12-31", 1960 + n)});
        let text = json!({"kind": "reply", "title": format!("答复{n}"), "body": "{领衔代表}代表：{编号}收悉。"});
        county.post("/text-templates", text).await.expect(201);
        ctx.as_account("admin")
            .post("/terms", term)
            .await
            .expect(201);
    }
    let webhook =
        json!({"name": "督查平台", "url": "http://127.0.0.1:9/", "kinds": ["suggestion.*"]});
    let admin = ctx.as_account("admin");
    admin.post("/webhooks", webhook).await.expect(201);
    for n in 0..8 {
        let motion = request_with(json!({"mover": "presidium"}));
        let office = ctx.as_account("town.a");
        office.post("/motions", motion).await.expect(201);
        let lead = json!({"lead_deputy_id": World::DEPUTY_A1});
        let inquiry = inquiries::steps::request_with(lead);
        office.post("/inquiries", inquiry).await.expect(201);
        let deputy = ctx.as_account("deputy.a1");
        let question = questions::request(ctx);
        deputy.post("/questions", question).await.expect(201);
        decisions::steps::handed_over(ctx).await;
        announcements::steps::free(ctx).await;
        let plan = work_plans::steps::begun_for(ctx, 2027 + n).await;
        let item = work_plans::steps::item_of(2027 + n);
        work_plans::steps::act(ctx, &plan, "items", item).await;
        let round = project_rounds::steps::begun_for(ctx, 2028 + n).await;
        let round = project_rounds::steps::act(ctx, &round, "solicitations", json!({})).await;
        project_ideas::steps::given(ctx, "deputy.a1", &round).await;
        let project = projects::steps::created(ctx, &round, &format!("便民桥{n}")).await;
        projects::steps::appraised(ctx, "deputy.a1", &project, (5, 4)).await;
        project_works::steps::published_in(ctx, &round).await;
        inspections::steps::handed_over(ctx).await;
        meetings::steps::planned(ctx).await;
        ballots::steps::drafted(ctx).await;
        oral_opinions::steps::routed(ctx).await;
        let title = json!({"title": format!("第{n}件事")});
        resident_messages::steps::idea_sent(ctx, title.clone()).await;
        resident_messages::steps::letter_sent(ctx, title).await;
        let group = deputy_groups::steps::formed(ctx, &format!("第{n}组")).await;
        group_activities::steps::held(ctx, &group).await;
        let station = stations::steps::opened(ctx, &format!("第{n}联络站")).await;
        deputy_appraisals::steps::prepared(ctx, json!({"year": 2026 - n})).await;
        awards::steps::entered(ctx, json!({"title": format!("第{n}项表彰")})).await;
        let reception = receptions::steps::held(ctx, &station).await;
        reception_visits::steps::received(ctx, &reception, json!({})).await;
        crate::deputy_visits::steps::requested(ctx, json!({})).await;
        crate::voter_reports::steps::planned(ctx, i64::from(20 + n), json!({})).await;
        crate::trainings::steps::held(ctx).await;
        crate::bulletins::steps::sent(ctx).await;
        diary_entries::steps::written(ctx, "deputy.a1", json!({})).await;
        let post = crate::deputy_posts::steps::opened(ctx, &format!("第{n}岗")).await;
        crate::deputy_posts::steps::claimed(ctx, "deputy.a1", &post).await;
        deputy_contacts::steps::added(ctx, json!({})).await;
        crate::group_inspections::steps::at(ctx, "town.a", &group, json!({})).await;
        duty_records::steps::entered(ctx, json!({"title": format!("第{n}次培训")})).await;
        crate::deputy_talks::steps::planned(ctx, json!({})).await;
        crate::deputy_resignations::steps::withdrawn(ctx).await;
        crate::custody_reports::steps::received(ctx).await;
        duty_points::steps::drafted(ctx, "ruzhou").await;
        duty_points::steps::appealed(ctx, 2022 + n / 4, n % 4 + 1).await;
        submitted(ctx).await;
        assigned(ctx).await;
        closed(ctx).await;
    }
    crate::deputy_pledges::steps::everybody(ctx).await;
    ctx.clock.advance(TimeDelta::days(91));
    group_quarters::steps::close(ctx, "town.a", group_quarters::steps::first()).await;
    reminders::give(&ctx.db, &reminder_sources(), ctx.clock.now()).unwrap();
    ctx.follow();
    let meeting = meetings::steps::planned(ctx).await;
    let sitting = meetings::steps::everybody_present(ctx, &meeting).await;
    meetings::steps::spoken(ctx, &meeting, &sitting).await;
    let id = |of: &Value| of["id"].as_str().unwrap().to_owned();
    (id(&meeting), sitting, id(project))
}

/// The 21 towns and 309 villages of the county, as divisions and as organs.
fn found(ctx: &Context) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../data/regions/xunyang");
    import(&ctx.db, &folder, ctx.clock.now(), |_| {}).unwrap();
    let (code, today) = ("610981".parse().unwrap(), ctx.clock.today());
    ctx.db
        .write_now(|tx| {
            let county = regions::find(tx, code, today)?.unwrap();
            let inside = regions::within(tx, code, today)?;
            let acting = Acting::system(World::COUNTY, ctx.clock.now());
            organs::found_county(tx, &acting, &county, &inside)
        })
        .unwrap();
}

/// How many statements a page needs, and how many rows it has.
async fn asked(client: &Client<'_>, path: &str, limit: usize) -> (usize, usize) {
    let path = format!("{path}limit={limit}");
    let fresh = [("Cache-Control", "no-cache")];
    let get = || client.send("GET".parse().unwrap(), &path, None, &fresh);
    // The first request of a session also reads the session.
    get().await;
    let before = statements::sent();
    let page = get().await.expect(200);
    let rows = page["items"].as_array().unwrap().len();
    (statements::sent() - before, rows)
}

#[test]
fn every_list_has_its_budget() {
    let document: Value = serde_json::from_str(&app::document_json().unwrap()).unwrap();
    let mut lists = BTreeSet::new();
    for (path, item) in document["paths"].as_object().unwrap() {
        // A workbook holds the whole list.
        if path.ends_with(".xlsx") {
            continue;
        }
        let parameters = item["get"]["parameters"].as_array();
        let mut parameters = parameters.into_iter().flatten();
        if parameters.any(|one| one["name"] == "limit") {
            lists.insert(item["get"]["operationId"].as_str().unwrap().to_owned());
        }
    }
    let budgeted: BTreeSet<String> = LISTS.iter().map(|list| list.0.to_owned()).collect();
    assert_eq!(lists, budgeted);
}

db_test!(a_longer_page_needs_no_more_statements, async |ctx| {
    let (meeting, sitting, project) = fill(&ctx).await;
    found(&ctx);
    for (operation, who, path) in LISTS {
        let client = ctx.as_account(who);
        let path = path.replace("{meeting}", &meeting);
        let path = path.replace("{project}", &project);
        let path = &path.replace("{sitting}", &sitting);
        let (one, rows) = asked(&client, path, 1).await;
        assert_eq!(rows, 1, "{operation}");
        let (many, rows) = asked(&client, path, 30).await;
        assert!(rows >= 8, "{operation} has {rows} rows");
        assert_eq!(
            one, many,
            "{operation}: statements for 1 and for {rows} rows"
        );
        assert!((1..=12).contains(&many), "{operation}: {many} statements");
    }
});
