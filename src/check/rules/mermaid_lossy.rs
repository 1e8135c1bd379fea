use crate::check::words;
use crate::check::{Check, Findings, Map, Rule};
use crate::config::{OptionValue, RuleOption};
use crate::diagnostic::Severity;
use crate::diagnostic::code::Page;
use crate::language::Keyword;
use crate::model::{Holder, Journey, Statement, Thing};

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

/// What no diagram has a place for: the keywords, and how one and several are called.
const LOST: [(&[Keyword], &str, &str); 11] = [
    (&[Keyword::Pain], "pain", "pains"),
    (&[Keyword::Opportunity], "opportunity", "opportunities"),
    (&[Keyword::Moment], "moment", "moments"),
    (&[Keyword::Thought], "thought", "thoughts"),
    (&[Keyword::Quote], "quote", "quotes"),
    (&[Keyword::Metric], "reading", "readings"),
    (&[Keyword::Expectation], "expectation", "expectations"),
    (&[Keyword::Gain], "gain", "gains"),
    (&[Keyword::Frontstage, Keyword::Backstage, Keyword::Support], "blueprint statement", "blueprint statements"),
    (&[Keyword::System], "system", "systems"),
    (&[Keyword::Note], "note", "notes"),
];

fn check(map: &Map<'_>, journey: &Journey, findings: &mut Findings) {
    let is_said = |statement: &Statement| !matches!(statement.thing, Thing::Value(_));
    let said: Vec<Keyword> = journey.statements().filter(is_said).map(|statement| statement.keyword).collect();
    let count = |keywords: &[Keyword]| said.iter().filter(|keyword| keywords.contains(keyword)).count();
    let mut lost: Vec<(usize, &str, &str)> =
        LOST.iter().map(|&(keywords, one, many)| (count(keywords), one, many)).collect();
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
