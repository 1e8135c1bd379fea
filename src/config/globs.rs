use std::path::Path;

use globset::{GlobBuilder, GlobSet};

/// So many bytes may a pattern have.
const LONGEST: usize = 1000;

/// So deep may the words of a pattern, `{a,b}`, stand in one another: what reads them recurses.
const DEEPEST: usize = 8;

/// Patterns of paths. A pattern that matches a folder matches all that is in it.
#[derive(Clone, Debug, Default)]
pub struct Globs(Vec<Glob>);

/// One pattern of paths.
#[derive(Clone, Debug)]
pub(super) struct Glob {
    written: String,
    /// The pattern alone: a set says what goes wrong, a single one panics.
    set: GlobSet,
}

impl PartialEq for Globs {
    fn eq(&self, other: &Globs) -> bool {
        self.patterns().eq(other.patterns())
    }
}

impl Globs {
    /// The patterns as written.
    pub fn patterns(&self) -> impl Iterator<Item = &str> {
        self.0.iter().map(|glob| glob.written.as_str())
    }

    /// Whether a pattern matches `path`, a path from the project's folder, or a folder that it is in.
    pub fn matches(&self, path: &Path) -> bool {
        path.ancestors().any(|path| !path.as_os_str().is_empty() && self.0.iter().any(|glob| glob.set.is_match(path)))
    }

    pub(super) fn add(&mut self, glob: Glob) {
        self.0.push(glob);
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
    if pattern.len() > LONGEST {
        return Err((format!("a pattern has at most {LONGEST} characters, not {}", pattern.len()), example));
    }
    if depth(pattern) > DEEPEST {
        let help = "write several patterns, each in quotes of its own";
        return Err((format!("`{{…}}` stands more than {DEEPEST} deep in this pattern"), String::from(help)));
    }
    let glob = GlobBuilder::new(pattern).literal_separator(true).backslash_escape(true).build();
    let set = glob.and_then(|glob| GlobSet::builder().add(glob).build());
    set.map(|set| Glob { written: pattern.to_owned(), set }).map_err(|error| {
        let help = "`*` stands for any part of a name, `**` for any folders, `[ab]` for one of some characters and \
                    `{a,b}` for one of some words";
        (format!("`{pattern}` is not a pattern: {}", error.kind()), String::from(help))
    })
}

/// How deep braces stand in one another.
fn depth(pattern: &str) -> usize {
    let (mut now, mut deepest) = (0_usize, 0);
    for byte in pattern.bytes() {
        match byte {
            b'{' => now += 1,
            b'}' => now = now.saturating_sub(1),
            _ => {}
        }
        deepest = deepest.max(now);
    }
    deepest
}

#[cfg(test)]
mod tests {
    use super::*;

    fn matches(pattern: &str, path: &str) -> bool {
        let mut globs = Globs::default();
        globs.add(parse(pattern).unwrap());
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

    #[test]
    fn a_pattern_that_costs_too_much_is_told() {
        let nested = |depth: usize| format!("{}a{}", "{".repeat(depth), "}".repeat(depth));
        assert!(matches(&nested(DEEPEST), "a/x.journey"));
        for pattern in [nested(DEEPEST + 1), nested(125), "{".repeat(900), "?".repeat(LONGEST + 1)] {
            assert!(parse(&pattern).is_err(), "{pattern}");
        }
        // As long as it may be, of the signs that cost most.
        for part in ["*", "?", "**/", "[!a]", "{a,b}", "é", "*?"] {
            let whole = part.repeat(LONGEST / part.len());
            assert!(parse(&whole).is_ok_and(|glob| !glob.set.is_match("x/y.journey")) || part.contains('*'), "{part}");
        }
    }
}
