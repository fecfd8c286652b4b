//! What a hostile step brings with it, in words: the same in every front-end.

use super::fallout::{Fallout, HostileStep, fallout};
use crate::id::{FactionId, TerritoryId};
use crate::sim::command::Mission;
use crate::text::{Voice, capital, say};

/// A line of what a step brings with it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FalloutLine {
    /// The message that names what it is about.
    pub label: &'static str,
    /// The message that says what stands in such a line.
    pub why: &'static str,
    /// The sentence.
    pub said: String,
    /// Whether it is a loss, and not only something to know.
    pub bad: bool,
}

impl FalloutLine {
    /// The line as a sentence that stands alone.
    #[must_use]
    pub fn alone(&self, voice: &Voice<'_>) -> String {
        say!(voice, "fallout-alone", said = capital(&self.said))
    }
}

/// The lines about an attack; none if a mission attacks nobody.
#[must_use]
pub fn attack_said(voice: &Voice<'_>, mission: Mission) -> Vec<FalloutLine> {
    let view = &voice.view;
    let seen = |contact| {
        view.beliefs
            .sighting(contact)
            .map(|seen| (seen.flag, seen.at))
    };
    let held = |at: TerritoryId| view.holder(at).map(|holder| (holder, at));
    let victim = match mission {
        Mission::Raid { target, .. } | Mission::Seize { target } => held(target),
        Mission::Blockade { place } => held(place),
        Mission::Attack { contact } => seen(contact),
        _ => None,
    };
    victim
        .filter(|(victim, _)| *victim != view.faction())
        .map_or_else(Vec::new, |(victim, at)| {
            step_said(voice, HostileStep::Attack(at), victim)
        })
}

/// The lines about a step against somebody.
#[must_use]
pub fn step_said(voice: &Voice<'_>, step: HostileStep, victim: FactionId) -> Vec<FalloutLine> {
    let found = fallout(&voice.view, step, victim);
    let who = voice.them(victim);
    let mut lines = Vec::new();
    let mut add = |(label, why), said: String, bad: bool| {
        lines.push(FalloutLine {
            label,
            why,
            said,
            bad,
        });
    };
    let joins = ("label-joins", "fallout-joins-why");
    if !found.helpers.is_empty() {
        let helpers = voice.factions(&found.helpers);
        let said = say!(
            voice,
            "fallout-helpers",
            helpers = helpers,
            who = who.as_str()
        );
        add(joins, said, true);
    }
    if !found.unread.is_empty() && step != HostileStep::Denounce {
        let others = voice.factions(&found.unread);
        let said = say!(voice, "fallout-unread", others = others, who = who.as_str());
        add(joins, said, false);
    }
    let loses = ("label-loses", "fallout-loses-why");
    for said in lost(voice, &found, &who) {
        add(loses, said, true);
    }
    if !found.friends.is_empty() {
        let friends = voice.factions(&found.friends);
        let said = say!(
            voice,
            "fallout-friends",
            friends = friends,
            who = who.as_str()
        );
        add(loses, said, false);
    }
    if let Some(regard) = found.regard {
        let regard = voice.signed(regard);
        let said = say!(voice, "fallout-regard", who = who.as_str(), regard = regard);
        add(loses, said, false);
    }
    let hears = ("label-hears", "fallout-hears-why");
    let said = match &found.witnesses {
        None => say!(voice, "fallout-everybody"),
        Some(near) if near.is_empty() => say!(voice, "fallout-nobody", who = who.as_str()),
        Some(near) => {
            let near = voice.factions(near);
            say!(voice, "fallout-near", near = near, who = who.as_str())
        }
    };
    add(hears, said, false);
    lines
}

/// What is lost with the victim itself.
fn lost(voice: &Voice<'_>, found: &Fallout, who: &str) -> Vec<String> {
    let mut said = Vec::new();
    if !found.ends.is_empty() {
        let mut sorts: Vec<String> = found.ends.iter().map(|it| voice.deal_sort(*it)).collect();
        sorts.dedup();
        let deals = voice.list(&sorts);
        said.push(say!(voice, "fallout-ends", deals = deals, who = who));
    }
    if let Some([held, lost]) = found.trust {
        said.push(say!(voice, "fallout-trust", held = held, lost = lost));
    }
    if found.prestige > 0 {
        said.push(say!(voice, "fallout-prestige", prestige = found.prestige));
    }
    if !found.hostages.is_empty() {
        let names: Vec<String> = found.hostages.iter().map(|it| voice.maje(*it)).collect();
        let names = voice.list(&names);
        said.push(say!(voice, "fallout-hostages", majes = names, who = who));
    }
    if !found.escrow.is_none() {
        let goods = voice.goods(found.escrow);
        said.push(say!(voice, "fallout-escrow", goods = goods, who = who));
    }
    said
}
