//! `xychart`: the emotion as a line over the touchpoints.
//!
//! A line in Mermaid has no gaps and no name: touchpoints where somebody's emotion is missing are left
//! out, and the first persona's line comes first. Of a course of feelings the last one counts.

use super::{escape, feeling, first_shown};
use crate::model::Journey;

/// Punctuation without a meaning in quoted text.
const PLAIN: &str = "";

/// `journey` as an `xychart-beta` on the journey's own scale, with a further line for every persona
/// who feels otherwise somewhere.
pub(super) fn write(journey: &Journey) -> String {
    let mut personas: Vec<Option<&str>> = journey.personas.iter().map(|id| Some(id.as_str())).collect();
    if personas.is_empty() {
        personas.push(None);
    }
    let mut names = Vec::new();
    let mut curves = vec![Vec::new(); personas.len()];
    for (_, touchpoint) in journey.touchpoints() {
        let scores: Option<Vec<f64>> =
            personas.iter().map(|persona| feeling(touchpoint, *persona).map(|emotion| emotion.score)).collect();
        let Some(scores) = scores else { continue };
        names.push(format!("\"{}\"", first_shown([&touchpoint.title, &touchpoint.id], PLAIN)));
        for (curve, score) in curves.iter_mut().zip(scores) {
            curve.push(format!("{score}"));
        }
    }

    let mut lines = vec!["xychart-beta".to_owned()];
    let title = escape(&journey.title, PLAIN);
    if !title.is_empty() {
        lines.push(format!("  title \"{title}\""));
    }
    if !names.is_empty() {
        lines.push(format!("  x-axis [{}]", names.join(", ")));
    }
    lines.push(format!("  y-axis \"Emotion\" {} --> {}", journey.scale.min, journey.scale.max));
    for curve in curves.iter().filter(|curve| !curve.is_empty()) {
        let line = format!("  line [{}]", curve.join(", "));
        // Equal lines would hide each other.
        if !lines.contains(&line) {
            lines.push(line);
        }
    }
    lines.push(String::new());
    lines.join("\n")
}
