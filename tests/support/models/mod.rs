//! Random maps for property tests: every field of every construct, with the texts that break writers
//! of files. No `..Default::default()` here, so that a new field cannot be forgotten.
//!
//! The maps are wild: names may be taken twice, references may lead nowhere, scores may leave their scale.

mod shared;

use std::collections::BTreeMap;

use journey::model::*;
use proptest::collection::{btree_map, vec};
use proptest::option::of;
use proptest::prelude::*;
use proptest::sample::select;

pub use shared::personas;
use shared::{channels, emotion_words, metrics, sources};

use super::texts::{names, numbers, words};

/// Any map.
pub fn models() -> BoxedStrategy<Model> {
    let shared = (vec(personas(), 0..3), vec(channels(), 0..3), vec(sources(), 0..3), vec(metrics(), 0..3));
    (shared, vec(emotion_words(), 0..3), vec(journeys(), 0..3), vec(journeys(), 0..2))
        .prop_map(|((personas, channels, sources, metrics), emotions, journeys, mentioned)| Model {
            personas,
            channels,
            sources,
            metrics,
            emotions,
            journeys,
            mentioned,
            index: Default::default(),
        })
        .boxed()
}

/// Any journey.
pub fn journeys() -> BoxedStrategy<Journey> {
    let head = (names(), words(), doc(), ids(), of(names()), of(select([State::Current, State::Future].as_slice())));
    let change = (of(names()), vec(dropped(), 0..2));
    let frame = (of(texts()), of(texts()), some_texts(), of(scopes()), of(texts()), of(texts()));
    let care = (owners(), of(words()), of(words()), of(dates()), scales(), vec(curves(), 0..2));
    let aims = (some_texts(), vec(objectives(), 0..2), vec(readings(), 0..2), some_texts(), some_texts());
    let body = (vec(opportunities(), 0..2), vec(stages(), 0..4), vec(edges(), 0..4), vec(experiments(), 0..2));
    (head, change, frame, care, aims, body, evidence(), cited())
        .prop_map(|(head, change, frame, care, aims, body, evidence, cited)| {
            let (id, title, doc, personas, lang, state) = head;
            let (revises, dropped) = change;
            let (scenario, goal, expectations, scope, trigger, frequency) = frame;
            let (owners, status, version, reviewed, scale, curves) = care;
            let (principles, objectives, metrics, quotes, notes) = aims;
            let (opportunities, stages, flow, experiments) = body;
            Journey {
                id,
                title,
                doc,
                personas,
                lang,
                state,
                revises,
                dropped,
                scenario,
                goal,
                expectations,
                scope,
                trigger,
                frequency,
                owners,
                status,
                version,
                reviewed,
                scale,
                curves,
                principles,
                objectives,
                metrics,
                quotes,
                notes,
                opportunities,
                stages,
                flow,
                experiments,
                evidence,
                cited,
                origin: Origin::default(),
            }
        })
        .boxed()
}

/// Any stage.
pub fn stages() -> BoxedStrategy<Stage> {
    let head = (names(), words(), doc(), of(texts()), some_texts(), of(texts()), of(quantities()));
    let work = (some_texts(), owners(), ids(), some_texts(), some_texts(), some_texts(), some_texts());
    let worth = (vec(readings(), 0..2), of(emotions()), vec(pains(), 0..2), some_texts(), vec(opportunities(), 0..2));
    (head, work, worth, vec(images(), 0..2), some_texts(), vec(touchpoints(), 0..4), evidence(), cited())
        .prop_map(|(head, work, worth, images, notes, touchpoints, evidence, cited)| {
            let (id, title, doc, goal, expectations, when, duration) = head;
            let (activities, owners, channels, actions, thoughts, quotes, moments) = work;
            let (metrics, emotion, pains, gains, opportunities) = worth;
            Stage {
                id,
                title,
                doc,
                goal,
                expectations,
                when,
                duration,
                activities,
                owners,
                channels,
                actions,
                thoughts,
                quotes,
                moments,
                metrics,
                emotion,
                pains,
                gains,
                opportunities,
                images,
                notes,
                touchpoints,
                evidence,
                cited,
                origin: Origin::default(),
            }
        })
        .boxed()
}

