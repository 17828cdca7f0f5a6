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
    /// A meeting or decision of another congress.
    ACT_NOT_YOURS = 403 "act_not_yours";
    /// Its date was not published and no notice sent: nobody knows of the meeting yet.
    ACT_NOT_ANNOUNCED = 409 "act_not_announced";
    /// Nothing was decided yet.
    ACT_NOT_ADOPTED = 409 "act_not_adopted";
    /// The meeting is not for everybody.
    ACT_CLOSED = 409 "act_closed";
    /// Another number of texts than there are: the record was changed meanwhile.
    ACT_CHANGED = 409 "act_changed";
    /// It is not public.
    ACT_NOT_PUBLIC = 409 "act_not_public";
    /// It is public: taken back first.
    ACT_IS_PUBLIC = 409 "act_is_public";
}
