use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::str::FromStr;
use std::sync::Arc;

use clap::Args;
use rayon::prelude::*;
use similar::TextDiff;

use super::console::{Console, Failure, count};
use super::files::{Disk, collect, needs_stdin, unreadable};
use super::{Exit, messages, output};
use crate::config::FILE_SIZE;
use crate::diagnostic::Diagnostic;
use crate::format::{self, OnErrors, Refused};
use crate::project::{Configs, Files, decode};
use crate::text::{Edit, FileId, LineIndex, Source, Sources, Span};

/// Give maps their one layout
///
/// Comments, blank lines between statements and the order of everything stay. A file with mistakes in its syntax
/// is left alone. Before a file is written, the result is read again and compared with it: the same words, texts
/// and comments, the same meaning.
#[derive(Args, Debug)]
#[command(after_help = EXAMPLES)]
pub struct FmtArgs {
    /// Files, folders (all `.journey` files below), or `-` for standard input [default: this folder]
    #[arg(value_name = "PATH")]
    paths: Vec<PathBuf>,
    /// Write nothing; list the files that have another layout, and end with 1 if there are any
    #[arg(long)]
    check: bool,
    /// Write nothing; show what would change as a patch
    #[arg(long)]
    diff: bool,
    /// Only lines A to B of one file, counted from 1
    #[arg(long, value_name = "A:B")]
    range: Option<Lines>,
    /// The path that standard input stands for, in messages
    #[arg(long, value_name = "PATH")]
    stdin_filename: Option<PathBuf>,
    /// Leave out what the project excludes, also where it is named: for tools such as pre-commit, which name each file
    #[arg(long)]
    force_exclude: bool,
}

const EXAMPLES: &str = "\
Examples:
  journey fmt                           every map in this folder
  journey fmt --check                   for CI: which maps are not formatted
  journey fmt --diff signup.journey     what would change
  journey fmt --range 12:20 a.journey   some lines
  journey fmt - < signup.journey        from standard input to standard output";

/// Two lines, the first not behind the second, from 1.
#[derive(Clone, Copy, Debug)]
struct Lines {
    first: u32,
    last: u32,
}

impl FromStr for Lines {
    type Err = String;

    fn from_str(text: &str) -> Result<Lines, String> {
        let number = |text: &str| text.trim().parse().ok().filter(|number| *number > 0);
        let parted = text.split_once(':').and_then(|(first, last)| number(first).zip(number(last)));
        match parted {
            Some((first, last)) if first <= last => Ok(Lines { first, last }),
            Some((first, last)) => Err(format!("line {first} stands behind line {last}")),
            None => Err("write two line numbers, such as `12:20`".to_owned()),
        }
    }
}

impl Lines {
    /// Where the lines stand in `text`.
    fn span(self, text: &str) -> Result<Span, String> {
        let index = LineIndex::new(text);
        let start = index
            .start(self.first - 1)
            .ok_or_else(|| format!("it has only {}", count(text.lines().count(), "line")))?;
        let end = index.start(self.last).unwrap_or(text.len() as u32);
        let line = text.get(start as usize..end as usize).unwrap_or_default();
        Ok(Span::new(start, start + line.trim_end_matches(['\n', '\r']).len() as u32))
    }
}

/// What came of a file.
enum Formatted {
    /// Its text, and the text it shall have.
    Text(Arc<str>, String),
    /// It has mistakes.
    Mistakes(Sources, Vec<Diagnostic>),
    Failed(Failure),
}

/// Runs `journey fmt`.
pub fn run(args: &FmtArgs, console: &Console) -> Result<Exit, Failure> {
    let here = [PathBuf::from(".")];
    let paths = if args.paths.is_empty() { &here[..] } else { &args.paths };
    needs_stdin(args.stdin_filename.as_deref(), paths)?;
    let stdin = paths.iter().any(|path| path == Path::new("-"));
    if stdin && paths.len() > 1 {
        return Err(Failure::new("standard input is formatted alone").help("leave `-` out, or the other paths"));
    }
    let mut disk = Disk::default();
    let mut configs = Configs::new(crate::check::lints());
    let mut named = collect(paths, args.stdin_filename.as_deref(), args.force_exclude, &mut disk, &mut configs);
    let mut seen = BTreeSet::new();
    named.files.retain(|path| disk.canonical(path).map_or(true, |canonical| seen.insert(canonical)));
    if let (Some(_), [_, _, ..]) = (args.range, named.files.as_slice()) {
        return Err(Failure::new("`--range` is for one file").help("name the file that the lines are in"));
    }
    let largest = |path: &PathBuf, configs: &mut Configs| {
        configs.of(path, &disk).ok().flatten().map_or(FILE_SIZE, |(found, _)| found.config.limits.file_size)
    };
    let files: Vec<(PathBuf, u64)> =
        named.files.into_iter().map(|path| (path.clone(), largest(&path, &mut configs))).collect();
    let results: Vec<Formatted> = files.par_iter().map(|(path, most)| one(path, *most, args.range, &disk)).collect();

    let mut exit = if named.failures.is_empty() { Exit::Done } else { Exit::Failed };
    named.failures.iter().for_each(|failure| console.fail(failure));
    let mut sum = Sum::default();
    for ((path, _), result) in files.iter().zip(results) {
        sum.read += usize::from(!matches!(result, Formatted::Failed(_)));
        let result = match result {
            Formatted::Text(old, new) => {
                let finished = finish(args, path, &old, &new, stdin, &disk);
                let place = if finished.is_ok() { &mut sum.changed } else { &mut sum.failed };
                *place += usize::from(*old != *new);
                finished
            }
            Formatted::Mistakes(sources, mistakes) => {
                messages::show_human(&mistakes, &sources, console);
                sum.refused += 1;
                Ok(Exit::Errors)
            }
            Formatted::Failed(failure) => Err(failure),
        };
        exit = exit.max(result.unwrap_or_else(|failure| {
            console.fail(&failure);
            Exit::Failed
        }));
    }
    if sum.read > 0 && (!stdin || sum.refused > 0) {
        console.say(&format!("{}\n", summary(args, &sum)));
    }
    Ok(exit)
}

