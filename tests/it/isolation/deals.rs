//! What two others agree on, refuse, counter and break.

use super::*;
use first_maje::scenario::model::{DealDef, Hours, PromiseDef, Rank};
use first_maje::sim::deal::clause;
use first_maje::sim::terms::{Clause, Pledged, Secrecy, Told, When};

/// A trade of water for food, six turns long.
fn trade(game: &Simulation, parties: [FactionId; 2], secrecy: Secrecy) -> Deal {
    let terms = TradeTerms {
        give: (Good::Water, 4),
        get: (Good::Food, 4),
        turns: 6,
    };
    let deal = Deal::trade(parties, terms, game.scenario().turn);
    Deal { secrecy, ..deal }
}

pub(super) fn act(game: &mut Simulation, by: FactionId, act: Act) {
    assert_eq!(game.submit(by, &Command::Act(act)), Ok(()));
}

pub(super) fn propose(game: &mut Simulation, [by, to]: [FactionId; 2], deal: Deal) {
    act(game, by, Act::Propose { to, deal });
}

/// Answers the offer of another that lies on the table of a faction.
fn answer(game: &mut Simulation, by: FactionId, accept: bool) {
    let offers = &game.view(by).own.offers;
    let offer = offers.iter().find(|offer| offer.to == by);
    let offer = offer.expect("one was made").id;
    let motive = Told::default();
    let answer = Act::Answer {
        offer,
        accept,
        motive,
    };
    act(game, by, answer);
}

/// Refuses the offer of another without a word.
pub(super) fn refuse(game: &mut Simulation, by: FactionId) {
    answer(game, by, false);
}

fn sign(game: &mut Simulation, parties: [FactionId; 2], secrecy: Secrecy) {
    let deal = trade(game, parties, secrecy);
    propose(game, parties, deal);
    answer(game, parties[1], true);
}

#[test]
fn a_counter_offer_between_two_others_stays_hidden() {
    let pair = Pair::doing("a counter-offer between two others", |game| {
        answer(game, BRANNOK, false);
        let terms = TradeTerms {
            give: (Good::Food, 3),
            get: (Good::Water, 6),
            turns: 6,
        };
        let deal = Deal::trade([BRANNOK, VEY], terms, game.scenario().turn);
        propose(game, [BRANNOK, VEY], deal);
    });
    let pair = pair.both_do(|game| {
        let deal = trade(game, [VEY, BRANNOK], Secrecy::Secret);
        propose(game, [VEY, BRANNOK], deal);
    });
    pair.stays_hidden(&[KETH, OSSUL]);
    pair.shows(VEY);
    pair.shows(BRANNOK);
}

#[test]
fn a_public_deal_shows_to_all_and_a_secret_one_to_its_parties() {
    let pair = |secrecy: Secrecy| {
        let sign = move |game: &mut Simulation| sign(game, [VEY, BRANNOK], secrecy);
        Pair::doing("a deal between two others", sign)
    };
    pair(Secrecy::Secret).stays_hidden(&[KETH, OSSUL]);
    for reader in [KETH, OSSUL] {
        pair(Secrecy::Public).over(1).shows(reader);
    }
}

/// Everybody sees prestige: a broken word moves it only where everybody knows that it was given.
#[test]
fn a_broken_word_costs_in_public_only_what_is_public() {
    let breaks = |secrecy: Secrecy| {
        let pair = Pair::doing("a deal between two others that one of them ends", |game| {
            let deal = game.view(VEY).own.deals[0].id;
            let motive = None;
            act(game, VEY, Act::EndDeal { deal, motive });
        });
        pair.both_do(move |game| {
            sign(game, [VEY, BRANNOK], secrecy);
            game.end_turn();
        })
    };
    breaks(Secrecy::Secret).stays_hidden(&[KETH, OSSUL]);
    breaks(Secrecy::Secret).shows(BRANNOK);
    breaks(Secrecy::Public).shows(KETH);
}

