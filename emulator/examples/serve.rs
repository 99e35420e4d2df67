//! Serves the sample store until interrupted. The first argument is the address to listen on,
//! the second one, if given, is the webhook address.
#![allow(clippy::print_stdout, reason = "an example talks to its user")]

use ecwid_nodes_emulator::{Config, DEFAULT_TOKEN, Emulator};

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut arguments = std::env::args().skip(1);
    let listen = arguments.next().unwrap_or_else(|| "127.0.0.1:8003".to_owned()).parse()?;
    let config = Config { listen, webhook_url: arguments.next(), ..Config::default() };
    let emulator = Emulator::start(config).await?;
    println!("store 1003 at {} with the token {DEFAULT_TOKEN}", emulator.api_url());
    tokio::signal::ctrl_c().await?;
    emulator.shutdown().await;
    Ok(())
}
