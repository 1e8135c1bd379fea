//! Messages for screen readers: sentences without a drawing.

use miette::NarratableReportHandler;

use super::places::Places;
use super::report::reports;
use super::snippet::Shape;
use super::{Diagnostic, Severity};
use crate::text::Sources;

/// Renders one message after the other.
pub struct Narrated<'a> {
    sources: &'a Sources,
    places: Places<'a>,
    handler: NarratableReportHandler,
}

impl<'a> Narrated<'a> {
    /// A renderer for messages about `sources`.
    pub fn new(sources: &'a Sources) -> Narrated<'a> {
        Narrated { sources, places: Places::new(sources), handler: NarratableReportHandler::new() }
    }

    /// `diagnostic`, ending in a newline.
    pub fn render(&mut self, diagnostic: &Diagnostic) -> String {
        let shape = Shape { width: 160, spoken: true };
        let mut out = String::new();
        for (at, report) in reports(diagnostic, self.sources, &mut self.places, shape).iter().enumerate() {
            let mut told = String::new();
            // Writing to a string cannot fail, and the snippet has every line that a label names.
            let _ = self.handler.render_report(&mut told, report);
            // The handler calls an info advice, and so every further place of a message.
            let severity = match (at, diagnostic.severity) {
                (0, Severity::Info) => "    Diagnostic severity: info\n",
                (0, _) => ADVICE,
                _ => "",
            };
            out.push_str(&told.replacen(ADVICE, severity, 1));
        }
        out
    }
}

const ADVICE: &str = "    Diagnostic severity: advice\n";

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::{code, example};
    use crate::text::Source;
    use expect_test::expect;

    #[test]
    fn messages_are_told_in_sentences() {
        let (sources, diagnostics) = example::map();
        let mut narrated = Narrated::new(&sources);
        let told: Vec<String> = diagnostics.iter().map(|diagnostic| narrated.render(diagnostic)).collect();
        expect![[r#"
            a persona called `maya` is declared twice
                Diagnostic severity: error
            Begin snippet for maps/sign up.journey starting at line 2, column 1

            snippet line 2: 
            snippet line 3: persona maya "Maya"
                label at line 3, columns 9 to 12: the second one
            snippet line 4: 
            diagnostic code: duplicate-name
            the first one, which is imported
            Begin snippet for maps/people.journey starting at line 1, column 1

            snippet line 1: persona maya "Maya, again"
                label at line 1, columns 9 to 12
            diagnostic help: give one of them another name

            `hihg` is no severity
                Diagnostic severity: error
            Begin snippet for maps/sign up.journey starting at line 6, column 1

            snippet line 6:   stage decision "Decision" {
            snippet line 7:     pain "Long form" severity hihg
                label at line 7, columns 5 to 8: of this pain
                label at line 7, columns 31 to 34: no severity
            snippet line 8:     pain "Zahlung\u{1b}[31m" severity low
            diagnostic help: a severity is low, medium, high or critical
            fix: write `high`
            diagnostic code: unknown-value

            nobody answers this pain
                Diagnostic severity: warning
            Begin snippet for maps/sign up.journey starting at line 7, column 1

            snippet line 7:     pain "Long form" severity hihg
            snippet line 8:     pain "Zahlung\u{1b}[31m" severity low
                label at line 8, columns 10 to 28
            snippet line 9:   }
            diagnostic code: pain-without-opportunity

            the map has no touchpoint, 100%: so far
                Diagnostic severity: info
            Begin snippet for maps/sign up.journey starting at line 10, column 1

            snippet line 10: }
            snippet line 11: 
                label at line 11, column 1
            diagnostic help: add a touchpoint
            diagnostic code: no-touchpoint
        "#]]
        .assert_eq(&told.join("\n"));
    }

    #[test]
    fn a_column_that_cannot_be_counted_is_said() {
        let mut sources = Sources::default();
        let file = sources.add(Source::new("long.journey", format!("{}oops", "x".repeat(5_000))));
        let place = example::find(&sources, file, "oops");
        let told = Narrated::new(&sources).render(&Diagnostic::new(code::UNKNOWN_NAME, place, "wrong").label("this"));
        assert!(told.contains(": this, column 5001 of the line\n"), "{told}");
        assert!(told.len() < 600, "{told}");
    }
}