#[test]
fn giving_way_to_a_secret_threat_stays_hidden() {
    let answers = |accept: bool| {
        let pair = Pair::doing("a demand that is given way to", move |game| {
            answer(game, BRANNOK, accept);
        });
        pair.both_do(|game| {
            let owed = Owed::loads(Goods::new(0, 1, 0));
            let owed = owed.map(|what| Clause::new(BRANNOK, VEY, what, When::Now));
            let deal = Deal::new([VEY, BRANNOK], owed);
            propose(game, [VEY, BRANNOK], deal);
        })
    };
    answers(true).stays_hidden(&[KETH, OSSUL]);
    answers(true).shows(VEY);
}

#[test]
fn what_two_others_tell_each_other_stays_hidden() {
    let pair = Pair::doing("word of somebody that another was told", |game| {
        let deal = Deal::gift(VEY, BRANNOK, [Owed::Information(KETH)]);
        propose(game, [VEY, BRANNOK], deal);
    });
    let pair = pair.over(1);
    pair.stays_hidden(&[KETH, OSSUL]);
    pair.shows(BRANNOK);
}

#[test]
fn a_kindness_between_two_others_shows_to_whom_they_tell() {
    let pair = Pair::doing("a gift between two others", |game| {
        let deal = Deal::gift(VEY, BRANNOK, Owed::loads(Goods::new(0, 2, 0)));
        propose(game, [VEY, BRANNOK], deal);
    });
    // The Keth talk with the Brannok, the Ossul with nobody.
    let pair = pair.both_do(|game| {
        sign(game, [KETH, BRANNOK], Secrecy::Secret);
        game.end_turn();
    });
    pair.stays_hidden(&[KETH, OSSUL]);
    let pair = pair.over(3);
    pair.stays_hidden(&[OSSUL]);
    pair.shows(KETH);
}

/// Signs a deal between the Vey and the Brannok for eight turns: who owes what.
pub(super) fn bind(game: &mut Simulation, owed: &[(FactionId, Owed)], secrecy: Secrecy) {
    let term = Hours::of_turns(8, game.scenario().turn);
    let clauses = owed.iter().map(|(from, what)| {
        let to = if *from == VEY { BRANNOK } else { VEY };
        let when = if what.is_promise() {
            When::For { term }
        } else {
            When::EachTurn { term }
        };
        Clause::new(*from, to, *what, when)
    });
    let deal = Deal::new([VEY, BRANNOK], clauses);
    propose(game, [VEY, BRANNOK], Deal { secrecy, ..deal });
    answer(game, BRANNOK, true);
}

#[test]
fn secret_tribute_and_passage_stay_hidden_and_a_vassal_is_known_to_all() {
    let spared = (BRANNOK, Owed::NonAggression);
    let pair = |owed: [(FactionId, Owed); 2], secrecy: Secrecy| {
        let sign = move |game: &mut Simulation| bind(game, &owed, secrecy);
        Pair::doing("what one owes another", sign)
    };
    let tribute = [(VEY, Owed::Goods(Good::Water, 3)), spared];
    let passage = [(VEY, Owed::Passage), (BRANNOK, Owed::Passage)];
    for owed in [tribute, passage] {
        pair(owed, Secrecy::Secret).stays_hidden(&[KETH, OSSUL]);
        pair(owed, Secrecy::Secret).shows(BRANNOK);
    }
    let bows = [(VEY, Owed::Vassalage), spared];
    for reader in [KETH, OSSUL] {
        pair(bows, Secrecy::Public).over(1).shows(reader);
    }
}

/// Who lives with whom as a hostage is known to the two, whatever it secures.
#[test]
fn a_hostage_of_a_secret_deal_is_hidden_from_everybody_else() {
    let sign = |game: &mut Simulation| {
        let hostage = clause::hostages(&game.view(VEY), VEY);
        let hostage = *hostage.first().expect("one is free");
        let spared = (BRANNOK, Owed::NonAggression);
        bind(game, &[(VEY, hostage), spared], Secrecy::Secret);
    };
    let pair = || Pair::doing("a maje lives with others as a hostage", sign);
    pair().stays_hidden(&[KETH, OSSUL]);
    pair().shows(BRANNOK);
}

