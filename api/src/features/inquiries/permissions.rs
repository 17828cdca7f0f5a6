//! Permissions of inquiries. Whether it is the caller's part, and the time for it, `rules.rs`
//! decides.

crate::platform::auth::permissions! {
    /// See inquiries, within one's scope.
    ReadInquiries = "inquiries.read" [County, Township, Deputy, Undertaker];
    /// Draft one; the office files those on paper.
    CreateInquiry = "inquiries.create" [County, Township, Deputy];
    /// Change, delete, invite, hand in, demand, withdraw: what the lead does.
    EditInquiry = "inquiries.edit" [County, Township, Deputy];
    /// Answer an invitation to sign; say whether one is satisfied.
    SignInquiry = "inquiries.sign" [Deputy];
    /// Record what the presidium decided.
    DecideInquiry = "inquiries.decide" [County, Township];
    /// Answer: the organ, or the office that records what was said.
    AnswerInquiry = "inquiries.answer" [County, Township, Undertaker];
    /// End it: the office, or the lead.
    CloseInquiry = "inquiries.close" [County, Township, Deputy];
}
