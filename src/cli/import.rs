use std::path::{Path, PathBuf};

use clap::{Args, ValueEnum};

use super::console::{Console, Failure};
use super::files::{self, Disk};
use super::{Exit, messages, output, select};
use crate::diagnostic::{Severity, escape};
use crate::import::json::{self, Imported};
use crate::project::{Files, Project};
use crate::render::Format;

/// Turn the maps of other programs into .journey text
///
/// The result is checked before it is written. Ends with 1 when something in the map cannot be said;
/// then nothing is written unless `--keep-going` says to write it all the same.
#[derive(Args, Debug)]
#[command(after_help = EXAMPLES)]
pub struct ImportArgs {
    /// The map of another program, or `-` for standard input
    file: PathBuf,
    /// Where to write; standard output without it
    #[arg(long, short, value_name = "PATH")]
    output: Option<PathBuf>,
    /// What FILE holds, whatever its ending
    #[arg(long, value_enum, ignore_case = true, value_name = "FORMAT")]
    from: Option<Input>,
    /// Write over a file that is there
    #[arg(long)]
    force: bool,
    /// Write what came of a map with mistakes, to be mended by hand
    #[arg(long)]
    keep_going: bool,
}

const EXAMPLES: &str = "\
Examples:
  journey import map.json                     to look at
  journey import map.json -o signup.journey
  journey render signup.journey --to json | journey import - --from json";

/// What can be imported.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Input {
    /// What `journey render --to json` writes
    Json,
}

impl Input {
    /// The format that the ending of `path` says.
    fn of(path: &Path) -> Result<Input, Failure> {
        let ending = path.extension().and_then(|ending| ending.to_str()).unwrap_or_default().to_lowercase();
        let format = Input::value_variants()
            .iter()
            .copied()
            .find(|format| format.to_possible_value().is_some_and(|value| value.matches(&ending, true)));
        format.ok_or_else(|| {
            let shown = path.display();
            // What this program writes itself is known by its ending; anything else may hold anything.
            let failure = match Format::of_name(path) {
                Some(format) => {
                    Failure::new(format!("`{shown}` cannot be imported: {} lacks what a map says", format.name()))
                        .help("import the JSON of the same map: `journey render FILE --to json` writes it")
                }
                None => Failure::new(format!("what is in `{shown}`? Its ending does not say")),
            };
            failure.help("if JSON of a map is in it, say so with `--from json`")
        })
    }
}

/// Runs `journey import`.
pub fn run(args: &ImportArgs, console: &Console) -> Result<Exit, Failure> {
    let from = match (args.from, args.file == Path::new("-")) {
        (Some(from), _) => from,
        (None, true) => return Err(Failure::new("what is on standard input?").help("say it with `--from json`")),
        (None, false) => Input::of(&args.file)?,
    };
    if let Some(path) = args.output.as_deref().filter(|path| path.exists() && !args.force) {
        let failure = Failure::new(format!("`{}` is there already", path.display()));
        return Err(failure.help("name another file, or write over it with `--force`"));
    }
    let mut disk = Disk::default();
    let path = match args.file == Path::new("-") {
        true => files::stdin(None, &mut disk)?,
        false => args.file.clone(),
    };
    let bytes = disk.read(&path).map_err(|error| files::unreadable(&path, &error))?;
    let told = |message: String| {
        console.fail(&Failure::new(format!("{}: {message}", path.display())));
        Ok(Exit::Errors)
    };
    let text = match String::from_utf8(bytes) {
        Ok(text) => text,
        Err(error) => {
            let at = error.utf8_error().valid_up_to();
            return told(format!("this is not UTF-8 text: byte {} belongs to no character", at + 1));
        }
    };
    let written = match from {
        Input::Json => json::import(&text).map_err(|error| error.to_string()),
    };
    match written {
        Ok(imported) => finish(args, &path, &imported, console),
        Err(message) => told(message),
    }
}

/// Checks what came out and writes it.
fn finish(args: &ImportArgs, input: &Path, imported: &Imported, console: &Console) -> Result<Exit, Failure> {
    let written = imported.text.as_str();
    let name = args.output.clone().unwrap_or_else(|| input.with_extension("journey"));
    let project = Project::single(&name.display().to_string(), written);
    let mut errors = messages::compile(&project);
    errors.retain(|diagnostic| diagnostic.severity == Severity::Error);
    messages::show(&errors, &project, messages::Format::Human, console)?;
    let exit = if errors.is_empty() { Exit::Done } else { Exit::Errors };
    if exit == Exit::Errors && !args.keep_going {
        let summary = messages::summary(1, &errors);
        console.say(&format!("{summary}, nothing written; `--keep-going` writes what is there to mend\n"));
        console.say(&absent(&imported.missing));
        return Ok(exit);
    }
    match &args.output {
        Some(path) if path != Path::new("-") => output::write(path, written.as_bytes())?,
        _ => output::print(written.as_bytes())?,
    }
    console.say(&taken_in(&imported.mentioned));
    console.say(&absent(&imported.missing));
    Ok(exit)
}

/// What is said about journeys that the map only mentions.
fn taken_in(ids: &[String]) -> String {
    let names = escape(&select::quoted(ids.iter().map(String::as_str))).into_owned();
    match ids {
        [] => String::new(),
        [_] => format!("the journey {names}, which the map only mentions, is declared in the file too\n"),
        _ => format!("the journeys {names}, which the map only mentions, are declared in the file too\n"),
    }
}

/// What is said about journeys that the map names and that are not in it.
fn absent(ids: &[String]) -> String {
    let names = escape(&select::quoted(ids.iter().map(String::as_str))).into_owned();
    match ids {
        [] => String::new(),
        [_] => format!(
            "the map names the journey {names} and does not hold it: add an `import` of the file that declares it\n"
        ),
        _ => format!(
            "the map names the journeys {names} and does not hold them: add an `import` of the files that declare them\n"
        ),
    }
}
