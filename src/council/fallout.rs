//! What a hostile step would bring with it beside battles: who is bound to help the other, what the faction of the view would
//! lose with whom, and who would come to know. All of it from the view.

use crate::id::{FactionId, MajeId, TerritoryId, Turn};
use crate::scenario::model::Goods;
use crate::sim::deal::{DealFault, clause};
use crate::sim::faction::Status;
use crate::sim::opinion::{credit, trust};
use crate::sim::terms::{Clause, DealSort, FactKind};
use crate::sim::view::View;

/// Whoever thinks better of it than this can be lost as a friend. Ours.
const FRIENDLY: i16 = 5;

/// A step against somebody.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HostileStep {
    /// An attack at a place.
    Attack(TerritoryId),
    /// The breach of a promise not to attack, and the attack that follows.
    Breach,
    /// A denunciation before everybody.
    Denounce,
    /// Weapons drawn at a conference.
    Draw,
}

/// What a step brings with it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Fallout {
    /// Who is bound by a public treaty to help the victim.
    pub helpers: Vec<FactionId>,
    /// Who has a deal with the victim, as is known, and nobody has read what it says.
    pub unread: Vec<FactionId>,
    /// Who else has a public treaty with the victim, and will think worse of whoever harms it.
    pub friends: Vec<FactionId>,
    /// What the deals are called that it ends.
    pub ends: Vec<DealSort>,
    /// Prestige that it costs at most, if promises were public.
    pub prestige: i32,
    /// What the victim trusts the word of the faction of the view with now, and what that loses, in loads.
    pub trust: Option<[i32; 2]>,
    /// Its own majes with the victim who become prisoners.
    pub hostages: Vec<MajeId>,
    /// What it has laid aside as security in deals with the victim, who has it then.
    pub escrow: Goods,
    /// What the victim thinks of it, if that is well.
    pub regard: Option<i32>,
    /// Who would see it, if not everybody hears of it.
    pub witnesses: Option<Vec<FactionId>>,
}

/// Works out what a step against somebody brings with it.
#[must_use]
pub fn fallout(view: &View<'_>, step: HostileStep, victim: FactionId) -> Fallout {
    let mut found = Fallout::default();
    ties(view, victim, &mut found);
    match step {
        HostileStep::Denounce => found.helpers.clear(),
        HostileStep::Attack(_) | HostileStep::Breach | HostileStep::Draw => {
            losses(view, victim, &mut found);
        }
    }
    let regard = view.own.regard_of(victim);
    found.regard = (regard > FRIENDLY).then(|| i32::from(regard));
    found.witnesses = match step {
        HostileStep::Attack(at) => Some(witnesses(view, victim, at)),
        HostileStep::Breach | HostileStep::Denounce | HostileStep::Draw => None,
    };
    found
}

/// Who has what to do with the victim.
fn ties(view: &View<'_>, victim: FactionId, found: &mut Fallout) {
    let me = view.faction();
    let active = |who: FactionId| view.common.faction(who).status == Status::Active;
    for treaty in &view.common.treaties {
        let Some(other) = treaty.deal.partner_of(victim) else {
            continue;
        };
        if other == me || !active(other) {
            continue;
        }
        let helps = |it: &Clause| it.from == other && !it.is_settled() && clause::is_called(it);
        let list = if treaty.deal.clauses.iter().any(helps) {
            &mut found.helpers
        } else {
            &mut found.friends
        };
        list.push(other);
    }
    found.helpers.sort_unstable();
    found.helpers.dedup();
    let helpers = found.helpers.clone();
    found.friends.retain(|who| !helpers.contains(who));
    for fact in view.beliefs.facts.about(victim) {
        let FactKind::Deal { parties: [a, b] } = fact.kind else {
            continue;
        };
        let other = if a == victim { b } else { a };
        let known = found.helpers.contains(&other) || found.friends.contains(&other);
        if other != me && active(other) && !known && recent(view, fact.happened) {
            found.unread.push(other);
        }
    }
    for list in [&mut found.friends, &mut found.unread] {
        list.sort_unstable();
        list.dedup();
    }
}

/// Whether a deal of that turn may still bind: none is signed for longer.
fn recent(view: &View<'_>, signed: Turn) -> bool {
    view.turn() - signed.min(view.turn()) < Turn::from(crate::sim::deal::rules::LONGEST)
}

