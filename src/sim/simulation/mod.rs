//! A running simulation: the only door to the world.

mod posing;

use super::belief::{Contacts, HiddenFactions, Knowledge};
use super::check::{Refusal, check};
use super::chronicle::Chronicle;
use super::command::{Act, Command, Order};
use super::decision::Decisions;
use super::decree::{self, Decree, DecreeError, Decrees};
use super::digest::Digest;
use super::event::{Perceived, Record};
use super::faction::{FoundedFactions, Status};
use super::index::{Clock, Setting};
use super::informant::Informants;
use super::ledger::Ledger;
use super::map::Routes;
use super::opinion::Opinions;
use super::plan::{self, Plans};
use super::plot;
use super::restraint::Restraint;
use super::saved::Start;
use super::scene::{self, Scenes};
use super::schedule::turn_schedule;
use super::snapshot::{RestoreError, Snapshot};
use super::spawn::world_of;
use super::story::{self, Beats};
use super::terms::Rationale;
use super::victory::{Ending, Situations, Verdict};
use super::view::{OwnedView, Stale, TableSources, View, ViewSources, Views};
use super::{
    battle, belief, conference, deal, decision, economy, faction, feud, house, informant, maje,
    map, mediation, opinion, suspicion, victory,
};
use crate::id::{FactionId, Turn};
use crate::scenario::model::{Book, Canon, Roster, Scenario};
use bevy::ecs::prelude::{Schedule, World};
use bevy::ecs::system::SystemState;
use std::fmt;
use std::sync::Arc;

/// A simulation with its own world. Owned by value: a front-end may send it to another
/// thread for the turn.
pub struct Simulation {
    world: World,
    turn: Schedule,
    /// What views are copied from.
    sources: SystemState<ViewSources<'static, 'static>>,
    table: SystemState<TableSources<'static, 'static>>,
    views: Views,
    scenario: Arc<Scenario>,
    /// As it was when all views were copied last: only the end of a turn changes it, and every command asks for it.
    setting: Setting,
    /// The turn and the seed, as they were by then.
    clock: Clock,
    /// How the game had ended by then, if it had.
    ending: Option<(Turn, Ending)>,
    routes: Arc<Routes>,
    /// Whom a faction is kept from harming, where the lab plays a game again.
    restraint: Option<Restraint>,
}

impl fmt::Debug for Simulation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Simulation")
            .field("scenario", &self.scenario.id)
            .field("turn", &self.turn())
            .finish_non_exhaustive()
    }
}

impl Simulation {
    /// A new game. The scenario must have been checked: its ids are trusted.
    #[must_use]
    pub fn new(scenario: Arc<Scenario>, seed: u64) -> Self {
        let routes = Arc::new(Routes::new(&scenario));
        let start = Start {
            scenario: &scenario,
            seed,
        };
        let world = world_of(&scenario, &routes, Snapshot::begin(&start));
        let mut simulation = Self::around(world, scenario, routes);
        simulation.look_around();
        simulation
    }

    /// A simulation around a world that is complete but for what is derived.
    pub(super) fn around(mut world: World, scenario: Arc<Scenario>, routes: Arc<Routes>) -> Self {
        let mut turn = turn_schedule();
        plan::install(&mut turn);
        map::install(&mut turn);
        battle::install(&mut turn);
        deal::install(&mut turn);
        economy::install(&mut turn);
        maje::install(&mut turn);
        faction::install(&mut turn);
        opinion::install(&mut turn);
        feud::install(&mut turn);
        house::install(&mut turn);
        informant::install(&mut turn);
        conference::install(&mut turn);
        mediation::install(&mut turn);
        plot::install(&mut turn);
        belief::install(&mut turn);
        decision::install(&mut turn);
        suspicion::install(&mut turn);
        scene::install(&mut turn);
        story::install(&mut turn);
        decree::install(&mut turn);
        victory::install(&mut turn);
        Self {
            sources: SystemState::new(&mut world),
            table: SystemState::new(&mut world),
            views: Views::new(&scenario),
            setting: world.resource::<Setting>().clone(),
            clock: *world.resource::<Clock>(),
            ending: world.resource::<Verdict>().ending,
            world,
            turn,
            scenario,
            routes,
            restraint: None,
        }
    }

