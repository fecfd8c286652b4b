//! The odds of a mission, and all that is behind them.

use super::fleet_orders;
use crate::council::{attack_said, bared_said};
use crate::id::FleetId;
use crate::page::rich::{Rich, plain};
use crate::page::sheet::{Block, Sheet, Tone};
use crate::page::{PageContext, Weighed};
use crate::sim::battle::AttackAim;
use crate::sim::battle::Leaning;
use crate::sim::belief::Band;
use crate::sim::check::check;
use crate::sim::command::{Command, Mission, Order, Stance};
use crate::text::{Voice, capital, say};

/// A fleet that could go along.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Companion {
    /// Which.
    pub fleet: FleetId,
    /// What it is.
    pub said: String,
    /// Whether it goes along.
    pub goes: bool,
}

/// A mission that is weighed.
#[derive(Debug, Clone, PartialEq)]
pub struct Weighing {
    /// Who would do what.
    pub title: String,
    /// The chance in percent; `None` if there would be no fight.
    pub chance: Option<Band>,
    /// All that is behind it.
    pub sheet: Sheet,
    /// Why it cannot be ordered, if it cannot.
    pub refused: Option<String>,
    /// The fleet.
    pub fleet: FleetId,
    /// What it would do.
    pub mission: Mission,
    /// How it fights now.
    pub stance: Option<Stance>,
    /// Who could go along.
    pub companions: Vec<Companion>,
    /// What was weighed at first, before anything was set.
    pub of: (FleetId, Mission),
}

impl Weighing {
    /// The mission that the game has in hand, weighed.
    #[must_use]
    pub fn of(context: &PageContext<'_>, voice: &Voice<'_>) -> Option<Self> {
        let weighed = context.weighed?;
        let mut sheet = sheet(voice, weighed);
        let mut refused = weighed.refused.clone();
        let mut mission = weighed.mission;
        if let Mission::Haul { from, to, .. } = mission
            && refused.is_none()
            && let Some(fleet) = voice.view.fleet(weighed.fleet)
        {
            mission = fleet_orders::load(context, voice, fleet, (from, to), &mut sheet);
            refused = check(
                &voice.view,
                &Command::Order(Order::Mission {
                    fleet: fleet.id,
                    mission,
                }),
            )
            .err();
        }
        let fleets: Vec<String> = weighed.fleets().iter().map(|id| voice.fleet(*id)).collect();
        let title = say!(
            voice,
            "odds-title",
            fleets = voice.list(&fleets),
            mission = voice.mission(mission)
        );
        Some(Self {
            title: plain(&capital(&title)),
            chance: weighed.odds.as_ref().map(|odds| odds.chance),
            sheet,
            refused: refused
                .as_ref()
                .map(|refusal| plain(&voice.refusal(refusal))),
            fleet: weighed.fleet,
            mission,
            stance: voice
                .view
                .fleet(weighed.fleet)
                .filter(|_| weighed.odds.is_some())
                .map(|fleet| fleet.stance),
            companions: companions(voice, weighed),
            of: (weighed.fleet, weighed.mission),
        })
    }
}

/// Who could go along, each with its ships, where it is and what it does now.
fn companions(voice: &Voice<'_>, weighed: &Weighed) -> Vec<Companion> {
    let able = weighed.could.iter().filter_map(|id| voice.view.fleet(*id));
    able.map(|fleet| {
        let said = say!(
            voice,
            "odds-companion",
            fleet = voice.fleet_name(fleet.id),
            ships = voice.squadrons(&fleet.ships),
            place = voice.whereabouts(fleet),
            orders = voice.mission(fleet.mission)
        );
        Companion {
            fleet: fleet.id,
            said: plain(&capital(&said)),
            goes: weighed.with.contains(&fleet.id),
        }
    })
    .collect()
}

fn sheet(voice: &Voice<'_>, weighed: &Weighed) -> Sheet {
    let mut sheet = Sheet::default();
    if let Some(refusal) = &weighed.refused {
        sheet.note(&voice.refusal(refusal), Tone::Bad);
    }
    let Some(odds) = &weighed.odds else {
        return sheet;
    };
    if !odds.third_parties.is_empty() {
        sheet.note(&voice.say("odds-if-none", &[]), Tone::Dim);
    }
    if odds.aim == AttackAim::Hunt {
        sheet.note(&voice.say("odds-quarry", &[]), Tone::Dim);
    }
    if odds.unled {
        sheet.note(&voice.say("odds-unled", &[]), Tone::Dim);
    }
    let mut fact = |label: &str, value: &str, tone: Tone, why: &str| {
        sheet.blocks.push(Block::Fact {
            label: super::part::label(voice, label),
            value: Rich::of(&capital(value)),
            tone,
            why: vec![Rich::plain(voice.say(why, &[]))],
        });
    };
    let tone = match odds.own_loss.high {
        50.. => Tone::Bad,
        25..=49 => Tone::Warn,
        _ => Tone::Plain,
    };
    fact(
        "label-losses",
        &voice.losses_expected(odds),
        tone,
        "odds-losses-why",
    );
    if let Some(loot) = voice.loot(odds) {
        fact("label-loot", &loot, Tone::Plain, "odds-loot-why");
    }
    fact(
        "label-arrives",
        &voice.arrival(odds.turns),
        Tone::Plain,
        "odds-arrives-why",
    );
    fact(
        "label-against",
        &voice.against(odds),
        Tone::Plain,
        "odds-against-why",
    );
    let tone = match odds.age {
        None | Some(4..) => Tone::Warn,
        Some(_) => Tone::Plain,
    };
    fact(
        "label-known",
        &voice.known_since(odds),
        tone,
        "odds-known-why",
    );
    for line in attack_said(voice, weighed.mission) {
        let tone = if line.bad { Tone::Bad } else { Tone::Plain };
        fact(line.label, &line.said, tone, line.why);
    }
    for bared in &weighed.bared {
        let said = bared_said(voice, bared);
        fact("label-unguarded", &said, Tone::Bad, "odds-bared-why");
    }
    for third in odds.third_parties.iter().take(4) {
        let said = voice.third_party(third);
        let tone = match third.leaning {
            Leaning::Stops => Tone::Bad,
            Leaning::Defends | Leaning::Against | Leaning::Unclear => Tone::Warn,
        };
        fact("label-may-come", &said, tone, "odds-third-why");
    }
    sheet
}
