//! How long things take, how much memory they need, and how both grow with the map.
//!
//! `cargo bench` measures all topics, `cargo bench -- compile` one. A topic is a file with a `run` that hands
//! tables to [`Bench::table`]; it is listed in [`TOPICS`]. Nothing is asserted: figures are read.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a measurement that cannot go on is none")]

mod command;
mod compile;
mod editor;
mod maps;
mod measure;
mod odd;
mod pictures;
mod portfolio;

use measure::Bench;
use peak_alloc::PeakAlloc;

/// Counts what is allocated, so that a phase can say its peak.
#[global_allocator]
static MEMORY: PeakAlloc = PeakAlloc;

/// A topic: its name on the command line, and what it measures.
type Topic = (&'static str, fn(&Bench));

/// In the order in which they run. Whole commands come first: the system counts the memory of the process that
/// starts a command as the command's own, so this one must still be small.
const TOPICS: &[Topic] = &[
    ("command", command::run),
    ("compile", compile::run),
    ("odd", odd::run),
    ("editor", editor::run),
    ("pictures", pictures::run),
    ("portfolio", portfolio::run),
];

fn main() {
    let bench = Bench::from_args(std::env::args().skip(1));
    let known: Vec<&str> = TOPICS.iter().map(|(name, _)| *name).collect();
    if let Some(unknown) = bench.topics().iter().find(|topic| !known.contains(&topic.as_str())) {
        eprintln!("there is no topic `{unknown}`: the topics are {}", known.join(", "));
        std::process::exit(2);
    }
    for (name, run) in TOPICS {
        if bench.wants(name) {
            run(&bench);
        }
    }
}
