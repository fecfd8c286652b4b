//! The file format: from the text a person wrote to a scenario that can be played, with
//! every mistake explained on the way. Knows nothing of the simulation.

pub mod goods;
pub mod model;
