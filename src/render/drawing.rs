use super::{Format, Look, Selection};
use crate::dress::{self, Dress};
use crate::layout::{self, Columns, Labels, Scene, Theme};
use crate::model::{Journey, Model};

/// Journeys that are about to be drawn, with everything that decides how.
pub(super) struct Drawing<'a> {
    pub model: &'a Model,
    /// The journeys, and before each the one that it revises.
    pub journeys: Vec<&'a Journey>,
    pub look: &'a Look,
    pub dress: &'a Dress,
    pub theme: Theme,
    /// The colours by night, for what follows its reader's system.
    pub night: Option<Theme>,
    pub labels: Labels,
}

impl<'a> Drawing<'a> {
    /// A theme that somebody chose beats the project's, its night and its own colours too.
    pub fn new(what: &Selection<'a>, look: &'a Look, dress: &'a Dress) -> Drawing<'a> {
        let project = &what.config.theme;
        let (theme, night) = match &look.theme {
            Some(chosen) => (chosen.clone(), None),
            None => (dress::theme(project), dress::night(project)),
        };
        let labels = Labels::new(what.config.labels.clone());
        Drawing { model: what.model, journeys: what.with_bases(), look, dress, theme, night, labels }
    }

    /// How many columns stand in a row of a picture in `format`. A page for browsers scrolls, so nothing has to be folded.
    pub fn columns(&self, format: Format) -> Columns {
        match (format, self.look.columns) {
            (Format::Html, Columns::Auto) => Columns::All,
            (_, columns) => columns,
        }
    }

    /// What a scene of so many columns in a row shows.
    pub fn options(&self, columns: Columns) -> layout::Options {
        layout::Options {
            lanes: Some(&self.look.lanes).filter(|lanes| !lanes.is_empty()).cloned(),
            columns,
            overview: self.look.overview,
            labels: self.labels.clone(),
            pictures: self.dress.pictures.clone(),
            prefix: self.look.prefix.clone(),
        }
    }

    /// All journeys below each other.
    pub fn scene(&self, columns: Columns) -> Scene {
        layout::map(self.model, &self.journeys, &self.options(columns), &self.theme, &self.dress.fonts)
    }
}
