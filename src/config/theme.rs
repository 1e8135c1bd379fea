/// The built-in themes, by the name that `theme.name` and `--theme` take.
pub const THEMES: &[(&str, ThemeName)] = &[
    ("light", ThemeName::Light),
    ("dark", ThemeName::Dark),
    ("print", ThemeName::Print),
    ("contrast", ThemeName::Contrast),
];

/// A built-in theme.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ThemeName {
    /// Dark on white.
    #[default]
    Light,
    /// Light on black.
    Dark,
    /// Without backgrounds, for paper.
    Print,
    /// With strong contrasts.
    Contrast,
}

impl ThemeName {
    /// The name as written.
    pub fn word(self) -> &'static str {
        THEMES.iter().find(|(_, name)| *name == self).map_or("light", |(word, _)| word)
    }
}

/// How the maps of a project look.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Theme {
    /// The built-in theme to start from.
    pub name: ThemeName,
    /// The colour of accents: `#rgb` or `#rrggbb`.
    pub accent: Option<String>,
    /// The colours of stages, first to last; none leaves them to the theme.
    pub stages: Vec<String>,
    /// A PNG or SVG picture: a path from the project's folder that stays in it as written. Links are not
    /// looked at: who opens it does.
    pub logo: Option<String>,
    /// Font files, such paths too, in the order in which they are tried.
    pub fonts: Vec<String>,
    /// The family, of one of `fonts` or a bundled one, that draws all it can before any other.
    pub font: Option<String>,
}
