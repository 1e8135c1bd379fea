//! Map → text. Compiling the text gives the same map again.

mod channel;
mod curve;
mod difference;
mod drop;
mod emotion;
mod emotions;
mod experiment;
mod fields;
mod flow;
mod journey;
mod lines;
mod metric;
mod name;
mod objective;
mod opportunity;
mod pain;
mod persona;
mod reading;
mod scope;
mod service;
mod source;
mod stage;
mod statement;
mod text;
mod token;
mod touchpoint;

use std::borrow::Cow;

use crate::model::Model;
use name::Referred;
use statement::Statement;

/// `model` as the text of one `.journey` file: what came from imports stands in it too, also the journeys that others mention. A model that no
/// compiler made (names that lead nowhere, scores outside their scale, addresses that are none) gives a
/// text that says so when it is compiled.
pub fn write(model: &Model) -> String {
    let model = &one_file(model);
    let writing = Writing { model, referred: Referred::of(model) };
    let mut file: Vec<Statement> = Vec::new();
    file.extend(model.channels.iter().map(channel::write));
    file.extend(model.sources.iter().map(source::write));
    file.extend(model.metrics.iter().map(metric::write));
    file.extend(emotions::write(&model.emotions));
    file.extend(model.personas.iter().map(persona::write));
    file.extend(model.journeys.iter().map(|journey| writing.journey(journey)));
    lines::print(&file)
}

/// `model` with the journeys that others mention as its own, behind them: what names one finds it in the same file.
fn one_file(model: &Model) -> Cow<'_, Model> {
    if model.mentioned.is_empty() {
        return Cow::Borrowed(model);
    }
    let mut model = model.clone();
    let mentioned = std::mem::take(&mut model.mentioned);
    model.journeys.extend(mentioned);
    Cow::Owned(model)
}

/// What is at hand while a map is written.
struct Writing<'m> {
    model: &'m Model,
    /// The things that something refers to by name.
    referred: Referred<'m>,
}
