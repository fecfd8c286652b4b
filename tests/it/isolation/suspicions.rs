//! What a faction suspects is known to nobody else.

use super::{BRANNOK, KETH, OSSUL, Pair, VEY};
use first_maje::sim::Simulation;
use first_maje::sim::command::{Act, Command};
use first_maje::sim::terms::Suspicion;

/// In one of two games the Ossul write down that the Vey will turn on them, and on the Keth. Both come to nothing, which they are told
/// alone.
#[test]
fn a_suspicion_is_known_to_those_who_have_it_alone() {
    let suspects = |game: &mut Simulation| {
        for victim in [OSSUL, KETH] {
            let said = Suspicion {
                suspect: VEY,
                victim,
                by: game.turn() + 1,
            };
            let act = Command::Act(Act::Suspect(said));
            assert_eq!(game.submit(OSSUL, &act), Ok(()));
        }
    };
    let pair = Pair::doing("two suspicions of the Ossul", suspects).over(3);
    pair.stays_hidden(&[KETH, BRANNOK, VEY]);
    pair.shows(OSSUL);
}
