//! Checks of acts.

use super::{Refusal, playing};
use crate::sim::command::Act;
use crate::sim::conference::check_conference;
use crate::sim::deal::check_deal;
use crate::sim::deal::reach::offers_left;
use crate::sim::feud::check_feud;
use crate::sim::mediation::check_mediation;
use crate::sim::suspicion::check_suspicion;
use crate::sim::view::View;

/// Whether the act can be done, as far as the view tells.
///
/// # Errors
/// Says why not.
pub fn check_act(view: &View<'_>, act: &Act) -> Result<(), Refusal> {
    let me = view.faction();
    match act {
        Act::Propose { to, deal } => {
            playing(view, *to)?;
            // A prisoner is let go by an act of its own.
            let release = deal.is_gift() && deal.prisoner().is_some();
            if deal.parties != [me, *to] || deal.signed.is_some() || release {
                return Err(Refusal::EmptyOffer);
            }
            // Who offers what the other has on the table accepts it.
            let mut offers = view.own.offers.iter();
            let theirs = offers.any(|it| it.from == *to && it.deal.is_same(deal));
            if !deal.is_gift() && !theirs && offers_left(view, *to) == 0 {
                return Err(Refusal::NeedsEnvoy(*to));
            }
            check_deal(view, *to, deal)
        }
        Act::Answer {
            offer: id, accept, ..
        } => {
            let offer = view.own.offers.iter().find(|offer| offer.id == *id);
            let offer = offer.ok_or(Refusal::NoSuchOffer(*id))?;
            if offer.to != me {
                return Err(Refusal::NotForYou(*id));
            }
            if !accept {
                return Ok(());
            }
            playing(view, offer.from)?;
            check_deal(view, offer.from, &offer.deal)
        }
        Act::EndDeal { deal: id, .. } => {
            let mut mine = view.own.deals.iter();
            let known = mine.find(|known| known.id == *id);
            let known = known.ok_or(Refusal::NoSuchDeal(*id))?;
            if known.deal.is_treaty() && known.notice.is_some() {
                return Err(Refusal::NoticeGiven(*id));
            }
            Ok(())
        }
        Act::Feud(feud) => check_feud(view, *feud),
        Act::Confer(act) => check_conference(view, act),
        Act::Mediate(act) => check_mediation(view, *act),
        Act::Suspect(said) => check_suspicion(view, *said),
        Act::Release { maje } => {
            let held = view.own.prisoners.iter().any(|(_, held)| held.id == *maje);
            let mut settling = view.own.settling.iter();
            let promised = settling.any(|it| it.deal.prisoner() == Some(*maje));
            (held && !promised)
                .then_some(())
                .ok_or(Refusal::NotYourPrisoner(*maje))
        }
    }
}
