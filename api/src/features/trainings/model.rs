//! The words a training is described with. No actix, no queries.

use crate::platform::db::text_enum;

text_enum! {
    /// What kind of training it is (S000, S003: 集中、讲座、观摩、自学).
    pub enum TrainingKind {
        /// 初任: of those who were elected for the first time.
        Initial = "initial",
        /// 专题.
        Special = "special",
        /// 履职.
        Performance = "performance",
        /// 讲座.
        Lecture = "lecture",
        /// 观摩.
        Observation = "observation",
        /// 自学.
        SelfStudy = "self_study",
    }
}

text_enum! {
    /// Where a training stands.
    pub enum TrainingStatus {
        /// In the plan of the year.
        Planned = "planned",
        /// Deputies are invited.
        Announced = "announced",
        /// Held: who came is known.
        Held = "held",
        /// Called off.
        Cancelled = "cancelled",
    }
}

text_enum! {
    /// Who is invited.
    pub enum TrainingAudience {
        /// All deputies of the congress whose training it is.
        Congress = "congress",
        /// All deputies of the congresses of towns (代表法47: they attend what the superior congress arranges).
        Townships = "townships",
        /// Chosen ones.
        Chosen = "chosen",
    }
}

text_enum! {
    /// What a deputy answers.
    pub enum TrainingAnswer {
        /// Will come.
        Coming = "coming",
        /// Asks for leave, with the reason.
        Leave = "leave",
    }
}

text_enum! {
    /// An act on a training.
    pub enum TrainingAction {
        /// Change what is planned.
        Edit = "edit",
        /// Invite deputies.
        Invite = "invite",
        /// Call it off.
        Cancel = "cancel",
        /// Say whether one comes.
        Answer = "answer",
        /// Say who came, and how many hours count.
        Attend = "attend",
        /// Write the questions.
        WriteQuiz = "write_quiz",
        /// Answer the questions, once.
        TakeQuiz = "take_quiz",
    }
}
