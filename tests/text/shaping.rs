use journey::layout::text::{Fonts, Locale, Style, Typesetter, Weight};
use journey::text::markup;

use super::glyphs;

#[test]
fn widths_are_those_of_the_font() {
    // Inter says that A is 1413 of 2048 units wide.
    let fonts = Fonts::bundled();
    let typesetter = Typesetter::new(&fonts, Locale::default());
    let style = Style::new(20.48);
    let single: f32 = ["A", "V", "A", "T", "A", "R"].iter().map(|letter| typesetter.measure(letter, &style)).sum();
    assert!((typesetter.measure("A", &style) - 14.13).abs() < 0.001);
    let word = typesetter.measure("AVATAR", &style);
    assert!(word < single - 1.0, "kerning makes {word} of {single}");
    assert!((typesetter.measure("AVATAR", &Style::new(40.96)) - 2.0 * word).abs() < 0.001);
}

#[test]
fn heavier_is_wider_and_spacing_adds_up() {
    let fonts = Fonts::bundled();
    let typesetter = Typesetter::new(&fonts, Locale::default());
    let style = Style::new(12.0);
    let widths: Vec<f32> = [Weight::Regular, Weight::Medium, Weight::SemiBold, Weight::Bold]
        .map(|weight| typesetter.measure("Sign-up form", &style.weight(weight)))
        .into();
    assert!(widths.is_sorted() && widths[0] < widths[3], "{widths:?}");
    let spaced = typesetter.measure("Sign-up form", &style.letter_spacing(0.5));
    assert!((spaced - widths[0] - 12.0 * 0.5).abs() < 0.001);
}

#[test]
fn arabic_letters_join() {
    let fonts = Fonts::bundled();
    let typesetter = Typesetter::new(&fonts, Locale::new("ar"));
    let style = Style::new(12.0);
    let joined = glyphs(&typesetter.line("ببب", &style).runs[0]);
    let alone = glyphs(&typesetter.line("ب", &style).runs[0]);
    // From the left: the last, the middle and the first form, none of them the lone one.
    assert_eq!(joined.len(), 3);
    assert!(joined[0] != joined[1] && joined[1] != joined[2] && !joined.contains(&alone[0]));
    // A pull on the letters would tear the word.
    assert_eq!(typesetter.measure("ببب", &style), typesetter.measure("ببب", &style.letter_spacing(2.0)));
}

#[test]
fn a_combining_mark_belongs_to_its_letter() {
    let fonts = Fonts::bundled();
    let typesetter = Typesetter::new(&fonts, Locale::default());
    let style = Style::new(12.0);
    assert_eq!(typesetter.measure("e\u{301}", &style), typesetter.measure("é", &style));
    assert_eq!(typesetter.line("q\u{323}\u{301}", &style).runs[0].glyphs[0].cluster, 0..5);
    let plain = typesetter.line("o", &style);
    let tall = typesetter.line(&format!("o{}", "\u{302}".repeat(12)), &style);
    assert!(tall.ascent > plain.ascent && tall.height > plain.height, "a pile of marks makes its line higher");
}

#[test]
fn markup_changes_the_face_and_carries_its_link() {
    let fonts = Fonts::bundled();
    let typesetter = Typesetter::new(&fonts, Locale::default());
    let text = markup::parse("pay **now** or *later*, `code`, [how](https://a.example/pay)");
    let line = typesetter.rich_line(&text, &Style::new(12.0));
    let looks: Vec<_> = line
        .runs
        .iter()
        .map(|run| {
            let face = fonts.get(run.face).expect("a face");
            (run.text.as_str(), face.weight().css(), face.italic(), run.code, run.link.as_deref())
        })
        .collect();
    assert_eq!(
        looks,
        [
            ("pay ", 400, false, false, None),
            ("now", 700, false, false, None),
            (" or ", 400, false, false, None),
            ("later", 400, true, false, None),
            (", ", 400, false, false, None),
            ("code", 400, false, true, None),
            (", ", 400, false, false, None),
            ("how", 400, false, false, Some("https://a.example/pay")),
        ]
    );
    let ends: f32 = line.runs.iter().map(|run| run.width).sum();
    assert!((ends - line.width).abs() < 0.001);
    for pair in line.runs.windows(2) {
        assert!((pair[0].x + pair[0].width - pair[1].x).abs() < 0.001);
    }
}
