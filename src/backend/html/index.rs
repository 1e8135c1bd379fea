//! The page that leads to many maps: a card for each, with its curve, its owner, its age and its lowest point. Scripts
//! search and sort; without them it is the list.

use base64::{Engine, engine::general_purpose::STANDARD};

use super::{STYLE, Shell, escape::escape, letters, own};
use crate::backend::{Card, number, svg};
use crate::layout::{Labels, Theme, text::Fonts};

const INDEX_STYLE: &str = include_str!("index.css");
const INDEX_SCRIPT: &str = include_str!("index.js");

/// The page of `cards`, in their order. `title` is what the project is called.
pub fn render(
    title: &str,
    cards: &[Card],
    labels: &Labels,
    light: &Theme,
    dark: Option<&Theme>,
    fonts: &Fonts,
) -> String {
    let body = body(title, cards, labels);
    let faces = svg::Faces::with(std::iter::empty(), &body, fonts);
    let mut colours = letters(fonts) + &format!(":root{{{}}}\n", own(light));
    if let Some(dark) = dark {
        colours.push_str(&format!("@media screen and (prefers-color-scheme:dark){{:root{{{}}}}}\n", own(dark)));
    }
    let description = match cards.len() {
        1 => "1 customer journey map".to_owned(),
        count => format!("{count} customer journey maps"),
    };
    Shell {
        title,
        description: &description,
        lang: Some("en"),
        styles: vec![&faces.style, &colours, STYLE, INDEX_STYLE],
        scripts: vec![INDEX_SCRIPT],
        body: &body,
        ..Shell::default()
    }
    .page()
}

fn body(title: &str, cards: &[Card], labels: &Labels) -> String {
    let mut out = format!("<header class=\"bar\">\n<h1>{}</h1>\n<div class=\"tools\">\n", escape(title));
    out.push_str(
        "<span class=\"search\" role=\"search\"><input type=\"search\" aria-label=\"Search maps\" placeholder=\"Search maps\" \
         autocomplete=\"off\" spellcheck=\"false\"> <span class=\"found\" role=\"status\"></span></span>\n\
         <select aria-label=\"Order\"><option value=\"\">As in the folder</option><option value=\"title\">By title</option>\
         <option value=\"owner\">By owner</option><option value=\"age\">Longest without a review first</option>\
         <option value=\"lowest\">Lowest point first</option><option value=\"open\">Most open pain points first</option>\
         </select>\n</div>\n</header>\n<main>\n<ol class=\"cards\">\n",
    );
    for each in cards {
        card(&mut out, each, labels);
    }
    out.push_str("</ol>\n</main>\n");
    out
}

fn card(out: &mut String, shown: &Card, labels: &Labels) {
    let map = &shown.summary;
    let (title, href) = (escape(&map.place.title), escape(&shown.href));
    // Never reviewed is longer ago than anything.
    let age = map.age.map_or("999999".to_owned(), |age| age.to_string());
    let lowest = map.lowest.as_ref().map(|point| point.normalized.to_string()).unwrap_or_default();
    out.push_str(&format!(
        "<li class=\"card\" data-title=\"{title}\" data-owner=\"{}\" data-age=\"{age}\" data-lowest=\"{lowest}\" data-open=\"{}\">\n",
        escape(&map.owners.join(", ")),
        map.unanswered
    ));
    let source = |svg: &str| format!("data:image/svg+xml;base64,{}", STANDARD.encode(svg));
    let night = shown
        .night
        .as_deref()
        .map(|svg| format!("<source media=\"(prefers-color-scheme: dark)\" srcset=\"{}\">", source(svg)));
    // The title below says where the picture leads.
    out.push_str(&format!(
        "<a class=\"picture\" href=\"{href}\" tabindex=\"-1\" aria-hidden=\"true\"><picture>{}<img alt=\"\" src=\"{}\"></picture></a>\n",
        night.unwrap_or_default(),
        source(&shown.thumbnail)
    ));
    out.push_str(&format!("<h2><a href=\"{href}\">{title}</a></h2>\n<dl>\n"));
    let mut fact = |name: &str, value: &str, worry: bool| {
        if !value.is_empty() {
            let class = if worry { " class=\"worry\"" } else { "" };
            out.push_str(&format!("<div><dt>{}</dt><dd{class}>{}</dd></div>\n", escape(name), escape(value)));
        }
    };
    let people: Vec<&str> = map.personas.iter().map(|persona| persona.title.as_str()).collect();
    fact(labels.get("personas"), &people.join(", "), false);
    match map.owners.is_empty() {
        true => fact(labels.get("owner"), "nobody", true),
        false => fact(labels.get("owner"), &map.owners.join(", "), false),
    }
    let reviewed = match (map.age, &map.reviewed) {
        (Some(1), _) => "1 day ago".to_owned(),
        (Some(age), _) if age > 1 && map.overdue => format!("{age} days ago, overdue"),
        (Some(age), _) if age > 1 => format!("{age} days ago"),
        (_, Some(reviewed)) => reviewed.clone(),
        (_, None) => "never".to_owned(),
    };
    fact("Reviewed", &reviewed, map.overdue || map.reviewed.is_none());
    if let Some(point) = &map.lowest {
        // Maps with scales of their own are compared here.
        fact("Lowest, −1 to 1", &format!("{} {}", number::signed(point.normalized), point.place.title), false);
    }
    if map.pains > 0 {
        let open = match map.unanswered {
            0 => format!("{}, all answered", map.pains),
            open => format!("{}, {open} without an answer", map.pains),
        };
        fact("Pain points", &open, map.unanswered > 0);
    }
    if let Some(file) = &map.place.file {
        fact("File", file, false);
    }
    out.push_str("</dl>\n</li>\n");
}
