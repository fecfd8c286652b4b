//! What a council would say of a view: what runs out, what threatens, what is possible. Typed, so that
//! every front-end can say it in its own way; it knows no more than the view does.

mod adviser;
mod apart;
mod books;
mod deliveries;
mod dues;
mod episode;
mod fallout;
mod fallout_said;
mod fleets;
mod goals;
mod goods;
mod matter;
mod matters;
mod people;
mod people_said;
mod posts;
mod prospects;
mod recall;
mod rumours;
mod said;
mod suspects;
mod tale;
mod watch;

pub use adviser::{Adviser, Bias, Counsel, Plea, advisers, counsel_said};
pub use apart::{Apart, apart};
pub use books::{GoodsBook, Sums, sums};
pub use deliveries::{Undeliverable, takes_goods, undeliverable, undeliverable_said};
pub use dues::dues;
pub use fallout::{Fallout, HostileStep, fallout};
pub use fallout_said::{FalloutLine, attack_said, step_said};
pub use fleets::awaits_orders;
pub use goals::{is_ours, places};
pub use goods::{Outlook, forecast, outlook, plenty_and_want, surplus};
pub use matter::{Debt, Guard, Lack, MOST, Matter, Post, RESTLESS, Relief, What};
pub use matters::matters;
pub use posts::posts;
pub use recall::Recall;
pub use said::{Stress, apart_said, bared_said, said};
pub use tale::{Chapter, tale};
pub use watch::{Bared, bared, is_hostile};
