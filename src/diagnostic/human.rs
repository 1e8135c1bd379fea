//! Messages for people: the place in a frame, with what is wrong and what to write.

use miette::{GraphicalReportHandler, GraphicalTheme};
use textwrap::{WordSeparator, WordSplitter};

use super::Diagnostic;
use super::places::Places;
use super::report::reports;
use super::snippet::Shape;
use crate::text::Sources;

/// Renders one message after the other.
pub struct Human<'a> {
    sources: &'a Sources,
    places: Places<'a>,
    handler: GraphicalReportHandler,
    shape: Shape,
}

impl<'a> Human<'a> {
    /// A renderer for messages about `sources`, `width` columns wide, with or without colour.
    pub fn new(sources: &'a Sources, width: usize, color: bool) -> Human<'a> {
        let width = width.clamp(40, 200);
        let theme = if color { GraphicalTheme::unicode() } else { GraphicalTheme::unicode_nocolor() };
        let handler = GraphicalReportHandler::new_themed(theme)
            .with_width(width)
            .with_links(false)
            // Names like `long-form` stay whole.
            .with_word_separator(WordSeparator::AsciiSpace)
            .with_word_splitter(WordSplitter::NoHyphenation);
        // Line numbers and the frame take the rest.
        Human { sources, places: Places::new(sources), handler, shape: Shape { width: width - 10, spoken: false } }
    }

    /// `diagnostic`, ending in a newline.
    pub fn render(&mut self, diagnostic: &Diagnostic) -> String {
        let mut out = String::new();
        for report in reports(diagnostic, self.sources, &mut self.places, self.shape) {
            // Writing to a string cannot fail, and the snippet has every line that a label names.
            let _ = self.handler.render_report(&mut out, &report);
        }
        out
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::{code, example};
    use crate::text::{FileId, Location, Source, Span};
    use expect_test::expect;

    fn all(sources: &Sources, diagnostics: &[Diagnostic]) -> String {
        let mut human = Human::new(sources, 80, false);
        diagnostics.iter().map(|diagnostic| human.render(diagnostic)).collect::<Vec<_>>().join("\n")
    }

    #[test]
    fn messages_show_the_place_what_is_wrong_and_what_to_write() {
        let (sources, diagnostics) = example::map();
        expect![[r#"
            error[duplicate-name]

              × a persona called `maya` is declared twice
               ╭─[maps/sign up.journey:3:9]
             2 │ 
             3 │ persona maya "Maya"
               ·         ──┬─
               ·           ╰── the second one
             4 │ 
               ╰────
              ☞ the first one, which is imported
               ╭─[maps/people.journey:1:9]
             1 │ persona maya "Maya, again"
               ·         ────
               ╰────
              help: give one of them another name

            error[unknown-value]

              × `hihg` is no severity
               ╭─[maps/sign up.journey:7:31]
             6 │   stage decision "Decision" {
             7 │     pain "Long form" severity hihg
               ·     ──┬─                      ──┬─
               ·       │                         ╰── no severity
               ·       ╰── of this pain
             8 │     pain "Zahlung\u{1b}[31m" severity low
               ╰────
              help: a severity is low, medium, high or critical
                    fix: write `high`

            warning[pain-without-opportunity]

              ⚠ nobody answers this pain
               ╭─[maps/sign up.journey:8:10]
             7 │     pain "Long form" severity hihg
             8 │     pain "Zahlung\u{1b}[31m" severity low
               ·          ───────────────────
             9 │   }
               ╰────

            info[no-touchpoint]

              ☞ the map has no touchpoint, 100%: so far
                ╭─[maps/sign up.journey:11:1]
             10 │ }
             11 │ 
                · ▲
                ╰────
              help: add a touchpoint
        "#]]
        .assert_eq(&all(&sources, &diagnostics));
    }

    #[test]
    fn a_line_of_megabytes_is_cut_around_the_place() {
        let mut sources = Sources::default();
        let text = format!("{}oops{}", "é\u{301}料 ".repeat(200_000), "\u{202e}x".repeat(200_000));
        let file = sources.add(Source::new("long.journey", text));
        let place = example::find(&sources, file, "oops");
        let far = Location::new(file, Span::new(0, 2));
        let found = [Diagnostic::new(code::UNKNOWN_KEYWORD, place, "`oops` is no keyword")
            .label("this")
            .related(far, "far away")];
        expect![[r#"
            error[unknown-keyword]

              × `oops` is no keyword
               ╭─[long.journey:1:800001]
             1 │ … é́料 é́料 é́料 é́料 é́料 oops\u{202e}x\u{202e}x\u{202e}x\u{202e}x…
               ·                       ──┬─
               ·                         ╰── this
               ╰────
              ☞ far away
               ╭─[long.journey:1:1]
             1 │ é́料 é́料 é́料 é́料 é́料 é́料 é́料 é́料 é́料 é́料 é́料 é́料 é́料 é́料 é́料 é́料 é́…
               · ─
               ╰────
        "#]]
        .assert_eq(&all(&sources, &found));
    }

    #[test]
    fn places_far_apart_and_blocks_of_many_lines_stay_short() {
        let mut sources = Sources::default();
        let text = format!("stage a {{\n{}}}\nstage a\n", "  // more\n".repeat(500));
        let file = sources.add(Source::new("tall.journey", text.as_str()));
        let end = text.rfind('}').unwrap() as u32 + 1;
        let block = Location::new(file, Span::new(0, end));
        let last = Location::new(file, Span::new(end + 7, end + 8));
        let found = [Diagnostic::new(code::DUPLICATE_NAME, last, "`a` is there twice").related(block, "the first one")];
        expect![[r#"
            error[duplicate-name]

              × `a` is there twice
                 ╭─[tall.journey:503:7]
             502 │ }
             503 │ stage a
                 ·       ─
                 ╰────
              ☞ the first one
               ╭─[tall.journey:1:1]
             1 │ stage a {
               · ─────────
             2 │   // more
               ╰────
        "#]]
        .assert_eq(&all(&sources, &found));
    }

    #[test]
    fn any_span_in_any_text_is_drawn() {
        for text in ["", "\n", "\u{feff}", "a", "a\r\nb\r\n", "\t\u{1b}\u{e9}", "\u{feff}ab\rc\n\n"] {
            let mut sources = Sources::default();
            let file = sources.add(Source::new("a\u{7}.journey", text));
            for start in 0..=text.len() {
                for end in start..=text.len() {
                    let place = Location::new(file, Span::new(start as u32, end as u32));
                    let found =
                        Diagnostic::new(code::UNKNOWN_NAME, place, "wrong").label("here").related(place, "there");
                    let shown = all(&sources, std::slice::from_ref(&found));
                    assert!(shown.contains("here") && shown.contains("there"), "{text:?} {start}..{end}\n{shown}");
                    assert!(!shown.contains(['\u{1b}', '\u{7}', '\r', '\u{feff}']), "{shown:?}");
                    let spoken = crate::diagnostic::narrated::Narrated::new(&sources).render(&found);
                    assert!(spoken.contains("here") && spoken.contains("there"), "{text:?} {start}..{end}\n{spoken}");
                }
            }
        }
    }

    #[test]
    fn a_message_is_as_short_in_a_line_of_megabytes() {
        let mut sources = Sources::default();
        let file: FileId = sources.add(Source::new("large.journey", "pain \"x\"; ".repeat(1_000_000)));
        let mut human = Human::new(&sources, 80, false);
        for nth in 0..2_000 {
            let place = Location::new(file, Span::new(nth * 4_000, nth * 4_000 + 4));
            let shown = human.render(&Diagnostic::new(code::UNKNOWN_NAME, place, "wrong"));
            assert!(
                shown.contains(&format!("[large.journey:1:{}]", nth * 4_000 + 1)) && shown.len() < 1_000,
                "{shown}"
            );
        }
    }
}
