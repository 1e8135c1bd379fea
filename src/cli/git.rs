//! Files as they were at a revision, by way of the `git` command.

use std::io;
use std::path::{Component, Path, PathBuf};
use std::process::{Command, Output, Stdio};

use super::console::Failure;
use crate::project::{Files, too_large};
use crate::syntax::limits::BYTES;

/// The files of a repository at one revision.
#[derive(Debug)]
pub struct Revision {
    /// The revision as the user named it.
    name: String,
    /// The commit it stands for.
    commit: String,
    /// The top folder of the working tree, links followed.
    top: PathBuf,
}

impl Revision {
    /// The revision called `name` of the repository that `file` lies in.
    ///
    /// # Errors
    /// There is no `git`, no repository, or no such revision.
    pub fn find(name: &str, file: &Path) -> Result<Revision, Failure> {
        let folder = file.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
        let shown = folder.display();
        if !folder.is_dir() {
            return Err(Failure::new(format!("cannot read `{}`: there is no such file or folder", file.display())));
        }
        let top = run(folder, &["rev-parse", "--show-toplevel"])?;
        if !top.status.success() {
            return Err(Failure::new(format!("`{shown}` is in no git repository"))
                .help("compare two files instead: `journey diff before.journey after.journey`"));
        }
        let top = PathBuf::from(text(&top.stdout));
        let top = top.canonicalize().unwrap_or(top);
        let wanted = format!("{name}^{{commit}}");
        let commit = run(folder, &["rev-parse", "--verify", "--quiet", "--end-of-options", &wanted])?;
        if !commit.status.success() {
            return Err(Failure::new(format!("the repository knows no revision `{name}`"))
                .help("a revision is a branch, a tag or a commit, such as `HEAD~1` or `main`"));
        }
        Ok(Revision { name: name.to_owned(), commit: text(&commit.stdout), top })
    }

    /// `path` at this revision, as messages name it: `HEAD~1:maps/signup.journey`.
    pub fn path(&self, path: &Path) -> PathBuf {
        PathBuf::from(format!("{}:{}", self.name, path.display()))
    }

    /// The path from the top folder of the repository, with `/`; none outside it.
    fn inside(&self, path: &Path) -> io::Result<String> {
        let whole = self.canonical_of(path)?;
        let inside = whole.strip_prefix(&self.top).map_err(|_| io::Error::from(io::ErrorKind::NotFound))?;
        let parts: Vec<_> = inside.components().map(|part| part.as_os_str().to_string_lossy()).collect();
        Ok(parts.join("/"))
    }

    /// The one path that leads to `path` today, where it may be gone.
    fn canonical_of(&self, path: &Path) -> io::Result<PathBuf> {
        let path = path.to_str().and_then(|path| path.strip_prefix(&format!("{}:", self.name))).map_or(path, Path::new);
        let whole = std::path::absolute(path)?;
        let mut plain = PathBuf::new();
        for part in whole.components() {
            match part {
                Component::ParentDir => drop(plain.pop()),
                Component::CurDir => {}
                part => plain.push(part),
            }
        }
        // Links are followed as far as there are folders.
        let there = plain.ancestors().skip(1).find_map(|folder| Some((folder, folder.canonicalize().ok()?)));
        Ok(match there {
            Some((folder, canonical)) => canonical.join(plain.strip_prefix(folder).unwrap_or(&plain)),
            None => plain,
        })
    }
}

impl Files for Revision {
    fn read(&self, path: &Path) -> io::Result<Vec<u8>> {
        self.read_up_to(path, BYTES as u64)
    }

    fn read_up_to(&self, path: &Path, most: u64) -> io::Result<Vec<u8>> {
        let object = format!("{}:{}", self.commit, self.inside(path)?);
        let output = git(&self.top, &["cat-file", "blob", &object])?;
        match output.status.success() {
            false => Err(io::ErrorKind::NotFound.into()),
            true if output.stdout.len() as u64 > most => Err(too_large(most)),
            true => Ok(output.stdout),
        }
    }

    fn canonical(&self, path: &Path) -> io::Result<PathBuf> {
        let object = format!("{}:{}", self.commit, self.inside(path)?);
        let output = git(&self.top, &["cat-file", "-e", &object])?;
        if output.status.success() { self.canonical_of(path) } else { Err(io::ErrorKind::NotFound.into()) }
    }
}

fn git(folder: &Path, arguments: &[&str]) -> io::Result<Output> {
    Command::new("git").arg("-C").arg(folder).args(arguments).stdin(Stdio::null()).output()
}

fn run(folder: &Path, arguments: &[&str]) -> Result<Output, Failure> {
    git(folder, arguments).map_err(|error| match error.kind() {
        io::ErrorKind::NotFound => {
            Failure::new("`--git` needs the `git` command, and there is none").help("install git, or compare two files")
        }
        _ => Failure::new(format!("cannot run `git`: {}", crate::project::reason(&error))),
    })
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).trim_end_matches(['\n', '\r']).to_owned()
}
