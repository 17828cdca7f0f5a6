//! Signing together (联名): who leads a motion or an inquiry, who was asked to sign, who has signed,
//! online or on paper, and how many are missing to the number the statute asks for.
//!
//! An instrument: the record says when one may invite, sign or hand in; here is what happens then.
//! A signature holds for the text that was signed, so whoever signed a text that changed is asked
//! again. Only signatures of deputies in office count.
//!
//! - table: `joint_signatures`

mod dto;
mod model;
mod signing;
mod store;

pub use dto::{JointSignature, SignatureCount};
pub use model::{CosignAnswer, SignaturePart, SignatureStatus, SignedKind};
pub use signing::{
    Signed, Subject, answer, ask_again, begin, invitable, invite, sign_on_paper, standing,
};
pub use store::{Signature, delete_all, find, list, of_deputy};
