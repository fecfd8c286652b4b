//! First Maje.
