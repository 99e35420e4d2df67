//! The generated Python and JavaScript is accepted by the interpreters.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

use ecwid_nodes_manifests::{build, outputs};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Writes the generated files of `prefix` into a scratch folder.
fn scratch(name: &str, prefix: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    fs::create_dir_all(&folder).unwrap();
    for output in outputs().into_iter().filter(|output| output.path.starts_with(prefix)) {
        fs::write(folder.join(Path::new(&output.path).file_name().unwrap()), output.text).unwrap();
    }
    folder
}

fn run(program: &str, arguments: &[&str], folder: &Path) {
    let result = Command::new(program)
        .args(arguments)
        .current_dir(folder)
        .output()
        .unwrap_or_else(|error| panic!("{program} is needed on PATH: {error}"));
    assert!(
        result.status.success(),
        "{program} {}:\n{}{}",
        arguments.join(" "),
        String::from_utf8_lossy(&result.stdout),
        String::from_utf8_lossy(&result.stderr)
    );
}

#[test]
fn python_compiles_and_types_import() {
    let folder = scratch("python", "bindings-python/");
    run("python3", &["-m", "py_compile", "_resources.py", "_types.py"], &folder);
    let check = "import _types as t\nassert t.OrderUpdateInput.__total__ is False\nassert 'orderId' in t.OrderUpdateInput.__annotations__";
    run("python3", &["-c", check], &folder);
}

#[test]
fn python_methods_build_the_input_of_their_node() {
    let package = scratch("ecwid_nodes_stub", "bindings-python/");
    fs::write(package.join("__init__.py"), "").unwrap();
    fs::write(
        package.join("_unset.py"),
        "def given(**fields): return {k: v for k, v in fields.items() if v is not ...}\n",
    )
    .unwrap();
    let check = r#"
from ecwid_nodes_stub._resources import Resources, AsyncResources
class Connection(Resources):
    def invoke(self, node, input): return ("invoke", node, input)
    def search(self, node, input): return ("search", node, input)
c = Connection()
assert c.orders.get("ABC12") == ("invoke", "order.get", {"orderId": "ABC12"})
assert c.orders.update("A", fulfillmentStatus="SHIPPED", privateAdminNotes=None) == (
    "invoke", "order.update", {"orderId": "A", "fulfillmentStatus": "SHIPPED", "privateAdminNotes": None})
assert c.orders.search(paymentStatus=["PAID"]) == ("search", "order.search", {"paymentStatus": ["PAID"]})
assert c.variations.adjust_stock(1, 2, quantityDelta=3)[2] == {"productId": 1, "combinationId": 2, "quantityDelta": 3}
assert {n for n in dir(AsyncResources) if n[0] != "_"} == {n for n in dir(Resources) if n[0] != "_"}
"#;
    run("python3", &["-c", check], package.parent().unwrap());
}

#[test]
fn javascript_loads_and_builds_the_input_of_its_node() {
    let folder = scratch("node", "bindings-node/");
    run("node", &["--check", "resources.js"], &folder);
    let check = r"
const assert = require('node:assert');
const { RESOURCES } = require('./resources.js');
const connection = { invoke: (...all) => ['invoke', ...all], search: (...all) => ['search', ...all] };
const at = (name) => new RESOURCES[name](connection);
assert.deepStrictEqual(at('orders').get('ABC12'), ['invoke', 'order.get', { orderId: 'ABC12' }, undefined]);
assert.deepStrictEqual(at('orders').update('A', { privateAdminNotes: null })[2], { orderId: 'A', privateAdminNotes: null });
assert.deepStrictEqual(at('orders').search({ limit: 1 })[0], 'search');
assert.deepStrictEqual(at('products').adjustStock(1, { quantityDelta: 2 })[1], 'product.adjust_stock');
";
    run("node", &["-e", check], &folder);
}

/// The code blocks of one language in the reference.
fn samples(tag: &str) -> Vec<String> {
    let fence = format!("```{tag}\n");
    let pages = outputs().into_iter().filter(|output| output.path.starts_with("docs/reference/"));
    let blocks = |text: &str| -> Vec<String> {
        let parts = text.split(&fence).skip(1);
        parts.filter_map(|part| part.split_once("\n```")).map(|(code, _)| code.to_owned()).collect()
    };
    pages.flat_map(|page| blocks(&page.text)).collect()
}

#[test]
fn samples_of_the_reference_parse() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("samples");
    fs::create_dir_all(&folder).unwrap();
    let (python, script) = (samples("python"), samples("ts"));
    assert_eq!(python.len(), build::manifest().nodes.len());
    assert_eq!(script.len(), python.len());
    fs::write(folder.join("samples.py"), python.join("\n")).unwrap();
    run("python3", &["-m", "py_compile", "samples.py"], &folder);
    // A block each: every sample declares its own `result`.
    let blocks: String = script.iter().map(|code| format!("{{\n{code}\n}}\n")).collect();
    fs::write(folder.join("samples.mjs"), blocks).unwrap();
    run("node", &["--check", "samples.mjs"], &folder);
}