/// Any touchpoint.
pub fn touchpoints() -> BoxedStrategy<Touchpoint> {
    let head = (names(), words(), doc(), ids(), some_texts(), some_texts(), some_texts(), some_texts());
    let worth = (of(emotions()), vec(scores(), 0..2), vec(pains(), 0..2), some_texts(), vec(opportunities(), 0..2));
    let service = (some_texts(), vec(readings(), 0..2), services(), services(), services(), some_texts(), owners());
    let extra = (of(quantities()), of(quantities()), any::<bool>(), vec(images(), 0..2), vec(links(), 0..2));
    (head, worth, service, extra, some_texts(), btree_map(names(), differences(), 0..2), evidence(), cited())
        .prop_map(|(head, worth, service, extra, notes, differences, evidence, cited)| {
            let (id, title, doc, channels, actions, thoughts, quotes, expectations) = head;
            let (emotion, scores, pains, gains, opportunities) = worth;
            let (moments, metrics, frontstage, backstage, support, systems, owners) = service;
            let (duration, wait, optional, images, links) = extra;
            Touchpoint {
                id,
                title,
                doc,
                channels,
                actions,
                thoughts,
                quotes,
                expectations,
                emotion,
                scores,
                pains,
                gains,
                opportunities,
                moments,
                metrics,
                frontstage,
                backstage,
                support,
                systems,
                owners,
                duration,
                wait,
                optional,
                images,
                links,
                notes,
                differences,
                evidence,
                cited,
                origin: Origin::default(),
            }
        })
        .boxed()
}

fn differences() -> BoxedStrategy<Difference> {
    let said = (some_texts(), some_texts(), some_texts(), of(emotions()), vec(scores(), 0..2));
    (said, vec(pains(), 0..2), vec(opportunities(), 0..2), vec(readings(), 0..2), evidence())
        .prop_map(|((actions, thoughts, quotes, emotion, scores), pains, opportunities, metrics, evidence)| {
            Difference {
                evidence,
                actions,
                thoughts,
                quotes,
                emotion,
                scores,
                pains,
                opportunities,
                metrics,
                origin: Origin::default(),
            }
        })
        .boxed()
}

fn objectives() -> BoxedStrategy<Objective> {
    let head = (names(), of(words()), doc(), of(quantities()), of(quantities()), of(dates()));
    (head, ids(), of(words()), evidence(), cited())
        .prop_map(|((metric, title, doc, from, to, by), serves, segment, evidence, cited)| Objective {
            metric,
            title,
            doc,
            from,
            to,
            by,
            serves,
            segment,
            evidence,
            cited,
            origin: Origin::default(),
        })
        .boxed()
}

fn experiments() -> BoxedStrategy<Experiment> {
    use ExperimentStatus::*;
    let variants = (names(), words(), doc(), evidence()).prop_map(|(id, title, doc, evidence)| Variant {
        id,
        title,
        doc,
        evidence,
        origin: Origin::default(),
    });
    let head = (names(), words(), doc(), ids(), of(texts()), vec(variants, 0..3));
    (head, ids(), of(select(vec![Planned, Running, Done, Stopped])), of(texts()), evidence(), cited())
        .prop_map(|((id, title, doc, tests, hypothesis, variants), metrics, status, result, evidence, cited)| {
            Experiment {
                id,
                title,
                doc,
                tests,
                hypothesis,
                variants,
                metrics,
                status,
                result,
                evidence,
                cited,
                origin: Origin::default(),
            }
        })
        .boxed()
}

fn pains() -> BoxedStrategy<Pain> {
    let severities = vec![Severity::Low, Severity::Medium, Severity::High, Severity::Critical];
    let head = (names(), words(), doc(), of(select(severities)), of(quantities()), of(quantities()));
    (head, owners(), of(texts()), of(texts()), evidence(), cited())
        .prop_map(|((id, text, doc, severity, frequency, cost), owners, recovery, workaround, evidence, cited)| Pain {
            id,
            text,
            doc,
            severity,
            frequency,
            cost,
            owners,
            recovery,
            workaround,
            evidence,
            cited,
            origin: Origin::default(),
        })
        .boxed()
}

fn opportunities() -> BoxedStrategy<Opportunity> {
    use OpportunityStatus::*;
    let head = (names(), words(), doc(), ids(), of(levels()), of(levels()), of(numbers()), of(numbers()));
    (head, owners(), of(select(vec![Idea, Planned, Doing, Done])), ids(), evidence(), cited())
        .prop_map(|(head, owners, status, metrics, evidence, cited)| {
            let (id, text, doc, solves, impact, effort, reach, confidence) = head;
            Opportunity {
                id,
                text,
                doc,
                solves,
                impact,
                effort,
                reach,
                confidence,
                owners,
                status,
                metrics,
                evidence,
                cited,
                origin: Origin::default(),
            }
        })
        .boxed()
}

