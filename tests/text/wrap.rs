use journey::layout::text::{Fonts, Locale, Style, Typesetter};
use journey::text::markup;

fn wrapped(text: &str, width: f32) -> Vec<String> {
    let fonts = Fonts::bundled();
    let typesetter = Typesetter::new(&fonts, Locale::default());
    let lines = typesetter.wrap(&markup::parse(text), &Style::new(12.0), width);
    lines.into_iter().map(|line| line.text).collect()
}

#[test]
fn lines_hold_as_many_words_as_fit() {
    let lines = wrapped("Enters details, attempts payment and waits for the bank", 110.0);
    assert_eq!(lines, ["Enters details,", "attempts payment", "and waits for the", "bank"]);
}

#[test]
fn a_long_word_is_broken_rather_than_cut_off() {
    let word = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft";
    let lines = wrapped(&format!("Die {word} zahlt"), 100.0);
    assert_eq!(lines.concat().replace("zahlt", ""), format!("Die{word}").replace("zahlt", "") + " ");
}
