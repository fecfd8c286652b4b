//! Why an amount changed, and what changed.

use super::say;
use super::voice::Voice;
use crate::sim::ledger::{Account, Cause};

impl Voice<'_> {
    /// Why an amount changed, in a few words.
    #[must_use]
    pub fn cause(&self, cause: Cause) -> String {
        let id = match cause {
            Cause::Yield => "cause-yield",
            Cause::ShipYield => "cause-ship-yield",
            Cause::Needs => "cause-needs",
            Cause::Upkeep => "cause-upkeep",
            Cause::Shared => "cause-shared",
            Cause::NoRoom => "cause-no-room",
            Cause::Hauled => "cause-hauled",
            Cause::Building => "cause-building",
            Cause::Raid => "cause-raid",
            Cause::Seizure => "cause-seizure",
            Cause::Battle => "cause-battle",
            Cause::Deal(deal) => return self.deal_cause(deal),
            Cause::Scene(scene) => return self.scene_title(scene),
            Cause::Blockade => "cause-blockade",
            Cause::Gift(who) => return say!(self, "cause-gift", who = self.them(who)),
            Cause::Exchange(who) => return say!(self, "cause-exchange", who = self.them(who)),
            Cause::Escrow(who) => return say!(self, "cause-escrow", who = self.them(who)),
            Cause::Hunger => "cause-hunger",
            Cause::Thirst => "cause-thirst",
            Cause::NoOre => "cause-no-ore",
            Cause::Plenty => "cause-plenty",
            Cause::Ungoverned => "cause-ungoverned",
            Cause::Governed => "cause-governed",
            Cause::Unsettled => "cause-unsettled",
            Cause::Hosting => "cause-hosting",
            Cause::Conference => "cause-conference",
            Cause::Victory => "cause-victory",
            Cause::Defeat => "cause-defeat",
            Cause::LandWon => "cause-land-won",
            Cause::LandLost => "cause-land-lost",
            Cause::Supplied => "cause-supplied",
            Cause::OutOfSupply => "cause-out-of-supply",
            Cause::Time => "cause-time",
            Cause::Homeworld => "cause-homeworld",
            Cause::NeutralGround => "cause-neutral-ground",
            Cause::Objective => "cause-objective",
            Cause::Mercy => "cause-mercy",
            Cause::Spying => "cause-spying",
            Cause::Plot => "cause-plot",
            Cause::Ruins => "cause-ruins",
            Cause::Salvage => "cause-salvage",
            Cause::Regrouped => "cause-regrouped",
            Cause::Word => "cause-word",
            Cause::Tribute => "cause-tribute",
            Cause::Holdings => "cause-holdings",
            Cause::Unanswered => "cause-unanswered",
            Cause::Idle => "cause-idle",
            Cause::MajeLost => "cause-maje-lost",
            Cause::Succession => "cause-succession",
            Cause::Departed => "cause-departed",
            Cause::Terraforming => "cause-terraforming",
            Cause::Exile => "cause-exile",
            Cause::Mediation => "cause-mediation",
        };
        self.say(id, &[])
    }

    fn deal_cause(&self, deal: crate::id::DealId) -> String {
        let mut deals = self.view.own.deals.iter();
        match deals.find(|known| known.id == deal).map(|known| known.with) {
            Some(partner) => say!(self, "cause-contract-with", who = self.them(partner)),
            None => say!(self, "cause-contract"),
        }
    }

    /// What an amount is about.
    #[must_use]
    pub fn account(&self, account: Account) -> String {
        match account {
            Account::Store(at, good) => say!(
                self,
                "account-store",
                good = self.good(good),
                place = self.place(at)
            ),
            Account::Cargo(fleet, good) => say!(
                self,
                "account-cargo",
                good = self.good(good),
                fleet = self.fleet(fleet)
            ),
            Account::People(at) => say!(self, "account-people", place = self.place(at)),
            Account::Calm(at) => say!(self, "account-calm", place = self.place(at)),
            Account::Readiness(fleet) => {
                say!(self, "account-readiness", fleet = self.fleet(fleet))
            }
            Account::Loyalty(maje) => say!(self, "account-loyalty", maje = self.maje(maje)),
            Account::Morale => say!(self, "account-morale"),
            Account::Prestige => say!(self, "account-prestige"),
            Account::Technology(tech) => {
                say!(
                    self,
                    "account-technology",
                    technology = self.technology(tech)
                )
            }
        }
    }
}
