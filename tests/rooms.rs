//! Each folder of `src/`, or file beside them, is a room, and imports between rooms go one way: the table of ARCHITECTURE.md is their order.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The rooms as ARCHITECTURE.md lists them: a room knows those of the rows above its own, and no other.
fn rows() -> BTreeMap<String, usize> {
    let text = fs::read_to_string(root().join("ARCHITECTURE.md")).unwrap();
    let table = text.split("\n## The rooms\n").nth(1).unwrap().split("\n## ").next().unwrap();
    let rows = table.lines().filter(|line| line.starts_with("| `"));
    let cells = rows.map(|line| line.split('|').nth(1).unwrap());
    let named = |(at, cell): (usize, &str)| {
        cell.split(',').map(|room| (room.trim().trim_matches('`').to_owned(), at)).collect::<Vec<_>>()
    };
    cells.enumerate().flat_map(named).collect()
}

/// Every file of `folder`, also in folders below it.
fn files(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        match path.is_dir() {
            true => files(&path, found),
            false => found.push(path),
        }
    }
}

/// The paths that a use tree stands for: `a::{b, c::d}` for `a::b` and `a::c::d`.
fn paths(tree: &str) -> Vec<String> {
    let Some((head, rest)) = tree.split_once('{') else { return vec![tree.trim().to_owned()] };
    let (mut depth, mut start, mut inner) = (0, 0, Vec::new());
    for (at, c) in rest.char_indices() {
        match c {
            '{' => depth += 1,
            ',' | '}' if depth == 0 => {
                inner.push(&rest[start..at]);
                start = at + 1;
            }
            '}' => depth -= 1,
            _ => {}
        }
        if c == '}' && start == at + 1 {
            break;
        }
    }
    let inner = inner.into_iter().filter(|part| !part.trim().is_empty()).flat_map(paths);
    inner.map(|path| format!("{}{path}", head.trim())).collect()
}

/// What `text` names of this crate, below `crate::`. What only tests see may look anywhere.
fn named(text: &str) -> BTreeSet<String> {
    let text = text.split("#[cfg(test)]\nmod tests").next().unwrap();
    let code: String =
        text.lines().filter(|line| !line.trim_start().starts_with("//")).map(|line| format!("{line}\n")).collect();
    let after = code.split("crate::").skip(1);
    after
        .flat_map(|rest| {
            let end = match rest.starts_with('{') {
                true => rest.find(';').unwrap(),
                false => rest.find(|c: char| !c.is_alphanumeric() && !"_:".contains(c)).unwrap_or(rest.len()),
            };
            paths(&rest[..end])
        })
        .collect()
}

/// The room that `path`, of names with `::` between them, lies in: the one with the longest name.
fn room<'r>(rows: &'r BTreeMap<String, usize>, path: &str) -> Option<(&'r str, usize)> {
    let within = |room: &str| path == room || path.strip_prefix(room).is_some_and(|rest| rest.starts_with("::"));
    let holding = rows.iter().filter(|(room, _)| within(room));
    holding.max_by_key(|(room, _)| room.len()).map(|(room, at)| (room.as_str(), *at))
}

#[test]
fn rooms_know_those_below_them_alone() {
    let rows = rows();
    let mut all = Vec::new();
    files(&root().join("src"), &mut all);
    all.sort();
    let mut wrong = Vec::new();
    for file in all.iter().filter(|file| file.extension().is_some_and(|ending| ending == "rs")) {
        let name = file.strip_prefix(root().join("src")).unwrap().with_extension("");
        let path: Vec<_> = name.iter().map(|part| part.to_str().unwrap()).filter(|part| *part != "mod").collect();
        let path = path.join("::");
        if path == "lib" || path == "main" {
            continue;
        }
        let Some((own, at)) = room(&rows, &path) else {
            wrong.push(format!("{} lies in no room of the table", name.display()));
            continue;
        };
        for other in named(&fs::read_to_string(file).unwrap()) {
            match room(&rows, &other) {
                Some((room, _)) if room == own => {}
                Some((_, below)) if below < at => {}
                _ => wrong.push(format!("{} of `{own}` knows `{other}`", name.display())),
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn the_table_lists_every_room_and_no_other() {
    let modules = fs::read_to_string(root().join("src/lib.rs")).unwrap();
    let modules = modules.lines().filter_map(|line| line.split("mod ").nth(1)?.strip_suffix(';'));
    let listed = rows();
    let missing: Vec<&str> = modules.filter(|module| !listed.contains_key(*module)).collect();
    assert!(missing.is_empty(), "{missing:?}");
    for room in listed.keys() {
        let folder = root().join("src").join(room.replace("::", "/"));
        assert!(folder.is_dir() || folder.with_extension("rs").is_file(), "there is no room {room}");
    }
}

#[test]
fn use_trees_are_read() {
    assert_eq!(paths("a::{b, c::{d, e::f}, g}"), ["a::b", "a::c::d", "a::c::e::f", "a::g"]);
    let text = "use crate::{\n    layout::{text::Fonts, scene},\n    model,\n};\nlet x = crate::check::rule(1); // crate::a\n// crate::cli\n";
    assert_eq!(
        named(text).into_iter().collect::<Vec<_>>(),
        ["a", "check::rule", "layout::scene", "layout::text::Fonts", "model"]
    );
}
