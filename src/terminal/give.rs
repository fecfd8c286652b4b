//! Carrying out: commands, undo, the end of a turn.

use super::game::TerminalGame;
use super::ink::{Ink, ink};
use super::print::{Output, chance};
use super::show;
use crate::council::{takes_goods, undeliverable, undeliverable_said};
use crate::id::{FactionId, TerritoryId, Turn};
use crate::session::{Reply, SessionError, Stage, TurnEnd};
use crate::sim::battle::odds;
use crate::sim::command::{Act, Command, Mission, Order, Project};
use crate::sim::conference::conference;
use crate::sim::deal::reach::carriers_free;
use crate::sim::economy::works;
use crate::sim::terms::ConferenceAct;
use crate::text::{Voice, capital, say};

impl TerminalGame {
    /// Gives commands in order; stops at the first that is refused and takes those before it
    /// back, if they can be.
    pub(super) fn give(&mut self, commands: &[Command]) {
        let Stage::Planning(me) = self.session.stage() else {
            let page = Output::of(&self.cannot_order());
            self.show(&page);
            return;
        };
        let mut page = Output::new();
        let mut given: usize = 0;
        for command in commands {
            let named = matches!(command, Command::Order(Order::Split { .. }));
            let said = self
                .voice()
                .filter(|_| !named)
                .map(|voice| said_back(&voice, command));
            let price = self.voice().and_then(|voice| price_of(&voice, command));
            match self.session.submit(me, command) {
                Ok(reply) => {
                    given += 1;
                    if let Some(voice) = self.voice() {
                        page.para(&said.unwrap_or_else(|| said_back(&voice, command)));
                        if let Some(price) = &price {
                            page.item(price);
                        }
                        after(&voice, command, &reply, &mut page);
                    }
                }
                Err(error) => {
                    for _ in 0..given {
                        // What was planned a moment ago can be taken back.
                        let _ = self.session.undo(me);
                    }
                    let why = self.why(&error);
                    let asked = commands.len();
                    page = if given > 0 {
                        let only = say!(self.text, "give-only", given = given, asked = asked);
                        Output::of(&format!("{only} {why}"))
                    } else {
                        Output::of(&why)
                    };
                    break;
                }
            }
        }
        self.show(&page);
    }

    /// Why nothing can be ordered, where nobody plans.
    fn cannot_order(&self) -> String {
        match self.session.stage() {
            Stage::Over => say!(self.text, "cannot-order-over"),
            Stage::Fallen(_) => say!(self.text, "cannot-order-fallen"),
            Stage::Planning(_) | Stage::HandOver(_) | Stage::Watching => {
                say!(self.text, "cannot-order-watching")
            }
        }
    }

    /// Why the session does not do something.
    pub(super) fn why(&self, error: &SessionError) -> String {
        match (error, self.voice()) {
            (SessionError::Refused(refusal), Some(voice)) => voice.refusal(refusal),
            (SessionError::Over, _) => say!(self.text, "cannot-order-over"),
            (SessionError::NotTheirTurn(_), _) => say!(self.text, "cannot-order-watching"),
            (other, _) => other.to_string(),
        }
    }

    /// Takes the last order back.
    pub(super) fn undo(&mut self) {
        let Stage::Planning(me) = self.session.stage() else {
            let page = Output::of(&self.cannot_order());
            self.show(&page);
            return;
        };
        let page = match self.session.undo(me) {
            Ok(Some(order)) => {
                let said = self.voice().map(|voice| voice.order(&order));
                Output::of(&say!(self.text, "undone", order = said.unwrap_or_default()))
            }
            Ok(None) => Output::of(&say!(self.text, "undo-nothing")),
            Err(error) => Output::of(&self.why(&error)),
        };
        self.show(&page);
    }

