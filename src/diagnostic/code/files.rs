//! What can be wrong with files and imports.

use crate::diagnostic::Severity;

messages! {
    EMPTY_FILE = Page {
        code: "empty-file",
        severity: Severity::Info,
        summary: "The file says nothing yet",
        explanation: "An empty file is fine to start with. The smallest map is a journey with one stage and one touchpoint.",
        bad: "",
        good: "",
    },
    INVALID_UTF8 = Page {
        code: "invalid-utf8",
        severity: Severity::Error,
        summary: "The file is not UTF-8 text",
        explanation: "Files are read as UTF-8. Bytes that are not are taken for U+FFFD, so that the rest can be checked; save the file as UTF-8.",
        bad: "",
        good: "",
    },
    IMPORT_NOT_FOUND = Page {
        code: "import-not-found",
        severity: Severity::Error,
        summary: "An import leads to no file",
        explanation: "The path of an import starts in the folder of the file that imports, and uses `/`.",
        bad: "import \"missing.journey\"\n\njourney \"Sign-up\" {\n  stage \"Decision\"\n}\n",
        good: "journey \"Sign-up\" {\n  stage \"Decision\"\n}\n",
    },
    IMPORT_OUTSIDE = Page {
        code: "import-outside",
        severity: Severity::Error,
        summary: "An import leads out of the project",
        explanation: "A project is the folder with a `journey.toml`, or the folder of the first file. Imports stay inside it, so that a map can be moved and shared as a whole.",
        bad: "",
        good: "",
    },
    IMPORT_CYCLE = Page {
        code: "import-cycle",
        severity: Severity::Error,
        summary: "Files import each other in a circle",
        explanation: "Imports go in one direction. What two files need from each other belongs into a third one that both import.",
        bad: "",
        good: "",
    },
    REPEATED_IMPORT = Page {
        code: "repeated-import",
        severity: Severity::Error,
        summary: "A file is imported twice",
        explanation: "One import brings in everything that the file declares.",
        bad: "",
        good: "",
    },
}
