use crate::check::{Check, Findings, Map, Rule};
use crate::check::{parts, words};
use crate::config::{OptionValue, Preset, RuleOption};
use crate::diagnostic::code::Page;
use crate::diagnostic::{Diagnostic, Severity};
use crate::model::{Emotion, Journey, Origin, Score, Touchpoint};
use std::rc::Rc;

pub static RULE: Rule = Rule {
    page: Page {
        code: "low-without-pain",
        severity: Severity::Warning,
        summary: "A low of the emotion has no pain",
        explanation: "Fires when the emotion of a touchpoint, or of a stage where no touchpoint has one, lies `depth` or more below the middle, on −1…1, at its end or on the way, and neither the touchpoint nor its stage has a `pain`. What a persona of `as` feels is looked at too: of that, their own pains are a cause as well. Whether low is bad on a further `curve` only the team knows: those that `curves` names are looked at in the same way.",
        bad: r#"journey "Sign-up" {
  stage "Decision" { touchpoint "Sign-up form" via web { emotion frustrated -0.8 } }
}
"#,
        good: r#"journey "Sign-up" {
  stage "Decision" {
    touchpoint "Sign-up form" via web {
      emotion frustrated -0.8
      pain "The form asks for nine things"
    }
  }
}
"#,
    },
    why: "The curve says that it hurts and the map does not say what: without the cause nobody can act on it. Nielsen Norman Group reads maps for exactly these points.",
    preset: Some(Preset::Research),
    denied: None,
    options: &[
        RuleOption { name: "depth", help: "How far below the middle a low begins.", default: OptionValue::Score(0.4) },
        RuleOption {
            name: "curves",
            help: "Names of further curves on which low is bad, such as satisfaction.",
            default: OptionValue::Words(Vec::new()),
        },
    ],
    fix: None,
    check: Check::Journey(check),
};

fn check(map: &Map<'_>, journey: &Journey, findings: &mut Findings) {
    let curves = map.phrases((RULE.page.code, "", true), || words::Phrases::new(map.words(&RULE, "curves")));
    let low = Low { map, journey, depth: map.score(&RULE, "depth"), curves };
    for stage in &journey.stages {
        let emotion = stage.emotion.as_ref().filter(|_| stage.touchpoints.iter().all(|point| point.emotion.is_none()));
        // Of a stage's own emotion, the pains of all its touchpoints are the cause.
        let hurts =
            |point: &Touchpoint| !point.pains.is_empty() || point.differences.values().any(|one| !one.pains.is_empty());
        if let Some(emotion) = emotion.filter(|_| stage.pains.is_empty() && !stage.touchpoints.iter().any(hurts)) {
            findings.extend(low.felt(emotion, None, &stage.title));
        }
        if stage.pains.is_empty() {
            stage.touchpoints.iter().for_each(|point| findings.extend(low.at(point)));
        }
    }
}

/// What is low, and whom it is about.
struct Low<'a, 'm> {
    map: &'a Map<'m>,
    journey: &'a Journey,
    depth: f64,
    curves: Rc<words::Phrases>,
}

impl Low<'_, '_> {
    /// The lows of a touchpoint whose stage has no pain: one for everybody, or else one a persona.
    fn at(&self, point: &Touchpoint) -> Vec<Diagnostic> {
        if !point.pains.is_empty() {
            return Vec::new();
        }
        // Who feels as all do and hurts says why all do.
        let is_told = point.differences.values().any(|one| one.emotion.is_none() && !one.pains.is_empty());
        let emotion = point.emotion.as_ref().and_then(|emotion| self.felt(emotion, None, &point.title));
        if let Some(finding) = emotion.or_else(|| self.scored(&point.scores, None, &point.title)).filter(|_| !is_told) {
            return vec![finding];
        }
        let own = point.differences.iter().filter(|(_, one)| one.pains.is_empty());
        own.filter_map(|(persona, one)| {
            let emotion = one.emotion.as_ref().and_then(|emotion| self.felt(emotion, Some(persona), &point.title));
            emotion.or_else(|| self.scored(&one.scores, Some(persona), &point.title))
        })
        .collect()
    }

    /// The finding about `emotion` if it, or a feeling on the way to it, is low.
    fn felt(&self, emotion: &Emotion, persona: Option<&str>, place: &str) -> Option<Diagnostic> {
        let (label, lowest) = parts::lowest(emotion);
        let (label, place) = (words::quoted(label), words::quoted(place));
        let message = match self.name(persona) {
            Some(name) => format!("{name} feels {label} at {place}, and no pain says why"),
            None => format!("people feel {label} at {place}, and no pain says why"),
        };
        is_low(lowest, self.depth).then(|| self.finding(emotion.origin, message, persona))
    }

    /// The finding about the first of `scores` that is low on a curve that the project named.
    fn scored(&self, scores: &[Score], persona: Option<&str>, place: &str) -> Option<Diagnostic> {
        let is_told = |score: &&Score| is_low(score.normalized, self.depth) && self.curves.contains(&score.curve);
        let score = scores.iter().find(is_told)?;
        let curve = self.journey.curves.iter().find(|curve| curve.id == score.curve);
        let curve = words::quoted(curve.map_or(score.curve.as_str(), |curve| &curve.title));
        let (value, place) = (words::score(score.score), words::quoted(place));
        let whose = self.name(persona).map(|name| format!(" of {name}")).unwrap_or_default();
        let message = format!("{curve}{whose} is only {value} at {place}, and no pain says why");
        Some(self.finding(score.origin, message, persona))
    }

    fn name(&self, persona: Option<&str>) -> Option<String> {
        let id = persona?;
        Some(words::quoted(self.map.model.persona(id).map_or(id, |persona| &persona.name)))
    }

    fn finding(&self, origin: Origin, message: String, persona: Option<&str>) -> Diagnostic {
        let help = match persona {
            Some(id) => format!("add what hurts them there: `as {id} {{ pain \"…\" }}`, or a `pain` for everybody"),
            None => String::from("add what hurts there: `pain \"…\" severity high`"),
        };
        RULE.at(self.map.head(origin), message).help(help)
    }
}

/// Whether a feeling lies `depth` below the middle. What is left of a score on another scale does not count.
pub(super) fn is_low(normalized: f64, depth: f64) -> bool {
    normalized <= 1e-9 - depth
}
