use std::collections::BTreeSet;
use std::fs;
use std::io::{self, IsTerminal};
use std::path::{Path, PathBuf};

use clap::Args;

use super::console::{Console, Failure};
use super::files::{self, Disk};
use super::formats::{self, Format};
use super::map::{Map, Purpose};
use super::messages;
use super::picture::{Picture, PictureArgs};
use super::today::TodayArgs;
use super::{Exit, output, select};
use crate::model::Journey;
use crate::project::{Files, Project};

/// Stands for the name of each journey in the name of an output.
const EACH: &str = "{journey}";

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
    #[arg(long, value_name = "FORMAT")]
    pub(super) to: Option<String>,
    /// Only the journey called ID
    #[arg(long, value_name = "ID", value_delimiter = ',')]
    pub(super) journey: Vec<String>,
    /// Only the persona called ID
    #[arg(long, value_name = "ID", value_delimiter = ',')]
    pub(super) persona: Vec<String>,
    #[command(flatten)]
    pub(super) picture: PictureArgs,
    #[command(flatten)]
    pub(super) today: TodayArgs,
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

/// What to write where.
struct Target {
    /// None for standard output.
    path: Option<PathBuf>,
    format: Format,
}

const PURPOSE: Purpose = Purpose { nothing: "there is no map to render", done: "rendered", does: "renders" };

/// Runs `journey render`.
pub fn run(args: &RenderArgs, console: &Console) -> Result<Exit, Failure> {
    files::needs_stdin(args.stdin_filename.as_deref(), std::slice::from_ref(&args.file))?;
    #[cfg(feature = "html")]
    if args.file.is_dir() {
        return super::index::run(args, console);
    }
    if args.today.is_given() {
        return Err(Failure::new("`--today` is for the index of a folder: a single map looks the same on every day"));
    }
    let targets = targets(args)?;
    let formats: Vec<Format> = targets.iter().map(|target| target.format).collect();
    let mut picture = Picture::new(&args.picture, &formats)?;
    refuse_terminal(&targets)?;
    let loaded = Map::load(&args.file, args.stdin_filename.as_deref(), args.keep_going, &PURPOSE, console)?;
    let mut map = match loaded {
        Ok(map) => map,
        Err(exit) => return Ok(exit),
    };
    picture.dress(map.project.config(map.root));
    let chosen = map.choose(&args.journey, &args.persona)?;
    if formats.iter().any(|format| matches!(format, Format::Svg | Format::Png | Format::Pdf | Format::Html)) {
        let told = picture.load(&map.project, map.root, &map.model, &map.disk);
        messages::show(&told, &map.project, messages::Format::Human, console)?;
    }
    let products = build(&targets, &map, &chosen, &picture)?;
    refuse_inputs(&products, &map.project, &map.disk)?;
    // All are built before the first is written: a mistake in the last one leaves no half of the rest.
    for (path, bytes) in &products {
        match path {
            Some(path) => output::write(path, bytes)?,
            None => output::print(bytes)?,
        }
    }
    Ok(map.exit)
}

fn targets(args: &RenderArgs) -> Result<Vec<Target>, Failure> {
    let to = args.to.as_deref().map(Format::named).transpose()?;
    if args.output.is_empty() {
        let format = to.ok_or_else(|| {
            let stem = args.file.file_stem().filter(|_| args.file != Path::new("-"));
            let name = stem.map_or("map".into(), |stem| stem.to_string_lossy());
            Failure::new("which format?")
                .help(format!("write `-o {name}.svg`, or `--to mermaid` for standard output"))
                .help(format!("the formats are {}", formats::known()))
        })?;
        return Ok(vec![Target { path: None, format }]);
    }
    let target = |path: &PathBuf| match path == Path::new("-") {
        true => {
            let format = to.ok_or_else(|| Failure::new("which format?").help("say it with `--to`"))?;
            Ok(Target { path: None, format })
        }
        false => Ok(Target { path: Some(path.clone()), format: to.map_or_else(|| Format::of(path), Ok)? }),
    };
    args.output.iter().map(target).collect()
}

type Product = (Option<PathBuf>, Vec<u8>);

fn build(targets: &[Target], map: &Map, chosen: &[String], picture: &Picture) -> Result<Vec<Product>, Failure> {
    let mut products: Vec<Product> = Vec::new();
    let (model, all) = (&map.model, map.journeys(chosen));
    for target in targets {
        match target.path.as_ref().and_then(|path| path.to_str()).filter(|path| path.contains(EACH)) {
            Some(pattern) => {
                for journey in &all {
                    let path = PathBuf::from(pattern.replace(EACH, &journey.id));
                    products.push((Some(path), target.format.build(model, &[journey], picture)?));
                }
            }
            None if target.format.holds_one() && all.len() > 1 => return Err(too_many(&all, &map.path)),
            None => products.push((target.path.clone(), target.format.build(model, &all, picture)?)),
        }
    }
    let mut seen = BTreeSet::new();
    match products.iter().filter_map(|(path, _)| path.as_ref()).find(|path| !seen.insert(*path)) {
        Some(twice) => Err(Failure::new(format!("`{}` would be written twice", twice.display()))),
        None => Ok(products),
    }
}

fn too_many(journeys: &[&Journey], input: &Path) -> Failure {
    let ids = || journeys.iter().map(|journey| journey.id.as_str());
    let first = ids().next().unwrap_or_default();
    Failure::new(format!(
        "this format holds one journey, and `{}` has {}: {}",
        input.display(),
        journeys.len(),
        select::quoted(ids())
    ))
    .help(format!("choose one with `--journey {first}`"))
    .help("or write one file for each with `-o '{journey}.mmd'`")
}

/// What a terminal cannot show would only upset it.
fn refuse_terminal(targets: &[Target]) -> Result<(), Failure> {
    let shows = |target: &&Target| target.path.is_none() && target.format.is_binary();
    match targets.iter().find(shows) {
        Some(target) if io::stdout().is_terminal() => {
            let name = target.format.name();
            let help = format!("write it to a file: `-o map.{}`", name.to_lowercase());
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
