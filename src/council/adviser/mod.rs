//! Advisers: majes of the sect who speak at its council, each with a bias that shows. They see what the council sees, may be wrong,
//! and the disloyal among the guileful lie.

mod bias;
mod counsel;
mod plea;
mod seat;
#[cfg(test)]
mod tests;
mod words;

pub use bias::Bias;
pub use counsel::{Counsel, counsels};
pub use plea::Plea;
pub use seat::{Adviser, advisers};
pub use words::counsel_said;
