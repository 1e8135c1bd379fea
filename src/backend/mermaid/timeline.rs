//! `timeline`: stages and touchpoints in order, with what people do.
//!
//! Emotions, personas and everything else that is no action are left out.

use super::{escape, first_shown, guard};
use crate::model::Journey;
use crate::text::markup;

/// What a line may not start with.
const RESERVED: [&str; 6] = ["timeline", "section", "title", "accTitle", "accDescr", "direction"];

/// Punctuation without a meaning in a timeline.
const PLAIN: &str = "";

/// `journey` as a `timeline` diagram: a stage is a section, a touchpoint a period, an action an event.
pub(super) fn write(journey: &Journey) -> String {
    let mut lines = vec!["timeline".to_owned()];
    let title = escape(&journey.title, PLAIN);
    if !title.is_empty() {
        lines.push(format!("  title {title}"));
    }
    for stage in &journey.stages {
        lines.push(format!("  section {}", first_shown([&stage.title, &stage.id], PLAIN)));
        for touchpoint in &stage.touchpoints {
            let mut period = guard(first_shown([&touchpoint.title, &touchpoint.id], PLAIN), &RESERVED);
            for action in &touchpoint.actions {
                let event = escape(&markup::plain(&action.text), PLAIN);
                if !event.is_empty() {
                    period.push_str(" : ");
                    period.push_str(&event);
                }
            }
            lines.push(format!("    {period}"));
        }
    }
    lines.push(String::new());
    lines.join("\n")
}
