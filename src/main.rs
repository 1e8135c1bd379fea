//! The `journey` command.

fn main() -> std::process::ExitCode {
    journey::cli::run()
}
