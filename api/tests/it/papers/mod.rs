//! Papers: what they say, how they are set, who gets them.

mod ballots;
mod cards;
mod decisions;
mod meetings;
mod projects;
mod report;
mod stations;

use crate::suggestions::steps::*;
use crate::support::{Answer, Context, World};
use chrono::TimeDelta;
use serde_json::{Value, json};
use std::io::{Cursor, Read as _, Write as _};
use std::process::{Command, Stdio};

/// The text of a DOCX part.
pub fn part(answer: &Answer, name: &str) -> String {
    assert_eq!(answer.status.as_u16(), 200, "{answer:?}");
    let mut archive = zip::ZipArchive::new(Cursor::new(&answer.raw)).unwrap();
    let mut xml = String::new();
    archive
        .by_name(name)
        .unwrap()
        .read_to_string(&mut xml)
        .unwrap();
    xml
}

/// The text of a DOCX without its marks.
pub fn docx(answer: &Answer) -> String {
    let xml = part(answer, "word/document.xml").replace("</w:p>", "\n");
    let mut text = String::new();
    let mut is_inside = false;
    for c in xml.chars() {
        match c {
            '<' => is_inside = true,
            '>' => is_inside = false,
            c if !is_inside => text.push(c),
            _ => {}
        }
    }
    text
}

/// What a program of poppler says of a PDF.
pub fn poppler(program: &str, arguments: &[&str], answer: &Answer) -> String {
    assert_eq!(answer.status.as_u16(), 200, "{answer:?}");
    let mut file = std::env::temp_dir();
    file.push(format!("luzhi-{}.pdf", uuid::Uuid::now_v7()));
    std::fs::File::create(&file)
        .unwrap()
        .write_all(&answer.raw)
        .unwrap();
    let output = Command::new(program)
        .args(&arguments[..arguments.len() - 1])
        .arg(&file)
        .args(arguments.last().filter(|last| !last.is_empty()))
        .stderr(Stdio::inherit())
        .output()
        .unwrap_or_else(|error| panic!("{program} of the package poppler-utils: {error}"));
    std::fs::remove_file(&file).unwrap();
    assert!(output.status.success(), "{program}");
    String::from_utf8(output.stdout).unwrap()
}

/// The text of a PDF without spaces and line ends.
pub fn pdf(answer: &Answer) -> String {
    let text = poppler("pdftotext", &["-layout", "-"], answer);
    text.split_whitespace().collect()
}

fn without_spaces(text: &str) -> String {
    text.split_whitespace().collect()
}

/// A suggestion of three deputies, answered.
async fn joint(ctx: &Context) -> Value {
    let request = request_with(json!({
        "title": "关于修复𠮷祥巷路灯的建议",
        "content": "巷口路灯损坏<已有>两个月，共3处。\n\n建议：尽快修复 & 明确维护单位。",
        "invited_deputy_ids": [World::DEPUTY_A2, World::DEPUTY_A3],
    }));
    let made = ctx
        .as_account("deputy.a1")
        .post("/suggestions", request)
        .await
        .expect(201);
    let mut last = made.clone();
    for who in ["deputy.a2", "deputy.a3"] {
        let body = json!({"answer": "confirmed"});
        last = act(ctx, who, &last, "cosigner-answers", body).await;
    }
    let last = act(
        ctx,
        "town.a",
        &last,
        "reviews",
        json!({"decision": "accepted"}),
    )
    .await;
    let body = json!({"unit_id": World::UNIT_X, "note": "请先到现场看"});
    let last = act(ctx, "town.a", &last, "assignments", body).await;
    let last = act(ctx, "unit.x", &last, "receipts", json!({})).await;
    let last = act(ctx, "unit.x", &last, "contacts", contact(ctx)).await;
    act(ctx, "unit.x", &last, "replies", reply()).await
}

async fn paper(ctx: &Context, who: &str, of: &Value, file: &str) -> Answer {
    ctx.as_account(who)
        .get(&format!("{}/papers/{file}", path(of)))
        .await
}

