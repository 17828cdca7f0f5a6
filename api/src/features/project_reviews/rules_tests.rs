//! Totals, weights, shares.

use super::model::ProjectDimension as Of;
use super::rules::{
    Wrong, complete, needs_rectification, total_hundredths, usual_weights, weighs_hundred,
};

#[test]
fn the_usual_weights_come_to_a_hundred() {
    let weights: Vec<i32> = usual_weights().into_iter().map(|one| one.1).collect();
    assert_eq!(weights.len(), 8);
    assert_eq!(weighs_hundred(&weights), Ok(()));
    assert_eq!(weighs_hundred(&[50, 49]), Err(Wrong::Sum(99)));
}

#[test]
fn each_dimension_stands_once() {
    assert_eq!(complete(Of::ALL), Ok(()));
    assert_eq!(complete(&[Of::Money, Of::Money]), Err(Wrong::Twice(1)));
    assert_eq!(complete(&Of::ALL[1..]), Err(Wrong::Missing(Of::Decision)));
}

#[test]
fn a_total_is_weighed() {
    let all = |score| {
        usual_weights()
            .into_iter()
            .map(move |one| (one.1, score))
            .collect::<Vec<_>>()
    };
    assert_eq!(total_hundredths(&all(100)), 10_000);
    assert_eq!(total_hundredths(&all(85)), 8_500);
    assert_eq!(total_hundredths(&[(15, 99), (85, 100)]), 9_985);
}

#[test]
fn v12_less_than_half_content_is_rectified() {
    assert!(!needs_rectification(182, 182, 50));
    assert!(!needs_rectification(5, 10, 50));
    assert!(needs_rectification(4, 10, 50));
    assert!(needs_rectification(0, 1, 1));
    assert!(!needs_rectification(6, 10, 60));
    assert!(needs_rectification(5, 10, 60));
}
