//! What factions hold against each other, or count in each other's favour, for what they are said to have done to others.

use super::{Deed, IncidentKind, Opinions};
use crate::id::{FactionId, Turn};
use crate::scenario::model::{IncidentFamily, Rank, Traits};
use crate::sim::belief::Knowledge;
use crate::sim::consequence::Consequences;
use crate::sim::deal::{Deals, Signed, clause};
use crate::sim::event::Observers;
use crate::sim::feud::rules::SHARED_ENEMIES;
use crate::sim::index::{Clock, Index};
use crate::sim::maje::{Allegiance, Person};
use crate::sim::terms::{BloodEnding, Clause, DealSort, DealTold, FactKind, Origin, Owed, When};
use bevy::ecs::prelude::{Local, Query, Res};

/// Whoever is thought less of than this is an enemy. Ours.
const FOE: i32 = -40;
/// Whoever is thought more of than this is a friend; of partners in trade those who are thought well of at all. Ours.
const FRIEND: i32 = 30;
/// What is heard of somebody again and again counts once in this many turns. Ours.
const AGAIN: Turn = 8;
/// Who fought the same enemy within this many turns fought beside one. Ours.
const LATELY: Turn = 3;

/// How whoever hears of a deed stands to the one it was done to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Bond {
    Friend,
    Foe,
    /// An enemy whom the listener fought himself lately.
    Fought,
    Neither,
}

/// System: every faction takes to heart what it heard of this turn for the first time.
pub fn react(
    clock: Res<Clock>,
    index: Res<Index>,
    knowledge: Res<Knowledge>,
    deals: Res<Deals>,
    majes: Query<(&Allegiance, &Person)>,
    mut consequences: Consequences,
    mut felt: Local<Vec<Deed>>,
) {
    let mut leaders = vec![Traits::default(); index.factions.len()];
    for (_, entity) in index.majes() {
        if let Ok((allegiance, person)) = majes.get(*entity)
            && person.rank == Rank::First
        {
            leaders[allegiance.0.index()] = person.traits;
        }
    }
    let opinions = consequences.opinions();
    let fought = fought_lately(opinions, clock.turn, index.factions.len());
    let partners = partners_in(deals.standing(), index.factions.len());
    let signed = by_party(&deals.signed, index.factions.len());
    let recent = Heard::lately(opinions, clock.turn, index.factions.len());
    for (reader, leader) in leaders.iter().enumerate() {
        let (fought, partners, own) = (fought[reader], partners[reader], &signed[reader]);
        let reader = FactionId::from_index(reader);
        let stance = |of: FactionId| {
            let opinion = opinions.of(reader, of);
            if fought.includes(of) {
                Bond::Fought
            } else if opinion <= FOE || opinions.blood_enemies(reader, of) {
                Bond::Foe
            } else if opinion >= FRIEND || opinion > 0 && partners.includes(of) {
                Bond::Friend
            } else {
                Bond::Neither
            }
        };
        // What others feel is no concern of this one.
        let first = felt.len();
        let facts = knowledge.of(reader).facts.latest();
        let new = facts.filter(|fact| fact.heard == clock.turn && !fact.kind.concerns(reader));
        for fact in new {
            let before = felt.len();
            let mut feel = |kind: Option<IncidentKind>, by: FactionId| {
                let Some(kind) = kind else {
                    return;
                };
                // Who witnessed it has taken it to heart.
                if kind == IncidentKind::Faithless && saw(opinions, reader, by, clock.turn) {
                    return;
                }
                let deed = Deed::new(kind, by, reader);
                let again = |it: &Deed| (it.kind, it.by, it.to) == (kind, by, reader);
                if !recent.has(&deed) && !felt[first..before].iter().any(again) {
                    felt.push(deed.felt_by(*leader).sure(fact.mark.sure));
                }
            };
            match fact.kind {
                FactKind::Deed { by, to, .. } => feel(reaction(&fact.kind, stance(to)), by),
                FactKind::Deal {
                    parties: [one, other],
                } => {
                    let ends = [[one, other], [other, one]];
                    for [by, with] in ends {
                        feel(reaction(&fact.kind, stance(with)), by);
                    }
                    if let Some(terms) = &fact.terms {
                        for [by, with] in ends {
                            feel(
                                turned(own, (reader, [by, with]), (terms, fact.happened)),
                                by,
                            );
                        }
                    }
                }
                FactKind::Death { .. } => {}
            }
        }
        for deed in told_on(&knowledge, &deals, reader, clock.turn) {
            if !recent.has(&deed) && !felt[first..].contains(&deed) {
                felt.push(deed.felt_by(*leader));
            }
        }
    }
    for deed in felt.drain(..) {
        consequences.remember(deed);
        if matches!(deed.kind, IncidentKind::Faithless | IncidentKind::TwoFaced) {
            consequences.hear_breach(deed.by, deed.to);
        }
    }
    let enemies: Vec<[FactionId; 2]> = fought_beside(consequences.opinions()).collect();
    for pair in enemies {
        consequences.settle_blood(pair, BloodEnding::CommonEnemy);
    }
    consequences.forgive(|faction| leaders[faction.index()].vengefulness);
}

