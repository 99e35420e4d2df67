//! The protocol's requests, answered by the node table.

use super::catalog::{self, Catalog};
use super::events::Recent;
use super::{resources, schemas};
use ecwid_nodes::connection::Options;
use ecwid_nodes::{Connection, Error, Kind, Object, Result};
use ecwid_nodes_manifests::Node;
use futures::TryStreamExt;
use rmcp::model::{
    CallToolRequestParams, CallToolResponse, CallToolResult, Implementation, ListResourceTemplatesResult,
    ListResourcesResult, ListToolsResult, PaginatedRequestParams, ProgressNotificationParam, ProgressToken,
    ReadResourceRequestParams, ReadResourceResponse, ReadResourceResult, ServerCapabilities, ServerConfig,
    Tool,
};
use rmcp::service::RequestContext;
use rmcp::{ErrorData, Peer, RoleServer, ServerHandler};
use serde_json::{Value, json};
use std::sync::Arc;

/// Most rows of a call that reads every page.
const MOST_ROWS: usize = 2_000;

/// One client's view of the store.
#[derive(Clone)]
pub struct Server {
    connection: Connection,
    catalog: Arc<Catalog>,
    tools: Arc<Vec<Tool>>,
    recent: Recent,
}

/// Where progress goes, if the client wants it.
struct Report {
    peer: Peer<RoleServer>,
    token: Option<ProgressToken>,
}

impl Report {
    async fn rows(&self, read: usize, total: Option<u64>) {
        let Some(token) = &self.token else { return };
        let mut progress = ProgressNotificationParam::new(token.clone(), read as f64);
        progress.total = total.map(|total| total as f64);
        progress.message = Some(format!("{read} rows read"));
        // A client that has left needs no progress.
        let _ = self.peer.notify_progress(progress).await;
    }
}

impl Server {
    /// The tools of this catalog over this connection.
    pub fn new(connection: Connection, catalog: Catalog, recent: Recent) -> Self {
        let tools = Arc::new(catalog.tools());
        Self { connection, catalog: Arc::new(catalog), tools, recent }
    }

    async fn call(&self, name: &str, mut input: Object, report: &Report) -> Result<Value> {
        match name {
            catalog::SEARCH => {
                let text = |name: &str| input.get(name).and_then(Value::as_str);
                Ok(self.catalog.search(text("words").unwrap_or_default(), text("group")))
            }
            catalog::DESCRIBE => Ok(resources::describe(&self.catalog, self.catalog.find(node_of(&input)?)?)),
            catalog::INVOKE => {
                let node = self.catalog.find(node_of(&input)?)?;
                let mut own = match input.shift_remove("input") {
                    Some(Value::Object(own)) => own,
                    None => Object::new(),
                    Some(_) => return Err(Error::field("input", "a JSON object is expected")),
                };
                for switch in [schemas::DRY_RUN, schemas::CONFIRM, schemas::ALL_PAGES] {
                    own.extend(input.shift_remove(switch).map(|value| (switch.to_owned(), value)));
                }
                self.invoke(node, own, report).await
            }
            other => {
                let node = self.catalog.find(other)?;
                self.invoke(node, input, report).await
            }
        }
    }

    async fn invoke(&self, node: &Node, mut input: Object, report: &Report) -> Result<Value> {
        let dry_run = flag(&mut input, schemas::DRY_RUN)?;
        let confirm = flag(&mut input, schemas::CONFIRM)?;
        if flag(&mut input, schemas::ALL_PAGES)? && node.pages() {
            return self.every_page(node, input, report).await;
        }
        let shown = dry_run || (node.confirm && !confirm);
        let options = Options { dry_run: shown, confirm, ..Options::default() };
        let answer = self.connection.invoke(&node.id, &input, options).await?;
        let value: Value = serde_json::from_slice(&answer.json)
            .map_err(|error| Error::new(Kind::Decode, format!("the answer is not JSON: {error}")))?;
        let mut result = if shown { json!({"dryRun": value}) } else { json!({"result": value}) };
        let mut warnings = answer.warnings;
        if shown && !dry_run {
            warnings
                .push("Nothing was sent: this cannot be undone. Pass `confirm: true` to do it.".to_owned());
        }
        if !warnings.is_empty() {
            result["warnings"] = json!(warnings);
        }
        Ok(result)
    }

