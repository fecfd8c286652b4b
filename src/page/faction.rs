//! A sect or power: who leads it, what it thinks, what is known of it and whence; what can be said to it.

use super::character;
use super::deal_back;
use super::feelings;
use super::feud;
use super::mediation;
use super::motives;
use super::part::{command, label, rich, title};
use super::{rumours, suspicions};
use crate::council::{plenty_and_want, surplus};
use crate::id::{FactionId, TechId};
use crate::page::PageContext;
use crate::page::dial::{Dial, Fold};
use crate::page::rich::{Rich, Thing};
use crate::page::sheet::{Block, Choice, Dialled, Sheet, Tone};
use crate::page::{Action, Tab};
use crate::scenario::model::{Good, Goods};
use crate::sim::belief::Source;
use crate::sim::command::{Act, Command, Order, Task};
use crate::sim::deal::at_hand;
use crate::sim::deal::reach::{distance, in_reach, offers_left, range};
use crate::sim::faction::Status;
use crate::sim::map::UNREACHABLE;
use crate::sim::terms::{Deal, Owed};
use crate::text::{Voice, say};

/// How many facts about a faction its sheet tells.
const DEEDS: usize = 12;

/// The sheet of a faction.
#[must_use]
pub fn sheet(context: &PageContext<'_>, voice: &Voice<'_>, id: FactionId) -> Sheet {
    let view = &voice.view;
    let definition = view.roster.faction(id);
    let public = view.common.faction(id);
    let mut sheet = Sheet::new(definition.name.clone());
    sheet.crest = Some(id);
    match public.status {
        Status::Active => {}
        Status::Hidden => return Sheet::new(say!(voice, "unknown-mark")),
        Status::Ended(turn) => {
            sheet.note(&say!(voice, "sect-ended", ago = voice.ago(turn)), Tone::Bad);
        }
        Status::Departed(turn) => {
            let said = say!(voice, "sect-departed", ago = voice.ago(turn));
            sheet.note(&said, Tone::Dim);
        }
    }
    leader(voice, id, &mut sheet);
    if id == view.faction() {
        standing(voice, &mut sheet);
        motives::section(context, voice, id, &mut sheet);
        return sheet;
    }
    if public.hides {
        sheet.note(&say!(voice, "sect-is-hidden"), Tone::Plain);
    }
    if context.planning && public.status == Status::Active {
        actions(context, voice, id, &mut sheet);
    }
    feelings::section(context, voice, id, &mut sheet);
    sheet.heading(label(voice, "sheet-known"));
    known(voice, id, &mut sheet);
    deeds(voice, id, &mut sheet);
    motives::section(context, voice, id, &mut sheet);
    bonds(voice, id, &mut sheet);
    about(voice, id, &mut sheet);
    sheet
}

fn leader(voice: &Voice<'_>, id: FactionId, sheet: &mut Sheet) {
    let public = voice.view.common.faction(id);
    if let Some(maje) = public.first_maje {
        sheet.fact(label(voice, "label-first-maje"), &voice.maje(maje));
        sheet.fact_why(
            label(voice, "label-character"),
            &voice.character(public.character),
            Tone::Plain,
            character::meaning(voice, public.character),
        );
    }
    sheet.fact_why(
        label(voice, "label-prestige"),
        &public.prestige.to_string(),
        Tone::Plain,
        vec![Rich::plain(say!(voice, "bar-prestige-why"))],
    );
    for a_trait in &voice.roster().faction(id).traits {
        sheet.fact(label(voice, "label-ways"), &voice.ways(*a_trait));
    }
}

