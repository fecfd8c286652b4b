//! What a council would say of a view: what runs out, what threatens, what is possible. Typed, so that
//! every front-end can say it in its own way; it knows no more than the view does.

mod goods;

pub use goods::{Outlook, outlook, plenty_and_want, surplus};
