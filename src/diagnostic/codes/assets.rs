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
        "The map is drawn without it; in the place of a picture stands its name. The path of an `image` or an `avatar` starts in the folder of the file that names it, one in journey.toml in the folder of journey.toml. Both use `/`.",
    ),
    page(
        "asset-outside",
        Severity::Warning,
        "A picture or a font lies outside the project",
        "A map can only use files from its own project's folder, links followed, so that it looks the same for everybody who has the project and tells nothing about a machine. Nothing is loaded from an address either. Copy the file into the folder.",
    ),
    page(
        "asset-too-large",
        Severity::Warning,
        "A picture or a font is too large",
        "The file of a picture may have 16 MiB and 64 million pixels, that of a font 64 MiB. A map shows a picture a few hundred pixels wide, so a smaller copy looks the same; of a font, take one that has the characters of your language only.",
    ),
    page(
        "asset-unreadable",
        Severity::Warning,
        "A file is not what it should be",
        "Pictures are PNG, JPEG or SVG, fonts TrueType or OpenType (`.ttf`, `.otf`, `.ttc`). What is in the file counts when a map is drawn, not the ending of its name. Of an SVG, nothing that it names is loaded: no other picture, no font, no style sheet.",
    ),
    page(
        "unknown-font",
        Severity::Warning,
        "No font of the project has this name",
        "`theme.font` names the family that texts are set in, as the font calls itself, and its files stand in `theme.fonts`: one for each weight, with italics where they exist. Without them the bundled Inter sets the texts.",
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
