//! Forgery: the target gets a message that a third faction never wrote, and takes what it says for news.

use super::Stroke;
use crate::id::FactionId;
use crate::sim::belief::{Fact, Knowledge, Mark, Source};
use crate::sim::consequence::act::remember;
use crate::sim::index::{Clock, Index};
use crate::sim::opinion::{Deed, IncidentKind, Opinions};
use crate::sim::plot::{Forged, OpenPlot, Plots};
use crate::sim::terms::{DealSort, DealTold, FactKind, Owed};
use bevy::ecs::prelude::World;

/// How sure the target is of what a forged message says, in percent. Ours.
const CREDIBLE: u8 = 70;

pub(super) fn carry_out(world: &mut World, plot: &OpenPlot, mut stroke: Stroke) -> bool {
    let target = plot.scheme.target;
    let Some(third) = plot.scheme.third else {
        return false;
    };
    let deed = Deed::new(IncidentKind::Maligned, third, target);
    remember(world, deed.weighing(stroke.prize));
    if let Some(foe) = foe(world, target, third, &mut stroke) {
        let kind = FactKind::deal(third, foe);
        let terms = DealTold {
            sort: DealSort::Treaty,
            turned: [Some((third, Owed::JointWar(target))), None, None, None],
            spares: false,
            stands: false,
        };
        let turn = world.resource::<Clock>().turn;
        let mark = Mark {
            turn,
            source: Source::Rumoured,
            sure: CREDIBLE,
        };
        let mut knowledge = world.resource_mut::<Knowledge>();
        knowledge.of_mut(target).facts.learn(Fact {
            happened: turn,
            kind,
            terms: Some(terms),
            mark,
            heard: turn,
            disputed: false,
        });
        // Of whom it is known at once need not be found out.
        if stroke.known.is_none() {
            world.resource_mut::<Plots>().forge(Forged {
                by: plot.by,
                leader: plot.leader,
                target,
                third,
                turn,
                kind,
            });
        }
    }
    if let Some(by) = stroke.known {
        for victim in [target, third] {
            remember(world, Deed::new(IncidentKind::Forged, by, victim));
        }
    }
    true
}

/// Whom the target hates most, which turns it against the third if the two are said to have come to terms.
fn foe(
    world: &World,
    target: FactionId,
    third: FactionId,
    stroke: &mut Stroke,
) -> Option<FactionId> {
    let opinions = world.resource::<Opinions>();
    let count = world.resource::<Index>().factions.len();
    let others = (0..count).map(FactionId::from_index);
    let hated = others
        .filter(|it| *it != target && *it != third)
        .map(|it| (opinions.of(target, it), it))
        .filter(|(opinion, _)| *opinion < 0);
    let least = hated.clone().map(|(opinion, _)| opinion).min()?;
    let worst: Vec<FactionId> = hated
        .filter(|(opinion, _)| *opinion == least)
        .map(|(_, it)| it)
        .collect();
    let at = stroke.dice.below(u32::try_from(worst.len()).unwrap_or(1));
    let foe = worst.get(usize::try_from(at).unwrap_or(0))?;
    Some(*foe)
}