    /// What everybody sees before the first turn.
    fn look_around(&mut self) {
        belief::look_around(&mut self.world);
        self.refresh_all();
    }

    /// Works out again all that is derived and not saved.
    pub(super) fn refresh_all(&mut self) {
        self.setting = self.world.resource::<Setting>().clone();
        self.clock = *self.world.resource::<Clock>();
        self.ending = self.world.resource::<Verdict>().ending;
        self.views.all_stale();
        self.refresh();
    }

    fn refresh(&mut self) {
        const FOUND: &str = "every world has what views are copied from";
        // To find what is not copied takes longer than to copy it.
        let copied = self.views.lacks_only_table() && {
            let table = self.table.get(&self.world).expect(FOUND);
            self.views.refresh_table(&table)
        };
        if !copied {
            let sources = self.sources.get(&self.world).expect(FOUND);
            self.views.refresh(&sources);
        }
        let hidden = self.world.resource::<HiddenFactions>();
        self.views
            .hide(hidden, &self.setting.roster, self.ending.is_some());
    }

    /// The scenario as it was before the first turn; who is in the game now is the [`roster`](Self::roster).
    #[must_use]
    pub const fn scenario(&self) -> &Arc<Scenario> {
        &self.scenario
    }

    /// The book of the game: that of the scenario.
    #[must_use]
    pub fn book(&self) -> &Arc<Book> {
        &self.scenario.book
    }

    /// Who is in the game: the roster of the scenario with the factions that were founded since.
    #[must_use]
    pub const fn roster(&self) -> &Arc<Roster> {
        &self.setting.roster
    }

    /// From whom a faction broke away; nobody if the scenario has it.
    #[must_use]
    pub fn parent(&self, faction: FactionId) -> Option<FactionId> {
        self.world.resource::<FoundedFactions>().parent(faction)
    }

    /// Distances and ways on its map.
    #[must_use]
    pub const fn routes(&self) -> &Arc<Routes> {
        &self.routes
    }

    /// The turn being planned, from 1.
    #[must_use]
    pub const fn turn(&self) -> Turn {
        self.clock.turn
    }

    /// The seed of the game.
    #[must_use]
    pub const fn seed(&self) -> u64 {
        self.clock.seed.0
    }

