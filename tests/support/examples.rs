//! The maps in `examples/`, compiled.

use std::path::{Path, PathBuf};
use std::{fs, io};

use journey::model::Model;
use journey::project::{Configs, Files, Project};

/// The disk.
pub struct Disk;

impl Files for Disk {
    fn read(&self, path: &Path) -> io::Result<Vec<u8>> {
        fs::read(path)
    }

    fn canonical(&self, path: &Path) -> io::Result<PathBuf> {
        path.canonicalize()
    }
}

/// The examples, by name.
pub fn paths() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples");
    let mut paths: Vec<PathBuf> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.retain(|path| path.extension().is_some_and(|extension| extension == "journey"));
    paths.sort();
    assert!(!paths.is_empty(), "there are no examples");
    paths
}

/// Every example with its file name, by name. One with a mistake stops the test.
pub fn examples() -> Vec<(String, Model)> {
    let named = |path: PathBuf| (path.file_name().unwrap().to_string_lossy().into_owned(), compiled(&path));
    paths().into_iter().map(named).collect()
}

/// What the file at `path` says. A mistake in it stops the test.
pub fn compiled(path: &Path) -> Model {
    let (project, unreadable) = Project::load(&[path.to_owned()], &Disk, &mut Configs::new(journey::check::lints()));
    assert!(unreadable.is_empty(), "{unreadable:?}");
    let compilation = project.compile(project.roots()[0]);
    let errors: Vec<_> =
        compilation.diagnostics.iter().filter(|it| it.severity == journey::diagnostic::Severity::Error).collect();
    assert!(errors.is_empty(), "{}: {errors:?}", path.display());
    compilation.model
}
