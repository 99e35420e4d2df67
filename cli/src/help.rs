//! Help texts that are made from tables.

use ecwid_nodes::error::KIND_TABLE;
use std::fmt::Write;

const EXAMPLES: &str = "\
Examples:
  ecwid-nodes emulator                                  a store to try things on
  ecwid-nodes nodes order                               which nodes there are for orders
  ecwid-nodes invoke order.get --set orderId=7QK2M   call one
  ecwid-nodes listen --trigger order.paid               print events as they arrive
  ecwid-nodes demo                                      the main job in one command

Connection: ECWID_STORE_ID and ECWID_TOKEN, or `--connection NAME` of a saved one.
Data goes to stdout, everything else to stderr. NO_COLOR is honoured.

Exit codes:
  0    success
";

/// Examples and the table of exit codes.
pub fn after() -> String {
    let mut text = EXAMPLES.to_owned();
    let mut rows: Vec<_> = KIND_TABLE.iter().collect();
    rows.sort_by_key(|row| row.exit_code);
    for row in rows {
        let _ = writeln!(text, "  {:<4} {}: {}", row.exit_code, row.class, row.meaning);
    }
    text
}
