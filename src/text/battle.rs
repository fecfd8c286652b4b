//! Battles, in short and explained.

use super::say;
use super::voice::{Voice, capital};
use crate::scenario::model::Squadron;
use crate::sim::event::{
    AttackAim, BattleReport, BattleSeen, Factor, Outcome, SideReport, SideSeen,
};

impl Voice<'_> {
    /// A battle in one sentence.
    #[must_use]
    pub fn battle_in_short(&self, report: &BattleReport) -> String {
        let [attacker, defender] = &report.sides;
        // Whoever guards a place or lies in wait did not come there, although he is the one who attacks.
        let [won, lost, neither] = match report.aim {
            AttackAim::Drive => [
                "battle-guard-won",
                "battle-guard-lost",
                "battle-guard-neither",
            ],
            AttackAim::Ambush => [
                "battle-ambush-won",
                "battle-ambush-lost",
                "battle-ambush-neither",
            ],
            AttackAim::Draw => [
                "battle-drawn-won",
                "battle-drawn-lost",
                "battle-drawn-neither",
            ],
            AttackAim::Raid | AttackAim::Seize | AttackAim::Blockade | AttackAim::Hunt => [
                "battle-attacker-won",
                "battle-defender-won",
                "battle-stalemate",
            ],
        };
        let id = match report.outcome {
            Outcome::AttackerWon => won,
            Outcome::DefenderWon => lost,
            Outcome::Stalemate => neither,
        };
        say!(
            self,
            id,
            attacker = self.side(attacker),
            defender = self.side(defender),
            place = self.place(report.at),
            aim = self.aim(report.aim),
            losses = self.losses(attacker, defender)
        )
    }

    /// A battle as a bystander saw it, in one sentence.
    pub(super) fn battle_seen(&self, seen: &BattleSeen) -> String {
        let place = self.place(seen.at);
        let end = match (seen.outcome, seen.winner) {
            (Outcome::Stalemate, _) => say!(self, "battle-seen-nobody"),
            (_, Some(winner)) => {
                say!(self, "battle-seen-won", winner = self.faction(winner))
            }
            (_, None) => say!(self, "battle-seen-people-won"),
        };
        let Some([attacker, defender]) = &seen.sides else {
            return say!(self, "battle-seen-afar", place = place, end = end);
        };
        say!(
            self,
            "battle-seen",
            attacker = self.side_seen(attacker),
            attacking = self.ships_seen(attacker),
            defender = self.side_seen(defender),
            defending = self.ships_seen(defender),
            place = place,
            end = end
        )
    }

    /// Who fought on a side: its leader and those who helped.
    fn side_seen(&self, side: &SideSeen) -> String {
        let leader = side
            .faction
            .map_or_else(|| say!(self, "battle-people"), |id| self.faction(id));
        let helpers = side.helpers.iter().map(|id| self.faction(*id));
        let all: Vec<String> = std::iter::once(leader).chain(helpers).collect();
        self.list(&all)
    }

    fn ships_seen(&self, side: &SideSeen) -> String {
        match side.ships {
            (_, 0) => say!(self, "battle-seen-no-ships"),
            (low, high) => say!(self, "battle-seen-ships", low = low, high = high),
        }
    }

    /// A battle, explained: what met, what made the difference, what it cost.
    #[must_use]
    pub fn battle(&self, report: &BattleReport) -> Vec<String> {
        let mut lines = vec![capital(&self.battle_in_short(report))];
        for (side, id) in report
            .sides
            .iter()
            .zip(["battle-side-one", "battle-side-two"])
        {
            if side.before.iter().all(|s| s.count == 0) {
                lines.push(say!(self, "battle-side-alone"));
            } else {
                lines.push(capital(&say!(
                    self,
                    id,
                    side = self.side(side),
                    ships = self.squadrons(&side.before),
                    led = self.led(side),
                    posture = self.posture(side.posture)
                )));
            }
            if side.fort > 0 {
                lines.push(say!(self, "battle-fort", level = i32::from(side.fort)));
            }
            if !side.helpers.is_empty() {
                let helpers: Vec<String> = side.helpers.iter().map(|f| self.faction(*f)).collect();
                lines.push(capital(&say!(
                    self,
                    "battle-helpers",
                    helpers = self.list(&helpers)
                )));
            }
            let factors: Vec<String> = side
                .factors
                .iter()
                .filter(|(_, amount)| *amount != 0)
                .map(|(factor, amount)| {
                    say!(
                        self,
                        "battle-factor",
                        factor = self.factor(*factor),
                        amount = self.signed(*amount)
                    )
                })
                .collect();
            if !factors.is_empty() {
                lines.push(say!(self, "battle-factors", factors = factors.join(", ")));
            }
            if !side.captured.is_empty() {
                let captured = self.squadrons(&side.captured);
                lines.push(say!(self, "battle-captured", ships = captured));
            }
        }
        for (number, round) in (1..).zip(&report.rounds) {
            lines.push(say!(
                self,
                "battle-round",
                number = number,
                attacker = round.dealt[0],
                defender = round.dealt[1],
                attacker_left = round.left[0],
                defender_left = round.left[1]
            ));
        }
        lines
    }

    fn led(&self, side: &SideReport) -> String {
        match side.commander {
            Some(maje) => say!(self, "battle-led", maje = self.maje(maje)),
            None => say!(self, "battle-unled"),
        }
    }

    fn side(&self, side: &SideReport) -> String {
        let alone = side.before.iter().all(|squadron| squadron.count == 0);
        match side.faction {
            // Whoever had no ship there was not there himself.
            Some(faction) if alone => {
                say!(self, "battle-people-of", whose = self.possessive(faction))
            }
            Some(faction) => self.faction(faction),
            None => say!(self, "battle-people"),
        }
    }

    /// What both sides lost, as a sentence of its own; nothing if nobody lost anything.
    fn losses(&self, attacker: &SideReport, defender: &SideReport) -> String {
        let any = |side: &SideReport| {
            let ships = side.lost.iter().chain(&side.captured);
            ships.map(|s| u32::from(s.count)).sum::<u32>() > 0
        };
        if !any(attacker) && !any(defender) {
            return String::new();
        }
        let losses = say!(
            self,
            "battle-losses",
            attackers = self.side(attacker),
            defenders = self.side(defender),
            attacker = self.lost(attacker, defender),
            defender = self.lost(defender, attacker)
        );
        format!(" {losses}")
    }

    /// What a side lost: ships destroyed, and those the other side captured.
    fn lost(&self, side: &SideReport, other: &SideReport) -> String {
        let any = |ships: &[Squadron]| ships.iter().any(|s| s.count > 0);
        let taken = || {
            say!(
                self,
                "battle-taken",
                ships = self.squadrons(&other.captured)
            )
        };
        match (any(&side.lost), any(&other.captured)) {
            (false, false) => say!(self, "battle-lost-nothing"),
            (true, false) => self.squadrons(&side.lost),
            (false, true) => taken(),
            (true, true) => self.list(&[self.squadrons(&side.lost), taken()]),
        }
    }

    /// What an attacker came for.
    #[must_use]
    pub fn aim(&self, aim: AttackAim) -> String {
        match aim {
            AttackAim::Raid => say!(self, "aim-raid"),
            AttackAim::Seize => say!(self, "aim-seize"),
            AttackAim::Blockade => say!(self, "aim-blockade"),
            AttackAim::Hunt => say!(self, "aim-hunt"),
            AttackAim::Drive => say!(self, "aim-drive"),
            AttackAim::Ambush => say!(self, "aim-ambush"),
            AttackAim::Draw => say!(self, "aim-draw"),
        }
    }

    /// What made a side stronger or weaker.
    #[must_use]
    pub fn factor(&self, factor: Factor) -> String {
        let id = match factor {
            Factor::Weapons => "factor-weapons",
            Factor::Shields => "factor-shields",
            Factor::Nebula => "factor-nebula",
            Factor::Asteroids => "factor-asteroids",
            Factor::Readiness => "factor-readiness",
            Factor::Morale => "factor-morale",
            Factor::Posture => "factor-posture",
            Factor::Commander => "factor-commander",
            Factor::Fort => "factor-fort",
            Factor::Fortune => "factor-fortune",
            Factor::Surprise => "factor-surprise",
        };
        self.say(id, &[])
    }
}
