//! The odds of a mission, and all that is behind them.

use crate::id::FleetId;
use crate::sim::battle::{Aim, Leaning, Odds};
use crate::sim::belief::Band;
use crate::sim::command::{Mission, Stance};
use crate::text::{Voice, capital, say};
use crate::window::desk::{Game, Weighed};
use crate::window::rich::{Rich, plain};
use crate::window::sheet::{Block, Sheet, Tone};

/// A mission that is weighed.
#[derive(Debug, Clone, PartialEq)]
pub struct Weighing {
    /// Who would do what.
    pub title: String,
    /// The chance in the hundred; `None` if there would be no fight.
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
}

impl Weighing {
    /// The mission that the game has in hand, weighed.
    #[must_use]
    pub fn of(game: &Game, voice: &Voice<'_>) -> Option<Self> {
        let weighed = game.weighed.as_ref()?;
        let title = say!(
            voice,
            "odds-title",
            fleets = voice.fleet(weighed.fleet),
            mission = voice.mission(weighed.mission)
        );
        Some(Self {
            title: plain(&capital(&title)),
            chance: weighed.odds.as_ref().map(|odds| odds.chance),
            sheet: sheet(voice, weighed),
            refused: weighed
                .refused
                .as_ref()
                .map(|refusal| plain(&voice.refusal(refusal))),
            fleet: weighed.fleet,
            mission: weighed.mission,
            stance: voice.view.fleet(weighed.fleet).map(|fleet| fleet.stance),
        })
    }
}

fn sheet(voice: &Voice<'_>, weighed: &Weighed) -> Sheet {
    let mut sheet = Sheet::default();
    if let Some(refusal) = &weighed.refused {
        sheet.note(&voice.refusal(refusal), Tone::Bad);
    }
    let Some(odds) = &weighed.odds else {
        return sheet;
    };
    let mut fact = |label: &str, value: &str, tone: Tone, why: &str| {
        sheet.blocks.push(Block::Fact {
            label: voice.say(label, &[]),
            value: Rich::of(&capital(value)),
            tone,
            why: vec![Rich::plain(voice.say(why, &[]))],
        });
    };
    let losses = say!(
        voice,
        "odds-losses",
        own = voice.band(odds.own_loss),
        theirs = voice.band(odds.their_loss)
    );
    let tone = match odds.own_loss.high {
        50.. => Tone::Bad,
        25..=49 => Tone::Warn,
        _ => Tone::Plain,
    };
    fact("label-losses", &losses, tone, "odds-losses-why");
    if let Some(loot) = loot(voice, odds) {
        fact("label-loot", &loot, Tone::Plain, "odds-loot-why");
    }
    fact(
        "label-arrives",
        &arrival(voice, odds.turns),
        Tone::Plain,
        "odds-arrives-why",
    );
    fact(
        "label-against",
        &against(voice, odds),
        Tone::Plain,
        "odds-against-why",
    );
    let (known, tone) = match odds.age {
        None => (say!(voice, "odds-never-seen"), Tone::Warn),
        Some(0) => (say!(voice, "odds-seen-now"), Tone::Plain),
        Some(age) => (
            say!(voice, "odds-seen", age = voice.turns(i32::from(age))),
            if age > 3 { Tone::Warn } else { Tone::Plain },
        ),
    };
    fact("label-known", &known, tone, "odds-known-why");
    if let Some((price, tone)) = price(voice, weighed.mission) {
        fact("label-price", &price, tone, "odds-price-why");
    }
    for third in odds.third_parties.iter().take(4) {
        let id = match third.leaning {
            Leaning::Defends => "odds-third-holder",
            Leaning::Against => "odds-third-foe",
            Leaning::Unclear => "odds-third-other",
        };
        let said = say!(
            voice,
            id,
            fleet = voice.fleet_of(third.fleet, third.faction),
            arrives = arrival(voice, third.turns)
        );
        fact("label-may-come", &said, Tone::Warn, "odds-third-why");
    }
    sheet
}

/// When a fleet gets there.
#[must_use]
pub fn arrival(voice: &Voice<'_>, turns: u16) -> String {
    match turns {
        0 | 1 => say!(voice, "arrives-now", unit = voice.unit()),
        n => voice.turns(i32::from(n)),
    }
}

fn loot(voice: &Voice<'_>, odds: &Odds) -> Option<String> {
    let [low, high] = odds.loot?;
    Some(if low == high {
        voice.goods(low)
    } else if low.is_none() {
        say!(voice, "loot-up-to", goods = voice.goods(high))
    } else {
        say!(
            voice,
            "loot-between",
            low = voice.goods(low),
            high = voice.goods(high)
        )
    })
}

/// What an attack would cost beside ships: a trade, a good name with somebody.
fn price(voice: &Voice<'_>, mission: Mission) -> Option<(String, Tone)> {
    let view = &voice.view;
    let victim = match mission {
        Mission::Raid { target, .. } | Mission::Seize { target } => view.holder(target),
        Mission::Blockade { place } => view.holder(place),
        Mission::Attack { fleet } => view.beliefs.fleet(fleet).map(|seen| seen.flag),
        _ => None,
    };
    let victim = victim.filter(|who| *who != view.faction())?;
    let mut contracts = view.own.contracts.iter();
    if contracts.any(|contract| contract.parties.contains(&victim)) {
        let said = say!(voice, "odds-price-trade", who = voice.them(victim));
        return Some((said, Tone::Bad));
    }
    let regard = view.own.regard.get(victim.index()).copied().unwrap_or(0);
    (regard > 5).then(|| {
        let said = say!(
            voice,
            "odds-price-regard",
            who = voice.them(victim),
            regard = voice.signed(i32::from(regard))
        );
        (said, Tone::Warn)
    })
}

fn against(voice: &Voice<'_>, odds: &Odds) -> String {
    let mut parts: Vec<String> = odds
        .defenders
        .iter()
        .filter_map(|(fleet, _)| voice.view.beliefs.fleet(*fleet))
        .map(|seen| {
            say!(
                voice,
                "odds-defender",
                fleet = voice.fleet_of(seen.fleet, seen.flag),
                ships = voice.band(seen.ships),
                many = seen.ships.high
            )
        })
        .collect();
    if odds.fort.high > 0 {
        parts.push(say!(voice, "odds-fort", level = voice.band(odds.fort)));
    }
    if parts.is_empty() {
        parts.push(say!(voice, "odds-no-defenders"));
    }
    let belief = voice.view.beliefs.land(odds.at);
    let defiance = belief.defiance.at(voice.view.turn());
    if odds.aim == Aim::Seize && defiance > 0 {
        parts.push(say!(voice, "odds-defiance", percent = defiance));
    }
    parts.join(", ")
}
