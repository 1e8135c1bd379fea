//! Whatever a map says stays what it is: no output has an element, an attribute or an address that its writer made.

use std::collections::BTreeSet;

use jiff::civil::date;
use journey::{
    analysis::{self, Context, Report},
    backend::{
        diff, html, markdown,
        mermaid::{self, Diagram},
        pdf::{self, Laid},
        report, svg,
    },
    layout::{self, Options, Theme, text::Fonts},
    model::{Journey, Model},
    text::markup,
};
use proptest::prelude::*;
use pulldown_cmark::{Event, Parser, Tag};
use scraper::{Html, Node};

use super::samples::samples;
use crate::support::hostile::hostile_models;

/// What our pictures consist of.
const SVG_ELEMENTS: &[&str] = &[
    "svg",
    "title",
    "desc",
    "style",
    "defs",
    "linearGradient",
    "stop",
    "path",
    "rect",
    "circle",
    "g",
    "a",
    "text",
    "use",
    "image",
    "clipPath",
];
/// What stands in their attributes.
const SVG_ATTRIBUTES: &[&str] = &[
    "width",
    "height",
    "viewBox",
    "font-family",
    "role",
    "aria-labelledby",
    "aria-label",
    "aria-hidden",
    "lang",
    "id",
    "class",
    "data-lane",
    "data-persona",
    "x",
    "y",
    "x1",
    "x2",
    "y1",
    "y2",
    "rx",
    "cx",
    "cy",
    "r",
    "d",
    "fill",
    "stroke",
    "stroke-width",
    "stroke-linecap",
    "stroke-linejoin",
    "stroke-dasharray",
    "offset",
    "stop-color",
    "stop-opacity",
    "gradientUnits",
    "font-size",
    "font-weight",
    "font-style",
    "letter-spacing",
    "text-decoration",
    "space",
    "transform",
    "href",
    "opacity",
    "fill-opacity",
    "clip-path",
    "direction",
];
/// What a page has besides.
const HTML_ELEMENTS: &[&str] = &[
    "html", "head", "meta", "title", "style", "body", "header", "h1", "h2", "h3", "div", "span", "input", "details",
    "summary", "fieldset", "legend", "label", "button", "select", "option", "nav", "ul", "li", "main", "section",
    "article", "p", "bdi", "dl", "dt", "dd", "em", "strong", "code", "script",
];
const HTML_ATTRIBUTES: &[&str] = &[
    "charset",
    "http-equiv",
    "content",
    "name",
    "dir",
    "tabindex",
    "data-close",
    "data-found",
    "data-bands",
    "data-stage",
    "data-zoom",
    "data-zoom-now",
    "data-theme-choice",
    "type",
    "checked",
    "placeholder",
    "autocomplete",
    "spellcheck",
    "value",
    "rel",
    "xml:lang",
    "xml:space",
    "xmlns",
];

/// Control characters, apart from those that set lines.
fn control(c: char) -> bool {
    c.is_control() && !matches!(c, '\n' | '\t' | '\r')
}

/// What no document may hold: control characters, and marks that turn what stands around them.
fn unseen(c: char) -> bool {
    control(c) || turns(c) || c == '\u{FFFE}'
}

fn turns(c: char) -> bool {
    matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{206F}' | '\u{FFF9}'..='\u{FFFB}')
}

/// An address that may stand in a picture: one of its own, or one that the map may link to.
fn is_allowed(url: &str) -> bool {
    url.starts_with('#') || markup::is_link(url)
}

/// Pictures are inside the picture, and only in its own formats.
fn is_picture(url: &str) -> bool {
    url.starts_with("data:image/png;base64,") || url.starts_with("data:image/jpeg;base64,")
}

fn check_svg(svg: &str) -> Result<(), TestCaseError> {
    let document = match roxmltree::Document::parse(svg) {
        Ok(document) => document,
        Err(error) => return Err(TestCaseError::fail(format!("{error}\n{svg}"))),
    };
    for node in document.descendants() {
        prop_assert!(!node.is_comment() && !node.is_pi(), "{:?}", node.text());
        if node.is_text() {
            prop_assert!(!node.text().unwrap_or_default().contains(unseen), "{:?}", node.text());
        }
        if !node.is_element() {
            continue;
        }
        let name = node.tag_name().name();
        prop_assert!(SVG_ELEMENTS.contains(&name), "<{name}>");
        for attribute in node.attributes() {
            let (key, value) = (attribute.name(), attribute.value());
            prop_assert!(SVG_ATTRIBUTES.contains(&key), "{key}={value:?}");
            prop_assert!(!value.contains(unseen), "{key}={value:?}");
            if key == "href" {
                prop_assert!(if name == "image" { is_picture(value) } else { is_allowed(value) }, "{value:?}");
            }
            if matches!(key, "fill" | "stroke" | "clip-path") && value.contains("url(") {
                prop_assert!(value.starts_with("url(#map-"), "{value:?}");
            }
        }
        if name == "style" {
            let style = node.text().unwrap_or_default();
            let addresses: Vec<&str> = style.split("url(").skip(1).collect();
            prop_assert!(addresses.iter().all(|rest| rest.starts_with("data:font/")), "{style}");
            prop_assert!(!style.contains("@import") && !style.contains('*'), "{style}");
        }
    }
    Ok(())
}

