//! Signs of a betrayal: what its victim knew before it came.

use super::Incident;
use crate::id::{FactionId, Turn};
use crate::scenario::model::IncidentFamily;
use crate::sim::belief::Fact;
use crate::sim::event::Observers;
use crate::sim::plot::Found;
use crate::sim::terms::FactKind;
use crate::sim::view::View;

/// For how many turns before a betrayal signs count. Ours.
const BEFORE: Turn = 12;
/// For how many turns a betrayal is looked back on. Ours.
const LOOKS_BACK: Turn = 12;
/// More signs than this are not told of one betrayal. Ours.
const MOST: usize = 5;
/// Of whom the victim thinks less than this, a deal with him is a sign. Ours.
const FOE: i16 = -20;

/// Something that the victim knew before.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sign {
    /// Something that the betrayer had done to the victim, or was said to mean to do.
    Deed(Incident),
    /// Something that the betrayer had done to others, or agreed with them.
    Heard(Fact),
    /// A plot of the betrayer that the victim had found out.
    Plot(Found),
}

impl Sign {
    /// When it could be known.
    #[must_use]
    pub const fn turn(&self) -> Turn {
        match self {
            Self::Deed(it) => it.turn,
            Self::Heard(it) => it.heard,
            Self::Plot(it) => it.turn,
        }
    }
}

/// What others lately did to the faction of the view that was a betrayal or broke a deal off, the latest first.
pub fn betrayals<'a>(view: &View<'a>) -> impl Iterator<Item = &'a Incident> + use<'a> {
    let (me, now) = (view.faction(), view.turn());
    let incidents = view.own.incidents.iter().rev();
    incidents.filter(move |it| {
        it.kind.may_have_signs() && it.to == me && now <= it.turn.saturating_add(LOOKS_BACK)
    })
}

/// The signs of a betrayal, the latest first: each is dated before it, and was in the view of the victim. They come from preparation: ships
/// made ready, talk, plots found out, deals that turn against the victim.
#[must_use]
pub fn signs(view: &View<'_>, betrayal: &Incident) -> Vec<Sign> {
    signs_of(view, betrayal.by, betrayal.turn)
}

/// The signs that the faction of the view would have had, the latest first, if another betrayed it in a turn.
#[must_use]
pub fn signs_of(view: &View<'_>, by: FactionId, on: Turn) -> Vec<Sign> {
    let me = view.faction();
    let counts = counts(on);
    let deeds = deeds(view, by, on).filter(|it| it.kind.is_sign());
    let facts = view.beliefs.facts.about(by).filter(|fact| {
        let turns = matches!(fact.kind, FactKind::Deal { .. })
            && fact.terms.is_some_and(|it| it.turns(by, me));
        turns && counts(fact.heard)
    });
    let found = view.own.found.iter();
    let found = found.filter(|it| it.by == by && counts(it.turn));
    latest(
        deeds
            .map(Sign::Deed)
            .chain(facts.copied().map(Sign::Heard))
            .chain(found.copied().map(Sign::Plot))
            .collect(),
    )
}

/// All of whom the faction of the view knows any sign that may count now: found in one go, before anybody gathers the signs of each.
#[must_use]
pub fn bearers(view: &View<'_>) -> Observers {
    let (me, own) = (view.faction(), view.own);
    let recent = own.incidents_since(view.turn().saturating_sub(BEFORE));
    let deeds = recent.iter().filter(|it| it.kind.is_sign() && it.to == me);
    let counts = counts(view.turn());
    let facts = view.beliefs.facts.latest();
    let terms = facts.filter_map(|fact| fact.terms.as_ref().filter(|_| counts(fact.heard)));
    let turned = terms.flat_map(|terms| terms.turned.iter().flatten());
    let turned = turned.filter(|(_, what)| what.third() == Some(me));
    let found = own.found.iter().map(|it| it.by);
    Observers::of(
        deeds
            .map(|it| it.by)
            .chain(turned.map(|(from, _)| *from))
            .chain(found),
    )
}

