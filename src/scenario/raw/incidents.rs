//! The block `incidents`.

use crate::scenario::span::Spanned;
use serde::{Deserialize, Serialize};

/// How what one faction does to another is felt; what is left out has the game's own weight and lifetime.
#[derive(Debug, Default, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct RawIncidents {
    /// Carried goods off. Default weight -14, 14600 hours (20 months).
    #[serde(default)]
    pub raided: Option<RawIncident>,
    /// Took land. Default weight -30, 29200 hours (40 months).
    #[serde(default)]
    pub seized: Option<RawIncident>,
    /// Closed the lanes of a place. Default weight -6, 8760 hours (12 months).
    #[serde(default)]
    pub blockaded: Option<RawIncident>,
    /// Fought and destroyed ships. Default weight -8, 11680 hours (16 months).
    #[serde(default)]
    pub fought: Option<RawIncident>,
    /// Took a maje prisoner. Default weight -15, 17520 hours (24 months).
    #[serde(default)]
    pub took_prisoner: Option<RawIncident>,
    /// Killed a maje: a blood debt. Default weight -12, remembered for good.
    #[serde(default)]
    pub killed: Option<RawIncident>,
    /// Was caught spying. Default weight -12, 13140 hours (18 months).
    #[serde(default)]
    pub spied: Option<RawIncident>,
    /// Failed to deliver. Default weight -6, 7300 hours (10 months).
    #[serde(default)]
    pub contract_failed: Option<RawIncident>,
    /// Ended a contract early. Default weight -12, 13140 hours (18 months).
    #[serde(default)]
    pub contract_broken: Option<RawIncident>,
    /// Served a contract for a turn. Default weight 2, 8760 hours (12 months).
    #[serde(default)]
    pub contract_served: Option<RawIncident>,
    /// Kept a contract to its end. Default weight 10, 17520 hours (24 months).
    #[serde(default)]
    pub contract_kept: Option<RawIncident>,
    /// Gave something. Default weight 10, 13140 hours (18 months).
    #[serde(default)]
    pub gave: Option<RawIncident>,
    /// Let a prisoner go. Default weight 18, 21900 hours (30 months).
    #[serde(default)]
    pub released: Option<RawIncident>,
    /// Fought on the same side. Default weight 16, 17520 hours (24 months).
    #[serde(default)]
    pub helped: Option<RawIncident>,
    /// Sent an envoy. Default weight 3, 5840 hours (8 months).
    #[serde(default)]
    pub envoy: Option<RawIncident>,
    /// Attacked on neutral ground, which everybody minds. Default weight -8, 17520 hours (24 months).
    #[serde(default)]
    pub neutral_ground: Option<RawIncident>,
    /// Took in a maje who deserted. Default weight -10, 14600 hours (20 months).
    #[serde(default)]
    pub took_in: Option<RawIncident>,
}

/// How an incident is felt by somebody neither forgiving nor vengeful.
#[derive(Debug, Default, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct RawIncident {
    /// What it adds to an opinion at first, -100 to 100; less than 0 is a wrong.
    #[serde(default)]
    pub weight: Option<Spanned<i64>>,
    /// For how many hours of the setting it is remembered; 0 is for good.
    #[serde(default)]
    pub hours: Option<Spanned<i64>>,
}
