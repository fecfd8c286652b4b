//! The bar at the top: goods and what becomes of them, prestige, morale, the date.

use super::part::rich;
use crate::council::{Outlook, apart, apart_said, outlook};
use crate::page::PageContext;
use crate::page::rich::{Rich, plain};
use crate::page::sheet::Tone;
use crate::scenario::model::Good;
use crate::text::{Voice, say};

/// An amount in the bar.
#[derive(Debug, Clone, PartialEq)]
pub struct Amount {
    /// What it is.
    pub name: String,
    /// How much there is.
    pub stock: String,
    /// How it changes each turn; empty if it does not.
    pub change: String,
    /// How that stands.
    pub tone: Tone,
    /// Whether some of the own land runs short of it, however much the rest has.
    pub alarm: bool,
    /// Where it comes from, a line each.
    pub why: Vec<Rich>,
}

/// The bar.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Bar {
    /// Whose affairs are looked at.
    pub who: String,
    /// Whose emblem.
    pub crest: Option<crate::id::FactionId>,
    /// The goods.
    pub goods: Vec<(Good, Amount)>,
    /// Prestige and morale.
    pub standing: Vec<Amount>,
    /// The date of the turn.
    pub date: String,
    /// The turn, and how many there are.
    pub turn: String,
}

impl Bar {
    /// Returns the bar for a reader.
    #[must_use]
    pub fn of(context: &PageContext<'_>, voice: &Voice<'_>) -> Self {
        let view = &voice.view;
        let me = view.faction();
        Self {
            who: voice.roster().faction(me).name.clone(),
            crest: Some(me),
            goods: Good::ALL
                .into_iter()
                .map(|good| (good, amount(voice, good)))
                .collect(),
            standing: vec![
                standing(
                    voice,
                    ["bar-prestige", "bar-prestige-why"],
                    view.own.prestige,
                    Tone::Plain,
                ),
                standing(
                    voice,
                    ["bar-morale", "bar-morale-why"],
                    view.own.morale,
                    match view.own.morale {
                        ..=29 => Tone::Bad,
                        30..=49 => Tone::Warn,
                        _ => Tone::Plain,
                    },
                ),
            ],
            date: voice.date(context.view.turn()),
            turn: turn(context, voice),
        }
    }
}

/// The turn, and how many there are, if there is a last one.
fn turn(context: &PageContext<'_>, voice: &Voice<'_>) -> String {
    let turns = i32::from(voice.book().turns);
    let turn = i32::from(context.view.turn());
    match voice.view.common.turns_left() {
        None => say!(voice, "bar-turn-open", turn = turn),
        Some(0) => say!(voice, "bar-turn-over", turns = turns),
        Some(_) => say!(voice, "bar-turn", turn = turn, turns = turns),
    }
}

fn amount(voice: &Voice<'_>, good: Good) -> Amount {
    let outlook = outlook(&voice.view, good);
    let apart = apart(&voice.view);
    let mut why = why(voice, good, &outlook);
    let cut_off = apart.iter().filter(|apart| apart.lasts(good).is_some());
    why.extend(cut_off.map(|apart| rich(&apart_said(voice, apart, good))));
    Amount {
        name: plain(&voice.good(good)),
        stock: outlook.stock.to_string(),
        // Empty stores cannot fall; what is missing is still missing.
        change: voice.signed(if outlook.stock + outlook.change() < 0 {
            outlook.change()
        } else {
            outlook.next()
        }),
        tone: tone(&outlook),
        // A land that is cut off may starve beside full stores.
        alarm: apart.iter().any(|apart| apart.is_short(good)),
        why,
    }
}

/// How a good stands: badly if it is gone within three turns, so-so within six.
#[must_use]
pub fn tone(outlook: &Outlook) -> Tone {
    match outlook.lasts() {
        Some(..=3) => Tone::Bad,
        Some(4..=6) => Tone::Warn,
        Some(_) | None => Tone::Plain,
    }
}

fn why(voice: &Voice<'_>, good: Good, outlook: &Outlook) -> Vec<Rich> {
    let view = &voice.view;
    let line = |id: &str, amount: i32| Rich::plain(say!(voice, id, amount = voice.signed(amount)));
    let mut lines = vec![
        Rich::plain(say!(
            voice,
            "bar-stock",
            stock = outlook.stock,
            room = view.own.capacity[good]
        )),
        line("bar-income", outlook.income),
        line("bar-need", -outlook.need),
    ];
    if outlook.trade != 0 {
        lines.push(line("bar-trade", outlook.trade));
    }
    if outlook.beyond != 0 {
        lines.push(line("bar-beyond", outlook.beyond));
    }
    lines.push(Rich::plain(match outlook.lasts() {
        None => say!(voice, "bar-enough"),
        Some(turns) => say!(voice, "bar-lasts", turns = voice.turns(turns)),
    }));
    lines
}

fn standing(voice: &Voice<'_>, [id, why]: [&str; 2], amount: i32, tone: Tone) -> Amount {
    Amount {
        name: voice.say(id, &[]),
        stock: amount.to_string(),
        change: String::new(),
        tone,
        alarm: false,
        why: vec![Rich::plain(voice.say(why, &[]))],
    }
}
