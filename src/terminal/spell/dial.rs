//! Dials of pages: what one setting shows or sets, as it is typed.

use super::Speller;
use crate::id::{FactionId, TerritoryId};
use crate::page::Aim;
use crate::page::aim::AIMS;
use crate::page::dial::Dial;
use crate::page::ledger::About;
use crate::page::rich::Thing;
use crate::scenario::model::Good;
use crate::sim::terms::PlotKind;

impl Speller<'_> {
    /// The line that sets a dial on the page of a thing; `None` where the line that gives the order has the number in it.
    pub(super) fn dial(&self, dial: Dial, value: i32, about: Option<Thing>) -> Option<String> {
        let at = usize::try_from(value).ok()?;
        match (dial, about) {
            (Dial::Told, _) => ["log", "log mine", "log battles", "log all"]
                .get(at)
                .map(|line| (*line).to_owned()),
            (Dial::Codex, _) => ["codex", "ships", "technology"]
                .get(at)
                .map(|line| (*line).to_owned()),
            (Dial::Ledger, _) => Some(self.ledger(value)),
            (Dial::Mission, Some(Thing::Place(place))) => {
                Some(self.aim_at(AIMS.get(at)?.aim, place))
            }
            (Dial::Want, Some(Thing::Place(place))) => {
                let good = at.checked_sub(1).and_then(|at| Good::ALL.get(at));
                let wanted = good.map(|good| format!(" for {}", self.good(*good)));
                Some(format!(
                    "raid {}{}",
                    self.place(place),
                    wanted.unwrap_or_default()
                ))
            }
            (Dial::Task, Some(Thing::Maje(maje))) => {
                let tasks = ["govern PLACE", "command FLEET", "envoy SECT", "spy SECT"];
                Some(format!("assign {} {}", self.maje(maje), tasks.get(at)?))
            }
            (Dial::Plot | Dial::Plotter | Dial::PlotThird, _) => self.plots(&[(dial, value)]),
            (Dial::End, _) if value > 0 => Some(format!("cancel {value}")),
            _ => None,
        }
    }

    /// The line that shows the page of plots with these dials set: a kind, who leads it, who is drawn in.
    pub(super) fn plots(&self, settings: &[(Dial, i32)]) -> Option<String> {
        let mut line = String::from("plots");
        for (dial, value) in settings {
            line += &match dial {
                Dial::Plot => {
                    let at = usize::try_from(*value).ok()?;
                    format!(" {}", PlotKind::ALL.get(at)?.key())
                }
                Dial::Plotter => {
                    let at = usize::try_from(*value).ok()?;
                    let maje = self.voice.view.own.majes.get(at)?;
                    format!(" with {}", self.maje(maje.id))
                }
                Dial::PlotThird => {
                    let third = FactionId(u8::try_from(*value).ok()?);
                    format!(" against {}", self.faction(third))
                }
                _ => return None,
            };
        }
        Some(line)
    }

    fn ledger(&self, value: i32) -> String {
        match About::of(value) {
            About::All => String::from("ledger"),
            About::Good(good) => format!("ledger {}", self.good(good)),
            About::People => String::from("ledger people"),
            About::Place(id) => format!("ledger {}", self.place(id)),
        }
    }

    /// What could be done at a place; which fleet goes is asked back with the odds of each.
    fn aim_at(&self, aim: Aim, place: TerritoryId) -> String {
        let place = self.place(place);
        match aim {
            Aim::Move => format!("move FLEET to {place}"),
            Aim::Withdraw => format!("withdraw FLEET to {place}"),
            Aim::Depart => format!("depart FLEET at {place}"),
            Aim::Raid => format!("raid {place}"),
            Aim::Seize => format!("seize {place}"),
            Aim::Guard => format!("guard {place}"),
            Aim::Blockade => format!("blockade {place}"),
            Aim::Attack => String::from("attack FLEET"),
            Aim::Escort => String::from("escort FLEET"),
            Aim::Haul => format!("haul GOOD from {place} to PLACE"),
        }
    }
}
