//! What a person asks for within a game.

use super::{Desk, Game, MapSight, Note};
use crate::council::{bared, bared_said, takes_goods, undeliverable, undeliverable_said};
use crate::id::{FleetId, Turn};
use crate::page::dial::Dial;
use crate::page::rich::Thing;
use crate::page::undecided::undecided;
use crate::page::{Action, Aim, Aiming, Overlay, Tab, Weighed, aimed};
use crate::session::{MindReply, Reply, SessionError, Stage};
use crate::sim::command::{Act, Command, Mission, Order};
use crate::text::{capital, say};
use crate::window::action::DeskAction;

impl Desk {
    /// Carries out what needs a game; without one, nothing.
    pub(super) fn play(&mut self, action: DeskAction) {
        if self.game().is_none() {
            return;
        }
        match action {
            DeskAction::Page(action) => self.follow(action),
            DeskAction::EndTurnNow => self.end(1),
            DeskAction::Watch(turns) => {
                if self
                    .game()
                    .is_some_and(|game| game.stage() == Stage::Watching)
                {
                    self.end(turns);
                }
            }
            DeskAction::Acknowledge => self.acknowledge(),
            DeskAction::PlayOn => self.play_on(),
            DeskAction::LookBack(turn, truly) => self.look_back(turn, truly),
            other => {
                if let Some(game) = self.game_mut() {
                    game.turn_to(&other);
                }
            }
        }
    }

    /// Carries out what a page offers.
    fn follow(&mut self, action: Action) {
        match action {
            Action::Give(command) => self.give(std::slice::from_ref(&command)),
            Action::GiveAll(commands) => self.give(&commands),
            Action::Undo => self.undo(),
            Action::EndTurn => self.ask_to_end(),
            Action::Target(thing) => self.target(thing),
            Action::Weigh(fleet, mission) => self.weigh(fleet, mission),
            Action::Join(fleet) => self.join(fleet),
            other => {
                if let Some(game) = self.game_mut() {
                    game.show(&other);
                }
            }
        }
    }

    /// Gives commands in order; if one is refused, those before it are taken back as far as they can be.
    fn give(&mut self, commands: &[Command]) {
        let Some(game) = self.game_mut() else {
            return;
        };
        game.weighed = None;
        game.aiming = None;
        let came = game.submit(commands);
        game.refresh();
        if !came.bad {
            game.dials.done();
        }
        self.note(came);
        self.mention_autosave();
    }

    /// Takes over the seat that is handed over; before the first turn its briefing is read. Goes on after a fall.
    fn acknowledge(&mut self) {
        self.overlays.retain(|overlay| *overlay != Overlay::Fallen);
        let Some(game) = self.game_mut() else {
            return;
        };
        game.acknowledge();
        if matches!(game.stage(), Stage::HandOver(_)) {
            self.forget_notes();
            return;
        }
        if game.turn() == 1 && game.person().is_some() {
            self.overlays.push(Overlay::Briefing);
        }
        self.tell_fall();
    }

    /// Plays on past the end.
    fn play_on(&mut self) {
        let Some(game) = self.game_mut() else {
            return;
        };
        if game.play_on() {
            self.overlays.retain(|overlay| *overlay != Overlay::Ending);
            let said = self.text.say("play-on", &[]);
            self.tell(said, false);
        }
    }

    /// Shows an earlier turn of a game that is over.
    fn look_back(&mut self, turn: Turn, truly: bool) {
        let Some(game) = self.game_mut() else {
            return;
        };
        match game.look_back(turn, truly) {
            Ok(()) => self.overlays.retain(|overlay| *overlay != Overlay::Ending),
            Err(error) => {
                let said = say!(self.text, "rewind-failed", why = error.to_string());
                self.tell(said, true);
            }
        }
    }

    fn undo(&mut self) {
        let Some(game) = self.game_mut() else {
            return;
        };
        let note = game.take_back();
        game.refresh();
        self.note(note);
        self.mention_autosave();
    }

    /// Ends the turn, or asks first what has still to be decided.
    fn ask_to_end(&mut self) {
        let Some(game) = self.game() else {
            return;
        };
        if game.is_turning() {
            return;
        }
        if self.settings.ask_before_end
            && let Some(context) = game.context()
            && !undecided(&context).is_empty()
        {
            self.overlays.push(Overlay::EndTurn);
        } else {
            self.end(1);
        }
    }

