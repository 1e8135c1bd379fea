//! The map as Markdown, as a Markdown reader sees it.

use journey::backend::markdown;
use journey::text::markup;
use proptest::prelude::*;
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

use crate::support::awkward::{map_of, samples};
use crate::support::examples::examples;
use crate::support::models::models;

/// The blocks of a document as kinds with what can be read of them, and the raw HTML in it.
#[derive(Debug, Default)]
struct Seen {
    headings: Vec<String>,
    items: Vec<String>,
    cells: Vec<String>,
    html: Vec<String>,
    odd: Vec<String>,
}

fn read(text: &str) -> Seen {
    let options = Options::ENABLE_TABLES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_MATH
        | Options::ENABLE_GFM;
    let mut seen = Seen::default();
    let mut words = String::new();
    for event in Parser::new_ext(text, options) {
        match event {
            Event::Start(
                Tag::Heading { .. } | Tag::Item | Tag::TableCell | Tag::Paragraph | Tag::TableHead | Tag::TableRow,
            ) => words.clear(),
            Event::Start(Tag::Strong | Tag::Emphasis | Tag::Link { .. } | Tag::List(None) | Tag::Table(_)) => {}
            Event::Start(odd) => seen.odd.push(format!("{odd:?}")),
            Event::Text(text) | Event::Code(text) => words.push_str(&text),
            Event::InlineHtml(tag) => match &*tag {
                "<br>" => words.push('\n'),
                "<strong>" | "</strong>" | "<em>" | "</em>" => {}
                tag => seen.html.push(tag.to_owned()),
            },
            Event::End(TagEnd::Heading(_)) => seen.headings.push(std::mem::take(&mut words)),
            Event::End(TagEnd::Item) => seen.items.push(std::mem::take(&mut words)),
            Event::End(TagEnd::TableCell) => seen.cells.push(std::mem::take(&mut words)),
            Event::End(_) => {}
            odd => seen.odd.push(format!("{odd:?}")),
        }
    }
    seen
}

/// Control characters, and marks that would turn what stands around them.
fn is_left_out(c: char) -> bool {
    c.is_control() || matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{FEFF}')
}

/// The lines of `text` that have something to show, blanks as one.
fn lines(text: &str) -> String {
    let line = |line: &str| {
        let kept: String = line.chars().filter(|c| c.is_whitespace() || !is_left_out(*c)).collect();
        kept.split_whitespace().collect::<Vec<_>>().join(" ")
    };
    text.split('\n').map(line).filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n")
}

#[test]
fn every_text_is_seen_as_it_is() {
    for sample in samples() {
        let text = markdown::write(&map_of(&sample));
        let seen = read(&text);
        let or = |shown: String, otherwise: &str| if shown.is_empty() { otherwise.to_owned() } else { shown };
        let title = lines(&sample);
        assert_eq!(seen.headings.first(), Some(&or(title.clone(), "j")), "{sample:?}\n{text}");
        let stage = format!("1. {}", or(title, "s"));
        assert!(seen.headings.contains(&stage), "{sample:?}: {stage:?} is not in {:?}\n{text}", seen.headings);
        let words = lines(&markup::plain(&sample));
        if !words.is_empty() {
            let action = format!("Action: {words}");
            assert!(seen.items.contains(&action), "{sample:?}: {action:?} is not in {:?}\n{text}", seen.items);
            assert!(seen.cells.contains(&words), "{sample:?}: not in {:?}\n{text}", seen.cells);
        }
        assert_eq!((seen.html.len(), seen.odd.len()), (0, 0), "{sample:?}: {seen:?}\n{text}");
    }
}

#[test]
fn examples_are_documents() {
    for (name, model) in examples() {
        let seen = read(&markdown::write(&model));
        assert_eq!((seen.html.len(), seen.odd.len()), (0, 0), "{name}: {seen:?}");
        for journey in &model.journeys {
            assert!(seen.headings.contains(&lines(&journey.title)), "{name}: {seen:?}");
            for (_, touchpoint) in journey.touchpoints() {
                assert!(seen.headings.contains(&lines(&touchpoint.title)), "{name}: {seen:?}");
                for action in &touchpoint.actions {
                    let start = format!("Action: {}", lines(&markup::plain(&action.text)));
                    assert!(seen.items.iter().any(|item| item.starts_with(&start)), "{name}: {start} {seen:?}");
                }
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn no_text_becomes_something_else(model in models()) {
        let text = markdown::write(&model);
        let seen = read(&text);
        prop_assert!(seen.html.is_empty() && seen.odd.is_empty(), "{:?} {:?}\n{}", seen.html, seen.odd, text);
    }
}
