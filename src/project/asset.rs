use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use super::{Barred, Border, File, Files, Manifest, Project, reason};
use crate::ast::{Statement, Value};
use crate::diagnostic::{Diagnostic, code};
use crate::language::Keyword;
use crate::text::{FileId, Location, Span};

const IN_FILE: &str = "a path is relative to the file that names it";
const IN_CONFIG: &str = "a path is relative to the folder of journey.toml";

/// A file that a map or its journey.toml names: a picture or a font.
#[derive(Clone, Debug)]
pub struct Asset {
    /// What it is for.
    pub kind: AssetKind,
    /// The path as it is written.
    pub path: String,
    /// Where it is written.
    pub place: Location,
}

/// What a file is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AssetKind {
    /// Letters: `theme.fonts`.
    Font,
    /// The sign of whoever makes the map: `theme.logo`.
    Logo,
    /// The face of a persona: `avatar`.
    Avatar,
    /// A screen or photo: `image`.
    Image,
}

impl Asset {
    /// What is told where the file is not of its kind.
    pub fn unreadable(&self) -> Diagnostic {
        let (what, help) = match self.kind {
            AssetKind::Font => {
                ("no font that a map can use", "a font is a TrueType or OpenType file: `.ttf`, `.otf` or `.ttc`")
            }
            AssetKind::Logo | AssetKind::Avatar | AssetKind::Image => {
                ("no picture that a map can show", "a picture is a PNG, JPEG or SVG file: export it as one of these")
            }
        };
        Diagnostic::new(code::ASSET_UNREADABLE, self.place, format!("`{}` is {what}", self.path)).help(help)
    }
}

impl AssetKind {
    /// Endings of the names of files that can be used; where a font is asked for, what is in it decides.
    fn endings(self) -> Option<&'static [&'static str]> {
        match self {
            AssetKind::Font => None,
            AssetKind::Logo | AssetKind::Avatar | AssetKind::Image => Some(&["png", "jpg", "jpeg", "svg"]),
        }
    }
}

impl File {
    /// The pictures that it names, in the order of the text.
    pub fn pictures(&self) -> Vec<Asset> {
        let mut found = Vec::new();
        pictures(&self.ast.statements, &mut found);
        found
    }
}

fn pictures(statements: &[Statement], found: &mut Vec<Asset>) {
    for statement in statements {
        let kind = match statement.row.keyword {
            Keyword::Avatar => Some(AssetKind::Avatar),
            Keyword::Image => Some(AssetKind::Image),
            _ => None,
        };
        // About a damaged path there is a message.
        let kind = kind.filter(|_| !statement.tainted);
        found.extend(kind.and_then(|kind| {
            statement.values.iter().find_map(|value| match &value.value {
                Value::Text(path) => Some(Asset { kind, path: path.clone(), place: value.location }),
                _ => None,
            })
        }));
        pictures(&statement.fields, found);
    }
}

/// What `file` names and cannot have.
pub(super) fn missing(file: &File, files: &dyn Files) -> Vec<Diagnostic> {
    let folder = file.folder.as_deref();
    let base = file.path.parent().unwrap_or(Path::new(""));
    let find = |asset: &Asset| {
        let found = locate(asset, (base, folder), files, IN_FILE).map(drop);
        let ending = Path::new(&asset.path).extension().and_then(|ending| ending.to_str()).unwrap_or_default();
        let usable = |known: &&str| known.eq_ignore_ascii_case(ending);
        match asset.kind.endings() {
            Some(known) if found.is_ok() && !known.iter().any(usable) => Err(Box::new(asset.unreadable())),
            _ => found,
        }
    };
    file.pictures().iter().filter_map(|asset| find(asset).err()).map(|why| *why).collect()
}

/// What the journey.toml `config` names and cannot have.
pub(super) fn missing_in_config(config: FileId, found: &Manifest, files: &dyn Files) -> Vec<Diagnostic> {
    let theme = &found.config.theme;
    let logo = theme.logo.iter().map(|path| (AssetKind::Logo, path));
    let assets = logo.chain(theme.fonts.iter().map(|path| (AssetKind::Font, path)));
    let home = (found.folder.as_path(), Some(found.folder.as_path()));
    let find = |(kind, path): (AssetKind, &String)| {
        locate(&named(config, &found.text, kind, path), home, files, IN_CONFIG).err().map(|why| *why)
    };
    assets.filter_map(find).collect()
}

