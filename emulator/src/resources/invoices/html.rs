//! A document as a web page.

use std::fmt::Write as _;

use crate::resources::invoices::page::Page;

/// The page. Its comments mark the parts, as those of the real service do for its clients.
pub fn write(page: &Page) -> String {
    let mut html = String::with_capacity(4096);
    let title = escape(&page.title);
    let _ = write!(
        html,
        "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>{title} {id}</title></head>\n\
         <body>\n<!-- Invoice body markup -->\n<h1>{title}</h1>\n\
         <!-- Order number -->\n<p>Order <span>#{id}</span> <span>#{internal}</span></p>\n",
        id = escape(&page.order_id),
        internal = escape(&page.internal_id),
    );
    for (name, lines) in [("seller", &page.seller), ("buyer", &page.buyer)] {
        let lines: Vec<String> = lines.iter().map(|line| escape(line)).collect();
        let _ = writeln!(html, "<address class=\"{name}\">{}</address>", lines.join("<br>"));
    }
    let _ = writeln!(html, "<dl>");
    for (name, value) in &page.facts {
        let _ = writeln!(html, "<dt>{}</dt><dd>{}</dd>", escape(name), escape(value));
    }
    let _ = writeln!(
        html,
        "</dl>\n<table>\n<tr><th>Item</th><th>SKU</th><th>Quantity</th><th>Price</th><th>Amount</th></tr>"
    );
    for item in &page.items {
        let cells = [&item.name, &item.sku, &item.quantity, &item.price, &item.amount];
        let cells: String = cells.iter().map(|cell| format!("<td>{}</td>", escape(cell))).collect();
        let _ = writeln!(html, "<tr>{cells}</tr>");
    }
    for (name, value) in &page.sums {
        let _ = writeln!(html, "<tr><th colspan=\"4\">{}</th><td>{}</td></tr>", escape(name), escape(value));
    }
    html.push_str("</table>\n</body></html>\n");
    html
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_of_shoppers_are_no_markup() {
        let page = Page { buyer: vec!["<script>".to_owned()], order_id: "A&B".to_owned(), ..Page::default() };
        let html = write(&page);
        assert!(html.contains("&lt;script&gt;") && html.contains("#A&amp;B</span>"));
    }
}
