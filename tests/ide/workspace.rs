//! What a workspace reads again, and what it does not.

use std::path::Path;

use journey::ide::Workspace;
use journey::ide::diagnostics::diagnostics;

use crate::support::desk::Memory;

fn told(workspace: &mut Workspace, path: &str) -> Vec<String> {
    let analysis = workspace.analysis();
    let Some(file) = analysis.id(Path::new(path)) else { return vec![String::from("not there")] };
    diagnostics(&analysis, file).into_iter().map(|diagnostic| diagnostic.message).collect()
}

#[test]
fn open_documents_lie_over_the_disk() {
    let memory = Memory::default();
    memory.write("/maps/a.journey", "import \"b.journey\"\njourney \"A\" { for maya }");
    memory.write("/maps/b.journey", "persona maya \"Maya\"");
    let mut workspace = Workspace::new(Box::new(memory.clone()));
    workspace.set_watched(true);
    workspace.set_folders(vec!["/maps".into()]);
    assert_eq!(told(&mut workspace, "/maps/a.journey"), [""; 0]);

    workspace.set_text(Path::new("/maps/b.journey"), "persona raj \"Raj\"");
    assert_eq!(told(&mut workspace, "/maps/a.journey"), ["there is no persona called `maya`"]);

    workspace.close(Path::new("/maps/b.journey"));
    assert_eq!(told(&mut workspace, "/maps/a.journey"), [""; 0]);

    memory.remove("/maps/b.journey");
    assert_eq!(told(&mut workspace, "/maps/a.journey"), [""; 0], "nobody said that the disk changed");
    workspace.disk_changed();
    assert_eq!(told(&mut workspace, "/maps/a.journey"), ["there is no file `/maps/b.journey`"]);
    assert_eq!(told(&mut workspace, "/maps/b.journey"), ["not there"]);
}

#[test]
fn what_did_not_change_is_not_worked_out_again() {
    let memory = Memory::default();
    for name in ["a", "b"] {
        memory.write(&format!("/maps/{name}.journey"), "import \"people.journey\"\njourney \"J\" { for maya }");
    }
    memory.write("/maps/people.journey", "persona maya \"Maya\"");
    let mut workspace = Workspace::new(Box::new(memory));
    workspace.set_watched(true);
    workspace.set_folders(vec!["/maps".into()]);
    let path = |name: &str| format!("/maps/{name}.journey");
    let same = |workspace: &mut Workspace, edited: &str, text: &str| {
        let before = workspace.analysis();
        workspace.set_text(Path::new(&path(edited)), text);
        let after = workspace.analysis();
        let same = |name: &&str| {
            let id = after.id(Path::new(&path(name))).unwrap();
            after.is_same(&before, id)
        };
        ["a", "b", "people"].into_iter().filter(same).collect::<Vec<_>>()
    };
    assert_eq!(same(&mut workspace, "a", "journey \"J\" { }"), ["b", "people"]);
    assert_eq!(same(&mut workspace, "people", "persona maya \"Maya W.\""), ["a"], "it imports nothing any more");
    assert_eq!(same(&mut workspace, "b", "import \"people.journey\""), ["a", "people"]);
}

#[test]
fn documents_that_are_no_files_are_read_too() {
    let mut workspace = Workspace::new(Box::new(Memory::default()));
    let path = Path::new("untitled:Untitled-1");
    workspace.set_text(path, "jorney \"J\"");
    assert_eq!(told(&mut workspace, "untitled:Untitled-1").len(), 1);
    workspace.set_text(path, "journey \"J\"");
    assert_eq!(told(&mut workspace, "untitled:Untitled-1"), [""; 0]);
}
