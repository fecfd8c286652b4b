//! A treaty of several: everybody who said yes promises the same to each of the others. Two of them who are at war make peace.

use super::rules;
use crate::id::FactionId;
use crate::sim::deal::{Deals, Signed, clause, sign};
use crate::sim::index::{Clock, Setting};
use crate::sim::opinion::Opinions;
use crate::sim::terms::{Clause, Deal, Owed, Secrecy};
use bevy::ecs::prelude::World;

/// Signs the promises between all of these. Two who have promised each other the same already sign nothing new, and nobody
/// signs what contradicts a public treaty of his own.
pub fn sign_all(world: &mut World, signatories: &[FactionId], what: Owed) {
    let setting = world.resource::<Setting>();
    let (length, last) = (setting.turn, setting.turns);
    let now = world.resource::<Clock>().turn;
    let wars = world.resource::<Opinions>().wars(now, length);
    let left = (now <= last).then(|| i32::from(last) - i32::from(now) + 1);
    let third = |who: &&FactionId| what.third() != Some(**who);
    let all: Vec<FactionId> = signatories.iter().filter(third).copied().collect();
    for (at, one) in all.iter().enumerate() {
        for other in &all[at + 1..] {
            let pairs = [(*one, *other), (*other, *one)];
            let war = wars.contains(&[*one.min(other), *one.max(other)]);
            let what = rules::between(what, war);
            let when = rules::when(what, left, length);
            let clauses = pairs.map(|(from, to)| Clause::new(from, to, what, when));
            if is_open(world.resource::<Deals>(), &clauses, what) {
                let mut deal = Deal::new([*one, *other], clauses);
                deal.secrecy = Secrecy::Public;
                sign(world, &deal);
            }
        }
    }
}

/// Whether two could promise each other the same: they have no such promise, and neither contradicts himself.
fn is_open(deals: &Deals, promises: &[Clause; 2], what: Owed) -> bool {
    let [one, other] = promises.each_ref().map(|it| it.from);
    let new = promises.each_ref().map(|it| (it.from, clause::bond(it)));
    let binds = |it: &&Clause| it.is_lasting() && !it.is_settled();
    // Deals of others are not in the way.
    let has = |signed: &Signed, who| signed.deal.side_of(who).is_some();
    let signed = deals.signed.iter();
    let mut theirs = signed.filter(|it| has(it, one) || has(it, other));
    theirs.all(|signed| {
        let mut clauses = signed.deal.clauses.iter().filter(binds);
        let both = has(signed, one) && has(signed, other);
        let public = signed.deal.secrecy == Secrecy::Public;
        clauses.all(|it| {
            let same = both && it.what == what;
            let contradicts = || {
                let mut new = new.iter().filter(|(from, _)| *from == it.from);
                new.any(|(_, bond)| bond.contradicts(&clause::bond(it)))
            };
            !(same || public && contradicts())
        })
    })
}
