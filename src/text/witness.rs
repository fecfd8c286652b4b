//! Why a deal is signed before no witness, or not before this one.

use super::say;
use super::voice::Voice;
use crate::sim::check::WitnessRefusal;

impl Voice<'_> {
    pub(super) fn witness_refusal(&self, why: WitnessRefusal) -> String {
        let (id, who) = match why {
            WitnessRefusal::Party(who) => ("refusal-witness-party", who),
            WitnessRefusal::NoSect(who) => ("refusal-witness-no-sect", who),
            WitnessRefusal::Bound(who) => ("refusal-witness-bound", who),
            WitnessRefusal::TooFar(who) => ("refusal-witness-too-far", who),
            WitnessRefusal::NothingLater => return say!(self, "refusal-witness-nothing"),
        };
        self.say(id, &[("who", self.faction(who).into())])
    }
}
