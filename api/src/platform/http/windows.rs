//! How often something was done lately: so many times within so many seconds, by the injected clock.

use crate::platform::db::Timestamp;
use std::collections::{HashMap, VecDeque};
use std::sync::{Mutex, PoisonError};

/// At most so often within so many seconds; 0 is no limit.
pub(super) type Rule = (u32, i64);

/// With more callers than this, those not seen lately are forgotten.
const MANY: usize = 4_096;

/// When each caller did it.
#[derive(Debug, Default)]
pub(super) struct Windows {
    seen: Mutex<HashMap<u64, VecDeque<Timestamp>>>,
}

impl Windows {
    /// How many seconds one of these callers has to wait.
    pub(super) fn wait(&self, callers: &[u64], rules: &[Rule], now: Timestamp) -> Option<u64> {
        let seen = self.seen.lock().unwrap_or_else(PoisonError::into_inner);
        wait(&seen, callers, rules, now)
    }

    /// Notes that all of them did it once more, unless one has to wait: so many seconds.
    pub(super) fn take(&self, callers: &[u64], rules: &[Rule], now: Timestamp) -> Result<(), u64> {
        let mut seen = self.seen.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(seconds) = wait(&seen, callers, rules, now) {
            return Err(seconds);
        }
        let longest = rules.iter().map(|rule| rule.1).max().unwrap_or_default();
        let is_old = |at: Timestamp| (now - at).num_seconds() >= longest;
        if seen.len() >= MANY {
            seen.retain(|_, times| times.back().is_some_and(|at| !is_old(*at)));
        }
        for caller in callers {
            let times = seen.entry(*caller).or_default();
            while times.front().is_some_and(|at| is_old(*at)) {
                times.pop_front();
            }
            times.push_back(now);
        }
        Ok(())
    }
}

fn wait(
    seen: &HashMap<u64, VecDeque<Timestamp>>,
    callers: &[u64],
    rules: &[Rule],
    now: Timestamp,
) -> Option<u64> {
    let mut longest = None;
    for times in callers.iter().filter_map(|caller| seen.get(caller)) {
        for (most, seconds) in rules.iter().filter(|rule| rule.0 > 0) {
            let most = usize::try_from(*most).unwrap_or(usize::MAX);
            // The one that has to leave the window before another fits into it.
            let Some(at) = times.len().checked_sub(most).and_then(|n| times.get(n)) else {
                continue;
            };
            let left = seconds - (now - *at).num_seconds();
            if left > 0 {
                longest = longest.max(u64::try_from(left).ok());
            }
        }
    }
    longest
}

#[cfg(test)]
mod tests {
    use super::Windows;
    use crate::platform::db::Timestamp;
    use chrono::{DateTime, TimeDelta};

    #[test]
    fn a_window_opens_again_when_its_oldest_leaves_it() {
        let windows = Windows::default();
        let begin = Timestamp::new(DateTime::UNIX_EPOCH);
        let at = |seconds| begin + TimeDelta::seconds(seconds);
        let rules = [(1, 60), (3, 300)];
        assert_eq!(windows.take(&[1], &rules, at(0)), Ok(()));
        assert_eq!(windows.take(&[1], &rules, at(59)), Err(1));
        assert_eq!(windows.take(&[2, 1], &rules, at(59)), Err(1));
        // Who was refused along with another has not used anything up.
        assert_eq!(windows.take(&[2], &rules, at(59)), Ok(()));
        assert_eq!(windows.take(&[1], &rules, at(60)), Ok(()));
        assert_eq!(windows.take(&[1], &rules, at(120)), Ok(()));
        assert_eq!(windows.wait(&[1], &rules, at(180)), Some(120));
        assert_eq!(windows.take(&[1], &rules, at(300)), Ok(()));
        assert_eq!(windows.wait(&[1], &[(0, 300)], at(300)), None);
    }
}
