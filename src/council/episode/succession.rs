//! Successions as episodes: how somebody came to lead, and who went his own way.

use crate::id::{FactionId, MajeId, Turn};
use crate::sim::event::{Deposed, Event, FirstMajeRose, Founded, MajeKilled, MajeMurdered};

/// How another came to lead the faction of the reader.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Succession<'r> {
    /// Who leads.
    pub heir: MajeId,
    /// When.
    pub turn: Turn,
    /// The end of who led before, how the heir came to lead, and who broke away then, in order.
    pub events: Vec<&'r Event>,
}

/// The successions of a faction, in order.
pub(super) fn successions<'r>(
    me: FactionId,
    events: impl Iterator<Item = (Turn, &'r Event)>,
) -> Vec<Succession<'r>> {
    let own: Vec<(Turn, &'r Event)> = events.filter(|(_, it)| is_of_house(me, it)).collect();
    let rises = own.iter().filter_map(|(turn, event)| match event {
        Event::FirstMajeRose(FirstMajeRose { maje, .. })
        | Event::Deposed(Deposed { new: maje, .. }) => Some((*maje, *turn)),
        _ => None,
    });
    let told = rises.map(|(heir, turn)| Succession {
        heir,
        turn,
        events: own
            .iter()
            .filter(|(then, _)| *then == turn)
            .map(|(_, event)| *event)
            .collect(),
    });
    told.collect()
}

/// Whether something happened to who leads a faction, or to its unity.
fn is_of_house(me: FactionId, event: &Event) -> bool {
    match event {
        Event::MajeKilled(MajeKilled { of, .. })
        | Event::MajeMurdered(MajeMurdered { of, .. })
        | Event::Deposed(Deposed { of, .. })
        | Event::FirstMajeRose(FirstMajeRose { of, .. }) => *of == me,
        Event::Founded(Founded { parent, .. }) => *parent == me,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::id::TerritoryId;
    use crate::sim::event::Rise;

    #[test]
    fn a_death_and_who_broke_away_in_the_same_turn_belong_to_the_rise() {
        let (me, other) = (FactionId(0), FactionId(1));
        let killed = |of, at| {
            Event::from(MajeKilled {
                maje: MajeId::new(of, 0),
                of,
                at: TerritoryId(at),
            })
        };
        let rose = |of| {
            Event::from(FirstMajeRose {
                maje: MajeId::new(of, 1),
                of,
                how: Rise::Named,
            })
        };
        let broke = Event::from(Founded {
            faction: FactionId(7),
            parent: me,
            leader: None,
        });
        let events = [
            (3, killed(me, 2)),
            (5, killed(me, 2)),
            (5, rose(me)),
            (5, broke),
            (6, rose(other)),
        ];
        let told = successions(me, events.iter().map(|(turn, event)| (*turn, event)));
        assert_eq!(told.len(), 1);
        assert_eq!((told[0].heir, told[0].turn), (MajeId::new(me, 1), 5));
        assert_eq!(told[0].events, [&events[1].1, &events[2].1, &events[3].1]);
    }
}
