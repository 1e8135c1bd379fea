use crate::diagnostic::{Diagnostic, code};
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
    let read = side_by_side(named, |(file, slot, asset)| (file, slot, read(project, &asset, slot, files), asset.path));
    let (mut pictures, mut told) = (Pictures::default(), Vec::new());
    for (file, slot, read, path) in read {
        match read {
            Ok(picture) => pictures.add(file, slot, &path, picture),
            Err(why) => told.push(*why),
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
            Unusable::NoSvg => Diagnostic::new(
                code::ASSET_UNREADABLE,
                asset.place,
                format!("this `journey` was built without what draws an SVG such as `{}`", asset.path),
            )
            .help("build it with `cargo install journey-lang --features png`, or name a PNG"),
        })
    })
}
