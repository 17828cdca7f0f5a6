//! Turns at the connections. Who waits for one waits without a thread, in the order of asking; who is done hands
//! over to the next on the same thread, so that no connection is idle while somebody waits.

use super::pulse::Pulse;
use crate::platform::http::Problem;
use std::collections::VecDeque;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError};
use std::time::Duration;
use tokio::sync::oneshot;
use tokio::task::spawn_blocking;
use tokio::time::timeout;

type Job = Box<dyn FnOnce() + Send>;

/// How often who waits for work that has begun looks whether the server is still there.
const LOOK: Duration = Duration::from_secs(1);

/// A line before so many connections.
pub(super) struct Turns {
    most: usize,
    wait: Duration,
    line: Mutex<Line>,
    /// Of the server they lead to.
    pulse: OnceLock<Arc<Pulse>>,
}

#[derive(Default)]
struct Line {
    at_work: usize,
    waiting: VecDeque<Job>,
}

impl Turns {
    /// `most` at the same time; who has waited for `wait` is told that the service is busy.
    pub(super) fn new(most: u32, wait: Duration) -> Arc<Self> {
        Arc::new(Self {
            most: most.max(1) as usize,
            wait,
            line: Mutex::default(),
            pulse: OnceLock::new(),
        })
    }

    /// Nobody waits for a server whose pulse is lost any longer than for a turn.
    pub(super) fn watch(&self, pulse: Arc<Pulse>) {
        drop(self.pulse.set(pulse));
    }

    /// Runs `work` on a blocking thread when it is its turn. Work that has begun is done to its end, whoever
    /// still waits for it.
    ///
    /// # Errors
    /// Those of `work`; 503 when its turn does not come in time, or when it has begun and the server has fallen
    /// silent: it may be done after all, which who asks again under the same key learns.
    pub(super) async fn run<T, F>(self: &Arc<Self>, work: F) -> Result<T, Problem>
    where
        T: Send + 'static,
        F: FnOnce() -> Result<T, Problem> + Send + 'static,
    {
        let (done, mut outcome) = oneshot::channel();
        let taken = Arc::new(AtomicBool::new(false));
        let begins = Arc::clone(&taken);
        self.enter(Box::new(move || {
            // Who asked may have gone, or given up.
            if !done.is_closed() && !begins.swap(true, Ordering::AcqRel) {
                drop(done.send(work()));
            }
        }));
        match timeout(self.wait, &mut outcome).await {
            Ok(outcome) => outcome.map_err(Problem::internal)?,
            Err(late) if taken.swap(true, Ordering::AcqRel) => loop {
                if self.is_silent() {
                    return Err(Problem::unavailable(late));
                }
                if let Ok(outcome) = timeout(LOOK, &mut outcome).await {
                    return outcome.map_err(Problem::internal)?;
                }
            },
            Err(late) => Err(Problem::unavailable(late)),
        }
    }

    fn is_silent(&self) -> bool {
        self.pulse.get().is_some_and(|pulse| pulse.is_lost())
    }

    fn enter(self: &Arc<Self>, job: Job) {
        let mut line = self.line();
        if line.at_work == self.most {
            line.waiting.push_back(job);
            return;
        }
        line.at_work += 1;
        drop(line);
        let turns = Arc::clone(self);
        drop(spawn_blocking(move || turns.work(job)));
    }

    fn work(&self, first: Job) {
        let mut next = Some(first);
        while let Some(job) = next {
            // One that panics answers nobody; the others have their turns all the same.
            drop(catch_unwind(AssertUnwindSafe(job)));
            next = self.next();
        }
    }

    fn next(&self) -> Option<Job> {
        let mut line = self.line();
        let next = line.waiting.pop_front();
        if next.is_none() {
            line.at_work -= 1;
        }
        next
    }

    fn line(&self) -> MutexGuard<'_, Line> {
        self.line.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use futures_util::future::join_all;
    use std::sync::atomic::AtomicUsize;

    const LONG: Duration = Duration::from_secs(60);

    #[tokio::test]
    async fn everybody_has_a_turn_and_no_more_than_two_at_a_time() {
        let turns = Turns::new(2, LONG);
        let (now, most) = (Arc::new(AtomicUsize::new(0)), Arc::new(AtomicUsize::new(0)));
        let jobs = (0..200).map(|n| {
            let (now, most) = (Arc::clone(&now), Arc::clone(&most));
            turns.run(move || {
                most.fetch_max(now.fetch_add(1, Ordering::SeqCst) + 1, Ordering::SeqCst);
                std::thread::yield_now();
                now.fetch_sub(1, Ordering::SeqCst);
                Ok(n)
            })
        });
        let done: Result<Vec<u32>, Problem> = join_all(jobs).await.into_iter().collect();
        assert_eq!(done.unwrap(), (0..200).collect::<Vec<_>>());
        assert!(most.load(Ordering::SeqCst) <= 2);
    }

    #[tokio::test]
    async fn one_that_panics_takes_nobody_elses_turn() {
        let turns = Turns::new(1, LONG);
        let jobs = (0..3).map(|n| {
            turns.run(move || {
                assert_ne!(n, 1, "on purpose");
                Ok(n)
            })
        });
        let done = join_all(jobs).await;
        let told: Vec<Option<u32>> = done.into_iter().map(Result::ok).collect();
        assert_eq!(told, [Some(0), None, Some(2)]);
        assert_eq!(turns.run(|| Ok(4)).await.ok(), Some(4));
    }

    #[tokio::test]
    async fn nobody_waits_for_work_at_a_server_that_stands_still() {
        let turns = Turns::new(1, Duration::from_secs(1));
        let times = (Duration::from_millis(10), Duration::from_millis(50));
        turns.watch(Pulse::listen("test", times, || None).unwrap());
        let (go_on, wait) = std::sync::mpsc::channel::<()>();
        let stuck = turns
            .run(move || wait.recv().map_err(Problem::internal))
            .await;
        assert_eq!(
            stuck.err().map(|problem| problem.code()),
            Some("service_unavailable")
        );
        // The server goes on, and so does the line.
        go_on.send(()).unwrap();
        assert_eq!(turns.run(|| Ok(1)).await.ok(), Some(1));
    }

    #[tokio::test]
    async fn what_gives_up_waiting_is_never_done_and_what_has_begun_is() {
        let turns = Turns::new(1, Duration::from_millis(500));
        let (go_on, wait) = std::sync::mpsc::channel::<()>();
        let is_done = Arc::new(AtomicBool::new(false));
        let noted = Arc::clone(&is_done);
        let first = turns.run(move || {
            wait.recv().map_err(Problem::internal)?;
            Ok(1)
        });
        let second = turns.run(move || {
            noted.store(true, Ordering::SeqCst);
            Ok(2)
        });
        let let_go = async {
            let late = second.await;
            go_on.send(()).unwrap();
            late
        };
        let (first, second) = futures_util::future::join(first, let_go).await;
        assert_eq!(first.ok(), Some(1));
        assert_eq!(
            second.err().map(|problem| problem.code()),
            Some("service_unavailable")
        );
        assert_eq!(turns.run(|| Ok(3)).await.ok(), Some(3));
        assert!(!is_done.load(Ordering::SeqCst));
    }
}
