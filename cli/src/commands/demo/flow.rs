//! The flow itself, in Rust: listen, ship what is paid, restock what runs low.

use super::summary::Found;
use super::told;
use super::{PATIENCE, RESTOCK, Shop, TRIGGERS, late};
use ecwid_nodes::nodes::orders::FulfillOrder;
use ecwid_nodes::nodes::products::AdjustStock;
use ecwid_nodes::{Connection, Error, Event, Kind, Result};
use ecwid_nodes_engine::store::SqliteStore;
use ecwid_nodes_engine::{CancellationToken, Engine, FlowSettings, Settlement, server};
use std::collections::BTreeMap;
use std::time::Duration;
use tokio::task::JoinHandle;
use tokio::time::Instant;

/// Time in which a surplus event would show.
const LINGER: Duration = Duration::from_millis(300);

/// A listener at work.
pub struct Flow {
    /// Where webhooks go.
    pub url: String,
    engine: Engine,
    cancel: CancellationToken,
    tasks: Vec<JoinHandle<Result<()>>>,
    parcels: u32,
    // Holds the state; removed at the end.
    _folder: Folder,
}

/// A folder of our own below the temporary one.
struct Folder(std::path::PathBuf);

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

impl Flow {
    /// Opens the state, enables the triggers and tells the store where webhooks go.
    pub async fn start(shop: &Shop) -> Result<Self> {
        let folder = Folder(std::env::temp_dir().join(format!("ecwid-nodes-demo-{}", uuid::Uuid::new_v4())));
        let failed =
            |error: std::io::Error| Error::new(Kind::Storage, format!("cannot start the flow: {error}"));
        std::fs::create_dir(&folder.0).map_err(failed)?;
        let store = SqliteStore::open(folder.0.join("state.db"))?;
        let engine = Engine::builder().store(store).connection(shop.connection.clone()).build().await?;
        for trigger in TRIGGERS {
            let mut flow = FlowSettings::new(trigger, trigger);
            flow.every = None;
            engine.enable(flow, |_| {}).await?;
        }
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.map_err(failed)?;
        let url = format!("http://{}/webhook", listener.local_addr().map_err(failed)?);
        let cancel = CancellationToken::new();
        let running = {
            let (engine, cancel) = (engine.clone(), cancel.clone());
            tokio::spawn(async move { engine.run(cancel).await })
        };
        let serving = tokio::spawn(server::serve(listener, engine.clone(), cancel.clone()));
        shop.emulator.set_webhook(Some(url.clone()), Vec::new());
        Ok(Self { url, engine, cancel, tasks: vec![running, serving], parcels: 0, _folder: folder })
    }

    /// Takes events until those expected have come and every webhook is delivered.
    pub async fn work(
        &mut self,
        shop: &Shop,
        found: &mut Found,
        expected: &BTreeMap<String, u64>,
    ) -> Result<()> {
        let deadline = Instant::now() + PATIENCE;
        let mut open = expected.clone();
        while !open.is_empty() {
            if Instant::now() >= deadline {
                return Err(late(&format!(
                    "no event {}",
                    open.keys().cloned().collect::<Vec<_>>().join(", ")
                )));
            }
            let Some(leased) = self.engine.next(None, Duration::from_millis(200)).await? else {
                continue;
            };
            self.act(&shop.connection, &leased.event).await?;
            found.event(&leased.event.event_type);
            self.engine.settle(&leased.event.id, &leased.flow, &leased.lease, Settlement::Ack).await?;
            let trigger = &leased.event.event_type;
            if let Some(left) = open.get_mut(trigger) {
                *left -= 1;
            }
            open.retain(|_, left| *left > 0);
        }
        if shop.emulator.deliveries_settled(PATIENCE).await {
            Ok(())
        } else {
            Err(late("webhooks were not delivered"))
        }
    }

    async fn act(&mut self, connection: &Connection, event: &Event) -> Result<()> {
        told::event(&event.event_type, &event.object_id);
        match event.event_type.as_str() {
            "order.paid" => {
                self.parcels += 1;
                let tracking = format!("RS-{:04}", self.parcels);
                connection
                    .call(FulfillOrder {
                        order_id: event.object_id.as_str().into(),
                        fulfillment_status: None,
                        tracking_number: Some(tracking.clone()),
                        tracking_url: None,
                        notify_customer: None,
                    })
                    .await?;
                told::action("order.fulfill", &event.object_id, &format!("tracking {tracking}"));
            }
            "product.low_stock" => {
                let product_id = event.entity["id"].as_i64().unwrap_or_default().into();
                connection
                    .call(AdjustStock {
                        product_id,
                        quantity_delta: RESTOCK,
                        check_low_stock_notification: None,
                        location_id: None,
                    })
                    .await?;
                told::action(
                    "product.adjust_stock",
                    &event.object_id,
                    &format!("{} left, {RESTOCK} added", event.entity["quantity"]),
                );
            }
            _ => {}
        }
        Ok(())
    }

    /// Waits for surplus events, counts them, and stops.
    pub async fn stop(self, shop: &Shop, found: &mut Found) -> Result<()> {
        while let Some(leased) = self.engine.next(None, LINGER).await? {
            found.event(&leased.event.event_type);
            self.engine.settle(&leased.event.id, &leased.flow, &leased.lease, Settlement::Ack).await?;
        }
        shop.emulator.set_webhook(None, Vec::new());
        let status = self.engine.status().await?;
        found.duplicates = status["counters"]["duplicates"].as_u64().unwrap_or_default();
        found.dead_letters = self.engine.dead_letters(100).await?.len() as u64;
        self.cancel.cancel();
        for task in self.tasks {
            task.await.map_err(|error| Error::new(Kind::Unexpected, error.to_string()))??;
        }
        Ok(())
    }
}
