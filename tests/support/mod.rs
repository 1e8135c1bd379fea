//! What several topics of tests share.

pub mod models;
pub mod texts;
