use super::{Detail, Edge, Feeling, Spanned, Statement, Word};
use crate::text::{Location, Span};

/// How statements move when a part of their text is replaced by one of another length.
#[derive(Clone, Copy, Debug)]
pub struct Shift {
    /// The end of the part that is replaced.
    pub behind: u32,
    /// How much longer the new one is; wraps where it is shorter.
    pub by: u32,
}

impl Shift {
    /// Where what ends or starts at `place` is then.
    pub fn location(self, place: Location) -> Location {
        let offset = |at: u32| if at < self.behind { at } else { at.wrapping_add(self.by) };
        Location::new(place.file, Span::new(offset(place.span.start), offset(place.span.end)))
    }

    fn spanned<T: Clone>(self, spanned: &Spanned<T>) -> Spanned<T> {
        Spanned::new(spanned.value.clone(), self.location(spanned.location))
    }

    fn maybe<T: Clone>(self, spanned: Option<&Spanned<T>>) -> Option<Spanned<T>> {
        spanned.map(|spanned| self.spanned(spanned))
    }

    fn all<T: Clone>(self, list: &[Spanned<T>]) -> Vec<Spanned<T>> {
        list.iter().map(|spanned| self.spanned(spanned)).collect()
    }

    /// `statement` where it is then, with all that it holds.
    pub fn statement(self, statement: &Statement) -> Statement {
        let fields = statement.fields.iter().map(|field| self.statement(field)).collect();
        Statement { fields, ..self.shell(statement) }
    }

    /// The same without what it holds.
    pub fn shell(self, statement: &Statement) -> Statement {
        let Statement { row, keyword, head, location, doc, name, text, values, detail, fields: _, tainted } = statement;
        Statement {
            row,
            keyword: self.location(*keyword),
            head: self.location(*head),
            location: self.location(*location),
            doc: doc.clone(),
            name: self.maybe(name.as_ref()),
            text: self.maybe(text.as_ref()),
            values: self.all(values),
            detail: self.detail(detail),
            fields: Vec::new(),
            tainted: *tainted,
        }
    }

    fn detail(self, detail: &Detail) -> Detail {
        match detail {
            Detail::None => Detail::None,
            Detail::Feelings(feelings) => Detail::Feelings(feelings.iter().map(|one| self.feeling(one)).collect()),
            Detail::Edges(edges) => Detail::Edges(edges.iter().map(|edge| self.edge(edge)).collect()),
            Detail::Words(words) => {
                let word = |word: &Word| Word { word: self.spanned(&word.word), score: self.spanned(&word.score) };
                Detail::Words(words.iter().map(word).collect())
            }
        }
    }

    fn feeling(self, feeling: &Feeling) -> Feeling {
        let Feeling { label, is_word, score } = feeling;
        Feeling { label: self.spanned(label), is_word: *is_word, score: self.maybe(score.as_ref()) }
    }

    fn edge(self, edge: &Edge) -> Edge {
        let Edge { from, to, to_journey, share, label, fork, evidence } = edge;
        Edge {
            from: self.spanned(from),
            to: self.spanned(to),
            to_journey: *to_journey,
            share: self.maybe(share.as_ref()),
            label: self.maybe(label.as_ref()),
            fork: *fork,
            evidence: self.all(evidence),
        }
    }
}
