use std::fmt::Write;

use clap::Args;

use super::console::{Failure, did_you_mean};
use super::{Exit, output};
use crate::check;
use crate::diagnostic::Code;
use crate::diagnostic::code::Page;

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
    let codes = check::codes();
    let width = codes.iter().map(|code| code.name().len()).max().unwrap_or(0);
    codes.iter().map(|code| format!("{code:width$}  {}\n", code.page().summary)).collect()
}

fn one(written: &str) -> Result<String, Failure> {
    // People copy `error[unknown-name]` whole.
    let code = written.rsplit('[').next().unwrap_or(written).trim_end_matches(']');
    match check::find(code) {
        Some(code) => Ok(shown(code.page())),
        None => Err(Failure::new(format!("there is no message called `{code}`"))
            .maybe_help(did_you_mean(code, check::codes().into_iter().map(Code::name)))
            .help("`journey explain` lists all of them")),
    }
}

/// `text` in lines of 80 columns, those after the first behind `indent`.
fn filled(text: &str, indent: &str) -> String {
    let options = textwrap::Options::new(80).subsequent_indent(indent);
    textwrap::fill(text, options.word_separator(textwrap::WordSeparator::AsciiSpace))
}

fn shown(page: &Page) -> String {
    let rule = check::rule(page.code);
    let standing = rule.map_or_else(|| page.severity.word().to_owned(), check::standing);
    let mut text = format!("{} ({standing})\n\n{}.\n", page.code, page.summary);
    // Writing to a string cannot fail.
    let _ = write!(text, "\n{}\n", filled(page.explanation, ""));
    if let Some(rule) = rule {
        let _ = write!(text, "\n{}\n", filled(&format!("Why: {}", rule.why), ""));
        for option in rule.options {
            let option = format!("- {}: {} Default: {}.", option.name, option.help, option.default.written());
            let _ = write!(text, "\n{}\n", filled(&option, "  "));
        }
        if let Some(fix) = rule.fix {
            let _ = write!(text, "\n{}\n", filled(&format!("Fix, by `--fix`: {fix}"), ""));
        }
    }
    for (title, example) in [("Instead of", page.bad), ("write", page.good)] {
        if !example.is_empty() {
            let _ = write!(text, "\n{title}\n\n{}", textwrap::indent(example, "    "));
        }
    }
    text
}
