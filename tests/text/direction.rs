use journey::layout::text::{Direction, Fonts, Line, Locale, Style, Typesetter};
use journey::text::markup::Span;

use super::{seen, texts};

fn line(text: &str, lang: Option<&str>) -> Line {
    let fonts = Fonts::bundled();
    let locale = lang.map(Locale::new).unwrap_or_default();
    Typesetter::new(&fonts, locale).line(text, &Style::new(12.0))
}

#[test]
fn mixed_directions_stand_in_visual_order() {
    // Numbers keep their own order inside of Hebrew.
    assert_eq!(seen(&line("Order שלום 12 עולם now", Some("en"))), ["Order", "עולם", "12", "שלום", "now"]);
    assert_eq!(seen(&line("הזמנה Sign up עכשיו", Some("he"))), ["עכשיו", "Sign up", "הזמנה"]);
    assert_eq!(seen(&line("שלום, 12.", Some("he"))), [".", "12", ",", "שלום"]);
    assert_eq!(seen(&line("Hi שלום, 12.", Some("en"))), ["Hi", "12", ",", "שלום", "."]);
}

#[test]
fn the_language_decides_the_direction_and_else_the_first_letter() {
    for (text, lang, direction) in [
        ("Sign up", None, Direction::LeftToRight),
        ("… שלום", None, Direction::RightToLeft),
        ("שלום", Some("en"), Direction::LeftToRight),
        ("Sign up", Some("ar"), Direction::RightToLeft),
        ("", Some("ar"), Direction::RightToLeft),
        ("12", None, Direction::LeftToRight),
    ] {
        assert_eq!(line(text, lang).direction, direction, "{text:?} {lang:?}");
    }
    let line = line("Sign up", Some("ar"));
    assert_eq!(line.start_in(100.0), 100.0 - line.width);
}

#[test]
fn a_sentence_of_another_language_keeps_its_full_stop_at_its_own_end() {
    assert_eq!(seen(&line("שלום, 12.", Some("en"))), [".", "12", ",", "שלום"]);
    assert_eq!(seen(&line("Why (now)?", Some("he"))), ["Why (now)?"]);
    assert_eq!(seen(&line("3 stages", Some("ar"))), ["3 stages"]);
    // It stands where the others do.
    assert_eq!(line("שלום.", Some("en")).direction, Direction::LeftToRight);
    assert_eq!(line("Why?", Some("he")).direction, Direction::RightToLeft);
}

#[test]
fn each_line_is_ordered_by_itself() {
    let fonts = Fonts::bundled();
    let typesetter = Typesetter::new(&fonts, Locale::new("en"));
    let text = "Before אחת שתיים שלוש after";
    let style = Style::new(12.0);
    let width = typesetter.measure("Before אחת שתיים", &style) + 1.0;
    let lines = typesetter.wrap(&[Span::plain(text)], &style, width);
    assert_eq!(texts(&lines), ["Before אחת שתיים", "שלוש after"]);
    assert_eq!(seen(&lines[0]), ["Before", "אחת שתיים"]);
    assert_eq!(seen(&lines[1]), ["שלוש", "after"]);
}

#[test]
fn brackets_face_the_words_they_hold() {
    let ltr = line("(a)", None);
    let rtl = line("(ש)", Some("he"));
    // From the left a closing bracket of Hebrew looks like a Latin opening one.
    assert_eq!(rtl.runs[0].glyphs[0].id, ltr.runs[0].glyphs[0].id);
    assert_eq!(rtl.runs[0].text, ")");
}

#[test]
fn hidden_turns_are_taken_out() {
    let text = "pay \u{202e}lla\u{202c} now\u{2066}\u{7}";
    let line = line(text, None);
    assert_eq!(line.text, "pay lla now");
    assert!(line.runs.iter().all(|run| run.direction == Direction::LeftToRight));
}
