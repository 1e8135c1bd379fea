use toml::de::DeTable;

use super::key::{self, KEYS, Key, TABLES, Table};
use super::value::{Value, and, ticked};
use super::{Config, KnownLint, THEMES, brackets, emotion, globs, lint, syntax};
use crate::diagnostic::{Diagnostic, code};
use crate::guard::about;
use crate::language::LABELS;
use crate::syntax::limits::{MESSAGES, PATTERNS};
use crate::text::{Edit, FileId, Location, Span, nearest};

/// Reads a whole file. See [`Config::read`].
pub(super) fn read(file: FileId, text: &str, lints: &[KnownLint]) -> (Config, Vec<Diagnostic>) {
    let checked = syntax::shallow(file, text);
    let (shallow, deep) = match checked {
        Ok(()) => (text, None),
        Err(deep) => ("", Some(*deep)),
    };
    let (whole, unclosed) = brackets::blank_unclosed(shallow);
    let (table, errors) = DeTable::parse_recoverable(&whole);
    let top = Value::entries(table.get_ref(), text);
    let broken = syntax::report(file, text, &top, &errors, &unclosed);
    let mut reader = Reader {
        lints,
        config: Config::default(),
        row: None,
        name: String::new(),
        in_section: false,
        file,
        text,
        broken: broken.iter().map(|found| lines(text, found.primary.location.span)).collect(),
        diagnostics: broken.into_iter().chain(deep).collect(),
    };
    reader.table("", top);
    let mut diagnostics = reader.diagnostics;
    diagnostics.sort_by_key(|found| found.primary.location);
    let more = diagnostics.len().saturating_sub(MESSAGES);
    if let Some(next) = diagnostics.get(MESSAGES).map(|next| next.primary.location) {
        diagnostics.truncate(MESSAGES);
        let message = format!("there are {more} more mistakes from here on");
        let found = Diagnostic::new(code::TOO_MANY_MISTAKES, next, message);
        diagnostics.push(found.help("mend those above first"));
    }
    (reader.config, diagnostics)
}

/// The lines that `span` touches.
fn lines(text: &str, span: Span) -> Span {
    let (before, after) = (text.get(..span.start as usize), text.get(span.end as usize..));
    let start = before.and_then(|before| before.rfind('\n')).map_or(0, |at| at + 1);
    let end = after.and_then(|after| after.find('\n')).map_or(text.len(), |at| span.end as usize + at);
    Span::new(start as u32, end as u32)
}

/// What is at hand while one file is read.
pub(super) struct Reader<'t> {
    pub lints: &'t [KnownLint],
    pub config: Config,
    /// The key whose value is read.
    row: Option<&'static Key>,
    /// Its name.
    name: String,
    /// Whether it stands in a section of `[lint.paths]`.
    in_section: bool,
    file: FileId,
    text: &'t str,
    /// Lines that are no TOML: what else is wrong in them follows from that.
    broken: Vec<Span>,
    diagnostics: Vec<Diagnostic>,
}

