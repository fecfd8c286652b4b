//! The block `incidents`.

use crate::scenario::model::{IncidentKind, incident_kinds};
use crate::scenario::span::Spanned;
use serde::{Deserialize, Serialize};

/// Makes a field of each kind in the table of incidents.
macro_rules! define_fields {
    ($($(#[$doc:meta])* $kind:ident $field:ident $family:ident $weight:literal $months:literal;)+) => {
        /// How what one faction does to another is felt; what is left out has the game's own weight and lifetime.
        #[derive(Debug, Default, Deserialize, Serialize)]
        #[serde(deny_unknown_fields)]
        pub struct RawIncidents {
            $(
                $(#[$doc])*
                #[serde(default)]
                pub $field: Option<RawIncident>,
            )+
        }

        impl RawIncidents {
            /// What is written about a kind.
            #[must_use]
            pub const fn get(&self, kind: IncidentKind) -> Option<&RawIncident> {
                match kind {
                    $(IncidentKind::$kind => self.$field.as_ref(),)+
                }
            }
        }
    };
}

incident_kinds!(define_fields);

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
