//! The last words of `cargo test`: what was not tested, because a tool is missing. It is no test of libtest, which
//! keeps what tests say to itself, and it runs behind all others: Cargo starts them by name.

#[path = "support/tools.rs"]
#[allow(dead_code, reason = "the tests ask for more")]
mod tools;

use std::process::ExitCode;

fn main() -> ExitCode {
    // Programs that ask for a list of tests find none.
    if std::env::args().any(|arg| arg == "--list") {
        return ExitCode::SUCCESS;
    }
    let missing: Vec<_> = tools::ALL.into_iter().filter(|tool| !tool.is_there()).collect();
    for tool in &missing {
        println!("SKIPPED: {}", tool.missing());
    }
    match missing.is_empty() || !tools::in_ci() {
        true => ExitCode::SUCCESS,
        false => ExitCode::FAILURE,
    }
}
