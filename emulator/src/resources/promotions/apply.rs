//! Which promotions a cart gets.

use crate::doc::{Doc, Fields};
use crate::resources::discounts::Line;
use crate::resources::promotions::gain::{Gain, gain};
use crate::resources::promotions::trigger::fires;
use crate::store::{Kind, Store};

/// The best promotion for every line, the best one for the subtotal that is left, and the best one for
/// shipping; of two that take off the same, the older.
pub fn best(store: &Store, order: &Doc, lines: &[Line<'_>], rate: f64, now: i64) -> Vec<Gain> {
    let firing: Vec<&Doc> = store
        .all(Kind::Promotion)
        .map(|(_, promotion)| promotion)
        .filter(|promotion| fires(store, promotion, order, lines, now))
        .collect();
    let with_base = |base: &str| -> Vec<&Doc> {
        firing.iter().copied().filter(|one| one.text("discountBase").unwrap_or("ITEM") == base).collect()
    };
    let items = with_base("ITEM").into_iter().map(|one| gain(one, order, lines, rate)).collect();
    let mut gains = best_per_line(items);
    let left = after(lines, &gains);
    for base in ["SUBTOTAL", "SHIPPING"] {
        let offers = with_base(base).into_iter().map(|one| gain(one, order, &left, rate));
        gains.extend(
            offers
                .filter(|offer| offer.total() > 0.0)
                .reduce(|best, next| if next.total() > best.total() { next } else { best }),
        );
    }
    gains
}

/// Leaves every line only to the offer that takes off most; offers left with nothing drop out.
fn best_per_line(mut offers: Vec<Gain>) -> Vec<Gain> {
    let lines = offers.first().map_or(0, |offer| offer.lines.len());
    for at in 0..lines {
        let mut winner: Option<usize> = None;
        for (number, offer) in offers.iter().enumerate() {
            if winner.is_none_or(|known| offer.lines[at] > offers[known].lines[at]) {
                winner = Some(number);
            }
        }
        for (number, offer) in offers.iter_mut().enumerate() {
            if Some(number) != winner {
                offer.lines[at] = 0.0;
            }
        }
    }
    offers.retain(|offer| offer.total() > 0.0);
    offers
}

fn after<'a>(lines: &[Line<'a>], gains: &[Gain]) -> Vec<Line<'a>> {
    let off = |at: usize| gains.iter().map(|gain| gain.lines[at]).sum::<f64>();
    lines.iter().enumerate().map(|(at, line)| line.reduced_by(off(at))).collect()
}
