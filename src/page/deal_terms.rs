//! The editor of a deal: what each side owes, what both promise, when, if what happens, and who learns of it.

use super::deal_draft::{DealDraft, DraftTime, MOST, NOTHING, mutual, pick_of};
use super::deal_witness;
use super::part::{label, title};
use crate::council::outlook;
use crate::id::FactionId;
use crate::page::dial::{Dial, Fold};
use crate::page::layout::Half;
use crate::page::rich::Rich;
use crate::page::sheet::{Block, Choice, Dialled, Sheet, Tone};
use crate::page::{Action, PageContext};
use crate::scenario::model::Good;
use crate::sim::deal::clause;
use crate::sim::deal::reach::carriers_free;
use crate::sim::faction::Status;
use crate::sim::terms::{Deal, Owed, Secrecy};
use crate::text::{Voice, say};

/// Loads that are laid aside to begin with.
const LAID: i32 = 10;

/// What one side owes: picks of what it could give, and how much of it.
pub(super) fn half(voice: &Voice<'_>, partner: FactionId, draft: &DealDraft, gives: bool) -> Half {
    let view = &voice.view;
    let me = view.faction();
    let (id, from, to, pick, dial, what) = if gives {
        (
            "deal-you-give",
            me,
            partner,
            Dial::GiveGood,
            Dial::Give,
            draft.give,
        )
    } else {
        (
            "deal-you-get",
            partner,
            me,
            Dial::GetGood,
            Dial::Get,
            draft.get,
        )
    };
    let can = clause::offerable(view, from, to);
    let shown = can.iter().filter(|(other, _)| draft.shows(*other));
    let picks = shown.map(|(other, most)| {
        // Another thing begins with one unit of it, goods with what they were at, a guard with a part of what there is.
        let number = other.number();
        let settings = match (other, what) {
            (Owed::Goods(..), Some(Owed::Goods(..))) => vec![(pick, number)],
            (Owed::Goods(..) | Owed::Escrow(..), _) => vec![(pick, number), (dial, 10)],
            (Owed::Guard(..), _) => vec![(pick, number), (dial, (i32::from(*most) / 5).max(1))],
            _ => vec![(pick, number), (dial, 1)],
        };
        Choice::new(title(&voice.what_kind(*other)), Action::Dials(settings))
            .hint(Rich::plain(held(voice, from, *other)))
            .chosen(number == pick_of(what))
    });
    let nothing = Choice::new(label(voice, "deal-nothing"), Action::dial(pick, NOTHING));
    let picks = std::iter::once(nothing.chosen(what.is_none())).chain(picks);
    let mut blocks = vec![Block::Choices(picks.collect())];
    if let Some(what) = what.filter(|what| what.is_counted()) {
        let most = can.iter().find(|(other, _)| other.is_same(what));
        let most = most.map_or(MOST, |(_, most)| i32::from(*most));
        let goods = what.goods().is_some();
        let each = if goods && draft.time == DraftTime::Each {
            say!(voice, "deal-each", unit = voice.unit())
        } else if what.is_promise() {
            String::new()
        } else {
            say!(voice, "deal-at-once")
        };
        let why = match (goods, gives) {
            (true, true) => say!(voice, "deal-carriers", room = carriers_free(view)),
            (true, false) => say!(voice, "deal-their-carriers"),
            _ => held(voice, from, what),
        };
        let name = match what {
            Owed::Goods(..) | Owed::Escrow(..) => "deal-loads",
            Owed::Guard(..) => "label-strength",
            _ => "deal-units",
        };
        let amount = i32::from(what.amount());
        let loads = Dialled::new(label(voice, name), dial, amount, (0, most));
        blocks.push(Block::Dial(loads.says(each).why(Rich::plain(why))));
    }
    let shown = |extra: &Owed| gives && extra.escrow().is_none();
    if let Some(extra) = draft.extra.filter(shown) {
        let words = say!(voice, "deal-extra", what = voice.what(extra));
        let take = Action::dial(Dial::ExtraGood, NOTHING);
        let words = crate::page::rich::plain(&words);
        blocks.push(Block::Choices(vec![Choice::new(title(&words), take)]));
    }
    Half {
        title: label(voice, id),
        crest: Some(from),
        blocks,
    }
}

