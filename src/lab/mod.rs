//! Many games without a player, and what happens in them.
//!
//! A [batch](run) plays one game a seed, as many at once as there are jobs; what a game is
//! like depends on nothing but its scenario and seed. The lab reads the truth as an observer.

mod batch;
mod calls;
mod column;
mod command;
mod conferences;
mod files;
mod game;
mod generate;
mod habits;
mod houses;
mod incidents;
mod informants;
mod mediations;
mod motives;
mod output;
#[cfg_attr(not(feature = "parquet"), path = "parquet_absent.rs")]
mod parquet;
mod pledges;
mod plots;
mod replay;
mod returns;
mod row;
mod rumours;
mod secrets;
mod seeds;
mod study;
mod summary;
mod suspicions;
mod trial;
mod watch;

pub use batch::{Batch, BatchConfig, run};
pub use column::{ColumnKind, TableCell, TableColumn};
pub use command::{SimError, SimFormat, SimRequest, command};
pub use files::{FileError, TableFormat};
pub use game::play;
pub use generate::enlarge;
pub use incidents::{IncidentCounts, IncidentRate};
pub use row::{
    FACTION_COLUMNS, FactionRow, GAME_COLUMNS, GameRow, Happenings, Standings, TURN_COLUMNS,
    TurnRow,
};
pub use seeds::Seeds;
pub use summary::Summary;
pub use trial::{TestOutcome, Typist, try_out};
