use std::sync::Arc;

use super::proof::{self, Reading};
use super::shift::Shift;
use super::{Fixed, TRIALS};
use crate::diagnostic::{Code, Diagnostic, Severity, code};
use crate::project::Project;
use crate::text::{Edit, FileId, Location, Span};

/// The messages about a file that holds a text.
pub(super) type Look<'l> = &'l dyn Fn(&Arc<str>) -> Vec<Diagnostic>;

/// A file while its fixes are tried.
pub(super) struct Trial<'l> {
    file: FileId,
    look: Look<'l>,
    state: State,
    mended: usize,
    trials: usize,
}

/// A text with what is known about it.
struct State {
    text: Arc<str>,
    found: Vec<Diagnostic>,
    reading: Reading,
    /// What was changed so far.
    done: Vec<Done>,
}

/// An edit of the text at the beginning, and where what it wrote stands now.
#[derive(Clone)]
struct Done {
    edit: Edit,
    now: Span,
}

impl Done {
    /// Whether `span` is about what was written here: nothing is changed twice.
    fn meets(&self, span: Span) -> bool {
        let now = self.now;
        let inside = now.start < span.end && span.start < now.end;
        inside
            || (span.is_empty() && now.touches(span.start))
            || (now.is_empty() && span.start < now.start && now.end < span.end)
    }
}

impl<'l> Trial<'l> {
    pub fn new(project: &Project, file: FileId, look: Look<'l>) -> Trial<'l> {
        let text = project.file(file).tree.text().clone();
        let found = look(&text);
        let reading = Reading::of(file, &text);
        Trial { file, look, state: State { text, found, reading, done: Vec::new() }, mended: 0, trials: TRIALS }
    }

    /// What became of the file.
    pub fn fixed(self) -> Fixed {
        let refused = self.safe().count();
        let mut edits: Vec<Edit> = self.state.done.into_iter().map(|done| done.edit).collect();
        edits.sort_by_key(|edit| edit.location.span);
        Fixed { text: self.state.text, edits, mended: self.mended, refused }
    }

    /// Whether the fix of `diagnostic` holds by itself.
    pub fn holds(&mut self, diagnostic: &Diagnostic) -> bool {
        may(diagnostic, self.file) && self.attempt(&[diagnostic]).is_some()
    }

    /// Applies as many fixes at once as hold together. False where none does.
    pub fn round(&mut self) -> bool {
        let candidates: Vec<Diagnostic> = self.candidates();
        let all: Vec<&Diagnostic> = candidates.iter().collect();
        let mut held: Vec<&Diagnostic> = Vec::new();
        let mut best = None;
        // Halves of what does not hold together, the first on top.
        let mut open: Vec<&[&Diagnostic]> = vec![&all];
        while let Some(group) = open.pop() {
            if group.is_empty() {
                continue;
            }
            let mut chosen = held.clone();
            chosen.extend(group);
            if let Some(state) = self.attempt(&chosen) {
                held = chosen;
                best = Some(state);
            } else if let (true, Some((first, second))) = (group.len() > 1, group.split_at_checked(group.len() / 2)) {
                open.extend([second, first]);
            }
        }
        match best {
            Some(state) => {
                self.mended += held.len();
                self.state = state;
                true
            }
            None => false,
        }
    }

    /// The safe fixes of this file.
    fn safe(&self) -> impl Iterator<Item = &Diagnostic> {
        self.state.found.iter().filter(|diagnostic| may(diagnostic, self.file))
    }

    /// Safe fixes that do not meet each other or what fixes have written, the first of two that do.
    fn candidates(&self) -> Vec<Diagnostic> {
        let mut taken: Vec<Span> = Vec::new();
        let mut candidates = Vec::new();
        for diagnostic in self.safe() {
            let edits = diagnostic.fix.iter().flat_map(|fix| &fix.edits);
            let spans: Vec<Span> = edits.map(|edit| edit.location.span).collect();
            let free = |span: &Span| taken.iter().all(|other| other.end < span.start || span.end < other.start);
            let new = |span: &Span| !self.state.done.iter().any(|done| done.meets(*span));
            if spans.iter().all(|span| free(span) && new(span)) {
                taken.extend(spans);
                candidates.push(diagnostic.clone());
            }
        }
        candidates
    }

    /// The text with the fixes of `chosen`, where they hold together.
    fn attempt(&mut self, chosen: &[&Diagnostic]) -> Option<State> {
        self.trials = self.trials.checked_sub(1)?;
        let old = &self.state;
        let edits = || chosen.iter().filter_map(|it| it.fix.as_ref()).flat_map(|fix| &fix.edits);
        let text: Arc<str> = Edit::apply(&old.text, edits()).into();
        let reading = Reading::of(self.file, &text);
        if proof::differs(&old.reading, &reading, chosen).is_some() {
            return None;
        }
        let found = (self.look)(&text);
        if !is_better(&old.found, &found, chosen) {
            return None;
        }
        let done = all_done(&old.done, edits());
        let again = |it: &Diagnostic| {
            let spans = it.fix.iter().flat_map(|fix| &fix.edits).map(|edit| edit.location.span);
            may(it, self.file) && spans.into_iter().any(|span| done.iter().any(|done| done.meets(span)))
        };
        // What was written would have to be written once more.
        let last = !found.iter().any(again);
        last.then_some(State { text, found, reading, done })
    }
}

/// Whether `diagnostic` has a fix that may be applied unasked and lies in `file`.
fn may(diagnostic: &Diagnostic, file: FileId) -> bool {
    let here = |edit: &Edit| edit.location.file == file;
    diagnostic.fix.as_ref().is_some_and(|fix| fix.safe && !fix.edits.is_empty() && fix.edits.iter().all(here))
}

/// What was `done`, and what `edits` do to the text that came of it.
fn all_done<'e>(done: &[Done], edits: impl Iterator<Item = &'e Edit> + Clone) -> Vec<Done> {
    let shift = Shift::new(edits.clone());
    let moved = |done: &Done| {
        let now = Span::new(*shift.places(done.now.start).end(), *shift.places(done.now.end).start());
        Done { edit: done.edit.clone(), now }
    };
    let mut sorted: Vec<&Edit> = edits.collect();
    sorted.sort_by_key(|edit| edit.location.span);
    let new = sorted.into_iter().zip(shift.written()).map(|(edit, now)| {
        let span = edit.location.span;
        let first = Span::new(first_place(done, span.start), first_place(done, span.end));
        Done { edit: Edit::new(Location::new(edit.location.file, first), edit.text.as_str()), now }
    });
    done.iter().map(moved).chain(new).collect()
}

