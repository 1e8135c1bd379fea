//! What every construct of the language costs, counted in instructions: twice as many of it may cost little more than
//! twice as much. Times are not looked at; a busy machine counts the same.
//!
//! `JOURNEY_COSTS=1 cargo test --test journey -- --nocapture costs::` counts with valgrind and prints the table.

mod commands;
mod constructs;

use std::collections::BTreeMap;
use std::path::Path;
use std::process::Command;

use commands::{COMMANDS, Known};
use constructs::{Construct, Input};
use journey::diagnostic::Severity;
use journey::language::rows;
use journey::layout::text::Fonts;

/// Twice as many may cost so many times as much.
const MOST: f64 = 2.3;

/// So many of a construct there are, and twice as many. Pictures cost more than anything else.
const MANY: usize = 64;
const DRAWN: usize = 16;

/// So many processes count side by side.
const SIDE_BY_SIDE: usize = 2;

/// Fewer instructions than these say nothing about growth: most of them are there for one as for many.
const LEAST: f64 = 200_000.0;

/// How many of a construct are counted for a command: none, some, and twice as many.
fn sizes(command: &str) -> [usize; 3] {
    let many = if matches!(command, "svg" | "overview") { DRAWN } else { MANY };
    [0, many, 2 * many]
}

/// A keyword that the language gets needs no row of its own only because its example makes one.
#[test]
fn every_keyword_has_a_row_and_every_row_is_what_it_says() {
    let all = constructs::all();
    for row in rows() {
        let start = format!("{}: ", row.keyword);
        let has =
            all.iter().any(|construct| construct.name.starts_with(&start) || construct.name.starts_with("imports"));
        assert!(has, "`{}` has no row in the table of costs", row.keyword);
    }
    let faults: Vec<String> = all.iter().filter_map(fault).collect();
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

/// What is wrong with a construct: right ones compile, and twice as many are more.
fn fault(construct: &Construct) -> Option<String> {
    let Construct { name, make, is_right } = construct;
    let (some, more) = (make(8), make(16));
    if some.text().len() >= more.text().len() && some.project().files().len() >= more.project().files().len() {
        return Some(format!("{name}: twice as many are not more"));
    }
    let project = more.project();
    let diagnostics = project.compile(project.roots()[0]).diagnostics;
    let mut wrong = diagnostics.iter().chain(&project.config_diagnostics()).cloned().collect::<Vec<_>>();
    wrong.retain(|found| found.severity == Severity::Error);
    (wrong.is_empty() != *is_right).then(|| format!("{name}: {:#?}\n{}", wrong.first(), more.text()))
}

#[test]
fn twice_as_many_cost_twice_as_much() {
    if std::env::var_os("JOURNEY_COSTS").is_none() {
        return;
    }
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("costs");
    let _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(&folder).unwrap();
    let program = std::env::current_exe().unwrap();
    let children: Vec<_> = (0..SIDE_BY_SIDE)
        .map(|shard| {
            let out = folder.join(format!("{shard}.out"));
            let child = Command::new("valgrind")
                .args(["--tool=callgrind", "--collect-atstart=no", "--compress-strings=yes"])
                .args(["--toggle-collect=*costs*counted*", "--dump-after=*costs*counted*", "--combine-dumps=no"])
                .arg(format!("--callgrind-out-file={}", out.display()))
                .arg(format!("--log-file={}", folder.join(format!("{shard}.log")).display()))
                .arg(&program)
                .args(["costs::counts_what_every_construct_costs", "--exact", "--nocapture", "--test-threads=1"])
                .env("JOURNEY_COSTS_SHARD", shard.to_string())
                .stdout(std::fs::File::create(folder.join(format!("{shard}.cells"))).unwrap())
                .spawn();
            child.expect("counting needs valgrind: a package of most systems")
        })
        .collect();
    for mut child in children {
        assert!(child.wait().unwrap().success());
    }
    let mut counts: BTreeMap<(String, String), Vec<f64>> = BTreeMap::new();
    for shard in 0..SIDE_BY_SIDE {
        let cells = std::fs::read_to_string(folder.join(format!("{shard}.cells"))).unwrap();
        let cells = cells.lines().filter_map(|line| line.strip_prefix("cell\t"));
        for (number, cell) in cells.enumerate() {
            let (construct, command) = cell.split_once('\t').unwrap();
            let count = instructions(&folder.join(format!("{shard}.out.{}", number + 1)));
            counts.entry((construct.to_owned(), command.to_owned())).or_default().push(count);
        }
    }
    let slow = table(&counts);
    assert!(slow.is_empty(), "these grow faster than what is written:\n{}", slow.join("\n"));
}

/// The instructions of one dump of callgrind.
fn instructions(path: &Path) -> f64 {
    let text = std::fs::read_to_string(path).unwrap_or_default();
    let total =
        text.lines().find_map(|line| line.strip_prefix("summary: ")).and_then(|count| count.trim().parse().ok());
    total.unwrap_or_else(|| panic!("{} says no sum", path.display()))
}

/// Prints the table of growths, and gives the cells that grow too fast.
fn table(counts: &BTreeMap<(String, String), Vec<f64>>) -> Vec<String> {
    let mut slow = Vec::new();
    println!("\ninstructions for twice as many, over those for as many; {MOST} at most\n");
    let heads: String = COMMANDS.iter().map(|(name, _)| format!(" {name} |")).collect();
    println!("| construct |{heads}\n|---|{}", "---:|".repeat(COMMANDS.len()));
    for construct in constructs::all() {
        let cells = COMMANDS.iter().map(|(command, _)| {
            let counted = counts.get(&(construct.name.clone(), (*command).to_owned()));
            let Some([none, some, more]) = counted.map(Vec::as_slice) else { return String::from(" |") };
            let growth = (more - none) / (some - none);
            if some - none < LEAST {
                return String::from(" – |");
            }
            if growth > MOST {
                slow.push(format!("{}, {command}: {growth:.2}", construct.name));
            }
            format!(" {growth:.2} |")
        });
        println!("| {} |{}", construct.name, cells.collect::<String>());
    }
    slow
}

/// What runs inside of valgrind: every cell of a shard once, each call of [`counted`] being one dump.
#[test]
fn counts_what_every_construct_costs() {
    let Some(shard) = std::env::var("JOURNEY_COSTS_SHARD").ok().and_then(|shard| shard.parse::<usize>().ok()) else {
        return;
    };
    let fonts = Fonts::bundled();
    let all = constructs::all();
    for construct in all.iter().enumerate().filter(|(at, _)| at % SIDE_BY_SIDE == shard).map(|(_, one)| one) {
        for (command, run) in COMMANDS {
            for size in sizes(command) {
                let input: Input = (construct.make)(size);
                let known = Known::new(&input, &fonts);
                println!("cell\t{}\t{command}", construct.name);
                counted(*run, &known);
            }
        }
    }
}

/// The call that valgrind looks at.
#[inline(never)]
fn counted(run: fn(&Known<'_>), known: &Known<'_>) {
    run(known);
}
