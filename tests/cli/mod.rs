//! The real command: whole output, exit codes, and what it leaves on the disk.

mod bad_input;
mod border;
mod check;
mod diff;
mod explain;
mod fix;
mod fmt;
mod fonts;
mod import;
mod index;
mod leaving;
mod lint;
mod pictures;
mod project;
mod render;
mod report;
mod repository;
mod run;
mod usage;

/// A map without a mistake.
const MAP: &str = "journey signup \"Sign-up\" {\n  stage \"Awareness\" {\n    touchpoint ad \"Social media ad\" via social {\n      emotion curious\n    }\n  }\n}\n";

/// A map with one mistake.
const WRONG: &str = "journey \"Sign-up\" {\n  stage \"Decision\" {\n    pain \"Long form\" severity hihg\n  }\n}\n";
