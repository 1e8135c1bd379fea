use std::path::{Component, Path, PathBuf};

/// Where a run stands in its repository: services that show messages beside the lines of a change want the paths from
/// its top, whatever folder the run was started in.
#[derive(Clone, Debug)]
pub struct Repository {
    /// The folder that relative names start from.
    pub here: PathBuf,
    /// The top folder; `here` where there is no repository.
    pub top: PathBuf,
}

impl Repository {
    /// The way to the file called `name`, from the top. A file outside of the repository, and standard input, keep
    /// their names.
    pub fn path(&self, name: &str) -> PathBuf {
        let written = Path::new(name);
        if name.starts_with('<') {
            return written.to_owned();
        }
        let whole = plain(&self.here.join(written));
        whole.strip_prefix(plain(&self.top)).map_or_else(|_| plain(written), Path::to_owned)
    }
}

/// `path` without `.`, and without `..` where that leads back from a folder.
fn plain(path: &Path) -> PathBuf {
    let mut plain = PathBuf::new();
    for component in path.components() {
        match component {
            Component::CurDir => {}
            Component::ParentDir if matches!(plain.components().next_back(), Some(Component::Normal(_))) => {
                plain.pop();
            }
            other => plain.push(other),
        }
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_start_at_the_top() {
        let repository = Repository { here: PathBuf::from("/shop/maps"), top: PathBuf::from("/shop") };
        for (name, path) in [
            ("a.journey", "maps/a.journey"),
            ("./new/../a.journey", "maps/a.journey"),
            ("../people.journey", "people.journey"),
            ("/shop/maps/a.journey", "maps/a.journey"),
            ("../../other/a.journey", "../../other/a.journey"),
            ("/elsewhere/a.journey", "/elsewhere/a.journey"),
            ("<stdin>", "<stdin>"),
        ] {
            assert_eq!(repository.path(name), Path::new(path), "{name}");
        }
    }
}
