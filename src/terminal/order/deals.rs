//! Acts at the table: offers and answers, gifts, prisoners.

use crate::council::outlook;
use crate::id::{FactionId, MajeId};
use crate::mind::fair_offer;
use crate::scenario::model::{Good, Goods};
use crate::sim::check::check;
use crate::sim::command::{Act, Command};
use crate::sim::deal::reach::in_reach;
use crate::sim::deal::{KnownOffer, preview};
use crate::sim::terms::{Clause, Deal, OnlyIf, Owed, Secrecy, Told, TradeTerms, When};
use crate::sim::view::View;
use crate::terminal::lexicon::LexiconThing;
use crate::terminal::print::Output;
use crate::terminal::request::{Answer, Line, Request, Trouble};
use crate::terminal::verbs::Kinds;
use crate::text::{capital, say};

/// The term of an offer that names none.
const USUAL_TERM: u8 = 12;

/// What a term is counted in.
const UNITS: [&str; 6] = ["turn", "turns", "week", "weeks", "month", "months"];

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

/// Who is meant at the front of a phrase, and the words after the name.
fn who_and_rest<'p>(
    line: &Line<'_>,
    words: &'p [&'p str],
    ends: impl Fn(&str) -> bool,
) -> Result<(FactionId, &'p [&'p str]), Trouble> {
    let at = words
        .iter()
        .position(|word| ends(word))
        .unwrap_or(words.len());
    let name = words[..at].join(" ");
    let name = name.trim_start_matches("to ");
    Ok((line.faction(name)?, &words[at..]))
}

/// `offer SECT 20 ore for 15 water [for 12] [if SECT attack them] [publicly]`, `offer SECT 4 terraforming systems for 60 water`.
fn offer(line: &Line<'_>) -> Answer {
    let words = line.parsed.rest();
    if !words.iter().any(|word| is_number(word)) {
        return Err(line.puzzled());
    }
    let (to, rest) = who_and_rest(line, &words, is_number)?;
    let public = |word: &str| matches!(word, "publicly" | "public");
    let plain: Vec<&str> = rest.iter().copied().filter(|it| !public(it)).collect();
    let secrecy = if plain.len() < rest.len() {
        Secrecy::Public
    } else {
        Secrecy::Secret
    };
    let (plain, conditions) = conditions(line, to, &plain)?;
    let mut deal = terms(line, to, &plain)?;
    deal.secrecy = secrecy;
    for (from, condition) in conditions {
        deal.bind_to(condition, |clause| clause.from == from);
    }
    act(Act::Propose { to, deal })
}

/// Takes `if SECT attack them` and `if SECT attack us` out of a deal as it is typed. Returns the words that are left, and
/// whose clauses are due only then.
fn conditions<'p>(
    line: &Line<'_>,
    to: FactionId,
    words: &[&'p str],
) -> Result<(Vec<&'p str>, Vec<(FactionId, OnlyIf)>), Trouble> {
    let mut parts = words.split(|word| *word == "if");
    let plain = parts.next().unwrap_or_default().to_vec();
    let mut found = Vec::new();
    for part in parts {
        let verb = part
            .iter()
            .position(|it| matches!(*it, "attack" | "attacks"));
        let verb = verb.ok_or_else(|| line.puzzled())?;
        let by = line.faction(&part[..verb].join(" "))?;
        let from = match part.get(verb + 1..) {
            Some(["us" | "me"]) => to,
            Some([] | ["them"]) => line.view().faction(),
            _ => return Err(line.puzzled()),
        };
        found.push((from, OnlyIf::AttackedBy(by)));
    }
    Ok((plain, found))
}

/// A deal with somebody as it is typed: goods for goods each turn, or at once where technology is part of it.
///
/// # Errors
/// Anything else.
fn terms(line: &Line<'_>, to: FactionId, words: &[&str]) -> Result<Deal, Trouble> {
    let me = line.view().faction();
    let mut sides = words.split(|word| matches!(*word, "for" | "against"));
    let sides = [sides.next(), sides.next(), sides.next()];
    if let [Some(gives), Some(gets), None] = sides
        && let (Ok(gives), Ok(gets)) = (things(line, gives), things(line, gets))
        && gives
            .iter()
            .chain(&gets)
            .any(|what| matches!(what, Owed::Technology(..)))
    {
        let given = gives
            .into_iter()
            .map(|what| Clause::new(me, to, what, When::Now));
        let gotten = gets
            .into_iter()
            .map(|what| Clause::new(to, me, what, When::Now));
        return Ok(Deal::new([me, to], given.chain(gotten)));
    }
    Ok(trade(line, to, trade_terms(line, words)?))
}

/// The deal that these terms make.
fn trade(line: &Line<'_>, to: FactionId, terms: TradeTerms) -> Deal {
    Deal::trade([line.view().faction(), to], terms, line.book().turn)
}

/// `20 water and 5 ore`, `4 terraforming systems`, `replicators`.
fn things(line: &Line<'_>, words: &[&str]) -> Result<Vec<Owed>, Trouble> {
    let mut found = Vec::new();
    for part in words.split(|word| matches!(*word, "," | "and")) {
        let (count, name) = match part.split_first() {
            Some((first, rest)) => match first.parse::<u32>() {
                Ok(count) => (Some(count), rest),
                Err(_) => (None, part),
            },
            None => return Err(line.puzzled()),
        };
        let cut = |count: u32| u16::try_from(count).unwrap_or(u16::MAX);
        let name = name.join(" ");
        found.push(match (line.find(&name, Kinds::GOOD), count) {
            (Ok(LexiconThing::Good(good)), Some(loads)) => Owed::Goods(good, cut(loads)),
            _ => match line.find(&name, Kinds::TECH)? {
                LexiconThing::Technology(tech) => Owed::Technology(tech, cut(count.unwrap_or(1))),
                _ => return Err(line.puzzled()),
            },
        });
    }
    Ok(found)
}

