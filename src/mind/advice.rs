//! What a mind goes by when it decides for its majes and its works.

use super::character::Character;
use super::lots::Lots;
use super::needs::Needs;
use super::survey::Survey;

/// Who decides, what goods are worth to it, what it believes of others, and its lots.
#[derive(Debug, Clone, Copy)]
pub struct Advice<'a> {
    /// Who decides.
    pub character: &'a Character,
    /// What goods are worth.
    pub needs: &'a Needs,
    /// What is believed of others.
    pub survey: &'a Survey,
    /// Decides between equals.
    pub lots: &'a Lots,
}
