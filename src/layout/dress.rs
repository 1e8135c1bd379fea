use super::{Color, Theme};
use crate::config;

/// The colours that a project asks for.
pub fn project_theme(look: &config::Theme) -> Theme {
    let mut theme = Theme::named(look.name.word()).unwrap_or_else(Theme::light);
    if let Some(accent) = look.accent.as_deref().and_then(Color::parse) {
        theme = theme.with_accent(accent);
    }
    theme.with_stages(look.stages.iter().filter_map(|stage| Color::parse(stage)).collect())
}
