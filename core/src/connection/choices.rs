//! What fields can be set to in this store: options, schemas, and errors that name what the store does not have.

use super::Connection;
use super::prepared::Prepared;
use crate::action::{Object, Paging};
use crate::choices::{
    self, Cache, Checkable, Choice, Choices, Extent, Loader, Source, StoreFacts, Told, Wanted,
};
use crate::error::{Error, Kind, Problem, Result};
use crate::nodes;
use crate::steps::decode;
use crate::steps::page::Position;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::future::Future;
use std::sync::Arc;
use std::time::Duration;

/// Lists that are read to explain one refusal.
const MOST_LISTS: usize = 4;

impl Connection {
    /// The choices of a loader: what a field of that kind can be set to in this store.
    ///
    /// Answers are remembered for [`Settings::cache_seconds`](super::Settings::cache_seconds), and forgotten as soon as this connection writes
    /// something of the kind.
    pub async fn options(&self, loader: &str, wanted: &Wanted) -> Result<Choices> {
        let loader = choices::loader(loader)?;
        let parameters = wanted.call_parameters(loader)?;
        if let (Extent::Pages, Some(source)) = (loader.extent, loader.sources.first()) {
            return self.searched(loader, source, &parameters, wanted).await;
        }
        let (all, complete) = self.all_choices(loader, &parameters, self.fresh()).await?;
        match choices::searchable(loader) {
            // More than is read at once: the store has to look for the text.
            Some(source) if !complete && wanted.text().is_some() && loader.extent == Extent::All => {
                self.searched(loader, source, &parameters, wanted).await
            }
            _ => wanted.select(loader, all),
        }
    }

    /// Forgets what was read of a resource (`category`), of a kind of entity (`categories`, as in events), or by a
    /// loader. Writes of this connection do it by themselves; call it for changes that were seen otherwise.
    pub fn invalidate(&self, resource: &str) -> Result<()> {
        self.cache().forget(&choices::areas_of(resource)?);
        Ok(())
    }

    /// The JSON Schema of an action's input or a trigger's settings as this store knows it: see [`Connection::enrich`].
    #[cfg(feature = "schema")]
    pub async fn schema(&self, node: &str, parameters: &Object) -> Result<Value> {
        self.enrich(nodes::input_schema(node)?, parameters).await
    }

    /// Puts what the store has into a schema of a node, with its `$defs`: statuses with their names, customer groups,
    /// shipping and payment options, product types; attributes and extra fields by name. With `parameters` such as
    /// `{"productId": 5}` also what depends on them. A field whose choices cannot be read says why in
    /// `x-options-unavailable`.
    pub async fn enrich(&self, schema: Value, parameters: &Object) -> Result<Value> {
        let mut facts = StoreFacts::default();
        for loader in choices::loaders_in(&schema, parameters) {
            let of_loader = |(name, value): (&String, &Value)| {
                let known = loader.parameters.iter().any(|parameter| parameter.name == name);
                known.then(|| (name.clone(), value.clone()))
            };
            let wanted =
                Wanted { parameters: parameters.iter().filter_map(of_loader).collect(), ..Wanted::default() };
            let read = self.all_choices(loader, &wanted.call_parameters(loader)?, self.fresh()).await;
            match read {
                Ok((all, _)) => drop(facts.choices.insert(loader.name.to_owned(), all)),
                Err(error) if is_refusal(&error) => {
                    let reason = format!("{}; {}", error.message(), error.hint());
                    facts.unavailable.insert(loader.name.to_owned(), reason);
                }
                Err(error) => return Err(error),
            }
        }
        Ok(choices::enrich(schema, &facts))
    }

    /// Runs a call; a value in its input that the store does not have is named in the error.
    pub(super) async fn explained<T>(
        &self,
        call: &Prepared,
        run: impl Future<Output = Result<T>>,
    ) -> Result<T> {
        self.refuse_unknown(call).await?;
        match run.await {
            Err(error) if explainable(&error) => Err(self.explain(call, error).await),
            done => done,
        }
    }

    /// Refuses values that the store was just asked about and does not have. What is not known already is not asked.
    async fn refuse_unknown(&self, call: &Prepared) -> Result<()> {
        if self.cache().is_empty() {
            return Ok(());
        }
        let references = call.references();
        let mut problems = Vec::new();
        for checkable in choices::checkable(&references) {
            let Some(known) = self.remembered(&checkable) else { continue };
            if let Some(problem) = choices::problem(checkable.reference, checkable.loader, &known)
                && !self.exists(&checkable).await
            {
                problems.push(problem);
            }
        }
        decode::refuse(problems).map_err(|error| {
            let hint = "choose one of the named values; `ecwid-nodes options LOADER` lists them all";
            error.with_code("unknown_value").with_node(call.id).with_hint(hint)
        })
    }

    /// What was read lately and is complete.
    fn remembered(&self, checkable: &Checkable<'_>) -> Option<Vec<Choice>> {
        let wanted = Wanted { parameters: checkable.parameters.clone(), ..Wanted::default() };
        let parameters = wanted.call_parameters(checkable.loader).ok()?;
        let told: Option<Vec<(&Source, Arc<Told>)>> = checkable
            .loader
            .sources
            .iter()
            .map(|source| {
                let key = key(source, &choices::input(source, &parameters, None), None);
                self.cache()
                    .peek(&key, self.fresh())
                    .filter(|told| told.next.is_none())
                    .map(|told| (source, told))
            })
            .collect();
        Some(choices::united(checkable.loader, &told?))
    }

    /// Asks the store once more before a value is refused: somebody else may have added it since. In doubt it exists.
    async fn exists(&self, checkable: &Checkable<'_>) -> bool {
        match self.known(checkable, Duration::ZERO).await {
            Some(known) => choices::problem(checkable.reference, checkable.loader, &known).is_none(),
            None => true,
        }
    }