fn check_html(page: &str) -> Result<(), TestCaseError> {
    let document = Html::parse_document(page);
    let (mut scripts, mut ids) = (Vec::new(), BTreeSet::new());
    for node in document.tree.nodes() {
        match node.value() {
            Node::Comment(comment) => prop_assert!(false, "{comment:?}"),
            Node::Text(text) => prop_assert!(!text.contains(unseen), "{:?}", &**text),
            Node::Element(element) => {
                let name = element.name();
                prop_assert!(SVG_ELEMENTS.contains(&name) || HTML_ELEMENTS.contains(&name), "<{name}>");
                for (key, value) in element.attrs() {
                    prop_assert!(SVG_ATTRIBUTES.contains(&key) || HTML_ATTRIBUTES.contains(&key), "{key}={value:?}");
                    prop_assert!(!value.contains(unseen), "{key}={value:?}");
                    if key == "href" {
                        prop_assert!(if name == "image" { is_picture(value) } else { is_allowed(value) }, "{value:?}");
                    }
                }
                if let Some(id) = element.attr("id") {
                    ids.insert(id.to_owned());
                }
                if matches!(name, "script" | "style") {
                    let text: String =
                        node.children().filter_map(|child| Some(child.value().as_text()?.to_string())).collect();
                    scripts.push((name == "script", text));
                }
            }
            _ => {}
        }
    }
    // Its only script is ours, as it is in the source.
    let ours = include_str!("../../src/backend/html/script.js");
    prop_assert_eq!(
        scripts.iter().filter(|(script, _)| *script).map(|(_, text)| text.as_str()).collect::<Vec<_>>(),
        [ours]
    );
    let styles = scripts.iter().filter(|(script, _)| !script);
    for (_, style) in styles {
        let addresses: Vec<&str> = style.split("url(").skip(1).collect();
        prop_assert!(addresses.iter().all(|rest| rest.starts_with("data:font/")), "{style}");
        prop_assert!(!style.contains("@import"), "{style}");
    }
    Ok(())
}

fn check_markdown(text: &str) -> Result<(), TestCaseError> {
    for event in Parser::new(text) {
        match event {
            // Breaks, and emphasis inside of words, which Markdown cannot say otherwise.
            Event::Html(html) | Event::InlineHtml(html) => {
                let ours = ["br", "em", "/em", "strong", "/strong", "code", "/code"];
                let name = html.trim().trim_start_matches('<').trim_end_matches('>');
                prop_assert!(ours.contains(&name), "{html}");
            }
            Event::Start(Tag::Link { dest_url, .. }) => prop_assert!(is_allowed(&dest_url), "{dest_url}"),
            Event::Start(Tag::Image { dest_url, .. }) => {
                prop_assert!(!dest_url.contains(':') && !dest_url.starts_with("//"), "{dest_url}");
            }
            _ => {}
        }
    }
    prop_assert!(!text.contains(unseen), "{text:?}");
    Ok(())
}

/// On a terminal no text may clear it, colour it or turn it around.
fn check_terminal(text: &str) -> Result<(), TestCaseError> {
    prop_assert!(!text.contains(|c| c == '\t' || c == '\r' || unseen(c)), "{text:?}");
    Ok(())
}

/// Mermaid's own commands start a line; no text may reach the start of one. Only flowcharts know `click`.
fn check_mermaid(diagram: Diagram, text: &str) -> Result<(), TestCaseError> {
    for line in text.lines() {
        let line = line.trim_start();
        let click = diagram == Diagram::Flowchart && line.starts_with("click ");
        prop_assert!(!click && !line.starts_with("%%{"), "{line}");
    }
    prop_assert!(!text.contains(unseen) && !text.contains("<script"), "{text:?}");
    Ok(())
}

