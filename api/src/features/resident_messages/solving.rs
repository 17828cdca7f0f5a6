//! The challenge that comes back with whatever is sent without an account.

use super::challenge::{self, spent};
use super::dto_public::SolvedChallengeRequest;
use crate::platform::auth::Public;
use crate::platform::http::Problem;

/// Looks at the challenge and spends it, solved or not; gives back the keyed hash by which it is known as spent.
///
/// # Errors
/// A field problem at `/challenge`; `rate_limited` for whoever guesses too often.
pub(in crate::features) fn solve(
    public: &Public,
    given: &SolvedChallengeRequest,
) -> Result<String, Problem> {
    let platform = public.platform();
    let (secret, now) = (&platform.config().auth.secret, platform.clock.now());
    let limits = &platform.public_limits;
    let hash = spent(&given.token, secret)?;
    let solution = (given.token.as_str(), given.proof, given.answer.as_deref());
    let mut key = [0_u8; 32];
    hex::decode_to_slice(&hash, &mut key).map_err(Problem::internal)?;
    if let Err(wrong) = challenge::check(solution, secret, now)? {
        if wrong == challenge::Wrong::Unsolved {
            // Whoever guesses gets another question each time, and not for ever.
            limits.guess(&public.context.ip, now)?;
            let _ = limits.spend(key);
        }
        return Err(Problem::field("/challenge", wrong.code()));
    }
    if !limits.spend(key) {
        return Err(Problem::field("/challenge", "challenge_spent"));
    }
    Ok(hash)
}
