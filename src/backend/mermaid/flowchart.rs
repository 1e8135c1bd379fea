//! `flowchart`: the ways from touchpoint to touchpoint.
//!
//! Only titles, stages, ways, their shares and labels are told.

use std::collections::BTreeMap;

use super::code;
use crate::backend::number;
use crate::model::{Edge, EdgeTarget, Journey, Model};

/// Punctuation without a meaning in quoted text; a dot or a dash at its start would make a list.
const PLAIN: &str = "";

/// `journey` as a `flowchart`, left to right: a stage is a box around its touchpoints. Without a
/// written flow the touchpoints follow each other.
pub(super) fn write(model: &Model, journey: &Journey) -> String {
    let mut lines = Vec::new();
    let title = text(&journey.title);
    lines.push("flowchart LR".to_owned());
    if !title.is_empty() {
        lines.push(format!("  accTitle: {title}"));
    }
    let mut nodes: BTreeMap<(Vertex, &str), String> = BTreeMap::new();
    let mut count = 0;
    for (at, stage) in journey.stages.iter().enumerate() {
        if stage.touchpoints.is_empty() {
            continue;
        }
        lines.push(format!("  subgraph s{}[\"{}\"]", at + 1, shown([&stage.title, &stage.id])));
        for touchpoint in &stage.touchpoints {
            count += 1;
            let node = format!("t{count}");
            lines.push(format!("    {node}[\"{}\"]", shown([&touchpoint.title, &touchpoint.id])));
            nodes.insert((Vertex::Touchpoint, &touchpoint.id), node);
        }
        lines.push("  end".to_owned());
    }

    let written: Vec<Edge>;
    let edges = if journey.flow.is_empty() {
        let ids: Vec<&String> = journey.touchpoints().map(|(_, touchpoint)| &touchpoint.id).collect();
        written = ids
            .windows(2)
            .filter_map(|pair| match pair {
                [from, to] => Some(Edge { from: (*from).clone(), to: (*to).clone(), ..Edge::default() }),
                _ => None,
            })
            .collect();
        &written
    } else {
        &journey.flow
    };
    let mut arrows = Vec::new();
    for edge in edges {
        let target = match edge.kind {
            EdgeTarget::Journey => Vertex::Journey,
            EdgeTarget::Touchpoint => Vertex::Touchpoint,
        };
        let mut ends = Vec::new();
        for (kind, id) in [(Vertex::Touchpoint, &edge.from), (target, &edge.to)] {
            // The ends of the flow and other journeys have no stage: they stand beside the boxes.
            let node = nodes.entry((kind, id)).or_insert_with(|| {
                count += 1;
                let node = format!("t{count}");
                let title = match kind {
                    Vertex::Journey => model.any_journey(id).map_or(id.as_str(), |journey| &journey.title),
                    Vertex::Touchpoint => id,
                };
                lines.push(format!("  {node}([\"{}\"])", shown([title, id])));
                node
            });
            ends.push(node.clone());
        }
        let label = label(edge);
        let arrow = if label.is_empty() { "-->".to_owned() } else { format!("-->|\"{label}\"|") };
        if let [from, to] = ends.as_slice() {
            arrows.push(format!("  {from} {arrow} {to}"));
        }
    }
    lines.append(&mut arrows);
    lines.push(String::new());
    lines.join("\n")
}

/// Which names an id belongs to.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Vertex {
    Touchpoint,
    Journey,
}

/// `31% pays`.
fn label(edge: &Edge) -> String {
    let share = edge.share.map(number::percent).unwrap_or_default();
    text(&format!("{share} {}", edge.label.as_deref().unwrap_or_default()))
}

/// `raw` as quoted text. Mermaid sees `direction LR` even between quotes, so the word loses its first letter to a code.
fn text(raw: &str) -> String {
    let mut text = super::escape(raw, PLAIN);
    // Letters only change case here, so places found in one are places in the other.
    while let Some(at) = text.to_ascii_lowercase().find("direction ") {
        let first = text.get(at..).and_then(|rest| rest.chars().next()).unwrap_or('d');
        text.replace_range(at..at + first.len_utf8(), &code(first));
    }
    text
}

/// The first of `choices` that has something to show.
fn shown(choices: [&str; 2]) -> String {
    let shown = choices.into_iter().map(text).find(|text| !text.is_empty());
    shown.unwrap_or_else(|| code('-'))
}
