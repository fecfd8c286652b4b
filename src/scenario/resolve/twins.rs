//! Lands that share a name: each is told apart by a land beside it, "Kethra (Gate Rock)", so that no sentence means two.

use std::collections::{BTreeMap, BTreeSet};

use crate::scenario::model::{Lane, Place};

/// Gives each land whose name another one has as well the name of the nearest land on its lanes besides, or a number
/// where that tells nothing.
pub(super) fn tell_apart(places: &mut [Place], lanes: &[Lane]) {
    let names: Vec<String> = places.iter().map(|place| place.name.clone()).collect();
    let mut times: BTreeMap<String, usize> = BTreeMap::new();
    for name in &names {
        *times.entry(name.to_lowercase()).or_default() += 1;
    }
    let mut taken: BTreeSet<String> = times.keys().cloned().collect();
    for (at, place) in places.iter_mut().enumerate() {
        let name = names[at].as_str();
        if times[&name.to_lowercase()] < 2 || name.is_empty() {
            continue;
        }
        let beside = beside(at, lanes).into_iter();
        let beside = beside.filter_map(|other| names.get(other).map(String::as_str));
        let beside = beside.filter(|other| other.to_lowercase() != name.to_lowercase());
        let numbers = (1..).map(|number: usize| number.to_string());
        let marks = beside.map(str::to_owned).chain(numbers);
        let mut full = marks.map(|mark| format!("{name} ({mark})"));
        if let Some(full) = full.find(|full| taken.insert(full.to_lowercase())) {
            place.name = full;
        }
    }
}

/// The lands on the lanes of a land, the nearest first.
fn beside(at: usize, lanes: &[Lane]) -> Vec<usize> {
    let ends = lanes.iter().filter_map(|lane| {
        let (a, b) = (lane.a.index(), lane.b.index());
        let other = match at {
            _ if at == a => b,
            _ if at == b => a,
            _ => return None,
        };
        Some((lane.length, other))
    });
    let mut ends: Vec<(u8, usize)> = ends.collect();
    ends.sort_unstable();
    ends.into_iter().map(|(_, other)| other).collect()
}

#[cfg(test)]
mod tests {
    use super::tell_apart;
    use crate::id::TerritoryId;
    use crate::scenario::model::{Goods, Lane, Place};

    /// What lands in a row, with these names, are called.
    fn named(names: &[&str]) -> Vec<String> {
        let place = |name: &&str| Place {
            key: String::new(),
            name: (*name).to_owned(),
            at: (0, 0),
            people: 10,
            yields: Goods::NONE,
            peculiarities: Vec::new(),
            about: String::new(),
        };
        let mut places: Vec<Place> = names.iter().map(place).collect();
        let ends = (1..names.len()).map(|to| Lane {
            a: TerritoryId::from_index(to - 1),
            b: TerritoryId::from_index(to),
            length: 2,
        });
        tell_apart(&mut places, &ends.collect::<Vec<_>>());
        places.into_iter().map(|place| place.name).collect()
    }

    #[test]
    fn lands_of_one_name_are_called_by_a_land_beside_them() {
        let told = named(&["Kethra", "Gate Rock", "Kethra", "Deep Well", "Ossula"]);
        assert_eq!(told[0], "Kethra (Gate Rock)");
        assert_eq!(told[2], "Kethra (Deep Well)", "the other one has Gate Rock");
        assert_eq!(
            [&told[1], &told[3], &told[4]],
            ["Gate Rock", "Deep Well", "Ossula"]
        );
    }

    #[test]
    fn lands_of_one_name_side_by_side_have_numbers() {
        assert_eq!(named(&["Kethra", "KETHRA"]), ["Kethra (1)", "KETHRA (2)"]);
    }
}
