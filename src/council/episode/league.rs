//! Treaties as episodes: how long two factions were bound, and how that ended; and betrayals, by which a treaty ended in arms or in a broken word.

use crate::id::{FactionId, TerritoryId, Turn};
use crate::sim::event::{ContractEnded, ContractMade, ContractTrouble, Event};
use crate::sim::event::{NoticeGiven, Raided, Seized};
use crate::sim::terms::{DealSort, Owed};

/// A treaty that follows within this many turns goes on with the one before. Ours.
const RENEWED: Turn = 3;
/// Who was bound for fewer turns than this has nothing to tell of it, unless it was broken. Ours.
const LASTED: Turn = 6;
/// The most that are told.
const MOST: usize = 4;

/// How a treaty ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LeagueEnd {
    /// It still binds.
    Binds,
    /// It ran out, or stopped without anybody's fault.
    RanOut,
    /// This side gave notice.
    Notice(FactionId),
    /// This side broke it, and struck at a place in the same turn if one is known.
    Broken(FactionId, Option<TerritoryId>),
}

/// What two factions promised each other.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct League {
    /// With whom the reader was bound.
    pub with: FactionId,
    /// The first and the last turn.
    pub turns: [Turn; 2],
    /// What sort of treaty it was at first.
    pub sort: DealSort,
    /// Whether help in war was promised.
    pub helps: bool,
    /// How many treaties were signed.
    pub signed: i32,
    /// How it ended.
    pub end: LeagueEnd,
}

impl League {
    /// Who broke it, if somebody did.
    #[must_use]
    pub const fn traitor(&self) -> Option<FactionId> {
        match self.end {
            LeagueEnd::Broken(by, _) => Some(by),
            LeagueEnd::Binds | LeagueEnd::RanOut | LeagueEnd::Notice(_) => None,
        }
    }

    const fn lasted(&self) -> Turn {
        self.turns[1].saturating_sub(self.turns[0])
    }
}

/// Whether deals of a sort are told as treaties, and not with what was traded.
#[must_use]
pub const fn is_treaty(sort: DealSort) -> bool {
    matches!(
        sort,
        DealSort::Treaty | DealSort::Peace | DealSort::Vassalage
    )
}

/// With whom a faction agreed on something, if it is a party.
pub(super) fn other_of(me: FactionId, [one, other]: [FactionId; 2]) -> Option<FactionId> {
    match (one == me, other == me) {
        (true, false) => Some(other),
        (false, true) => Some(one),
        _ => None,
    }
}

/// The treaties of the reader that are worth telling: those that were broken, and those that lasted longest.
pub(super) fn leagues<'r>(
    me: FactionId,
    events: impl Iterator<Item = (Turn, &'r Event)>,
) -> Vec<League> {
    let mut found: Vec<League> = Vec::new();
    let mut strikes: Vec<(Turn, FactionId, FactionId, TerritoryId)> = Vec::new();
    let mut now = 0;
    for (turn, event) in events {
        now = turn;
        match event {
            Event::ContractMade(ContractMade { deal }) if is_treaty(deal.sort()) => {
                if let Some(with) = other_of(me, deal.parties) {
                    let helps = deal.clauses.iter().any(|it| it.what == Owed::Defence);
                    sign(&mut found, with, turn, deal.sort(), helps);
                }
            }
            Event::ContractEnded(ContractEnded {
                parties, sort, why, ..
            }) if is_treaty(*sort) => {
                if let Some(with) = other_of(me, *parties) {
                    end(&mut found, with, turn, *why);
                }
            }
            Event::NoticeGiven(NoticeGiven { by, to, .. }) => {
                let league = other_of(me, [*by, *to]).and_then(|with| open(&mut found, with));
                if let Some(league) = league {
                    league.end = LeagueEnd::Notice(*by);
                }
            }
            _ => strikes.extend(strike(event).map(|(by, on, at)| (turn, by, on, at))),
        }
    }
    for league in &mut found {
        if league.turns[1] == 0 {
            league.turns[1] = now;
        }
        if let LeagueEnd::Broken(by, at) = &mut league.end {
            let victim = if *by == me { league.with } else { me };
            let then = league.turns[1];
            let mut struck = strikes.iter();
            let struck = struck
                .find(|(turn, of, on, _)| (*of, *on) == (*by, victim) && turn.abs_diff(then) <= 1);
            *at = struck.map(|(.., at)| *at);
        }
    }
    found.retain(|it| it.traitor().is_some() || it.lasted() >= LASTED);
    found.sort_by_key(|it| (it.traitor().is_none(), std::cmp::Reverse(it.lasted())));
    found.truncate(MOST);
    found
}

