//! The map as something other programs and people read. A backend takes the resolved map, opens no
//! file, and gives the same text for the same map everywhere.

mod card;
pub mod csv;
pub mod diff;
pub mod document;
#[cfg(feature = "html")]
pub mod html;
pub mod json;
pub mod markdown;
pub mod mermaid;
mod paper;
#[cfg(feature = "pdf")]
pub mod pdf;
#[cfg(feature = "png")]
pub mod png;
pub mod portfolio;
pub mod report;
#[cfg(feature = "schema")]
pub mod schema;
#[cfg(feature = "svg")]
pub mod svg;

pub(crate) mod number;

pub use card::Card;
pub use paper::{LONGEST, NoPaper, Paper, Turn};
