//! Something that matters to a faction now.

use crate::id::{
    ClassId, ContactId, DealId, FactionId, FleetId, MajeId, ObjectiveId, OfferId, TerritoryId, Turn,
};
use crate::scenario::model::{Good, Goods};
use crate::sim::belief::{Band, Lead};
use crate::sim::command::Mission;
use crate::sim::deal::clause::LEEWAY;
use crate::sim::opinion::Incident;
use crate::sim::opinion::signs::Sign;
use crate::sim::scene::Posed;
use crate::sim::terms::{Call, DealSort, Owed, PlotKind, Scheme};
use crate::sim::victory::Contest;

/// How many things a council speaks of.
pub const MOST: usize = 5;

/// Less loyalty than this is worth a warning.
pub const RESTLESS: i32 = 35;

/// Something that matters: the greater the weight, the earlier it is said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Matter {
    /// How much it matters.
    pub weight: i32,
    /// What it is.
    pub what: What,
}

impl Matter {
    /// Something of this weight.
    #[must_use]
    pub const fn new(weight: i32, what: What) -> Self {
        Self { weight, what }
    }
}

/// A fleet that could stand where somebody threatens.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Guard {
    /// Which.
    pub fleet: FleetId,
    /// The strength that would stand there with it.
    pub with: i32,
}

/// A haul that would help land that is cut off.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Relief {
    /// With which fleet.
    pub fleet: FleetId,
    /// The haul.
    pub mission: Mission,
}

/// What land that is cut off is shortest of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lack {
    /// Which land.
    pub lands: Vec<TerritoryId>,
    /// Of what.
    pub good: Good,
    /// In how many turns that is gone there.
    pub turns: i32,
}

/// Something that is owed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Debt {
    /// Under which deal.
    pub deal: DealId,
    /// To whom.
    pub to: FactionId,
    /// What.
    pub what: Owed,
    /// Whether it is due each turn until then, and not once.
    pub each_turn: bool,
    /// Turns left until it is due for the last time: 0 is this turn.
    pub turns: i32,
    /// Loads that will lie in the stores then by the forecast, or in the first turn in which it cannot be paid; nothing for
    /// what is not goods.
    pub there: Option<i32>,
    /// In how many turns it cannot be paid by that forecast, if it cannot.
    pub fails: Option<i32>,
}

/// A guard that was promised.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Post {
    /// To whom.
    pub to: FactionId,
    /// Where.
    pub at: TerritoryId,
    /// The strength that was promised.
    pub wanted: i32,
    /// The strength of the ships that are there or on their way, and mean to stay.
    pub sent: i32,
    /// In how many turns they have to be there: 0 is this turn.
    pub turns: i32,
    /// For how many turns they have to stay, this one included.
    pub left: i32,
}

impl Post {
    /// Whether enough ships are there or on their way: a little less than was promised will do.
    #[must_use]
    pub const fn is_manned(&self) -> bool {
        self.sent.saturating_mul(100) >= self.wanted.saturating_mul(LEEWAY)
    }
}

