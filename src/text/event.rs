//! What happened, in sentences: which sentence belongs to which event, and those of fleets, technology and
//! achievements. The other families have files of their own.

use super::say;
use super::voice::{Voice, capital};
use crate::id::{FactionId, ObjectiveId};
use crate::sim::event::{
    Event, Failure, FleetLeft, FleetLost, Gained, Intercepted, MissionFailed, Moved, OrderFailed,
    ShipsCaptured, TechnologyGained,
};

impl Voice<'_> {
    /// What happened, in one sentence.
    #[must_use]
    pub fn event(&self, event: &Event) -> String {
        let sentence = match event {
            Event::Moved(it) => self.moved(it),
            Event::Intercepted(it) => self.intercepted(it),
            Event::MissionFailed(it) => self.mission_failed(it),
            Event::Battle(it) => self.battle_in_short(it),
            Event::BattleSeen(it) => self.battle_seen(it),
            Event::FleetLost(it) => self.fleet_lost(it),
            Event::FleetLeft(it) => self.fleet_left(it),
            Event::ShipsCaptured(it) => self.ships_captured(it),
            Event::Raided(it) => self.raided(it),
            Event::Seized(it) => self.seized(it),
            Event::Ceded(it) => self.ceded(it),
            Event::Blockade(it) => self.blockade(it),
            Event::Hunger(it) => self.hunger_at(it),
            Event::RanDry(it) => self.ran_dry(it),
            Event::Built(it) => self.built(it),
            Event::Revolt(it) => self.revolt(it),
            Event::Landless(it) => self.landless(it),
            Event::MajeCaptured(it) => self.maje_captured(it),
            Event::MajeKilled(it) => self.maje_killed(it),
            Event::MajeReleased(it) => self.maje_released(it),
            Event::HostageFreed(it) => self.hostage_freed(it),
            Event::MajeDeserted(it) => self.maje_deserted(it),
            Event::FirstMajeRose(it) => self.first_maje_rose(it),
            Event::MajeRose(it) => self.maje_rose(it),
            Event::SpyCaught(it) => self.spy_caught(it),
            Event::MajeExiled(it) => self.maje_exiled(it),
            Event::ExileAsked(it) => self.exile_asked(it),
            Event::ExileHoused(it) => self.exile_housed(it),
            Event::ExileLost(it) => self.exile_lost(it),
            Event::Suborned(it) => self.suborned(it),
            Event::InformantTold(it) => self.informant_told(it),
            Event::InformantFound(it) => self.informant_found(it),
            Event::InformantLost(it) => self.informant_lost(it),
            Event::PlotMoved(it) => self.plot_moved(it),
            Event::PlotFound(it) => self.plot_found(it),
            Event::SecretLearned(it) => self.secret_learned(it),
            Event::MotiveLearned(it) => self.motive_learned(it),
            Event::RumourTraced(it) => self.rumour_traced(it),
            Event::PlotExposed(it) => self.plot_exposed(it),
            Event::MajeMurdered(it) => self.maje_murdered(it),
            Event::Deposed(it) => self.deposed(it),
            Event::ShipsStolen(it) => self.ships_stolen(it),
            Event::RobbedByFlag(it) => self.robbed_by_flag(it),
            Event::SealOpened(it) => self.seal_opened(it),
            Event::Denounced(it) => self.denounced(it),
            Event::Challenged(it) => self.challenged(it),
            Event::DuelRefused(it) => self.duel_refused(it),
            Event::Dueled(it) => self.dueled(it),
            Event::BloodSworn(it) => self.blood_sworn(it),
            Event::BloodSettled(it) => self.blood_settled(it),
            Event::MajeExecuted(it) => self.maje_executed(it),
            Event::ThreatFailed(it) => self.threat_failed(it),
            Event::MediationProposed(it) => self.mediation_proposed(it),
            Event::Mediated(it) => self.mediated(it),
            Event::MediationFailed(it) => self.mediation_failed(it),
            Event::ConferenceCalled(it) => self.conference_called(it),
            Event::InvitationAnswered(it) => self.invitation_answered(it),
            Event::ConferenceMet(it) => self.conference_met(it),
            Event::ConferenceFailed(it) => self.conference_failed(it),
            Event::MotionDecided(it) => self.motion_decided(it),
            Event::WalkedOut(it) => self.walked_out(it),
            Event::ShipsFound(it) => self.ships_found(it),
            Event::WeaponsDrawn(it) => self.weapons_drawn(it),
            Event::HallFought(it) => self.hall_fought(it),
            Event::Offered(it) => self.offered(it),
            Event::Refused(it) => self.refused(it),
            Event::Lapsed(it) => self.lapsed(it),
            Event::ContractMade(it) => self.contract_made(it),
            Event::ContractFailed(it) => self.contract_failed(it),
            Event::ContractEnded(it) => self.contract_ended(it),
            Event::NoticeGiven(it) => self.notice_given(it),
            Event::GuaranteeCalled(it) => self.guarantee_called(it),
            Event::EscrowEnded(it) => self.escrow_ended(it),
            Event::CalledToArms(it) => self.called_to_arms(it),
            Event::PledgeJudged(it) => self.pledge_judged(it),
            Event::Given(it) => self.given(it),
            Event::Exchanged(it) => self.exchanged(it),
            Event::OrderFailed(it) => self.order_failed(it),
            Event::TechnologyGained(it) => self.technology_gained(it),
            Event::Founded(it) => self.founded(it),
            Event::Discovered(it) => {
                say!(self, "event-discovered", who = self.faction(it.whom))
            }
            Event::CameToLight(it) if self.is_you(it.faction) => {
                say!(self, "event-came-to-light-you")
            }
            Event::CameToLight(it) => {
                say!(self, "event-came-to-light", who = self.faction(it.faction))
            }
            Event::Joined(it) => say!(self, "event-joined", who = self.faction(it.faction)),
            Event::Merged(it) => self.merged(it),
            Event::Ended(it) => say!(self, "event-ended", who = self.faction(it.faction)),
            Event::Departed(it) => say!(self, "event-departed", who = self.faction(it.faction)),
            Event::Chosen(it) => self.chosen(it),
            Event::LeadTold(it) => self.lead_told(it),
            Event::BeatTold(it) => self.beat_told(it),
            Event::Achieved(it) => self.objective_of("event-achieved", it.faction, it.objective),
            Event::Claimed(it) => say!(
                self,
                "event-claimed",
                who = self.faction(it.faction),
                objective = self.book().objective(it.objective).name.as_str(),
                turns = self.turns(i32::from(it.turns))
            ),
            Event::ClaimLost(it) => self.objective_of("event-claim-lost", it.faction, it.objective),
            Event::Won(it) => self.objective_of("event-won", it.faction, it.objective),
            Event::SuspicionJudged(it) => self.suspicion_judged(it),
            Event::TimeUp(it) => match it.leader {
                Some(leader) => say!(self, "event-time-up", leader = self.faction(leader)),
                None => say!(self, "event-time-up-nobody"),
            },
        };
        capital(&sentence)
    }

    fn moved(&self, it: &Moved) -> String {
        if it.from == it.to {
            return say!(
                self,
                "event-came-back",
                fleet = self.fleet_named(it.fleet, it.flag),
                place = self.place(it.to)
            );
        }
        say!(
            self,
            "event-moved",
            fleet = self.fleet_named(it.fleet, it.flag),
            from = self.place(it.from),
            to = self.place(it.to)
        )
    }

    fn intercepted(&self, it: &Intercepted) -> String {
        say!(
            self,
            "event-intercepted",
            fleet = self.fleet_named(it.fleet, it.flag),
            by = self.fleet_named(it.by, it.guard),
            place = self.place(it.at)
        )
    }

    fn mission_failed(&self, it: &MissionFailed) -> String {
        say!(
            self,
            "event-mission-failed",
            fleet = self.fleet_named(it.fleet, it.flag),
            place = self.place(it.at),
            why = self.failure(it.why)
        )
    }

    fn fleet_lost(&self, it: &FleetLost) -> String {
        say!(
            self,
            "event-fleet-lost",
            fleet = self.fleet_named(it.fleet, it.flag),
            place = self.place(it.at)
        )
    }

    fn fleet_left(&self, it: &FleetLeft) -> String {
        say!(
            self,
            "event-fleet-left",
            fleet = self.fleet_named(it.fleet, it.flag),
            place = self.place(it.at)
        )
    }

    fn ships_captured(&self, it: &ShipsCaptured) -> String {
        say!(
            self,
            "event-ships-captured",
            by = self.faction(it.by),
            from = self.faction(it.from),
            ships = self.squadrons(&it.ships),
            place = self.place(it.at)
        )
    }

    fn order_failed(&self, it: &OrderFailed) -> String {
        say!(
            self,
            "event-failed",
            who = self.faction(it.faction),
            order = self.what_was_ordered(&it.order),
            why = self.failure(it.why)
        )
    }

    fn technology_gained(&self, it: &TechnologyGained) -> String {
        let how = match it.how {
            Gained::Captured => say!(self, "gained-captured"),
            Gained::Salvaged => say!(self, "gained-salvaged"),
            Gained::Stolen => say!(self, "gained-stolen"),
            Gained::Given => say!(self, "gained-given"),
            Gained::Found => say!(self, "gained-found"),
            Gained::Awarded => say!(self, "gained-awarded"),
            Gained::Seized => say!(self, "gained-seized"),
        };
        let by = self.faction(it.by);
        let technology = self.technology(it.technology);
        match it.from {
            Some(from) => say!(
                self,
                "event-technology-from",
                by = by,
                technology = technology,
                from = self.faction(from),
                how = how
            ),
            None => say!(
                self,
                "event-technology",
                by = by,
                technology = technology,
                how = how
            ),
        }
    }

    fn objective_of(&self, id: &str, who: FactionId, objective: ObjectiveId) -> String {
        say!(
            self,
            id,
            who = self.faction(who),
            objective = self.book().objective(objective).name.as_str()
        )
    }

    /// Why an order failed when the turn resolved.
    #[must_use]
    pub fn failure(&self, why: Failure) -> String {
        let id = match why {
            Failure::NoGoods => "failure-no-goods",
            Failure::NotHeld => "failure-not-held",
            Failure::OwnPlace => "failure-own-place",
            Failure::NoWay => "failure-no-way",
            Failure::Gone => "failure-gone",
            Failure::Missed => "failure-missed",
            Failure::Blockaded => "failure-blockaded",
            Failure::Beaten => "failure-beaten",
            Failure::Empty => "failure-empty",
            Failure::NoRoom => "failure-no-room",
            Failure::HeldBack => "failure-held-back",
            Failure::NoTechnology => "failure-no-technology",
            Failure::TheyHaveIt => "failure-they-have-it",
            Failure::AtPeace => "failure-at-peace",
        };
        self.say(id, &[])
    }
}
