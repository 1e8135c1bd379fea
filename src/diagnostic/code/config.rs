//! What can be wrong with a journey.toml.

use crate::diagnostic::Severity;

messages! {
    CONFIG_SYNTAX = Page {
        code: "config-syntax",
        severity: Severity::Error,
        summary: "A line of journey.toml is not TOML",
        explanation: "journey.toml is TOML: a line is `key = value` or the `[name]` of a table, and text, a colour too, stands in quotes. The other lines count all the same.",
        bad: "[theme]\nname = dark\n",
        good: "[theme]\nname = \"dark\"\n",
    },
    CONFIG_UNKNOWN_KEY = Page {
        code: "config-unknown-key",
        severity: Severity::Error,
        summary: "A key of journey.toml does not exist",
        explanation: "A key that nobody knows would silently do nothing, so it is an error. docs/journey-toml.md lists every key; the rules below `[lint]` are those that `journey explain` lists as warnings or infos.",
        bad: "[theme]\nacent = \"#3557d5\"\n",
        good: "[theme]\naccent = \"#3557d5\"\n",
    },
    CONFIG_BAD_VALUE = Page {
        code: "config-bad-value",
        severity: Severity::Error,
        summary: "A value of journey.toml cannot be used",
        explanation: "The value has the wrong type, names something that does not exist, or lies outside its bounds. Until it is mended the key counts as absent.",
        bad: "[emotions]\nmeh = -2\n",
        good: "[emotions]\nmeh = -0.2\n",
    },
}