/// What the reader has of something, or thinks the other has.
fn held(voice: &Voice<'_>, from: FactionId, what: Owed) -> String {
    let view = &voice.view;
    match what {
        Owed::Goods(good, _) => {
            let outlook = outlook(view, good);
            say!(
                voice,
                "deal-outlook",
                stock = outlook.stock,
                change = voice.signed(outlook.change())
            )
        }
        Owed::Technology(tech, _) if from == view.faction() => say!(
            voice,
            "deal-held",
            count = i32::from(view.own.technology[tech.index()])
        ),
        what if what.is_promise() || what.escrow().is_some() => {
            crate::page::rich::plain(&voice.promise_means(what))
        }
        _ => say!(
            voice,
            "deal-held-by-them",
            who = crate::page::rich::plain(&voice.them(from))
        ),
    }
}

/// What is set for the deal as a whole.
pub(super) fn rows(
    context: &PageContext<'_>,
    voice: &Voice<'_>,
    partner: FactionId,
    draft: &DealDraft,
    deal: &Deal,
    sheet: &mut Sheet,
) {
    both(voice, partner, draft, sheet);
    if deal.binds(voice.view.faction()) {
        security(voice, draft, sheet);
    }
    third(context, voice, partner, draft, sheet);
    if draft.hands_over_goods() {
        let ids = [
            "deal-when-each",
            "deal-when-now",
            "deal-when-they",
            "deal-when-you",
        ];
        let times = ids.into_iter().zip(DraftTime::ALL).zip(0..);
        let times = times.map(|((id, time), at)| {
            let words = say!(
                voice,
                id,
                unit = voice.unit(),
                term = voice.turns(i32::from(draft.turns))
            );
            Choice::new(words, Action::dial(Dial::When, at)).chosen(time == draft.time)
        });
        sheet.row(times.collect());
    }
    if draft.has_term(deal) {
        sheet.blocks.push(term(voice, draft.turns, draft.longest));
    } else {
        sheet.note(&say!(voice, "deal-once"), Tone::Dim);
    }
    if draft.is_standing() {
        conditions(context, voice, partner, draft, sheet);
    }
    if draft.has_term(deal) {
        deal_witness::section(context, voice, partner, draft, sheet);
    }
    let knows = [
        ("deal-secret", Secrecy::Secret),
        ("deal-public", Secrecy::Public),
    ];
    let knows = knows.into_iter().zip(0..).map(|((id, secrecy), at)| {
        Choice::new(label(voice, id), Action::dial(Dial::Public, at))
            .chosen(secrecy == draft.secrecy)
    });
    sheet.row(knows.collect());
}

/// What both could promise each other.
fn both(voice: &Voice<'_>, partner: FactionId, draft: &DealDraft, sheet: &mut Sheet) {
    let can = mutual(&voice.view, partner);
    if can.is_empty() {
        return;
    }
    sheet.note(&say!(voice, "deal-both"), Tone::Dim);
    let nothing = Choice::new(
        label(voice, "deal-nothing"),
        Action::dial(Dial::Both, NOTHING),
    );
    let shown = can.into_iter().filter(|what| draft.shows(*what));
    let picks = shown.map(|what| {
        let words = title(&voice.what_kind(what));
        Choice::new(words, Action::dial(Dial::Both, what.number()))
            .hint(Rich::of(&voice.promise_means(what)))
            .chosen(draft.both == Some(what))
    });
    let picks = std::iter::once(nothing.chosen(draft.both.is_none())).chain(picks);
    sheet.row(picks.collect());
}

