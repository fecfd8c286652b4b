//! Why somebody is sent into exile.

use serde::{Deserialize, Serialize};

/// What a First Maje can hold against one of his majes when he sends him into exile.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum ExileCause {
    /// He was to rise in a coup that was found out.
    Conspired,
    /// His loyalty is gone.
    Disloyal,
    /// He claims the place of the First Maje and is not loyal enough to wait for it.
    Claims,
    /// Nothing that the others would call a cause.
    Nothing,
    /// He was turned in captivity, and was found out.
    Informed,
}
