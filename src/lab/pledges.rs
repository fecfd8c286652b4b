//! How often promises of each kind are signed, kept and broken.

use super::row::GameRow;
use crate::sim::event::{ContractMade, EscrowEnded, Event, Given, PledgeJudged};
use crate::sim::terms::{Clause, ClauseState, Owed};
use serde::Serialize;
use std::collections::BTreeMap;
use std::ops::Sub;

/// Counts of one kind of promise, or of all loans.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct PledgeCount {
    /// How many were signed.
    pub signed: i64,
    /// How many were kept.
    pub kept: i64,
    /// How many were broken or kept only in part.
    pub broken: i64,
}

impl Sub for PledgeCount {
    type Output = Self;

    fn sub(self, earlier: Self) -> Self {
        Self {
            signed: self.signed - earlier.signed,
            kept: self.kept - earlier.kept,
            broken: self.broken - earlier.broken,
        }
    }
}

/// Counts of all kinds.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct PledgeCounts {
    /// Not to attack.
    pub non_aggression: PledgeCount,
    /// To end a war.
    pub peace: PledgeCount,
    /// To let ships and goods pass.
    pub passage: PledgeCount,
    /// To be a vassal.
    pub vassalage: PledgeCount,
    /// To leave a maje as a hostage. Forfeit ones count as broken.
    pub hostage: PledgeCount,
    /// To help when called. Each call that is answered or ignored counts as kept or broken too.
    pub defence: PledgeCount,
    /// To sign nothing with a third faction.
    pub embargo: PledgeCount,
    /// To attack a third faction.
    pub war: PledgeCount,
    /// To vote yes at a conference.
    pub votes: PledgeCount,
    /// To have a maje brought up with the other.
    pub fostering: PledgeCount,
    /// To come to a conference.
    pub attendance: PledgeCount,
    /// To vouch for somebody. One that was called upon counts as kept.
    pub guarantee: PledgeCount,
    /// To keep ships on guard at a place of the other.
    pub guard: PledgeCount,
    /// To tell nobody of the other.
    pub silence: PledgeCount,
    /// To lay goods aside as security. Forfeit ones count as broken.
    pub escrow: PledgeCount,
    /// To hand something over later.
    pub loans: PledgeCount,
    /// Deals signed before a witness.
    pub witnessed: i64,
    /// Promises broken before one, or kept only in part.
    pub broken_before_witness: i64,
    /// How often what is known of a third faction was sold or bought.
    pub word: i64,
    /// How often somebody was released from a promise, for nothing or for something.
    pub releases: i64,
    /// Places that changed hands by deals.
    pub lands: i64,
    /// Deals by which somebody pays tribute.
    pub tributes: i64,
}

impl Sub for PledgeCounts {
    type Output = Self;

    fn sub(self, earlier: Self) -> Self {
        Self {
            non_aggression: self.non_aggression - earlier.non_aggression,
            peace: self.peace - earlier.peace,
            passage: self.passage - earlier.passage,
            vassalage: self.vassalage - earlier.vassalage,
            hostage: self.hostage - earlier.hostage,
            defence: self.defence - earlier.defence,
            embargo: self.embargo - earlier.embargo,
            war: self.war - earlier.war,
            votes: self.votes - earlier.votes,
            fostering: self.fostering - earlier.fostering,
            attendance: self.attendance - earlier.attendance,
            guarantee: self.guarantee - earlier.guarantee,
            guard: self.guard - earlier.guard,
            silence: self.silence - earlier.silence,
            escrow: self.escrow - earlier.escrow,
            loans: self.loans - earlier.loans,
            witnessed: self.witnessed - earlier.witnessed,
            broken_before_witness: self.broken_before_witness - earlier.broken_before_witness,
            word: self.word - earlier.word,
            releases: self.releases - earlier.releases,
            lands: self.lands - earlier.lands,
            tributes: self.tributes - earlier.tributes,
        }
    }
}

/// What came of one kind of promise in a batch.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct PledgeRate {
    /// In how many games it was signed.
    pub games: u64,
    /// How often it was signed in all of them together.
    pub signed: i64,
    /// How often it was kept.
    pub kept: i64,
    /// How often it was broken, or kept only in part.
    pub broken: i64,
}

/// What came of each kind of promise, by its name in the columns of a game.
pub(super) fn rates(games: &[GameRow]) -> BTreeMap<&'static str, PledgeRate> {
    let mut rates: BTreeMap<&'static str, PledgeRate> = BTreeMap::new();
    for (name, count) in games.iter().flat_map(|game| game.happened.pledges.named()) {
        let rate = rates.entry(name).or_default();
        rate.games += u64::from(count.signed > 0);
        rate.signed += count.signed;
        rate.kept += count.kept;
        rate.broken += count.broken;
    }
    rates
}

