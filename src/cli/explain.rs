use std::fmt::Write;

use clap::Args;

use super::console::{Failure, did_you_mean};
use super::{Exit, output};
use crate::diagnostic::codes::{self, Page};

/// Say what a message means, with a bad and a good example
///
/// Without CODE, lists every code with its meaning, one a line.
#[derive(Args, Debug)]
#[command(after_help = EXAMPLES)]
pub struct ExplainArgs {
    /// The code of a message, as in `error[unknown-name]`
    code: Option<String>,
}

const EXAMPLES: &str = "\
Examples:
  journey explain unknown-name     one message
  journey explain                  all of them
  journey explain | grep name      those about names";

/// Runs `journey explain`.
pub fn run(args: &ExplainArgs) -> Result<Exit, Failure> {
    let text = match &args.code {
        Some(code) => one(code)?,
        None => list(),
    };
    output::print(text.as_bytes())?;
    Ok(Exit::Done)
}

fn list() -> String {
    let pages = codes::pages();
    let width = pages.iter().map(|page| page.code.len()).max().unwrap_or(0);
    pages.iter().map(|page| format!("{:width$}  {}\n", page.code, page.summary)).collect()
}

fn one(written: &str) -> Result<String, Failure> {
    // People copy `error[unknown-name]` whole.
    let code = written.rsplit('[').next().unwrap_or(written).trim_end_matches(']');
    match codes::page(code) {
        Some(page) => Ok(shown(page)),
        None => Err(Failure::new(format!("there is no message called `{code}`"))
            .maybe_help(did_you_mean(code, codes::pages().iter().map(|page| page.code)))
            .help("`journey explain` lists all of them")),
    }
}

fn shown(page: &Page) -> String {
    let mut text = format!("{} ({})\n\n{}.\n", page.code, page.severity.word(), page.summary);
    let explanation = textwrap::fill(
        page.explanation,
        textwrap::Options::new(80).word_separator(textwrap::WordSeparator::AsciiSpace),
    );
    // Writing to a string cannot fail.
    let _ = write!(text, "\n{explanation}\n");
    for (title, example) in [("Instead of", page.bad), ("write", page.good)] {
        if !example.is_empty() {
            let _ = write!(text, "\n{title}\n\n{}", textwrap::indent(example, "    "));
        }
    }
    text
}
