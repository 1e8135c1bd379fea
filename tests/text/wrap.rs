use icu_segmenter::GraphemeClusterSegmenter;
use journey::layout::text::{Fonts, Locale, Style, Typesetter};
use journey::text::markup::{self, Span};
use proptest::prelude::*;

use super::texts;

fn wrapped(text: &str, lang: &str, width: f32) -> Vec<String> {
    let fonts = Fonts::bundled();
    let typesetter = Typesetter::new(&fonts, Locale::new(lang));
    let lines = typesetter.wrap(&markup::parse(text), &Style::new(12.0), width);
    assert!(lines.iter().all(|line| line.width <= width + 0.02), "{text}");
    lines.into_iter().map(|line| line.text).collect()
}

#[test]
fn lines_hold_as_many_words_as_fit() {
    let lines = wrapped("Enters details, attempts payment and waits for the big bank", "en", 110.0);
    assert_eq!(lines, ["Enters details,", "attempts payment", "and waits for the", "big bank"]);
}

#[test]
fn a_short_word_is_not_left_alone_on_the_last_line() {
    let lines = wrapped("Enters details, attempts payment and waits for the bank", "en", 110.0);
    assert_eq!(lines, ["Enters details,", "attempts payment", "and waits for", "the bank"]);
    // Unless the line before had few words, or the word is long.
    assert_eq!(wrapped("Receives the code", "en", 80.0), ["Receives the", "code"]);
    assert_eq!(wrapped("Waits for an announcement", "en", 90.0), ["Waits for an", "announcement"]);
}

#[test]
fn a_blank_that_does_not_fit_hangs() {
    let fonts = Fonts::bundled();
    let typesetter = Typesetter::new(&fonts, Locale::default());
    let style = Style::new(12.0);
    let width = typesetter.measure("Enters details,", &style);
    let lines = typesetter.wrap(&[Span::plain("Enters details, pays")], &style, width);
    assert_eq!(texts(&lines), ["Enters details,", "pays"]);
    assert!((lines[0].width - width).abs() < 0.001);
}

#[test]
fn a_long_word_is_broken_rather_than_cut_off() {
    let word = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunte";
    assert_eq!(word.chars().count(), 60);
    let lines = wrapped(&format!("Die {word} zahlt"), "de", 100.0);
    assert!(lines.len() > 4);
    assert_eq!(lines[0], "Die");
    let joined = lines[1..].concat();
    assert!(joined.starts_with(word) && joined.ends_with("zahlt"), "{lines:?}");
}

#[test]
fn a_line_too_narrow_for_a_letter_holds_one() {
    let fonts = Fonts::bundled();
    let typesetter = Typesetter::new(&fonts, Locale::default());
    let lines = typesetter.wrap(&[Span::plain("Wäre e\u{301}")], &Style::new(12.0), 0.0);
    assert_eq!(texts(&lines), ["W", "ä", "r", "e", "e\u{301}"]);
}

#[test]
fn forced_breaks_part_paragraphs() {
    assert_eq!(wrapped("One\n\ntwo\r\nthree", "en", 500.0), ["One", "", "two", "three"]);
    assert_eq!(wrapped("", "en", 100.0), [""]);
}

#[test]
fn scripts_without_blanks_break_by_their_own_rules() {
    // Between words, not between letters: customer, fills in, form, and, pays.
    let thai = wrapped("ลูกค้ากรอกแบบฟอร์มและชำระเงิน", "th", 40.0);
    assert_eq!(thai, ["ลูกค้า", "กรอก", "แบบ", "ฟอร์ม", "และชำระ", "เงิน"]);
    let chinese = wrapped("顾客输入详细信息，然后尝试付款。", "zh", 40.0);
    assert_eq!(chinese.concat(), "顾客输入详细信息，然后尝试付款。");
    assert!(chinese.len() > 3);
    assert!(!chinese.iter().any(|line| line.starts_with(['，', '。'])), "{chinese:?}");
    assert_eq!(wrapped("고객이 결제를 시도한다", "ko", 50.0), ["고객이", "결제를", "시도한다"]);
}

#[test]
fn an_address_breaks_at_its_slashes() {
    let lines = wrapped("https://shop.example/account/settings/payment", "en", 125.0);
    assert_eq!(lines, ["https://shop.example/", "account/settings/", "payment"]);
}

