//! Random maps that the language can say: [`super::models`] with names that are taken once, references
//! that lead somewhere, scores on their scale, and texts as lowering leaves them.

mod flow;
mod inside;
mod names;
mod values;

use journey::model::*;
use proptest::prelude::*;

use super::models::models;
use names::Taken;
use values::{cite, some_title, title};

/// Any map that the language can say and that revises nothing.
pub fn sayable() -> BoxedStrategy<Model> {
    models().prop_map(tame).boxed()
}

/// What can be referred to while one map is tamed.
struct Taming {
    personas: Vec<String>,
    channels: Vec<String>,
    sources: Vec<String>,
    metrics: Vec<String>,
    /// The units of the metrics, in the same order.
    units: Vec<Option<String>>,
    /// Which of them are rates.
    rates: Vec<bool>,
    journeys: Vec<String>,
}

fn tame(mut model: Model) -> Model {
    // A single file mentions its own journeys only.
    model.mentioned.clear();
    let mut taken = Taken::default();
    for persona in &mut model.personas {
        title(&mut persona.name);
        taken.name("persona", &mut persona.id, &persona.name);
    }
    for channel in &mut model.channels {
        title(&mut channel.title);
        taken.name("channel", &mut channel.id, &channel.title);
    }
    for source in &mut model.sources {
        title(&mut source.title);
        taken.name("source", &mut source.id, &source.title);
    }
    for metric in &mut model.metrics {
        title(&mut metric.title);
        some_title(&mut metric.unit);
        taken.name("metric", &mut metric.id, &metric.title);
    }
    for journey in &mut model.journeys {
        title(&mut journey.title);
        taken.name("journey", &mut journey.id, &journey.title);
    }
    let built_in = journey::language::BUILT_IN_CHANNELS.iter().map(|channel| channel.id.to_owned());
    let mut taming = Taming {
        personas: model.personas.iter().map(|persona| persona.id.clone()).collect(),
        channels: model.channels.iter().map(|channel| channel.id.clone()).chain(built_in.take(3)).collect(),
        sources: model.sources.iter().map(|source| source.id.clone()).collect(),
        metrics: model.metrics.iter().map(|metric| metric.id.clone()).collect(),
        units: model.metrics.iter().map(|metric| metric.unit.clone()).collect(),
        rates: model.metrics.iter().map(|metric| metric.kind == Some(MetricKind::Rate)).collect(),
        journeys: model.journeys.iter().map(|journey| journey.id.clone()).collect(),
    };
    model.personas.iter_mut().for_each(|persona| taming.persona(persona));
    model.channels.iter_mut().for_each(channel);
    model.sources.iter_mut().for_each(source);
    model.metrics.iter_mut().for_each(|metric| taming.metric(metric));
    emotion_words(&mut model.emotions);
    model.journeys.iter_mut().for_each(|journey| taming.journey(journey));
    model
}

fn channel(channel: &mut Channel) {
    values::doc(&mut channel.doc);
    channel.icon = channel.icon.as_ref().map(|icon| if icon.len() > 4 { "store" } else { "web" }.to_owned());
}

fn source(source: &mut Source) {
    values::doc(&mut source.doc);
    source.url = source.url.as_ref().map(|url| match url.len() % 2 {
        0 => "https://example.org/a_b?c=\\[d]&e".to_owned(),
        _ => "mailto:research@example.org".to_owned(),
    });
}

fn emotion_words(words: &mut Vec<EmotionWord>) {
    let mut seen = std::collections::BTreeSet::new();
    for word in words.iter_mut() {
        word.word = journey::text::slug(&word.word).to_lowercase();
        word.score = values::within(word.score, Scale::default());
    }
    words.retain(|word| seen.insert(word.word.clone()));
}

impl Taming {
    fn persona(&mut self, persona: &mut Persona) {
        values::doc(&mut persona.doc);
        persona.age = persona.age.as_ref().map(|age| if age.is_empty() { "29" } else { "35..42" }.to_owned());
        for text in [&mut persona.role, &mut persona.location, &mut persona.segment, &mut persona.avatar] {
            some_title(text);
        }
        persona.color = persona.color.as_ref().map(|_| "#3557d5".to_owned());
        persona.bio.iter_mut().for_each(|text| self.text(text));
        let lists = [
            &mut persona.goals,
            &mut persona.needs,
            &mut persona.motivations,
            &mut persona.frustrations,
            &mut persona.behaviors,
            &mut persona.quotes,
        ];
        for list in lists {
            list.iter_mut().for_each(|text| self.text(text));
        }
        refer(&mut persona.prefers, &self.channels);
        refer(&mut persona.evidence, &self.sources);
        persona.cited = cite(
            &persona.cited,
            &self.sources,
            &[
                ("kind", persona.kind.is_some()),
                ("age", persona.age.is_some()),
                ("role", persona.role.is_some()),
                ("prefers", !persona.prefers.is_empty()),
                ("fluency", persona.fluency.is_some()),
                ("avatar", persona.avatar.is_some()),
                ("color", persona.color.is_some()),
            ],
        );
    }

    fn metric(&mut self, metric: &mut Metric) {
        values::doc(&mut metric.doc);
        some_title(&mut metric.definition);
        refer(&mut metric.evidence, &self.sources);
        let fields = [("unit", metric.unit.is_some()), ("definition", metric.definition.is_some())];
        metric.cited = cite(&metric.cited, &self.sources, &fields);
    }

    /// A sentence.
    fn text(&self, text: &mut Text) {
        values::text(&mut text.text);
        refer(&mut text.evidence, &self.sources);
    }

    fn texts(&self, texts: &mut [Text]) {
        texts.iter_mut().for_each(|text| self.text(text));
    }
}

/// Makes `ids` name things of `known`, each once.
fn refer(ids: &mut Vec<String>, known: &[String]) {
    let mut seen = std::collections::BTreeSet::new();
    *ids = ids.iter().filter_map(|id| pick(id, known)).filter(|id| seen.insert(id.clone())).collect();
}

/// One of `known`, the same for the same `id`.
fn pick(id: &str, known: &[String]) -> Option<String> {
    let at = id.bytes().map(usize::from).sum::<usize>().checked_rem(known.len())?;
    known.get(at).cloned()
}
