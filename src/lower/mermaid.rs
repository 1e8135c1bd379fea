use super::Lowering;
use crate::diagnostic::{Diagnostic, code};
use crate::language::{self, Row};
use crate::syntax::{NodeRef, SyntaxKind};

impl<'d> Lowering<'d> {
    /// Whether the file `root` is a journey in Mermaid's notation: a lone `journey`, then lines without blocks,
    /// sections and tasks among them. That is one mistake, which is told here.
    pub(super) fn whole_mermaid(&mut self, root: NodeRef<'_>) -> bool {
        let mut lines = root.statements();
        let Some(first) = lines.next().filter(|first| self.head_text(*first) == "journey" && first.block().is_none())
        else {
            return false;
        };
        let lines: Vec<NodeRef<'_>> = lines.collect();
        let heading = |line: &NodeRef<'_>, word: &str| line.pieces().next().is_some_and(|first| first.text() == word);
        let section = lines.iter().find(|line| heading(line, "section"));
        let task = lines.iter().find_map(|line| self.task(*line));
        if lines.iter().any(|line| line.block().is_some()) || (section.is_none() && task.is_none()) {
            return false;
        }
        let words = |line: &NodeRef<'_>, word: &str| self.head_text(*line).trim_start_matches(word).trim().to_owned();
        let title = lines.iter().find(|line| heading(line, "title")).map(|line| words(line, "title"));
        let stage = section.map(|line| words(line, "section"));
        let (name, score) = task.unwrap_or(("…", "3"));
        let help = format!(
            "here a section is a stage, and a task a touchpoint: `journey \"{}\" {{ scale 1..5; stage \"{}\" {{ touchpoint \"{name}\" {{ emotion \"…\" {score} }} }} }}`",
            title.unwrap_or_else(|| String::from("…")),
            stage.unwrap_or_else(|| String::from("…")),
        );
        let message = "this is a journey in Mermaid's notation";
        self.report(Diagnostic::new(code::MERMAID_LINE, self.at(first.head_span()), message).help(help));
        true
    }

    /// `Make tea: 5: Me`, a task of a Mermaid journey.
    pub(super) fn mermaid_task(&self, node: NodeRef<'_>, row: Option<&Row>) -> Option<Diagnostic> {
        let keyword = language::is_keyword(&node.pieces().next()?.text().to_lowercase());
        let (name, score) = self.task(node).filter(|_| row.is_none() && !keyword)?;
        let message = "this is a task in Mermaid's notation";
        Some(
            Diagnostic::new(code::MERMAID_LINE, self.at(node.head_span()), message).help(format!(
                "a task is a touchpoint in a stage: `touchpoint \"{name}\" {{ emotion \"…\" {score} }}`"
            )),
        )
    }

    /// The name and the score of a task.
    fn task<'t>(&self, node: NodeRef<'t>) -> Option<(&'t str, &'t str)>
    where
        'd: 't,
    {
        let pieces: Vec<NodeRef<'t>> = node.pieces().collect();
        let at = pieces.iter().position(|piece| piece.text().starts_with(':'))?;
        let score = pieces.get(at + 1).filter(|piece| piece.kind() == SyntaxKind::Number)?;
        let name = self.text.get(node.head_span().start as usize..pieces.get(at)?.span().start as usize)?.trim();
        Some((name, score.text().trim_end_matches(|c: char| !c.is_ascii_digit())))
    }

    fn head_text(&self, node: NodeRef<'_>) -> &str {
        self.text.get(node.head_span().range()).unwrap_or_default().trim()
    }
}