/// Where byte `at` stood at the beginning.
fn first_place(done: &[Done], at: u32) -> u32 {
    let before = done.iter().filter(|done| done.now.end <= at);
    let longer: i64 = before.map(|done| i64::from(done.now.len()) - i64::from(done.edit.location.span.len())).sum();
    (i64::from(at) - longer) as u32
}

/// Whether as many messages are gone as `applied` were to mend, and none came that is worse.
fn is_better(old: &[Diagnostic], new: &[Diagnostic], applied: &[&Diagnostic]) -> bool {
    let errors = |it: &&Diagnostic| it.severity == Severity::Error;
    let said = applied.iter().filter(|it| errors(it)).count();
    let fewer = count(new, |it| errors(&it)) + said <= count(old, |it| errors(&it));
    // Advice comes when the errors are gone: of that only what was to be mended counts.
    let gone = |code: Code| {
        let mended = applied.iter().filter(|it| it.code == code).count();
        count(new, |it| it.code == code) + mended <= count(old, |it| it.code == code)
    };
    fewer && applied.iter().filter(|it| !errors(it)).all(|it| gone(it.code))
}

/// How many of `found` are such, those included that were too many to tell.
fn count(found: &[Diagnostic], such: impl Fn(&Diagnostic) -> bool) -> usize {
    let told = found.iter().filter(|it| such(it)).count();
    let more = found.iter().filter(|it| it.code == code::TOO_MANY_MISTAKES);
    told + more.filter_map(|it| it.message.split(' ').next()?.parse::<usize>().ok()).sum::<usize>()
}
