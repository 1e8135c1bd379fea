/// What a key takes.
#[derive(Clone, Copy, Debug)]
pub(super) enum Takes {
    Text,
    Label,
    Globs,
    Choice(fn() -> Vec<&'static str>),
    Setting,
    Score,
    Color,
    Colors,
    Picture,
    Fonts,
    Size,
}

impl Takes {
    /// What to write, in the words of a message.
    pub fn noun(self) -> String {
        match self {
            Takes::Text | Takes::Label => String::from("text in quotes"),
            Takes::Globs => String::from("a list of patterns"),
            Takes::Choice(choices) => {
                let choices: Vec<String> = choices().iter().map(|choice| format!("\"{choice}\"")).collect();
                super::value::or(&choices)
            }
            Takes::Setting => String::from("\"allow\", \"warn\" or \"deny\""),
            Takes::Score => String::from("a number from -1 to 1"),
            Takes::Color => String::from("a colour in quotes"),
            Takes::Colors => String::from("a list of colours"),
            Takes::Picture => String::from("the path of a PNG or SVG file in quotes"),
            Takes::Fonts => String::from("a list of paths of font files"),
            Takes::Size => String::from("a size in quotes"),
        }
    }
}

/// One key of journey.toml.
#[derive(Debug)]
pub struct Key {
    /// The tables that lead to it and its name, with dots between; `<…>` stands for any name.
    pub path: &'static str,
    pub(super) kind: Takes,
    /// What counts where it is absent, as TOML or in words.
    pub default: &'static str,
    /// One line of help.
    pub help: &'static str,
    /// The key in use, as it stands in its table.
    pub example: &'static str,
}

/// One table of journey.toml.
#[derive(Debug)]
pub struct Table {
    /// The tables that lead to it and its name, with dots between; `<…>` stands for any name.
    pub path: &'static str,
    /// One line of help.
    pub help: &'static str,
    /// How it starts.
    pub header: &'static str,
}

/// Every table, in the order of the reference.
pub const TABLES: &[Table] = &[
    Table { path: "", help: "What holds for the project as a whole.", header: "" },
    Table { path: "lint", help: "Which lints speak, and how loud.", header: "[lint]" },
    Table {
        path: "lint.paths",
        help: "Sections for some of the files; of several that match a file, the last one counts.",
        header: "[lint.paths]",
    },
    Table {
        path: "lint.paths.<glob>",
        help: "The same keys as `[lint]`, for the files that a pattern matches.",
        header: "[lint.paths.\"drafts/**\"]",
    },
    Table {
        path: "emotions",
        help: "The team's own emotion words. A file's own `emotions` come before these, these before the built-in ones.",
        header: "[emotions]",
    },
    Table { path: "theme", help: "How maps look.", header: "[theme]" },
    Table { path: "labels", help: "The words that a map itself brings, in the team's language.", header: "[labels]" },
    Table { path: "limits", help: "What a file may cost.", header: "[limits]" },
];

/// Every key, in the order of the reference.
pub const KEYS: &[Key] = &[
    Key {
        path: "name",
        kind: Takes::Text,
        default: "",
        help: "What the project is called.",
        example: "name = \"Customer maps\"",
    },
    Key {
        path: "exclude",
        kind: Takes::Globs,
        default: "[]",
        help: "Files and folders that are left out when a folder is named; a file that is named itself is read.",
        example: "exclude = [\"archive/**\"]",
    },
    Key {
        path: "lint.preset",
        kind: Takes::Choice(super::lint::preset_names),
        default: "\"sketch\"",
        help: "The set of lints to start from; each asks more of a map than the one before.",
        example: "preset = \"research\"",
    },
    Key {
        path: "lint.<rule>",
        kind: Takes::Setting,
        default: "as the preset has it",
        help: "A single lint: a level, or a table with `level` and the lint's own options.",
        example: "empty-file = \"deny\"",
    },
    Key {
        path: "lint.paths.<glob>.preset",
        kind: Takes::Choice(super::lint::preset_names),
        default: "that of `[lint]`",
        help: "The preset for the files that the pattern matches.",
        example: "preset = \"sketch\"",
    },
    Key {
        path: "lint.paths.<glob>.<rule>",
        kind: Takes::Setting,
        default: "that of `[lint]`",
        help: "A single lint for the files that the pattern matches.",
        example: "empty-file = { level = \"allow\" }",
    },
    Key {
        path: "emotions.<word>",
        kind: Takes::Score,
        default: "",
        help: "A word and how it feels, from -1 (worst) to 1 (best).",
        example: "meh = -0.2",
    },
    Key {
        path: "theme.name",
        kind: Takes::Choice(super::theme_names),
        default: "\"light\"",
        help: "The built-in theme to start from.",
        example: "name = \"dark\"",
    },
    Key {
        path: "theme.accent",
        kind: Takes::Color,
        default: "the theme's",
        help: "The colour of accents.",
        example: "accent = \"#3557d5\"",
    },
    Key {
        path: "theme.stages",
        kind: Takes::Colors,
        default: "the theme's",
        help: "The colours of stages, first to last.",
        example: "stages = [\"#26418f\", \"#6daddd\"]",
    },
    Key {
        path: "theme.logo",
        kind: Takes::Picture,
        default: "",
        help: "A PNG or SVG picture inside the project. Nothing that an SVG names is loaded.",
        example: "logo = \"brand/logo.svg\"",
    },
    Key {
        path: "theme.fonts",
        kind: Takes::Fonts,
        default: "[]",
        help: "Font files inside the project, tried after the bundled faces and before the system's.",
        example: "fonts = [\"brand/Sans-Regular.ttf\"]",
    },
    Key {
        path: "theme.font",
        kind: Takes::Text,
        default: "\"Inter\"",
        help: "The name of the font that texts are set in: that of a family among `fonts`. Characters it lacks are drawn by the others.",
        example: "font = \"Brand Sans\"",
    },
    Key {
        path: "labels.<label>",
        kind: Takes::Label,
        default: "in English",
        help: "A word of the map.",
        example: "action = \"Tut\"",
    },
    Key {
        path: "limits.file-size",
        kind: Takes::Size,
        default: "\"16 MiB\"",
        help: "The largest file that is read, up to 1 GiB.",
        example: "file-size = \"4 MiB\"",
    },
];

/// The names that stand for themselves right below the table `path`.
pub(super) fn below(path: &str) -> impl Iterator<Item = &'static str> {
    let keys = KEYS.iter().map(|key| key.path);
    let tables = TABLES.iter().skip(1).map(|table| table.path);
    keys.chain(tables).filter(move |found| parent(found) == path).map(name).filter(|name| !name.starts_with('<'))
}

