//! `demo`: the main job, with shoppers, from Rust, Python and Node.

mod flow;
mod script;
mod summary;
mod told;

use crate::commands::stopped;
use crate::output;
use clap::Args;
use ecwid_nodes::connection::Settings;
use ecwid_nodes::{Connection, Error, Kind, Object, Result};
use ecwid_nodes_emulator::{
    Checkout, CheckoutItem, Config, ControlError, DEFAULT_CLIENT_ID, DEFAULT_CLIENT_SECRET, DEFAULT_STORE_ID,
    DEFAULT_TOKEN, Effect, Emulator, Fault, Shopper,
};
use flow::Flow;
use script::Script;
use serde_json::{Value, json};
use std::path::PathBuf;
use std::time::{Duration, Instant};
use summary::{Found, Plan};

/// Time for the events of one shopper to arrive.
const PATIENCE: Duration = Duration::from_secs(15);
/// Triggers of the flow, in every language.
const TRIGGERS: [&str; 4] = ["order.created", "order.paid", "product.low_stock", "customer.created"];
/// Pieces that a restock adds, in every language.
const RESTOCK: i64 = 20;

/// Play the main job once: a store event in, an action out
#[derive(Debug, Args)]
#[command(after_help = "\
Starts an emulated store and a listener, lets shoppers buy, ships what is paid, restocks what runs low, does the same
from Python and Node if their commands are given, and compares what the store holds in the end with what it should.
The exit code is 0 only if every number is right.

Examples:
  ecwid-nodes demo
  ecwid-nodes demo --python python3 --node node")]
pub struct Demo {
    /// Also run the flow from Python, with this command
    #[arg(long, value_name = "COMMAND")]
    python: Option<String>,
    /// Also run the flow from Node, with this command
    #[arg(long, value_name = "COMMAND")]
    node: Option<String>,
    /// Folder with `python/flow.py` and `node/flow.mjs`
    #[arg(long, value_name = "DIR", default_value = "examples")]
    examples: PathBuf,
}

/// The emulated store and our way into it.
struct Shop {
    emulator: Emulator,
    connection: Connection,
    store_id: i64,
}

/// A shopper's visit and the events that must come of it.
struct Visit {
    who: (&'static str, &'static str),
    sku: &'static str,
    pieces: i64,
    paid: bool,
    events: &'static [&'static str],
}

const VISITS: [Visit; 4] = [
    Visit {
        who: ("Robin Vale", "robin.vale@example.test"),
        sku: "HL-MUG",
        pieces: 2,
        paid: true,
        events: &["order.created", "order.paid", "customer.created"],
    },
    Visit {
        who: ("Ada Moreno", "ada.moreno@example.test"),
        sku: "HL-BOARD",
        pieces: 2,
        paid: false,
        events: &["order.created", "product.low_stock", "customer.created"],
    },
    Visit {
        who: ("Marit Dekker", "marit.dekker@example.test"),
        sku: "HL-CARD",
        pieces: 9,
        paid: true,
        events: &["order.created", "order.paid", "product.low_stock"],
    },
    Visit {
        who: ("Noor Bakker", "noor.bakker@example.test"),
        sku: "HL-BOWL",
        pieces: 1,
        paid: false,
        events: &["order.created", "customer.created"],
    },
];

/// What the shopper of a script buys: 20 of the boards that the first round left at 24.
const PYTHON_VISIT: Visit = Visit {
    who: ("Pia Thorn", "pia.thorn@example.test"),
    sku: "HL-BOARD",
    pieces: 20,
    paid: true,
    events: &TRIGGERS,
};
const NODE_VISIT: Visit = Visit {
    who: ("Joris Stam", "joris.stam@example.test"),
    sku: "HL-BOARD",
    pieces: 20,
    paid: true,
    events: &TRIGGERS,
};

impl Demo {
    /// Plays it and compares, unless Ctrl-C ends it: dropping the play removes its files and programs.
    pub async fn run(self) -> Result<()> {
        tokio::select! {
            result = self.play() => result,
            () = stopped() => Err(Error::new(Kind::Cancelled, "the demo was stopped")),
        }
    }

    async fn play(&self) -> Result<()> {
        let begin = Instant::now();
        let shop = Shop::open().await?;
        let mut plan = Plan::new(&shop).await?;
        told::head(
            &format!("An emulated store answers at {}", shop.emulator.api_url()),
            json!({"step": "store", "url": shop.emulator.api_url()}),
        );
        let mut found = Found::default();
        self.rust_round(&shop, &mut plan, &mut found).await?;
        for (language, command, file, visit) in [
            ("python", &self.python, "python/flow.py", &PYTHON_VISIT),
            ("node", &self.node, "node/flow.mjs", &NODE_VISIT),
        ] {
            if let Some(command) = command {
                told::head(
                    &format!("The same from {language}: {command} {}", self.examples.join(file).display()),
                    json!({"step": "script", "language": language}),
                );
                plan.visit(visit);
                Script::new(language, command, self.examples.join(file))
                    .play(&shop, visit, &mut found)
                    .await?;
            }
        }
        let checks = summary::checks(&shop, &plan, &found).await?;
        shop.emulator.shutdown().await;
        summary::show(&checks, begin.elapsed())
    }

