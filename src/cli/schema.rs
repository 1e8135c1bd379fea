use clap::{Args, ValueEnum};

use super::console::Failure;
use super::{Exit, output};
use crate::backend::schema;

/// Print the JSON Schema of the JSON output
#[derive(Args, Debug)]
#[command(after_help = "\
Examples:
  journey schema > journey-map.schema.json
  journey schema --of report > journey-report.schema.json")]
pub struct SchemaArgs {
    /// Of which JSON
    #[arg(long, value_enum, ignore_case = true, default_value_t)]
    of: Of,
}

/// What can be written as JSON.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
enum Of {
    /// `journey render --to json`, and `journey import`
    #[default]
    Map,
    /// `journey report FILE --to json`
    Report,
    /// `journey report DIR --to json`
    Portfolio,
    /// `journey diff --to json`
    Diff,
}

/// Runs `journey schema`.
pub fn run(args: &SchemaArgs) -> Result<Exit, Failure> {
    let text = match args.of {
        Of::Map => schema::write(),
        Of::Report => schema::report(),
        Of::Portfolio => schema::portfolio(),
        Of::Diff => schema::diff(),
    };
    output::print(text.as_bytes())?;
    Ok(Exit::Done)
}