/// The path of the table that `path` stands in.
pub(super) fn parent(path: &str) -> &str {
    path.rsplit_once('.').map_or("", |(parent, _)| parent)
}

/// The last part of `path`.
pub(super) fn name(path: &'static str) -> &'static str {
    path.rsplit_once('.').map_or(path, |(_, name)| name)
}

/// `parent` and `name` as a path.
pub(super) fn join(parent: &str, name: &str) -> String {
    if parent.is_empty() { name.to_owned() } else { format!("{parent}.{name}") }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::{Asked, Config, KnownLint};
    use crate::diagnostic::code;
    use crate::text::FileId;

    #[test]
    fn every_key_stands_in_a_table_of_the_table() {
        for key in KEYS {
            assert!(TABLES.iter().any(|table| table.path == parent(key.path)), "{}", key.path);
            assert!(key.help.ends_with('.') && !key.help.contains('\n'), "{}", key.path);
        }
    }

    #[test]
    fn every_example_is_read_and_says_something() {
        let lints = [KnownLint { code: code::EMPTY_FILE, asked: Asked::Always, options: &[] }];
        for key in KEYS {
            let table = TABLES.iter().find(|table| table.path == parent(key.path)).unwrap();
            let text = format!("{}\n{}\n", table.header, key.example);
            let (config, diagnostics) = Config::read(FileId(0), &text, &lints);
            assert!(diagnostics.is_empty(), "{}: {diagnostics:?}", key.path);
            assert_ne!(config, Config::default(), "{}", key.path);
        }
    }
}
