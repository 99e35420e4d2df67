//! `emulator`: a store on this machine, and the shopper in front of it.

mod control;
mod serve;
mod shop;

use crate::arguments::Global;
use clap::{Args, Subcommand};
use ecwid_nodes::Result;

/// Run an Ecwid store on this machine, or steer a running one
#[derive(Debug, Args)]
#[command(
    args_conflicts_with_subcommands = true,
    after_help = "\
Examples:
  ecwid-nodes emulator                                   a seeded store; prints what to paste into another terminal
  ecwid-nodes emulator --tls --data store.db             over HTTPS too, kept between runs
  ecwid-nodes emulator order --items HL-MUG:2 --paid     a shopper buys two mugs
  ecwid-nodes emulator stock 708114611 --set 4
  ecwid-nodes emulator deliveries                        webhooks and every attempt to deliver them
  ecwid-nodes emulator faults set '[{\"effect\": {\"kind\": \"tooManyRequests\", \"retryAfter\": 2}}]'"
)]
pub struct EmulatorCommand {
    #[command(subcommand)]
    task: Option<Task>,
    #[command(flatten)]
    serve: serve::Serve,
}

#[derive(Debug, Subcommand)]
enum Task {
    /// A shopper buys
    Order(shop::Order),
    /// A shopper leaves at the payment page
    Cart(shop::Order),
    /// An order is paid
    Pay(shop::Pay),
    /// The owner sets the statuses of an order
    Status(shop::Status),
    /// The owner sets the stock of a product
    Stock(shop::Stock),
    /// Webhooks and every attempt to deliver them
    Deliveries(control::Deliveries),
    /// Where webhooks go
    Webhook(control::Webhook),
    /// Faults that are played on requests and webhooks
    Faults(control::Faults),
    /// Requests that reached the store, secrets left out
    Requests(control::Requests),
    /// Time, pace of webhook retries, lag of searches
    Clock(control::Clock),
    /// Counts and sums
    Totals(control::Plain),
    /// Mails that a real store would have sent
    Mails(control::Plain),
    /// Back to the state of the first start
    Reset(control::Plain),
}

impl EmulatorCommand {
    /// Serves, or sends one control call.
    pub async fn run(self, global: &Global) -> Result<()> {
        match self.task {
            None => self.serve.run(global).await,
            Some(Task::Order(task)) => task.run(global, "/checkout").await,
            Some(Task::Cart(task)) => task.run(global, "/carts").await,
            Some(Task::Pay(task)) => task.run(global).await,
            Some(Task::Status(task)) => task.run(global).await,
            Some(Task::Stock(task)) => task.run(global).await,
            Some(Task::Deliveries(task)) => task.run(global).await,
            Some(Task::Webhook(task)) => task.run(global).await,
            Some(Task::Faults(task)) => task.run(global).await,
            Some(Task::Requests(task)) => task.run(global).await,
            Some(Task::Clock(task)) => task.run(global).await,
            Some(Task::Totals(task)) => task.run(global, "GET", "/totals").await,
            Some(Task::Mails(task)) => task.run(global, "GET", "/mails").await,
            Some(Task::Reset(task)) => task.run(global, "POST", "/reset").await,
        }
    }
}
