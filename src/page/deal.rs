//! A deal to be made: with whom, what for what, for how long; and what both would make of it.

use super::part::{command, label, rich, title};
use super::table::{partners as partners_table, worth};
use crate::council::outlook;
use crate::id::FactionId;
use crate::mind::fair_offer;
use crate::page::Action;
use crate::page::PageContext;
use crate::page::dial::{Dial, Dials, Fold};
use crate::page::layout::{Half, Layout};
use crate::page::rich::{Rich, Thing};
use crate::page::sheet::{Block, Choice, Dialled, Sheet, Tone};
use crate::scenario::model::Good;
use crate::sim::command::{Act, Command};
use crate::sim::deal::reach::{carriers_free, in_reach, offers_left};
use crate::sim::deal::rules::LONGEST;
use crate::sim::deal::{Likely, appraise, preview};
use crate::sim::faction::Status;
use crate::sim::terms::{Deal, TradeTerms};
use crate::sim::view::View;
use crate::text::{JudgeIs, Voice, say};

/// The usual term of a contract.
const TERM: u8 = 12;
/// More loads a turn are never promised.
const MOST: i32 = 60;

/// Sects with whom a trade can be thought of that both could want, those who would accept first.
#[must_use]
pub fn partners(view: &View<'_>) -> Vec<(FactionId, TradeTerms)> {
    let others = view
        .book
        .faction_ids()
        .filter(|id| *id != view.faction() && view.common.faction(*id).status == Status::Active);
    let mut found: Vec<(Likely, FactionId, TradeTerms)> = others
        .filter(|id| in_reach(view, *id))
        .filter_map(|id| {
            let terms = fair_offer(view, id)?;
            let likely = preview(view, id, &trade(view, id, terms)).likely();
            Some((likely, id, terms))
        })
        .collect();
    found.sort_by_key(|(likely, id, _)| (std::cmp::Reverse(*likely), *id));
    found
        .into_iter()
        .map(|(_, id, terms)| (id, terms))
        .collect()
}

/// The deal that these terms make.
fn trade(view: &View<'_>, with: FactionId, terms: TradeTerms) -> Deal {
    Deal::trade([view.faction(), with], terms, view.book.turn)
}

/// The terms as they are set: what is not set is as both could want it, or as is usual.
#[must_use]
pub fn terms(view: &View<'_>, dials: &Dials, fair: Option<TradeTerms>) -> TradeTerms {
    let change = |good: &Good| outlook(view, *good).change();
    let poorest = Good::ALL.into_iter().min_by_key(change);
    let richest = Good::ALL.into_iter().max_by_key(change);
    let left = view.common.turns_left();
    let left = left.and_then(|left| u8::try_from(left).ok());
    let left = left.unwrap_or(TERM).clamp(1, TERM);
    let start = fair.unwrap_or(TradeTerms {
        give: (richest.unwrap_or(Good::Food), 10),
        get: (poorest.unwrap_or(Good::Water), 10),
        turns: left,
    });
    let good = |dial: Dial, before: Good| {
        let set = dials.get(dial).and_then(|n| usize::try_from(n).ok());
        set.and_then(|at| Good::ALL.get(at))
            .copied()
            .unwrap_or(before)
    };
    let loads = |dial: Dial, before: u16| {
        let set = dials.or(dial, i32::from(before)).clamp(0, MOST);
        u16::try_from(set).unwrap_or(0)
    };
    let term = dials.or(Dial::Term, i32::from(start.turns));
    TradeTerms {
        give: (
            good(Dial::GiveGood, start.give.0),
            loads(Dial::Give, start.give.1),
        ),
        get: (
            good(Dial::GetGood, start.get.0),
            loads(Dial::Get, start.get.1),
        ),
        turns: u8::try_from(term.clamp(1, i32::from(LONGEST))).unwrap_or(1),
    }
}

