//! The news of a turn as stories: what happened at one place is told together, the worst first.

use super::happened::{Sentence, sentences};
use crate::id::{FactionId, TerritoryId};
use crate::sim::event::{
    Deposed, Event, Family, FirstMajeRose, FleetLost, Founded, Gained, Landless, MajeCaptured,
    MajeDeserted, MajeKilled, Perceived, Revolt, Seized, ShipsCaptured,
};
use crate::sim::ledger::Account;
use crate::text::{Voice, Weight, capital, say};

/// The most sentences about one place.
const OF_ONE_PLACE: usize = 3;

/// How urgent it is to know something, the most urgent first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Urgency {
    /// The game is decided.
    Decided,
    /// Somebody else leads the reader's own.
    NewLeader,
    /// The reader had to do with a fight in the hall of a conference.
    Hall,
    /// Land of the reader is lost.
    LandLost,
    /// Ships or majes of the reader are lost.
    Loss,
    /// Something else harmed the reader.
    Harm,
    /// The reader gained something.
    Gain,
    /// It is about the reader, and neither good nor bad.
    Own,
    /// It is about others.
    Others,
}

/// What is told together.
#[derive(Debug, Clone)]
pub struct NewsStory<'r> {
    /// How urgent the most urgent of it is.
    pub urgency: Urgency,
    /// The sentences, the most urgent first, a battle before what came of it.
    pub sentences: Vec<Sentence<'r>>,
}

impl NewsStory<'_> {
    /// All of it, in words.
    #[must_use]
    pub fn words(&self) -> String {
        let words: Vec<&str> = self.sentences.iter().map(|s| s.words.as_str()).collect();
        words.join(" ")
    }

    /// How it stands with the reader.
    #[must_use]
    pub const fn weight(&self) -> Weight {
        match self.urgency {
            Urgency::LandLost | Urgency::Loss | Urgency::Harm => Weight::Bad,
            Urgency::Gain => Weight::Good,
            Urgency::Decided
            | Urgency::NewLeader
            | Urgency::Hall
            | Urgency::Own
            | Urgency::Others => Weight::Plain,
        }
    }
}

