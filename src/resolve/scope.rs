use std::collections::{BTreeMap, BTreeSet};

use crate::ast::{Detail, Statement};
use crate::diagnostic::{Code, Diagnostic, code};
use crate::language::{Head, Keyword, Kind, emotion_score};
use crate::model::EmotionWord;
use crate::project::Project;
use crate::text::{FileId, Location, title_slug};

/// The messages about braces.
const BRACES: [Code; 3] = [code::STRAY_BRACE, code::UNCLOSED_BLOCK, code::UNOPENED_BLOCK];

/// What a file and its imports declare for all: personas, channels, sources, metrics, journeys, words.
pub(super) struct Shared<'p> {
    things: BTreeMap<Kind, Vec<(String, &'p Statement)>>,
    index: BTreeMap<(Kind, String), usize>,
    words: Vec<EmotionWord>,
    scores: BTreeMap<String, f64>,
    /// Where the words of `words` stand.
    places: BTreeMap<String, Location>,
    /// The number at which to look on for a free name, for each title that was met before.
    numbers: BTreeMap<(Kind, String), u32>,
    /// Names that damaged statements may have declared.
    pub perhaps: BTreeSet<String>,
    /// Whether an import leads nowhere: what it would declare is not known.
    pub incomplete: bool,
    /// Whether braces are wrong somewhere: then things may stand where they do not belong.
    pub shaken: bool,
}

