//! What a council would say of a view: what runs out, what threatens, what is possible. Typed, so that
//! every front-end can say it in its own way; it knows no more than the view does.

mod goals;
mod goods;
mod matter;
mod matters;
mod prospects;
mod said;
mod tale;

pub use goals::{counted, is_ours};
pub use goods::{Outlook, outlook, plenty_and_want, surplus};
pub use matter::{MOST, Matter, RESTLESS, What};
pub use matters::{awaits_orders, matters};
pub use said::{Stress, said};
pub use tale::Tale;
