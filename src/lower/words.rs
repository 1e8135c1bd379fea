use super::cursor::Cursor;
use super::{Lowering, number};
use crate::ast::{Spanned, Word};
use crate::diagnostic::{Diagnostic, code};
use crate::syntax::{NodeRef, SyntaxKind};

impl Lowering<'_> {
    /// The lines of `emotions`: a word and its score.
    pub(super) fn words(&mut self, block: NodeRef<'_>) -> Vec<Word> {
        block.statements().filter_map(|line| self.word_line(line)).collect()
    }

    fn word_line(&mut self, line: NodeRef<'_>) -> Option<Word> {
        self.slip(line, None);
        let mut cursor = Cursor::new(line);
        let word = cursor.take_kind(SyntaxKind::Word);
        let score = cursor.take_kind(SyntaxKind::Number);
        let read = word.zip(score).and_then(|(word, score)| {
            let value = number::read(score.text()).ok()?;
            Some(Word {
                word: Spanned::new(word.text().to_lowercase(), self.at(word.span())),
                score: Spanned::new(value, self.at(score.span())),
            })
        });
        let whole = read.filter(|_| cursor.peek().is_none() && line.block().is_none());
        if whole.is_none() {
            if let Some(word) = word {
                self.perhaps.insert(word.text().to_owned());
            }
            if !line.tainted() {
                self.report(
                    Diagnostic::new(code::BAD_VALUE, self.at(line.head_span()), "this is not a word with its score")
                        .help("each line is one word and a number on −1…1, such as `meh -0.2`"),
                );
            }
        }
        whole
    }
}
