//! What can be wrong with pictures and fonts that a map brings.

use crate::diagnostic::Severity;

messages! {
    ASSET_NOT_FOUND = Page {
        code: "asset-not-found",
        severity: Severity::Warning,
        summary: "A picture or a font is not there",
        explanation: "The map is drawn without it; in the place of a picture stands its name. The path of an `image` or an `avatar` starts in the folder of the file that names it, one in journey.toml in the folder of journey.toml. Both use `/`.",
        bad: "",
        good: "",
    },
    ASSET_OUTSIDE = Page {
        code: "asset-outside",
        severity: Severity::Warning,
        summary: "A picture or a font lies outside the project",
        explanation: "A map can only use files from its own project's folder, links followed, so that it looks the same for everybody who has the project and tells nothing about a machine. Nothing is loaded from an address either. Copy the file into the folder.",
        bad: "",
        good: "",
    },
    ASSET_TOO_LARGE = Page {
        code: "asset-too-large",
        severity: Severity::Warning,
        summary: "A picture or a font is too large",
        explanation: "The file of a picture may have 16 MiB and 64 million pixels, that of a font 64 MiB. A map shows a picture a few hundred pixels wide, so a smaller copy looks the same; of a font, take one that has the characters of your language only.",
        bad: "",
        good: "",
    },
    ASSET_UNREADABLE = Page {
        code: "asset-unreadable",
        severity: Severity::Warning,
        summary: "A file is not what it should be",
        explanation: "Pictures are PNG, JPEG or SVG, fonts TrueType or OpenType (`.ttf`, `.otf`, `.ttc`). What is in the file counts when a map is drawn, not the ending of its name. Of an SVG, nothing that it names is loaded: no other picture, no font, no style sheet.",
        bad: "",
        good: "",
    },
    UNKNOWN_FONT = Page {
        code: "unknown-font",
        severity: Severity::Warning,
        summary: "No font of the project has this name",
        explanation: "`theme.font` names the family that texts are set in, as the font calls itself, and its files stand in `theme.fonts`: one for each weight, with italics where they exist. Without them the bundled Inter sets the texts.",
        bad: "",
        good: "",
    },
    SYSTEM_FONT = Page {
        code: "system-font",
        severity: Severity::Info,
        summary: "Some characters are drawn with a font of this machine",
        explanation: "The bundled fonts draw Latin, Greek, Cyrillic, Hebrew, Arabic and Thai. For other characters, a map takes a font of the machine it is made on, and may look different when another machine makes it. Name a font file of the project in journey.toml, `theme.fonts`, and it looks the same everywhere.",
        bad: "",
        good: "",
    },
    MISSING_GLYPH = Page {
        code: "missing-glyph",
        severity: Severity::Warning,
        summary: "No font has some characters",
        explanation: "They are drawn as boxes. Name a font file that has them in journey.toml, `theme.fonts`. With `--no-system-fonts` the fonts of the machine are not asked.",
        bad: "",
        good: "",
    },
}