/// The treaty with a faction that has not ended.
fn open(found: &mut [League], with: FactionId) -> Option<&mut League> {
    let mut latest = found.iter_mut().rev();
    latest.find(|it| it.with == with && it.turns[1] == 0)
}

fn sign(found: &mut Vec<League>, with: FactionId, turn: Turn, sort: DealSort, helps: bool) {
    let mut latest = found.iter_mut().rev();
    let last = latest.find(|it| it.with == with);
    let last = last.filter(|it| {
        let ended = it.turns[1];
        it.traitor().is_none() && (ended == 0 || ended + RENEWED >= turn)
    });
    match last {
        Some(league) => {
            league.turns[1] = 0;
            league.end = LeagueEnd::Binds;
            league.signed += 1;
            league.helps |= helps;
        }
        None => found.push(League {
            with,
            turns: [turn, 0],
            sort,
            helps,
            signed: 1,
            end: LeagueEnd::Binds,
        }),
    }
}

fn end(found: &mut [League], with: FactionId, turn: Turn, why: ContractTrouble) {
    let Some(league) = open(found, with) else {
        return;
    };
    league.turns[1] = turn;
    league.end = match why {
        ContractTrouble::Hostilities(by)
        | ContractTrouble::Breach(by)
        | ContractTrouble::Ended(by, _) => LeagueEnd::Broken(by, None),
        _ => match league.end {
            LeagueEnd::Notice(by) => LeagueEnd::Notice(by),
            _ => LeagueEnd::RanOut,
        },
    };
}

/// Who struck at whom, and where.
fn strike(event: &Event) -> Option<(FactionId, FactionId, TerritoryId)> {
    match event {
        Event::Battle(report) => {
            let [attacker, defender] = &report.sides;
            Some((attacker.faction?, defender.faction?, report.at))
        }
        Event::Raided(Raided { by, victim, at, .. }) => Some((*by, (*victim)?, *at)),
        Event::Seized(Seized { by, from, at }) => Some((*by, (*from)?, *at)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::model::Hours;
    use crate::sim::terms::{Clause, Deal, When};

    const ME: FactionId = FactionId(0);
    const THEY: FactionId = FactionId(1);
    const THIRD: FactionId = FactionId(2);

    fn made(with: FactionId, what: Owed) -> Event {
        let term = Hours(8000);
        let clauses = [(ME, with), (with, ME)];
        let clauses = clauses.map(|(from, to)| Clause::new(from, to, what, When::For { term }));
        let deal = Deal::new([ME, with], clauses);
        Event::from(ContractMade { deal })
    }

    fn ended(with: FactionId, why: ContractTrouble) -> Event {
        let (parties, sort) = ([with, ME], DealSort::Treaty);
        let witness = None;
        Event::from(ContractEnded {
            parties,
            sort,
            why,
            witness,
        })
    }

    fn found(events: &[(Turn, Event)]) -> Vec<League> {
        leagues(ME, events.iter().map(|(turn, event)| (*turn, event)))
    }

    #[test]
    fn a_treaty_that_is_signed_again_is_one_story_until_somebody_breaks_it() {
        let seized = Event::from(Seized {
            by: THEY,
            from: Some(ME),
            at: TerritoryId(4),
        });
        let events = [
            (2, made(THEY, Owed::NonAggression)),
            (9, ended(THEY, ContractTrouble::Term)),
            (10, made(THEY, Owed::Defence)),
            (15, ended(THEY, ContractTrouble::Hostilities(THEY))),
            (15, seized),
            (16, made(THEY, Owed::NonAggression)),
        ];
        let league = League {
            with: THEY,
            turns: [2, 15],
            sort: DealSort::Treaty,
            helps: true,
            signed: 2,
            end: LeagueEnd::Broken(THEY, Some(TerritoryId(4))),
        };
        assert_eq!(found(&events), [league]);
    }

    #[test]
    fn what_lasted_too_short_is_not_told_and_notice_is_remembered() {
        let notice = Event::from(NoticeGiven {
            by: ME,
            to: THIRD,
            until: 20,
            motive: None,
            secrecy: crate::sim::terms::Secrecy::Public,
        });
        let events = [
            (2, made(THEY, Owed::NonAggression)),
            (5, ended(THEY, ContractTrouble::Term)),
            (6, made(THIRD, Owed::NonAggression)),
            (16, notice),
            (20, ended(THIRD, ContractTrouble::Term)),
        ];
        let told = found(&events);
        assert_eq!(told.len(), 1);
        assert_eq!((told[0].with, told[0].turns), (THIRD, [6, 20]));
        assert_eq!(told[0].end, LeagueEnd::Notice(ME));
    }
}