    async fn rust_round(&self, shop: &Shop, plan: &mut Plan, found: &mut Found) -> Result<()> {
        // Two webhooks go out twice, as Ecwid's retries do when an answer gets lost.
        let twice = Fault {
            method: None,
            path_prefix: Some("order.created".to_owned()),
            times: summary::DUPLICATES,
            skip: 0,
            effect: Effect::DuplicateWebhook,
        };
        shop.emulator.set_faults(vec![twice]).map_err(refused)?;
        let mut flow = Flow::start(shop).await?;
        told::head(
            &format!("The flow of this command listens at {}", flow.url),
            json!({"step": "listen", "url": flow.url, "triggers": TRIGGERS}),
        );
        for visit in &VISITS {
            plan.visit(visit);
            let order = shop.play(visit)?;
            flow.work(shop, found, &visit.events.iter().map(|trigger| ((*trigger).to_owned(), 1)).collect())
                .await?;
            if visit.sku == "HL-BOARD" {
                plan.paid_later();
                shop.emulator.pay_order(shop.store_id, &order).map_err(refused)?;
                told::shopper(&format!("{} pays", visit.who.0), &order, json!({"pays": order}));
                flow.work(shop, found, &[("order.paid".to_owned(), 1)].into()).await?;
            }
        }
        flow.stop(shop, found).await
    }
}

impl Shop {
    async fn open() -> Result<Self> {
        let emulator = Emulator::start(Config::default())
            .await
            .map_err(|error| Error::new(Kind::Config, error.to_string()))?;
        let mut settings =
            Settings::new(DEFAULT_STORE_ID, DEFAULT_TOKEN.to_owned()).at(&emulator.api_url())?;
        settings.client_secret = Some(DEFAULT_CLIENT_SECRET.to_owned().into());
        Ok(Self { connection: Connection::new(settings)?, emulator, store_id: DEFAULT_STORE_ID })
    }

    /// A shopper buys; the public id of the order.
    fn play(&self, visit: &Visit) -> Result<String> {
        let (name, email) = visit.who;
        let placed = self.emulator.checkout(&Checkout {
            store_id: Some(self.store_id),
            items: vec![CheckoutItem {
                sku: Some(visit.sku.to_owned()),
                quantity: visit.pieces,
                ..CheckoutItem::default()
            }],
            customer: Shopper { email: email.to_owned(), name: name.to_owned(), ..Shopper::default() },
            paid: visit.paid,
            ..Checkout::default()
        });
        let placed = placed.map_err(refused)?;
        let paying = if visit.paid { "and pays" } else { "on account" };
        let text = format!("{name} buys {} × {} {paying}", visit.pieces, visit.sku);
        told::shopper(
            &text,
            &placed.order_id,
            json!({"buys": visit.sku, "pieces": visit.pieces, "order": placed.order_id, "total": placed.total}),
        );
        Ok(placed.order_id)
    }

    /// Calls an action and gives its answer.
    async fn call(&self, node: &str, input: Value) -> Result<Value> {
        let input = if let Value::Object(input) = input { input } else { Object::new() };
        let answer =
            self.connection.invoke(node, &input, ecwid_nodes::connection::Options::default()).await?;
        serde_json::from_slice(&answer.json)
            .map_err(|error| Error::new(Kind::Decode, format!("the answer to `{node}`: {error}")))
    }

    /// The environment of a program that is to use this store.
    fn environment(&self) -> [(&'static str, String); 6] {
        [
            ("ECWID_STORE_ID", self.store_id.to_string()),
            ("ECWID_TOKEN", DEFAULT_TOKEN.to_owned()),
            ("ECWID_BASE_URL", self.emulator.api_url()),
            ("ECWID_CLIENT_ID", DEFAULT_CLIENT_ID.to_owned()),
            ("ECWID_CLIENT_SECRET", DEFAULT_CLIENT_SECRET.to_owned()),
            ("ECWID_EMULATOR_URL", self.emulator.http_url()),
        ]
    }
}

fn refused(error: ControlError) -> Error {
    Error::new(Kind::Unexpected, format!("the emulated store: {error}"))
}

/// Something did not happen in time.
fn late(what: &str) -> Error {
    Error::new(Kind::Timeout, format!("{what} within {} s", PATIENCE.as_secs()))
        .with_code("demo_failed")
        .with_hint("run it again with ECWID_LOG=info to see why")
}

/// Ends the line that programs read.
fn finish(value: &Value) -> Result<()> {
    if output::is_json() { output::line(value.to_string()) } else { Ok(()) }
}
