#![forbid(unsafe_code)]
//! Journey: a small language, and its compiler, for customer journey maps.

pub mod diagnostic;
#[cfg(feature = "svg")]
pub mod layout;
pub mod model;
pub mod text;
