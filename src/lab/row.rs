//! What is written down of a game: as a whole, of every turn, and of every faction in every turn.

use super::calls::CallCounts;
use super::column::{TableColumn, columns};
use super::conferences::ConferenceCounts;
use super::houses::HouseCounts;
use super::incidents::IncidentCounts;
use super::informants::InformantCounts;
use super::mediations::MediationCounts;
use super::motives::MotiveCounts;
use super::pledges::PledgeCounts;
use super::plots::PlotCounts;
use super::replay::ReplayCounts;
use super::returns::ReturnCounts;
use super::rumours::RumourCounts;
use super::secrets::SecretCounts;
use super::study::StudyCounts;
use super::suspicions::SuspicionCounts;
use crate::id::Turn;
use std::ops::Sub;
use std::sync::Arc;

/// What happened, counted.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Happenings {
    /// How often land went from one faction to another.
    pub flips: i64,
    /// Battles.
    pub battles: i64,
    /// Raids that brought something home.
    pub raids: i64,
    /// Loads carried off.
    pub looted: i64,
    /// Land seized.
    pub seized: i64,
    /// Revolts.
    pub revolts: i64,
    /// Ships captured.
    pub ships_captured: i64,
    /// Majes taken prisoner.
    pub majes_captured: i64,
    /// Majes who changed sides.
    pub deserted: i64,
    /// Technology gained: captured, stolen, found, given.
    pub technology: i64,
    /// Offers made.
    pub offers: i64,
    /// Offers refused.
    pub offers_refused: i64,
    /// Contracts made.
    pub contracts: i64,
    /// Promises signed, kept and broken.
    pub pledges: PledgeCounts,
    /// What came of conferences.
    pub conferences: ConferenceCounts,
    /// Plots begun, leaked, done and failed.
    pub plots: PlotCounts,
    /// How long secret deals stayed secret.
    pub secrets: SecretCounts,
    /// Suspicions, and how many came true.
    pub suspicions: SuspicionCounts,
    /// Rumours traced, and silence broken.
    pub rumours: RumourCounts,
    /// Reasons given and true ones.
    pub motives: MotiveCounts,
    /// Successions.
    pub houses: HouseCounts,
    /// Mediations, and what came of them.
    pub mediations: MediationCounts,
    /// Prisoners turned, and what they told.
    pub informants: InformantCounts,
    /// Calls to arms, and how they were answered.
    pub calls: CallCounts,
    /// Proposals that were offered back, and how that was answered.
    pub returns: ReturnCounts,
    /// Loads delivered under contract.
    pub delivered: i64,
    /// Thousands of people dead of hunger and thirst.
    pub starved: i64,
}

impl Sub for Happenings {
    type Output = Self;

    fn sub(self, earlier: Self) -> Self {
        Self {
            flips: self.flips - earlier.flips,
            battles: self.battles - earlier.battles,
            raids: self.raids - earlier.raids,
            looted: self.looted - earlier.looted,
            seized: self.seized - earlier.seized,
            revolts: self.revolts - earlier.revolts,
            ships_captured: self.ships_captured - earlier.ships_captured,
            majes_captured: self.majes_captured - earlier.majes_captured,
            deserted: self.deserted - earlier.deserted,
            technology: self.technology - earlier.technology,
            offers: self.offers - earlier.offers,
            offers_refused: self.offers_refused - earlier.offers_refused,
            contracts: self.contracts - earlier.contracts,
            pledges: self.pledges - earlier.pledges,
            conferences: self.conferences - earlier.conferences,
            plots: self.plots - earlier.plots,
            secrets: self.secrets - earlier.secrets,
            suspicions: self.suspicions - earlier.suspicions,
            rumours: self.rumours - earlier.rumours,
            motives: self.motives - earlier.motives,
            houses: self.houses - earlier.houses,
            mediations: self.mediations - earlier.mediations,
            informants: self.informants - earlier.informants,
            calls: self.calls - earlier.calls,
            returns: self.returns - earlier.returns,
            delivered: self.delivered - earlier.delivered,
            starved: self.starved - earlier.starved,
        }
    }
}

