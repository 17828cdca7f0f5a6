//! A whole telephone number stands in no answer to those who have no business with it.

use super::bodies_duty;
use super::other_town::{NO_RECORD, query, records};
use luzhi::app;
use serde_json::Value;

/// Of two deputies of town A.
const OF_DEPUTIES: [&str; 2] = ["19900000000", "19900000001"];
/// Of a visitor of a station, and of a resident a deputy keeps in touch with.
const OF_RESIDENTS: [&str; 2] = ["13812345678", "13900000001"];

db_test!(
    a_whole_telephone_number_is_for_those_who_need_it,
    async |ctx| {
        let mut records = records(&ctx).await;
        records.extend(bodies_duty::records(&ctx).await);
        ctx.follow();
        let document: Value = serde_json::from_str(&app::document_json().unwrap()).unwrap();
        let mut targets = Vec::new();
        for (path, item) in document["paths"].as_object().unwrap() {
            let answer = &item["get"]["responses"]["200"]["content"];
            let goes_on = !answer["text/event-stream"].is_null();
            if item["get"].is_null() || goes_on || NO_RECORD.contains(&path.as_str()) {
                continue;
            }
            let name = item["get"]["operationId"].as_str().unwrap();
            let resource = path.split('/').nth(1).unwrap();
            let record = records.get(resource).map_or("", String::as_str);
            targets.push(format!("{}{}", path.replace("{id}", record), query(name)));
        }
        let (mut told, mut read) = (Vec::new(), 0);
        for who in [
            "county",
            "town.b",
            "deputy.a3",
            "deputy.b1",
            "unit.x",
            "unit.y",
            "village.a",
            "admin",
            "security",
            "auditor",
        ] {
            let client = ctx.as_account(who);
            // The office of the county registers deputies; who visits a station it does not know.
            let of_deputies = OF_DEPUTIES.iter().filter(|_| who != "county");
            let hidden: Vec<_> = of_deputies.chain(&OF_RESIDENTS).collect();
            for target in &targets {
                let answer = client.get(target).await;
                read += usize::from(answer.status == 200);
                let text = String::from_utf8_lossy(&answer.raw);
                if hidden.iter().any(|phone| text.contains(**phone)) {
                    told.push(format!("{who}: {target}"));
                }
            }
        }
        assert!(read > 300, "{read}");
        assert!(told.is_empty(), "{told:#?}");
        // They are there, for those whose work it is.
        let visit = format!("/reception-visits/{}", records["reception-visits"]);
        let visit = ctx.as_account("town.a").get(&visit).await.expect(200);
        assert_eq!(visit["visitor_phone"], OF_RESIDENTS[0]);
    }
);
