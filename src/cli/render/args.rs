use std::path::PathBuf;

use clap::Args;
use jiff::civil::Date;

use super::look::LookArgs;
use crate::cli::offered::{Offered, item};
use crate::cli::today::{self, TodayArgs};
use crate::render::Format;

/// Make a picture of a map, or data for other programs
///
/// All journeys of a file are rendered, below each other where the format can hold several. Without -o the
/// result goes to standard output. Ends with 1 when the file has errors; then nothing is
/// written unless `--keep-going` says to render what is healthy.
#[derive(Args, Debug)]
#[command(after_help = EXAMPLES)]
pub struct RenderArgs {
    /// The map, or `-` for standard input; of a folder an index of all maps, with `--to html`
    pub(super) file: PathBuf,
    /// Where to write; the ending says the format, `{journey}` stands for each journey's name
    #[arg(long, short, value_name = "PATH")]
    pub(super) output: Vec<PathBuf>,
    /// The format, whatever the ending: svg, png, pdf, html, json, md, csv, mermaid, mermaid:timeline,
    /// mermaid:flowchart, mermaid:xychart
    #[arg(long, value_name = "FORMAT", value_parser = Offered(formats), hide_possible_values = true)]
    pub(super) to: Option<String>,
    /// Only the journey called ID
    #[arg(long, value_name = "ID", value_delimiter = ',', value_parser = item)]
    pub(super) journey: Vec<String>,
    /// Only the persona called ID
    #[arg(long, value_name = "ID", value_delimiter = ',', value_parser = item)]
    pub(super) persona: Vec<String>,
    #[command(flatten)]
    pub(super) look: LookArgs,
    /// Take DATE for today in the index of a folder, as 2026-11-24; a single map looks the same on every day [default:
    /// `SOURCE_DATE_EPOCH` if it is set, otherwise the day in UTC]
    #[arg(long, value_name = "DATE", value_parser = today::day)]
    today: Option<Date>,
    /// Render what is healthy in a file with errors
    #[arg(long)]
    pub(super) keep_going: bool,
    /// The path that standard input stands for, in messages and for imports
    #[arg(long, value_name = "PATH")]
    pub(super) stdin_filename: Option<PathBuf>,
}

const EXAMPLES: &str = "\
Examples:
  journey render signup.journey -o map.svg
  journey render signup.journey -o map.png -o map.json --lanes stage,action,emotion
  journey render signup.journey -o map.pdf --page a3
  journey render signup.journey --to mermaid:flowchart
  journey render all.journey -o 'out/{journey}.svg'
  journey render maps/ --to html -o site";

impl RenderArgs {
    /// The day that the index of a folder goes by.
    pub(super) fn today(&self) -> TodayArgs {
        TodayArgs { today: self.today }
    }
}

fn formats() -> Vec<&'static str> {
    Format::words().collect()
}
