//! The backends that give text.

mod csv;
mod fixtures;
mod json;
mod markdown;
mod mermaid;
mod schema;
