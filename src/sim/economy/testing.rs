//! Small scenarios for the tests of economy and trade.

use crate::id::{FactionId, TerritoryId};
use crate::scenario::model::{
    Class, Date, Difficulty, Effect, FactionDef, FactionKind, Good, Goods, Hatch, Lane, MindDef,
    Place, Provenance, Role, Rules, Scenario, Technology, TurnLength,
};

/// A row of territories, each a lane of length 2 from the next, that nobody holds.
pub fn row(length: u16) -> Scenario {
    let places = (0..length).map(|n| place(n, None)).collect();
    let lanes = (1..length)
        .map(|n| Lane {
            a: TerritoryId(n - 1),
            b: TerritoryId(n),
            length: 2,
        })
        .collect();
    Scenario {
        id: "test".into(),
        name: "Test".into(),
        summary: String::new(),
        briefing: String::new(),
        authors: Vec::new(),
        start: Date {
            year: 2371,
            month: 1,
        },
        turn: TurnLength::Month,
        turns: 50,
        recommended: Vec::new(),
        rules: Rules::default(),
        needs: Goods::new(2, 1, 2),
        places,
        lanes,
        classes: classes(),
        technologies: technologies(),
        factions: Vec::new(),
        majes: Vec::new(),
        fleets: Vec::new(),
        relations: Vec::new(),
        vars: Vec::new(),
        objectives: Vec::new(),
        minds: Vec::new(),
        encyclopedia: Vec::new(),
    }
}

/// A row of territories held by factions in turn, as the list says.
pub fn held(holders: &[Option<u8>]) -> Scenario {
    let mut scenario = row(holders.len() as u16);
    for (place, holder) in scenario.places.iter_mut().zip(holders) {
        place.holder = holder.map(FactionId);
    }
    let factions = holders.iter().flatten().max().map_or(0, |last| last + 1);
    for number in 0..factions {
        let home = holders.iter().position(|h| *h == Some(number));
        scenario.factions.push(faction(number, home));
        scenario.minds.push(MindDef::Idle);
    }
    scenario
}

/// A territory with fifty thousand people that yields twice the food and half the water.
pub fn place(number: u16, holder: Option<FactionId>) -> Place {
    Place {
        key: format!("p{number}"),
        name: format!("Place {number}"),
        at: (i32::from(number) * 50, 500),
        holder,
        people: 50,
        yields: Goods::new(20, 5, 5),
        store: Goods::new(20, 10, 20),
        fort: 0,
        peculiarities: Vec::new(),
        about: String::new(),
    }
}

/// A sect without anything special.
pub fn faction(number: u8, home: Option<usize>) -> FactionDef {
    FactionDef {
        key: format!("s{number}"),
        name: format!("Sect {number}"),
        short: format!("S{number}"),
        kind: FactionKind::Sect,
        emblem: String::new(),
        glyph: "S".into(),
        colour: [0, 0, 0],
        hatch: Hatch::Plain,
        home: home.map(TerritoryId::from_index),
        technology: vec![0; technologies().len()],
        prestige: 10,
        morale: 50,
        traits: Vec::new(),
        playable: true,
        difficulty: Difficulty::Normal,
        situation: String::new(),
        source: Provenance::Invented,
    }
}

/// A raider, a carrier, and an ark that grows food.
pub fn classes() -> Vec<Class> {
    let class = |key: &str, role, cargo, yields| Class {
        key: key.into(),
        name: key.into(),
        role,
        attack: 10,
        hull: 20,
        speed: 3,
        cargo,
        cost: Some(Goods::new(0, 10, 0)),
        turns: 2,
        upkeep: Goods::new(1, 1, 1),
        yields,
        requires: None,
        carries: Vec::new(),
        about: String::new(),
    };
    vec![
        class("raider", Role::Raider, 10, Goods::NONE),
        class("carrier", Role::Carrier, 40, Goods::NONE),
        class("ark", Role::Ark, 100, Goods::new(4, 0, 1)),
    ]
}

/// Replicators and terraforming systems.
pub fn technologies() -> Vec<Technology> {
    let technology = |key: &str, units, effects| Technology {
        key: key.into(),
        name: key.into(),
        base: false,
        units,
        effects,
        about: String::new(),
    };
    vec![
        technology("replicators", false, vec![Effect::Needs(Good::Food, 50)]),
        technology("terraforming", true, vec![Effect::Terraforming]),
    ]
}
