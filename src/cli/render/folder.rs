//! `journey render DIR --to html`: an index of all maps, and a page for each file beside it.

use std::fs;
use std::path::{Component, Path, PathBuf};

use super::args::RenderArgs;
use super::format::{self, failure};
use crate::analysis::portfolio::portfolio;
use crate::backend::Card;
use crate::cli::console::{Console, Failure, count};
use crate::cli::files::Disk;
use crate::cli::portfolio::Maps;
use crate::cli::{Exit, messages, output, system_fonts};
use crate::diagnostic::{self, escape};
use crate::project::reason;
use crate::render::{Format, Renderer, Selection};

/// Renders the maps below the folder that `args` names.
pub fn run(args: &RenderArgs, console: &Console) -> Result<Exit, Failure> {
    let folder = args.file.as_path();
    let target = target(args)?;
    let today = args.today().today()?;
    let mut renderer = Renderer::new(args.look.look(&[Format::Html])?);
    let maps = Maps::load(folder, args.keep_going, "there is no map to render", console)?;
    let Some(first) = maps.maps.first() else { return Ok(maps.exit) };
    let mut summaries = portfolio(&maps.contexts(), today).maps.into_iter();
    let disk = Disk::default();
    let mut products: Vec<(PathBuf, Vec<u8>)> = Vec::new();
    let (mut cards, mut told) = (Vec::new(), Vec::new());
    for map in &maps.maps {
        told.extend(renderer.dress_with(map, &disk, system_fonts::lender(args.look.system_fonts())));
        let page = page_of(folder, &map.project().file(map.root()).path);
        let whole = Selection::from(map);
        for each in whole.each() {
            let Some((summary, journey)) = summaries.next().zip(each.journeys().first()) else { continue };
            let mut href = address(&page);
            if whole.journeys().len() > 1 {
                href.push_str(&format!("#map.{}.map", encoded(&journey.id)));
            }
            let (thumbnail, night) = renderer.thumbnail(each);
            cards.push(Card { summary, href, thumbnail, night });
        }
        products.push((page, renderer.render(whole, Format::Html).map_err(failure)?));
    }
    diagnostic::in_order(&mut told);
    messages::show(&told, first.project(), messages::Format::Human, console)?;
    let index = renderer.index(&maps.title, &cards, first).map_err(failure)?;
    products.push((PathBuf::from("index.html"), index.into_bytes()));
    // All are built before the first is written.
    for (page, _) in &products {
        output::stay_in(&target, &target.join(page))?;
    }
    for (page, bytes) in &products {
        let path = target.join(page);
        if let Some(parent) = path.parent() {
            fs::create_dir_all(parent).map_err(|error| {
                Failure::new(format!("cannot make the folder `{}`: {}", parent.display(), reason(&error)))
            })?;
        }
        output::write(&path, bytes)?;
    }
    let index = target.join("index.html").display().to_string();
    console.say(&format!("{} in {}\n", count(cards.len(), "map"), escape(&index)));
    Ok(maps.exit)
}

/// The folder to write into.
fn target(args: &RenderArgs) -> Result<PathBuf, Failure> {
    let shown = args.file.as_path().display();
    let advice = format!("`journey render {shown} --to html -o site`");
    match args.to.as_deref().map(format::named).transpose()? {
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
