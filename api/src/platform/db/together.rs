//! What many write at the same moment, written together: who comes while a transaction is under way waits for the
//! next one, which takes all who have come by then. Nobody waits for company: who comes alone is written alone.

use super::{Db, Tx};
use crate::platform::http::Problem;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use tokio::sync::oneshot;

/// Most of one transaction.
const MOST: usize = 64;

/// Those who wait to be written, and whether somebody writes.
#[derive(Debug)]
pub struct Together<I, O> {
    line: Mutex<Line<I, O>>,
}

#[derive(Debug)]
struct Line<I, O> {
    waiting: Vec<Waiting<I, O>>,
    is_at_work: bool,
}

type Waiting<I, O> = (I, oneshot::Sender<Result<O, Problem>>);

impl<I, O> Default for Together<I, O> {
    fn default() -> Self {
        Self {
            line: Mutex::new(Line {
                waiting: Vec::new(),
                is_at_work: false,
            }),
        }
    }
}

impl<I, O> Together<I, O>
where
    I: Clone + Send + Sync + 'static,
    O: Send + 'static,
{
    /// Writes an item; the answer comes after the commit. `work` is given some items and answers each, in their
    /// order; what it changes is all committed or none of it. It is that of whoever came first, so everybody
    /// must bring the same. When a transaction fails, each of its items is written by itself.
    ///
    /// # Errors
    /// Those of `work` for this item.
    pub(in crate::platform) async fn write<F>(
        self: &Arc<Self>,
        db: &Db,
        item: I,
        work: F,
    ) -> Result<O, Problem>
    where
        F: Fn(&mut Tx<'_>, &[I]) -> Result<Vec<O>, Problem> + Clone + Send + 'static,
    {
        let (done, outcome) = oneshot::channel();
        let is_first = {
            let mut line = self.line();
            line.waiting.push((item, done));
            !std::mem::replace(&mut line.is_at_work, true)
        };
        if is_first {
            // By itself: whoever asked may go, the others are written all the same.
            let (this, db) = (Arc::clone(self), db.clone());
            drop(tokio::spawn(async move { this.work_off(&db, work).await }));
        }
        outcome.await.map_err(Problem::internal)?
    }

    async fn work_off<F>(&self, db: &Db, work: F)
    where
        F: Fn(&mut Tx<'_>, &[I]) -> Result<Vec<O>, Problem> + Clone + Send + 'static,
    {
        while let Some(some) = self.next() {
            let (items, waiting): (Vec<I>, Vec<_>) = some.into_iter().unzip();
            let items: Arc<[I]> = items.into();
            let outcome = commit(db, Arc::clone(&items), work.clone()).await;
            match outcome {
                Ok(answers) => {
                    for (done, answer) in waiting.into_iter().zip(answers) {
                        drop(done.send(Ok(answer)));
                    }
                }
                Err(refusal) if items.len() == 1 => {
                    for done in waiting {
                        drop(done.send(Err(refusal.clone())));
                    }
                }
                Err(_) => {
                    for (item, done) in items.iter().zip(waiting) {
                        let alone = commit(db, [item.clone()].into(), work.clone()).await;
                        let answer = alone.and_then(|answers| {
                            let none = || Problem::internal(anyhow::anyhow!("no answer"));
                            answers.into_iter().next().ok_or_else(none)
                        });
                        drop(done.send(answer));
                    }
                }
            }
        }
    }

    /// Those who have come by now, at most so many; nobody is at work when there is nobody.
    fn next(&self) -> Option<Vec<Waiting<I, O>>> {
        let mut line = self.line();
        if line.waiting.is_empty() {
            line.is_at_work = false;
            return None;
        }
        let some = line.waiting.len().min(MOST);
        Some(line.waiting.drain(..some).collect())
    }

    fn line(&self) -> MutexGuard<'_, Line<I, O>> {
        self.line.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

async fn commit<I, O, F>(db: &Db, items: Arc<[I]>, work: F) -> Result<Vec<O>, Problem>
where
    I: Send + Sync + 'static,
    O: Send + 'static,
    F: Fn(&mut Tx<'_>, &[I]) -> Result<Vec<O>, Problem> + Send + 'static,
{
    db.write(move |tx| {
        let answers = work(tx, &items)?;
        if answers.len() == items.len() {
            Ok(answers)
        } else {
            Err(Problem::internal(anyhow::anyhow!(
                "{} answers to {} items",
                answers.len(),
                items.len()
            )))
        }
    })
    .await
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::platform::db::PoolSettings;
    use futures_util::future::join_all;
    use std::sync::atomic::{AtomicUsize, Ordering};
    use std::time::Duration;

    fn memory() -> Db {
        let settings = PoolSettings {
            connections: 1,
            wait: Duration::from_secs(60),
            keeps_one: false,
        };
        Db::connect("sqlite::memory:", settings).unwrap()
    }

    /// Doubles each number; 13 cannot be written, nor can what is written with it.
    fn double(tx: &mut Tx<'_>, some: &[u32]) -> Result<Vec<u32>, Problem> {
        tx.without_event("a test");
        match some.contains(&13) {
            true => Err(Problem::not_found()),
            false => Ok(some.iter().map(|n| n * 2).collect()),
        }
    }

    #[tokio::test]
    async fn who_comes_meanwhile_is_written_together_and_gets_their_own_answer() {
        let (db, line) = (memory(), Arc::new(Together::default()));
        let commits = Arc::new(AtomicUsize::new(0));
        let all = (100..300).map(|n| {
            let (count, line, db) = (Arc::clone(&commits), Arc::clone(&line), db.clone());
            async move {
                line.write(&db, n, move |tx, some| {
                    count.fetch_add(1, Ordering::SeqCst);
                    double(tx, some)
                })
                .await
            }
        });
        let answers: Vec<u32> = join_all(all)
            .await
            .into_iter()
            .map(Result::unwrap)
            .collect();
        assert_eq!(answers, (100..300).map(|n| n * 2).collect::<Vec<u32>>());
        assert!(commits.load(Ordering::SeqCst) < 200);
    }

    #[tokio::test]
    async fn one_that_fails_fails_alone() {
        let (db, line) = (memory(), Arc::new(Together::default()));
        let all = (10..20).map(|n| line.write(&db, n, double));
        let answers = join_all(all).await;
        let failed: Vec<bool> = answers.iter().map(Result::is_err).collect();
        assert_eq!(failed, (10..20).map(|n| n == 13).collect::<Vec<bool>>());
        assert_eq!(line.write(&db, 21, double).await.unwrap(), 42);
    }
}
