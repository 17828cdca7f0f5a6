//! Problem codes of points, stars and appeals.

crate::platform::http::codes! {
    /// Rules in force are never changed; a new version follows them.
    RULES_IN_FORCE = 409 "duty_rules_in_force";
    /// Only the office of the congress keeps its rules and quarters.
    NOT_YOUR_TURN = 403 "duty_points_not_your_turn";
    /// A quarter that is not published is seen by the office and by each deputy for themselves.
    NOT_PUBLISHED = 403 "duty_points_not_published";
    /// The quarter is closed already.
    CLOSED_ALREADY = 409 "duty_quarter_closed_already";
    /// Records of the quarter wait for the office.
    PENDING = 409 "duty_quarter_pending";
    /// An earlier quarter of the year has to be closed first.
    ORDER = 409 "duty_quarter_order";
    /// The days for appeals are over.
    APPEAL_LATE = 409 "duty_appeal_late";
    /// An appeal of the deputy about the quarter is open.
    APPEAL_OPEN = 409 "duty_appeal_open";
    /// The appeal was answered.
    APPEAL_ANSWERED = 409 "duty_appeal_answered";
}
