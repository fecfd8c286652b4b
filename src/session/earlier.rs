//! What came of a game, for a game that follows it.

use super::game::Session;
use crate::scenario::model::EarlierGame;

impl Session {
    /// What came of the game, if it is over: how its beats ended, how its options were settled, and how everybody came out of it.
    #[must_use]
    pub fn earlier(&self) -> Option<EarlierGame> {
        self.ending()?;
        let book = self.simulation.book();
        let story = self.simulation.story();
        let beats = book.all_beats();
        let options = book.options.iter();
        Some(EarlierGame {
            scenario: book.id.clone(),
            title: book.name.clone(),
            legacy: self.simulation.legacy(),
            beats: beats
                .map(|(id, def)| (def.key.clone(), story.beat(id).stage.end()))
                .collect(),
            options: options
                .filter_map(|option| Some((option.key.clone(), option.choice()?.key.clone())))
                .collect(),
        })
    }
}

#[cfg(test)]
mod tests {
    use crate::id::OptionId;
    use crate::scenario::model::{BeatEnd, EarlierBeat, OptionChoice, Scenario, ScenarioOption};
    use crate::session::{Session, SessionConfig};
    use crate::sim::testing::Sandbox;
    use std::sync::Arc;

    fn option(key: &str, choices: &[(&str, Option<BeatEnd>)]) -> ScenarioOption {
        let choice = |(key, after): &(&str, Option<BeatEnd>)| OptionChoice {
            key: (*key).into(),
            name: String::new(),
            text: String::new(),
            after: after
                .map(|is| EarlierBeat {
                    scenario: "sandbox".into(),
                    beat: "the_price".into(),
                    is,
                })
                .into_iter()
                .collect(),
            called: Vec::new(),
        };
        ScenarioOption {
            key: key.into(),
            name: String::new(),
            text: String::new(),
            choices: choices.iter().map(choice).collect(),
            chosen: 0,
        }
    }

    fn with(options: Vec<ScenarioOption>) -> Scenario {
        let mut scenario = Sandbox::row(2, 2).sect(&[0]).sect(&[1]).scenario();
        scenario.book_mut().options = options;
        scenario.book_mut().turns = 2;
        scenario
    }

    #[test]
    fn a_game_that_is_over_settles_the_options_of_the_next() {
        let mut whose = option("whose", &[("ogla", None), ("oglamar", None)]);
        whose.chosen = 1;
        let first = Arc::new(with(vec![whose]));
        let config = SessionConfig::minds(&first, 1);
        let mut session = Session::new(first, config);
        assert_eq!(session.earlier(), None);
        while session.advance().is_ok() {}
        let mut earlier = session.earlier().expect("it is over");
        assert_eq!(earlier.options["whose"], "oglamar");

        let paid = [
            ("paid", Some(BeatEnd::Canon)),
            ("unpaid", Some(BeatEnd::Lapsed)),
        ];
        let next = with(vec![
            option("whose", &[("ogla", None), ("oglamar", None)]),
            option("hundred", &paid),
        ]);
        assert!(next.follows("sandbox") && !next.follows("another"));
        assert_eq!(next.after(&earlier), [(OptionId(0), 1)]);
        earlier.beats.insert("the_price".into(), BeatEnd::Lapsed);
        assert_eq!(next.after(&earlier), [(OptionId(0), 1), (OptionId(1), 1)]);
        earlier.scenario = "another".into();
        assert_eq!(next.after(&earlier), [(OptionId(0), 1)]);
    }
}
