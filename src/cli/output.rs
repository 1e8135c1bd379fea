use std::borrow::Cow;
use std::fs::{self, OpenOptions};
use std::io::{self, ErrorKind, IsTerminal, Write};
use std::path::{Path, PathBuf};

use super::console::Failure;
use super::scratch::Scratch;
use crate::diagnostic::escape;
use crate::project::reason;

/// Writes `bytes` to `path`. A regular file is written whole or not at all: beside it and then renamed,
/// links followed, its mode kept. Anything else (a terminal, a pipe, a device) is written directly.
///
/// # Errors
/// What the disk says, in a sentence.
pub fn write(path: &Path, bytes: &[u8]) -> Result<(), Failure> {
    try_write(path, bytes).map_err(|error| {
        let failure = Failure::new(format!("cannot write `{}`: {}", path.display(), reason(&error)));
        // Where a link leads decides which folder is missing.
        let target = follow(path).unwrap_or_else(|_| path.to_owned());
        match error.kind() {
            ErrorKind::NotFound if !folder_of(&target).exists() => {
                failure.help(format!("make the folder first: `mkdir -p {}`", folder_of(&target).display()))
            }
            _ => failure,
        }
    })
}

/// Makes sure that `path`, whose name comes out of a map, stays in `folder`, which the user named: a link in it would
/// have what it leads to overwritten.
///
/// # Errors
/// It leads out.
pub fn stay_in(folder: &Path, path: &Path) -> Result<(), Failure> {
    let folder = if folder.as_os_str().is_empty() { Path::new(".") } else { folder };
    // Where there is no folder yet there are no links in it.
    let Ok(home) = fs::canonicalize(folder) else { return Ok(()) };
    let there = path.ancestors().find(|path| fs::symlink_metadata(path).is_ok());
    let inside = there.is_none_or(|there| fs::canonicalize(there).is_ok_and(|real| real.starts_with(&home)));
    if inside {
        return Ok(());
    }
    let (shown, folder) = (path.display(), folder.display());
    Err(Failure::new(format!("`{shown}` leads out of `{folder}`")).help("delete the link, or choose another folder"))
}

fn try_write(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let existing = match fs::metadata(path) {
        Ok(metadata) if metadata.is_dir() => return Err(ErrorKind::IsADirectory.into()),
        Ok(metadata) if !metadata.is_file() => {
            return quiet(OpenOptions::new().write(true).open(path)?.write_all(bytes));
        }
        Ok(metadata) => Some(metadata.permissions()),
        Err(error) if error.kind() == ErrorKind::NotFound => None,
        Err(error) => return Err(error),
    };
    let target = follow(path)?;
    if existing.as_ref().is_some_and(|permissions| permissions.readonly()) {
        return Err(ErrorKind::PermissionDenied.into());
    }
    let mut scratch = Scratch::new(folder_of(&target))?;
    scratch.fill(bytes, existing)?;
    scratch.settle(&target)
}

/// The folder that the file at `path` is in.
fn folder_of(path: &Path) -> &Path {
    path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

/// Where the links at `path` lead, also when there is no file yet.
fn follow(path: &Path) -> io::Result<PathBuf> {
    let mut target = path.to_owned();
    // As many as Linux follows.
    for _ in 0..40 {
        match fs::read_link(&target) {
            Ok(link) => target = target.parent().unwrap_or(Path::new("")).join(link),
            Err(_) => return Ok(target),
        }
    }
    Err(io::Error::other("too many links"))
}

/// Writes a product to standard output. A reader that has seen enough is no failure.
///
/// # Errors
/// What the system says, in a sentence.
pub fn print(bytes: &[u8]) -> Result<(), Failure> {
    let mut out = io::stdout().lock();
    quiet(out.write_all(bytes).and_then(|()| out.flush()))
        .map_err(|error| Failure::new(format!("cannot write to standard output: {}", reason(&error))))
}

/// Writes a file's own text to standard output: as it is for a program, harmless for a terminal.
///
/// # Errors
/// What the system says, in a sentence.
pub fn print_text(text: &str) -> Result<(), Failure> {
    print(text_for(text, io::stdout().is_terminal()).as_bytes())
}

/// On a terminal, what it would obey is shown instead.
fn text_for(text: &str, terminal: bool) -> Cow<'_, str> {
    if terminal { escape(text) } else { Cow::Borrowed(text) }
}

fn quiet(result: io::Result<()>) -> io::Result<()> {
    match result {
        Err(error) if error.kind() == ErrorKind::BrokenPipe => Ok(()),
        result => result,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_replaced_and_keeps_its_mode() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("map.svg");
        write(&path, b"one").unwrap();
        #[cfg(unix)]
        fs::set_permissions(&path, std::os::unix::fs::PermissionsExt::from_mode(0o640)).unwrap();
        write(&path, b"two").unwrap();
        assert_eq!(fs::read(&path).unwrap(), b"two");
        #[cfg(unix)]
        assert_eq!(std::os::unix::fs::PermissionsExt::mode(&fs::metadata(&path).unwrap().permissions()) & 0o777, 0o640);
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    }

    #[cfg(unix)]
    #[test]
    fn links_are_followed_and_stay() {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir(folder.path().join("maps")).unwrap();
        let (link, second) = (folder.path().join("link.svg"), folder.path().join("second.svg"));
        std::os::unix::fs::symlink("maps/map.svg", &second).unwrap();
        std::os::unix::fs::symlink("second.svg", &link).unwrap();
        write(&link, b"new").unwrap();
        write(&link, b"newer").unwrap();
        assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
        assert_eq!(fs::read(folder.path().join("maps/map.svg")).unwrap(), b"newer");
        let around = folder.path().join("around.svg");
        std::os::unix::fs::symlink("around.svg", &around).unwrap();
        assert!(write(&around, b"x").is_err());
    }

    #[test]
    fn a_terminal_gets_nothing_that_it_would_obey_and_a_program_every_byte() {
        let text = "-  note \"\u{1b}[2J\u{202e}x\"\n";
        assert_eq!(text_for(text, true), "-  note \"\\u{1b}[2J\\u{202e}x\"\n");
        assert_eq!(text_for(text, false), text);
    }

    #[test]
    fn a_missing_folder_is_named_and_nothing_is_left_behind() {
        let folder = tempfile::tempdir().unwrap();
        let failure = write(&folder.path().join("no/map.svg"), b"x").unwrap_err();
        assert!(failure.message.ends_with("there is no such file or folder"), "{failure:?}");
        assert!(failure.help[0].starts_with("make the folder first"), "{failure:?}");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
    }
}
