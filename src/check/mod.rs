//! Lints: advice about a map, where errors are facts about its file.
//!
//! A rule is one file of `rules/` and one line of `rules/mod.rs`. It looks at the model and says what
//! it finds; how loud that is, and what a comment silences, is settled here for all of them.

mod alike;
mod allow;
pub mod baseline;
mod dates;
mod evidence;
mod levels;
mod map;
mod page;
mod parts;
mod registry;
mod rule;
mod rules;
mod walk;
mod words;

use std::collections::BTreeSet;

pub use allow::{Allow, Named};
pub use dates::{Date, date, days};
pub use levels::Levels;
pub use map::Map;
pub use page::{reference, standing};
pub use registry::{codes, find, lints, rule};
pub use rule::{Check, Findings, Rule};
pub use rules::RULES;

use crate::diagnostic::{self, Diagnostic, Severity};
use crate::guard::about;
use crate::model::{Journey, Model};
use crate::project::Project;
use crate::text::{FileId, Location};

/// What is wrong with the files of `project` that were asked for, and the advice that `levels` and each journey.toml
/// ask for: sorted, each message once, as [`Project::gather`] does. Files that are wrong get no advice.
pub fn check_all(project: &Project, levels: &Levels, today: Option<Date>) -> Vec<Diagnostic> {
    check_all_with(RULES, project, levels, today)
}

/// The same with other rules.
pub fn check_all_with(
    rules: &[&'static Rule],
    project: &Project,
    levels: &Levels,
    today: Option<Date>,
) -> Vec<Diagnostic> {
    let one = |root| {
        let compilation = project.compile(root);
        let mut diagnostics = compilation.diagnostics;
        if is_ready(&diagnostics) {
            diagnostics.extend(check_with(rules, project, root, &compilation.model, levels, today));
        }
        diagnostics
    };
    let mut diagnostics =
        project.gather(|root| about(|| format!("`{}`", project.file(root).path.display()), || one(root)));
    levels.apply(&mut diagnostics, project);
    diagnostics
}

/// What the lints find in the file `root` of `project`, whose map is `model`, sorted by place: each finding
/// as loud as `levels`, the comments of the file and its journey.toml make it. Rules that look at dates say
/// nothing without `today`.
///
/// A file that is wrong, or that imports one, gets no advice: what would be missing in its map may only
/// have been misspelt.
pub fn check(project: &Project, root: FileId, model: &Model, levels: &Levels, today: Option<Date>) -> Vec<Diagnostic> {
    check_with(RULES, project, root, model, levels, today)
}

/// The same with other rules.
pub fn check_with(
    rules: &[&'static Rule],
    project: &Project,
    root: FileId,
    model: &Model,
    levels: &Levels,
    today: Option<Date>,
) -> Vec<Diagnostic> {
    let map = Map::new(project, root, model, today);
    let mut allows = allow::read(&map);
    let mut found = Vec::new();
    let on: Vec<(&Rule, Severity)> =
        rules.iter().filter_map(|rule| Some((*rule, levels.severity(rule, project, root)?))).collect();
    for (rule, severity) in &on {
        let findings = about(|| format!("the lint `{}`", rule.page.code), || run(rule, &map));
        for finding in findings {
            let silenced = allow::silence(&mut allows, rule.page.code, finding.primary.location);
            if !silenced || levels.names(rule) {
                found.push(finding.severity(*severity));
            }
        }
    }
    for named in allows.iter_mut().flat_map(|allow| &mut allow.rules) {
        named.is_on = on.iter().any(|(rule, _)| rule.page.code == named.name);
    }
    for (rule, severity) in &on {
        let Check::Comment(check) = rule.check else { continue };
        let mut findings = Findings::default();
        for allow in &allows {
            check(allow, &mut findings);
        }
        found.extend(findings.take().into_iter().map(|finding| finding.severity(*severity)));
    }
    diagnostic::in_order(&mut found);
    found
}

/// Whether a file is in a state in which advice about it makes sense: nothing that `diagnostics`, those of
/// compiling it, say is an error.
pub fn is_ready(diagnostics: &[Diagnostic]) -> bool {
    diagnostics.iter().all(|diagnostic| diagnostic.severity != Severity::Error)
}

fn run(rule: &Rule, map: &Map<'_>) -> Vec<Diagnostic> {
    let mut findings = Findings::default();
    match rule.check {
        Check::Comment(_) => {}
        Check::File(check) => check(map, &mut findings),
        Check::Journey(check) => {
            for journey in &map.model.journeys {
                let mut own = Findings::default();
                check(map, journey, &mut own);
                findings.extend(written_here(map, journey, check, own.take()));
            }
        }
    }
    let here = |finding: &Diagnostic| finding.primary.location.file == map.file;
    findings.take().into_iter().filter(here).collect()
}

/// What `found` says about `journey` that was not said about the one that it revises: what it took over
/// from there has its findings there.
fn written_here(
    map: &Map<'_>,
    journey: &Journey,
    check: fn(&Map<'_>, &Journey, &mut Findings),
    found: Vec<Diagnostic>,
) -> Vec<Diagnostic> {
    let Some(base) = &journey.revises else { return found };
    let mut known: BTreeSet<String> = BTreeSet::new();
    if let Some(base) = map.model.journey(base) {
        let mut findings = Findings::default();
        check(map, base, &mut findings);
        known.extend(findings.take().into_iter().map(|finding| nameless(&finding, base)));
    }
    let own = journey.origin.0;
    let is_own = |place: Location| {
        place.file == own.file && own.span.start <= place.span.start && place.span.end <= own.span.end
    };
    found.into_iter().filter(|one| is_own(one.primary.location) && !known.contains(&nameless(one, journey))).collect()
}

/// What a finding says, whatever its journey is called.
fn nameless(finding: &Diagnostic, journey: &Journey) -> String {
    finding.message.replace(&words::quoted(&journey.title), "")
}