/// The file that `asset` names from the first of two folders; it may not lead out of the second one, links followed.
fn locate(
    asset: &Asset,
    (base, folder): (&Path, Option<&Path>),
    files: &dyn Files,
    relative: &str,
) -> Result<PathBuf, Box<Diagnostic>> {
    let written = Path::new(&asset.path);
    if asset.path.contains("://") {
        return Err(Box::new(
            Diagnostic::new(code::ASSET_OUTSIDE, asset.place, format!("`{}` is an address, not a file", asset.path))
                .help(
                    "save the picture in the project's folder and name that file: a map asks the network for nothing",
                ),
        ));
    }
    let outside = || {
        Box::new(
            Diagnostic::new(code::ASSET_OUTSIDE, asset.place, format!("`{}` lies outside the project", asset.path))
                .help("copy it into the project's folder: a map can only use what comes with it"),
        )
    };
    // A drive, a server or the root of the disk is never meant.
    if written.is_absolute() {
        return Err(outside());
    }
    let border = Border::around(folder.and_then(|folder| files.canonical(folder).ok()));
    match border.enter(&base.join(written), files) {
        Ok(real) if files.is_plain(&real) => Ok(real),
        Ok(_) => Err(Box::new(
            Diagnostic::new(code::ASSET_NOT_FOUND, asset.place, format!("`{}` is not a file", asset.path))
                .help(relative),
        )),
        Err(Barred::Outside) => Err(outside()),
        Err(Barred::Lost(error)) => Err(lost(asset, &error, relative)),
    }
}

fn lost(asset: &Asset, error: &io::Error, relative: &str) -> Box<Diagnostic> {
    if error.kind() == ErrorKind::NotFound && asset.path.contains('\\') {
        let parts: Vec<&str> = asset.path.split('\\').filter(|part| !part.is_empty()).collect();
        let help = format!("write the way to it with `/`: `{}`", parts.join("/"));
        return Box::new(
            Diagnostic::new(code::ASSET_NOT_FOUND, asset.place, format!("there is no file `{}`", asset.path))
                .help(help),
        );
    }
    let message = match error.kind() {
        ErrorKind::NotFound => format!("there is no file `{}`", asset.path),
        _ => format!("`{}` cannot be read: {}", asset.path, reason(error)),
    };
    Box::new(Diagnostic::new(code::ASSET_NOT_FOUND, asset.place, message).help(relative))
}

impl Project {
    /// Reads what `asset` names: a path from the folder of the file that says so, or of the journey.toml. It
    /// may not lead out of the project, links followed, and may have `most` bytes.
    ///
    /// # Errors
    /// A warning at the place where it is written.
    pub fn read_asset(&self, asset: &Asset, files: &dyn Files, most: u64) -> Result<Vec<u8>, Box<Diagnostic>> {
        let relative = self.relative(asset);
        let real = self.find_asset(asset, files)?;
        files.read_up_to(&real, most).map_err(|error| match error.kind() {
            ErrorKind::FileTooLarge => {
                let message = format!("`{}` is larger than {} MiB", asset.path, most >> 20);
                Box::new(Diagnostic::new(code::ASSET_TOO_LARGE, asset.place, message).help(match asset.kind {
                    AssetKind::Font => "name a font that has the characters of your language only",
                    _ => "make it smaller: a map shows a picture at most 360 pixels wide",
                }))
            }
            _ => lost(asset, &error, relative),
        })
    }

    /// The one path that leads to what `asset` names.
    ///
    /// # Errors
    /// A warning at the place where it is written.
    pub fn find_asset(&self, asset: &Asset, files: &dyn Files) -> Result<PathBuf, Box<Diagnostic>> {
        let (base, folder) = self.home(asset.place.file);
        locate(asset, (&base, folder.as_deref()), files, self.relative(asset))
    }

    fn relative(&self, asset: &Asset) -> &'static str {
        if self.get(asset.place.file).is_some() { IN_FILE } else { IN_CONFIG }
    }

    /// The folder that paths in the file `id` start from, and the one that they may not leave.
    fn home(&self, id: FileId) -> (PathBuf, Option<PathBuf>) {
        if let Some(file) = self.get(id) {
            return (file.path.parent().unwrap_or(Path::new("")).to_owned(), file.folder.clone());
        }
        let found = self.configs.iter().find(|(config, _)| *config == id);
        let folder = found.map(|(_, found)| found.folder.clone());
        (folder.clone().unwrap_or_default(), folder)
    }

    /// What the journey.toml that holds for the file `id` names with `path` for `kind`.
    pub fn config_asset(&self, id: FileId, kind: AssetKind, path: &str) -> Option<Asset> {
        let (config, found) = self.found(id)?;
        Some(named(*config, &found.text, kind, path))
    }
}

/// What the journey.toml `config` names with `path`.
fn named(config: FileId, text: &str, kind: AssetKind, path: &str) -> Asset {
    // The settings keep no places; nobody names two files alike.
    let start = text.find(path).unwrap_or(0);
    let span = Span::new(start as u32, (start + path.len()).min(text.len()) as u32);
    Asset { kind, path: path.to_owned(), place: Location::new(config, span) }
}
