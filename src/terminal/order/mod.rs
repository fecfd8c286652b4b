//! Orders and acts in words: each family turns a line into commands.

pub mod amends;
pub mod build;
pub mod conferences;
pub mod deals;
pub mod feuds;
pub mod fleets;
pub mod majes;
pub mod mediations;
pub mod missions;
pub mod plots;
pub mod scenes;
pub mod seals;
pub mod suspicions;
