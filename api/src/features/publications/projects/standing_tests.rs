use super::standing::*;

fn at(course: Course) -> Standing {
    Standing {
        course,
        ..UNPLANNED
    }
}

#[test]
fn all_are_counted_once() {
    let all = [
        at(Course::InTime),
        at(Course::Late),
        at(Course::OnTime),
        at(Course::Behind),
        at(Course::Behind),
        at(Course::Unplanned),
        at(Course::Paused),
        at(Course::Stopped),
    ];
    let tally = Tally::of(all.iter());
    assert_eq!(tally.total, 8);
    assert_eq!(tally.finished(), 2);
    assert_eq!((tally.on_time, tally.behind), (1, 2));
    assert_eq!((tally.unplanned, tally.interrupted), (1, 2));
}