/// The deal as it is set, and what both would make of it.
pub fn section(context: &PageContext<'_>, voice: &Voice<'_>, sheet: &mut Sheet) {
    let view = &voice.view;
    let partner = context
        .dials
        .partner()
        .filter(|id| *id != view.faction() && id.index() < view.book.factions.len());
    let Some(partner) = partner else {
        sheet.note(&say!(voice, "deal-whom"), Tone::Dim);
        choose(context, voice, None, sheet);
        return;
    };
    sheet.blocks.push(Block::Fact {
        label: label(voice, "deal-with"),
        value: rich(&voice.them(partner)),
        tone: Tone::Plain,
        why: super::codex::regards(voice, partner),
    });
    let fair = fair_offer(view, partner);
    let terms = terms(view, context.dials, fair);
    let room = carriers_free(view);
    let sides = [
        (
            "deal-you-give",
            Dial::GiveGood,
            Dial::Give,
            terms.give,
            say!(voice, "deal-carriers", room = room),
        ),
        (
            "deal-you-get",
            Dial::GetGood,
            Dial::Get,
            terms.get,
            say!(voice, "deal-their-carriers"),
        ),
    ];
    let each = say!(voice, "deal-each", unit = voice.unit());
    let half = |(id, pick, dial, (good, loads), why): (&str, Dial, Dial, (Good, u16), String)| {
        let picks = (0..).zip(Good::ALL).map(|(number, other)| {
            let outlook = outlook(view, other);
            Choice::new(title(&voice.good(other)), Action::dial(pick, number))
                .hint(Rich::plain(say!(
                    voice,
                    "deal-outlook",
                    stock = outlook.stock,
                    change = voice.signed(outlook.change())
                )))
                .chosen(other == good)
        });
        let loads = Dialled::new(
            label(voice, "deal-loads"),
            dial,
            i32::from(loads),
            (0, MOST),
        );
        let loads = loads.says(each.clone()).why(Rich::plain(why));
        Half {
            title: label(voice, id),
            crest: Some(if pick == Dial::GiveGood {
                view.faction()
            } else {
                partner
            }),
            blocks: vec![Block::Choices(picks.collect()), Block::Dial(loads)],
        }
    };
    let halves = Layout::Halves(sides.map(half));
    sheet.blocks.push(Block::Laid(halves));
    let term = Dialled::new(
        label(voice, "deal-term"),
        Dial::Term,
        i32::from(terms.turns),
        (1, i32::from(LONGEST)),
    );
    let unit = voice.turns(i32::from(terms.turns));
    let unit = unit.split_once(' ').map_or("", |(_, unit)| unit).to_owned();
    sheet.blocks.push(Block::Dial(
        term.says(unit)
            .why(Rich::plain(say!(voice, "deal-term-why"))),
    ));
    let left = offers_left(view, partner);
    let said = say!(voice, "sheet-offers-left", count = left);
    let propose = Command::Act(Act::Propose {
        to: partner,
        deal: trade(view, partner, terms),
    });
    let words = title(&say!(voice, "deal-offer", terms = voice.trade(terms)));
    let offer = command(voice, words, propose);
    // Who has heard one out this turn is not asked what he thinks.
    let choices = if left == 0 {
        vec![offer]
    } else {
        let likely = judged(voice, partner, terms, sheet);
        vec![
            offer.hint(Rich::plain(said)).tone(likely),
            suggestion(voice, fair),
        ]
    };
    sheet.options(choices);
    sheet.note(&say!(voice, "sheet-act-note"), Tone::Dim);
    choose(context, voice, Some(partner), sheet);
}

/// What they would make of it, and what it is worth to oneself. Returns how likely they take it.
fn judged(voice: &Voice<'_>, partner: FactionId, terms: TradeTerms, sheet: &mut Sheet) -> Tone {
    let view = &voice.view;
    let deal = trade(view, partner, terms);
    let guess = preview(view, partner, &deal);
    let tone = match guess.likely() {
        Likely::Yes => Tone::Good,
        Likely::Maybe => Tone::Warn,
        Likely::No => Tone::Bad,
    };
    for (at, line) in voice.preview(partner, &guess).iter().enumerate() {
        sheet.note(line, if at == 0 { tone } else { Tone::Dim });
    }
    let mine = appraise(view, partner, &deal);
    let (id, tone) = worth(mine.total);
    let said = voice.say(id, &[("amount", voice.signed(mine.total).into())]);
    let why: Vec<Rich> = voice
        .reasons(&mine.reasons, JudgeIs::You)
        .iter()
        .map(|line| rich(line))
        .collect();
    sheet.blocks.push(Block::Fact {
        label: label(voice, "deal-to-you"),
        value: rich(&said),
        tone,
        why,
    });
    match guess.likely() {
        Likely::Yes => Tone::Good,
        Likely::Maybe => Tone::Warn,
        Likely::No => Tone::Dim,
    }
}

/// What both could want, set at a click.
fn suggestion(voice: &Voice<'_>, fair: Option<TradeTerms>) -> Choice {
    let words = label(voice, "deal-what-would-they");
    let number = |good: Good| i32::try_from(good as usize).unwrap_or(0);
    match fair {
        Some(fair) => {
            let settings = vec![
                (Dial::GiveGood, number(fair.give.0)),
                (Dial::Give, i32::from(fair.give.1)),
                (Dial::GetGood, number(fair.get.0)),
                (Dial::Get, i32::from(fair.get.1)),
                (Dial::Term, i32::from(fair.turns)),
            ];
            let said = say!(voice, "deal-fair", terms = voice.trade(fair));
            Choice::new(words, Action::Dials(settings)).hint(rich(&said))
        }
        None => Choice::new(words, Action::Dials(Vec::new()))
            .refused(Some(say!(voice, "deal-nothing-fair"))),
    }
}

/// Whom else to sit down with.
fn choose(context: &PageContext<'_>, voice: &Voice<'_>, now: Option<FactionId>, sheet: &mut Sheet) {
    let view = &voice.view;
    let open = context.dials.is_open(Fold::Partners, now.is_none());
    if !sheet.fold(label(voice, "deal-partners"), Fold::Partners, open) {
        return;
    }
    let table = partners_table(voice);
    if table.rows.is_empty() {
        sheet.note(&say!(voice, "suggest-nobody"), Tone::Dim);
    } else {
        sheet.table(table);
    }
    sheet.note(&say!(voice, "deal-anybody"), Tone::Dim);
    let others = view
        .book
        .faction_ids()
        .filter(|id| *id != view.faction() && view.common.faction(*id).status == Status::Active);
    let picks = others.map(|id| {
        let reach = in_reach(view, id);
        let choice = Choice::new(title(&voice.short(id)), Action::Deal(id))
            .hints(super::codex::regards(voice, id))
            .chosen(now == Some(id));
        if reach {
            choice
        } else {
            choice.refused(Some(say!(voice, "deal-too-far")))
        }
    });
    sheet.row(picks.collect());
    let look =
        now.map(|id| Choice::new(label(voice, "deal-who"), Action::Look(Thing::Faction(id))));
    sheet.row(look.into_iter().collect());
}
