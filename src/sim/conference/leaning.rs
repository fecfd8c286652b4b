//! How somebody is likely to vote, as a view tells: minds vote by it, pages show it before the votes are counted.
//!
//! There is one judgement for oneself and for others: of oneself it reads what one thinks, of others what one believes.
//! The numbers are ours.

use super::assent::{Assent, MOST};
use super::known::Tabled;
use super::rules;
use crate::id::{FactionId, Turn};
use crate::scenario::model::IncidentKind;
use crate::sim::deal::clause::{Eyes, JudgeOf, MOST_WRONGS, opinion_of};
use crate::sim::deal::{Household, Negotiation, hates};
use crate::sim::event::Observers;
use crate::sim::faction::Status;
use crate::sim::opinion::{WarToll, fear};
use crate::sim::terms::{Clause, Deal, FactKind, Motion, Owed, Secrecy, Vote};
use crate::sim::view::View;
use std::cell::{LazyCell, OnceCell};

/// What it costs to bow to somebody at all.
const PRIDE: i32 = 5;
/// What it costs more to whoever has as much prestige.
const ENVY: i32 = 8;
/// What a treaty with somebody speaks for him.
const TREATY: i32 = 15;
/// What is added for fear: from how many percent on, how many of them count one, and the most.
const FEAR: (i32, i32, i32) = (60, 5, 20);
/// What a treaty is worth with somebody who is hated, so that nothing makes up for it: peace alone may be worth more.
const NOTHING: i32 = -10 * MOST;
/// What is guessed of others counts for one part in this many.
const GUESSED: i32 = 2;
/// What it speaks for somebody that he has half as much prestige again.
const RENOWN: i32 = 10;
/// Whoever claims a victory is not helped to it.
const LOOMING: i32 = -30;
/// What it speaks for an accusation that one knows of the wrong, and against it that one does not.
const EVIDENCE: (i32, i32) = (15, -8);
/// What speaks for settling blood before anything else, and what a point of honour and of vengefulness changes.
const PEACE: (i32, i32, i32) = (24, 4, -4);

/// How far a faction leans toward a motion: -100 wholly against it, 100 wholly for it. `present` are those who would vote.
#[must_use]
pub fn leaning(view: &View<'_>, who: FactionId, tabled: Tabled, present: &[FactionId]) -> i32 {
    Soundings::of(view).leaning(who, tabled, present)
}

/// How factions are likely to vote on several motions, as one view tells: what is guessed of each is worked out once.
#[derive(Debug)]
pub struct Soundings<'a> {
    view: &'a View<'a>,
    /// What others would make of deals with the faction of the view, by [`FactionId`].
    talks: Vec<OnceCell<Box<Negotiation<'a>>>>,
    /// With whom each is known to have a public treaty, by [`FactionId`].
    bound: OnceCell<Vec<Observers>>,
    /// What is known of the wrong that the first accusation is about.
    evidence: OnceCell<(Motion, Evidence)>,
}

/// What the faction of a view knows of a wrong that somebody is accused of.
#[derive(Debug, Clone, Copy)]
struct Evidence {
    /// Whether it knows of the wrong.
    known: bool,
    /// Whether it only heard of it, as everybody else did: whoever is accused has done nothing to it.
    hearsay: bool,
}

impl Evidence {
    fn of(view: &View<'_>, motion: Motion, whom: FactionId) -> Self {
        let known = knows(view, motion);
        let suffered = || view.own.incidents.iter().any(|it| it.by == whom);
        Self {
            known,
            hearsay: known && !suffered(),
        }
    }
}

impl<'a> Soundings<'a> {
    /// Those by a view.
    #[must_use]
    pub fn of(view: &'a View<'a>) -> Self {
        let talks = view.roster.factions.iter().map(|_| OnceCell::new());
        Self {
            view,
            talks: talks.collect(),
            bound: OnceCell::new(),
            evidence: OnceCell::new(),
        }
    }

    /// See [`leaning`].
    #[must_use]
    pub fn leaning(&self, who: FactionId, tabled: Tabled, present: &[FactionId]) -> i32 {
        self.lean(who, tabled, present, |least, most| least == most)
    }

    /// The same, or something that is `alike`: two leanings are if it makes no difference to whoever asks whether it is the one, the other or
    /// anything between them.
    fn lean(
        &self,
        who: FactionId,
        tabled: Tabled,
        present: &[FactionId],
        alike: impl Fn(i32, i32) -> bool,
    ) -> i32 {
        let view = self.view;
        if has_promised(view, who, tabled) {
            return MOST;
        }
        let nature = temperament(view, who, tabled.motion);
        let all_in_all = |lean: i32| (lean + nature).clamp(-MOST, MOST);
        let alike = |least, most| alike(all_in_all(least), all_in_all(most));
        all_in_all(match tabled.motion {
            Motion::Acclaim(whom) => acclaim(view, who, whom),
            Motion::Accuse { whom, .. } => self.accuse(who, tabled, whom),
            Motion::Settle(two) => settle(view, who, two),
            motion => motion
                .treaty()
                .map_or(0, |what| self.treaty(who, what, present, alike)),
        })
    }