/// What is laid aside in secret, and that it is forfeit, is known to the two.
#[test]
fn what_is_laid_aside_in_secret_is_hidden_from_everybody_else() {
    let lay = |game: &mut Simulation| {
        let term = Hours::of_turns(8, game.scenario().turn);
        let owed = |from, to, what, when| Clause::new(from, to, what, when);
        let spares = When::For { term };
        let clauses = [
            owed(VEY, BRANNOK, Owed::NonAggression, spares),
            owed(VEY, BRANNOK, Owed::Escrow(Good::Ore, 2), When::Now),
            owed(BRANNOK, VEY, Owed::NonAggression, spares),
        ];
        propose(game, [VEY, BRANNOK], Deal::new([VEY, BRANNOK], clauses));
        answer(game, BRANNOK, true);
    };
    let pair = || Pair::doing("goods are laid aside", lay).over(2);
    pair().stays_hidden(&[KETH, OSSUL]);
    pair().shows(BRANNOK);
    let breaks = |game: &mut Simulation| {
        let deal = game.view(VEY).own.deals.last().expect("it was signed").id;
        act(game, VEY, Act::EndDeal { deal, motive: None });
    };
    let pair = || {
        let pair = Pair::doing("what was laid aside is forfeit", breaks);
        let pair = pair.both_do(move |game| {
            lay(game);
            game.end_turn();
        });
        pair.over(2)
    };
    // The Keth see what lies in the stores of the Brannok, whoever gave it.
    pair().stays_hidden(&[OSSUL]);
    pair().shows(BRANNOK);
}

/// Who witnessed a secret deal is known to its parties and to whoever did.
#[test]
fn the_witness_of_a_secret_deal_is_hidden_from_everybody_else() {
    let signed = |game: &mut Simulation, witness: Option<FactionId>, secrecy: Secrecy| {
        let deal = Deal {
            witness,
            ..trade(game, [VEY, BRANNOK], secrecy)
        };
        propose(game, [VEY, BRANNOK], deal);
        answer(game, BRANNOK, true);
    };
    let pair = || {
        let alone = move |game: &mut Simulation| signed(game, None, Secrecy::Secret);
        let heard = move |game: &mut Simulation| signed(game, Some(KETH), Secrecy::Secret);
        Pair::doing("a witness of a secret deal", heard).instead_of(alone)
    };
    pair().over(2).stays_hidden(&[OSSUL]);
    for reader in [KETH, VEY, BRANNOK] {
        pair().shows(reader);
    }
    let breaks = |game: &mut Simulation| {
        let deal = game.view(VEY).own.deals.last().expect("it was signed").id;
        act(game, VEY, Act::EndDeal { deal, motive: None });
    };
    let pair = |secrecy: Secrecy| {
        let pair = Pair::doing("a word that is broken before a witness", breaks);
        pair.both_do(move |game| {
            signed(game, Some(KETH), secrecy);
            game.end_turn();
        })
    };
    pair(Secrecy::Secret).over(1).stays_hidden(&[OSSUL]);
    pair(Secrecy::Secret).shows(KETH);
    pair(Secrecy::Public).shows(OSSUL);
}

