use clap::ValueEnum;

use super::console::{Console, Failure, count};
use super::{output, repository};
use crate::check;
use crate::config::Preset;
use crate::diagnostic::human::Human;
use crate::diagnostic::narrated::Narrated;
use crate::diagnostic::{Code, Diagnostic, Severity, code, github, json, sarif};
use crate::project::Project;
use crate::text::{FileId, Location, Sources, Span};

/// How messages are shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// For people: each place in a frame
    #[default]
    Human,
    /// For screen readers: sentences without a drawing
    Narrated,
    /// For programs, on standard output
    Json,
    /// For code scanning services, on standard output
    Sarif,
    /// For GitHub workflows, on standard output: messages appear beside the lines of a pull request
    Github,
}

/// What is wrong with the files that were asked for, all that they import and every journey.toml that holds
/// for them: each message once, sorted by file and place, those about a journey.toml first.
pub fn compile(project: &Project) -> Vec<Diagnostic> {
    project.gather(|root| project.compile(root).diagnostics)
}

/// Shows `diagnostics`, those for people on standard error, those for programs on standard output.
///
/// # Errors
/// Standard output cannot be written.
pub fn show(diagnostics: &[Diagnostic], project: &Project, format: Format, console: &Console) -> Result<(), Failure> {
    let sources = &project.sources;
    match format {
        Format::Human => {
            show_human(diagnostics, sources, console);
            Ok(())
        }
        Format::Narrated => {
            let mut narrated = Narrated::new(sources);
            console.say_all(diagnostics.iter().map(|diagnostic| narrated.render(diagnostic) + "\n"));
            Ok(())
        }
        Format::Json => output::print(json::write(diagnostics, sources).as_bytes()),
        Format::Github => output::print(github::write(diagnostics, sources, &repository::here()).as_bytes()),
        Format::Sarif => {
            let (repository, names) = (repository::here(), |location| project.names_around(location));
            let options = sarif::Options { repository: &repository, names: &names, lint: &lint };
            if let Some(more) = diagnostics.len().checked_sub(sarif::MOST).filter(|more| *more > 0) {
                console.say(&format!("{}\n", sarif::left_out(more)));
            }
            output::print(sarif::write(diagnostics, sources, &options).as_bytes())
        }
    }
}

/// Shows `diagnostics` about `sources` to people.
pub fn show_human(diagnostics: &[Diagnostic], sources: &Sources, console: &Console) {
    let mut human = Human::new(sources, console.width, console.color);
    console.say_all(diagnostics.iter().map(|diagnostic| human.render(diagnostic) + "\n"));
}

/// `3 files: 2 errors, 1 warning`.
pub fn summary(files: usize, diagnostics: &[Diagnostic]) -> String {
    let of = |severity: Severity| diagnostics.iter().filter(|diagnostic| diagnostic.severity == severity).count();
    let found: Vec<String> = [(Severity::Error, "error"), (Severity::Warning, "warning"), (Severity::Info, "info")]
        .into_iter()
        .map(|(severity, word)| (of(severity), word))
        .filter(|(number, _)| *number > 0)
        .map(|(number, word)| count(number, word))
        .collect();
    let found = if found.is_empty() { "nothing wrong".to_owned() } else { found.join(", ") };
    format!("{}: {found}", count(files, "file"))
}

/// The error that the file `root` declares no journey, so that `nothing` comes of it: `there is no map to render`.
pub fn no_journey(root: FileId, nothing: &str) -> Diagnostic {
    let place = Location::new(root, Span::at(0));
    Diagnostic::new(code::NO_JOURNEY, place, format!("this file declares no journey, so {nothing}"))
        .help("the smallest map is `journey \"…\" { stage \"…\" { touchpoint \"…\" } }`")
}

/// What a log says about a code that is a lint's.
fn lint(code: Code) -> Option<sarif::Advice> {
    check::rule(code.name()).map(|rule| sarif::Advice { why: rule.why, preset: rule.preset.map(Preset::name) })
}
