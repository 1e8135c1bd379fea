//! The backends that give text.

mod json;
mod mermaid;