/// How things stand.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Standings {
    /// Sects in the game.
    pub sects_alive: u32,
    /// Of these, with land.
    pub sects_landed: u32,
    /// The largest share of all land that has people, in percent, as objectives count it.
    pub largest_share: u32,
    /// Contracts in force.
    pub contracts_running: u32,
    /// Ships.
    pub ships: u32,
    /// Loads of food in all stores and holds.
    pub stock_food: i64,
    /// Loads of ore.
    pub stock_ore: i64,
    /// Loads of water.
    pub stock_water: i64,
}

/// One game.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct GameRow {
    /// The id of the scenario.
    pub scenario: String,
    /// The seed.
    pub seed: u64,
    /// Turns played.
    pub turns: Turn,
    /// The digest at the end: equal games have equal digests.
    pub digest: String,
    /// Who won, if somebody did; in games that go on, who achieved a victory first.
    pub winner: Option<String>,
    /// By what.
    pub objective: Option<String>,
    /// In which turn victory was first achieved, even where the game went on.
    pub victory_turn: Option<Turn>,
    /// Who held the most land after half of the turns; nobody if several did.
    pub leader_half: Option<String>,
    /// Who held the most land at the end; nobody if several did.
    pub leader_end: Option<String>,
    /// Whether who led after half of the turns won, or led at the end where nobody won.
    pub leader_half_won: bool,
    /// How things stood at the end.
    pub end: Standings,
    /// The largest share at any time, in percent.
    pub largest_share_ever: u32,
    /// How often the most contested territory changed hands.
    pub flips_most: u32,
    /// Territories that ever changed hands.
    pub lands_flipped: u32,
    /// What happened.
    pub happened: Happenings,
    /// What was remembered of each other.
    pub incidents: IncidentCounts,
    /// How often two signed the same kind of clause within fifty turns, at most; goods do not count.
    pub signed_most: u32,
    /// Which kind that was.
    pub signed_most_kind: Option<String>,
    /// What was found by looking closer, if somebody did.
    pub study: Option<StudyCounts>,
    /// What came of playing betrayals again, if somebody did.
    pub replay: Option<ReplayCounts>,
    /// Turns of minds.
    pub mind_turns: u64,
    /// Orders weighed by minds.
    pub considered: u64,
    /// Deals appraised by minds.
    pub appraised: u64,
    /// Commands of minds that the rules refused.
    pub mind_refused: u64,
}

/// One turn of one game.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct TurnRow {
    /// The id of the scenario.
    pub scenario: Arc<String>,
    /// The seed.
    pub seed: u64,
    /// The turn.
    pub turn: Turn,
    /// How things stood after it.
    pub end: Standings,
    /// What happened in it.
    pub happened: Happenings,
}

/// One faction after one turn of one game.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct FactionRow {
    /// The id of the scenario.
    pub scenario: Arc<String>,
    /// The seed.
    pub seed: u64,
    /// The turn.
    pub turn: Turn,
    /// Its id in the scenario.
    pub faction: Arc<String>,
    /// Whether it is a sect.
    pub sect: bool,
    /// Whether it is in the game.
    pub active: bool,
    /// Territories held.
    pub lands: u32,
    /// Its share of all land that has people, in percent.
    pub share: u32,
    /// Thousands of people.
    pub people: i64,
    /// Prestige.
    pub prestige: i32,
    /// Ships.
    pub ships: u32,
    /// Majes of its own who are free.
    pub majes: u32,
    /// Kinds of prized technology held.
    pub prized: u32,
    /// Loads of food in stores and holds.
    pub stock_food: i64,
    /// Loads of ore.
    pub stock_ore: i64,
    /// Loads of water.
    pub stock_water: i64,
}