#[test]
fn the_extent_says_how_narrow_and_how_wide() {
    let fonts = Fonts::bundled();
    let typesetter = Typesetter::new(&fonts, Locale::default());
    let style = Style::new(12.0);
    let text = markup::parse("Pays **immediately** by card\nor not");
    let extent = typesetter.extent(&text, &style);
    assert!((extent.min - typesetter.rich_line(&markup::parse("**immediately**"), &style).width).abs() < 0.01);
    assert!((extent.max - typesetter.wrap(&text, &style, f32::MAX)[0].width).abs() < 0.01);
    assert_eq!(typesetter.wrap(&text, &style, extent.max).len(), 2);
    assert!(typesetter.wrap(&text, &style, extent.min).iter().all(|line| line.width <= extent.min + 0.02));
}

#[test]
fn a_very_long_text_is_set_whole() {
    let fonts = Fonts::bundled();
    let typesetter = Typesetter::new(&fonts, Locale::default());
    for piece in ["word ", "w", "Жw ", "שלום a", "مرحبا ", "e\u{301}"] {
        let text = piece.repeat(200_000 / piece.len());
        let letters = text.chars().filter(|letter| !letter.is_whitespace()).count();
        let lines = typesetter.wrap(&[Span::plain(text)], &Style::new(12.0), 100.0);
        assert!(lines.len() > 1000, "{piece}");
        let runs = lines.iter().flat_map(|line| &line.runs);
        let set: usize = runs.map(|run| run.text.chars().filter(|letter| !letter.is_whitespace()).count()).sum();
        assert_eq!(set, letters, "{piece}");
    }
}

/// Words of several scripts, marks and odd characters, so that any two can meet.
fn any_text() -> impl Strategy<Value = String> {
    let word = prop_oneof![
        4 => "[a-zA-Z]{1,12}",
        2 => "[ -~]{1,10}",
        1 => "[а-яё]{1,8}",
        1 => "[א-ת]{1,8}",
        1 => "[ا-ي]{1,8}",
        1 => "[ก-ฮะ-ู]{1,8}",
        1 => "[一-龠]{1,6}",
        1 => "(e\u{301}|\u{200d}|👩|🏽|\u{200f}|\u{300}|\t|\n|\u{3000}|\u{202e}){1,4}",
        1 => "\\PC{1,5}",
    ];
    proptest::collection::vec((word, prop_oneof![3 => Just(" "), 1 => Just("")]), 0..14)
        .prop_map(|words| words.into_iter().flat_map(|(word, blank)| [word, blank.to_owned()]).collect())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_fits_and_none_is_lost(text in any_text(), width in 5f32..200.0, lang in prop_oneof!["en", "ar"]) {
        let fonts = Fonts::bundled();
        let typesetter = Typesetter::new(&fonts, Locale::new(&lang));
        let style = Style::new(12.0);
        let spans = markup::parse(&text);
        let lines = typesetter.wrap(&spans, &style, width);
        let whole: String = typesetter.wrap(&spans, &style, f32::MAX).iter().map(|line| line.text.as_str()).collect();
        let strip = |text: &str| text.chars().filter(|c| !c.is_whitespace() && *c != '\u{200b}').collect::<String>();
        prop_assert_eq!(strip(&lines.iter().map(|line| line.text.as_str()).collect::<String>()), strip(&whole));
        for line in &lines {
            // Segments are counted by their ends, and the start of the text is the first.
            let clusters = GraphemeClusterSegmenter::new().segment_str(&line.text).count() - 1;
            prop_assert!(line.width <= width + 0.02 || clusters <= 1, "{:?} is {} wide", line.text, line.width);
            let mut covered: Vec<_> = line.runs.iter().map(|run| run.range.clone()).collect();
            covered.sort_by_key(|range| range.start);
            let joined: String = covered.iter().map(|range| &line.text[range.clone()]).collect();
            prop_assert_eq!(&joined, &line.text, "every byte is drawn once");
            for run in &line.runs {
                prop_assert_eq!(&line.text[run.range.clone()], &run.text);
                prop_assert!(run.glyphs.iter().all(|glyph| run.text.get(glyph.cluster.clone()).is_some()));
            }
        }
    }
}
