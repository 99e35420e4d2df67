//! A document as PDF, on pages of A4.

use pdf_writer::{Content, Finish, Name, Pdf, Rect, Ref, Str};

use crate::resources::invoices::page::Page;

const WIDTH: f32 = 595.0;
const HEIGHT: f32 = 842.0;
const MARGIN: f32 = 50.0;
const LEADING: f32 = 15.0;
/// Lines of text that fit on a page.
const LINES: usize = 48;

/// One line of print: pieces of text with the place they start at.
struct Line {
    size: f32,
    pieces: Vec<(f32, String)>,
}

/// The document as bytes.
pub fn write(page: &Page) -> Vec<u8> {
    let lines = lines(page);
    let sheets: Vec<&[Line]> = lines.chunks(LINES).collect();
    let mut pdf = Pdf::new();
    let (catalog, tree, font) = (Ref::new(1), Ref::new(2), Ref::new(3));
    let sheet_ref = |at: usize| Ref::new(4 + 2 * at as i32);
    let text_ref = |at: usize| Ref::new(5 + 2 * at as i32);
    pdf.catalog(catalog).pages(tree);
    pdf.pages(tree).kids((0..sheets.len()).map(sheet_ref)).count(sheets.len() as i32);
    let mut type1 = pdf.type1_font(font);
    type1.base_font(Name(b"Helvetica"));
    type1.encoding_predefined(Name(b"WinAnsiEncoding"));
    type1.finish();
    for (at, sheet) in sheets.into_iter().enumerate() {
        let mut leaf = pdf.page(sheet_ref(at));
        leaf.media_box(Rect::new(0.0, 0.0, WIDTH, HEIGHT)).parent(tree).contents(text_ref(at));
        leaf.resources().fonts().pair(Name(b"F1"), font);
        leaf.finish();
        pdf.stream(text_ref(at), &print(sheet));
    }
    pdf.finish()
}

fn print(sheet: &[Line]) -> Vec<u8> {
    let mut content = Content::new();
    let mut y = HEIGHT - MARGIN;
    for line in sheet {
        for (x, text) in &line.pieces {
            content.begin_text();
            content.set_font(Name(b"F1"), line.size);
            content.next_line(MARGIN + x, y);
            content.show(Str(&latin(text)));
            content.end_text();
        }
        y -= LEADING;
    }
    content.finish().into_vec()
}

fn lines(page: &Page) -> Vec<Line> {
    let plain = |text: String| Line { size: 10.0, pieces: vec![(0.0, text)] };
    let pair = |name: &str, value: &str| Line {
        size: 10.0,
        pieces: vec![(0.0, name.to_owned()), (130.0, value.to_owned())],
    };
    let mut lines = vec![Line { size: 18.0, pieces: vec![(0.0, page.title.clone())] }, plain(String::new())];
    for at in 0..page.seller.len().max(page.buyer.len()) {
        let piece = |x: f32, texts: &[String]| (x, texts.get(at).map_or(String::new(), |text| cut(text, 44)));
        lines.push(Line { size: 10.0, pieces: vec![piece(0.0, &page.seller), piece(260.0, &page.buyer)] });
    }
    lines.push(plain(String::new()));
    lines.push(pair("Order", &format!("#{}", page.order_id)));
    lines.extend(page.facts.iter().map(|(name, value)| pair(name, value)));
    lines.push(plain(String::new()));
    lines.push(row(["Item", "SKU", "Quantity", "Price", "Amount"]));
    for item in &page.items {
        lines.push(row([&item.name, &item.sku, &item.quantity, &item.price, &item.amount]));
    }
    lines.push(plain(String::new()));
    for (name, value) in &page.sums {
        let pieces = vec![(330.0, name.clone()), (420.0, value.clone())];
        lines.push(Line { size: 10.0, pieces });
    }
    lines
}

fn row(cells: [&str; 5]) -> Line {
    let columns = [(0.0, 36), (190.0, 18), (290.0, 8), (340.0, 14), (420.0, 14)];
    let pieces = columns.into_iter().zip(cells).map(|((x, most), text)| (x, cut(text, most))).collect();
    Line { size: 10.0, pieces }
}

/// A text that fits its column.
fn cut(text: &str, most: usize) -> String {
    if text.chars().count() <= most {
        return text.to_owned();
    }
    text.chars().take(most - 1).chain(['…']).collect()
}

/// The text in the encoding of the built-in font; letters it lacks become question marks.
fn latin(text: &str) -> Vec<u8> {
    let byte = |letter: char| match letter {
        '€' => 0x80,
        '…' => 0x85,
        '–' => 0x96,
        '—' => 0x97,
        '‘' => 0x91,
        '’' => 0x92,
        '“' => 0x93,
        '”' => 0x94,
        ' '..='~' | '\u{a0}'..='ÿ' => letter as u32 as u8,
        _ => b'?',
    };
    text.chars().map(byte).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::resources::invoices::page::Item;

    #[test]
    fn long_documents_get_more_pages() {
        let item = || Item {
            name: "Müller’s (cup) \\".to_owned(),
            sku: "A".to_owned(),
            quantity: "1".to_owned(),
            price: "2.00 EUR".to_owned(),
            amount: "2.00 EUR".to_owned(),
        };
        let short = write(&Page { items: vec![item()], ..Page::default() });
        let long = write(&Page { items: (0..100).map(|_| item()).collect(), ..Page::default() });
        let pages = |pdf: &[u8]| String::from_utf8_lossy(pdf).matches("/Type /Page\n").count();
        assert_eq!((pages(&short), pages(&long)), (1, 3));
        assert!(short.starts_with(b"%PDF-1.") && short.ends_with(b"%%EOF"));
        assert_eq!(latin("€ü…日"), [0x80, 0xfc, 0x85, b'?']);
    }
}
