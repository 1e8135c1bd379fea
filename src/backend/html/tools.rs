//! The bar above the maps. Scripts bring it to life; without them only the title is shown.

use super::{Map, escape::escape};
use crate::layout::{Labels, Lane, lanes};
use crate::model::Model;

/// The bar for `maps`; `both` offers the two themes.
pub(super) fn bar(model: &Model, maps: &[Map], labels: &Labels, both: bool) -> String {
    let word = |key: &str| escape(labels.get(key));
    let titles: Vec<&str> = maps.iter().map(|map| map.scene.title.as_str()).collect();
    let mut out = format!(
        "<header class=\"bar\" data-close=\"{}\">\n<h1>{}</h1>\n<div class=\"tools\">\n",
        word("close"),
        escape(&titles.join(" · "))
    );
    out.push_str(&format!(
        "<span class=\"search\" role=\"search\"><input type=\"search\" aria-label=\"{0}\" placeholder=\"{0}\" \
         autocomplete=\"off\" spellcheck=\"false\"> <span class=\"found\" role=\"status\" data-found></span></span>\n",
        word("search")
    ));
    // The stages head everything.
    let shown = |lane: &Lane| lane.key() != "stage" && maps.iter().any(|map| has(map, lane));
    let lanes: Vec<Lane> = lanes().filter(shown).collect();
    out.push_str(&menu(
        &word("lanes"),
        lanes.iter().map(|lane| ("lane", lane.key().to_owned(), labels.get(lane.key()).to_owned())),
    ));
    let mut personas: Vec<&str> = Vec::new();
    for map in maps.iter().filter(|map| map.journey.personas.len() > 1) {
        for id in &map.journey.personas {
            if !personas.contains(&id.as_str()) {
                personas.push(id);
            }
        }
    }
    let name = |id: &str| crate::language::names::persona(model, id).to_owned();
    out.push_str(&menu(&word("personas"), personas.into_iter().map(|id| ("persona", id.to_owned(), name(id)))));
    out.push_str(&format!(
        "<span class=\"group\" role=\"group\" aria-label=\"{}\"><button type=\"button\" data-zoom=\"out\" aria-label=\"{}\">−\
         </button><button type=\"button\" data-zoom=\"fit\"><span data-zoom-now>100%</span><span class=\"unseen\"> {}</span></button>\
         <button type=\"button\" data-zoom=\"in\" aria-label=\"{}\">+</button></span>\n",
        word("size"),
        word("smaller"),
        word("fit"),
        word("larger")
    ));
    if both {
        out.push_str(&format!(
            "<select aria-label=\"{}\" data-theme-choice><option value=\"auto\">{}</option><option value=\"light\">{}</option>\
             <option value=\"dark\">{}</option></select>\n",
            word("theme"),
            word("theme.auto"),
            word("theme.light"),
            word("theme.dark")
        ));
    }
    out.push_str("</div>\n</header>\n");
    out
}

fn has(map: &Map, lane: &Lane) -> bool {
    map.scene.bands.iter().flat_map(|band| &band.lanes).any(|(other, ..)| other == lane)
}

/// Things to switch off; nothing where there are fewer than two. Each has its kind, its key and its name.
fn menu(title: &str, things: impl Iterator<Item = (&'static str, String, String)>) -> String {
    let things: Vec<_> = things.collect();
    if things.len() < 2 {
        return String::new();
    }
    let boxes: String = things
        .iter()
        .map(|(kind, key, name)| {
            format!("<label><input type=\"checkbox\" data-{kind}=\"{}\" checked>{}</label>", escape(key), escape(name))
        })
        .collect();
    format!(
        "<details class=\"menu\"><summary>{title}</summary><fieldset><legend class=\"unseen\">{title}</legend>{boxes}</fieldset></details>\n"
    )
}
