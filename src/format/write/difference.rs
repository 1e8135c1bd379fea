use std::collections::BTreeMap;

use super::curve::scores;
use super::reading::readings;
use super::text::sentences;
use super::{Statement, Writing, emotion, token};
use crate::language::Keyword;
use crate::model::Difference;

impl Writing<'_> {
    /// `as persona { … }`, one block for all who differ in the same way, in the order of the journey's
    /// `for`.
    pub(super) fn differences(
        &self,
        differences: &BTreeMap<String, Difference>,
        personas: &[String],
    ) -> Vec<Statement> {
        let mut order: Vec<&String> = differences.keys().collect();
        order.sort_by_key(|id| personas.iter().position(|persona| persona == *id).unwrap_or(usize::MAX));
        let mut groups: Vec<(Vec<String>, &Difference)> = Vec::new();
        for id in order {
            let Some(difference) = differences.get(id) else { continue };
            match groups.iter_mut().find(|(_, other)| *other == difference) {
                Some((group, _)) => group.push(id.clone()),
                None => groups.push((vec![id.clone()], difference)),
            }
        }
        groups.iter().map(|(personas, difference)| self.difference(personas, difference)).collect()
    }

    fn difference(&self, personas: &[String], difference: &Difference) -> Statement {
        let mut says: Vec<Statement> = Vec::new();
        says.extend(sentences(Keyword::Action, &difference.actions));
        says.extend(sentences(Keyword::Thought, &difference.thoughts));
        says.extend(sentences(Keyword::Quote, &difference.quotes));
        says.extend(difference.emotion.iter().map(emotion::write));
        says.extend(scores(&difference.scores));
        says.extend(self.pains(&difference.pains));
        says.extend(self.opportunities(&difference.opportunities));
        says.extend(readings(&difference.metrics));
        let mut statement = Statement::new(Keyword::As).with(token::names(personas));
        // Without braces nobody would see that it is meant.
        statement.braces = says.is_empty() && difference.evidence.is_empty();
        statement.paragraph(says).evidence(&difference.evidence)
    }
}
