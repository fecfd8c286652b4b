//! What was ordered this turn.

use crate::session::in_force;
use crate::terminal::print::Output;
use crate::terminal::request::Line;
use crate::text::say;

/// The page of orders given this turn.
#[must_use]
pub fn page(line: &Line<'_>) -> Output {
    let voice = &line.voice;
    let mut page = Output::new();
    page.heading(&say!(voice, "orders-title"));
    let orders = in_force(line.session.orders(line.view().faction()));
    if orders.is_empty() {
        page.para(&say!(voice, "orders-none"));
    }
    for (number, order) in (1..).zip(&orders) {
        page.item(&format!("{number}. {}", voice.order(order)));
    }
    if !orders.is_empty() {
        page.para(&say!(voice, "orders-hint"));
    }
    page
}
