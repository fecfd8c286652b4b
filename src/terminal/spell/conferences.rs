//! Conferences as they are typed.

use super::Speller;
use crate::sim::terms::{Ballot, ConferenceAct, Motion, Vote};

impl Speller<'_> {
    /// A motion as it is typed.
    fn motion(&self, motion: Motion) -> String {
        match motion {
            Motion::Peace => String::from("peace"),
            Motion::Defence => String::from("defence"),
            Motion::Embargo(on) => format!("embargo on {}", self.faction(on)),
            Motion::War(on) => format!("war on {}", self.faction(on)),
            Motion::Acclaim(whom) if whom == self.voice.view.faction() => {
                String::from("acclaim us")
            }
            Motion::Acclaim(whom) => format!("acclaim {}", self.faction(whom)),
            Motion::Accuse { whom, cause } => {
                let cause = cause.key().replace('_', " ");
                format!("accuse {} of {cause}", self.faction(whom))
            }
            Motion::Settle([one, other]) => {
                let me = self.voice.view.faction();
                format!(
                    "settle {}",
                    self.faction(if one == me { other } else { one })
                )
            }
        }
    }

    /// The line that does something about a conference.
    pub(super) fn conference(&self, act: &ConferenceAct) -> String {
        let view = &self.voice.view;
        match act {
            ConferenceAct::Convene {
                at,
                on,
                guests,
                motion,
                escort,
            } => {
                let names: Vec<String> = guests.iter().map(|id| self.faction(*id)).collect();
                let turns = on.saturating_sub(view.turn());
                format!(
                    "convene {} about {} with {} in {turns} escort {escort}",
                    self.place(*at),
                    self.motion(*motion),
                    names.join(", ")
                )
            }
            ConferenceAct::Reply { host, comes: true } => format!("attend {}", self.faction(*host)),
            ConferenceAct::Reply { host, .. } => format!("attend {} refuse", self.faction(*host)),
            ConferenceAct::Speak { host, ballot } => {
                let mut open = view.own.conferences.iter();
                let first = open.find(|it| it.asks(view.faction()).is_some());
                let at = if first.is_some_and(|it| it.host == *host) {
                    String::new()
                } else {
                    format!(" at {}", self.faction(*host))
                };
                match ballot {
                    Ballot::Leave => format!("walkout{at}"),
                    Ballot::Draw { on } => format!("draw on {} now{at}", self.faction(*on)),
                    Ballot::Vote { vote, next } => {
                        let vote = match vote {
                            Vote::Yes => "yes",
                            Vote::No => "no",
                            Vote::Abstain => "abstain",
                        };
                        let next = next.map_or_else(String::new, |next| {
                            format!(" then {}", self.motion(next))
                        });
                        format!("vote {vote}{next}{at}")
                    }
                }
            }
        }
    }
}