/// The columns of `games.csv`.
pub const GAME_COLUMNS: &[TableColumn<GameRow>] = columns![GameRow;
    "scenario" = scenario: "The id of the scenario.",
    "seed" = seed: "The seed.",
    "turns" = turns: "Turns played.",
    "digest" = digest: "The digest at the end: equal games have equal digests.",
    "winner" = winner: "Who won; with `--open-end`, who achieved a victory first. Empty if nobody did.",
    "objective" = objective: "By which objective.",
    "victory_turn" = victory_turn: "In which turn a victory was first achieved, even where the game went on.",
    "leader_half" = leader_half: "Who held the most territories after half of the turns to be played. Empty if several did.",
    "leader_end" = leader_end: "Who held the most territories at the end. Empty if several did.",
    "leader_half_won" = leader_half_won: "Whether `leader_half` won, or led at the end where nobody won.",
    "sects_alive" = end.sects_alive: "Sects in the game at the end.",
    "sects_landed" = end.sects_landed: "Of these, with land.",
    "largest_share" = end.largest_share: "The largest share at the end of all territories that have people, in percent, as `HoldShare` counts it.",
    "largest_share_ever" = largest_share_ever: "The same at any time.",
    "flips" = happened.flips: "How often a territory went from one faction to another.",
    "flips_most" = flips_most: "How often the most contested territory did.",
    "lands_flipped" = lands_flipped: "Territories that ever changed hands.",
    "battles" = happened.battles: "Battles.",
    "raids" = happened.raids: "Raids that brought something home.",
    "looted" = happened.looted: "Loads carried off.",
    "seized" = happened.seized: "Territories seized.",
    "revolts" = happened.revolts: "Revolts.",
    "ships_captured" = happened.ships_captured: "Ships captured.",
    "majes_captured" = happened.majes_captured: "Majes taken prisoner.",
    "deserted" = happened.deserted: "Majes who changed sides.",
    "technology" = happened.technology: "Technology gained: captured, stolen, found or given.",
    "offers" = happened.offers: "Offers made.",
    "offers_refused" = happened.offers_refused: "Offers refused.",
    "contracts" = happened.contracts: "Contracts made.",
    "contracts_running" = end.contracts_running: "Contracts in force at the end.",
    "non_aggression_signed" = happened.pledges.non_aggression.signed: "Promises not to attack: signed.",
    "non_aggression_kept" = happened.pledges.non_aggression.kept: "Promises not to attack: kept.",
    "non_aggression_broken" = happened.pledges.non_aggression.broken: "Promises not to attack: broken, or kept only in part.",
    "peace_signed" = happened.pledges.peace.signed: "Promises to end a war: signed.",
    "peace_kept" = happened.pledges.peace.kept: "Promises to end a war: kept.",
    "peace_broken" = happened.pledges.peace.broken: "Promises to end a war: broken.",
    "passage_signed" = happened.pledges.passage.signed: "Promises of passage: signed.",
    "passage_kept" = happened.pledges.passage.kept: "Promises of passage: kept.",
    "passage_broken" = happened.pledges.passage.broken: "Promises of passage: broken.",
    "vassalage_signed" = happened.pledges.vassalage.signed: "Promises to be a vassal: signed.",
    "vassalage_kept" = happened.pledges.vassalage.kept: "Promises to be a vassal: kept.",
    "vassalage_broken" = happened.pledges.vassalage.broken: "Promises to be a vassal: broken.",
    "hostage_signed" = happened.pledges.hostage.signed: "Majes left as hostages.",
    "hostage_kept" = happened.pledges.hostage.kept: "Majes left as hostages, whose own did not attack until the end.",
    "hostage_broken" = happened.pledges.hostage.broken: "Majes left as hostages, whose own attacked.",
    "defence_signed" = happened.pledges.defence.signed: "Promises of help: signed.",
    "defence_kept" = happened.pledges.defence.kept: "Promises of help: kept.",
    "defence_broken" = happened.pledges.defence.broken: "Promises of help: broken, or kept only in part.",
    "embargo_signed" = happened.pledges.embargo.signed: "Embargoes: signed.",
    "embargo_kept" = happened.pledges.embargo.kept: "Embargoes: kept.",
    "embargo_broken" = happened.pledges.embargo.broken: "Embargoes: broken, or kept only in part.",
    "joint_war_signed" = happened.pledges.war.signed: "Promises to attack a third faction: signed.",
    "joint_war_kept" = happened.pledges.war.kept: "Promises to attack a third faction: kept.",
    "joint_war_broken" = happened.pledges.war.broken: "Promises to attack a third faction: broken, or kept only in part.",
    "vote_signed" = happened.pledges.votes.signed: "Promises of a vote at a conference: signed.",
    "vote_kept" = happened.pledges.votes.kept: "Promises of a vote at a conference: kept.",
    "vote_broken" = happened.pledges.votes.broken: "Promises of a vote at a conference: broken.",
    "fostering_signed" = happened.pledges.fostering.signed: "Majes to be brought up with another: signed.",
    "fostering_kept" = happened.pledges.fostering.kept: "Majes who were brought up with another to the end.",
    "fostering_broken" = happened.pledges.fostering.broken: "Majes to be brought up with another, whose own attacked.",
    "attendance_signed" = happened.pledges.attendance.signed: "Promises to come to a conference: signed.",
    "attendance_kept" = happened.pledges.attendance.kept: "Promises to come to a conference: kept.",
    "attendance_broken" = happened.pledges.attendance.broken: "Promises to come to a conference: broken.",
    "guarantee_signed" = happened.pledges.guarantee.signed: "Promises to vouch for somebody: signed.",
    "guarantee_kept" = happened.pledges.guarantee.kept: "Promises to vouch for somebody: kept to the end, or called upon.",
    "guarantee_broken" = happened.pledges.guarantee.broken: "Promises to vouch for somebody: broken.",
    "guard_signed" = happened.pledges.guard.signed: "Promises to keep ships on guard at a place of the other: signed.",
    "guard_kept" = happened.pledges.guard.kept: "Promises to keep ships on guard at a place of the other: kept.",
    "guard_broken" = happened.pledges.guard.broken: "Promises to keep ships on guard at a place of the other: broken.",
    "silence_signed" = happened.pledges.silence.signed: "Promises to tell nobody of the other: signed.",
    "silence_kept" = happened.pledges.silence.kept: "Promises to tell nobody of the other: kept to the end, as far as the other knows.",
    "silence_broken" = happened.pledges.silence.broken: "Promises to tell nobody of the other: broken, and found out.",
    "escrow_signed" = happened.pledges.escrow.signed: "Goods laid aside as security: signed.",
    "escrow_kept" = happened.pledges.escrow.kept: "Goods laid aside as security that went back.",
    "escrow_broken" = happened.pledges.escrow.broken: "Goods laid aside as security that were forfeit.",
    "deals_witnessed" = happened.pledges.witnessed: "Deals signed before a witness.",
    "words_broken_before_witness" = happened.pledges.broken_before_witness: "Promises broken before a witness, or kept only in part.",
    "word_sold" = happened.pledges.word: "How often what is known of a third faction was sold or bought.",
    "releases" = happened.pledges.releases: "How often somebody was released from a promise, for nothing or for something.",
    "lands_ceded" = happened.pledges.lands: "Places that changed hands by deals.",
    "tributes" = happened.pledges.tributes: "Deals by which somebody pays tribute.",
    "pledge_signed" = happened.pledges.loans.signed: "Things promised for later: signed.",
    "pledge_kept" = happened.pledges.loans.kept: "Things promised for later: kept.",
    "pledge_broken" = happened.pledges.loans.broken: "Things promised for later: broken, or kept only in part.",
    "conferences_convened" = happened.conferences.convened: "Conferences called.",
    "conferences_held" = happened.conferences.held: "Conferences that met.",
    "conferences_guests" = happened.conferences.guests: "Those present at them, hosts included.",
    "conferences_motions" = happened.conferences.motions: "Motions voted on.",
    "conferences_treaties" = happened.conferences.treaties: "Treaties of several that conferences agreed on.",
    "conferences_acclaimed" = happened.conferences.acclaimed: "How often somebody was acclaimed First among Majes.",
    "conferences_accusations" = happened.conferences.accusations: "Accusations before conferences.",
    "conferences_upheld" = happened.conferences.upheld: "Of these, upheld.",
    "conferences_settled" = happened.conferences.settled: "Enmities of blood settled at conferences.",
    "conferences_walkouts" = happened.conferences.walkouts: "How often somebody walked out of one.",
    "conferences_hidden" = happened.conferences.hidden: "How often hidden ships were found near one.",
    "conferences_drawn" = happened.conferences.drawn: "How often somebody drew weapons at one.",
    "conferences_drawn_won" = happened.conferences.drawn_won: "Of these, whoever drew won the fight in the hall.",
    "conferences_killed" = happened.conferences.killed: "Majes who died in the hall of a conference.",
    "conferences_taken" = happened.conferences.taken: "Majes who were taken there.",
    "secrets_signed" = happened.secrets.signed: "Secret deals that were signed twelve turns ago or earlier.",
    "secrets_lasted" = happened.secrets.lasted: "Of these, those that nobody else had found out within twelve turns.",
    "secrets_learned" = happened.secrets.learned: "How often a sect found out about a secret deal of two others.",
    "rumours_traced" = happened.rumours.traced: "How often an envoy or a spy found out from whom others have something.",
    "rumours_told_on" = happened.rumours.told_on: "Of these, that they were told what the sect of the envoy or spy keeps to itself.",
    "rumours_denied" = happened.rumours.denied: "Of these, that a message was forged.",
    "rumours_forgers" = happened.rumours.forgers: "Of these, who forged it.",
    "silence_betrayed" = happened.rumours.silence_broken: "How often somebody sold or gave word of whom he had promised to be silent about, found out or not.",
    "silence_traced" = happened.rumours.silence_found: "How often that was found out by tracing a rumour.",
    "motives_noted" = happened.motives.noted: "Plots, attacks, deals ended and refusals whose true reasons were written down.",
    "motives_lies" = happened.motives.lies: "Of these, those for which a false reason was given.",
    "motives_learned" = happened.motives.learned: "How often a sect was told the true reasons of another.",
    "motives_found_out" = happened.motives.found_out: "How often a sect learned that it had been lied to.",
    "ambush_begun" = happened.plots.ambush.begun: "Ambushes: begun.",
    "ambush_leaked" = happened.plots.ambush.leaked: "Ambushes: found out by the target.",
    "ambush_done" = happened.plots.ambush.done: "Ambushes: carried out.",
    "ambush_failed" = happened.plots.ambush.failed: "Ambushes: failed or exposed.",
    "murder_begun" = happened.plots.murder.begun: "Murders of a First Maje: begun.",
    "murder_leaked" = happened.plots.murder.leaked: "Murders of a First Maje: found out by the target.",
    "murder_done" = happened.plots.murder.done: "Murders of a First Maje: carried out.",
    "murder_failed" = happened.plots.murder.failed: "Murders of a First Maje: failed or exposed.",
    "incite_begun" = happened.plots.incite.begun: "Incitements of two sects against each other: begun.",
    "incite_leaked" = happened.plots.incite.leaked: "Incitements of two sects against each other: found out by the target.",
    "incite_done" = happened.plots.incite.done: "Incitements of two sects against each other: carried out.",
    "incite_failed" = happened.plots.incite.failed: "Incitements of two sects against each other: failed or exposed.",
    "steal_ships_begun" = happened.plots.steal.begun: "Thefts of ships: begun.",
    "steal_ships_leaked" = happened.plots.steal.leaked: "Thefts of ships: found out by the target.",
    "steal_ships_done" = happened.plots.steal.done: "Thefts of ships: carried out.",
    "steal_ships_failed" = happened.plots.steal.failed: "Thefts of ships: failed or exposed.",
    "poach_begun" = happened.plots.poach.begun: "Majes to be won over: begun.",
    "poach_leaked" = happened.plots.poach.leaked: "Majes to be won over: found out by the target.",
    "poach_done" = happened.plots.poach.done: "Majes to be won over: carried out.",
    "poach_failed" = happened.plots.poach.failed: "Majes to be won over: failed or exposed.",
    "false_flag_begun" = happened.plots.flag.begun: "Raids under a false flag: begun.",
    "false_flag_leaked" = happened.plots.flag.leaked: "Raids under a false flag: found out by the target.",
    "false_flag_done" = happened.plots.flag.done: "Raids under a false flag: carried out.",
    "false_flag_failed" = happened.plots.flag.failed: "Raids under a false flag: failed or exposed.",
    "forge_begun" = happened.plots.forge.begun: "Forged messages: begun.",
    "forge_leaked" = happened.plots.forge.leaked: "Forged messages: found out by the target.",
    "forge_done" = happened.plots.forge.done: "Forged messages: carried out.",
    "forge_failed" = happened.plots.forge.failed: "Forged messages: failed or exposed.",
    "coup_begun" = happened.plots.coup.begun: "Coups: begun.",
    "coup_leaked" = happened.plots.coup.leaked: "Coups: found out by the target.",
    "coup_done" = happened.plots.coup.done: "Coups: carried out.",
    "coup_failed" = happened.plots.coup.failed: "Coups: failed or exposed.",
    "breach_begun" = happened.plots.breach.begun: "Breaches of faith: prepared.",
    "breach_leaked" = happened.plots.breach.leaked: "Breaches of faith: found out by whoever was to be attacked.",
    "breach_done" = happened.plots.breach.done: "Breaches of faith: carried out.",
    "breach_failed" = happened.plots.breach.failed: "Breaches of faith: exposed.",
    "suspicions_settled" = happened.suspicions.settled: "Suspicions that came true, and those whose turn passed.",
    "suspicions_right" = happened.suspicions.right: "Of these, those that came true.",
    "sealed_opened" = happened.plots.opened: "Sealed orders opened.",
    "successions_heir" = happened.houses.named: "Successions by the heir whom the First Maje had named.",
    "successions_acclaim" = happened.houses.acclaimed: "Successions by acclaim of the other majes.",
    "successions_duel" = happened.houses.duelled: "Successions by a duel between rivals.",
    "schisms" = happened.houses.schisms: "Sects that broke away from another.",
    "mergers" = happened.houses.mergers: "Sects that joined another by a deal.",
    "exiles" = happened.houses.exiled: "Majes sent into exile.",
    "exiles_taken_in" = happened.houses.sheltered: "Of these, those whom another sect took in.",
    "exiles_home" = happened.houses.recalled: "Of these, those who were called home.",
    "exiles_lost" = happened.houses.lost: "Of these, those whom nobody took in.",
    "mediations" = happened.mediations.proposed: "How often somebody proposed peace to two others who fought each other.",
    "mediations_accepted" = happened.mediations.accepted: "Of these, those that both accepted.",
    "mediations_refused_by_one" = happened.mediations.refused_by_one: "Of these, those that one of the two refused, or did not answer.",
    "mediations_refused_by_both" = happened.mediations.refused_by_both: "Of these, those that both refused, or did not answer.",
    "turn_tries" = happened.informants.tried: "Tries to turn a prisoner.",
    "turned" = happened.informants.turned: "Of these, those that succeeded.",
    "turned_found_out" = happened.informants.found: "Turned majes whom their own sect found out.",
    "turned_told" = happened.informants.told: "Rumours, secret deals and true reasons that turned majes told their masters.",
    "calls_made" = happened.calls.made: "Calls to arms.",
    "calls_in_reach" = happened.calls.in_reach: "Of these, those that a fleet of the helper could have answered in time, as far as they came to an end.",
    "calls_answered" = happened.calls.answered: "Of those in reach, those that were answered.",
    "offered_back" = happened.returns.made: "Offers of what the other had last proposed within eight turns.",
    "offered_back_accepted" = happened.returns.accepted: "Of these, those that were accepted.",
    "offered_back_named" = happened.returns.named: "Of these, those that were refused with what had changed, or because it could not be carried out any more.",
    "offered_back_untold" = happened.returns.untold: "Of these, those that were refused because of something that was not told.",
    "signed_most" = signed_most: "How often, at most, the same two signed the same kind of clause within fifty turns; goods do not count.",
    "signed_most_kind" = signed_most_kind: "Which kind that was.",
    "delivered" = happened.delivered: "Loads delivered under contract.",
    "starved" = happened.starved: "Thousands of people dead of hunger and thirst.",
    "stock_food" = end.stock_food: "Loads of food in all stores and holds at the end.",
    "stock_ore" = end.stock_ore: "Loads of ore.",
    "stock_water" = end.stock_water: "Loads of water.",
    "ships" = end.ships: "Ships at the end.",
    "mind_turns" = mind_turns: "Turns of minds.",
    "considered" = considered: "Orders weighed by minds.",
    "appraised" = appraised: "Deals appraised by minds.",
    "mind_refused" = mind_refused: "Commands of minds that the rules refused.",
];

