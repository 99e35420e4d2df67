//! A transport without a network: scripted answers, for tests of your own code.

use super::{Outgoing, Request, Response, Transport};
use crate::error::{Error, Kind};
use async_trait::async_trait;
use serde_json::Value;
use std::collections::VecDeque;
use std::sync::{Mutex, MutexGuard, PoisonError};

/// One scripted answer.
#[derive(Debug, Clone)]
pub enum Reply {
    /// An answer with a JSON body.
    Json(u16, Value),
    /// An answer as it is.
    Response(Response),
    /// No answer.
    Failure(Error),
}

/// Answers from a script, in order, and remembers what was asked.
#[derive(Debug, Default)]
pub struct Memory {
    replies: Mutex<VecDeque<Reply>>,
    asked: Mutex<Vec<Request>>,
}

impl Memory {
    /// A script.
    pub fn new(replies: impl IntoIterator<Item = Reply>) -> Self {
        Self { replies: Mutex::new(replies.into_iter().collect()), asked: Mutex::default() }
    }

    /// What was asked so far.
    pub fn asked(&self) -> Vec<Request> {
        lock(&self.asked).clone()
    }

    /// Answers not used yet: a test whose script is not used up has not tested what it says.
    pub fn unused(&self) -> usize {
        lock(&self.replies).len()
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

#[async_trait]
impl Transport for Memory {
    async fn send(&self, outgoing: Outgoing) -> Result<Response, Error> {
        lock(&self.asked).push(outgoing.request);
        match lock(&self.replies).pop_front() {
            Some(Reply::Json(status, body)) => {
                Ok(Response { status, headers: Vec::new(), body: body.to_string().into() })
            }
            Some(Reply::Response(response)) => Ok(response),
            Some(Reply::Failure(error)) => Err(error),
            None => Err(Error::new(Kind::Unexpected, "the script of the in-memory transport is used up")),
        }
    }
}
