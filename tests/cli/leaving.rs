//! What a command leaves behind where it is ended, cannot write, or is not alone: whole files, and nothing else.

use std::fs;
use std::path::Path;
use std::process::{Child, Command, Stdio};

use expect_test::expect;

use super::run::{Run, journey};
use super::{MAP, WRONG};

/// The map with another layout.
const UNTIDY: &str = "journey signup \"Sign-up\"{\n stage \"Awareness\"\n {\n touchpoint ad \"Ad\" via social { emotion curious }\n }\n}";

/// A map whose pictures take a while to write.
fn large() -> String {
    let touchpoint = |nth: usize| format!("touchpoint t{nth} \"Step {nth}\" via web {{ action \"Does {nth}\" }}\n");
    format!("journey \"Large\" {{ stage \"All\" {{\n{}}} }}\n", (0..600).map(touchpoint).collect::<String>())
}

/// Starts `journey` with `arguments` in `folder`, with nobody who listens.
fn start(folder: &Path, arguments: &[&str]) -> Child {
    let mut command = Command::new(env!("CARGO_BIN_EXE_journey"));
    command.args(arguments).current_dir(folder).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    command.spawn().unwrap()
}

/// The files in `folder` that are no place of anything.
fn scratch(folder: &Path) -> Vec<String> {
    let names = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned());
    names.filter(|name| name.starts_with(".journey-")).collect()
}

/// Ended while it writes, as often as it is caught at that, a command leaves the old file or the new one.
#[cfg(unix)]
#[test]
fn an_interrupted_command_leaves_whole_files_and_nothing_beside_them() {
    use std::os::unix::process::ExitStatusExt;
    for (signal, number) in [("INT", 2), ("TERM", 15)] {
        let mut caught = 0;
        for _ in 0..12 {
            let run = journey("").map(large()).file("map.html", "old");
            let mut child = start(run.path(), &["render", "map.journey", "-o", "map.html", "-o", "map.json"]);
            let ended = loop {
                if !scratch(run.path()).is_empty() {
                    let kill = Command::new("sh").args(["-c", &format!("kill -{signal} {}", child.id())]).status();
                    assert!(kill.is_ok(), "a shell");
                    break child.wait().unwrap();
                }
                if let Some(ended) = child.try_wait().unwrap() {
                    break ended;
                }
            };
            caught += usize::from(ended.signal() == Some(number));
            assert!(ended.success() || ended.signal() == Some(number), "{ended}");
            assert_eq!(scratch(run.path()), Vec::<String>::new());
            let page = fs::read_to_string(run.path().join("map.html")).unwrap();
            assert!(page == "old" || page.trim_end().ends_with("</html>"), "{} bytes", page.len());
            if caught == 3 {
                break;
            }
        }
    }
}

#[test]
fn two_runs_on_one_output_leave_that_of_one_of_them() {
    let run = journey("").map(large()).file("small.journey", MAP);
    let arguments = |map| ["render", map, "-o", "out.svg"];
    let alone = |map| {
        assert!(start(run.path(), &arguments(map)).wait().unwrap().success());
        fs::read(run.path().join("out.svg")).unwrap()
    };
    let expected = [alone("map.journey"), alone("small.journey")];
    let started: Vec<Child> =
        ["map.journey", "small.journey"].repeat(3).iter().map(|map| start(run.path(), &arguments(map))).collect();
    for mut child in started {
        assert!(child.wait().unwrap().success());
        assert!(expected.contains(&fs::read(run.path().join("out.svg")).unwrap()));
    }
    assert_eq!(scratch(run.path()), Vec::<String>::new());
}

/// Runs in a shell that lets no file become larger than half a kilobyte, as on a full disk.
#[cfg(unix)]
fn without_room(run: &Run, arguments: &str) -> (Option<i32>, String) {
    let script = format!("trap '' XFSZ; ulimit -f 1; exec \"$0\" {arguments}");
    let output = Command::new("sh")
        .args(["-c", &script, env!("CARGO_BIN_EXE_journey")])
        .current_dir(run.path())
        .stdin(Stdio::null())
        .output()
        .unwrap();
    (output.status.code(), String::from_utf8(output.stderr).unwrap())
}