/// Objects of a PDF that act. Strings are set off by signs before their slashes or stand compressed.
fn check_pdf(bytes: &[u8]) -> Result<(), TestCaseError> {
    let mut text = String::from_utf8_lossy(bytes).into_owned();
    // The title and the summary stand in the metadata as XML, where nothing is an action.
    if let (Some(start), Some(end)) = (text.find("<?xpacket"), text.rfind("<?xpacket")) {
        text.replace_range(start..end, "");
    }
    for action in [
        "/S/JavaScript",
        "/S /JavaScript",
        "/S/Launch",
        "/S /Launch",
        "/OpenAction",
        "/AA<<",
        "/AA <<",
        "/EmbeddedFile",
    ] {
        prop_assert!(!text.contains(action), "{action}");
    }
    for address in text.split("/URI(").skip(1).chain(text.split("/URI (").skip(1)) {
        let address = address.split(')').next().unwrap_or_default();
        prop_assert!(is_allowed(address), "{address}");
    }
    Ok(())
}

fn all(model: &Model) -> Result<(), TestCaseError> {
    let fonts = Fonts::bundled();
    let journeys: Vec<&Journey> = model.journeys.iter().collect();
    let layout = Options { pictures: samples(model), ..Options::default() };
    let scene = layout::map(model, &journeys, &layout, &Theme::light(), &fonts);
    for letters in [svg::Letters::Live, svg::Letters::Paths] {
        check_svg(&svg::render(&scene, &fonts, &svg::Options { letters, ..svg::Options::default() }))?;
    }
    let options = html::Options { layout, light: Theme::light(), dark: Some(Theme::dark()) };
    check_html(&html::render(model, &journeys, &options, &fonts))?;
    check_markdown(&markdown::write(model))?;
    for journey in &journeys {
        for diagram in Diagram::ALL {
            check_mermaid(diagram, &mermaid::write(model, journey, diagram))?;
        }
    }
    let reports: Vec<Report> =
        journeys.iter().map(|journey| analysis::report(&Context::new(model, journey), date(2026, 11, 24))).collect();
    check_terminal(&report::terminal(&reports, 80, false))?;
    check_markdown(&report::markdown(&reports))?;
    // Against nothing everything is new, against itself turned around everything moved.
    let mut other = model.clone();
    other.journeys.iter_mut().for_each(|journey| journey.stages.reverse());
    for before in [&Model::default(), &other] {
        let changes = analysis::diff::diff((before, None), (model, None));
        check_terminal(&diff::terminal(&changes, 80, false))?;
        check_markdown(&diff::markdown(&changes))?;
    }
    match pdf::render(&[Laid::whole(scene)], &fonts) {
        Ok(bytes) => check_pdf(&bytes),
        Err(error) => Err(TestCaseError::fail(error.to_string())),
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: if std::env::var_os("JOURNEY_LONG").is_some() { 200 } else { 16 }, max_shrink_iters: 40, ..ProptestConfig::default() })]

    #[test]
    fn no_text_becomes_anything_else(model in hostile_models()) {
        all(&model)?;
    }
}

#[test]
fn these_checks_see_what_they_look_for() {
    for (right, wrong) in [
        (
            "<svg xmlns=\"http://www.w3.org/2000/svg\"><g id=\"a\"/></svg>",
            "<svg xmlns=\"http://www.w3.org/2000/svg\"><g onload=\"x\"/></svg>",
        ),
        (
            "<svg xmlns=\"http://www.w3.org/2000/svg\"><a href=\"https://x.example\"/></svg>",
            "<svg xmlns=\"http://www.w3.org/2000/svg\"><a href=\"javascript:x\"/></svg>",
        ),
        ("<svg xmlns=\"http://www.w3.org/2000/svg\"/>", "<svg xmlns=\"http://www.w3.org/2000/svg\"><script/></svg>"),
    ] {
        assert!(check_svg(right).is_ok() && check_svg(wrong).is_err(), "{wrong}");
    }
    assert!(check_html("<p onclick=x>").is_err() && check_html("<script>x</script>").is_err());
    assert!(check_markdown("a [b](https://x.example) c").is_ok());
    assert!(check_markdown("<b>x</b>").is_err() && check_markdown("[a](javascript:x)").is_err());
    assert!(check_markdown("a\u{202B}b").is_err() && check_mermaid(Diagram::Journey, "a\u{2066}b").is_err());
    assert!(check_terminal("a b\n").is_ok());
    for wrong in ["a\u{1B}[2J", "a\u{9B}2J", "a\tb", "a\u{202E}b"] {
        assert!(check_terminal(wrong).is_err(), "{wrong:?}");
    }
    assert!(check_pdf(b"/URI(https://x.example)").is_ok() && check_pdf(b"/URI(javascript:x)").is_err());
}