    /// What a faction sees. `faction` must be one of the roster.
    #[must_use]
    pub fn view(&self, faction: FactionId) -> View<'_> {
        View {
            ledger: self.world.resource::<Ledger>().of(faction),
            ..self.view_without_books(faction)
        }
    }

    /// The same without why amounts changed: whether a command may be given does not depend on that, and it takes time to find.
    fn view_without_books(&self, faction: FactionId) -> View<'_> {
        let unaware = self.views.unaware(faction);
        View {
            book: self.book(),
            roster: unaware.map_or(self.roster(), |it| &it.roster),
            routes: &self.routes,
            common: unaware.map_or(&self.views.common, |it| &it.common),
            own: &self.views.own[faction.index()],
            beliefs: self.world.resource::<Knowledge>().of(faction),
            ledger: &[],
        }
    }

    /// Whether a faction is still in the game.
    #[must_use]
    pub fn is_active(&self, faction: FactionId) -> bool {
        self.views.own[faction.index()].status == Status::Active
    }

    /// What a faction sees, to be kept.
    #[must_use]
    pub fn owned_view(&self, faction: FactionId) -> OwnedView {
        let unaware = self.views.unaware(faction);
        let roster = unaware.map_or(self.roster(), |it| &it.roster);
        let shared = (
            Arc::clone(self.book()),
            Arc::clone(roster),
            Arc::clone(&self.routes),
        );
        self.view(faction).to_owned(shared)
    }

    /// Gives a command for a faction: an order is planned, an act is done at once.
    ///
    /// # Errors
    /// Refuses what the faction may not do, as far as it can know.
    pub fn submit(&mut self, faction: FactionId, command: &Command) -> Result<(), Refusal> {
        if self.is_over() {
            return Err(Refusal::GameOver);
        }
        if faction.index() >= self.roster().factions.len() {
            return Err(Refusal::NoSuchFaction(faction));
        }
        let view = self.view_without_books(faction);
        check(&view, command)?;
        if let Some(it) = self.restraint.filter(|it| it.forbids(&view, command)) {
            return Err(Refusal::HoldsBack(it.spared));
        }
        match command {
            Command::Order(order) => {
                self.world
                    .resource_mut::<Plans>()
                    .push(faction, order.clone());
                plan::overlay(&mut self.views.own[faction.index()], order, &self.setting);
            }
            Command::Act(act) => {
                // Weighed before anything of it is set aside.
                if let Some(proposal) = deal::Proposal::of(&self.view(faction), act) {
                    self.world.resource_mut::<deal::Proposals>().note(proposal);
                }
                let usual = Stale::after(act, &self.views.own[faction.index()]);
                let concerned = deal::perform(&mut self.world, faction, act);
                belief::acquaint(&mut self.world);
                if let Act::Confer(act) = act {
                    let of = concerned.conferences(faction, act);
                    self.views.conferences_stale(of);
                }
                let [mine, theirs] = usual.map(|stale| concerned.stale(stale));
                let stale = &mut self.views.stale;
                stale[faction.index()] = mine;
                for other in concerned.others.iter(stale.len()) {
                    stale[other.index()] = stale[other.index()].max(theirs);
                }
                self.refresh();
            }
        }
        Ok(())
    }

    /// Keeps a faction from harming another from now on: commands that would are refused. For experiments of the lab; not saved.
    pub fn withhold(&mut self, restraint: Restraint) {
        self.restraint = Some(restraint);
    }

    /// Changes who is in the game: carried out when the turn ends.
    ///
    /// # Errors
    /// The decree cannot be carried out as things stand.
    pub fn decree(&mut self, decree: Decree) -> Result<(), DecreeError> {
        if self.is_over() {
            return Err(DecreeError::GameOver);
        }
        decree::validate(&self.world, &decree)?;
        self.world.resource_mut::<Decrees>().0.push(decree);
        Ok(())
    }

    /// Takes back the faction's last order of this turn.
    pub fn undo(&mut self, faction: FactionId) -> Option<Order> {
        let order = self.world.resource_mut::<Plans>().pop(faction)?;
        self.views.stale[faction.index()] = Stale::All;
        self.refresh();
        Some(order)
    }

    /// The orders a faction has given this turn.
    #[must_use]
    pub fn orders(&self, faction: FactionId) -> &[Order] {
        self.world.resource::<Plans>().of(faction)
    }

    /// Resolves the turn and begins the next. Returns what happened, everybody's news
    /// together: show each faction only what it could observe. Does nothing once the game is over.
    pub fn end_turn(&mut self) -> &[Record] {
        if self.is_over() {
            return &[];
        }
        let turn = self.turn();
        self.world.resource_mut::<Scenes>().forget_meant(turn);
        self.world.resource_mut::<Ledger>().clear();
        self.turn.run(&mut self.world);
        belief::acquaint(&mut self.world);
        self.world.resource_mut::<Plans>().clear();
        self.world.resource_mut::<Clock>().turn = turn + 1;
        self.world.resource_mut::<Chronicle>().begin(turn + 1);
        self.refresh_all();
        self.pose_scenes();
        self.world.resource::<Chronicle>().of_turn(turn)
    }

    /// The beats of the story: for observers, and at the end.
    #[must_use]
    pub fn story(&self) -> &Beats {
        self.world.resource::<Beats>()
    }

    /// Writes down why a faction does what it does, and what it says of it. Nobody can read it but by a leak, and once the game is over.
    pub fn note(&mut self, by: FactionId, decision: Rationale) {
        let turn = self.turn();
        let mut decisions = self.world.resource_mut::<Decisions>();
        decisions.note(turn, by, decision);
    }

    /// Prisoners whom their captors turned, and what became of them: nobody but their masters knows it while the game goes on.
    #[must_use]
    pub fn informants(&self) -> &Informants {
        self.world.resource::<Informants>()
    }

    /// Why factions did what they did: the truth, for when nothing is secret any more.
    #[must_use]
    pub fn decisions(&self) -> &Decisions {
        self.world.resource::<Decisions>()
    }

    /// How things truly stand: for observers and tests.
    #[must_use]
    pub fn truth(&mut self) -> Situations {
        Situations::of(&mut self.world)
    }

    /// Sets how strongly minds follow the story as it was told.
    pub fn set_canon(&mut self, canon: Canon) {
        self.world.resource_mut::<Beats>().canon = canon;
        self.views.common.canon = canon;
    }

    /// What happened so far.
    #[must_use]
    pub fn chronicle(&self) -> &Chronicle {
        self.world.resource::<Chronicle>()
    }

    /// What a faction perceived of a turn, in order.
    pub fn news(&self, faction: FactionId, turn: Turn) -> impl Iterator<Item = Perceived> {
        let contacts = self.world.resource::<Contacts>();
        let records = self.chronicle().of_turn(turn).iter();
        let perceived = records.filter_map(move |record| record.perceived_by(faction));
        perceived.map(move |news| contacts.tell(faction, news))
    }

    /// All that happened in a turn, in order: for observers who view the game as a faction, not for
    /// players.
    pub fn all_news(&self, eyes: FactionId, turn: Turn) -> impl Iterator<Item = Perceived> {
        let contacts = self.world.resource::<Contacts>();
        let records = self.chronicle().of_turn(turn).iter();
        records.map(move |record| contacts.tell(eyes, record.whole(eyes)))
    }

    /// What factions think of each other: for observers and statistics, not for players.
    #[must_use]
    pub fn opinions(&self) -> &Opinions {
        self.world.resource::<Opinions>()
    }

    /// The books of the last turn, everybody's: for observers and tests.
    #[must_use]
    pub fn ledger(&self) -> &Ledger {
        self.world.resource::<Ledger>()
    }

    /// How the game ended, if it has.
    #[must_use]
    pub const fn ending(&self) -> Option<(Turn, Ending)> {
        self.ending
    }

    /// Whether the game is over.
    #[must_use]
    pub const fn is_over(&self) -> bool {
        self.ending.is_some()
    }

    /// Plays on past victories and past the last turn.
    pub fn set_open_end(&mut self, open: bool) {
        self.world.resource_mut::<Verdict>().open_end = open;
        let last = (!open).then_some(self.scenario().turns);
        self.views.common.last = last;
    }

    /// Goes on past the end: the game is over no more, and nothing ends it again.
    pub fn play_on(&mut self) {
        self.world.resource_mut::<Verdict>().ending = None;
        self.ending = None;
        self.set_open_end(true);
    }

    /// The same game with what is true of lands, fleets and factions in place of what is believed: for looking back, not for
    /// playing on.
    ///
    /// # Errors
    /// The game as it stands cannot be copied.
    pub fn revealed(&self) -> Result<Self, RestoreError> {
        let mut copy = Self::restore(Arc::clone(&self.scenario), self.snapshot())?;
        belief::reveal(&mut copy.world);
        copy.refresh_all();
        Ok(copy)
    }

    /// Keeps only the chronicle of the last turns, this many; what happens does not change.
    pub fn keep_chronicle(&mut self, turns: Turn) {
        self.world.resource_mut::<Chronicle>().keep(turns);
    }

    /// The whole game as plain data.
    #[must_use]
    pub fn snapshot(&self) -> Snapshot {
        Snapshot::capture(self.world())
    }

    /// The fingerprint of the whole game.
    #[must_use]
    pub fn digest(&self) -> Digest {
        Digest::of(self.world())
    }

    /// The world, for snapshots within the simulation.
    pub(super) const fn world(&self) -> &World {
        &self.world
    }

    /// The world, for the simulation's own tests.
    #[cfg(test)]
    pub(super) const fn world_mut(&mut self) -> &mut World {
        &mut self.world
    }
}