    /// Ends the turn; where nobody plays, several.
    pub(super) fn end(&mut self, turns: u16) {
        match self.session.stage() {
            Stage::Planning(me) => match self.session.end_turn(me) {
                // The next greeting says what happened.
                Ok(TurnEnd::Next(_) | TurnEnd::Resolved(_)) => {}
                Err(error) => {
                    let page = Output::of(&self.why(&error));
                    self.show(&page);
                }
            },
            Stage::Watching => self.watch(turns),
            Stage::Fallen(_) => self.session.acknowledge(),
            Stage::Over if self.session.looks_back_at().is_some() => {
                let (now, truly) = self.session.looks_back_at().unwrap_or_default();
                self.look_back(now.saturating_add(turns), truly);
            }
            Stage::HandOver(_) | Stage::Over => {
                let page = Output::of(&say!(self.text, "cannot-end-over"));
                self.show(&page);
            }
        }
    }

    /// Shows an earlier turn of a game that is over: what had just happened, and how to go on from there.
    pub(super) fn look_back(&mut self, turn: Turn, truly: bool) {
        if let Err(error) = self.session.look_back(turn, truly) {
            let why = say!(self.text, "rewind-failed", why = error.to_string());
            self.show(&Output::of(&why));
            return;
        }
        let Some((now, truly)) = self.session.looks_back_at() else {
            self.show(&Output::of(&say!(self.text, "rewind-end")));
            return;
        };
        // Who broke away later was not there yet.
        if self.eyes.index() >= self.session.roster().factions.len() {
            self.eyes = FactionId(0);
        }
        if now > 1 {
            self.tell_turn(now - 1, false);
        }
        let who = self.session.roster().faction(self.eyes).short.clone();
        let said = if truly {
            "rewind-truly"
        } else {
            "rewind-believed"
        };
        let said = self.text.say(said, &[("who", who.into())]);
        let date = self
            .voice()
            .map(|voice| voice.date(now))
            .unwrap_or_default();
        let last = i32::from(self.session.last_turn());
        let mut page = Output::of(&say!(
            self.text,
            "rewind-at",
            date = date,
            turn = i32::from(now),
            last = last,
            said = said
        ));
        page.para(&say!(self.text, "rewind-hint"));
        self.show(&page);
    }

    /// Goes on past the end of the game.
    pub(super) fn play_on(&mut self) {
        if self.session.stage() != Stage::Over {
            let page = Output::of(&say!(self.text, "play-on-not-over"));
            self.show(&page);
            return;
        }
        self.session.play_on();
        let page = Output::of(&say!(self.text, "play-on"));
        self.show(&page);
    }

    fn watch(&mut self, turns: u16) {
        for _ in 0..turns {
            match self.session.advance() {
                Ok(turn) => self.tell_turn(turn, turns > 1),
                Err(_) => return,
            }
            if self.session.stage() != Stage::Watching || self.console.is_broken() {
                return;
            }
        }
    }
}

/// A command, said back.
fn said_back(voice: &Voice<'_>, command: &Command) -> String {
    match command {
        Command::Order(order) => capital(&say!(voice, "ordered", order = voice.order(order))),
        Command::Act(act) => capital(&say!(voice, "acted", act = voice.act(act))),
    }
}

/// What a command ends or gives up comes to: what that costs, or what of its cost comes back.
fn price_of(voice: &Voice<'_>, command: &Command) -> Option<String> {
    match command {
        Command::Act(Act::EndDeal { deal, .. }) => {
            let mut deals = voice.view.own.deals.iter();
            let known = deals.find(|known| known.id == *deal)?;
            Some(voice.price_of_ending(known))
        }
        Command::Order(Order::Abandon { at, index }) => voice.comes_back(*at, *index),
        _ => None,
    }
}

