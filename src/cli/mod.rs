//! The `journey` command: files, options and exit codes. Only here is anything read, written or ended.

mod baseline;
mod check;
mod console;
mod diff;
mod explain;
mod files;
mod fix;
mod fmt;
mod git;
mod import;
mod levels;
mod lsp;
mod map;
mod messages;
mod offered;
mod output;
mod packaging;
mod portfolio;
mod render;
mod report;
mod repository;
mod schema;
mod scratch;
mod select;
mod system_fonts;
mod today;

use std::ffi::OsString;
use std::path::Path;
use std::process::ExitCode;

use clap::error::ErrorKind;
use clap::{CommandFactory, Parser, Subcommand};

use console::{Color, Console, Failure};

use crate::guard;

/// Maps as code: write customer journey maps as text, check them, and render them.
#[derive(Parser, Debug)]
#[command(name = "journey", version, max_term_width = 100, arg_required_else_help = true, after_help = EXAMPLES)]
struct Cli {
    #[command(subcommand)]
    command: Command,
    /// Use colour in messages
    // Behind what a command has of its own, however many commands there are.
    #[arg(
        long,
        value_enum,
        ignore_case = true,
        value_name = "WHEN",
        default_value_t,
        global = true,
        display_order = 900
    )]
    color: Color,
}

const EXAMPLES: &str = "\
Examples:
  journey check signup.journey     what is wrong with one map
  journey check                    the same for every map in this folder
  journey render signup.journey -o signup.svg
  journey report signup.journey    what the map says
  journey fmt                      one layout for all of them
  journey explain unknown-name     what a message means

Exit codes: 0 done; 1 done, and a file has errors; 2 could not do it.";

#[derive(Subcommand, Debug)]
enum Command {
    Check(check::CheckArgs),
    Render(render::RenderArgs),
    Report(report::ReportArgs),
    Diff(diff::DiffArgs),
    Fmt(fmt::FmtArgs),
    Import(import::ImportArgs),
    Explain(explain::ExplainArgs),
    Lsp(lsp::LspArgs),
    Schema(schema::SchemaArgs),
    Completions(packaging::CompletionsArgs),
    Man(packaging::ManArgs),
}

/// How a command ended; the worst of several counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Exit {
    /// Done.
    Done = 0,
    /// Done, and a file has errors.
    Errors = 1,
    /// Could not do it.
    Failed = 2,
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> ExitCode {
        ExitCode::from(exit as u8)
    }
}

/// Runs the command with the arguments of this process and gives its exit code: 0 done, 1 a file has
/// errors, 2 could not do it.
pub fn run() -> ExitCode {
    let cli = match Cli::try_parse() {
        Ok(cli) => cli,
        Err(error) => return usage(&error).into(),
    };
    let console = Console::new(cli.color);
    guard::remember();
    guarded(&console, || command(&cli, &console)).into()
}

/// Runs `cli`'s command.
fn command(cli: &Cli, console: &Console) -> Result<Exit, Failure> {
    match &cli.command {
        Command::Check(args) => check::run(args, console),
        Command::Render(args) => render::run(args, console),
        Command::Report(args) => report::run(args, cli.color, console),
        Command::Diff(args) => diff::run(args, cli.color, console),
        Command::Fmt(args) => fmt::run(args, console),
        Command::Import(args) => import::run(args, console),
        Command::Explain(args) => explain::run(args),
        Command::Lsp(args) => lsp::run(args),
        Command::Schema(args) => schema::run(args),
        Command::Completions(args) => packaging::completions(args, Cli::command()),
        Command::Man(args) => packaging::man(args, Cli::command()),
    }
}

/// How `work` ends; what went wrong is told, a fault of this program too.
fn guarded(console: &Console, work: impl FnOnce() -> Result<Exit, Failure>) -> Exit {
    let result = guard::guarded(work).unwrap_or_else(|fault| {
        let failure = Failure::new(fault.to_string());
        Err(failure.help("please report it, with the file").help(format!("the fault: {}", fault.words())))
    });
    result.unwrap_or_else(|failure| {
        console.fail(&failure);
        Exit::Failed
    })
}

/// Tells what is wrong with the arguments, or prints the help that they ask for.
fn usage(error: &clap::Error) -> Exit {
    let console = Console::new(Color::Auto);
    let first = std::env::args_os().nth(1);
    if let (ErrorKind::InvalidSubcommand, Some(path)) = (error.kind(), first.filter(names_a_map)) {
        let shown = path.to_string_lossy();
        let failure = Failure::new(format!("what shall be done with `{shown}`?"));
        console.fail(
            &failure
                .help(format!("to check it: `journey check {shown}`"))
                .help(format!("to render it: `journey render {shown} -o map.svg`")),
        );
        return Exit::Failed;
    }
    // Nobody is left to be told when the output is gone.
    let _ = error.print();
    if error.exit_code() == 0 { Exit::Done } else { Exit::Failed }
}

fn names_a_map(argument: &OsString) -> bool {
    let path = Path::new(argument);
    path.exists() || path.extension().is_some_and(|extension| extension == "journey")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fault_ends_a_command_with_two() {
        let console = Console { color: false, width: 80 };
        let list: Vec<Exit> = Vec::new();
        assert_eq!(guarded(&console, || Ok(list[1])), Exit::Failed);
        assert_eq!(guarded(&console, || Ok(Exit::Errors)), Exit::Errors);
    }
}
