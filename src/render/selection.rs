use crate::config::Config;
use crate::map::Map;
use crate::model::{Journey, Model};

/// What of a map is rendered: some of its journeys, or all.
///
/// A [`Map`] stands for all of its journeys wherever a selection is wanted.
#[derive(Clone, Debug)]
pub struct Selection<'m> {
    pub(super) model: &'m Model,
    pub(super) journeys: Vec<&'m Journey>,
    pub(super) config: &'m Config,
}

impl<'m> Selection<'m> {
    /// `journeys` of `model`, in the words and colours of `config`.
    pub fn new(model: &'m Model, journeys: Vec<&'m Journey>, config: &'m Config) -> Selection<'m> {
        Selection { model, journeys, config }
    }

    /// The journeys of `map` that `ids` name, in the order of the file. Names that no journey has choose nothing.
    pub fn of(map: &'m Map, ids: &[impl AsRef<str>]) -> Selection<'m> {
        let chosen = |journey: &&Journey| ids.iter().any(|id| id.as_ref() == journey.id);
        Selection::new(map.model(), map.model().journeys.iter().filter(chosen).collect(), map.config())
    }

    /// The journeys.
    pub fn journeys(&self) -> &[&'m Journey] {
        &self.journeys
    }

    /// Each journey for itself.
    pub fn each(&self) -> impl Iterator<Item = Selection<'m>> {
        self.journeys.iter().map(|journey| Selection::new(self.model, vec![journey], self.config))
    }

    /// The journeys, and before each the one that it revises: a picture shows the curves of both.
    #[cfg(feature = "svg")]
    pub(super) fn with_bases(&self) -> Vec<&'m Journey> {
        let mut shown: Vec<&Journey> = Vec::new();
        for &journey in &self.journeys {
            let base = journey.revises.as_deref().and_then(|base| self.model.journey(base));
            for journey in base.into_iter().chain([journey]) {
                if !shown.iter().any(|other| other.id == journey.id) {
                    shown.push(journey);
                }
            }
        }
        shown
    }
}

impl<'m> From<&'m Map> for Selection<'m> {
    fn from(map: &'m Map) -> Selection<'m> {
        Selection::new(map.model(), map.model().journeys.iter().collect(), map.config())
    }
}
