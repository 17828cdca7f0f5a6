//! Problem codes of this feature.

crate::platform::http::codes! {
    /// There is no notice of an assignment that was not made.
    WITHOUT_ASSIGNMENT = 409 "paper_without_assignment";
    /// There is no letter of a reply that was not given.
    WITHOUT_REPLY = 409 "paper_without_reply";
    /// Nobody is urged when no period runs.
    WITHOUT_PERIOD = 409 "paper_without_period";
    /// Nobody has a card: nobody is on the roll.
    WITHOUT_CARDS = 409 "paper_without_cards";
    /// There is no plan before anybody has a seat in a row.
    WITHOUT_SEATS = 409 "paper_without_seats";
    /// The machine has no Chinese font to put into a PDF.
    FONT_MISSING = 503 "paper_font_missing";
}