db_test!(each_paper_says_what_it_must_in_both_forms, async |ctx| {
    let answered = joint(&ctx).await;
    let waiting = assigned(&ctx).await;
    ctx.clock.advance(TimeDelta::days(95));
    let number = "〔2026〕城关镇第001号".to_owned();
    let number = answered["number"].as_str().map_or(number, str::to_owned);
    let body = "巷口路灯损坏<已有>两个月，共3处。";
    for (kind, on, says) in [
        (
            "suggestion",
            &answered,
            vec![
                "城关镇人民代表大会代表建议、批评和意见",
                &number,
                "关于修复𠮷祥巷路灯的建议",
                "城关镇人民代表大会（第19届）",
                "甲二、甲三",
                "旬阳市交通运输局",
                "2026年3月2日",
                body,
                "建议：尽快修复&明确维护单位。",
            ],
        ),
        (
            "assignment",
            &answered,
            vec![
                "关于交办代表建议的通知",
                "旬阳市交通运输局：",
                "甲一等3名代表提出的《关于修复𠮷祥巷路灯的建议》",
                "请在2026年6月2日前答复代表",
                "五、其他要求：请先到现场看",
                "城关镇人民代表大会主席团",
                "2026年3月2日",
                body,
            ],
        ),
        (
            "reply",
            &answered,
            vec![
                "办理结果：A类（已经解决或者基本解决）",
                "甲一等3名代表：",
                "你们提出的《关于修复𠮷祥巷路灯的建议》收悉",
                "老街三百米路灯已全部更换",
                "签发人：王局长",
                "旬阳市交通运输局",
                "抄送：城关镇人民代表大会主席团",
            ],
        ),
        (
            "urge",
            &waiting,
            vec!["关于催办代表建议的通知", "现已超过期限3天", "2026年6月5日"],
        ),
    ] {
        let written = paper(&ctx, "town.a", on, &format!("{kind}.docx")).await;
        let header = written.header("content-disposition").unwrap();
        assert_eq!(header, format!("attachment; filename=\"{kind}.docx\""));
        let text = docx(&written);
        let text = without_spaces(
            &text
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&"),
        );
        let printed = paper(&ctx, "town.a", on, &format!("{kind}.pdf")).await;
        assert_eq!(printed.header("content-type"), Some("application/pdf"));
        let printed = pdf(&printed);
        for said in says {
            assert!(text.contains(said), "{kind}.docx: {said}\n{text}");
            assert!(printed.contains(said), "{kind}.pdf: {said}\n{printed}");
        }
        assert!(printed.contains("—1—"), "{kind}.pdf has no page number");
    }
});

