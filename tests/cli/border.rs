//! What a folder holds or a file names stays inside the project, links followed; what is named is taken as given.
#![cfg(unix)]

use std::fs;
use std::os::unix::fs::symlink;

use expect_test::expect;

use super::MAP;
use super::run::{Run, journey};

const SECRET: &str = "jurney \"the secret of somebody else\"\n";

/// `command` beside a project with a map of its own, a folder `outside` that is not its business, and links into it.
fn linked(command: &str, links: &[(&str, &str)]) -> Run {
    let run = journey(command).file("project/journey.toml", "").file("project/map.journey", MAP);
    let run = run.file("outside/secret.journey", SECRET).file("outside/own.journey", "journey   \"Strange\"   {  }\n");
    for (from, to) in links {
        let from = run.path().join(from);
        fs::create_dir_all(from.parent().unwrap()).unwrap();
        symlink(to, from).unwrap();
    }
    run
}

#[test]
fn a_link_in_a_folder_leads_no_command_out() {
    for command in [
        "check project",
        "check --fix project",
        "check --format json project",
        "fmt project",
        "fmt --diff project",
        "report project",
        "render project --to html -o site",
    ] {
        let links = [
            ("project/evil.journey", "../outside/own.journey"),
            ("project/deep/b.journey", "../../outside/secret.journey"),
        ];
        let ended = linked(command, &links).run();
        assert_eq!(ended.code, Some(2), "{command}: {}", ended.stderr);
        let told = "error: `project/evil.journey` leads out of the project\n  help: copy what it leads to into the project, or name it to take it all the same\n";
        assert!(ended.stderr.contains(told), "{command}: {}", ended.stderr);
        let all = ended.stdout.clone() + &ended.stderr;
        assert!(!all.contains("secret of somebody") && !all.contains("Strange"), "{command}: {all}");
        assert_eq!(ended.read("outside/own.journey"), "journey   \"Strange\"   {  }\n", "{command}");
    }
}

#[test]
fn a_link_inside_the_project_is_followed() {
    linked("check project/maps", &[("project/maps/again.journey", "../map.journey")]).fails_with(
        0,
        expect![[r#"
        1 file: nothing wrong
    "#]],
    );
}

#[test]
fn what_is_named_is_taken_as_given() {
    let ended = linked("fmt project/evil.journey", &[("project/evil.journey", "../outside/own.journey")]).run();
    assert_eq!(ended.code, Some(0), "{}", ended.stderr);
    assert_eq!(ended.read("outside/own.journey"), "journey \"Strange\" {}\n");
}

#[test]
fn settings_are_those_of_the_folder() {
    let links = [("inner/journey.toml", "../outside/secret.journey")];
    linked("check inner/map.journey", &links).file("inner/map.journey", MAP).fails_with(
        2,
        expect![[r#"
        error: cannot read `inner/journey.toml`: a link leads out of its folder; copy the file there
        1 file: nothing wrong
    "#]],
    );
}

/// A pipe of this name is no settings, and would never end.
#[test]
fn what_is_no_file_is_not_read() {
    for device in ["/dev/zero", "/dev/tty"] {
        let links = [("inner/journey.toml", device), ("inner/x.journey", device)];
        let ended = linked("check inner", &links).file("inner/map.journey", MAP).run();
        assert_eq!(ended.code, Some(2), "{device}: {}", ended.stderr);
    }
}

/// Pages have the names of maps, and so may lie where a link is in the way.
#[test]
fn pages_stay_in_their_folder() {
    for (command, link) in [
        ("render project --to html -o site", "site/map.html"),
        ("render project --to html -o site", "site/index.html"),
        ("render project/map.journey -o site/{journey}.json", "site/signup.json"),
    ] {
        for target in ["../outside/own.journey", "../outside/new"] {
            let ended = linked(command, &[(link, target)]).run();
            assert_eq!(ended.code, Some(2), "{command} {link}: {}", ended.stderr);
            assert!(ended.stderr.contains(&format!("`{link}` leads out of `site")), "{}", ended.stderr);
            assert_eq!(ended.read("outside/own.journey"), "journey   \"Strange\"   {  }\n");
            assert!(!ended.path("outside/new").exists());
        }
    }
}
