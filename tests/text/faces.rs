use std::collections::BTreeSet;

use journey::layout::text::{FaceSource, Fonts, Locale, Style, Typesetter, UsedGlyphs};

fn families(text: &str) -> Vec<(String, String)> {
    let fonts = Fonts::bundled();
    let typesetter = Typesetter::new(&fonts, Locale::new("en"));
    let line = typesetter.line(text, &Style::new(12.0));
    let family = |run: &journey::layout::text::GlyphRun| fonts.get(run.face).expect("a face").family().to_owned();
    line.runs.iter().map(|run| (run.text.clone(), family(run))).collect()
}

#[test]
fn the_first_face_that_has_a_character_draws_it() {
    let found = families("Pay ลูกค้า 5");
    let parts: Vec<_> = found.iter().map(|(text, family)| (text.as_str(), family.as_str())).collect();
    assert_eq!(parts, [("Pay ", "Inter"), ("ลูกค้า ", "Noto Sans Thai"), ("5", "Inter")]);
    assert!(families("Ελληνικά Русский Việt ₹ € → ★ ✓ ½").iter().all(|(_, family)| family == "Inter"));
}

#[test]
fn what_no_face_has_is_a_box_and_is_named() {
    let fonts = Fonts::bundled();
    let typesetter = Typesetter::new(&fonts, Locale::default());
    let line = typesetter.line("料金 ok 👩\u{200d}👧 e\u{fe0f}", &Style::new(12.0));
    assert_eq!(typesetter.report().missing, BTreeSet::from(['料', '金', '👩', '👧']));
    assert!(line.runs[0].glyphs.iter().take(2).all(|glyph| glyph.id == 0 && glyph.advance > 0.0));
    assert!(typesetter.report().borrowed.is_empty());
}

#[test]
fn a_project_font_draws_what_the_bundled_ones_lack() {
    // A Hebrew face stands in for a project's font; under another set it would be the first to have Hebrew.
    let hebrew = include_bytes!("../../assets/fonts/NotoSansHebrew-Regular.ttf");
    let mut fonts = Fonts::bundled();
    fonts.add(hebrew.to_vec(), FaceSource::System).expect("a font");
    let typesetter = Typesetter::new(&fonts, Locale::default());
    let line = typesetter.line("שלום", &Style::new(12.0));
    assert_eq!(fonts.get(line.runs[0].face).expect("a face").source(), FaceSource::Bundled);
    assert!(typesetter.report().borrowed.is_empty());
    let mut used = UsedGlyphs::default();
    used.add(&line.runs[0]);
    assert_eq!(used.faces().collect::<Vec<_>>(), [line.runs[0].face]);
}

#[test]
fn the_same_text_is_set_the_same_twice() {
    let text = "Enters details, שלום ลูกค้า مرحبا **now**";
    let set = || {
        let fonts = Fonts::bundled();
        let typesetter = Typesetter::new(&fonts, Locale::default());
        typesetter.wrap(&journey::text::markup::parse(text), &Style::new(11.0), 70.0)
    };
    assert_eq!(set(), set());
    let fonts = Fonts::bundled();
    let typesetter = Typesetter::new(&fonts, Locale::default());
    let wrap = || typesetter.wrap(&journey::text::markup::parse(text), &Style::new(11.0), 70.0);
    assert_eq!(wrap(), wrap(), "what it remembers changes nothing");
}
