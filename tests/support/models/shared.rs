//! What journeys share: personas, channels, sources, metrics, words for feelings.

use journey::model::*;
use proptest::option::of;
use proptest::prelude::*;
use proptest::sample::select;

use super::{cited, dates, doc, evidence, ids, levels, some_texts, texts};
use crate::support::texts::{names, numbers, words};

/// Any persona.
pub fn personas() -> BoxedStrategy<Persona> {
    let kinds = [PersonaKind::Primary, PersonaKind::Secondary, PersonaKind::Staff, PersonaKind::System];
    let head =
        (names(), words(), doc(), of(select(kinds.to_vec())), of(words()), of(words()), of(words()), of(words()));
    let inner = (of(texts()), some_texts(), some_texts(), some_texts(), some_texts(), some_texts());
    let outer = (ids(), of(levels()), some_texts(), of(words()), of(words()));
    (head, inner, outer, evidence(), cited())
        .prop_map(|(head, inner, outer, evidence, cited)| {
            let (id, name, doc, kind, age, role, location, segment) = head;
            let (bio, goals, needs, motivations, frustrations, behaviors) = inner;
            let (prefers, fluency, quotes, avatar, color) = outer;
            Persona {
                id,
                name,
                doc,
                kind,
                age,
                role,
                location,
                segment,
                bio,
                goals,
                needs,
                motivations,
                frustrations,
                behaviors,
                prefers,
                fluency,
                quotes,
                avatar,
                color,
                evidence,
                cited,
                origin: Origin::default(),
            }
        })
        .boxed()
}

pub fn channels() -> BoxedStrategy<Channel> {
    let kinds = [ChannelKind::Digital, ChannelKind::Physical, ChannelKind::Human];
    (names(), words(), doc(), of(select(kinds.to_vec())), of(names()))
        .prop_map(|(id, title, doc, kind, icon)| Channel { id, title, doc, kind, icon, origin: Origin::default() })
        .boxed()
}

pub fn sources() -> BoxedStrategy<Source> {
    use Method::*;
    let methods = [
        Interview,
        FocusGroup,
        UsabilityTest,
        StakeholderInterview,
        Survey,
        Analytics,
        Crm,
        SocialListening,
        SupportLog,
        Diary,
        Observation,
    ];
    let head = (names(), words(), doc(), of(select(methods.to_vec())));
    (head, of(numbers()), of(dates()), of(words()), of(levels()))
        .prop_map(|((id, title, doc, method), sample, date, url, confidence)| Source {
            id,
            title,
            doc,
            method,
            sample,
            date,
            url,
            confidence,
            origin: Origin::default(),
        })
        .boxed()
}

pub fn metrics() -> BoxedStrategy<Metric> {
    use MetricKind::*;
    let kinds = [Rate, Count, Duration, Money, Nps, Csat, Ces, Score];
    let better = of(select([Better::Higher, Better::Lower].as_slice()));
    let head = (names(), words(), doc(), of(select(kinds.to_vec())));
    (head, of(words()), better, of(words()), evidence(), cited())
        .prop_map(|((id, title, doc, kind), unit, better, definition, evidence, cited)| Metric {
            id,
            title,
            doc,
            kind,
            unit,
            better,
            definition,
            evidence,
            cited,
            origin: Origin::default(),
        })
        .boxed()
}

pub fn emotion_words() -> BoxedStrategy<EmotionWord> {
    (words(), numbers()).prop_map(|(word, score)| EmotionWord { word, score, origin: Origin::default() }).boxed()
}
