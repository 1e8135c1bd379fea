use crate::config::{self, ThemeName};
use crate::layout::{Color, Theme};

/// The colours that a project asks for.
pub fn theme(look: &config::Theme) -> Theme {
    let mut theme = Theme::named(look.name.word()).unwrap_or_else(Theme::light);
    if let Some(accent) = look.accent.as_deref().and_then(Color::parse) {
        theme = theme.with_accent(accent);
    }
    theme.with_stages(look.stages.iter().filter_map(|stage| Color::parse(stage)).collect())
}

/// The same by night, for a page that follows its reader's system; none where the project is not light by day.
pub fn night(look: &config::Theme) -> Option<Theme> {
    let dark = config::Theme { name: ThemeName::Dark, ..look.clone() };
    (look.name == ThemeName::Light).then(|| theme(&dark))
}