/// Whether somebody witnessed this turn how another broke his word.
fn saw(opinions: &Opinions, reader: FactionId, by: FactionId, now: Turn) -> bool {
    let mut deeds = opinions.incidents(reader, by);
    deeds.any(|it| it.turn == now && it.kind == IncidentKind::BrokeWordBefore)
}

/// Who has one of these deals with whom, by [`FactionId`].
fn partners_in<'a>(deals: impl Iterator<Item = &'a Signed>, factions: usize) -> Vec<Observers> {
    let mut partners = vec![Observers::NONE; factions];
    for [one, other] in deals.map(|signed| signed.deal.parties) {
        for (of, with) in [(one, other), (other, one)] {
            partners[of.index()] = partners[of.index()].and(with);
        }
    }
    partners
}

/// The deals of each with its partner in them, by [`FactionId`]: what is heard is held against those of whoever hears it, and they
/// are few of all.
fn by_party(deals: &[Signed], factions: usize) -> Vec<Vec<(FactionId, &Signed)>> {
    let mut signed = vec![Vec::new(); factions];
    for it in deals {
        let [one, other] = it.deal.parties;
        signed[one.index()].push((other, it));
        signed[other.index()].push((one, it));
    }
    signed
}

/// What somebody makes of what one of two others promised, of whose deal he knows the terms: nobody can keep it beside a promise to
/// him, or it turns against him. `deals` are those of who hears of it.
fn turned(
    deals: &[(FactionId, &Signed)],
    (reader, [by, with]): (FactionId, [FactionId; 2]),
    (terms, happened): (&DealTold, Turn),
) -> Option<IncidentKind> {
    let told = terms.tells(by, reader);
    let mut both = deals.iter().filter(|(partner, _)| *partner == by);
    let lies = both.any(|(_, signed)| {
        // Who told of him before he promised to be silent has broken no word.
        let hushed = told && signed.from <= happened;
        signed.deal.clauses.iter().any(|it| {
            let binds = it.from == by && it.is_lasting() && !it.is_settled();
            let breaks = hushed && it.what == Owed::Silence;
            let bond = clause::bond(it);
            binds && (breaks || heard(terms, by, with).any(|other| bond.contradicts(&other)))
        })
    });
    if lies {
        Some(IncidentKind::TwoFaced)
    } else if terms.turns(by, reader) {
        Some(IncidentKind::TurnedAgainst)
    } else {
        told.then_some(IncidentKind::ToldOfThem)
    }
}

/// What somebody makes of having traced this turn that others told what he keeps to himself: they have promised him silence, or it is a
/// secret deal of his. That people talk of wrongs he did he expects.
fn told_on(knowledge: &Knowledge, deals: &Deals, reader: FactionId, now: Turn) -> Vec<Deed> {
    let traces = knowledge.of(reader).traces.all().iter();
    let traces = traces.filter(|it| it.learned == now && it.kind.concerns(reader));
    let deeds = traces.filter_map(|it| {
        let Origin::Told(by) = it.from else {
            return None;
        };
        let promised = deals.silence_since(by, reader);
        let kind = if promised.is_some_and(|since| since < it.told) {
            IncidentKind::TwoFaced
        } else if matches!(it.kind, FactKind::Deal { .. }) {
            IncidentKind::ToldOfThem
        } else {
            return None;
        };
        (by != reader).then(|| Deed::new(kind, by, reader))
    });
    deeds.collect()
}

