use super::channel_break;
use crate::check::walk::{self, Step};
use crate::check::{Check, Findings, Map, Rule, parts, words};
use crate::config::Preset;
use crate::diagnostic::Severity;
use crate::diagnostic::code::Page;
use crate::model::{Journey, Stage, Touchpoint};
use std::collections::BTreeSet;

pub static RULE: Rule = Rule {
    page: Page {
        code: "transition-gap",
        severity: Severity::Info,
        summary: "Nothing says how people get from one touchpoint to the next",
        explanation: "Fires when two touchpoints that follow each other share no channel, and nothing at either end tells the way: \
                      no `action`, `frontstage`, `link` or `wait`, no `when` or `action` of a stage that begins there and no label on \
                      the arrow. Where the feeling falls too, `channel-break` tells it; a touchpoint that says nothing at all is \
                      `empty-touchpoint`'s, and on a map where less than half of the touchpoints have an action the rule is silent.",
        bad: r#"journey "Sign-up" {
  stage "Decision" {
    touchpoint "Sign-up form" via web { thought "Nine fields, really?" }
    touchpoint "Identity check" via video { thought "Who is this?" }
    touchpoint "First show" via app { action "Opens the app that the clerk named" }
    touchpoint "Second show" via app { action "Watches on the train" }
  }
}
"#,
        good: r#"journey "Sign-up" {
  stage "Decision" {
    touchpoint "Sign-up form" via web { thought "Nine fields, really?" }
    touchpoint "Identity check" via video {
      action "Follows the link in the form to a video call"
      thought "Who is this?"
    }
    touchpoint "First show" via app { action "Opens the app that the clerk named" }
    touchpoint "Second show" via app { action "Watches on the train" }
  }
}
"#,
    },
    why: "Whoever reviews a map walks along it, and stumbles where people seem to be teleported: behind such a jump stands a letter, a link or a wait that nobody drew, or a way that customers do not find either.",
    preset: Some(Preset::Blueprint),
    denied: None,
    options: &[],
    fix: None,
    check: Check::Journey(check),
};

fn check(map: &Map<'_>, journey: &Journey, findings: &mut Findings) {
    let acting = journey.touchpoints().filter(|(_, point)| acts(point)).count();
    if acting * 2 < journey.touchpoints().count() {
        return;
    }
    let mut told = BTreeSet::new();
    for step in walk::steps(journey) {
        let ((_, from), (_, to)) = (step.from, step.to);
        if !is_apart(&step) || is_told(&step) || channel_break::falls(map, &step) || !told.insert(to.id.as_str()) {
            continue;
        }
        let (left, entered) = (words::quoted(&from.title), words::quoted(&to.title));
        let help = match step.edge {
            Some(edge) => format!(
                "add the `action` that leads there, or write it on the arrow: `{} -> {} \"…\"`",
                edge.from, edge.to
            ),
            None => String::from(
                "add the `action` that leads there, such as \"Follows the link in the email\", or the `wait` between",
            ),
        };
        findings.add(
            RULE.at(map.title(to.origin), format!("nothing says how people get from {left} to {entered}"))
                .related(map.title(from.origin), "coming from here")
                .help(help),
        );
    }
}

fn acts(point: &Touchpoint) -> bool {
    !point.actions.is_empty() || point.differences.values().any(|one| !one.actions.is_empty())
}

/// Whether the two ends have channels and share none.
fn is_apart(step: &Step<'_>) -> bool {
    fn channels<'j>((stage, point): (&'j Stage, &'j Touchpoint)) -> &'j [String] {
        if point.channels.is_empty() { &stage.channels } else { &point.channels }
    }
    let (left, entered) = (channels(step.from), channels(step.to));
    !left.is_empty() && !entered.is_empty() && !parts::share(left, entered)
}

/// Whether anything at either end tells the way, or that end says nothing at all.
fn is_told(step: &Step<'_>) -> bool {
    let ((stage, from), (next, to)) = (step.from, step.to);
    let begins = stage.id != next.id && (next.when.is_some() || !next.actions.is_empty());
    let ends = [from, to].into_iter().any(|point| {
        acts(point)
            || !point.frontstage.is_empty()
            || !point.links.is_empty()
            || point.wait.is_some()
            || parts::is_bare(point)
    });
    ends || begins || step.edge.is_some_and(|edge| edge.label.is_some())
}