/// Returns what happened in a turn and is worth telling, the most urgent first; what is as urgent, in order.
#[must_use]
pub fn stories<'r>(voice: &Voice<'_>, records: &'r [Perceived]) -> Vec<NewsStory<'r>> {
    let me = voice.view.faction();
    let mut found: Vec<(Option<TerritoryId>, Vec<(Urgency, Sentence<'r>)>)> = Vec::new();
    for mut sentence in sentences(voice, records) {
        let Some(urgency) = urgency(&sentence, me) else {
            continue;
        };
        if let Some(cause) = cause(voice, &sentence.records[0].event) {
            sentence.words = format!("{} {cause}", sentence.words);
        }
        let place = place(&sentence, me);
        let same = place.and_then(|_| found.iter_mut().find(|(at, _)| *at == place));
        match same {
            Some((_, told)) => told.push((urgency, sentence)),
            None => found.push((place, vec![(urgency, sentence)])),
        }
    }
    let mut stories: Vec<NewsStory<'r>> = Vec::new();
    for (_, mut told) in found {
        // What was captured in a battle is told with it.
        if told.iter().any(|(_, sentence)| is_battle(sentence)) {
            told.retain(|(_, sentence)| !is_capture(sentence));
        }
        told.sort_by_key(|(urgency, _)| *urgency);
        told.truncate(OF_ONE_PLACE);
        let urgency = told.first().map_or(Urgency::Others, |(first, _)| *first);
        // The battle goes before what came of it.
        told.sort_by_key(|(_, sentence)| !is_battle(sentence));
        let sentences = told.into_iter().map(|(_, sentence)| sentence).collect();
        stories.push(NewsStory { urgency, sentences });
    }
    stories.sort_by_key(|story| story.urgency);
    stories
}

fn is_capture(sentence: &Sentence<'_>) -> bool {
    matches!(sentence.records[0].event, Event::ShipsCaptured(_))
}

fn is_battle(sentence: &Sentence<'_>) -> bool {
    let mut events = sentence.records.iter().map(|record| &record.event);
    events.any(|event| matches!(event, Event::Battle(_) | Event::BattleSeen(_)))
}

/// How urgent something is; `None` for what the news leave to the chronicle.
fn urgency(sentence: &Sentence<'_>, me: FactionId) -> Option<Urgency> {
    match &sentence.records[0].event {
        Event::Moved(_) => None,
        // Who gave it to whom is told already.
        Event::TechnologyGained(it)
            if it.how == Gained::Given && (it.by == me || it.from == Some(me)) =>
        {
            None
        }
        Event::Won(_) | Event::TimeUp(_) | Event::Claimed(_) => Some(Urgency::Decided),
        Event::Deposed(Deposed { of, .. }) | Event::FirstMajeRose(FirstMajeRose { of, .. })
            if *of == me =>
        {
            Some(Urgency::NewLeader)
        }
        Event::HallFought(it) if it.between.contains(&me) => Some(Urgency::Hall),
        Event::Seized(Seized { from, .. }) if *from == Some(me) => Some(Urgency::LandLost),
        Event::Revolt(Revolt { from, .. }) if *from == me => Some(Urgency::LandLost),
        Event::Landless(Landless { faction, .. }) if *faction == me => Some(Urgency::LandLost),
        Event::Founded(Founded { parent, .. }) if *parent == me => Some(Urgency::LandLost),
        Event::FleetLost(FleetLost { flag: of, .. })
        | Event::ShipsCaptured(ShipsCaptured { from: of, .. })
        | Event::MajeCaptured(MajeCaptured { of, .. })
        | Event::MajeKilled(MajeKilled { of, .. })
        | Event::MajeDeserted(MajeDeserted { from: of, .. })
            if *of == me =>
        {
            Some(Urgency::Loss)
        }
        _ => match sentence.weight {
            Weight::Quiet => None,
            Weight::Bad => Some(Urgency::Harm),
            Weight::Good => Some(Urgency::Gain),
            Weight::Plain if sentence.concerns(me) => Some(Urgency::Own),
            Weight::Plain => Some(Urgency::Others),
        },
    }
}

/// The place whose story it belongs to: where ships, land or people of the reader were part of it.
fn place(sentence: &Sentence<'_>, me: FactionId) -> Option<TerritoryId> {
    let [record] = sentence.records.as_slice() else {
        return None;
    };
    let payload = record.event.payload();
    let fought = matches!(
        payload.family(),
        Family::Battle | Family::Land | Family::Movement | Family::People
    );
    payload.place().filter(|_| fought && sentence.concerns(me))
}

/// Why people revolted, as the books of the turn say it.
fn cause(voice: &Voice<'_>, event: &Event) -> Option<String> {
    let Event::Revolt(Revolt { at, from }) = event else {
        return None;
    };
    let of_calm = |account: Account| account == Account::Calm(*at);
    let lines = voice.view.ledger.iter();
    let mut worse: Vec<_> = lines
        .filter(|line| of_calm(line.account) && line.amount < 0 && *from == voice.view.faction())
        .collect();
    worse.sort_by_key(|line| line.amount);
    let causes: Vec<String> = worse.iter().map(|line| voice.cause(line.cause)).collect();
    (!causes.is_empty()).then(|| {
        capital(&say!(
            voice,
            "report-revolt-why",
            causes = voice.list(&causes)
        ))
    })
}

#[cfg(test)]
mod tests {
    use super::{Urgency, stories};
    use crate::id::{FactionId, MajeId, TerritoryId};
    use crate::scenario::model::Good;
    use crate::sim::event::{
        Event, FirstMajeRose, HallFate, HallFought, Hunger, Moved, Perceived, Revolt, Rise, Seized,
    };
    use crate::sim::testing::Sandbox;
    use crate::text::{Text, Voice};

    const ME: FactionId = FactionId(0);
    const OTHER: FactionId = FactionId(1);

    fn told(events: Vec<Event>) -> Vec<(Urgency, String)> {
        let simulation = Sandbox::row(4, 1).sect(&[0]).sect(&[3]).start(1);
        let text = Text::english().expect("the words are sound");
        let voice = Voice::new(&text, simulation.view(ME), |_, name| name.to_owned());
        let records: Vec<Perceived> = events
            .into_iter()
            .map(|event| Perceived {
                turn: 1,
                sense: None,
                event,
            })
            .collect();
        let stories = stories(&voice, &records);
        stories.iter().map(|s| (s.urgency, s.words())).collect()
    }

    fn hunger(at: u16, dead: i32) -> Event {
        Event::from(Hunger {
            holder: Some(ME),
            at: TerritoryId(at),
            good: Good::Water,
            dead,
        })
    }

    #[test]
    fn who_leads_now_is_told_before_what_was_lost() {
        let rises = |of| {
            let maje = MajeId::new(of, 0);
            let how = Rise::Acclaimed;
            Event::from(FirstMajeRose { maje, of, how })
        };
        let at = TerritoryId(1);
        let lost = Event::from(Seized {
            by: OTHER,
            at,
            from: Some(ME),
        });
        let order: Vec<Urgency> = told(vec![rises(OTHER), lost, rises(ME)])
            .into_iter()
            .map(|(urgency, _)| urgency)
            .collect();
        let expected = [Urgency::NewLeader, Urgency::LandLost, Urgency::Others];
        assert_eq!(order, expected);
    }

    #[test]
    fn lost_land_comes_first_whatever_came_before_it() {
        let at = TerritoryId(1);
        let seized = |by, from| Event::from(Seized { by, at, from });
        let told = told(vec![
            hunger(0, 2),
            seized(ME, None),
            seized(OTHER, Some(ME)),
            Event::from(Revolt {
                at: TerritoryId(2),
                from: ME,
            }),
        ]);
        let order: Vec<Urgency> = told.iter().map(|(urgency, _)| *urgency).collect();
        let expected = [Urgency::LandLost, Urgency::LandLost, Urgency::Harm];
        assert_eq!(order, expected, "{told:?}");
        // What happened in one place is one story, the loss first.
        assert!(told[0].1.contains("from you. You took"), "{told:?}");
    }

    #[test]
    fn what_came_of_weapons_at_the_table_is_told_whatever_was_lost() {
        let fought = |between: [FactionId; 2]| {
            Event::from(HallFought {
                host: ME,
                between,
                helpers: [Vec::new(), Vec::new()],
                at: TerritoryId(0),
                winner: between[0],
                beaten: MajeId::new(between[1], 0),
                fate: HallFate::Escaped,
            })
        };
        let lost = Event::from(Seized {
            by: OTHER,
            at: TerritoryId(1),
            from: Some(ME),
        });
        let told = told(vec![lost, fought([ME, OTHER])]);
        let order: Vec<Urgency> = told.iter().map(|(urgency, _)| *urgency).collect();
        assert_eq!(order, [Urgency::Hall, Urgency::LandLost], "{told:?}");
    }

    #[test]
    fn lands_without_water_share_a_sentence_and_fleets_on_their_way_are_no_news() {
        let fleet = crate::sim::event::FleetRef::Unknown;
        let moved = Event::from(Moved {
            fleet,
            flag: OTHER,
            from: TerritoryId(2),
            to: TerritoryId(0),
        });
        let told = told(vec![moved, hunger(0, 2), hunger(1, 1)]);
        assert_eq!(told.len(), 1, "{told:?}");
        assert!(told[0].1.contains(" and "), "{told:?}");
        assert!(told[0].1.ends_with("3 thousand died."), "{told:?}");
    }
}
