//! Files that nobody should write, and that must not take long all the same.

use journey::model::Model;
use journey::project::Project;
use journey::resolve::Compilation;

use crate::maps;
use crate::measure::{Bench, Row};

fn compile(text: &str) -> Compilation {
    let project = Project::single("odd.journey", text);
    project.compile(project.roots()[0])
}

/// Measures mistakes and repetitions, a hundred times as many as people could make.
pub fn run(bench: &Bench) {
    const LINES: [usize; 2] = [10_000, 100_000];
    let lines = |line: &str| LINES.map(|count| line.repeat(count));
    let journey =
        |inside: [String; 2]| inside.map(|inside| format!("journey \"J\" {{\nstage \"S\" {{\n{inside}}}\n}}\n"));
    let texts = [
        ("equal titles", journey(lines("touchpoint \"Calls\" via phone\n"))),
        ("unknown keywords", journey(lines("tochpoint \"Calls\" via phone\n"))),
        ("unclosed texts", journey(lines("touchpoint \"Calls via phone\n"))),
        ("unclosed blocks", lines("journey \"J\" {\n")),
        ("closing braces", lines("}\n")),
        ("unknown names", journey(lines("touchpoint via nowhere\n"))),
        ("junk", lines("@@ = ;\n")),
    ];
    let mut rows: Vec<Row<'_>> = Vec::new();
    for (name, texts) in &texts {
        rows.push(Row::new(name, |size| compile(&texts[size])));
    }
    bench.table("Lines that are wrong, or all the same", "lines", &LINES, rows);
    revising(bench);
}

/// A journey that revises a large one, and gives every touchpoint again.
fn revising(bench: &Bench) {
    const STAGES: [usize; 2] = [5, 50];
    let texts = STAGES.map(|stages| {
        let base = maps::map(stages, 100);
        let (_, journey) = base.split_at(base.find("journey large").unwrap_or_default());
        format!(
            "{base}\n{}",
            journey.replacen("journey large \"A long way\" {", "journey next \"A shorter way\" {\n  revises large", 1)
        )
    });
    let model = |size: usize| -> Model {
        let compilation = compile(&texts[size]);
        assert!(compilation.diagnostics.is_empty(), "{:#?}", compilation.diagnostics.first());
        compilation.model
    };
    let sizes = STAGES.map(|stages| stages * 100);
    bench.table("A journey that revises another", "touchpoints", &sizes, vec![Row::new("text to model", model)]);
}