    fn end(&mut self, turns: u16) {
        let wake = self.wake.clone();
        self.overlays
            .retain(|overlay| *overlay != Overlay::EndTurn && *overlay != Overlay::Briefing);
        self.note = None;
        let Some(game) = self.game_mut() else {
            return;
        };
        match game.stage() {
            Stage::Planning(_) | Stage::Watching if !game.is_turning() => {
                game.begin_turn(turns, wake);
            }
            _ => {}
        }
    }

    fn target(&mut self, thing: Thing) {
        let Some(game) = self.game_mut() else {
            return;
        };
        let (Some(aiming), Some(view)) = (game.aiming, game.view()) else {
            game.look(thing);
            return;
        };
        if let (Aim::Haul, None, Thing::Place(from)) = (aiming.aim, aiming.from, thing) {
            if view.land(from).is_some() {
                game.aiming = Some(Aiming {
                    from: Some(from),
                    ..aiming
                });
            }
            return;
        }
        if let Some(mission) = aimed(&view, aiming, thing) {
            self.weigh(aiming.fleet, mission);
        }
    }

    /// Shows the odds where there may be a fight, or why it cannot be ordered; orders it where there
    /// is nothing to weigh.
    fn weigh(&mut self, fleet: FleetId, mission: Mission) {
        let Some(game) = self.game_mut() else {
            return;
        };
        let Some(view) = game.view() else {
            return;
        };
        let weighed = Weighed::of(&view, fleet, mission).with_company(&view);
        // How much is hauled is asked in any case.
        let asks = matches!(mission, Mission::Haul { .. });
        if weighed.odds.is_none() && weighed.refused.is_none() && !asks {
            self.give(&[Command::Order(Order::Mission { fleet, mission })]);
            return;
        }
        game.weighed = Some(weighed);
    }

    /// Takes a fleet along on the mission that is weighed, or leaves it out again.
    fn join(&mut self, fleet: FleetId) {
        let Some(game) = self.game_mut() else {
            return;
        };
        let Some(mut weighed) = game.weighed.take() else {
            return;
        };
        if let Some(view) = game.view() {
            weighed.join(&view, fleet);
        }
        game.weighed = Some(weighed);
    }
}

impl Game {
    /// Carries out what only changes what the window shows.
    fn turn_to(&mut self, action: &DeskAction) {
        match *action {
            DeskAction::Back => {
                self.looked.pop();
            }
            DeskAction::Unselect => self.looked.clear(),
            DeskAction::Centre(place) => self.sight = Some(MapSight::Middle(place)),
            DeskAction::StopAiming => self.aiming = None,
            DeskAction::Eyes(faction) => {
                if matches!(self.stage(), Stage::Watching | Stage::Over) {
                    self.look_through(faction);
                }
            }
            DeskAction::SkipAnimation => self.end_story(),
            DeskAction::ShowAgain => self.before = self.again.take(),
            DeskAction::CloseTab => {
                self.tab = None;
                self.looked.clear();
            }
            _ => {}
        }
    }

    /// Carries out what only changes which pages are shown.
    fn show(&mut self, action: &Action) {
        match action {
            Action::Look(thing) => {
                self.look(*thing);
                self.bring_into_sight(*thing);
            }
            Action::Open(tab) => {
                self.tab = Some(*tab);
                self.looked.clear();
            }
            Action::Aim(fleet, aim) => {
                self.weighed = None;
                self.aiming = Some(Aiming {
                    fleet: *fleet,
                    aim: *aim,
                    from: None,
                });
            }
            Action::Dials(settings) => self.dials.set(settings),
            Action::Deal(partner) => {
                let partner = i32::from(partner.0);
                self.dials.set(&[(Dial::Partner, partner)]);
                self.open_table();
            }
            Action::Draft(deal) => {
                let Some(length) = self.view().map(|view| view.book.turn) else {
                    return;
                };
                self.dials.set(&crate::page::settings_of(deal, length));
                self.open_table();
            }
            _ => {}
        }
    }

    fn open_table(&mut self) {
        self.tab = Some(Tab::Table);
        self.tab_in_front = true;
    }

    fn bring_into_sight(&mut self, thing: Thing) {
        let Some(view) = self.view() else {
            return;
        };
        let place = match thing {
            Thing::Place(id) => Some(id),
            Thing::Fleet(id) => view.fleet(id).map(|fleet| fleet.position.at),
            Thing::Contact(id) => view.beliefs.sighting(id).map(|seen| seen.at),
            Thing::Maje(id) => view.maje(id).map(|maje| maje.at),
            _ => None,
        };
        if let Some(place) = place {
            self.sight = Some(match self.sight {
                // Nothing was shown yet: it begins there.
                Some(MapSight::Begin(_)) => MapSight::Begin(place),
                _ => MapSight::See(place),
            });
        }
    }

