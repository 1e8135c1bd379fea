use crate::check::words;
use crate::check::{Check, Findings, Map, Rule};
use crate::config::{OptionValue, Preset, RuleOption};
use crate::diagnostic::Severity;
use crate::diagnostic::code::Page;
use crate::model::Journey;

pub static RULE: Rule = Rule {
    page: Page {
        code: "overloaded-touchpoint",
        severity: Severity::Info,
        summary: "A touchpoint says more than a map can show",
        explanation: "Fires when a touchpoint has more statements of one kind than `items`, or one of its texts has more words than `words`. In Chinese, Japanese and Korean, which put no blanks between words, two characters count as one.",
        bad: r#"journey "Sign-up" {
  stage "Decision" {
    touchpoint "Sign-up form" via web {
      action "Opens the form"
      action "Enters the name"
      action "Enters the address"
      action "Enters the card"
      action "Chooses a password"
      action "Ticks the terms"
      action "Sends the form"
    }
  }
}
"#,
        good: r#"journey "Sign-up" {
  stage "Decision" {
    touchpoint "Sign-up form" via web {
      action "Enters name, address and card"
      action "Sends the form"
    }
  }
}
"#,
    },
    why: "A map on the wall is read from some steps away: practitioners warn against flooding it with words.",
    preset: Some(Preset::Research),
    denied: None,
    options: &[
        RuleOption { name: "items", help: "The most statements of one kind.", default: OptionValue::Count(6) },
        RuleOption { name: "words", help: "The most words of one text.", default: OptionValue::Count(40) },
    ],
    fix: None,
    check: Check::Journey(check),
};

fn check(map: &Map<'_>, journey: &Journey, findings: &mut Findings) {
    let (items, most) = (map.count(&RULE, "items") as usize, map.count(&RULE, "words") as usize);
    for (_, point) in journey.touchpoints() {
        let lists = [
            ("action", &point.actions),
            ("thought", &point.thoughts),
            ("quote", &point.quotes),
            ("gain", &point.gains),
            ("system", &point.systems),
        ];
        for (keyword, texts) in lists {
            if let Some(first) = texts.first().filter(|_| texts.len() > items) {
                let message = told(&point.title, texts.len(), keyword, items);
                findings.add(
                    RULE.at(map.title(first.origin), message).help("keep what matters, or split the touchpoint in two"),
                );
            }
            for text in texts {
                let number = words::number(&text.text);
                if number > most {
                    let message = format!("this {keyword} has {number} words; a map shows {most} well");
                    findings.add(
                        RULE.at(map.title(text.origin), message)
                            .help("say it in a line, and keep the story in a `note`"),
                    );
                }
            }
        }
        if point.pains.len() > items {
            let place = point.pains.first().map_or(point.origin, |pain| pain.origin);
            let message = told(&point.title, point.pains.len(), "pain", items);
            findings.add(
                RULE.at(map.title(place), message).help("join what has one cause, or split the touchpoint in two"),
            );
        }
    }
}

fn told(title: &str, number: usize, thing: &str, most: usize) -> String {
    format!("{} has {}; a touchpoint shows {most} well", words::quoted(title), words::count(number as i64, thing))
}
