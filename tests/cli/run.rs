//! Runs the real command in a folder of its own, so that a test reads like a story:
//! `journey("check a.journey").file("a.journey", "…").ends(1, expect![""], expect!["…"])`.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use expect_test::Expect;
use tempfile::TempDir;

/// A run that is being prepared.
pub struct Run {
    args: Vec<String>,
    folder: TempDir,
    stdin: Vec<u8>,
    env: Vec<(&'static str, String)>,
    within: PathBuf,
}

/// How a run ended.
pub struct Outcome {
    /// Where it ran.
    pub folder: TempDir,
    /// The exit code.
    pub code: Option<i32>,
    /// What it wrote to standard output.
    pub stdout: String,
    /// What it wrote to standard error.
    pub stderr: String,
}

/// The command `journey` with `args`, which blanks separate, in an empty folder.
pub fn journey(args: &str) -> Run {
    Run {
        args: args.split_whitespace().map(str::to_owned).collect(),
        folder: tempfile::tempdir().unwrap(),
        stdin: Vec::new(),
        env: Vec::new(),
        within: PathBuf::new(),
    }
}

impl Run {
    /// One more argument, blanks and all.
    pub fn arg(mut self, arg: &str) -> Run {
        self.args.push(arg.to_owned());
        self
    }

    /// A file in the folder.
    pub fn file(self, path: &str, content: impl AsRef<[u8]>) -> Run {
        let path = self.path().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, content).unwrap();
        self
    }

    /// The file `map.journey`.
    pub fn map(self, content: impl AsRef<[u8]>) -> Run {
        self.file("map.journey", content)
    }

    /// The example called `name`, as `map.journey`.
    pub fn example(self, name: &str) -> Run {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples").join(format!("{name}.journey"));
        self.map(fs::read(path).unwrap())
    }

    /// A folder in the folder.
    pub fn folder(self, path: &str) -> Run {
        fs::create_dir_all(self.path().join(path)).unwrap();
        self
    }

    /// What comes from standard input.
    pub fn stdin(mut self, text: impl AsRef<[u8]>) -> Run {
        self.stdin = text.as_ref().to_vec();
        self
    }

    /// A variable of the environment.
    pub fn env(mut self, name: &'static str, value: impl Into<String>) -> Run {
        self.env.push((name, value.into()));
        self
    }

    /// The folder in the folder that it runs in.
    pub fn within(mut self, path: &str) -> Run {
        self.within = self.path().join(path);
        self
    }

    /// The folder it will run in.
    pub fn path(&self) -> &Path {
        self.folder.path()
    }

    /// Runs it.
    pub fn run(self) -> Outcome {
        let mut command = Command::new(env!("CARGO_BIN_EXE_journey"));
        command
            .args(&self.args)
            .current_dir(self.folder.path().join(&self.within))
            .env_remove("NO_COLOR")
            .env_remove("GITHUB_WORKSPACE")
            .env("HOME", self.folder.path());
        command.envs(self.env).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = command.spawn().unwrap();
        let mut stdin = child.stdin.take().unwrap();
        let input = self.stdin;
        // A command that does not read its input closes it: that is no failure of the test.
        let writer = std::thread::spawn(move || drop(stdin.write_all(&input)));
        let output = child.wait_with_output().unwrap();
        writer.join().unwrap();
        let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
        Outcome {
            folder: self.folder,
            code: output.status.code(),
            stdout: text(output.stdout),
            stderr: text(output.stderr),
        }
    }

    /// Runs it: it is done, and has nothing to say but its product.
    #[track_caller]
    pub fn done(self) -> Outcome {
        let outcome = self.run();
        assert_eq!((outcome.code, outcome.stderr.as_str()), (Some(0), ""));
        outcome
    }

    /// Runs it, and holds all that it says against what is expected.
    #[track_caller]
    pub fn ends(self, code: i32, stdout: Expect, stderr: Expect) -> Outcome {
        let outcome = self.run();
        stdout.assert_eq(&outcome.stdout);
        stderr.assert_eq(&outcome.stderr);
        assert_eq!(outcome.code, Some(code), "exit code");
        outcome
    }

    /// The same where nothing goes to standard output.
    #[track_caller]
    pub fn fails_with(self, code: i32, stderr: Expect) -> Outcome {
        self.ends(code, expect_test::expect![""], stderr)
    }
}

impl Outcome {
    /// Holds standard output against the file `path` in `tests/cli`, which `UPDATE_EXPECT=1` writes anew.
    #[track_caller]
    pub fn prints(&self, path: &str) {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cli").join(path);
        expect_test::expect_file![path].assert_eq(&self.stdout);
    }

    /// Where a file in the folder is.
    pub fn path(&self, path: &str) -> PathBuf {
        self.folder.path().join(path)
    }

    /// The text of a file in the folder.
    #[track_caller]
    pub fn read(&self, path: &str) -> String {
        fs::read_to_string(self.folder.path().join(path)).unwrap()
    }

    /// The files in the folder, sorted.
    pub fn files(&self) -> Vec<PathBuf> {
        let mut files: Vec<PathBuf> = ignore::WalkBuilder::new(self.folder.path())
            .standard_filters(false)
            .build()
            .map(Result::unwrap)
            .filter(|entry| entry.path().is_file())
            .map(|entry| entry.path().strip_prefix(self.folder.path()).unwrap().to_owned())
            .collect();
        files.sort();
        files
    }
}
