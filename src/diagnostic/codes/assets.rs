//! What can be wrong with pictures and fonts that a map brings.

use super::Page;
use crate::diagnostic::Severity;

const fn page(code: &'static str, severity: Severity, summary: &'static str, explanation: &'static str) -> Page {
    Page { code, severity, summary, explanation, bad: "", good: "" }
}

pub(super) const PAGES: &[Page] = &[
    page(
        "asset-not-found",
        Severity::Warning,
        "A picture or a font is not there",
        "The map is drawn without it. A path in a map starts in the folder of the file that names it, one in journey.toml in the folder of journey.toml; both use `/`.",
    ),
    page(
        "asset-outside",
        Severity::Warning,
        "A picture or a font lies outside the project",
        "A map can only use files from its own project's folder, links followed, so that it looks the same for everybody who has the project and tells nothing about a machine. Copy the file into the folder.",
    ),
    page(
        "asset-too-large",
        Severity::Warning,
        "A picture or a font is too large",
        "Pictures may have 8 MiB and 40 megapixels, fonts 64 MiB. They become a part of the map, so make them as large as the map shows them.",
    ),
    page(
        "asset-unreadable",
        Severity::Warning,
        "A file is not what it should be",
        "Pictures are PNG or SVG, fonts are TrueType or OpenType (`.ttf`, `.otf`, `.ttc`). What is in the file counts, not the ending of its name. An SVG is drawn once; nothing that it names is loaded.",
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
