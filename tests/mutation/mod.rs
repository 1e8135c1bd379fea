//! One broken token costs one message: every example, broken in every way.

pub mod mutate;

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use journey::diagnostic::{Diagnostic, Severity};
use journey::model::Model;
use journey::project::{Configs, Files, Project};
use journey::text::{LineIndex, Span};
use mutate::{Mutation, mutations};

/// What a compiler makes of a text: the map and the messages.
type Compile<'a> = &'a dyn Fn(&str) -> (Model, Vec<Diagnostic>);

/// What happened over many mutations.
#[derive(Default)]
struct Figures {
    mutations: usize,
    messages: usize,
    silent: usize,
    most: usize,
    over_two: usize,
    on_line: usize,
    lost: usize,
    /// The worst cases, for whoever mends the mending.
    notes: BTreeMap<&'static str, Vec<String>>,
}

impl Figures {
    /// Breaks `text`, the map `name`, in every way, every `step`th of them.
    fn add(&mut self, name: &str, text: &str, step: usize, compile: Compile) {
        let (model, before) = compile(text);
        let stages = stages(&model);
        let lines = LineIndex::new(text);
        for mutation in mutations(text, step) {
            let (broken, after) = compile(&mutation.text);
            let messages: Vec<&Diagnostic> = after
                .iter()
                .filter(|found| found.severity == Severity::Error)
                .filter(|found| !before.iter().any(|old| (old.code, &old.message) == (found.code, &found.message)))
                .collect();
            self.count(name, &mutation, &messages, &lines);
            let wounded = wounded(&model, mutation.stage);
            let kept = self::stages(&broken);
            for (stage, touchpoints) in &stages {
                if !wounded.contains(stage) && kept.get(stage) != Some(touchpoints) {
                    self.lost += 1;
                    self.note("lost", format!("{name} {}: {stage:?} {:?}", mutation.label, kept.get(stage)));
                }
            }
        }
    }

    fn count(&mut self, name: &str, mutation: &Mutation, messages: &[&Diagnostic], lines: &LineIndex) {
        self.mutations += 1;
        self.messages += messages.len();
        self.silent += usize::from(messages.is_empty());
        self.most = self.most.max(messages.len());
        let list = || {
            let mut list = format!("{name} {}", mutation.label);
            for message in messages {
                let line = line_of(&mutation.text, message);
                let _ = write!(list, "\n      {}: {} {}", line + 1, message.code, message.message);
            }
            list
        };
        if messages.len() > 2 {
            self.over_two += 1;
            self.note("over two", list());
        } else if messages.len() == 2 {
            self.note("two", list());
        }
        debug_assert!(lines.lines() > 0);
        let off = messages.iter().filter(|message| !mutation.lines.contains(&line_of(&mutation.text, message))).count();
        self.on_line += messages.len() - off;
        if off > 0 {
            self.note("off line", list());
        }
    }

    fn note(&mut self, kind: &'static str, note: String) {
        self.notes.entry(kind).or_default().push(note);
    }

    fn share(&self, part: usize, whole: usize) -> f64 {
        if whole == 0 { 0.0 } else { 100.0 * part as f64 / whole as f64 }
    }

    fn mean(&self) -> f64 {
        self.messages as f64 / self.mutations as f64
    }

    fn show(&self, what: &str) {
        println!(
            "{what}: {} mutations, mean {:.3}, silent {:.1}%, most {}, over two {:.2}%, on line {:.2}%, stages damaged {}",
            self.mutations,
            self.mean(),
            self.share(self.silent, self.mutations),
            self.most,
            self.share(self.over_two, self.mutations),
            self.share(self.on_line, self.messages),
            self.lost,
        );
        let most: usize = std::env::var("JOURNEY_NOTES").ok().and_then(|most| most.parse().ok()).unwrap_or(0);
        for (kind, notes) in &self.notes {
            println!("  {kind}: {}", notes.len());
            for note in notes.iter().step_by((notes.len() / most.max(1)).max(1)).take(most) {
                println!("    {note}");
            }
        }
    }