/// Lays out one file in memory.
fn one(path: &Path, most: u64, range: Option<Lines>, disk: &Disk) -> Formatted {
    let bytes = match disk.read_up_to(path, most) {
        Ok(bytes) => bytes,
        Err(error) => return Formatted::Failed(unreadable(path, &error)),
    };
    let (text, broken) = decode(FileId::default(), bytes);
    let mistakes = |mistakes: Vec<Diagnostic>| {
        let mut sources = Sources::default();
        sources.add(Source::new(path.display().to_string(), text.clone()));
        Formatted::Mistakes(sources, mistakes)
    };
    if let Some(broken) = broken {
        return mistakes(vec![broken]);
    }
    let edits = match range.map(|range| range.span(&text)) {
        None => format::format(FileId::default(), &text, OnErrors::Refuse),
        Some(Ok(span)) => format::format_range(FileId::default(), &text, span, OnErrors::Refuse),
        Some(Err(why)) => return Formatted::Failed(Failure::new(format!("cannot format `{}`: {why}", path.display()))),
    };
    match edits {
        Ok(edits) => Formatted::Text(text.clone(), Edit::apply(&text, &edits)),
        Err(Refused::Mistakes(found)) => mistakes(found),
        Err(Refused::Fault(why)) => Formatted::Failed(
            Failure::new(format!("`{}` stays as it is: with another layout, {why}", path.display())).help(
                "nothing is wrong with the file; this is a fault of `journey fmt`: please report it, with the file",
            ),
        ),
    }
}

/// Writes a file, or says what would be written.
fn finish(args: &FmtArgs, path: &Path, old: &str, new: &str, stdin: bool, disk: &Disk) -> Result<Exit, Failure> {
    let differs = old != new;
    let exit = if args.check && differs { Exit::Errors } else { Exit::Done };
    if args.diff && differs {
        let name = path.display().to_string();
        let diff = TextDiff::from_lines(old, new).unified_diff().header(&name, &name).to_string();
        output::print_text(&diff)?;
    } else if args.check && differs {
        output::print_text(&format!("{}\n", path.display()))?;
    } else if stdin && !args.check && !args.diff {
        output::print_text(new)?;
    } else if differs {
        if disk.read(path).ok().as_deref() != Some(old.as_bytes()) {
            let failure = Failure::new(format!("`{}` changed while it was being formatted", path.display()));
            return Err(failure.help("run the command again"));
        }
        output::write(path, new.as_bytes())?;
    }
    Ok(exit)
}

/// What came of all files.
#[derive(Debug, Default)]
struct Sum {
    read: usize,
    /// Written, or told to have another layout.
    changed: usize,
    /// Not written, because the disk or somebody else was against it.
    failed: usize,
    /// With mistakes.
    refused: usize,
}

/// `3 files: 1 formatted, 1 left alone`.
fn summary(args: &FmtArgs, &Sum { read, changed, failed, refused }: &Sum) -> String {
    let mut found = Vec::new();
    if changed > 0 {
        let what = if args.check || args.diff { "to format" } else { "formatted" };
        found.push(format!("{changed} {what}"));
    }
    if failed > 0 {
        found.push(format!("{failed} not written"));
    }
    if refused > 0 {
        found.push(format!("{refused} left alone: mend {} first", if refused == 1 { "it" } else { "them" }));
    }
    let found = if found.is_empty() { "nothing to format".to_owned() } else { found.join(", ") };
    format!("{}: {found}", count(read, "file"))
}
