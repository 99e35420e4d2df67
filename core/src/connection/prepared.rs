//! A call that is ready to run: the node's decision, its checked input and the undocumented parameters.

use super::perform::Caller;
use super::work::Work;
use crate::action::{
    Action, ActionNode, Body, Content, Decided, Effect, LookUp, Meta, NativeKey, Object, Paging, Progress,
    Step,
};
use crate::choices::{self, Loader, Reference};
use crate::error::{Error, Kind, Problem, Result};
use crate::steps::decode::field_names;
use crate::steps::diff::hex;
use crate::steps::extras::Extras;
use crate::transport::{Method, Request, Response};
use futures::future::BoxFuture;
use serde_json::Value;
use sha2::{Digest, Sha256};

pub(super) struct Prepared {
    pub id: &'static str,
    pub scopes: &'static [&'static str],
    pub effect: Effect,
    pub confirm: bool,
    pub answer: Content,
    pub idempotent: bool,
    method: Method,
    body: Body,
    path: &'static str,
    pub increments: &'static [(&'static str, &'static str)],
    pub look_up: LookUp,
    pub native_key: Option<NativeKey>,
    decided: Box<dyn Decided>,
    input: Object,
    extras: Extras,
}

impl Prepared {
    /// From JSON, with remarks on undocumented parameters.
    pub fn from_json(node: &ActionNode, input: &Object) -> Result<(Self, Vec<String>)> {
        let mut input = input.clone();
        let (extras, remarks) = Extras::take(&mut input).map_err(|error| error.with_node(node.meta.id))?;
        let decided = node.decode(&input)?;
        Ok((Self::new(node.meta, decided, input, extras), remarks))
    }

    /// From a typed action.
    pub fn from_typed<A: Action>(action: A) -> Result<Self> {
        let input = typed_input(&action)?;
        Ok(Self::new(&A::META, Box::new(action), input, Extras::default()))
    }

    fn new(meta: &Meta, decided: Box<dyn Decided>, input: Object, extras: Extras) -> Self {
        Self {
            id: meta.id,
            scopes: meta.scopes,
            effect: meta.effect,
            confirm: meta.confirm,
            answer: meta.answer,
            idempotent: meta.idempotent,
            method: meta.method,
            body: meta.body,
            path: meta.path,
            increments: meta.increments,
            look_up: meta.look_up,
            native_key: meta.native_key,
            decided,
            input,
            extras,
        }
    }

    /// Refuses what cannot be undone unless the caller said that it is wanted.
    pub fn confirmed(self, confirm: bool) -> Result<Self> {
        if confirm || !self.confirm {
            return Ok(self);
        }
        Err(Error::new(Kind::NeedsConfirmation, format!("`{}` cannot be undone", self.id))
            .with_node(self.id)
            .with_hint("look at the dry run, then call again with `confirm`"))
    }

    /// The checked input.
    pub fn input(&self) -> &Object {
        &self.input
    }

    /// Identity of the call: the node and its input, whatever the order of the fields.
    pub fn digest(&self) -> String {
        let mut digest = Sha256::new();
        digest.update(self.id);
        digest.update(sorted(&Value::Object(self.input.clone())).to_string());
        digest.update(format!("{:?}", self.extras));
        hex(&digest.finalize())
    }

    pub fn caller(&self) -> Caller {
        Caller { id: self.id, scopes: self.scopes, writes: self.effect != Effect::Read }
    }

    /// The identifiers in the input, under the paths that the caller knows.
    pub fn references(&self) -> Vec<Reference> {
        let mut found = self.decided.references();
        if let Body::Of(body) = self.body {
            for reference in &mut found {
                if let Some(path) = reference.path.strip_prefix(body).and_then(|path| path.strip_prefix('.'))
                {
                    reference.path = path.to_owned();
                }
            }
        }
        found
    }

    /// The field of the path that names what the store does not have: the one that the vendor's code is about, or the
    /// only one.
    pub fn missing_entity(
        &self,
        references: &[Reference],
        blamed: impl Fn(&Loader) -> bool,
    ) -> Option<Problem> {
        let in_path =
            references.iter().filter(|reference| self.path.contains(&format!("{{{}}}", reference.path)));
        let known: Vec<(&Reference, &Loader)> = in_path
            .filter_map(|reference| Some((reference, choices::of_type(reference.type_name)?.0)))
            .collect();
        let (reference, loader) = match known.as_slice() {
            [only] => *only,
            several => *several.iter().find(|(_, loader)| blamed(loader))?,
        };
        let message = format!("the store has no {} `{}`", choices::singular(loader), reference.value);
        Some(Problem { path: reference.path.clone(), message })
    }

    pub fn paging(&self) -> Paging {
        self.decided.paging()
    }

    pub fn all_pages(&self) -> bool {
        self.decided.all_pages()
    }

    /// The whole work of a long-running node.
    pub fn work<'a>(&'a self, work: &'a Work) -> Option<BoxFuture<'a, Result<Value>>> {
        self.decided.work(work)
    }

    /// What the node wants after these answers.
    pub fn next(&self, answers: &[Response]) -> Result<Step> {
        let now = jiff::Timestamp::now().as_second();
        let mut step = self
            .decided
            .next(Progress { input: &self.input, answers, now })
            .map_err(|error| error.with_node(self.id))?;
        // What the caller adds goes with the write, not with what a writing node reads before it; what comes later asks
        // how the first request fares.
        if let Step::Call(request) | Step::Attempt(request, _) = &mut step
            && (self.effect == Effect::Read || self.method == Method::Get || request.changes_store())
        {
            self.extras.apply(request).map_err(|error| error.with_node(self.id))?;
        }
        Ok(step)
    }

    pub fn first_request(&self) -> Result<Request> {
        match self.next(&[])? {
            Step::Call(request) | Step::Later(_, request) | Step::Attempt(request, _) => Ok(request),
            Step::Done(_) => {
                Err(Error::new(Kind::InvalidInput, "the node makes no request for this input")
                    .with_node(self.id))
            }
        }
    }

    pub fn not_a_search(&self) -> Error {
        let message = format!("`{}` is no search: its answer has no pages", self.id);
        Error::new(Kind::InvalidInput, message).with_node(self.id)
    }
}

/// The JSON of a typed action, with the fields of its body model at the top level as in everybody's input.
pub(super) fn typed_input<A: Action>(action: &A) -> Result<Object> {
    let value = serde_json::to_value(action)
        .map_err(|error| Error::new(Kind::InvalidInput, error.to_string()).with_node(A::META.id))?;
    let Value::Object(mut input) = value else {
        return Err(Error::new(Kind::InvalidInput, "the input of a node is an object").with_node(A::META.id));
    };
    if let Body::Of(body) = A::META.body
        && let Some(Value::Object(fields)) = input.shift_remove(body)
    {
        input.extend(fields);
    }
    // An option that is not set is absent, not null; clearing is said with `Patch::Null` inside a write model.
    let own = field_names::<A>();
    input.retain(|name, value| !(value.is_null() && own.contains(&name.as_str())));
    Ok(input)
}

fn sorted(value: &Value) -> Value {
    match value {
        Value::Object(fields) => {
            let mut names: Vec<&String> = fields.keys().collect();
            names.sort_unstable();
            Value::Object(names.into_iter().map(|name| (name.clone(), sorted(&fields[name]))).collect())
        }
        Value::Array(items) => Value::Array(items.iter().map(sorted).collect()),
        scalar => scalar.clone(),
    }
}