/// What a deal of which only this is known makes of the relation of one of its parties to others, but for whom it tells of. What was
/// exchanged at once binds nobody.
fn heard(terms: &DealTold, by: FactionId, with: FactionId) -> impl Iterator<Item = clause::Bond> {
    let lasts = terms.sort != DealSort::Exchange;
    let between = clause::Bond {
        deals: lasts.then_some(with),
        spares: terms.spares.then_some(with),
        ..clause::Bond::default()
    };
    let turned = terms.turned.iter().flatten();
    let turned = turned.filter(move |(from, _)| *from == by);
    let turned = turned.map(move |(from, what)| clause::Bond {
        tells: None,
        deals: between.deals,
        ..clause::bond(&Clause::new(*from, with, *what, When::Now))
    });
    std::iter::once(between).chain(turned)
}

/// What was heard of whom by whom in the last turns.
struct Heard {
    /// Who heard which kinds of whom, by who did it.
    known: Vec<Vec<(IncidentKind, Observers)>>,
}

impl Heard {
    fn lately(opinions: &Opinions, now: Turn, factions: usize) -> Self {
        let mut known: Vec<Vec<(IncidentKind, Observers)>> = vec![Vec::new(); factions];
        let recent = opinions.since(now.saturating_sub(AGAIN));
        for it in recent.filter(|it| is_reaction(it.kind)) {
            let of = &mut known[it.by.index()];
            match of.iter_mut().find(|(kind, _)| *kind == it.kind) {
                Some((_, heard)) => *heard = heard.and(it.to),
                None => of.push((it.kind, Observers::only(&[it.to]))),
            }
        }
        Self { known }
    }

    fn has(&self, deed: &Deed) -> bool {
        let mut of = self.known[deed.by.index()].iter();
        of.any(|(kind, heard)| *kind == deed.kind && heard.includes(deed.to))
    }
}

/// Whether a kind is what somebody makes of what he hears.
fn is_reaction(kind: IncidentKind) -> bool {
    kind.family() == IncidentFamily::Heard || kind == IncidentKind::SharedEnemy
}

/// To whom each did harm by force lately.
fn fought_lately(opinions: &Opinions, now: Turn, factions: usize) -> Vec<Observers> {
    let mut fought = vec![Observers::NONE; factions];
    let recent = opinions.since(now.saturating_sub(LATELY));
    for it in recent.filter(|it| it.kind.is_attack()) {
        fought[it.by.index()] = fought[it.by.index()].and(it.to);
    }
    fought
}

/// Blood enemies of whom each remembers that the other fought its enemies again and again.
fn fought_beside(opinions: &Opinions) -> impl Iterator<Item = [FactionId; 2]> + '_ {
    let often = |to, by| {
        let shared = opinions.incidents(to, by);
        let shared = shared.filter(|it| it.kind == IncidentKind::SharedEnemy);
        shared.count() >= SHARED_ENEMIES
    };
    let pairs = opinions.blood_pairs();
    pairs.filter(move |[one, other]| often(*one, *other) && often(*other, *one))
}

