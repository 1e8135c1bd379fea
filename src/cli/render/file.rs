use std::collections::BTreeSet;
use std::fs;
use std::io::{self, IsTerminal};
use std::path::{Path, PathBuf};

use super::args::RenderArgs;
use super::format::{self, failure};
use crate::cli::console::{Console, Failure};
use crate::cli::files::Disk;
use crate::cli::map::{Loaded, Purpose};
use crate::cli::{Exit, messages, output, select, system_fonts};
use crate::model::Journey;
use crate::project::{Files, Project};
use crate::render::{Format, Renderer, Selection};

/// Stands for the name of each journey in the name of an output.
const EACH: &str = "{journey}";

/// What to write where.
struct Target {
    /// None for standard output.
    path: Option<PathBuf>,
    format: Format,
}

const PURPOSE: Purpose = Purpose { nothing: "there is no map to render", done: "rendered", does: "renders" };

/// Renders the map of the file that `args` names.
pub fn run(args: &RenderArgs, console: &Console) -> Result<Exit, Failure> {
    if args.today().is_given() {
        return Err(Failure::new("`--today` is for the index of a folder: a single map looks the same on every day"));
    }
    let targets = targets(args)?;
    let formats: Vec<Format> = targets.iter().map(|target| target.format).collect();
    let mut renderer = Renderer::new(args.look.look(&formats)?);
    refuse_terminal(&targets)?;
    let loaded = Loaded::read(&args.file, args.stdin_filename.as_deref(), args.keep_going, &PURPOSE, console)?;
    let mut loaded = match loaded {
        Ok(loaded) => loaded,
        Err(exit) => return Ok(exit),
    };
    let chosen = loaded.choose(&args.journey, &args.persona)?;
    let Loaded { path, disk, map, exit } = loaded;
    if formats.iter().any(|format| format.is_picture()) {
        let told = renderer.dress_with(&map, &disk, system_fonts::lender(args.look.system_fonts()));
        messages::show(&told, map.project(), messages::Format::Human, console)?;
    }
    let products = build(&targets, &path, &Selection::of(&map, &chosen), &renderer)?;
    refuse_inputs(&products, map.project(), &disk)?;
    // All are built before the first is written: a mistake in the last one leaves no half of the rest.
    for (path, bytes) in &products {
        match path {
            Some(path) => output::write(path, bytes)?,
            None => output::print(bytes)?,
        }
    }
    Ok(exit)
}

fn targets(args: &RenderArgs) -> Result<Vec<Target>, Failure> {
    let to = args.to.as_deref().map(format::named).transpose()?;
    if args.output.is_empty() {
        let format = to.ok_or_else(|| {
            let stem = args.file.file_stem().filter(|_| args.file != Path::new("-"));
            let name = stem.map_or("map".into(), |stem| stem.to_string_lossy());
            Failure::new("which format?")
                .help(format!("write `-o {name}.svg`, or `--to mermaid` for standard output"))
                .help(format!("the formats are {}", format::known()))
        })?;
        return Ok(vec![Target { path: None, format }]);
    }
    let target = |path: &PathBuf| match path == Path::new("-") {
        true => {
            let format = to.ok_or_else(|| Failure::new("which format?").help("say it with `--to`"))?;
            Ok(Target { path: None, format })
        }
        false => Ok(Target { path: Some(path.clone()), format: to.map_or_else(|| format::of(path), Ok)? }),
    };
    args.output.iter().map(target).collect()
}

type Product = (Option<PathBuf>, Vec<u8>);

fn build(targets: &[Target], input: &Path, all: &Selection, renderer: &Renderer) -> Result<Vec<Product>, Failure> {
    let mut products: Vec<Product> = Vec::new();
    for Target { path, format } in targets {
        let render = |what: Selection| renderer.render(what, *format).map_err(failure);
        match path.as_ref().and_then(|path| path.to_str()).filter(|path| path.contains(EACH)) {
            Some(pattern) => {
                for each in all.each() {
                    let id = each.journeys().first().map_or("", |journey| journey.id.as_str());
                    let path = PathBuf::from(pattern.replace(EACH, id));
                    // As far as the user named it.
                    let given = pattern.split(EACH).next().and_then(|start| folder_of(Path::new(start)));
                    output::stay_in(given.unwrap_or(Path::new("")), &path)?;
                    products.push((Some(path), render(each)?));
                }
            }
            None if format.holds_one() && all.journeys().len() > 1 => {
                return Err(too_many(all.journeys(), input, *format));
            }
            None => products.push((path.clone(), render(all.clone())?)),
        }
    }
    let mut seen = BTreeSet::new();
    match products.iter().filter_map(|(path, _)| path.as_ref()).find(|path| !seen.insert(*path)) {
        Some(twice) => Err(Failure::new(format!("`{}` would be written twice", twice.display()))),
        None => Ok(products),
    }
}

/// The folder that `start`, the start of a path, ends in.
fn folder_of(start: &Path) -> Option<&Path> {
    let ends = start.to_str().is_some_and(|start| start.ends_with(std::path::is_separator));
    if ends { Some(start) } else { start.parent() }
}

fn too_many(journeys: &[&Journey], input: &Path, format: Format) -> Failure {
    let ids = || journeys.iter().map(|journey| journey.id.as_str());
    let first = ids().next().unwrap_or_default();
    Failure::new(format!(
        "this format holds one journey, and `{}` has {}: {}",
        input.display(),
        journeys.len(),
        select::quoted(ids())
    ))
    .help(format!("choose one with `--journey {first}`"))
    .help(format!("or write one file for each with `-o '{EACH}.{}'`", format.ending()))
}

/// What a terminal cannot show would only upset it.
fn refuse_terminal(targets: &[Target]) -> Result<(), Failure> {
    let shows = |target: &&Target| target.path.is_none() && target.format.is_binary();
    match targets.iter().find(shows) {
        Some(target) if io::stdout().is_terminal() => {
            let name = target.format.name();
            let help = format!("write it to a file: `-o map.{}`", target.format.ending());
            Err(Failure::new(format!("a {name} is nothing for a terminal")).help(help))
        }
        _ => Ok(()),
    }
}

/// A map must not be overwritten by what is made from it.
fn refuse_inputs(products: &[Product], project: &Project, disk: &Disk) -> Result<(), Failure> {
    let inputs: Vec<PathBuf> = project.files().iter().filter_map(|file| disk.canonical(&file.path).ok()).collect();
    for path in products.iter().filter_map(|(path, _)| path.as_ref()) {
        if fs::canonicalize(path).is_ok_and(|path| inputs.contains(&path)) {
            return Err(Failure::new(format!("`{}` is what is rendered; it would be lost", path.display()))
                .help("choose another name for the output"));
        }
    }
    Ok(())
}
