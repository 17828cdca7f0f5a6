//! Problem codes of the procedures feature.

crate::platform::http::codes! {
    /// Somebody has said already that the step is done.
    STEP_TICKED = 409 "procedure_step_ticked";
    /// Nobody says that the step is done.
    STEP_NOT_TICKED = 409 "procedure_step_not_ticked";
    /// The product knows by itself when the step is done.
    STEP_KNOWN = 409 "procedure_step_known";
    /// There is no template of one's own to be withdrawn.
    NOTHING_TO_WITHDRAW = 409 "procedure_nothing_to_withdraw";
}
