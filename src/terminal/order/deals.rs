//! Acts at the table: offers and answers, gifts, prisoners.

use crate::council::outlook;
use crate::id::{FactionId, MajeId};
use crate::mind::{Candour, fair_offer};
use crate::scenario::model::{Good, Goods};
use crate::sim::check::check;
use crate::sim::command::{Act, Command};
use crate::sim::deal::reach::in_reach;
use crate::sim::deal::{KnownDeal, KnownOffer, preview};
use crate::sim::terms::{Clause, Deal, Owed, TradeTerms, When};
use crate::sim::view::View;
use crate::terminal::deal;
use crate::terminal::lexicon::LexiconThing;
use crate::terminal::print::Output;
use crate::terminal::request::{Answer, Line, Request, Trouble};
use crate::terminal::verbs::Kinds;
use crate::terminal::words::{Word, line_of};
use crate::text::{capital, say};

/// Answers the verbs of the table.
///
/// # Errors
/// Names nobody has, or parts that are missing.
pub fn answer(line: &Line<'_>) -> Answer {
    match line.parsed.verb.name {
        "offer" => offer(line),
        "accept" => reply(line, true),
        "refuse" => reply(line, false),
        "cancel" => cancel(line),
        "gift" => gift(line),
        "ransom" => ransom(line),
        _ => release(line),
    }
}

fn act(act: Act) -> Answer {
    Ok(Request::Give(vec![Command::Act(act)]))
}

/// `offer SECT 20 ore for 15 water [for 12] [if SECT attack them] [publicly]`, `offer SECT 4 terraforming systems for 60 water`.
fn offer(line: &Line<'_>) -> Answer {
    let words = deal::partner_first(line, line.parsed.rest());
    let (name, terms) = deal::parts_of_offer(line, &words);
    let to = line.faction(&name)?;
    if terms.is_empty() {
        return Err(line.puzzled());
    }
    let deal = deal::read(line, to, terms)?;
    let unpriced = deal::is_unpriced(terms, &deal);
    let offer = Act::Propose { to, deal };
    if unpriced {
        return Err(for_what(line, &offer));
    }
    act(offer)
}

/// Asks what is wanted for what is offered: a gift is given at once and cannot be had back.
fn for_what(line: &Line<'_>, offer: &Act) -> Trouble {
    let words = &line.parsed.words;
    let priced = words
        .iter()
        .take_while(|word| word.quoted || word.text != "for");
    let priced: Vec<Word> = priced.cloned().collect();
    Trouble::Said(say!(
        line.voice,
        "ask-for-what",
        priced = line_of(&priced),
        given = line.speller().act(offer)
    ))
}

/// The deal that these terms make.
fn trade(line: &Line<'_>, to: FactionId, terms: TradeTerms) -> Deal {
    Deal::trade([line.view().faction(), to], terms, line.book().turn)
}

/// Offers of others that wait for an answer, in the order of their numbers.
fn waiting<'a>(view: &View<'a>) -> Vec<&'a KnownOffer> {
    let own = view.own;
    let offers = own.offers.iter();
    offers.filter(|offer| offer.to == own.faction).collect()
}

/// `accept [N]`, `refuse [N]`.
fn reply(line: &Line<'_>, accept: bool) -> Answer {
    let view = line.view();
    let offers = waiting(&view);
    if offers.is_empty() {
        return Err(Trouble::Said(say!(line.voice, "offers-none")));
    }
    let number: Option<usize> = line.parsed.first.trim_start_matches('#').parse().ok();
    let from = line.lexicon.find(&line.parsed.first, Kinds::FACTION).ok();
    let is_meant = |at: usize, offer: &KnownOffer| match (number, line.parsed.first.as_str()) {
        (Some(number), _) => number == at,
        (None, "") => true,
        (None, _) => from == Some(LexiconThing::Faction(offer.from)),
    };
    let numbered = || (1..).zip(offers.iter().copied());
    let meant: Vec<(usize, &KnownOffer)> = numbered()
        .filter(|(at, offer)| is_meant(*at, offer))
        .collect();
    if let [(_, only)] = meant.as_slice() {
        let says = |how: &str| !accept && line.parsed.part(how).is_some();
        let candour = match (says("frankly"), says("pretext")) {
            (true, _) => Candour::Frank,
            (_, true) => Candour::Pretext,
            _ => Candour::Silent,
        };
        return act(Act::Answer {
            offer: only.id,
            accept,
            motive: candour.words(&view, only),
        });
    }
    let asked = if meant.is_empty() {
        numbered().collect()
    } else {
        meant
    };
    let verb = line.parsed.verb.name;
    let options = asked.into_iter().map(|(number, offer)| {
        let said = capital(&line.voice.offer(offer));
        (said, format!("{verb} {number}"))
    });
    Err(Trouble::Choice {
        question: say!(line.voice, "ask-offer"),
        options: options.collect(),
    })
}