/// One's own standing: the rest is in the tabs.
fn standing(voice: &Voice<'_>, sheet: &mut Sheet) {
    sheet.fact_why(
        label(voice, "bar-morale"),
        &voice.view.own.morale.to_string(),
        Tone::Plain,
        vec![Rich::plain(say!(voice, "bar-morale-why"))],
    );
    hiding(voice, sheet);
    sheet.heading(label(voice, "label-technology"));
    super::codex::held(voice, sheet);
    let tabs = [
        ("tab-lands", Tab::Lands),
        ("tab-fleets", Tab::Fleets),
        ("tab-majes", Tab::Majes),
        ("tab-ledger", Tab::Ledger),
    ];
    let choices = tabs.map(|(id, tab)| Choice::new(label(voice, id), Action::Open(tab)));
    sheet.row(choices.to_vec());
}

/// Who knows of the faction of the reader, if it hides.
fn hiding(voice: &Voice<'_>, sheet: &mut Sheet) {
    let view = &voice.view;
    if !view.common.faction(view.faction()).hides {
        return;
    }
    let others = view.roster.faction_ids().filter(|id| {
        let knows = view.own.shown_to.includes(*id);
        *id != view.faction() && knows && view.common.faction(*id).status == Status::Active
    });
    let known: Vec<String> = others.map(|id| voice.them(id)).collect();
    let said = if known.is_empty() {
        say!(voice, "sect-hides-from-all")
    } else {
        say!(voice, "sect-hides", known = voice.list(&known))
    };
    sheet.note(&said, Tone::Plain);
}

fn actions(context: &PageContext<'_>, voice: &Voice<'_>, id: FactionId, sheet: &mut Sheet) {
    let view = &voice.view;
    let left = offers_left(view, id);
    let mut deal = Choice::new(label(voice, "sheet-deal"), Action::Deal(id));
    let reach = match distance(view, id) {
        Some(UNREACHABLE) => say!(voice, "sheet-no-way-to-them"),
        Some(far) => say!(
            voice,
            "sheet-distance",
            distance = i32::from(far),
            range = i32::from(range(view, id))
        ),
        None => say!(voice, "sheet-distance-unknown"),
    };
    deal = deal.hint(Rich::plain(reach.clone())).hint(Rich::plain(say!(
        voice,
        "sheet-offers-left",
        count = left
    )));
    if !view.own.shown_to.includes(id) {
        deal = deal.hint(Rich::plain(say!(voice, "sheet-would-show-you")));
    }
    if !in_reach(view, id) {
        deal = deal.refused(Some(reach));
    }
    sheet.row(vec![deal]);
    deal_back::section(voice, id, sheet);
    mediation::proposals(voice, id, sheet);
    let open = context.dials.is_open(Fold::Errand, false);
    if sheet.fold(label(voice, "sheet-errands"), Fold::Errand, open) {
        errands(voice, id, sheet);
    }
    let open = context.dials.is_open(Fold::Gift, false);
    if sheet.fold(label(voice, "sheet-gift"), Fold::Gift, open) {
        gifts(context, voice, id, sheet);
    }
    let open = context.dials.is_open(Fold::Feud, false);
    if sheet.fold(label(voice, "sheet-feud"), Fold::Feud, open) {
        feud::actions(voice, id, sheet);
    }
    suspicions::fold(context, voice, id, sheet);
}

/// Who could be sent to them, to speak or to listen.
fn errands(voice: &Voice<'_>, id: FactionId, sheet: &mut Sheet) {
    sheet.note(&say!(voice, "sheet-envoy-why"), Tone::Dim);
    sheet.note(&say!(voice, "sheet-spy-why"), Tone::Dim);
    let majes = voice.view.own.majes.iter();
    for maje in majes.filter(|maje| maje.captor.is_none()) {
        sheet.item(&say!(
            voice,
            "sheet-maje-now",
            maje = voice.maje(maje.id),
            task = voice.task(&maje.task)
        ));
        let tasks = [
            ("sheet-envoy", Task::Envoy { to: id }),
            ("sheet-spy", Task::Spy { on: id }),
        ];
        let choices = tasks.map(|(words, task)| {
            let chosen = maje.task == task;
            let (words, task) = if chosen {
                ("sheet-call-back", Task::Idle)
            } else {
                (words, task)
            };
            let assign = Order::Assign {
                maje: maje.id,
                task,
            };
            super::part::order(voice, label(voice, words), assign)
                .hint(rich(&super::maje::chances(voice, maje, id)))
                .chosen(chosen)
        });
        sheet.row(choices.to_vec());
    }
}

