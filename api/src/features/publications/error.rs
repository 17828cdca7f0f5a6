//! Problem codes of publishing.

crate::platform::http::codes! {
    /// The deputy asks that it not be made public (J17).
    CONFIDENTIAL = 409 "publication_confidential";
    /// Not answered yet: there is nothing to make public (J17).
    NOT_ANSWERED = 409 "publication_not_answered";
    /// It is public already.
    ALREADY_PUBLIC = 409 "publication_already_public";
    /// It is not public.
    NOT_PUBLIC = 409 "publication_not_public";
    /// Another number of answers than there are: one was given meanwhile.
    REPLIES_DIFFER = 409 "publication_replies_differ";
    /// Somebody else's suggestion to publish: that of another congress.
    NOT_YOURS = 403 "publication_not_yours";
}
