use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::diagnostic::{Diagnostic, code};
use crate::guard::about;
use crate::picture::{LARGEST, Picture, Pictures, Slot, Unusable};
use crate::project::{Asset, AssetKind, Files, Project, side_by_side};
use crate::text::FileId;

/// The pictures that maps of the file `root` can show: the logo of its project, and those that it and what it imports
/// name. With what is to be told about those that cannot be used.
pub fn pictures(project: &Project, root: FileId, files: &dyn Files) -> (Pictures, Vec<Diagnostic>) {
    let logo = project.config(root).theme.logo.as_deref();
    let logo = logo.and_then(|path| project.config_asset(root, AssetKind::Logo, path));
    let mut named: Vec<(FileId, Slot, Asset)> = logo.map(|logo| (root, Slot::Logo, logo)).into_iter().collect();
    for id in project.visible(root) {
        let slot = |asset: &Asset| if asset.kind == AssetKind::Avatar { Slot::Avatar } else { Slot::Image };
        named.extend(project.file(id).pictures().into_iter().map(|asset| (id, slot(&asset), asset)));
    }
    // A file is read once for each place that it is shown at, however often it is named.
    let homes: Vec<Result<PathBuf, _>> = named.iter().map(|(_, _, asset)| project.find_asset(asset, files)).collect();
    let mut wanted: BTreeMap<(&Path, Slot), &Asset> = BTreeMap::new();
    for ((_, slot, asset), home) in named.iter().zip(&homes) {
        if let Ok(home) = home {
            wanted.entry((home.as_path(), *slot)).or_insert(asset);
        }
    }
    let wanted: Vec<_> = wanted.into_iter().collect();
    let one = |(key, asset): ((_, Slot), &Asset)| {
        let picture = about(|| format!("`{}`", asset.path), || read(project, asset, key.1, files));
        (key, picture.map(Arc::new))
    };
    let read: BTreeMap<_, _> = side_by_side(wanted, one).into_iter().collect();
    let (mut pictures, mut told) = (Pictures::default(), Vec::new());
    for ((file, slot, asset), home) in named.iter().zip(&homes) {
        match home.as_ref().map(|home| read.get(&(home.as_path(), *slot))) {
            Ok(Some(Ok(picture))) => pictures.add(*file, *slot, &asset.path, Arc::clone(picture)),
            Ok(Some(Err(why))) => {
                let mut why = (**why).clone();
                why.primary.location = asset.place;
                told.push(why);
            }
            Ok(None) => {}
            Err(why) => told.push((**why).clone()),
        }
    }
    (pictures, told)
}

fn read(project: &Project, asset: &Asset, slot: Slot, files: &dyn Files) -> Result<Picture, Box<Diagnostic>> {
    let bytes = project.read_asset(asset, files, LARGEST)?;
    Picture::read(&bytes, slot).map_err(|why| {
        Box::new(match why {
            Unusable::NotAPicture => asset.unreadable(),
            Unusable::TooManyPixels(width, height) => {
                let message = format!("`{}` has {width} × {height} pixels", asset.path);
                Diagnostic::new(code::ASSET_TOO_LARGE, asset.place, message)
                    .help("make it smaller: a map shows a picture at most 360 pixels wide")
            }
            Unusable::TooCostly => {
                let message = format!("`{}` costs too much to draw, and is left out", asset.path);
                Diagnostic::new(code::ASSET_TOO_LARGE, asset.place, message)
                    .help("export it with fewer parts, layers and letters, or as a PNG")
            }
            Unusable::NoSvg => Diagnostic::new(
                code::ASSET_UNREADABLE,
                asset.place,
                format!("this `journey` was built without what draws an SVG such as `{}`", asset.path),
            )
            .help("build it with `cargo install journey-lang --features png`, or name a PNG"),
        })
    })
}