    /// All choices of the loader, read no longer ago than `age`; none if they cannot be read or not all of them.
    async fn known(&self, checkable: &Checkable<'_>, age: Duration) -> Option<Vec<Choice>> {
        let wanted = Wanted { parameters: checkable.parameters.clone(), ..Wanted::default() };
        let parameters = wanted.call_parameters(checkable.loader).ok()?;
        let (all, complete) = self.all_choices(checkable.loader, &parameters, age).await.ok()?;
        complete.then_some(all)
    }

    /// Finds out which value the store refused, and adds it to the error.
    async fn explain(&self, call: &Prepared, error: Error) -> Error {
        let references = call.references();
        let said = error.vendor_code().unwrap_or_default().to_owned();
        let blamed = |loader: &Loader| loader.missing_codes.contains(&said.as_str());
        let some_loader_is = choices::all().any(blamed);
        let mut problems = Vec::new();
        let mut read: Vec<(&str, &Object)> = Vec::new();
        let checkable = choices::checkable(&references);
        for one in checkable.iter().filter(|one| !some_loader_is || blamed(one.loader)) {
            let lists = (one.loader.name, &one.parameters);
            let again = read.contains(&lists);
            if !again && read.len() == MOST_LISTS {
                continue;
            }
            // What was remembered did not keep the call from failing, so it is read anew.
            let age = if again { self.fresh() } else { Duration::ZERO };
            if !again {
                read.push(lists);
            }
            if let Some(known) = self.known(one, age).await {
                problems.extend(choices::problem(one.reference, one.loader, &known));
            }
        }
        if problems.is_empty() && error.kind() == Kind::NotFound {
            problems.extend(call.missing_entity(&references, blamed));
        }
        named(error, problems)
    }

    /// All choices, read no longer ago than `age`, and whether these are really all.
    async fn all_choices(
        &self,
        loader: &'static Loader,
        parameters: &Object,
        age: Duration,
    ) -> Result<(Vec<Choice>, bool)> {
        let mut told = Vec::new();
        let mut failed = None;
        for source in loader.sources {
            let input = choices::input(source, parameters, None);
            match self.told(source, input, None, choices::pages(loader), age).await {
                Ok(answers) => told.push((source, answers)),
                Err(error) if is_refusal(&error) => failed = Some(error),
                Err(error) => return Err(error),
            }
        }
        if let (Some(error), true) = (failed, told.is_empty()) {
            return Err(error);
        }
        let complete = told.iter().all(|(_, told)| told.next.is_none());
        Ok((choices::united(loader, &told), complete))
    }

    async fn searched(
        &self,
        loader: &Loader,
        source: &'static Source,
        parameters: &Object,
        wanted: &Wanted,
    ) -> Result<Choices> {
        let input = choices::input(source, parameters, wanted.text());
        let told = self.told(source, input, wanted.position.as_deref(), 1, self.fresh()).await?;
        Ok(choices::one_page(loader, source, &told))
    }

    /// What a source tells, from memory or from the store.
    async fn told(
        &self,
        source: &Source,
        input: Object,
        position: Option<&str>,
        most_pages: usize,
        age: Duration,
    ) -> Result<Arc<Told>> {
        let node = nodes::action(source.node)?;
        let area = choices::area(node.meta.path);
        let key = key(source, &input, position);
        let read = || async move {
            let (call, _) = Prepared::from_json(node, &input)?;
            if node.meta.paging == Paging::None {
                let json = self.run(&call).await?;
                return Ok(Told { answers: vec![parse(&json)?], next: None });
            }
            let mut position: Option<Position> = position
                .map(|text| serde_json::from_str(text).map_err(|_| choices::bad_position()))
                .transpose()?;
            let mut told = Told::default();
            for _ in 0..most_pages {
                let page = self.read_page(&call, position.take()).await?;
                told.answers.push(json!({"items": parse(page.items_json().as_bytes())?}));
                position = page.next;
                if position.is_none() {
                    break;
                }
            }
            told.next = position.as_ref().and_then(|position| serde_json::to_string(position).ok());
            Ok(told)
        };
        self.cache().get(key, area, age, read).await
    }

    pub(super) fn cache(&self) -> &Cache {
        &self.0.choices
    }

    fn fresh(&self) -> Duration {
        Duration::from_secs(self.settings().cache_seconds)
    }
}

fn key(source: &Source, input: &Object, position: Option<&str>) -> String {
    let input = Value::from(input.clone());
    format!("{}\n{input}\n{}", source.node, position.unwrap_or_default())
}

fn parse(json: &[u8]) -> Result<Value> {
    serde_json::from_slice(json)
        .map_err(|error| Error::new(Kind::Decode, format!("the choices are not understood: {error}")))
}

/// The store answers, but does not give this.
fn is_refusal(error: &Error) -> bool {
    matches!(error.kind(), Kind::PermissionDenied | Kind::PlanLimit | Kind::NotFound)
}

/// The store refused the input: a value in it may be gone.
fn explainable(error: &Error) -> bool {
    error.status().is_some() && matches!(error.kind(), Kind::InvalidInput | Kind::NotFound | Kind::Conflict)
}

fn named(error: Error, mut problems: Vec<Problem>) -> Error {
    if problems.is_empty() {
        return error;
    }
    let texts: BTreeMap<&str, &str> =
        problems.iter().map(|problem| (problem.path.as_str(), problem.message.as_str())).collect();
    let texts: Vec<String> = texts.iter().map(|(path, message)| format!("`{path}`: {message}")).collect();
    let message = format!("{}; {}", error.message(), texts.join("; "));
    problems.extend(error.problems().to_vec());
    error.with_message(message).with_problems(problems)
}
