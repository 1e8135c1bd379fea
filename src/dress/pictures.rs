use crate::diagnostic::{Diagnostic, Severity};
use crate::picture::{LARGEST, Picture, Pictures, Slot, Unusable};
use crate::project::{Asset, AssetKind, Files, Project};
use crate::text::FileId;

/// The pictures that maps of the file `root` can show: the logo of its project, and those that it and what it imports
/// name. With what is to be told about those that cannot be used.
pub fn pictures(project: &Project, root: FileId, files: &dyn Files) -> (Pictures, Vec<Diagnostic>) {
    let logo = project.config(root).theme.logo.as_deref();
    let logo = logo.and_then(|path| project.config_asset(root, AssetKind::Logo, path));
    let mut named: Vec<(FileId, Asset)> = logo.map(|logo| (root, logo)).into_iter().collect();
    for id in project.visible(root) {
        named.extend(project.file(id).pictures().into_iter().map(|asset| (id, asset)));
    }
    let (mut pictures, mut told) = (Pictures::default(), Vec::new());
    for (file, asset, read) in each(named, |asset| read(project, asset, files)) {
        match read {
            Ok(picture) => pictures.add(file, slot(asset.kind), &asset.path, picture),
            Err(why) => told.push(*why),
        }
    }
    (pictures, told)
}

type Read = Result<Picture, Box<Diagnostic>>;

/// Reads pictures side by side where the build can: a photo takes a while.
fn each(named: Vec<(FileId, Asset)>, read: impl Fn(&Asset) -> Read + Sync + Send) -> Vec<(FileId, Asset, Read)> {
    let one = |(file, asset): (FileId, Asset)| {
        let read = read(&asset);
        (file, asset, read)
    };
    #[cfg(feature = "parallel")]
    {
        use rayon::prelude::*;
        named.into_par_iter().map(one).collect()
    }
    #[cfg(not(feature = "parallel"))]
    {
        named.into_iter().map(one).collect()
    }
}

fn slot(kind: AssetKind) -> Slot {
    match kind {
        AssetKind::Avatar => Slot::Avatar,
        AssetKind::Image => Slot::Image,
        AssetKind::Logo | AssetKind::Font => Slot::Logo,
    }
}

fn read(project: &Project, asset: &Asset, files: &dyn Files) -> Read {
    let bytes = project.read_asset(asset, files, LARGEST)?;
    Picture::read(&bytes, slot(asset.kind)).map_err(|why| {
        let (code, message, help) = match why {
            Unusable::NotAPicture => (
                "asset-unreadable",
                format!("`{}` is no picture that a map can show", asset.path),
                "a picture is a PNG, JPEG or SVG file: export it as one of these",
            ),
            Unusable::TooManyPixels(width, height) => (
                "asset-too-large",
                format!("`{}` has {width} × {height} pixels", asset.path),
                "make it smaller: a map shows a picture at most 360 pixels wide",
            ),
            Unusable::NoSvg => (
                "asset-unreadable",
                format!("this `journey` was built without what draws an SVG such as `{}`", asset.path),
                "build it with `cargo install journey-lang --features png`, or name a PNG",
            ),
        };
        Box::new(Diagnostic::error(code, asset.place, message).severity(Severity::Warning).help(help))
    })
}
