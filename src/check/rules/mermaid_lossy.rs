use crate::check::{Check, Findings, Map, Rule};
use crate::check::{parts, words};
use crate::config::{OptionValue, RuleOption};
use crate::diagnostic::Severity;
use crate::diagnostic::code::Page;
use crate::model::{Journey, Stage, Touchpoint};

pub static RULE: Rule = Rule {
    page: Page {
        code: "mermaid-lossy",
        severity: Severity::Info,
        summary: "A map says more than any Mermaid diagram of it can show",
        explanation: "Fires when a journey has more than `statements` thoughts, quotes, expectations, pains, gains, opportunities, \
                      moments, readings, systems, notes and blueprint statements: `render --to mermaid` knows no place for them. Of a \
                      score, Mermaid's journey shows a whole number from 1 to 5. For projects whose readers see Mermaid only.",
        bad: r#"journey "Sign-up" {
  stage "Decision" {
    touchpoint "Sign-up form" via web {
      action "Fills in the form"
      thought "Nine fields, really?"
      pain "The form asks for nine things"
    }
  }
}
"#,
        good: r#"journey "Sign-up" {
  stage "Decision" {
    touchpoint "Sign-up form" via web {
      action "Fills in nine fields"
      emotion annoyed
    }
  }
}
"#,
    },
    why: "A wiki draws the diagram, and nobody there misses what it leaves out: the pains and what to do about them are the first to go.",
    preset: None,
    denied: None,
    options: &[RuleOption {
        name: "statements",
        help: "How many statements a diagram may leave out.",
        default: OptionValue::Count(0),
    }],
    fix: None,
    check: Check::Journey(check),
};

/// How many kinds a message names.
const NAMED: usize = 3;

fn check(map: &Map<'_>, journey: &Journey, findings: &mut Findings) {
    let mut lost: Vec<(usize, &str, &str)> = Vec::new();
    let sum = |of_stage: fn(&Stage) -> usize, of_point: fn(&Touchpoint) -> usize| -> usize {
        let inside = |stage: &Stage| stage.touchpoints.iter().map(of_point).sum::<usize>();
        journey.stages.iter().map(|stage| of_stage(stage) + inside(stage)).sum()
    };
    let of_personas = |point: &Touchpoint| point.differences.values().map(|one| one.thoughts.len()).sum::<usize>();
    lost.push((parts::pains(journey).len(), "pain", "pains"));
    lost.push((parts::opportunities(journey).len(), "opportunity", "opportunities"));
    lost.push((sum(|stage| stage.moments.len(), |point| point.moments.len()), "moment", "moments"));
    let thoughts = sum(|stage| stage.thoughts.len(), |point| point.thoughts.len());
    let theirs = journey.touchpoints().map(|(_, point)| of_personas(point)).sum::<usize>();
    lost.push((thoughts + theirs, "thought", "thoughts"));
    lost.push((parts::quotes(journey).len(), "quote", "quotes"));
    lost.push((parts::readings(journey).len(), "reading", "readings"));
    let expected = sum(|stage| stage.expectations.len(), |point| point.expectations.len());
    lost.push((expected + journey.expectations.len(), "expectation", "expectations"));
    lost.push((sum(|stage| stage.gains.len(), |point| point.gains.len()), "gain", "gains"));
    lost.push((sum(|_| 0, |point| parts::services(point).count()), "blueprint statement", "blueprint statements"));
    lost.push((sum(|_| 0, |point| point.systems.len()), "system", "systems"));
    lost.push((sum(|stage| stage.notes.len(), |point| point.notes.len()) + journey.notes.len(), "note", "notes"));
    lost.retain(|(number, ..)| *number > 0);
    let all: usize = lost.iter().map(|(number, ..)| number).sum();
    if all <= map.count(&RULE, "statements") as usize {
        return;
    }
    let name =
        |(number, one, many): &(usize, &str, &str)| format!("{number} {}", if *number == 1 { one } else { many });
    let mut named: Vec<String> = lost.iter().take(NAMED).map(name).collect();
    let others: usize = lost.iter().skip(NAMED).map(|(number, ..)| number).sum();
    if others > 0 {
        named.push(words::count(others, "other statement"));
    }
    let message = format!("a Mermaid diagram of this map leaves out {}", words::and(&named));
    findings.add(
        RULE.at(map.title(journey.origin), message)
            .help("put a picture or a page beside it, `render --to svg` or `--to markdown`: they show everything"),
    );
}