/// The act that ends a deal.
const fn end(known: &KnownDeal) -> Act {
    Act::EndDeal {
        deal: known.id,
        motive: None,
    }
}

/// `cancel SECT` or `cancel N`; asks which one is meant where there are several.
fn cancel(line: &Line<'_>) -> Answer {
    let view = line.view();
    let first = line.parsed.first.as_str();
    let deals = &view.own.deals;
    if deals.is_empty() {
        return Err(Trouble::Said(say!(line.voice, "contracts-none")));
    }
    if let Ok(number) = first.trim_start_matches('#').parse::<usize>() {
        let found = number.checked_sub(1).and_then(|at| deals.get(at));
        let nothing = || Trouble::Said(say!(line.voice, "contracts-not-that"));
        return act(end(found.ok_or_else(nothing)?));
    }
    let who = match first {
        "" => None,
        name => Some(line.faction(name)?),
    };
    let ends = |known: &KnownDeal| known.notice.is_none();
    let numbered = (1..).zip(deals);
    let theirs: Vec<(usize, &KnownDeal)> = numbered
        .filter(|(_, known)| who.is_none_or(|who| known.with == who) && ends(known))
        .collect();
    match theirs.as_slice() {
        [] => Err(Trouble::Said(say!(line.voice, "contracts-not-that"))),
        [(_, only)] if who.is_some() => act(end(only)),
        several => {
            let options = several.iter().map(|(number, known)| {
                let voice = &line.voice;
                let ends = capital(&voice.act(&end(known)));
                let shown = format!("{ends}. {}", voice.price_of_ending(known));
                (shown, format!("cancel {number}"))
            });
            Err(Trouble::Choice {
                question: say!(line.voice, "ask-cancel"),
                options: options.collect(),
            })
        }
    }
}

/// `gift SECT 20 water`, `gift SECT TECHNOLOGY`.
fn gift(line: &Line<'_>) -> Answer {
    let (to, gift) = who_and_things(line)?;
    let deal = Deal::gift(line.view().faction(), to, gift);
    act(Act::Propose { to, deal })
}

/// `demand SECT 20 water`, `demand SECT TECHNOLOGY`.
///
/// # Errors
/// Names nobody has, or nothing that is demanded.
pub fn demand(line: &Line<'_>) -> Answer {
    let (to, things) = who_and_things(line)?;
    let me = line.view().faction();
    let owed = |what| Clause::new(to, me, what, When::Now);
    let deal = Deal::new([me, to], things.into_iter().map(owed));
    act(Act::Propose { to, deal })
}

/// `SECT 20 water`, `SECT TECHNOLOGY`.
fn who_and_things(line: &Line<'_>) -> Result<(FactionId, Vec<Owed>), Trouble> {
    let words = deal::partner_first(line, line.parsed.rest());
    let (name, rest) = deal::parts_of_offer(line, &words);
    let to = line.faction(&name)?;
    Ok((to, deal::read_all(line, rest)?))
}

/// `20 water and 5 ore`.
fn goods(line: &Line<'_>, words: &[&str]) -> Result<Goods, Trouble> {
    let mut sum = Goods::NONE;
    for thing in deal::read_all(line, words)? {
        let Owed::Goods(good, loads) = thing else {
            return Err(Trouble::Said(say!(line.voice, "ransom-goods")));
        };
        sum += Goods::of(good, i32::from(loads));
    }
    Ok(sum)
}

/// `ransom MAJE for 30 water`: offers a prisoner to his own people, or goods for one's own maje to his captor.
fn ransom(line: &Line<'_>) -> Answer {
    let name = &line.parsed.first;
    let maje = line
        .prisoner(name)
        .or_else(|trouble| line.maje(name).map_err(|_| trouble))?;
    let Some(price) = line.parsed.part("for") else {
        return Err(line.puzzled());
    };
    let words: Vec<&str> = price.split(' ').collect();
    let price = goods(line, &words)?;
    let Some((to, captor)) = other_and_captor(line, maje) else {
        return Err(line.puzzled());
    };
    let deal = Deal::ransom([line.view().faction(), to], captor, maje, price);
    act(Act::Propose { to, deal })
}

