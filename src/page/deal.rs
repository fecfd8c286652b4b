//! A deal to be made: with whom, what for what, for how long; and what both would make of it.

use super::deal_amends;
use super::deal_back;
use super::deal_draft::{DealDraft, draft, pick_of, trade};
use super::deal_terms;
use super::part::{command, label, rich, title};
use super::table::{partners as partners_table, worth};
use crate::id::FactionId;
use crate::mind::fair_offer;
use crate::page::Action;
use crate::page::PageContext;
use crate::page::dial::{Dial, Fold};
use crate::page::layout::Layout;
use crate::page::rich::{Rich, Thing};
use crate::page::sheet::{Block, Choice, Sheet, Tone};
use crate::sim::command::{Act, Command};
use crate::sim::deal::reach::{in_reach, offers_left};
use crate::sim::deal::{Likely, appraise, preview};
use crate::sim::faction::Status;
use crate::sim::terms::{Deal, TradeTerms};
use crate::sim::view::View;
use crate::text::{JudgeIs, Voice, say};

/// Sects with whom a trade can be thought of that both could want, those who would accept first.
#[must_use]
pub fn partners(view: &View<'_>) -> Vec<(FactionId, TradeTerms)> {
    let others = view
        .roster
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

/// The deal as it is set, and what both would make of it.
pub fn section(context: &PageContext<'_>, voice: &Voice<'_>, sheet: &mut Sheet) {
    let view = &voice.view;
    let partner = context
        .dials
        .partner()
        .filter(|id| *id != view.faction() && id.index() < view.roster.factions.len());
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
    let draft = draft(view, partner, context.dials, fair);
    let deal = draft.deal(view, partner);
    let left = offers_left(view, partner);
    let said = say!(voice, "sheet-offers-left", count = left);
    let words = title(&say!(voice, "deal-offer", terms = voice.terms(&deal)));
    let propose = Command::Act(Act::Propose {
        to: partner,
        deal: deal.clone(),
    });
    let offer = command(voice, words, propose);
    // Who has heard one out this turn is not asked what he thinks.
    let choices = if left == 0 {
        vec![offer]
    } else {
        let likely = judged(voice, partner, &deal, sheet);
        vec![
            offer.hint(Rich::plain(said)).tone(likely),
            suggestion(voice, fair),
        ]
    };
    sheet.options(choices);
    sheet.note(&say!(voice, "sheet-act-note"), Tone::Dim);
    if left > 0 {
        deal_amends::section(voice, partner, &deal, sheet);
    }
    deal_back::section(voice, partner, sheet);
    // What is set stands below what comes of it: that is in sight however long the lists are.
    let halves = [true, false].map(|gives| deal_terms::half(voice, partner, &draft, gives));
    sheet.blocks.push(Block::Laid(Layout::Halves(halves)));
    deal_terms::rows(context, voice, partner, &draft, &deal, sheet);
    choose(context, voice, Some(partner), sheet);
}

/// What they would make of it, and what it is worth to oneself. Returns how the button that offers it looks.
fn judged(voice: &Voice<'_>, partner: FactionId, deal: &Deal, sheet: &mut Sheet) -> Tone {
    let view = &voice.view;
    let guess = preview(view, partner, deal);
    let tone = match guess.likely() {
        Likely::Yes => Tone::Good,
        Likely::Maybe => Tone::Warn,
        Likely::No => Tone::Bad,
    };
    for (at, line) in voice.preview(partner, &guess).iter().enumerate() {
        sheet.note(line, if at == 0 { tone } else { Tone::Dim });
    }
    let mine = appraise(view, partner, deal);
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
    // What would be refused can be offered all the same.
    match guess.likely() {
        Likely::Yes => Tone::Good,
        Likely::Maybe => Tone::Warn,
        Likely::No => Tone::Bad,
    }
}

/// What both could want, set at a click.
fn suggestion(voice: &Voice<'_>, fair: Option<TradeTerms>) -> Choice {
    let words = label(voice, "deal-what-would-they");
    match fair {
        Some(fair) => {
            let draft = DealDraft::of(fair);
            let settings = vec![
                (Dial::GiveGood, pick_of(draft.give)),
                (Dial::Give, i32::from(fair.give.1)),
                (Dial::GetGood, pick_of(draft.get)),
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
        .roster
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
