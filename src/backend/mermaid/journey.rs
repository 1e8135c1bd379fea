//! `journey`: a face per touchpoint at a height of 1…5.
//!
//! What the diagram cannot say is left out: everything but the title, the stages, the touchpoints, who
//! takes part and how they feel. Stages with the same title beside each other become one section.

use std::fmt::Write;

use super::{escape, feeling, first_shown, guard};
use crate::model::{Emotion, Journey, Model, Stage};

/// Punctuation without a meaning in titles, sections and tasks.
const PLAIN: &str = "-.,!?'()/";

/// The same for names of people, which a comma separates.
const PLAIN_NAME: &str = "-.!?'()/";

/// What a task may not start with.
const RESERVED: [&str; 5] = ["journey", "section", "title", "accTitle", "accDescr"];

/// The score of a touchpoint that says nothing: neither smile nor frown.
const NEUTRAL: i64 = 3;

/// `journey` as a `journey` diagram.
///
/// A touchpoint without an emotion has its stage's, else a 3. Personas who feel so differently that
/// they get another face have a task of their own beside the first one's. A stage without touchpoints is one task.
pub(super) fn write(model: &Model, journey: &Journey) -> String {
    let mut out = String::from("journey\n");
    let title = escape(&journey.title, PLAIN);
    if !title.is_empty() {
        line(&mut out, &format!("  title {title}"));
    }
    for stage in &journey.stages {
        line(&mut out, &format!("  section {}", first_shown([&stage.title, &stage.id], PLAIN)));
        for (touchpoint, groups) in tasks(journey, stage) {
            let name = guard(first_shown(touchpoint, PLAIN), &RESERVED);
            for (score, personas) in groups {
                let mut names: Vec<String> = Vec::new();
                for id in personas {
                    let name = model.persona(id).map_or("", |persona| &persona.name);
                    let shown = [name, id].map(|raw| escape(raw, PLAIN_NAME)).into_iter().find(|name| !name.is_empty());
                    // Twice the same name would be two dots of one colour.
                    names.extend(shown.filter(|name| !names.contains(name)));
                }
                let who = if names.is_empty() { String::new() } else { format!(": {}", names.join(", ")) };
                line(&mut out, &format!("    {name}: {score}{who}"));
            }
        }
    }
    out
}

/// Scores with the personas who share them, in the order of the first.
type Groups<'a> = Vec<(i64, Vec<&'a str>)>;

/// What to call each task of `stage` (title, else id), with its scores.
fn tasks<'a>(journey: &'a Journey, stage: &'a Stage) -> Vec<([&'a str; 2], Groups<'a>)> {
    if stage.touchpoints.is_empty() {
        let personas = journey.personas.iter().map(String::as_str).collect();
        return vec![([&stage.title, &stage.id], vec![(score(stage.emotion.as_ref()), personas)])];
    }
    let mut tasks = Vec::new();
    for touchpoint in &stage.touchpoints {
        let felt = |persona| score(feeling(touchpoint, persona).or(stage.emotion.as_ref()));
        let mut groups: Groups = Vec::new();
        for persona in &journey.personas {
            let score = felt(Some(persona));
            match groups.iter_mut().find(|group| group.0 == score) {
                Some(group) => group.1.push(persona),
                None => groups.push((score, vec![persona])),
            }
        }
        if groups.is_empty() {
            groups.push((felt(None), Vec::new()));
        }
        tasks.push(([touchpoint.title.as_str(), touchpoint.id.as_str()], groups));
    }
    tasks
}

/// −1…1 as 1…5. Halves go away from the neutral 3, so that good and bad are treated alike: −0.25 is a 2, 0.25 a 4.
fn score(emotion: Option<&Emotion>) -> i64 {
    emotion.map_or(NEUTRAL, |emotion| NEUTRAL + (2.0 * emotion.normalized.clamp(-1.0, 1.0)).round() as i64)
}

fn line(out: &mut String, text: &str) {
    // Writing to a string cannot fail.
    let _ = writeln!(out, "{text}");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn scores_are_rounded_away_from_the_middle() {
        for (normalized, expected) in [
            (-1.0, 1),
            (-0.75, 1),
            (-0.7, 2),
            (-0.25, 2),
            (-0.2, 3),
            (0.0, 3),
            (0.2, 3),
            (0.25, 4),
            (0.7, 4),
            (0.75, 5),
            (1.0, 5),
            (7.0, 5),
        ] {
            assert_eq!(score(Some(&Emotion { normalized, ..Emotion::default() })), expected, "{normalized}");
        }
        assert_eq!(score(None), 3);
    }
}
