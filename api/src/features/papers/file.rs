//! `reply.pdf`: which paper, in which form.

use crate::platform::db::text_enum;

text_enum! {
    /// A paper about one suggestion.
    pub enum PaperKind {
        /// The suggestion itself (代表建议纸).
        Suggestion = "suggestion",
        /// The notice of assignment (交办通知单).
        Assignment = "assignment",
        /// The urging notice (催办通知).
        Urge = "urge",
        /// The letter of reply (复函).
        Reply = "reply",
    }
}

text_enum! {
    /// A paper of a meeting.
    pub enum MeetingPaper {
        /// Its notice (会议通知).
        Notice = "notice",
        /// Its agenda (会议议程).
        Agenda = "agenda",
        /// Who attends (出席列席人员名单).
        People = "people",
        /// The sheets to sign in, one for each sitting (签到表).
        SignIn = "sign_in",
        /// Cards with their names for the tables (席卡).
        Cards = "cards",
        /// Who sits where (座次表).
        Seating = "seating",
        /// The record (会议记录).
        Record = "record",
        /// The minutes (会议纪要).
        Minutes = "minutes",
    }
}

impl MeetingPaper {
    /// Whether only the office that serves the meeting has it.
    #[must_use]
    pub const fn is_of_office(self) -> bool {
        matches!(
            self,
            Self::SignIn | Self::Cards | Self::Record | Self::Minutes
        )
    }
}

text_enum! {
    /// A paper of a vote.
    pub enum BallotPaper {
        /// The sheet to vote on (选票、表决票).
        Sheet = "sheet",
        /// The report of the count (计票结果报告单).
        Result = "result",
        /// The announcement (公告).
        Announcement = "announcement",
    }
}

impl BallotPaper {
    /// Whether only the office has it.
    #[must_use]
    pub const fn is_of_office(self) -> bool {
        matches!(self, Self::Sheet)
    }
}

text_enum! {
    /// The form of a paper.
    pub enum Form {
        /// To be edited.
        Docx = "docx",
        /// To be printed.
        Pdf = "pdf",
    }
}

impl Form {
    /// Its media type.
    #[must_use]
    pub const fn media_type(self) -> &'static str {
        match self {
            Self::Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            Self::Pdf => "application/pdf",
        }
    }
}

/// Takes `reply.pdf` apart.
pub(super) fn parse(file: &str) -> Option<(PaperKind, Form)> {
    let (kind, form) = file.split_once('.')?;
    Some((kind.parse().ok()?, form.parse().ok()?))
}

/// Takes `agenda.pdf` apart.
pub(super) fn parse_meeting(file: &str) -> Option<(MeetingPaper, Form)> {
    let (kind, form) = file.split_once('.')?;
    Some((kind.parse().ok()?, form.parse().ok()?))
}

/// Takes `result.pdf` apart.
pub(super) fn parse_ballot(file: &str) -> Option<(BallotPaper, Form)> {
    let (kind, form) = file.split_once('.')?;
    Some((kind.parse().ok()?, form.parse().ok()?))
}
