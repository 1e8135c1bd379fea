//! What cites research.

use super::{Map, parts};
use crate::model::{Cited, Journey, Pain, Persona, Stage, Text, Touchpoint};

/// Whether a persona, or anything said about them, cites a source.
pub(super) fn of_persona(persona: &Persona) -> bool {
    let lists = [
        &persona.goals,
        &persona.needs,
        &persona.motivations,
        &persona.frustrations,
        &persona.behaviors,
        &persona.quotes,
    ];
    cited(&persona.evidence, &persona.cited)
        || lists.into_iter().any(|texts| cites(texts))
        || persona.bio.iter().any(|bio| !bio.evidence.is_empty())
}

/// Whether a pain point, or one of its values, cites a source.
pub(super) fn of_pain(pain: &Pain) -> bool {
    let texts = pain.recovery.iter().chain(&pain.workaround);
    cited(&pain.evidence, &pain.cited) || texts.into_iter().any(|text| !text.evidence.is_empty())
}

/// Whether anything at a touchpoint cites a source.
pub(super) fn of_touchpoint(point: &Touchpoint) -> bool {
    let lists = [
        &point.actions,
        &point.thoughts,
        &point.quotes,
        &point.expectations,
        &point.gains,
        &point.moments,
        &point.systems,
        &point.notes,
    ];
    cited(&point.evidence, &point.cited)
        || lists.into_iter().any(|texts| cites(texts))
        || point.emotion.iter().any(|emotion| !emotion.evidence.is_empty())
        || point.scores.iter().any(|score| !score.evidence.is_empty())
        || parts::services(point).any(|(_, service)| !service.evidence.is_empty())
        || point.pains.iter().any(of_pain)
        || point.opportunities.iter().any(|one| cited(&one.evidence, &one.cited))
        || point.metrics.iter().any(|reading| !reading.evidence.is_empty())
        || point.images.iter().any(|image| !image.evidence.is_empty())
        || point.links.iter().any(|link| !link.evidence.is_empty())
        || point.differences.values().any(|one| {
            !one.evidence.is_empty()
                || [&one.actions, &one.thoughts, &one.quotes].into_iter().any(|texts| cites(texts))
                || one.emotion.iter().any(|emotion| !emotion.evidence.is_empty())
                || one.scores.iter().any(|score| !score.evidence.is_empty())
                || one.pains.iter().any(of_pain)
                || one.opportunities.iter().any(|one| cited(&one.evidence, &one.cited))
                || one.metrics.iter().any(|reading| !reading.evidence.is_empty())
        })
}

/// Whether anything on the map of `journey` cites a source: a statement of it, or one of its personas or metrics.
pub(super) fn of_map(map: &Map<'_>, journey: &Journey) -> bool {
    let personas = journey.personas.iter().filter_map(|id| map.model.persona(id));
    let readings = parts::readings(journey);
    let mut metrics = readings.iter().filter_map(|(_, reading)| map.model.metric(&reading.metric));
    of_journey(journey)
        || personas.into_iter().any(of_persona)
        || metrics.any(|metric| cited(&metric.evidence, &metric.cited))
}

fn of_journey(journey: &Journey) -> bool {
    let single = [&journey.scenario, &journey.goal, &journey.trigger, &journey.frequency];
    let lists = [&journey.expectations, &journey.principles, &journey.quotes, &journey.notes];
    cited(&journey.evidence, &journey.cited)
        || single.into_iter().flatten().any(|text| !text.evidence.is_empty())
        || lists.into_iter().any(|texts| cites(texts))
        || journey.scope.iter().any(|scope| !scope.evidence.is_empty())
        || journey.curves.iter().any(|curve| !curve.evidence.is_empty())
        || journey.objectives.iter().any(|one| cited(&one.evidence, &one.cited))
        || journey.opportunities.iter().any(|one| cited(&one.evidence, &one.cited))
        || journey.metrics.iter().any(|reading| !reading.evidence.is_empty())
        || journey.flow.iter().any(|edge| !edge.evidence.is_empty())
        || journey.experiments.iter().any(|one| cited(&one.evidence, &one.cited))
        || journey.stages.iter().any(of_stage)
}

fn of_stage(stage: &Stage) -> bool {
    let single = [&stage.goal, &stage.when];
    let lists = [
        &stage.expectations,
        &stage.activities,
        &stage.actions,
        &stage.thoughts,
        &stage.quotes,
        &stage.moments,
        &stage.gains,
        &stage.notes,
    ];
    cited(&stage.evidence, &stage.cited)
        || single.into_iter().flatten().any(|text| !text.evidence.is_empty())
        || lists.into_iter().any(|texts| cites(texts))
        || stage.emotion.iter().any(|emotion| !emotion.evidence.is_empty())
        || stage.pains.iter().any(of_pain)
        || stage.opportunities.iter().any(|one| cited(&one.evidence, &one.cited))
        || stage.metrics.iter().any(|reading| !reading.evidence.is_empty())
        || stage.touchpoints.iter().any(of_touchpoint)
}

fn cites(texts: &[Text]) -> bool {
    texts.iter().any(|text| !text.evidence.is_empty())
}

fn cited(evidence: &[String], cited: &Cited) -> bool {
    !evidence.is_empty() || !cited.is_empty()
}
