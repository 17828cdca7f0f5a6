//! What a template must be. Pure.

use super::model::{Kind, ProcedurePhase, Step};

/// Why a template is refused: which step, which field, which code.
pub type Wrong = (usize, &'static str, &'static str);

/// Every fact is one the product knows, and ticks one step only; no two steps have the same name; those of a
/// meeting come in the order of its phases.
pub fn check(kind: Kind, steps: &[Step]) -> Result<(), Wrong> {
    for (index, step) in steps.iter().enumerate() {
        let before = &steps[..index];
        match step.phase {
            None if kind.has_phases() => return Err((index, "phase", "required")),
            Some(_) if !kind.has_phases() => return Err((index, "phase", "no_phase")),
            phase if before.iter().any(|other| other.phase > phase) => {
                return Err((index, "phase", "phase_order"));
            }
            _ => {}
        }
        if step.days.is_some() && step.phase == Some(ProcedurePhase::At) {
            return Err((index, "days", "no_days_at"));
        }
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
            phase: None,
            part: None,
            days: None,
            fact: fact.map(str::to_owned),
        }
    }

    #[test]
    fn the_steps_of_a_meeting_come_in_the_order_of_its_phases() {
        let at = |name: &str, phase: Option<ProcedurePhase>, days: Option<i32>| Step {
            phase,
            days,
            ..step(name, None)
        };
        let kind = Kind::PresidiumMeeting;
        let (before, held, after) = (
            Some(ProcedurePhase::Before),
            Some(ProcedurePhase::At),
            Some(ProcedurePhase::After),
        );
        let whole = [
            at("定议题", before, Some(15)),
            at("开会", held, None),
            at("督落实", after, Some(90)),
        ];
        assert_eq!(check(kind, &whole), Ok(()));
        let turned = [at("督落实", after, None), at("开会", held, None)];
        assert_eq!(check(kind, &turned), Err((1, "phase", "phase_order")));
        assert_eq!(
            check(kind, &[at("开会", None, None)]),
            Err((0, "phase", "required"))
        );
        assert_eq!(
            check(kind, &[at("开会", held, Some(3))]),
            Err((0, "days", "no_days_at"))
        );
        let unit = check(Kind::UnitHandling, &[at("登记", before, None)]);
        assert_eq!(unit, Err((0, "phase", "no_phase")));
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
