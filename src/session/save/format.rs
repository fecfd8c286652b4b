//! A saved game as bytes.

use super::content::{Header, Saved, State};
use super::error::Fault;
use crate::scenario::audit::audit_scenario;
use crate::scenario::model::Scenario;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use std::sync::Arc;
use xxhash_rust::xxh3::xxh3_64;

/// The first bytes of every saved game.
const MAGIC: [u8; 8] = *b"FstMaje\n";
/// The number of the format. Whoever changes what is written raises it.
pub const FORMAT: u16 = 13;
/// The largest file that is read.
pub const MOST_BYTES: u64 = 128 << 20;
/// The largest game that is unpacked.
const MOST_UNPACKED: usize = 512 << 20;
/// The largest header.
const MOST_HEADER: usize = 1 << 16;
/// Magic, format, length of header, length of the packed game, length of the unpacked game.
const PREFIX: usize = 8 + 2 + 4 + 4 + 4;
const CHECKSUM: usize = 8;

/// The game as it is packed. The scenario is a text of its own, whose reader is proof against nesting.
#[derive(Serialize)]
struct Body<'a> {
    scenario: &'a str,
    state: &'a State,
}

#[derive(Deserialize)]
struct OwnedBody {
    scenario: String,
    state: State,
}

/// The text of a scenario within a saved game.
///
/// # Errors
/// It cannot be written, which does not happen to a scenario that was checked.
pub fn scenario_text(scenario: &Scenario) -> Result<String, Fault> {
    ron::to_string(scenario).map_err(|error| Fault::Impossible(error.to_string()))
}

/// Writes a game as bytes. `scenario` is its [`scenario_text`].
///
/// # Errors
/// The game is larger than any file that is read.
pub fn encode(header: &Header, scenario: &str, state: &State) -> Result<Vec<u8>, Fault> {
    let impossible = |error: postcard::Error| Fault::Impossible(error.to_string());
    let header = postcard::to_stdvec(header).map_err(impossible)?;
    let body = postcard::to_stdvec(&Body { scenario, state }).map_err(impossible)?;
    let packed = lz4_flex::block::compress(&body);
    let fits = header.len() <= MOST_HEADER
        && body.len() <= MOST_UNPACKED
        && packed.len() as u64 <= MOST_BYTES - (MOST_HEADER + PREFIX + CHECKSUM) as u64;
    if !fits {
        return Err(Fault::TooLarge);
    }
    let mut bytes = Vec::with_capacity(PREFIX + header.len() + packed.len() + CHECKSUM);
    bytes.extend(MAGIC);
    bytes.extend(FORMAT.to_le_bytes());
    for length in [header.len(), packed.len(), body.len()] {
        bytes.extend((length as u32).to_le_bytes());
    }
    bytes.extend(header);
    bytes.extend(packed);
    bytes.extend(xxh3_64(&bytes).to_le_bytes());
    Ok(bytes)
}

/// The parts of a file whose checksum is right.
struct Parts<'a> {
    header: &'a [u8],
    packed: &'a [u8],
    unpacked: usize,
}

fn number<const N: usize>(bytes: &[u8], at: usize) -> Result<[u8; N], Fault> {
    let slice = bytes.get(at..at + N).ok_or(Fault::CutShort)?;
    slice.try_into().map_err(|_| Fault::CutShort)
}

fn parts(bytes: &[u8]) -> Result<Parts<'_>, Fault> {
    let start = &bytes[..bytes.len().min(MAGIC.len())];
    if !MAGIC.starts_with(start) || bytes.is_empty() {
        return Err(Fault::NotASave);
    }
    let found = u16::from_le_bytes(number(bytes, 8)?);
    if found != FORMAT {
        return Err(Fault::Format {
            found,
            known: FORMAT,
        });
    }
    let length = |at| number(bytes, at).map(|n| u32::from_le_bytes(n) as usize);
    let (header, packed, unpacked) = (length(10)?, length(14)?, length(18)?);
    let end = PREFIX.saturating_add(header).saturating_add(packed);
    if end.saturating_add(CHECKSUM) > bytes.len() {
        return Err(Fault::CutShort);
    }
    let checksum = u64::from_le_bytes(number(bytes, end)?);
    let whole = bytes.len() == end + CHECKSUM;
    if !whole || xxh3_64(&bytes[..end]) != checksum {
        return Err(Fault::Damaged);
    }
    Ok(Parts {
        header: &bytes[PREFIX..PREFIX + header],
        packed: &bytes[PREFIX + header..end],
        unpacked,
    })
}

fn exactly<T: DeserializeOwned>(bytes: &[u8], what: &str) -> Result<T, Fault> {
    match postcard::take_from_bytes(bytes) {
        Ok((value, [])) => Ok(value),
        Ok(_) => Err(Fault::Impossible(format!("{what} are too long"))),
        Err(error) => Err(Fault::Impossible(format!("{what}: {error}"))),
    }
}

/// Reads the header of a saved game.
///
/// # Errors
/// Says what is wrong with it.
pub fn decode_header(bytes: &[u8]) -> Result<Header, Fault> {
    exactly(parts(bytes)?.header, "the lines for the list")
}

/// Reads a game from bytes. Its scenario has been looked over; its snapshot will be when it is restored.
///
/// # Errors
/// Says what is wrong with it.
pub fn decode(bytes: &[u8]) -> Result<Saved, Fault> {
    let parts = parts(bytes)?;
    let header = exactly(parts.header, "the lines for the list")?;
    if parts.unpacked > MOST_UNPACKED {
        return Err(Fault::TooLarge);
    }
    let body = lz4_flex::block::decompress(parts.packed, parts.unpacked)
        .map_err(|error| Fault::Impossible(error.to_string()))?;
    let body: OwnedBody = exactly(&body, "its contents")?;
    let scenario: Scenario = ron::from_str(&body.scenario)
        .map_err(|error| Fault::Impossible(format!("its scenario: {error}")))?;
    audit_scenario(&scenario).map_err(|flaw| Fault::Impossible(flaw.to_string()))?;
    if body.state.seats.len() != body.state.snapshot.factions.len() {
        return Err(Fault::Impossible(String::from("its seats")));
    }
    Ok(Saved {
        header,
        scenario: Arc::new(scenario),
        state: body.state,
    })
}