    /// How a faction is expected to vote.
    #[must_use]
    pub fn expected(&self, who: FactionId, tabled: Tabled, present: &[FactionId]) -> Vote {
        vote(self.lean(who, tabled, present, |least, most| {
            vote(least) == vote(most)
        }))
    }

    fn talks(&self, with: FactionId) -> &Negotiation<'a> {
        self.talks[with.index()].get_or_init(|| Box::new(Negotiation::with(self.view, with)))
    }

    fn accuse(&self, who: FactionId, tabled: Tabled, whom: FactionId) -> i32 {
        if who == whom {
            return -MOST;
        }
        if who == tabled.by {
            return MOST;
        }
        let view = self.view;
        let sides = opinion(view, who, tabled.by) - opinion(view, who, whom);
        let evidence = self.evidence(tabled.motion, whom);
        let known = if who == view.faction() {
            evidence.known
        } else {
            // What everybody heard of the other has heard of, too.
            evidence.hearsay
        };
        // What its witness accuses somebody of he cannot deny, whoever hears it.
        let witnessed = matches!(
            tabled.motion,
            Motion::Accuse {
                cause: IncidentKind::BrokeWordBefore,
                ..
            }
        );
        let (speaks, doubts) = EVIDENCE;
        sides / 2 + if known || witnessed { speaks } else { doubts }
    }

    fn evidence(&self, motion: Motion, whom: FactionId) -> Evidence {
        let found = || Evidence::of(self.view, motion, whom);
        let (of, evidence) = *self.evidence.get_or_init(|| (motion, found()));
        if of == motion { evidence } else { found() }
    }

    fn bound(&self, who: FactionId) -> Observers {
        self.bound.get_or_init(|| partners(self.view))[who.index()]
    }

    /// A treaty is worth what it is worth with each of the others; only those who gain by it sign.
    fn treaty(
        &self,
        who: FactionId,
        what: Owed,
        present: &[FactionId],
        alike: impl Fn(i32, i32) -> bool,
    ) -> i32 {
        let view = self.view;
        let me = view.faction();
        if what.third() == Some(who) {
            return -MOST;
        }
        let others = present.iter().copied();
        let others = others.filter(|it| *it != who && what.third() != Some(*it));
        let others = others.filter(|it| view.common.faction(*it).status == Status::Active);
        if who == me {
            self.own_assent(what, others, alike)
        } else {
            self.assent_of(who, what, others, alike)
        }
    }

    /// What the faction of the view makes of a treaty with all of these, or something that is alike.
    fn own_assent(
        &self,
        what: Owed,
        others: impl Iterator<Item = FactionId> + Clone,
        alike: impl Fn(i32, i32) -> bool,
    ) -> i32 {
        let view = self.view;
        let me = view.faction();
        let traits = view.common.faction(me).character;
        let promise = |other: FactionId| mutual(view, [me, other], what);
        let is_hated = |other: &FactionId| {
            let opinion = i32::from(view.own.opinions[other.index()]);
            hates(feud(view, *other), opinion, &traits) && promise(*other) != Owed::Peace
        };
        let mut sum = Assent::default();
        let hated = others.clone().filter(is_hated);
        sum.count(NOTHING, hated.map(|_| 1).sum());
        let open = others.filter(|it| !is_hated(it));
        let mut left = open.clone().map(|_| 1).sum();
        let household = LazyCell::new(|| Household::of(view));
        for other in open {
            let [least, most] = sum.bounds(left);
            if alike(least, most) {
                return least;
            }
            let talks = Negotiation::of_household(view, other, *household);
            sum.count(talks.worth(&promised(view, [me, other], promise(other))), 1);
            left -= 1;
        }
        sum.middle()
    }

    /// What somebody else is thought to make of a treaty with all of these, or something that is alike.
    fn assent_of(
        &self,
        who: FactionId,
        what: Owed,
        others: impl Iterator<Item = FactionId> + Clone,
        alike: impl Fn(i32, i32) -> bool,
    ) -> i32 {
        let view = self.view;
        let me = view.faction();
        // What they would make of it with oneself stands for what they make of it with others, of whom they think
        // otherwise; the end of a war does not.
        let worth = |deal: Deal| self.talks(who).worth_to_them(&deal).middle() / GUESSED;
        let traits = view.common.faction(who).character;
        let with_others = if hates(feud(view, who), view.own.regard_of(who).into(), &traits) {
            NOTHING
        } else {
            worth(promised(view, [me, who], what))
        };
        // Without a war between the two the one deal is the other.
        let war = WarToll::between(view, me, who).is_some();
        let with_me = if war {
            worth(pact(view, [me, who], what))
        } else {
            with_others
        };
        let thinks_of_me = opinion(view, who, me);
        let regard = thinks_of_me / GUESSED;
        let mut mine = Assent::default();
        let here = others.clone().filter(|it| *it == me);
        let here = here.map(|_| 1).sum();
        mine.count(with_me + thinks_of_me - regard, here);
        let others = others.filter(|it| *it != me);
        let count = others.clone().map(|_| 1).sum();
        // Whatever they think of each of the others, it lies between these two.
        let [least, most] = [-MOST_WRONGS, TREATY].map(|thinks| {
            let mut sum = mine;
            sum.count(with_others + thinks - regard, count);
            sum.middle()
        });
        if alike(least, most) {
            return least;
        }
        let (mut sum, bound) = (mine, self.bound(who));
        for other in others {
            let thinks = opinion_if(view, who, other, || bound.includes(other));
            sum.count(with_others + thinks - regard, 1);
        }
        sum.middle()
    }
}

