//! What a template must be. Pure.

use super::model::{Kind, Step};

/// Why a template is refused: which step, which field, which code.
pub type Wrong = (usize, &'static str, &'static str);

/// Every fact is one the product knows, and ticks one step only; no two steps have the same name.
pub fn check(kind: Kind, steps: &[Step]) -> Result<(), Wrong> {
    for (index, step) in steps.iter().enumerate() {
        let before = &steps[..index];
        if before.iter().any(|other| other.name == step.name) {
            return Err((index, "name", "duplicate"));
        }
        if let Some(fact) = step.fact.as_deref() {
            if !kind.facts().contains(&fact) {
                return Err((index, "fact", "unknown_fact"));
            }
            if before.iter().any(|other| other.fact == step.fact) {
                return Err((index, "fact", "duplicate"));
            }
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn step(name: &str, fact: Option<&str>) -> Step {
        Step {
            name: name.to_owned(),
            proof: None,
            who: None,
            days: None,
            fact: fact.map(str::to_owned),
        }
    }

    #[test]
    fn a_fact_ticks_one_step() {
        let kind = Kind::UnitHandling;
        assert_eq!(check(kind, &[step("登记", Some("signed_for"))]), Ok(()));
        let twice = [step("登记", Some("rated")), step("反馈", Some("rated"))];
        assert_eq!(check(kind, &twice), Err((1, "fact", "duplicate")));
        let unknown = [step("登记", Some("paid"))];
        assert_eq!(check(kind, &unknown), Err((0, "fact", "unknown_fact")));
        let named = [step("登记", None), step("登记", None)];
        assert_eq!(check(kind, &named), Err((1, "name", "duplicate")));
    }
}
