//! The foot of a map: what the signs mean, and the map in one line.

use super::{
    block::Block,
    context::Context,
    feeling,
    frame::Frame,
    lanes::{self, Swimlane, stage::Stages, touchpoint},
    pen::{Look, look},
};

/// The signs that this map uses, each with its meaning.
pub(super) fn content(cx: &Context, frame: &Frame, drawn: &[&dyn Swimlane], width: f64) -> Block {
    let shows = |lane: &dyn Swimlane| drawn.iter().any(|other| other.lane() == lane.lane());
    let (stages, touchpoints) = (shows(&Stages), shows(&touchpoint::Touchpoints));
    let mut entries = Vec::new();
    let moments = cx.journey.stages.iter().any(|stage| {
        !stage.moments.is_empty() && stages || touchpoints && stage.touchpoints.iter().any(touchpoint::is_moment)
    });
    if moments {
        let sign = Block { w: 16.0, h: 17.0, nodes: vec![touchpoint::star(cx, 8.0, 8.6, 7.5)] };
        entries.push(cx.entry(sign, cx.pen.word("moment")));
    }
    // In the order of a whole map, whatever that of this one is.
    for lane in lanes::ALL.iter().filter(|lane| shows(**lane)) {
        entries.append(&mut lane.legend(cx, frame, width));
    }
    if !cx.sources.is_empty() && !cx.overview {
        let sign = cx.pen.line("\u{b9}", look(13.0, cx.pen.theme.ink).semibold());
        entries.push(cx.entry(sign, cx.pen.word("researched")));
    }
    cx.flow(entries, 22.0, 4.0, width)
}

/// The map in one line.
pub(super) fn summary(cx: &Context) -> String {
    facts(cx).join(" · ")
}

/// The same as a block.
pub(super) fn summary_block(cx: &Context, look: Look, width: f64) -> Block {
    cx.facts(&facts(cx), look, 1.6, width)
}

/// How many stages and touchpoints, how people feel, where least.
fn facts(cx: &Context) -> Vec<String> {
    let journey = cx.told;
    let count = |number: usize, one: &str, many: &str| {
        format!("{number} {}", cx.pen.word(if number == 1 { one } else { many }))
    };
    let mut facts = vec![
        count(journey.stages.len(), "stage.one", "stages"),
        count(journey.touchpoints().count(), "touchpoint.one", "touchpoints"),
    ];
    let first = journey.personas.first().map(String::as_str);
    let mut scores: Vec<(&str, f64)> = Vec::new();
    for stage in &journey.stages {
        let before = scores.len();
        for touchpoint in &stage.touchpoints {
            scores.extend(
                feeling::emotion_of(touchpoint, first).map(|emotion| (touchpoint.title.as_str(), emotion.score)),
            );
        }
        if scores.len() == before {
            scores.extend(stage.emotion.iter().map(|emotion| (stage.title.as_str(), emotion.score)));
        }
    }
    if !scores.is_empty() {
        let mean = scores.iter().map(|(_, score)| score).sum::<f64>() / scores.len() as f64;
        facts.push(format!("{} {}", cx.pen.word("mean"), cx.pen.figure(&feeling::number(mean, journey.scale))));
        let lowest = scores.iter().min_by(|a, b| a.1.total_cmp(&b.1));
        // Where all feel the same, nowhere is the lowest.
        let differ = scores.iter().any(|(_, score)| lowest.is_some_and(|(_, least)| least < score));
        facts.extend(lowest.filter(|_| differ).map(|(place, score)| {
            format!("{} {place} ({})", cx.pen.word("lowest"), cx.pen.figure(&feeling::number(*score, journey.scale)))
        }));
    }
    facts
}