#[cfg(unix)]
#[test]
fn a_full_disk_keeps_the_old_file() {
    let run = journey("").map(MAP).file("map.svg", "old");
    let (code, said) = without_room(&run, "render map.journey -o map.svg");
    expect![[r#"
        error: cannot write `map.svg`: it is larger than a file may be here
    "#]]
    .assert_eq(&said);
    assert_eq!(code, Some(2));
    assert_eq!(fs::read_to_string(run.path().join("map.svg")).unwrap(), "old");
    assert_eq!(scratch(run.path()), Vec::<String>::new());
}

#[cfg(unix)]
#[test]
fn formatted_is_only_what_was_written() {
    let long = UNTIDY.replace("curious }", &format!("curious; note \"{}\" }}", "long ".repeat(400)));
    let run = journey("").file("a.journey", UNTIDY).file("b.journey", &long);
    let (code, said) = without_room(&run, "fmt a.journey b.journey");
    expect![[r#"
        error: cannot write `b.journey`: it is larger than a file may be here
        2 files: 1 formatted, 1 not written
    "#]]
    .assert_eq(&said);
    assert_eq!(code, Some(2));
    assert_eq!(fs::read_to_string(run.path().join("b.journey")).unwrap(), long);
    assert_ne!(fs::read_to_string(run.path().join("a.journey")).unwrap(), UNTIDY);
}

#[cfg(unix)]
#[test]
fn mended_is_only_what_was_written() {
    let people = |more: &str| {
        format!(
            "journey \"J\" {{\n  for maya raj\n  stage \"S\" {{ touchpoint \"T\"{more} }}\n}}\npersona maya \"Maya\"\npersona raj \"Raj\"\n"
        )
    };
    let long = people(&format!(" {{ note \"{}\" }}", "long ".repeat(400)));
    let run = journey("").file("a.journey", people("")).file("b.journey", &long);
    let (code, said) = without_room(&run, "check --fix a.journey b.journey");
    assert!(said.contains("error: cannot write `b.journey`: it is larger than a file may be here\n"), "{said}");
    assert!(said.ends_with("1 mistake mended\n"), "{said}");
    assert_eq!(code, Some(2));
    assert_eq!(fs::read_to_string(run.path().join("b.journey")).unwrap(), long);
}

/// One thread reads one file after the other, and the second one is a pipe: it waits there until the first has changed.
#[cfg(unix)]
#[test]
fn a_file_that_changes_meanwhile_is_not_written_over() {
    let run = journey("").file("a.journey", UNTIDY);
    assert!(Command::new("mkfifo").arg(run.path().join("pipe.journey")).status().unwrap().success());
    let child = Command::new(env!("CARGO_BIN_EXE_journey"))
        .args(["fmt", "a.journey", "pipe.journey"])
        .env("RAYON_NUM_THREADS", "1")
        .current_dir(run.path())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    // Opened as soon as the command reads the other end.
    let mut pipe = fs::OpenOptions::new().write(true).open(run.path().join("pipe.journey")).unwrap();
    fs::write(run.path().join("a.journey"), WRONG).unwrap();
    std::io::Write::write_all(&mut pipe, MAP.as_bytes()).unwrap();
    drop(pipe);
    let output = child.wait_with_output().unwrap();
    expect![[r#"
        error: `a.journey` changed while it was being formatted
          help: run the command again
        2 files: 1 not written
    "#]]
    .assert_eq(&String::from_utf8(output.stderr).unwrap());
    assert_eq!(output.status.code(), Some(2));
    assert_eq!(fs::read_to_string(run.path().join("a.journey")).unwrap(), WRONG);
}

#[test]
fn an_import_of_a_folder_is_told_as_one() {
    let said = |import: &str| {
        let run = journey("check map.journey").map(format!("import \"{import}\"\n{MAP}")).folder("shared");
        let said = run.run().stderr;
        said.lines().find_map(|line| line.trim().strip_prefix("× ")).map(str::to_owned)
    };
    for (import, shown) in [(".", "."), ("./", "."), ("shared/..", "."), ("shared", "shared"), ("./shared/", "shared")]
    {
        assert_eq!(said(import), Some(format!("`{shown}` is a folder")), "{import}");
    }
    assert_eq!(said("nowhere").as_deref(), Some("there is no file `nowhere`"));
}

/// A link decides where a file is written, and so which folder is missing.
#[cfg(unix)]
#[test]
fn advice_names_the_folder_that_is_missing() {
    let run = journey("render map.journey -o out.svg").map(MAP);
    std::os::unix::fs::symlink("build/out.svg", run.path().join("out.svg")).unwrap();
    run.fails_with(
        2,
        expect![[r#"
            error: cannot write `out.svg`: there is no such file or folder
              help: make the folder first: `mkdir -p build`
        "#]],
    );
    journey("render map.journey -o map.journey/out.svg").map(MAP).fails_with(
        2,
        expect![[r#"
            error: cannot write `map.journey/out.svg`: a part of its path is a file, not a folder
        "#]],
    );
}
