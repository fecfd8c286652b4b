//! The rules of succession: who claims the place of a First Maje, who backs whom, and how it is decided. All numbers are ours.

use crate::id::MajeId;
use crate::scenario::model::Traits;
use std::cmp::Reverse;

/// A maje as ambitious as this claims the place of his First Maje once it is free.
pub const CLAIMS: i32 = 60;
/// What having been named adds to a claim.
const NAMED: i32 = 40;
/// By this many percent of the voices a pretender has to lead to be acclaimed; otherwise the two strongest fight.
pub const LEAD: i32 = 20;
/// From this loyalty on, a maje backs the heir for the sake of who named him; below it he backs him less.
pub(super) const FAITHFUL: i32 = 40;
/// Who is more loyal than he is ambitious, by more than this, does not rise against his First Maje.
const CONTENT: i32 = 40;
/// The least weight of a voice; loyalty adds to it.
const VOICE: i32 = 10;
/// How honourable the beaten has to be to submit; anybody else broods.
pub const SUBMITS: i8 = 1;
/// What is left of the loyalty of somebody who was beaten and broods.
pub const BROODS: i32 = 12;
/// Loyalty lost by whoever claimed the place and did not get it.
pub const PASSED: i32 = -12;
/// Loyalty lost by an heir who was passed over.
pub const SPURNED: i32 = -25;
/// Loyalty gained by whoever backed the one who leads now.
pub const BACKED: i32 = 4;

/// A lesser maje who is free, when it is asked who follows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Courtier {
    /// Who.
    pub maje: MajeId,
    /// Age in years.
    pub age: u16,
    /// Ambition, 0 to 100.
    pub ambition: i32,
    /// Loyalty to the First Maje, 0 to 100.
    pub loyalty: i32,
    /// Character.
    pub traits: Traits,
    /// Whether the First Maje named him.
    pub heir: bool,
}

impl Courtier {
    /// How strong his claim is.
    fn claim(self) -> i32 {
        self.ambition + i32::from(self.age) + if self.heir { NAMED } else { 0 }
    }

    /// Whether he claims the place.
    const fn claims(self) -> bool {
        self.heir || self.ambition >= CLAIMS
    }

    /// How much he wants to rise against his First Maje if somebody helps him; nothing if he is content. The one who wants it most
    /// does.
    pub(super) const fn drive(self) -> Option<i32> {
        drive(self.ambition, self.loyalty)
    }

    /// How far apart his character and that of another are: 0 for two who are alike.
    pub(super) fn apart(self, other: Self) -> i32 {
        let (mine, theirs) = (self.traits.axes(), other.traits.axes());
        let apart = mine.into_iter().zip(theirs);
        apart
            .map(|(one, other)| (i32::from(one) - i32::from(other)).abs())
            .sum()
    }

    /// How gladly he would follow another: claims count, so does being alike, and the loyal honour the choice of who is gone.
    fn favours(self, other: Self) -> i32 {
        let honours = if other.heir {
            self.loyalty - FAITHFUL
        } else {
            0
        };
        other.claim() - self.apart(other) + honours
    }
}

/// How much a maje wants to rise against his First Maje if somebody helps him; nothing if he is content.
#[must_use]
pub const fn drive(ambition: i32, loyalty: i32) -> Option<i32> {
    let drive = ambition - loyalty;
    if drive >= -CONTENT { Some(drive) } else { None }
}

/// Somebody who claims the place of the First Maje.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pretender {
    /// Who.
    pub maje: MajeId,
    /// Whether the First Maje named him.
    pub heir: bool,
    /// What share of the voices is for him, in percent.
    pub voices: i32,
    /// Who else backs him, by id.
    pub backers: Vec<MajeId>,
}

/// How it is decided who leads.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Decision {
    /// The first of them leads: the heir, whom nobody outdoes.
    Heir,
    /// The first of them leads: the others want it so.
    Acclaimed,
    /// The first two of them fight.
    Duel,
}

