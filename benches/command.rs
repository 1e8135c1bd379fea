//! The commands that people type, as whole processes.

use std::io;
use std::path::{Path, PathBuf};
use std::process::Command;

use journey::project::Files;

use crate::maps;
use crate::measure::{Bench, Row};

/// The files of this machine.
pub struct Disk;

impl Files for Disk {
    fn read(&self, path: &Path) -> io::Result<Vec<u8>> {
        std::fs::read(path)
    }

    fn canonical(&self, path: &Path) -> io::Result<PathBuf> {
        path.canonicalize()
    }
}

/// Measures `check` and `render` on a file, start-up included.
pub fn run(bench: &Bench) {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("bench");
    let files: Vec<PathBuf> =
        maps::TOUCHPOINTS.iter().map(|touchpoints| folder.join(format!("{touchpoints}.journey"))).collect();
    for (path, (stages, touchpoints)) in files.iter().zip(maps::SIZES) {
        let written =
            std::fs::create_dir_all(&folder).and_then(|()| std::fs::write(path, maps::map(stages, touchpoints)));
        if let Err(error) = written {
            panic!("{}: {error}", path.display());
        }
    }
    let journey = |args: &[&str], size: usize| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_journey"));
        command.args(args).arg(&files[size]);
        command
    };
    let to = |format: &'static str| move |size| journey(&["render", "--to", format], size);
    let rows = vec![
        Row::command("`check`", |size| journey(&["check"], size)),
        Row::command("`render --to json`", to("json")),
        Row::command("`render --to svg`", to("svg")),
    ];
    bench.table("Whole commands, start-up included", "touchpoints", &maps::TOUCHPOINTS, rows);
}
