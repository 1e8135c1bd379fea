//! No text of a file makes a message say something else: none colours, clears or turns what stands around it, and
//! none starts a line of its own.

use journey::diagnostic::{Repository, github, human::Human, narrated::Narrated};
use journey::project::Project;

use crate::support::hostile::HOSTILE;

/// Statements that are wrong around `TEXT`, which their messages quote.
const WRONG: &[&str] = &[
    "import \"TEXT.journey\"",
    "journey \"a\" { stage \"b\" { touchpoint \"c\" { link \"TEXT\" } } }",
    "journey \"a\" { stage \"b\" { touchpoint \"c\" { emotion \"TEXT\" } } }",
    "journey \"a\" { stage \"b\" { touchpoint \"c\" { pain \"d\" severity \"TEXT\" } } }",
    "journey \"a\" { stage \"b\" { touchpoint \"c\" via \"TEXT\" } }",
    "journey \"a\" { stage \"b\" { touchpoint \"c\" { image \"TEXT\" ; wait \"TEXT\" } } }",
    "journey \"a\" { reviewed \"TEXT\" ; for \"TEXT\" ; lang \"TEXT\" ; state \"TEXT\" ; scale \"TEXT\" }",
    "journey \"a\" { revises \"TEXT\" ; flow { \"TEXT\" -> start } ; metric \"TEXT\" 3 }",
    "journey \"a\" { stage \"TEXT\" { touchpoint \"TEXT\" } ; stage \"TEXT\" { touchpoint \"TEXT\" } }",
    "persona \"TEXT\" ; persona \"TEXT\"",
    "\"TEXT\"",
    "journey \"a\" { TEXT }",
    "TEXT",
    "persona TEXT \"a\" ; journey \"b\" { for TEXT }",
    "persona a\"TEXT",
];

/// `text` as it can stand between quotes, every character that may stand there raw as it is.
fn quoted(text: &str) -> String {
    text.replace('\\', "\\\\").replace('"', "\\\"").replace('\n', "\\n")
}

fn obeyed(c: char) -> bool {
    let turns = matches!(c, '\u{200E}' | '\u{200F}' | '\u{061C}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{206F}');
    turns || c.is_control() && c != '\n' && c != '\t'
}

#[test]
fn no_text_turns_or_parts_a_message() {
    let mut said = 0;
    for hostile in HOSTILE.iter().chain(&["\u{200F}", "x\u{85}y", "ma\u{AD}ya"]) {
        for wrong in WRONG {
            for text in [quoted(hostile), hostile.escape_unicode().to_string(), (*hostile).to_owned()] {
                let project = Project::single("a\u{202E}b.journey", &wrong.replace("TEXT", &text));
                let diagnostics = project.compile(project.roots()[0]).diagnostics;
                let mut human = Human::new(&project.sources, 100, false);
                let mut narrated = Narrated::new(&project.sources);
                let log = github::write(
                    &diagnostics,
                    &project.sources,
                    &Repository { here: "/maps".into(), top: "/maps".into() },
                );
                assert_eq!(log.lines().count(), diagnostics.len(), "{log}");
                for diagnostic in &diagnostics {
                    said += 1;
                    for shown in [human.render(diagnostic), narrated.render(diagnostic)] {
                        assert!(!shown.contains(obeyed), "{wrong} {text:?}\n{shown:?}");
                        // Only the line of the file itself starts so, behind its number.
                        assert!(!shown.lines().any(|line| line.starts_with("click a href")), "{shown}");
                    }
                }
            }
        }
    }
    assert!(said > 2_000, "{said}");
}
