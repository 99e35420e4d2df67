//! Ships paid orders and restocks what runs low. Stops with Ctrl-C.

use ecwid_nodes::nodes::orders::FulfillOrder;
use ecwid_nodes::nodes::products::AdjustStock;
use ecwid_nodes::{Connection, Event, Result};
use ecwid_nodes_engine::store::SqliteStore;
use ecwid_nodes_engine::{CancellationToken, Engine, FlowSettings, Settlement, server};
use std::time::Duration;
use tokio::net::TcpListener;

#[tokio::main]
async fn main() -> std::result::Result<(), Box<dyn std::error::Error>> {
    let connection = Connection::from_env()?;
    // State on disk: after a crash nothing is lost, and what was done is not done again.
    let engine =
        Engine::builder().store(SqliteStore::open("flow.db")?).connection(connection.clone()).build().await?;
    for trigger in ["order.paid", "product.low_stock"] {
        engine.enable(FlowSettings::new(trigger, trigger), |_| {}).await?;
    }

    let stop = CancellationToken::new();
    let listener = TcpListener::bind("127.0.0.1:8004").await?;
    let serving = tokio::spawn(server::serve(listener, engine.clone(), stop.clone()));
    let working = tokio::spawn({
        let (engine, stop) = (engine.clone(), stop.clone());
        async move { engine.run(stop).await }
    });

    while let Some(next) = next(&engine).await? {
        let settlement = match act(&connection, &next.event).await {
            Ok(()) => Settlement::Ack,
            Err(error) => Settlement::Nack { reason: error.to_string() },
        };
        engine.settle(&next.event.id, &next.flow, &next.lease, settlement).await?;
    }
    stop.cancel();
    serving.await??;
    working.await??;
    Ok(())
}

/// The next event, or none after Ctrl-C.
async fn next(engine: &Engine) -> Result<Option<ecwid_nodes_engine::Leased>> {
    loop {
        tokio::select! {
            _ = tokio::signal::ctrl_c() => return Ok(None),
            leased = engine.next(None, Duration::from_secs(30)) => if let Some(leased) = leased? {
                return Ok(Some(leased));
            },
        }
    }
}

async fn act(connection: &Connection, event: &Event) -> Result<()> {
    match event.event_type.as_str() {
        "order.paid" => {
            let fulfill = FulfillOrder {
                order_id: event.object_id.as_str().into(),
                fulfillment_status: None,
                tracking_number: Some(format!("RS-{}", event.object_id)),
                tracking_url: None,
                notify_customer: None,
            };
            connection.call(fulfill).await?;
        }
        "product.low_stock" => {
            let product_id = event.entity["id"].as_i64().unwrap_or_default().into();
            connection
                .call(AdjustStock {
                    product_id,
                    quantity_delta: 20,
                    check_low_stock_notification: None,
                    location_id: None,
                })
                .await?;
        }
        _ => {}
    }
    Ok(())
}