/// What matters, with what would address it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum What {
    /// A good runs out.
    Short {
        /// Which.
        good: Good,
        /// In how many turns.
        turns: i32,
        /// What goes each turn.
        need: i32,
        /// What comes each turn.
        income: i32,
        /// Who would most likely sell it.
        seller: Option<FactionId>,
        /// The strongest fleet that has nothing better to do: what nobody sells can be taken.
        fleet: Option<FleetId>,
    },
    /// Somebody else may win soon.
    Rival {
        /// Who, how near it is, and what would stop it.
        contest: Contest,
    },
    /// An event of the scenario waits for a choice.
    Scene {
        /// Which.
        posed: Posed,
    },
    /// Somebody whom it promised help calls for it.
    Called {
        /// The call.
        call: Call,
        /// The strongest fleet that could go.
        fleet: Option<FleetId>,
    },
    /// It has promised a guard that is neither there nor on its way.
    Post {
        /// What was promised.
        post: Post,
        /// The fleet that could go.
        fleet: Option<FleetId>,
    },
    /// A challenge to a duel waits for an answer.
    Challenge {
        /// Who made it.
        from: FactionId,
        /// How likely the First Maje wins, in percent.
        chance: i32,
    },
    /// An invitation to a conference waits for an answer.
    Invitation {
        /// Whose.
        host: FactionId,
    },
    /// Somebody has to be sent to a conference next turn.
    Delegate {
        /// Whose.
        host: FactionId,
    },
    /// A conference waits for a vote.
    Vote {
        /// Whose.
        host: FactionId,
    },
    /// Whoever mediates between us and another waits for an answer.
    Mediation {
        /// Who mediates.
        by: FactionId,
        /// With whom peace would be made.
        with: FactionId,
    },
    /// An offer waits for an answer.
    Offer {
        /// Which.
        offer: OfferId,
        /// Its number among those that wait, from 1.
        number: i32,
    },
    /// Somebody may be about to break faith, or is found to plot.
    Suspect {
        /// Who.
        who: FactionId,
        /// The latest sign of it, or what was found out.
        sign: Sign,
        /// How many signs of the last turns there are.
        signs: i32,
        /// The plot that was found out, if one was: it can be exposed.
        plot: Option<PlotKind>,
        /// The own land that is nearest to theirs.
        land: Option<TerritoryId>,
        /// The strongest fleet that could stand guard there.
        fleet: Option<FleetId>,
    },
    /// Somebody has just wronged it.
    Wronged {
        /// Who.
        by: FactionId,
        /// What he did.
        wrong: Incident,
    },
    /// It holds a prisoner.
    Captive {
        /// Whom.
        maje: MajeId,
        /// Whose maje he is.
        of: FactionId,
    },
    /// One of its own is held by somebody.
    Imprisoned {
        /// Who.
        maje: MajeId,
        /// Who holds him.
        by: FactionId,
    },
    /// One of its own came home from captivity, and may have been turned.
    Returned {
        /// Who.
        maje: MajeId,
        /// Who had held him.
        from: FactionId,
    },
    /// A plot of its own could be struck.
    Ripe {
        /// Who leads it.
        maje: MajeId,
        /// What is plotted.
        scheme: Scheme,
        /// How likely it succeeds now, in percent.
        chance: i32,
        /// The same a turn later.
        later: i32,
        /// How likely it leaks in a turn of waiting, in percent.
        leak: i32,
    },
    /// It could be found out where a grave rumour comes from.
    Rumour {
        /// Which, and with whom.
        lead: Lead,
        /// Who has nothing else to do and could go there.
        maje: Option<MajeId>,
    },
    /// An armed fleet of others near one's own land.
    Threat {
        /// Which.
        contact: ContactId,
        /// The land it could reach.
        land: TerritoryId,
        /// Whether it is there already.
        here: bool,
        /// How strong it is believed to be.
        theirs: Band,
        /// The strength that will stand there against it.
        stays: i32,
        /// Who could stand there in time too.
        guard: Option<Guard>,
    },
    /// Land is cut off from the rest and short of something.
    CutOff {
        /// What it lacks where; what is gone first comes first. Never empty.
        lacks: Vec<Lack>,
        /// Who closed its lanes, if somebody did.
        closed_by: Option<FactionId>,
        /// Whether some is being hauled there.
        hauled: bool,
        /// What would help first, if it is not being done.
        relief: Option<Relief>,
    },
    /// The game ends soon.
    Ending {
        /// Turns left, this one included.
        turns: i32,
    },
    /// A maje may leave.
    Restless {
        /// Who.
        maje: MajeId,
        /// His loyalty.
        loyalty: i32,
        /// The lands with which he would break away, if he is proud enough.
        lands: Vec<TerritoryId>,
    },
    /// A predecessor of the First Maje made promises that he may still go back on.
    Inherited {
        /// To whom, by id.
        to: Vec<FactionId>,
        /// Since when he leads.
        since: Turn,
        /// For how many turns more he may.
        turns: i32,
    },
    /// Another has a new First Maje, who may go back on what his predecessor promised.
    Unacknowledged {
        /// Who.
        by: FactionId,
        /// Since when he leads.
        since: Turn,
        /// For how many turns more he may.
        turns: i32,
    },
    /// It is open who follows the First Maje: rivals would fight.
    Rivals {
        /// The two strongest.
        majes: [MajeId; 2],
    },
    /// An exile asks for a roof, or could be called home.
    Exile {
        /// Who.
        maje: MajeId,
        /// Whose maje he was.
        from: FactionId,
    },
    /// Majes have nothing to do.
    Idle {
        /// Who.
        majes: Vec<MajeId>,
        /// Land that the first of them could govern.
        land: Option<TerritoryId>,
    },
    /// The best raid within reach.
    Raid {
        /// With which fleet.
        fleet: FleetId,
        /// Where.
        target: TerritoryId,
        /// Whose land.
        victim: FactionId,
        /// How likely it succeeds, in percent.
        chance: Band,
        /// What it brings at most.
        loot: Goods,
    },
    /// The best land to take within reach.
    Seize {
        /// With which fleet.
        fleet: FleetId,
        /// Where.
        target: TerritoryId,
        /// Whose land, if it is somebody's.
        victim: Option<FactionId>,
        /// How likely it succeeds, in percent.
        chance: Band,
    },
    /// A fleet lies idle with goods aboard that nobody there can use.
    Cargo {
        /// Which.
        fleet: FleetId,
        /// What.
        goods: Goods,
    },
    /// Something it promised falls due soon, or will not be there when it does.
    Due {
        /// What, to whom and when.
        due: Debt,
        /// Who would most likely sell what is missing, if something is.
        seller: Option<FactionId>,
    },
    /// A standing trade is about to end.
    Contract {
        /// Which.
        deal: DealId,
        /// With whom.
        partner: FactionId,
        /// What sort of deal it is.
        sort: DealSort,
        /// Turns left.
        turns: i32,
        /// Whether another one could be suggested.
        again: bool,
    },
    /// Land that somebody who governs already could govern too.
    Ungoverned {
        /// Who.
        maje: MajeId,
        /// All that he would govern.
        all: Vec<TerritoryId>,
        /// What of it is new.
        added: Vec<TerritoryId>,
    },
    /// Ore lies idle.
    Ore {
        /// How much.
        spare: i32,
        /// What could be built.
        class: ClassId,
        /// What that costs.
        cost: Goods,
        /// Where.
        at: TerritoryId,
    },
    /// Fleets have no orders.
    Fleets {
        /// Which.
        fleets: Vec<FleetId>,
        /// Where the first of them lies.
        at: TerritoryId,
    },
    /// Something to strive for.
    Aim {
        /// Which objective.
        objective: ObjectiveId,
        /// For how many turns running its condition has been met.
        running: Turn,
    },
}
