//! Batches: many calls in one.

mod calls;
mod run;

pub use calls::{CancelBatchGroup, CreateBatch, DeleteBatch, GetBatch, ListBatches};
pub use run::{BatchAnswer, BatchAnswers, RunBatch};