/// What the reader lays aside on top of what it gives.
fn security(voice: &Voice<'_>, draft: &DealDraft, sheet: &mut Sheet) {
    sheet.note(&say!(voice, "deal-security"), Tone::Dim);
    let laid = draft.extra.filter(|extra| extra.escrow().is_some());
    let nothing = Action::dial(Dial::ExtraGood, NOTHING);
    let nothing = Choice::new(label(voice, "deal-nothing"), nothing).chosen(laid.is_none());
    let picks = Good::ALL.map(|good| {
        let what = Owed::Escrow(good, 1);
        let number = what.number();
        let settings = vec![(Dial::ExtraGood, number), (Dial::Extra, LAID)];
        Choice::new(title(&voice.what_kind(what)), Action::Dials(settings))
            .hint(Rich::plain(held(voice, voice.view.faction(), what)))
            .chosen(laid.is_some_and(|laid| laid.is_same(what)))
    });
    sheet.row(std::iter::once(nothing).chain(picks).collect());
    if let Some(laid) = laid {
        let amount = i32::from(laid.amount());
        let loads = Dialled::new(label(voice, "deal-loads"), Dial::Extra, amount, (0, MOST));
        sheet.blocks.push(Block::Dial(loads));
    }
}

/// Whom promises could be about: an embargo on them, a war on them.
fn third(
    context: &PageContext<'_>,
    voice: &Voice<'_>,
    partner: FactionId,
    draft: &DealDraft,
    sheet: &mut Sheet,
) {
    let open = context.dials.is_open(Fold::Third, false);
    if !sheet.fold(label(voice, "deal-third"), Fold::Third, open) {
        return;
    }
    let nobody = Choice::new(
        label(voice, "deal-nobody"),
        Action::dial(Dial::Third, NOTHING),
    );
    let picks = others(voice, partner).map(|who| {
        let pick = Action::dial(Dial::Third, i32::from(who.0));
        Choice::new(title(&voice.short(who)), pick).chosen(draft.third == Some(who))
    });
    let picks = std::iter::once(nobody.chosen(draft.third.is_none())).chain(picks);
    sheet.row(picks.collect());
}

/// Everybody in the game who is no party of the deal.
pub(super) fn others(
    voice: &Voice<'_>,
    partner: FactionId,
) -> impl Iterator<Item = FactionId> + use<> {
    let view = &voice.view;
    let me = view.faction();
    let active = |who: &FactionId| view.common.faction(*who).status == Status::Active;
    let others = view.roster.faction_ids().filter(active);
    let others: Vec<FactionId> = others.filter(|who| *who != me && *who != partner).collect();
    others.into_iter()
}

/// For how many turns.
fn term(voice: &Voice<'_>, turns: u8, longest: u8) -> Block {
    let term = Dialled::new(
        label(voice, "deal-term"),
        Dial::Term,
        i32::from(turns),
        (1, i32::from(longest)),
    );
    let unit = voice.turns(i32::from(turns));
    let unit = unit.split_once(' ').map_or("", |(_, unit)| unit).to_owned();
    let why = Rich::plain(say!(voice, "deal-term-why"));
    Block::Dial(term.says(unit).why(why))
}

/// Who has to attack whom for what is due each turn to be due.
fn conditions(
    context: &PageContext<'_>,
    voice: &Voice<'_>,
    partner: FactionId,
    draft: &DealDraft,
    sheet: &mut Sheet,
) {
    let open = context.dials.is_open(Fold::Conditions, false);
    if !sheet.fold(label(voice, "deal-conditions"), Fold::Conditions, open) {
        return;
    }
    let sides = [
        ("deal-if-they", Dial::IfThey, draft.give),
        ("deal-if-you", Dial::IfYou, draft.get),
    ];
    for ((id, dial, what), set) in sides.into_iter().zip(draft.only_if) {
        if what.and_then(Owed::goods).is_none() {
            continue;
        }
        sheet.note(&say!(voice, id, who = voice.them(partner)), Tone::Dim);
        let always = Choice::new(label(voice, "deal-always"), Action::dial(dial, NOTHING));
        let picks = others(voice, partner).map(|who| {
            Choice::new(
                title(&voice.short(who)),
                Action::dial(dial, i32::from(who.0)),
            )
            .chosen(set == Some(who))
        });
        let picks = std::iter::once(always.chosen(set.is_none())).chain(picks);
        sheet.row(picks.collect());
    }
}