impl<'p> Shared<'p> {
    /// Looks through `root`, then through what it imports, in the order of the imports.
    pub(super) fn gather(project: &'p Project, root: FileId, diagnostics: &mut Vec<Diagnostic>) -> Shared<'p> {
        let mut shared = Shared {
            things: BTreeMap::new(),
            index: BTreeMap::new(),
            words: Vec::new(),
            scores: BTreeMap::new(),
            places: BTreeMap::new(),
            numbers: BTreeMap::new(),
            perhaps: BTreeSet::new(),
            incomplete: false,
            shaken: false,
        };
        let through = imports_of(project, root);
        for id in project.visible(root) {
            let ast = &project.file(id).ast;
            shared.perhaps.extend(ast.perhaps.iter().cloned());
            shared.shaken |= project.file(id).diagnostics.iter().any(|found| BRACES.contains(&found.code));
            shared.incomplete |= project.file(id).imports.iter().any(|import| import.target.is_none());
            for statement in &ast.statements {
                shared.incomplete |= statement.row.keyword == Keyword::Import && statement.values.is_empty();
                match (statement.row.head, &statement.detail) {
                    (Head::Declare(kind), _) => shared.declare(kind, statement, through.get(&id).copied(), diagnostics),
                    (_, Detail::Words(words)) => {
                        for word in words {
                            shared.word(word, id == root, diagnostics);
                        }
                    }
                    _ => {}
                }
            }
        }
        for word in project.emotions(root) {
            if !shared.scores.contains_key(&word.word) {
                shared.scores.insert(word.word.clone(), word.score);
                shared.places.entry(word.word.clone()).or_insert(word.origin.0);
                shared.words.push(word);
            }
        }
        shared
    }

    fn declare(
        &mut self,
        kind: Kind,
        statement: &'p Statement,
        through: Option<Location>,
        diagnostics: &mut Vec<Diagnostic>,
    ) {
        let written = statement.name.as_ref().map(|name| name.value.clone());
        let Some(mut id) = written.clone().or_else(|| statement.text.as_ref().map(|title| title_slug(&title.value)))
        else {
            return;
        };
        let things = self.things.entry(kind).or_default();
        let first = self.index.get(&(kind, id.clone())).and_then(|at| things.get(*at)).map(|(_, first)| *first);
        if let Some(first) = first {
            let place = |statement: &Statement| statement.name.as_ref().map_or(statement.head, |name| name.location);
            let message = format!("there are two {}s called `{id}`", kind.noun());
            match through {
                Some(import) if first.keyword.file != statement.keyword.file => diagnostics.push(
                    Diagnostic::new(code::DUPLICATE_NAME, import, message)
                        .label("this import brings the second")
                        .related(place(first), "the first")
                        .related(place(statement), "the second")
                        .help("give one of them another name"),
                ),
                _ if written.is_some() || first.name.is_some() => diagnostics.push(
                    Diagnostic::new(code::DUPLICATE_NAME, place(statement), message)
                        .label("the second")
                        .related(place(first), "the first")
                        .help("give one of them another name"),
                ),
                _ => {
                    // Two equal titles without names: told apart by a number, as inside a journey.
                    let next = self.numbers.entry((kind, id.clone())).or_insert(2);
                    while self.index.contains_key(&(kind, format!("{id}-{next}"))) {
                        *next += 1;
                    }
                    id = format!("{id}-{next}");
                    self.index.insert((kind, id.clone()), things.len());
                    things.push((id, statement));
                }
            }
            return;
        }
        self.index.insert((kind, id.clone()), things.len());
        things.push((id, statement));
    }

    fn word(&mut self, word: &crate::ast::Word, own: bool, diagnostics: &mut Vec<Diagnostic>) {
        let (name, score) = (&word.word, &word.score);
        if !(-1.0..=1.0).contains(&score.value) {
            diagnostics.push(
                Diagnostic::new(
                    code::SCORE_OUTSIDE_SCALE,
                    score.location,
                    format!("{} lies outside −1…1", score.value),
                )
                .help("the scores of words go from -1 (worst) to 1 (best), whatever the scale of a journey is"),
            );
            return;
        }
        if self.scores.contains_key(&name.value) {
            let first = self.places.get(&name.value).copied();
            if let Some(first) = first.filter(|first| own && first.file == name.location.file) {
                diagnostics.push(
                    Diagnostic::new(code::DUPLICATE_NAME, name.location, format!("`{}` has two scores", name.value))
                        .label("the second")
                        .related(first, "the first")
                        .help("delete one of the two"),
                );
            }
            return;
        }
        self.scores.insert(name.value.clone(), score.value);
        self.places.entry(name.value.clone()).or_insert(name.location);
        self.words.push(EmotionWord { word: name.value.clone(), score: score.value, origin: name.location.into() });
    }

    /// The things of `kind` in sight with their names, the file's own first.
    pub(super) fn declared(&self, kind: Kind) -> impl Iterator<Item = (&str, &'p Statement)> {
        self.things.get(&kind).into_iter().flatten().map(|(id, statement)| (id.as_str(), *statement))
    }

    /// The thing of `kind` called `name`.
    pub(super) fn find(&self, kind: Kind, name: &str) -> Option<&'p Statement> {
        let at = self.index.get(&(kind, name.to_owned()))?;
        self.things.get(&kind)?.get(*at).map(|(_, statement)| *statement)
    }

    /// The team's own words.
    pub(super) fn words(&self) -> Vec<EmotionWord> {
        self.words.clone()
    }

    /// Where the team gave `word` its score.
    pub(super) fn word_place(&self, word: &str) -> Option<Location> {
        self.places.get(&word.to_lowercase()).copied()
    }

    /// The score of `word` on −1…1: the team's, or the built-in one.
    pub(super) fn score(&self, word: &str) -> Option<f64> {
        self.scores.get(&word.to_lowercase()).copied().or_else(|| emotion_score(word))
    }

    /// All words with a score.
    pub(super) fn known_words(&self) -> impl Iterator<Item = &str> {
        let built_in = crate::language::EMOTION_WORDS.iter().map(|(word, _)| *word);
        self.scores.keys().map(String::as_str).chain(built_in)
    }
}

/// Through which import of `root` each file came.
fn imports_of(project: &Project, root: FileId) -> BTreeMap<FileId, Location> {
    let mut through = BTreeMap::new();
    // What a file brings that came through an earlier import came with it.
    let mut seen = vec![false; project.files().len()];
    for import in &project.file(root).imports {
        let Some(target) = import.target else { continue };
        through.extend(project.visible_anew(target, &mut seen).into_iter().map(|id| (id, import.path)));
    }
    through
}