fn emotions() -> BoxedStrategy<Emotion> {
    let feelings = (words(), numbers(), numbers())
        .prop_map(|(label, score, normalized)| Feeling { label, score, normalized })
        .boxed();
    (words(), numbers(), numbers(), vec(feelings, 0..3), evidence())
        .prop_map(|(label, score, normalized, course, evidence)| Emotion {
            label,
            score,
            normalized,
            course,
            evidence,
            origin: Origin::default(),
        })
        .boxed()
}

fn readings() -> BoxedStrategy<Reading> {
    (names(), quantities(), of(quantities()), of(dates()), evidence())
        .prop_map(|(metric, value, target, date, evidence)| Reading {
            metric,
            value,
            target,
            date,
            evidence,
            origin: Origin::default(),
        })
        .boxed()
}

fn edges() -> BoxedStrategy<Edge> {
    let kinds = select([EdgeTarget::Touchpoint, EdgeTarget::Journey].as_slice());
    (names(), names(), kinds, of(numbers()), of(words()), of(any::<u32>()), evidence())
        .prop_map(|(from, to, kind, share, label, fork, evidence)| Edge {
            evidence,
            from,
            to,
            kind,
            share,
            label,
            fork,
            origin: Origin::default(),
        })
        .boxed()
}

fn dropped() -> BoxedStrategy<Dropped> {
    (of(names()), of(names()), names(), of(names()))
        .prop_map(|(stage, touchpoint, kind, name)| Dropped { stage, touchpoint, kind, name })
        .boxed()
}

fn scopes() -> BoxedStrategy<Scope> {
    (of(words()), of(words()), evidence()).prop_map(|(from, to, evidence)| Scope { from, to, evidence }).boxed()
}

fn curves() -> BoxedStrategy<Curve> {
    (names(), words(), doc(), scales(), evidence(), cited())
        .prop_map(|(id, title, doc, scale, evidence, cited)| Curve {
            id,
            title,
            doc,
            scale,
            evidence,
            cited,
            origin: Origin::default(),
        })
        .boxed()
}

fn scores() -> BoxedStrategy<Score> {
    (names(), numbers(), numbers(), evidence())
        .prop_map(|(curve, score, normalized, evidence)| Score {
            curve,
            score,
            normalized,
            evidence,
            origin: Origin::default(),
        })
        .boxed()
}

fn services() -> BoxedStrategy<Vec<Service>> {
    let service = (words(), of(names()), evidence()).prop_map(|(text, by, evidence)| Service {
        text,
        by,
        evidence,
        origin: Origin::default(),
    });
    vec(service, 0..2).boxed()
}

fn images() -> BoxedStrategy<Image> {
    (words(), of(words()), evidence())
        .prop_map(|(path, title, evidence)| Image { path, title, evidence, origin: Origin::default() })
        .boxed()
}

fn links() -> BoxedStrategy<Link> {
    (words(), of(words()), evidence())
        .prop_map(|(url, title, evidence)| Link { url, title, evidence, origin: Origin::default() })
        .boxed()
}

fn texts() -> BoxedStrategy<Text> {
    (words(), evidence()).prop_map(|(text, evidence)| Text { text, evidence, origin: Origin::default() }).boxed()
}

fn some_texts() -> BoxedStrategy<Vec<Text>> {
    vec(texts(), 0..3).boxed()
}

fn quantities() -> BoxedStrategy<Quantity> {
    (numbers(), of(numbers()), of(words()), words())
        .prop_map(|(value, upper, unit, text)| Quantity { value, upper, unit, text })
        .boxed()
}

fn scales() -> BoxedStrategy<Scale> {
    (numbers(), numbers()).prop_map(|(min, max)| Scale { min, max }).boxed()
}

fn levels() -> BoxedStrategy<Level> {
    select([Level::Low, Level::Medium, Level::High].as_slice()).boxed()
}

fn dates() -> BoxedStrategy<String> {
    select(["2026", "2026-10", "2026-10-31"].as_slice()).prop_map(str::to_owned).boxed()
}

fn doc() -> BoxedStrategy<Option<String>> {
    of(words()).boxed()
}

fn ids() -> BoxedStrategy<Vec<String>> {
    vec(names(), 0..3).boxed()
}

fn owners() -> BoxedStrategy<Vec<String>> {
    vec(words(), 0..2).boxed()
}

fn evidence() -> BoxedStrategy<Vec<String>> {
    vec(names(), 0..2).boxed()
}

fn cited() -> BoxedStrategy<Cited> {
    btree_map(names(), vec(names(), 0..2), 0..2).prop_map(BTreeMap::from_iter).boxed()
}