    async fn every_page(&self, node: &Node, input: Object, report: &Report) -> Result<Value> {
        let mut pages = std::pin::pin!(self.connection.pages(&node.id, input));
        let (mut rows, mut total, mut truncated) = (Vec::new(), None, false);
        while let Some(page) = pages.try_next().await? {
            total = page.total.or(total);
            for row in &page.items {
                rows.push(serde_json::from_str::<Value>(row.get()).unwrap_or_default());
            }
            report.rows(rows.len(), total).await;
            if rows.len() >= MOST_ROWS {
                truncated = page.next.is_some() || rows.len() > MOST_ROWS;
                rows.truncate(MOST_ROWS);
                break;
            }
        }
        let count = rows.len();
        Ok(json!({
            "result": {"items": rows, "count": count, "total": total.unwrap_or(count as u64), "offset": 0},
            "truncated": truncated,
        }))
    }
}

fn node_of(input: &Object) -> Result<&str> {
    let name = input.get("node").and_then(Value::as_str);
    name.ok_or_else(|| Error::field("node", "the id of an action is expected, for example `order.get`"))
}

fn flag(input: &mut Object, name: &str) -> Result<bool> {
    match input.shift_remove(name) {
        None | Some(Value::Null) => Ok(false),
        Some(Value::Bool(flag)) => Ok(flag),
        Some(_) => Err(Error::field(name, "true or false is expected")),
    }
}

impl ServerHandler for Server {
    fn get_info(&self) -> ServerConfig {
        let capabilities = ServerCapabilities::builder().enable_tools().enable_resources().build();
        ServerConfig::new(capabilities)
            .with_server_info(Implementation::new("ecwid-nodes", ecwid_nodes::VERSION).with_title("Ecwid store"))
            .with_instructions(
                "Work with one Ecwid store. Tools cover what is needed most; find any other action with `search_nodes`, read its \
                 input with `describe_node`, call it with `invoke_node`. Amounts are in the store's currency, times in UTC. Show \
                 the user what a destructive call would do before you pass `confirm: true`.",
            )
    }

    async fn list_tools(
        &self,
        _: Option<PaginatedRequestParams>,
        _: RequestContext<RoleServer>,
    ) -> std::result::Result<ListToolsResult, ErrorData> {
        Ok(ListToolsResult::with_all_items(self.tools.to_vec()))
    }

    fn get_tool(&self, name: &str) -> Option<Tool> {
        self.tools.iter().find(|tool| tool.name == name).cloned()
    }

    async fn call_tool(
        &self,
        request: CallToolRequestParams,
        context: RequestContext<RoleServer>,
    ) -> std::result::Result<CallToolResponse, ErrorData> {
        if self.get_tool(&request.name).is_none() {
            return Err(ErrorData::invalid_params(format!("there is no tool `{}`", request.name), None));
        }
        let report = Report { peer: context.peer.clone(), token: context.meta.get_progress_token() };
        let called = self.call(&request.name, request.arguments.unwrap_or_default(), &report);
        let outcome = tokio::select! {
            outcome = called => outcome,
            () = context.ct.cancelled() => Err(Error::new(Kind::Cancelled, "the client cancelled the call")),
        };
        Ok(match outcome {
            Ok(value) => CallToolResult::structured(value),
            Err(error) => {
                let envelope: Value = serde_json::from_str(&error.to_json()).unwrap_or_default();
                CallToolResult::structured_error(json!({"error": envelope}))
            }
        }
        .into())
    }

    async fn list_resources(
        &self,
        _: Option<PaginatedRequestParams>,
        _: RequestContext<RoleServer>,
    ) -> std::result::Result<ListResourcesResult, ErrorData> {
        Ok(ListResourcesResult::with_all_items(resources::list()))
    }

    async fn list_resource_templates(
        &self,
        _: Option<PaginatedRequestParams>,
        _: RequestContext<RoleServer>,
    ) -> std::result::Result<ListResourceTemplatesResult, ErrorData> {
        Ok(ListResourceTemplatesResult::with_all_items(resources::templates()))
    }

    async fn read_resource(
        &self,
        request: ReadResourceRequestParams,
        _: RequestContext<RoleServer>,
    ) -> std::result::Result<ReadResourceResponse, ErrorData> {
        let content = resources::read(&request.uri, &self.catalog, &self.recent);
        let content = content
            .ok_or_else(|| ErrorData::resource_not_found(format!("there is no `{}`", request.uri), None))?;
        Ok(ReadResourceResult::new(vec![content]).into())
    }
}
