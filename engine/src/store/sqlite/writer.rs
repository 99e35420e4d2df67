//! The thread that owns the database file.
//!
//! Jobs that wait together are committed together (group commit): under load one sync to disk serves many of them.
//! Every job stands in its own savepoint, so that one failure does not undo its neighbours, and is answered only after
//! the commit.

use super::schema::storage;
use ecwid_nodes::{Error, Kind, Result};
use rusqlite::{Connection, TransactionBehavior};
use std::sync::mpsc::{Receiver, Sender, channel};
use tokio::sync::oneshot;

/// Most jobs in one commit.
const BATCH: usize = 256;

type Answer = Box<dyn FnOnce(Option<&Error>) + Send>;
/// Given the open transaction, or the reason why there is none.
type Job = Box<dyn FnOnce(std::result::Result<&Connection, &Error>) -> Answer + Send>;

/// The way to the thread.
#[derive(Debug)]
pub struct Writer {
    jobs: Sender<Job>,
}

impl Writer {
    /// Starts the thread.
    pub fn start(connection: Connection) -> Result<Self> {
        let (jobs, queue) = channel();
        std::thread::Builder::new()
            .name("ecwid-nodes-state".to_owned())
            .spawn(move || serve(connection, &queue))
            .map_err(|error| {
                Error::new(Kind::Storage, format!("cannot start the thread of the state file: {error}"))
            })?;
        Ok(Self { jobs })
    }

    /// Runs `work` in a transaction and answers once it is on disk.
    pub async fn run<T: Send + 'static>(
        &self,
        what: &'static str,
        work: impl FnOnce(&Connection) -> rusqlite::Result<T> + Send + 'static,
    ) -> Result<T> {
        let (reply, answer) = oneshot::channel();
        let job: Job = Box::new(move |connection| {
            let outcome = match connection {
                Ok(connection) => in_savepoint(connection, work).map_err(|error| storage(what, &error)),
                Err(error) => Err(error.clone()),
            };
            Box::new(move |failed| {
                let outcome = failed.map_or(outcome, |error| Err(error.clone()));
                let _ = reply.send(outcome);
            })
        });
        let closed = || Error::new(Kind::Storage, "the thread of the state file has ended");
        self.jobs.send(job).map_err(|_| closed())?;
        answer.await.map_err(|_| closed())?
    }
}

fn in_savepoint<T>(
    connection: &Connection,
    work: impl FnOnce(&Connection) -> rusqlite::Result<T>,
) -> rusqlite::Result<T> {
    connection.execute_batch("SAVEPOINT job")?;
    let outcome = work(connection);
    if outcome.is_err() {
        connection.execute_batch("ROLLBACK TO job")?;
    }
    connection.execute_batch("RELEASE job")?;
    outcome
}

fn serve(mut connection: Connection, queue: &Receiver<Job>) {
    while let Ok(first) = queue.recv() {
        let mut batch = vec![first];
        batch.extend(queue.try_iter().take(BATCH - 1));
        commit(&mut connection, batch);
    }
}

fn commit(connection: &mut Connection, batch: Vec<Job>) {
    let transaction = match connection.transaction_with_behavior(TransactionBehavior::Immediate) {
        Ok(transaction) => transaction,
        Err(error) => {
            let error = storage("lock the state file", &error);
            for job in batch {
                job(Err(&error))(None);
            }
            return;
        }
    };
    let answers: Vec<Answer> = batch.into_iter().map(|job| job(Ok(&transaction))).collect();
    let failed = transaction.commit().err().map(|error| storage("commit to the state file", &error));
    for answer in answers {
        answer(failed.as_ref());
    }
}
