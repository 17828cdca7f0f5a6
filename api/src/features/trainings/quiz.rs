//! A few questions: written by the office, answered once by each deputy. No order among deputies follows from them.

use super::case::Case;
use super::dto::{TakeTrainingQuizRequest, WriteTrainingQuizRequest};
use super::log::{entry, invited};
use super::model::TrainingStatus;
use super::rows::QuestionRow;
use super::rules::score;
use super::{store_deputies, store_quiz};
use crate::platform::auth::Acting;
use crate::platform::db::Tx;
use crate::platform::http::{Problem, problem_codes};
use crate::platform::i18n::Params;

/// Longest option, in characters.
const LONGEST: usize = 200;

/// The options of a question as they are kept, one on a line.
pub(super) fn options(row: &QuestionRow) -> Vec<String> {
    row.options.lines().map(str::to_owned).collect()
}

/// The choices of a deputy as they are kept.
pub(super) fn choices(text: &str) -> Vec<i64> {
    text.split(',').filter_map(|one| one.parse().ok()).collect()
}

/// Writes the questions in place of those before; those invited are told.
pub(in crate::features) fn write(
    tx: &mut Tx<'_>,
    acting: &Acting,
    case: &mut Case,
    request: &WriteTrainingQuizRequest,
) -> Result<(), Problem> {
    let mut rows = Vec::new();
    for ((at, one), number) in request.questions.iter().enumerate().zip(1..) {
        let mut options = Vec::new();
        for (nth, option) in one.options.iter().enumerate() {
            // One on a line: a break within one is a space.
            let option = option.split_whitespace().collect::<Vec<_>>().join(" ");
            let pointer = format!("/questions/{at}/options/{nth}");
            if !(1..=LONGEST).contains(&option.chars().count()) {
                let limits: Params = [
                    ("min".to_owned(), 1.into()),
                    ("max".to_owned(), LONGEST.into()),
                ]
                .into();
                let problem = problem_codes::VALIDATION_FAILED.problem();
                return Err(problem.at(pointer, "length", limits));
            }
            if options.contains(&option) {
                return Err(Problem::field(&pointer, "duplicate"));
            }
            options.push(option);
        }
        if usize::try_from(one.correct).is_ok_and(|correct| correct >= options.len()) {
            let pointer = format!("/questions/{at}/correct");
            return Err(Problem::field(&pointer, "training_no_such_option"));
        }
        rows.push(QuestionRow {
            county_id: case.row.county_id,
            training_id: case.row.id,
            number,
            question: one.question.clone(),
            options: options.join("\n"),
            correct: one.correct,
        });
    }
    store_quiz::replace(tx, &case.row, rows.clone())?;
    case.questions = rows;
    case.save(tx, acting)?;
    let mut told = Vec::new();
    let is_told = case.row.status != TrainingStatus::Planned && !case.questions.is_empty();
    if is_told {
        let rows = store_deputies::of(tx, case.row.county_id, case.row.id)?;
        told = invited(&rows);
    }
    entry(&case.row, "training.quiz_written")
        .with("total", case.questions.len())
        .telling(told)
        .write(tx, acting)
}

/// The actor answers them, once.
pub(in crate::features) fn take(
    tx: &mut Tx<'_>,
    acting: &Acting,
    case: &mut Case,
    request: &TakeTrainingQuizRequest,
) -> Result<(), Problem> {
    let Some(mut mine) = case.mine.clone() else {
        return Err(Problem::not_found());
    };
    if request.choices.len() != case.questions.len() {
        return Err(Problem::field("/choices", "training_answer_each"));
    }
    for (at, (question, choice)) in case.questions.iter().zip(&request.choices).enumerate() {
        let count = options(question).len();
        if usize::try_from(*choice).is_ok_and(|choice| choice < count) {
            continue;
        }
        let pointer = format!("/choices/{at}");
        return Err(Problem::field(&pointer, "training_no_such_option"));
    }
    let correct: Vec<i64> = case.questions.iter().map(|one| one.correct).collect();
    let texts: Vec<String> = request.choices.iter().map(ToString::to_string).collect();
    mine.choices = Some(texts.join(","));
    mine.score = Some(score(&correct, &request.choices));
    mine.chosen_at = Some(acting.now);
    store_deputies::save(tx, &mine)?;
    case.mine = Some(mine);
    case.taken += 1;
    entry(&case.row, "training.quiz_taken").write(tx, acting)
}