    fn submit(&mut self, commands: &[Command]) -> Note {
        let Some(me) = self.person() else {
            let error = if self.is_over() {
                SessionError::Over
            } else {
                SessionError::NotTheirTurn(self.eyes)
            };
            return refusal(self.why(&error));
        };
        let mut lines = Vec::new();
        let mut given = 0;
        let mut bad = false;
        for command in commands {
            let said = self.said_back(command);
            let warned = self.left_bare(command);
            let Some(session) = &mut self.session else {
                return refusal(self.waiting());
            };
            match session.submit(me, command) {
                Ok(reply) => {
                    given += 1;
                    lines.push(said);
                    lines.extend(warned);
                    let answer = self.answered(command, &reply);
                    bad |= matches!(
                        reply,
                        Reply::Answered(MindReply {
                            accepted: false,
                            ..
                        })
                    );
                    lines.extend(answer);
                    lines.extend(self.undeliverable(command));
                }
                Err(error) => {
                    let why = self.why(&error);
                    for _ in 0..given {
                        if let Some(session) = &mut self.session {
                            // What was planned a moment ago can be taken back.
                            let _ = session.undo(me);
                        }
                    }
                    return refusal(why);
                }
            }
        }
        Note { lines, bad }
    }

    fn waiting(&self) -> String {
        self.voice()
            .map_or_else(String::new, |voice| say!(voice, "turn-resolving"))
    }

    fn said_back(&self, command: &Command) -> String {
        let Some(voice) = self.voice() else {
            return String::new();
        };
        capital(&match command {
            Command::Order(order) => say!(voice, "ordered", order = voice.order(order)),
            Command::Act(act) => say!(voice, "acted", act = voice.act(act)),
        })
    }

    /// Own land that an order leaves unguarded, and who is in reach of it.
    fn left_bare(&self, command: &Command) -> Vec<String> {
        let (Some(voice), Command::Order(Order::Mission { fleet, mission })) =
            (self.voice(), command)
        else {
            return Vec::new();
        };
        let found = bared(&voice.view, &[*fleet], *mission);
        let said = found.iter().map(|bared| bared_said(&voice, bared));
        said.map(|said| say!(voice, "note-unguarded", said = said))
            .collect()
    }

    /// What is owed and cannot be delivered any more, after a command that takes goods.
    fn undeliverable(&self, command: &Command) -> Vec<String> {
        let Some(voice) = self.voice().filter(|_| takes_goods(command)) else {
            return Vec::new();
        };
        let missing = undeliverable(&voice.view).into_iter();
        missing.map(|it| undeliverable_said(&voice, &it)).collect()
    }

    /// What came of an offer, and what the other side says of its answer.
    fn answered(&self, command: &Command, reply: &Reply) -> Vec<String> {
        let Some(voice) = self.voice() else {
            return Vec::new();
        };
        match reply {
            Reply::Answered(reply) if reply.accepted => vec![say!(voice, "answer-yes")],
            Reply::Answered(reply) => {
                let mut lines = vec![say!(voice, "answer-no")];
                lines.extend(voice.told(&reply.motive));
                let counter = reply.counter.as_ref();
                lines.extend(counter.map(|deal| {
                    let terms = voice.terms(deal);
                    say!(voice, "answer-counter", terms = terms)
                }));
                lines
            }
            Reply::Waiting => vec![say!(voice, "answer-waiting")],
            Reply::Done if matches!(command, Command::Act(Act::Propose { deal, .. }) if !deal.is_gift()) =>
            {
                vec![say!(voice, "answer-signed-theirs")]
            }
            Reply::Told(event) => vec![voice.event(event)],
            Reply::Planned | Reply::Done => Vec::new(),
        }
    }

    fn take_back(&mut self) -> Note {
        let Some(me) = self.person() else {
            return refusal(self.why(&SessionError::NotTheirTurn(self.eyes)));
        };
        let Some(session) = &mut self.session else {
            return refusal(self.waiting());
        };
        let came = session.undo(me);
        let voice = self.voice();
        match (came, voice) {
            (Ok(Some(order)), Some(voice)) => Note {
                lines: vec![say!(voice, "undone", order = voice.order(&order))],
                bad: false,
            },
            (Ok(_), Some(voice)) => refusal(say!(voice, "undo-nothing")),
            (Ok(_), None) => refusal(String::new()),
            (Err(error), _) => refusal(self.why(&error)),
        }
    }
}

fn refusal(why: String) -> Note {
    Note {
        lines: vec![why],
        bad: true,
    }
}
