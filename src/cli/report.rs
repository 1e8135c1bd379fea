use std::io::{self, IsTerminal};
use std::path::PathBuf;

use clap::{Args, ValueEnum};
use jiff::civil::Date;

use super::console::{Color, Console, Failure};
use super::files;
use super::map::{Loaded, Purpose};
use super::offered::item;
use super::portfolio::Maps;
use super::today::TodayArgs;
use super::{Exit, output};
use crate::analysis::{self, Context, Report};
use crate::backend::{portfolio, report};
use crate::render::Selection;

/// Say what a map says in figures: feelings, pain points, opportunities, gaps
///
/// Of a folder: pain points that recur, opportunities that touch several journeys, maps overdue for review or
/// without an owner, personas and channels.
///
/// Ends with 1 when a file has errors; then nothing is reported unless `--keep-going` says to take what is
/// healthy. Advice about a map keeps no report back.
#[derive(Args, Debug)]
#[command(after_help = EXAMPLES)]
pub struct ReportArgs {
    /// The map, or `-` for standard input; of a folder what all maps below say together
    #[arg(value_name = "FILE|DIR")]
    path: PathBuf,
    /// For whom
    #[arg(long, value_enum, ignore_case = true, default_value_t)]
    to: Reader,
    /// Only the journey called ID
    #[arg(long, value_name = "ID", value_delimiter = ',', value_parser = item)]
    journey: Vec<String>,
    /// Only the persona called ID
    #[arg(long, value_name = "ID", value_delimiter = ',', value_parser = item)]
    persona: Vec<String>,
    #[command(flatten)]
    today: TodayArgs,
    /// Report what is healthy in a file with errors
    #[arg(long)]
    keep_going: bool,
    /// The path that standard input stands for, in messages and for imports
    #[arg(long, value_name = "PATH")]
    stdin_filename: Option<PathBuf>,
}

/// For whom something is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum Reader {
    /// For people at a terminal, in 80 columns
    #[default]
    Terminal,
    /// For a wiki or a pull request
    Markdown,
    /// For programs
    Json,
}

const EXAMPLES: &str = "\
Examples:
  journey report signup.journey
  journey report signup.journey --persona raj
  journey report maps/
  journey report signup.journey --to markdown > signup.md
  journey report signup.journey --to json | jq '.journeys[].pains[0].place.title'";

const PURPOSE: Purpose = Purpose { nothing: "there is nothing to report", done: "reported", does: "reports" };

/// Runs `journey report`.
pub fn run(args: &ReportArgs, color: Color, console: &Console) -> Result<Exit, Failure> {
    files::needs_stdin(args.stdin_filename.as_deref(), std::slice::from_ref(&args.path))?;
    let today = args.today.today()?;
    if args.path.is_dir() {
        return folder(args, today, color, console);
    }
    let loaded = Loaded::read(&args.path, args.stdin_filename.as_deref(), args.keep_going, &PURPOSE, console)?;
    let mut loaded = match loaded {
        Ok(loaded) => loaded,
        Err(exit) => return Ok(exit),
    };
    let chosen = loaded.choose(&args.journey, &args.persona)?;
    let map = &loaded.map;
    let about = |journey| analysis::report(&Context::new(map.model(), journey).located(map.sources()), today);
    let reports: Vec<Report> = Selection::of(map, &chosen).journeys().iter().copied().map(about).collect();
    let text = match args.to {
        Reader::Terminal => {
            let (width, color) = product_look(color);
            report::terminal(&reports, width, color)
        }
        Reader::Markdown => report::markdown(&reports),
        Reader::Json => report::json(&reports),
    };
    output::print(text.as_bytes())?;
    Ok(loaded.exit)
}

/// What all maps of a folder say together.
fn folder(args: &ReportArgs, today: Date, color: Color, console: &Console) -> Result<Exit, Failure> {
    for (option, given) in [("--journey", &args.journey), ("--persona", &args.persona)] {
        if !given.is_empty() {
            return Err(Failure::new(format!(
                "`{option}` is about one map, and `{}` is a folder",
                args.path.display()
            ))
            .help("name the file of the map"));
        }
    }
    let maps = Maps::load(&args.path, args.keep_going, "there is nothing to report", console)?;
    if maps.maps.is_empty() {
        return Ok(maps.exit);
    }
    let all = analysis::portfolio::portfolio(&maps.contexts(), today);
    let text = match args.to {
        Reader::Terminal => {
            let (width, color) = product_look(color);
            portfolio::terminal(&all, &maps.title, width, color)
        }
        Reader::Markdown => portfolio::markdown(&all, &maps.title),
        Reader::Json => portfolio::json(&all, &maps.title),
    };
    output::print(text.as_bytes())?;
    Ok(maps.exit)
}

/// The columns of standard output, at most 100 for the sake of the eye and 80 where it is no terminal, and
/// whether it is coloured.
pub fn product_look(color: Color) -> (usize, bool) {
    let terminal = io::stdout().is_terminal();
    let size = terminal.then(|| terminal_size::terminal_size_of(io::stdout())).flatten();
    (size.map_or(80, |(width, _)| usize::from(width.0).min(100)), color.on(terminal))
}
