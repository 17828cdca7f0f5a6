//! Problem codes of public cards.

crate::platform::http::codes! {
    /// Somebody else's card.
    NOT_YOURS = 403 "deputy_card_not_yours";
    /// It is not shown.
    NOT_SHOWN = 409 "deputy_card_not_shown";
}