/// How somebody votes who leans so far.
const fn vote(lean: i32) -> Vote {
    if lean >= rules::DECIDED {
        Vote::Yes
    } else if lean <= -rules::DECIDED {
        Vote::No
    } else {
        Vote::Abstain
    }
}

/// What the character of a First Maje, which everybody knows, adds to how he leans; that of the usual Kazon counts for about nothing.
fn temperament(view: &View<'_>, who: FactionId, motion: Motion) -> i32 {
    let traits = view.common.faction(who).character;
    let [bold, honour, vengeful, greed, tradition] = [
        traits.boldness,
        traits.honour,
        traits.vengefulness,
        traits.greed,
        traits.tradition,
    ]
    .map(i32::from);
    match motion {
        // The old ways know a First among Majes; the bold and the greedy bow to nobody.
        Motion::Acclaim(whom) if whom != who => 2 * tradition - 2 * bold - greed,
        Motion::Accuse { whom, .. } if whom != who => honour + vengeful - 2,
        Motion::War(_) => 2 * bold + vengeful - 3,
        // Who shuns somebody trades less.
        Motion::Embargo(_) => 2 * vengeful - 2 * greed,
        Motion::Peace => 2 - vengeful - bold,
        Motion::Defence => honour - bold,
        Motion::Acclaim(_) | Motion::Accuse { .. } | Motion::Settle(_) => 0,
    }
}

/// Whether somebody has promised the reader a vote on this motion, or the reader somebody else.
fn has_promised(view: &View<'_>, who: FactionId, tabled: Tabled) -> bool {
    let mut called = view.own.conferences.iter();
    let what = Owed::Vote(tabled.by);
    let called = called.any(|it| it.host == tabled.by && it.motion == tabled.motion);
    called
        && view
            .own
            .deals
            .iter()
            .any(|known| known.promises(who).any(|it| it.what == what))
}

/// The deal by which two of those who sign a treaty promise each other the same.
#[must_use]
pub fn pact(view: &View<'_>, two: [FactionId; 2], what: Owed) -> Deal {
    promised(view, two, mutual(view, two, what))
}

/// What two of those who sign a treaty promise each other by it, as far as the view tells.
fn mutual(view: &View<'_>, [one, other]: [FactionId; 2], what: Owed) -> Owed {
    let me = view.faction();
    let war = [one, other].contains(&me) && WarToll::between(view, one, other).is_some();
    rules::between(what, war)
}

/// Whether somebody is the blood enemy of the faction of the view.
fn feud(view: &View<'_>, who: FactionId) -> bool {
    view.own.blood_enemies[who.index()]
}

/// The deal by which two promise each other just this.
fn promised(view: &View<'_>, [one, other]: [FactionId; 2], what: Owed) -> Deal {
    let when = rules::when(what, view.common.turns_left(), view.book.turn);
    let promise = |(from, to)| Clause::new(from, to, what, when);
    let mut deal = Deal::new([one, other], [(one, other), (other, one)].map(promise));
    deal.secrecy = Secrecy::Public;
    deal
}

/// What one faction thinks of another, as far as the view tells.
fn opinion(view: &View<'_>, who: FactionId, of: FactionId) -> i32 {
    opinion_if(view, who, of, || is_bound(view, who, of))
}

