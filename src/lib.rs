#![forbid(unsafe_code)]
//! Journey: a small language, and its compiler, for customer journey maps.

pub mod diagnostic;
pub mod language;
pub mod model;
pub mod syntax;
pub mod text;
