use std::cell::{OnceCell, RefCell};
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::rc::Rc;

use super::words::Phrases;
use super::{Date, Rule, evidence};
use crate::ast::{Detail, Statement};
use crate::config::OptionValue;
use crate::language::{self, Keyword};
use crate::model::{Journey, Model, Origin};
use crate::project::Project;
use crate::text::{FileId, Location, Span};

/// A list of words: the code of the rule, its own words, and whether texts may be English.
type ListKey = (&'static str, String, bool);

/// What a rule sees: one file's map, and where everything in it was written.
#[derive(Debug)]
pub struct Map<'a> {
    /// The file and all others of the run.
    pub project: &'a Project,
    /// The file that is checked.
    pub file: FileId,
    /// Its map.
    pub model: &'a Model,
    /// The day of the run, if it matters.
    pub today: Option<Date>,
    /// Files that import this one.
    importers: BTreeSet<FileId>,
    /// The journeys on whose maps anything cites a source.
    citing: OnceCell<BTreeSet<&'a str>>,
    /// The names that statements of the file name, with the keyword of each.
    named: OnceCell<HashSet<(Keyword, &'a str)>>,
    /// What lists of this file and its importers name in each journey from outside, by keyword and journey.
    elsewhere: OnceCell<HashMap<(Keyword, &'a str), BTreeSet<&'a str>>>,
    /// The lists of words of rules, in English or not.
    phrases: RefCell<BTreeMap<ListKey, Rc<Phrases>>>,
}

impl<'a> Map<'a> {
    /// The map `model` of `file`.
    pub fn new(project: &'a Project, file: FileId, model: &'a Model, today: Option<Date>) -> Map<'a> {
        let importers = project.importers(file).collect();
        let (citing, named, elsewhere, phrases) = Default::default();
        Map { project, file, model, today, importers, citing, named, elsewhere, phrases }
    }

    /// Whether anything on the map of `journey` cites a source.
    pub fn cites(&self, journey: &Journey) -> bool {
        self.citing.get_or_init(|| evidence::citing(self.model)).contains(journey.id.as_str())
    }

    /// Whether other files of the run use what this one declares.
    pub fn is_imported(&self) -> bool {
        !self.importers.is_empty()
    }

    /// Whether something was written in this file.
    pub fn is_here(&self, origin: Origin) -> bool {
        origin.0.file == self.file
    }

    /// Whether everything that this file declares should be used in it: it draws maps, and nobody imports it.
    pub fn stands_alone(&self) -> bool {
        !self.model.journeys.is_empty() && !self.is_imported()
    }

    /// The statement that something was written as.
    pub fn statement(&self, origin: Origin) -> Option<&'a Statement> {
        let wanted = origin.0;
        let mut statements = &self.project.get(wanted.file)?.ast.statements;
        loop {
            let statement = Statement::around(statements, wanted.span)?;
            if statement.location == wanted {
                return Some(statement);
            }
            statements = &statement.fields;
        }
    }

    /// Where the title or text of something stands; its name or line where it has none.
    pub fn title(&self, origin: Origin) -> Location {
        let Some(statement) = self.statement(origin) else { return origin.0 };
        let text = statement.text.as_ref().map(|text| text.location);
        text.or(statement.name.as_ref().map(|name| name.location)).unwrap_or(statement.head)
    }

    /// The line of something, without its block.
    pub fn head(&self, origin: Origin) -> Location {
        self.statement(origin).map_or(origin.0, |statement| statement.head)
    }

    /// Where the field `keyword` of something stands, without its block; its title where it has none.
    pub fn field(&self, origin: Origin, keyword: Keyword) -> Location {
        let field = self.statement(origin).and_then(|statement| statement.field(keyword));
        field.map_or_else(|| self.title(origin), |field| field.head)
    }

    /// Where the `nth` value of the field `keyword` stands.
    pub fn value(&self, origin: Origin, keyword: Keyword, nth: usize) -> Location {
        let field = self.statement(origin).and_then(|statement| statement.field(keyword));
        let value = field.and_then(|field| field.values.get(nth)).map(|value| value.location);
        value.unwrap_or_else(|| self.field(origin, keyword))
    }

    /// The text of the file at `place`.
    pub fn text(&self, place: Location) -> &'a str {
        self.project.sources.get(place.file).text.get(place.span.range()).unwrap_or_default()
    }

    /// Every statement of this file, those in blocks too, in order.
    pub fn statements(&self) -> Vec<&'a Statement> {
        fn add<'s>(statements: &'s [Statement], all: &mut Vec<&'s Statement>) {
            for statement in statements {
                all.push(statement);
                add(&statement.fields, all);
            }
        }
        let mut all = Vec::new();
        add(&self.project.file(self.file).ast.statements, &mut all);
        all
    }

    /// What is to be deleted with `statement`: its whole lines where nothing else stands there, otherwise also the
    /// `;` and blanks that part it from what follows or came before.
    pub fn whole(&self, statement: &Statement) -> Location {
        let place = statement.location;
        let text: &str = &self.project.sources.get(place.file).text;
        let (start, end) = (place.span.start as usize, place.span.end as usize);
        let (before, behind) = (text.get(..start).unwrap_or_default(), text.get(end..).unwrap_or_default());
        let blanks = [' ', '\t'];
        let line = before.trim_end_matches(blanks);
        let is_alone = line.is_empty() || line.ends_with('\n');
        let rest = behind.trim_start_matches(blanks);
        let parted = rest.strip_prefix(';').map(|rest| rest.trim_start_matches(blanks));
        let rest = parted.unwrap_or(rest);
        let ends = ["\r\n", "\n"].into_iter().find(|newline| rest.starts_with(newline));
        let span = match (is_alone, ends) {
            (true, Some(newline)) => line.len()..text.len() - rest.len() + newline.len(),
            (true, None) if rest.is_empty() => line.len()..text.len(),
            // A comment behind it keeps its place in the line, and what follows moves up.
            (true, None) => start..text.len() - rest.len(),
            (false, _) if parted.is_some() => start..text.len() - rest.len(),
            (false, _) => line.strip_suffix(';').map_or(line, |line| line.trim_end_matches(blanks)).len()..end,
        };
        Location::new(place.file, Span::new(span.start as u32, span.end as u32))
    }

    /// The score, −1…1, that the vocabulary of this file gives a word.
    pub fn emotion(&self, label: &str) -> Option<f64> {
        let word = label.to_lowercase();
        let own = self.model.emotions.iter().find(|known| known.word == word).map(|known| known.score);
        let team = || self.project.emotions(self.file).find(|known| known.word == word).map(|known| known.score);
        own.or_else(team).or_else(|| language::emotion_score(&word))
    }

    /// Whether a statement `keyword` of this file names `id`.
    pub fn names(&self, keyword: Keyword, id: &str) -> bool {
        let named = self.named.get_or_init(|| {
            let mut named = HashSet::new();
            for statement in self.statements() {
                match &statement.detail {
                    Detail::Edges(edges) => {
                        let cited = edges.iter().flat_map(|edge| &edge.evidence);
                        named.extend(cited.map(|source| (Keyword::Evidence, source.value.as_str())));
                    }
                    _ => named.extend(statement.names().map(|name| (statement.row.keyword, name.value))),
                }
            }
            named
        });
        named.contains(&(keyword, id))
    }

    /// Those of `things` that this file declares and no statement of it with one of `keywords` names; `of` says where a
    /// thing stands and what it is called. A file that others import, or that holds no journey, is left alone.
    pub fn unused<T>(&self, things: &'a [T], keywords: &[Keyword], of: impl Fn(&T) -> (Origin, &str)) -> Vec<&'a T> {
        if !self.stands_alone() {
            return Vec::new();
        }
        let is_unused = |thing: &&T| {
            let (origin, id) = of(thing);
            self.is_here(origin) && !keywords.iter().any(|keyword| self.names(*keyword, id))
        };
        things.iter().filter(is_unused).collect()
    }

    /// The things of `journey` that lists `keyword` in any file of the run name from outside: `gateway` of
    /// `signup.gateway` or `signup.form.gateway`.
    pub fn named_elsewhere(&self, keyword: Keyword, journey: &str) -> BTreeSet<&'a str> {
        type Found<'s> = HashMap<(Keyword, &'s str), BTreeSet<&'s str>>;
        fn gather<'s>(statement: &'s Statement, found: &mut Found<'s>) {
            for name in statement.names().map(|name| name.value).filter(|name| name.contains('.')) {
                if let (Some(home), Some(thing)) = (name.split('.').next(), name.rsplit('.').next()) {
                    found.entry((statement.row.keyword, home)).or_default().insert(thing);
                }
            }
            statement.fields.iter().for_each(|field| gather(field, found));
        }
        let elsewhere = self.elsewhere.get_or_init(|| {
            let mut found = HashMap::new();
            let near = self.importers.iter().chain([&self.file]).filter_map(|file| self.project.get(*file));
            near.flat_map(|file| &file.ast.statements).for_each(|one| gather(one, &mut found));
            found
        });
        elsewhere.get(&(keyword, journey)).cloned().unwrap_or_default()
    }

    /// A list of words that a rule looks for: what `read` made of the project's settings when it was first asked for.
    pub(super) fn phrases(&self, key: (&'static str, &str, bool), read: impl FnOnce() -> Phrases) -> Rc<Phrases> {
        let key = (key.0, key.1.to_owned(), key.2);
        if let Some(known) = self.phrases.borrow().get(&key) {
            return Rc::clone(known);
        }
        let read = Rc::new(read());
        self.phrases.borrow_mut().insert(key, Rc::clone(&read));
        read
    }

    /// `span` in this file.
    pub fn place(&self, span: Span) -> Location {
        Location::new(self.file, span)
    }

    /// The whole number that a project or the rule itself gives for the option `name`.
    pub fn count(&self, rule: &Rule, name: &str) -> u32 {
        match self.option(rule, name) {
            Some(OptionValue::Count(count)) => count,
            _ => 0,
        }
    }

    /// The score, 0…2, that a project or the rule itself gives for the option `name`.
    pub fn score(&self, rule: &Rule, name: &str) -> f64 {
        match self.option(rule, name) {
            Some(OptionValue::Score(score)) => score,
            _ => 0.0,
        }
    }

    /// The words that a project or the rule itself gives for the option `name`, as written.
    pub fn words(&self, rule: &Rule, name: &str) -> Vec<String> {
        match self.option(rule, name) {
            Some(OptionValue::Words(words)) => words,
            _ => Vec::new(),
        }
    }

    fn option(&self, rule: &Rule, name: &str) -> Option<OptionValue> {
        let lint = &self.project.config(self.file).lint;
        let given = lint.option(rule.page.code, name, self.project.path_in_project(self.file)).cloned();
        given.or_else(|| rule.options.iter().find(|option| option.name == name).map(|option| option.default.clone()))
    }
}
