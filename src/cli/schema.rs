use clap::Args;

use super::console::Failure;
use super::{Exit, output};
use crate::backend::schema;

/// Print the JSON Schema of the JSON output
#[derive(Args, Debug)]
#[command(after_help = "\
Examples:
  journey schema > journey-map.schema.json")]
pub struct SchemaArgs {}

/// Runs `journey schema`.
pub fn run(_: &SchemaArgs) -> Result<Exit, Failure> {
    output::print(schema::write().as_bytes())?;
    Ok(Exit::Done)
}