/// What its own deals with the victim hold that is lost.
fn losses(view: &View<'_>, victim: FactionId, found: &mut Fallout) {
    let (me, now) = (view.faction(), view.turn());
    let last = view.common.last.unwrap_or(Turn::MAX);
    let own = view.own.deals.iter().filter(|known| known.with == victim);
    let mut stake = 0_i32;
    for known in own.filter(|known| known.deal.forbids_arms()) {
        let fault = DealFault::of_harm(&known.deal, me, known.turns_left(now));
        stake = stake.saturating_add(fault.stake);
        if known.deal.secrecy == crate::sim::terms::Secrecy::Public {
            found.prestige -= fault.shame(now, last);
        }
        found.ends.push(known.deal.sort());
        found.hostages.extend(known.deal.hostages(me));
        found.escrow += known.deal.escrow(me);
    }
    if !found.ends.is_empty() {
        let [held, _] = credit::believed(view, victim);
        found.trust = Some([held, trust::lost_by(stake).min(held)]);
    }
}

/// Others who hold land at a place or a lane from it, or whose ships were seen there.
fn witnesses(view: &View<'_>, victim: FactionId, at: TerritoryId) -> Vec<FactionId> {
    let me = view.faction();
    let near = |place: TerritoryId| {
        let mut lanes = view.book.lanes.iter();
        place == at || lanes.any(|it| [[at, place], [place, at]].contains(&[it.a, it.b]))
    };
    let lands = view.book.territory_ids().filter(|place| near(*place));
    let holders = lands.filter_map(|place| view.holder(place));
    let ships = view.beliefs.fleets.iter();
    let ships = ships.filter(|seen| near(seen.at)).map(|seen| seen.flag);
    let mut seen: Vec<FactionId> = holders.chain(ships).collect();
    seen.sort_unstable();
    seen.dedup();
    seen.retain(|who| *who != me && *who != victim);
    seen
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::model::Hours;
    use crate::sim::Simulation;
    use crate::sim::command::{Act, Command};
    use crate::sim::terms::{Deal, Owed, Secrecy, Told, When};
    use crate::sim::testing::Sandbox;

    const ME: FactionId = FactionId(0);
    const THEY: FactionId = FactionId(1);
    const ALLY: FactionId = FactionId(2);

    /// Both promise each other the same for twelve turns.
    fn sign(game: &mut Simulation, [one, other]: [FactionId; 2], what: Owed, secrecy: Secrecy) {
        let term = Hours::of_turns(12, game.scenario().turn);
        let clauses = [(one, other), (other, one)];
        let clauses = clauses.map(|(from, to)| Clause::new(from, to, what, When::For { term }));
        let mut deal = Deal::new([one, other], clauses);
        deal.secrecy = secrecy;
        let act = Command::Act(Act::Propose { to: other, deal });
        assert_eq!(game.submit(one, &act), Ok(()));
        let offer = game.view(other).own.offers[0].id;
        let (accept, motive) = (true, Told::default());
        let act = Command::Act(Act::Answer {
            offer,
            accept,
            motive,
        });
        assert_eq!(game.submit(other, &act), Ok(()));
    }

    fn three() -> Simulation {
        Sandbox::row(5, 2).sect(&[0]).sect(&[2]).sect(&[3]).start(1)
    }

    #[test]
    fn a_public_ally_of_the_victim_is_named_and_a_secret_one_is_not() {
        for (secrecy, helpers) in [(Secrecy::Public, vec![ALLY]), (Secrecy::Secret, vec![])] {
            let mut game = three();
            sign(&mut game, [THEY, ALLY], Owed::Defence, secrecy);
            game.end_turn();
            let view = game.view(ME);
            let found = fallout(&view, HostileStep::Attack(TerritoryId(2)), THEY);
            assert_eq!(found.helpers, helpers);
            assert_eq!(found.witnesses, Some(vec![ALLY]), "he lives next door");
            assert_eq!((found.ends.len(), found.trust), (0, None));
            // Whoever only speaks asks nobody to come.
            let found = fallout(&view, HostileStep::Denounce, THEY);
            assert_eq!((found.helpers, found.witnesses), (vec![], None));
        }
    }

    #[test]
    fn a_breach_says_what_is_lost_by_it() {
        let mut game = three();
        sign(&mut game, [ME, THEY], Owed::NonAggression, Secrecy::Public);
        sign(
            &mut game,
            [THEY, ALLY],
            Owed::NonAggression,
            Secrecy::Public,
        );
        game.end_turn();
        let found = fallout(&game.view(ME), HostileStep::Breach, THEY);
        assert_eq!(found.ends, [DealSort::Treaty]);
        assert_eq!(found.prestige, -crate::sim::deal::rules::BROKEN);
        assert_eq!(found.friends, [ALLY]);
        assert_eq!(found.helpers, []);
        let [held, lost] = found.trust.expect("they trust one's word");
        assert_eq!(
            lost,
            held.min(48),
            "a promise is worth 24 loads, and a breach costs twice"
        );
    }
}
