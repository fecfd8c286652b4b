//! The table: offers that wait, contracts that bind.

use crate::id::FactionId;
use crate::sim::deal::{Contract, Offer};
use crate::sim::view::View;
use crate::terminal::print::{Grid, Output};
use crate::text::{Voice, say};

/// Offers of others that wait for an answer, in a fixed order.
#[must_use]
pub fn waiting<'a>(view: &View<'a>) -> Vec<&'a Offer> {
    let me = view.faction();
    view.own
        .offers
        .iter()
        .filter(|offer| offer.to == me)
        .collect()
}

/// The page of offers.
#[must_use]
pub fn offers(voice: &Voice<'_>) -> Output {
    let view = &voice.view;
    let me = view.faction();
    let mut page = Output::new();
    page.heading(&say!(voice, "offers-title"));
    let waiting = waiting(view);
    for (number, offer) in (1..).zip(&waiting) {
        page.item(&format!("{number}. {}", voice.offer(offer)));
    }
    if waiting.is_empty() {
        page.para(&say!(voice, "offers-none"));
    } else {
        page.para(&say!(voice, "offers-hint"));
    }
    let mine: Vec<&Offer> = view.own.offers.iter().filter(|o| o.from == me).collect();
    if !mine.is_empty() {
        page.gap();
        page.para(&say!(voice, "offers-own"));
        for offer in mine {
            page.item(&say!(
                voice,
                "offer-own",
                who = voice.them(offer.to),
                terms = voice.terms(&offer.terms)
            ));
        }
    }
    if !view.own.refused.is_empty() {
        page.gap();
        page.para(&say!(voice, "offers-refused"));
        for (turn, who, terms) in view.own.refused.iter().rev().take(5) {
            page.item(&say!(
                voice,
                "offer-refused",
                who = voice.them(*who),
                terms = voice.terms(terms),
                ago = voice.ago(*turn)
            ));
        }
    }
    page
}

/// One's own contracts, in a fixed order.
#[must_use]
pub fn contracts(voice: &Voice<'_>) -> Output {
    let view = &voice.view;
    let mut page = Output::new();
    page.heading(&say!(voice, "contracts-title"));
    if view.own.contracts.is_empty() {
        page.para(&say!(voice, "contracts-none"));
        return page;
    }
    let mut grid = Grid::new()
        .words(String::new())
        .words(say!(voice, "col-with"))
        .words(say!(voice, "col-give"))
        .words(say!(voice, "col-get"))
        .numbers(say!(voice, "col-left"))
        .numbers(say!(voice, "col-served"));
    for (number, contract) in (1..).zip(&view.own.contracts) {
        let Some((partner, give, get)) = sides(view, contract) else {
            continue;
        };
        let left = i32::from(contract.until) - i32::from(view.turn()) + 1;
        grid.row(vec![
            number.to_string(),
            voice.short(partner),
            say!(
                voice,
                "amount-of",
                amount = i32::from(give.1),
                good = voice.good(give.0)
            ),
            say!(
                voice,
                "amount-of",
                amount = i32::from(get.1),
                good = voice.good(get.0)
            ),
            voice.turns(left.max(0)),
            contract.served.to_string(),
        ]);
    }
    page.table(grid);
    page
}

type Load = (crate::scenario::model::Good, u16);

/// The partner, what one gives and what one gets.
#[must_use]
pub fn sides(view: &View<'_>, contract: &Contract) -> Option<(FactionId, Load, Load)> {
    let side = contract.side_of(view.faction())?;
    let partner = contract.partner_of(view.faction())?;
    Some((
        partner,
        contract.delivers[side],
        contract.delivers[1 - side],
    ))
}

/// What binds one to a faction, and what it refused, for its page.
pub fn with(voice: &Voice<'_>, who: FactionId, page: &mut Output) {
    let view = &voice.view;
    let bound = view
        .own
        .contracts
        .iter()
        .filter(|c| c.parties.contains(&who));
    for contract in bound {
        if let Some((_, give, get)) = sides(view, contract) {
            let left = i32::from(contract.until) - i32::from(view.turn()) + 1;
            page.item(&say!(
                voice,
                "contract-with",
                give = say!(
                    voice,
                    "amount-of",
                    amount = i32::from(give.1),
                    good = voice.good(give.0)
                ),
                get = say!(
                    voice,
                    "amount-of",
                    amount = i32::from(get.1),
                    good = voice.good(get.0)
                ),
                left = voice.turns(left.max(0))
            ));
        }
    }
    let refused = view
        .own
        .refused
        .iter()
        .rev()
        .filter(|(_, whom, _)| *whom == who);
    for (turn, _, terms) in refused.take(2) {
        page.item(&say!(
            voice,
            "offer-refused",
            who = voice.them(who),
            terms = voice.terms(terms),
            ago = voice.ago(*turn)
        ));
    }
}
