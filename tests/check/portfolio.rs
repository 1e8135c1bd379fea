//! A project of four hundred files: each is parsed once, both cores take part, and what is said comes in the
//! same order every time.

use std::collections::BTreeSet;
use std::path::PathBuf;
use std::sync::Mutex;

use journey::Memory;
use journey::check::{Check, Findings, Levels, Map, Rule, check_all, check_all_with};
use journey::config::Preset;
use journey::diagnostic::code::Page;
use journey::diagnostic::{Diagnostic, Severity};
use journey::project::{Configs, Project};

use super::today;
use crate::support::memory::Counted;

const FILES: usize = 400;

/// Maps that share personas and sources, each with something to say about it.
fn portfolio() -> (Counted, Vec<PathBuf>) {
    let mut memory = Memory::from([("journey.toml", "[lint]\npreset = \"research\"\n")]);
    memory.add("shared/people.journey", "persona maya \"Maya\" { goal \"Watch tonight\" }\n");
    memory.add("shared/research.journey", "source interviews \"Interviews\" { method interview; sample 12 }\n");
    let mut paths = Vec::new();
    for at in 0..FILES {
        let path = format!("maps/{:02}/map-{at:03}.journey", at % 20);
        let text = format!(
            "import \"../../shared/people.journey\"\nimport \"../../shared/research.journey\"\n\n\
             journey map-{at} \"Map {at}\" {{\n  for maya\n  stage \"One\" {{\n    touchpoint \"Form {at}\" via web {{\n      \
             emotion frustrated\n      pain \"Field {at} is missing\" severity high\n    }}\n  }}\n}}\n"
        );
        memory.add(&path, text);
        paths.push(PathBuf::from(path));
    }
    (memory.into(), paths)
}

fn load() -> (Counted, Project) {
    let (memory, paths) = portfolio();
    let (project, missing) = Project::load(&paths, &memory, &mut Configs::new(journey::check::lints()));
    assert!(missing.is_empty(), "{missing:?}");
    (memory, project)
}

fn shown(project: &Project, diagnostics: &[Diagnostic]) -> Vec<String> {
    let line = |one: &Diagnostic| {
        let place = one.primary.location;
        format!("{}:{} {} {}", project.sources.get(place.file).name, place.span.start, one.code, one.message)
    };
    diagnostics.iter().map(line).collect()
}

#[test]
fn each_file_is_read_and_parsed_once() {
    let (memory, project) = load();
    let reads = memory.reads();
    // Every map, what they share, and the settings of the project.
    assert_eq!(reads.len(), FILES + 3);
    assert!(reads.values().all(|times| *times == 1), "{reads:?}");
    // What is parsed is a file of the project; compiling and checking it only reads the tree.
    assert_eq!(project.files().len(), FILES + 2);
    check_all(&project, &Levels::default(), today());
    assert_eq!(memory.reads(), reads);
}

#[test]
fn findings_come_in_the_same_order_on_any_number_of_cores() {
    let (_, project) = load();
    let on = |cores: usize| {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(cores).build().unwrap();
        shown(&project, &pool.install(|| check_all(&project, &Levels::default(), today())))
    };
    let one = on(1);
    assert!(one.len() > 2 * FILES, "{}", one.len());
    for cores in [2, 4, 2] {
        assert_eq!(on(cores), one);
    }
    let places: Vec<&str> = one.iter().map(|line| line.split(' ').next().unwrap()).collect();
    let files: Vec<&str> = places.iter().map(|place| place.split(':').next().unwrap()).collect();
    let mut seen = BTreeSet::new();
    let runs = files.chunk_by(|a, b| a == b).filter(|run| seen.insert(run[0])).count();
    assert_eq!(runs, files.chunk_by(|a, b| a == b).count(), "what is said about a file stands together");
}

/// Which threads have come so far.
static CAME: Mutex<BTreeSet<Option<usize>>> = Mutex::new(BTreeSet::new());

static MEETING: Rule = Rule {
    page: Page {
        code: "meeting",
        severity: Severity::Info,
        summary: "Two threads meet",
        explanation: "Fires never: the first thread waits until a second one checks another file.",
        bad: "",
        good: "",
    },
    why: "One core would check one file after the other.",
    preset: Some(Preset::Sketch),
    denied: None,
    options: &[],
    fix: None,
    check: Check::File(meet),
};

fn meet(_: &Map<'_>, _: &mut Findings) {
    CAME.lock().unwrap().insert(rayon::current_thread_index());
    // Ends at once when two are there. A second thread that has not come after so many turns of others never will.
    for _ in 0..10_000_000 {
        if CAME.lock().unwrap().len() == 2 {
            return;
        }
        std::thread::yield_now();
    }
}

#[test]
fn two_cores_check_at_the_same_time() {
    let (_, project) = load();
    let pool = rayon::ThreadPoolBuilder::new().num_threads(2).build().unwrap();
    pool.install(|| check_all_with(&[&MEETING], &project, &Levels::default(), None));
    assert_eq!(CAME.lock().unwrap().len(), 2);
}