/// What could be given away.
fn gifts(context: &PageContext<'_>, voice: &Voice<'_>, to: FactionId, sheet: &mut Sheet) {
    let view = &voice.view;
    let there = at_hand(view);
    let mut goods = Goods::NONE;
    for good in Good::ALL {
        let value = context.dials.or(Dial::Gift(good), 0);
        let most = there[good].max(0);
        let dial = Dialled::new(title(&voice.good(good)), Dial::Gift(good), value, (0, most))
            .says(say!(voice, "sheet-of", most = most))
            .why(Rich::plain(say!(voice, "sheet-at-hand")));
        goods[good] = dial.value;
        sheet.blocks.push(Block::Dial(dial));
    }
    let give = |gift: Vec<Owed>, words: String, why: String| {
        let deal = Deal::gift(view.faction(), to, gift);
        command(voice, words, Command::Act(Act::Propose { to, deal })).hint(Rich::plain(why))
    };
    let words = title(&say!(voice, "sheet-give", what = voice.goods(goods)));
    let why = say!(voice, "sheet-give-why");
    let mut choices = vec![give(Owed::loads(goods).collect(), words, why)];
    for (at, technology) in view.book.technologies.iter().enumerate() {
        let id = TechId::from_index(at);
        let units = view.own.technology.get(at).copied().unwrap_or(0);
        if units == 0 || technology.base {
            continue;
        }
        let words = title(&say!(voice, "sheet-give", what = voice.technology(id)));
        let id_of_why = if technology.units {
            "sheet-give-unit-why"
        } else {
            "sheet-give-knowledge-why"
        };
        let why = voice.say(id_of_why, &[("units", i32::from(units).into())]);
        choices.push(give(vec![Owed::Technology(id, 1)], words, why));
    }
    sheet.options(choices);
    sheet.note(&say!(voice, "sheet-act-note"), Tone::Warn);
}

/// What they did to others and others to them, as far as it is known.
fn deeds(voice: &Voice<'_>, id: FactionId, sheet: &mut Sheet) {
    let me = voice.view.faction();
    let facts = voice.view.beliefs.facts.about(id);
    // What is between the two of them is remembered, and told above.
    let mut facts = facts.filter(|fact| !fact.kind.concerns(me)).peekable();
    if facts.peek().is_none() {
        return;
    }
    sheet.heading(label(voice, "sheet-deeds"));
    for fact in facts.take(DEEDS) {
        sheet.item(&voice.fact(fact));
        rumours::trail(voice, voice.view.beliefs.traces.of(fact.about()), sheet);
    }
}

