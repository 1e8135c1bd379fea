//! `journey render DIR --to html`: an index of all maps, and a page for each file beside it.

use std::fs;
use std::path::{Component, Path, PathBuf};

use super::console::{Console, Failure, count};
use super::files::{Disk, reason};
use super::formats::Format;
use super::messages;
use super::picture::Picture;
use super::portfolio::Maps;
use super::render::RenderArgs;
use super::{Exit, output};
use crate::analysis::portfolio::portfolio;
use crate::backend::html::index::Entry;
use crate::diagnostic::{self, escape};
use crate::model::Journey;

/// Renders the maps below the folder that `args` names.
pub fn run(args: &RenderArgs, console: &Console) -> Result<Exit, Failure> {
    let folder = args.file.as_path();
    let target = target(args)?;
    let today = args.today.today()?;
    let maps = Maps::load(folder, args.keep_going, "there is no map to render", console)?;
    if maps.models.is_empty() {
        return Ok(maps.exit);
    }
    let mut summaries = portfolio(&maps.contexts(), today).maps.into_iter();
    let disk = Disk::default();
    let mut picture = Picture::new(&args.picture, &[Format::Html])?;
    let mut products: Vec<(PathBuf, String)> = Vec::new();
    let (mut entries, mut told) = (Vec::new(), Vec::new());
    for (root, model) in &maps.models {
        picture.dress(maps.project.config(*root));
        told.extend(picture.load(&maps.project, *root, model, &disk));
        let page = page_of(folder, &maps.project.file(*root).path);
        let journeys: Vec<&Journey> = model.journeys.iter().collect();
        for journey in &journeys {
            let Some(summary) = summaries.next() else { continue };
            let mut href = address(&page);
            if journeys.len() > 1 {
                href.push_str(&format!("#map.{}.map", encoded(&journey.id)));
            }
            let (thumbnail, night) = picture.thumbnail(model, journey);
            entries.push(Entry { summary, href, thumbnail, night });
        }
        products.push((page, picture.html(model, &journeys)));
    }
    diagnostic::in_order(&mut told);
    messages::show(&told, &maps.project, messages::Format::Human, console)?;
    if let Some((first, _)) = maps.models.first() {
        picture.dress(maps.project.config(*first));
    }
    products.push((PathBuf::from("index.html"), picture.index(&maps.title, &entries)));
    // All are built before the first is written.
    for (page, text) in &products {
        let path = target.join(page);
        if let Some(parent) = path.parent() {
            fs::create_dir_all(parent).map_err(|error| {
                Failure::new(format!("cannot make the folder `{}`: {}", parent.display(), reason(&error)))
            })?;
        }
        output::write(&path, text.as_bytes())?;
    }
    let index = target.join("index.html").display().to_string();
    console.say(&format!("{} in {}\n", count(entries.len(), "map"), escape(&index)));
    Ok(maps.exit)
}

/// The folder to write into.
fn target(args: &RenderArgs) -> Result<PathBuf, Failure> {
    let shown = args.file.as_path().display();
    let advice = format!("`journey render {shown} --to html -o site`");
    match args.to.as_deref().map(Format::named).transpose()? {
        Some(Format::Html) => {}
        Some(_) => {
            return Err(Failure::new(format!(
                "`{shown}` is a folder, and many maps together are rendered as HTML only"
            ))
            .help(format!("write {advice}, or name the file of one map")));
        }
        None => {
            return Err(Failure::new(format!("`{shown}` is a folder")).help(format!("an index of its maps: {advice}")));
        }
    }
    for (option, given) in [("--journey", &args.journey), ("--persona", &args.persona)] {
        if !given.is_empty() {
            return Err(Failure::new(format!("`{option}` is about one map, and `{shown}` is a folder"))
                .help("name the file of the map"));
        }
    }
    match args.output.as_slice() {
        [only] if only == Path::new("-") || only.is_file() => {
            Err(Failure::new(format!("`{}` is no folder to write the pages into", only.display())).help(advice))
        }
        [only] => Ok(only.clone()),
        [] => Err(Failure::new("which folder shall the pages go into?").help(advice)),
        _ => Err(Failure::new("the pages go into one folder").help(advice)),
    }
}

/// The page of the map at `path`, relative to the index. A map called `index` makes room for it.
fn page_of(folder: &Path, path: &Path) -> PathBuf {
    let plain: PathBuf = path.components().filter(|part| !matches!(part, Component::CurDir)).collect();
    let folder: PathBuf = folder.components().filter(|part| !matches!(part, Component::CurDir)).collect();
    let below = plain.strip_prefix(&folder).unwrap_or(&plain);
    let page = below.with_extension("html");
    if page == Path::new("index.html") { PathBuf::from("index-map.html") } else { page }
}

/// A path as a relative address.
fn address(path: &Path) -> String {
    let parts: Vec<String> = path.components().map(|part| encoded(&part.as_os_str().to_string_lossy())).collect();
    parts.join("/")
}

/// A name in an address: everything but letters, digits and a few signs in percent.
fn encoded(name: &str) -> String {
    let mut out = String::new();
    for byte in name.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'_' | b'.' | b'~' => out.push(char::from(byte)),
            _ => out.push_str(&format!("%{byte:02X}")),
        }
    }
    out
}
