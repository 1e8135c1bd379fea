//! Paths as the protocol writes them: `file:///maps/a%20b.journey`.

use std::path::{Path, PathBuf};

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};

/// What is escaped in a path.
const ESCAPED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'/').remove(b'-').remove(b'_').remove(b'.').remove(b'~');

/// The path that `uri` names. What is no file keeps its address as its path, such as `untitled:Untitled-1`.
pub(super) fn path(uri: &str) -> PathBuf {
    let Some(rest) = uri.strip_prefix("file://") else { return PathBuf::from(uri) };
    // Between the slashes may stand the name of this machine.
    let path = rest.find('/').and_then(|start| rest.get(start..)).unwrap_or(rest);
    let decoded = percent_decode_str(path).decode_utf8_lossy().into_owned();
    let drive = decoded.as_bytes();
    if cfg!(windows) && drive.len() > 2 && drive.first() == Some(&b'/') && drive.get(2) == Some(&b':') {
        return PathBuf::from(decoded.get(1..).unwrap_or_default());
    }
    PathBuf::from(decoded)
}

/// The address of the file at `path`.
pub(super) fn of(path: &Path) -> String {
    let text = path.to_string_lossy();
    if !path.is_absolute() {
        return text.into_owned();
    }
    let slashed = if cfg!(windows) { text.trim_start_matches(r"\\?\").replace('\\', "/") } else { text.into_owned() };
    let first = if slashed.starts_with('/') { "" } else { "/" };
    format!("file://{first}{}", utf8_percent_encode(&slashed, ESCAPED))
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;

    #[test]
    fn paths_come_back() {
        for (written, address) in [
            ("/maps/signup.journey", "file:///maps/signup.journey"),
            ("/maps/a b#ü.journey", "file:///maps/a%20b%23%C3%BC.journey"),
        ] {
            assert_eq!(of(Path::new(written)), address);
            assert_eq!(path(address), Path::new(written));
        }
        assert_eq!(path("file://localhost/a"), Path::new("/a"));
        assert_eq!(path("untitled:Untitled-1"), Path::new("untitled:Untitled-1"));
        assert_eq!(of(Path::new("untitled:Untitled-1")), "untitled:Untitled-1");
    }
}
