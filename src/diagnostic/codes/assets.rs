//! What can be wrong with fonts that a map brings.

use super::Page;
use crate::diagnostic::Severity;

const fn page(code: &'static str, severity: Severity, summary: &'static str, explanation: &'static str) -> Page {
    Page { code, severity, summary, explanation, bad: "", good: "" }
}

pub(super) const PAGES: &[Page] = &[
    page(
        "asset-not-found",
        Severity::Warning,
        "A font is not there",
        "The map is drawn without it. A path in journey.toml starts in the folder of journey.toml and uses `/`.",
    ),
    page(
        "asset-outside",
        Severity::Warning,
        "A font lies outside the project",
        "A map can only use files from its own project's folder, links followed, so that it looks the same for everybody who has the project and tells nothing about a machine. Copy the file into the folder.",
    ),
    page(
        "asset-too-large",
        Severity::Warning,
        "A font is too large",
        "A font file may have 64 MiB. Name one that has the characters of your language only.",
    ),
    page(
        "asset-unreadable",
        Severity::Warning,
        "A file is not what it should be",
        "Fonts are TrueType or OpenType (`.ttf`, `.otf`, `.ttc`). What is in the file counts, not the ending of its name.",
    ),
    page(
        "system-font",
        Severity::Info,
        "Some characters are drawn with a font of this machine",
        "The bundled fonts draw Latin, Greek, Cyrillic, Hebrew, Arabic and Thai. For other characters, a map takes a font of the machine it is made on, and may look different when another machine makes it. Name a font file of the project in journey.toml, `theme.fonts`, and it looks the same everywhere.",
    ),
    page(
        "missing-glyph",
        Severity::Warning,
        "No font has some characters",
        "They are drawn as boxes. Name a font file that has them in journey.toml, `theme.fonts`. With `--no-system-fonts` the fonts of the machine are not asked.",
    ),
];