/// What stood between two before one betrayed the other, the latest first, as far as the victim knew: wrongs, words that the betrayer broke
/// to others, his deals with those whom the victim holds for enemies. It explains much and foretells little.
#[must_use]
pub fn background(view: &View<'_>, betrayal: &Incident) -> Vec<Sign> {
    let (me, by, on) = (view.faction(), betrayal.by, betrayal.turn);
    let counts = counts(on);
    let wrongs = deeds(view, by, on).filter(|it| {
        let heard = it.kind.family() == IncidentFamily::Heard;
        it.is_wrong() && !heard && !it.kind.is_sign()
    });
    let facts = view.beliefs.facts.about(by).filter(|fact| {
        let tells = match fact.kind {
            FactKind::Deed {
                kind, by: doer, to, ..
            } => {
                doer == by
                    && to != me
                    && matches!(kind.family(), IncidentFamily::Word)
                    && kind.is_wrong()
            }
            FactKind::Deal { parties } => {
                let mut with = parties.into_iter().filter(|it| *it != by);
                let turned = fact.terms.is_some_and(|it| it.turns(by, me));
                let foe = |it: FactionId| it != me && view.own.opinions[it.index()] <= FOE;
                !turned && with.any(foe)
            }
            FactKind::Death { .. } => false,
        };
        tells && counts(fact.heard)
    });
    latest(
        wrongs
            .map(Sign::Deed)
            .chain(facts.copied().map(Sign::Heard))
            .collect(),
    )
}

/// Whether something known in a turn counts before a betrayal in another.
fn counts(on: Turn) -> impl Fn(Turn) -> bool {
    move |turn| turn < on && turn + BEFORE >= on
}

/// What one did to the faction of the view, or was said to mean to do, before a turn.
fn deeds<'a>(view: &View<'a>, by: FactionId, on: Turn) -> impl Iterator<Item = Incident> + use<'a> {
    let (me, counts) = (view.faction(), counts(on));
    let incidents = view.own.incidents_since(on.saturating_sub(BEFORE));
    let incidents = incidents.iter().copied();
    incidents.filter(move |it| (it.by, it.to) == (by, me) && counts(it.turn))
}

fn latest(mut signs: Vec<Sign>) -> Vec<Sign> {
    signs.sort_by_key(|sign| std::cmp::Reverse(sign.turn()));
    signs.truncate(MOST);
    signs
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::model::{IncidentKind, MindDef};
    use crate::sim::consequence::act::remember;
    use crate::sim::opinion::Deed;
    use crate::sim::testing::Sandbox;

    const ME: FactionId = FactionId(0);
    const THEY: FactionId = FactionId(1);
    const THIRD: FactionId = FactionId(2);

    #[test]
    fn signs_are_what_was_known_before_and_cite_the_betrayer_alone() {
        let mut game = Sandbox::row(6, 1)
            .sect(&[0])
            .sect(&[3])
            .sect(&[5])
            .change(|s| s.opening.minds.fill(MindDef::Idle))
            .start(1);
        let deeds = [
            (IncidentKind::Massed, THEY, ME),
            (IncidentKind::SaidToPlot, THEY, ME),
            (IncidentKind::Massed, THIRD, ME),
            (IncidentKind::Threatened, THEY, ME),
            (IncidentKind::Gave, THEY, ME),
        ];
        for (kind, by, to) in deeds {
            remember(game.world_mut(), Deed::new(kind, by, to));
        }
        game.end_turn();
        let betrayed = Deed::new(IncidentKind::Betrayed, THEY, ME);
        remember(game.world_mut(), betrayed);
        // What comes with it is no sign of it.
        remember(game.world_mut(), Deed::new(IncidentKind::Plotted, THEY, ME));
        game.refresh_all();
        let view = game.view(ME);
        let betrayal = betrayals(&view).next().expect("they betrayed me");
        let kinds = |signs: Vec<Sign>| {
            let deeds = signs.into_iter().filter_map(|sign| match sign {
                Sign::Deed(it) => Some(it.kind),
                Sign::Heard(_) | Sign::Plot(_) => None,
            });
            deeds.collect::<Vec<IncidentKind>>()
        };
        let prepared = [IncidentKind::Massed, IncidentKind::SaidToPlot];
        assert_eq!(kinds(signs(&view, betrayal)), prepared);
        assert_eq!(
            kinds(background(&view, betrayal)),
            [IncidentKind::Threatened]
        );
        assert_eq!(betrayals(&game.view(THEY)).count(), 0);
    }
}
