//! Permissions of diaries. Whether it is the caller's part, and the time for it, `rules.rs` decides.

crate::platform::auth::permissions! {
    /// Read diaries: a deputy their own and what is shared with the leader of a group, the office of the congress what
    /// its deputies share.
    ReadDiaryEntries = "diary_entries.read" [County, Township, Deputy];
    /// Keep a diary.
    KeepDiary = "diary_entries.keep" [Deputy];
}
