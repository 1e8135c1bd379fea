use std::path::{Path, PathBuf};

use clap::Args;

use super::console::{Color, Console, Failure};
use super::files::{self, Disk};
use super::git::Revision;
use super::messages::{self, summary};
use super::report::{Reader, product_look};
use super::{Exit, output, select};
use crate::analysis::Context;
use crate::analysis::diff::{self, Diff};
use crate::backend;
use crate::diagnostic::{Diagnostic, Severity};
use crate::model::Model;
use crate::project::{Configs, Files, Project};

/// Say what changed between two maps
///
/// Two files, two journeys, or two revisions of a file. A file alone is asked which of its journeys revise others,
/// and each is compared with what it revises. Things are matched by their names, then by likeness. Ends with 0
/// whether anything changed or not, and with 1 when a file has errors.
#[derive(Args, Debug)]
#[command(after_help = EXAMPLES)]
pub struct DiffArgs {
    /// The map before; `FILE#JOURNEY` takes one of its journeys
    #[arg(value_name = "A")]
    before: PathBuf,
    /// The map after, in the same way
    #[arg(value_name = "B")]
    after: Option<PathBuf>,
    /// Compare A as it was at REV with A as it is now; `REV..REV` compares two revisions
    #[arg(long, value_name = "REV")]
    git: Option<String>,
    /// For whom
    #[arg(long, value_enum, ignore_case = true, default_value_t)]
    to: Reader,
    /// Compare what is healthy in files with errors
    #[arg(long)]
    keep_going: bool,
}

const EXAMPLES: &str = "\
Examples:
  journey diff old.journey new.journey
  journey diff 'maps.journey#signup' 'maps.journey#signup-next'
  journey diff signup.journey                  what `revises` changes
  journey diff --git main signup.journey --to markdown
  journey diff --git v1.0..v2.0 signup.journey";

/// One side of a comparison.
struct Side {
    project: Project,
    model: Model,
    errors: Vec<Diagnostic>,
}

/// Runs `journey diff`.
pub fn run(args: &DiffArgs, color: Color, console: &Console) -> Result<Exit, Failure> {
    let (before, first) = split(&args.before);
    let disk = Disk::default();
    let (sides, chosen): (Vec<Side>, Vec<Option<String>>) = match (&args.git, &args.after) {
        (Some(_), Some(after)) => {
            return Err(Failure::new(format!(
                "`--git` compares one file with itself, and `{}` is a second one",
                after.display()
            ))
            .help(format!(
                "leave it out: `journey diff --git {} {}`",
                args.git.as_deref().unwrap_or("HEAD"),
                before.display()
            ))
            .help("or leave out `--git`"));
        }
        (Some(revision), None) => {
            let (old, new) = match revision.split_once("..") {
                Some((old, new)) => (old, Some(if new.is_empty() { "HEAD" } else { new })),
                None => (revision.as_str(), None),
            };
            let old = at_revision(old, &before)?;
            let new = match new {
                Some(new) => at_revision(new, &before)?,
                None => load(&before, &disk)?,
            };
            (vec![old, new], vec![first.clone(), first])
        }
        (None, Some(after)) => {
            let (after, second) = split(after);
            (vec![load(&before, &disk)?, load(&after, &disk)?], vec![first, second])
        }
        (None, None) => (vec![load(&before, &disk)?], vec![first]),
    };
    let mut exit = Exit::Done;
    for side in &sides {
        messages::show(&side.errors, &side.project, messages::Format::Human, console)?;
        if !side.errors.is_empty() {
            exit = Exit::Errors;
        }
    }
    if exit == Exit::Errors && !args.keep_going {
        let files = sides.iter().map(|side| side.project.files().len()).sum();
        let errors: Vec<Diagnostic> = sides.iter().flat_map(|side| side.errors.iter().cloned()).collect();
        console
            .say(&format!("{}, nothing compared; `--keep-going` compares what is healthy\n", summary(files, &errors)));
        return Ok(exit);
    }
    let mut sides = sides;
    for (side, chosen) in sides.iter_mut().zip(&chosen).filter(|_| args.after.is_some() || args.git.is_some()) {
        if let Some(id) = chosen {
            select::journeys(&side.model, std::slice::from_ref(id))?;
            side.model.journeys.retain(|journey| journey.id == *id);
        }
    }
    let diff = match sides.as_slice() {
        [old, new] => diff::diff((&old.model, Some(&old.project.sources)), (&new.model, Some(&new.project.sources))),
        [only] => revisions(only, chosen.first().and_then(Option::as_deref), &before)?,
        _ => Diff::default(),
    };
    let text = match args.to {
        Reader::Terminal => {
            let (width, color) = product_look(color);
            backend::diff::terminal(&diff, width, color)
        }
        Reader::Markdown => backend::diff::markdown(&diff),
        Reader::Json => backend::diff::json(&diff),
    };
    output::print(text.as_bytes())?;
    Ok(exit)
}

