use std::collections::BTreeSet;

use base64::{Engine, engine::general_purpose::STANDARD};

use crate::layout::{
    Scene,
    scene::Node,
    text::{FaceId, Fonts, Locale, Style, Typesetter, UsedGlyphs, Weight},
};

/// The letters of pictures: as a style sheet, or as outlines.
#[derive(Clone, Debug, Default)]
pub struct Faces {
    /// Rules that embed the faces in use.
    pub style: String,
    /// Faces whose letters are drawn as outlines.
    pub(super) outlined: BTreeSet<FaceId>,
}

impl Faces {
    /// The letters of `scenes`, embedded together. A face that cannot be embedded would be another one elsewhere: its
    /// letters are drawn.
    pub fn of<'s>(scenes: impl IntoIterator<Item = &'s Scene>, fonts: &Fonts) -> Faces {
        let mut used = UsedGlyphs::default();
        scenes.into_iter().for_each(|scene| collect(&scene.nodes, &mut used));
        Faces::embedding(&used, fonts)
    }

    fn embedding(used: &UsedGlyphs, fonts: &Fonts) -> Faces {
        let embedded = fonts.embedded(used);
        let mut style = String::new();
        for face in embedded.faces {
            style.push_str(&format!(
                "@font-face{{font-family:\"{}\";font-weight:{};font-style:{};src:url(data:{};base64,{}) format(\"{}\")}}\n",
                face.family,
                face.weight,
                if face.italic { "italic" } else { "normal" },
                face.media_type,
                STANDARD.encode(&face.bytes),
                face.format
            ));
        }
        Faces { style, outlined: embedded.left_out.into_iter().collect() }
    }

    /// The same, with every character of `text`, regular and semibold, for what a page says around its pictures.
    pub fn with<'s>(scenes: impl IntoIterator<Item = &'s Scene>, text: &str, fonts: &Fonts) -> Faces {
        let mut used = UsedGlyphs::default();
        scenes.into_iter().for_each(|scene| collect(&scene.nodes, &mut used));
        let characters: BTreeSet<char> = text.chars().chain(' '..='~').collect();
        let line: String = characters.into_iter().filter(|c| !c.is_control()).collect();
        let setter = Typesetter::new(fonts, Locale::default());
        for weight in [Weight::Regular, Weight::SemiBold] {
            let line = setter.line(&line, &Style::new(15.0).weight(weight));
            line.runs.iter().for_each(|run| used.add(run));
        }
        Faces::embedding(&used, fonts)
    }

    /// All letters as outlines.
    pub fn drawn(fonts: &Fonts) -> Faces {
        Faces { style: String::new(), outlined: fonts.faces().map(|(id, _)| id).collect() }
    }
}

fn collect(nodes: &[Node], used: &mut UsedGlyphs) {
    for node in nodes {
        match node {
            Node::Group(group) => collect(&group.nodes, used),
            Node::Text(text) => text.runs.iter().for_each(|run| used.add(&run.glyphs)),
            Node::Shape(_) | Node::Image(_) => {}
        }
    }
}
