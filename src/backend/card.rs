use crate::analysis::portfolio::MapSummary;

/// A map among many, as an index shows it.
#[derive(Clone, Debug)]
pub struct Card {
    /// The map in short.
    pub summary: MapSummary,
    /// The address of its page, relative to the index.
    pub href: String,
    /// A small SVG of it by day.
    pub thumbnail: String,
    /// The same by night, where the project has both.
    pub night: Option<String>,
}
