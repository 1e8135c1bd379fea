use clap::{Args, Command};
use clap_complete::Shell;

use super::console::{Failure, did_you_mean};
use super::{Exit, output};

/// Print a completion script for a shell
#[derive(Args, Debug)]
#[command(after_help = "\
Examples:
  journey completions bash > ~/.local/share/bash-completion/completions/journey
  journey completions fish > ~/.config/fish/completions/journey.fish")]
pub struct CompletionsArgs {
    /// Which shell
    shell: Shell,
}

/// Print a manual page
#[derive(Args, Debug)]
#[command(after_help = "\
Examples:
  journey man > journey.1
  journey man check > journey-check.1")]
pub struct ManArgs {
    /// The command that the page is about; without it, the page of `journey` itself
    command: Option<String>,
}

/// Runs `journey completions`.
pub fn completions(args: &CompletionsArgs, mut command: Command) -> Result<Exit, Failure> {
    let mut script = Vec::new();
    clap_complete::generate(args.shell, &mut command, "journey", &mut script);
    output::print(&script)?;
    Ok(Exit::Done)
}

/// Runs `journey man`.
pub fn man(args: &ManArgs, command: Command) -> Result<Exit, Failure> {
    let mut command = command.disable_help_subcommand(true);
    command.build();
    let page = match &args.command {
        None => command,
        Some(name) => match command.find_subcommand(name) {
            Some(found) => found.clone(),
            None => {
                let names = command.get_subcommands().map(Command::get_name);
                return Err(
                    Failure::new(format!("there is no command called `{name}`")).maybe_help(did_you_mean(name, names))
                );
            }
        },
    };
    let mut text = Vec::new();
    // The date that a manual page may carry is left out: it would differ from day to day.
    clap_mangen::Man::new(page)
        .render(&mut text)
        .map_err(|error| Failure::new(format!("cannot make the page: {error}")))?;
    output::print(&text)?;
    Ok(Exit::Done)
}
