use std::collections::BTreeSet;

use crate::model::{Cited, Difference, Emotion, Journey, Model, Opportunity, Pain, Reading, Source, Text};

/// The sources that a journey cites anywhere, in the order of the file.
pub(super) fn cited<'m>(model: &'m Model, journey: &Journey) -> Vec<&'m Source> {
    let mut seen = Seen::default();
    seen.thing(&journey.evidence, &journey.cited);
    seen.texts(journey.scenario.iter().chain(&journey.goal).chain(&journey.trigger).chain(&journey.frequency));
    for texts in [&journey.expectations, &journey.principles, &journey.quotes, &journey.notes] {
        seen.texts(texts);
    }
    seen.ids(journey.scope.iter().flat_map(|scope| &scope.evidence));
    seen.readings(&journey.metrics);
    seen.opportunities(&journey.opportunities);
    for objective in &journey.objectives {
        seen.thing(&objective.evidence, &objective.cited);
    }
    for persona in journey.personas.iter().filter_map(|id| model.persona(id)) {
        seen.thing(&persona.evidence, &persona.cited);
        for texts in [
            &persona.goals,
            &persona.needs,
            &persona.motivations,
            &persona.frustrations,
            &persona.behaviors,
            &persona.quotes,
        ] {
            seen.texts(texts);
        }
        seen.texts(&persona.bio);
    }
    for stage in &journey.stages {
        seen.thing(&stage.evidence, &stage.cited);
        seen.texts(stage.goal.iter().chain(&stage.when));
        let lists = [&stage.expectations, &stage.activities, &stage.actions, &stage.thoughts, &stage.quotes];
        for texts in lists.into_iter().chain([&stage.moments, &stage.gains, &stage.notes]) {
            seen.texts(texts);
        }
        seen.emotion(stage.emotion.as_ref());
        seen.readings(&stage.metrics);
        seen.pains(&stage.pains);
        seen.opportunities(&stage.opportunities);
    }
    for (_, touchpoint) in journey.touchpoints() {
        seen.thing(&touchpoint.evidence, &touchpoint.cited);
        let lists = [&touchpoint.actions, &touchpoint.thoughts, &touchpoint.quotes, &touchpoint.expectations];
        for texts in
            lists.into_iter().chain([&touchpoint.gains, &touchpoint.moments, &touchpoint.systems, &touchpoint.notes])
        {
            seen.texts(texts);
        }
        let services = touchpoint.frontstage.iter().chain(&touchpoint.backstage).chain(&touchpoint.support);
        seen.ids(services.flat_map(|service| &service.evidence));
        seen.ids(touchpoint.links.iter().flat_map(|link| &link.evidence));
        seen.ids(touchpoint.scores.iter().flat_map(|score| &score.evidence));
        seen.emotion(touchpoint.emotion.as_ref());
        seen.readings(&touchpoint.metrics);
        seen.pains(&touchpoint.pains);
        seen.opportunities(&touchpoint.opportunities);
        touchpoint.differences.values().for_each(|difference| seen.difference(difference));
    }
    model.sources.iter().filter(|source| seen.0.contains(source.id.as_str())).collect()
}

#[derive(Default)]
struct Seen<'j>(BTreeSet<&'j str>);

impl<'j> Seen<'j> {
    fn ids(&mut self, ids: impl IntoIterator<Item = &'j String>) {
        self.0.extend(ids.into_iter().map(String::as_str));
    }

    fn thing(&mut self, evidence: &'j [String], cited: &'j Cited) {
        self.ids(evidence);
        self.ids(cited.values().flatten());
    }

    fn texts(&mut self, texts: impl IntoIterator<Item = &'j Text>) {
        self.ids(texts.into_iter().flat_map(|text| &text.evidence));
    }

    fn emotion(&mut self, emotion: Option<&'j Emotion>) {
        self.ids(emotion.into_iter().flat_map(|emotion| &emotion.evidence));
    }

    fn readings(&mut self, readings: &'j [Reading]) {
        self.ids(readings.iter().flat_map(|reading| &reading.evidence));
    }

    fn pains(&mut self, pains: &'j [Pain]) {
        for pain in pains {
            self.thing(&pain.evidence, &pain.cited);
            self.texts(pain.recovery.iter().chain(&pain.workaround));
        }
    }

    fn opportunities(&mut self, opportunities: &'j [Opportunity]) {
        for opportunity in opportunities {
            self.thing(&opportunity.evidence, &opportunity.cited);
        }
    }

    fn difference(&mut self, difference: &'j Difference) {
        for texts in [&difference.actions, &difference.thoughts, &difference.quotes] {
            self.texts(texts);
        }
        self.emotion(difference.emotion.as_ref());
        self.ids(difference.scores.iter().flat_map(|score| &score.evidence));
        self.readings(&difference.metrics);
        self.pains(&difference.pains);
        self.opportunities(&difference.opportunities);
    }
}
