use crate::check::{Check, Findings, Map, Rule};
use crate::check::{parts, words};
use crate::config::{OptionValue, Preset, RuleOption};
use crate::diagnostic::Severity;
use crate::diagnostic::code::Page;
use crate::language::Keyword;
use crate::text::{Location, markup};

pub static RULE: Rule = Rule {
    page: Page {
        code: "color-only-meaning",
        severity: Severity::Warning,
        summary: "A text says it by a colour alone",
        explanation: "Fires when a text, a title, a `status` or the label of an emotion is nothing but coloured signs, such as 🔴 or 🟩, \
                      and when a `status` or an emotion is called by a traffic light: red, amber, yellow, green. The names are English \
                      and silent on maps in other languages; `words` in journey.toml adds to them for all.",
        bad: r#"journey "Sign-up" {
  stage "Decision" {
    touchpoint "Sign-up form" via web { emotion "🔴" -0.8 }
  }
}
"#,
        good: r#"journey "Sign-up" {
  stage "Decision" {
    touchpoint "Sign-up form" via web { emotion "🔴 frustrated" -0.8 }
  }
}
"#,
    },
    why: "One man in twelve hardly tells red from green, a grey print shows neither, and a screen reader says \"red circle\": WCAG 1.4.1 asks that colour never carries a meaning alone. Maps drawn from the file keep to it; its texts have to as well.",
    preset: Some(Preset::Research),
    denied: None,
    options: &[RuleOption {
        name: "words",
        help: "Further names of colours that a status or emotion is called by, in any language.",
        default: OptionValue::Words(Vec::new()),
    }],
    fix: None,
    check: Check::File(check),
};

const LIGHTS: &[&str] = &["red", "amber", "yellow", "orange", "green"];

fn check(map: &Map<'_>, findings: &mut Findings) {
    for statement in map.statements() {
        for text in statement.text.iter().filter(|text| is_sign(&text.value)) {
            tell(&text.value, text.location, "say it in a word, with the sign before it", findings);
        }
    }
    for journey in &map.model.journeys {
        let lights = words::listed(map, &RULE, journey, LIGHTS);
        let is_light = |text: &str| is_sign(text) || lights.contains(&words::plain(text));
        if let Some(status) = journey.status.as_deref().filter(|status| is_light(status)) {
            let place = map.field(journey.origin, Keyword::Status);
            tell(status, place, "say what it means: `status \"at risk\"`", findings);
        }
        for (_, emotion) in parts::emotions(journey) {
            let mut labels = emotion.course.iter().map(|feeling| &feeling.label).chain([&emotion.label]);
            if let Some(label) = labels.find(|label| is_light(label)) {
                let help =
                    "name the feeling: a word such as `frustrated`, or any label in quotes, with the sign before it";
                tell(label, map.head(emotion.origin), help, findings);
            }
        }
    }
}

fn tell(text: &str, place: Location, help: &str, findings: &mut Findings) {
    let message = format!("{} says it by its colour alone, which not everybody sees", words::quoted(text));
    findings.add(RULE.at(place, message).help(help));
}

/// Whether a text is nothing but signs that differ from each other by their colour.
fn is_sign(text: &str) -> bool {
    let plain = markup::plain(text);
    let mut signs = plain.chars().filter(|c| !c.is_whitespace() && *c != '\u{fe0f}').peekable();
    signs.peek().is_some() && signs.all(is_coloured)
}

/// Round, square and pointed signs of one colour each.
fn is_coloured(c: char) -> bool {
    matches!(u32::from(c), 0x1F534..=0x1F539 | 0x1F7E0..=0x1F7EB | 0x26AA | 0x26AB | 0x2B1B | 0x2B1C)
}