/// How somebody who stands so to the victim takes it.
fn reaction(kind: &FactKind, stance: Bond) -> Option<IncidentKind> {
    let kind = match kind {
        FactKind::Deed { kind, .. } => *kind,
        FactKind::Deal { .. } => {
            return (stance == Bond::Foe).then_some(IncidentKind::DealtWithFoe);
        }
        FactKind::Death { .. } => return None,
    };
    match (kind.family(), stance) {
        // A battle without more is what comes of war; what was taken is remembered.
        (_, _) if matches!(kind, IncidentKind::Fought | IncidentKind::Attacked) => None,
        (_, Bond::Friend) if kind.is_attack() => Some(IncidentKind::AttackedFriend),
        (_, Bond::Foe) if kind.is_attack() => Some(IncidentKind::AttackedFoe),
        (_, Bond::Fought) if kind.is_attack() => Some(IncidentKind::SharedEnemy),
        (_, Bond::Friend | Bond::Neither) if kind.is_cruel() => Some(IncidentKind::Cruel),
        (_, Bond::Friend) if kind == IncidentKind::Denounced => Some(IncidentKind::DenouncedFriend),
        (_, Bond::Foe | Bond::Fought) if kind == IncidentKind::Denounced => {
            Some(IncidentKind::DenouncedFoe)
        }
        (IncidentFamily::Word, Bond::Friend | Bond::Neither) if kind.is_wrong() => {
            // Who could not deliver has not broken his word.
            (kind != IncidentKind::ContractFailed).then_some(IncidentKind::Faithless)
        }
        (IncidentFamily::Kindness, Bond::Friend) => Some(IncidentKind::HelpedFriend),
        (IncidentFamily::Kindness, Bond::Foe | Bond::Fought) => Some(IncidentKind::HelpedFoe),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::model::Hours;
    use crate::sim::Simulation;
    use crate::sim::command::{Act, Command};
    use crate::sim::terms::{Deal, Secrecy, Told};
    use crate::sim::testing::Sandbox;

    /// Two sects promise each other an attack on the third before everybody; the first may have promised to spare it.
    fn conspired(spared: bool) -> Vec<(IncidentKind, FactionId)> {
        let [one, other, third] = [0, 1, 2].map(FactionId);
        let mut game = Sandbox::row(6, 2).sect(&[0]).sect(&[2]).sect(&[4]).start(1);
        let sign = |game: &mut Simulation, parties: [FactionId; 2], what, secrecy| {
            let term = Hours::of_turns(8, game.scenario().turn);
            let when = When::usual(what, term);
            let [from, to] = parties;
            let clauses =
                [(from, to), (to, from)].map(|(from, to)| Clause::new(from, to, what, when));
            let mut deal = Deal::new(parties, clauses);
            deal.secrecy = secrecy;
            let act = Command::Act(Act::Propose { to, deal });
            assert_eq!(game.submit(from, &act), Ok(()));
            let answer = Act::Answer {
                offer: game.view(to).own.offers[0].id,
                accept: true,
                motive: Told::default(),
            };
            assert_eq!(game.submit(to, &Command::Act(answer)), Ok(()));
        };
        if spared {
            sign(
                &mut game,
                [one, third],
                Owed::NonAggression,
                Secrecy::Secret,
            );
            game.end_turn();
        }
        sign(
            &mut game,
            [one, other],
            Owed::JointWar(third),
            Secrecy::Public,
        );
        game.end_turn();
        game.end_turn();
        let view = game.view(third);
        let heard = view.own.incidents.iter();
        let heard = heard.filter(|it| it.kind.family() == IncidentFamily::Heard);
        heard.map(|it| (it.kind, it.by)).collect()
    }

    #[test]
    fn whoever_is_promised_to_others_as_prey_holds_it_against_them() {
        let (turned, faced) = (IncidentKind::TurnedAgainst, IncidentKind::TwoFaced);
        let [one, other] = [0, 1].map(FactionId);
        assert_eq!(conspired(false), [(turned, one), (turned, other)]);
        assert_eq!(conspired(true), [(faced, one), (turned, other)]);
    }

    #[test]
    fn a_deed_is_taken_by_how_one_stands_to_its_victim() {
        let deed = |kind| FactKind::Deed {
            kind,
            by: FactionId(1),
            to: FactionId(2),
            at: None,
            maje: None,
        };
        let taken = |kind| {
            [Bond::Friend, Bond::Foe, Bond::Fought, Bond::Neither]
                .map(|stance| reaction(&deed(kind), stance))
        };
        use IncidentKind::{
            AttackedFoe, AttackedFriend, ContractBroken, Faithless, Gave, HelpedFoe, HelpedFriend,
            Raided, SharedEnemy,
        };
        assert_eq!(
            taken(Raided),
            [
                Some(AttackedFriend),
                Some(AttackedFoe),
                Some(SharedEnemy),
                None
            ]
        );
        assert_eq!(
            taken(ContractBroken),
            [Some(Faithless), None, None, Some(Faithless)]
        );
        assert_eq!(
            taken(Gave),
            [Some(HelpedFriend), Some(HelpedFoe), Some(HelpedFoe), None]
        );
        let deal = FactKind::deal(FactionId(1), FactionId(2));
        assert_eq!(reaction(&deal, Bond::Friend), None);
        assert_eq!(reaction(&deal, Bond::Foe), Some(IncidentKind::DealtWithFoe));
    }
}