/// What came of a command, beyond that it was given.
fn after(voice: &Voice<'_>, command: &Command, reply: &Reply, page: &mut Output) {
    match reply {
        Reply::Answered(reply) if reply.accepted => {
            page.para(&ink(Ink::Good, &say!(voice, "answer-yes")));
        }
        Reply::Answered(reply) => {
            page.para(&ink(Ink::Bad, &say!(voice, "answer-no")));
            for reason in voice.told(&reply.motive) {
                page.item(&reason);
            }
            if let Some(deal) = &reply.counter {
                let terms = voice.terms(deal);
                page.para(&say!(voice, "answer-counter", terms = terms));
            }
        }
        Reply::Waiting => page.para(&say!(voice, "answer-waiting")),
        Reply::Done if matches!(command, Command::Act(Act::Answer { accept: true, .. })) => {
            page.para(&ink(Ink::Good, &say!(voice, "answer-signed")));
        }
        Reply::Done if matches!(command, Command::Act(Act::Propose { deal, .. }) if !deal.is_gift()) =>
        {
            page.para(&ink(Ink::Good, &say!(voice, "answer-signed-theirs")));
        }
        Reply::Told(event) => page.para(&voice.event(event)),
        Reply::Planned | Reply::Done => {}
    }
    if takes_goods(command) {
        for missing in undeliverable(&voice.view) {
            page.para(&ink(Ink::Bad, &undeliverable_said(voice, &missing)));
        }
    }
    if let Command::Act(Act::Confer(ConferenceAct::Speak { host, .. })) = command {
        round_notes(voice, *host, page);
    }
    if let Command::Order(Order::Build { at, project }) = command {
        build_notes(voice, *at, *project, page);
    }
    if let Command::Order(Order::Mission { fleet, mission }) = command {
        mission_notes(voice, *fleet, *mission, page);
    }
}

/// What the round decided in which one spoke, and what is spoken of next.
fn round_notes(voice: &Voice<'_>, host: FactionId, page: &mut Output) {
    let Some(known) = conference(&voice.view, host) else {
        return;
    };
    let Some(sitting) = &known.sitting else {
        return;
    };
    if sitting.ballot.is_some() {
        page.para(&say!(voice, "note-round-waits"));
        return;
    }
    for drawn in &sitting.drawn {
        let said = capital(&voice.drawn(*drawn, known.at));
        page.para(&ink(Ink::Bad, &said));
    }
    if !sitting.drawn.is_empty() {
        return;
    }
    if let Some(past) = sitting.past.last() {
        page.para(&voice.past_round(sitting.past.len(), past));
    }
    page.para(&if sitting.over {
        say!(voice, "conference-over")
    } else {
        voice.round_said(sitting)
    });
}

/// What a work costs, which is already taken off, and what is left.
fn build_notes(voice: &Voice<'_>, at: TerritoryId, project: Project, page: &mut Output) {
    let view = &voice.view;
    let land = view.land(at);
    let mut planned = land.map_or(0, |land| works::fort_planned(land.fort, &land.sites));
    if project == Project::Fort {
        // The level just ordered is planned already.
        planned = planned.saturating_sub(1);
    }
    if let Some((cost, turns)) = works::cost(voice.book(), at, project, planned) {
        page.item(&say!(
            voice,
            "note-cost",
            cost = voice.goods(cost),
            turns = voice.turns(i32::from(turns))
        ));
    }
}

fn mission_notes(voice: &Voice<'_>, id: crate::id::FleetId, mission: Mission, page: &mut Output) {
    let view = &voice.view;
    let Some(fleet) = view.fleet(id) else {
        return;
    };
    let missing = -carriers_free(view);
    if matches!(mission, Mission::Haul { .. }) && missing > 0 {
        let said = say!(voice, "note-carriers", missing = missing);
        page.item(&ink(Ink::Bad, &said));
    }
    for said in show::odds::left_bare(voice, &[id], mission) {
        page.item(&say!(voice, "note-unguarded", said = said));
    }
    if let Some(found) = odds(view, &[id], mission) {
        page.item(&say!(
            voice,
            "note-odds",
            chance = chance(voice, found.chance),
            arrives = voice.arrival(found.turns)
        ));
        for said in show::odds::brings(voice, mission) {
            page.item(&said);
        }
        return;
    }
    let turns = mission
        .destination()
        .and_then(|to| view.routes.turns(fleet.position.at, to, fleet.totals.speed));
    if let Some(turns) = turns.filter(|turns| *turns > 0) {
        page.item(&say!(voice, "note-arrives", arrives = voice.arrival(turns)));
    }
}