/// With whom one has to deal for a prisoner, and who holds him.
fn other_and_captor(line: &Line<'_>, maje: MajeId) -> Option<(FactionId, FactionId)> {
    let view = line.view();
    let mut held = view.own.prisoners.iter();
    if let Some((of, _)) = held.find(|(_, prisoner)| prisoner.id == maje) {
        return Some((*of, view.faction()));
    }
    let captor = view.maje(maje)?.captor?;
    Some((captor, captor))
}

fn release(line: &Line<'_>) -> Answer {
    let maje = line.prisoner(&line.parsed.first)?;
    act(Act::Release { maje })
}

/// `suggest`, `suggest GOOD`: with whom one could trade. `suggest SECT`: a trade both sides could want, ready to be offered. `suggest SECT 20 ore for 15
/// water`: what they would make of that.
///
/// # Errors
/// Names nobody has, or nothing to trade.
pub fn suggest(line: &Line<'_>) -> Answer {
    let voice = &line.voice;
    let view = line.view();
    let words = deal::partner_first(line, line.parsed.rest());
    let good = match line.parsed.first.trim() {
        "" => Some(None),
        phrase => line
            .lexicon
            .find(phrase, Kinds::GOOD)
            .ok()
            .map(|thing| match thing {
                LexiconThing::Good(good) => Some(good),
                _ => None,
            }),
    };
    if let Some(wanted) = good {
        return partners(line, wanted);
    }
    let (name, rest) = deal::parts_of_offer(line, &words);
    let to = line.faction(&name)?;
    let deal = if rest.is_empty() {
        fair_offer(&view, to).map(|terms| trade(line, to, terms))
    } else {
        Some(deal::read(line, to, rest)?)
    };
    let Some(deal) = deal else {
        return Err(Trouble::Said(nothing_to_suggest(line, to)));
    };
    let mut page = Output::new();
    page.para(&say!(
        voice,
        "suggest-terms",
        who = voice.them(to),
        terms = voice.terms(&deal)
    ));
    for said in voice.preview(to, &preview(&view, to, &deal)) {
        page.item(&said);
    }
    let offer = Act::Propose { to, deal };
    if let Err(refusal) = check(&view, &Command::Act(offer.clone())) {
        return Err(Trouble::Said(voice.refusal(&refusal)));
    }
    Ok(Request::Propose(page, line.speller().act(&offer)))
}

/// Everybody with whom a trade can be thought of, for one good or for any, ready to be chosen.
fn partners(line: &Line<'_>, wanted: Option<Good>) -> Answer {
    let voice = &line.voice;
    let view = line.view();
    let mut options = Vec::new();
    for who in view.roster.faction_ids() {
        let terms = fair_offer(&view, who).filter(|_| who != view.faction());
        let Some(terms) = terms.filter(|terms| wanted.is_none_or(|good| terms.get.0 == good))
        else {
            continue;
        };
        let said = voice.preview(who, &preview(&view, who, &trade(line, who, terms)));
        let shown = say!(
            voice,
            "suggest-partner",
            who = voice.short(who),
            terms = voice.trade(terms),
            likely = said.first().cloned().unwrap_or_default()
        );
        let short = line.roster().faction(who).short.to_lowercase();
        options.push((terms.get.1, shown, format!("suggest {short}")));
    }
    // The most first.
    options.sort_by_key(|(amount, ..)| std::cmp::Reverse(*amount));
    options.truncate(9);
    let options: Vec<(String, String)> = options
        .into_iter()
        .map(|(_, shown, line)| (shown, line))
        .collect();
    Err(if options.is_empty() {
        Trouble::Said(say!(voice, "suggest-nobody"))
    } else {
        Trouble::Choice {
            question: say!(voice, "suggest-with-whom"),
            options,
        }
    })
}

/// Why there is nothing to suggest, as far as one can tell.
fn nothing_to_suggest(line: &Line<'_>, to: FactionId) -> String {
    let voice = &line.voice;
    let view = line.view();
    let asked = view
        .own
        .offers
        .iter()
        .any(|o| o.from == view.faction() && o.to == to);
    let refused = view
        .own
        .refused
        .iter()
        .any(|(turn, deal)| deal.parties[1] == to && *turn == view.turn());
    let short = Good::ALL
        .into_iter()
        .any(|good| outlook(&view, good).change() < 0);
    let id = if asked || refused {
        "suggest-asked"
    } else if !in_reach(&view, to) {
        "suggest-too-far"
    } else if short {
        "suggest-nothing"
    } else {
        "suggest-no-need"
    };
    capital(&voice.say(id, &[("who", voice.them(to).into())]))
}
