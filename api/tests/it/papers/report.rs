//! The yearly report on handling to the congress (J17).

use super::{docx, pdf};
use crate::statistics::story;
use crate::suggestions::steps::draft;

db_test!(the_report_says_the_numbers_of_the_year, async |ctx| {
    story(&ctx).await;
    draft(&ctx).await;
    let town = ctx.as_account("town.a");
    let path = "/statistics/suggestions/report";
    let says = [
        "关于2026年代表建议、批评和意见办理情况的报告",
        "提出建议、批评和意见6件",
        "交办3件",
        "已答复2件，办复率66.7%",
        "A类（已经解决或者基本解决）1件，B类（正在解决）1件",
        "满意1件，基本满意1件，不满意0件。满意率50.0%，含基本满意为100.0%",
        "旬阳市交",
        "尚未答复的建议1件，其中超过期限0件",
        "〔2026〕城关镇",
        "城关镇人民代表大会",
        "2026年3月12日",
    ];
    let written = docx(&town.get(&format!("{path}.docx")).await);
    let written: String = written.split_whitespace().collect();
    let printed = pdf(&town.get(&format!("{path}.pdf")).await);
    for said in says {
        assert!(written.contains(said), "docx: {said}\n{written}");
        assert!(printed.contains(said), "pdf: {said}\n{printed}");
    }
    let before = docx(&town.get(&format!("{path}.docx?year=2025")).await);
    assert!(
        before.contains("提出建议、批评和意见2件") && before.contains("其中超过期限1件"),
        "{before}"
    );
    let county = docx(&ctx.as_account("county").get(&format!("{path}.docx")).await);
    assert!(
        county.contains("旬阳市人大常委会代表工作委员会"),
        "{county}"
    );
    assert!(county.contains("提出建议、批评和意见7件"), "{county}");
});

db_test!(an_empty_year_is_a_report_too, async |ctx| {
    let county = ctx.as_account("county");
    let text = docx(
        &county
            .get("/statistics/suggestions/report.docx?year=2019")
            .await,
    );
    assert!(
        text.contains("办复率—") && text.contains("本年没有交办的建议"),
        "{text}"
    );
    assert!(text.contains("交办的建议已全部答复"), "{text}");
    for (query, code) in [
        ("year=1", "invalid_parameter"),
        ("moon=1", "unknown_parameter"),
    ] {
        let refused = county
            .get(&format!("/statistics/suggestions/report.docx?{query}"))
            .await;
        refused.expect_problem(400, code);
    }
    let refused = county.get("/statistics/suggestions/report.odt").await;
    refused.expect_problem(404, "not_found");
    let refused = ctx
        .as_account("village.a")
        .get("/statistics/suggestions/report.pdf")
        .await;
    refused.expect_problem(403, "forbidden");
});
