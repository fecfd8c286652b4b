//! Conferences in words: motions, votes, acts, what happened.

use super::say;
use super::voice::Voice;
use crate::id::{FactionId, TerritoryId};
use crate::sim::check::ConferenceRefusal;
use crate::sim::conference::{Drawn, KnownSitting, PastRound, rules};
use crate::sim::event::{
    ConferenceCalled, ConferenceFailed, ConferenceMet, HallFate, HallFought, InvitationAnswered,
    MotionDecided, ShipsFound, WalkedOut, WeaponsDrawn,
};
use crate::sim::terms::{Ballot, ConferenceAct, Motion, MotionOutcome, Vote};

impl Voice<'_> {
    /// A motion as the subject of a vote: "war on the Ogla".
    #[must_use]
    pub fn motion(&self, motion: Motion) -> String {
        match motion {
            Motion::Peace => say!(self, "motion-peace"),
            Motion::Defence => say!(self, "motion-defence"),
            Motion::Embargo(on) => say!(self, "motion-embargo", on = self.faction(on)),
            Motion::War(on) => say!(self, "motion-war", on = self.faction(on)),
            Motion::Acclaim(whom) if self.is_you(whom) => say!(self, "motion-acclaim-you"),
            Motion::Acclaim(whom) => say!(self, "motion-acclaim", whom = self.faction(whom)),
            Motion::Accuse { whom, cause } => say!(
                self,
                "motion-accuse",
                whom = self.faction(whom),
                deed = self.charge(whom, cause)
            ),
            Motion::Settle([one, other]) => say!(
                self,
                "motion-settle",
                one = self.faction(one),
                other = self.faction(other)
            ),
        }
    }

    /// What follows if a motion is carried, in a sentence.
    #[must_use]
    pub fn motion_means(&self, motion: Motion) -> String {
        let id = match motion {
            Motion::Peace => "motion-means-peace",
            Motion::Defence => "motion-means-defence",
            Motion::Embargo(_) => "motion-means-embargo",
            Motion::War(_) => "motion-means-war",
            Motion::Acclaim(_) => {
                let needed = rules::needed(self.view.common.voters.len());
                return say!(self, "motion-means-acclaim", needed = needed);
            }
            Motion::Accuse { .. } => "motion-means-accuse",
            Motion::Settle(_) => "motion-means-settle",
        };
        self.say(id, &[])
    }

    /// The conference of a host: "your conference", "the conference of the Ogla".
    #[must_use]
    pub fn conference(&self, host: FactionId) -> String {
        if self.is_you(host) {
            say!(self, "name-your-conference")
        } else {
            say!(self, "name-conference-of", host = self.faction(host))
        }
    }

    /// A vote in a word.
    #[must_use]
    pub fn vote(&self, vote: Vote) -> String {
        let id = match vote {
            Vote::Yes => "vote-yes",
            Vote::No => "vote-no",
            Vote::Abstain => "vote-abstain",
        };
        self.say(id, &[])
    }

    /// What somebody says in a round.
    #[must_use]
    pub fn ballot(&self, ballot: Ballot) -> String {
        match ballot {
            Ballot::Leave => say!(self, "ballot-leave"),
            Ballot::Draw { on } => say!(self, "ballot-draw", on = self.faction(on)),
            Ballot::Vote { vote, next: None } => {
                say!(self, "ballot-vote", vote = self.vote(vote))
            }
            Ballot::Vote {
                vote,
                next: Some(next),
            } => say!(
                self,
                "ballot-vote-then",
                vote = self.vote(vote),
                next = self.motion(next)
            ),
        }
    }

    /// A round that is over: what was voted on, how, and what came of it.
    #[must_use]
    pub fn past_round(&self, number: usize, past: &PastRound) -> String {
        let who = |wanted: Vote| {
            let votes = past.votes.iter().filter(|(_, vote)| *vote == wanted);
            let names: Vec<FactionId> = votes.map(|(who, _)| *who).collect();
            self.everybody(&names)
        };
        let id = match past.outcome {
            MotionOutcome::Carried => "conference-carried",
            MotionOutcome::Failed => "conference-rejected",
        };
        say!(
            self,
            id,
            number = number,
            motion = self.motion(past.tabled.motion),
            takes = self.motion_takes(past.tabled.motion),
            yes = who(Vote::Yes),
            no = who(Vote::No),
            neither = who(Vote::Abstain)
        )
    }

    /// What is voted on in this round, and by whom it was put forward.
    #[must_use]
    pub fn round_said(&self, sitting: &KnownSitting) -> String {
        say!(
            self,
            "conference-round",
            round = sitting.round(),
            rounds = i32::from(rules::ROUNDS),
            by = self.faction(sitting.tabled.by),
            motion = self.motion(sitting.tabled.motion)
        )
    }

    /// Several factions in one phrase; "nobody" if there are none.
    fn everybody(&self, who: &[FactionId]) -> String {
        if who.is_empty() {
            say!(self, "vote-nobody")
        } else {
            self.factions(who)
        }
    }

    /// Several factions in one phrase.
    #[must_use]
    pub fn factions(&self, who: &[FactionId]) -> String {
        let names: Vec<String> = who.iter().map(|id| self.faction(*id)).collect();
        self.list(&names)
    }

    /// An act about conferences, said back.
    pub(super) fn conference_act(&self, act: &ConferenceAct) -> String {
        match act {
            ConferenceAct::Convene {
                at,
                on,
                guests,
                motion,
                ..
            } => say!(
                self,
                "act-convene",
                place = self.place(*at),
                date = self.date(*on),
                guests = self.factions(guests),
                motion = self.motion(*motion)
            ),
            ConferenceAct::Reply { host, comes } => {
                let id = if *comes {
                    "act-promise-to-come"
                } else {
                    "act-refuse-to-come"
                };
                self.say(id, &[("conference", self.conference(*host).into())])
            }
            ConferenceAct::Speak { host, ballot } => say!(
                self,
                "act-speak",
                conference = self.conference(*host),
                ballot = self.ballot(*ballot)
            ),
        }
    }

    /// Why an act about conferences is refused.
    pub(super) fn conference_refusal(&self, refusal: &ConferenceRefusal) -> String {
        let about = |id: &str, who: FactionId| self.say(id, &[("who", self.faction(who).into())]);
        match refusal {
            ConferenceRefusal::ConvenedAlready => say!(self, "refusal-convened-already"),
            ConferenceRefusal::ConferenceDate => say!(
                self,
                "refusal-conference-date",
                soonest = i32::from(rules::SOONEST),
                latest = i32::from(rules::LATEST)
            ),
            ConferenceRefusal::NoGround(at) => {
                say!(self, "refusal-no-ground", place = self.place(*at))
            }
            ConferenceRefusal::Guests { least, most } => {
                say!(self, "refusal-guests", least = *least, most = *most)
            }
            ConferenceRefusal::EscortTooLarge(most) => {
                say!(self, "refusal-escort-too-large", most = i32::from(*most))
            }
            ConferenceRefusal::NobodyToSend => say!(self, "refusal-nobody-to-send"),
            ConferenceRefusal::NotAcclaimed(who) => about("refusal-not-acclaimed", *who),
            ConferenceRefusal::NotInvited(who) => about("refusal-not-invited", *who),
            ConferenceRefusal::NotPromised(who) => say!(
                self,
                "refusal-not-promised",
                who = self.faction(*who),
                name = self.roster().faction(*who).short.to_lowercase()
            ),
            ConferenceRefusal::ConferenceMeets(who) => about("refusal-conference-meets", *who),
            ConferenceRefusal::AnsweredAlready(who) => about("refusal-answered-already", *who),
            ConferenceRefusal::NoVote(who) => about("refusal-no-vote", *who),
            ConferenceRefusal::NotPresent(who) => about("refusal-not-present", *who),
            ConferenceRefusal::SpokenAlready(_) => say!(self, "refusal-spoken-already"),
            ConferenceRefusal::NotAtTable(who) => about("refusal-not-at-table", *who),
            ConferenceRefusal::SpokenOf => say!(self, "refusal-spoken-of"),
        }
    }

    pub(super) fn conference_called(&self, it: &ConferenceCalled) -> String {
        say!(
            self,
            "event-conference-called",
            host = self.faction(it.host),
            guests = self.factions(&it.guests),
            place = self.place(it.at),
            date = self.date(it.on),
            motion = self.motion(it.motion)
        )
    }

    pub(super) fn invitation_answered(&self, it: &InvitationAnswered) -> String {
        let id = if it.comes {
            "event-invitation-accepted"
        } else {
            "event-invitation-refused"
        };
        say!(
            self,
            id,
            by = self.faction(it.by),
            conference = self.conference(it.host)
        )
    }

    pub(super) fn conference_met(&self, it: &ConferenceMet) -> String {
        let guests: Vec<FactionId> = it
            .present
            .iter()
            .copied()
            .filter(|who| *who != it.host)
            .collect();
        let id = if it.absent.is_empty() {
            "event-conference-met"
        } else {
            "event-conference-met-without"
        };
        say!(
            self,
            id,
            conference = self.conference(it.host),
            guests = self.factions(&guests),
            place = self.place(it.at),
            motion = self.motion(it.motion),
            absent = self.factions(&it.absent)
        )
    }

    pub(super) fn conference_failed(&self, it: &ConferenceFailed) -> String {
        say!(
            self,
            "event-conference-failed",
            conference = self.conference(it.host)
        )
    }

    pub(super) fn motion_decided(&self, it: &MotionDecided) -> String {
        let who = |wanted: Vote| -> Vec<FactionId> {
            let votes = it.votes.iter().filter(|(_, vote)| *vote == wanted);
            votes.map(|(who, _)| *who).collect()
        };
        let (yes, no, neither) = (who(Vote::Yes), who(Vote::No), who(Vote::Abstain));
        let id = match (it.outcome, it.motion) {
            (MotionOutcome::Failed, _) => "event-motion-failed",
            (_, Motion::Acclaim(_)) => "event-motion-acclaimed",
            (_, Motion::Accuse { .. }) => "event-motion-condemned",
            (_, Motion::Settle(_)) => "event-motion-settled",
            _ => "event-motion-signed",
        };
        let [about, _] = it.motion.about();
        let whom = about.map_or_else(String::new, |who| self.faction(who));
        let deed = if let Motion::Accuse { whom, cause } = it.motion {
            self.charge(whom, cause)
        } else {
            String::new()
        };
        say!(
            self,
            id,
            conference = self.conference(it.host),
            motion = self.motion(it.motion),
            whom = whom,
            deed = deed,
            ayes = yes.len(),
            noes = no.len(),
            yes = self.everybody(&yes),
            no = self.everybody(&no),
            neither = self.everybody(&neither),
            takes = self.motion_takes(it.motion)
        )
    }

    /// How many votes a motion takes.
    fn motion_takes(&self, motion: Motion) -> String {
        match motion {
            Motion::Peace | Motion::Defence | Motion::Embargo(_) | Motion::War(_) => {
                say!(self, "motion-takes-three")
            }
            Motion::Acclaim(_) => {
                let needed = rules::needed(self.view.common.voters.len());
                say!(self, "motion-takes-votes", needed = needed)
            }
            Motion::Accuse { .. } => say!(self, "motion-takes-more"),
            Motion::Settle(_) => say!(self, "motion-takes-both"),
        }
    }

    pub(super) fn walked_out(&self, it: &WalkedOut) -> String {
        say!(
            self,
            "event-walked-out",
            by = self.faction(it.by),
            conference = self.conference(it.host)
        )
    }

    pub(super) fn ships_found(&self, it: &ShipsFound) -> String {
        say!(
            self,
            "event-ships-found",
            by = self.faction(it.by),
            conference = self.conference(it.host),
            ships = i32::from(it.ships),
            place = self.place(it.at)
        )
    }

    /// Weapons that ended a conference at a place, and what that means for this turn.
    #[must_use]
    pub fn drawn(&self, drawn: Drawn, at: TerritoryId) -> String {
        say!(
            self,
            "conference-drawn",
            by = self.faction(drawn.by),
            on = self.faction(drawn.on),
            place = self.place(at)
        )
    }

    pub(super) fn weapons_drawn(&self, it: &WeaponsDrawn) -> String {
        say!(
            self,
            "event-weapons-drawn",
            by = self.faction(it.by),
            on = self.faction(it.on),
            conference = self.conference(it.host)
        )
    }

    pub(super) fn hall_fought(&self, it: &HallFought) -> String {
        let id = match it.fate {
            HallFate::Killed => "event-hall-killed",
            HallFate::Taken => "event-hall-taken",
            HallFate::Escaped => "event-hall-escaped",
        };
        let with = &it.helpers[usize::from(it.winner != it.between[0])];
        let helped = if with.is_empty() {
            String::new()
        } else {
            let helpers = self.factions(with);
            format!(" {}", say!(self, "hall-helped", helpers = helpers))
        };
        say!(
            self,
            id,
            place = self.place(it.at),
            winner = self.faction(it.winner),
            helped = helped,
            loser = self.faction(it.loser()),
            whose = self.possessive(it.loser()),
            maje = self.maje(it.beaten)
        )
    }
}
