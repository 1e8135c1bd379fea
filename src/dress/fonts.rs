use crate::diagnostic::{Diagnostic, code};
use crate::layout::text::{FaceSource, Fonts};
use crate::project::{AssetKind, Files, Project};
use crate::text::FileId;

/// The largest font that is read, in bytes.
const LARGEST: u64 = 64 << 20;

/// The fonts that may draw the maps of the file `root`: the bundled ones and those of its project, the one that
/// `theme.font` names first. With what is to be told about those that cannot be used.
pub fn fonts(project: &Project, root: FileId, files: &dyn Files) -> (Fonts, Vec<Diagnostic>) {
    let mut fonts = Fonts::bundled();
    let mut told = Vec::new();
    let theme = &project.config(root).theme;
    for path in &theme.fonts {
        let Some(asset) = project.config_asset(root, AssetKind::Font, path) else { continue };
        let added = project
            .read_asset(&asset, files, LARGEST)
            .and_then(|bytes| fonts.add(bytes, FaceSource::Project).map_err(|_| Box::new(asset.unreadable())));
        told.extend(added.err().map(|why| *why));
    }
    if let Some(family) = theme.font.as_deref()
        && !fonts.prefer(family)
    {
        told.extend(no_family(project, root, family, &fonts));
    }
    (fonts, told)
}

fn no_family(project: &Project, root: FileId, family: &str, fonts: &Fonts) -> Option<Diagnostic> {
    let place = project.config_asset(root, AssetKind::Font, family)?.place;
    let message = format!("no font of the project is called `{family}`");
    let brought: Vec<String> = fonts.brought().into_iter().map(|name| format!("`{name}`")).collect();
    let help = match brought.as_slice() {
        [] => "name its files first: `fonts = [\"…\"]` below `[theme]`".to_owned(),
        names => format!("`fonts` bring {}", names.join(", ")),
    };
    Some(Diagnostic::new(code::UNKNOWN_FONT, place, message).help(help))
}