    /// What a writer is promised.
    fn assert(&self) {
        assert!(self.most <= 3, "no mutation gives more than three messages");
        assert!(self.share(self.over_two, self.mutations) <= 1.0, "99% give at most two");
        assert!(self.mean() < 1.0, "the mean is below one");
        assert!(self.share(self.on_line, self.messages) >= 98.0, "98% of the messages are where the mistake is");
        assert_eq!(self.lost, 0, "other stages keep their touchpoints");
    }
}

fn line_of(text: &str, message: &Diagnostic) -> u32 {
    LineIndex::new(text).line(message.primary.location.span.start)
}

/// The place of a journey in its file, and the name of a stage in it.
type Stage = (usize, String);

/// The journeys that stand on their own: what another journey lends changes with that.
fn own(model: &Model) -> impl Iterator<Item = (usize, &journey::model::Stage)> {
    let journeys = model.journeys.iter().enumerate().filter(|(_, journey)| journey.revises.is_none());
    journeys.flat_map(|(at, journey)| journey.stages.iter().map(move |stage| (at, stage)))
}

/// The titles of the touchpoints of each stage.
fn stages(model: &Model) -> BTreeMap<Stage, Vec<String>> {
    let titles = |stage: &journey::model::Stage| stage.touchpoints.iter().map(|it| it.title.clone()).collect();
    own(model).map(|(at, stage)| ((at, stage.id.clone()), titles(stage))).collect()
}

/// The stages that stand in the statement `span`.
fn wounded(model: &Model, span: Option<Span>) -> Vec<Stage> {
    let inside = |at: u32| span.is_some_and(|span| span.start <= at && at < span.end);
    let stages = own(model).filter(|(_, stage)| inside(stage.origin.0.span.start));
    stages.map(|(at, stage)| (at, stage.id.clone())).collect()
}

/// The examples, with their imports on the disk.
struct Examples<'a> {
    path: &'a Path,
    text: &'a str,
}

impl Files for Examples<'_> {
    fn read(&self, path: &Path) -> std::io::Result<Vec<u8>> {
        if path == self.path { Ok(self.text.as_bytes().to_vec()) } else { std::fs::read(path) }
    }

    fn canonical(&self, path: &Path) -> std::io::Result<PathBuf> {
        path.canonicalize()
    }
}

/// The whole way from text to map.
fn compile(path: &Path, text: &str) -> (Model, Vec<Diagnostic>) {
    let roots = [path.to_path_buf()];
    let (project, _) = Project::load(&roots, &Examples { path, text }, &mut Configs::new(journey::check::lints()));
    let compilation = project.compile(project.roots()[0]);
    (compilation.model, compilation.diagnostics)
}

/// Every example, and how many of its mutations to skip.
fn examples() -> (Vec<PathBuf>, usize) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples");
    let mut paths: Vec<PathBuf> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "journey"))
        .collect();
    paths.sort();
    assert!(paths.len() > 10, "the examples are where they should be");
    (paths, if std::env::var_os("JOURNEY_LONG").is_some() { 1 } else { 97 })
}

fn run(what: &str, change: fn(&str) -> String) -> Figures {
    let (paths, step) = examples();
    let mut figures = Figures::default();
    for path in paths {
        let text = change(&std::fs::read_to_string(&path).unwrap());
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        figures.add(&name, &text, step, &|text| compile(&path, text));
    }
    figures.show(what);
    figures
}

#[test]
fn one_broken_token_costs_one_message() {
    run("as written", str::to_owned).assert();
}

#[test]
fn files_without_indentation_fare_as_well() {
    let bare = |text: &str| text.lines().map(str::trim_start).collect::<Vec<_>>().join("\n");
    run("without indentation", bare).assert();
}