impl Reader<'_> {
    /// Reads the table that `at` describes.
    fn table(&mut self, at: &'static str, entries: Vec<(String, Span, Value<'_>)>) {
        for (name, key, value) in entries {
            let path = key::join(at, &name);
            about(|| format!("`{path}`"), || self.entry(at, &path, &name, (key, &value)));
        }
    }

    /// Reads the value that `name` has, which stands in the table that `at` describes: `path` leads to it.
    fn entry(&mut self, at: &'static str, path: &str, name: &str, (key, value): (Span, &Value<'_>)) {
        let named = |found: &str| !name.starts_with('<') && found == path;
        let any = |found: &'static str| key::parent(found) == at && key::name(found).starts_with('<');
        let row = KEYS.iter().find(|row| named(row.path));
        let inner = TABLES.iter().skip(1).find(|table| named(table.path));
        self.row = row;
        self.name.replace_range(.., name);
        match (row, inner) {
            (Some(row), _) => self.key(row, value),
            (_, Some(inner)) => self.inner(inner, path, value),
            _ => match (KEYS.iter().find(|row| any(row.path)), TABLES.iter().find(|table| any(table.path))) {
                (Some(row), _) => {
                    self.row = Some(row);
                    self.any(row, name, key, value);
                }
                (_, Some(inner)) => self.path_section(inner, name, key, value),
                _ => self.no_such_key(at, name, key, value),
            },
        }
    }

    fn key(&mut self, row: &'static Key, value: &Value<'_>) {
        match row.path {
            "name" => self.config.name = self.text(value),
            "exclude" => {
                let patterns = self.list(value, Reader::glob);
                if patterns.len() > PATTERNS {
                    let message = format!("`exclude` has {} patterns, and the first {PATTERNS} count", patterns.len());
                    self.bad(value.span, message, "join them: `{drafts,archive}/**` matches both folders");
                }
                for glob in patterns.into_iter().take(PATTERNS) {
                    self.config.exclude.add(glob);
                }
            }
            "lint.preset" | "lint.paths.<glob>.preset" => {
                let preset = self.choice(value, "preset", lint::PRESETS);
                self.section().preset = preset;
            }
            "theme.name" => self.config.theme.name = self.choice(value, "theme", THEMES).unwrap_or_default(),
            "theme.accent" => self.config.theme.accent = self.color(value),
            "theme.stages" => self.config.theme.stages = self.list(value, Reader::color),
            "theme.logo" => self.config.theme.logo = self.path(value, &["png", "svg"], "PNG nor SVG"),
            "theme.fonts" => {
                self.config.theme.fonts = self.list(value, |reader, value| {
                    reader.path(value, &["ttf", "otf", "ttc", "otc"], "TrueType nor OpenType font (`.ttf`, `.otf`)")
                });
            }
            "theme.font" => self.config.theme.font = self.text(value),
            "limits.file-size" => {
                if let Some(size) = self.size(value) {
                    self.config.limits.file_size = size;
                }
            }
            _ => {}
        }
    }

    /// Reads a key that is called as the writer likes.
    fn any(&mut self, row: &'static Key, name: &str, key: Span, value: &Value<'_>) {
        match row.path {
            "lint.<rule>" | "lint.paths.<glob>.<rule>" => lint::read(self, name, key, value),
            "emotions.<word>" => emotion::read(self, name, key, value),
            _ => self.label("", name, key, value),
        }
    }

    /// A word of the map. The dots of its key may also be those of TOML: then it stands below `prefix`.
    fn label(&mut self, prefix: &str, name: &str, key: Span, value: &Value<'_>) {
        let label = key::join(prefix, name);
        let below = |whole: &'static str, start: &str| whole.strip_prefix(start)?.strip_prefix('.');
        let all = LABELS.iter().map(|(label, _)| *label);
        if let (Some(table), true) = (value.table(), all.clone().any(|whole| below(whole, &label).is_some())) {
            for (part, key, value) in table {
                self.label(&label, &part, key, &value);
            }
        } else if all.clone().any(|whole| whole == label) {
            if let Some(text) = self.text(value) {
                self.config.labels.insert(label, text);
            }
        } else {
            let known: Vec<&str> =
                if prefix.is_empty() { all.collect() } else { all.filter_map(|whole| below(whole, prefix)).collect() };
            let help = "the reference of journey.toml lists all words of the map; a lane is called like its keyword";
            self.unknown(key, format!("no word of the map is called `{label}`"), name, &known, help);
        }
    }

    fn inner(&mut self, table: &'static Table, path: &str, value: &Value<'_>) {
        match value.table() {
            Some(entries) => self.table(table.path, entries),
            None => self.not_a_table(table, path, value),
        }
    }

    /// Reads a section of `[lint.paths]`. A pattern that is none is told, and what stands below it is
    /// checked but holds for nothing.
    fn path_section(&mut self, table: &'static Table, name: &str, key: Span, value: &Value<'_>) {
        if self.config.lint.sections_for_paths() >= PATTERNS {
            let help = "join sections that say the same: `{drafts,archive}/**` matches both folders";
            if self.config.lint.sections_for_paths() == PATTERNS {
                self.bad(
                    key,
                    format!("the first {PATTERNS} sections of `[lint.paths]` count, and this one is beyond"),
                    help,
                );
                self.config.lint.start(globs::Globs::default());
            }
            return;
        }
        let mut paths = globs::Globs::default();
        match globs::parse(name) {
            Ok(glob) => paths.add(glob),
            Err((message, help)) => self.bad(key, message, help),
        }
        self.config.lint.start(paths);
        self.in_section = true;
        match value.table() {
            Some(entries) => self.table(table.path, entries),
            None => self.not_a_table(table, name, value),
        }
        self.in_section = false;
    }

    /// The section of lints that is read.
    pub fn section(&mut self) -> &mut lint::Section {
        self.config.lint.section(self.in_section)
    }

    fn not_a_table(&mut self, table: &Table, path: &str, value: &Value<'_>) {
        let example = KEYS.iter().find(|row| key::parent(row.path) == table.path).map_or("", |row| row.example);
        let help = format!("write `{}` on a line of its own and its keys below, such as `{example}`", table.header);
        self.bad(value.span, format!("`{path}` is a table, not {}", value.noun()), help);
    }

    fn no_such_key(&mut self, at: &'static str, name: &str, key: Span, value: &Value<'_>) {
        let known: Vec<&str> = key::below(at).collect();
        let message = match (at.is_empty(), value.table().is_some()) {
            (true, true) => format!("there is no table `{name}`"),
            (true, false) => format!("there is no key `{name}`"),
            (false, _) => format!("`[{at}]` has no key `{name}`"),
        };
        let home = KEYS.iter().map(|row| row.path).find(|path| key::name(path) == name).map(key::parent);
        let help = match home {
            Some("") => format!("`{name}` stands above the first table"),
            Some(home) => format!("`{name}` belongs below `[{home}]`"),
            None => match at {
                "" => format!("there are {}", and(&ticked(&known))),
                _ => format!("`[{at}]` knows {}", and(&ticked(&known))),
            },
        };
        self.unknown(key, message, name, &known, &help);
    }

    /// A key that does not exist: with the nearest that does, otherwise with `help`.
    pub fn unknown(&mut self, key: Span, message: String, name: &str, known: &[&str], help: &str) {
        let place = self.at(key);
        let found = Diagnostic::new(code::CONFIG_UNKNOWN_KEY, place, message);
        self.report(match nearest(name, known.iter().copied()) {
            Some(near) => {
                // A key of several parts needs quotes.
                let written = if near.contains('.') { format!("\"{near}\"") } else { near.to_owned() };
                let title = format!("write `{near}`");
                found.help(title.clone()).suggest(title, vec![Edit::new(place, written)])
            }
            None => found.help(help),
        });
    }

    /// A value that cannot be used.
    pub fn bad(&mut self, place: Span, message: impl Into<String>, help: impl Into<String>) {
        let found = Diagnostic::new(code::CONFIG_BAD_VALUE, self.at(place), message).help(help);
        self.report(found);
    }

    /// A value that cannot be used, with what probably was meant.
    pub fn mend(&mut self, place: Span, message: impl Into<String>, written: String) {
        let at = self.at(place);
        let title = format!("write `{written}`");
        let found = Diagnostic::new(code::CONFIG_BAD_VALUE, at, message).help(title.clone());
        self.report(found.suggest(title, vec![Edit::new(at, written)]));
    }

    /// A value of the wrong type for the key at hand.
    pub fn wrong(&mut self, value: &Value<'_>) {
        let Some(row) = self.row else { return };
        let message = format!("`{}` takes {}, not {}", self.name, row.kind.noun(), value.noun());
        match value.retyped(row.kind, self.written(value.span)) {
            Some(written) => self.mend(value.span, message, written),
            None => self.bad(value.span, message, format!("for example `{}`", row.example)),
        }
    }

    /// The same thing said twice.
    pub fn twice(&mut self, second: Span, first: Span, message: String) {
        let found = Diagnostic::new(code::CONFIG_BAD_VALUE, self.at(second), message)
            .label("the second")
            .related(self.at(first), "the first")
            .help("delete one of the two");
        self.report(found);
    }

    /// What stands at `span`.
    pub fn written(&self, span: Span) -> &str {
        self.text.get(span.range()).unwrap_or_default()
    }

    fn at(&self, span: Span) -> Location {
        Location::new(self.file, span)
    }

    fn report(&mut self, found: Diagnostic) {
        let place = found.primary.location.span;
        if !self.broken.iter().any(|lines| lines.start <= place.end && place.start <= lines.end) {
            self.diagnostics.push(found);
        }
    }
}
