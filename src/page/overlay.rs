//! The dialogues that lie over a game.

/// What lies over the game and has to be closed first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Overlay {
    /// Go on, save, load, settings, leave.
    Pause,
    /// Scale, colours, animation.
    Settings,
    /// Saved games, to load.
    Load,
    /// A name to save under.
    Save,
    /// Keys, and how to play.
    Help,
    /// What a scenario says before the first turn.
    Briefing,
    /// How the game ended.
    Ending,
    /// Finding anything by its name.
    Search,
    /// What still needs a decision before the turn ends.
    EndTurn,
    /// What was ordered this turn.
    Orders,
    /// What was said in passing.
    Notes,
}
