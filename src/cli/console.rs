use std::fmt::Write as _;
use std::io::{self, BufWriter, IsTerminal, Write};

use clap::ValueEnum;

use crate::diagnostic::escape;
use crate::text::nearest;

/// When to use colour.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum Color {
    /// On a terminal, unless `NO_COLOR` is set.
    #[default]
    Auto,
    /// Always.
    Always,
    /// Never.
    Never,
}

impl Color {
    /// Whether to colour what goes to a `terminal`, or to something else.
    pub fn on(self, terminal: bool) -> bool {
        let set = |name: &str| std::env::var_os(name).is_some_and(|value| !value.is_empty());
        match self {
            Color::Always => true,
            Color::Never => false,
            Color::Auto => terminal && !set("NO_COLOR") && std::env::var_os("TERM").is_none_or(|term| term != "dumb"),
        }
    }
}

/// Where messages go: standard error, and how it wants them.
#[derive(Clone, Copy, Debug)]
pub struct Console {
    /// Whether messages are coloured.
    pub color: bool,
    /// Columns of the terminal, 80 where there is none.
    pub width: usize,
}

impl Console {
    /// The console of this process.
    pub fn new(color: Color) -> Console {
        let terminal = io::stderr().is_terminal();
        let color = color.on(terminal);
        let size = terminal.then(|| terminal_size::terminal_size_of(io::stderr())).flatten();
        Console { color, width: size.map_or(80, |(width, _)| width.0.into()) }
    }

    /// Says that something could not be done, and how it could.
    pub fn fail(&self, failure: &Failure) {
        let (red, cyan, plain) = if self.color { ("\u{1b}[31m", "\u{1b}[36m", "\u{1b}[0m") } else { ("", "", "") };
        let mut text = format!("{red}error:{plain} {}\n", escape(&failure.message));
        for help in &failure.help {
            // Writing to a string cannot fail.
            let _ = writeln!(text, "  {cyan}help:{plain} {}", escape(help));
        }
        self.say(&text);
    }

    /// Says `text` as it is.
    pub fn say(&self, text: &str) {
        // Nobody is left to be told when standard error is gone.
        let _ = io::stderr().lock().write_all(text.as_bytes());
    }

    /// Says many things one after the other, and stops when nobody listens any more.
    pub fn say_all(&self, texts: impl Iterator<Item = String>) {
        let mut out = BufWriter::new(io::stderr().lock());
        for text in texts {
            if out.write_all(text.as_bytes()).is_err() {
                return;
            }
        }
        let _ = out.flush();
    }
}

/// Why something could not be done: it ends with exit code 2.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Failure {
    /// What could not be done, without a full stop.
    pub message: String,
    /// What to do instead.
    pub help: Vec<String>,
}

impl Failure {
    /// A failure that says `message`.
    pub fn new(message: impl Into<String>) -> Failure {
        Failure { message: message.into(), help: Vec::new() }
    }

    /// The same with advice.
    pub fn help(mut self, help: impl Into<String>) -> Failure {
        self.help.push(help.into());
        self
    }

    /// The same with advice if there is any.
    pub fn maybe_help(mut self, help: Option<String>) -> Failure {
        self.help.extend(help);
        self
    }
}

/// ``did you mean `…`?`` for the nearest of `known`.
pub fn did_you_mean<'a>(word: &str, known: impl IntoIterator<Item = &'a str>) -> Option<String> {
    nearest(word, known).map(|name| format!("did you mean `{name}`?"))
}

/// `1 file`, `2 files`.
pub fn count(number: usize, thing: &str) -> String {
    match number {
        1 => format!("1 {thing}"),
        _ => format!("{number} {thing}s"),
    }
}