impl PledgeCounts {
    /// Each kind with its name.
    const fn named(&self) -> [(&'static str, PledgeCount); 16] {
        [
            ("non_aggression", self.non_aggression),
            ("peace", self.peace),
            ("passage", self.passage),
            ("vassalage", self.vassalage),
            ("hostage", self.hostage),
            ("defence", self.defence),
            ("embargo", self.embargo),
            ("joint_war", self.war),
            ("vote", self.votes),
            ("fostering", self.fostering),
            ("attendance", self.attendance),
            ("guarantee", self.guarantee),
            ("guard", self.guard),
            ("silence", self.silence),
            ("escrow", self.escrow),
            ("pledge", self.loans),
        ]
    }

    /// Counts what an event says of promises.
    pub fn count(&mut self, event: &Event) {
        match event {
            Event::ContractMade(ContractMade { deal }) => {
                let binding = |it: &&Clause| {
                    it.what.is_promise() || it.is_pledge() || it.what.escrow().is_some()
                };
                for it in deal.clauses.iter().filter(binding) {
                    self.of(it.what).signed += 1;
                }
                self.tributes += i64::from(deal.tribute().is_some());
                self.witnessed += i64::from(deal.witness.is_some());
                let word = |it: &&Clause| matches!(it.what, Owed::Information(_));
                self.word += deal.clauses.iter().filter(word).count() as i64;
                let released = deal.clauses.iter().filter_map(|it| it.what.released());
                self.releases += released.count() as i64;
            }
            Event::EscrowEnded(EscrowEnded { forfeit: true, .. }) => self.escrow.broken += 1,
            Event::EscrowEnded(_) => self.escrow.kept += 1,
            Event::Ceded(_) => self.lands += 1,
            Event::Given(Given { gift, .. }) => {
                let released = gift.iter().filter_map(|what| what.released());
                self.releases += released.count() as i64;
            }
            Event::PledgeJudged(PledgeJudged {
                what,
                state,
                witness,
                ..
            }) => {
                let count = self.of(*what);
                match state {
                    ClauseState::Kept => count.kept += 1,
                    ClauseState::Broken | ClauseState::KeptInPart => {
                        count.broken += 1;
                        self.broken_before_witness += i64::from(witness.is_some());
                    }
                    ClauseState::Open | ClauseState::Running | ClauseState::Excused => {}
                }
            }
            _ => {}
        }
    }

    const fn of(&mut self, what: Owed) -> &mut PledgeCount {
        match what {
            Owed::NonAggression => &mut self.non_aggression,
            Owed::Peace => &mut self.peace,
            Owed::Passage => &mut self.passage,
            Owed::Vassalage => &mut self.vassalage,
            Owed::Hostage(_) => &mut self.hostage,
            Owed::Defence => &mut self.defence,
            Owed::Embargo(_) => &mut self.embargo,
            Owed::JointWar(_) => &mut self.war,
            Owed::Vote(_) => &mut self.votes,
            Owed::Fostering(_) => &mut self.fostering,
            Owed::Attendance(_) => &mut self.attendance,
            Owed::Guarantee(_) => &mut self.guarantee,
            Owed::Guard(..) => &mut self.guard,
            Owed::Silence => &mut self.silence,
            Owed::Escrow(..) => &mut self.escrow,
            Owed::Goods(..)
            | Owed::Technology(..)
            | Owed::Prisoner(_)
            | Owed::Information(_)
            | Owed::Release(_)
            | Owed::Territory(_)
            | Owed::Merger => &mut self.loans,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::id::FactionId;
    use crate::scenario::model::{Good, Hours};
    use crate::sim::terms::{Deal, Secrecy, When};

    #[test]
    fn what_was_signed_kept_and_broken_is_added_up_over_games() {
        let parties = [FactionId(0), FactionId(1)];
        let when = When::For { term: Hours(9000) };
        let peace = Clause::new(parties[0], parties[1], Owed::NonAggression, when);
        let word = Owed::Information(FactionId(2));
        let word = Clause::new(parties[1], parties[0], word, When::Now);
        let made = Event::ContractMade(ContractMade {
            deal: Deal::new(parties, [peace, word]),
        });
        let broken = Event::PledgeJudged(PledgeJudged {
            by: parties[0],
            to: parties[1],
            what: Owed::NonAggression,
            state: ClauseState::Broken,
            secrecy: Secrecy::Secret,
            witness: Some(FactionId(2)),
        });
        let mut one = GameRow::default();
        one.happened.pledges.count(&made);
        one.happened.pledges.count(&broken);
        assert_eq!(one.happened.pledges.word, 1);
        assert_eq!(one.happened.pledges.broken_before_witness, 1);
        let laid = Clause::new(
            parties[0],
            parties[1],
            Owed::Escrow(Good::Ore, 4),
            When::Now,
        );
        let forfeit = Event::EscrowEnded(EscrowEnded {
            of: parties[0],
            with: parties[1],
            good: Good::Ore,
            loads: 4,
            forfeit: true,
            secrecy: Secrecy::Secret,
        });
        let mut two = GameRow::default();
        two.happened.pledges.count(&made);
        two.happened
            .pledges
            .count(&Event::ContractMade(ContractMade {
                deal: Deal::new(parties, [peace, laid]),
            }));
        two.happened.pledges.count(&forfeit);
        let rates = rates(&[one, two, GameRow::default()]);
        let peace = PledgeRate {
            games: 2,
            signed: 3,
            kept: 0,
            broken: 1,
        };
        assert_eq!(rates["non_aggression"], peace);
        let escrow = PledgeRate {
            games: 1,
            signed: 1,
            kept: 0,
            broken: 1,
        };
        assert_eq!(rates["escrow"], escrow);
        assert_eq!(rates["pledge"], PledgeRate::default());
    }
}