/// `20 ore for 15 water [for 12 [weeks]]`.
///
/// # Errors
/// Anything else.
pub fn trade_terms(line: &Line<'_>, words: &[&str]) -> Result<TradeTerms, Trouble> {
    let joints = [
        "for", "against", "over", "each", "every", "weekly", "monthly",
    ];
    let mut numbers: Vec<u16> = Vec::new();
    let mut goods: Vec<Good> = Vec::new();
    for word in words.iter().filter(|word| !joints.contains(word)) {
        if is_number(word) {
            // What is too large to be counted is too large to be carried, and is refused as such.
            numbers.push(word.parse().unwrap_or(u16::MAX));
        } else if !UNITS.contains(word) {
            goods.push(line.good(word)?);
        }
    }
    if numbers.len() > 3 {
        return Err(line.puzzled());
    }
    let ([give, get], [given, got]) = (
        numbers
            .get(..2)
            .and_then(|n| <[u16; 2]>::try_from(n).ok())
            .ok_or_else(|| line.puzzled())?,
        <[Good; 2]>::try_from(goods).map_err(|_| line.puzzled())?,
    );
    let term = match numbers.get(2) {
        Some(term) => u8::try_from(*term).unwrap_or(u8::MAX),
        None => term_left(line),
    };
    Ok(TradeTerms {
        give: (given, give),
        get: (got, get),
        turns: term,
    })
}

/// The usual term, but not beyond the end of the game.
fn term_left(line: &Line<'_>) -> u8 {
    let left = line.view().common.turns_left();
    let left = left.and_then(|left| u8::try_from(left).ok());
    left.unwrap_or(USUAL_TERM).clamp(1, USUAL_TERM)
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
    let number: Option<usize> = line.parsed.first.trim_start_matches('#').parse().ok();
    let chosen = match (number, offers.as_slice()) {
        (_, []) => return Err(Trouble::Said(say!(line.voice, "offers-none"))),
        (None, [only]) if line.parsed.first.is_empty() => Some(*only),
        (Some(number), all) => number.checked_sub(1).and_then(|at| all.get(at)).copied(),
        (None, all) => {
            let from = line.lexicon.find(&line.parsed.first, Kinds::FACTION).ok();
            all.iter()
                .find(|o| from == Some(LexiconThing::Faction(o.from)))
                .copied()
        }
    };
    match chosen {
        Some(offer) => act(Act::Answer {
            offer: offer.id,
            accept,
            motive: Told::default(),
        }),
        None => {
            let options = (1..).zip(&offers).map(|(number, offer): (usize, _)| {
                let verb = line.parsed.verb.name;
                let said = line.voice.offer(offer);
                (said, format!("{verb} {number}"))
            });
            Err(Trouble::Choice {
                question: say!(line.voice, "ask-offer"),
                options: options.collect(),
            })
        }
    }
}

/// `cancel SECT` or `cancel N`.
fn cancel(line: &Line<'_>) -> Answer {
    let view = line.view();
    let first = line.parsed.first.as_str();
    let deals = &view.own.deals;
    if deals.is_empty() {
        return Err(Trouble::Said(say!(line.voice, "contracts-none")));
    }
    let by_number = first.parse::<usize>().ok().and_then(|n| n.checked_sub(1));
    let chosen = match by_number {
        Some(at) => deals.get(at),
        None => {
            let who = line.faction(first)?;
            deals.iter().find(|known| known.with == who)
        }
    };
    match chosen {
        Some(known) => act(Act::EndDeal { deal: known.id }),
        None => Err(Trouble::Said(say!(line.voice, "contracts-not-that"))),
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
    let words = line.parsed.rest();
    let is_count = |word: &str| word.parse::<u32>().is_ok();
    let (to, rest) = if words.iter().any(|word| is_count(word)) {
        who_and_rest(line, &words, is_count)?
    } else {
        let Some((name, rest)) = words.split_first() else {
            return Err(line.missing(Kinds::FACTION));
        };
        (line.faction(name)?, rest)
    };
    Ok((to, things(line, rest)?))
}

/// `20 water and 5 ore`.
fn goods(line: &Line<'_>, words: &[&str]) -> Result<Goods, Trouble> {
    let mut sum = Goods::NONE;
    let mut amount = None;
    for word in words.iter().filter(|word| !matches!(**word, "," | "and")) {
        match word.parse::<i32>() {
            Ok(number) => amount = Some(number.clamp(0, 100_000)),
            Err(_) => match amount.take() {
                Some(amount) => sum += Goods::of(line.good(word)?, amount),
                None => return Err(line.puzzled()),
            },
        }
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
    let words = line.parsed.rest();
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
    let (to, rest) = who_and_rest(line, &words, is_number)?;
    let deal = if rest.is_empty() {
        fair_offer(&view, to).map(|terms| trade(line, to, terms))
    } else {
        Some(terms(line, to, rest)?)
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

fn is_number(word: &str) -> bool {
    !word.is_empty() && word.chars().all(|c| c.is_ascii_digit())
}
