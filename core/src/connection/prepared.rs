//! A call that is ready to run: the node's decision, its checked input and the undocumented parameters.

use crate::action::{
    Action, ActionNode, Body, Content, Decided, Effect, Meta, Object, Paging, Progress, Step,
};
use crate::choices::{self, Loader, Reference};
use crate::error::{Error, Kind, Problem, Result};
use crate::steps::extras::Extras;
use crate::transport::{Request, Response};
use serde_json::Value;

pub(super) struct Prepared {
    pub id: &'static str,
    pub scopes: &'static [&'static str],
    pub effect: Effect,
    pub confirm: bool,
    pub answer: Content,
    body: Body,
    path: &'static str,
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
            body: meta.body,
            path: meta.path,
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

    pub fn paging(&self) -> Paging {
        self.decided.paging()
    }

    pub fn all_pages(&self) -> bool {
        self.decided.all_pages()
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

    /// What the node wants after these answers.
    pub fn next(&self, answers: &[Response]) -> Result<Step> {
        let now = jiff::Timestamp::now().as_second();
        let step = self.decided.next(Progress { input: &self.input, answers, now });
        let step = match step {
            Ok(Step::Call(mut request)) => self.extras.apply(&mut request).map(|()| Step::Call(request)),
            // Only the first request takes what the caller adds; what comes later asks how that one fares.
            other => other,
        };
        step.map_err(|error| error.with_node(self.id))
    }

    pub fn first_request(&self) -> Result<Request> {
        match self.next(&[])? {
            Step::Call(request) | Step::Later(_, request) => Ok(request),
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
fn typed_input<A: Action>(action: &A) -> Result<Object> {
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
    let own = crate::steps::decode::field_names::<A>();
    input.retain(|name, value| !(value.is_null() && own.contains(&name.as_str())));
    Ok(input)
}
