//! What visitors do on the site besides buying: played, as visits are.

use super::Figure;
use super::ground::Ground;
use super::period::Period;
use super::rows::Row;
use super::traffic::{count, split};
use crate::doc::Fields;

/// One visitor in so many does it.
const MAIL: u64 = 23;
const PHONE: u64 = 31;
const ADDRESS: u64 = 47;
const MAP: u64 = 59;
const WIDGET: u64 = 37;
const SOCIAL: u64 = 19;

fn done(ground: &Ground<'_>, period: Period, one_in: u64) -> u64 {
    count(ground, period) / one_in
}

fn clicks(number: u64) -> Vec<Figure> {
    vec![("clicks", number as f64)]
}

pub fn contact_widget(ground: &Ground<'_>, period: Period) -> Vec<Figure> {
    clicks(done(ground, period, WIDGET))
}

pub fn phone(ground: &Ground<'_>, period: Period) -> Vec<Figure> {
    clicks(done(ground, period, PHONE))
}

pub fn address(ground: &Ground<'_>, period: Period) -> Vec<Figure> {
    clicks(done(ground, period, ADDRESS))
}

pub fn map(ground: &Ground<'_>, period: Period) -> Vec<Figure> {
    clicks(done(ground, period, MAP))
}

fn kinds(ground: &Ground<'_>, period: Period) -> [(&'static str, u64); 5] {
    [
        ("email", done(ground, period, MAIL)),
        ("phone", done(ground, period, PHONE)),
        ("address", done(ground, period, ADDRESS)),
        ("map", done(ground, period, MAP)),
        ("social", done(ground, period, SOCIAL)),
    ]
}

pub fn all(ground: &Ground<'_>, period: Period) -> Vec<Figure> {
    clicks(kinds(ground, period).iter().map(|(_, number)| number).sum())
}

/// Visitors who wrote or called.
pub fn leads(ground: &Ground<'_>, period: Period) -> Vec<Figure> {
    vec![("leads", (done(ground, period, MAIL) + done(ground, period, PHONE)) as f64)]
}

fn grouped(rows: impl IntoIterator<Item = (&'static str, u64)>) -> Vec<Row> {
    rows.into_iter().map(|(id, number)| Row::new(id, vec![("clicks", number as f64)])).collect()
}

pub fn email(ground: &Ground<'_>, period: Period) -> Vec<Row> {
    let mails = done(ground, period, MAIL);
    grouped([("header", mails / 2), ("footer", mails - mails / 2)])
}

/// By the networks that the profile links to.
pub fn social(ground: &Ground<'_>, period: Period) -> Vec<Row> {
    let profile = ground.profile();
    let links = profile.object("socialLinksSettings").cloned().unwrap_or_default();
    let names: Vec<(String, u64)> = links.keys().map(|name| (name.clone(), 1)).collect();
    split(done(ground, period, SOCIAL), &names)
}

pub fn groups(ground: &Ground<'_>, period: Period) -> Vec<Row> {
    grouped(kinds(ground, period))
}

pub fn groups_new(ground: &Ground<'_>, period: Period) -> Vec<Row> {
    grouped(kinds(ground, period).map(|(id, number)| (id, number - number / 3)))
}

pub fn groups_returning(ground: &Ground<'_>, period: Period) -> Vec<Row> {
    grouped(kinds(ground, period).map(|(id, number)| (id, number / 3)))
}

pub fn groups_engaged(ground: &Ground<'_>, period: Period) -> Vec<Row> {
    grouped(kinds(ground, period).map(|(id, number)| (id, number / 2)))
}

pub fn new_and_return(ground: &Ground<'_>, period: Period) -> Vec<Row> {
    let sum = |rows: Vec<Row>| super::rows::sum(&rows).first().map_or(0.0, |(_, value)| *value) as u64;
    let (new, returning) = (sum(groups_new(ground, period)), sum(groups_returning(ground, period)));
    grouped([("new", new), ("returning", returning)])
}
