use std::path::{Path, PathBuf};

use clap::Args;

use super::baseline::BaselineArgs;
use super::console::{Console, Failure, count};
use super::files::{Disk, collect, needs_stdin, unreadable};
use super::levels::LevelArgs;
use super::messages::{self, Format};
use super::today::TodayArgs;
use super::{Exit, fix};
use crate::check::check_all;
use crate::diagnostic::Severity;
use crate::project::{Configs, Project};

/// Say what is wrong with maps, and how to mend it
///
/// Ends with 0 when no file has errors, with 1 when one has, and with 2 when a file could not be read.
#[derive(Args, Debug)]
#[command(after_help = EXAMPLES)]
pub struct CheckArgs {
    /// Files, folders (all `.journey` files below), or `-` for standard input [default: this folder]
    #[arg(value_name = "PATH")]
    paths: Vec<PathBuf>,
    /// How messages are shown
    #[arg(long, value_enum, ignore_case = true, default_value_t)]
    format: Format,
    #[command(flatten)]
    levels: LevelArgs,
    #[command(flatten)]
    baseline: BaselineArgs,
    #[command(flatten)]
    today: TodayArgs,
    /// Mend what can be mended safely, in the files themselves
    #[arg(long)]
    fix: bool,
    /// Show errors only, and no summary
    #[arg(long, short)]
    quiet: bool,
    /// The path that standard input stands for, in messages and for imports
    #[arg(long, value_name = "PATH")]
    stdin_filename: Option<PathBuf>,
    /// Leave out what the project excludes, also where it is named: for tools such as pre-commit, which name each file
    #[arg(long)]
    force_exclude: bool,
}

const EXAMPLES: &str = "\
Examples:
  journey check signup.journey              one map
  journey check maps/ --deny warnings       a folder, strictly
  journey check --preset research           with more advice
  journey check --fix                       mend what is safe to mend
  journey check --format sarif > out.sarif  for code scanning
  cat signup.journey | journey check -      standard input";

/// Runs `journey check`.
pub fn run(args: &CheckArgs, console: &Console) -> Result<Exit, Failure> {
    let levels = args.levels.levels()?;
    let today = Some(args.today.today()?);
    let here = [PathBuf::from(".")];
    let paths = if args.paths.is_empty() { &here[..] } else { &args.paths };
    needs_stdin(args.stdin_filename.as_deref(), paths)?;
    if args.fix && paths.iter().any(|path| path == Path::new("-")) {
        return Err(Failure::new("`--fix` cannot change standard input").help("name the file"));
    }
    let mut disk = Disk::default();
    let mut configs = Configs::new(crate::check::lints());
    let mut named = collect(paths, args.stdin_filename.as_deref(), args.force_exclude, &mut disk, &mut configs);
    let mut mended = 0;
    if args.fix {
        let fixed = fix::run(&named.files, &disk, &mut configs, &levels, today);
        mended = fixed.mended;
        named.failures.extend(fixed.failures);
    }
    let (project, missing) = Project::load(&named.files, &disk, &mut configs);
    named.failures.extend(missing.iter().map(|missing| unreadable(&missing.path, &missing.error)));
    let mut diagnostics = check_all(&project, &levels, today);
    let known = args.baseline.apply(&project, &mut diagnostics)?;
    if args.quiet {
        diagnostics.retain(|diagnostic| diagnostic.severity == Severity::Error);
    }
    if !project.files().is_empty() || named.failures.is_empty() {
        messages::show(&diagnostics, &project, args.format, console)?;
    }
    for failure in &named.failures {
        console.fail(failure);
    }
    if !args.quiet && !project.files().is_empty() {
        let mut summary = messages::summary(project.files().len(), &diagnostics);
        if let Some(known) = known {
            summary.push_str(&format!("; {known}"));
        }
        if mended > 0 {
            summary.push_str(&format!("; {} mended", count(mended, "mistake")));
        }
        let safe = diagnostics.iter().filter(|diagnostic| diagnostic.fix.as_ref().is_some_and(|fix| fix.safe)).count();
        if safe > 0 && !args.fix && !paths.iter().any(|path| path == Path::new("-")) {
            summary.push_str(&format!(" (`--fix` mends {safe} of them)"));
        }
        console.say(&format!("{summary}\n"));
    }
    let found = diagnostics.iter().any(|diagnostic| diagnostic.severity == Severity::Error);
    Ok(match (named.failures.is_empty(), found) {
        (false, _) => Exit::Failed,
        (true, true) => Exit::Errors,
        (true, false) => Exit::Done,
    })
}
