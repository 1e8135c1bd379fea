use std::path::Path;

use globset::{Glob, GlobBuilder, GlobMatcher};

/// Patterns of paths. A pattern that matches a folder matches all that is in it.
#[derive(Clone, Debug, Default)]
pub struct Globs(Vec<GlobMatcher>);

impl PartialEq for Globs {
    fn eq(&self, other: &Globs) -> bool {
        self.patterns().eq(other.patterns())
    }
}

impl Globs {
    /// The patterns as written.
    pub fn patterns(&self) -> impl Iterator<Item = &str> {
        self.0.iter().map(|glob| glob.glob().glob())
    }

    /// Whether a pattern matches `path`, a path from the project's folder, or a folder that it is in.
    pub fn matches(&self, path: &Path) -> bool {
        path.ancestors().any(|path| !path.as_os_str().is_empty() && self.0.iter().any(|glob| glob.is_match(path)))
    }

    pub(super) fn add(&mut self, glob: &Glob) {
        self.0.push(glob.compile_matcher());
    }
}

/// `pattern`, a path from the project's folder where `*` and `?` stay inside one name and `**` does not.
/// Fails with what is wrong and what to write.
pub(super) fn parse(pattern: &str) -> Result<Glob, (String, String)> {
    let example = String::from("write a path from the project's folder with `/`, such as `archive/**`");
    if pattern.trim_matches('/').is_empty() {
        return Err((String::from("this pattern matches nothing"), example));
    }
    if pattern.starts_with('/') || pattern.contains('\\') || pattern.split('/').any(|part| part == "..") {
        return Err((format!("`{pattern}` is not a path below the project's folder"), example));
    }
    let pattern = pattern.strip_prefix("./").unwrap_or(pattern).trim_end_matches('/');
    GlobBuilder::new(pattern).literal_separator(true).backslash_escape(true).build().map_err(|error| {
        let help = "`*` stands for any part of a name, `**` for any folders, `[ab]` for one of some characters and \
                    `{a,b}` for one of some words";
        (format!("`{pattern}` is not a pattern: {}", error.kind()), String::from(help))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn matches(pattern: &str, path: &str) -> bool {
        let mut globs = Globs::default();
        globs.add(&parse(pattern).unwrap());
        globs.matches(Path::new(path))
    }

    #[test]
    fn a_folder_stands_for_what_is_in_it() {
        for pattern in ["archive", "archive/", "./archive", "archive/**", "arch*"] {
            assert!(matches(pattern, "archive/2019/old.journey"), "{pattern}");
            assert!(!matches(pattern, "maps/archive.journey"), "{pattern}");
        }
        assert!(matches("**/drafts", "a/b/drafts/x.journey"));
        assert!(!matches("*.journey", "a/x.journey"));
        assert!(matches("{a,b}/*.journey", "b/x.journey"));
    }

    #[test]
    fn what_is_no_pattern_is_told() {
        for pattern in ["", "/", "/etc/**", "../x", "a/../../b", "a\\b", "[a", "{a"] {
            assert!(parse(pattern).is_err(), "{pattern}");
        }
    }
}
