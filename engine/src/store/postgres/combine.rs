//! Jobs that wait together are done together: under load one transaction, and one wait for the disk, serves many.
//!
//! Nothing is delayed for it: a job that finds a free lane starts at once and alone, and only what comes while every lane
//! is busy is gathered.

use ecwid_nodes::{Error, Kind, Result};
use futures::future::BoxFuture;
use std::collections::VecDeque;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use tokio::sync::{OwnedSemaphorePermit, Semaphore, oneshot};

type Work<I, O> = dyn Fn(Vec<I>) -> BoxFuture<'static, Vec<Result<O>>> + Send + Sync;
type Waiting<I, O> = VecDeque<(I, oneshot::Sender<Result<O>>)>;

/// Gathers jobs of one sort.
pub struct Combiner<I, O>(Arc<Parts<I, O>>);

struct Parts<I, O> {
    waiting: Mutex<Waiting<I, O>>,
    lanes: Arc<Semaphore>,
    most: usize,
    work: Box<Work<I, O>>,
}

impl<I: Send + 'static, O: Send + 'static> Combiner<I, O> {
    /// Up to `lanes` batches at the same time, of up to `most` jobs each. `work` gives one outcome for each job, in
    /// their order.
    pub fn new(
        lanes: usize,
        most: usize,
        work: impl Fn(Vec<I>) -> BoxFuture<'static, Vec<Result<O>>> + Send + Sync + 'static,
    ) -> Self {
        let (waiting, lanes) = (Mutex::default(), Arc::new(Semaphore::new(lanes)));
        Self(Arc::new(Parts { waiting, lanes, most, work: Box::new(work) }))
    }

    /// Does one job. What was begun is finished even if nobody waits for it any more.
    pub async fn run(&self, job: I) -> Result<O> {
        let (reply, answer) = oneshot::channel();
        let lane = {
            let mut waiting = self.0.waiting();
            waiting.push_back((job, reply));
            self.0.lanes.clone().try_acquire_owned().ok()
        };
        if let Some(lane) = lane {
            tokio::spawn(Arc::clone(&self.0).work_off(lane));
        }
        answer.await.map_err(|_| Error::new(Kind::Storage, "the work on the state database broke off"))?
    }
}

impl<I: Send + 'static, O: Send + 'static> Parts<I, O> {
    fn waiting(&self) -> MutexGuard<'_, Waiting<I, O>> {
        self.waiting.lock().unwrap_or_else(PoisonError::into_inner)
    }

    async fn work_off(self: Arc<Self>, lane: OwnedSemaphorePermit) {
        let mut lane = Some(lane);
        loop {
            let (jobs, replies): (Vec<I>, Vec<_>) = {
                let mut waiting = self.waiting();
                let count = waiting.len().min(self.most);
                if count == 0 {
                    // Given back while nobody can add a job, so that none is left without a lane.
                    lane.take();
                    return;
                }
                waiting.drain(..count).unzip()
            };
            for (reply, outcome) in replies.into_iter().zip((self.work)(jobs).await) {
                let _ = reply.send(outcome);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::atomic::{AtomicUsize, Ordering};

    #[tokio::test]
    async fn what_waits_together_is_done_together_and_each_gets_its_own_answer() {
        let batches = Arc::new(AtomicUsize::new(0));
        let counted = batches.clone();
        let combiner = Combiner::new(1, 50, move |jobs: Vec<usize>| {
            counted.fetch_add(1, Ordering::SeqCst);
            Box::pin(async move {
                tokio::task::yield_now().await;
                jobs.into_iter().map(|job| Ok(job * 2)).collect()
            })
        });
        let answers = futures::future::join_all((0..201).map(|job| combiner.run(job))).await;
        let answers: Vec<usize> = answers.into_iter().map(|answer| answer.unwrap()).collect();
        assert_eq!(answers, (0..201).map(|job| job * 2).collect::<Vec<_>>());
        let batches = batches.load(Ordering::SeqCst);
        assert!((5..=8).contains(&batches), "{batches} batches");
        assert_eq!(combiner.run(9).await.unwrap(), 18, "and it goes on");
    }
}
