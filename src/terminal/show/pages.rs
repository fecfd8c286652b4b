//! Pages, printed: tabs, things by their name, dialogues.

use crate::id::Turn;
use crate::page::bar::Bar;
use crate::page::chronicle::{ChronicleFilter, of_turn};
use crate::page::dial::{Dial, Dials, Fold};
use crate::page::rich::Thing;
use crate::page::sheet::Tone;
use crate::page::{Overlay, PageContext, Tab, thing_sheet};
use crate::terminal::lexicon;
use crate::terminal::print::{Output, toned};
use crate::terminal::request::{Answer, Line, Request};
use crate::terminal::scene::Scene;
use crate::terminal::verbs::Kinds;
use crate::text::{capital, say};

/// What is set while a page is printed: everything is unfolded where it is explained.
fn dials(line: &Line<'_>, settings: &[(Dial, i32)]) -> Dials {
    let mut dials = Dials::default();
    if line.explained {
        let folds = Fold::ALL.map(|fold| (Dial::Fold(fold), 1));
        dials.set(&folds);
    }
    dials.set(settings);
    dials
}

/// A tab, with these dials set.
#[must_use]
pub fn tab(line: &Line<'_>, tab: Tab, settings: &[(Dial, i32)]) -> Output {
    let dials = dials(line, settings);
    let context = PageContext {
        dials: &dials,
        ..line.pages.clone()
    };
    line.printer().sheet(&tab.sheet(&context))
}

/// The council, below whose move it is and above what is in store.
#[must_use]
pub fn council(line: &Line<'_>) -> Output {
    let voice = line.pages.voice();
    let bar = Bar::of(line.pages, &voice);
    let mut output = Output::new();
    output.heading(&format!("{} · {} · {}", bar.who, bar.date, bar.turn));
    let sheet = Tab::Council.sheet(line.pages);
    output.extend(line.printer().body(&sheet));
    output.gap();
    let goods = bar.goods.iter().map(|(_, amount)| {
        let said = say!(
            voice,
            "summary-good",
            good = amount.name.as_str(),
            stock = amount.stock.as_str(),
            change = amount.change.as_str()
        );
        let tone = if amount.alarm { Tone::Bad } else { amount.tone };
        toned(&said, tone)
    });
    let goods: Vec<String> = goods.collect();
    let standing = bar.standing.iter().map(|amount| {
        let said = format!("{} {}", amount.name.to_lowercase(), amount.stock);
        toned(&said, amount.tone)
    });
    let standing: Vec<String> = standing.collect();
    output.para(&say!(
        voice,
        "summary",
        goods = goods.join(" · "),
        standing = capital(&standing.join(", "))
    ));
    output
}

/// The page of a thing that is found by its name.
///
/// # Errors
/// A name nobody has, or a thing without a page.
pub fn named(line: &Line<'_>, phrase: &str, kinds: Kinds) -> Answer {
    thing(line, line.find(phrase, kinds)?)
}

/// The page of a thing.
///
/// # Errors
/// A thing without a page.
pub fn thing(line: &Line<'_>, found: lexicon::LexiconThing) -> Answer {
    let thing = page_of(found).ok_or_else(|| line.puzzled())?;
    let dials = dials(line, &[]);
    let context = PageContext {
        dials: &dials,
        ..line.pages.clone()
    };
    let sheet = thing_sheet(&context, thing).ok_or_else(|| line.puzzled())?;
    Ok(Request::Show(line.printer().about(thing).sheet(&sheet)))
}

/// A dialogue, and what to type next; nothing if it says nothing.
#[must_use]
pub fn dialogue(scene: &Scene<'_>, overlay: Overlay) -> Output {
    let voice = scene.pages.voice();
    let Some(sheet) = overlay.sheet(scene.pages) else {
        return Output::default();
    };
    let mut output = scene.printer().sheet(&sheet);
    let hint = match overlay {
        Overlay::Briefing => "briefing-hint",
        Overlay::Ending => "end-hint",
        Overlay::Fallen => "fallen-hint",
        Overlay::Orders if !scene.pages.orders.is_empty() => "orders-hint",
        _ => return output,
    };
    output.gap();
    output.para(&voice.say(hint, &[]));
    output
}

/// What happened in a turn, if there is anything of this kind to tell.
#[must_use]
pub fn turn(scene: &Scene<'_>, turn: Turn, told: ChronicleFilter) -> Output {
    let voice = scene.pages.voice();
    let mut news = scene.pages.news.iter();
    let news = news.find(|news| news.turn == turn);
    let sheet = news.and_then(|news| of_turn(&voice, news, told));
    sheet.map_or_else(Output::default, |sheet| scene.printer().sheet(&sheet))
}

/// What has a page, by the name that was typed.
fn page_of(found: lexicon::LexiconThing) -> Option<Thing> {
    use lexicon::LexiconThing as Found;
    Some(match found {
        Found::Place(id) => Thing::Place(id),
        Found::Faction(id) => Thing::Faction(id),
        Found::Fleet(id) => Thing::Fleet(id),
        Found::Seen(id) => Thing::Contact(id),
        Found::Maje(id) | Found::Prisoner(id) | Found::Exile(id) => Thing::Maje(id),
        Found::Class(id) => Thing::Class(id),
        Found::Technology(id) => Thing::Technology(id),
        Found::Good(good) => Thing::Good(good),
        Found::Entry(at) => Thing::Entry(u16::try_from(at).unwrap_or(u16::MAX)),
        Found::Goal(id) => Thing::Goal(id),
        Found::Prestige | Found::Morale => return None,
    })
}
