//! The JSON that [`crate::backend::json`] writes.

use std::collections::BTreeSet;

use crate::backend::json::{self, ReadError};
use crate::format;
use crate::model::{Journey, Model};

/// What came of a JSON map.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Imported {
    /// The text of the `.journey` file.
    pub text: String,
    /// Ids of the journeys that the map only mentions: they are declared in the file like its own.
    pub mentioned: Vec<String>,
    /// Ids of the journeys that the map refers to and does not hold: their names lead nowhere.
    pub missing: Vec<String>,
}

/// The map in `text` as a `.journey` file.
///
/// # Errors
/// `text` is no JSON map of a version that this program reads. A map with names that lead nowhere or
/// values that are none is written all the same: compiling the result says what is wrong.
pub fn import(text: &str) -> Result<Imported, ReadError> {
    let model = json::read(text)?;
    let mentioned = model.mentioned.iter().map(|journey| journey.id.clone()).collect();
    Ok(Imported { text: format::write(&model), mentioned, missing: missing(&model) })
}

fn missing(model: &Model) -> Vec<String> {
    let all = model.journeys.iter().chain(&model.mentioned).flat_map(Journey::mentions);
    let missing: BTreeSet<&str> = all.filter(|id| model.any_journey(id).is_none()).collect();
    missing.into_iter().map(str::to_owned).collect()
}
