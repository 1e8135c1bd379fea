//! What several topics of tests share.

pub mod awkward;
pub mod desk;
pub mod examples;
pub mod hostile;
pub mod memory;
pub mod models;
pub mod sayable;
pub mod soup;
pub mod texts;
pub mod tools;