/// The columns of `turns.csv`.
pub const TURN_COLUMNS: &[TableColumn<TurnRow>] = columns![TurnRow;
    "scenario" = scenario: "The id of the scenario.",
    "seed" = seed: "The seed.",
    "turn" = turn: "The turn.",
    "sects_alive" = end.sects_alive: "Sects in the game after it.",
    "sects_landed" = end.sects_landed: "Of these, with land.",
    "largest_share" = end.largest_share: "The largest share of all territories that have people, in percent.",
    "contracts_running" = end.contracts_running: "Contracts in force after it.",
    "ships" = end.ships: "Ships after it.",
    "stock_food" = end.stock_food: "Loads of food in all stores and holds after it.",
    "stock_ore" = end.stock_ore: "Loads of ore.",
    "stock_water" = end.stock_water: "Loads of water.",
    "flips" = happened.flips: "How often a territory went from one faction to another in this turn.",
    "battles" = happened.battles: "Battles in this turn.",
    "raids" = happened.raids: "Raids that brought something home.",
    "looted" = happened.looted: "Loads carried off.",
    "seized" = happened.seized: "Territories seized.",
    "revolts" = happened.revolts: "Revolts.",
    "ships_captured" = happened.ships_captured: "Ships captured.",
    "majes_captured" = happened.majes_captured: "Majes taken prisoner.",
    "deserted" = happened.deserted: "Majes who changed sides.",
    "technology" = happened.technology: "Technology gained.",
    "offers" = happened.offers: "Offers made.",
    "offers_refused" = happened.offers_refused: "Offers refused.",
    "contracts" = happened.contracts: "Contracts made.",
    "delivered" = happened.delivered: "Loads delivered under contract.",
    "starved" = happened.starved: "Thousands of people dead of hunger and thirst.",
];

/// The columns of `factions.csv`.
pub const FACTION_COLUMNS: &[TableColumn<FactionRow>] = columns![FactionRow;
    "scenario" = scenario: "The id of the scenario.",
    "seed" = seed: "The seed.",
    "turn" = turn: "The turn.",
    "faction" = faction: "The id of the faction in the scenario.",
    "sect" = sect: "Whether it is a sect; else it is a power.",
    "active" = active: "Whether it is in the game after this turn.",
    "lands" = lands: "Territories held.",
    "share" = share: "Its share of all territories that have people, in percent.",
    "people" = people: "Thousands of people on its land.",
    "prestige" = prestige: "Prestige.",
    "ships" = ships: "Ships.",
    "majes" = majes: "Majes of its own who are free.",
    "prized" = prized: "Kinds of prized technology held.",
    "stock_food" = stock_food: "Loads of food in its stores and holds.",
    "stock_ore" = stock_ore: "Loads of ore.",
    "stock_water" = stock_water: "Loads of water.",
];
