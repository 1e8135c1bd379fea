use std::fs::{self, File};
use std::io::{self, ErrorKind, Read};
use std::path::{Path, PathBuf};

use ignore::WalkBuilder;

use super::console::Failure;
use crate::project::{Barred, Border, Configs, Files, reason, too_large};
use crate::syntax::limits::BYTES;
use crate::text::nearest;

/// The name of standard input where the user gives none.
const STANDARD_INPUT: &str = "<stdin>";

/// What the names of maps end in.
const ENDING: &str = ".journey";

/// The files of the disk, with standard input laid over them.
#[derive(Debug, Default)]
pub struct Disk {
    stdin: Option<(PathBuf, Vec<u8>)>,
}

impl Files for Disk {
    fn read(&self, path: &Path) -> io::Result<Vec<u8>> {
        self.read_up_to(path, BYTES as u64)
    }

    fn read_up_to(&self, path: &Path, most: u64) -> io::Result<Vec<u8>> {
        let stdin = self.stdin.as_ref().filter(|(stdin, _)| stdin == path).map(|(_, bytes)| bytes);
        if let Some(bytes) = stdin {
            return read(bytes.as_slice(), bytes.len() as u64, most);
        }
        let file = File::open(path)?;
        let metadata = file.metadata()?;
        if metadata.is_dir() {
            return Err(ErrorKind::IsADirectory.into());
        }
        read(file, metadata.len(), most)
    }

    fn canonical(&self, path: &Path) -> io::Result<PathBuf> {
        match &self.stdin {
            Some((stdin, _)) if stdin == path => Ok(fs::canonicalize(".")?.join(path)),
            _ => fs::canonicalize(path),
        }
    }

    fn is_plain(&self, path: &Path) -> bool {
        let held = self.stdin.iter().any(|(stdin, _)| stdin == path);
        held || fs::metadata(path).is_ok_and(|metadata| metadata.is_file())
    }
}

