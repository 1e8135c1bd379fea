use std::io::{self, ErrorKind};

/// What stands behind the words of a system, on every system.
const NUMBER: &str = " (os error ";

/// Why a file could not be read or written: words that are the same on every system, behind "cannot read `map`: ".
/// What only the system has words for is quoted as such.
pub fn reason(error: &io::Error) -> String {
    let words = error.to_string();
    let words = words.split(NUMBER).next().unwrap_or_default();
    let is_ours = error.raw_os_error().is_none() && !error.to_string().contains(NUMBER);
    let known = match error.kind() {
        ErrorKind::NotFound => "there is no such file or folder",
        ErrorKind::PermissionDenied => "permission denied",
        ErrorKind::IsADirectory => "it is a folder",
        ErrorKind::NotADirectory => "a part of its path is a file, not a folder",
        ErrorKind::StorageFull => "there is no room left",
        ErrorKind::QuotaExceeded => "your share of the disk is used up",
        ErrorKind::ReadOnlyFilesystem => "its disk can only be read",
        ErrorKind::InvalidFilename => "no file can have this name here",
        ErrorKind::ResourceBusy | ErrorKind::ExecutableFileBusy => "another program uses it",
        ErrorKind::FileTooLarge if !is_ours => "it is larger than a file may be here",
        _ if is_ours => words,
        _ => return format!("the system says `{words}`"),
    };
    known.to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_system_is_quoted_only_where_there_are_no_better_words() {
        let own = |kind, words: &str| reason(&io::Error::new(kind, words));
        assert_eq!(own(ErrorKind::FileTooLarge, "it is larger than 16 MiB"), "it is larger than 16 MiB");
        assert_eq!(own(ErrorKind::InvalidData, "it is not UTF-8 text"), "it is not UTF-8 text");
        assert_eq!(
            own(ErrorKind::FileTooLarge, "File too large (os error 27)"),
            "it is larger than a file may be here"
        );
        assert_eq!(own(ErrorKind::Other, "Some words (os error 5)"), "the system says `Some words`");
        assert_eq!(reason(&ErrorKind::NotADirectory.into()), "a part of its path is a file, not a folder");
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn numbers_of_the_system_are_never_told() {
        for number in 1..134 {
            let told = reason(&io::Error::from_raw_os_error(number));
            assert!(!told.contains("os error") && !told.is_empty(), "{told}");
        }
        assert_eq!(reason(&io::Error::from_raw_os_error(30)), "its disk can only be read");
        assert_eq!(reason(&io::Error::from_raw_os_error(5)), "the system says `Input/output error`");
    }
}
