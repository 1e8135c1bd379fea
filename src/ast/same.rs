use super::{Detail, Edge, Feeling, File, Spanned, Statement, Word};

impl File {
    /// Whether both say the same, wherever it stands.
    pub(crate) fn says_the_same(&self, other: &File) -> bool {
        all(&self.statements, &other.statements, Statement::says_the_same)
    }
}

impl Statement {
    /// Whether both say the same, wherever they stand.
    fn says_the_same(&self, other: &Statement) -> bool {
        self.has_same_head(other)
            && self.detail.says_the_same(&other.detail)
            && all(&self.fields, &other.fields, Statement::says_the_same)
    }

    /// Whether both are the same statement with the same name, text, values and documentation.
    pub(crate) fn has_same_head(&self, other: &Statement) -> bool {
        std::ptr::eq(self.row, other.row)
            && self.doc == other.doc
            && maybe(&self.name, &other.name)
            && maybe(&self.text, &other.text)
            && all(&self.values, &other.values, value)
    }
}

impl Detail {
    /// Whether both say the same, wherever it stands.
    pub(crate) fn says_the_same(&self, other: &Detail) -> bool {
        let feeling =
            |a: &Feeling, b: &Feeling| value(&a.label, &b.label) && a.is_word == b.is_word && maybe(&a.score, &b.score);
        let edge = |a: &Edge, b: &Edge| {
            value(&a.from, &b.from)
                && value(&a.to, &b.to)
                && (a.to_journey, a.fork) == (b.to_journey, b.fork)
                && maybe(&a.share, &b.share)
                && maybe(&a.label, &b.label)
                && all(&a.evidence, &b.evidence, value)
        };
        let word = |a: &Word, b: &Word| value(&a.word, &b.word) && value(&a.score, &b.score);
        match (self, other) {
            (Detail::None, Detail::None) => true,
            (Detail::Feelings(a), Detail::Feelings(b)) => all(a, b, feeling),
            (Detail::Edges(a), Detail::Edges(b)) => all(a, b, edge),
            (Detail::Words(a), Detail::Words(b)) => all(a, b, word),
            _ => false,
        }
    }
}

fn all<T>(a: &[T], b: &[T], same: impl Fn(&T, &T) -> bool) -> bool {
    a.len() == b.len() && a.iter().zip(b).all(|(a, b)| same(a, b))
}

fn value<T: PartialEq>(a: &Spanned<T>, b: &Spanned<T>) -> bool {
    a.value == b.value
}

fn maybe<T: PartialEq>(a: &Option<Spanned<T>>, b: &Option<Spanned<T>>) -> bool {
    a.as_ref().map(|it| &it.value) == b.as_ref().map(|it| &it.value)
}