/// What is believed of them, with where that comes from.
fn known(voice: &Voice<'_>, id: FactionId, sheet: &mut Sheet) {
    let view = &voice.view;
    let belief = view.beliefs.faction(id);
    let known = || vec![rich(&voice.source(belief.mark))];
    sheet.fact(label(voice, "label-lands"), &voice.lands_of(id));
    if let Some(seat) = view.residence_of(id) {
        sheet.fact(label(voice, "label-resides"), &voice.place(seat));
    }
    if belief.mark.source == Source::Unknown {
        let unknown = say!(voice, "source-unknown");
        sheet.fact_why(label(voice, "label-ships"), &unknown, Tone::Dim, known());
    } else {
        let facts = [
            ("label-ships", voice.band(belief.ships)),
            ("label-strength", voice.band(belief.strength)),
        ];
        for (id, said) in facts {
            sheet.fact_why(label(voice, id), &said, Tone::Plain, known());
        }
        sheet.fact(label(voice, "label-known"), &voice.source(belief.mark));
    }
    let stores: Vec<String> = Good::ALL
        .into_iter()
        .zip(belief.stores)
        .filter(|(_, turns)| *turns >= 0)
        .map(|(good, turns)| {
            say!(
                voice,
                "sect-store",
                good = voice.good(good),
                turns = voice.turns(i32::from(turns))
            )
        })
        .collect();
    if !stores.is_empty() {
        let said = stores.join(", ");
        sheet.fact_why(label(voice, "label-stores"), &said, Tone::Plain, known());
    }
    let (plenty, want) = plenty_and_want(view, id);
    let names = |goods: &[Good]| {
        let names: Vec<String> = goods.iter().map(|good| voice.good(*good)).collect();
        voice.list(&names)
    };
    let spare = surplus(view, id);
    let why: Vec<Rich> = Good::ALL
        .into_iter()
        .map(|good| {
            rich(&say!(
                voice,
                "sheet-surplus",
                good = voice.good(good),
                amount = voice.signed(spare[good])
            ))
        })
        .collect();
    let told = [("sheet-plenty", plenty), ("sheet-want-of", want)];
    for (id, goods) in told.into_iter().filter(|(_, goods)| !goods.is_empty()) {
        sheet.fact_why(label(voice, id), &names(&goods), Tone::Plain, why.clone());
    }
    let technology: Vec<String> = (0_u8..)
        .zip(&view.book.technologies)
        .filter(|(at, tech)| !tech.base && *at < 64 && belief.technology >> *at & 1 == 1)
        .map(|(at, _)| voice.technology(TechId(at)))
        .collect();
    if !technology.is_empty() {
        let said = technology.join(", ");
        sheet.fact_why(
            label(voice, "label-technology"),
            &said,
            Tone::Plain,
            known(),
        );
    }
    let seen: Vec<_> = view
        .beliefs
        .fleets
        .iter()
        .filter(|s| s.flag == id)
        .collect();
    if seen.is_empty() {
        let none = say!(voice, "sect-no-fleets-seen");
        sheet.fact(label(voice, "label-fleets"), &none);
    } else {
        sheet.heading(label(voice, "fleets-seen"));
        for sighting in seen {
            sheet.item(&voice.sighting(sighting));
        }
    }
}

/// What binds one to them: contracts, offers, prisoners.
fn bonds(voice: &Voice<'_>, id: FactionId, sheet: &mut Sheet) {
    let own = voice.view.own;
    let deals = own.deals.iter().filter(|known| known.with == id);
    let lines: Vec<String> = deals.map(|known| voice.deal(known)).collect();
    let kept = own.prisoners.iter().chain(&own.hostages);
    let held = kept.filter(|(of, _)| *of == id);
    let held: Vec<String> = held.map(|(_, maje)| voice.maje(maje.id)).collect();
    let theirs = own.majes.iter().filter(|maje| maje.captor == Some(id));
    let theirs: Vec<String> = theirs.map(|maje| voice.maje(maje.id)).collect();
    if lines.is_empty() && held.is_empty() && theirs.is_empty() {
        return;
    }
    sheet.heading(label(voice, "sheet-bonds"));
    for line in lines {
        sheet.item(&line);
    }
    if !held.is_empty() {
        sheet.fact(label(voice, "sheet-we-hold"), &voice.list(&held));
    }
    if !theirs.is_empty() {
        sheet.fact(label(voice, "sheet-they-hold"), &voice.list(&theirs));
    }
}

/// What the encyclopedia says of them.
fn about(voice: &Voice<'_>, id: FactionId, sheet: &mut Sheet) {
    let name = voice.roster().faction(id).short.as_str();
    let mut all = (0_u16..).zip(&voice.book().encyclopedia);
    let found = all.find(|(_, e)| e.title == name || e.aliases.iter().any(|a| a == name));
    if let Some((at, entry)) = found {
        sheet.heading(label(voice, "sheet-about"));
        sheet.para(&entry.text);
        let read = Choice::new(label(voice, "tab-codex"), Action::Look(Thing::Entry(at)));
        sheet.row(vec![read]);
    }
}