/// At most `most` bytes, of which so many are `expected`.
fn read(from: impl Read, expected: u64, most: u64) -> io::Result<Vec<u8>> {
    if expected > most {
        return Err(too_large(most));
    }
    let mut bytes = Vec::with_capacity(expected as usize);
    from.take(most + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > most { Err(too_large(most)) } else { Ok(bytes) }
}

/// The failure to read `path`, with what may have been meant.
pub fn unreadable(path: &Path, error: &io::Error) -> Failure {
    let failure = Failure::new(format!("cannot read `{}`: {}", path.display(), reason(error)));
    match error.kind() {
        ErrorKind::NotFound => failure.maybe_help(similar(path)),
        ErrorKind::IsADirectory => failure.help("name a file in it"),
        ErrorKind::FileTooLarge => {
            failure.help("split it into several files and `import` them, or raise `file-size` in journey.toml")
        }
        _ => failure,
    }
}

/// The file beside `path` whose name is most like it.
fn similar(path: &Path) -> Option<String> {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
    let entries = fs::read_dir(folder.unwrap_or(Path::new("."))).ok()?;
    let mut names: Vec<String> =
        entries.flatten().map(|entry| entry.file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    let wanted = path.file_name()?.to_string_lossy().into_owned();
    let all = || names.iter().map(String::as_str);
    let near = match wanted.strip_suffix(ENDING) {
        // What all maps end in says nothing about how alike they are.
        Some(stem) => format!("{}{ENDING}", nearest(stem, all().filter_map(|name| name.strip_suffix(ENDING)))?),
        None => {
            nearest(&wanted, all()).or_else(|| all().find(|name| name.strip_suffix(ENDING) == Some(&wanted)))?.into()
        }
    };
    let near = folder.map_or_else(|| PathBuf::from(&near), |folder| folder.join(&near));
    Some(format!("did you mean `{}`?", near.display()))
}

/// What the arguments of a command name.
#[derive(Debug, Default)]
pub struct Named {
    /// The files, each as the user would write it, in the order of the arguments and then by name.
    pub files: Vec<PathBuf>,
    /// Arguments, or folders below them, that could not be read.
    pub failures: Vec<Failure>,
}

/// The files that `paths` name; folders stand for all `.journey` files below them. `-` is standard
/// input, which is read into `disk` and called `stdin_name`. What a project excludes is left out below folders, and with
/// `force_exclude` everywhere.
pub fn collect(
    paths: &[PathBuf],
    stdin_name: Option<&Path>,
    force_exclude: bool,
    disk: &mut Disk,
    configs: &mut Configs,
) -> Named {
    let mut named = Named::default();
    let mut empty = Vec::new();
    for path in paths {
        if path == Path::new("-") {
            match stdin(stdin_name, disk) {
                Ok(path) => named.files.push(path),
                Err(failure) => named.failures.push(failure),
            }
        } else if path.is_dir() {
            let before = (named.files.len(), named.failures.len());
            configs.name(path, &*disk);
            let border = Border::of(path, &*disk);
            walk(path, &mut named, |path| match border.enter(path, &*disk) {
                Ok(_) => Ok(!configs.excludes(path, &*disk)),
                Err(Barred::Outside) => Err(Failure::new(format!("`{}` leads out of the project", path.display()))
                    .help("copy what it leads to into the project, or name it to take it all the same")),
                Err(Barred::Lost(error)) => Err(unreadable(path, &error)),
            });
            if before == (named.files.len(), named.failures.len()) {
                empty.push(format!("`{}`", path.display()));
            }
        } else if !(force_exclude && configs.excludes(path, &*disk)) {
            named.files.push(path.clone());
        }
    }
    if named.files.is_empty() && !empty.is_empty() {
        named.failures.push(
            Failure::new(format!("there is no `.journey` file in {}", empty.join(" or ")))
                .help("files that `.gitignore`, `.ignore` or `exclude` in journey.toml name, and hidden ones, are left out; name a file to check it all the same"),
        );
    }
    named
}

/// `--stdin-filename` without `-` would do nothing.
pub fn needs_stdin(name: Option<&Path>, paths: &[PathBuf]) -> Result<(), Failure> {
    match name {
        Some(_) if !paths.iter().any(|path| path == Path::new("-")) => {
            Err(Failure::new("`--stdin-filename` is for standard input").help("write `-` as the file"))
        }
        _ => Ok(()),
    }
}

/// Reads standard input into `disk` and gives the path that stands for it.
pub fn stdin(name: Option<&Path>, disk: &mut Disk) -> Result<PathBuf, Failure> {
    let path = name.unwrap_or(Path::new(STANDARD_INPUT)).to_owned();
    if disk.stdin.is_none() {
        let bytes = read(io::stdin().lock(), 0, BYTES as u64)
            .map_err(|error| Failure::new(format!("cannot read standard input: {}", reason(&error))))?;
        disk.stdin = Some((path.clone(), bytes));
    }
    Ok(path)
}

/// Adds the files below `folder` that are `wanted`.
fn walk(folder: &Path, named: &mut Named, mut wanted: impl FnMut(&Path) -> Result<bool, Failure>) {
    for path in below(folder) {
        match path {
            Ok(path) => {
                let shown = if folder == Path::new(".") { path.strip_prefix(".").unwrap_or(&path) } else { &path };
                match wanted(shown) {
                    Ok(true) => named.files.push(shown.to_owned()),
                    Ok(false) => {}
                    Err(failure) => named.failures.push(failure),
                }
            }
            Err(error) => named.failures.push(unwalkable(folder, &error)),
        }
    }
}

/// The failure to look into all of `folder`, with the place in it where that was.
fn unwalkable(folder: &Path, mut error: &ignore::Error) -> Failure {
    let (mut place, why) = (folder, error.io_error().map(reason));
    while let ignore::Error::WithDepth { err, .. } | ignore::Error::WithPath { err, .. } = error {
        if let ignore::Error::WithPath { path, .. } = error {
            place = path;
        }
        error = err;
    }
    let why = why.unwrap_or_else(|| error.to_string());
    match place == folder {
        true => Failure::new(format!("cannot read `{}`: {why}", folder.display())),
        false => Failure::new(format!("cannot read all of `{}`: `{}`: {why}", folder.display(), place.display())),
    }
}

/// All `.journey` files in `folder` and below, by name, or why a part of it cannot be read.
pub fn below(folder: &Path) -> impl Iterator<Item = Result<PathBuf, ignore::Error>> {
    // What a user ignores everywhere differs from machine to machine; what a project ignores does not.
    let walk = WalkBuilder::new(folder).git_global(false).require_git(false).sort_by_file_name(Ord::cmp).build();
    walk.filter_map(|entry| {
        let entry = match entry {
            Ok(entry) => entry,
            Err(error) => return Some(Err(error)),
        };
        let path = entry.path();
        let is_file = match entry.file_type() {
            Some(kind) if kind.is_symlink() => path.is_file(),
            Some(kind) => kind.is_file(),
            None => false,
        };
        let is_map = is_file && path.extension().is_some_and(|extension| extension == "journey");
        is_map.then(|| Ok(entry.into_path()))
    })
}