/// The same where it is said otherwise whether a treaty between the two is known.
pub(super) fn opinion_if(
    view: &View<'_>,
    who: FactionId,
    of: FactionId,
    is_bound: impl FnOnce() -> bool,
) -> i32 {
    if who == of {
        return MOST;
    }
    if of == view.faction() {
        return i32::from(view.own.regard_of(who));
    }
    let mine = who == view.faction();
    let eyes = Eyes {
        view,
        other: who,
        judge: if mine { JudgeOf::Mine } else { JudgeOf::Theirs },
    };
    let known = opinion_of(&eyes, of);
    let bound = !mine && is_bound();
    known + if bound { TREATY } else { 0 }
}

/// Whether a treaty between two is known.
fn is_bound(view: &View<'_>, one: FactionId, other: FactionId) -> bool {
    let mut public = view.common.treaties.iter();
    let mut own = view.own.deals.iter();
    let with_me = [one, other].contains(&view.faction());
    public.any(|it| it.deal.parties == [one, other] || it.deal.parties == [other, one])
        || with_me && own.any(|it| it.with == one || it.with == other)
}

/// With whom somebody is known to have a public treaty.
pub(super) fn partners_of(view: &View<'_>, who: FactionId) -> Observers {
    let treaties = view.common.treaties.iter();
    Observers::of(treaties.filter_map(|it| it.deal.partner_of(who)))
}

/// With whom each is known to have a public treaty, by [`FactionId`].
fn partners(view: &View<'_>) -> Vec<Observers> {
    let mut partners = vec![Observers::NONE; view.roster.factions.len()];
    for treaty in &view.common.treaties {
        let [one, other] = treaty.deal.parties;
        for (who, with) in [(one, other), (other, one)] {
            partners[who.index()] = partners[who.index()].and(with);
        }
    }
    partners
}

/// Everybody would like to be acclaimed; of others one thinks as one does, fears whom one fears, and grants nothing to
/// whoever would win by it.
fn acclaim(view: &View<'_>, who: FactionId, whom: FactionId) -> i32 {
    if who == whom {
        return MOST;
    }
    let prestige = |of: FactionId| view.common.faction(of).prestige;
    let renown = if prestige(who) >= prestige(whom) {
        -ENVY
    } else if prestige(who).saturating_mul(3) / 2 <= prestige(whom) {
        RENOWN
    } else {
        0
    };
    let bound = is_bound(view, who, whom);
    let treaty = if bound { TREATY } else { 0 };
    let claims = view.common.claims.iter().any(|claim| claim.faction == whom);
    let looming = if claims { LOOMING } else { 0 };
    let afraid = if who == view.faction() {
        fear::between(view, whom)[0]
    } else if whom == view.faction() {
        fear::between(view, who)[1]
    } else {
        0
    };
    let (usual, percent, most) = FEAR;
    let afraid = ((afraid - usual).max(0) / percent).min(most);
    opinion_if(view, who, whom, || bound) - PRIDE + renown + treaty + looming + afraid
}

/// Whether the faction of the view knows of the wrong that an accusation is about: it suffered it, or learned of it.
#[must_use]
pub fn knows(view: &View<'_>, motion: Motion) -> bool {
    match motion {
        Motion::Accuse { whom, cause } => latest_wrong(view, whom, cause).is_some(),
        _ => false,
    }
}

/// When a faction last did a wrong of this kind that the faction of the view suffered, or learned of.
#[must_use]
pub fn latest_wrong(view: &View<'_>, whom: FactionId, cause: IncidentKind) -> Option<Turn> {
    // Both lists are in the order in which things happened.
    let mut incidents = view.own.incidents.iter().rev();
    let suffered = incidents
        .find(|it| (it.by, it.to, it.kind) == (whom, view.faction(), cause) && it.is_wrong());
    let mut facts = view.beliefs.facts.latest();
    let learned = facts.find(
        |fact| matches!(fact.kind, FactKind::Deed { kind, by, .. } if kind == cause && by == whom),
    );
    let learned = learned.filter(|_| cause.is_wrong());
    let suffered = suffered.map(|it| it.turn);
    suffered.max(learned.map(|fact| fact.happened))
}

fn settle(view: &View<'_>, who: FactionId, two: [FactionId; 2]) -> i32 {
    let [one, other] = two;
    if !two.contains(&who) {
        // Others like to see it end, unless they hate both.
        return rules::DECIDED + (opinion(view, who, one) + opinion(view, who, other)) / 10;
    }
    let enemy = if who == one { other } else { one };
    let traits = view.common.faction(who).character;
    let (base, honour, vengeful) = PEACE;
    let held = opinion(view, who, enemy).max(-60) / 6;
    base + honour * i32::from(traits.honour) + vengeful * i32::from(traits.vengefulness) + held
}
