use std::fmt::Write;

use super::{RULES, Rule};
use crate::config::PRESETS;
use crate::diagnostic::Severity;

/// All lints as Markdown: `docs/lints.md`.
pub fn reference() -> String {
    let mut out = String::from(
        "# Lints\n\n<!-- Made from src/check/rules by the tests: UPDATE_EXPECT=1 cargo test -->\n\n\
         Errors are facts about a file; lints are advice about a map. `journey check` gives it, `journey explain RULE` \
         prints one of these pages.\n\n",
    );
    out.push_str(LIVING);
    out.push_str("\n## Presets\n\nEach preset asks all that the one before it asks.\n");
    for (name, preset) in PRESETS {
        let _ = write!(out, "\n**`{name}`** {}\n\n", preset.purpose());
        table(&mut out, RULES.iter().copied().filter(|rule| rule.preset == Some(*preset)));
    }
    out.push_str("\n**No preset** asks for these; a project that wants them sets them to `\"warn\"`.\n\n");
    table(&mut out, RULES.iter().copied().filter(|rule| rule.preset.is_none()));
    let mut rules: Vec<&Rule> = RULES.to_vec();
    rules.sort_by_key(|rule| rule.page.code);
    for rule in rules {
        section(&mut out, rule);
    }
    out
}

const LIVING: &str = "\
## Living with lints

Who says how loud a lint is, the strongest first:

1. **The command line.** `--allow RULE`, `--warn RULE` and `--deny RULE` for one run; `--deny warnings` makes errors of
   all that would be warnings; `--preset NAME` takes the place of the preset in journey.toml.
2. **A comment.** `// allow(pain-without-opportunity): covered by the app map` on a line of its own silences the rule for the
   next statement and its block; behind a statement, for that line. Several rules stand with commas between.
   A comment that silences nothing, gives no reason or names no rule is told.
3. **`journey.toml`.** `[lint]` sets single rules to `\"allow\"`, `\"warn\"` or `\"deny\"` and gives them options;
   `[lint.paths.\"drafts/**\"]` does so for some of the files.
4. **The preset**: `sketch` unless journey.toml or `--preset` says otherwise.

A lint is a warning, or an info where it is only worth knowing. Set to `\"warn\"` it is a warning, to `\"deny\"` an error, in
every format. Lints never stop `render`, `report` or `fmt`, and a file with errors gets none until they are mended.

A team that starts late keeps what it has in a baseline: `journey check --baseline lints.json --update-baseline` writes every
finding of today, `journey check --baseline lints.json` tells only what is new. Moved lines stay known. Findings
that are gone are counted, so that the file can be written again.

Words that lints look for, such as \"Poor UX\" or \"Billing\", are English: on a journey with another `lang` those lints are
silent. The option `words` adds a team's own in any language: `vague-pain = { words = [\"schlechte Bedienung\"] }`.

`--fix` applies the fixes that are marked as safe below. Rules that look at dates take today from `--today`, then from
`SOURCE_DATE_EPOCH`, then from the system.
";

fn table<'r>(out: &mut String, rules: impl Iterator<Item = &'r Rule>) {
    let mut rules: Vec<&Rule> = rules.collect();
    rules.sort_by_key(|rule| rule.page.code);
    out.push_str("| lint | | what it finds |\n|---|---|---|\n");
    for rule in rules {
        let Rule { page, .. } = rule;
        let _ = writeln!(out, "| [`{0}`](#{0}) | {1} | {2} |", page.code, page.severity.word(), page.summary);
    }
}

fn section(out: &mut String, rule: &Rule) {
    let page = &rule.page;
    let _ = write!(out, "\n## {}\n\n**{}** ({})\n\n", page.code, page.summary, standing(rule));
    let _ = write!(out, "{}\n\n*Why:* {}\n", page.explanation, rule.why);
    for option in rule.options {
        let _ = write!(out, "\n- `{}`: {} Default: `{}`.\n", option.name, option.help, option.default.written());
    }
    if let Some(fix) = rule.fix {
        let _ = write!(out, "\n*Fix, safe:* {fix}\n");
    }
    if !page.bad.is_empty() {
        let _ = write!(out, "\nInstead of\n\n```journey\n{}```\n\nwrite\n\n```journey\n{}```\n", page.bad, page.good);
    }
}

/// How loud a rule is in which presets: `a warning from `research` on`.
pub fn standing(rule: &Rule) -> String {
    let word = match rule.page.severity {
        Severity::Info => "an info",
        _ => "a warning",
    };
    let from = match rule.preset {
        Some(preset) => format!("{word} from `{}` on", preset.name()),
        None => format!("{word}; no preset asks for it"),
    };
    match rule.denied {
        Some(denied) => format!("{from}, an error in `{}`", denied.name()),
        None => from,
    }
}
