//! What holds while nobody has made a template: data, in the words of those who work so.

use super::model::{Kind, Step};

/// The steps of a kind.
pub(super) fn preset(kind: Kind) -> Vec<Step> {
    let rows: &[(&str, &str, &str, Option<&str>)] = match kind {
        // J20: the seven steps of a unit that handles a proposal.
        Kind::UnitHandling => &[
            ("登记", "签收并登记", "办公室", Some("signed_for")),
            ("交办", "办理方案写明负责人", "单位负责人", Some("planned")),
            ("承办", "与代表联系的记录", "承办科室", Some("contacted")),
            ("审核", "单位负责人签发", "单位负责人", Some("signed_off")),
            ("答复", "答复（会办意见）已发出", "办公室", Some("replied")),
            ("反馈", "代表的评价", "领衔代表", Some("rated")),
            ("总结归档", "办理材料归档", "办公室", None),
        ],
    };
    rows.iter()
        .map(|(name, proof, who, fact)| Step {
            name: (*name).to_owned(),
            proof: Some((*proof).to_owned()),
            who: Some((*who).to_owned()),
            days: None,
            fact: fact.map(str::to_owned),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn j20_the_seven_steps_are_a_template() {
        let steps = preset(Kind::UnitHandling);
        let names: Vec<&str> = steps.iter().map(|step| step.name.as_str()).collect();
        assert_eq!(
            names,
            ["登记", "交办", "承办", "审核", "答复", "反馈", "总结归档"]
        );
        for fact in steps.iter().filter_map(|step| step.fact.as_deref()) {
            assert!(Kind::UnitHandling.facts().contains(&fact), "{fact}");
        }
    }
}