db_test!(
    a_docx_names_the_fonts_and_the_page_of_official_papers,
    async |ctx| {
        let answered = replied(&ctx).await;
        let written = paper(&ctx, "deputy.a1", &answered, "reply.docx").await;
        let styles = part(&written, "word/styles.xml");
        for font in [
            "仿宋_GB2312",
            "方正小标宋简体",
            "黑体",
            "楷体_GB2312",
            "宋体",
        ] {
            assert!(styles.contains(&format!("w:eastAsia=\"{font}\"")), "{font}");
        }
        let page = part(&written, "word/document.xml");
        assert!(page.contains(r#"<w:pgSz w:w="11906" w:h="16838"/>"#));
        assert!(page.contains(r#"w:top="2098""#) && page.contains(r#"w:left="1587""#));
        assert!(page.contains(r#"<w:docGrid w:type="lines" w:linePitch="580""#));
        assert!(part(&written, "word/footer1.xml").contains(" PAGE "));
    }
);

db_test!(a_pdf_embeds_what_it_uses_of_its_fonts, async |ctx| {
    let answered = replied(&ctx).await;
    let printed = paper(&ctx, "deputy.a1", &answered, "reply.pdf").await;
    assert!(printed.raw.len() < 200_000, "{} bytes", printed.raw.len());
    let fonts = poppler("pdffonts", &[""], &printed);
    let rows: Vec<&str> = fonts.lines().skip(2).collect();
    assert!(!rows.is_empty(), "{fonts}");
    for row in rows {
        let words: Vec<&str> = row.split_whitespace().collect();
        // … emb sub uni object ID
        let flags = &words[words.len() - 5..words.len() - 2];
        assert_eq!(flags, ["yes", "yes", "yes"], "{row}");
    }
    let about = poppler("pdfinfo", &[""], &printed);
    assert!(about.contains("A4"), "{about}");
});

db_test!(what_has_not_happened_is_not_printed, async |ctx| {
    for form in ["docx", "pdf"] {
        let accepted = accepted(&ctx).await;
        let refused = paper(&ctx, "town.a", &accepted, &format!("assignment.{form}")).await;
        refused.expect_problem(409, "paper_without_assignment");
        let assigned = assigned(&ctx).await;
        let refused = paper(&ctx, "town.a", &assigned, &format!("reply.{form}")).await;
        refused.expect_problem(409, "paper_without_reply");
        let replied = replied(&ctx).await;
        let refused = paper(&ctx, "town.a", &replied, &format!("urge.{form}")).await;
        refused.expect_problem(409, "paper_without_period");
    }
    let draft = draft(&ctx).await;
    let own = docx(&paper(&ctx, "deputy.a1", &draft, "suggestion.docx").await);
    assert!(own.contains("（审查通过后编号）") && own.contains("（还没有提交）"));
});

db_test!(a_round_has_its_own_letter, async |ctx| {
    let again = rating("dissatisfied", Some("路灯只修了一半，另一半没有动。"));
    let again = act(&ctx, "deputy.a1", &replied(&ctx).await, "ratings", again).await;
    let again = act(&ctx, "unit.x", &again, "contacts", contact(&ctx)).await;
    let mut second = reply();
    second["content"] = "另一半路灯也已更换，并组织代表到现场查看了效果。".into();
    let again = act(&ctx, "unit.x", &again, "replies", second).await;
    let text = docx(&paper(&ctx, "deputy.a1", &again, "reply.docx").await);
    assert!(
        text.contains("的再次答复") && text.contains("另一半路灯也已更换"),
        "{text}"
    );
    assert!(
        text.contains("甲一代表：") && text.contains("您提出的"),
        "{text}"
    );
});

db_test!(only_who_may_read_it_may_print_it, async |ctx| {
    let answered = replied(&ctx).await;
    let draft = draft(&ctx).await;
    for file in [
        "suggestion.docx",
        "suggestion.pdf",
        "reply.docx",
        "reply.pdf",
    ] {
        for who in ["county", "town.a", "deputy.a1", "deputy.a2", "unit.x"] {
            let status = paper(&ctx, who, &answered, file).await.status;
            assert_eq!(status, 200, "{who} {file}");
        }
        for who in ["town.b", "deputy.b1", "unit.y"] {
            paper(&ctx, who, &answered, file)
                .await
                .expect_problem(404, "not_found");
        }
        for who in ["village.a", "admin", "auditor"] {
            paper(&ctx, who, &answered, file)
                .await
                .expect_problem(403, "forbidden");
        }
        paper(&ctx, "town.a", &draft, file)
            .await
            .expect_problem(404, "not_found");
    }
    for file in ["reply.odt", "letter.pdf", "reply", "reply.pdf.pdf"] {
        paper(&ctx, "town.a", &answered, file)
            .await
            .expect_problem(404, "not_found");
    }
});

db_test!(without_a_font_there_is_still_the_docx, async |ctx| {
    let answered = replied(&ctx).await;
    let bare = ctx
        .reconfigured(|config| config.papers.font = "/nowhere/none.ttf".to_owned())
        .await;
    let refused = paper(&bare, "town.a", &answered, "reply.pdf").await;
    let problem = refused.expect_problem(503, "paper_font_missing");
    assert!(
        problem["detail"]
            .as_str()
            .unwrap()
            .contains("fonts-noto-cjk")
    );
    assert_eq!(
        paper(&bare, "town.a", &answered, "reply.docx").await.status,
        200
    );
});

db_test!(a_long_text_fills_pages_of_twenty_two_lines, async |ctx| {
    let line = "一二三四五六七八九十一二三四五六七八九十一二三四五六";
    let content = vec![line; 66].join("\n");
    let request = request_with(json!({ "content": content }));
    let made = ctx
        .as_account("deputy.a1")
        .post("/suggestions", request)
        .await
        .expect(201);
    let printed = paper(&ctx, "deputy.a1", &made, "suggestion.pdf").await;
    let pages = poppler("pdftotext", &["-layout", "-"], &printed);
    let pages: Vec<&str> = pages.split('\u{c}').collect();
    let lines = |page: &str| {
        page.lines()
            .filter(|one| one.contains("一二三四五六七八九十"))
            .count()
    };
    assert_eq!(lines(pages[1]), 22, "{}", pages[1]);
    assert_eq!(pages.iter().map(|page| lines(page)).sum::<usize>(), 66);
});

db_test!(
    several_units_stand_in_the_notice_and_answer_for_themselves,
    async |ctx| {
        let to_two = async |how: &str| {
            let body =
                json!({"unit_id": World::UNIT_X, "other_unit_ids": [World::UNIT_Y], "how": how});
            act(&ctx, "town.a", &accepted(&ctx).await, "assignments", body).await
        };
        let together = to_two("together").await;
        let notice = docx(&paper(&ctx, "town.a", &together, "assignment.docx").await);
        assert!(
            notice.contains("由旬阳市交通运输局主办，旬阳市水利局会办"),
            "{notice}"
        );
        assert!(
            notice.contains("旬阳市交通运输局、旬阳市水利局："),
            "{notice}"
        );
        let mut now = to_two("separately").await;
        let notice = docx(&paper(&ctx, "unit.y", &now, "assignment.docx").await);
        assert!(
            notice.contains("由旬阳市交通运输局、旬阳市水利局分别办理"),
            "{notice}"
        );
        for unit in ["unit.x", "unit.y"] {
            now = act(&ctx, unit, &now, "receipts", json!({})).await;
            now = act(&ctx, unit, &now, "contacts", contact(&ctx)).await;
        }
        now = act(&ctx, "unit.x", &now, "replies", reply()).await;
        paper(&ctx, "unit.y", &now, "reply.pdf")
            .await
            .expect_problem(409, "paper_without_reply");
        let urge = docx(&paper(&ctx, "town.a", &now, "urge.docx").await);
        assert!(
            urge.contains("旬阳市水利局：") && !urge.contains("旬阳市交通运输局"),
            "{urge}"
        );
        now = act(&ctx, "unit.y", &now, "replies", reply()).await;
        for form in ["docx", "pdf"] {
            let file = format!("reply.{form}");
            let text = |answer: &Answer| {
                if form == "pdf" {
                    pdf(answer)
                } else {
                    docx(answer)
                }
            };
            let both = text(&paper(&ctx, "deputy.a1", &now, &file).await);
            assert!(
                both.contains("旬阳市交通运输局") && both.contains("旬阳市水利局"),
                "{both}"
            );
            let own = text(&paper(&ctx, "unit.y", &now, &file).await);
            assert!(
                !own.contains("旬阳市交通运输局") && own.contains("旬阳市水利局"),
                "{own}"
            );
        }
    }
);