/// Who claims the place of the First Maje, with who backs them, the strongest first. If nobody does, whoever has the best claim is
/// pushed forward.
#[must_use]
pub fn pretenders(court: &[Courtier]) -> Vec<Pretender> {
    let mut claimants: Vec<Courtier> = court.iter().copied().filter(|it| it.claims()).collect();
    if claimants.is_empty() {
        let best = court.iter().max_by_key(|it| (it.claim(), Reverse(it.maje)));
        claimants.extend(best);
    }
    let mut found: Vec<(i32, Pretender)> = claimants
        .iter()
        .map(|it| {
            let pretender = Pretender {
                maje: it.maje,
                heir: it.heir,
                voices: 0,
                backers: Vec::new(),
            };
            (VOICE + it.loyalty, pretender)
        })
        .collect();
    for voice in court {
        if claimants.iter().any(|it| it.maje == voice.maje) {
            continue;
        }
        let ranked = claimants.iter().enumerate();
        let choice = ranked.max_by_key(|(_, it)| (voice.favours(**it), Reverse(it.maje)));
        if let Some((at, _)) = choice {
            found[at].0 += VOICE + voice.loyalty;
            found[at].1.backers.push(voice.maje);
        }
    }
    let all: i32 = found.iter().map(|(weight, _)| *weight).sum();
    let mut pretenders: Vec<Pretender> = found
        .into_iter()
        .map(|(weight, it)| Pretender {
            voices: weight * 100 / all.max(1),
            ..it
        })
        .collect();
    pretenders.sort_by_key(|it| (Reverse(it.voices), !it.heir, it.maje));
    pretenders
}

/// How it is decided between pretenders who are listed by strength.
#[must_use]
pub fn decide(pretenders: &[Pretender]) -> Decision {
    let Some(first) = pretenders.first() else {
        return Decision::Acclaimed;
    };
    let second = pretenders.get(1).map_or(0, |it| it.voices);
    match first.voices - second {
        _ if first.heir => Decision::Heir,
        LEAD.. => Decision::Acclaimed,
        _ if pretenders.len() == 1 => Decision::Acclaimed,
        _ => Decision::Duel,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::id::FactionId;

    fn courtier(serial: u16, ambition: i32, loyalty: i32) -> Courtier {
        Courtier {
            maje: MajeId::new(FactionId(0), serial),
            age: 40,
            ambition,
            loyalty,
            traits: Traits::default(),
            heir: false,
        }
    }

    fn heir(serial: u16, ambition: i32, loyalty: i32) -> Courtier {
        Courtier {
            heir: true,
            ..courtier(serial, ambition, loyalty)
        }
    }

    fn serials(pretenders: &[Pretender]) -> Vec<u16> {
        pretenders.iter().map(|it| it.maje.serial).collect()
    }

    #[test]
    fn the_loyal_back_the_heir_and_the_disloyal_the_ambitious() {
        let loyal = [heir(1, 40, 60), courtier(2, 80, 50), courtier(3, 30, 70)];
        let found = pretenders(&loyal);
        assert_eq!(serials(&found), [1, 2]);
        assert_eq!(found[0].backers, [MajeId::new(FactionId(0), 3)]);
        assert_eq!(decide(&found), Decision::Heir);
        let disloyal = [heir(1, 30, 30), courtier(2, 90, 60), courtier(3, 30, 10)];
        let found = pretenders(&disloyal);
        assert_eq!(serials(&found), [2, 1]);
        assert_eq!(decide(&found), Decision::Acclaimed);
    }

    #[test]
    fn rivals_who_are_as_strong_fight_and_who_leads_by_far_is_acclaimed() {
        let even = [courtier(1, 70, 50), courtier(2, 70, 50)];
        assert_eq!(decide(&pretenders(&even)), Decision::Duel);
        let uneven = [courtier(1, 70, 80), courtier(2, 70, 10)];
        assert_eq!(decide(&pretenders(&uneven)), Decision::Acclaimed);
    }

    #[test]
    fn if_nobody_claims_it_the_best_claim_is_pushed_forward() {
        let court = [courtier(1, 20, 50), courtier(2, 50, 50)];
        let found = pretenders(&court);
        assert_eq!(serials(&found), [2]);
        assert_eq!(found[0].voices, 100);
        assert_eq!(decide(&found), Decision::Acclaimed);
        assert!(pretenders(&[]).is_empty());
    }
}
