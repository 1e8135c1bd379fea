//! Maps as text: the text compiles without a word, to the same map.

mod corners;
mod examples;
mod fixtures;
mod layout;
mod mutated;
mod random;
mod revising;

use journey::format;
use journey::model::Model;
use journey::project::Project;
use proptest::test_runner::Config;

/// As many random maps as there is time for: many more with `JOURNEY_LONG=1`.
fn config() -> Config {
    let cases = if std::env::var_os("JOURNEY_LONG").is_some() { 3000 } else { 96 };
    Config { cases, max_shrink_iters: 400, failure_persistence: None, ..Config::default() }
}

/// The map of `text`, and what the compiler has to say, a line each.
pub fn compile(text: &str) -> (Model, Vec<String>) {
    let project = Project::single("written.journey", text);
    let compilation = project.compile(project.roots()[0]);
    let told = |diagnostic: &journey::diagnostic::Diagnostic| {
        let start = diagnostic.primary.location.span.start as usize;
        let line = text.get(..start).unwrap_or_default().lines().count();
        format!("line {line}: {}: {}", diagnostic.code, diagnostic.message)
    };
    (compilation.model, compilation.diagnostics.iter().map(told).collect())
}

/// `model` as one file says it: journeys that it only mentions are declared, too.
pub fn in_one_file(model: &Model) -> Model {
    let mut model = model.clone();
    let mentioned = std::mem::take(&mut model.mentioned);
    model.journeys.extend(mentioned);
    model
}

/// Why `model` does not come back from its text; none where it does.
pub fn broken(model: &Model) -> Option<String> {
    let text = format::write(model);
    let (back, told) = compile(&text);
    if !told.is_empty() {
        return Some(format!("{}\n\n{text}", told.join("\n")));
    }
    let model = in_one_file(model);
    if back != model {
        let (left, right) = (format!("{model:#?}"), format!("{back:#?}"));
        let differing = left.lines().zip(right.lines()).enumerate().find(|(_, (left, right))| left != right);
        return Some(format!("another map comes back: {differing:?}\n\n{text}"));
    }
    let again = format::write(&back);
    (again != text).then(|| format!("written twice it differs:\n{text}\n---\n{again}"))
}