/// Who is released from a secret promise is known to the two.
#[test]
fn a_release_from_a_secret_promise_is_hidden_from_everybody_else() {
    let owed = Owed::Goods(Good::Water, 3);
    let lend = move |game: &mut Simulation| {
        let within = Hours::of_turns(4, game.scenario().turn);
        let clauses = [
            Clause::new(VEY, BRANNOK, Owed::Goods(Good::Ore, 1), When::Now),
            Clause::new(BRANNOK, VEY, owed, When::By { within }),
        ];
        propose(game, [VEY, BRANNOK], Deal::new([VEY, BRANNOK], clauses));
        answer(game, BRANNOK, true);
        game.end_turn();
    };
    let release = |game: &mut Simulation| {
        let free = Owed::Release(Pledged::Goods(Good::Water, 3));
        propose(game, [VEY, BRANNOK], Deal::gift(VEY, BRANNOK, [free]));
    };
    let pair = || Pair::doing("somebody is released from a promise", release).both_do(lend);
    pair().stays_hidden(&[KETH, OSSUL]);
    pair().shows(BRANNOK);
}

/// That a place is to change hands is known to the two, until it does.
#[test]
fn land_that_is_promised_in_secret_is_hidden_from_everybody_else() {
    let promise = |game: &mut Simulation| {
        let view = game.view(VEY);
        let land = view.own.lands[0].id;
        let within = Hours::of_turns(6, view.book.turn);
        let clauses = [
            Clause::new(VEY, BRANNOK, Owed::Territory(land), When::By { within }),
            Clause::new(BRANNOK, VEY, Owed::Goods(Good::Ore, 1), When::Now),
        ];
        propose(game, [VEY, BRANNOK], Deal::new([VEY, BRANNOK], clauses));
        answer(game, BRANNOK, true);
    };
    let pair = || Pair::doing("a place is promised to somebody", promise);
    pair().stays_hidden(&[KETH, OSSUL]);
    pair().shows(BRANNOK);
}

/// A promise to come to a conference is known to the two alone.
#[test]
fn a_promise_to_come_is_hidden_from_everybody_else() {
    let promise = |game: &mut Simulation| {
        let within = Hours::of_turns(6, game.view(VEY).book.turn);
        let owed = Owed::Attendance(BRANNOK);
        let clauses = [
            Clause::new(VEY, BRANNOK, owed, When::By { within }),
            Clause::new(BRANNOK, VEY, Owed::Goods(Good::Ore, 1), When::Now),
        ];
        propose(game, [VEY, BRANNOK], Deal::new([VEY, BRANNOK], clauses));
        answer(game, BRANNOK, true);
    };
    let pair = || Pair::doing("attendance is promised to somebody", promise);
    pair().stays_hidden(&[KETH, OSSUL]);
    pair().shows(BRANNOK);
}

/// Who is brought up with whom is known to the two houses.
#[test]
fn a_ward_is_hidden_from_everybody_else() {
    let foster = |game: &mut Simulation| {
        let view = game.view(VEY);
        let mut kin = view.own.majes.iter();
        let kin = kin.find(|it| it.rank != Rank::First && it.captor.is_none());
        let kin = kin.expect("a lesser maje").id;
        let term = Hours::of_turns(8, view.book.turn);
        let clauses = [
            Clause::new(VEY, BRANNOK, Owed::Fostering(kin), When::For { term }),
            Clause::new(BRANNOK, VEY, Owed::NonAggression, When::For { term }),
        ];
        propose(game, [VEY, BRANNOK], Deal::new([VEY, BRANNOK], clauses));
        answer(game, BRANNOK, true);
    };
    let pair = || Pair::doing("kin are brought up elsewhere", foster);
    pair().stays_hidden(&[KETH, OSSUL]);
    pair().shows(BRANNOK);
}

#[test]
fn a_secret_deal_from_before_the_first_turn_stays_hidden() {
    let signed = |public| {
        move |scenario: &mut Scenario| {
            let promises = vec![(KETH, PromiseDef::Silence), (OSSUL, PromiseDef::Defence)];
            scenario.opening.deals.push(DealDef {
                parties: [KETH, OSSUL],
                public,
                turns: 6,
                promises,
            });
        }
    };
    let pair = Pair::new("a secret deal from before the first turn", signed(false));
    pair.stays_hidden(&[VEY, BRANNOK]);
    pair.shows(KETH);
    let pair = Pair::new("a public deal from before the first turn", signed(true));
    pair.shows(VEY);
}
