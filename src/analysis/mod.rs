//! What a map says in figures: who feels what and when, what hurts most, what is answered and what is
//! not. Each file is one figure; `docs/report.md` gives their formulas.
//!
//! Every function takes the model and gives plain data that names the statements it comes from. Nothing
//! here knows a day, a file or a format: what day it is comes in from outside.

pub mod channels;
pub mod coverage;
pub mod diff;
pub mod emotion;
mod flow;
mod formulas;
mod found;
pub mod handoffs;
mod likeness;
pub mod moments;
pub mod objectives;
pub mod opportunities;
pub mod pains;
mod place;
pub mod portfolio;
pub mod reach;
mod report;
pub mod summary;
pub mod time;
mod ways;

pub use formulas::reference;
pub use place::{Context, Named, Place};
pub use report::{Report, report};

/// Whether two lists have a name in common.
fn share(one: &[String], other: &[String]) -> bool {
    let names: std::collections::HashSet<&String> = one.iter().collect();
    other.iter().any(|name| names.contains(name))
}

/// Six decimals: sums of tenths do not show their tails.
fn round(value: f64) -> f64 {
    let rounded = (value * 1e6).round() / 1e6;
    if rounded == 0.0 || !rounded.is_finite() { 0.0 } else { rounded }
}
