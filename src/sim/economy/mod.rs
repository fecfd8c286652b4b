//! Goods: what land yields, what people and ships use, what happens when there is not enough.

pub mod rules;
pub mod works;
