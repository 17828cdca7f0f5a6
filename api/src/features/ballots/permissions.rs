//! Permissions of ballots. Whether it is the caller's part, and the time for it, `rules.rs` decides.

crate::platform::auth::permissions! {
    /// See ballots of meetings one may see; never who voted how in secret, nor a result before it is announced.
    ReadBallots = "ballots.read" [County, Township, Deputy];
    /// Prepare, open, close, announce and annul ballots.
    ManageBallots = "ballots.manage" [County, Township];
    /// Count: hand in a sheet, give one's code; those who oversee and count, and the office.
    CountBallots = "ballots.count" [County, Township, Deputy];
    /// Vote, standing on the roll.
    VoteInBallots = "ballots.vote" [Deputy];
}