/// A path and the journey behind its `#`. A file whose name has one is a file all the same.
fn split(path: &Path) -> (PathBuf, Option<String>) {
    let text = path.to_str().filter(|_| !path.exists());
    match text.and_then(|text| text.rsplit_once('#')) {
        Some((file, journey)) if !file.is_empty() && !journey.is_empty() => {
            (PathBuf::from(file), Some(journey.to_owned()))
        }
        _ => (path.to_owned(), None),
    }
}

fn load(path: &Path, files: &dyn Files) -> Result<Side, Failure> {
    if path.is_dir() {
        return Err(Failure::new(format!("`{}` is a folder, and a comparison is about two maps", path.display()))
            .help("name a file in it"));
    }
    compile(path, files).map_err(|error| files::unreadable(path, &error))
}

fn at_revision(name: &str, path: &Path) -> Result<Side, Failure> {
    let revision = Revision::find(name, path)?;
    compile(&revision.path(path), &revision).map_err(|error| match error.kind() {
        std::io::ErrorKind::NotFound => Failure::new(format!("there was no `{}` at `{name}`", path.display()))
            .help(format!("`git log --oneline -- {}` lists the revisions that changed it", path.display())),
        _ => files::unreadable(path, &error),
    })
}

fn compile(path: &Path, files: &dyn Files) -> std::io::Result<Side> {
    let (project, mut missing) = Project::load(&[path.to_owned()], files, &mut Configs::new(crate::check::lints()));
    let Some(&root) = project.roots().first() else {
        return Err(missing.pop().map_or_else(|| std::io::ErrorKind::NotFound.into(), |missing| missing.error));
    };
    let compilation = project.compile(root);
    let mut errors = project.config_diagnostics();
    errors.extend(compilation.diagnostics);
    errors.retain(|diagnostic| diagnostic.severity == Severity::Error);
    Ok(Side { model: compilation.model, errors, project })
}

/// Every journey of a file that revises another, against what it revises.
fn revisions(side: &Side, chosen: Option<&str>, path: &Path) -> Result<Diff, Failure> {
    if let Some(id) = chosen {
        select::journeys(&side.model, &[id.to_owned()])?;
    }
    // What is revised may be imported.
    let others: Vec<Model> = side
        .project
        .files()
        .iter()
        .enumerate()
        .skip(1)
        .map(|(at, _)| side.project.compile(crate::text::FileId(at as u32)).model)
        .collect();
    let mut diff = Diff::default();
    for journey in side.model.journeys.iter().filter(|journey| chosen.is_none_or(|id| journey.id == id)) {
        let Some(base) = &journey.revises else { continue };
        let homes = std::iter::once(&side.model).chain(&others);
        let found = homes.into_iter().find_map(|model| Some((model, model.journey(base)?)));
        let Some((model, base)) = found else { continue };
        let before = Context::new(model, base).located(&side.project.sources);
        let after = Context::new(&side.model, journey).located(&side.project.sources);
        diff.journeys.push(diff::journey(&before, &after));
    }
    if !diff.journeys.is_empty() {
        return Ok(diff);
    }
    let shown = path.display();
    Err(match chosen {
        Some(id) => Failure::new(format!("`{id}` revises no other journey, so there is nothing to compare it with")),
        None => Failure::new(format!("no journey in `{shown}` revises another, so there is nothing to compare")),
    }
    .help(format!("name a second map: `journey diff {shown} other.journey`"))
    .help(format!("or compare it with an earlier revision: `journey diff --git HEAD {shown}`")))
}
